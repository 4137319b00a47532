"""The parts of a Word file and who refers to whom.

python-docx opens the base file, which brings styles, numbering, settings and theme, and owns parts and relations; here the parts that
a document adds are made and counted, so that two pictures with the same bytes are one part and no id is used twice.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from planner.writers.ooxml.package import saved

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Lists of the base file, and the first id of the lists that a document adds.
_NUMBERS, _CHAPTERS, _APPENDICES = 2, 3, 4
_OWN_LISTS = 11


class Package:
    """Parts added to a base file; ids are given in order, so the same document gives the same file."""

    def __init__(self, base: bytes) -> None:
        self._document = docx.Document(io.BytesIO(base)).part
        self._package: Any = self._document.package
        self._written: dict[str, bytes] = {}
        self._known: dict[tuple[str, str | bytes], str] = {}
        self._drawings = 0
        self._bookmarks = 0
        self._charts = 0
        self._headers = 0
        self._lists: list[str] = []

    def drawing_id(self) -> int:
        """The next id of a picture or chart; unique in the file, as Word asks."""
        self._drawings += 1
        return self._drawings

    def bookmark_id(self) -> int:
        self._bookmarks += 1
        return self._bookmarks

    def link(self, address: str) -> str:
        """The relation id of an address outside the file."""
        return str(self._document.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def picture(self, content: bytes, extension: str) -> str:
        """Store a picture once and return its relation id."""

        def store() -> str:
            number = sum(kind == "image" for kind, _ in self._known) + 1
            kind = CONTENT_TYPE.JPEG if extension == "jpg" else CONTENT_TYPE.PNG
            return self._relate(self._part(f"/word/media/image{number}.{extension}", kind, content), RELATIONSHIP_TYPE.IMAGE)

        return self._once(("image", content), store)

    def chart(self, xml: bytes, workbook: bytes) -> str:
        """Store a chart with its workbook, which is the chart's relation ``rId1``; return the relation id of the chart."""
        self._charts += 1
        chart = self._part(f"/word/charts/chart{self._charts}.xml", CONTENT_TYPE.DML_CHART, xml)
        sheet = self._part(f"/word/embeddings/Microsoft_Excel_Sheet{self._charts}.xlsx", CONTENT_TYPE.SML_SHEET, workbook)
        chart.relate_to(sheet, RELATIONSHIP_TYPE.PACKAGE)
        return self._relate(chart, RELATIONSHIP_TYPE.CHART)

    def header(self, xml: str) -> str:
        """Store a page header and return its relation id."""
        return self._once(("header", xml), lambda: self._store_edge("header", xml))

    def footer(self, xml: str) -> str:
        return self._once(("footer", xml), lambda: self._store_edge("footer", xml))

    def numbered_list(self) -> int:
        """The id of a list that counts from 1."""
        return self._list(_NUMBERS, {0: 1})

    def chapter_list(self, number: str) -> int:
        """The id of a list that numbers the headings of chapter *number*, which is digits or one capital letter."""
        if number.isdecimal():
            return self._list(_CHAPTERS, {0: int(number), 1: 1})
        return self._list(_APPENDICES, {0: ord(number) - ord("A") + 1, 1: 1})

    def _list(self, abstract: int, starts: Mapping[int, int]) -> int:
        number = _OWN_LISTS + len(self._lists)
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>' for level, start in starts.items()
        )
        self._lists.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>')
        return number

    def xml(self, path: str) -> bytes:
        """The part at *path* as it now is."""
        if path in self._written:
            return self._written[path]
        return bytes(next(part.blob for part in self._package.iter_parts() if part.partname == path))

    def put(self, path: str, xml: bytes) -> None:
        """Replace an XML part of the base file."""
        self._written[path] = xml

    def content(self, document_xml: str, as_of: date) -> bytes:
        """The finished file around the main part *document_xml*, with *as_of* as the day of its properties."""
        self.put("/word/document.xml", document_xml.encode())
        end = b"</w:numbering>"
        self.put("/word/numbering.xml", self.xml("/word/numbering.xml").replace(end, "".join(self._lists).encode() + end))
        return saved(self._package, self._package.rels.xml, as_of, self._written)

    def _store_edge(self, kind: str, xml: str) -> str:
        self._headers += 1
        types = {
            "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
            "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
        }
        content_type, relation = types[kind]
        return self._relate(self._part(f"/word/{kind}{self._headers}.xml", content_type, (_DECLARATION + xml).encode()), relation)

    def _once(self, key: tuple[str, str | bytes], make: Callable[[], str]) -> str:
        if key not in self._known:
            self._known[key] = make()
        return self._known[key]

    def _part(self, path: str, content_type: str, content: bytes) -> Part:
        return Part(PackURI(path), content_type, content, self._package)

    def _relate(self, part: Part, kind: str) -> str:
        return str(self._document.relate_to(part, kind))
