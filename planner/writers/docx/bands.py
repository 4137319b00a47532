"""Ranges on one axis: a table whose cells are the bars, with the numbers beside them."""

from __future__ import annotations

from planner.document.blocks import BandRow, Bands
from planner.record import record
from planner.theme import width_of
from planner.writers.docx.captions import caption
from planner.writers.docx.flow import Flow, Flows
from planner.writers.docx.grid import NONE, Edge, GridCell, GridRow, Insets, grid, inside
from planner.writers.docx.lines import HAIRLINE, barred
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import paragraph, plain, words
from planner.writers.ooxml.numbers import formatted

_LONG = 8  # rows of a ladder that stays on one page
_STEPS = 48  # columns of the axis; Word allows 63 in a table
_TITLE = Insets(3, 6, 3, 0)
_LABEL = Insets(3, 0, 3, 12)


@record
class _Axis:
    """From zero to *top* in equal columns of *part* points."""

    top: float
    part: float

    def column(self, value: float) -> int:
        return min(max(round(value / self.top * _STEPS), 0), _STEPS)

    def span(self, low: float, high: float) -> tuple[int, int]:
        """The columns a range takes, at least one."""
        start = min(self.column(low), _STEPS - 1)
        return start, max(self.column(high), start + 1)


def bands_flows(block: Bands, setting: Setting) -> Flows:
    """Name, range drawn, range in figures, and the price in it."""
    head = caption(setting, "figure", block.caption)
    return (*head, _ladder(block, setting)) if block.rows else head


def _ladder(block: Bands, setting: Setting) -> Flow:
    names = min(max(width_of(row.title, 10.5, True) for row in block.rows) + 14, setting.width * 0.3)
    value = max(width_of(_range(row.low, row.high), 10.5, True) for row in block.rows) + 14
    widest = max(width_of(_mark(row), 10.5) for row in block.rows)
    label = widest + 14 if widest else 0.0
    axis = _Axis(_top(block), (setting.width - names - value - label) / _STEPS)
    sizes = [names, *(axis.part for _ in range(_STEPS)), *(size for size in (value, label) if size)]
    rows = [_window(setting, block.window, axis, bool(label))] if block.window else []
    for index, row in enumerate(block.rows):
        is_first, is_last, tied = index == 0, row is block.rows[-1], _is_tied(index, len(block.rows))
        rows += _row(setting, row, axis, (names, value, label), is_first=is_first, is_last=is_last, tied=tied)
    title = plain(block.caption) or block.alt
    return grid(setting, sizes, rows, title=f"{title} ({block.unit})" if block.unit and title else title)


def _top(block: Bands) -> float:
    ends = [end for row in block.rows for end in (row.low, row.high, row.mark or 0.0)]
    return max([*ends, *(block.window[:2] if block.window else ())]) or 1.0


def _row(
    setting: Setting, row: BandRow, axis: _Axis, sizes: tuple[float, float, float], *, is_first: bool, is_last: bool, tied: bool
) -> list[GridRow]:
    names, value, label = sizes
    start, end = axis.span(row.low, row.high)
    fill = "accent" if row.own else "neutral"
    pieces = [(start, ""), (end - start, fill), (_STEPS - end, "")]
    if row.mark is not None and end - start > 2:
        at = min(max(axis.column(row.mark) - 1, start), end - 1)
        pieces[1:2] = [(at - start, fill), (1, "ink"), (end - at - 1, fill)]
    cells = [GridCell((paragraph(inside(setting, names, _TITLE), "TableText", words(row.title, strong=row.own)),), insets=_TITLE)]
    cells += [GridCell((), count, role, insets=NONE) for count, role in pieces if count > 0]
    text = words(_range(row.low, row.high), strong=row.own)
    cells.append(GridCell((paragraph(inside(setting, value), "TableText", text, align="right"),)))
    if label:
        cells.append(GridCell((paragraph(inside(setting, label, _LABEL), "TableText", words(_mark(row)), role="ink2"),), insets=_LABEL))
    bars = [bool(cell.fill) for cell in cells]
    top = Edge("ink") if is_first else None
    return barred(setting, cells, bars, 25.5, top=top, bottom=Edge("ink") if is_last else HAIRLINE, tied=tied)


def _is_tied(index: int, count: int) -> bool:
    """Whether a row stays with the next: all of a short ladder, two at either end of a long one."""
    return index < count - 1 and (count <= _LONG or index == 0 or index == count - 2)


def _window(setting: Setting, window: tuple[float, float, str], axis: _Axis, labelled: bool) -> GridRow:
    """The range behind all of them, as a head over the axis."""
    low, high, text = window
    start, end = axis.span(low, high)
    cells = [GridCell((), insets=NONE)]
    for count, fill in ((start, ""), (end - start, "accent_14"), (_STEPS - end, "")):
        if count > 0:
            shown = words(f"{text} {_range(low, high)}".strip()) if fill else ()
            here = inside(setting, count * axis.part, NONE)
            cells.append(GridCell((paragraph(here, "TableSmall", shown, align="center"),), count, fill, insets=Insets(3, 0, 3, 0)))
    cells += [GridCell((), insets=NONE) for _ in range(1 + labelled)]
    return GridRow(tuple(cells), 18, keep_next=True)


def _range(low: float, high: float) -> str:
    return f"{formatted(low, '#,##0')}–{formatted(high, '#,##0')}"


def _mark(row: BandRow) -> str:
    return row.mark_label or ("" if row.mark is None else formatted(row.mark, "#,##0"))
