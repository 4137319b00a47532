"""A picture with numbered points led to it, its leading figures above them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from planner.document.blocks import Callouts, Metric, Point
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.layout.crop import Pixels, placed
from planner.writers.pptx.layout.lines import extent, figure, fitting, height, plain, prose, shares
from planner.writers.pptx.layout.metrics import spoken
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import AnyShape, Box, Group, Line, Shape, Text, TextLine
from planner.writers.pptx.shapes import Image as ImageShape

_PICTURE: Final = 348.0
_LEAST_PICTURE: Final = 204.0
_MORE: Final = 24.0
"""By how much rows grow into spare height."""
_HEAD: Final = 91.0
_DISC: Final = 9.0


@record
class _Look:
    """How points are set; *beside* is the room of their figures, with the space behind it."""

    figures: tuple[str, ...]
    beside: float
    heading: str
    text: str
    row: float


_USUAL: Final = _Look(("figure_m", "figure_m_minus", "figure_s"), 138.0, "body", "body", 66.0)
_ALONE: Final = _Look(("figure_l", "figure_l_minus", "figure_m", "figure_m_minus", "figure_s"), 216.0, "heading", "lead", 78.0)
"""Where no picture stands beside them and there is room, the points are what the slide shows."""


def needed(block: Callouts, width: float, theme: Theme) -> float:
    top = _HEAD if block.metrics else 0.0
    return max(
        top + sum(_row_height(point, _text_width(block, width, _USUAL), _USUAL, theme) for point in block.points),
        240.0 if block.picture else 0.0,
    )


def lay(block: Callouts, box: Box, theme: Theme, pixels: Pixels) -> Laid:
    """Points that do not fit are continued beside the same picture."""
    shapes: list[AnyShape] = []
    picture = block.picture if block.picture and block.picture.key in pixels else None
    if picture and all(point.at for point in block.points):
        # From the top of the picture to its foot, so that no leader crosses another.
        block = replace(block, points=tuple(sorted(block.points, key=lambda point: point.at[1] if point.at else 0.0)))
    left, frame = box.x, box
    if picture:
        # A narrow picture gets a narrower frame rather than be cropped to what is left of it.
        across, down = pixels[picture.key]
        frame = box._replace(width=min(_PICTURE, max(_LEAST_PICTURE, box.height * across / down)))
        shapes.append(ImageShape(frame, picture))
        left = frame.right + 24
    y = box.y
    if block.metrics:
        shapes += _metrics(block.metrics, Box(left, y, box.right - left, _HEAD), theme)
        y += _HEAD
    look = _USUAL if picture else _ALONE
    wide = _room_for_words(block, box.right - left, look)
    talls = [_row_height(point, wide, look, theme) for point in block.points]
    if look is _ALONE and y + sum(talls) > box.bottom + 0.01:
        look = _USUAL
        wide = _room_for_words(block, box.right - left, look)
        talls = [_row_height(point, wide, look, theme) for point in block.points]
    fit = next((n for n in range(len(talls), 0, -1) if y + sum(talls[:n]) <= box.bottom + 0.01), min(1, len(talls)))
    spare = max(0.0, box.bottom - y - sum(talls[:fit])) / fit if fit else 0.0
    for n, point in enumerate(block.points[:fit]):
        tall = talls[n] + min(spare, _MORE)
        row = Box(left, y, box.right - left, tall)
        shapes += _row(point, n + 1, row, wide, look, theme)
        if picture and point.at:
            shapes.append(_leader(n + 1, row, placed(picture, point.at, frame, pixels[picture.key])))
        y += tall
    rest = replace(block, points=block.points[fit:], metrics=()) if fit < len(talls) else None
    return Laid(tuple(shapes), box.height if picture else y - box.y, rest)


def _text_width(block: Callouts, width: float, look: _Look) -> float:
    return _room_for_words(block, width - (_PICTURE + 24 if block.picture else 0.0), look)


def _room_for_words(block: Callouts, width: float, look: _Look) -> float:
    """What number and figure leave of a row."""
    return width - 30 - (look.beside if _has_figures(block) else 0)


def _has_figures(block: Callouts) -> bool:
    return any(point.metric for point in block.points)


def _row_height(point: Point, width: float, look: _Look, theme: Theme) -> float:
    return max(look.row, height(_words(point, look, theme), width) + 18)


def _words(point: Point, look: _Look, theme: Theme) -> tuple[TextLine, ...]:
    lines = [plain(point.heading, theme.step(look.heading), bold=True, colour="ink")] if point.heading else []
    if point.text:
        lines.append(prose(point.text, theme.step(look.text), colour="ink2"))
    return tuple(lines)


def _row(point: Point, number: int, row: Box, wide: float, look: _Look, theme: Theme) -> list[AnyShape]:
    words = _words(point, look, theme)
    # Number and figure stand in the middle of the usual two lines of words.
    middle = row.y + (27 if look is _USUAL else 33)
    disc = Box(row.x, middle - _DISC, 2 * _DISC, 2 * _DISC)
    label = replace(theme.step("label"), pitch=12.0)
    shapes: list[AnyShape] = [
        Line(row.x, row.y, row.right, row.y, "rule"),
        Shape(disc, "ellipse", "accent", name=f"disc {number}"),
        Text(disc, (plain(str(number), label, bold=True, colour=theme.on("accent"), align="center"),), f"number {number}", anchor="middle"),
    ]
    if point.metric:
        room = look.beside - 6
        step = fitting(point.metric.value, point.metric.unit, room, look.figures, theme)
        line = figure(point.metric.value, point.metric.unit, step, theme, colour="accent_figure")
        shapes.append(Text(Box(row.x + 30, middle - step.pitch / 2, room, step.pitch), (line,), spoken(point.metric)))
    if words:
        x = row.right - wide
        shapes.append(Text(Box(x, row.y + 9, wide, height(words, wide)), words, point.heading or f"point {number}"))
    return shapes


def _leader(number: int, row: Box, to: tuple[float, float]) -> Group:
    """From the disc to its point on the picture, level with the row, then up or down to the point."""
    y = row.y + 27
    x, at = to
    start = row.x - 12
    lines = [Line(start, y, x, y, "ink", name=f"leader {number}")]
    if abs(at - y) > 3:
        lines.append(Line(x, y, x, at, "ink", name=f"leader {number} bend"))
    dot = Shape(Box(x - 3, at - 3, 6, 6), "ellipse", "white", "ink", 1.0, name=f"dot {number}")
    return Group((*lines, dot), f"leader {number}")


def _metrics(metrics: tuple[Metric, ...], box: Box, theme: Theme) -> list[AnyShape]:
    """The first figure large with its label above, the others small along the same line."""
    first, *others = metrics
    small = sum(extent(figure(one.value, one.unit, theme.step("figure_s"), theme)) + 9 for one in others)
    room = box.width - max(small, box.width * 0.48) if others else box.width
    step = fitting(first.value, first.unit, room, ("hero", "figure_l", "figure_l_minus", "figure_m"), theme)
    lines = [plain(first.label, theme.step("label")), figure(first.value, first.unit, step, theme, colour="accent_figure")]
    shapes: list[AnyShape] = [Text(Box(box.x, box.y, room, 15 + step.pitch), tuple(lines), spoken(first))]
    x = box.x + room
    wides = shares([figure(one.value, one.unit, theme.step("figure_s"), theme) for one in others], box.width - room)
    for metric, wide in zip(others, wides, strict=True):
        words = (figure(metric.value, metric.unit, theme.step("figure_s"), theme), plain(metric.label, theme.step("label"), before=3.0))
        shapes.append(Text(Box(x, box.y + 30, wide - 6, height(words, wide - 6)), words, spoken(metric)))
        x += wide
    return shapes
