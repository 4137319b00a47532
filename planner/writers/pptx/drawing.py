"""Plain shapes, lines, glued connectors and groups as XML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never
from xml.sax.saxutils import quoteattr

from planner.theme import Theme
from planner.writers.pptx.paint import emu, solid, stroke, transform
from planner.writers.pptx.shapes import AnyShape, Box, ChartShape, Connector, Group, Image, Line, Shape, TableShape, Text


def plain_shape(shape: Shape, number: int, theme: Theme) -> str:
    """A rectangle, rounded rectangle or ellipse without text; an ornament unless it has a name."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(shape.name or f"{shape.kind} {number}")}/><p:cNvSpPr/><p:nvPr/>'
        "</p:nvSpPr>"
        f"<p:spPr>{transform(shape.box)}{_geometry(shape)}{solid(shape.fill, theme)}"
        f"{stroke(shape.outline, shape.outline_width, theme)}</p:spPr></p:sp>"
    )


def _geometry(shape: Shape) -> str:
    if shape.kind == "ellipse":
        return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    if shape.kind == "rounded" and shape.radius:
        # The adjustment is in 1/100,000 of the shorter side.
        share = min(50000, round(shape.radius / max(0.1, min(shape.box.width, shape.box.height)) * 100000))
        return f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'
    return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def line(shape: Line, number: int, theme: Theme) -> str:
    """A straight line, from its start to its end."""
    box = Box(min(shape.x1, shape.x2), min(shape.y1, shape.y2), abs(shape.x2 - shape.x1), abs(shape.y2 - shape.y1))
    flips = " ".join(word for word, is_turned in (('flipH="1"', shape.x2 < shape.x1), ('flipV="1"', shape.y2 < shape.y1)) if is_turned)
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name={quoteattr(shape.name or f"line {number}")}/><p:cNvCxnSpPr/><p:nvPr/>'
        "</p:nvCxnSpPr>"
        f'<p:spPr>{transform(box, flips=flips)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f"{stroke(shape.colour, shape.width, theme, dashed=shape.dashed, arrow=shape.arrow)}</p:spPr></p:cxnSp>"
    )


def connector(shape: Connector, number: int, numbers: Mapping[str, int], theme: Theme) -> str:
    """A connector glued to the two shapes it names, so that it follows when one is moved."""
    glue = f'<a:stCxn id="{numbers[shape.start]}" idx="{shape.start_site}"/><a:endCxn id="{numbers[shape.end]}" idx="{shape.end_site}"/>'
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name={quoteattr(shape.name or f"connector {number}")}/>'
        f"<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/>"
        f"</p:nvCxnSpPr><p:spPr>{_route(shape.points)}"
        f"{stroke(shape.colour, shape.width, theme, dashed=shape.dashed, arrow=shape.arrow)}</p:spPr></p:cxnSp>"
    )


def _route(points: tuple[tuple[float, float], ...]) -> str:
    """Transform and preset of a path of one, two or three straight pieces.

    The presets run from the upper left corner, first to the right: a piece down first is the same turned by a quarter, with width
    and height exchanged about the same centre.
    """
    (x1, y1), (x2, y2) = points[0], points[-1]
    width, height = abs(x2 - x1), abs(y2 - y1)
    if len(points) == 2 or width < 0.01 or height < 0.01:
        flips = " ".join(word for word, turned in (('flipH="1"', x2 < x1), ('flipV="1"', y2 < y1)) if turned)
        box = Box(min(x1, x2), min(y1, y2), width, height)
        return transform(box, flips=flips) + '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
    preset, guide = "bentConnector2", ""
    is_sideways = abs(points[1][1] - y1) < 0.01
    if len(points) == 4:
        preset = "bentConnector3"
        share = (points[1][0] - x1) / (x2 - x1) if is_sideways else (points[1][1] - y1) / (y2 - y1)
        guide = f'<a:gd name="adj1" fmla="val {round(share * 100000)}"/>'
    geometry = f'<a:prstGeom prst="{preset}"><a:avLst>{guide}</a:avLst></a:prstGeom>'
    if is_sideways:
        flips = " ".join(word for word, turned in (('flipH="1"', x2 < x1), ('flipV="1"', y2 < y1)) if turned)
        return transform(Box(min(x1, x2), min(y1, y2), width, height), flips=flips) + geometry
    centre_x, centre_y = (x1 + x2) / 2, (y1 + y2) / 2
    turned = Box(centre_x - height / 2, centre_y - width / 2, height, width)
    flips = {
        (True, True): 'rot="16200000" flipH="1"',
        (True, False): 'rot="5400000"',
        (False, True): 'rot="16200000"',
        (False, False): 'rot="5400000" flipH="1"',
    }[y2 > y1, x2 > x1]
    return transform(turned, flips=flips) + geometry


def group(shape: Group, number: int, content: str) -> str:
    """A group in the slide's own coordinates around already written *content*."""
    box = bounds(shape.shapes)
    at = f'x="{emu(box.x)}" y="{emu(box.y)}"'
    size = f'cx="{emu(box.width)}" cy="{emu(box.height)}"'
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{number}" name={quoteattr(shape.name)} descr={quoteattr(shape.name)}/><p:cNvGrpSpPr/>'
        "<p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm><a:off {at}/><a:ext {size}/><a:chOff {at}/><a:chExt {size}/></a:xfrm></p:grpSpPr>{content}</p:grpSp>"
    )


def bounds(shapes: Iterable[AnyShape]) -> Box:
    """The smallest box around shapes."""
    boxes = [extent(shape) for shape in shapes]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def extent(shape: AnyShape) -> Box:
    """The box a shape takes."""
    match shape:
        case Text() | Shape() | Image() | TableShape() | ChartShape():
            return shape.box
        case Line():
            return Box(min(shape.x1, shape.x2), min(shape.y1, shape.y2), abs(shape.x2 - shape.x1), abs(shape.y2 - shape.y1))
        case Connector():
            xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
            return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        case Group():
            return bounds(shape.shapes)
        case _:
            assert_never(shape)
