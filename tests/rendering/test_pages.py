"""What a reader sees: every page rendered, no word outside the box that was meant for it, no page empty."""

from __future__ import annotations

from collections.abc import Iterator

from planner.compose import compose
from planner.resources import templates
from planner.theme import load_theme
from planner.writers.pptx.layout import lay_out
from planner.writers.pptx.shapes import Box, ChartShape, Group, SlideShapes, TableShape, Text
from tests.rendering.conftest import Page, Word

# Points by which a renderer's own rounding and side bearings may differ from the box.
SIDE, EDGE = 4.0, 3.0


def boxes(slide: SlideShapes) -> Iterator[tuple[Box, str]]:
    """Yield every box that carries words, with its words."""
    shapes = list(slide.shapes)
    while shapes:
        match shapes.pop():
            case Group(shapes=inner):
                shapes.extend(inner)
            case Text() as text:
                yield text.box, "".join(run.text for line in text.lines for run in line.runs)
            case ChartShape() as chart:
                yield chart.box, ""
            case TableShape() as table:
                yield from _cells(table)


def _cells(table: TableShape) -> Iterator[tuple[Box, str]]:
    top = table.box.y
    for row, height in zip(table.rows, table.heights, strict=True):
        left = table.box.x
        for cell, width in zip(row, table.widths, strict=True):
            if cell is not None and cell.colspan == cell.rowspan == 1:
                yield Box(left, top, width, height), "".join(run.text for line in cell.lines for run in line.runs)
            elif cell is not None:
                yield table.box, ""
            left += width
        top += height


def is_inside(word: Word, box: Box) -> bool:
    # A word's box has the face's full height, a good deal more than its ink: what counts is the middle half.
    quarter = (word.bottom - word.top) / 4
    # Punctuation may hang beyond the end of a line, as Chinese typesetting has it.
    hanging = (word.bottom - word.top) if word.text[-1:] in "，。、；：！？）》」』”,.;:" else 0.0
    beside = word.left >= box.x - SIDE and word.right <= box.right + SIDE + hanging
    return beside and word.top + quarter >= box.y - EDGE and word.bottom - quarter <= box.bottom + EDGE


def strays(slide: SlideShapes, page: Page) -> list[str]:
    """Return the words of a page that lie in no box of the slide."""
    meant = list(boxes(slide))
    stray = [word for word in page.words if not any(is_inside(word, box) for box, _ in meant)]
    return [f"{slide.number}: {word.text} at {word.left:.0f},{word.top:.0f}" for word in stray]


def test_no_word_of_a_deck_leaves_its_box(product, rendered):
    document = compose("deck", product.built.checked.facts, product.built.checked.findings, templates())
    slides = lay_out(document, load_theme("clarity", document.brand_colour))[0]
    pages = rendered(product.deck)

    assert len(pages) == len(slides) == product.built.slides
    assert [stray for slide, page in zip(slides, pages, strict=True) for stray in strays(slide, page)] == []


def test_no_slide_is_empty(product, rendered):
    assert [number for number, page in enumerate(rendered(product.deck), 1) if len(page.words) < 4] == []


def test_every_title_is_on_its_page(product, rendered):
    document = compose("deck", product.built.checked.facts, product.built.checked.findings, templates())
    slides = lay_out(document, load_theme("clarity", document.brand_colour))[0]

    def bare(text: str) -> str:
        return "".join(text.split()).replace("\u00a0", "").replace("\u2060", "")

    lost = [slide.title for slide, page in zip(slides, rendered(product.deck), strict=True) if bare(slide.title)[:6] not in bare(page.text)]
    assert lost == []


def test_the_samples_plan_has_forty_pages_and_none_is_nearly_empty(sample, rendered):
    pages = rendered(sample.plan)

    assert len(pages) >= 40
    assert [number for number, page in enumerate(pages, 1) if len(page.words) < 12] == []


def test_no_word_of_a_plan_leaves_the_page(product, rendered):
    for number, page in enumerate(rendered(product.plan), 1):
        off = [word.text for word in page.words if word.left < 20 or word.right > page.width - 20 or word.bottom > page.height - 20]
        assert off == [], number


def test_the_plans_contents_name_the_pages_where_chapters_begin(sample, rendered):
    """The cached page numbers are the writer's estimate; within two pages they lead the reader to the chapter."""
    pages = rendered(sample.plan)
    contents = [word.text for word in pages[1].words]
    for number, title in (("5", "年度目标"), ("12", "会员与"), ("17", "财务预算与损益")):
        place = next(index for index, word in enumerate(contents) if word.startswith(title))
        stated = next(int(word) for word in contents[place + 1 :] if word.isdecimal())
        found = next(index for index, page in enumerate(pages, 1) if f"第{number}章" in page.text.replace("\u00a0", "") and index > 2)
        assert abs(stated - found) <= 2, title
