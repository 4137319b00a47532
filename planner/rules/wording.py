"""Words that must not leave the house: where they stand in texts, and where they may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planner.record import record
from planner.rules.finding import Words


@record
class WordList:
    """Words, and phrases in which they are harmless."""

    title: Words
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()
    name: str = ""


@record
class Hit:
    """A word found in a text, from *start* up to *end*."""

    start: int
    end: int
    word: str


def search(
    lists: tuple[WordList, ...], texts: tuple[Any, ...], names: tuple[str, ...], lawful: frozenset[str], beside: Callable[[str], str]
) -> tuple[tuple[Any, tuple[Hit, ...]], ...]:
    """Return the texts that hold words of *lists*, with where."""
    return ()
