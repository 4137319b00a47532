"""Pages and what stands at their edges: each chapter is a section of its own, turned where a table needs it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby

from planner.document.blocks import Chapter, Document
from planner.record import record
from planner.theme import Span, width_of
from planner.writers.docx.blocks import flows_of
from planner.writers.docx.contents import Entry, entry_field
from planner.writers.docx.fields import field
from planner.writers.docx.flow import Flow, Flows, height_of, risen, spaced, style_of, tied
from planner.writers.docx.pages import PAGE_HEIGHTS, Section, Turn
from planner.writers.docx.setting import LANDSCAPE_WIDTH, PORTRAIT_WIDTH, Setting
from planner.writers.docx.text import colour, paragraph, plain, properties, run_xml, spans, twips, words

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_BETWEEN = 24.0  # points between the two ends of a running head
_HEADINGS = ("Heading2", "Heading3", "Heading4")
_TEXT = ("BodyText", "Lead", "Label", "ListBullet", "ListNumber")
_FEW_LINES = 2
_OPENING = ("ChapterLabel", "Heading1", "ChapterMessage")


@record
class Running:
    """What the edges of a page say: the chapter's number and title, as cached for readers that cannot look them up."""

    number: str
    title: str
    is_chapter: bool = True


def chapter_sections(entry: Entry, setting: Setting) -> tuple[Section, ...]:
    """The chapter's pages, upright or turned; a turned run takes along the heading it stands under."""
    chapter = entry.chapter
    numbering = setting.package.chapter_list(chapter.number) if _is_counted(chapter) else 0
    here = replace(setting, chapter=chapter.number, place=chapter.id, numbering=numbering, captions=Counter())
    flows = list(_turned_with_headings(_tied_leads((*_opening(entry, here), *flows_of(chapter.blocks, here)))))
    runs = [(turn, tuple(run)) for turn, run in groupby(flows, key=lambda flow: flow.turn)]
    return tuple(_section(turn, (_at_top(run[0]), *run[1:]) if index else run) for index, (turn, run) in enumerate(runs))


def _section(turn: Turn, flows: Flows) -> Section:
    """The flows on pages of their own; what is a little too high for one page is set closer."""
    closer = tuple(flow.closer or flow for flow in flows)
    fits = height_of(flows) <= PAGE_HEIGHTS[turn] or height_of(closer) > PAGE_HEIGHTS[turn]
    return Section(turn, spaced(flows if fits else closer))


def _is_counted(chapter: Chapter) -> bool:
    """Whether lists can count it: digits, or one capital letter."""
    return chapter.number.isdecimal() or (len(chapter.number) == 1 and "A" <= chapter.number <= "Z")


def _opening(entry: Entry, setting: Setting) -> Flows:
    """Label, title and message."""
    chapter = entry.chapter
    flows: list[Flow] = []
    if chapter.number:
        before, after = _label(setting, chapter).split("{number}")
        content = run_xml(before) * bool(before) + run_xml(chapter.number, style="ChapterNumber") + run_xml(after) * bool(after)
        measured = (Span(before + chapter.number + after, 10.5, True),)
        flows.append(paragraph(setting, "ChapterLabel", (), content=content, measured=measured))
    title = words(chapter.title)
    look = setting.styles["Heading1"]
    flows.append(
        paragraph(
            setting,
            "Heading1",
            (),
            content=entry_field(entry) + run_xml(chapter.title),
            measured=spans(title, look.size, look.bold),
            numbering=(setting.numbering, 0),
            anchor=entry.anchor,
            after=None if plain(chapter.message) else 12,
        )
    )
    if plain(chapter.message):
        flows.append(paragraph(setting, "ChapterMessage", chapter.message))
    return tuple(flows)


def _label(setting: Setting, chapter: Chapter) -> str:
    return setting.words["chapter" if chapter.number.isdecimal() else "appendix"]


def _tied_leads(flows: Flows) -> Flows:
    """A line or two between a heading and a captioned object stay with it; they would announce it at the foot of another page."""
    styles = ("", *map(style_of, flows), "")
    return tuple(
        tied(flow) if before in _HEADINGS and style == "BodyText" and after == "Caption" and len(flow.slices) <= _FEW_LINES else flow
        for flow, before, style, after in zip(flows, styles, styles[1:], styles[2:], strict=False)
    )


def _turned_with_headings(flows: Flows) -> Flows:
    """The heading over a turned table turns with it, with the few lines between; no page is left with a chapter's title alone."""
    result = list(flows)
    for index in range(1, len(result)):
        if result[index].turn == "landscape" and result[index - 1].turn == "portrait":
            start = _lead_of(result, index)
            result[start:index] = [replace(flow, turn="landscape") for flow in result[start:index]]
    return tuple(result)


def _lead_of(flows: list[Flow], index: int) -> int:
    """Where the heading that leads to *index* starts, or *index* when other things stand between."""
    start = index
    while start and style_of(flows[start - 1]) in _TEXT:
        start -= 1
    heading = start
    while heading and style_of(flows[heading - 1]) in _HEADINGS:
        heading -= 1
    if all(style_of(flow) in _OPENING for flow in flows[:heading]):
        return 0
    return heading if heading < start else index


def _at_top(flow: Flow) -> Flow:
    """A heading that begins a page needs no space above it; Word would keep it after a section's break."""
    if not flow.before or flow.kind == "table" or style_of(flow) == "ChapterLabel":
        return flow
    return risen(flow, 3.0)


# --------------------------------------------------------------------------------------------------------------- edges


def section_xml(setting: Setting, document: Document, turn: str, running: Running | None, total: int, top: float = 72.0) -> str:
    """``w:sectPr``; a cover has no *running* head. *total* is the count of pages."""
    landscape = turn == "landscape"
    references = ""
    if running:
        width = LANDSCAPE_WIDTH if landscape else PORTRAIT_WIDTH
        references = (
            f'<w:headerReference w:type="default" r:id="{setting.package.header(_header(setting, document, running, width))}"/>'
            f'<w:footerReference w:type="default" r:id="{setting.package.footer(_footer(setting, document, width, total))}"/>'
        )
    else:
        references = (
            f'<w:headerReference w:type="default" r:id="{setting.package.header(_empty("hdr", "Gap"))}"/>'
            f'<w:footerReference w:type="default" r:id="{setting.package.footer(_empty("ftr", "Gap"))}"/>'
        )
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if landscape else 'w:w="11906" w:h="16838"'
    side = 62 if landscape else 79
    bottom = 66 if running else 36
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/><w:pgSz {size}/>'
        f'<w:pgMar w:top="{twips(top)}" w:right="{twips(side)}" w:bottom="{twips(bottom)}" w:left="{twips(side)}" '
        'w:header="800" w:footer="720" w:gutter="0"/>'
        '<w:cols w:space="720"/></w:sectPr>'
    )


def _empty(element: str, style: str) -> str:
    return f"<w:{element} {_NAMESPACES}><w:p>{properties(style)}</w:p></w:{element}>"


def _header(setting: Setting, document: Document, running: Running, width: float) -> str:
    """The document on the left, the chapter on the right, looked up by style so that it stays true when a title is edited."""
    gap = setting.words["gap"]
    right = run_xml(running.title)
    if running.is_chapter:
        # The number of a built-in heading style is its name in every language of Word.
        right = field("STYLEREF 1", running.title)
        if running.number:
            right = field('STYLEREF "Chapter Number"', running.number) + run_xml(gap) + right
    tabs = f'<w:tab w:val="right" w:pos="{twips(width)}"/>'
    title = width_of(f"{running.number}{gap}{running.title}", setting.styles["Header"].size)
    return (
        f"<w:hdr {_NAMESPACES}><w:p>{properties('Header', tabs=tabs)}"
        f"{run_xml(_name(setting, document, width - _BETWEEN - title))}{run_xml(chr(9))}{right}</w:p></w:hdr>"
    )


def _name(setting: Setting, document: Document, width: float) -> str:
    """Whose document it is and which, as much of it as leaves the head one line: a second one would push the text down."""
    size = setting.styles["Header"].size
    whole = f"{document.subject}{setting.words['gap']}{document.title}" if document.subject not in document.title else document.title
    name = whole if width_of(whole, size) <= width else document.title
    while name and width_of(name, size) > width:
        name = name.removesuffix("…")[:-1] + "…" if len(name) > 1 else ""
    return name


def _footer(setting: Setting, document: Document, width: float, total: int) -> str:
    """Version on the left, page and pages on the right."""
    first, rest = setting.words["page"].split("{page}")
    middle, last = rest.split("{pages}")
    count = (
        run_xml(first)
        + field("PAGE", "1", style="Strong", color=colour(setting, "ink"))
        + run_xml(middle)
        + field("NUMPAGES", str(total))
        + run_xml(last) * bool(last)
    )
    tabs = f'<w:tab w:val="right" w:pos="{twips(width)}"/>'
    return f"<w:ftr {_NAMESPACES}><w:p>{properties('Footer', tabs=tabs)}{run_xml(document.version)}{run_xml(chr(9))}{count}</w:p></w:ftr>"
