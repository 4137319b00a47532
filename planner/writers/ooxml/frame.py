"""A chart, the theme it takes its colours from and the frame it stands in: what every part of the drawing asks."""

from __future__ import annotations

from typing import NamedTuple

from planner.document.blocks import Chart
from planner.record import record
from planner.theme import Theme


@record
class ChartFrame:
    """How a chart stands in its frame.

    Attributes:
        plot: The inner plot area as fractions (x, y, width, height) of the frame.
        minimum, maximum: Ends of the value axis.
        gap_width: Space between columns in per cent of a column's width.
        size: Width and height of the inner plot area in points, to know what fits into a segment.
        label_size, axis_size, total_size: Points.
        emphasis_size: Points of the total of an emphasised category; 0 for the same as the others.
        ground: The role beneath the plot; labels that meet the reference line get it as their fill.
        fills: A role for each series in place of the theme's own choice; an empty one makes the series invisible.
        labels: Values at the marks; off where a layout writes them itself.
        axis: Category names and the axis line; off where a layout writes them itself.
        marks: Write the block's marks above the values; off where a layout draws them.
        reference: Draw the block's reference lines natively; off where a layout draws them.
        legend: Name the series in a row above the plot, for where nothing can be written beside them.
        language: Of all text.
    """

    plot: tuple[float, float, float, float]
    minimum: float
    maximum: float
    gap_width: int = 56
    size: tuple[float, float] = (400.0, 240.0)
    label_size: float = 10.5
    axis_size: float = 10.5
    total_size: float = 12.0
    emphasis_size: float = 0.0
    ground: str = "white"
    fills: tuple[str, ...] = ()
    labels: bool = True
    axis: bool = True
    marks: bool = False
    reference: bool = False
    legend: bool = False
    language: str = "zh-CN"

    def height_of(self, value: float) -> float:
        """How high a value stands in the plot, in points; along it for bars, see `length_of`."""
        return abs(value) * self.size[1] / (self.maximum - self.minimum)

    def length_of(self, value: float) -> float:
        """How long a value is in a plot of bars, in points."""
        return abs(value) * self.size[0] / (self.maximum - self.minimum)


class Drawing(NamedTuple):
    """A chart on its way into XML."""

    chart: Chart
    theme: Theme
    frame: ChartFrame
