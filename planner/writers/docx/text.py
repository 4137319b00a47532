"""Paragraphs and runs as XML strings, measured while they are written.

Strings, because a plan has ten thousand runs: built as objects they would take half a second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Literal

from planner.document.blocks import Run, Runs
from planner.theme import Span, line_count
from planner.writers.docx.flow import Flow
from planner.writers.docx.setting import Setting

# Colours of the theme part, for whoever changes them in Word; the other roles have no slot there.
_SLOTS = {
    "ink": "text1",
    "white": "background1",
    "ink2": "text2",
    "paper": "background2",
    "accent": "accent1",
    "accent_deep": "accent2",
    "accent_72": "accent3",
    "accent_48": "accent4",
    "accent_28": "accent5",
    "accent_14": "accent6",
    "accent_text": "hyperlink",
    "ink3": "followedHyperlink",
}
# Signs that both faces have: Word takes them from the Latin one unless told that the text is Chinese.
_SHARED_SIGNS = re.compile("[‘’“”…—×÷±·°→←↑↓①-⑩■]")

Align = Literal["", "left", "right", "center", "both"]


def twips(points: float) -> int:
    return round(points * 20)


def plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def words(text: str, strong: bool = False, accent: bool = False) -> Runs:
    """One run, or none for an empty text."""
    return (Run(text, strong=strong, accent=accent),) if text else ()


def colour(setting: Setting, role: str) -> str:
    """A ``w:color`` of *role*, bound to the theme part where that has a slot for it."""
    slot = f' w:themeColor="{_SLOTS[role]}"' if role in _SLOTS else ""
    return f'<w:color w:val="{setting.theme.colour(role)}"{slot}/>'


def shade(setting: Setting, role: str) -> str:
    """A ``w:shd`` that fills with *role*."""
    slot = f' w:themeFill="{_SLOTS[role]}"' if role in _SLOTS else ""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{setting.theme.colour(role)}"{slot}/>'


def border(setting: Setting, side: str, role: str, width: float, space: float = 0.0) -> str:
    """A border element; *width* in points, which Word keeps in eighths, and *space* to the text."""
    slot = f' w:themeColor="{_SLOTS[role]}"' if role in _SLOTS else ""
    return f'<w:{side} w:val="single" w:sz="{round(width * 8)}" w:space="{round(space)}" w:color="{setting.theme.colour(role)}"{slot}/>'


def run_xml(text: str, *, style: str = "", bold: bool | None = None, color: str = "", size: float = 0.0) -> str:
    """One run; *color* is a ready ``w:color`` element and *size* is in points, both empty to follow the paragraph."""
    inner = f'<w:rStyle w:val="{style}"/>' if style else ""
    if _SHARED_SIGNS.search(text):
        inner += '<w:rFonts w:hint="eastAsia"/>'
    if bold is not None:
        inner += "<w:b/><w:bCs/>" if bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    inner += color
    if size:
        inner += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    return f"<w:r>{f'<w:rPr>{inner}</w:rPr>' if inner else ''}{_text_xml(text)}</w:r>"


def _text_xml(text: str) -> str:
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t>'
    pieces = re.split("([\n\t])", text)
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    return "".join(marks.get(piece) or _text_xml(piece) for piece in pieces if piece)


def runs_xml(setting: Setting, runs: Runs, *, bold: bool | None = None, color: str = "", size: float = 0.0) -> str:
    """Runs as they are meant, each in the paragraph's look unless *bold*, *color* or *size* say otherwise."""
    return "".join(_linked(setting, run, bold, color, size) for run in runs if run.text)


def _linked(setting: Setting, run: Run, bold: bool | None, color: str, size: float) -> str:
    if run.href:
        inner = run_xml(run.text, style="Hyperlink", bold=True if run.strong else bold, size=size)
        return f'<w:hyperlink r:id="{setting.package.link(run.href)}">{inner}</w:hyperlink>'
    style = "Accent" if run.accent else "Strong" if run.strong else ""
    # On a deep ground accent text would vanish; there strong is all the emphasis that is left.
    if style == "Accent" and setting.ground in ("accent", "accent_deep"):
        style = "Strong"
    return run_xml(run.text, style=style, bold=None if style else bold, color="" if style == "Accent" else color, size=size)


def spans(runs: Runs, size: float, bold: bool = False) -> tuple[Span, ...]:
    return tuple(Span(run.text, size, bold or run.strong or run.accent) for run in runs if run.text)


def properties(
    style: str,
    *,
    keep_next: bool = False,
    numbering: tuple[int, int] = (0, 0),
    borders: str = "",
    fill: str = "",
    tabs: str = "",
    space: str = "",
    indent: str = "",
    align: Align = "",
) -> str:
    """``w:pPr`` with its children in the order the schema asks for; *numbering* is (list, level)."""
    number, level = numbering
    return (
        f'<w:pPr><w:pStyle w:val="{style}"/>'
        + ("<w:keepNext/>" if keep_next else "")
        + (f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else "")
        + (f"<w:pBdr>{borders}</w:pBdr>" if borders else "")
        + fill
        + (f"<w:tabs>{tabs}</w:tabs>" if tabs else "")
        + space
        + indent
        + (f'<w:jc w:val="{align}"/>' if align else "")
        + "</w:pPr>"
    )


def spacing(before: float | None = None, after: float | None = None) -> str:
    """``w:spacing`` for what differs from the style, in points."""
    sides = (("before", before), ("after", after))
    values = "".join(f' w:{name}="{twips(value)}"' for name, value in sides if value is not None)
    return f"<w:spacing{values}/>"


def paragraph(
    setting: Setting,
    style: str,
    runs: Runs,
    *,
    content: str = "",
    measured: Sequence[Span] | None = None,
    keep_next: bool = False,
    numbering: tuple[int, int] = (0, 0),
    borders: str = "",
    fill: str = "",
    tabs: str = "",
    before: float | None = None,
    after: float | None = None,
    left: float | None = None,
    align: Align = "",
    bold: bool | None = None,
    role: str = "",
    size: float = 0.0,
    anchor: str = "",
) -> Flow:
    """A paragraph in *style*.

    Args:
        content: Ready runs instead of *runs*, with *measured* for their widths.
        before, after, left: Points where they differ from the style's.
        role, size: Colour and points of the text where they differ from the style's.
        anchor: Name of a bookmark around it.
    """
    look = setting.styles[style]
    inner = content or runs_xml(setting, runs, bold=bold, color=colour(setting, role) if role else "", size=size)
    if anchor:
        number = setting.package.bookmark_id()
        inner = f'<w:bookmarkStart w:id="{number}" w:name="{anchor}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'
    space = spacing(before, after) if before is not None or after is not None else ""
    indent = f'<w:ind w:left="{twips(left)}"/>' if left is not None else ""
    before_points = look.before if before is None else before
    after_points = look.after if after is None else after
    indent_points = look.left if left is None else left
    sizes = measured if measured is not None else spans(runs, size or look.size, look.bold or bool(bold))
    lines = max(line_count(sizes, setting.width - indent_points), 1) if sizes else 1
    head = properties(
        style, keep_next=keep_next, numbering=numbering, borders=borders, fill=fill, tabs=tabs, space=space, indent=indent, align=align
    )
    return Flow(
        f"<w:p>{head}{inner}</w:p>",
        (look.pitch,) * lines,
        before=before_points,
        after=after_points,
        keep_next=keep_next or look.keep_next,
        anchor=anchor,
    )
