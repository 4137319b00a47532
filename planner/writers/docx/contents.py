"""The contents: a field with its entries filled in, grouped by part, each a link to its chapter and a field for its page.

The field gathers ``TC`` entries rather than headings, because an entry says more than its heading: the part that it opens, the
chapter's number. So the list is the same after Word has made it anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.document.blocks import Chapter, Document, Part
from planner.record import record
from planner.theme import width_of
from planner.writers.docx.fields import BEGIN, END, SEPARATE, field
from planner.writers.docx.flow import Flow, Flows
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import border, colour, properties, run_xml

_SMALL = 10.5  # points, of a part's name and a chapter's number
_PART = 96.0  # points: where the names of parts end, the first tab of the styles TOC1 and TOC2


@record
class Entry:
    """A chapter in the contents; *part* is the name it stands under, on the first of a part only."""

    anchor: str
    part: str
    chapter: Chapter


def entries(document: Document) -> Iterator[Entry]:
    """Every chapter in order.

    Raises:
        TypeError: The document has slides where a plan has chapters.
    """
    number = 0
    for part in document.parts:
        for index, child in enumerate(part.children):
            if not isinstance(child, Chapter):
                raise TypeError(f"{part.id}: a plan holds chapters, not {type(child).__name__}")
            number += 1
            yield Entry(f"_Toc{number:06}", _name(part) if index == 0 else "", child)


def _name(part: Part) -> str:
    return part.title or part.id


def entry_field(entry: Entry) -> str:
    """The hidden ``TC`` field at a chapter's head from which Word makes its entry."""
    text = f"{entry.part}\t{entry.chapter.number}\t{entry.chapter.title}".replace("\\", "\\\\").replace('"', "”")
    head, *others = text.split("\t")
    instruction = f' TC "{head}'
    code = f'<w:r><w:instrText xml:space="preserve">{_escaped(instruction)}</w:instrText></w:r>'
    for piece in others:
        code += f'<w:r><w:tab/></w:r><w:r><w:instrText xml:space="preserve">{_escaped(piece)}</w:instrText></w:r>'
    level = 1 if entry.part else 2
    return f'{BEGIN}{code}<w:r><w:instrText xml:space="preserve">" \\f c \\l {level} </w:instrText></w:r>{END}'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def contents_flows(document: Document, setting: Setting, pages: Mapping[str, int]) -> Flows:
    """One line for each chapter, with the page each is thought to be on."""
    listed = list(entries(document))
    lines = []
    for index, entry in enumerate(listed):
        last = index == len(listed) - 1
        borders = ""
        if index == 0:
            borders = border(setting, "top", "ink", 0.75, 6)
        if last:
            borders += border(setting, "bottom", "ink", 0.75, 6)
        lines.append(_line(setting, entry, pages.get(entry.anchor, 0), borders, first=index == 0, last=last))
    return tuple(lines)


def _line(setting: Setting, entry: Entry, page: int, borders: str, first: bool, last: bool) -> Flow:
    style = "TOC1" if entry.part else "TOC2"
    chapter = entry.chapter
    link = (
        (run_xml(entry.part, bold=True, color=colour(setting, "accent_text"), size=_SMALL) if entry.part else "")
        # A name that runs past the tab stands on a line of its own.
        + ("<w:r><w:br/></w:r>" if width_of(entry.part, _SMALL, True) > _PART else "")
        + run_xml("\t")
        + (run_xml(chapter.number, color=colour(setting, "ink3"), size=_SMALL) if chapter.number else "")
        + run_xml(f"\t{chapter.title}\t")
        + field(f"PAGEREF {entry.anchor} \\h", str(page))
    )
    start = f'{BEGIN}<w:r><w:instrText xml:space="preserve"> TOC \\f c \\h \\z </w:instrText></w:r>{SEPARATE}' if first else ""
    look = setting.styles[style]
    head = properties(style, borders=borders)
    xml = f'<w:p>{head}{start}<w:hyperlink w:anchor="{entry.anchor}" w:history="1">{link}</w:hyperlink>{END if last else ""}</w:p>'
    return Flow(xml, (look.pitch + (6.75 if entry.part else 0),), before=look.before, after=6.75 if last else 0.0)
