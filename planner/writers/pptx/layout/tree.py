"""Who belongs to whom: people under a lead, or entities held and licensed."""

from __future__ import annotations

from planner.document.blocks import Tree
from planner.theme import Theme
from planner.writers.pptx.layout import entities, people
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import Box


def needed(block: Tree, width: float, theme: Theme) -> float:
    if not block.nodes:
        return 0.0
    return people.needed(block, width, theme) if block.style == "people" else entities.needed(block, width, theme)


def lay(block: Tree, box: Box, theme: Theme) -> Laid:
    if not block.nodes:
        return Laid((), 0.0)
    return people.lay(block, box, theme) if block.style == "people" else entities.lay(block, box, theme)
