"""What the writer itself says, in the document's language: labels of captions, heads of the tables that stand for drawings."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def load_words(language: str) -> Mapping[str, str]:
    """Return words by key; ``chapter``, ``appendix`` and ``page`` have placeholders.

    Raises:
        FileNotFoundError: The writer does not speak *language*.
    """
    words: dict[str, str] = tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text("utf-8"))
    return words
