"""A document as sheets: which chapters share one, and what each is called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from planner.document.blocks import Chapter, Document
from planner.writers.xlsx.blocks import sections
from planner.writers.xlsx.sections import Line, Section, Sheet
from planner.writers.xlsx.values import cleaned, plain

_LONGEST_NAME: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\]")


def sheets_of(document: Document, words: Mapping[str, str]) -> tuple[Sheet, ...]:
    """The sheets in the order of the document; without any chapter for one, a single sheet with the document's title."""
    chapters: dict[str, list[Chapter]] = {}
    for part in document.parts:
        for child in part.children:
            if isinstance(child, Chapter) and child.sheet:
                chapters.setdefault(child.sheet, []).append(child)
    taken: set[str] = set()
    return tuple(
        Sheet(_name(name, taken), cleaned(of_sheet[0].title), tuple(_sections(of_sheet, words))) for name, of_sheet in chapters.items()
    ) or (Sheet(_name(document.title, taken), cleaned(document.title), ()),)


def _sections(chapters: list[Chapter], words: Mapping[str, str]) -> Iterator[Section]:
    for at, chapter in enumerate(chapters):
        if at:
            yield Line(cleaned(chapter.title), "title")
        if message := plain(chapter.message):
            yield Line(message, "lead")
        yield from sections(chapter.blocks, words)


def _name(wanted: str, taken: set[str]) -> str:
    """A name that a spreadsheet accepts, unlike the others in more than capitals."""
    plain_name = _FORBIDDEN.sub(" ", cleaned(wanted)).strip(" '")[:_LONGEST_NAME].rstrip(" '") or "-"
    name, number = plain_name, 1
    while name.casefold() in taken or name.casefold() == "history":
        number += 1
        name = f"{plain_name[: _LONGEST_NAME - len(str(number)) - 1]} {number}"
    taken.add(name.casefold())
    return name
