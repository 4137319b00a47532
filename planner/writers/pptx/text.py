"""Text boxes and paragraphs as XML: exact pitches, no insets, no autofit, both faces and the language on every run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape, quoteattr

from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.frame import PLACEHOLDERS
from planner.writers.pptx.paint import emu, solid, stroke, transform
from planner.writers.pptx.shapes import Text, TextLine, TextRun

_ALIGN = {"left": "l", "right": "r", "center": "ctr"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
# References to the theme's faces, one for each of the three slots a run has: an East Asian character takes a:ea, never a:latin.
_FACES = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
_NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
# Kinsoku and hanging punctuation.
_BREAKING = 'eaLnBrk="1" latinLnBrk="0" hangingPunct="1"'


@record
class Script:
    """What text needs to become XML: the theme, the language of its runs, and how an address or a slide becomes a relation's id."""

    theme: Theme
    language: str
    link: Callable[[str], str]
    jump: Callable[[int], str]


def text_box(text: Text, number: int, layout: str, script: Script) -> str:
    """A text box, or the placeholder of *layout* that it fills."""
    place = PLACEHOLDERS[layout].get(text.placeholder) if text.placeholder else None
    if place is None:
        kind, box, own = '<p:cNvSpPr txBox="1"/><p:nvPr/>', transform(text.box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    else:
        index = f' idx="{place[1]}"' if place[1] else ""
        quarter = ' sz="quarter"' if place[0] in ("body", "ftr", "sldNum") else ""
        kind = f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{place[0]}"{quarter}{index}/></p:nvPr>'
        # A box as on the layout stays the layout's.
        box, own = ("" if text.box == place[2] else transform(text.box)), ""
    look = solid(text.fill, script.theme) + stroke(text.outline, text.outline_width, script.theme) if text.fill or text.outline else ""
    name = quoteattr(text.name or text.placeholder or f"text {number}")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={name}>{_jump(text, script)}</p:cNvPr>{kind}</p:nvSpPr>'
        f"<p:spPr>{box}{own}{look}</p:spPr>"
        f"<p:txBody>{_body(text)}<a:lstStyle/>{_content(text, script)}</p:txBody></p:sp>"
    )


def _jump(text: Text, script: Script) -> str:
    """A click on the box, not on its words, which would turn them into underlined links."""
    return f'<a:hlinkClick r:id="{script.jump(text.goes_to)}" action="ppaction://hlinksldjump"/>' if text.goes_to else ""


def _body(text: Text) -> str:
    left, top, right, bottom = (emu(side) for side in text.inset)
    # A box that does not wrap grows from its left edge, so only what begins there may do without.
    wrap = "none" if text.mono and all(line.align == "left" for line in text.lines) else "square"
    return (
        f'<a:bodyPr vert="horz" wrap="{wrap}" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}" rtlCol="0" '
        f'anchor="{_ANCHOR[text.anchor]}" anchorCtr="0"><a:noAutofit/></a:bodyPr>'
    )


def _content(text: Text, script: Script) -> str:
    if text.placeholder == "number":
        line = text.lines[0]
        run = line.runs[0]
        look = f"{_look(run, script)}<a:t>{escape(run.text)}</a:t>"
        return f'<a:p>{_properties(line)}<a:fld id="{_NUMBER_FIELD}" type="slidenum">{look}</a:fld></a:p>'
    return paragraphs(text.lines, script)


def paragraphs(lines: Sequence[TextLine], script: Script) -> str:
    """Paragraphs of a text box or a table cell; at least one, as both must have."""
    return "".join(_paragraph(line, script) for line in lines) or '<a:p><a:endParaRPr lang="zh-CN" sz="900"/></a:p>'


def _paragraph(line: TextLine, script: Script) -> str:
    runs = "".join(_run(run, script) for run in line.runs if run.text)
    return f"<a:p>{_properties(line)}{runs}</a:p>"


def _properties(line: TextLine) -> str:
    before = f'<a:spcBef><a:spcPts val="{round(line.before * 100)}"/></a:spcBef>'
    bullet = "<a:buNone/>"
    margin = 'marL="0" indent="0"'
    if line.indent:
        margin = f'marL="{emu(line.indent)}" indent="{-emu(line.indent) if line.bullet else 0}"'
    if line.bullet:
        bullet = f'<a:buFont typeface="Arial"/><a:buChar char={quoteattr(line.bullet)}/>'
        if line.bullet[0].isdigit():
            bullet = f'<a:buFont typeface="Arial"/><a:buAutoNum type="arabicPeriod" startAt="{int(line.bullet.rstrip("."))}"/>'
    return (
        f'<a:pPr {margin} algn="{_ALIGN[line.align]}" {_BREAKING}><a:lnSpc><a:spcPts val="{round(line.pitch * 100)}"/></a:lnSpc>'
        f'{before}<a:spcAft><a:spcPts val="0"/></a:spcAft>{bullet}</a:pPr>'
    )


def _run(run: TextRun, script: Script) -> str:
    parts = run.text.split("\n")
    return "<a:br/>".join(f"<a:r>{_look(run, script)}<a:t>{escape(part)}</a:t></a:r>" for part in parts)


def _look(run: TextRun, script: Script) -> str:
    link = f'<a:hlinkClick r:id="{script.link(run.href)}"/>' if run.href else ""
    return (
        f'<a:rPr lang="{script.language}" sz="{round(run.size * 100)}" b="{int(run.bold)}" i="0" dirty="0">'
        f"{solid(run.colour, script.theme)}{_FACES}{link}</a:rPr>"
    )
