"""What stands in the text of a Word file: a paragraph or a table as XML, with what a page needs to know of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from planner.record import record


@record
class Flow:
    """One paragraph or one table.

    Attributes:
        xml: A single ``w:p`` or ``w:tbl`` (a contents list may hold several paragraphs).
        slices: Heights in points of what a page break cannot cut: lines of a paragraph, rows of a table.
        before, after: Space in points; where two meet, the larger counts.
        keep_next: It stays on the page of what follows.
        whole: No page break inside.
        head: Height of the rows that a table repeats on each page.
        anchor: The bookmark that starts here; its page is asked for by the contents.
        turn: The page this needs; the flows of one block that needs a landscape page all say so.
        closer: The same in lower rows, for where a page would be a little too short for it.
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
    closer: Flow | None = None


Flows = tuple[Flow, ...]

_STYLE = re.compile(r'<w:p><w:pPr><w:pStyle w:val="([^"]+)"/>')
_UNTIED = re.compile(r'(<w:pStyle w:val="[^"]+"/>)(?!<w:keepNext/>)')

_GAP = 12.0
_ABOVE = 6.0  # over a table without a caption that follows a text
_TEXT = ("BodyText", "ListBullet", "ListNumber")
_CLOSE = ("Source", "Gap")  # what stands close under a table


def gap(height: float = _GAP) -> Flow:
    """An empty paragraph of exactly *height* points: tables have no space of their own, and two that touch become one."""
    twips = round(height * 20)
    xml = f'<w:p><w:pPr><w:pStyle w:val="Gap"/><w:spacing w:before="0" w:after="0" w:line="{twips}" w:lineRule="exact"/></w:pPr></w:p>'
    return Flow(xml, (height,))


def spaced(flows: Iterable[Flow]) -> Flows:
    """Part every table from what follows it, by that one's own space or by a gap; a caption right under a heading moves up to it."""
    result: list[Flow] = []
    for flow in flows:
        last = result[-1] if result else None
        if last and flow.kind == "table" and style_of(last) in _TEXT:
            result.append(replace(gap(_ABOVE), turn=flow.turn))
        if last and style_of(flow) == "Caption" and style_of(last).startswith("Heading"):
            flow = risen(flow, 0.0)
        if last and last.kind == "table" and (flow.kind == "table" or flow.before < _GAP) and style_of(flow) not in _CLOSE:
            result.append(replace(gap(_GAP - (flow.before if flow.kind == "paragraph" else 0.0)), turn=last.turn))
        result.append(flow)
    return tuple(result)


def style_of(flow: Flow) -> str:
    """The style of a paragraph; empty for a table."""
    found = _STYLE.match(flow.xml)
    return found[1] if found else ""


def risen(flow: Flow, before: float) -> Flow:
    """A paragraph with other space above it than its style says."""
    head, _, tail = flow.xml.partition("</w:pPr>")
    start, indent, rest = head.partition("<w:ind ")
    return replace(flow, xml=f'{start}<w:spacing w:before="{round(before * 20)}"/>{indent}{rest}</w:pPr>{tail}', before=before)


def tied(flow: Flow) -> Flow:
    """A paragraph, or a table's last row, that stays with what follows."""
    if flow.kind == "table":
        head, row, tail = flow.xml.rpartition("<w:tr>")
        return replace(flow, xml=head + row + keep_next(tail), keep_next=True)
    return replace(flow, xml=_UNTIED.sub(r"\1<w:keepNext/>", flow.xml, count=1), keep_next=True)


def keep_next(xml: str) -> str:
    """Every paragraph of *xml*, kept with its next."""
    return _UNTIED.sub(r"\1<w:keepNext/>", xml)


def cell_xml(flows: Iterable[Flow]) -> str:
    """The flows as the content of a cell, which must end with a paragraph."""
    parts = spaced(flows)
    closing = gap(1.0).xml if not parts or parts[-1].kind == "table" else ""
    return "".join(flow.xml for flow in parts) + closing


def height_of(flows: Iterable[Flow]) -> float:
    """The height in points of *flows* in a cell."""
    height = after = 0.0
    for flow in spaced(flows):
        height += max(after, flow.before) + sum(flow.slices)
        after = flow.after
    return height + after
