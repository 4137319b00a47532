"""A document as a workbook."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time

import xlsxwriter

from planner.document.blocks import Document
from planner.theme import Theme
from planner.writers.ooxml.package import UNDATED, pack
from planner.writers.words import load_words
from planner.writers.written import Written
from planner.writers.xlsx.emit import emit
from planner.writers.xlsx.looks import Looks
from planner.writers.xlsx.sheets import sheets_of
from planner.writers.xlsx.values import cleaned


def write(document: Document, theme: Theme) -> Written:
    """Return the chapters of *document* that are meant for a sheet as a workbook, the same bytes each time.

    It holds values only: whatever a text looks like, it is never a formula or a link.
    """
    words = load_words("xlsx", document.language)
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
    workbook.set_properties(
        {
            "title": cleaned(document.title),
            "subject": cleaned(document.subject),
            "author": cleaned(document.subject),
            "created": datetime.combine(document.dated or UNDATED, time()),
        }
    )
    looks = Looks(workbook, theme, document.language)
    for sheet in sheets_of(document, words):
        emit(sheet, workbook.add_worksheet(sheet.name), looks, document, words["page_of"])
    workbook.close()
    with zipfile.ZipFile(buffer) as package:
        return Written(pack({name: package.read(name) for name in package.namelist()}))
