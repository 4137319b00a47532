"""What a cell holds, and how a text becomes safe to hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, Literal, TypeAlias

from planner.document.blocks import Runs
from planner.record import record

Value: TypeAlias = str | float | date

Look: TypeAlias = Literal["text", "strong", "accent", "quiet", "grave", "weighty", "sum"]

MOST_CHARACTERS: Final = 32_767
"""A cell takes no more."""

FIRST_DAY: Final = date(1900, 3, 1)
"""Spreadsheets disagree on the days before it."""

# Control characters, and what XML cannot hold.
_UNSAYABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DIGITS: Final = re.compile(r"[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


@record
class Slot:
    """A cell: its value, empty text for none, and how it looks. *number_format* is a spreadsheet's, empty for its own."""

    value: Value = ""
    look: Look = "text"
    number_format: str = ""


def cleaned(text: str) -> str:
    """*text* without what a sheet cannot show."""
    return _UNSAYABLE.sub("", text.replace("\r\n", "\n"))


def plain(runs: Runs) -> str:
    return cleaned("".join(run.text for run in runs))


def typed(text: str) -> str | float:
    """The number that *text* writes with nothing beside it, else the text."""
    text = cleaned(text)
    return float(text.replace(",", "").replace("−", "-")) if _DIGITS.fullmatch(text) else text


def looks_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet would take *text* for a formula once someone edits the cell or exports it."""
    return text.startswith(_FORMULA)


def pieces(text: str) -> Iterator[str]:
    """*text* in parts that a cell can take; nothing of it is lost."""
    for start in range(0, max(1, len(text)), MOST_CHARACTERS):
        yield text[start : start + MOST_CHARACTERS]
