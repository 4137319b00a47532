"""Pictures in the text: whole or cropped, never stretched, with what they show for who cannot see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from planner.document.blocks import Callouts, Figure, Gallery, Metrics, Picture, Point
from planner.writers.docx.charts import EMU
from planner.writers.docx.flow import Flow, Flows, gap, tied
from planner.writers.docx.grid import NONE, Edge, GridCell, GridRow, Insets, grid, inside
from planner.writers.docx.metrics import figure, metric_flows
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import paragraph, plain, properties, run_xml, runs_xml, spans, words
from planner.writers.ooxml.pictures import Prepared, prepare

_GUTTER = 12.0
_TALLEST = 300.0


def prepared(setting: Setting, picture: Picture, width: float, height: float) -> Prepared:
    return prepare(setting.images[picture.key], width, height, picture.focus, picture.fit)


def shown_size(image: Prepared, width: float, height: float) -> tuple[float, float]:
    """The size in points at which an image fills its box as far as its own ratio allows."""
    scale = min(width / image.width_px, height / image.height_px)
    return image.width_px * scale, image.height_px * scale


def drawing_xml(
    setting: Setting, picture: Picture, width: float, height: float, *, framed: bool = False, place: str = ""
) -> tuple[str, float]:
    """A run with the picture in a box of points, and its height. *place* is the position of a floating one, empty for one in the line."""
    image = prepared(setting, picture, width, height)
    shown_width, shown_height = shown_size(image, width, height)
    relation = setting.package.picture(image.content, "jpg" if image.format == "jpeg" else "png")
    number = setting.package.drawing_id()
    extent = f'cx="{round(shown_width * EMU)}" cy="{round(shown_height * EMU)}"'
    line = f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{setting.theme.colour("rule")}"/></a:solidFill></a:ln>' if framed else ""
    content = (
        f'<wp:docPr id="{number}" name="Picture {number}" descr="{escape(picture.alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr="{escape(picture.alt)}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{line}</pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic>"
    )
    effect = '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
    if place:
        drawing = (
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" '
            f'allowOverlap="1"><wp:simplePos x="0" y="0"/>{place}<wp:extent {extent}/>{effect}<wp:wrapNone/>{content}</wp:anchor>'
        )
    else:
        drawing = f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>{effect}{content}</wp:inline>'
    return f"<w:r><w:drawing>{drawing}</w:drawing></w:r>", shown_height


def picture_flow(setting: Setting, picture: Picture, width: float, height: float, *, framed: bool = False, keep_next: bool = False) -> Flow:
    """A picture in a line of its own, in a box of *width* and *height* points."""
    run, shown = drawing_xml(setting, picture, width, height, framed=framed)
    return Flow(f"<w:p>{properties('Object', keep_next=keep_next)}{run}</w:p>", (shown,), keep_next=keep_next)


def figure_flows(block: Figure, setting: Setting, height: float = _TALLEST, after: float = 12.0) -> Flows:
    """The number it proves, the picture, and beneath it the evidence number with the caption."""
    flows: list[Flow] = []
    if block.metric:
        label = (paragraph(setting, "MetricLabel", words(block.metric.label)),) if block.metric.label else ()
        flows += [tied(flow) for flow in (*label, figure(setting, block.metric, "CardFigure", role="accent_text"), gap(4))]
    picture = block.picture
    flows.append(picture_flow(setting, picture, setting.width, height, framed=block.framed, keep_next=bool(block.tag or block.caption)))
    if block.tag or block.caption:
        tag = run_xml(f"{block.tag}　", style="Evidence") if block.tag else ""
        look = setting.styles["Label"]
        measured = (*spans(words(f"{block.tag}　" if block.tag else ""), look.size, True), *spans(block.caption, look.size))
        flows.append(
            paragraph(setting, "Label", (), content=tag + runs_xml(setting, block.caption), measured=measured, before=4, after=after)
        )
    return tuple(flows)


def gallery_flows(block: Gallery, setting: Setting) -> Flows:
    """Figures in a grid without lines: two across, three when there are many."""
    figures = block.figures
    if len(figures) == 1:
        return figure_flows(figures[0], setting)
    across = 2 if len(figures) in (2, 4) else 3
    width = (setting.width - _GUTTER * (across - 1)) / across
    sizes = [width if column % 2 == 0 else _GUTTER for column in range(2 * across - 1)]
    height = width * (0.75 if not any(one.framed for one in figures) else 1.0)
    rows = []
    for start in range(0, len(figures), across):
        cells: list[GridCell] = []
        for column in range(across):
            if column:
                cells.append(GridCell((), insets=NONE))
            index = start + column
            flows = figure_flows(figures[index], inside(setting, width, NONE), height, after=3.0) if index < len(figures) else ()
            cells.append(GridCell(flows, insets=Insets(0, 0, 9, 0), anchor="top"))
        rows.append(GridRow(tuple(cells)))
    return (grid(setting, sizes, rows),)


def callouts_flows(block: Callouts, setting: Setting) -> Flows:
    """Figures, then the picture beside its numbered points; a point is a row."""
    head = metric_flows(Metrics(block.metrics, "strip"), setting) if block.metrics else ()
    if not block.points:
        return (*head, *((picture_flow(setting, block.picture, setting.width, _TALLEST),) if block.picture else ()))
    left = 162.0 if block.picture else 0.0
    number, value = 24.0, 96.0 if any(point.metric for point in block.points) else 0.0
    text = setting.width - left - number - value
    sizes = [size for size in (left, number, value, text) if size]
    rows = [_point_row(setting, block, index, point, sizes) for index, point in enumerate(block.points)]
    return (*head, grid(setting, sizes, rows))


def _point_row(setting: Setting, block: Callouts, index: int, point: Point, sizes: Sequence[float]) -> GridRow:
    insets = Insets(6, 6, 6, 0)
    line = Edge("ink", 0.75) if index == 0 else Edge("hairline", 0.75)
    text = inside(setting, sizes[-1], insets)
    cells: list[GridCell] = []
    if block.picture:
        picture = inside(setting, sizes[0], NONE)
        flows = (picture_flow(picture, block.picture, sizes[0] - _GUTTER, 216),) if index == 0 else ()
        merge = "" if len(block.points) == 1 else "restart" if index == 0 else "continue"
        cells.append(GridCell(flows, insets=NONE, anchor="top", merge=merge))  # type: ignore[arg-type]
    cells.append(
        GridCell(
            (paragraph(text, "TableText", words(str(index + 1)), bold=True, role="accent_text"),), top=line, insets=insets, anchor="top"
        )
    )
    if any(other.metric for other in block.points):
        here = inside(setting, 96.0, insets)
        shown: Flows = (figure(here, point.metric, "CardFigure"), *_label(here, point.metric.label)) if point.metric else ()
        cells.append(GridCell(shown, top=line, insets=replace(insets, top=0.0), anchor="top"))
    flows = (paragraph(text, "CardTitle", words(point.heading)),) if point.heading else ()
    if plain(point.text):
        flows = (*flows, paragraph(text, "TableText", point.text, role="ink2"))
    cells.append(GridCell(flows, top=line, insets=insets, anchor="top"))
    return GridRow(tuple(cells), 216 / len(block.points) if block.picture else 0.0)


def _label(setting: Setting, text: str) -> Flows:
    return (paragraph(setting, "MetricNote", words(text)),) if text else ()
