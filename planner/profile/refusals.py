"""How a kind of value says that it cannot be read: by the key of a sentence and what its placeholders stand for."""

from __future__ import annotations

from typing import cast

from pydantic_core import PydanticCustomError
from typing_extensions import LiteralString


def refuse(key: str, **values: object) -> PydanticCustomError:
    """The error to raise; *key* is the part after ``profile.`` of a key in `messages/*.yaml`."""
    return PydanticCustomError(cast(LiteralString, key), cast(LiteralString, key), values)
