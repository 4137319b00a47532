"""The parts of a Word file and who refers to whom.

A .docx is a folder of XML parts. The base file brings styles, numbering, settings and theme; here the parts that a document adds are
named, related and counted, so that two pictures with the same bytes are one part and no id is used twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.sax.saxutils import quoteattr

from planner.writers.ooxml.package import pack

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# Lists of the base file, and the first id of the lists that a document adds.
_NUMBERS, _CHAPTERS, _APPENDICES = 2, 3, 4
_OWN_LISTS = 11


class Package:
    """Parts added to a base file; ids are given in order, so the same document gives the same file."""

    def __init__(self, base: Mapping[str, bytes]) -> None:
        self._parts = dict(base)
        self._types: dict[str, str] = {}
        self._relations: list[tuple[str, str, bool]] = [
            ("styles", "styles.xml", False),
            ("numbering", "numbering.xml", False),
            ("settings", "settings.xml", False),
            ("fontTable", "fontTable.xml", False),
            ("theme", "theme/theme1.xml", False),
        ]
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
        return self._once(("hyperlink", address), lambda: self._relate("hyperlink", address, external=True))

    def picture(self, content: bytes, extension: str) -> str:
        """Store a picture once and return its relation id."""

        def store() -> str:
            name = f"media/image{sum(kind == 'image' for kind, _ in self._known) + 1}.{extension}"
            self._parts[f"word/{name}"] = content
            return self._relate("image", name)

        return self._once(("image", content), store)

    def chart(self, xml: bytes, workbook: bytes) -> str:
        """Store a chart with its workbook, which is the chart's relation ``rId1``; return the relation id of the chart."""
        self._charts += 1
        number = self._charts
        self._parts[f"word/charts/chart{number}.xml"] = xml
        self._parts[f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"] = workbook
        self._types[f"/word/charts/chart{number}.xml"] = _CHART_TYPE
        relations = [("rId1", "package", f"../embeddings/Microsoft_Excel_Sheet{number}.xlsx", False)]
        self._parts[f"word/charts/_rels/chart{number}.xml.rels"] = _relations_xml(relations)
        return self._relate("chart", f"charts/chart{number}.xml")

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

    def put(self, path: str, content: bytes) -> None:
        """Replace a part of the base file."""
        self._parts[path] = content

    def part(self, path: str) -> bytes:
        return self._parts[path]

    def content(self, document_xml: str) -> bytes:
        """The finished file around the main part *document_xml*."""
        parts = dict(self._parts)
        parts["word/document.xml"] = document_xml.encode()
        parts["word/_rels/document.xml.rels"] = _relations_xml(
            [(f"rId{n}", kind, target, external) for n, (kind, target, external) in enumerate(self._relations, 1)]
        )
        parts["[Content_Types].xml"] = self._types_xml(parts).encode()
        end = b"</w:numbering>"
        parts["word/numbering.xml"] = parts["word/numbering.xml"].replace(end, "".join(self._lists).encode() + end)
        return pack(parts)

    def _store_edge(self, kind: str, xml: str) -> str:
        self._headers += 1
        name = f"{kind}{self._headers}.xml"
        self._parts[f"word/{name}"] = (_DECLARATION + xml).encode()
        self._types[f"/word/{name}"] = f"{_WORD}.{kind}+xml"
        return self._relate(kind, name)

    def _once(self, key: tuple[str, str | bytes], make: Callable[[], str]) -> str:
        if key not in self._known:
            self._known[key] = make()
        return self._known[key]

    def _relate(self, kind: str, target: str, external: bool = False) -> str:
        self._relations.append((kind, target, external))
        return f"rId{len(self._relations)}"

    def _types_xml(self, parts: Mapping[str, bytes]) -> str:
        defaults = {
            "rels": "application/vnd.openxmlformats-package.relationships+xml",
            "xml": "application/xml",
            "jpg": "image/jpeg",
            "png": "image/png",
            "xlsx": _WORKBOOK_TYPE,
        }
        overrides = {
            "/word/document.xml": f"{_WORD}.document.main+xml",
            "/word/styles.xml": f"{_WORD}.styles+xml",
            "/word/numbering.xml": f"{_WORD}.numbering+xml",
            "/word/settings.xml": f"{_WORD}.settings+xml",
            "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
            "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
            "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
            "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            **self._types,
        }
        used = {name.rpartition(".")[2] for name in parts}
        lines = [f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in defaults.items() if ending in used]
        lines += [f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()]
        return f'{_DECLARATION}<Types xmlns="{_TYPES}">{"".join(lines)}</Types>'


def _relations_xml(relations: list[tuple[str, str, str, bool]]) -> bytes:
    lines = []
    for name, kind, target, external in relations:
        mode = ' TargetMode="External"' if external else ""
        lines.append(f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target={quoteattr(target)}{mode}/>')
    return f'{_DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">{"".join(lines)}</Relationships>'.encode()
