"""Native charts with what is written on and beside them."""

from __future__ import annotations

from types import ModuleType

from planner.document.blocks import Chart
from planner.theme import Theme
from planner.writers.pptx.layout.charts import bars, columns, doughnut, panels, waterfall
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import Box

_FORMS: dict[str, ModuleType] = {
    "column": columns,
    "line": columns,
    "bar": bars,
    "doughnut": doughnut,
    "panels": panels,
    "waterfall": waterfall,
}


def needed(block: Chart, width: float, theme: Theme) -> float:
    """The least height in which the chart can be read."""
    return _FORMS[block.kind].needed(block, width, theme) if _says_anything(block) else 0.0  # type: ignore[no-any-return]


def lay(block: Chart, box: Box, theme: Theme) -> Laid:
    return _FORMS[block.kind].lay(block, box, theme) if _says_anything(block) else Laid((), 0.0)  # type: ignore[no-any-return]


def _says_anything(block: Chart) -> bool:
    return bool(block.categories) and bool(block.series)
