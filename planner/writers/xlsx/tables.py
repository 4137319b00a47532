"""Tables and charts as grids whose numbers and days are numbers and days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from planner.document.blocks import Cell, Chart, Row, Series, Table
from planner.writers.ooxml.numbers import format_code, number
from planner.writers.xlsx.sections import Grid, Line, Section, Sections
from planner.writers.xlsx.values import Look, Slot, Value, cleaned, plain, typed

_UNKNOWN: Final = "–"
_LARGE: Final = 1000
# Characters across that the weights of a table's columns are shares of: an A4 page on its side.
_ACROSS: Final = 140


def table(block: Table) -> Sections:
    caption = plain(block.caption)
    grid = Grid(
        head=tuple(tuple(str(slot.value) for slot in row) for row in _laid(block.head, block)),
        rows=tuple(_laid(block.body, block)),
        foot=tuple(_laid(block.foot, block)),
        widths=_widths(block),
    )
    return (*((Line(caption, "heading"),) if caption else ()), grid)


def _widths(block: Table) -> tuple[float, ...]:
    whole = sum(column.width for column in block.columns)
    if not whole or not all(column.width for column in block.columns):
        return ()
    return tuple(column.width / whole * _ACROSS for column in block.columns)


def _laid(rows: Iterable[Row], block: Table) -> Iterator[tuple[Slot, ...]]:
    """Rows with a slot in every column: a cell that reaches down says its text in each row, so that rows can be sorted."""
    reaching: dict[int, tuple[int, Cell]] = {}
    for row in rows:
        cells = iter(row.cells)
        slots: list[Slot] = []
        while len(slots) < len(block.columns):
            at = len(slots)
            if at in reaching:
                left, cell = reaching.pop(at)
            elif (found := next(cells, None)) is not None:
                left, cell = found.rowspan, found
            else:
                slots.append(Slot())
                continue
            if left > 1:
                reaching[at] = (left - 1, cell)
            slots.append(_slot(cell, row, block.columns[at].kind == "number"))
            slots.extend(Slot("", slots[-1].look) for _ in range(min(cell.colspan, len(block.columns) - at) - 1))
        yield tuple(slots)


def _slot(cell: Cell, row: Row, is_number: bool) -> Slot:
    text = plain(cell.text)
    look = _look(cell, row)
    if isinstance(cell.value, float):
        return Slot(cell.value, look, _format_of(cell.value, text))
    if cell.value is not None:
        return Slot(cell.value, look)
    if text == _UNKNOWN:
        return Slot("", look)
    value = typed(text) if is_number else text
    return Slot(value, look, _format_of(value, text) if isinstance(value, float) else "")


def _format_of(value: float, text: str) -> str:
    """As *text* writes it; a large amount that it writes in a larger unit is grouped, a year that it writes bare is not."""
    if "%" in text:
        return "0.0%"
    is_grouped = "," in text or (abs(value) >= _LARGE and text.lstrip("-−") != number(abs(value)))
    decimals = len(number(value).partition(".")[2])
    return ("#,##0" if is_grouped else "0" if decimals else "") + ("." + "0" * min(decimals, 2) if decimals else "")


def _look(cell: Cell, row: Row) -> Look:
    if row.role != "plain":
        return "sum"
    if cell.accent or any(run.accent for run in cell.text):
        return "accent"
    return "strong" if cell.strong else "text"


def chart(block: Chart, words: Mapping[str, str]) -> Sections:
    """The numbers of a chart, a row for each category."""
    sums = block.totals if block.kind != "waterfall" and len(block.totals) == len(block.categories) else ()
    unit = f" ({cleaned(block.unit)})" if block.unit else ""
    lines: list[Section] = [Line(text, "heading") for text in (plain(block.caption) + unit,) if text.strip()]
    lines += [Line(cleaned(block.alt), "quiet")] if block.alt else []
    total = [words["total"]] if sums else []
    head = ("", *(cleaned(series.name) for series in block.series), *total, *(cleaned(name) for name, _ in block.texts))
    rows = []
    for at, category in enumerate(block.categories):
        named = " ".join(word for word in (category, *block.marks[at : at + 1]) if word)
        rows.append(
            (
                Slot(cleaned(named), "strong"),
                *(_plotted(series, at, block.number_format) for series in block.series),
                *(Slot(cleaned(text)) for text in sums[at : at + 1]),
                *(Slot(cleaned(column[at]) if at < len(column) else "") for _, column in block.texts),
            )
        )
    foot = ((Slot(words["total"], "sum"), *(Slot(cleaned(text), "sum") for text in block.foot)),) if block.foot else ()
    bands = (" ".join(word for word in (band.title, band.note) if word) for band in block.bands)
    return (*lines, Grid((head,), tuple(rows), foot), *(Line(cleaned(text), "quiet") for text in bands if text))


def _plotted(series: Series, at: int, number_format: str) -> Slot:
    value: Value | None = series.values[at]
    label = series.labels[at] if at < len(series.labels) else ""
    if label:
        return Slot(cleaned(label))
    return Slot("") if value is None else Slot(value, "text", format_code(number_format))
