"""Every value of the facts, each with the record it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Final

from planner.facts.record import GROUP_NAMES, Facts
from planner.facts.resolved import Resolved, fields_of
from planner.record import record

# Groups that say again what sections say, for rules to judge it; no page prints them.
_REPEATING: Final = frozenset({"agreements", "chronology", "claims", "periods", "restated", "targets", "validity", "wording"})
# Whole numbers up to this are one object each.
_SHARED: Final = 256

Value = tuple[str, str, Any]
"""Dotted name of a record or list, name of the field or number of the member, and what stands there."""


@record
class Known:
    """Facts that can be recognised when they are met without their names, as they are while a template is rendered.

    Attributes:
        values: All that is no record and no list and not absent, sections first.
        records: Dotted names of records, by identity; of a record that stands in several places, the first.
        numbers: Records and fields of numbers, by identity. A number handed from fact to fact is one number, named at its first. Numbers
            that are one object wherever they stand, such as zero, are not in it: nobody can tell which fact they are.
        figures: What the numbers amount to, without their sign.
        facts: What was walked. Identities hold as long as it is there.
    """

    values: tuple[Value, ...]
    records: Mapping[int, str]
    numbers: Mapping[int, tuple[str, str]]
    figures: frozenset[Decimal | int]
    facts: Facts


def known(facts: Facts) -> Known:
    """Walk all sections and groups, each record once, but for groups that only repeat what sections say."""
    values: list[Value] = []
    records: dict[int, str] = {}
    numbers: dict[int, tuple[str, str]] = {}
    figures: set[Decimal | int] = set()
    waiting: list[tuple[str, Any]] = [(name, getattr(facts.groups, name)) for name in reversed(GROUP_NAMES) if name not in _REPEATING]
    waiting += reversed(tuple(facts.sections.items()))
    while waiting:
        name, holder = waiting.pop()
        if id(holder) in records:
            continue
        if type(holder) is not tuple:
            records[id(holder)] = name
        inner: list[tuple[str, Any]] = []
        for field, value in _inside(holder):
            kind: Any = type(value)
            if kind is tuple or kind is Resolved or _names(kind):
                inner.append((f"{name}.{field}", value))
            elif value is not None:
                values.append((name, field, value))
                if kind is Decimal or kind is int:
                    figures.add(abs(value))
                    if value > _SHARED or (kind is Decimal and value not in (0, 1)):
                        numbers.setdefault(id(value), (name, field))
        waiting += reversed(inner)
    return Known(tuple(values), records, numbers, frozenset(figures), facts)


def _inside(holder: Any) -> Iterator[tuple[str, Any]]:
    if type(holder) is tuple:
        return ((str(index), value) for index, value in enumerate(holder))
    if type(holder) is Resolved:
        return fields_of(holder)
    return ((name, getattr(holder, name)) for name in _names(holder.__class__))


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """The fields of a record of the facts; nothing for what is no such record."""
    is_record = is_dataclass(kind) and kind.__module__.startswith("planner.facts")
    return tuple(field.name for field in fields(kind) if not field.name.startswith("_")) if is_record else ()
