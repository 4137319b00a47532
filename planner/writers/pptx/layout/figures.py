"""Pictures with what belongs to them: photographs cropped to a grid, papers and screenshots whole on a mat, with tag and number."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from planner.document.blocks import Figure, Gallery, Metric
from planner.theme import Theme, width_of
from planner.writers.pptx.frame import GUTTER
from planner.writers.pptx.layout.crop import Pixels, contained
from planner.writers.pptx.layout.lines import extent, figure, fitting, height, plain, prose
from planner.writers.pptx.layout.metrics import spoken
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import AnyShape, Box, Image, Shape, Text, TextLine
from planner.writers.written import Notice

_MAT: Final = 6.0
_TAG: Final = Box(0, 0, 36, 15)
_BELOW: Final = 8.0
_METRIC: Final = 60.0
_LEAST: Final = 150.0
_MOST: Final = 6
_READABLE: Final = {"landscape": 246.0, "portrait": 132.0}
"""The least width a framed picture is shown in: under it a screenshot of a desktop, or of a telephone, cannot be read."""
_COARSE: Final = 1.0
"""Pixels a point under which a picture looks blurred."""


def needed(block: Figure | Gallery, width: float, theme: Theme) -> float:
    """The least height; pictures fill what they get."""
    figures = block.figures if isinstance(block, Gallery) else (block,)
    return _LEAST + max((_caption_height(one, width / max(1, min(3, len(figures))), theme) for one in figures), default=0.0)


def lay(block: Figure | Gallery, box: Box, theme: Theme, pixels: Pixels) -> Laid:
    """As many figures as stay readable; the others are continued."""
    figures = block.figures if isinstance(block, Gallery) else (block,)
    figures = tuple(one for one in figures if one.picture.key in pixels)
    if not figures:
        return Laid((), 0.0)
    shown = _shown(figures, box, theme, pixels)
    if len(shown) == 1 and box.width > 600 and (shown[0].framed or shown[0].picture.fit == "contain"):
        shapes = _beside(shown[0], box, theme, pixels)
    else:
        shapes = _grid(shown, box, theme, pixels)
    rest = Gallery(figures[len(shown) :]) if len(shown) < len(figures) else None
    return Laid(tuple(shapes), box.height, rest, tuple(_coarse(shapes, pixels)))


def _coarse(shapes: list[AnyShape], pixels: Pixels) -> list[Notice]:
    return [
        Notice(
            "notice.coarse_picture",
            "",
            (("picture", shape.picture.key), ("pixels", str(pixels[shape.picture.key][0])), ("points", f"{shape.box.width:.0f}")),
        )
        for shape in shapes
        if isinstance(shape, Image) and pixels[shape.picture.key][0] < shape.box.width * _COARSE
    ]


# --------------------------------------------------------------------------------------------------------- how many


def _shown(figures: tuple[Figure, ...], box: Box, theme: Theme, pixels: Pixels) -> tuple[Figure, ...]:
    for number in range(min(_MOST, len(figures)), 1, -1):
        if all(_is_readable(one, _cell(figures[:number], n, box, theme, pixels), theme, pixels) for n, one in enumerate(figures[:number])):
            # Even slides rather than a full one and a rest of one.
            slides = -(-len(figures) // number)
            return figures[: -(-len(figures) // slides)]
    return figures[:1]


def _is_readable(one: Figure, cell: Box, theme: Theme, pixels: Pixels) -> bool:
    if not one.framed:
        return cell.width >= 120 and cell.height >= 100
    wide, tall = pixels[one.picture.key]
    return _window(one, cell, theme, pixels).width >= _READABLE["landscape" if wide >= tall else "portrait"]


def _columns(figures: tuple[Figure, ...], box: Box, theme: Theme, pixels: Pixels) -> int:
    """The number of columns in which most of the pictures is seen, at the largest."""

    def rank(columns: int) -> tuple[float, int]:
        # A hole in the last row counts against it.
        filled = len(figures) / (columns * -(-len(figures) // columns))
        return round(_seen(figures, columns, box, theme, pixels) * filled * filled), columns

    return max(range(1, len(figures) + 1), key=rank)


def _seen(figures: tuple[Figure, ...], columns: int, box: Box, theme: Theme, pixels: Pixels) -> float:
    cell = _size(figures, columns, box)
    total = 0.0
    for one in figures:
        wide, tall = pixels[one.picture.key]
        if one.framed:
            window = _window(one, cell, theme, pixels)
            total += window.width * window.height
        else:
            room = Box(0, 0, cell.width, max(1.0, cell.height - _caption_height(one, cell.width, theme)))
            kept = min(room.width / room.height, wide / tall) / max(room.width / room.height, wide / tall)
            total += room.width * room.height * kept * kept
    return total


def _size(figures: tuple[Figure, ...], columns: int, box: Box) -> Box:
    rows = -(-len(figures) // columns)
    return Box(box.x, box.y, (box.width - GUTTER * (columns - 1)) / columns, (box.height - GUTTER * (rows - 1)) / rows)


def _cell(figures: tuple[Figure, ...], index: int, box: Box, theme: Theme, pixels: Pixels) -> Box:
    columns = _columns(figures, box, theme, pixels)
    size = _size(figures, columns, box)
    return size._replace(x=box.x + index % columns * (size.width + GUTTER), y=box.y + index // columns * (size.height + GUTTER))


# ---------------------------------------------------------------------------------------------------------- placing


def _grid(figures: tuple[Figure, ...], box: Box, theme: Theme, pixels: Pixels) -> list[AnyShape]:
    """Cells in columns; the pictures of one row are equally high, so that their captions stand on one line."""
    columns = _columns(figures, box, theme, pixels)
    size = _size(figures, columns, box)
    shapes: list[AnyShape] = []
    for start in range(0, len(figures), columns):
        row = figures[start : start + columns]
        y = box.y + start // columns * (size.height + GUTTER)
        above = max(_metric_height(one, size.width, theme) for one in row)
        below = max(_caption_height(one, size.width, theme) for one in row)
        for n, one in enumerate(row):
            x = box.x + n * (size.width + GUTTER)
            if one.metric:
                shapes += _metric(one, Box(x, y, size.width, above), theme)
            room = Box(x, y + above, size.width, size.height - above - below)
            picture, taken = _picture(one, room, pixels)
            shapes += picture
            shapes += _caption(one, Box(x, taken.bottom + _BELOW, size.width, max(0.0, below - _BELOW)), theme)
    return shapes


def _window(one: Figure, cell: Box, theme: Theme, pixels: Pixels) -> Box:
    """The picture's own box in a cell."""
    above = _metric_height(one, cell.width, theme)
    room = cell._replace(height=max(1.0, cell.height - above - _caption_height(one, cell.width, theme)))
    mat = 2 * _MAT if one.framed else 0.0
    return contained(pixels[one.picture.key], Box(0, 0, max(1.0, room.width - mat), max(1.0, room.height - mat)))


def _picture(one: Figure, room: Box, pixels: Pixels) -> tuple[list[AnyShape], Box]:
    """The picture with its frame and highlight, and the box it takes."""
    size = pixels[one.picture.key]
    if one.framed:
        inner = contained(size, Box(room.x + _MAT, room.y + _MAT, room.width - 2 * _MAT, room.height - 2 * _MAT))
        frame = Box(room.x, room.y, inner.width + 2 * _MAT, inner.height + 2 * _MAT)
        shapes: list[AnyShape] = [
            Shape(frame, fill="white", outline="rule", outline_width=0.75, name=f"frame {one.picture.key}"),
            Image(inner, replace(one.picture, fit="contain")),
        ]
    elif one.picture.fit == "contain" or one.highlight:
        inner = frame = contained(size, room)
        shapes = [Image(inner, replace(one.picture, fit="contain"))]
    else:
        inner = frame = room
        shapes = [Image(room, one.picture)]
    if one.highlight:
        x, y, wide, tall = one.highlight
        mark = Box(inner.x + x * inner.width, inner.y + y * inner.height, wide * inner.width, tall * inner.height)
        shapes.append(Shape(mark, outline="accent", outline_width=2.0, name=f"highlight {one.picture.key}"))
    return shapes, frame


def _metric_line(one: Metric, width: float, theme: Theme) -> TextLine:
    step = fitting(one.value, one.unit, width * 0.6, ("figure_l", "figure_l_minus", "figure_m", "figure_m_minus"), theme)
    return figure(one.value, one.unit, step, theme, colour="accent_figure")


def _metric_words(one: Metric, width: float, theme: Theme) -> tuple[TextLine, ...]:
    """What a figure is, at the right of it; one step smaller when it takes more than two lines."""
    for name in ("body", "label"):
        words = [plain(one.label, theme.step(name), colour="ink2")] if one.label else []
        words += [prose(one.note, theme.step(name), colour="ink2")] if one.note else []
        if height(words, width) <= 36:
            break
    return tuple(words)


def _words_width(one: Metric, width: float, theme: Theme) -> float:
    return width - extent(_metric_line(one, width, theme)) - 18


def _metric_height(one: Figure, width: float, theme: Theme) -> float:
    if one.metric is None:
        return 0.0
    room = _words_width(one.metric, width, theme)
    return max(_METRIC, height(_metric_words(one.metric, room, theme), room) + 18)


def _metric(one: Figure, box: Box, theme: Theme) -> list[AnyShape]:
    """The figure at the left, what it is at the right of it, standing on one line."""
    metric = one.metric
    if metric is None:
        return []
    line = _metric_line(metric, box.width, theme)
    wide = extent(line) + 12
    foot = box.bottom - 12
    shapes: list[AnyShape] = [Text(Box(box.x, foot - line.pitch, wide, line.pitch), (line,), spoken(metric))]
    room = _words_width(metric, box.width, theme)
    words = _metric_words(metric, room, theme)
    if words:
        shapes.append(Text(Box(box.right - room, box.y, room, foot - 6 - box.y), words, f"about {metric.value}", anchor="bottom"))
    return shapes


def _beside(one: Figure, box: Box, theme: Theme, pixels: Pixels) -> list[AnyShape]:
    """One document or screenshot: as large as it goes at the left, number and caption in a rail at its right."""
    picture, frame = _picture(one, box._replace(width=min(box.width - 216, 636)), pixels)
    rail = Box(frame.right + 24, frame.y, min(252.0, box.right - frame.right - 24), frame.height)
    lines: list[TextLine] = []
    if one.metric:
        metric = one.metric
        step = fitting(metric.value, metric.unit, rail.width, ("hero", "figure_l", "figure_l_minus", "figure_m", "figure_m_minus"), theme)
        lines += [plain(metric.label, theme.step("label"))] if metric.label else []
        lines.append(figure(metric.value, metric.unit, step, theme, colour="accent_figure"))
        lines += [prose(metric.note, theme.step("body"), colour="ink2")] if metric.note else []
    shapes = picture
    if lines:
        tall = height(lines, rail.width)
        shapes.append(Text(rail._replace(height=tall), tuple(lines), "evidence figure"))
        rail = rail._replace(y=rail.y + tall + 12, height=rail.height - tall - 12)
    below: list[AnyShape] = []
    if one.tag:
        below += _chip(one.tag, rail.x, rail.y, theme)
        rail = rail._replace(y=rail.y + _TAG.height + 6)
    if one.caption:
        line = prose(one.caption, theme.step("caption"))
        below.append(Text(rail._replace(height=height([line], rail.width)), (line,), "caption"))
    return shapes + below


def _caption_height(one: Figure, width: float, theme: Theme) -> float:
    if not (one.caption or one.tag):
        return 0.0
    inner = width - (_chip_width(one.tag) + 9 if one.tag else 0.0)
    lines = [prose(one.caption, theme.step("label"))] if one.caption else []
    return _BELOW + max(_TAG.height if one.tag else 0.0, height(lines, inner))


def _caption(one: Figure, box: Box, theme: Theme) -> list[AnyShape]:
    shapes: list[AnyShape] = []
    x = box.x
    if one.tag:
        shapes += _chip(one.tag, box.x, box.y, theme)
        x += _chip_width(one.tag) + 9
    if one.caption:
        line = prose(one.caption, theme.step("label"))
        shapes.append(Text(Box(x, box.y, box.right - x, height([line], box.right - x)), (line,), "caption"))
    return shapes


def _chip_width(tag: str) -> float:
    return max(_TAG.width, width_of(tag, 9, True) + 9)


def _chip(tag: str, x: float, y: float, theme: Theme) -> list[AnyShape]:
    box = Box(x, y, _chip_width(tag), _TAG.height)
    line = plain(tag, theme.step("source"), bold=True, colour=theme.on("accent"), align="center")
    return [Shape(box, "rounded", "accent", radius=2.0, name=f"tag {tag}"), Text(box, (line,), tag, anchor="middle")]
