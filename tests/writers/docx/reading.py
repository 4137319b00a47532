"""A written file as tests ask for it: its parts as XML, its text, its fields."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property

from lxml import etree

from planner.document.blocks import Document, Run
from planner.theme import load_theme
from planner.writers.docx import write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": W[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}


@dataclass(frozen=True)
class Opened:
    """A .docx taken apart."""

    content: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def body(self) -> etree._Element:
        return etree.fromstring(self.parts["word/document.xml"])

    def find(self, path: str) -> list[etree._Element]:
        found: list[etree._Element] = self.body.xpath(path, namespaces=NAMES)
        return found

    def texts(self, style: str) -> list[str]:
        """The texts of all paragraphs in *style*."""
        return [text_of(p) for p in self.find(f'//w:p[w:pPr/w:pStyle/@w:val="{style}"]')]

    @cached_property
    def text(self) -> str:
        return text_of(self.body)


def text_of(element: etree._Element) -> str:
    return "".join(element.itertext(f"{W}t"))


def opened(document: Document) -> Opened:
    return Opened(write(document, load_theme()).content)


def texts_in(value: object) -> list[str]:
    """Every text that a reader should find, out of blocks nested as they may be."""
    if isinstance(value, Run):
        return [value.text]
    if is_dataclass(value) and not isinstance(value, type):
        kept = (f.name for f in fields(value) if f.name not in _UNSEEN)
        return [text for name in kept for text in texts_in(getattr(value, name))]
    if isinstance(value, tuple):
        return [text for item in value for text in texts_in(item)]
    return [value] if isinstance(value, str) and re.search(r"\w", value) else []


# Keys, choices and what a chart's own part or a picture's description says.
_UNSEEN = {
    "alt", "anchor", "child", "fit", "href", "id", "key", "kind", "level", "month_names", "number_format", "parent", "role", "style",
    "tone", "totals", "unit", "verdict",
}  # fmt: skip
