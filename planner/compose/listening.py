"""What a template asks of the facts, page by page, and what it prints of them.

A template is free to reach a fact by any way, through loops, macros and names of its own. So what it shows is not read off the template
but heard while it is rendered: the text comes in pieces in the order of the document, and what is asked between two pieces belongs to
the page that is open then. Records are known by their identity, numbers too, because filters are handed the facts' own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from planner.compose.vocabulary import Element
from planner.document.blocks import Printed
from planner.facts.everything import Known

# The elements that are pages, or chapters.
_PAGES: Final = ("slide", "chapter")
_OPENING: Final = tuple(f"<{name} " for name in _PAGES)
_CLOSING: Final = tuple(f"</{name}>" for name in _PAGES)

# Filters that print a number, a number of a record, two numbers, a row of them; and those that look into records by a dotted name.
_PRINTING: Final = (
    *("money", "wan", "yuan", "price", "count", "number", "percent", "share", "typed", "growth", "points", "signed"),
    *("multiple", "times", "amount", "shown"),
)
_PRINTING_OF_RECORDS: Final = {"headline": "value", "change": "change"}
_PRINTING_RANGES: Final = ("between",)
_PRINTING_ROWS: Final = ("values", "percents")
_LOOKING: Final = ("field", "pick", "position", "gathered", "present")


Filter = Callable[..., Any]


class Listener:
    """Listens to one rendering.

    Attributes:
        hear: Takes what record, by its identity, was asked for which attribute; nothing to take it where there are no slides, for only
            they have pages that are known.
    """

    def __init__(self, has_slides: bool) -> None:
        self._asked: list[tuple[int, str]] = []
        self._printed: list[tuple[Any, object]] = []
        # For each stretch of the text: which page it belongs to, or none, and how much had been asked and printed when it began.
        self._stretches: list[tuple[int | None, int, int]] = [(None, 0, 0)]
        self._opened = 0
        self.hear: Callable[[tuple[int, str]], None] | None = self._asked.append if has_slides else None

    def listening(self, filters: Mapping[str, Filter]) -> dict[str, Filter]:
        """*filters*, those that print numbers and look into records with an ear at them."""
        return {
            **filters,
            **{name: self._printing(filters[name]) for name in _PRINTING},
            **{name: self._printing_of(filters[name], field) for name, field in _PRINTING_OF_RECORDS.items()},
            **{name: self._printing_range(filters[name]) for name in _PRINTING_RANGES},
            **{name: self._printing_row(filters[name]) for name in _PRINTING_ROWS},
            **({name: _looking(filters[name], self.hear) for name in _LOOKING} if self.hear else {}),
        }

    def _printing(self, work: Filter) -> Filter:
        def filtered(value: Any, *args: Any, **kwargs: Any) -> Any:
            result = work(value, *args, **kwargs)
            self._printed.append((value, result))
            return result

        return filtered

    def _printing_of(self, work: Filter, field: str) -> Filter:
        def filtered(record: Any, *args: Any, **kwargs: Any) -> Any:
            result = work(record, *args, **kwargs)
            self._printed.append((getattr(record, field, None), result))
            return result

        return filtered

    def _printing_range(self, work: Filter) -> Filter:
        def filtered(low: Any, high: Any, *args: Any, **kwargs: Any) -> Any:
            result = work(low, high, *args, **kwargs)
            self._printed.extend(((low, result), (high, result)))
            return result

        return filtered

    def _printing_row(self, work: Filter) -> Filter:
        def filtered(row: Any, *args: Any, **kwargs: Any) -> Any:
            values = tuple(row)
            result = work(values, *args, **kwargs)
            self._printed.extend(zip(values, result.split(" "), strict=False))
            return result

        return filtered

    def pages(self, pieces: Iterable[str]) -> Iterator[str]:
        """Hand *pieces* of rendered text on, keeping track of the page they are in."""
        for piece in pieces:
            yield piece
            if "<" in piece:
                self._turn(piece)

    def _turn(self, piece: str) -> None:
        opens, closes = max(map(piece.rfind, _OPENING)), max(map(piece.rfind, _CLOSING))
        if opens < 0 and closes < 0:
            return
        self._opened += sum(map(piece.count, _OPENING))
        self._stretches.append((self._opened - 1 if opens > closes else None, len(self._asked), len(self._printed)))

    def shown(self, root: Element, known: Known) -> tuple[dict[str, tuple[str, ...]], tuple[Printed, ...]]:
        """Return the profile paths that each slide asked for, by its id, and the numbers that pages printed, both as *known*."""
        elements = tuple(root.iter(*_PAGES))
        asked: dict[str, set[tuple[int, str]]] = {element.get("id", ""): set() for element in elements if element.tag == "slide"}
        printed: dict[tuple[str, str, str], None] = {}
        ends = (*self._stretches[1:], (None, len(self._asked), len(self._printed)))
        for (page, first, start), (_, last, end) in zip(self._stretches, ends, strict=True):
            identifier = "" if page is None else elements[page].get("id", "")
            if identifier in asked:
                asked[identifier].update(self._asked[first:last])
            for value, text in self._printed[start:end]:
                name = known.numbers.get(id(value))
                if name or (isinstance(value, Decimal | int) and abs(value) in known.figures):
                    printed[".".join(name or ()), str(text), identifier] = None
        paths = _Paths(known)
        return {page: paths.of(heard) for page, heard in asked.items()}, tuple(Printed(*one) for one in printed)


class _Paths:
    """Profile paths of what was asked, each looked up once: pages ask much the same."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._found: dict[tuple[int, str], tuple[str, ...]] = {}

    def of(self, asked: Iterable[tuple[int, str]]) -> tuple[str, ...]:
        return tuple(sorted({path for one in asked for path in self._one(one)}))

    def _one(self, asked: tuple[int, str]) -> tuple[str, ...]:
        if asked not in self._found:
            record, field = asked
            name = self._known.records.get(record)
            self._found[asked] = self._known.facts.paths(f"{name}.{field}") if name else ()
        return self._found[asked]


def _looking(work: Filter, hear: Callable[[tuple[int, str]], None]) -> Filter:
    def filtered(records: Any, dotted: Any = None, *args: Any, **kwargs: Any) -> Any:
        if dotted:
            for one in records if isinstance(records, tuple | list) else (records,):
                hear((id(one), dotted))
        return work(records, dotted, *args, **kwargs)

    return filtered
