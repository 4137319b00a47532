"""Cards on a page: a wall becomes rows with a picture, texts become headings with paragraphs, a portrait a picture beside its story."""

from __future__ import annotations

from dataclasses import replace

from planner.document.blocks import Card, Cards, Metrics, Runs
from planner.writers.docx.flow import Flow, Flows
from planner.writers.docx.grid import NONE, GridCell, GridRow, grid, inside
from planner.writers.docx.lines import ROW, ruled, stack
from planner.writers.docx.metrics import figure, metric_flows, note_of
from planner.writers.docx.pictures import picture_flow
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import border, paragraph, twips, words

_PICTURE = 66.0
_FIGURE = 120.0
_PORTRAIT = 132.0


def cards_flows(block: Cards, setting: Setting) -> Flows:
    match block.style:
        case "wall":
            return (_wall(block.cards, setting),)
        case "text":
            return tuple(flow for card in block.cards for flow in _text(card, setting))
        case "portrait":
            return tuple(_portrait(card, setting) for card in block.cards)


def _wall(cards: tuple[Card, ...], setting: Setting) -> Flow:
    pictured = any(card.picture for card in cards)
    measured = any(card.metric or card.detail or card.metrics or card.share is not None for card in cards)
    sizes = [size for size, shown in ((_PICTURE + 12, pictured), (0.0, True), (_FIGURE, measured)) if shown]
    sizes[int(pictured)] = setting.width - sum(sizes)
    rows = []
    for card in cards:
        row: list[Flows] = []
        if pictured:
            here = inside(setting, _PICTURE, NONE)
            row.append((picture_flow(here, card.picture, _PICTURE, _PICTURE),) if card.picture else ())
        row.append(_story(card, inside(setting, sizes[int(pictured)], ROW)))
        if measured:
            row.append(_figures(card, inside(setting, _FIGURE, ROW)))
        rows.append(row)
    return ruled(setting, sizes, rows)


def _story(card: Card, setting: Setting) -> Flows:
    items = tuple(paragraph(setting, "ListBullet", item, numbering=(1, 0)) for item in card.items)
    return (
        *stack(setting, ("CardTitle", words(card.title), ""), ("TableSmall", words(card.note), ""), ("TableText", card.text, "ink2")),
        *items,
    )


def _figures(card: Card, setting: Setting) -> Flows:
    flows: list[Flow] = []
    for index, metric in enumerate(((card.metric,) if card.metric else ()) + card.metrics):
        style = "CardFigure" if index == 0 and card.metric else "CardTitle"
        flows.append(figure(setting, metric, style, role="accent_text" if card.accent and index == 0 else ""))
        flows += stack(setting, ("MetricNote", (*words(metric.label), *_joined(note_of(metric), bool(metric.label))), ""))
    flows += stack(setting, ("TableSmall", words(card.detail), ""))
    if card.share is not None:
        flows.append(_bar(setting, card.share, card.accent))
    return tuple(flows)


def _joined(note: Runs, after_label: bool) -> Runs:
    return (*words("　"), *note) if note and after_label else note


def _bar(setting: Setting, share: float, accent: bool) -> Flow:
    """A share of one as the lower border of an empty line, as long as the share."""
    right = setting.width * (1 - min(max(share, 0.0), 1.0))
    line = border(setting, "bottom", "accent" if accent else "neutral", 3)
    xml = f'<w:p><w:pPr><w:pStyle w:val="Gap"/><w:pBdr>{line}</w:pBdr><w:ind w:right="{twips(right)}"/></w:pPr></w:p>'
    return Flow(xml, (4.0,))


def _text(card: Card, setting: Setting) -> Flows:
    flows: list[Flow] = (
        [paragraph(setting, "Heading3", words(f"{card.title}　{card.note}" if card.note else card.title))]
        if card.title or card.note
        else []
    )
    figures = ((card.metric,) if card.metric else ()) + card.metrics
    if figures:
        flows += [*metric_flows(Metrics(figures, "row"), setting)]
    flows += [replace(flow) for flow in stack(setting, ("BodyText", card.text, ""))]
    flows += [paragraph(setting, "ListBullet", item, numbering=(1, 0)) for item in card.items]
    flows += stack(setting, ("Label", words(card.detail), ""))
    return tuple(flows)


def _portrait(card: Card, setting: Setting) -> Flow:
    left = _PORTRAIT + 15 if card.picture else 0.0
    here = inside(setting, setting.width - left, NONE)
    figures = ((card.metric,) if card.metric else ()) + card.metrics
    told = (
        *_story(card, here),
        *(metric_flows(Metrics(figures, "row"), here) if figures else ()),
        *stack(here, ("TableSmall", words(card.detail), "")),
    )
    cells = [GridCell(told, insets=NONE, anchor="top")]
    if card.picture:
        picture = picture_flow(inside(setting, _PORTRAIT, NONE), card.picture, _PORTRAIT, _PORTRAIT * 1.25)
        cells.insert(0, GridCell((picture,), insets=NONE, anchor="top"))
    return grid(setting, [size for size in (left, setting.width - left) if size], [GridRow(tuple(cells))])
