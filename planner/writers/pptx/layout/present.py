"""A document without the pictures it names but does not have."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import fields, is_dataclass, replace
from typing import Any

from planner.document.blocks import Document, Figure, Part, Picture, Slide
from planner.writers.written import Notice


def with_present_pictures(document: Document, keys: Container[str]) -> tuple[Document, tuple[Notice, ...]]:
    """Take out pictures that cannot be shown, so that each block is laid out as one without a picture; every one is reported."""
    missing: list[Notice] = []

    def slide(one: Slide) -> Slide:
        absent: list[str] = []
        kept = tuple(_kept(block, keys, absent) for block in one.blocks)
        missing.extend(Notice("notice.missing_picture", one.id, (("picture", key),)) for key in absent)
        return replace(one, blocks=tuple(block for block in kept if block is not None))

    def part(one: Part) -> Part:
        children = tuple(slide(child) if isinstance(child, Slide) else child for child in one.children)
        return replace(one, children=children)

    parts = tuple(part(one) for one in document.parts)
    return replace(document, head=tuple(map(slide, document.head)), parts=parts, tail=tuple(map(slide, document.tail))), tuple(missing)


def _kept(value: Any, keys: Container[str], absent: list[str]) -> Any:
    """The same value without what is absent: None in place of a picture or of a figure, which is nothing without its picture."""
    if isinstance(value, Picture):
        if value.key in keys:
            return value
        absent.append(value.key)
        return None
    if isinstance(value, tuple):
        kept = tuple(_kept(one, keys, absent) for one in value)
        return tuple(one for one in kept if one is not None) if any(isinstance(one, Figure) for one in value) else kept
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for field in fields(value):
        old = getattr(value, field.name)
        new = _kept(old, keys, absent)
        if new is not old and new != old:
            changes[field.name] = new
    if isinstance(value, Figure) and "picture" in changes:
        return None
    return replace(value, **changes) if changes else value
