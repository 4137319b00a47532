"""The line a problem stands in, with a caret under it that also lines up below Chinese text."""

from __future__ import annotations

import unicodedata
from functools import cache

from planner.errors import Location

_MOST_COLUMNS = 100
_BEFORE = 60


def excerpt(location: Location) -> str:
    """Two lines: the numbered line and its caret; nothing when the problem is the file itself."""
    if not location.line or not location.excerpt.strip():
        return ""
    line = "".join(_visible(character) for character in location.excerpt)
    start = max(0, location.column - 1)
    end = min(len(line), start + location.width)
    if columns(line) > _MOST_COLUMNS:
        line, start, end = _around(line, start, end)
    margin = f"{location.line} | "
    caret = "^" * max(1, columns(line[start:end]))
    return f"{margin}{line.rstrip()}\n{' ' * (len(margin) + columns(line[:start]))}{caret}"


def columns(text: str) -> int:
    """How many columns a terminal takes for *text*."""
    return _columns(text) if len(text) == 1 else sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _visible(character: str) -> str:
    # A tab is as wide as its terminal likes, and an escape sequence could do anything.
    if character == "\t":
        return " "
    return "�" if unicodedata.category(character) in ("Cc", "Cs") else character


def _around(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of a long *line* around its caret, with an ellipsis at each cut."""
    left = start
    while left > 0 and columns(line[left - 1 : start]) <= _BEFORE:
        left -= 1
    right = left
    while right < len(line) and columns(line[left : right + 1]) <= _MOST_COLUMNS:
        right += 1
    before = "…" if left else ""
    after = "…" if right < len(line) else ""
    end = min(end, right)
    return before + line[left:right] + after, start - left + len(before), end - left + len(before)
