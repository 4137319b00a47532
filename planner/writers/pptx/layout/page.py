"""A slide before it has a number, and the words at its edges."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from planner.document.blocks import Document, Picture, Runs, Slide
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.frame import DECK, NUMBER, SECTION, TITLE
from planner.writers.pptx.layout.crop import Pixels, contained
from planner.writers.pptx.layout.lines import count, plain, prose, said, shortened
from planner.writers.pptx.shapes import AnyShape, Box, Image, Text, TextLine
from planner.writers.written import Notice

_TITLE_STEPS: Final = ((24.0, 30.0), (20.0, 27.0), (18.0, 27.0))


@record
class Page:
    """One slide laid out but for its number; *section* stands in its running head, *slide* is what it shows."""

    layout: str
    shapes: tuple[AnyShape, ...]
    slide: Slide
    section: str = ""
    notices: tuple[Notice, ...] = ()
    notes: tuple[str, ...] = ()


@record
class Setting:
    """What all pages of a deck share."""

    document: Document
    theme: Theme
    pixels: Pixels

    @property
    def is_chinese(self) -> bool:
        return self.document.language.startswith("zh")

    def has(self, picture: Picture | None) -> bool:
        """Whether a picture is named and there."""
        return picture is not None and picture.key in self.pixels


def running_head(section: str, number: int, setting: Setting) -> tuple[AnyShape, ...]:
    """Section, deck and number over the hairline of the layout."""
    step = setting.theme.step("source")
    return (
        Text(SECTION, (plain(shortened(section, step, SECTION.width), step),), "section", "section"),
        Text(DECK, (plain(shortened(setting.document.title, step, DECK.width), step, align="right"),), "deck", "deck"),
        page_number(number, NUMBER, setting.theme),
    )


def page_number(number: int, box: Box, theme: Theme) -> Text:
    return Text(box, (plain(str(number), theme.step("source"), bold=True, colour="ink", align="right"),), "page number", "number")


def title_box(title: Runs, theme: Theme) -> Text:
    """A title on one line, or on two between 48 and 108; smaller only when two lines of its own size cannot hold it."""
    step = theme.step("title")
    line = _title_line(title, theme, step.size, step.pitch)
    if count(line, TITLE.width) == 1:
        return Text(TITLE, (line,), "title", "title")
    for size, pitch in _TITLE_STEPS:
        line = _title_line(title, theme, size, pitch)
        lines = count(line, TITLE.width)
        if lines * pitch <= 60 or (size, pitch) == _TITLE_STEPS[-1]:
            break
    if lines * pitch > 60:
        line = plain(shortened(said(title), replace(step, size=size, pitch=pitch), TITLE.width, 2), replace(step, size=size, pitch=pitch))
    return Text(Box(TITLE.x, 48, TITLE.width, 60), (line,), "title", "title")


def is_shortened(title: Runs, theme: Theme) -> bool:
    """Whether a title is longer than its place, so that the whole of it must be said below."""
    return title_box(title, theme).lines[0].runs[-1].text.endswith("…") and not said(title).endswith("…")


def _title_line(title: Runs, theme: Theme, size: float, pitch: float) -> TextLine:
    # A title is one colour: what it says is shown by the figure below it.
    plain_runs = tuple(replace(run, accent=False, strong=False) for run in title)
    return prose(plain_runs, replace(theme.step("title"), size=size, pitch=pitch))


def wordmark(picture: Picture | None, setting: Setting) -> tuple[AnyShape, ...]:
    """The brand's logo in the upper left corner, 30 high."""
    if picture is None or not setting.has(picture):
        return ()
    box = contained(setting.pixels[picture.key], Box(54, 48, 240, 30))
    return (Image(box, replace(picture, fit="contain"), name="logo"),)
