"""Fields of equal size, two to a row; the first is on the accent's own ground."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from planner.document.blocks import Quadrant, Quadrants, Runs
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import CONTINUED, amount, figure_in, is_amount, pitched, put, rule, split
from planner.writers.pptx.shapes import AnyShape, Box, Group, Shape, TextLine
from planner.writers.written import Notice

GAP = 12.0
INSET = 18.0
LEAD = 132.0
LEADING = ("figure_l", "figure_l_minus", "figure_m", "figure_m_minus", "figure_s")
# A field narrower than this has its rows beneath its leading figure.
SIDE_BY_SIDE = 372.0
ONE_TO_A_ROW = 480.0
ROW = 48.0
NAME = 27.0


@record
class _Row:
    """A point in a field: its figure or word and its sentence, and how high they stand in points."""

    figure: TextLine
    text: TextLine | None
    height: float


def needed(block: Quadrants, width: float, theme: Theme) -> float:
    if not block.fields:
        return 0.0
    columns = _columns(block, width)
    cell = (width - GAP * (columns - 1)) / columns
    tallest = max(_least(field, cell, theme) for field in block.fields)
    count = ceil(len(block.fields) / columns)
    return count * tallest + GAP * (count - 1)


def lay(block: Quadrants, box: Box, theme: Theme) -> Laid:
    if not block.fields:
        return Laid((), 0.0)
    columns = _columns(block, box.width)
    cell = (box.width - GAP * (columns - 1)) / columns
    least = min(_least(replace(field, points=field.points[:1]), cell, theme) for field in block.fields)
    rows = max(1, min(ceil(len(block.fields) / columns), int((box.height + GAP) // (least + GAP))))
    height = (box.height - GAP * (rows - 1)) / rows
    shapes: list[AnyShape] = []
    left: list[Quadrant] = []
    for index, field in enumerate(block.fields):
        if index >= rows * columns:
            left.append(field)
            continue
        at = Box(box.x + index % columns * (cell + GAP), box.y + index // columns * (height + GAP), cell, height)
        drawn, points = _field(field, at, theme, index == 0)
        shapes.append(Group(tuple(drawn), f"quadrants / {field.title}"))
        if points:
            left.append(replace(field, points=points))
    rest = replace(block, fields=tuple(left)) if left else None
    notices: tuple[Notice, ...] = (CONTINUED,) if rest else ()
    return Laid(tuple(shapes), box.height, rest, notices)


def _columns(block: Quadrants, width: float) -> int:
    return 1 if width < ONE_TO_A_ROW or len(block.fields) == 1 else 2


def _least(field: Quadrant, width: float, theme: Theme) -> float:
    """The height a field needs for all it says."""
    head = _head(field, width, theme, is_first=False)
    tall = INSET + NAME + _head_height(head, _lead_width(width)) + INSET
    rows = sum(max(ROW, row.height + 9) for row in _rows(field, width, theme, is_first=False))
    if width >= SIDE_BY_SIDE:
        return max(tall, GAP + rows + 6)
    return tall + rows


def _lead_width(width: float) -> float:
    return LEAD if width >= SIDE_BY_SIDE else width - 2 * INSET


def _said_width(line: TextLine, room: float) -> float:
    """A sentence stays clear of the rows beside it; a figure may take all the room."""
    return room - GAP if room == LEAD and not line.runs[0].bold else room


def _head_height(head: list[TextLine], room: float) -> float:
    return sum(line.before + lines.height([line], _said_width(line, room)) for line in head)


def _head(field: Quadrant, width: float, theme: Theme, *, is_first: bool) -> list[TextLine]:
    """The field's leading point, as paragraphs."""
    head: list[TextLine] = []
    if field.points:
        lead, text = field.points[0]
        room = _lead_width(width)
        if is_amount(lead):
            line = figure_in(amount(lead), LEADING, room, theme, colour="accent_figure" if is_first else "ink")
            head.append(pitched(line, max(line.pitch, 54.0)))
        elif lead:
            head.append(lines.plain(lead, theme.step("heading"), bold=True, colour="accent_text" if is_first else "ink"))
        if text:
            head.append(lines.prose(text, theme.step("caption"), colour="ink", before=6.0))
    return head


def _rows(field: Quadrant, width: float, theme: Theme, *, is_first: bool) -> list[_Row]:
    inner = width - 2 * INSET - (LEAD + 6 if width >= SIDE_BY_SIDE else 0)
    figure_width, text_width = _split_row(inner)
    rows = []
    for lead, text in field.points[1:]:
        colour = "accent_text" if is_first else "ink"
        figure = lines.plain(lead, theme.step("heading_s"), bold=True, colour=colour)
        if lines.extent(figure) > figure_width:
            figure = lines.plain(lead, theme.step("label"), bold=True, colour=colour)
        sentence = lines.prose(text, theme.step("caption"), colour="ink") if text else None
        height = max(lines.height([figure], figure_width), lines.height([sentence], text_width) if sentence else 0.0)
        rows.append(_Row(figure, sentence, height))
    return rows


def _split_row(inner: float) -> tuple[float, float]:
    figure = max(72.0, inner * 84 / 246)
    return figure - 6, inner - figure


def _field(field: Quadrant, box: Box, theme: Theme, is_first: bool) -> tuple[list[AnyShape], tuple[tuple[str, Runs], ...]]:
    """Draw one field; return what of its points did not fit."""
    shapes: list[AnyShape] = [Shape(box, fill="accent_07" if is_first else "paper", name="ground")]
    is_wide = box.width >= SIDE_BY_SIDE
    head = _head(field, box.width, theme, is_first=is_first)
    room = _lead_width(box.width)
    left: tuple[tuple[str, Runs], ...] = ()
    note = pitched(lines.plain(field.note, theme.step("source"), align="right"), 18.0)
    noted = lines.extent(note) + 6 if field.note else 0.0
    name = lines.plain(field.title, theme.step("body"), bold=True, colour="accent_text" if is_first else "ink2")
    x, y = box.x + INSET, box.y + 15
    shapes.append(put(x, y, room - noted, [name], "name"))
    if field.note:
        shapes.append(put(x + room - noted, y, noted, [note], "note", mono=True))
    y += NAME + lines.height([name], room - noted) - name.pitch
    if _head_height(head, room) > box.bottom - 12 - y and head and field.points[0][1]:
        step = theme.step("caption")
        lead, text = field.points[0]
        lines_left = int((box.bottom - 12 - y - _head_height(head[:-1], room) - 6) // step.pitch)
        kept, over = split(text, step, room - GAP if room == LEAD else room, lines_left)
        head = [*head[:-1], *([lines.prose(kept, step, colour="ink", before=6.0)] if kept else [])]
        if over:
            left = ((lead, over),)
    for line in head:
        y += line.before
        part = put(x, y, _said_width(line, room), [line], "lead")
        shapes.append(part)
        y += part.box.height
    inner = box.width - 2 * INSET - (LEAD + 6 if is_wide else 0)
    row_x = box.x + INSET + (LEAD + 6 if is_wide else 0)
    row_y = box.y + 12 if is_wide else y + 9
    rows = _rows(field, box.width, theme, is_first=is_first)
    figure_width, text_width = _split_row(inner)
    spare = box.bottom - 6 - row_y
    pitch = ROW if sum(max(ROW, row.height + 9) for row in rows) <= spare else 0.0
    for index, row in enumerate(rows):
        height = max(pitch, row.height + 9)
        if row_y + height > box.bottom - 3:
            # A continued field leads with what is left; it needs a point in front to stand as the leading one.
            left = (*left, *field.points[1 + index :])
            break
        shapes.append(rule(row_x, row_y, inner))
        shapes.append(put(row_x, row_y + 3, figure_width, [row.figure], "figure", height=height - 9, anchor="middle"))
        if row.text:
            shapes.append(put(row_x + inner - text_width, row_y + 3, text_width, [row.text], "text", height=height - 9, anchor="middle"))
        row_y += height
    return shapes, left
