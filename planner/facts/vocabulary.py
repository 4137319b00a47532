"""Which fact names exist at all, read off the types: for the test that templates and rules name only existing facts."""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import cache
from typing import Any

from planner.facts.record import Groups
from planner.profile.section import Section
from planner.profile.types import Choice


@cache
def names() -> frozenset[str]:
    """Return every dotted name; a list's items stand under ``*``: ``year.months.*.gmv_cny``."""
    from planner.profile import Profile

    found: set[str] = {"as_of", "language"}
    for root in (Groups, Profile):
        for name, kind in _fields(root):
            _collect(name, kind, found, ())
    return frozenset(found)


def knows(dotted: str) -> bool:
    """Whether a fact of this name can exist; any number stands for ``*``."""
    return starred(dotted) in names()


def starred(dotted: str) -> str:
    """A name with ``*`` for each number in it."""
    return ".".join("*" if step.isdecimal() else step for step in dotted.split("."))


def names_in(root: type) -> frozenset[str]:
    """Return every dotted name that begins with a field of the record *root*."""
    found: set[str] = set()
    for name, kind in _fields(root):
        _collect(name, kind, found, ())
    return frozenset(found)


def _fields(record: type) -> list[tuple[str, object]]:
    if issubclass(record, Section):
        hints = typing.get_type_hints(record)
        return [(info.alias or name, hints[name]) for name, info in record.model_fields.items()]
    hints = typing.get_type_hints(record)
    return [(field.name, hints[field.name]) for field in dataclasses.fields(typing.cast("Any", record)) if not field.name.startswith("_")]


def _collect(name: str, kind: object, found: set[str], within: tuple[type, ...]) -> None:
    found.add(name)
    for part in _parts(kind):
        if typing.get_origin(part) is tuple:
            _collect(f"{name}.*", typing.get_args(part)[0], found, within)
        elif isinstance(part, type) and issubclass(part, Choice):
            found.add(f"{name}_label")
        elif isinstance(part, type) and part not in within and (dataclasses.is_dataclass(part) or issubclass(part, Section)):
            for field, field_kind in _fields(part):
                _collect(f"{name}.{field}", field_kind, found, (*within, part))


def _parts(kind: object) -> tuple[object, ...]:
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return tuple(part for choice in typing.get_args(kind) for part in _parts(choice))
    if typing.get_origin(kind) is typing.Annotated:
        return _parts(typing.get_args(kind)[0])
    return (kind,)
