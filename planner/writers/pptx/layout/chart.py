"""Native charts with what is written on and beside them."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Final

from planner.document.blocks import Chart
from planner.theme import Theme
from planner.writers.pptx.layout.charts import bars, columns, doughnut, panels, waterfall
from planner.writers.pptx.layout.charts.plot import axis_lines
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import Box

_FORMS: Final[dict[str, ModuleType]] = {
    "column": columns,
    "line": columns,
    "bar": bars,
    "doughnut": doughnut,
    "panels": panels,
    "waterfall": waterfall,
}
_MOST_NAME_LINES: Final = 3


def needed(block: Chart, width: float, theme: Theme) -> float:
    """The least height in which the chart can be read."""
    if not block.categories or not block.series:
        return 0.0
    chart = _readable(block, width)
    height: float = _FORMS[chart.kind].needed(chart, width, theme)
    return height


def lay(block: Chart, box: Box, theme: Theme) -> Laid:
    if not block.categories or not block.series:
        return Laid((), 0.0)
    chart = _readable(block, box.width)
    laid: Laid = _FORMS[chart.kind].lay(chart, box, theme)
    return laid


def _readable(chart: Chart, width: float) -> Chart:
    """Columns whose names have no room beneath them become bars, which have it beside them; unless something stands on the columns."""
    is_bare = not (chart.small or chart.bands or chart.marks or any(series.line for series in chart.series))
    if chart.kind == "column" and is_bare and axis_lines(chart.categories, 10.5, width / len(chart.categories)) > _MOST_NAME_LINES:
        return replace(chart, kind="bar")
    return chart
