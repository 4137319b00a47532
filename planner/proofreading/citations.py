"""Evidence numbers against the register."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from planner.document.blocks import Document, Gallery, Table
from planner.facts import Facts
from planner.proofreading.pages import Page, said
from planner.proofreading.record import EvidenceNumber

_EVIDENCE: Final = re.compile(r"(?<![A-Za-z0-9-])E-(\d{2,3})(?:[–-]E-(\d{2,3}))?(?!\d)")


def citations(documents: Sequence[Document], read: Iterable[Page], facts: Facts) -> Iterator[EvidenceNumber]:
    """The evidence numbers that documents cite, against the register."""
    register = {entry.number: entry.title for entry in facts.groups.register.numbered}
    cited: dict[str, list[str]] = {}
    for page in read:
        for found in _EVIDENCE.finditer(page.text):
            for count in range(int(found[1]), int(found[2] or found[1]) + 1):
                cited.setdefault(f"E-{count:02d}", []).append(f"{page.document} {page.id}")
    titles: dict[str, list[str]] = {}
    for document in documents:
        for number, title in _titled(document):
            titles.setdefault(number, []).append(title)
    for number, places in sorted(cited.items()):
        said_to_be = tuple(dict.fromkeys(titles.get(number, ())))
        exists = number in register
        agrees = not exists or all(title == register[number] for title in said_to_be)
        yield EvidenceNumber(number, tuple(dict.fromkeys(places)), said_to_be, exists, agrees)


def _titled(document: Document) -> Iterator[tuple[str, str]]:
    """Evidence numbers with the titles that the pages of evidence give them."""
    for child in (child for part in document.parts for child in part.children if child.id.partition("-")[0] == "evidence"):
        for block in child.blocks:
            if isinstance(block, Gallery):
                yield from ((figure.tag, said(figure.caption).split("\n")[0].strip()) for figure in block.figures if figure.tag)
            elif isinstance(block, Table):
                yield from _rows(block)


def _rows(table: Table) -> Iterator[tuple[str, str]]:
    """Rows that begin with an evidence number; what follows is its title."""
    for row in table.body:
        if len(row.cells) > 1 and _EVIDENCE.fullmatch(number := said(row.cells[0].text)):
            yield number, said(row.cells[1].text)
