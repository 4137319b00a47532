"""Plain YAML data into the records of rules, packs, word lists and fees: every slip with its place and the way out.

A record is written as a mapping with its fields' names; a condition as a mapping of one key, its kind. Scalars arrive as text and
become what the field is: a number, a day, yes or no, a word of a closed set, a sentence in both languages.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, TypeVar

from planner.errors import Problem
from planner.rules import conditions
from planner.rules.conditions import Condition
from planner.rules.finding import Words
from planner.yamltext import SourceMap

Record = TypeVar("Record")

FILE_NAMES = {"kinds": "in", "harmless": "except"}
"""Fields whose name in a file is a word of Python or says too little in code."""

FILLED_LATER = frozenset({"tightened_by", "name"})
"""Fields that no file says."""


class _AmissError(Exception):
    """What was written does not fit; the problem is already noted."""


class Reader:
    """Reads one file's data; *problems* gathers what is wrong."""

    def __init__(self, source: SourceMap) -> None:
        self.problems: list[Problem] = []
        self._source = source

    def record(self, kind: type[Record], data: object, path: str = "", **filled: object) -> Record | None:
        """Return *data* as a record of *kind*, fields of *filled* as given; None when something is wrong, which is then in `problems`."""
        before = len(self.problems)
        try:
            made: Record = self._record(kind, data, path, filled)
        except _AmissError:
            return None
        return made if len(self.problems) == before else None

    def amiss(self, key: str, path: str, **values: object) -> _AmissError:
        """Note a problem at *path* of the file; of a key, where the key stands."""
        place = self._source.key if key.startswith("unknown_") else self._source.place
        self.problems.append(Problem(f"pack.{key}", place(path), path, values))
        return _AmissError()

    def _record(self, kind: Any, data: object, path: str, filled: Mapping[str, object] = MappingProxyType({})) -> Any:
        known = {name: form for name, form in forms(kind).items() if name not in FILLED_LATER}
        if not isinstance(data, Mapping):
            raise self.amiss("mapping", path, keys=tuple(known))
        values: dict[str, object] = dict(filled)
        for key, value in data.items():
            if key not in known:
                self.amiss("unknown_key", _join(path, key), given=key, near=_nearest(key, known), keys=tuple(known))
                continue
            field, form = known[key]
            if value is None:
                continue
            try:
                values[field] = self._value(form, value, _join(path, key))
            except _AmissError:
                values[field] = None
        for name, field in required(kind).items():
            if field not in values:
                self.amiss("missing_key", path, name=name)
        if any(field not in values for field in required(kind).values()):
            raise _AmissError
        return kind(**values)

    def _value(self, form: Any, value: object, path: str) -> Any:
        origin, arguments = typing.get_origin(form), typing.get_args(form)
        if form is Any:
            return value
        if set(CONDITIONS.values()) <= set(arguments):
            return self._condition(value, path)
        if origin in (typing.Union, UnionType):
            inner = [part for part in arguments if part is not type(None)]
            return self._number_or_day(value, path) if set(inner) == {Decimal, date} else self._value(inner[0], value, path)
        if origin is tuple:
            return self._list(arguments[0], value, path)
        if origin is Mapping:
            return self._mapping(arguments[1], value, path)
        if form is Words:
            return self._words(value, path)
        if is_dataclass(form):
            return self._record(form, value, path)
        return self._scalar(form, value, path)

    def _scalar(self, form: Any, value: object, path: str) -> Any:
        if not isinstance(value, str):
            raise self.amiss("text", path)
        if form is str:
            return value
        if isinstance(form, type) and issubclass(form, StrEnum):
            choices = tuple(str(choice) for choice in form)
            if value not in choices:
                raise self.amiss("choice", path, given=value, near=_nearest(value, choices), choices=choices)
            return form(value)
        if form is bool:
            if value.lower() not in ("true", "false"):
                raise self.amiss("truth", path, given=value)
            return value.lower() == "true"
        if form is date:
            return self._day(value, path)
        return self._number(value, path)

    def _day(self, value: str, path: str) -> date:
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise self.amiss("day", path, given=value) from None

    def _number(self, value: str, path: str) -> Decimal:
        try:
            number = Decimal(value)
        except InvalidOperation:
            raise self.amiss("number", path, given=value) from None
        if not number.is_finite():
            raise self.amiss("number", path, given=value)
        return number

    def _number_or_day(self, value: object, path: str) -> Decimal | date:
        if not isinstance(value, str):
            raise self.amiss("number", path, given="…")
        return self._day(value, path) if _DAY.fullmatch(value) else self._number(value, path)

    def _list(self, form: Any, value: object, path: str) -> tuple[Any, ...]:
        if isinstance(value, str) and form is str:
            return (value,)
        if not isinstance(value, list):
            raise self.amiss("list", path)
        return tuple(self._value(form, part, f"{path}.{index}") for index, part in enumerate(value))

    def _mapping(self, form: Any, value: object, path: str) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise self.amiss("mapping", path, keys=())
        return {str(key): self._value(form, part, _join(path, key)) for key, part in value.items()}

    def _words(self, value: object, path: str) -> Words:
        if not isinstance(value, Mapping) or set(value) != {"zh", "en"} or not all(value.values()):
            raise self.amiss("both_languages", path)
        return Words(value["zh"], value["en"])

    def _condition(self, value: object, path: str) -> Condition:
        if not isinstance(value, Mapping) or len(value) != 1:
            raise self.amiss("condition", path, choices=tuple(CONDITIONS))
        key, body = next(iter(value.items()))
        inside = _join(path, key)
        if key not in CONDITIONS:
            raise self.amiss("unknown_condition", inside, given=key, near=_nearest(key, CONDITIONS), choices=tuple(CONDITIONS))
        kind = CONDITIONS[key]
        if kind in OF_ONE:
            ((_, form),) = forms(kind).values()
            return typing.cast("Condition", kind(self._value(form, body, inside)))
        if kind is conditions.Same:
            names = self._list(str, body, inside)
            if len(names) != 2:
                raise self.amiss("pair", inside)
            return conditions.Same(*names)
        made = self._record(kind, body, inside)
        if kind is conditions.Matches:
            self._pattern(made.pattern, _join(inside, "pattern"))
        return typing.cast("Condition", made)

    def _pattern(self, pattern: str, path: str) -> None:
        try:
            re.compile(pattern)
        except re.error as error:
            raise self.amiss("pattern", path, given=pattern, reason=str(error)) from None


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

CONDITIONS: Mapping[str, Any] = {
    "present": conditions.Present,
    "any_present": conditions.AnyPresent,
    "at_least": conditions.AtLeast,
    "at_most": conditions.AtMost,
    "agrees": conditions.Agrees,
    "one_of": conditions.OneOf,
    "includes": conditions.Includes,
    "mentions": conditions.Mentions,
    "matches": conditions.Matches,
    "same": conditions.Same,
    "is_true": conditions.IsTrue,
    "all": conditions.AllOf,
    "any": conditions.AnyOf,
    "not": conditions.Not,
}
"""Every kind of condition by its name in a file."""

OF_ONE = frozenset({conditions.Present, conditions.AnyPresent, conditions.IsTrue, conditions.AllOf, conditions.AnyOf, conditions.Not})
"""Those written as their one field, without naming it: ``present: brand.founded``, ``all: [...]``."""


@cache
def forms(kind: Any) -> dict[str, tuple[str, Any]]:
    """Name in a file -> (field, its type)."""
    hints = typing.get_type_hints(kind)
    return {FILE_NAMES.get(field.name, field.name): (field.name, hints[field.name]) for field in fields(kind)}


@cache
def required(kind: Any) -> dict[str, str]:
    """Name in a file -> field, of those without a default."""
    has_none = (field for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING)
    return {FILE_NAMES.get(field.name, field.name): field.name for field in has_none if field.name not in FILLED_LATER}


def _join(path: str, key: object) -> str:
    return f"{path}.{key}" if path else str(key)


def _nearest(given: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(str(given), list(known), 1, 0.6)), "")
