"""Checked XML to blocks. What cannot be said whole is not said: see `absence`."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import takewhile
from types import MappingProxyType
from typing import Any, Final, Literal, cast

from planner.compose.absence import MARK, is_absent, is_whole
from planner.compose.environment import UnknownNameError
from planner.compose.pictures import Pictures
from planner.compose.places import ATTRIBUTE, Places
from planner.compose.tables import Grid, table_of
from planner.compose.vocabulary import BLOCKS, VOCABULARY, Element, parsed
from planner.compose.words import ems, month
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
    Omission,
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
    Runs,
    Series,
    Slide,
    Source,
    Step,
    Tier,
    Timeline,
    Tree,
)
from planner.errors import Problem, TemplateError
from planner.record import record


class UnsaidError(Exception):
    """What is being read lacks something without which it says nothing."""


@record
class _Look:
    strong: bool = False
    accent: bool = False
    href: str = ""


_PLAIN: Final = _Look()


def inline(element: Element, language: str, look: _Look = _PLAIN) -> Runs:
    """The words of *element*; stretches of one look are one run.

    Raises:
        UnsaidError: A fact in them is absent. A ``<span>`` is left out on its own.
    """
    runs: list[Run] = []

    def say(text: str | None) -> None:
        if text and not is_whole(text):
            raise UnsaidError
        if text and runs and (runs[-1].strong, runs[-1].accent, runs[-1].href) == (look.strong, look.accent, look.href):
            runs[-1] = replace(runs[-1], text=runs[-1].text + text)
        elif text:
            runs.append(Run(text, look.strong, look.accent, look.href))

    say(element.text)
    for child in element:
        for run in _child_runs(child, language, look):
            if runs and replace(runs[-1], text="") == replace(run, text=""):
                runs[-1] = replace(runs[-1], text=runs[-1].text + run.text)
            else:
                runs.append(run)
        say(child.tail)
    return tuple(runs)


def _child_runs(child: Element, language: str, look: _Look) -> Runs:
    if child.get("lang", language) != language:
        return ()
    match child.tag:
        case "b":
            return inline(child, language, replace(look, strong=True))
        case "em":
            return inline(child, language, replace(look, accent=True))
        case "a":
            return inline(child, language, replace(look, href=child.get("href", "")))
        case _:
            try:
                return inline(child, language, look)
            except UnsaidError:
                return ()


def plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)


class Reader:
    """Reads one rendered template.

    Attributes:
        omissions: What was left out so far.
    """

    def __init__(self, language: str, ask: Callable[[str], object], pictures: Pictures, places: Places) -> None:
        self._language = language
        self._ask = ask
        self._pictures = pictures
        self._places = places
        self._path: list[tuple[str, str]] = []
        self.omissions: list[Omission] = []

    # ------------------------------------------------------------------------------------------------ attributes, children

    def _value(self, element: Element, name: str) -> Any:
        """An attribute's value; None when it is not given or cannot be said.

        Raises:
            UnsaidError: It is one without which the element says nothing.
        """
        text = element.get(name, "")
        form = VOCABULARY[element.tag]
        if not text or not is_whole(text):
            if name in form.required:
                raise UnsaidError
            return None
        return parsed(form.kinds[name], text)

    def _text(self, element: Element, name: str, default: str = "") -> str:
        return cast("str", self._value(element, name) or default)

    def _yes(self, element: Element, name: str) -> bool:
        return bool(self._value(element, name))

    def _whole(self, element: Element, name: str, default: int) -> int:
        value = self._value(element, name)
        return default if value is None else cast("int", value)

    def _children(self, element: Element, *tags: str) -> Iterator[Element]:
        """The children called *tags* (all, when none are named) that are in the document's language and have what they need."""
        for child in element:
            if (not tags or child.tag in tags) and self._stands(child):
                yield child

    def _stands(self, element: Element) -> bool:
        if element.get("lang", self._language) != self._language:
            return False
        absent = tuple(name for name in element.get("needs", "").split() if self._is_absent(name, element))
        either = tuple(element.get("needs-any", "").split())
        if either and all(self._is_absent(name, element) for name in either):
            absent += either
        if absent:
            self._omit(element, absent)
        return not absent

    def _is_absent(self, name: str, element: Element) -> bool:
        try:
            return is_absent(self._ask(name))
        except UnknownNameError as unknown:
            values = {"name": name, "suggestion": unknown.suggestion}
            raise TemplateError((Problem("template.unknown_fact", self._places.of(element.get(ATTRIBUTE)), name, values),)) from unknown

    def _omit(self, element: Element, absent: tuple[str, ...]) -> None:
        identifier, title = self._path[-1] if self._path else ("", "")
        own = element.get("short") or element.get("title") or self._first(element, "caption") or self._first(element, "h1")
        self.omissions.append(Omission(element.get("id") or identifier, own if own and is_whole(own) else title, absent))

    def _first(self, element: Element, tag: str) -> str:
        """The first of several ways to say something that can be said whole, as plain text."""
        return plain(self._first_runs(element, tag))

    def _first_runs(self, element: Element, tag: str, most: float = math.inf) -> Runs:
        """The same with its looks; among several, one of at most *most* ems is preferred."""
        said = tuple(self._all_runs(element, tag))
        return next((runs for runs in said if ems(plain(runs)) <= most), said[0] if said else ())

    def _all_runs(self, element: Element, tag: str) -> Iterator[Runs]:
        for child in element.iterchildren(tag):
            if child.get("lang", self._language) != self._language:
                continue
            try:
                runs = inline(child, self._language)
            except UnsaidError:
                continue
            if plain(runs).strip():
                yield runs

    def _each(self, element: Element, tag: str, read: Callable[[Element], Any]) -> tuple[Any, ...]:
        """What *read* makes of the children called *tag*, without those that cannot be said."""
        result = []
        for child in self._children(element, tag):
            try:
                result.append(read(child))
            except UnsaidError:
                continue
        return tuple(result)

    def _words(self, element: Element) -> Runs:
        """The words of *element*, of which there must be some."""
        runs = inline(element, self._language)
        if not plain(runs).strip():
            raise UnsaidError
        return runs

    def _plain_words(self, element: Element) -> str:
        return plain(self._words(element))

    def _label(self, element: Element) -> str:
        """A text that keeps its place in a row of texts even when it says nothing."""
        text = element.text or ""
        return text if is_whole(text) else ""

    # ------------------------------------------------------------------------------------------------ containers

    def document(self, root: Element) -> Document:
        """The whole document; pictures and omissions are in it."""
        slides: list[Slide] = []
        tail: list[Slide] = []
        parts: list[Part] = []
        cover = None
        for child in self._children(root):
            if child.tag == "cover":
                cover = next(iter(self._each(root, "cover", self._cover)), None)
            elif child.tag == "part":
                parts.extend(self._made(self._part, child))
            else:
                (tail if parts else slides).extend(self._made(self._slide, child))
        said = _paced(parts) if root.tag == "deck" else tuple(parts)
        name = self._text(root, "subject")
        logo = self._logo(root, "logo", name)
        logo_light = self._logo(root, "logo-light", name)
        return Document(
            kind=cast("Literal['deck', 'plan', 'checklist']", root.tag),
            language=self._language,
            title=root.get("title", "").replace(MARK, ""),
            parts=said,
            subject=name,
            version=self._text(root, "version"),
            dated=self._value(root, "dated"),
            brand_colour=self._text(root, "colour"),
            logo=logo,
            logo_light=logo_light,
            head=tuple(slide for slide in slides if slide.layout != "agenda" or any(part.message for part in said)),
            tail=tuple(tail),
            cover=cover,
            images=MappingProxyType(self._pictures.images),
            omissions=(*self.omissions, *self._pictures.omissions),
        )

    @staticmethod
    def _made(make: Callable[[Element], tuple[Any, ...]], element: Element) -> tuple[Any, ...]:
        try:
            return make(element)
        except UnsaidError:
            return ()

    def _logo(self, root: Element, attribute: str, alt: str) -> Picture | None:
        identifier = self._text(root, attribute)
        return self._pictures.take(identifier, 1, alt, None, "contain") if identifier else None

    def _part(self, element: Element) -> tuple[Part, ...]:
        children: list[Slide | Chapter] = []
        for child in self._children(element, "slide", "chapter"):
            children.extend(self._made(self._slide if child.tag == "slide" else self._chapter, child))
        if not children:
            return ()
        return (
            Part(
                id=self._text(element, "id"),
                title=self._text(element, "title"),
                number=self._text(element, "number"),
                question=self._text(element, "question"),
                message=self._first_runs(element, "message"),
                metric=self._first_metric(element),
                picture=self._first_picture(element),
                children=tuple(children),
            ),
        )

    def _slide(self, element: Element) -> tuple[Slide, ...]:
        layout = self._text(element, "layout", "content")
        title = self._first_runs(element, "h1", _TITLE)
        identifier = self._text(element, "id")
        short = self._text(element, "short") or plain(title)
        before = len(self.omissions)
        blocks = self._inside(element, identifier, short)
        if not title or (layout == "content" and all(isinstance(block, Source) for block in blocks)):
            needs = tuple(dict.fromkeys(name for omission in self.omissions[before:] for name in omission.needs))
            self.omissions[before:] = [Omission(identifier, short, needs)]
            return ()
        sources = [block for block in takewhile(lambda block: isinstance(block, Source), reversed(blocks)) if isinstance(block, Source)]
        return (
            Slide(
                id=identifier,
                title=title,
                layout=cast("Literal['cover', 'agenda', 'section', 'content', 'closing']", layout),
                scope=self._first_runs(element, "scope"),
                blocks=blocks[: len(blocks) - len(sources)],
                source=sources[-1].text if sources else (),
                notes=self._notes(element),
                short=short,
                metric=self._first_metric(element),
            ),
        )

    def _chapter(self, element: Element) -> tuple[Chapter, ...]:
        identifier, title = self._text(element, "id"), self._text(element, "title")
        before = len(self.omissions)
        blocks = self._inside(element, identifier, title)
        if not blocks:
            needs = tuple(dict.fromkeys(name for omission in self.omissions[before:] for name in omission.needs))
            self.omissions[before:] = [Omission(identifier, title, needs)]
            return ()
        number, sheet = self._text(element, "number"), self._text(element, "sheet")
        return (Chapter(identifier, number, title, self._first_runs(element, "message"), blocks, sheet),)

    def _inside(self, element: Element, identifier: str, title: str) -> tuple[Block, ...]:
        self._path.append((identifier, title))
        try:
            return self._blocks(element)
        finally:
            self._path.pop()

    def _notes(self, element: Element) -> tuple[str, ...]:
        return tuple(text for notes in self._children(element, "notes") for text in self._each(notes, "p", self._plain_words))

    def _cover(self, element: Element) -> Cover:
        def fact(child: Element) -> tuple[str, str]:
            return self._text(child, "label"), self._text(child, "value")

        return Cover(
            title=self._text(element, "title"),
            kicker=self._text(element, "kicker"),
            picture=self._first_picture(element),
            metrics=self._metrics_of(element),
            facts=self._each(element, "fact", fact),
        )

    # ------------------------------------------------------------------------------------------------ blocks

    def _blocks(self, element: Element) -> tuple[Block, ...]:
        """The blocks in *element* that say something; a heading with nothing under it is left out."""
        found: list[Block] = []
        for child in self._children(element):
            read = _BLOCKS.get(str(child.tag))
            if read is None:
                continue
            try:
                block = read(self, child)
            except UnsaidError:
                continue
            found.extend(block if isinstance(block, tuple) else (block,))
        return _without_idle_headings(found)

    def heading(self, element: Element) -> Block:
        return Heading(self._words(element), int(str(element.tag)[1]))

    def paragraph(self, element: Element) -> Block:
        role = cast("Literal['body', 'lead', 'label', 'meta']", self._text(element, "role", "body"))
        return Paragraph(self._words(element), role)

    def items(self, element: Element) -> Block:
        return Items(self._some(self._each(element, "li", self._words)), element.tag == "ol")

    def quote(self, element: Element) -> Block:
        return Quote(self._words(element), self._text(element, "label"))

    def source(self, element: Element) -> Block:
        return Source(self._words(element))

    def callout(self, element: Element) -> Block:
        return Callout(self._some(self._blocks(element)), cast("Literal['deep', 'paper']", self._text(element, "tone", "paper")))

    def columns(self, element: Element) -> tuple[Block, ...]:
        """Columns without those that came out empty; one alone is no column."""
        split = tuple(int(share) for share in self._value(element, "split"))
        kept = []
        for share, child in zip(split, element.iterchildren("column"), strict=False):
            blocks = self._blocks(child) if self._stands(child) else ()
            if blocks:
                kept.append((share, blocks))
        if len(kept) < 2:
            return kept[0][1] if kept else ()
        return (Columns(tuple(blocks for _, blocks in kept), _twelve(tuple(share for share, _ in kept))),)

    def contents(self, _element: Element) -> Block:
        return Contents()

    def table(self, element: Element) -> Block:
        columns = tuple(self._column(child) for child in self._children(element, "col"))
        grid = Grid(self._rows(element, "thead"), self._rows(element, "tbody"), self._rows(element, "tfoot"))
        table = table_of(
            grid,
            columns,
            caption=self._first_runs(element, "caption"),
            style=cast("Literal['plain', 'dense', 'facts']", self._text(element, "style", "plain")),
            wide=self._yes(element, "wide"),
        )
        if table is None:
            raise UnsaidError
        return table

    def _column(self, element: Element) -> Column:
        kind = cast("Literal['text', 'number']", self._text(element, "kind", "text"))
        return Column(kind, self._value(element, "width") or 0.0, self._yes(element, "accent"))

    def _rows(self, table: Element, tag: str) -> tuple[tuple[Row, tuple[bool, ...]], ...]:
        """Rows, each with whether its cells are known."""
        return tuple(self._row(row) for group in self._children(table, tag) for row in self._children(group, "tr"))

    def _row(self, element: Element) -> tuple[Row, tuple[bool, ...]]:
        cells, known = [], []
        for child in self._children(element, "th", "td"):
            cell = self._cell(child)
            cells.append(cell)
            known.append(child.tag == "th" or cell.text != _UNKNOWN)
        role = cast("Literal['plain', 'strong', 'result']", self._text(element, "role", "plain"))
        return Row(tuple(cells), role, self._whole(element, "indent", 0)), tuple(known)

    def _cell(self, element: Element) -> Cell:
        try:
            text = inline(element, self._language)
        except UnsaidError:
            text = _UNKNOWN
        return Cell(
            text,
            self._whole(element, "colspan", 1),
            self._whole(element, "rowspan", 1),
            self._yes(element, "strong"),
            self._yes(element, "accent"),
            self._value(element, "value"),
        )

    def chart(self, element: Element) -> Block:
        series = tuple(one for one in self._each(element, "series", self._series) if any(value is not None for value in one.values))
        categories = tuple(self._label(child) for child in self._children(element, "category"))
        if not series or not categories:
            raise UnsaidError
        try:
            return Chart(
                kind=self._value(element, "kind"),
                categories=categories,
                series=series,
                unit=self._text(element, "unit"),
                number_format=self._text(element, "format", "#,##0"),
                stacked=self._yes(element, "stacked"),
                marks=self._labels(element, "mark"),
                bands=self._each(element, "band", self._band),
                totals=self._labels(element, "total"),
                changes=self._labels(element, "change"),
                texts=self._each(element, "texts", lambda child: (self._text(child, "head"), self._labels(child, "cell"))),
                foot=self._labels(element, "foot"),
                metrics=self._metrics_of(element),
                caption=self._first_runs(element, "caption"),
                alt=self._text(element, "alt") or self._first(element, "caption"),
                small=self._yes(element, "small"),
            )
        except ValueError as error:
            raise self._wrong(element, error) from error

    def _wrong(self, element: Element, error: Exception) -> TemplateError:
        return TemplateError(
            (Problem("template.failed", self._places.of(element.get(ATTRIBUTE)), str(element.tag), {"message": str(error)}),)
        )

    def _labels(self, element: Element, tag: str) -> tuple[str, ...]:
        labels = tuple(self._label(child) for child in self._children(element, tag))
        return labels if any(labels) else ()

    def _series(self, element: Element) -> Series:
        reference = self._value(element, "reference")
        return Series(
            name=self._text(element, "name"),
            values=self._value(element, "values"),
            labels=self._labels(element, "label"),
            note=self._text(element, "note"),
            line=self._yes(element, "line"),
            emphasis=tuple(int(index) for index in self._value(element, "emphasis") or ()),
            reference=None if reference is None else (reference, self._text(element, "reference-label")),
        )

    def _band(self, element: Element) -> Band:
        start, count = self._value(element, "start"), self._value(element, "count")
        return Band(self._text(element, "title"), start, count, self._text(element, "note"))

    # ------------------------------------------------------------------------------------------------ pictures and figures

    def _picture(self, element: Element) -> Picture:
        picture = self._pictures.take(
            self._text(element, "id"),
            self._whole(element, "page", 0),
            self._text(element, "alt"),
            self._value(element, "focus"),
            cast("Literal['cover', 'contain']", self._text(element, "fit", "cover")),
        )
        if picture is None:
            raise UnsaidError
        return picture

    def _first_picture(self, element: Element) -> Picture | None:
        return next(iter(self._each(element, "picture", self._picture)), None)

    def figure(self, element: Element) -> Figure:
        picture = self._first_picture(element)
        if picture is None:
            raise UnsaidError
        return Figure(
            picture=picture,
            caption=self._first_runs(element, "caption"),
            tag=self._text(element, "tag"),
            framed=self._yes(element, "framed"),
            highlight=self._value(element, "highlight"),
            metric=self._first_metric(element),
        )

    def gallery(self, element: Element) -> Block:
        return Gallery(self._some(self._each(element, "figure", self.figure)))

    def callouts(self, element: Element) -> Block:
        points = self._each(element, "point", self._point)
        metrics = self._metrics_of(element)
        picture = self._first_picture(element)
        if not points and not (picture and metrics):
            raise UnsaidError
        return Callouts(points, picture, metrics)

    def _point(self, element: Element) -> Point:
        heading, at = self._text(element, "heading"), self._value(element, "at")
        return Point(heading, self._first_runs(element, "text"), self._first_metric(element), at)

    # ------------------------------------------------------------------------------------------------ composed parts

    def _metric(self, element: Element) -> Metric:
        try:
            note = inline(element, self._language)
        except UnsaidError:
            note = ()
        return Metric(
            value=self._text(element, "value"),
            unit=self._text(element, "unit"),
            label=self._text(element, "label"),
            note=note,
            source=self._text(element, "source"),
            operator=self._text(element, "operator"),
            accent=self._yes(element, "accent"),
        )

    def _metrics_of(self, element: Element) -> tuple[Metric, ...]:
        return self._each(element, "metric", self._metric)

    def _first_metric(self, element: Element) -> Metric | None:
        return next(iter(self._metrics_of(element)), None)

    def metrics(self, element: Element) -> Metrics:
        style = cast("Literal['cards', 'hero', 'rail', 'strip', 'row']", self._text(element, "style", "cards"))
        return Metrics(self._some(self._metrics_of(element)), style)

    def cards(self, element: Element) -> Block:
        style = cast("Literal['wall', 'text', 'portrait']", self._text(element, "style", "text"))
        return Cards(self._some(self._each(element, "card", self._card)), style)

    def _card(self, element: Element) -> Card:
        metrics = [one for group in self._each(element, "metrics", self.metrics) for one in group.items]
        return Card(
            title=self._text(element, "title"),
            note=self._text(element, "note"),
            text=self._first_runs(element, "text"),
            items=tuple(item for group in self._children(element, "ul") for item in self._each(group, "li", self._words)),
            picture=self._first_picture(element),
            metric=self._first_metric(element),
            metrics=tuple(metrics),
            detail=self._text(element, "detail"),
            share=self._value(element, "share"),
            accent=self._yes(element, "accent"),
        )

    def timeline(self, element: Element) -> Block:
        return Timeline(self._some(self._each(element, "milestone", self._milestone)))

    def _milestone(self, element: Element) -> Milestone:
        return Milestone(
            when=self._text(element, "when"),
            title=self._text(element, "title"),
            text=self._first_runs(element, "text"),
            metric=self._first_metric(element),
            picture=self._first_picture(element),
            tag=self._text(element, "tag"),
        )

    def gantt(self, element: Element) -> Block:
        start, months = cast("date", self._value(element, "start")), self._whole(element, "months", 12)
        firsts = [date(start.year + (start.month - 1 + ahead) // 12, (start.month - 1 + ahead) % 12 + 1, 1) for ahead in range(months)]
        return Gantt(
            start=start,
            months=months,
            rows=self._some(self._each(element, "bar", self._gantt_row)),
            heads=(self._text(element, "row-head"), self._text(element, "value-head")),
            caption=self._first_runs(element, "caption"),
            month_names=tuple(month(first, self._language) for first in firsts),
        )

    def _gantt_row(self, element: Element) -> GanttRow:
        return GanttRow(
            title=self._text(element, "title"),
            start=self._value(element, "start"),
            end=self._value(element, "end"),
            tier=self._text(element, "tier"),
            value=self._text(element, "value"),
            label=self._text(element, "label"),
            rank=self._whole(element, "rank", 1),
            prepare=self._value(element, "prepare"),
        )

    def process(self, element: Element) -> Block:
        def step(child: Element) -> Step:
            return Step(self._text(child, "title"), inline(child, self._language), self._text(child, "note"))

        return Process(self._some(self._each(element, "step", step)))

    def tree(self, element: Element) -> Block:
        nodes = self._some(self._each(element, "node", self._node))
        known = {node.id for node in nodes}
        edges = tuple(edge for edge in self._each(element, "edge", self._edge) if {edge.parent, edge.child} <= known)
        style = cast("Literal['people', 'entities']", self._text(element, "style", "entities"))
        return Tree(nodes, edges, style, self._metrics_of(element))

    def _node(self, element: Element) -> Node:
        return Node(
            id=self._text(element, "id"),
            title=self._text(element, "title"),
            role=self._text(element, "role"),
            note=self._text(element, "note"),
            text=self._first_runs(element, "text"),
            metric=self._first_metric(element),
            picture=self._first_picture(element),
            tone=cast("Literal['plain', 'paper', 'outlined', 'accent', 'deep']", self._text(element, "tone", "plain")),
        )

    def _edge(self, element: Element) -> Edge:
        return Edge(self._text(element, "parent"), self._text(element, "child"), self._text(element, "label"), self._yes(element, "dashed"))

    def bands(self, element: Element) -> Block:
        low, high = self._value(element, "low"), self._value(element, "high")
        return Bands(
            rows=self._some(self._each(element, "range", self._range)),
            unit=self._text(element, "unit"),
            window=None if low is None or high is None else (low, high, self._text(element, "label")),
            caption=self._first_runs(element, "caption"),
            alt=self._text(element, "alt") or self._first(element, "caption"),
        )

    def _range(self, element: Element) -> BandRow:
        return BandRow(
            title=self._text(element, "title"),
            low=self._value(element, "low"),
            high=self._value(element, "high"),
            mark=self._value(element, "mark"),
            mark_label=self._text(element, "mark-label"),
            own=self._yes(element, "own"),
        )

    def pyramid(self, element: Element) -> Block:
        return Pyramid(self._some(self._each(element, "tier", self._tier)), self._metrics_of(element))

    def _tier(self, element: Element) -> Tier:
        return Tier(
            title=self._text(element, "title"),
            note=self._text(element, "note"),
            metric=self._first_metric(element),
            left=self._text(element, "left"),
            right=self._text(element, "right"),
            items=tuple(item for group in self._children(element, "ul") for item in self._each(group, "li", self._words)),
        )

    def quadrants(self, element: Element) -> Block:
        return Quadrants(self._some(self._each(element, "quadrant", self._quadrant)))

    def _quadrant(self, element: Element) -> Quadrant:
        def remark(child: Element) -> tuple[str, Runs]:
            figure = child.get("figure", "")
            return (figure if is_whole(figure) else ""), self._words(child)

        return Quadrant(self._text(element, "title"), self._some(self._each(element, "remark", remark)), self._text(element, "note"))

    def findings(self, element: Element) -> Block:
        lines = self._some(self._each(element, "finding", self._finding))
        return Findings(self._text(element, "title"), lines, self._value(element, "style") or "full")

    def _finding(self, element: Element) -> FindingLine:
        return FindingLine(
            id=self._text(element, "id"),
            level=self._value(element, "level"),
            verdict=self._value(element, "verdict"),
            title=self._text(element, "title"),
            message=self._text(element, "message"),
            remedy=self._text(element, "remedy"),
            place=self._text(element, "place"),
            source=self._text(element, "source"),
            area=self._text(element, "area"),
            cases=self._each(element, "case", self._case),
            path=self._text(element, "path"),
            line=self._whole(element, "line", 0),
            page=self._text(element, "page"),
            confidence=self._text(element, "confidence"),
            effort=self._text(element, "effort"),
            waiver=self._text(element, "waiver"),
            also=self._each(element, "also", self._plain_words),
        )

    def _case(self, element: Element) -> FindingCase:
        return FindingCase(
            message=self._plain_words(element),
            place=self._text(element, "place"),
            path=self._text(element, "path"),
            line=self._whole(element, "line", 0),
            page=self._text(element, "page"),
        )

    @staticmethod
    def _some(values: tuple[Any, ...]) -> tuple[Any, ...]:
        """*values*, of which there must be one."""
        if not values:
            raise UnsaidError
        return values


# The longest title that fits a line of a slide, in ems, with a reserve for renderers that widen joins of Chinese and Latin.
_TITLE: Final = 33.0

# What stands in a cell whose fact is absent.
_UNKNOWN: Final = (Run("–"),)

_NAMED_OTHERWISE: Final = {"h2": Reader.heading, "h3": Reader.heading, "h4": Reader.heading, "p": Reader.paragraph} | dict.fromkeys(
    ("ul", "ol"), Reader.items
)

# Every block element of the vocabulary, and how it is read.
_BLOCKS: Final[Mapping[str, Callable[[Reader, Element], Block | tuple[Block, ...]]]] = MappingProxyType(
    {name: _NAMED_OTHERWISE.get(name) or getattr(Reader, name) for name in BLOCKS.split()}
)


# Slides from which on a deck is worth an agenda and pages that announce its parts.
_WORTH_SECTIONS: Final = 8


def _paced(parts: list[Part]) -> tuple[Part, ...]:
    """The parts of a deck, counted again because any may have been left out; a short deck has no pages that announce them."""
    is_short = sum(len(part.children) for part in parts) < _WORTH_SECTIONS
    numbers = iter(f"{number:02d}" for number in range(1, len(parts) + 1))
    counted = (replace(part, number=next(numbers)) if part.number else part for part in parts)
    return tuple(replace(part, number="", message=(), metric=None, picture=None) if is_short else part for part in counted)


def _twelve(shares: tuple[int, ...]) -> tuple[int, ...]:
    """*shares* enlarged in proportion so that they fill the twelve columns again."""
    whole = sum(shares)
    scaled = [max(1, share * 12 // whole) for share in shares]
    scaled[scaled.index(max(scaled))] += 12 - sum(scaled)
    return tuple(scaled)


def _without_idle_headings(blocks: list[Block]) -> tuple[Block, ...]:
    kept: list[Block] = []
    for block in reversed(blocks):
        follower = kept[-1] if kept else None
        idle = isinstance(block, Heading) and (follower is None or (isinstance(follower, Heading) and follower.level <= block.level))
        if not idle:
            kept.append(block)
    return tuple(reversed(kept))
