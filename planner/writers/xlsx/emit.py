"""Sheets to cells: rows, widths, what stays in sight, what a filter reaches, and how it prints."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import Any, Final

from planner.document.blocks import Document
from planner.theme import Span, line_count, width_of
from planner.writers.xlsx.looks import PITCH, Looks, step_of, type_of
from planner.writers.xlsx.sections import Grid, Line, Sheet
from planner.writers.xlsx.values import FIRST_DAY, Slot, cleaned, looks_like_a_formula, pieces

_A4: Final = 9
_NARROWEST, _WIDEST = 7.0, 46.0
# Characters across that a sheet has at least, so that its lines have somewhere to stand.
_ACROSS: Final = 100.0
# A column's width counts digits of the face a workbook has by default, 7 pixels each; between them 5 pixels are kept free.
_POINTS_A_CHARACTER: Final = 5.25
# With more rows than that in front of it a head that stays in sight would leave no room for what scrolls.
_MOST_FROZEN: Final = 8
# A row cannot be higher; what does not fit is still in the cell.
_TALLEST: Final = 409.0
_INCHES: Final = {"left": 0.4, "right": 0.4, "top": 0.7, "bottom": 0.6}


def emit(sheet: Sheet, worksheet: Any, looks: Looks, document: Document, page_of: str) -> None:
    """Write *sheet* into an empty worksheet of the library."""
    widths = _widths(sheet)
    for column, width in enumerate(widths):
        worksheet.set_column(column, column, width)
    worksheet.hide_gridlines(2)
    _page(worksheet, sheet, document, page_of)
    across = sum(widths) * _POINTS_A_CHARACTER
    row = _line(worksheet, 0, Line(_running(document), "quiet"), looks, len(widths), across)
    row = _line(worksheet, row, Line(sheet.title, "title"), looks, len(widths), across)
    grids = [section for section in sheet.sections if isinstance(section, Grid) and section.head]
    for before, section in zip((None, *sheet.sections), sheet.sections, strict=False):
        if isinstance(section, Line):
            row += section.step in ("title", "heading") and before is not None
            row = _line(worksheet, row, section, looks, len(widths), across)
        else:
            row += isinstance(before, Grid)
            if grids == [section]:
                _keep_head(worksheet, section, row)
            row = _grid(worksheet, row, section, looks, widths)


def _running(document: Document) -> str:
    return cleaned("　".join(text for text in (document.subject, document.title, document.version) if text))


def _page(worksheet: Any, sheet: Sheet, document: Document, page_of: str) -> None:
    """A4 on its side, all columns on a page."""
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.fit_to_pages(1, 0)
    worksheet.set_margins(**_INCHES)
    # A figure right after the size would be read as part of it; an ampersand begins an instruction.
    name = _running(document)[:80].replace("&", "&&")
    worksheet.set_header(f"&L&8 {name}&R&8 {sheet.title[:60].replace('&', '&&')}")
    worksheet.set_footer(f"&R&8 {page_of}")


def _widths(sheet: Sheet) -> list[float]:
    """Characters across, for each column; a column serves every grid of the sheet."""
    widths: list[float] = []
    for section in sheet.sections:
        if isinstance(section, Grid):
            widths = [max(pair) for pair in zip_longest(widths, _of_grid(section), fillvalue=0.0)]
    missing = _ACROSS - sum(widths)
    return [*widths[:-1], widths[-1] + missing] if widths and missing > 0 else widths or [_ACROSS]


def _of_grid(grid: Grid) -> list[float]:
    rows = [*((Slot(text, "strong") for text in row) for row in grid.head), *grid.rows, *grid.foot]
    longest = [_NARROWEST] * grid.columns
    for row in rows:
        for column, slot in enumerate(row):
            longest[column] = max(longest[column], _characters(slot))
    return [width or min(found, _WIDEST) for width, found in zip_longest(grid.widths, longest, fillvalue=0.0)]


def _characters(slot: Slot) -> float:
    lines = str(slot.value).split("\n")
    return max(width_of(line, *type_of(slot.look)) for line in lines) / _POINTS_A_CHARACTER + 2


def _line(worksheet: Any, row: int, line: Line, looks: Looks, columns: int, across: float) -> int:
    """Write a line and return the row after it."""
    step = step_of(line.step)
    for text in pieces(line.text):
        written = looks.line(line.step, is_quoted=looks_like_a_formula(text))
        if columns > 1:
            worksheet.merge_range(row, 0, row, columns - 1, "", written)
        worksheet.write_string(row, 0, text, written)
        # A row of joined cells does not grow by itself.
        worksheet.set_row(row, line_count((Span(text, step.size, step.bold),), across) * step.pitch + 3)
        row += 1
    return row


def _keep_head(worksheet: Any, grid: Grid, row: int) -> None:
    """The head of a sheet's only table stays in sight, stands on every page and filters what is below it."""
    last = row + len(grid.head) - 1
    if last < _MOST_FROZEN:
        worksheet.freeze_panes(last + 1, 0)
    worksheet.repeat_rows(row, last)
    worksheet.autofilter(last, 0, last + sum(len(tuple(_split(slots))) for slots in grid.rows), grid.columns - 1)


def _grid(worksheet: Any, row: int, grid: Grid, looks: Looks, widths: list[float]) -> int:
    """Write a grid and return the row after it."""
    for texts in grid.head:
        worksheet.set_row(row, _height(tuple(Slot(text, "strong") for text in texts), widths))
        for column, text in enumerate(texts):
            worksheet.write_string(row, column, text, looks.head)
        row += 1
    for slots in (*grid.rows, *grid.foot):
        for part in _split(slots):
            worksheet.set_row(row, _height(part, widths))
            for column, slot in enumerate(part):
                _cell(worksheet, row, column, slot, looks)
            row += 1
    return row


def _height(slots: tuple[Slot, ...], widths: list[float]) -> float:
    """Points that a row needs: not every reader measures it again when the file is opened."""
    lines = (
        line_count((Span(str(slot.value), *type_of(slot.look)),), width * _POINTS_A_CHARACTER)
        for slot, width in zip(slots, widths, strict=False)
        if slot.value != ""
    )
    return min(_TALLEST, max(lines, default=1) * PITCH + 3)


def _split(slots: tuple[Slot, ...]) -> Iterator[tuple[Slot, ...]]:
    """A row, and further ones for what its cells cannot take."""
    parts = [tuple(pieces(slot.value)) if isinstance(slot.value, str) else (slot.value,) for slot in slots]
    for values in zip_longest(*parts, fillvalue=""):
        yield tuple(Slot(value, slot.look, slot.number_format) for value, slot in zip(values, slots, strict=True))


def _cell(worksheet: Any, row: int, column: int, slot: Slot, looks: Looks) -> None:
    value = slot.value
    if isinstance(value, str):
        if value:
            worksheet.write_string(row, column, value, looks.cell(slot.look, is_quoted=looks_like_a_formula(value)))
        else:
            worksheet.write_blank(row, column, None, looks.cell(slot.look))
    elif not isinstance(value, date):
        worksheet.write_number(row, column, value, looks.cell(slot.look, slot.number_format, is_number=True))
    elif value >= FIRST_DAY:
        worksheet.write_datetime(row, column, value, looks.cell(slot.look, "yyyy-mm-dd"))
    else:
        worksheet.write_string(row, column, value.isoformat(), looks.cell(slot.look))
