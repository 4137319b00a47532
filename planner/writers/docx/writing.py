"""From a document to a .docx."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from planner.document.blocks import Document
from planner.record import record
from planner.theme import Theme
from planner.writers.docx.base import open_base
from planner.writers.docx.blocks import CONTENTS, section_break
from planner.writers.docx.contents import contents_flows, entries
from planner.writers.docx.cover import cover_page
from planner.writers.docx.flow import Flow, Flows, gap
from planner.writers.docx.pages import Section, paginate
from planner.writers.docx.sections import Running, chapter_sections, section_xml
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import paragraph, words
from planner.writers.ooxml.package import UNDATED
from planner.writers.words import load_words
from planner.writers.written import Written

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write(document: Document, theme: Theme) -> Written:
    """Return *document* as a Word file; its number of pages is an estimate, as only a reader lays out pages.

    Raises:
        TypeError: The document has slides where a plan has chapters.
    """
    package, styles = open_base(theme)
    setting = Setting(theme, styles, load_words("docx", document.language), document.images, package)
    leaves = _leaves(document, setting)
    pages, total = paginate(_filled(leaf.section, contents_flows(document, setting, {})) for leaf in leaves)
    lines = contents_flows(document, setting, pages)
    xml = "".join(_section(document, setting, leaf, lines, total, is_last=leaf is leaves[-1]) for leaf in leaves)
    package.put("/docProps/core.xml", _core(document))
    content = package.content(f"{_DECLARATION}<w:document {_NAMESPACES}><w:body>{xml}</w:body></w:document>", document.dated or UNDATED)
    return Written(content, tuple(setting.notices), total)


@record
class _Leaf:
    """A section with what runs at its edges, and its top margin in points; a cover has nothing at its edges."""

    section: Section
    running: Running | None
    top: float = 72.0


def _leaves(document: Document, setting: Setting) -> list[_Leaf]:
    """Cover, contents, chapters. A chapter that asks for the contents has them; else they follow the cover."""
    chapters = [
        _Leaf(section, Running(entry.chapter.number, entry.chapter.title))
        for entry in entries(document)
        for section in chapter_sections(entry, setting)
    ]
    leaves = []
    if document.cover:
        page = cover_page(document.cover, document, setting)
        leaves.append(_Leaf(Section("cover", page.flows), None, page.top))
    if chapters and not any(_asks_for_contents(flow) for leaf in chapters for flow in leaf.section.flows):
        title = setting.words["contents"]
        heading = paragraph(setting, "TOCHeading", words(title))
        leaves.append(_Leaf(Section("portrait", (heading, Flow(CONTENTS, ()))), Running("", title, is_chapter=False)))
    return [*leaves, *chapters] or [
        _Leaf(Section("portrait", (paragraph(setting, "Title", words(document.title)),)), Running("", "", False))
    ]


def _asks_for_contents(flow: Flow) -> bool:
    return flow.xml == CONTENTS


def _filled(section: Section, lines: Flows) -> Section:
    """The section with the contents where they are asked for."""
    if not any(map(_asks_for_contents, section.flows)):
        return section
    flows = (line for flow in section.flows for line in (lines if _asks_for_contents(flow) else (flow,)))
    return Section(section.turn, tuple(flows))


def _section(document: Document, setting: Setting, leaf: _Leaf, lines: Flows, total: int, *, is_last: bool) -> str:
    """The XML of a section; all but the last end in a paragraph that carries the break."""
    edges = section_xml(setting, document, leaf.section.turn, leaf.running, total, leaf.top)
    wrapped = replace(lines[0], xml="".join((_LIST_START, *(line.xml for line in lines), _LIST_END))) if lines else Flow("", ())
    flows = _filled(leaf.section, (wrapped,)).flows
    if is_last:
        closing = gap(1.0).xml if flows[-1].kind == "table" else ""
        return "".join(flow.xml for flow in flows) + closing + edges
    return "".join(flow.xml for flow in section_break(flows, edges))


# Word shows the contents as one thing, with a button to bring them up to date.
_LIST_START = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>'
)
_LIST_END = "</w:sdtContent></w:sdt>"


def _core(document: Document) -> bytes:
    """The file's properties: whose it is and the day it was made, as far as the document says."""
    day = f"{document.dated.isoformat()}T00:00:00Z" if document.dated else ""
    dates = "".join(f'<dcterms:{kind} xsi:type="dcterms:W3CDTF">{day}</dcterms:{kind}>' for kind in ("created", "modified") if day)
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:creator>{escape(document.subject)}</dc:creator>{dates}<dc:title>{escape(document.title)}</dc:title><dc:subject>{escape(document.subject)}</dc:subject>"
        f"<dc:language>{document.language}</dc:language><cp:version>{escape(document.version)}</cp:version></cp:coreProperties>"
    ).encode()
