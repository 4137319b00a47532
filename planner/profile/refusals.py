"""How a kind of value says that it cannot be read: by the key of a sentence and what its placeholders stand for."""

from __future__ import annotations

from typing import LiteralString

from pydantic_core import PydanticCustomError


def refuse(key: LiteralString, **values: object) -> PydanticCustomError:
    """The error to raise; *key* is the part after ``profile.`` of a key in `messages/*.yaml`."""
    return PydanticCustomError(key, key, values)
