"""The profile's sections as templates and rules see them: prose in one language, choices with their labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Union, cast, get_args, get_origin

from planner.profile.prose import Prose
from planner.profile.section import Section
from planner.profile.types import Choice


class Resolved:
    """A record of the profile, frozen, its prose as plain text.

    A field that holds a choice has a sibling ``<field>_label`` with the word people use; a list of choices likewise.
    Unknown names raise AttributeError, so that a template's slip is found. Empty sections are false.
    """

    __slots__ = ("_path", "_values")
    _path: str
    _values: Mapping[str, object]

    def __init__(self, path: str, values: Mapping[str, object]) -> None:
        object.__setattr__(self, "_path", path)
        object.__setattr__(self, "_values", values)

    def __getattr__(self, name: str) -> object:
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(f"{self._path or 'the profile'} has no field {name}") from None

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("facts are frozen")

    def __iter__(self) -> Iterator[object]:
        raise TypeError("a record is not a list")

    def __bool__(self) -> bool:
        return any(value is not None and value != () for value in self._values.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Resolved) and self._values == other._values

    def __hash__(self) -> int:
        return hash(self._path)

    def __repr__(self) -> str:
        return f"Resolved({self._path!r})"


def fields_of(record: Resolved) -> Iterator[tuple[str, object]]:
    """Iterate over the names and values of *record*, labels included."""
    return iter(record._values.items())


def resolve(value: object, path: str, language: str, untranslated: list[str]) -> object:
    """Return a copy of *value* with prose in *language*; paths of prose that is said only in another language go to *untranslated*."""
    if isinstance(value, Prose):
        if not _is_said_in(value, language):
            untranslated.append(path)
        return value.text(language)
    if isinstance(value, tuple):
        return tuple(resolve(part, f"{path}.{index}", language, untranslated) for index, part in enumerate(value))
    if is_section(type(value)):
        return _resolve_model(cast("Section", value), path, language, untranslated)
    return value


def _resolve_model(model: Section, path: str, language: str, untranslated: list[str]) -> Resolved:
    values: dict[str, object] = {}
    prefix = f"{path}." if path else ""
    said = vars(model)
    for field, name, label in _fields(type(model)):
        value = said[field]
        if value is None or value == ():
            values[name] = value
        else:
            values[name] = resolve(value, prefix + name, language, untranslated)
        if label:
            values[label] = value.label(language) if isinstance(value, Choice) else None
    return Resolved(path, values)


_SECTIONS: dict[type, bool] = {}


def is_section(kind: type) -> bool:
    """Whether values of *kind* are sections; asking a model of pydantic whether something is one of its own takes ten times as long."""
    found = _SECTIONS.get(kind)
    if found is None:
        found = _SECTIONS[kind] = Section in kind.__mro__
    return found


@cache
def _fields(model: type[Section]) -> tuple[tuple[str, str, str], ...]:
    """For each field of *model* its own name, its name in the profile, and that of its label if it holds a choice, filled in or not."""
    found = []
    for field, info in model.model_fields.items():
        # `from` is a word of Python; in the profile, and so in templates and rules, it is the field's name.
        name = info.alias or field
        is_choice = any(_is_choice(kind) for kind in _kinds(info.annotation))
        found.append((field, name, f"{name}_label" if is_choice else ""))
    return tuple(found)


def _kinds(annotation: object) -> tuple[object, ...]:
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)


def _is_choice(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Choice)


def _is_said_in(prose: Prose, language: str) -> bool:
    if prose.languages:
        return language in prose.languages
    # Text without a language is Chinese, the language the platform reads, unless no character of it needs translating.
    return language == "zh-CN" or prose.text(language).isascii()
