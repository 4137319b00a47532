"""Whether documents have what their contents and references announce, and each title once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from planner.document.blocks import Document, Slide
from planner.proofreading.pages import Page, said
from planner.proofreading.record import Listed, Title

_CHAPTER: Final = re.compile(r"第 ?(\d{1,2}) ?章|附录 ?([A-Z])(?![A-Za-z])")


def contents(document: Document, read: tuple[Page, ...]) -> Iterator[Listed]:
    """The parts that the contents list, and the chapters and appendices that texts refer to."""
    for part in document.parts:
        yield Listed(document.kind, "", part.title, bool(part.children))
    if document.kind != "plan":
        return
    chapters = [child for part in document.parts for child in part.children if not isinstance(child, Slide)]
    there = {chapter.number for chapter in chapters}
    yield from (Listed(document.kind, chapter.id, chapter.title, bool(chapter.blocks)) for chapter in chapters)
    for page in read:
        for found in _CHAPTER.finditer(page.text):
            yield Listed(document.kind, page.id, found.group(), (found[1] or found[2]) in there)


def titles(documents: Iterable[Document]) -> Iterator[Title]:
    """The titles of pages with how many pages of one document have them."""
    for document in documents:
        counts: dict[str, int] = {}
        for child in (*document.head, *(child for part in document.parts for child in part.children), *document.tail):
            title = said(child.title) if isinstance(child, Slide) else child.title
            counts[title] = counts.get(title, 0) + 1
        yield from (Title(document.kind, title, count) for title, count in counts.items())
