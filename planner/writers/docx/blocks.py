"""From a block to what stands on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from planner.document.blocks import (
    Bands,
    Block,
    Callout,
    Callouts,
    Cards,
    Chart,
    Columns,
    Contents,
    Figure,
    Findings,
    Gallery,
    Gantt,
    Heading,
    Items,
    Metrics,
    Paragraph,
    Process,
    Pyramid,
    Quadrants,
    Quote,
    Source,
    Table,
    Timeline,
    Tree,
)
from planner.theme import Span
from planner.writers.docx.bands import bands_flows
from planner.writers.docx.captions import source
from planner.writers.docx.cards import cards_flows
from planner.writers.docx.charts import chart_flows
from planner.writers.docx.diagrams import process_flows, pyramid_flows, quadrants_flows, tree_flows
from planner.writers.docx.findings import findings_flows
from planner.writers.docx.flow import Flow, Flows, tied
from planner.writers.docx.grid import NONE, GridCell, GridRow, Insets, grid, inside
from planner.writers.docx.metrics import metric_flows
from planner.writers.docx.pictures import callouts_flows, figure_flows, gallery_flows
from planner.writers.docx.setting import LANDSCAPE_WIDTH, Setting
from planner.writers.docx.tables import table_flows
from planner.writers.docx.text import paragraph, plain, properties, spans, words
from planner.writers.docx.timeline import gantt_flows, timeline_flows

_ROLES = {"body": "BodyText", "lead": "Lead", "label": "Label", "meta": "Meta"}
_BULLETS, _BULLETS_ON_DEEP = 1, 5  # lists of the base file
_BESIDE = 260.0  # points: columns no taller than this stand side by side


def block_flows(block: Block, setting: Setting) -> Flows:
    """Everything *block* says, as paragraphs and tables."""
    match block:
        case Heading():
            return (_heading(block, setting),)
        case Paragraph():
            return (paragraph(setting, _ROLES[block.role], block.text),) if plain(block.text) else ()
        case Items():
            return _items(block, setting)
        case Quote():
            label = (paragraph(setting, "QuoteLabel", words(block.label)),) if block.label else ()
            return (paragraph(setting, "Quote", block.text, keep_next=bool(label), after=None if label else 9), *label)
        case Source():
            return (source(setting, block.text),) if plain(block.text) else ()
        case Callout():
            return (_callout(block, setting),)
        case Columns():
            return _columns(block, setting)
        case Contents():
            return (Flow(CONTENTS, ()),)
        case Table():
            return table_flows(block, setting)
        case Chart():
            return chart_flows(block, setting)
        case Figure():
            return figure_flows(block, setting)
        case Gallery():
            return gallery_flows(block, setting)
        case Callouts():
            return callouts_flows(block, setting)
        case Metrics():
            return metric_flows(block, setting)
        case Cards():
            return cards_flows(block, setting)
        case Timeline():
            return timeline_flows(block, setting)
        case Gantt():
            return gantt_flows(block, setting)
        case Process():
            return process_flows(block, setting)
        case Tree():
            return tree_flows(block, setting)
        case Bands():
            return bands_flows(block, setting)
        case Pyramid():
            return pyramid_flows(block, setting)
        case Quadrants():
            return quadrants_flows(block, setting)
        case Findings():
            return findings_flows(block, setting)
        case _:
            assert_never(block)


CONTENTS = "<contents/>"  # where a chapter asks for the contents; replaced when the pages are known


def flows_of(blocks: Sequence[Block], setting: Setting) -> Flows:
    """The flows of *blocks* in order, each source line tied to what it speaks of."""
    result: list[Flow] = []
    for block in blocks:
        turned = _is_note(block) and bool(result) and result[-1].turn == "landscape"
        flows = block_flows(block, replace(setting, width=LANDSCAPE_WIDTH) if turned else setting)
        if _is_note(block) and result and flows:
            result[-1] = tied(result[-1])
        result += [replace(flow, turn="landscape") for flow in flows] if turned else flows
    return tuple(result)


def _is_note(block: Block) -> bool:
    """Whether it speaks of what stands above it."""
    return isinstance(block, Source) or (isinstance(block, Paragraph) and block.role == "meta")


def _heading(block: Heading, setting: Setting) -> Flow:
    """Level 2 is numbered within its chapter; the number is the list's, so that a new heading moves the others on."""
    style = f"Heading{min(block.level, 4)}"
    if block.level > 2 or not setting.numbering:
        return paragraph(setting, style, block.text)
    setting.captions["heading"] += 1
    look = setting.styles[style]
    number = Span(f"{setting.chapter}.{setting.captions['heading']}{setting.words['gap']}", look.size, look.bold)
    return paragraph(
        setting, style, block.text, measured=(number, *spans(block.text, look.size, look.bold)), numbering=(setting.numbering, 1)
    )


def _items(block: Items, setting: Setting) -> Flows:
    style, number = ("ListNumber", setting.package.numbered_list()) if block.ordered else ("ListBullet", _BULLETS)
    if setting.ground == "accent_deep":
        number = number if block.ordered else _BULLETS_ON_DEEP
    last = len(block.items) - 1
    return tuple(
        paragraph(setting, style, item, numbering=(number, 0), after=6 if index == last else None) for index, item in enumerate(block.items)
    )


def _callout(block: Callout, setting: Setting) -> Flow:
    """A ground of its own: one cell, since shading of single paragraphs leaves stripes between them."""
    fill = "accent_deep" if block.tone == "deep" else "paper"
    insets = Insets(12, 15, 9, 15)
    flows = flows_of(block.blocks, inside(setting, setting.width, insets, fill))
    # A heading brings space above it, which at the head of a cell adds to the inset.
    insets = replace(insets, top=max(insets.top - flows[0].before, 3.0)) if flows else insets
    if block.tone == "deep":
        white = f'<w:color w:val="{setting.theme.colour("white")}" w:themeColor="background1"/>'
        flows = tuple(replace(flow, xml=_coloured(flow.xml, white)) for flow in flows)
    return grid(setting, (setting.width,), [GridRow((GridCell(flows, fill=fill, insets=insets, anchor="top"),))])


def _coloured(xml: str, colour: str) -> str:
    """Every run that keeps its style's colour, in *colour*."""
    xml = re.sub(r"<w:r>(?=<w:t|<w:br|<w:tab)", f"<w:r><w:rPr>{colour}</w:rPr>", xml)
    return re.sub(r"<w:rPr>((?:(?!</w:rPr>|<w:color ).)*?)(<w:sz [^>]*/><w:szCs [^>]*/>)?</w:rPr>", rf"<w:rPr>\1{colour}\2</w:rPr>", xml)


def _columns(block: Columns, setting: Setting) -> Flows:
    """Side by side when short and of text, one after the other when a page is too narrow for them."""
    total = sum(block.split) or len(block.columns)
    gutter = 18.0
    shares = block.split or (1,) * len(block.columns)
    widths = [setting.width * share / total for share in shares]
    narrow = min(widths) < 120 or any(_is_wide(child) for column in block.columns for child in column)
    if not narrow:
        cells = []
        for index, (column, width) in enumerate(zip(block.columns, widths, strict=True)):
            insets = replace(NONE, right=gutter if index < len(widths) - 1 else 0.0)
            cells.append(GridCell(flows_of(column, inside(setting, width, insets)), insets=insets, anchor="top"))
        table = grid(setting, widths, [GridRow(tuple(cells))])
        if sum(table.slices) <= _BESIDE:
            return (table,)
    return tuple(flow for column in block.columns for flow in flows_of(column, setting))


def _is_wide(block: Block) -> bool:
    """Whether a block needs the page's whole width."""
    return not isinstance(block, Heading | Paragraph | Items | Quote | Source | Figure | Metrics)


def section_break(flows: Flows, section: str) -> Flows:
    """End a section with the last of its *flows*; a table needs a paragraph after it to carry the break."""
    last = flows[-1] if flows else None
    if last is None or last.kind == "table" or not last.xml.startswith("<w:p>"):
        spacing = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        carrier = properties("Gap", space=spacing).replace("</w:pPr>", f"{section}</w:pPr>")
        return (*flows, Flow(f"<w:p>{carrier}</w:p>", (1.0,)))
    head, end, tail = last.xml.rpartition("</w:pPr>")
    return (*flows[:-1], replace(last, xml=f"{head}{section}{end}{tail}"))
