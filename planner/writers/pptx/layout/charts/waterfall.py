"""From a first sum to a last one: steps between columns, joined by lines; what was taken away is neutral."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.document.blocks import Chart
from planner.theme import Theme
from planner.writers.ooxml.numbers import formatted
from planner.writers.ooxml.plotted import spans
from planner.writers.pptx.layout import lines, scale
from planner.writers.pptx.layout.charts import plot as plots
from planner.writers.pptx.layout.charts.plot import Plot
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import rule
from planner.writers.pptx.shapes import AnyShape, Box, ChartShape, Group, TextLine, TextRun

ABOVE = 36.0
LOW_ABOVE = 24.0
BELOW = 36.0
# Columns of a waterfall stand as close as those of a year.
GAP = 43
VALUE_SIZES = (12.0, 10.5, 9.0)


def needed(chart: Chart, width: float, theme: Theme) -> float:
    return 240.0 + plots.caption(chart, Box(0, 0, width, 0), theme)[1]


def lay(chart: Chart, box: Box, theme: Theme) -> Laid:
    chart = plots.described(chart)
    shapes, head = plots.caption(chart, box, theme)
    inner = Box(box.x, box.y + head, box.width, box.height - head)
    group, occupied = _drawn(chart, inner)
    if chart.metrics:
        figures = plots.corner(chart.metrics, inner, occupied, theme)
        if figures is None:
            figures, height = plots.strip(chart.metrics, inner, theme)
            group, _ = _drawn(chart, Box(inner.x, inner.y + height, inner.width, inner.height - height))
        shapes += figures
    return Laid((*shapes, group), box.height)


def _drawn(chart: Chart, box: Box) -> tuple[Group, list[Box]]:
    steps = spans(chart)
    pitch = box.width / len(steps)
    axis = plots.axis_size(chart.categories, pitch, 10.5)
    below = max(BELOW if box.height >= 240 else LOW_ABOVE, 10 + plots.axis_lines(chart.categories, axis, pitch) * axis * 1.2)
    above = ABOVE if box.height >= 240 else LOW_ABOVE
    area = Box(box.x, box.y + above, box.width, max(24.0, box.height - above - below))
    high = scale.ceiling(max([max(step) for step in steps] + [series.reference[0] for series in chart.series if series.reference]))
    low = min(min(step) for step in steps)
    plot = Plot(area, len(steps), -scale.ceiling(-low) if low < 0 else 0.0, high, max(GAP, plots.gap_of(len(steps), box.width)))
    name = plots.title(chart)
    size = _value_size(chart, pitch)
    shape = ChartShape(
        box,
        area,
        chart,
        plot.minimum,
        plot.maximum,
        plot.gap,
        "white",
        name,
        label_size=size,
        axis_size=axis,
        total_size=min(14.0, size + 2),
        emphasis_size=min(16.0, size + 4),
    )
    joints = _joints(steps, plot, name)
    return Group((shape, *joints), name), _occupied(steps, plot)


def _value_size(chart: Chart, pitch: float) -> float:
    """The size in which the values stand beside each other."""
    series = chart.series[0]
    texts = [
        (series.labels[index] if series.labels else formatted(value, chart.number_format)).split("\n")[0]
        for index, value in enumerate(series.values)
        if value is not None
    ]
    for size in VALUE_SIZES:
        if max((lines.extent(TextLine((TextRun(text, size, True),), size)) for text in texts), default=0.0) <= pitch - 3:
            return size
    return VALUE_SIZES[-1]


def _joints(steps: Sequence[tuple[float, float]], plot: Plot, name: str) -> list[AnyShape]:
    """From the end of each step to the beginning of the next."""
    between = plot.pitch - plot.column
    return [
        replace(rule(plot.x(index) + plot.column / 2, plot.y(end), between, "ink3"), name=f"{name} / joint {index + 1}")
        for index, (_, end) in enumerate(steps[:-1])
    ]


def _occupied(steps: Sequence[tuple[float, float]], plot: Plot) -> list[Box]:
    boxes = []
    for index, step in enumerate(steps):
        y = plot.y(max(step)) - 33
        boxes.append(Box(plot.x(index) - plot.pitch / 2, y, plot.pitch, plot.box.bottom - y))
    return boxes
