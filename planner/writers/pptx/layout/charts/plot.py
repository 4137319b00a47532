"""Where the marks of a chart stand: arithmetic on a fixed plot area, and what is drawn over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil

from planner.document.blocks import Chart, Metric
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.pieces import fits, put
from planner.writers.pptx.shapes import AnyShape, Box, Group, Shape, TextLine, TextRun

METRIC_FIGURES = ("hero", "figure_l", "figure_l_minus", "figure_m", "figure_m_minus", "figure_s")
METRIC_WIDTHS = (324.0, 276.0, 228.0, 180.0, 144.0)
CLEAR = 6.0


@record
class Plot:
    """Columns on a fixed plot: *count* of them between the box's sides, values from *minimum* to *maximum* between its ends.

    *gap* is the space between columns in per cent of a column's width.
    """

    box: Box
    count: int
    minimum: float
    maximum: float
    gap: int

    @property
    def pitch(self) -> float:
        return self.box.width / self.count

    @property
    def column(self) -> float:
        return self.pitch / (1 + self.gap / 100)

    def x(self, index: float) -> float:
        """The centre of a column."""
        return self.box.x + self.pitch * (index + 0.5)

    def y(self, value: float) -> float:
        return self.box.bottom - (value - self.minimum) * self.box.height / (self.maximum - self.minimum)


def gap_of(count: int, width: float, between: float = 0.0) -> int:
    """Per cent between columns for so many of them on a width, no column wider than 120 points.

    *between* is the room that texts between columns would like, in points; they get it while a column stays wider than its gap.
    """
    usual = 56 if count == 1 else 30 if count <= 4 else 43 if count <= 11 else 71
    pitch = width / count
    if between:
        usual = max(usual, 56)
        if between < pitch / 2:
            usual = max(usual, ceil(between / (pitch - between) * 100))
    return min(500, max(usual, round((pitch / 120 - 1) * 100)))


def title(chart: Chart) -> str:
    """The name of a chart and of the group it stands in."""
    return lines.said(chart.caption) or "、".join(series.name for series in chart.series if series.name) or "chart"


def described(chart: Chart) -> Chart:
    """The chart with an alternative text: its own, its caption, or its series and where they begin and end."""
    if chart.alt:
        return chart
    ends = f"{chart.categories[0]}–{chart.categories[-1]}" if len(chart.categories) > 1 else "".join(chart.categories)
    words = [title(chart), f"({chart.unit})" if chart.unit else "", ends]
    return replace(chart, alt=" ".join(word for word in words if word))


def caption(chart: Chart, box: Box, theme: Theme) -> tuple[list[AnyShape], float]:
    """The caption above a chart, with the unit unless it says so itself, and the height it takes."""
    said: list[TextLine] = []
    if chart.caption:
        line = lines.prose(chart.caption, theme.step("body"), colour="ink2")
        if chart.unit and chart.unit not in lines.said(chart.caption):
            line = replace(line, runs=(*line.runs, replace(line.runs[-1], text=f"　{chart.unit}", bold=False, colour="ink2", href="")))
        said.append(line)
    if _unplaced(chart):
        said.append(lines.plain(_unplaced(chart), theme.step("label")))
    if not said:
        return [], 0.0
    shape = put(box.x, box.y, box.width, said, "caption")
    return [shape], shape.box.height + 6


def _unplaced(chart: Chart) -> str:
    """What only columns have a place for, in words, where a chart of another kind says it."""
    if chart.kind in ("column", "line"):
        return ""
    said = [f"{category} {word}" for category, word in zip(chart.categories, chart.marks, strict=False) if word]
    said += [
        f"{one}–{other} {change}"
        for one, other, change in zip(chart.categories, chart.categories[1:], chart.changes, strict=False)
        if change
    ]
    said += [" ".join(word for word in (band.title, band.note) if word) for band in chart.bands]
    return "　".join(said)


def key_row(names: Sequence[tuple[str, str, bool]], box: Box, theme: Theme) -> tuple[list[AnyShape], float]:
    """A swatch and a name for each (name, fill, is a line), in as many rows as they need, and their height."""
    shapes: list[AnyShape] = []
    x, y = box.x, box.y
    for name, fill, is_line in names:
        line = lines.plain(name, theme.step("label"), colour="ink2")
        width = min(lines.extent(line) + 1, box.width - 15)
        if x > box.x and x + 15 + width > box.right:
            x, y = box.x, y + 15
        shapes.append(Shape(Box(x, y + (6.5 if is_line else 3), 9, 2 if is_line else 9), fill=fill, name=f"key {name}"))
        shapes.append(put(x + 15, y, width, [line], f"name {name}"))
        x += 15 + width + 15
    return shapes, y + 15 - box.y + 6


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Tops of boxes of one height as near to *wanted* as they go without overlapping, between *low* and *high*; in order of *wanted*."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    tops = [0.0] * len(wanted)
    edge = low
    for index in order:
        tops[index] = edge = max(edge, wanted[index])
        edge += height
    edge = high
    for index in reversed(order):
        tops[index] = min(tops[index], edge - height)
        edge = tops[index]
    return tops


# ------------------------------------------------------------------------------------------------------------- metrics


def metric_lines(metric: Metric, role: str, theme: Theme) -> list[TextLine]:
    colour = "accent_figure" if metric.accent or role == METRIC_FIGURES[0] else "ink"
    texts = [lines.plain(metric.label, theme.step("label"))] if metric.label else []
    if metric.value:
        texts.append(lines.figure(metric.value, metric.unit, theme.step(role), theme, colour=colour))
    if metric.note:
        texts.append(lines.prose(metric.note, theme.step("body"), colour="ink2", before=6.0))
    if metric.source:
        texts.append(lines.plain(metric.source, theme.step("source"), before=3.0))
    return texts


def corner(metrics: Sequence[Metric], box: Box, occupied: Iterable[Box], theme: Theme) -> list[AnyShape] | None:
    """Set metrics into an upper corner of *box* that nothing occupies, the right one first; None when neither has room."""
    taken = tuple(occupied)
    for role in METRIC_FIGURES[:-2]:
        for width in METRIC_WIDTHS:
            texts = [metric_lines(metric, role if index == 0 else METRIC_FIGURES[4], theme) for index, metric in enumerate(metrics)]
            if width > box.width or not all(fits(line, width) for said in texts for line in said if line.runs[0].bold):
                continue
            heights = [lines.height(said, width) for said in texts]
            area = Box(box.right - width, box.y, width, sum(heights) + 12 * (len(heights) - 1))
            for at in (area, area._replace(x=box.x)):
                if area.height <= box.height and is_free(at, taken):
                    return _stacked(metrics, texts, heights, at)
    return None


def is_free(area: Box, taken: Iterable[Box]) -> bool:
    return all(
        other.x >= area.right + CLEAR or other.right <= area.x - CLEAR or other.y >= area.bottom + CLEAR or other.bottom <= area.y - CLEAR
        for other in taken
    )


def _stacked(metrics: Sequence[Metric], texts: Sequence[list[TextLine]], heights: Sequence[float], at: Box) -> list[AnyShape]:
    shapes: list[AnyShape] = []
    y = at.y
    for metric, said, height in zip(metrics, texts, heights, strict=True):
        shapes.append(Group((put(at.x, y, at.width, said, "metric"),), f"metric / {metric.label or metric.value}"))
        y += height + 12
    return shapes


def strip(metrics: Sequence[Metric], box: Box, theme: Theme) -> tuple[list[AnyShape], float]:
    """Metrics in a row above a chart, and the height they take."""
    width = (box.width - 24 * (len(metrics) - 1)) / len(metrics)
    shapes: list[AnyShape] = []
    tallest = 0.0
    for index, metric in enumerate(metrics):
        role = (
            next(
                (
                    role
                    for role in METRIC_FIGURES[3:]
                    if fits(metric_lines(replace(metric, label="", note=(), source=""), role, theme)[0], width)
                ),
                METRIC_FIGURES[-1],
            )
            if metric.value
            else METRIC_FIGURES[-1]
        )
        said = metric_lines(metric, role, theme)
        shape = put(box.x + index * (width + 24), box.y, width, said, "metric")
        shapes.append(Group((shape,), f"metric / {metric.label or metric.value}"))
        tallest = max(tallest, shape.box.height)
    return shapes, tallest + 12


def axis_lines(names: Sequence[str], size: float, width: float) -> int:
    """How many lines category names take under columns of *width* points, where they wrap by themselves."""
    return max((lines.count(TextLine((TextRun(name, size),), size * 1.2), width - 2) for name in names if name), default=1)


def axis_size(names: Sequence[str], pitch: float, largest: float) -> float:
    """The largest size in which most names stand in one line under their columns."""
    for size in (12.0, 10.5, 9.0):
        widest = max((lines.extent(TextLine((TextRun(name, size),), size)) for name in names), default=0.0)
        if size <= largest and widest <= pitch - 2:
            return size
    return 10.5 if pitch >= 48 else 9.0
