"""What is wrong with slides laid out, found by measuring: things beyond the slide, text that does not fit or runs into other text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from planner.writers.pptx.drawing import extent
from planner.writers.pptx.frame import HEIGHT, WIDTH
from planner.writers.pptx.layout.lines import extent as line_extent
from planner.writers.pptx.layout.lines import height
from planner.writers.pptx.shapes import AnyShape, Box, Group, Image, SlideShapes, TableShape, Text, TextLine

FLOOR = 9.0
_TOLERANCE = 0.6


def faults(slides: Iterable[SlideShapes]) -> tuple[str, ...]:
    """One sentence for each fault, with the slide's number; nothing when all is well."""
    return tuple(f"slide {slide.number} ({slide.title[:16]}): {fault}" for slide in slides for fault in _of(slide))


def _of(slide: SlideShapes) -> Iterator[str]:
    shapes = list(_leaves(slide.shapes))
    for shape in shapes:
        box = extent(shape)
        if box.x < -_TOLERANCE or box.y < -_TOLERANCE or box.right > WIDTH + _TOLERANCE or box.bottom > HEIGHT + _TOLERANCE:
            yield f"{shape.name or type(shape).__name__!r} lies beyond the slide: {_shown(box)}"
        if isinstance(shape, Text):
            yield from _text(shape)
        if isinstance(shape, TableShape):
            yield from _table(shape)
    texts = [(shape, _ink(shape)) for shape in shapes if isinstance(shape, Text) and any(line.runs for line in shape.lines)]
    for (one, ink), (other, its) in combinations(texts, 2):
        if _overlap(ink, its):
            yield f"{_said(one)!r} {_shown(ink)} runs into {_said(other)!r} {_shown(its)}"
    for shape in shapes:
        if isinstance(shape, Image | TableShape):
            yield from (f"{_said(text)!r} runs into {shape.name or 'a picture'!r}" for text, ink in texts if _overlap(ink, extent(shape)))


def _leaves(shapes: Iterable[AnyShape]) -> Iterator[AnyShape]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _leaves(shape.shapes)
        else:
            yield shape


def _text(text: Text) -> Iterator[str]:
    left, top, right, bottom = text.inset
    wide = text.box.width - left - right
    if height(text.lines, wide) > text.box.height - top - bottom + _TOLERANCE:
        yield f"{_said(text)!r} needs {height(text.lines, wide):.1f} and has {text.box.height - top - bottom:.1f}"
    yield from _small(text.lines)
    for line in text.lines:
        if (
            "\n" not in "".join(run.text for run in line.runs)
            and len(line.runs) == 2
            and line.runs[1].text.startswith(" ")
            and line_extent(line) > wide + _TOLERANCE
        ):
            yield f"figure {_said(text)!r} is wider than its box"


def _small(lines: Iterable[TextLine]) -> Iterator[str]:
    for line in lines:
        for run in line.runs:
            if run.size < FLOOR:
                yield f"{run.text!r} is set in {run.size}"


def _table(table: TableShape) -> Iterator[str]:
    if len(table.rows) != len(table.heights) or any(len(row) != len(table.widths) for row in table.rows):
        yield "a table's cells are not its grid"
        return
    for y, row in enumerate(table.rows):
        for x, cell in enumerate(row):
            if cell is None:
                continue
            left, top, right, bottom = cell.inset
            wide = sum(table.widths[x : x + cell.colspan]) - left - right
            room = sum(table.heights[y : y + cell.rowspan]) - top - bottom
            if wide <= 0 or height(cell.lines, wide) > room + _TOLERANCE:
                yield f"cell {y},{x} of a table does not fit: {''.join(run.text for line in cell.lines for run in line.runs)[:20]!r}"
            yield from _small(cell.lines)


def _ink(text: Text) -> Box:
    """Where the characters of a text stand."""
    left, top, right, bottom = text.inset
    room = Box(text.box.x + left, text.box.y + top, text.box.width - left - right, text.box.height - top - bottom)
    tall = min(room.height, height(text.lines, room.width))
    wide = min(room.width, max(line_extent(line) + line.indent for line in text.lines))
    align = text.lines[0].align
    x = room.x if align == "left" else room.right - wide if align == "right" else room.x + (room.width - wide) / 2
    y = room.y if text.anchor == "top" else room.bottom - tall if text.anchor == "bottom" else room.y + (room.height - tall) / 2
    return Box(x, y, wide, tall)


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > 1.0 and down > 3.5


def _said(text: Text) -> str:
    return "".join(run.text for line in text.lines for run in line.runs)[:24]


def _shown(box: Box) -> str:
    return f"({box.x:.0f}, {box.y:.0f}, {box.width:.0f}, {box.height:.0f})"
