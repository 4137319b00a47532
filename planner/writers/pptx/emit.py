"""The half of the deck writer that writes: slides as shapes to a .pptx.

The library opens the base file and owns the package and its relations. Slides are written as XML strings into parts of their own: through
the library's objects the same deck takes ten times as long.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from itertools import count
from typing import Any, Final, assert_never
from xml.sax.saxutils import escape

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from planner.document.blocks import Document
from planner.record import record
from planner.theme import Theme
from planner.writers.ooxml.package import UNDATED, saved
from planner.writers.pptx import drawing
from planner.writers.pptx.charts import chart_frame, chart_part
from planner.writers.pptx.frame import PLACEHOLDERS
from planner.writers.pptx.images import Album, Cuts, picture
from planner.writers.pptx.paint import SLOTS
from planner.writers.pptx.shapes import AnyShape, ChartShape, Connector, Group, Image, Line, Shape, SlideShapes, TableShape, Text, flat
from planner.writers.pptx.tables import table_frame
from planner.writers.pptx.text import Script, text_box

_SPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TREE: Final = (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>'
)
_TAIL: Final = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
_FIRST_SLIDE_ID: Final = 256
_FIRST_SHAPE_ID: Final = 2


@dataclass(slots=True)
class Desk:
    """What is shared while one file is written."""

    presentation: Any
    album: Album
    theme: Theme
    language: str
    slides: tuple[Part, ...]
    charts: int = 0

    @property
    def package(self) -> Any:
        return self.presentation.part.package

    def next_chart(self) -> int:
        self.charts += 1
        return self.charts


def emit(slides: Sequence[SlideShapes], document: Document, theme: Theme, base: bytes, cuts: Cuts) -> bytes:
    """Return the deck as a .pptx, made on the base file's master."""
    presentation = Presentation(io.BytesIO(base))
    package = presentation.part.package
    # All parts before any is filled: a slide may lead to a later one.
    parts = tuple(Part(PackURI(f"/ppt/slides/slide{number}.xml"), CONTENT_TYPE.PML_SLIDE, package) for number in range(1, len(slides) + 1))
    desk = Desk(presentation, Album(package, cuts), theme, document.language, parts)
    _colour_themes(presentation.part.package, theme)
    listed = presentation.slides._sldIdLst
    for number, slide in enumerate(slides, 1):
        relation = presentation.part.relate_to(_slide_part(slide, number, desk), RELATIONSHIP_TYPE.SLIDE)
        listed._add_sldId(id=_FIRST_SLIDE_ID + number - 1, rId=relation)
    _describe(presentation, document)
    return saved(desk.package, desk.package._rels.xml, document.dated or UNDATED)


def _slide_part(slide: SlideShapes, number: int, desk: Desk) -> Part:
    part = desk.slides[number - 1]
    layout = desk.presentation.slide_layouts[list(PLACEHOLDERS).index(slide.layout)]
    part.relate_to(layout.part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    script = Script(desk.theme, desk.language, partial(_link, part), partial(_jump, part, desk))
    shapes = "".join(_shapes(slide.shapes, _Sheet(slide.layout, part, script, desk, count(_FIRST_SHAPE_ID), _named(slide.shapes))))
    part.blob = f"{_HEAD}<p:sld {_SPACES}><p:cSld>{_TREE.format(shapes=shapes)}</p:cSld>{_TAIL}</p:sld>".encode()
    if slide.notes:
        part.relate_to(_notes_part(slide, number, part, desk), RELATIONSHIP_TYPE.NOTES_SLIDE)
    return part


def _link(part: Part, address: str) -> str:
    return part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def _jump(part: Part, desk: Desk, number: int) -> str:
    return part.relate_to(desk.slides[number - 1], RELATIONSHIP_TYPE.SLIDE)


@record
class _Sheet:
    """One slide while its shapes are written: *ids* are given in reading order, and *named* are those that connectors are glued to."""

    layout: str
    part: Part
    script: Script
    desk: Desk
    ids: Iterator[int]
    named: Mapping[str, int]


def _named(shapes: Sequence[AnyShape]) -> dict[str, int]:
    """The id that each named shape will get, known before anything is written: a connector may be glued to a shape that comes after it."""
    names: dict[str, int] = {}
    for number, shape in enumerate(flat(shapes), _FIRST_SHAPE_ID):
        names.setdefault(shape.name, number)
    return names


def _shapes(shapes: Iterable[AnyShape], sheet: _Sheet) -> Iterator[str]:
    for shape in shapes:
        yield _shape(shape, sheet)


def _shape(shape: AnyShape, sheet: _Sheet) -> str:
    number, theme = next(sheet.ids), sheet.desk.theme
    match shape:
        case Text():
            return text_box(shape, number, sheet.layout, sheet.script)
        case Shape():
            return drawing.plain_shape(shape, number, theme)
        case Line():
            return drawing.line(shape, number, theme)
        case Connector():
            return drawing.connector(shape, number, sheet.named, theme)
        case Image():
            return picture(shape, number, sheet.desk.album, sheet.part, theme)
        case TableShape():
            return table_frame(shape, number, sheet.script)
        case ChartShape():
            part = chart_part(shape, sheet.desk.next_chart(), sheet.desk.package, theme, sheet.desk.language)
            return chart_frame(shape, number, sheet.part.relate_to(part, RELATIONSHIP_TYPE.CHART))
        case Group():
            return drawing.group(shape, number, "".join(_shapes(shape.shapes, sheet)))
        case _:
            assert_never(shape)


def _notes_part(slide: SlideShapes, number: int, slide_part: Part, desk: Desk) -> Part:
    part = Part(PackURI(f"/ppt/notesSlides/notesSlide{number}.xml"), CONTENT_TYPE.PML_NOTES_SLIDE, desk.package)
    part.relate_to(desk.presentation.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
    part.relate_to(slide_part, RELATIONSHIP_TYPE.SLIDE)
    said = "".join(f'<a:p><a:r><a:rPr lang="{desk.language}" dirty="0"/><a:t>{escape(note)}</a:t></a:r></a:p>' for note in slide.notes)
    shapes = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{said}</p:txBody></p:sp>'
    )
    part.blob = f"{_HEAD}<p:notes {_SPACES}><p:cSld>{_TREE.format(shapes=shapes)}</p:cSld>{_TAIL}</p:notes>".encode()
    return part


def _colour_themes(package: Any, theme: Theme) -> None:
    """Put the theme's colours and faces into the base file's theme parts, so that the master and every later edit take them from there."""
    for part in package.iter_parts():
        if part.content_type == CONTENT_TYPE.OFC_THEME:
            xml = part.blob.decode()
            for slot, role in SLOTS.items():
                xml = re.sub(rf'(<a:{slot}><a:srgbClr val=")[0-9A-F]{{6}}', rf"\g<1>{theme.colour(role)}", xml)
            xml = re.sub(r'(<a:(?:latin|cs) typeface=")[^"]*', rf"\g<1>{theme.latin}", xml)
            xml = re.sub(r'(<a:(?:ea|font script="Hans") typeface=")[^"]*', rf"\g<1>{theme.cjk}", xml)
            part.blob = xml.encode()


def _describe(presentation: Any, document: Document) -> None:
    properties = presentation.core_properties
    properties.title, properties.author, properties.language = document.title, document.subject, document.language
    properties.comments = document.version
    if document.dated:
        properties.created = properties.modified = datetime.combine(document.dated, time())
