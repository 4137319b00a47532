"""What stands on a sheet from top to bottom, before anybody knows which cell it is in: lines of text, and grids of cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from planner.record import record
from planner.writers.xlsx.values import Slot, Value, cleaned


@record
class Line:
    """A text across the whole sheet."""

    text: str
    step: Literal["title", "heading", "lead", "body", "quiet"] = "body"


@record
class Grid:
    """Rows of cells under a head.

    Attributes:
        head: Header rows, the last of them over the columns that are filtered by.
        rows: The body.
        foot: Sums, which no filter touches.
        widths: Characters across, for each column; 0 to be found from what stands in it.
    """

    head: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[Slot, ...], ...]
    foot: tuple[tuple[Slot, ...], ...] = ()
    widths: tuple[float, ...] = ()

    @property
    def columns(self) -> int:
        return max(map(len, (*self.head, *self.rows, *self.foot)), default=0)


Section: TypeAlias = Line | Grid
Sections: TypeAlias = tuple[Section, ...]


@record
class Sheet:
    """A sheet. *title* stands at its head and in print, *name* on its tab."""

    name: str
    title: str
    sections: Sections


def grid(rows: Iterable[Iterable[Value]], head: Iterable[str] = ()) -> Sections:
    """A grid of plain values, without the columns that nothing stands in; nothing when there are no rows."""
    told = [tuple(cleaned(value) if isinstance(value, str) else value for value in row) for row in rows]
    told = [row for row in told if any(value != "" for value in row)]
    if not told:
        return ()
    heads = tuple(head)
    kept = [at for at in range(len(told[0])) if any(row[at] != "" for row in told)]
    body = tuple(tuple(Slot(row[at], "strong" if not heads and at == kept[0] else "text") for at in kept) for row in told)
    return (Grid((tuple(heads[at] for at in kept),) if heads else (), body),)
