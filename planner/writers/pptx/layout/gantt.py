"""Bars on a calendar: a head of months, a row for each bar with its chip, name and value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.document.blocks import Gantt, GanttRow
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import CONTINUED, SMALLER, fits, pitched, put, rule, share
from planner.writers.pptx.shapes import AnyShape, Box, Group, Line, Shape, Text, TextLine, TextRun
from planner.writers.written import Notice

HEAD = 18.0
ROW = 26.4
DENSE_ROW = 20.4
HIGHEST_ROW = 36.0
MOST = 14
CHIP = 18.0
CHIP_GAP = 9.0
LABELS = 216.0
NARROW_LABELS = 0.34
FILLS = ("accent", "accent_48", "neutral_light", "white")
PREPARE_FILLS = ("accent_28", "accent_14", "paper", "white")


@record
class _Calendar:
    """Days on a width: *start* is the day at *x*, *days* of them take *width* points."""

    start: date
    days: int
    x: float
    width: float

    def at(self, day: date, after: int = 0) -> float:
        """Where a day begins, or *after* days later, kept inside the calendar."""
        offset = (day - self.start).days + after
        return self.x + min(max(offset, 0), self.days) / self.days * self.width


@record
class _Columns:
    """Widths left of the calendar in points: the chip with its gap, the name, the value, and all of them."""

    chip: float
    name: float
    value: float
    all: float


def needed(block: Gantt, width: float, theme: Theme) -> float:
    if not block.rows:
        return 0.0
    columns = _columns(block, width, theme)
    return HEAD + sum(_row_height(row, columns, theme, DENSE_ROW) for row in block.rows[:MOST])


def lay(block: Gantt, box: Box, theme: Theme) -> Laid:
    if not block.rows:
        return Laid((), 0.0)
    columns = _columns(block, box.width, theme)
    count = share(len(block.rows), min(MOST, max(1, int((box.height - HEAD) // DENSE_ROW))))
    while count > 1 and sum(_row_height(row, columns, theme, DENSE_ROW) for row in block.rows[:count]) > box.height - HEAD:
        count -= 1
    rows = block.rows[:count]
    base = min(HIGHEST_ROW, max(DENSE_ROW, (box.height - HEAD) / count))
    heights = [_row_height(row, columns, theme, base) for row in rows]
    if sum(heights) > box.height - HEAD + 0.01:
        heights = [_row_height(row, columns, theme, DENSE_ROW) for row in rows]
    is_dense = min(heights) < ROW
    months = _months(block)
    calendar = _Calendar(block.start, (months[-1] - block.start).days, box.x + columns.all, box.width - columns.all)
    end = box.y + HEAD + sum(heights)
    shapes: list[AnyShape] = [
        Group(tuple(_quarters(block, months, calendar, box.y, end)), "gantt / quarters"),
        Group(tuple(_head(block, months, calendar, columns, box, theme)), "gantt / months"),
    ]
    y = box.y + HEAD
    for index, (row, height) in enumerate(zip(rows, heights, strict=True)):
        parts = _row(row, Box(box.x, y, box.width, height), columns, calendar, theme)
        y += height
        is_last = index == count - 1
        parts.append(rule(box.x, y, box.width, "ink" if is_last else "hairline", name="line"))
        shapes.append(Group(tuple(parts), f"gantt / {row.title}"))
    rest = replace(block, rows=block.rows[count:]) if count < len(block.rows) else None
    notices: tuple[Notice, ...] = ((SMALLER,) if is_dense and rest else ()) + ((CONTINUED,) if rest else ())
    return Laid(tuple(shapes), end - box.y, rest, notices)


def _columns(block: Gantt, width: float, theme: Theme) -> _Columns:
    chips = [lines.extent(_chip_text(row, theme)) for row in block.rows if row.tier]
    chip = max([CHIP, *(text + 8 for text in chips)]) + CHIP_GAP if chips else 0.0
    values = [lines.extent(_value(row, theme)) for row in block.rows if row.value]
    head = [lines.extent(lines.plain(block.heads[1], theme.step("label")))] if block.heads[1] else []
    value = max(values + head) + 6 if values else 0.0
    room = LABELS if width >= 600 else max(120.0, width * NARROW_LABELS)
    name = max(room - 12 - chip - value, min(max(lines.extent(_name(row, theme)) for row in block.rows) + 6, width * 0.2))
    return _Columns(chip, name, value, chip + name + value + 12)


def _name(row: GanttRow, theme: Theme) -> TextLine:
    return lines.plain(row.title, theme.step("body"), bold=row.rank == 0, colour="ink")


def _fitted_name(row: GanttRow, width: float, theme: Theme) -> TextLine:
    name = _name(row, theme)
    return name if fits(name, width) else pitched(lines.plain(row.title, theme.step("label"), bold=row.rank == 0, colour="ink"), 12.0)


def _value(row: GanttRow, theme: Theme) -> TextLine:
    is_first = row.rank == 0
    return lines.plain(row.value, theme.step("body"), bold=is_first, colour="accent_text" if is_first else "ink", align="right")


def _chip_text(row: GanttRow, theme: Theme) -> TextLine:
    return TextLine((TextRun(row.tier, theme.step("source").size, True, theme.on(_fill(row))),), 12.0, align="center")


def _fill(row: GanttRow) -> str:
    return FILLS[min(max(row.rank, 0), 3)]


def _row_height(row: GanttRow, columns: _Columns, theme: Theme, base: float) -> float:
    return max(base, lines.height([_fitted_name(row, columns.name - 6, theme)], columns.name - 6) + 2)


def _months(block: Gantt) -> list[date]:
    """The first day of each month and of the one after the last."""
    first = block.start.year * 12 + block.start.month - 1
    return [date((first + index) // 12, (first + index) % 12 + 1, 1) for index in range(max(1, block.months) + 1)]


def _quarters(block: Gantt, months: list[date], calendar: _Calendar, top: float, bottom: float) -> list[AnyShape]:
    shapes: list[AnyShape] = []
    for first in range(0, len(months) - 1, 6):
        left, right = calendar.at(months[first]), calendar.at(months[min(first + 3, len(months) - 1)])
        shapes.append(Shape(Box(left, top, right - left, bottom - top), fill="paper", name="quarter"))
    return shapes


def _head(block: Gantt, months: list[date], calendar: _Calendar, columns: _Columns, box: Box, theme: Theme) -> list[AnyShape]:
    step = theme.step("label")
    shapes: list[AnyShape] = []
    name, value = block.heads
    if name:
        shapes.append(put(box.x, box.y, columns.chip + columns.name, [pitched(lines.plain(name, step), HEAD)], "head"))
    if value and columns.value:
        text = pitched(lines.plain(value, step, align="right"), HEAD)
        shapes.append(put(box.x + columns.chip + columns.name, box.y, columns.value, [text], "head", mono=True))
    labels = [pitched(lines.plain(_month_name(block, index, months), step, align="center"), HEAD) for index in range(len(months) - 1)]
    # Where months are too narrow for their names, only the first of each quarter is named.
    every = 1 if all(lines.extent(label) <= calendar.width / len(labels) for label in labels) else 3
    for index, label in enumerate(labels):
        left = calendar.at(months[index])
        if index:
            shapes.append(Line(left, box.y + HEAD - 5, left, box.y + HEAD, "rule", name="tick"))
        if index % every == 0:
            right = calendar.at(months[min(index + every, len(labels))])
            shapes.append(put(left, box.y, right - left, [label if every == 1 else replace(label, align="left")], "month", mono=True))
    shapes.append(rule(box.x, box.y + HEAD, box.width, "ink", name="line"))
    return shapes


def _month_name(block: Gantt, index: int, months: list[date]) -> str:
    return block.month_names[index] if index < len(block.month_names) else str(months[index].month)


def _row(row: GanttRow, box: Box, columns: _Columns, calendar: _Calendar, theme: Theme) -> list[AnyShape]:
    fill = _fill(row)
    outline = ("rule", 0.75) if fill == "white" else ("", 0.0)
    shapes: list[AnyShape] = []
    if row.tier:
        chip = Box(box.x, box.y + (box.height - 12) / 2, columns.chip - CHIP_GAP, 12.0)
        shapes.append(Shape(chip, "rounded", fill, *outline, radius=1.0, name="chip"))
        shapes.append(Text(chip, (_chip_text(row, theme),), "tier", anchor="middle", mono=True))
    name = _fitted_name(row, columns.name - 6, theme)
    shapes.append(put(box.x + columns.chip, box.y, columns.name - 6, [name], "name", height=box.height, anchor="middle"))
    if row.value:
        value = Box(box.x + columns.chip + columns.name, box.y, columns.value, box.height)
        shapes.append(Text(value, (_value(row, theme),), "value", anchor="middle", mono=True))
    bar = 15.5 if box.height >= ROW - 0.01 else 12.0
    y = box.y + (box.height - bar) / 2
    left, right = calendar.at(row.start), calendar.at(row.end, 1)
    first = left
    if row.prepare and row.prepare < row.start:
        first = calendar.at(row.prepare)
        shapes.append(
            Shape(
                Box(first, y, max(1.0, left - first), bar),
                "rounded",
                PREPARE_FILLS[min(max(row.rank, 0), 3)],
                "rule",
                0.5,
                radius=2.0,
                name="prepare",
            )
        )
    shapes.append(Shape(Box(left, y, max(2.0, right - left), bar), "rounded", fill, *outline, radius=2.0, name="bar"))
    shapes.append(_dates(row, first, right, box, calendar, theme))
    return shapes


def _dates(row: GanttRow, left: float, right: float, box: Box, calendar: _Calendar, theme: Theme) -> Text:
    """When it is, right of the bar; left of it where the calendar ends; on it where neither side has room."""
    label = row.label or f"{row.start.month}.{row.start.day}–{row.end.month}.{row.end.day}"
    line = lines.plain(label, theme.step("source"), colour="ink2")
    width = lines.extent(line) + 1
    if right + 5 + width <= box.right:
        x = right + 5
    elif left - 5 - width >= calendar.x:
        x = left - 5 - width
    else:
        x = min(calendar.at(row.start) + 5, box.right - width)
        line = lines.plain(label, theme.step("source"), colour=theme.on(_fill(row)))
    return put(x, box.y, width, [line], "dates", height=box.height, anchor="middle", mono=True)
