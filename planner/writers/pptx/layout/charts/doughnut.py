"""Shares of a whole: the ring, and a line of text for each slice beside it."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from planner.document.blocks import Chart
from planner.theme import Theme
from planner.writers.ooxml.chart_fills import point_role
from planner.writers.ooxml.charts import ChartFrame
from planner.writers.ooxml.frame import Drawing
from planner.writers.ooxml.numbers import formatted
from planner.writers.ooxml.plotted import plotted
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.charts import plot as plots
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import figure_in, fits, put, rule
from planner.writers.pptx.shapes import AnyShape, Box, ChartShape, Group, Shape, TextLine

LEAST_RING = 108.0
LARGEST_RING = 240.0
GAP = 24.0
ROW = 30.0
LEAST_ROW = 18.0
LEAST_LIST = 132.0
# The hole is 68 per cent of the ring across; a figure stands in the square within it.
HOLE = 0.5
HOLE_FIGURES = ("figure_l", "figure_l_minus", "figure_m", "figure_m_minus", "figure_s", "heading_s", "body")


def needed(chart: Chart, width: float, theme: Theme) -> float:
    head = plots.caption(chart, Box(0, 0, width, 0), theme)[1]
    # A ring that takes all the height it may leaves the list its least width.
    listed = width - min(LARGEST_RING, width - LEAST_LIST - GAP) - GAP if _is_beside(width) else width
    rows = _least_row(chart, listed, theme) * len(chart.categories)
    return head + (max(LEAST_RING, rows) if _is_beside(width) else LEAST_RING + 12 + rows)


def lay(chart: Chart, box: Box, theme: Theme) -> Laid:
    chart = plots.described(chart)
    shapes, head = plots.caption(chart, box, theme)
    room = Box(box.x, box.y + head, box.width, box.height - head)
    count = len(chart.categories)
    if _is_beside(box.width):
        ring = max(60.0, min(LARGEST_RING, room.height, room.width - LEAST_LIST - GAP))
        width = min(room.width - ring - GAP, 300.0)
        row = min(max(ROW, _least_row(chart, width, theme)), room.height / count)
        listed = Box(room.x + ring + GAP, room.y + max(0.0, (ring - row * count) / 2), width, row * count)
    else:
        row = max(_least_row(chart, room.width, theme), min(ROW, (room.height - LEAST_RING - 12) / count))
        ring = max(60.0, min(LARGEST_RING, room.width, room.height - row * count - 12))
        listed = Box(room.x, room.y + ring + 12, room.width, row * count)
    area = Box(room.x, room.y, ring, ring)
    name = plots.title(chart)
    parts: list[AnyShape] = [ChartShape(area, area, chart, 0.0, 1.0, 100, name=name, labels=False)]
    parts += _in_the_hole(chart, area, theme)
    columns = ceil(count * LEAST_ROW / room.height) if row < LEAST_ROW else 1
    if columns > 1:
        # More slices than lines: the list goes on beside itself.
        row = room.height / ceil(count / columns)
        listed = Box(listed.x, room.y, room.right - listed.x, row * ceil(count / columns))
    parts += _list(chart, listed, row, columns, theme)
    used = max(area.bottom, listed.bottom) - box.y
    return Laid((*shapes, Group(tuple(parts), name)), used)


def _least_row(chart: Chart, width: float, theme: Theme) -> float:
    """The least height of a line of the list: that of the name with most lines."""
    room = width - 18 - max(lines.extent(_value(chart, index, theme)) for index in range(len(chart.categories))) - 10
    return max(LEAST_ROW, *(lines.height([_name(category, room, theme, True)], room) + 3 for category in chart.categories))


def _value(chart: Chart, index: int, theme: Theme) -> TextLine:
    series = chart.series[0]
    value = series.values[index]
    text = series.labels[index] if series.labels else "–" if value is None else formatted(value, chart.number_format)
    return lines.plain(text, theme.step("body"), bold=True, colour="accent_text" if index in series.emphasis else "ink", align="right")


def _is_beside(width: float) -> bool:
    return width >= LEAST_RING + GAP + LEAST_LIST


def _in_the_hole(chart: Chart, ring: Box, theme: Theme) -> list[AnyShape]:
    if not chart.metrics:
        return []
    side = ring.width * HOLE
    metric = chart.metrics[0]
    texts = [figure_in(metric, HOLE_FIGURES, side, theme, colour="ink", align="center")]
    for line in (
        lines.plain(metric.label, theme.step("label"), align="center"),
        lines.prose(metric.note, theme.step("label"), align="center"),
    ):
        if "".join(run.text for run in line.runs):
            texts.append(line)
    box = Box(ring.x + (ring.width - side) / 2, ring.y + (ring.height - side) / 2, side, side)
    return [put(box.x, box.y, side, texts, "metric", height=side, anchor="middle")]


def _list(chart: Chart, whole: Box, row: float, columns: int, theme: Theme) -> list[AnyShape]:
    """A swatch, a name and a value for each slice, in the order of the slices."""
    mark = plotted(chart).series[0]
    drawing = Drawing(chart, theme, ChartFrame((0.0, 0.0, 1.0, 1.0), 0.0, 1.0))
    series = chart.series[0]
    shapes: list[AnyShape] = []
    each = ceil(len(chart.categories) / columns)
    width_of_list = (whole.width - GAP * (columns - 1)) / columns
    for index, category in enumerate(chart.categories):
        box = Box(whole.x + index // each * (width_of_list + GAP), whole.y, width_of_list, whole.height)
        y = box.y + row * (index % each)
        is_strong = index in series.emphasis
        figure = _value(chart, index, theme)
        width = lines.extent(figure) + 1
        name = _name(category, box.width - 18 - width - 9, theme, is_strong)
        if index % each:
            shapes.append(rule(box.x, y, box.width, "hairline", name="line"))
        shapes.append(Shape(Box(box.x, y + row / 2 - 4.5, 9, 9), fill=point_role(drawing, mark, 0, index), name=f"key {category}"))
        shapes.append(put(box.x + 18, y, box.width - 18 - width - 9, [name], f"name {category}", height=row, anchor="middle"))
        shapes.append(put(box.right - width, y, width, [figure], f"value {category}", height=row, anchor="middle", mono=True))
    return shapes


def _name(text: str, width: float, theme: Theme, is_strong: bool) -> TextLine:
    line = lines.plain(text, theme.step("body"), bold=is_strong, colour="ink")
    return line if fits(line, width) else replace(lines.plain(text, theme.step("label"), bold=is_strong, colour="ink"), pitch=12.0)
