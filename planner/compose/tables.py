"""Tables of cells that may be unknown: what says nothing is taken out before a writer sees it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from planner.document.blocks import Cell, Column, Row, Runs, Table
from planner.record import record

KnownRow = tuple[Row, tuple[bool, ...]]


@record
class Grid:
    """The rows of a table, each with whether its cells are known."""

    head: tuple[KnownRow, ...]
    body: tuple[KnownRow, ...]
    foot: tuple[KnownRow, ...]


def table_of(
    grid: Grid, columns: tuple[Column, ...], *, caption: Runs, style: Literal["plain", "dense", "facts"], wide: bool
) -> Table | None:
    """The table without rows and columns of which nothing is known; None when no row is left.

    A row is known by any cell after its first, a column by any cell of the body. Header cells are always known. A table with cells that
    span rows keeps all its columns, because such a cell may belong to several rows.
    """
    body = tuple(row for row in grid.body if _says_something(row))
    if not body:
        return None
    rows = [row for row, _ in (*grid.head, *body, *grid.foot)]
    width = max((sum(cell.colspan for cell in row.cells) for row in rows), default=0)
    columns = (*columns, *(Column() for _ in range(width - len(columns))))[:width] if width >= len(columns) else columns[:width]
    spans_rows = any(cell.rowspan > 1 for row in rows for cell in row.cells)
    idle = frozenset() if spans_rows else frozenset(range(width)) - _known_columns(body)
    return Table(
        columns=tuple(column for index, column in enumerate(columns) if index not in idle),
        head=_without(grid.head, idle),
        body=_without(body, idle),
        foot=_without(grid.foot, idle),
        caption=caption,
        style=style,
        wide=wide,
    )


def _says_something(row: KnownRow) -> bool:
    _, known = row
    return len(known) == 1 or any(known[1:])


def _known_columns(rows: Iterable[KnownRow]) -> frozenset[int]:
    found: set[int] = set()
    for row, known in rows:
        at = 0
        for cell, is_known in zip(row.cells, known, strict=True):
            if is_known:
                found.update(range(at, at + cell.colspan))
            at += cell.colspan
    return frozenset(found)


def _without(rows: Iterable[KnownRow], idle: frozenset[int]) -> tuple[Row, ...]:
    return tuple(replace(row, cells=tuple(_cells(row, idle))) for row, _ in rows)


def _cells(row: Row, idle: frozenset[int]) -> Iterable[Cell]:
    at = 0
    for cell in row.cells:
        left = sum(index not in idle for index in range(at, at + cell.colspan))
        if left:
            yield cell if left == cell.colspan else replace(cell, colspan=left)
        at += cell.colspan
