"""The pure half of the deck writer: a document to slides of shapes, in points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from planner.document.blocks import Document, Part, Slide
from planner.record import record
from planner.theme import Theme
from planner.writers.ooxml.pictures import pixels
from planner.writers.pptx.frame import NUMBER_LOW
from planner.writers.pptx.layout.breaks import well_broken
from planner.writers.pptx.layout.content import content_pages
from planner.writers.pptx.layout.crop import Pixels
from planner.writers.pptx.layout.lines import said
from planner.writers.pptx.layout.listings import Listed, Span, agenda_page, section_page
from planner.writers.pptx.layout.openers import closing_page, cover_page
from planner.writers.pptx.layout.page import Page, Setting, page_number, running_head
from planner.writers.pptx.layout.present import with_present_pictures
from planner.writers.pptx.shapes import AnyShape, SlideShapes
from planner.writers.written import Notice

__all__ = ["lay_out"]


def lay_out(document: Document, theme: Theme) -> tuple[tuple[SlideShapes, ...], tuple[Notice, ...], dict[str, Span]]:
    """Return the slides of a deck in order, what was done to make things fit, and the pages of each slide by its id.

    Content comes first, because agenda and sections list page numbers that are only known once every continuation is.
    """
    sizes = _pixels(document.images)
    document, missing = with_present_pictures(document, sizes)
    setting = Setting(document, theme, sizes)
    places = list(_places(document))
    laid = {id(place.slide): _laid(place, setting) for place in places if place.slide is not None}
    numbered = _numbered(places, laid)
    pages: list[Page] = []
    for place in places:
        if place.slide is None:
            assert place.part is not None
            pages.append(section_page(place.part, _listed(place.part, numbered), setting))
        elif place.slide.layout == "agenda":
            pages.append(agenda_page(place.slide, _spans(document, numbered), setting))
        else:
            pages += laid[id(place.slide)]
    slides = tuple(_finished(page, number, setting) for number, page in enumerate(pages, 1))
    numbering = {place.slide.id: numbered[id(place.slide)] for place in places if place.slide is not None}
    return slides, (*missing, *(notice for page in pages for notice in page.notices)), numbering


@record
class _Place:
    """A slide in the order of the deck; without one, the opening of *part*."""

    slide: Slide | None
    part: Part | None = None


def _places(document: Document) -> Iterator[_Place]:
    yield from (_Place(slide) for slide in document.head)
    for part in document.parts:
        slides = [child for child in part.children if isinstance(child, Slide)]
        if part.number and slides:
            yield _Place(None, part)
        yield from (_Place(slide, part) for slide in slides)
    yield from (_Place(slide) for slide in document.tail)


def _laid(place: _Place, setting: Setting) -> tuple[Page, ...]:
    slide = place.slide
    assert slide is not None
    match slide.layout:
        case "cover":
            return (cover_page(slide, setting),)
        case "closing":
            return (closing_page(slide, setting),)
        case "content":
            return content_pages(slide, _section(place, setting), setting)
        case "agenda" | "section":
            # One page, made when the numbers are known.
            return (Page(slide.layout, (), slide),)
        case _:
            assert_never(slide.layout)


def _section(place: _Place, setting: Setting) -> str:
    if place.part is None:
        return ""
    joint = "　" if setting.is_chinese else "  "
    return joint.join(filter(None, (place.part.number, place.part.title)))


def _numbered(places: list[_Place], laid: Mapping[int, tuple[Page, ...]]) -> dict[int, Span]:
    """First and last page of each slide, by its identity."""
    numbers: dict[int, Span] = {}
    page = 1
    for place in places:
        length = len(laid[id(place.slide)]) if place.slide is not None else 1
        if place.slide is not None:
            numbers[id(place.slide)] = (page, page + length - 1)
        page += length
    return numbers


def _spans(document: Document, numbered: Mapping[int, Span]) -> dict[str, Span]:
    spans = {}
    for part in document.parts:
        own = [numbered[id(child)] for child in part.children if id(child) in numbered]
        if own:
            spans[part.id] = (own[0][0], own[-1][1])
    return spans


def _listed(part: Part, numbered: Mapping[int, Span]) -> tuple[Listed, ...]:
    return tuple(
        Listed(child.short or said(child.title), child.metric.label if child.metric else "", child.metric, numbered[id(child)][0])
        for child in part.children
        if isinstance(child, Slide)
    )


def _finished(page: Page, number: int, setting: Setting) -> SlideShapes:
    ahead: tuple[AnyShape, ...] = ()
    if page.layout in ("content", "agenda"):
        ahead = running_head(page.section, number, setting)
    elif page.layout == "section":
        ahead = (page_number(number, NUMBER_LOW, setting.theme),)
    # The title is read first; the running head comes after it, as it does on the layout.
    shapes = page.shapes[:1] + ahead + page.shapes[1:] if ahead and page.layout != "section" else page.shapes + ahead
    return SlideShapes(page.layout, tuple(map(well_broken, shapes)), said(page.slide.title), number, page.notes)


def _pixels(images: Mapping[str, bytes]) -> Pixels:
    """The size of every picture that can be read."""
    return {key: size for key, content in images.items() if (size := pixels(content)) is not None}
