"""A document as one page."""

from __future__ import annotations

from dataclasses import replace

from planner.document.blocks import Chapter, Contents, Cover, Document, Part, Slide
from planner.theme import Theme
from planner.writers.html.blocks import blocks, contents
from planner.writers.html.markup import NOTHING, Html, element, join, some, text
from planner.writers.html.metrics import figure_of, metrics_row
from planner.writers.html.pictures import picture
from planner.writers.html.setting import Setting
from planner.writers.html.style import style
from planner.writers.html.text import labelled, runs
from planner.writers.words import load_words
from planner.writers.written import Written


def write(document: Document, theme: Theme) -> Written:
    """Return *document* as a page that needs nothing but itself: no script, no font, no address it fetches from."""
    setting = Setting(document, load_words("html", document.language), 2)
    page = join(
        (
            Html("<!DOCTYPE html>\n"),
            element("html", _head(document, theme), element("body", _body(document, setting)), lang=document.language),
            Html("\n"),
        )
    )
    return Written(page.encode("utf-8"))


def _head(document: Document, theme: Theme) -> Html:
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", text(" · ".join(name for name in (document.title, document.subject) if name))),
        # The look is ours, without any value of a profile in it but the brand's colour, which is a checked one.
        element("style", Html(style(theme))),
    )


def _body(document: Document, setting: Setting) -> Html:
    lists_itself = any(isinstance(block, Contents) for part in document.parts for child in part.children for block in child.blocks)
    return element(
        "main",
        _opening(document, setting),
        NOTHING if lists_itself or len(document.parts) < 2 else contents(document, setting),
        *(_slide(slide, replace(setting, level=3), "h2") for slide in document.head),
        *(_part(part, setting) for part in document.parts),
        *(_slide(slide, replace(setting, level=3), "h2") for slide in document.tail),
    )


def _opening(document: Document, setting: Setting) -> Html:
    running = join((labelled("span", document.subject, "subject"), labelled("span", document.version, "version")))
    cover = _cover(document.cover, setting) if document.cover else NOTHING
    logo = picture(document.logo, setting) if document.logo else NOTHING
    return element("header", some("p", running, class_="running"), logo, element("h1", text(document.title)), cover)


def _cover(cover: Cover, setting: Setting) -> Html:
    facts = (
        element("div", element("dt", labelled("span", label, "label")), element("dd", text(value)), class_="metric")
        for label, value in cover.facts
    )
    return join(
        (
            labelled("p", cover.kicker, "label"),
            labelled("p", cover.title, "lead"),
            picture(cover.picture, setting) if cover.picture else NOTHING,
            metrics_row(cover.metrics, "row") if cover.metrics else NOTHING,
            some("dl", join(facts), class_="metrics rail"),
        )
    )


def _part(part: Part, setting: Setting) -> Html:
    inside = replace(setting, level=4)
    title = element("h2", labelled("span", part.number, "number"), text(part.title))
    children = (_chapter(child, inside) if isinstance(child, Chapter) else _slide(child, inside, "h3") for child in part.children)
    return element(
        "section",
        title,
        labelled("p", part.question, "lead"),
        labelled("p", part.message, "lead"),
        some("p", figure_of(part.metric)) if part.metric else NOTHING,
        picture(part.picture, setting) if part.picture else NOTHING,
        *children,
        id=part.id,
        class_="part",
    )


def _chapter(chapter: Chapter, setting: Setting) -> Html:
    title = element("h3", labelled("span", chapter.number, "number"), text(chapter.title))
    return element("section", title, labelled("p", chapter.message, "lead"), blocks(chapter.blocks, setting), id=chapter.id)


def _slide(slide: Slide, setting: Setting, heading: str) -> Html:
    notes = some("ul", join(element("li", text(note)) for note in slide.notes), class_="notes")
    return element(
        "section",
        element(heading, runs(slide.title)),
        labelled("p", slide.scope, "lead"),
        blocks(slide.blocks, setting),
        labelled("p", slide.source, "source"),
        notes,
        id=slide.id,
    )
