"""Line breaks that read well: a text box or cell that breaks badly is made a little narrower on the inside, never longer.

Nothing is put into the text itself: no joiners, no line ends, so that what a reader copies or searches for stays what was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from planner.theme import Span, break_lines
from planner.writers.pptx.layout.lines import count
from planner.writers.pptx.shapes import AnyShape, Group, TableCell, TableShape, Text, TextLine

_STEP: Final = 3.0
_MOST: Final = 0.3
_MOST_OF_PROSE: Final = 10.0
"""How much a text of two lines may give up, as a share of its width; and longer ones, whose edge is seen, in points for each fault."""
_MARKS: Final = re.compile(r"[，。；：、！？,.;:!?）)」”\s]")
_DASHED: Final = re.compile(r"[0-9A-Za-z][-–]$")
_COUNTED: Final = re.compile(r"(?:[0-9]|第)$")
_PARTED: Final = re.compile(r"　[^　，。；]{1,3}$")


def well_broken(shape: AnyShape) -> AnyShape:
    """The same shape with the least right inset that mends its worst line breaks."""
    match shape:
        case Group():
            return replace(shape, shapes=tuple(well_broken(one) for one in shape.shapes))
        case Text() if not shape.mono and all(line.align == "left" for line in shape.lines):
            left, top, right, bottom = shape.inset
            give = _given(shape.lines, shape.box.width - left - right)
            return replace(shape, inset=(left, top, right + give, bottom)) if give else shape
        case TableShape():
            rows = tuple(
                tuple(cell and _cell(cell, sum(shape.widths[x : x + cell.colspan])) for x, cell in enumerate(row)) for row in shape.rows
            )
            return replace(shape, rows=rows)
        case _:
            return shape


def _cell(cell: TableCell, width: float) -> TableCell:
    left, top, right, bottom = cell.inset
    if any(line.align != "left" for line in cell.lines):
        return cell
    give = _given(cell.lines, width - left - right)
    return replace(cell, inset=(left, top, right + give, bottom)) if give else cell


def _given(lines: Sequence[TextLine], width: float) -> float:
    """By how much narrower the lines read best, in points; 0 where they do already or nothing helps."""
    best, least = 0.0, _faults(lines, width)
    if not least:
        return best
    talls = [count(line, width) for line in lines]

    def holds(give: float) -> bool:
        return all(count(line, width - give) <= tall for line, tall in zip(lines, talls, strict=True))

    most = width * _MOST if max(talls) <= 2 else _MOST_OF_PROSE * least
    give = _STEP
    while least and give <= most and holds(give):
        faults = _faults(lines, width - give)
        if faults < least:
            best, least = give, faults
        give += _STEP
    # A renderer may hold a little more on a line than is measured here.
    return next((more for more in (best + 6, best + 3) if best and holds(more) and _faults(lines, width - more) <= least), best)


def _faults(lines: Sequence[TextLine], width: float) -> int:
    """How badly paragraphs break, in renderers that widen the joints of Chinese and Latin and in those that do not."""
    return sum(_faults_of(line, width, gap) for line in lines for gap in (True, False))


def _faults_of(line: TextLine, width: float, gap: bool) -> int:
    broken = break_lines([Span(run.text, run.size, run.bold) for run in line.runs], width - line.indent, gap)
    if len(broken) < 2:
        return 0
    return 3 * _ends_short(broken) + sum(_weight(above, below) for above, below in pairwise(broken))


def _ends_short(broken: Sequence[str]) -> bool:
    """Whether one or two characters, or a lone figure, are left for the last line."""
    last = _MARKS.sub("", broken[-1])
    return 0 < len(last) <= (4 if last.isascii() else 2)


def _weight(above: str, below: str) -> int:
    """How bad one break is: within a range or a number with hyphens, before a unit, just behind a wide space."""
    if _DASHED.search(above) and below[:1].isascii() and below[:1].isalnum():
        return 3
    if _COUNTED.search(above) and below and not below[0].isascii():
        return 2
    return 1 if _PARTED.search(above) else 0
