"""The same fact, the same figure: in both documents and within each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from planner.document.blocks import Document, Printed
from planner.facts import Facts
from planner.proofreading.figures import Number, numbers
from planner.proofreading.pages import Page
from planner.proofreading.record import PrintedTwice


def printed_twice(documents: Sequence[Document], read: Mapping[str, tuple[Page, ...]], facts: Facts) -> Iterator[PrintedTwice]:
    """Facts that running text and figures print more than once; numbers in tables and charts have their unit elsewhere."""
    found: dict[str, dict[str, list[str]]] = {}
    for document in documents:
        compact = {page.id: page.text.replace(" ", "") for page in read[document.kind]}
        for printed in document.printed:
            form = _form(printed)
            # What was printed into words that were then left out is in no document.
            if form and form in compact.get(printed.place, ""):
                where = found.setdefault(printed.fact, {}).setdefault(form, [])
                where.append(f"{document.kind} {printed.place}")
    for name, forms in found.items():
        places = tuple(dict.fromkeys(place for seen in forms.values() for place in seen))
        if len(places) > 1 or len(forms) > 1:
            shown = tuple(f"{form}（{seen[0]}）" for form, seen in forms.items())
            yield PrintedTwice(name, shown, places, _agree(forms), facts.paths(name))


def _form(printed: Printed) -> str:
    """A printed number without spaces, when it is of a known fact and has its unit."""
    return printed.text.replace(" ", "") if printed.fact and _UNIT.search(printed.text) else ""


_UNIT: Final = re.compile(r"\d ?(?:[万亿元%％个kmx]|bn|pp)")


def _agree(forms: Iterable[str]) -> bool:
    """Whether figures are one: of one unit the same digits; in 万 and 亿 the same amount as far as their decimals go."""
    by_unit: dict[tuple[str, str], set[str]] = {}
    said_as: dict[str, list[Number]] = {}
    for form in forms:
        number = next(numbers(form))
        by_unit.setdefault((number.unit, number.counts), set()).add(number.digits)
        said_as.setdefault(number.counts, []).append(number)
    if any(len(digits) > 1 for digits in by_unit.values()):
        return False
    if any(len({number.is_unstepped for number in same}) > 1 for same in said_as.values()):
        return False
    return all(first.agrees(other) for same in said_as.values() for first, other in pairwise(same))


def same_labels(read: Mapping[str, tuple[Page, ...]]) -> Iterator[PrintedTwice]:
    """Labels under which each of two documents sets one large figure."""
    labels = [_figures_by_label(part) for part in read.values()]
    if len(labels) < 2:
        return
    first, second = labels[:2]
    for label in first.keys() & second.keys():
        if label and len(first[label]) == len(second[label]) == 1:
            forms = {**first[label], **second[label]}
            both = (*first[label].values(), *second[label].values())
            shown = tuple(f"{form}（{place}）" for form, place in forms.items())
            yield PrintedTwice(label, shown, both, len(forms) == 1 or _agree_all(forms))


def _figures_by_label(part: Iterable[Page]) -> dict[str, dict[str, str]]:
    """Figures without spaces under each label, with the place where each was seen first."""
    found: dict[str, dict[str, str]] = {}
    for page in part:
        for label, figure in page.metrics:
            found.setdefault(label, {}).setdefault(figure.replace(" ", ""), f"{page.document} {page.id}")
    return found


def _agree_all(forms: Iterable[str]) -> bool:
    said_as: list[Number | None] = [next(numbers(form), None) for form in forms]
    return None not in said_as and _agree(forms)
