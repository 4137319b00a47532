"""Each block kind as lines and grids. A sheet has no pictures and no drawings: it says what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import assert_never

from planner.document.blocks import (
    Bands,
    Block,
    Callout,
    Callouts,
    Card,
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
    Metric,
    Metrics,
    Paragraph,
    Process,
    Pyramid,
    Quadrants,
    Quote,
    Runs,
    Source,
    Table,
    Timeline,
    Tree,
)
from planner.writers.xlsx import tables
from planner.writers.xlsx.findings import findings_grid
from planner.writers.xlsx.sections import Line, Section, Sections, grid
from planner.writers.xlsx.values import Value, cleaned, plain, typed

Words = Mapping[str, str]


def sections(blocks: Iterable[Block], words: Words) -> Iterator[Section]:
    for are_findings, run in groupby(blocks, key=lambda block: isinstance(block, Findings)):
        if are_findings:
            groups = [block for block in run if isinstance(block, Findings)]
            yield Line(cleaned(words["between"].join(group.title for group in groups)), "quiet")
            yield findings_grid(groups, words)
        else:
            for block in run:
                yield from _sections(block, words)


def _sections(block: Block, words: Words) -> Sections:
    match block:
        case Heading():
            return (Line(plain(block.text), "heading"),)
        case Paragraph():
            return (Line(plain(block.text), {"lead": "lead", "body": "body"}.get(block.role, "quiet")),)  # type: ignore[arg-type]
        case Items():
            marks = (f"{number}. " if block.ordered else "· " for number in range(1, len(block.items) + 1))
            return tuple(Line(mark + plain(item)) for mark, item in zip(marks, block.items, strict=True))
        case Quote():
            return (Line(plain(block.text)), *_line(block.label))
        case Source():
            return (Line(plain(block.text), "quiet"),)
        case Callout():
            return tuple(sections(block.blocks, words))
        case Columns():
            return tuple(section for column in block.columns for section in sections(column, words))
        case Contents():
            # The tabs are the contents.
            return ()
        case Table():
            return tables.table(block)
        case Chart():
            return (*tables.chart(block, words), *_metrics(block.metrics))
        case Figure():
            return _figures((block,))
        case Gallery():
            return _figures(block.figures)
        case Callouts():
            rows = ((point.heading, plain(point.text), *_figure(point.metric)) for point in block.points)
            return (*_metrics(block.metrics), *_line(block.picture.alt if block.picture else ""), *grid(rows))
        case Metrics():
            return _metrics(block.items)
        case Cards():
            return grid(_card(card) for card in block.cards)
        case Timeline():
            return grid((one.when, one.title, plain(one.text), *_figure(one.metric), one.tag) for one in block.milestones)
        case Gantt():
            return _gantt(block, words)
        case Process():
            steps = enumerate(block.steps, block.first)
            return grid((float(number), step.title, plain(step.text), step.note) for number, step in steps)
        case Tree():
            return _tree(block, words)
        case Bands():
            return _bands(block, words)
        case Pyramid():
            tiers = ((tier.title, tier.note, *_figure(tier.metric), tier.left, tier.right, _list(tier.items)) for tier in block.tiers)
            return (*grid(tiers), *_metrics(block.metrics))
        case Quadrants():
            return grid(
                (field.title if first else "", field.note if first else "", figure, plain(text))
                for field in block.fields
                for first, (figure, text) in ((at == 0, point) for at, point in enumerate(field.points))
            )
        case Findings():
            return (findings_grid((block,), words),)
        case _:
            assert_never(block)


def _line(text: str) -> Sections:
    return (Line(cleaned(text), "quiet"),) if text else ()


def _list(items: Iterable[Runs]) -> str:
    return "\n".join(f"· {plain(item)}" for item in items)


def _figure(metric: Metric | None) -> tuple[str, str]:
    """Label and figure with what is said about it."""
    if metric is None:
        return "", ""
    figure = f"{metric.operator} {metric.value} {metric.unit}".strip()
    return metric.label, " · ".join(text for text in (figure, plain(metric.note), metric.source) if text)


def _metrics(metrics: Iterable[Metric]) -> Sections:
    return grid((one.label, one.operator, typed(one.value), one.unit, plain(one.note), one.source) for one in metrics)


def _figures(figures: Iterable[Figure]) -> Sections:
    return grid((one.tag, one.picture.alt, plain(one.caption), *_figure(one.metric)) for one in figures)


def _card(card: Card) -> tuple[Value, ...]:
    metrics = "\n".join(" ".join(_figure(metric)) for metric in (*((card.metric,) if card.metric else ()), *card.metrics))
    return (card.title, card.note, card.detail, metrics, plain(card.text), _list(card.items), card.picture.alt if card.picture else "")


def _gantt(block: Gantt, words: Words) -> Sections:
    rows = [(row.title, row.tier, row.value, row.prepare or "", row.start, row.end, row.label) for row in block.rows]
    heads = (block.heads[0], "", block.heads[1], words["prepare"], words["from"], words["to"], "")
    return (*_line(plain(block.caption)), *grid(rows, heads))


def _tree(block: Tree, words: Words) -> Sections:
    named = {node.id: node.title for node in block.nodes}
    boxes = ((node.title, node.role, node.note, plain(node.text), *_figure(node.metric), *_alt(node.picture)) for node in block.nodes)
    lines = ((named.get(edge.parent, ""), edge.label, named.get(edge.child, "")) for edge in block.edges)
    return (*grid(boxes), *grid(lines, (words["owner"], words["share"], words["owned"])), *_metrics(block.metrics))


def _alt(picture: object) -> tuple[str]:
    return (getattr(picture, "alt", ""),)


def _bands(block: Bands, words: Words) -> Sections:
    unit = f" ({block.unit})" if block.unit else ""
    rows: list[tuple[Value, ...]] = [
        (row.title, row.low, row.high, "" if row.mark is None else row.mark, row.mark_label) for row in block.rows
    ]
    rows += [(block.window[2], block.window[0], block.window[1], "", "")] if block.window else []
    lines = (*_line(plain(block.caption)), *_line(block.alt))
    return (*lines, *grid(rows, ("", words["low"] + unit, words["high"] + unit, words["mark"], "")))
