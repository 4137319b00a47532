"""Real tables as XML: borders on the cells, grid widths in `gridCol`, heights written."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from planner.writers.pptx.paint import emu, solid, stroke, transform
from planner.writers.pptx.shapes import TableCell, TableShape
from planner.writers.pptx.text import Script, paragraphs

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table_frame(table: TableShape, number: int, script: Script) -> str:
    """A graphic frame with a table in it."""
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in table.widths)
    rows = "".join(
        f'<a:tr h="{emu(height)}">{"".join(_cell(table, y, x, script) for x in range(len(table.widths)))}</a:tr>'
        for y, height in enumerate(table.heights)
    )
    first = ' firstRow="1"' if table.header_rows else ""
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name={quoteattr(table.name or "table")} descr={quoteattr(table.alt)}/>'
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'{transform(table.box, tag="p:xfrm")}<a:graphic><a:graphicData uri="{_URI}"><a:tbl><a:tblPr{first}/>'
        f"<a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(table: TableShape, y: int, x: int, script: Script) -> str:
    cell = table.rows[y][x]
    if cell is None:
        return _covered(table, y, x)
    spans = (f' rowSpan="{cell.rowspan}"' if cell.rowspan > 1 else "") + (f' gridSpan="{cell.colspan}"' if cell.colspan > 1 else "")
    text = f"<a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs(cell.lines, script)}</a:txBody>"
    return f"<a:tc{spans}>{text}{_look(cell, script)}</a:tc>"


def _covered(table: TableShape, y: int, x: int) -> str:
    """A cell under a span says which way it is merged; where both ways, PowerPoint wants both."""
    sideways = any((cell := table.rows[y][left]) is not None and left + cell.colspan > x for left in range(x))
    merged = 'hMerge="1"' if sideways else 'vMerge="1"'
    if not sideways:
        above = next((table.rows[up][x] for up in range(y - 1, -1, -1) if table.rows[up][x] is not None), None)
        if above is None:
            merged = 'hMerge="1" vMerge="1"'
    return f'<a:tc {merged}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN" sz="900"/></a:p></a:txBody><a:tcPr/></a:tc>'


def _look(cell: TableCell, script: Script) -> str:
    left, top, right, bottom = (emu(side) for side in cell.inset)
    above, below = cell.above or ("", 0.0), cell.below or ("", 0.0)
    none = '<a:lnL w="0"><a:noFill/></a:lnL><a:lnR w="0"><a:noFill/></a:lnR>'
    return (
        f'<a:tcPr marL="{left}" marR="{right}" marT="{top}" marB="{bottom}" anchor="ctr">{none}'
        f"{stroke(*above, script.theme, tag='a:lnT')}{stroke(*below, script.theme, tag='a:lnB')}{solid(cell.fill, script.theme)}</a:tcPr>"
    )
