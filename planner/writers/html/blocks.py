"""Each block kind as an element."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from planner.document.blocks import (
    Bands,
    Block,
    Callout,
    Callouts,
    Cards,
    Chapter,
    Chart,
    Columns,
    Contents,
    Document,
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
from planner.writers.html import cards, diagrams, findings, pictures, tables
from planner.writers.html import text as words
from planner.writers.html.markup import NOTHING, Html, element, join, text
from planner.writers.html.metrics import metrics_row
from planner.writers.html.setting import Setting


def blocks(them: Iterable[Block], setting: Setting) -> Html:
    return join(block(one, setting) for one in them)


def block(one: Block, setting: Setting) -> Html:
    match one:
        case Heading():
            return words.heading(one, setting)
        case Paragraph():
            return words.paragraph(one)
        case Items():
            return words.items(one)
        case Quote():
            return words.quote(one)
        case Source():
            return words.source(one)
        case Callout():
            return element("aside", blocks(one.blocks, setting), class_=f"callout {one.tone}")
        case Columns():
            return _columns(one, setting)
        case Contents():
            return contents(setting.document, setting)
        case Table():
            return tables.table(one)
        case Chart():
            return tables.chart(one, setting)
        case Figure():
            return pictures.figure(one, setting)
        case Gallery():
            return pictures.gallery(one, setting)
        case Callouts():
            return pictures.callouts(one, setting)
        case Metrics():
            return metrics_row(one.items, one.style)
        case Cards():
            return cards.cards(one, setting)
        case Timeline():
            return cards.timeline(one, setting)
        case Gantt():
            return diagrams.gantt(one, setting)
        case Process():
            return cards.process(one)
        case Tree():
            return diagrams.tree(one, setting)
        case Bands():
            return diagrams.bands(one, setting)
        case Pyramid():
            return cards.pyramid(one)
        case Quadrants():
            return cards.quadrants(one)
        case Findings():
            return findings.findings(one, setting)
        case _:
            assert_never(one)


def _columns(one: Columns, setting: Setting) -> Html:
    columns = (
        element("div", blocks(column, setting), style=f"flex: {share} 1 {share * 2}rem")
        for share, column in zip(one.split, one.columns, strict=True)
    )
    return element("div", *columns, class_="columns")


def contents(document: Document, setting: Setting) -> Html:
    """Parts with their chapters, as links."""
    if not document.parts:
        return NOTHING
    listed = (
        element(
            "li",
            element("a", _named(part.number, part.title), href=f"#{part.id}"),
            element("ul", *(_chapter(child) for child in part.children if isinstance(child, Chapter))),
        )
        for part in document.parts
    )
    return element("nav", element("ul", *listed), class_="contents", aria_label=setting.words["contents"])


def _chapter(chapter: Chapter) -> Html:
    return element("li", element("a", _named(chapter.number, chapter.title), href=f"#{chapter.id}"))


def _named(number: str, title: str) -> Html:
    return join((words.labelled("span", number, "number"), text(title)))
