"""Content slides: title, scope line, blocks, source line; and the slides that continue them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.document.blocks import Block, Gallery, Heading, Metrics, Paragraph, Run, Runs, Slide, Source, Table
from planner.theme import Theme
from planner.writers.pptx.frame import SCOPE, SOURCE, ZONE
from planner.writers.pptx.layout.lines import count, prose
from planner.writers.pptx.layout.page import Page, Setting, is_shortened, title_box
from planner.writers.pptx.layout.stack import Stacked, stack
from planner.writers.pptx.shapes import AnyShape, Box, Text
from planner.writers.written import Notice


def content_pages(slide: Slide, section: str, setting: Setting) -> tuple[Page, ...]:
    """A content slide, and as many more as its blocks need."""
    slide = _with_source_line(slide)
    parts = _paginated(slide, setting, "")
    if len(parts) > 1:
        # With its number the title may need a second line, which leaves less for the content.
        parts = _paginated(slide, setting, _suffix(9, 9, setting))
    pages = []
    for n, part in enumerate(parts, 1):
        title = (*slide.title, Run(_suffix(n, len(parts), setting))) if len(parts) > 1 else slide.title
        notices = tuple(replace(notice, place=slide.id) for notice in part.notices)
        if n == 1 and len(parts) > 1:
            notices = (Notice("notice.slides", slide.id, (("slides", str(len(parts))),)), *notices)
        shapes = _frame(replace(slide, title=title), setting) + part.shapes + _source_line(slide.source, setting.theme)
        pages.append(Page("content", shapes, replace(slide, title=title), section, notices, slide.notes if n == 1 else ()))
    return tuple(pages)


def _suffix(number: int, total: int, setting: Setting) -> str:
    return f"（{number}/{total}）" if setting.is_chinese else f" ({number}/{total})"


def _with_source_line(slide: Slide) -> Slide:
    """The last source among the blocks is the slide's own where it has none."""
    if not slide.source and slide.blocks and isinstance(slide.blocks[-1], Source):
        return replace(slide, source=slide.blocks[-1].text, blocks=slide.blocks[:-1])
    return slide


def _paginated(slide: Slide, setting: Setting, suffix: str) -> list[Stacked]:
    blocks: Sequence[Block] = slide.blocks
    if _takes_two_lines(slide.title + ((Run(suffix),) if suffix else ()), setting.theme) and slide.scope:
        blocks = (Paragraph(slide.scope), *blocks)
    if is_shortened(slide.title, setting.theme):
        blocks = (Paragraph(slide.title, "lead"), *blocks)
    parts: list[Stacked] = []
    while True:
        part = stack(blocks, _zone(blocks, slide, setting.theme), setting.theme, setting.pixels)
        parts.append(part)
        if not part.rest:
            return parts
        if part.rest == tuple(blocks):
            raise RuntimeError(f"slide {slide.id!r} does not end")
        blocks = _without_bare_heading(part.rest)


def _without_bare_heading(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A heading whose text all went before it is not carried over alone."""
    return tuple(blocks[:-1]) if blocks and isinstance(blocks[-1], Heading) and len(blocks) > 1 else tuple(blocks)


def _zone(blocks: Sequence[Block], slide: Slide, theme: Theme) -> Box:
    """Content that begins with a rule or a tall figure starts a step higher; a long source line takes from the foot."""
    first = blocks[0] if blocks else None
    rise = 0.0
    if isinstance(first, Table) or (isinstance(first, Gallery) and any(figure.metric for figure in first.figures)):
        rise = 6.0
    if isinstance(first, Metrics) and first.style == "strip":
        rise = 9.0
    fall = max(0.0, _source_height(slide.source, theme) - 24.0)
    return Box(ZONE.x, ZONE.y - rise, ZONE.width, ZONE.height + rise - fall)


def _takes_two_lines(title: Runs, theme: Theme) -> bool:
    return title_box(title, theme).box.height > 30


def _frame(slide: Slide, setting: Setting) -> tuple[AnyShape, ...]:
    title = title_box(slide.title, setting.theme)
    if title.box.height > 30 or not slide.scope:
        return (title,)
    line = prose(slide.scope, setting.theme.step("body"), colour="ink2")
    if count(line, SCOPE.width) > 1:
        # A scope line a little too long is set one step smaller, still in its place.
        line = prose(slide.scope, setting.theme.step("label"), colour="ink2")
    tall = count(line, SCOPE.width) * line.pitch
    return (title, Text(SCOPE if tall <= SCOPE.height else SCOPE._replace(y=84, height=tall), (line,), "scope", "scope"))


def _source_height(source: Runs, theme: Theme) -> float:
    line = prose(source, theme.step("source"))
    return count(line, SOURCE.width) * line.pitch if source else 0.0


def _source_line(source: Runs, theme: Theme) -> tuple[AnyShape, ...]:
    if not source:
        return ()
    tall = _source_height(source, theme)
    # Three lines and more grow upwards, into room that the zone has left them.
    top = SOURCE.y - max(0.0, tall - 24.0)
    return (Text(SOURCE._replace(y=top, height=tall), (prose(source, theme.step("source")),), "source", "source"),)
