"""Tables after the board: rules and no boxes, numbers on their last digit, sums set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial

from planner.document.blocks import Cell, Row, Table
from planner.record import record
from planner.theme import width_of
from planner.writers.docx.captions import caption
from planner.writers.docx.columns import Need, widths
from planner.writers.docx.flow import Flow, Flows
from planner.writers.docx.grid import STANDARD, Edge, GridCell, GridRow, Insets, grid, height_of_rows, inside, kept_together
from planner.writers.docx.setting import LANDSCAPE_WIDTH, Setting
from planner.writers.docx.text import Align, border, paragraph, plain

_INK = Edge("ink", 1.0)
_THIN_INK = Edge("ink", 0.75)
_RULE = Edge("rule", 0.75)
_HAIRLINE = Edge("hairline", 0.75)
_UNBROKEN = re.compile(r"[0-9A-Za-z.,%×+−–/-]+")
_PERCENT = re.compile(r"[+−-]?[\d.,]+ ?%|–|")
_MANY = 4  # numbers in a row of which one may say that they are percentages all along
_LABEL = 66.0  # points up to which a text should keep to one line
_SHORT = 160.0  # points that a table may be high to be kept on one page


@record
class _Look:
    """Sizes of a table: paragraph styles of cells and header, heights of rows in points."""

    text: str
    first: str
    head: str
    row: float
    head_row: float
    sum_row: float


_PLAIN = _Look("TableText", "TableText", "TableHead", 25.5, 27, 30)
_WIDE = _Look("TableWide", "TableText", "TableSmallHead", 25.5, 24, 30)
_WIDE_LOW = _Look("TableWide", "TableText", "TableSmallHead", 22.5, 21, 25.5)
_DENSE = _Look("TableWide", "TableWide", "TableSmallHead", 21, 24, 27)
_DENSEST = _Look("TableSmall", "TableSmall", "TableSmallHead", 19.5, 22.5, 25.5)


@record
class _Placed:
    """A cell with the grid column it starts in."""

    cell: Cell
    column: int
    covered: bool = False


def table_flows(table: Table, setting: Setting) -> Flows:
    """Caption and table; a wide one asks for a landscape page unless it fits upright with no text on more than two lines."""
    if table.wide and any(_room(_needs(table, setting, look)) <= setting.width for look in (_PLAIN, _DENSE)):
        table = replace(table, wide=False)
    turned = table.wide and setting.can_turn
    wide = replace(setting, width=LANDSCAPE_WIDTH) if turned else setting
    head = caption(wide, "table", table.caption)
    if not turned:
        return (*head, _table(table, wide))
    flows = (*head, replace(_table(table, wide), closer=replace(_table(table, wide, low=True), turn="landscape")))
    return tuple(replace(flow, turn="landscape") for flow in flows)


def _table(table: Table, setting: Setting, low: bool = False) -> Flow:
    if table.style == "facts":
        return _facts(table, setting)
    look, sizes = _fitted(table, setting, low)
    rows: list[GridRow] = []
    statement = any(row.role == "strong" and not _is_group(row) for row in table.body)
    shares = _share_columns(table) if statement else frozenset()
    for part, source in (("head", table.head), ("body", table.body), ("foot", table.foot)):
        placed = _placed(source, len(table.columns))
        for index, (row, cells) in enumerate(zip(source, placed, strict=True)):
            first, last = index == 0, index == len(source) - 1
            painter = _Painter(table, setting, look, sizes, part, row, first, last, statement, shares)
            rows.append(painter.row(cells))
    kept = kept_together(rows) if height_of_rows(rows) <= _SHORT else _tied(rows, len(table.head), len(table.foot))
    groups = {len(table.head) + at for at, row in enumerate(table.body) if _is_group(row)}
    kept = tuple(replace(row, keep_next=True) if index in groups else row for index, row in enumerate(kept))
    return grid(setting, sizes, kept, title=plain(table.caption))


def _is_group(row: Row) -> bool:
    """Whether a row only names the rows under it."""
    return len(row.cells) == 1 and row.cells[0].colspan > 1


def _tied(rows: Sequence[GridRow], heads: int, feet: int) -> tuple[GridRow, ...]:
    """The header stays with two rows, the sums with two, the last row with another: nothing stands alone on a page."""
    last = len(rows) - 1
    return tuple(
        replace(row, keep_next=True) if index <= heads or last - 1 - min(feet, 1) <= index < last else row for index, row in enumerate(rows)
    )


def _facts(table: Table, setting: Setting) -> Flow:
    """Label and value, a hairline under each; more columns repeat the pair."""
    count = len(table.columns)
    labels = [
        max((width_of(plain(row.cells[c].text), 10.5) for row in table.body if c < len(row.cells)), default=0) for c in range(0, count, 2)
    ]
    pairs = max(count // 2, 1)
    pair_width = setting.width / pairs
    sizes: list[float] = []
    for label in labels[:pairs]:
        first = min(max(label + 18, 84), pair_width * 0.4)
        sizes += [first, pair_width - first]
    rows = [*table.head, *table.body, *table.foot]
    grid_rows = []
    for index, row in enumerate(rows):
        cells = []
        start = 0
        for cell in row.cells:
            width = sum(sizes[start : start + cell.colspan])
            insets = Insets(4.5, 12, 4.5, 0)
            here = inside(setting, width, insets)
            is_label = start % 2 == 0 and len(row.cells) > 1
            flow = paragraph(here, "TableText", cell.text, role="ink2" if is_label else "", bold=True if cell.strong else None)
            cells.append(
                GridCell((flow,), cell.colspan, top=_THIN_INK if index == 0 else None, bottom=_HAIRLINE, insets=insets, anchor="top")
            )
            start += cell.colspan
        grid_rows.append(GridRow(tuple(cells), 24))
    kept = kept_together(grid_rows) if height_of_rows(grid_rows) <= _SHORT else _tied(grid_rows, 0, 0)
    return grid(setting, sizes, kept, title=plain(table.caption))


def _is_share(text: str) -> bool:
    return _PERCENT.fullmatch(text) is not None


def _share_columns(table: Table) -> frozenset[int]:
    """Number columns that hold percentages only: they stand beside their base and are set smaller."""
    held: dict[int, list[str]] = {}
    for cells in _placed(table.body, len(table.columns)):
        for placed in cells:
            if table.columns[placed.column].kind == "number" and plain(placed.cell.text):
                held.setdefault(placed.column, []).append(plain(placed.cell.text))
    return frozenset(at for at, texts in held.items() if all(map(_is_share, texts)))


def _is_of_shares(row: Row, table: Table) -> bool:
    """Whether a row holds percentages all along, as a margin does under a statement of months."""
    texts = [plain(cell.text) for cell in row.cells[1:] if plain(cell.text)]
    return len(texts) >= _MANY and all(map(_is_share, texts))


# ---------------------------------------------------------------------------------------------------------- measuring


def _fitted(table: Table, setting: Setting, low: bool) -> tuple[_Look, tuple[float, ...]]:
    """The largest look whose numbers fit, with its column widths."""
    looks = (_WIDE, _DENSEST) if table.wide else (_DENSE, _DENSEST) if table.style == "dense" else (_PLAIN, _DENSE, _DENSEST)
    needs = cache(partial(_needs, table, setting))  # a smaller look is only measured where a larger one does not do
    # A table one size smaller that keeps its lines is easier to read than one whose every row breaks; none is the smallest for that alone.
    kept = (look for look in looks[:-1] if _room(needs(look)) <= setting.width)
    fits = (look for look in looks if sum(need.least for need in needs(look)) <= setting.width)
    look = next(kept, None) or next(fits, looks[-1])
    return _WIDE_LOW if low and look is _WIDE else look, widths(needs(look), setting.width)


def _room(needs: Sequence[Need]) -> float:
    """The width at which no text of a table takes more than two lines and no short one more than one."""
    return sum(need.natural if need.natural <= _LABEL else max(need.least, _LABEL, need.natural / 2 + need.space) for need in needs)


def _needs(table: Table, setting: Setting, look: _Look) -> tuple[Need, ...]:
    natural = [0.0] * len(table.columns)
    least = [0.0] * len(table.columns)
    texts: list[list[float]] = [[] for _ in table.columns]
    for part, source in (("head", table.head), ("body", table.body), ("foot", table.foot)):
        for row, cells in zip(source, _placed(source, len(table.columns)), strict=True):
            for column_texts in texts:
                column_texts.append(0.0)
            for placed in cells:
                if placed.covered or placed.cell.colspan > 1:
                    continue
                at = placed.column
                style = setting.styles[look.head if part == "head" else look.first if at == 0 else look.text]
                bold = style.bold or part == "foot" or row.role != "plain" or placed.cell.strong
                text = plain(placed.cell.text)
                width = max(width_of(line, style.size, bold) for line in text.split("\n")) + (8 * row.indent if at == 0 else 0)
                natural[at] = max(natural[at], width)
                least[at] = max(least[at], _least(table, part, at, text, style.size, bold, width))
                texts[at][-1] = width
    spaces = [_insets(table, at).left + _insets(table, at).right + 1 for at in range(len(table.columns))]
    return tuple(
        Need(low + space, wide + space, column.width, tuple(width + space for width in column_texts), space)
        for low, wide, space, column, column_texts in zip(least, natural, spaces, table.columns, texts, strict=True)
    )


def _least(table: Table, part: str, at: int, text: str, size: float, bold: bool, width: float) -> float:
    """Numbers never break; a header may, after two characters; text needs room for its longest word and three characters."""
    if table.columns[at].kind == "number" and part != "head":
        return width
    longest = max((width_of(word, size, bold) for word in _UNBROKEN.findall(text)), default=0.0)
    return min(width, max(longest, 4 * size))


def _placed(rows: Sequence[Row], columns: int) -> list[list[_Placed]]:
    """Cells with their grid columns, and the cells that a span from above covers."""
    spans: dict[int, tuple[int, Cell]] = {}
    result = []
    for row in rows:
        line: list[_Placed] = []
        at = 0
        waiting = list(row.cells)
        while at < columns:
            if at in spans:
                left, cell = spans[at]
                line.append(_Placed(cell, at, covered=True))
                spans[at] = (left - 1, cell)
                if left == 1:
                    del spans[at]
                at += cell.colspan
            else:
                cell = waiting.pop(0) if waiting else Cell(())
                line.append(_Placed(cell, at))
                if cell.rowspan > 1:
                    spans[at] = (cell.rowspan - 1, cell)
                at += cell.colspan
        result.append(line)
    return result


def _insets(table: Table, at: int) -> Insets:
    """A text column after numbers keeps away from them."""
    after_numbers = at > 0 and table.columns[at].kind == "text" and table.columns[at - 1].kind == "number"
    return replace(STANDARD, left=18) if after_numbers else STANDARD


# ----------------------------------------------------------------------------------------------------------- painting


@record
class _Painter:
    """Sets one row of a table."""

    table: Table
    setting: Setting
    look: _Look
    sizes: tuple[float, ...]
    part: str
    source: Row
    first: bool
    last: bool
    statement: bool
    shares: frozenset[int]

    def row(self, cells: Sequence[_Placed]) -> GridRow:
        return GridRow(tuple(self._cell(placed) for placed in cells), self._height(), head=self.part == "head")

    def _height(self) -> float:
        if self.part == "head":
            return 21 if self._groups() else self.look.head_row
        strong = self.part == "foot" or (self.statement and self.source.role != "plain")
        return self.look.sum_row if strong else self.look.row

    def _groups(self) -> bool:
        """Whether this header row only names groups of columns."""
        return self.part == "head" and not self.last and any(cell.colspan > 1 for cell in self.source.cells)

    def _cell(self, placed: _Placed) -> GridCell:
        cell, at = placed.cell, placed.column
        insets = _insets(self.table, at)
        if at == 0 and self.source.indent:
            insets = replace(insets, left=insets.left + 8 * self.source.indent)
        if self._groups():
            insets = replace(insets, bottom=1.0)  # the line under a group's name needs the room
        fill = self._fill(cell, at)
        width = sum(self.sizes[at : at + cell.colspan])
        spans_rows = cell.rowspan > 1
        flows: Flows = () if placed.covered else (self._text(cell, at, inside(self.setting, width, insets, fill)),)
        return GridCell(
            flows,
            cell.colspan,
            fill,
            top=self._top(),
            bottom=self._bottom(),
            insets=insets,
            anchor="center" if self.part != "head" else "bottom" if spans_rows or self._has_groups() else "center",
            merge="continue" if placed.covered else "restart" if spans_rows else "",
        )

    def _has_groups(self) -> bool:
        return any(cell.colspan > 1 for row in self.table.head[:-1] for cell in row.cells)

    def _fill(self, cell: Cell, at: int) -> str:
        if self.source.role == "result" and self.part != "head":
            return "accent_14"
        if self.part == "foot":
            return "paper"
        if cell.accent and self.part != "head" and not self.statement:
            return "accent_07"
        if any(column.accent for column in self.table.columns[at : at + cell.colspan]):
            return "paper" if self.table.wide else "accent_07"
        return ""

    def _top(self) -> Edge | None:
        if not self.first:
            return _THIN_INK if self.statement and self.source.role == "result" and self.part == "body" else None
        if self.part == "foot":
            return _THIN_INK
        return _INK if self.part == "head" or not self.table.head else None

    def _bottom(self) -> Edge | None:
        if self.part == "head":
            return _THIN_INK if self.last else None
        if self.part == "foot":
            return _INK if self.last else _RULE
        if self.last:
            return None if self.table.foot else _INK
        return _RULE if self.statement and self.source.role != "plain" else _HAIRLINE

    def _text(self, cell: Cell, at: int, here: Setting) -> Flow:
        column = self.table.columns[at]
        align: Align = "right" if column.kind == "number" and cell.colspan == 1 else ""
        if self._groups() and cell.colspan > 1:
            line = border(here, "bottom", "rule", 0.75, 3)
            return paragraph(here, "TableSmall", cell.text, align="center", borders=line, left=6)
        if self.part == "head":
            return paragraph(here, self.look.head, cell.text, align=align, role="ink" if column.accent else "")
        beside = column.accent and at > 0 and self.table.columns[at - 1].accent
        style = self.look.first if at == 0 or column.accent else self.look.text
        strong = cell.strong or self.part == "foot" or self.source.role != "plain" or (column.accent and at > 0)
        quiet = self.statement and (at in self.shares or _is_of_shares(self.source, self.table))
        if quiet and at > 0 and (beside or not column.accent):
            return paragraph(here, "TableSmall", cell.text, align=align)
        result = self.source.role == "result" and column.accent and self.statement
        message = cell.accent or result
        role = "accent_text" if message else "ink2" if self.source.indent and not strong else "ink" if style == "TableSmall" else ""
        return paragraph(
            here, style, cell.text, align=align, bold=True if strong or message else None, role=role, size=13 if result else 0.0
        )
