"""Text of one line, colours, and yes or no."""

from __future__ import annotations

import re
from typing import Annotated

from planner.profile.kind import Kind, shown, text_of
from planner.profile.refusals import refuse

_MOST_IN_A_LINE = 500


def _read_line(value: object) -> str:
    text = text_of(value, "line")
    if not text:
        raise refuse("empty")
    if "\n" in text:
        raise refuse("line_breaks")
    if len(text) > _MOST_IN_A_LINE:
        raise refuse("line_long", most=_MOST_IN_A_LINE, given=len(text))
    return text


Line = Annotated[
    str,
    Kind(
        _read_line, {"type": ["string", "number", "boolean"], "pattern": r"^\s*\S[^\n]*\s*$"}, ("一行文字", "one line of text"), name="line"
    ),
]
"""Text of one line."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def _read_colour(value: object) -> str:
    text = text_of(value, "colour")
    if not _COLOUR.fullmatch(text):
        raise refuse("colour", given=shown(text))
    return text.upper()


Colour = Annotated[
    str,
    Kind(_read_colour, {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}, ('颜色，如 "#1F5C4D"', 'a colour, as "#1F5C4D"'), '"#1F5C4D"'),
]
"""``#RRGGBB``, in capitals."""

_TRUE = frozenset({"true", "yes", "是", "有"})
_FALSE = frozenset({"false", "no", "否", "无"})


def _read_truth(value: object) -> bool:
    text = text_of(value, "truth").lower()
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    raise refuse("truth", given=shown(text))


Truth = Annotated[
    bool,
    Kind(
        _read_truth,
        {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": "^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|是|否|有|无)$"}]},
        ("true 或 false", "true or false"),
        "true",
        name="truth",
    ),
]
