"""Prose of a profile to elements: a blank line starts a paragraph, `- ` a list item; nothing else is markup."""

from __future__ import annotations

import re
from itertools import groupby

from markupsafe import Markup

from planner.compose.absence import MARK
from planner.compose.words import text_of


def prose(text: str | None) -> Markup:
    """*text* as ``<p>`` and ``<ul>`` elements, every character kept but the line ends and the hyphens that make the items."""
    if not text:
        return Markup(MARK)
    return Markup("").join(_paragraph(lines) for lines in re.split(r"\n[ \t]*\n\s*", text.strip("\n")))


def _paragraph(text: str) -> Markup:
    runs = groupby(text.split("\n"), key=lambda line: line.lstrip().startswith("- "))
    return Markup("").join(_items(list(lines)) if are_items else _text(list(lines)) for are_items, lines in runs)


def _items(lines: list[str]) -> Markup:
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(text_of(line.lstrip()[2:])) for line in lines))


def _text(lines: list[str]) -> Markup:
    return Markup("<p>{}</p>").format(text_of(joined_lines(lines)))


def joined_lines(lines: list[str]) -> str:
    """Lines as one: a space between words of Latin letters, nothing beside a Chinese one."""
    result = ""
    for line in lines:
        both_latin = result[-1:].isascii() and line[:1].isascii()
        result += (" " if result and line and both_latin else "") + line
    return result
