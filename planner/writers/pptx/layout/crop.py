"""Where a picture's points stand once it is cropped or fitted into a box."""

from __future__ import annotations

from collections.abc import Mapping

from planner.document.blocks import Picture
from planner.writers.pptx.shapes import Box

Pixels = Mapping[str, tuple[int, int]]
"""Width and height of each picture of the document, by key."""


def contained(pixels: tuple[int, int], box: Box) -> Box:
    """The whole picture as large as it fits, from the box's upper left corner."""
    scale = min(box.width / pixels[0], box.height / pixels[1])
    return Box(box.x, box.y, pixels[0] * scale, pixels[1] * scale)


def placed(picture: Picture, at: tuple[float, float], box: Box, pixels: tuple[int, int]) -> tuple[float, float]:
    """Where the point *at*, in fractions of the picture, stands in a box the picture covers; kept inside the box."""
    scale = max(box.width / pixels[0], box.height / pixels[1])
    wide, tall = pixels[0] * scale, pixels[1] * scale
    left = min(max(picture.focus[0] * wide - box.width / 2, 0.0), wide - box.width)
    top = min(max(picture.focus[1] * tall - box.height / 2, 0.0), tall - box.height)
    x, y = at[0] * wide - left, at[1] * tall - top
    return box.x + min(max(x, 0.0), box.width), box.y + min(max(y, 0.0), box.height)
