"""Native charts as DrawingML, for slides and pages alike.

The plot area and the axis are fixed, so that what a layout draws over a chart meets its marks: the x of column i is
``left + pitch * (i + 1/2)``, the y of a value ``bottom - (value - minimum) * height / (maximum - minimum)``.
No title, no gridlines under labelled marks, no legend where names fit beside the marks.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from planner.document.blocks import Chart
from planner.theme import Theme
from planner.writers.ooxml.chart_fills import point_role, series_role
from planner.writers.ooxml.chart_labels import labels_xml
from planner.writers.ooxml.chart_text import fill, look, outline
from planner.writers.ooxml.frame import ChartFrame, Drawing
from planner.writers.ooxml.numbers import format_code, number
from planner.writers.ooxml.plotted import Mark, Plotted, plotted
from planner.writers.ooxml.workbook import column_name

__all__ = ["ChartFrame", "chart_xml"]

# Unsigned, as the schema wants them.
_CATEGORY_AXIS = 111111111
_VALUE_AXIS = 222222222

_NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_HELPERS = ("base", "top", "reference")
_GRIDLINES = 4


def chart_xml(chart: Chart, theme: Theme, frame: ChartFrame) -> bytes:
    """Return the chart part; its relation ``rId1`` must lead to the `workbook` of the same chart.

    Raises:
        ValueError: *chart* is of kind ``panels``; a layout draws these as one ``bar`` chart for each series.
    """
    if chart.kind == "panels":
        raise ValueError("panels are drawn as one bar chart for each series")
    drawing = Drawing(chart, theme, frame)
    drawn = plotted(chart)
    axes = "" if chart.kind == "doughnut" else _axes(drawing)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {_NAMESPACES}><c:date1904 val="0"/><c:lang val={quoteattr(frame.language)}/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{_inner(frame.plot)}{_groups(drawing, drawn)}{axes}'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>{_legend(drawing, drawn)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{look(drawing, frame.axis_size, "ink2")}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _inner(plot: tuple[float, float, float, float]) -> str:
    x, y, width, height = (f"{fraction:.6f}" for fraction in plot)
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{x}"/><c:y val="{y}"/><c:w val="{width}"/><c:h val="{height}"/></c:manualLayout></c:layout>'
    )


# -------------------------------------------------------------------------------------------------------------- groups


def _groups(drawing: Drawing, drawn: Plotted) -> str:
    """Columns or bars first, lines over them; a doughnut alone."""
    chart = drawing.chart
    marks = [(i, mark) for i, mark in enumerate(drawn.series) if mark.role != "reference" or drawing.frame.reference]
    if chart.kind == "doughnut":
        return _doughnut(drawing, drawn, marks[0][1])
    solid = "".join(_bar_series(drawing, drawn, mark, i) for i, mark in marks if not mark.line)
    lines = "".join(_line_series(drawing, drawn, mark, i) for i, mark in marks if mark.line and _can_hold_line(chart))
    return (_bars(drawing, solid) if solid else "") + (_lines(lines) if lines else "")


def _can_hold_line(chart: Chart) -> bool:
    # A line lies along the horizontal axis; on bars it would run across them.
    return chart.kind != "bar"


def _axis_ids() -> str:
    return f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'


def _bars(drawing: Drawing, series: str) -> str:
    chart = drawing.chart
    is_stacked = chart.stacked or chart.kind == "waterfall"
    return (
        f'<c:barChart><c:barDir val="{"bar" if chart.kind == "bar" else "col"}"/>'
        f'<c:grouping val="{"stacked" if is_stacked else "clustered"}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{drawing.frame.gap_width}"/><c:overlap val="{100 if is_stacked else 0}"/>{_axis_ids()}</c:barChart>'
    )


def _lines(series: str) -> str:
    return f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>{_axis_ids()}</c:lineChart>'


def _doughnut(drawing: Drawing, drawn: Plotted, mark: Mark) -> str:
    points = "".join(_point(drawing, mark, 0, at) for at in range(len(mark.values)))
    return (
        f'<c:doughnutChart><c:varyColors val="1"/><c:ser>{_head(mark, 0)}<c:spPr>{outline(drawing.theme, "white")}</c:spPr>{points}'
        f"{labels_xml(drawing, mark, 0)}{_data(drawing, drawn, mark, 0)}</c:ser>"
        '<c:firstSliceAng val="0"/><c:holeSize val="68"/></c:doughnutChart>'
    )


# -------------------------------------------------------------------------------------------------------------- series


def _head(mark: Mark, index: int) -> str:
    cell = f"Sheet1!${column_name(index + 1)}$1"
    return (
        f'<c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>{cell}</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{escape(mark.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    )


def _data(drawing: Drawing, drawn: Plotted, mark: Mark, index: int) -> str:
    """``c:cat`` and ``c:val``, with the workbook's cells and what stands in them."""
    count = len(drawn.categories)
    column = column_name(index + 1)
    names = "".join(f'<c:pt idx="{i}"><c:v>{escape(name)}</c:v></c:pt>' for i, name in enumerate(drawn.categories))
    values = "".join(f'<c:pt idx="{i}"><c:v>{number(value)}</c:v></c:pt>' for i, value in enumerate(mark.values) if value is not None)
    return (
        f'<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${count + 1}</c:f>'
        f'<c:strCache><c:ptCount val="{count}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${count + 1}</c:f><c:numCache>"
        f"<c:formatCode>{escape(format_code(drawing.chart.number_format))}</c:formatCode>"
        f'<c:ptCount val="{count}"/>{values}</c:numCache></c:numRef></c:val>'
    )


def _bar_series(drawing: Drawing, drawn: Plotted, mark: Mark, index: int) -> str:
    usual = series_role(drawing, mark, index)
    points = "".join(
        _point(drawing, mark, index, at)
        for at, value in enumerate(mark.values)
        if value is not None and point_role(drawing, mark, index, at) != usual
    )
    return (
        f'<c:ser>{_head(mark, index)}<c:spPr>{_solid(drawing, usual)}</c:spPr><c:invertIfNegative val="0"/>{points}'
        f"{labels_xml(drawing, mark, index)}{_data(drawing, drawn, mark, index)}</c:ser>"
    )


def _point(drawing: Drawing, mark: Mark, index: int, at: int) -> str:
    role = point_role(drawing, mark, index, at)
    inverts = "" if drawing.chart.kind == "doughnut" else '<c:invertIfNegative val="0"/>'
    return f'<c:dPt><c:idx val="{at}"/>{inverts}<c:bubble3D val="0"/><c:spPr>{_solid(drawing, role)}</c:spPr></c:dPt>'


def _solid(drawing: Drawing, role: str) -> str:
    """A fill with the outline it needs: white between the segments of a stack, its own where it is too pale for white."""
    theme, chart = drawing.theme, drawing.chart
    separates = bool(role) and (chart.stacked or chart.kind == "doughnut")
    edge = "accent_text" if role in theme.outlined else "white" if separates else ""
    return fill(theme, role) + outline(theme, edge)


def _line_series(drawing: Drawing, drawn: Plotted, mark: Mark, index: int) -> str:
    theme = drawing.theme
    role = series_role(drawing, mark, index)
    is_reference = mark.role == "reference"
    width = 2.25 if role in ("accent", "ink") else 1.5
    # A line series ends half a category short of the plot's edges; only its trend line can be drawn on to them.
    stroke = outline(theme, "" if is_reference else role, width)
    trend = (
        f"<c:trendline><c:spPr>{outline(theme, role, 0.75, dashed=True)}</c:spPr><c:trendlineType val=\"linear\"/>"
        '<c:forward val="0.5"/><c:backward val="0.5"/><c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>'
        if is_reference
        else ""
    )
    return (
        f'<c:ser>{_head(mark, index)}<c:spPr>{stroke}</c:spPr><c:marker><c:symbol val="none"/></c:marker>'
        f'{labels_xml(drawing, mark, index)}{trend}{_data(drawing, drawn, mark, index)}<c:smooth val="0"/></c:ser>'
    )


# ---------------------------------------------------------------------------------------------------------------- axes


def _axes(drawing: Drawing) -> str:
    chart, theme, frame = drawing
    is_bar = chart.kind == "bar"
    # Bars are read from the top, so the first category stands there.
    orientation = "maxMin" if is_bar else "minMax"
    has_scale = chart.kind == "line" and not frame.labels
    is_deep = theme.on(frame.ground) == "white"
    quiet = theme.quiet_on(frame.ground) if is_deep else "ink2"
    category = (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{orientation}"/></c:scaling>'
        f'<c:delete val="{int(not frame.axis)}"/><c:axPos val="{"l" if is_bar else "b"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'<c:spPr>{outline(theme, quiet if is_deep else "ink")}</c:spPr>{look(drawing, frame.axis_size, quiet)}'
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )
    gridlines = f'<c:majorGridlines><c:spPr>{outline(theme, "hairline")}</c:spPr></c:majorGridlines>' if has_scale else ""
    unit = f'<c:majorUnit val="{number((frame.maximum - frame.minimum) / _GRIDLINES)}"/>' if has_scale else ""
    value = (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="{number(frame.maximum)}"/>'
        f'<c:min val="{number(frame.minimum)}"/></c:scaling><c:delete val="{int(not has_scale)}"/><c:axPos val="{"b" if is_bar else "l"}"/>'
        f"{gridlines}<c:numFmt formatCode={quoteattr(format_code(chart.number_format))} sourceLinked=\"0\"/>"
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:spPr>{outline(theme, "")}</c:spPr>{look(drawing, frame.axis_size, "ink2")}'
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>{unit}</c:valAx>'
    )
    return category + value


def _legend(drawing: Drawing, drawn: Plotted) -> str:
    if not drawing.frame.legend:
        return ""
    hidden = "".join(
        f'<c:legendEntry><c:idx val="{i}"/><c:delete val="1"/></c:legendEntry>'
        for i, mark in enumerate(drawn.series)
        if mark.role in _HELPERS and (mark.role != "reference" or drawing.frame.reference)
    )
    return (
        f'<c:legend><c:legendPos val="{"r" if drawing.chart.kind == "doughnut" else "t"}"/>{hidden}<c:overlay val="0"/>'
        f'{look(drawing, drawing.frame.axis_size, "ink2")}</c:legend>'
    )
