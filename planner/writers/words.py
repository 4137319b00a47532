"""What a writer itself says, in the document's language: captions, heads of tables, names of sheets."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def load_words(writer: str, language: str) -> Mapping[str, str]:
    """Return the words of the writer in the folder *writer* beside this file, by key; some have placeholders.

    Raises:
        FileNotFoundError: The writer does not speak *language*.
    """
    words: dict[str, str] = tomllib.loads((Path(__file__).parent / writer / "words" / f"{language}.toml").read_text("utf-8"))
    return words
