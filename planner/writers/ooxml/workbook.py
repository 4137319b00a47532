"""The workbook inside a chart: one sheet with the numbers the chart shows, written as the few parts a spreadsheet needs.

Row 1 holds the series names from column B, column A the categories from row 2. `charts` points at these cells.
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from planner.document.blocks import Chart
from planner.writers.ooxml.numbers import format_code, number
from planner.writers.ooxml.package import pack
from planner.writers.ooxml.plotted import Plotted, plotted

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_FIXED = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>',
}
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="{{format}}"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def workbook(chart: Chart) -> bytes:
    """Return the .xlsx behind *chart*, the same bytes each time."""
    drawn = plotted(chart)
    styles = _STYLES.format(format=escape(format_code(chart.number_format), {'"': "&quot;"}))
    parts = _FIXED | {"xl/styles.xml": styles, "xl/worksheets/sheet1.xml": _sheet(drawn)}
    return pack({name: (_HEAD + part).encode() for name, part in parts.items()})


def _sheet(drawn: Plotted) -> str:
    head = "".join(_text(f"{column_name(i)}1", series.name) for i, series in enumerate(drawn.series, start=1))
    rows = [f'<row r="1">{head}</row>']
    for at, category in enumerate(drawn.categories):
        row = at + 2
        numbers = "".join(_number(f"{column_name(i)}{row}", series.values[at]) for i, series in enumerate(drawn.series, start=1))
        rows.append(f'<row r="{row}">{_text(f"A{row}", category)}{numbers}</row>')
    widths = '<cols><col min="1" max="1" width="18" customWidth="1"/></cols>'
    return f'<worksheet xmlns="{_MAIN}">{widths}<sheetData>{"".join(rows)}</sheetData></worksheet>'


def _text(cell: str, text: str) -> str:
    return f'<c r="{cell}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _number(cell: str, value: float | None) -> str:
    return "" if value is None else f'<c r="{cell}" s="1"><v>{number(value)}</v></c>'


def column_name(index: int) -> str:
    """``A`` for 0, ``Z`` for 25, ``AA`` for 26."""
    name = ""
    while index >= 0:
        name = chr(65 + index % 26) + name
        index = index // 26 - 1
    return name
