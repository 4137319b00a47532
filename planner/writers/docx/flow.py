"""What stands in the text of a Word file: a paragraph or a table as XML, with what a page needs to know of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True, slots=True)
class Flow:
    """One paragraph or one table.

    Attributes:
        xml: A single ``w:p`` or ``w:tbl`` (a contents list may hold several paragraphs).
        slices: Heights in points of what a page break cannot cut: lines of a paragraph, rows of a table.
        before, after: Space in points; Word adds the two at a joint.
        keep_next: It stays on the page of what follows.
        whole: No page break inside.
        head: Height of the rows that a table repeats on each page.
        anchor: The bookmark that starts here; its page is asked for by the contents.
        turn: The page this needs; the flows of one block that needs a landscape page all say so.
    """

    xml: str
    slices: tuple[float, ...]
    kind: Literal["paragraph", "table"] = "paragraph"
    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False
    whole: bool = False
    head: float = 0.0
    anchor: str = ""
    turn: Literal["portrait", "landscape"] = "portrait"

    @property
    def height(self) -> float:
        return self.before + sum(self.slices) + self.after


Flows = tuple[Flow, ...]

_GAP = 12.0


def gap(height: float = _GAP) -> Flow:
    """An empty paragraph of exactly *height* points: tables have no space of their own, and two that touch become one."""
    twips = round(height * 20)
    xml = f'<w:p><w:pPr><w:pStyle w:val="Gap"/><w:spacing w:before="0" w:after="0" w:line="{twips}" w:lineRule="exact"/></w:pPr></w:p>'
    return Flow(xml, (height,))


def spaced(flows: Iterable[Flow]) -> Flows:
    """Part every table from what follows it, by that one's own space or by a gap."""
    result: list[Flow] = []
    for flow in flows:
        last = result[-1] if result else None
        if last and last.kind == "table" and (flow.kind == "table" or flow.before < _GAP) and not _is_note(flow):
            result.append(replace(gap(_GAP - (flow.before if flow.kind == "paragraph" else 0.0)), turn=last.turn))
        result.append(flow)
    return tuple(result)


def _is_note(flow: Flow) -> bool:
    return '<w:pStyle w:val="Source"/>' in flow.xml


def cell_xml(flows: Iterable[Flow]) -> str:
    """The flows as the content of a cell, which must end with a paragraph."""
    parts = spaced(flows)
    closing = gap(1.0).xml if not parts or parts[-1].kind == "table" else ""
    return "".join(flow.xml for flow in parts) + closing


def height_of(flows: Iterable[Flow]) -> float:
    """The height in points of *flows* in a cell."""
    return sum(flow.height for flow in spaced(flows))
