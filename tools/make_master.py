"""Make `templates/themes/clarity/master.pptx`: the master, five layouts and the notes master that decks are written on.

Kept as a program so that the file can be reviewed and made again; run it after a change of `planner/writers/pptx/frame.py`:

    python tools/make_master.py

Colours here are only those of the theme without a brand; the deck writer puts the theme's own in their place.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from planner.writers.pptx import frame
from planner.writers.pptx.shapes import Box

TARGET = Path(__file__).parent.parent / "templates/themes/clarity/master.pptx"

LATIN, CJK = "Arial", "Microsoft YaHei"
SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PRESENTATION_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"

# No line starts with the first of these and none ends with the second: GB/T 15834, as PowerPoint's standard set for Chinese.
NOT_FIRST = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
NOT_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥"

COLOURS = {
    "dk1": "1A211F", "lt1": "FFFFFF", "dk2": "515756", "lt2": "F4F2EC",
    "accent1": "1F6F5C", "accent2": "134539", "accent3": "5E978A", "accent4": "93BAB1", "accent5": "C0D7D1", "accent6": "B4B8B2",
    "hlink": "1F6F5C", "folHlink": "676D6C",
}  # fmt: skip
LAYOUT_NAMES = {"cover": "封面", "agenda": "目录", "section": "章节页", "content": "内容页", "closing": "封底"}
PROMPTS = {"title": "标题", "scope": "口径：指标、单位、期间", "source": "来源", "section": "章节", "deck": "方案名称"}
SIZES = {"title": 24, "scope": 12, "source": 9, "section": 9, "deck": 9, "number": 9}
PITCHES = {"title": 30, "scope": 18, "source": 12, "section": 12, "deck": 12, "number": 12}
TITLE_STEPS = {"cover": (32, 42), "section": (32, 42), "closing": (18, 27)}


def emu(points: float) -> int:
    return round(points * frame.EMU)


def transform(box: Box) -> str:
    return f'<a:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/><a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></a:xfrm>'


def properties(size: float, pitch: float, *, bold: bool, colour: str, align: str, tag: str = "a:lvl1pPr") -> str:
    """A level's paragraph properties: exact pitch, no bullet, line breaking by the rules of Chinese."""
    return (
        f'<{tag} marL="0" indent="0" algn="{align}" defTabSz="914400" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPts val="{round(pitch * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr lang="zh-CN" sz="{round(size * 100)}" b="{int(bold)}" kern="0"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></{tag}>'
    )


BODY = (
    '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t" anchorCtr="0"><a:noAutofit/></a:bodyPr>'
)


def placeholder(number: int, layout: str, name: str, kind: str, index: int, box: Box) -> str:
    size, pitch = TITLE_STEPS[layout] if name == "title" and layout in TITLE_STEPS else (SIZES[name], PITCHES[name])
    bold = name in ("title", "number")
    colour = {"title": "bg1" if layout == "closing" else "tx1", "number": "tx1", "scope": "tx2"}.get(name, "folHlink")
    align = "r" if name in ("deck", "number") else "l"
    at = f' idx="{index}"' if index else ""
    quarter = ' sz="quarter"' if kind in ("body", "ftr", "sldNum") else ""
    text = (
        '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="zh-CN"/><a:t>‹#›</a:t></a:fld></a:p>'
        if kind == "sldNum"
        else f'<a:p><a:r><a:rPr lang="zh-CN"/><a:t>{PROMPTS[name]}</a:t></a:r></a:p>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{quarter}{at}/></p:nvPr></p:nvSpPr><p:spPr>{transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody>{BODY}<a:lstStyle>{properties(size, pitch, bold=bold, colour=colour, align=align)}</a:lstStyle>{text}</p:txBody></p:sp>"
    )


def hairline(number: int) -> str:
    box = Box(frame.LEFT, frame.HEAD_LINE_Y, frame.LIVE_WIDTH, 0)
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name="head line"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>'
        f'{transform(box)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:schemeClr val="bg2"><a:lumMod val="90000"/>'
        "</a:schemeClr></a:solidFill></a:ln></p:spPr></p:cxnSp>"
    )


def tree(shapes: str) -> str:
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>'
    )


def layout(name: str) -> str:
    places = frame.PLACEHOLDERS[name]
    shapes = "".join(placeholder(2 + i, name, key, *place) for i, (key, place) in enumerate(places.items()))
    if "section" in places:
        shapes = hairline(2 + len(places)) + shapes
    kind = {"cover": 'type="title" ', "section": 'type="secHead" ', "content": 'type="titleOnly" '}.get(name, "")
    return (
        f'{HEAD}<p:sldLayout {SPACES} {kind}preserve="1" userDrawn="1"><p:cSld name="{LAYOUT_NAMES[name]}">{tree(shapes)}</p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def levels(size: float, pitch: float, *, bold: bool, colour: str) -> str:
    return "".join(properties(size, pitch, bold=bold, colour=colour, align="l", tag=f"a:lvl{n}pPr") for n in range(1, 10))


def background() -> str:
    return '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'


CLR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" '
    'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)


def master() -> str:
    places = frame.PLACEHOLDERS["content"]
    shapes = placeholder(2, "content", "title", *places["title"]) + (
        f'<p:sp><p:nvSpPr><p:cNvPr id="3" name="body"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr>'
        f'</p:nvSpPr><p:spPr>{transform(frame.ZONE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>{BODY}<a:lstStyle/>'
        '<a:p><a:r><a:rPr lang="zh-CN"/><a:t>正文</a:t></a:r></a:p></p:txBody></p:sp>'
    )
    shapes += placeholder(4, "content", "deck", "ftr", 3, frame.DECK) + placeholder(5, "content", "number", "sldNum", 4, frame.NUMBER)
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{1 + n}"/>' for n in range(len(LAYOUT_NAMES)))
    return (
        f"{HEAD}<p:sldMaster {SPACES}><p:cSld>{background()}{tree(shapes)}</p:cSld>{CLR_MAP}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles><p:titleStyle>{properties(24, 30, bold=True, colour='tx1', align='l')}</p:titleStyle>"
        f"<p:bodyStyle>{levels(12, 18, bold=False, colour='tx1')}</p:bodyStyle>"
        f"<p:otherStyle>{levels(12, 18, bold=False, colour='tx1')}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def notes_master() -> str:
    def shape(number: int, name: str, kind: str, index: str, box: Box, body: str) -> str:
        locks = '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>' if kind == "sldImg" else '<a:spLocks noGrp="1"/>'
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr>{locks}</p:cNvSpPr><p:nvPr><p:ph type="{kind}"{index}/></p:nvPr>'
            f'</p:nvSpPr><p:spPr>{transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>{body}</p:sp>'
        )

    text = '<a:p><a:r><a:rPr lang="zh-CN"/><a:t>备注</a:t></a:r></a:p>'
    body = f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>{text}</p:txBody>'
    shapes = shape(2, "slide image", "sldImg", ' idx="2"', Box(54, 54, 432, 243), "") + shape(
        3, "notes", "body", ' sz="quarter" idx="3"', Box(54, 324, 432, 342), body
    )
    style = levels(12, 18, bold=False, colour="tx1")
    return f"{HEAD}<p:notesMaster {SPACES}><p:cSld>{background()}{tree(shapes)}</p:cSld>{CLR_MAP}<p:notesStyle>{style}</p:notesStyle></p:notesMaster>"


def theme(name: str) -> str:
    colours = "".join(f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in COLOURS.items())
    # Hans is what PowerPoint reads when the text is Chinese and a:ea of the run is a reference to the theme.
    face = f'<a:latin typeface="{LATIN}"/><a:ea typeface="{CJK}"/><a:cs typeface="{LATIN}"/><a:font script="Hans" typeface="{CJK}"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colours}</a:clrScheme><a:fontScheme name="{name}"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="{name}"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def presentation() -> str:
    text = levels(12, 18, bold=False, colour="tx1")
    return (
        f'{HEAD}<p:presentation {SPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        '</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{emu(frame.WIDTH)}" cy="{emu(frame.HEIGHT)}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f'<p:kinsoku lang="zh-CN" invalStChars="{escape(NOT_FIRST)}" invalEndChars="{escape(NOT_LAST)}"/>'
        f"<p:defaultTextStyle>{text}</p:defaultTextStyle></p:presentation>"
    )


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def relations(*targets: tuple[str, str]) -> str:
    rows = "".join(f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets, 1))
    return f'{HEAD}<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def parts() -> dict[str, str]:
    """Every part of the package by name."""
    names = list(LAYOUT_NAMES)
    made = {
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="ppt/presentation.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>',
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title></dc:title><dc:creator></dc:creator></cp:coreProperties>",
        "docProps/app.xml": f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>planner</Application></Properties>",
        "ppt/presentation.xml": presentation(),
        "ppt/_rels/presentation.xml.rels": relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"), ("notesMaster", "notesMasters/notesMaster1.xml"), ("theme", "theme/theme1.xml"),
            ("presProps", "presProps.xml"), ("viewProps", "viewProps.xml"), ("tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {SPACES}/>",
        "ppt/viewProps.xml": f"{HEAD}<p:viewPr {SPACES}/>",
        "ppt/tableStyles.xml": f'{HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
        "ppt/theme/theme1.xml": theme("clarity"),
        "ppt/theme/theme2.xml": theme("clarity"),
        "ppt/slideMasters/slideMaster1.xml": master(),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            *(("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, len(names) + 1)), ("theme", "../theme/theme1.xml")
        ),
        "ppt/notesMasters/notesMaster1.xml": notes_master(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations(("theme", "../theme/theme2.xml")),
    }  # fmt: skip
    for n, name in enumerate(names, 1):
        made[f"ppt/slideLayouts/slideLayout{n}.xml"] = layout(name)
        made[f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels"] = relations(("slideMaster", "../slideMasters/slideMaster1.xml"))
    return {"[Content_Types].xml": content_types(list(made)), **made}


def content_types(names: list[str]) -> str:
    kinds = {
        "ppt/presentation.xml": f"{PRESENTATION_TYPE}.presentation.main+xml",
        "ppt/presProps.xml": f"{PRESENTATION_TYPE}.presProps+xml",
        "ppt/viewProps.xml": f"{PRESENTATION_TYPE}.viewProps+xml",
        "ppt/tableStyles.xml": f"{PRESENTATION_TYPE}.tableStyles+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    folders = {
        "ppt/theme/theme": "application/vnd.openxmlformats-officedocument.theme+xml",
        "ppt/slideMasters/slideMaster": f"{PRESENTATION_TYPE}.slideMaster+xml",
        "ppt/notesMasters/notesMaster": f"{PRESENTATION_TYPE}.notesMaster+xml",
        "ppt/slideLayouts/slideLayout": f"{PRESENTATION_TYPE}.slideLayout+xml",
    }
    rows = ""
    for name in names:
        kind = kinds.get(name) or next((value for start, value in folders.items() if name.startswith(start)), "")
        rows += f'<Override PartName="/{name}" ContentType="{kind}"/>' if kind else ""
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def build() -> bytes:
    """The whole file; the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts().items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content.encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(build())
