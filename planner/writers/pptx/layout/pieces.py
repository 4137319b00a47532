"""Setting text into a room that is given: the largest step that holds, the part of a text that fits, equal shares.

`lines` makes paragraphs; this module decides which of them, and how much of them, a room can take.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import Literal

from planner.document.blocks import Metric, Runs
from planner.theme import Step, Theme
from planner.writers.pptx.layout import lines
from planner.writers.pptx.shapes import Box, Line, Text, TextLine
from planner.writers.written import Notice

CONTINUED = Notice("notice.continued", "")
SMALLER = Notice("notice.smaller_text", "")
SPLIT = Notice("notice.text_continued", "")

_AMOUNT = re.compile(r"^([+\-−×≥≤<>~约]?\s?[\d][\d,.:–\-×/]*)\s*([^\d]*)$")
_SENTENCE_ENDS = "。；！？.;!?"


def pitched(line: TextLine, pitch: float) -> TextLine:
    """The same paragraph on another pitch, in points."""
    return replace(line, pitch=pitch)


def fits(line: TextLine, width: float) -> bool:
    """Whether a paragraph stands in one line of *width* points."""
    return lines.count(line, width) == 1 and lines.extent(line) <= width


def put(
    x: float,
    y: float,
    width: float,
    paragraphs: Sequence[TextLine],
    name: str = "",
    *,
    height: float = 0.0,
    anchor: Literal["top", "middle", "bottom"] = "top",
    mono: bool = False,
) -> Text:
    """A text box as high as its paragraphs, or *height* when that is more."""
    return Text(Box(x, y, width, max(height, lines.height(paragraphs, width))), tuple(paragraphs), name, anchor=anchor, mono=mono)


def rule(x: float, y: float, width: float, colour: str = "rule", weight: float = 0.75, name: str = "") -> Line:
    return Line(x, y, x + width, y, colour, weight, name=name)


def figure_in(
    metric: Metric,
    roles: Sequence[str],
    width: float,
    theme: Theme,
    *,
    colour: str = "",
    align: Literal["left", "right", "center"] = "left",
) -> TextLine:
    """A figure with its unit on the first of *roles* that holds it in one line; the last one may wrap."""
    for role in roles:
        line = lines.figure(metric.value, metric.unit, theme.step(role), theme, colour=colour, align=align)
        if fits(line, width):
            return line
    return line


def amount(text: str) -> Metric:
    """``2,400 万支`` as a figure and its unit; a text without a leading figure has none."""
    match = _AMOUNT.match(text.strip())
    return Metric(match.group(1), match.group(2).strip()) if match else Metric(text)


def is_amount(text: str) -> bool:
    return _AMOUNT.match(text.strip()) is not None


def share(count: int, most: int) -> int:
    """How many of *count* go on the first slide when at most *most* fit and the slides are to be alike."""
    return ceil(count / ceil(count / max(1, most))) if count else 0


def split(text: Runs, step: Step, width: float, most: int) -> tuple[Runs, Runs]:
    """Cut a text after its first *most* lines of *width* points, at the end of a sentence when one ends in the second half."""
    if most < 1:
        return (), text
    shown, rest = lines.cut_after_lines(text, most, step, width)
    if not rest:
        return text, ()
    whole = lines.said(shown)
    ends = [n for n in range(len(whole) // 2 + 1, len(whole)) if whole[n - 1] in _SENTENCE_ENDS and not _inside_number(whole, n - 1)]
    return lines.cut(text, ends[-1]) if ends else (shown, rest)


def _inside_number(text: str, index: int) -> bool:
    return text[index] == "." and index + 1 < len(text) and text[index + 1].isalnum()
