"""Tables: rules and no boxes, widths from the text, heights measured, split between rows with the header repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, takewhile
from math import ceil
from typing import Final

from planner.document.blocks import Cell, Column, Findings, Row, Run, Runs, Table
from planner.record import record
from planner.theme import Step, Theme
from planner.writers.pptx.frame import HEIGHT
from planner.writers.pptx.layout.lines import Align, cut_after_lines, extent, height, plain, prose, said
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import AnyShape, Box, TableCell, TableShape, Text, TextLine
from planner.writers.written import Notice

_CAPTION: Final = 24.0
_CELL_PADDING: Final = 6.0
_SLACK: Final = 3.0
"""Room left in a column measured to its text, for faces a little wider than those measured."""
_LEAST_TEXT: Final = 42.0
_MOST_LINES: Final = 12
_SHORT: Final = 63.0
"""Words up to this long are not broken for the sake of longer ones."""
_SAMPLE: Final = 150
"""So many rows tell how those after them are."""
_MUCH: Final = 0.8
"""Widths that a template gives stand unless others make the table this much lower."""
_CHARACTER: Final = 14.0
_FIGURE: Final = re.compile(r"[+\-−×¥]?[0-9].{0,7}$")


_Grid = list[list[Cell | None]]
_LineRow = tuple[tuple[TextLine, ...] | None, ...]


@record
class _Fit:
    """How large a table is set: its type, and the least heights of its rows; rows may grow to *most*."""

    text: Step
    head: Step
    row: float
    most: float
    head_row: float
    foot_row: float


def _fits(table: Table, theme: Theme) -> tuple[_Fit, ...]:
    """The sizes a table may be set in, the natural one first."""
    label = theme.step("label")
    small = replace(label, colour="ink")
    dense = _Fit(small, replace(label, bold=True), 25.5, 30.0, 27.0, 30.0)
    body = theme.step("body")
    if table.style == "dense":
        return (dense,)
    if table.style == "facts":
        return (_Fit(body, body, 39.0, 39.0, 36.0, 36.0), _Fit(body, body, 27.0, 39.0, 27.0, 30.0), dense)
    return (_Fit(body, replace(body, bold=True, colour="ink2"), 39.0, 45.0, 36.0, 36.0), dense)


# ---------------------------------------------------------------------------------------------------------- the module


def needed(table: Table, width: float, theme: Theme) -> float:
    return _height(table, width, _fits(table, theme)[0])


def least(table: Table, width: float, theme: Theme) -> float:
    """Its height in the smallest type it may be set in."""
    return min(_height(table, width, fit) for fit in _fits(table, theme))


def beginning(table: Table, width: float, theme: Theme) -> float:
    """The height of what must stand together for a table to begin: caption, head and first row, in its smallest type."""
    heights = _measured(table, width, _fits(table, theme)[-1]).heights
    return sum(heights[: len(table.head) + 1]) + (_CAPTION if table.caption else 0.0)


def lay(table: Table, box: Box, theme: Theme) -> Laid:
    """The table in the largest type that fits the box, else what fits of it in the smallest."""
    fits = _fits(table, theme)
    for step, fit in enumerate(fits):
        if _height(table, box.width, fit) <= box.height + 0.01:
            notices = (Notice("notice.smaller_type", "", (("size", f"{fit.text.size:g}"),)),) if fit.text.size < fits[0].text.size else ()
            return replace(_drawn(table, box, fit, theme), notices=notices if step else ())
    return _part(table, box, fits[-1], theme)


def of_findings(block: Findings) -> Table:
    """Lines of a checklist as a dense table: what, why with the way out, where."""
    rows = tuple(
        Row(
            (
                Cell((Run(line.title, strong=True),)),
                Cell((Run(" ".join(filter(None, (line.message, line.remedy)))),)),
                Cell((Run(line.place),)),
            )
        )
        for line in block.lines
    )
    return Table((Column(width=3), Column(width=6), Column(width=3)), (), rows, caption=(Run(block.title, strong=True),), style="dense")


# ------------------------------------------------------------------------------------------------------------- splitting


def _part(table: Table, box: Box, fit: _Fit, theme: Theme) -> Laid:
    # Every part has the widths of the whole.
    widths = _measured(table, box.width, fit).widths
    table = replace(table, columns=tuple(replace(column, width=wide) for column, wide in zip(table.columns, widths, strict=True)))
    heights = _measured(table, box.width, fit).heights
    heads = len(table.head)
    room = box.height - sum(heights[:heads]) - (_CAPTION if table.caption else 0.0)
    bodies = heights[heads : heads + len(table.body)]
    reached = list(takewhile(lambda total: total <= room + 0.01, accumulate(bodies)))
    fitting = [n for n in range(1, len(reached) + 1) if not _is_spanned(table.body, n)]
    if not fitting:
        return _broken_row(table, box, fit, theme, room)
    most = fitting[-1]
    # Even parts read better than a full one and a rest of one row.
    parts = -(-len(table.body) // most)
    even = -(-len(table.body) // parts)
    taken = next((n for n in fitting if n >= even), most)
    if taken == len(table.body):
        # Only the foot does not fit: half of the rows go with it.
        taken = next((n for n in reversed(fitting) if n <= -(-taken // 2)), fitting[0])
    first = replace(table, body=table.body[:taken], foot=())
    # What follows is set in the same type.
    rest = replace(table, body=table.body[taken:], style="dense" if table.style == "plain" else table.style)
    return replace(_drawn(first, box, fit, theme), rest=rest)


def _is_spanned(rows: Sequence[Row], cut: int) -> bool:
    """Whether a cell reaches over the border before row *cut*."""
    return any(n + cell.rowspan > cut for n, row in enumerate(rows[:cut]) for cell in row.cells if cell.rowspan > 1)


def _broken_row(table: Table, box: Box, fit: _Fit, theme: Theme, room: float) -> Laid:
    """A row taller than a slide is cut at a line in each of its cells."""
    lines = max(1, int((room - _CELL_PADDING) // fit.text.pitch))
    widths = _measured(table, box.width, fit).widths
    row, *others = table.body
    before: list[Cell] = []
    after: list[Cell] = []
    x = 0
    for cell in row.cells:
        inner = sum(widths[x : x + cell.colspan]) - _left(x) - _right(x + cell.colspan - 1, table)
        shown, rest = cut_after_lines(cell.text, lines, fit.text, inner)
        before.append(replace(cell, text=shown, rowspan=1))
        after.append(replace(cell, text=rest, rowspan=1))
        x += cell.colspan
    first = replace(table, body=(replace(row, cells=tuple(before)),), foot=())
    has_rest = any(cell.text for cell in after)
    body = ((replace(row, cells=tuple(after)),) if has_rest else ()) + tuple(others)
    return replace(_drawn(first, box, fit, theme), rest=replace(table, body=body) if body or table.foot else None)


# ------------------------------------------------------------------------------------------------------------- measuring


@record
class _Measured:
    """A table set in one size: column widths, and of each row its paragraphs by grid place and its height.

    Rows are measured until they are more than a slide holds; those beyond are for later slides.
    """

    widths: tuple[float, ...]
    lines: tuple[tuple[tuple[TextLine, ...] | None, ...], ...]
    heights: tuple[float, ...]


@lru_cache(maxsize=64)
def _measured(table: Table, width: float, fit: _Fit) -> _Measured:
    rows, grid = _all_rows(table), _grid(table)
    is_compared = _is_compared(table)
    frozen = abs(sum(column.width for column in table.columns) - width) < 0.01 and all(column.width for column in table.columns)
    setter = _rows_set(table, rows, grid, fit, is_compared)
    lines: list[_LineRow] = [] if frozen else list(setter)
    widths = tuple(column.width for column in table.columns) if frozen else _roomy(_widths(table, width, grid, lines), table)
    heights: list[float] = []
    total = 0.0
    for y, row in enumerate(rows):
        if y >= len(lines):
            lines.append(next(setter))
        heights.append(_row_height(table, y, row, grid[y], lines[y], widths, fit))
        total += heights[-1]
        if total > HEIGHT:
            break
    return _Measured(widths, tuple(lines), tuple(heights))


def _rows_set(table: Table, rows: Sequence[Row], grid: _Grid, fit: _Fit, is_compared: bool) -> Iterator[_LineRow]:
    for y, row in enumerate(rows):
        yield tuple(None if cell is None else _lines(table, y, x, row, cell, fit, is_compared) for x, cell in enumerate(grid[y]))


def _row_height(table: Table, y: int, row: Row, cells: Sequence[Cell | None], lines: _LineRow, widths: Sequence[float], fit: _Fit) -> float:
    least = fit.head_row if y < len(table.head) else fit.foot_row if y >= len(table.head) + len(table.body) else fit.row
    for x, (cell, said_in) in enumerate(zip(cells, lines, strict=True)):
        if cell is not None and said_in is not None and cell.rowspan == 1:
            inner = sum(widths[x : x + cell.colspan]) - _left(x, row) - _right(x + cell.colspan - 1, table)
            least = max(least, height(said_in, inner) + _CELL_PADDING)
    return least


def _height(table: Table, width: float, fit: _Fit) -> float:
    """How high a table stands; of one much higher than a slide, only that it is."""
    return sum(_measured(table, width, fit).heights) + (_CAPTION if table.caption else 0.0)


def _all_rows(table: Table) -> tuple[Row, ...]:
    return table.head + table.body + table.foot


def _grid(table: Table) -> _Grid:
    """Cells at their grid places; None where a span covers."""
    rows = _all_rows(table)
    columns = len(table.columns)
    grid: list[list[Cell | None]] = [[None] * columns for _ in rows]
    covered: set[tuple[int, int]] = set()
    for y, row in enumerate(rows):
        x = 0
        for cell in row.cells:
            while (y, x) in covered:
                x += 1
            if x >= columns:
                break
            grid[y][x] = cell
            if cell.rowspan > 1 or cell.colspan > 1:
                covered |= {(y + down, x + right) for down in range(cell.rowspan) for right in range(cell.colspan)}
            x += cell.colspan
    return grid


def _widths(table: Table, width: float, grid: _Grid, lines: Sequence[_LineRow]) -> tuple[float, ...]:
    natural = _natural(table, grid, lines)
    if all(column.width for column in table.columns) and not _is_flooded(table, natural, width):
        total = sum(column.width for column in table.columns)
        given = _rescued([width * column.width / total for column in table.columns], natural, table)
        return _lower(given, natural, table, width, grid, lines, _MUCH)
    if table.style == "facts":
        label = min(max(natural[0], 108.0), width * 0.42)
        return (label, *_shared(natural[1:], table.columns[1:], width - label))
    if any(column.accent for column in table.columns) and len(table.columns) > 2:
        # Columns that are compared are equally wide.
        label = min(max(natural[0], width / len(table.columns)), width * 0.3)
        return (label, *((width - label) / (len(table.columns) - 1) for _ in table.columns[1:]))
    return _lower(_shared(natural, table.columns, width), natural, table, width, grid, lines, 1.0)


def _lower(
    widths: tuple[float, ...], natural: Sequence[float], table: Table, width: float, grid: _Grid, lines: Sequence[_LineRow], gain: float
) -> tuple[float, ...]:
    """*widths*, or those in which all cells take the fewest lines where these make a table lower than *gain* of its height."""
    if sum(natural) <= width or _is_compared(table):
        return widths
    cells = [
        [
            (x, max(map(extent, said_in)), _left(x, row) + _right(x, table))
            for x, said_in in enumerate(line)
            if said_in and _is_single(cell[x])
        ]
        for row, cell, line in zip(_all_rows(table), grid, lines, strict=True)
    ]
    for most in range(1, _MOST_LINES):
        least = [24.0] * len(widths)
        for row in cells:
            for x, long, padding in row:
                # A line is never filled to its end.
                is_whole = most == 1 or table.columns[x].kind == "number" or long <= _SHORT
                least[x] = max(least[x], padding + (long + _SLACK if is_whole else min(long + _SLACK, long / most + _CHARACTER)))
        if sum(least) <= width:
            fair = _traded(_shared(least, table.columns, width), table, cells)
            return fair if _lines_in_all(cells, fair) < gain * _lines_in_all(cells, widths) else widths
    return widths


def _traded(widths: tuple[float, ...], table: Table, cells: Sequence[Sequence[tuple[int, float, float]]]) -> tuple[float, ...]:
    """Widths after columns of text gave to each other while that made the table lower: few long cells do not rule over many short ones."""
    sample = cells[:_SAMPLE]
    texts = [n for n, column in enumerate(table.columns) if column.kind == "text"]
    best, lowest = list(widths), _lines_in_all(sample, widths)
    for step in (36.0, 18.0):
        while True:
            trades = [(giver, taker) for giver in texts for taker in texts if giver != taker and best[giver] - step > _LEAST_TEXT + step]
            tried = [(_lines_in_all(sample, _moved(best, giver, taker, step)), giver, taker) for giver, taker in trades]
            if not tried or min(tried)[0] >= lowest:
                break
            lowest, giver, taker = min(tried)
            best = _moved(best, giver, taker, step)
    return tuple(best)


def _moved(widths: Sequence[float], giver: int, taker: int, step: float) -> list[float]:
    moved = list(widths)
    moved[giver] -= step
    moved[taker] += step
    return moved


def _is_single(cell: Cell | None) -> bool:
    return cell is not None and cell.colspan == 1 and cell.rowspan == 1


def _lines_in_all(cells: Sequence[Sequence[tuple[int, float, float]]], widths: Sequence[float]) -> int:
    """How many lines all rows take together, roughly; *cells* of a row are (column, length, padding)."""
    return sum(max((ceil(long / max(1.0, widths[x] - padding)) for x, long, padding in row), default=0) for row in cells)


def _roomy(widths: Sequence[float], table: Table) -> tuple[float, ...]:
    """The same widths, but none too narrow for a character: what lacks is taken from those with most to spare."""
    least = [_left(x) + _right(x, table) + _CHARACTER for x in range(len(widths))]
    lack = sum(max(0.0, low - wide) for low, wide in zip(least, widths, strict=True))
    spare = sum(max(0.0, wide - low) for low, wide in zip(least, widths, strict=True))
    if not lack or lack > spare:
        return tuple(widths)
    return tuple(max(low, wide - lack * max(0.0, wide - low) / spare) for low, wide in zip(least, widths, strict=True))


def _is_flooded(table: Table, natural: Sequence[float], width: float) -> bool:
    """Whether some column holds far more words than its given weight has room for."""
    total = sum(column.width for column in table.columns)
    return any(wide > 12 * width * column.width / total for wide, column in zip(natural, table.columns, strict=True))


def _natural(table: Table, grid: _Grid, lines: Sequence[_LineRow]) -> list[float]:
    """How wide each column is with each cell on one line."""
    natural = [24.0] * len(table.columns)
    for row, cells, said_in in zip(_all_rows(table), grid, lines, strict=True):
        for x, (cell, paragraphs) in enumerate(zip(cells, said_in, strict=True)):
            if cell is not None and paragraphs and cell.colspan == 1:
                longest = max(extent(line) for line in paragraphs)
                natural[x] = max(natural[x], longest + _left(x, row) + _right(x, table) + _SLACK)
    return natural


def _shared(natural: Sequence[float], columns: Sequence[Column], width: float) -> tuple[float, ...]:
    """Widths that fill *width*: what is spare goes to columns of text, what lacks is taken from the longest of them."""
    spare = width - sum(natural)
    if spare >= 0:
        growing = [wide if column.kind == "text" else 0.0 for wide, column in zip(natural, columns, strict=True)]
        if not any(growing):
            growing = list(natural)
        return tuple(wide + spare * part / sum(growing) for wide, part in zip(natural, growing, strict=True))
    fixed = {n: wide for n, wide in enumerate(natural) if columns[n].kind == "number"}
    if sum(fixed.values()) > width * 0.8:
        return tuple(width * wide / sum(natural) for wide in natural)
    open_columns = [n for n in range(len(natural)) if n not in fixed]
    room = width - sum(fixed.values())
    while True:
        fair = room / max(1, len(open_columns))
        modest = [n for n in open_columns if natural[n] <= fair]
        if not modest:
            break
        for n in modest:
            fixed[n] = natural[n]
            room -= natural[n]
            open_columns.remove(n)
    total = sum(natural[n] for n in open_columns)
    # Between the equal share and the share by length, so that a very long text does not starve a long one.
    wide = {n: room * (natural[n] / total + 1 / len(open_columns)) / 2 for n in open_columns}
    return tuple(fixed.get(n, wide.get(n, 0.0)) for n in range(len(natural)))


def _rescued(widths: list[float], natural: Sequence[float], table: Table) -> tuple[float, ...]:
    """Given weights, but a number is never wrapped while a column of text has room to give."""
    for n, column in enumerate(table.columns):
        lack = natural[n] - widths[n]
        if column.kind == "number" and lack > 0:
            givers = [m for m, other in enumerate(table.columns) if other.kind == "text" and widths[m] > _LEAST_TEXT]
            room = sum(widths[m] - _LEAST_TEXT for m in givers)
            if room > lack:
                for m in givers:
                    widths[m] -= lack * (widths[m] - _LEAST_TEXT) / room
                widths[n] += lack
    return tuple(widths)


def _left(x: int, row: Row | None = None) -> float:
    indent = 9.0 * row.indent if row is not None and x == 0 else 0.0
    return (12.0 if x else 0.0) + indent


def _right(x: int, table: Table) -> float:
    if x + 1 >= len(table.columns):
        return 0.0 if table.columns[x].kind == "number" else 3.0
    # A number beside a text keeps 21 from it.
    return 9.0 if table.columns[x].kind == "number" and table.columns[x + 1].kind == "text" else 6.0


# --------------------------------------------------------------------------------------------------------------- drawing


def _drawn(table: Table, box: Box, fit: _Fit, theme: Theme) -> Laid:
    top = box.y
    shapes: list[AnyShape] = []
    if table.caption:
        line = prose(table.caption, theme.step("body"), bold=True, colour="ink")
        shapes.append(Text(Box(box.x, top, box.width, 18), (line,), "table caption"))
        top += _CAPTION
    measured = _measured(table, box.width, fit)
    widths, lines = measured.widths, measured.lines
    heights = _grown(table, list(measured.heights), box.height - (top - box.y), fit)
    rows = _all_rows(table)
    cells = tuple(
        tuple(None if cell is None else _cell(table, y, x, rows[y], cell, lines[y][x] or ()) for x, cell in enumerate(row))
        for y, row in enumerate(_grid(table))
    )
    frame = Box(box.x, top, sum(widths), sum(heights))
    name = said(table.caption) or "table"
    heads = ", ".join(said(cell.text) for row in table.head for cell in row.cells if cell.text)
    shapes.append(TableShape(frame, widths, tuple(heights), cells, len(table.head), name, heads or name))
    return Laid(tuple(shapes), top - box.y + sum(heights))


def _grown(table: Table, heights: list[float], room: float, fit: _Fit) -> list[float]:
    """Body rows share spare height up to what is comfortable."""
    body = range(len(table.head), len(table.head) + len(table.body))
    spare = room - sum(heights)
    short = [n for n in body if heights[n] < fit.most]
    if spare <= 0 or not short:
        return heights
    each = spare / len(short)
    return [min(fit.most, tall + each) if n in short else tall for n, tall in enumerate(heights)]


def _cell(table: Table, y: int, x: int, row: Row, cell: Cell, lines: tuple[TextLine, ...]) -> TableCell:
    last_x = x + cell.colspan - 1
    return TableCell(
        lines,
        cell.colspan,
        cell.rowspan,
        _fill(table, y, x, row),
        *_rules(table, y, y + cell.rowspan - 1),
        (_left(x, row), 3.0, _right(last_x, table), 3.0),
    )


def _fill(table: Table, y: int, x: int, row: Row) -> str:
    if table.columns[x].accent:
        return "accent_07"
    if row.role == "result":
        return "accent_14"
    is_foot = y >= len(table.head) + len(table.body)
    return "paper" if is_foot or row.role == "strong" else ""


def _rules(table: Table, first: int, last: int) -> tuple[tuple[str, float] | None, tuple[str, float] | None]:
    """The rules above the first and below the last row of a cell."""
    head, body = len(table.head), len(table.head) + len(table.body)
    final = body + len(table.foot) - 1
    above = ("ink", 1.0 if head else 0.75) if first == 0 else ("ink", 0.75) if first == body else None
    if last in (head - 1, body - 1, final):
        return above, ("ink", 0.75)
    return above, ("hairline", 0.75)


def _lines(table: Table, y: int, x: int, row: Row, cell: Cell, fit: _Fit, is_compared: bool) -> tuple[TextLine, ...]:
    column = table.columns[x]
    align: Align = "right" if column.kind == "number" and cell.colspan == 1 else "left"
    if y < len(table.head):
        return _head_lines(cell.text, column, fit, align)
    is_foot = y >= len(table.head) + len(table.body)
    strong = cell.strong or is_foot or row.role != "plain"
    if cell.accent and strong and _is_figure(cell.text):
        size = 18.0 if is_foot or fit.row < 39 else 28.0
        return (prose(cell.text, replace(fit.text, size=size, pitch=size + 3), bold=True, colour="accent_figure", align=align),)
    if table.style == "facts" and x == 0:
        return (prose(cell.text, replace(fit.text, size=10.5, pitch=15.0, colour="ink2"), bold=strong, align=align),)
    colour = "accent_text" if cell.accent or column.accent else "ink2" if x == 0 and is_compared else "ink"
    step = fit.text
    if is_compared and x and _is_figure(cell.text) and fit.row >= 39:
        step = replace(step, size=14.0)
    return (prose(cell.text, step, colour=colour, bold=strong or cell.accent or (column.accent and _is_figure(cell.text)), align=align),)


def _head_lines(text: Runs, column: Column, fit: _Fit, align: Align) -> tuple[TextLine, ...]:
    if column.accent:
        return (
            prose(
                text, replace(fit.head, size=max(fit.head.size, min(14.0, fit.head.size + 2))), colour="accent_text", bold=True, align=align
            ),
        )
    return (plain(said(text), fit.head, align=align),)


def _is_compared(table: Table) -> bool:
    return any(column.accent for column in table.columns)


def _is_figure(text: Runs) -> bool:
    """Short and begun with a digit or a sign: a number, not a name with a number in it."""
    return _FIGURE.match(said(text)) is not None
