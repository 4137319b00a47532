"""Make ``templates/themes/<name>/styles.docx``: the styles, numbering and settings every plan starts from.

Usage: python tools/make_styles.py [clarity]

The file is committed, so that a designer can open it in Word; its sizes and colours come from the theme's tokens, so that running
this again after a change of tokens is all there is to do. Nothing of a library's stock template is in it.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace

from planner.resources import templates
from planner.theme import Step, Theme, load_theme
from planner.writers.docx.base import colour_scheme
from planner.writers.ooxml.package import pack

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_SCHEMAS = "http://schemas.openxmlformats.org"
_KINDS = f"{_SCHEMAS}/officeDocument/2006/relationships"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TEXT_SLOTS = {"ink": "text1", "white": "background1", "ink2": "text2", "accent_text": "hyperlink", "ink3": "followedHyperlink"}


@dataclass(frozen=True)
class _Style:
    """A paragraph style: a step of the type scale, with the space around it in points.

    Attributes:
        id: How paragraphs name it; *name* is what Word shows, its own English name for those it knows.
        level: Outline level from 1, 0 for text.
    """

    id: str
    name: str
    step: Step
    before: float = 0.0
    after: float = 0.0
    following: str = ""
    keep_next: bool = False
    page_break: bool = False
    level: int = 0
    left: float = 0.0
    hanging: float = 0.0
    align: str = ""
    tabs: str = ""
    borders: str = ""
    numbering: tuple[int, int] = (0, 0)
    exact: bool = True


def _styles_of(theme: Theme) -> tuple[_Style, ...]:
    """Every paragraph style. Where the space after a paragraph meets that before the next, the larger counts."""
    step = theme.step
    body, label, note, source = step("plan_body"), step("plan_label"), step("plan_note"), step("plan_source")
    table, wide = step("plan_table"), step("plan_table_wide")
    head = Step(table.size, table.pitch, True, "ink2")
    small_head = Step(note.size, note.pitch, True, "ink2")
    kicker = Step(12, 18, True, "accent_text")
    h3 = step("plan_h3")
    toc_tabs = _tab("left", 96) + _tab("left", 126) + _tab("right", 437.25)
    rule = _line("top", theme, "rule", 0.75, 8)
    return (
        _Style("Normal", "Normal", Step(body.size, body.pitch, False, "ink")),
        _Style("BodyText", "Body Text", body, after=6),
        _Style("Lead", "Lead", step("plan_message"), after=9),
        _Style("Label", "Label", label, after=3),
        _Style("Meta", "Meta", source, after=3),
        _Style("ListBullet", "List Bullet", body, after=3, left=15, hanging=15, numbering=(1, 0)),
        _Style("ListNumber", "List Number", body, after=3, left=21, hanging=21, numbering=(2, 0)),
        _Style("Quote", "Quote", step("plan_message"), before=9, left=15, borders=_line("left", theme, "accent_text", 1.5, 11)),
        _Style("QuoteLabel", "Quote Label", source, after=9, left=15, borders=_line("left", theme, "accent_text", 1.5, 11)),
        _Style("Title", "Title", step("plan_title"), after=12),
        _Style("CoverKicker", "Cover Kicker", kicker, after=3),
        _Style("CoverLabel", "Cover Label", label),
        _Style("CoverFigure", "Cover Figure", step("plan_hero")),
        _Style("CoverSide", "Cover Side Figure", step("plan_hero_side"), before=12, after=6),
        _Style("CoverTerm", "Cover Term", Step(9, 12, False, "ink3"), before=9, after=1),
        _Style("CoverFact", "Cover Fact", Step(12, 18, False, "ink")),
        _Style(
            "ChapterLabel", "Chapter Label", step("plan_chapter_label"), before=12, following="Heading1", keep_next=True, page_break=True
        ),
        _Style("Heading1", "heading 1", step("plan_h1"), after=6, following="ChapterMessage", keep_next=True, level=1),
        _Style("ChapterMessage", "Chapter Message", step("plan_message"), after=18, following="BodyText"),
        _Style("Heading2", "heading 2", step("plan_h2"), before=24, after=6, following="BodyText", keep_next=True, level=2),
        _Style("Heading3", "heading 3", h3, before=12, after=3, following="BodyText", keep_next=True, level=3),
        _Style("Heading4", "heading 4", Step(10.5, 18, True, "ink2"), before=9, after=0, following="BodyText", keep_next=True, level=4),
        _Style("Caption", "caption", replace(step("plan_caption"), bold=True), before=15, after=3, following="BodyText", keep_next=True),
        _Style("Source", "Source", source, before=6, after=18, following="BodyText"),
        _Style("Key", "Chart Key", note, after=6, keep_next=True),
        # A picture in a line of exact height would be cut to that height.
        _Style("Object", "Object", body, exact=False),
        _Style("TableText", "Table Text", Step(table.size, table.pitch, False, "ink")),
        _Style("TableHead", "Table Head", head, keep_next=True),
        _Style("TableWide", "Table Text Wide", Step(wide.size, wide.pitch, False, "ink")),
        _Style("TableSmall", "Table Text Small", Step(note.size, note.pitch, False, "ink2")),
        _Style("TableSmallHead", "Table Head Small", small_head, keep_next=True),
        _Style("CardTitle", "Card Title", h3),
        _Style("CardFigure", "Card Figure", Step(18, 24, True, "ink")),
        _Style("MetricLabel", "Metric Label", label),
        _Style("MetricFigure", "Metric Figure", step("plan_figure")),
        _Style("MetricSide", "Metric Side Figure", step("plan_figure_side"), before=6, after=6),
        _Style("MetricNote", "Metric Note", Step(note.size, note.pitch, False, "ink3")),
        _Style("TOCHeading", "TOC Heading", Step(28, 42, True, "ink"), before=12, after=18),
        _Style("TOC1", "toc 1", step("plan_toc"), before=8, tabs=toc_tabs, borders=rule),
        _Style("TOC2", "toc 2", step("plan_toc"), tabs=toc_tabs),
        _Style("Header", "header", step("plan_header"), borders=_line("bottom", theme, "hairline", 0.75, 4)),
        _Style("Footer", "footer", step("plan_header")),
        _Style("Gap", "Gap", Step(1, 1, False, "ink")),
    )


def _tab(kind: str, position: float) -> str:
    return f'<w:tab w:val="{kind}" w:pos="{_twips(position)}"/>'


def _line(side: str, theme: Theme, role: str, width: float, space: float) -> str:
    return f'<w:{side} w:val="single" w:sz="{round(width * 8)}" w:space="{round(space)}" w:color="{theme.colour(role)}"/>'


def _twips(points: float) -> int:
    return round(points * 20)


def _colour(theme: Theme, role: str) -> str:
    # The accent in a style is always text: its own slot keeps it readable when the fill is a pale one.
    role = "accent_text" if role == "accent_figure" else role
    slot = f' w:themeColor="{_TEXT_SLOTS[role]}"' if role in _TEXT_SLOTS else ""
    return f'<w:color w:val="{theme.colour(role)}"{slot}/>'


def _style_xml(theme: Theme, style: _Style) -> str:
    step = style.step
    line = f' w:line="{_twips(step.pitch)}" w:lineRule="exact"' if style.exact else ' w:line="240" w:lineRule="auto"'
    number, level = style.numbering
    paragraph = (
        ("<w:keepNext/>" if style.keep_next else "")
        + ("<w:keepLines/>" if style.keep_next else "")
        + ("<w:pageBreakBefore/>" if style.page_break else "")
        + "<w:widowControl/>"
        + (f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else "")
        + (f"<w:pBdr>{style.borders}</w:pBdr>" if style.borders else "")
        + (f"<w:tabs>{style.tabs}</w:tabs>" if style.tabs else "")
        + ("<w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/>" if style.id == "Normal" else "")
        + f'<w:spacing w:before="{_twips(style.before)}" w:after="{_twips(style.after)}"{line}/>'
        + (f'<w:ind w:left="{_twips(style.left)}" w:hanging="{_twips(style.hanging)}"/>' if style.left else "")
        + (f'<w:jc w:val="{style.align}"/>' if style.align else "")
        + (f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level else "")
    )
    bold = "<w:b/><w:bCs/>" if step.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    size = round(step.size * 2)
    run = f'{bold}{_colour(theme, step.colour)}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    default = ' w:default="1"' if style.id == "Normal" else ""
    based = "" if style.id == "Normal" else '<w:basedOn w:val="Normal"/>'
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style.id}"><w:name w:val="{style.name}"/>{based}{following}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _styles_xml(theme: Theme) -> str:
    faces = (
        f'<w:rFonts w:ascii="{theme.latin}" w:hAnsi="{theme.latin}" w:eastAsia="{theme.cjk}" w:cs="{theme.latin}" '
        'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
    )
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{faces}"
        '<w:kern w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    characters = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        + _character("Strong", "Strong", "<w:b/><w:bCs/>")
        + _character("Accent", "Accent", f"<w:b/><w:bCs/>{_colour(theme, 'accent_text')}")
        + _character("Hyperlink", "Hyperlink", f'{_colour(theme, "accent_text")}<w:u w:val="single"/>')
        + _character("ChapterNumber", "Chapter Number", "<w:b/><w:bCs/>")
        + _character("Evidence", "Evidence Tag", f"<w:b/><w:bCs/>{_colour(theme, 'accent_text')}")
    )
    tables = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="PlanTable"><w:name w:val="Plan Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        '<w:tblPr><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="120" w:type="dxa"/>'
        '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>'
    )
    paragraphs = "".join(_style_xml(theme, style) for style in _styles_of(theme))
    return f"{_DECLARATION}<w:styles {_W}>{defaults}{paragraphs}{characters}{tables}</w:styles>"


def _character(name: str, title: str, properties: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{title}"/><w:basedOn w:val="DefaultParagraphFont"/>'
        f"<w:qFormat/><w:rPr>{properties}</w:rPr></w:style>"
    )


def _numbering_xml(theme: Theme) -> str:
    """Lists: bullets (1), numbers (2), chapters by number (3), appendices by letter (4), bullets on deep (5).

    The chapter's own level prints nothing: its label stands in a paragraph of its own above the title. It counts all the same, so
    that ``5.1`` follows.
    """

    def level(i: int, kind: str, text: str, look: str, properties: str = "", style: str = "", suffix: str = "tab") -> str:
        return (
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            + (f'<w:pStyle w:val="{style}"/>' if style else "")
            + f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f"<w:pPr>{properties}</w:pPr><w:rPr>{look}</w:rPr></w:lvl>"
        )

    def abstract(i: int, kind: str, levels: str) -> str:
        return f'<w:abstractNum w:abstractNumId="{i}"><w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'

    def chapter(kind: str) -> str:
        return level(0, kind, "", "", suffix="nothing") + level(1, "decimal", "%1.%2　", "", suffix="nothing")

    accent = _colour(theme, "accent_text")
    face = f'<w:rFonts w:ascii="{theme.latin}" w:hAnsi="{theme.latin}" w:eastAsia="{theme.cjk}" w:cs="{theme.latin}"/>'
    bullets = level(0, "bullet", "•", face + accent, '<w:ind w:left="300" w:hanging="300"/>')
    numbers = level(0, "decimal", "%1.", f"<w:b/>{accent}", '<w:ind w:left="420" w:hanging="420"/>')
    return (
        f"{_DECLARATION}<w:numbering {_W}>"
        + abstract(1, "singleLevel", bullets)
        + abstract(2, "singleLevel", numbers)
        + abstract(3, "multilevel", chapter("decimal"))
        + abstract(4, "multilevel", chapter("upperLetter"))
        + abstract(5, "singleLevel", bullets.replace(accent, _colour(theme, "accent_28")))
        + "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i in (1, 2, 3, 4, 5))
        + "</w:numbering>"
    )


_SETTINGS = (
    f'{_DECLARATION}<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" '
    'w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" '
    'w:followedHyperlink="followedHyperlink"/></w:settings>'
)


def _fonts_xml(theme: Theme) -> str:
    return (
        f'{_DECLARATION}<w:fonts {_W}><w:font w:name="{theme.latin}"><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        f'<w:font w:name="{theme.cjk}"><w:altName w:val="微软雅黑"/><w:charset w:val="86"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _theme_xml(theme: Theme) -> str:
    face = (
        f'<a:latin typeface="{theme.latin}"/><a:ea typeface="{theme.cjk}"/><a:cs typeface="{theme.latin}"/>'
        f'<a:font script="Hans" typeface="{theme.cjk}"/>'
    )
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{solid}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{_DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{theme.name}"><a:themeElements>'
        f'{colour_scheme(theme)}<a:fontScheme name="{theme.name}"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="{theme.name}"><a:fillStyleLst>{solid * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def _specimen(theme: Theme) -> str:
    """One paragraph of each style, so that the file shows what it holds when a designer opens it."""
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/></w:pPr><w:r><w:t>{style.name}　年度运营方案 2026</w:t></w:r></w:p>'
        for style in _styles_of(theme)
        if style.id != "Gap"
    )
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1440" w:right="1580" w:bottom="1320" w:left="1580" '
        'w:header="800" w:footer="720" w:gutter="0"/></w:sectPr>'
    )
    return f"{_DECLARATION}<w:document {_W}><w:body>{paragraphs}{page}</w:body></w:document>"


_PARTS = {
    "styles": ("word/styles.xml", "wordprocessingml.styles"),
    "numbering": ("word/numbering.xml", "wordprocessingml.numbering"),
    "settings": ("word/settings.xml", "wordprocessingml.settings"),
    "fontTable": ("word/fontTable.xml", "wordprocessingml.fontTable"),
    "theme": ("word/theme/theme1.xml", "theme"),
}


def _relations_xml() -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{_KINDS}/{kind}" Target="{path.removeprefix("word/")}"/>'
        for number, (kind, (path, _)) in enumerate(_PARTS.items(), 1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{lines}</Relationships>'


def _types_xml() -> str:
    office = "application/vnd.openxmlformats-officedocument"
    parts = {
        "word/document.xml": f"{office}.wordprocessingml.document.main",
        **{path: f"{office}.{kind}" for path, kind in _PARTS.values()},
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties",
        "docProps/app.xml": f"{office}.extended-properties",
    }
    lines = "".join(f'<Override PartName="/{path}" ContentType="{kind}+xml"/>' for path, kind in parts.items())
    return (
        f'{_DECLARATION}<Types xmlns="{_SCHEMAS}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )


def make(name: str) -> bytes:
    """Return the base file of the theme *name*."""
    theme = load_theme(name)
    return pack(
        {
            "[Content_Types].xml": _types_xml().encode(),
            "_rels/.rels": (
                f'{_DECLARATION}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">'
                f'<Relationship Id="rId1" Type="{_KINDS}/officeDocument" Target="word/document.xml"/>'
                f'<Relationship Id="rId2" Type="{_SCHEMAS}/package/2006/relationships/metadata/core-properties" '
                'Target="docProps/core.xml"/>'
                f'<Relationship Id="rId3" Type="{_KINDS}/extended-properties" Target="docProps/app.xml"/>'
                "</Relationships>"
            ).encode(),
            "docProps/app.xml": (
                f'{_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
                "<Application>planner</Application></Properties>"
            ).encode(),
            "docProps/core.xml": (
                f'{_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
                'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title></dc:title></cp:coreProperties>'
            ).encode(),
            "word/styles.xml": _styles_xml(theme).encode(),
            "word/numbering.xml": _numbering_xml(theme).encode(),
            "word/settings.xml": _SETTINGS.encode(),
            "word/fontTable.xml": _fonts_xml(theme).encode(),
            "word/theme/theme1.xml": _theme_xml(theme).encode(),
            "word/document.xml": _specimen(theme).encode(),
            "word/_rels/document.xml.rels": _relations_xml().encode(),
        }
    )


def main(names: list[str]) -> int:
    for name in names or ["clarity"]:
        path = templates() / "themes" / name / "styles.docx"
        path.write_bytes(make(name))
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
