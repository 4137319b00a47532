"""A document without the pictures it names but does not have."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import fields, is_dataclass, replace
from typing import Any

from planner.document.blocks import Document, Figure, Gallery, Items, Part, Picture, Run, Runs, Slide
from planner.writers.pptx.layout.metrics import spoken
from planner.writers.written import Notice


def with_present_pictures(document: Document, keys: Container[str]) -> tuple[Document, tuple[Notice, ...]]:
    """Take out pictures that cannot be shown, so that each block is laid out as one without a picture; every one is reported."""
    missing: list[Notice] = []

    def slide(one: Slide) -> Slide:
        absent: list[str] = []
        words: list[Runs] = []
        kept = tuple(_kept(block, keys, absent, words) for block in one.blocks)
        missing.extend(Notice("notice.missing_picture", one.id, (("picture", key),)) for key in absent)
        left = tuple(block for block in kept if block is not None and block != Gallery(()))
        # What was said of a picture stays, though the picture does not.
        return replace(one, blocks=(*left, Items(tuple(words))) if words else left)

    def part(one: Part) -> Part:
        children = tuple(slide(child) if isinstance(child, Slide) else child for child in one.children)
        return replace(one, children=children)

    parts = tuple(part(one) for one in document.parts)
    return replace(document, head=tuple(map(slide, document.head)), parts=parts, tail=tuple(map(slide, document.tail))), tuple(missing)


def _kept(value: Any, keys: Container[str], absent: list[str], words: list[Runs]) -> Any:
    """The same value without what is absent: None in place of a picture, and of a figure, whose *words* are kept apart."""
    if isinstance(value, Picture):
        if value.key in keys:
            return value
        absent.append(value.key)
        return None
    if isinstance(value, tuple):
        kept = tuple(_kept(one, keys, absent, words) for one in value)
        return tuple(one for one in kept if one is not None) if any(isinstance(one, Figure) for one in value) else kept
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for field in fields(value):
        old = getattr(value, field.name)
        new = _kept(old, keys, absent, words)
        if new is not old and new != old:
            changes[field.name] = new
    if isinstance(value, Figure) and "picture" in changes:
        words.extend(filter(None, [_words(value)]))
        return None
    return replace(value, **changes) if changes else value


def _words(figure: Figure) -> Runs:
    """Tag, number and caption of a figure in one line."""
    metric = figure.metric
    said: list[Runs] = [(Run(f"{figure.tag}　", strong=True),) if figure.tag else ()]
    if metric is not None:
        said += [(Run(f"{spoken(metric)}　", strong=True),), (*metric.note, Run("　")) if metric.note else ()]
    return tuple(run for part in (*said, figure.caption) for run in part)
