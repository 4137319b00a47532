"""What libyaml stumbled over, as a problem."""

from __future__ import annotations

import re

import yaml

from planner.errors import Problem
from planner.yamltext.source import SourceMap

# libyaml numbers its errors only roughly; the part of its sentence that names the cause is all there is to tell them apart.
_CAUSES = {
    "mapping values are not allowed": "yaml.colon_in_text",
    "found character that cannot start any token": "yaml.odd_start",
    "found a tab character": "yaml.tab",
    "found unexpected end of stream": "yaml.quote_open",
    "did not find expected ',' or": "yaml.bracket_open",
    "could not find expected ':'": "yaml.no_colon",
    "did not find expected key": "yaml.indent",
    "did not find expected '-' indicator": "yaml.indent",
    "block sequence entries are not allowed": "yaml.dash_in_line",
}
_WIDE_COLON = re.compile(r"^\s*(?:- )?[\w-]+：")


def syntax_problem(error: yaml.YAMLError, source: SourceMap) -> Problem:
    """The problem that stopped the parser, at the place it stopped."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Problem("yaml.syntax", source.at(0, 0, 0))
    line, column = _with_text(mark.line, mark.column, source.lines)
    wide = next(
        (number for number in (line, line - 1) if 0 <= number < len(source.lines) and _WIDE_COLON.match(source.lines[number])), None
    )
    if wide is not None:
        return Problem("yaml.wide_colon", source.at(wide, source.lines[wide].index("："), 1))
    said = str(getattr(error, "problem", "") or "")
    key = next((key for cause, key in _CAUSES.items() if cause in said), "yaml.syntax")
    if key == "yaml.odd_start" and source.lines[line][column : column + 1] == "\t":
        key = "yaml.tab"
    return Problem(key, source.at(line, column, 1))


def _with_text(line: int, column: int, lines: tuple[str, ...]) -> tuple[int, int]:
    """The place itself, or the end of the last line with text when the parser stopped after all of it."""
    if line < len(lines) and lines[line].strip():
        return line, column
    while line > 0 and (line >= len(lines) or not lines[line].strip()):
        line -= 1
        column = max(0, len(lines[line].rstrip()) - 1)
    return line, column
