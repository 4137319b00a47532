"""Runs of text, and the blocks that are nothing but text."""

from __future__ import annotations

from planner.document.blocks import Heading, Items, Paragraph, Quote, Run, Runs, Source
from planner.writers.html.markup import NOTHING, Html, element, flowing, join, some, text
from planner.writers.html.setting import Setting

# What a link may lead to: another scheme could run in the reader's browser.
_SCHEMES = ("https://", "http://", "mailto:", "#")


def runs(words: Runs) -> Html:
    return join(map(_run, words))


def _run(run: Run) -> Html:
    said = flowing(run.text)
    if run.accent:
        said = element("em", said)
    if run.strong:
        said = element("strong", said)
    return element("a", said, href=run.href) if run.href.lower().startswith(_SCHEMES) else said


def heading(block: Heading, setting: Setting) -> Html:
    return element(setting.heading(block.level), runs(block.text))


def paragraph(block: Paragraph) -> Html:
    return element("p", runs(block.text), class_=None if block.role == "body" else block.role)


def items(block: Items) -> Html:
    return element("ol" if block.ordered else "ul", *(element("li", runs(item)) for item in block.items))


def quote(block: Quote) -> Html:
    label = some("figcaption", text(block.label), class_="label")
    return element("figure", element("blockquote", element("p", runs(block.text))), label, class_="quote")


def source(block: Source) -> Html:
    return element("p", runs(block.text), class_="source")


def labelled(name: str, words: Runs | str, role: str) -> Html:
    """A small text of its own, or nothing."""
    said = flowing(words) if isinstance(words, str) else runs(words)
    return some(name, said, class_=role) if said else NOTHING
