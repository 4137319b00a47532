"""Native charts in the text, each with its workbook, and what stands beside them: keys, bands, tables."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from planner.document.blocks import Cell, Chart, Column, Metrics, Row, Series, Table
from planner.theme import width_of
from planner.writers.docx.captions import caption
from planner.writers.docx.flow import Flow, Flows, gap, tied
from planner.writers.docx.grid import NONE, Edge, GridCell, GridRow, Insets, grid, inside
from planner.writers.docx.lines import ROW, ruled
from planner.writers.docx.metrics import metric_flows
from planner.writers.docx.setting import Setting
from planner.writers.docx.tables import table_flows
from planner.writers.docx.text import colour, paragraph, plain, properties, run_xml, spans, words
from planner.writers.ooxml.chart_fills import point_role
from planner.writers.ooxml.charts import ChartFrame, chart_xml
from planner.writers.ooxml.frame import Drawing
from planner.writers.ooxml.numbers import formatted
from planner.writers.ooxml.plotted import plotted
from planner.writers.ooxml.plotted import spans as steps_of
from planner.writers.ooxml.workbook import workbook

EMU = 12700  # to the point
_HEIGHT = 192.0
_LABEL = 18.0  # points for the labels above the marks, and for the category names
_LEGEND = 21.0
_UNDER = 15.0  # for the label under a column that goes below zero
_BAR_PITCH = 27.0
_AXIS = 9.0  # size of the names under columns
_WIDE_NAME = 60.0  # points between columns from which on names need no help


def chart_flows(chart: Chart, setting: Setting) -> Flows:
    """Figures, caption, chart, and what its bands and growth rates say."""
    head = (*(metric_flows(Metrics(chart.metrics, "row"), setting) if chart.metrics else ()), *caption(setting, "figure", chart.caption))
    match chart.kind:
        case "panels":
            return (*head, *_panels(chart, setting))
        case "doughnut":
            return (*head, _doughnut(chart, setting))
        case _:
            beneath = _beneath(chart, setting)
            plot = _plot(_folded(_noted(chart), setting), setting)
            return (*head, tied(plot) if beneath else plot, *beneath)


def inline(setting: Setting, chart: Chart, frame: ChartFrame, width: float, height: float) -> Flow:
    """A chart in a line of its own."""
    relation = setting.package.chart(chart_xml(chart, setting.theme, frame), workbook(chart))
    number = setting.package.drawing_id()
    alt = chart.alt or plain(chart.caption)
    xml = (
        f"<w:p>{properties('Object')}<w:r><w:drawing>"
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{round(width * EMU)}" cy="{round(height * EMU)}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" name="Chart {number}" descr="{escape(alt)}"/>'
        "<wp:cNvGraphicFramePr/>"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )
    return Flow(xml, (height,))


def bounds(chart: Chart) -> tuple[float, float]:
    """The ends of the value axis: from zero to the largest value or sum, or from below zero where values go there."""
    if chart.kind == "waterfall":
        levels = [level for step in steps_of(chart) for level in step]
        return min(0.0, *levels), max(0.0, *levels)
    solid = [series for series in chart.series if not series.line]
    if chart.stacked and solid:
        rows = [[value or 0.0 for value in values] for values in zip(*(series.values for series in solid), strict=True)]
        values = [sum(value for value in row if value > 0) for row in rows] + [sum(value for value in row if value < 0) for row in rows]
        values += [value or 0.0 for series in chart.series if series.line for value in series.values]
    else:
        values = [value for series in chart.series for value in series.values if value is not None]
    values += [series.reference[0] for series in chart.series if series.reference]
    return min([0.0, *values]), max([0.0, *values]) or 1.0


def _noted(chart: Chart) -> Chart:
    """Series named with their notes, for a legend has no other place for them."""
    return replace(chart, series=tuple(replace(one, name=f"{one.name}　{one.note}") if one.note else one for one in chart.series))


def _folded(chart: Chart, setting: Setting) -> Chart:
    """Names under columns in two even lines where one is too narrow; a reader would break off the last character alone."""
    pitch = setting.width / max(len(chart.categories), 1)
    folds = chart.kind != "bar" and pitch < _WIDE_NAME
    names = (_fold(name) if folds and width_of(name, _AXIS) > pitch - 2 else name for name in chart.categories)
    return replace(chart, categories=tuple(names))


def _fold(name: str) -> str:
    """A word of Chinese in two lines, the first no shorter."""
    middle = (len(name) + 1) // 2
    return f"{name[:middle]}\n{name[middle:]}" if len(name) > 3 and not name.isascii() and "\n" not in name else name


def _plot(chart: Chart, setting: Setting) -> Flow:
    if chart.kind == "bar":
        return _bars(chart, setting)
    height = 120.0 if chart.small else _HEIGHT
    minimum, maximum = bounds(chart)
    legend = len(chart.series) > 1 or any(one.note for one in chart.series)
    top = _LABEL + (12 if any(chart.marks) else 0) + (_LEGEND if legend else 0)
    below = _LABEL
    if minimum < 0:
        # The names stand at the foot of the plot, and the labels of what goes below zero need room over them.
        minimum -= (maximum - minimum) * _UNDER / (height - top - below - _UNDER)
    count = len(chart.categories)
    plot = (0.0, top / height, 1.0, (height - top - below) / height)
    frame = ChartFrame(
        plot,
        minimum,
        maximum,
        gap_width=30 if count <= 4 else 49 if count <= 12 else 71,
        size=(setting.width, height - top - below),
        label_size=9,
        axis_size=9,
        total_size=9,
        ground=setting.ground,
        marks=any(chart.marks),
        reference=True,
        legend=legend,
    )
    return inline(setting, chart, frame, setting.width, height)


def _bars(chart: Chart, setting: Setting) -> Flow:
    minimum, maximum = bounds(chart)
    legend = len(chart.series) > 1 or any(one.note for one in chart.series)
    rows = len(chart.categories) * (1 if chart.stacked else max(1.0, 0.7 * len(chart.series)))
    top = _LEGEND if legend else 0.0
    height = top + rows * _BAR_PITCH + 6
    names = min(max(width_of(name, 10.5) for name in chart.categories) + 12, setting.width * 0.4)
    value_room = 60.0
    plot = (names / setting.width, top / height, (setting.width - names - value_room) / setting.width, (height - top - 3) / height)
    frame = ChartFrame(
        plot,
        minimum,
        maximum,
        gap_width=70,
        size=(setting.width - names - value_room, height - top - 3),
        label_size=9,
        axis_size=10.5,
        total_size=9,
        ground=setting.ground,
        legend=legend,
    )
    return inline(setting, chart, frame, setting.width, height)


def _beneath(chart: Chart, setting: Setting) -> Flows:
    """Growth between columns and the groups they belong to, in rows that keep step with the plot."""
    count = len(chart.categories)
    pitch = setting.width / count if count else setting.width
    rows: list[Flow] = []
    if any(chart.changes):
        texts = ("", *chart.changes, "")
        sizes = (pitch / 2, *(pitch for _ in chart.changes), pitch / 2)
        rows.append(_strip(setting, sizes, texts, ""))
    if chart.bands:
        cells: list[tuple[float, str]] = []
        at = 0
        for band in sorted(chart.bands, key=lambda band: band.start):
            if band.start > at:
                cells.append(((band.start - at) * pitch, ""))
            cells.append((band.count * pitch, f"{band.title}　{band.note}" if band.note else band.title))
            at = band.start + band.count
        if at < count:
            cells.append(((count - at) * pitch, ""))
        rows.append(_strip(setting, tuple(width for width, _ in cells), tuple(text for _, text in cells), "paper"))
    return tuple(rows)


def _strip(setting: Setting, sizes: tuple[float, ...], texts: tuple[str, ...], fill: str) -> Flow:
    edge = Edge("white", 3)
    cells = tuple(
        GridCell(
            (paragraph(inside(setting, width, NONE), "TableSmall", words(text), align="center"),),
            fill=fill if text else "",
            left=edge if fill and index else None,
            insets=Insets(3, 2, 3, 2),
        )
        for index, (width, text) in enumerate(zip(sizes, texts, strict=True))
    )
    return grid(setting, sizes, [GridRow(cells)])


def _doughnut(chart: Chart, setting: Setting) -> Flow:
    """The ring beside its slices as a table: names and values are read there, not guessed from an arc."""
    side = 156.0
    listed = setting.width - side - 24
    here = inside(setting, side, NONE)
    frame = ChartFrame((0.02, 0.02, 0.96, 0.96), 0.0, 1.0, size=(side, side), label_size=9, axis_size=9, labels=False)
    ring = inline(here, chart, frame, side, side)
    mark = plotted(chart).series[0]
    series = chart.series[0]
    total = sum(value or 0.0 for value in mark.values) or 1.0
    inner = inside(setting, listed, NONE)
    drawing = Drawing(chart, setting.theme, frame)
    shares = not chart.number_format.endswith("%")
    sizes = [listed - (132 if shares else 72), *((72.0, 60.0) if shares else (72.0,))]
    rows: list[list[Flows]] = []
    for at, name in enumerate(chart.categories):
        here = inside(inner, sizes[0], ROW)
        role = point_role(drawing, mark, 0, at)
        key = run_xml("■　", color=colour(setting, role)) + run_xml(name)
        row: list[Flows] = [
            (paragraph(here, "TableText", (), content=key, measured=spans(words(f"■　{name}"), 10.5)),),
            (paragraph(here, "TableText", words(_value(chart, series, at)), align="right", bold=True),),
        ]
        if shares:
            share = formatted((mark.values[at] or 0) / total, "0.0%")
            row.append((paragraph(here, "TableText", words(share), align="right", role="ink2"),))
        rows.append(row)
    cells = (GridCell((ring,), insets=NONE), GridCell((), insets=NONE), GridCell((ruled(inner, sizes, rows),), insets=NONE))
    return grid(setting, (side, 24, listed), [GridRow(cells)])


def _value(chart: Chart, series: Series, at: int) -> str:
    """A value as its label says it."""
    if series.labels and series.labels[at]:
        return series.labels[at]
    value = series.values[at]
    return "–" if value is None else formatted(value, chart.number_format)


def _panels(chart: Chart, setting: Setting) -> Flows:
    """Measures that share rows but no scale: a table of all of them, and bars of the first."""
    first = chart.series[0]
    heads = (
        "",
        *(f"{series.name}　{series.note}" if series.note else series.name for series in chart.series),
        *(head for head, _ in chart.texts),
    )
    columns = (Column(), *(Column("number") for _ in chart.series), *(Column() for _ in chart.texts))
    body = tuple(
        Row(
            (
                Cell(words(name)),
                *(Cell(words(_value(chart, series, at)), strong=at in series.emphasis) for series in chart.series),
                *(Cell(words(texts[at])) for _, texts in chart.texts),
            )
        )
        for at, name in enumerate(chart.categories)
    )
    foot = (Row(tuple(Cell(words(text)) for text in _filled(chart.foot, len(columns), setting))),) if any(chart.foot) else ()
    table = Table(columns, (Row(tuple(Cell(words(head)) for head in heads)),), body, foot)
    bars = Chart(
        "bar",
        chart.categories,
        (replace(first, line=False, reference=None),),
        chart.unit,
        chart.number_format,
        alt=chart.alt or plain(chart.caption),
    )
    return (tied(_bars(bars, setting)), tied(gap(6)), *table_flows(table, setting))


def _filled(foot: tuple[str, ...], count: int, setting: Setting) -> tuple[str, ...]:
    """The sums after the word for them, with empty texts where there are none."""
    texts = foot if len(foot) == count else (setting.words["total"], *foot)
    return (*texts, *("" for _ in range(count - len(texts))))[:count]
