"""What every block needs to know to be written."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from planner.document.blocks import Document
from planner.record import record


@record
class Setting:
    """The document around a block.

    Attributes:
        words: What the writer itself says, in the document's language.
        level: The level of a block's own first heading, 2 to 6: one under the container it stands in.
    """

    document: Document
    words: Mapping[str, str]
    level: int

    def heading(self, level: int) -> str:
        """The element for a block heading of *level* 2 to 4 inside a container."""
        return f"h{min(6, self.level + level - 2)}"


@cache
def load_words(language: str) -> Mapping[str, str]:
    """Return words by key.

    Raises:
        FileNotFoundError: The writer does not speak *language*.
    """
    words: dict[str, str] = tomllib.loads((Path(__file__).parent / "words" / f"{language}.toml").read_text("utf-8"))
    return words
