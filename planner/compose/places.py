"""Where in a template an element was written, kept through rendering.

Rendering flattens templates and their macros into one text whose lines mean nothing to an author. So each start tag is given an
attribute that names its template and line when the template is compiled; the same pass settles white space, which in a template is
layout and in a value is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from planner.errors import Location

ATTRIBUTE: Final = "_"

_STAMP = re.compile(r' _="([^"]+:\d+)"')
# What ends each state: text, the inside of a tag, a value in either kind of quotes.
_ENDS: Final = {">": re.compile("<"), "<": re.compile("[\"'>]"), '"': re.compile('"'), "'": re.compile("'")}
_OPENING = re.compile(r"<(?=[A-Za-z])[\w.-]+")
_LINE_BREAK = re.compile(r"[ \t]*\n\s*")


class Places:
    """Locations in the templates of a folder."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates

    def of(self, stamp: str | None) -> Location:
        """The location a stamp names; nowhere when the element was not written by a template."""
        if stamp is None:
            return Location("")
        name, _, line = stamp.rpartition(":")
        return located(str(self._templates / name), int(line))

    def before(self, text: str, line: int, column: int) -> Location:
        """The last stamped start tag of the rendered *text* up to *line* and *column*."""
        lines = text.split("\n")
        head = "\n".join([*lines[: line - 1], lines[line - 1][: max(column, 1)]]) if line <= len(lines) else text
        stamps = _STAMP.findall(head)
        return self.of(stamps[-1] if stamps else None)


def located(file: str, line: int) -> Location:
    """The place with the text of its line, as messages show it."""
    try:
        excerpt = Path(file).read_text(encoding="utf-8").splitlines()[line - 1]
    except (OSError, IndexError):
        excerpt = ""
    return Location(file, line, 0, excerpt)


class Stamping(Extension):
    """Stamps start tags with the template's name and line, and settles white space in what a template says literally."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        scanner = _Scanner(stream.name or "")
        for token in stream:
            if token.type == "data":
                yield Token(token.lineno, "data", scanner.settle(token.value, token.lineno))
            else:
                yield token


class _Scanner:
    """Reads the literal parts of one template in order, knowing whether it is in text, in a tag or in an attribute's value."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._state = ">"

    def settle(self, data: str, line: int) -> str:
        """*data*, which begins at *line*, as it goes into the rendered text."""
        result: list[str] = []
        at = 0
        while at < len(data):
            found = _ENDS[self._state].search(data, at)
            end = found.start() if found else len(data)
            piece = data[at:end]
            result.append(self._squeezed(piece))
            line += piece.count("\n")
            at = end
            if at < len(data):
                at = self._step(data, at, line, result)
        return "".join(result)

    def _step(self, data: str, at: int, line: int, result: list[str]) -> int:
        """Take the character that changes the state; after a start tag's name comes the stamp."""
        opening = _OPENING.match(data, at) if self._state == ">" else None
        taken = opening.group() if opening else data[at]
        result.append(taken)
        if opening:
            result.append(f' {ATTRIBUTE}="{self._name}:{line}"')
        within_value = self._state in "\"'"
        self._state = "<" if within_value else data[at]
        return at + len(taken)

    def _squeezed(self, text: str) -> str:
        if self._state == "<":
            return _LINE_BREAK.sub(" ", text)
        return _LINE_BREAK.sub(lambda found: self._between(text, found), text)

    @staticmethod
    def _between(text: str, found: re.Match[str]) -> str:
        """A line break is a space between Latin words and nothing beside a tag or Chinese."""
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        return " " if before and after and before.isascii() and after.isascii() else ""
