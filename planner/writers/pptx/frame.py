"""The fixed places of every slide, in points: what the master's layouts hold and what slides leave to them."""

from __future__ import annotations

from typing import Final

from planner.writers.pptx.shapes import Box

WIDTH: Final = 960.0
HEIGHT: Final = 540.0
LEFT: Final = 54.0
LIVE_WIDTH: Final = 852.0
MODULE: Final = 72.0
GUTTER: Final = 12.0

EMU: Final = 12700
"""English metric units in a point."""

HEAD_LINE_Y: Final = 42.0
ZONE: Final = Box(LEFT, 126, LIVE_WIDTH, 360)
"""Where the content of a slide stands."""

SECTION: Final = Box(LEFT, 24, 500, 12)
DECK: Final = Box(606, 24, 270, 12)
NUMBER: Final = Box(876, 24, 30, 12)
NUMBER_LOW: Final = Box(876, 504, 30, 12)
TITLE: Final = Box(LEFT, 54, LIVE_WIDTH, 30)
SCOPE: Final = Box(LEFT, 87, LIVE_WIDTH, 18)
SOURCE: Final = Box(LEFT, 498, LIVE_WIDTH, 12)

COVER_TITLE: Final = Box(LEFT, 147, 336, 84)
SECTION_TITLE: Final = Box(LEFT, 402, 348, 42)
CLOSING_TITLE: Final = Box(LEFT, 240, 312, 54)

Placeholders = dict[str, tuple[str, int, Box]]

_RUNNING: Final[Placeholders] = {
    "title": ("title", 0, TITLE),
    "scope": ("body", 10, SCOPE),
    "section": ("body", 12, SECTION),
    "deck": ("ftr", 14, DECK),
    "number": ("sldNum", 13, NUMBER),
}

PLACEHOLDERS: Final[dict[str, Placeholders]] = {
    "cover": {"title": ("title", 0, COVER_TITLE)},
    "agenda": _RUNNING,
    "section": {"title": ("title", 0, SECTION_TITLE), "number": ("sldNum", 13, NUMBER_LOW)},
    "content": {**_RUNNING, "source": ("body", 11, SOURCE)},
    "closing": {"title": ("title", 0, CLOSING_TITLE)},
}
"""For each layout of the master, in its order: the name a slide uses, PowerPoint's type and index, and the box."""


def span(columns: float) -> float:
    """The width of so many grid columns."""
    return MODULE * columns - GUTTER
