"""Numbers that nobody stated, and what templates left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planner.document.blocks import Document
from planner.proofreading.figures import numbers, pairs
from planner.proofreading.own import Own
from planner.proofreading.pages import Page
from planner.proofreading.record import PageRead

# Numbers that templates state by themselves: the whole of a column of shares.
FIXED: Final = frozenset({("100.0", "%")})


def pages_read(document: Document, pages: tuple[Page, ...], stated: Own) -> Iterator[PageRead]:
    """Read each page of *document* against what the profile states and what was printed of its facts there."""
    by_place: dict[str, list[str]] = {}
    for printed in document.printed:
        by_place.setdefault(printed.place, []).append(printed.text)
    for page in pages:
        yield _read(page, by_place.get(page.id, []), stated)


def _read(page: Page, printed: list[str], stated: Own) -> PageRead:
    strange = tuple(dict.fromkeys(_strange(page, printed, stated)))
    left = tuple(dict.fromkeys(_unresolved(page, stated)))
    return PageRead(page.document, page.id, page.title, strange, len(strange), left, len(left))


def _strange(page: Page, printed: list[str], stated: Own) -> Iterator[str]:
    """The numbers of *page* that nobody stated, each with the words around it."""
    shown = pairs("\n".join(printed))
    digits = {digits for digits, _ in shown}
    unstated = {
        (number, unit)
        for number, unit in pairs(page.text) - shown - stated.measured - FIXED
        if number not in stated.days and (unit or (number not in stated.bare and number not in digits))
    }
    if unstated:
        yield from (_around(page.text, one.start) for one in numbers(page.text) if (one.digits, one.unit) in unstated)
    drawn = {_drawable(text) for text in printed}
    yield from (f"{value:g}" for value in page.drawn if value not in drawn)


def _drawable(text: str) -> float | None:
    """The value of a number as charts are given it."""
    try:
        return float(text)
    except ValueError:
        return None


_REACH: Final = 16


def _around(text: str, at: int) -> str:
    """The words about a place, within its line."""
    first = max(text.rfind("\n", 0, at) + 1, at - _REACH)
    end = text.find("\n", at)
    return text[first : min(at + _REACH, end if end >= 0 else len(text))].strip()


_LEFT: Final = re.compile(
    # Where any of it can begin, found fast.
    r"(?=[{}%(（\[【「“《NnUTX\ufdd0，、；：。_])(?:"
    r"\{\{|\}\}|\{%|%\}|[(（][ 　]*[)）]|\[[ 　]*\]|【[ 　]*】|「[ 　]*」|“[ 　]*”|《[ 　]*》"
    r"|(?<![A-Za-z])(?:None|NaN|nan|Undefined|TODO|TBD|XXX)(?![A-Za-z])|\ufdd0|[，、；：][，、；。]|。[，、；]|_{3,})"
)


def _unresolved(page: Page, stated: Own) -> Iterator[str]:
    """What a template left behind, but for what the profile itself says so."""
    for found in _LEFT.finditer(page.text):
        if found.group() not in stated.words:
            yield _around(page.text, found.start())
