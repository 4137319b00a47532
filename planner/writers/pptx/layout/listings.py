"""Slides that list other slides: the agenda, and the opening of each part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from planner.document.blocks import Figure, Metric, Part, Picture, Run, Slide
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.frame import HEIGHT, SCOPE, SECTION_TITLE, WIDTH
from planner.writers.pptx.layout.lines import count, figure, fitting, height, plain, prose, said, shortened
from planner.writers.pptx.layout.metrics import spoken
from planner.writers.pptx.layout.page import Page, Setting, title_box
from planner.writers.pptx.shapes import AnyShape, Box, Image, Line, Shape, Text

Span = tuple[int, int]
"""First and last page number."""

_ROW: Final = 65.0
_TIGHT: Final = 54.0
_LIST: Final = Box(486, 300, 420, 180)


def _pages(span: Span) -> str:
    return str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}"


# ------------------------------------------------------------------------------------------------------------ agenda


def agenda_page(slide: Slide, spans: Mapping[str, Span], setting: Setting) -> Page:
    """Number, title, question, figure and pages of each part; appendices in one row beneath."""
    theme = setting.theme
    shapes: list[AnyShape] = [title_box(slide.title, theme)]
    if slide.scope:
        shapes.append(Text(SCOPE, (prose(slide.scope, theme.step("body"), colour="ink2"),), "scope", "scope"))
    picture = next((block.picture for block in slide.blocks if isinstance(block, Figure) and setting.has(block.picture)), None)
    left = 282.0 if picture else 54.0
    if picture:
        shapes.append(Image(Box(54, 126, 204, 360), picture, name="agenda picture"))
    parts = [part for part in setting.document.parts if part.number and part.id in spans]
    appendices = [part for part in setting.document.parts if not part.number and part.id in spans]
    shapes += _agenda_rows(parts, appendices, spans, left, theme)
    return Page("agenda", tuple(shapes), slide, slide.short, notes=slide.notes)


def _agenda_rows(parts: Sequence[Part], appendices: Sequence[Part], spans: Mapping[str, Span], left: float, theme: Theme) -> list[AnyShape]:
    room = 486 - 126 - (24.0 * len(appendices) + 9 if appendices else 0)
    pitch = min(_ROW if len(parts) <= 5 else _TIGHT, room / max(1, len(parts)))
    shapes: list[AnyShape] = [Line(left, 126, 906, 126, "ink")]
    for n, part in enumerate(parts):
        row = Box(left, 126 + n * pitch, 906 - left, pitch)
        if n:
            shapes.append(Line(left, row.y, 906, row.y, "hairline"))
        shapes += _agenda_row(part, spans[part.id], row, theme)
    foot = 126 + len(parts) * pitch
    shapes.append(Line(left, foot, 906, foot, "ink"))
    small = theme.step("body")
    for n, part in enumerate(appendices):
        y = foot + 9 + n * 24
        what = part.question or said(part.message)
        name = (plain(part.title, small, bold=True, colour="ink2"),)
        shapes.append(Text(Box(left + 48, y, 96, 18), name, part.title, goes_to=spans[part.id][0]))
        if what:
            shapes.append(Text(Box(left + 150, y, 906 - left - 150 - 66, 18), (plain(what, small, colour="ink2"),), f"about {part.title}"))
        pages = replace(theme.step("label"), pitch=18.0)
        shapes.append(
            Text(Box(846, y, 60, 18), (plain(_pages(spans[part.id]), pages, colour="ink", align="right"),), f"pages {part.title}")
        )
    return shapes


def _agenda_row(part: Part, span: Span, row: Box, theme: Theme) -> list[AnyShape]:
    has_question = row.height >= 60 and part.question
    number = replace(theme.step("heading"), size=18.0, pitch=24.0)
    middle = row.y + row.height / 2
    question = plain(part.question, theme.step("body"), colour="ink2")
    has_figure = part.metric is not None
    wide = 906 - row.x - 48 - (264 if has_figure else 72)
    pages = theme.step("label")
    shapes: list[AnyShape] = [
        Text(
            Box(row.x, middle - 18, 48, 36), (plain(part.number, number, colour="accent_text"),), f"number {part.number}", anchor="middle"
        ),
        Text(
            Box(row.x + 48, row.y + 9 if has_question else middle - 12, wide, 24),
            (plain(part.title, theme.step("heading")),),
            part.title,
            goes_to=span[0],
        ),
    ]
    if has_question:
        shapes.append(Text(Box(row.x + 48, row.y + 36, wide, 18 * count(question, wide)), (question,), f"question {part.number}"))
    if part.metric is not None:
        shapes += _agenda_figure(part.metric, Box(642, row.y + 9 if has_question else middle - 22, 192, 45), theme)
    shapes.append(
        Text(
            Box(846, middle - 18, 60, 36),
            (plain(_pages(span), pages, colour="ink", align="right"),),
            f"pages {part.number}",
            anchor="middle",
        )
    )
    return shapes


def _agenda_figure(metric: Metric, box: Box, theme: Theme) -> list[AnyShape]:
    """At the right, before the pages; a metric's label under it."""
    step = fitting(metric.value, metric.unit, box.width, ("figure_m", "figure_m_minus", "figure_s"), theme)
    lines = [figure(metric.value, metric.unit, replace(step, pitch=30.0), theme, colour="accent_figure", align="right")]
    if metric.label:
        lines.append(plain(metric.label, theme.step("label"), align="right"))
    return [Text(Box(box.x - 90, box.y, box.width, 30.0 + 15.0 * (len(lines) - 1)), tuple(lines), spoken(metric))]


# ----------------------------------------------------------------------------------------------------------- section


@record
class Listed:
    """A slide in a part's list."""

    title: str
    note: str
    metric: Metric | None
    page: int


def section_page(part: Part, listed: Sequence[Listed], setting: Setting) -> Page:
    """The opening of a part. With a picture it lies over the upper half; without one a paper panel stands at the left."""
    slide = Slide(part.id, (Run(part.title),), "section", short=part.title)
    if setting.has(part.picture):
        assert part.picture is not None
        shapes = _pictured(part, part.picture, listed, setting.theme)
    else:
        shapes = _panelled(part, listed, setting.theme)
    return Page("section", tuple(shapes), slide)


def _pictured(part: Part, picture: Picture, listed: Sequence[Listed], theme: Theme) -> list[AnyShape]:
    number = replace(theme.step("hero_xl"), size=96.0, pitch=108.0)
    lead = prose(part.message, theme.step("lead"))
    shapes: list[AnyShape] = [
        Image(Box(0, 0, WIDTH, 264), picture, name="section picture"),
        Text(Box(54, 288, 204, 108), (plain(part.number, number),), f"number {part.number}"),
        Text(SECTION_TITLE, (plain(part.title, theme.step("cover_title")),), "title", "title"),
    ]
    if part.message:
        shapes.append(Text(Box(54, 450, 360, height([lead], 360)), (lead,), "message"))
    if not listed:
        return shapes
    tall = len(listed) <= 3
    pitch = 60.0 if tall else min(30.0, 192.0 / len(listed))
    top = 300.0 if tall else 480 - pitch * len(listed)
    return shapes + _list(listed, _LIST._replace(y=top, height=pitch * len(listed)), tall, theme)


def _panelled(part: Part, listed: Sequence[Listed], theme: Theme) -> list[AnyShape]:
    number = replace(theme.step("hero_xl"), size=96.0, pitch=108.0)
    lead = prose(part.message, theme.step("lead"))
    shapes: list[AnyShape] = [
        Shape(Box(0, 0, 402, HEIGHT), fill="paper", name="panel"),
        Text(Box(54, 120, 204, 108), (plain(part.number, number),), f"number {part.number}"),
        Text(SECTION_TITLE._replace(y=234, width=306), (plain(part.title, theme.step("cover_title")),), "title", "title"),
    ]
    if part.message:
        shapes.append(Text(Box(54, 288, 306, height([lead], 306)), (lead,), "message"))
    if not listed:
        return shapes
    pitch = min(60.0, 360.0 / len(listed))
    return shapes + _list(listed, Box(456, 126, 450, pitch * len(listed)), pitch >= 54, theme)


def _list(listed: Sequence[Listed], box: Box, is_tall: bool, theme: Theme) -> list[AnyShape]:
    pitch = box.height / len(listed)
    shapes: list[AnyShape] = [Line(box.x, box.y, box.right, box.y, "ink")]
    for n, one in enumerate(listed):
        y = box.y + n * pitch
        if n:
            shapes.append(Line(box.x, y, box.right, y, "hairline"))
        shapes += _listed_row(one, Box(box.x, y, box.width, pitch), is_tall, theme)
    shapes.append(Line(box.x, box.bottom, box.right, box.bottom, "ink"))
    return shapes


def _listed_row(one: Listed, row: Box, is_tall: bool, theme: Theme) -> list[AnyShape]:
    step = theme.step("heading_s" if row.height >= 27 else "body")
    wide = row.width - (192 if one.metric else 54)
    if count(plain(one.title, step, bold=True), wide) > 1:
        step = replace(theme.step("label"), colour="ink", bold=True)
    lines = 2 if is_tall else max(1, int(row.height // step.pitch))
    title = plain(shortened(one.title, step, wide, lines), step, bold=True)
    tall = title.pitch * count(title, wide)
    note = plain(shortened(one.note, theme.step("label"), wide), theme.step("label")) if one.note and is_tall else None
    if note and count(plain(one.note, theme.step("body")), wide) == 1:
        note = plain(one.note, theme.step("body"), colour="ink2")
    top = row.y + (row.height - tall - (note.pitch if note else 0)) / 2
    shapes: list[AnyShape] = [Text(Box(row.x, top, wide, tall), (title,), one.title, goes_to=one.page)]
    if note:
        shapes.append(Text(Box(row.x, top + tall, wide, note.pitch), (note,), f"about {one.title}"))
    middle = row.y + row.height / 2
    if one.metric:
        # In close rows a figure is no larger than its row, so that it does not stand on the rules.
        steps = (
            ("figure_m", "figure_m_minus", "figure_s") if is_tall else ("figure_s", "heading_s", "body")[0 if row.height >= 25.5 else 1 :]
        )
        size = fitting(one.metric.value, one.metric.unit, 132, steps, theme)
        line = figure(one.metric.value, one.metric.unit, size, theme, colour="accent_figure", align="right")
        shapes.append(Text(Box(row.right - 186, middle - size.pitch / 2, 132, size.pitch), (line,), spoken(one.metric)))
    pages = replace(theme.step("label"), pitch=18.0)
    shapes.append(
        Text(Box(row.right - 42, middle - 9, 42, 18), (plain(str(one.page), pages, colour="ink", align="right"),), f"page {one.page}")
    )
    return shapes
