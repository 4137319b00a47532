"""A workbook as tests ask for it: sheets by name, cells by their place."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

NAMES = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


@dataclass(frozen=True)
class Cell:
    """*kind* is ``s`` for text, ``n`` for a number (a day is one)."""

    text: str
    kind: str
    style: int


@dataclass(frozen=True)
class Opened:
    """A .xlsx taken apart."""

    content: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.content)) as package:
            return {name: package.read(name) for name in package.namelist()}

    def xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    @cached_property
    def texts(self) -> list[str]:
        if "xl/sharedStrings.xml" not in self.parts:
            return []
        return ["".join(item.itertext()) for item in self.xml("xl/sharedStrings.xml")]

    @cached_property
    def names(self) -> list[str]:
        return [sheet.get("name") for sheet in self.xml("xl/workbook.xml").iterfind(".//s:sheet", NAMES)]

    def sheet(self, name: str) -> etree._Element:
        return self.xml(f"xl/worksheets/sheet{self.names.index(name) + 1}.xml")

    def cells(self, name: str) -> dict[str, Cell]:
        found = {}
        for cell in self.sheet(name).iterfind(".//s:c", NAMES):
            value = cell.findtext("s:v", namespaces=NAMES)
            if value is not None:
                kind = cell.get("t", "n")
                found[cell.get("r")] = Cell(self.texts[int(value)] if kind == "s" else value, kind, int(cell.get("s", "0")))
        return found

    def rows(self, name: str) -> list[list[str]]:
        """The texts of each row that says anything."""
        rows: dict[int, list[str]] = {}
        for place, cell in self.cells(name).items():
            rows.setdefault(int(re.sub(r"\D", "", place)), []).append(cell.text)
        return [rows[number] for number in sorted(rows)]

    @cached_property
    def formats(self) -> list[etree._Element]:
        return list(self.xml("xl/styles.xml").find("s:cellXfs", NAMES))

    def number_format(self, cell: Cell) -> str:
        wanted = self.formats[cell.style].get("numFmtId")
        found = self.xml("xl/styles.xml").find(f".//s:numFmt[@numFmtId='{wanted}']", NAMES)
        return wanted if found is None else found.get("formatCode")
