"""Not laid out yet."""

from __future__ import annotations

from planner.document.blocks import Timeline
from planner.theme import Theme
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import Box


def needed(block: Timeline, width: float, theme: Theme) -> float:
    return 240.0


def lay(block: Timeline, box: Box, theme: Theme) -> Laid:
    return Laid((), box.height)
