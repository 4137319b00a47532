"""Text and lines in a chart: both faces on every piece, the language, colours by role."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from planner.theme import Theme
from planner.writers.ooxml.frame import Drawing


def fill(theme: Theme, role: str) -> str:
    """A solid fill; none for an empty role."""
    return f'<a:solidFill><a:srgbClr val="{theme.colour(role)}"/></a:solidFill>' if role else "<a:noFill/>"


def outline(theme: Theme, role: str, width: float = 0.75, dashed: bool = False) -> str:
    """A line of *width* points; none for an empty role."""
    if not role:
        return "<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{round(width * 12700)}" cap="flat">{fill(theme, role)}{dash}<a:round/></a:ln>'


def look(drawing: Drawing, size: float, role: str, bold: bool = False) -> str:
    """The default look of a chart's text, ``c:txPr``: level, because long names would otherwise be turned rather than wrapped."""
    return (
        f'<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>{_properties("a:defRPr", drawing, size, role, bold)}</a:pPr>'
        f'<a:endParaRPr lang={quoteattr(drawing.frame.language)}/></a:p></c:txPr>'
    )


def rich(drawing: Drawing, paragraphs: list[tuple[str, float, str, bool]]) -> str:
    """Text of its own at a mark: ``c:tx`` of paragraphs (text, size, role, bold)."""
    body = "".join(
        f'<a:p><a:r>{_properties("a:rPr", drawing, size, role, bold)}<a:t>{escape(text)}</a:t></a:r></a:p>'
        for text, size, role, bold in paragraphs
    )
    return f'<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>{body}</c:rich></c:tx>'


def _properties(tag: str, drawing: Drawing, size: float, role: str, bold: bool) -> str:
    theme = drawing.theme
    latin = quoteattr(theme.latin)
    return (
        f'<{tag} lang={quoteattr(drawing.frame.language)} sz="{round(size * 100)}" b="{int(bold)}">{fill(theme, role)}'
        f"<a:latin typeface={latin}/><a:ea typeface={quoteattr(theme.cjk)}/><a:cs typeface={latin}/></{tag}>"
    )
