"""Native charts on a slide: the frame, the chart part and the workbook behind it."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from planner.theme import Theme
from planner.writers.ooxml.charts import ChartFrame, chart_xml
from planner.writers.ooxml.workbook import workbook
from planner.writers.pptx.paint import transform
from planner.writers.pptx.shapes import ChartShape

_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def chart_part(shape: ChartShape, number: int, package: Any, theme: Theme, language: str) -> Part:
    """A chart part, number *number* of the package, with its workbook as rId1."""
    frame = ChartFrame(
        plot=(
            (shape.plot.x - shape.box.x) / shape.box.width,
            (shape.plot.y - shape.box.y) / shape.box.height,
            shape.plot.width / shape.box.width,
            shape.plot.height / shape.box.height,
        ),
        minimum=shape.minimum,
        maximum=shape.maximum,
        gap_width=shape.gap_width,
        size=(shape.plot.width, shape.plot.height),
        label_size=shape.label_size,
        axis_size=shape.axis_size,
        total_size=shape.total_size,
        emphasis_size=shape.emphasis_size,
        ground=shape.ground or "white",
        fills=shape.fills,
        labels=shape.labels,
        axis=shape.axis,
        legend=shape.legend,
        language=language,
    )
    part = Part(PackURI(f"/ppt/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, package, chart_xml(shape.chart, theme, frame))
    sheet = Part(PackURI(f"/ppt/embeddings/workbook{number}.xlsx"), CONTENT_TYPE.SML_SHEET, package, workbook(shape.chart))
    part.relate_to(sheet, RELATIONSHIP_TYPE.PACKAGE)
    return part


def chart_frame(shape: ChartShape, number: int, relation: str) -> str:
    """The graphic frame that shows a chart part."""
    said = "".join(run.text for run in shape.chart.caption)
    name, alt = quoteattr(shape.name or "chart"), quoteattr(shape.chart.alt or said or shape.name or "chart")
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name={name} descr={alt}/><p:cNvGraphicFramePr>'
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{transform(shape.box, tag="p:xfrm")}'
        f'<a:graphic><a:graphicData uri="{_URI}"><c:chart xmlns:c="{_URI}" r:id="{relation}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )
