"""What must hold for a block laid into any box: all of it said, inside the box, no text on another."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from types import ModuleType

from planner.document.blocks import Block, Chart, Run
from planner.theme import Theme, load_theme
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import AnyShape, Box, ChartShape, Connector, Group, Image, Line, Shape, Text

THEME: Theme = load_theme()
# Not text of the reader's: keys, formats, kinds, colours by name.
_SILENT = {"id", "kind", "style", "tone", "number_format", "parent", "child", "key", "fit", "href", "alt", "unit", "month_names"}


def flat(shapes: tuple[AnyShape, ...]) -> Iterator[AnyShape]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from flat(shape.shapes)
        else:
            yield shape


def groups(shapes: tuple[AnyShape, ...]) -> Iterator[Group]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield shape
            yield from groups(shape.shapes)


def texts(laid: Laid) -> list[Text]:
    return [shape for shape in flat(laid.shapes) if isinstance(shape, Text)]


def strings(value: object) -> Iterator[str]:
    """Every text that a block says, in order."""
    if isinstance(value, str):
        yield from (part for part in value.split("\n") if part.strip())
    elif isinstance(value, tuple):
        if value and all(isinstance(item, Run) for item in value):
            yield from strings("".join(run.text for run in value))
        else:
            for item in value:
                yield from strings(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            if field.name not in _SILENT:
                yield from strings(getattr(value, field.name))


def shown(laid: Laid) -> str:
    """All that can be read of what was laid, paragraphs apart."""
    said: list[str] = []
    for shape in flat(laid.shapes):
        if isinstance(shape, Text):
            said += ["".join(run.text for run in line.runs) for line in shape.lines]
        elif isinstance(shape, ChartShape):
            said += strings(dataclasses.replace(shape.chart, marks=(), bands=(), changes=(), metrics=(), texts=(), foot=(), caption=()))
    return "\n".join(said)


def ink(text: Text) -> Box:
    """Where the characters of a text box stand."""
    left, top, right, bottom = text.inset
    room = text.box.width - left - right
    height = lines.height(text.lines, room)
    width = max(min(room, lines.extent(line)) if lines.count(line, room) == 1 else room for line in text.lines)
    aligned = {line.align for line in text.lines}
    x = text.box.x + left
    if aligned == {"right"}:
        x = text.box.right - right - width
    elif aligned == {"center"}:
        x += (room - width) / 2
    free = text.box.height - top - bottom - height
    y = text.box.y + top + {"top": 0.0, "middle": free / 2, "bottom": free}[text.anchor]
    return Box(x, y, width, height)


def bounds(shape: AnyShape) -> Box:
    match shape:
        case Text() | Shape() | Image() | ChartShape():
            return shape.box
        case Line():
            return Box(min(shape.x1, shape.x2), min(shape.y1, shape.y2), abs(shape.x2 - shape.x1), abs(shape.y2 - shape.y1))
        case Connector():
            xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
            return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    raise AssertionError(shape)


def outside(laid: Laid, box: Box, slack: float = 1.0) -> list[str]:
    """What stands beyond the box, by name; a chart with bands may reach half a gap beyond either side."""
    found = []
    for shape in flat(laid.shapes):
        at = ink(shape) if isinstance(shape, Text) and shape.lines else bounds(shape)
        side = 6.0 + slack if isinstance(shape, ChartShape) else slack
        if at.x < box.x - side or at.right > box.right + side or at.y < box.y - slack or at.bottom > box.bottom + slack:
            found.append(f"{shape.name}: {tuple(round(value, 1) for value in at)} in {tuple(box)}")
    return found


def collisions(laid: Laid) -> list[str]:
    """Pairs of texts of which one stands on the other, by more than the air around letters."""
    placed = [(text, ink(text)) for text in texts(laid) if text.lines]
    found = []
    for index, (one, at) in enumerate(placed):
        for other, there in placed[index + 1 :]:
            across = min(at.right, there.right) - max(at.x, there.x)
            down = min(at.bottom, there.bottom) - max(at.y, there.y)
            if across > 2.0 and down > 4.0:
                found.append(f"{_read(one)!r} on {_read(other)!r} by {across:.0f} x {down:.0f}")
    return found


def _read(text: Text) -> str:
    return "/".join("".join(run.text for run in line.runs) for line in text.lines)


def lost(block: object, laid: Laid) -> list[str]:
    """Texts of the block that are neither shown nor left for the next slide, whole or cut in two."""
    here = shown(laid)
    there = "\n".join(strings(laid.rest)) if laid.rest is not None else ""

    def is_kept(text: str) -> bool:
        if text in here or text in there:
            return True
        return any(text[:cut].strip() in here and text[cut:].strip() in there for cut in range(1, len(text)))

    return [text for text in dict.fromkeys(strings(block)) if not is_kept(text)]


def unnamed(laid: Laid) -> list[Group]:
    return [group for group in groups(laid.shapes) if not group.name.strip()]


def without_alt(laid: Laid) -> list[Chart]:
    return [shape.chart for shape in flat(laid.shapes) if isinstance(shape, ChartShape) and not shape.chart.alt]


def faults(block: object, laid: Laid, box: Box) -> list[str]:
    """Everything that is wrong, in words; empty when the block is soundly laid."""
    sizes = [run.size for text in texts(laid) for line in text.lines for run in line.runs if run.size < 9]
    return [
        *(f"outside: {what}" for what in outside(laid, box)),
        *(f"collides: {what}" for what in collisions(laid)),
        *(f"lost: {what}" for what in lost(block, laid)),
        *(f"unnamed group of {len(group.shapes)}" for group in unnamed(laid)),
        *(f"no alt: {chart.kind}" for chart in without_alt(laid)),
        *(f"too small: {size}" for size in sizes),
        *([f"higher than its box: {laid.height}"] if laid.height > box.height + 1 else []),
    ]


SIZES = ((852.0, 360.0), (636.0, 360.0), (420.0, 360.0), (276.0, 300.0), (852.0, 174.0), (420.0, 174.0))
FULL = Box(54.0, 126.0, 852.0, 360.0)


def box_of(size: tuple[float, float]) -> Box:
    return Box(54.0, 126.0, *size)


def faults_through(kind: ModuleType, block: Block, box: Box) -> list[str]:
    """Lay a block and all that is left of it on slide after slide; return everything that is wrong on any."""
    found: list[str] = []
    current: Block | None = block
    page = 0
    while current is not None and page < 80:
        laid: Laid = kind.lay(current, box, THEME)
        found += [f"page {page + 1}: {fault}" for fault in faults(current, laid, box)]
        if laid.rest == current:
            return [*found, f"page {page + 1}: nothing of it was laid"]
        if laid.rest is not None and not laid.notices:
            found.append(f"page {page + 1}: continued without a notice")
        current, page = laid.rest, page + 1
    return found if current is None else [*found, "it never ends"]


def named(laid: Laid, name: str) -> list[AnyShape]:
    return [shape for shape in flat(laid.shapes) if shape.name == name]


def text_box(laid: Laid, content: str) -> Box:
    """The box of the text that reads so."""
    return next(text.box for text in texts(laid) if _read(text) == content)
