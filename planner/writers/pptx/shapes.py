"""What stands on a slide and where, in points: the value between `layout` (pure) and `emit` (writes).

All boxes are (x, y, width, height) from the slide's upper left corner. Colours are roles of the theme (``accent``, ``ink2``, ``paper``
...) and never values; faces are the theme's two. Text is given with exact pitches, so that a box holds in every renderer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from planner.document.blocks import Chart, Picture
from planner.record import record


class Box(NamedTuple):
    """A rectangle in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@record
class TextRun:
    """Characters of one look; *size* in points."""

    text: str
    size: float
    bold: bool = False
    colour: str = "ink"
    href: str = ""


@record
class TextLine:
    """One paragraph. *pitch* and *before* in exact points; *bullet* is a character and hangs by *indent* points."""

    runs: tuple[TextRun, ...]
    pitch: float
    before: float = 0.0
    align: Literal["left", "right", "center"] = "left"
    bullet: str = ""
    indent: float = 0.0


@record
class Text:
    """A text box without insets unless *inset* (left, top, right, bottom) says so.

    Attributes:
        placeholder: The layout's placeholder it fills (``title``, ``scope``, ``source``, ``section``), or empty for a plain box.
        fill, outline: Roles, or empty.
        mono: One line that never wraps (a figure with its unit).
        goes_to: The number of the slide that a click on it leads to; 0 for none.
    """

    box: Box
    lines: tuple[TextLine, ...]
    name: str = ""
    placeholder: str = ""
    anchor: Literal["top", "middle", "bottom"] = "top"
    inset: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    fill: str = ""
    outline: str = ""
    outline_width: float = 0.0
    mono: bool = False
    goes_to: int = 0


@record
class Shape:
    """A rectangle, rounded rectangle (*radius* in points) or ellipse without text."""

    box: Box
    kind: Literal["rectangle", "rounded", "ellipse"] = "rectangle"
    fill: str = ""
    outline: str = ""
    outline_width: float = 0.0
    radius: float = 0.0
    name: str = ""


@record
class Line:
    """A straight line from (x1, y1) to (x2, y2); *arrow* at its end."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = "hairline"
    width: float = 0.75
    dashed: bool = False
    arrow: bool = False
    name: str = ""


@record
class Connector:
    """An elbow or straight connector glued to two named shapes; sites count 0 top, 1 left, 2 bottom, 3 right."""

    start: str
    start_site: int
    end: str
    end_site: int
    points: tuple[tuple[float, float], ...]
    colour: str = "rule"
    width: float = 0.75
    dashed: bool = False
    arrow: bool = False
    name: str = ""


@record
class Image:
    """A picture cropped to its box around its focus, or (``contain``) fitted into it by who laid it out."""

    box: Box
    picture: Picture
    outline: str = ""
    outline_width: float = 0.0
    name: str = ""


@record
class TableCell:
    """A cell: its paragraphs, spans, fill role, and rules above and below as (role, width) or None."""

    lines: tuple[TextLine, ...]
    colspan: int = 1
    rowspan: int = 1
    fill: str = ""
    above: tuple[str, float] | None = None
    below: tuple[str, float] | None = None
    inset: tuple[float, float, float, float] = (12.0, 3.0, 6.0, 3.0)


@record
class TableShape:
    """A real table: widths and heights in points; cells covered by a span are None."""

    box: Box
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[TableCell | None, ...], ...]
    header_rows: int = 1
    name: str = ""
    alt: str = ""


@record
class ChartShape:
    """A native chart in *box*, its inner plot area fixed at *plot* (both in slide points), axis from *minimum* to *maximum*.

    The other fields are those of a chart's frame: sizes in points; *fills* in place of the theme's own choice, an empty one for an
    invisible series; *labels* and *axis* are off where the layout writes values or category names itself.
    """

    box: Box
    plot: Box
    chart: Chart
    minimum: float
    maximum: float
    gap_width: int
    ground: str = ""
    name: str = ""
    label_size: float = 10.5
    axis_size: float = 10.5
    total_size: float = 12.0
    emphasis_size: float = 0.0
    fills: tuple[str, ...] = ()
    labels: bool = True
    axis: bool = True
    legend: bool = False


@record
class Group:
    """Shapes that belong together (a chart and what is drawn on it), by name."""

    shapes: tuple[AnyShape, ...]
    name: str


AnyShape = Text | Shape | Line | Connector | Image | TableShape | ChartShape | Group


@record
class SlideShapes:
    """A slide laid out.

    Attributes:
        layout: Which layout of the master: ``cover``, ``agenda``, ``section``, ``content``, ``closing``.
        shapes: In reading order, which is also drawing order.
        notes: The notes page, a paragraph each.
        title: Plain text of the title, for outlines and links between slides.
        number: Page number, from 1.
    """

    layout: str
    shapes: tuple[AnyShape, ...]
    title: str
    number: int
    notes: tuple[str, ...] = ()


def flat(shapes: Iterable[AnyShape]) -> Iterator[AnyShape]:
    """Shapes in reading order, each group before what is in it."""
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from flat(shape.shapes)
