"""Rows with a hairline under each: the form that timelines, steps, people and tiers take on a page."""

from __future__ import annotations

from collections.abc import Sequence

from planner.document.blocks import Runs
from planner.writers.docx.flow import Flow, Flows
from planner.writers.docx.grid import Edge, GridCell, GridRow, Insets, grid, inside, kept_together
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import paragraph, plain, words

ROW = Insets(6, 12, 6, 0)
HAIRLINE = Edge("hairline")
INK = Edge("ink")
_SHORT = 8


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


def ruled(setting: Setting, sizes: Sequence[float], rows: Sequence[Sequence[Flows]], heads: Sequence[str] = (), fills: Sequence[str] = ()) -> Flow:
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
                insets=ROW if column or not fill else Insets(6, 12, 6, 6),
                anchor="top",
            )
            for column, flows in enumerate(row)
        )
        grid_rows.append(GridRow(cells))
    return grid(setting, sizes, kept_together(grid_rows) if len(rows) <= _SHORT else grid_rows)
