"""Tables of Word as XML strings: fixed column widths, rows that stay whole, borders on the cells.

Every table is built in one pass. Reaching cells through a library's table object would be quadratic in their number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from math import ceil
from typing import Literal

from planner.record import record
from planner.writers.docx.flow import Flow, Flows, cell_xml, height_of, keep_next
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import border, shade, twips

_HIGH = 320.0  # points: a row this high goes on over the page; kept whole it would leave half of one empty
_LINE = 15.0


@record
class Edge:
    """A line at a cell's side: role and width in points."""

    role: str
    width: float = 0.75


@record
class Insets:
    """Space in points between a cell's sides and its text."""

    top: float = 3.0
    right: float = 6.0
    bottom: float = 3.0
    left: float = 6.0


STANDARD = Insets()
NONE = Insets(0, 0, 0, 0)


@record
class GridCell:
    """A cell: what stands in it, how many columns it spans, its ground (a role), edges and insets.

    ``merge`` says that a cell begins to span rows or is covered by the one above.
    """

    flows: Flows
    span: int = 1
    fill: str = ""
    top: Edge | None = None
    bottom: Edge | None = None
    left: Edge | None = None
    right: Edge | None = None
    insets: Insets = STANDARD
    anchor: Literal["top", "center", "bottom"] = "center"
    merge: Literal["", "restart", "continue"] = ""


@record
class GridRow:
    """A row of at least *height* points; *head* rows are repeated on each page, *keep_next* rows stay with the next."""

    cells: tuple[GridCell, ...]
    height: float = 0.0
    head: bool = False
    keep_next: bool = False


def inside(setting: Setting, width: float, insets: Insets = STANDARD, fill: str = "") -> Setting:
    """The setting in a cell of *width* points."""
    # Spelled out, because `replace` looks every field up by its name, four thousand times a plan.
    return Setting(
        theme=setting.theme,
        styles=setting.styles,
        words=setting.words,
        images=setting.images,
        package=setting.package,
        width=width - insets.left - insets.right,
        chapter=setting.chapter,
        place=setting.place,
        numbering=setting.numbering,
        ground=fill or setting.ground,
        can_turn=False,
        captions=setting.captions,
        notices=setting.notices,
    )


def grid(setting: Setting, widths: Sequence[float], rows: Sequence[GridRow], *, title: str = "", left: float = 0.0) -> Flow:
    """A table; *title* names it for who cannot see it, *left* moves it in, in points."""
    heights = tuple(piece for row in rows for piece in _pieces(_height(row)))
    body = "".join(_row_xml(setting, widths, row) for row in rows)
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    name = f'<w:tblCaption w:val="{escape(title)}"/>' if title else ""
    first = ' w:firstRow="1"' if rows and rows[0].head else ' w:firstRow="0"'
    xml = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twips(left)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0020"{first} w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{name}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"
    )
    return Flow(
        xml,
        heights,
        kind="table",
        keep_next=bool(rows) and rows[-1].keep_next,
        whole=all(row.keep_next for row in rows[:-1]),
        head=sum(_height(row) for row in rows if row.head),
    )


def height_of_rows(rows: Sequence[GridRow]) -> float:
    """How high rows will be, in points."""
    return sum(map(_height, rows))


def kept_together(rows: Sequence[GridRow]) -> tuple[GridRow, ...]:
    """Tie rows to each other, for tables so short that a page break inside would be a waste."""
    return (*(replace(row, keep_next=True) for row in rows[:-1]), *rows[-1:])


def _height(row: GridRow) -> float:
    needed = (height_of(cell.flows) + cell.insets.top + cell.insets.bottom for cell in row.cells if not cell.merge)
    return max(row.height, *needed, 0.0)


def _pieces(height: float) -> tuple[float, ...]:
    """What of a row no page break cuts: all of it, or its lines where it is too high to go over whole."""
    lines = ceil(height / _LINE) if height > _HIGH else 1
    return (height / lines,) * lines


def _row_xml(setting: Setting, widths: Sequence[float], row: GridRow) -> str:
    cells: list[str] = []
    start = 0
    for cell in row.cells:
        width = sum(map(twips, widths[start : start + cell.span]))
        start += cell.span
        cells.append(_cell_xml(setting, cell, width, row.keep_next))
    rule = f'<w:trHeight w:val="{twips(row.height)}" w:hRule="atLeast"/>' if row.height else ""
    head = "<w:tblHeader/>" if row.head else ""
    whole = "<w:cantSplit/>" if _height(row) <= _HIGH else ""
    return f"<w:tr><w:trPr>{whole}{rule}{head}</w:trPr>{''.join(cells)}</w:tr>"


def _cell_xml(setting: Setting, cell: GridCell, width: int, is_tied: bool) -> str:
    edges = "".join(
        border(setting, side, edge.role, edge.width)
        for side, edge in (("top", cell.top), ("left", cell.left), ("bottom", cell.bottom), ("right", cell.right))
        if edge
    )
    properties = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else "")
        + (f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else "")
        + (f"<w:tcBorders>{edges}</w:tcBorders>" if edges else "")
        + (shade(setting, cell.fill) if cell.fill else "")
        + _insets_xml(cell.insets)
        + (f'<w:vAlign w:val="{cell.anchor}"/>' if cell.anchor != "top" else "")
    )
    content = cell_xml(cell.flows)
    if is_tied:
        content = keep_next(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def _insets_xml(insets: Insets) -> str:
    if insets == STANDARD:
        return ""
    sides = (("top", insets.top), ("left", insets.left), ("bottom", insets.bottom), ("right", insets.right))
    margins = "".join(f'<w:{side} w:w="{twips(value)}" w:type="dxa"/>' for side, value in sides)
    return f"<w:tcMar>{margins}</w:tcMar>"
