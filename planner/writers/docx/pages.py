"""On which page everything will stand, worked out from the heights of the flows.

Word fills in the contents only when someone asks it to; until then readers see the numbers written here. The rules are Word's: what keeps
with its next goes along, no paragraph leaves one line behind, rows stay whole and headers come again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from planner.record import record
from planner.writers.docx.flow import Flow

Turn = Literal["cover", "portrait", "landscape"]
PAGE_HEIGHTS: dict[Turn, float] = {"cover": 2000.0, "portrait": 841.9 - 72 - 66, "landscape": 595.3 - 72 - 66}


@record
class Section:
    """Flows that begin a page and stand on pages of one kind."""

    turn: Turn
    flows: tuple[Flow, ...]


@dataclass(slots=True)
class _Sheet:
    """The page being filled: its number, its height, how much of it is taken, and the space that the last flow asks for below."""

    number: int
    height: float
    taken: float = 0.0
    after: float = 0.0

    def turn(self) -> None:
        self.number += 1
        self.taken = self.after = 0.0

    def holds(self, height: float) -> bool:
        return self.taken + height <= self.height + 0.01


def paginate(sections: Iterable[Section]) -> tuple[dict[str, int], int]:
    """Return the page of each anchor, and how many pages there are."""
    pages: dict[str, int] = {}
    number = 0
    for section in sections:
        sheet = _Sheet(number + 1, PAGE_HEIGHTS[section.turn])
        for index, flow in enumerate(section.flows):
            if sheet.taken and not sheet.holds(_start(section.flows, index, sheet.after)):
                sheet.turn()
            if flow.anchor:
                pages[flow.anchor] = sheet.number
            _fill(sheet, flow, first=index == 0)
        number = sheet.number
    return pages, number


def _start(flows: Sequence[Flow], index: int, after: float) -> float:
    """The room that a flow and those it keeps with need to begin on a page, under a flow with space *after* it."""
    flow = flows[index]
    needed = max(after, flow.before)
    while flow.keep_next and index + 1 < len(flows) and (flow.whole or len(flow.slices) < 4):
        index += 1
        needed += sum(flow.slices) + max(flow.after, flows[index].before)
        flow = flows[index]
    return needed + _least(flow)


def _least(flow: Flow) -> float:
    """The least of a flow that may stand at the foot of a page."""
    if flow.whole or len(flow.slices) <= 1:
        return sum(flow.slices)
    if flow.kind == "table":
        return flow.head + next((height for height in flow.slices if height != flow.head), 0.0)
    return sum(flow.slices[: 3 if len(flow.slices) == 3 else 2])


def _fill(sheet: _Sheet, flow: Flow, first: bool) -> None:
    # Word drops the space above what a full page pushed over, not above what begins a section.
    if sheet.taken or first:
        sheet.taken += max(sheet.after, flow.before)
    remaining = len(flow.slices)
    for height in flow.slices:
        widow = flow.kind == "paragraph" and remaining == 2 and not sheet.holds(2 * height)
        if sheet.taken and (widow or not sheet.holds(height)):
            sheet.turn()
            sheet.taken += flow.head
        sheet.taken += height
        remaining -= 1
    sheet.after = flow.after
