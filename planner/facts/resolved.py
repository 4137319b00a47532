"""The profile's sections as templates and rules see them: prose in one language, choices with their labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from planner.profile.prose import Prose
from planner.profile.types import Choice


class Resolved:
    """A record of the profile, frozen, its prose as plain text.

    A field that holds a choice has a sibling ``<field>_label`` with the word people use; a list of choices likewise.
    Unknown names raise AttributeError, so that a template's slip is found. Empty sections are false.
    """

    __slots__ = ("_path", "_values")

    def __init__(self, path: str, values: Mapping[str, object]) -> None:
        object.__setattr__(self, "_path", path)
        object.__setattr__(self, "_values", values)

    def __getattr__(self, name: str) -> object:
        try:
            return self._values[name]  # type: ignore[has-type]
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


def resolve(value: object, path: str, language: str, untranslated: list[str]) -> object:
    """Return a copy of *value* with prose in *language*; paths of prose that is said only in another language go to *untranslated*."""
    if isinstance(value, Prose):
        if not _is_said_in(value, language):
            untranslated.append(path)
        return value.text(language)
    if isinstance(value, BaseModel):
        return _resolve_model(value, path, language, untranslated)
    if isinstance(value, tuple):
        return tuple(resolve(part, f"{path}.{index}", language, untranslated) for index, part in enumerate(value))
    return value


def _resolve_model(model: BaseModel, path: str, language: str, untranslated: list[str]) -> Resolved:
    values: dict[str, object] = {}
    prefix = f"{path}." if path else ""
    for name in type(model).model_fields:
        value = getattr(model, name)
        values[name] = resolve(value, prefix + name, language, untranslated)
        if isinstance(value, Choice):
            values[f"{name}_label"] = value.label(language)
    return Resolved(path, values)


def _is_said_in(prose: Prose, language: str) -> bool:
    if prose.languages:
        return language in prose.languages
    # Text without a language is Chinese, the language the platform reads, unless no character of it needs translating.
    return language == "zh-CN" or prose.text(language).isascii()
