"""Steps that follow each other: numbered discs on a line with an arrow to the next, in a row, in two, or downwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from planner.document.blocks import Process, Step
from planner.theme import Theme
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import CONTINUED, SMALLER, SPLIT, put, split
from planner.writers.pptx.shapes import AnyShape, Box, Group, Line, Shape, Text, TextLine, TextRun

GUTTER = 24.0
NARROWEST = 96.0
WIDEST = 276.0
DISC = 18.0
ROW_GAP = 18.0
MOST_IN_A_ROW = 6


def needed(block: Process, width: float, theme: Theme) -> float:
    if not block.steps:
        return 0.0
    rows = _rows(len(block.steps), _columns(len(block.steps), width))
    return _height(block.steps, rows, width, theme, "body")


def lay(block: Process, box: Box, theme: Theme) -> Laid:
    if not block.steps:
        return Laid((), 0.0)
    for count in range(len(block.steps), 0, -1):
        steps = block.steps[:count]
        for role in ("body", "label"):
            rows = _rows(count, _columns(count, box.width))
            height = _height(steps, rows, box.width, theme, role)
            if height <= box.height:
                rest = replace(block, steps=block.steps[count:], first=block.first + count) if count < len(block.steps) else None
                notices = ((SMALLER,) if role == "label" else ()) + ((CONTINUED,) if rest else ())
                return Laid(tuple(_drawn(steps, rows, box, theme, role, block.first)), height, rest, notices)
    return _lay_part(block, box, theme)


def _columns(count: int, width: float) -> int:
    return max(1, min(count, MOST_IN_A_ROW, int((width + GUTTER) // (NARROWEST + GUTTER))))


def _rows(count: int, columns: int) -> tuple[int, ...]:
    """How many steps stand in each row, as equal as can be."""
    rows = ceil(count / columns)
    each = ceil(count / rows)
    return tuple(min(each, count - each * index) for index in range(rows) if count > each * index)


def _column_width(rows: Sequence[int], width: float) -> float:
    return min(WIDEST, (width - GUTTER * (rows[0] - 1)) / rows[0]) if rows[0] > 1 else width


def _texts(step: Step, theme: Theme, role: str) -> list[TextLine]:
    texts = [lines.plain(step.title, theme.step("heading_s"), bold=True, colour="ink")]
    if step.text:
        texts.append(lines.prose(step.text, theme.step(role), colour="ink2", before=3.0))
    if step.note:
        texts.append(lines.plain(step.note, theme.step("label"), bold=True, colour="accent_text", before=6.0))
    return texts


def _row_heights(steps: Sequence[Step], rows: Sequence[int], width: float, theme: Theme, role: str) -> list[float]:
    column = _column_width(rows, width)
    inner, above = (column, DISC + 9) if rows[0] > 1 else (column - DISC - 12, 0.0)
    heights = []
    start = 0
    for count in rows:
        heights.append(above + max(lines.height(_texts(step, theme, role), inner) for step in steps[start : start + count]))
        start += count
    return heights


def _height(steps: Sequence[Step], rows: Sequence[int], width: float, theme: Theme, role: str) -> float:
    heights = _row_heights(steps, rows, width, theme, role)
    return sum(heights) + ROW_GAP * (len(heights) - 1)


def _drawn(steps: Sequence[Step], rows: Sequence[int], box: Box, theme: Theme, role: str, first: int) -> list[AnyShape]:
    column = _column_width(rows, box.width)
    is_row = rows[0] > 1
    heights = _row_heights(steps, rows, box.width, theme, role)
    shapes: list[AnyShape] = []
    y = box.y
    index = 0
    for row, count in enumerate(rows):
        for place in range(count):
            step = steps[index]
            x = box.x + place * (column + GUTTER)
            parts: list[AnyShape] = [*_disc(x, y, first + index, theme)]
            if is_row:
                ends_row = place == rows[0] - 1 or index == len(steps) - 1
                end = x + column + (0.0 if ends_row else GUTTER - 6)
                parts.append(Line(x + DISC + 6, y + DISC / 2, end, y + DISC / 2, "rule", arrow=not ends_row, name="line"))
                parts.append(put(x, y + DISC + 9, column, _texts(step, theme, role), "text"))
            else:
                if index < len(steps) - 1:
                    parts.append(
                        Line(x + DISC / 2, y + DISC + 3, x + DISC / 2, y + heights[row] + ROW_GAP - 3, "rule", arrow=True, name="line")
                    )
                parts.append(put(x + DISC + 12, y, column - DISC - 12, _texts(step, theme, role), "text"))
            shapes.append(Group(tuple(parts), f"process / {step.title}"))
            index += 1
        y += heights[row] + ROW_GAP
    return shapes


def _disc(x: float, y: float, number: int, theme: Theme) -> tuple[Shape, Text]:
    box = Box(x, y, DISC, DISC)
    size = theme.step("label").size
    digits = TextLine((TextRun(str(number), size, True, theme.on("accent")),), 12.0, align="center")
    return Shape(box, "ellipse", "accent", name="disc"), Text(box, (digits,), "number", anchor="middle")


def _lay_part(block: Process, box: Box, theme: Theme) -> Laid:
    """One step longer than the box: as many of its lines as fit, the others under the same title on the next slide."""
    step = theme.step("label")
    first = block.steps[0]
    inner = box.width - DISC - 12
    bare = lines.height(_texts(replace(first, text=()), theme, "label"), inner)
    head, tail = split(first.text, step, inner, max(1, int((box.height - bare - 3) // step.pitch)))
    shapes = _drawn((replace(first, text=head),), (1,), box, theme, "label", block.first)
    following = (*((replace(first, text=tail, note=""),) if tail else ()), *block.steps[1:])
    rest = replace(block, steps=following, first=block.first + (0 if tail else 1)) if following else None
    return Laid(tuple(shapes), _height((replace(first, text=head),), (1,), box.width, theme, "label"), rest, (SMALLER, SPLIT))
