"""Setting text into a room that is given: the largest step that holds, the part of a text that fits, equal shares.

`lines` makes paragraphs; this module decides which of them, and how much of them, a room can take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil
from typing import Literal

from planner.document.blocks import Metric, Run, Runs
from planner.theme import Step, Theme, width_of
from planner.writers.pptx.layout import lines
from planner.writers.pptx.shapes import AnyShape, Box, Group, Line, Text, TextLine
from planner.writers.written import Notice

CONTINUED = Notice("notice.continued", "")
SMALLER = Notice("notice.smaller_text", "")
SPLIT = Notice("notice.text_continued", "")

_AMOUNT = re.compile(r"^([+\-−×≥≤<>~约]?\s?[\d][\d,.:–\-×/]*)\s*([^\d]*)$")
_SENTENCE_ENDS = "。；！？.;!?"


def plain_text(text: Runs) -> str:
    return "".join(run.text for run in text)


def pitched(line: TextLine, pitch: float) -> TextLine:
    """The same paragraph on another pitch, in points."""
    return replace(line, pitch=pitch)


def single(line: TextLine) -> float:
    """How wide a paragraph is in one line, in points, where a renderer widens the joints between its runs and at wide spaces."""
    joints = sum(run.size / 4 for run in line.runs[1:]) + sum(run.size / 2 * run.text.count("　") for run in line.runs)
    return sum(width_of(run.text, run.size, run.bold) for run in line.runs) + joints


def fits(line: TextLine, width: float) -> bool:
    """Whether a paragraph stands in one line of *width* points."""
    return lines.count(line, width) == 1 and single(line) <= width


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
    whole = plain_text(text)

    def holds(length: int) -> bool:
        return lines.count(lines.prose(cut(text, 0, length), step), width) <= most

    if most < 1:
        return (), text
    if holds(len(whole)):
        return text, ()
    low, high = 0, len(whole)
    while low < high - 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    ends = [index + 1 for index in range(low // 2, low) if whole[index] in _SENTENCE_ENDS and not _inside_number(whole, index)]
    if ends:
        low = ends[-1]
    else:
        while low > 1 and whole[low - 1].isascii() and whole[low - 1].isalnum() and whole[low].isascii() and whole[low].isalnum():
            low -= 1
    return cut(text, 0, low), cut(text, low, len(whole))


def _inside_number(text: str, index: int) -> bool:
    return text[index] == "." and index + 1 < len(text) and text[index + 1].isalnum()


def cut(text: Runs, start: int, end: int) -> Runs:
    """The characters from *start* to *end*, with their looks."""
    kept: list[Run] = []
    offset = 0
    for run in text:
        part = run.text[max(0, start - offset) : max(0, end - offset)]
        offset += len(run.text)
        if part:
            kept.append(replace(run, text=part))
    return tuple(kept)


def extent(shapes: Iterable[AnyShape]) -> float:
    """The lowest edge of any shape, in points from the slide's top."""
    bottoms = [0.0]
    for shape in shapes:
        match shape:
            case Group():
                bottoms.append(extent(shape.shapes))
            case Line():
                bottoms.append(max(shape.y1, shape.y2))
            case _ if hasattr(shape, "box"):
                bottoms.append(shape.box.bottom)
    return max(bottoms)
