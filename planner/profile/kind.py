"""What a kind of value is: how it is read, how an editor may take it, how people are told to write it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from planner.profile.refusals import refuse
from planner.record import record

Schema = Mapping[str, Any]


@record
class Kind:
    """One kind of value.

    Attributes:
        read: Text (or list, or mapping) to the value; refuses by raising.
        schema: What an editor may take for it, draft-07, without title and description.
        written: How it is written, in Chinese and English, for people; may be empty.
        example: As one would write it in YAML.
        name: Of its definition in the schema; empty when the schema is short enough to be said each time.
        asks: Whether *read* also takes the ids known in this profile, as its second argument.
    """

    read: Callable[..., object]
    schema: Schema = field(hash=False)
    written: tuple[str, str] = ("", "")
    example: str = ""
    asks: bool = False
    name: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if not self.asks:
            return core_schema.no_info_plain_validator_function(self.read)
        return core_schema.with_info_plain_validator_function(lambda value, info: self.read(value, info.context))


def text_of(value: object, key: str) -> str:
    if isinstance(value, str):
        return value.strip()
    raise refuse(key, given=shown(value))


def shown(value: object) -> str:
    """*value* as a sentence may quote it: short, on one line; a list or mapping by its brackets."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, (list, tuple)):
        return "[…]"
    line = " ".join(str(value).split())
    return line if len(line) <= 40 else line[:39] + "…"


def nearest(word: str, words: list[str] | tuple[str, ...]) -> str:
    """The one of *words* that *word* was probably meant to be, or nothing."""
    lowered = {known.lower(): known for known in words}
    # One wrong character of two is a near miss in Chinese, and only half alike.
    from difflib import get_close_matches

    found = get_close_matches(word.lower(), lowered, n=1, cutoff=0.5 if len(word) < 4 else 0.6)
    return lowered[found[0]] if found else ""
