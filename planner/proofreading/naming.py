"""How brand and company are spelled, and which day and edition documents carry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from planner.document.blocks import Document
from planner.facts import Facts
from planner.proofreading.pages import Page
from planner.proofreading.record import DateSaid, Name


def dates(documents: Sequence[Document]) -> Iterator[DateSaid]:
    """The day and the edition that deck and plan carry."""
    by_kind = {document.kind: document for document in documents}
    deck, plan = by_kind.get("deck"), by_kind.get("plan")
    if deck is None or plan is None:
        return
    day = ("application.document_date",)
    yield DateSaid("document_date", str(deck.dated or ""), str(plan.dated or ""), deck.dated == plan.dated, day)
    editions = tuple("".join(re.findall(r"\d+", document.version)) for document in (deck, plan))
    same = _digits_alike(deck.version, plan.version)
    yield DateSaid("version", deck.version, plan.version, same or editions[0] == editions[1], ("application.version", *day))


def _digits_alike(first: str, second: str) -> bool:
    """Whether two texts have the same numbers in them, however many zeros they are written with."""
    return [int(part) for part in re.findall(r"\d+", first)] == [int(part) for part in re.findall(r"\d+", second)]


_NAMED: Final = ("brand.name", "brand.latin_name", "company.name", "company.short_name")


def _case(name: str) -> re.RegexFlag:
    """Letters have cases; without any, looking for them takes its time all the same."""
    return re.I if name.upper() != name.lower() else re.NOFLAG


def names(read: Iterable[Page], facts: Facts) -> Iterator[Name]:
    """The names of brand and company with every way they are spelled."""
    read = tuple(read)
    for path in _NAMED:
        name = facts.get(path)
        if not isinstance(name, str) or len(name) < 2:
            continue
        letters = "[ \u3000·]?".join(map(re.escape, name.replace(" ", "")))
        # Not within a longer Latin name, an address or a file's name.
        pattern = re.compile(rf"(?<![A-Za-z0-9@./_-]){letters}(?![A-Za-z0-9@._-]*[A-Za-z0-9@])", _case(name))
        found: dict[str, str] = {}
        for page in read:
            for spelling in set(pattern.findall(page.text)) - found.keys():
                found[spelling] = f"{page.document} {page.id}"
        if found:
            yield Name(name, tuple(sorted(found)), tuple(dict.fromkeys(found.values())), set(found) <= {name}, (path,))
