"""Rows with a hairline under each: the form that timelines, steps, people and tiers take on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from planner.document.blocks import Runs
from planner.writers.docx.flow import Flow, Flows, gap, height_of
from planner.writers.docx.grid import NONE, Edge, GridCell, GridRow, Insets, grid, height_of_rows, inside, kept_together
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import paragraph, plain, words

ROW = Insets(6, 12, 6, 0)
HAIRLINE = Edge("hairline")
INK = Edge("ink")
_SHORT = 160.0  # points that a table may be high to be kept on one page
_PAD = 4.5  # points above and below a bar


def stack(setting: Setting, *lines: tuple[str, Runs, str]) -> Flows:
    """Paragraphs one under the other, each (style, text, role or empty); silent ones are left out."""
    return tuple(paragraph(setting, style, text, role=role) for style, text, role in lines if plain(text))


def head_row(setting: Setting, sizes: Sequence[float], texts: Sequence[str]) -> GridRow:
    """A header row between two ink lines, repeated on each page."""
    cells = tuple(
        GridCell((paragraph(inside(setting, width, ROW), "TableSmallHead", words(text)),), top=Edge("ink", 1.0), bottom=INK, insets=ROW)
        for width, text in zip(sizes, texts, strict=True)
    )
    return GridRow(cells, 22.5, head=True, keep_next=True)


def _insets(flows: Flows, on_ground: bool) -> Insets:
    """Figures rise a little, so that they stand on one line with the smaller title beside them."""
    raised = bool(flows) and '<w:pStyle w:val="CardFigure"/>' in flows[0].xml
    return replace(ROW, top=0.0 if raised else ROW.top, left=6.0 if on_ground else ROW.left)


def barred(
    setting: Setting, cells: Sequence[GridCell], bars: Sequence[bool], least: float, *, top: Edge | None, bottom: Edge, tied: bool
) -> list[GridRow]:
    """A row with bars in it, as three: bars fill the middle one only, all else spans the three. *least* is its height in points.

    White borders around a filled cell would do the same but cut the lines between rows.
    """
    tallest = max((height_of(cell.flows) + cell.insets.top + cell.insets.bottom for cell in cells), default=0.0)
    middle = max(least, tallest) - 2 * _PAD

    def part(merge: Literal["restart", "continue"], upper: Edge | None, lower: Edge | None) -> tuple[GridCell, ...]:
        parts = []
        for cell, is_bar in zip(cells, bars, strict=True):
            if is_bar:
                inner = merge == "continue" and lower is None
                parts.append(GridCell((gap(1.0),), cell.span, cell.fill if inner else "", top=upper, bottom=lower, insets=NONE))
            else:
                flows = cell.flows if merge == "restart" else ()
                parts.append(replace(cell, flows=flows, top=upper, bottom=lower, merge=merge))
        return tuple(parts)

    return [
        GridRow(part("restart", top, None), _PAD, keep_next=True),
        GridRow(part("continue", None, None), middle, keep_next=True),
        GridRow(part("continue", None, bottom), _PAD, keep_next=tied),
    ]


def ruled(
    setting: Setting, sizes: Sequence[float], rows: Sequence[Sequence[Flows]], heads: Sequence[str] = (), fills: Sequence[str] = ()
) -> Flow:
    """A table of *rows* of cells, with *heads* over the columns if any speaks, and a fill role for each row if any has one."""
    titled = any(heads)
    grid_rows = [head_row(setting, sizes, heads)] if titled else []
    for index, row in enumerate(rows):
        fill = fills[index] if fills else ""
        cells = tuple(
            GridCell(
                flows,
                fill=fill,
                top=INK if index == 0 and not titled else None,
                bottom=INK if index == len(rows) - 1 else HAIRLINE,
                insets=_insets(flows, bool(fill) and column == 0),
                anchor="top",
            )
            for column, flows in enumerate(row)
        )
        grid_rows.append(GridRow(cells))
    return grid(setting, sizes, kept_together(grid_rows) if height_of_rows(grid_rows) <= _SHORT else grid_rows)
