"""Not laid out yet."""

from __future__ import annotations

from planner.document.blocks import Chart
from planner.theme import Theme
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import Box


def needed(block: Chart, width: float, theme: Theme) -> float:
    return 240.0


def lay(block: Chart, box: Box, theme: Theme) -> Laid:
    return Laid((), box.height)
