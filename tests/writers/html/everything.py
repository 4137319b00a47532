"""A document with every block kind and a given text in every place that takes one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import get_args

from PIL import Image

from planner.document.blocks import (
    Band,
    BandRow,
    Bands,
    Block,
    Callout,
    Callouts,
    Card,
    Cards,
    Cell,
    Chapter,
    Chart,
    Column,
    Columns,
    Contents,
    Cover,
    Document,
    Edge,
    Figure,
    FindingCase,
    FindingLine,
    Findings,
    Gallery,
    Gantt,
    GanttRow,
    Heading,
    Items,
    Metric,
    Metrics,
    Milestone,
    Node,
    Paragraph,
    Part,
    Picture,
    Point,
    Process,
    Pyramid,
    Quadrant,
    Quadrants,
    Quote,
    Row,
    Run,
    Series,
    Slide,
    Source,
    Step,
    Table,
    Tier,
    Timeline,
    Tree,
)

KINDS = frozenset(get_args(Block))


def png() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (4, 3), (31, 111, 92)).save(buffer, "PNG")
    return buffer.getvalue()


def every_block(text: Callable[[], str]) -> tuple[Block, ...]:
    """A block of each kind; *text* is called for each text in it."""
    words = (Run(text()), Run(text(), strong=True), Run(text(), accent=True), Run(text(), href="https://example.com/?a=1&b=2"))
    metric = Metric(text(), text(), text(), (Run(text()),), text(), text(), accent=True)
    picture = Picture("logo", text())
    cell = Cell((Run(text()),), accent=True, strong=True)
    return (
        Heading(words),
        Heading((Run(text()),), 3),
        Paragraph(words, "lead"),
        Items((words, words), ordered=True),
        Quote(words, text()),
        Source(words),
        Callout((Paragraph(words),), "deep"),
        Columns(((Paragraph(words),), (Items((words,)),)), (4, 8)),
        Contents(),
        Table(
            columns=(Column(width=2), Column("number", width=1, accent=True)),
            head=(Row((Cell((Run(text()),), colspan=2),)), Row((cell, cell))),
            body=(Row((Cell((Run(text()),), rowspan=2), cell)), Row((cell,), "result"), Row((cell, cell), indent=1)),
            foot=(Row((cell, cell), "strong"),),
            caption=words,
        ),
        Chart(
            kind="column",
            categories=(text(), text()),
            series=(Series(text(), (1.0, None)), Series(text(), (2.0, 3.5), labels=(text(), text()))),
            unit=text(),
            marks=("", text()),
            totals=(text(), text()),
            bands=(Band(text(), 0, 1, text()),),
            texts=((text(), (text(), text())),),
            foot=(text(),),
            metrics=(metric,),
            caption=words,
            alt=text(),
        ),
        Figure(picture, words, text(), framed=True, metric=metric),
        Gallery((Figure(picture, words),)),
        Callouts((Point(text(), words, metric, (0.5, 0.5)),), picture, (metric,)),
        Metrics((metric, metric), "row"),
        Cards((Card(text(), text(), words, (words,), picture, metric, (metric,), text(), 0.4, accent=True),)),
        Timeline((Milestone(text(), text(), words, metric, picture, text()),)),
        Gantt(date(2026, 4, 1), 12, (GanttRow(text(), date(2026, 6, 1), date(2026, 6, 20), text(), text(), text()),), (text(), text())),
        Process((Step(text(), words, text()),), first=2),
        Tree(
            (Node("a", text(), text(), text(), words, metric, picture), Node("b", text())),
            (Edge("a", "b", text()), Edge("b", "a", text())),
            metrics=(metric,),
        ),
        Bands((BandRow(text(), 1.0, 2.0, 1.5, text()),), text(), (1.0, 3.0, text()), words),
        Pyramid((Tier(text(), text(), metric, text(), text(), (words,)),), (metric,)),
        Quadrants((Quadrant(text(), ((text(), words),), text()),)),
        Findings(
            text(),
            (
                FindingLine("a.b", "blocker", "missing", text(), text(), text(), text(), text(), text()),
                FindingLine(
                    id="a.c",
                    level="advice",
                    verdict="undecided",
                    title=text(),
                    cases=(FindingCase(text(), text(), page=text()), FindingCase(text())),
                    also=(text(),),
                ),
            ),
        ),
        Findings(text(), (FindingLine("a.d", "advice", "met", text(), text()),), "brief"),
    )


def everything(text: Callable[[], str]) -> Document:
    metric = Metric(text(), text())
    picture = Picture("logo", text())
    return Document(
        kind="checklist",
        language="zh-CN",
        title=text(),
        subject=text(),
        version=text(),
        logo=picture,
        cover=Cover(text(), text(), picture, (metric,), ((text(), text()),)),
        head=(Slide("opening", (Run(text()),), scope=(Run(text()),), source=(Run(text()),), notes=(text(),)),),
        parts=(
            Part(
                "one",
                text(),
                "1",
                text(),
                (Run(text()),),
                metric,
                picture,
                (Chapter("c", "1.1", text(), (Run(text()),), every_block(text)),),
            ),
            Part("two", text(), children=(Slide("s", (Run(text()),), blocks=(Heading((Run(text()),)), Paragraph((Run(text()),)))),)),
        ),
        images={"logo": png()},
    )
