"""Milestones: columns hung from one axis, or rows along it where the box is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.document.blocks import Milestone, Timeline
from planner.record import record
from planner.theme import Step, Theme
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import CONTINUED, SMALLER, SPLIT, figure_in, pitched, put, share, split
from planner.writers.pptx.shapes import AnyShape, Box, Group, Image, Line, Shape, TextLine
from planner.writers.written import Notice

MOST = 6
GUTTER = 12.0
NARROWEST = 120.0
WIDEST = 276.0
RADIUS = 5.0
PICTURE = 108.0
FIGURE = 48.0
LOWEST_PICTURE = 60.0
FIGURES = ("figure_l_minus", "figure_m", "figure_m_minus", "figure_s", "heading", "heading_s", "body")
# Dates of a vertical axis stand in a column of their own.
DATES = 66.0


def needed(block: Timeline, width: float, theme: Theme) -> float:
    if not block.milestones:
        return 0.0
    if _is_vertical(block, width):
        return sum(_row_height(item, width, theme) for item in block.milestones[:MOST])
    count = share(len(block.milestones), min(MOST, _columns_in(width)))
    return _measure(block.milestones[:count], count, width, theme, _text_step(block, theme)).least


def lay(block: Timeline, box: Box, theme: Theme) -> Laid:
    if not block.milestones:
        return Laid((), 0.0)
    if _is_vertical(block, box.width):
        return _lay_down(block, box, theme)
    most = share(len(block.milestones), min(MOST, _columns_in(box.width)))
    usual = _text_step(block, theme)
    smaller = theme.step("label")
    for count in range(most, 0, -1):
        for step in (usual, smaller) if usual.size > smaller.size else (usual,):
            measured = _measure(block.milestones[:count], count, box.width, theme, step)
            if measured.least <= box.height:
                return _drawn(block, count, box, theme, measured, step.size < usual.size)
    return _lay_part(block, box, theme, smaller)


def _is_vertical(block: Timeline, width: float) -> bool:
    columns = _columns_in(width)
    return columns < 4 and columns < len(block.milestones)


def _columns_in(width: float) -> int:
    return max(1, int((width + GUTTER) // (NARROWEST + GUTTER)))


def _text_step(block: Timeline, theme: Theme) -> Step:
    # Pictures take the height that sentences in the body step would need.
    return theme.step("label" if any(item.picture for item in block.milestones) else "body")


# ------------------------------------------------------------------------------------------------------------- columns


@record
class _Measured:
    """Heights of the rows of a set of columns, in points. *least* is the whole with its picture at the lowest."""

    column: float
    pitch: float
    step: Step
    has_pictures: bool
    figure: float
    title: float
    text: float
    tag: float
    below: float
    least: float


def _measure(items: Sequence[Milestone], count: int, width: float, theme: Theme, step: Step) -> _Measured:
    column = min(WIDEST, (width - GUTTER * (count - 1)) / count)
    if count > 1:
        column = column // 6 * 6
    pitch = column + GUTTER if column == WIDEST else (width - column) / (count - 1) if count > 1 else 0.0
    has_pictures = any(item.picture for item in items)
    figure = FIGURE if any(item.metric for item in items) else 0.0
    title = max(lines.height([lines.plain(item.title, theme.step("body"), bold=True)], column) for item in items)
    text = max((lines.height([lines.prose(item.text, step)], column) for item in items if item.text), default=0.0)
    tag = max((lines.height([lines.plain(item.tag, theme.step("source"))], column) for item in items if item.tag), default=0.0)
    # From the axis: 19 to the date, 18 for it, the figure, 6 before the title, 3 before the text, 6 before the tag.
    below = 19 + 18 + figure + 6 + title + (3 + text if text else 0) + (6 + tag if tag else 0)
    above = LOWEST_PICTURE + 20 if has_pictures else 8.0
    return _Measured(column, pitch, step, has_pictures, figure, title, text, tag, below, above + below)


def _drawn(block: Timeline, count: int, box: Box, theme: Theme, measured: _Measured, is_smaller: bool) -> Laid:
    spare = box.height - measured.below
    picture = max(LOWEST_PICTURE, min(spare - 20, max(PICTURE, measured.column * 9 / 16)))
    axis = box.y + (picture + 20 if measured.has_pictures else 8.0)
    # Five lines are kept for the text, so that tags stand on one line wherever texts end.
    room = max(measured.text, min(5 * measured.step.pitch, measured.text + box.bottom - axis - measured.below)) if measured.text else 0.0
    shapes: list[AnyShape] = [Line(box.x, axis, box.right, axis, "ink", 1.0, name="timeline / axis")]
    for index, item in enumerate(block.milestones[:count]):
        is_last = index == len(block.milestones) - 1
        x = box.x + measured.pitch * index
        shapes.append(Group(tuple(_column(item, x, box.y, axis, picture, room, theme, measured, is_last)), f"timeline / {item.when}"))
    end = axis + measured.below - measured.text + room
    rest = replace(block, milestones=block.milestones[count:]) if count < len(block.milestones) else None
    notices: tuple[Notice, ...] = ((SMALLER,) if is_smaller else ()) + ((CONTINUED,) if rest else ())
    return Laid(tuple(shapes), end - box.y, rest, notices)


def _column(
    item: Milestone, x: float, top: float, axis: float, picture: float, room: float, theme: Theme, measured: _Measured, is_last: bool
) -> list[AnyShape]:
    column = measured.column
    shapes: list[AnyShape] = []
    if item.picture:
        shapes.append(Image(Box(x, top, column, picture), item.picture, name=f"{item.title} / picture"))
    shapes.append(_dot(x + RADIUS, axis, is_last))
    y = axis + 19
    shapes.append(
        put(x, y, column, [lines.plain(item.when, theme.step("body"), bold=True, colour="accent_text" if is_last else "ink2")], "date")
    )
    y += 18
    if item.metric:
        figure = figure_in(item.metric, FIGURES, column, theme, colour="accent_figure" if is_last else "ink")
        shapes.append(put(x, y, column, [pitched(figure, FIGURE)], "figure", mono=True))
    y += measured.figure + 6
    shapes.append(put(x, y, column, [lines.plain(item.title, theme.step("body"), bold=True, colour="ink")], "title"))
    y += measured.title + 3
    if item.text:
        shapes.append(put(x, y, column, [lines.prose(item.text, measured.step, colour="ink2")], "text"))
    y += room + 6 if measured.text else 3
    if item.tag:
        shapes.append(put(x, y, column, [lines.plain(item.tag, theme.step("source"))], "tag"))
    return shapes


def _dot(x: float, y: float, is_last: bool) -> Shape:
    fill, outline = ("accent", "accent") if is_last else ("white", "ink")
    return Shape(Box(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS), "ellipse", fill, outline, 1.25, name="dot")


def _lay_part(block: Timeline, box: Box, theme: Theme, step: Step) -> Laid:
    """One milestone whose text is longer than the box: as many of its lines as fit, the others with what follows."""
    first = block.milestones[0]
    bare = replace(first, text=(), picture=None)
    measured = _measure((bare,), 1, box.width, theme, step)
    head, tail = split(first.text, step, measured.column, int((box.height - measured.least - 3) // step.pitch))
    if not head:
        head, tail = first.text, ()
    measured = _measure((replace(bare, text=head),), 1, box.width, theme, step)
    part = replace(block, milestones=(replace(bare, text=head), *block.milestones[1:]))
    laid = _drawn(part, 1, box, theme, measured, True)
    kept = (replace(bare, text=tail, metric=None, tag=""),) if tail else ()
    following = (*kept, *block.milestones[1:])
    return Laid(laid.shapes, laid.height, replace(block, milestones=following) if following else None, (SMALLER, SPLIT))


# ---------------------------------------------------------------------------------------------------------------- rows


def _row_texts(item: Milestone, theme: Theme, is_last: bool, width: float) -> list[TextLine]:
    texts = [lines.plain(item.title, theme.step("body"), bold=True, colour="ink")]
    if item.metric:
        texts.insert(0, figure_in(item.metric, FIGURES[2:], width, theme, colour="accent_figure" if is_last else "ink"))
    if item.text:
        texts.append(lines.prose(item.text, theme.step("label"), colour="ink2"))
    if item.tag:
        texts.append(lines.plain(item.tag, theme.step("source")))
    return texts


def _row_height(item: Milestone, width: float, theme: Theme) -> float:
    inner = width - 24 - DATES
    return max(18.0, lines.height(_row_texts(item, theme, False, inner), inner)) + 12


def _lay_down(block: Timeline, box: Box, theme: Theme) -> Laid:
    inner = box.width - 24 - DATES
    shapes: list[AnyShape] = []
    y = box.y
    count = 0
    for item in block.milestones:
        height = _row_height(item, box.width, theme)
        if count and y + height - 12 > box.bottom:
            break
        is_last = count == len(block.milestones) - 1
        date = lines.plain(item.when, theme.step("body"), bold=True, colour="accent_text" if is_last else "ink2")
        texts = _row_texts(item, theme, is_last, inner)
        parts = (
            _dot(box.x + RADIUS, y + 9, is_last),
            put(box.x + 24, y, DATES - 6, [date], "date"),
            put(box.x + 24 + DATES, y, inner, texts, "text"),
        )
        shapes.append(Group(parts, f"timeline / {item.when}"))
        y += height
        count += 1
    last = y - _row_height(block.milestones[count - 1], box.width, theme) + 9
    axis = Line(box.x + RADIUS, box.y + 9, box.x + RADIUS, last, "ink", 1.0, name="timeline / axis")
    rest = replace(block, milestones=block.milestones[count:]) if count < len(block.milestones) else None
    return Laid((axis, *shapes), y - 12 - box.y, rest, (CONTINUED,) if rest else ())
