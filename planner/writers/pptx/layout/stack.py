"""Blocks in a box: one under another, or side by side; what does not fit is handed back.

Every kind of block is dispatched here, so that a new one fails type-checking until it has a place on a slide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, assert_never

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
)  # fmt: skip
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.drawing import extent
from planner.writers.pptx.frame import GUTTER
from planner.writers.pptx.layout import (
    bands,
    callouts,
    cards,
    chart,
    figures,
    gantt,
    metrics,
    process,
    prose,
    pyramid,
    quadrants,
    tables,
    timeline,
    tree,
)  # fmt: skip
from planner.writers.pptx.layout.crop import Pixels
from planner.writers.pptx.layout.ground import on_deep
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.plainer import as_table
from planner.writers.pptx.shapes import AnyShape, Box, Shape
from planner.writers.written import Notice

_GAPS: Final = (18.0, 12.0)
_INSET: Final = {"paper": 18.0, "deep": 24.0}
_SCRAP: Final = 72.0
"""A block that can be split is not begun in less than this."""

_STRETCHING: Final = (Chart, Figure, Gallery, Callouts, Timeline, Gantt, Tree, Bands, Pyramid, Quadrants)
_GIVING: Final = (Chart, Figure, Gallery)
_GIVE: Final = 0.12
"""How much of their least height charts and pictures may give up."""
_OVERHANG: Final = 2.0
"""How far a block may reach over its box before it counts as not fitting."""
_PROSE: Final = (Heading, Paragraph, Items, Quote, Source)


@record
class Stacked:
    """Blocks on a slide; *rest* are those for the next one."""

    shapes: tuple[AnyShape, ...]
    height: float
    rest: tuple[Block, ...] = ()
    notices: tuple[Notice, ...] = ()


def stack(blocks: Sequence[Block], box: Box, theme: Theme, pixels: Pixels) -> Stacked:
    """Place blocks from the top; those that stretch share what the others leave."""
    if not blocks:
        return Stacked((), 0.0)
    talls = [needed(block, box.width, theme, pixels) for block in blocks]
    for squeeze in (False, True):
        if squeeze:
            talls = [_least(block, box.width, theme, tall, pixels) for block, tall in zip(blocks, talls, strict=True)]
        for gap in _GAPS:
            gaps = _gaps(blocks, gap)
            if sum(talls) + sum(gaps) <= box.height + 0.01:
                return _placed(blocks, _shared(blocks, talls, box.height - sum(gaps)), gaps, box, theme, pixels)
    gaps = _gaps(blocks, _GAPS[-1])
    excess = sum(talls) + sum(gaps) - box.height
    giving = sum(tall for block, tall in zip(blocks, talls, strict=True) if isinstance(block, _GIVING))
    if excess <= giving * _GIVE:
        # Rather a chart or a picture slightly under its size than one line on a slide of its own.
        lower = [tall - excess * tall / giving if isinstance(block, _GIVING) else tall for block, tall in zip(blocks, talls, strict=True)]
        return _placed(blocks, lower, gaps, box, theme, pixels)
    return _poured(blocks, talls, gaps, box, theme, pixels)


def _gaps(blocks: Sequence[Block], gap: float) -> list[float]:
    """The space before each block: less between paragraphs, least under a heading."""
    gaps = [0.0]
    for above, below in pairwise(blocks):
        if (
            isinstance(above, Heading)
            or (isinstance(above, _PROSE) and isinstance(below, _PROSE) and not isinstance(below, Heading | Quote))
            or isinstance(below, Source)
        ):
            gaps.append(6.0)
        else:
            gaps.append(gap)
    return gaps


def _shared(blocks: Sequence[Block], talls: Sequence[float], room: float) -> list[float]:
    """Heights that fill *room* where something stretches; a block alone may use it all."""
    spare = room - sum(talls)
    growing = [n for n, block in enumerate(blocks) if stretches(block)] or [n for n, block in enumerate(blocks) if _may_grow(block)]
    if not growing:
        return list(talls)
    return [tall + spare / len(growing) if n in growing else tall for n, tall in enumerate(talls)]


def stretches(block: Block) -> bool:
    """Whether a block fills the height it gets."""
    if isinstance(block, Columns):
        return any(stretches(inner) for column in block.columns for inner in column) or any(
            isinstance(inner, Callout) for column in block.columns for inner in column
        )
    if isinstance(block, Callout):
        return any(stretches(inner) for inner in block.blocks)
    if isinstance(block, Cards):
        return block.style != "text"
    return isinstance(block, _STRETCHING)


def _may_grow(block: Block) -> bool:
    """Whether a block looks better with more room than it needs."""
    return isinstance(block, Table | Cards | Columns | Callout) or (isinstance(block, Metrics) and block.style in ("cards", "rail"))


def _placed(blocks: Sequence[Block], talls: Sequence[float], gaps: Sequence[float], box: Box, theme: Theme, pixels: Pixels) -> Stacked:
    shapes: list[AnyShape] = []
    notices: list[Notice] = []
    y = box.y
    for n, (block, tall, gap) in enumerate(zip(blocks, talls, gaps, strict=True)):
        y += gap
        laid = _whole(block, box._replace(y=y, height=tall), theme, pixels)
        shapes += laid.shapes
        notices += laid.notices
        if laid.rest is not None:
            return Stacked(tuple(shapes), y + laid.height - box.y, (laid.rest, *blocks[n + 1 :]), tuple(notices))
        # A block that used less than it was given lets the next one come nearer; one that draws beyond would be a fault of its kind.
        y += tall if stretches(block) else min(tall, laid.height)
    return Stacked(tuple(shapes), y - box.y, (), tuple(notices))


def _poured(blocks: Sequence[Block], talls: Sequence[float], gaps: Sequence[float], box: Box, theme: Theme, pixels: Pixels) -> Stacked:
    """More than fits: fill the box from the top, at least with one block, and hand the rest back."""
    shapes: list[AnyShape] = []
    notices: list[Notice] = []
    y = box.y
    for n, (block, tall, gap) in enumerate(zip(blocks, talls, gaps, strict=True)):
        room = box.bottom - y - (gap if n else 0.0)
        begins_alone = isinstance(block, Heading) and n + 1 < len(blocks) and room < tall + min(_SCRAP, talls[n + 1])
        is_scrap = tall > room + 0.01 and (room < min(box.height, _beginning(block, box.width, theme)) or not _splits(block))
        if n and (begins_alone or is_scrap):
            return Stacked(tuple(shapes), y - box.y, tuple(blocks[n:]), tuple(notices))
        y += gap
        laid = _whole(block, box._replace(y=y, height=min(tall, room)), theme, pixels)
        shapes += laid.shapes
        notices += laid.notices
        y += laid.height
        if laid.rest is not None:
            return Stacked(tuple(shapes), y - box.y, (laid.rest, *blocks[n + 1 :]), tuple(notices))
    return Stacked(tuple(shapes), y - box.y, (), tuple(notices))


def _whole(block: Block, box: Box, theme: Theme, pixels: Pixels) -> Laid:
    """A block in the room there is; as a table where its own form cannot hold its words even so."""
    laid = lay(block, box, theme, pixels)
    if all(extent(shape).bottom <= box.bottom + _OVERHANG for shape in laid.shapes):
        return laid
    table = as_table(block)
    if table is None:
        return laid
    placed = tables.lay(table, box, theme)
    return replace(placed, notices=(*placed.notices, Notice("notice.shown_as_table", "", (("kind", type(block).__name__.lower()),))))


def _beginning(block: Block, width: float, theme: Theme) -> float:
    """The least room in which a block that can be split is begun, rather than left to the next slide whole."""
    return max(_SCRAP, tables.beginning(block, width, theme)) if isinstance(block, Table) else _SCRAP


def _splits(block: Block) -> bool:
    """Whether a part of a block can stand alone."""
    if isinstance(block, Metrics):
        return block.style in ("cards", "rail")
    return not isinstance(block, Heading | Quote | Source | Chart | Figure | Pyramid | Quadrants | Bands)


# ---------------------------------------------------------------------------------------------------------- dispatch


def needed(block: Block, width: float, theme: Theme, pixels: Pixels) -> float:
    """The natural height of a block in points; of one that stretches, the least it is readable in."""
    match block:
        case Heading() | Paragraph() | Items() | Quote() | Source():
            return prose.needed(block, width, theme)
        case Callout():
            inset = _INSET[block.tone]
            return _needed_together(block.blocks, width - 2 * inset, theme, pixels) + 2 * inset
        case Columns():
            spans = _column_spans(block, width)
            return max(
                (_needed_together(column, wide, theme, pixels) for column, (_, wide) in zip(block.columns, spans, strict=True)), default=0.0
            )
        case Contents():
            return 0.0
        case Table():
            return tables.needed(block, width, theme)
        case Findings():
            return tables.needed(tables.of_findings(block), width, theme)
        case Chart():
            return chart.needed(block, width, theme)
        case Figure() | Gallery():
            return figures.needed(block, width, theme)
        case Callouts():
            return callouts.needed(block, width, theme)
        case Metrics():
            return metrics.needed(block, width, theme)
        case Cards():
            return cards.needed(block, width, theme)
        case Timeline():
            return timeline.needed(block, width, theme)
        case Gantt():
            return gantt.needed(block, width, theme)
        case Process():
            return process.needed(block, width, theme)
        case Tree():
            return tree.needed(block, width, theme)
        case Bands():
            return bands.needed(block, width, theme)
        case Pyramid():
            return pyramid.needed(block, width, theme)
        case Quadrants():
            return quadrants.needed(block, width, theme)
        case _:
            assert_never(block)


def lay(block: Block, box: Box, theme: Theme, pixels: Pixels) -> Laid:
    """One block of any kind in a box."""
    match block:
        case Heading() | Paragraph() | Items() | Quote() | Source():
            return prose.lay(block, box, theme)
        case Callout():
            return _callout(block, box, theme, pixels)
        case Columns():
            return _columns(block, box, theme, pixels)
        case Contents():
            return Laid((), 0.0)
        case Table():
            return tables.lay(block, box, theme)
        case Findings():
            return tables.lay(tables.of_findings(block), box, theme)
        case Chart():
            return chart.lay(block, box, theme)
        case Figure() | Gallery():
            return figures.lay(block, box, theme, pixels)
        case Callouts():
            return callouts.lay(block, box, theme, pixels)
        case Metrics():
            return metrics.lay(block, box, theme)
        case Cards():
            return cards.lay(block, box, theme, pixels)
        case Timeline():
            return timeline.lay(block, box, theme)
        case Gantt():
            return gantt.lay(block, box, theme)
        case Process():
            return process.lay(block, box, theme)
        case Tree():
            return tree.lay(block, box, theme)
        case Bands():
            return bands.lay(block, box, theme)
        case Pyramid():
            return pyramid.lay(block, box, theme)
        case Quadrants():
            return quadrants.lay(block, box, theme)
        case _:
            assert_never(block)


def _least(block: Block, width: float, theme: Theme, natural: float, pixels: Pixels) -> float:
    """The height of a block one step smaller, where its kind has one."""
    match block:
        case Table():
            return tables.least(block, width, theme)
        case Columns():
            columns = zip(block.columns, _column_spans(block, width), strict=True)
            return max((_needed_together(column, wide, theme, pixels, squeeze=True) for column, (_, wide) in columns), default=0.0)
        case _:
            return natural


def _needed_together(blocks: Sequence[Block], width: float, theme: Theme, pixels: Pixels, *, squeeze: bool = False) -> float:
    talls = [needed(block, width, theme, pixels) for block in blocks]
    if squeeze:
        talls = [_least(block, width, theme, tall, pixels) for block, tall in zip(blocks, talls, strict=True)]
    return sum(talls) + sum(_gaps(blocks, _GAPS[-1] if squeeze else _GAPS[0])) if blocks else 0.0


# -------------------------------------------------------------------------------------------------------- containers


def _column_spans(block: Columns, width: float) -> list[tuple[float, float]]:
    """Left edge and width of each column on the twelve-column grid: a gutter apart where both are filled, else two gutters."""
    module = (width + GUTTER) / 12
    spans: list[tuple[float, float]] = []
    x = 0.0
    for n, share in enumerate(block.split):
        apart = 0.0 if not n or (_is_filled(block.columns[n - 1]) and _is_filled(block.columns[n])) else GUTTER
        spans.append((x + apart, module * share - GUTTER - apart))
        x += module * share
    return spans


def _is_filled(column: Sequence[Block]) -> bool:
    """Whether a column is made of grounds and pictures, whose edges are seen."""
    return all(
        isinstance(block, Callout | Figure | Gallery)
        or (isinstance(block, Metrics) and block.style == "cards")
        or (isinstance(block, Cards) and block.style == "portrait")
        for block in column
    )


def _columns(block: Columns, box: Box, theme: Theme, pixels: Pixels) -> Laid:
    shapes: list[AnyShape] = []
    notices: list[Notice] = []
    rests: list[tuple[Block, ...]] = []
    tall = 0.0
    for column, (x, wide) in zip(block.columns, _column_spans(block, box.width), strict=True):
        placed = stack(column, Box(box.x + x, box.y, wide, box.height), theme, pixels)
        shapes += placed.shapes
        notices += placed.notices
        rests.append(placed.rest)
        tall = max(tall, placed.height)
    return Laid(tuple(shapes), tall, _columns_rest(block, rests), tuple(notices))


def _columns_rest(block: Columns, rests: Sequence[tuple[Block, ...]]) -> Columns | None:
    """What is left goes on in its columns; when only one goes on, over the whole width."""
    left = [rest for rest in rests if rest]
    if len(left) == 1:
        return Columns((left[0],), (12,))
    return replace(block, columns=tuple(rests)) if left else None


def _callout(block: Callout, box: Box, theme: Theme, pixels: Pixels) -> Laid:
    inset = _INSET[block.tone]
    inner = Box(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset)
    placed = stack(block.blocks, inner, theme, pixels)
    fill = "accent_deep" if block.tone == "deep" else "paper"
    shapes = on_deep(placed.shapes) if block.tone == "deep" else placed.shapes
    ground = Shape(box._replace(height=max(box.height, placed.height + 2 * inset)), fill=fill, name=f"{block.tone} ground")
    rest = replace(block, blocks=placed.rest) if placed.rest else None
    return Laid((ground, *shapes), ground.box.height, rest, placed.notices)
