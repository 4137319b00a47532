"""What is said, not how it looks: the blocks that templates yield and writers read.

Every kind is general and knows nothing of brands or shops. A writer dispatches on these classes with `match` and ends in
`assert_never`, so that a new kind fails type-checking wherever it was forgotten.

Texts are tuples of `Run`; an empty tuple says nothing. Numbers that are to be read arrive as text already formatted for the
reader's language; numbers that are to be drawn (charts, bars, bands, shares) arrive as `float` in the unit the block names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Literal

from planner.record import record


@record
class Run:
    """A stretch of text with one look. *accent* marks what the sentence is about; *href* makes it a link."""

    text: str
    strong: bool = False
    accent: bool = False
    href: str = ""


Runs = tuple[Run, ...]


@record
class Picture:
    """A picture by its key in `Document.images`.

    Attributes:
        key: The evidence id, with ``#2`` for the second page of a PDF.
        alt: What it shows, for who cannot see it.
        focus: The point to keep when it is cropped, as fractions from the left and the top.
        fit: ``cover`` fills its box and may be cropped; ``contain`` is always whole.
    """

    key: str
    alt: str
    focus: tuple[float, float] = (0.5, 0.45)
    fit: Literal["cover", "contain"] = "cover"


@record
class Metric:
    """A number that is to be seen.

    Attributes:
        value: ``2.50``, ``129–329``, ``×4.3``: the figure without its unit.
        unit: ``亿元``, ``%``; may be empty.
        label: What it measures.
        note: A comparison or a sentence beneath it.
        source: Where it comes from, such as ``审计报告 E-01``.
        operator: A sign before it when metrics form an equation: ``=``, ``×``; else empty.
        accent: It is what the title speaks of.
    """

    value: str
    unit: str = ""
    label: str = ""
    note: Runs = ()
    source: str = ""
    operator: str = ""
    accent: bool = False


# ---------------------------------------------------------------------------------------------------------------- text


@record
class Heading:
    """A heading inside a slide, chapter or page; *level* from 2 to 4 (1 belongs to the container)."""

    text: Runs
    level: int = 2


@record
class Paragraph:
    """Running text. ``lead`` is larger, ``label`` smaller, ``meta`` the smallest (cover lines, footnotes)."""

    text: Runs
    role: Literal["body", "lead", "label", "meta"] = "body"


@record
class Items:
    """A list; each item is a text."""

    items: tuple[Runs, ...]
    ordered: bool = False


@record
class Quote:
    """A sentence set apart, with who said it or what it is (*label*)."""

    text: Runs
    label: str = ""


@record
class Source:
    """Where the figures around it come from; the last one of a slide is its source line."""

    text: Runs


@record
class Callout:
    """Blocks on a ground of their own. ``deep`` is the strongest ground a theme has, ``paper`` the quiet one."""

    blocks: tuple[Block, ...]
    tone: Literal["deep", "paper"] = "paper"


@record
class Columns:
    """Blocks side by side; *split* gives each column's share of twelve."""

    columns: tuple[tuple[Block, ...], ...]
    split: tuple[int, ...]


@record
class Contents:
    """The document's own table of contents, made by the writer."""


# -------------------------------------------------------------------------------------------------------------- tables


@record
class Column:
    """How a column reads. *width* is a weight among its siblings, 0 to be found from the text; *accent* marks one's own."""

    kind: Literal["text", "number"] = "text"
    width: float = 0.0
    accent: bool = False


@record
class Cell:
    """A table cell; *colspan* and *rowspan* as in HTML. *strong* and *accent* concern the whole cell.

    *value* is the number or the day that the text says, for a sheet that can sort and add.
    """

    text: Runs
    colspan: int = 1
    rowspan: int = 1
    strong: bool = False
    accent: bool = False
    value: float | date | None = None


@record
class Row:
    """A table row. ``strong`` rows carry sums; ``result`` is the one the table is about; *indent* marks a part of the row above."""

    cells: tuple[Cell, ...]
    role: Literal["plain", "strong", "result"] = "plain"
    indent: int = 0


@record
class Table:
    """A table.

    Attributes:
        columns: One for each grid column.
        head: Header rows, repeated when the table continues.
        body: The rows.
        foot: Total rows, on the last part only.
        caption: What the table shows; a plan numbers it.
        style: ``facts`` is label and value without a header; ``dense`` sets small type for many rows.
        wide: It needs a landscape page where pages can turn.
    """

    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    foot: tuple[Row, ...] = ()
    caption: Runs = ()
    style: Literal["plain", "dense", "facts"] = "plain"
    wide: bool = False


# -------------------------------------------------------------------------------------------------------------- charts


@record
class Series:
    """A named row of values, one for each category; ``None`` where nothing is known.

    Attributes:
        labels: Texts to print at the marks instead of the formatted values; empty, or one for each category.
        note: A word beside the series name, such as ``×2.9``.
        line: In a column chart, draw this series as a line on the same axis.
        emphasis: Indexes of the categories that the title speaks of.
        reference: A value with its label to draw as a line across this series' plot.
    """

    name: str
    values: tuple[float | None, ...]
    labels: tuple[str, ...] = ()
    note: str = ""
    line: bool = False
    emphasis: tuple[int, ...] = ()
    reference: tuple[float, str] | None = None


@record
class Band:
    """Neighbouring categories that belong together: *count* of them from index *start*, a title and a note (sum, share)."""

    title: str
    start: int
    count: int
    note: str = ""


@record
class Chart:
    """A native chart with its workbook.

    Attributes:
        kind: ``column`` and ``bar`` are clustered unless *stacked*; ``panels`` draws each series as bars in a plot of its own,
            row by row beside the category names; ``waterfall`` takes one series and *totals*.
        categories: n labels along the axis, in order.
        series: m rows of n values each, in *unit*.
        unit: What a value counts, as the reader sees it: 万元, 件, %.
        number_format: The spreadsheet format of labels and workbook, such as ``#,##0`` or ``0.0%``.
        marks: For each category a word above its column (a campaign's name), or empty.
        bands: Groups of categories drawn as grounds behind the plot.
        totals: For each category a text: above a stack its sum, in a waterfall ``total`` where the column stands on the axis.
        changes: Texts between neighbouring columns (growth), n - 1 of them, or empty.
        texts: Further columns of text beside a ``panels`` chart: header and n values each.
        foot: For ``panels``: the total row's texts, one per series and text column, after its name.
        metrics: Figures set into the free corner of the plot.
        caption: What the chart shows; a plan numbers it.
        alt: What it says, for who cannot see it.
        small: It is a sketch inside a card: no axis texts beyond first principles.

    Raises:
        ValueError: A series is not as long as *categories*.
    """

    kind: Literal["column", "bar", "line", "doughnut", "panels", "waterfall"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    number_format: str = "#,##0"
    stacked: bool = False
    marks: tuple[str, ...] = ()
    bands: tuple[Band, ...] = ()
    totals: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    texts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    foot: tuple[str, ...] = ()
    metrics: tuple[Metric, ...] = ()
    caption: Runs = ()
    alt: str = ""
    small: bool = False

    def __post_init__(self) -> None:
        for series in self.series:
            if len(series.values) != len(self.categories):
                raise ValueError(f"series {series.name!r} has {len(series.values)} values for {len(self.categories)} categories")


# ------------------------------------------------------------------------------------------------------------ pictures


@record
class Figure:
    """A picture with what belongs to it.

    Attributes:
        caption: One or two lines beneath it.
        tag: An evidence number such as ``E-03``.
        framed: It is a screenshot or a document: shown whole, on a mat.
        highlight: The rectangle that matters, as fractions (x, y, width, height) of the picture.
        metric: The number it proves, set above it.
    """

    picture: Picture
    caption: Runs = ()
    tag: str = ""
    framed: bool = False
    highlight: tuple[float, float, float, float] | None = None
    metric: Metric | None = None


@record
class Gallery:
    """Figures of equal rank; a slide shows as many as stay readable and continues."""

    figures: tuple[Figure, ...]


@record
class Point:
    """A numbered remark on a picture; *at* is the place it points to, as fractions, or None."""

    heading: str
    text: Runs
    metric: Metric | None = None
    at: tuple[float, float] | None = None


@record
class Callouts:
    """A picture (or none) with numbered points led to it, and *metrics* above them; the first of these is the largest."""

    points: tuple[Point, ...]
    picture: Picture | None = None
    metrics: tuple[Metric, ...] = ()


# ------------------------------------------------------------------------------------------------------ composed parts


@record
class Metrics:
    """Numbers side by side.

    ``cards`` stand on paper in a grid; ``hero`` is one very large number; ``rail`` is a column, the first one large, the others each
    with a sentence; ``strip`` is a row that may be an equation; ``row`` is a row of equals.
    """

    items: tuple[Metric, ...]
    style: Literal["cards", "hero", "rail", "strip", "row"] = "cards"


@record
class Card:
    """A thing among its like. *share* draws a bar from 0 to 1; *detail* is a second figure in words; *accent* marks the first."""

    title: str
    note: str = ""
    text: Runs = ()
    items: tuple[Runs, ...] = ()
    picture: Picture | None = None
    metric: Metric | None = None
    metrics: tuple[Metric, ...] = ()
    detail: str = ""
    share: float | None = None
    accent: bool = False


@record
class Cards:
    """Cards in a grid. ``wall`` has a picture beside each; ``text`` is headings with prose; ``portrait`` one person or group at length."""

    cards: tuple[Card, ...]
    style: Literal["wall", "text", "portrait"] = "text"


@record
class Milestone:
    """A dated step. *tag* is its evidence."""

    when: str
    title: str
    text: Runs = ()
    metric: Metric | None = None
    picture: Picture | None = None
    tag: str = ""


@record
class Timeline:
    """Steps in order of time; the last one is where one stands."""

    milestones: tuple[Milestone, ...]


@record
class GanttRow:
    """One bar. *tier* is a short chip (``S``); *value* a text before the bar; *rank* 0 for the strongest fill, 3 for the quietest."""

    title: str
    start: date
    end: date
    tier: str = ""
    value: str = ""
    label: str = ""
    rank: int = 1
    prepare: date | None = None


@record
class Gantt:
    """Bars on a calendar from *start* (the first of a month) over *months* months; *heads* title the row and value columns.

    *month_names* has a name for each month in the reader's language (``4月``, ``Apr``); without it months show as digits.
    """

    start: date
    months: int
    rows: tuple[GanttRow, ...]
    heads: tuple[str, str] = ("", "")
    caption: Runs = ()
    month_names: tuple[str, ...] = ()


@record
class Step:
    """A step of a process."""

    title: str
    text: Runs = ()
    note: str = ""


@record
class Process:
    """Steps that follow each other; the first one has the number *first*, which is more than 1 where a process continues."""

    steps: tuple[Step, ...]
    first: int = 1


@record
class Node:
    """A box of a tree. *role* is a word under or beside the title; *note* a number in words (``4 人``)."""

    id: str
    title: str
    role: str = ""
    note: str = ""
    text: Runs = ()
    metric: Metric | None = None
    picture: Picture | None = None
    tone: Literal["plain", "paper", "outlined", "accent", "deep"] = "plain"


@record
class Edge:
    """A line from *parent* to *child* with a word beside it (``62%``); *dashed* for a licence rather than a share."""

    parent: str
    child: str
    label: str = ""
    dashed: bool = False


@record
class Tree:
    """Who belongs to whom: ``people`` under a lead, or ``entities`` held and licensed. *metrics* stand in the free corner."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    style: Literal["people", "entities"] = "entities"
    metrics: tuple[Metric, ...] = ()


@record
class BandRow:
    """A range from *low* to *high*; *mark* is a point in it with its label; *own* is the one spoken of."""

    title: str
    low: float
    high: float
    mark: float | None = None
    mark_label: str = ""
    own: bool = False


@record
class Bands:
    """Ranges on one axis (price ladders). *window* is a range behind all of them, with its label."""

    rows: tuple[BandRow, ...]
    unit: str = ""
    window: tuple[float, float, str] | None = None
    caption: Runs = ()
    alt: str = ""


@record
class Tier:
    """A level: its name, what opens it, its figure, who is in it, what it gives."""

    title: str
    note: str = ""
    metric: Metric | None = None
    left: str = ""
    right: str = ""
    items: tuple[Runs, ...] = ()


@record
class Pyramid:
    """Levels from the lowest to the highest; *metrics* stand over the low end."""

    tiers: tuple[Tier, ...]
    metrics: tuple[Metric, ...] = ()


@record
class Quadrant:
    """One field of four: name, a leading figure, and points, each a figure or word with a sentence."""

    title: str
    points: tuple[tuple[str, Runs], ...]
    note: str = ""


@record
class Quadrants:
    """Four fields, the first emphasised (SWOT)."""

    fields: tuple[Quadrant, ...]


@record
class Findings:
    """Lines of a checklist, grouped: what a rule said of the profile, with the way out and the place.

    Kept as one kind because a page, a sheet and a terminal each show such lines in a way of their own. ``brief`` lines are named and
    nothing more: where there is nothing to do, hundreds of them must still be seen. In a sheet, neighbouring groups are one table.
    """

    title: str
    lines: tuple[FindingLine, ...]
    style: Literal["full", "brief"] = "full"


@record
class FindingLine:
    """One line of a checklist, in words.

    Attributes:
        level, verdict: The keys writers colour by.
        title: What is required.
        message: What was found; empty when *cases* say it one by one.
        place: Where, as a reader is told; *path* and *line* are the same for a sheet that sorts.
        page: The page of the deck it shows on.
        source: Who requires it, in which edition, and how sure that is.
        confidence: The source's grade alone.
        effort: What it asks of the reader.
        waiver: Who let it be, why, until when.
        area: The row of the content list it belongs to, in words.
        also: What is settled together with it.
        cases: Things found under one title.
    """

    id: str
    level: Literal["blocker", "warning", "advice"]
    verdict: Literal["met", "missing", "undecided", "not_applicable", "not_in_force"]
    title: str
    message: str = ""
    remedy: str = ""
    place: str = ""
    source: str = ""
    area: str = ""
    cases: tuple[FindingCase, ...] = ()
    path: str = ""
    line: int = 0
    page: str = ""
    confidence: str = ""
    effort: str = ""
    waiver: str = ""
    also: tuple[str, ...] = ()


@record
class FindingCase:
    """One of several things found under one title; see `FindingLine`."""

    message: str
    place: str = ""
    path: str = ""
    line: int = 0
    page: str = ""


Block = (
    Heading | Paragraph | Items | Quote | Source | Callout | Columns | Contents | Table | Chart | Figure | Gallery | Callouts
    | Metrics | Cards | Timeline | Gantt | Process | Tree | Bands | Pyramid | Quadrants | Findings
)


# ---------------------------------------------------------------------------------------------------------- containers


@record
class Slide:
    """A slide as it is meant; a writer may continue it on further ones.

    Attributes:
        id: Stable name, such as ``sales``.
        layout: ``content`` has a title, a scope line, blocks and a source line; the others are pages of their own kind.
        title: The message, one sentence.
        scope: Measure, unit and period.
        source: The source line.
        notes: What the speaker reads: each figure with its source.
        short: The title of the slide in a list of pages.
        metric: The figure that stands for it in such a list.
    """

    id: str
    title: Runs
    layout: Literal["cover", "agenda", "section", "content", "closing"] = "content"
    scope: Runs = ()
    blocks: tuple[Block, ...] = ()
    source: Runs = ()
    notes: tuple[str, ...] = ()
    short: str = ""
    metric: Metric | None = None


@record
class Chapter:
    """A chapter of a plan or of a checklist.

    Attributes:
        number: ``0`` to ``19``, a letter for an appendix, or empty.
        sheet: The sheet of a workbook it stands on; chapters of one name share it. Without one it is not in the workbook.
    """

    id: str
    number: str
    title: str
    message: Runs = ()
    blocks: tuple[Block, ...] = ()
    sheet: str = ""


@record
class Part:
    """Slides or chapters under one name. *question* is what they answer; *number* ``01``, or empty for an appendix.

    In a deck, a part with *message* opens with a section slide and stands in the agenda with *metric*.
    """

    id: str
    title: str
    number: str = ""
    question: str = ""
    message: Runs = ()
    metric: Metric | None = None
    picture: Picture | None = None
    children: tuple[Slide | Chapter, ...] = ()


@record
class Cover:
    """The first page of a plan: what, for when, by whom, and its leading figures."""

    title: str
    kicker: str = ""
    picture: Picture | None = None
    metrics: tuple[Metric, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@record
class Omission:
    """A page or table that was left out for want of facts: what, and which facts it needs."""

    id: str
    title: str
    needs: tuple[str, ...]


@record
class Printed:
    """A number of the facts as a page prints it.

    Attributes:
        fact: Its dotted name; empty when the number is a fact's but it cannot be told which.
        place: The id of the slide or chapter; empty for what stands between pages.
    """

    fact: str
    text: str
    place: str


@record
class Document:
    """What a template made of the facts.

    Attributes:
        kind: ``deck``, ``plan`` or ``checklist``.
        language: ``zh-CN`` or ``en``.
        title: The name in running heads and file properties.
        subject: Whose document it is.
        version: Edition and date, for footers.
        dated: The day the file says it was made, for its properties.
        brand_colour: ``#RRGGBB``, or empty for the theme's own.
        logo, logo_light: Wordmarks for light and dark grounds, if there are any.
        head: Slides before the first part (cover, agenda) in a deck.
        parts: In order.
        tail: Slides after the last part (closing).
        cover: First page of a plan.
        images: Bytes of every picture used, by key; not compared and not dumped.
        omissions: What was left out.
        asked: Profile paths that were asked for while each slide or chapter was made, by its id, when the composer was told to listen;
            neither compared nor dumped, and so for *printed*.
        printed: Numbers as they were printed, some of them in words that were then left out.
    """

    kind: Literal["deck", "plan", "checklist"]
    language: str
    title: str
    parts: tuple[Part, ...]
    subject: str = ""
    version: str = ""
    dated: date | None = None
    brand_colour: str = ""
    logo: Picture | None = None
    logo_light: Picture | None = None
    head: tuple[Slide, ...] = ()
    tail: tuple[Slide, ...] = ()
    cover: Cover | None = None
    images: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    omissions: tuple[Omission, ...] = ()
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    printed: tuple[Printed, ...] = field(default=(), compare=False, repr=False)
