"""Rules back as plain data, written as their files write them: for JSON, and for people who ask what a rule says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from planner.rules import conditions
from planner.rules.reading import CONDITIONS, FILE_NAMES, OF_ONE

_NAMES = {kind: name for name, kind in CONDITIONS.items()}


def plain(value: Any) -> Any:
    """Return a record of rules, packs or sources as mappings, lists and texts; what has its default is left out."""
    if type(value) in _NAMES:
        return {_NAMES[type(value)]: _body(value)}
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | Decimal):
        return str(value)
    return value


def _body(condition: Any) -> Any:
    if type(condition) in OF_ONE:
        (only,) = (getattr(condition, field.name) for field in fields(condition))
        return plain(only)
    if isinstance(condition, conditions.Same):
        return [condition.left, condition.right]
    return _fields(condition)


def _fields(record: Any) -> dict[str, Any]:
    return {
        FILE_NAMES.get(field.name, field.name): plain(getattr(record, field.name))
        for field in fields(record)
        if getattr(record, field.name) != _default(field)
    }


def _default(field: Any) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default
