"""Dates, lists and evidence numbers as words of the document's language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from markupsafe import Markup, escape

from planner.compose.absence import is_whole
from planner.facts.register import RegisterEntry

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def text_of(value: str) -> Markup:
    """*value* as XML text or attribute, the same wherever it stands: an attribute would turn its line ends into spaces."""
    return Markup(str(escape(value)).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;"))


def _parts(value: object) -> tuple[int, ...]:
    return tuple(int(part) for part in str(value).split("-"))


def date(value: object, language: str) -> str:
    """A date as exact as it is known, for tables: ``2019.03.18``, ``2019.03``, ``2019``; ``18 Mar 2019``."""
    parts = _parts(value)
    if language == "en":
        return _english(parts)
    return ".".join(f"{part:02d}" for part in parts)


def day(value: object, language: str) -> str:
    """A date as exact as it is known, for sentences: ``2019 年 3 月 18 日``."""
    parts = _parts(value)
    if language == "en":
        return _english(parts)
    return " ".join(f"{part} {name}" for part, name in zip(parts, ("年", "月", "日"), strict=False))


def _english(parts: tuple[int, ...]) -> str:
    words = [str(parts[0]), *(_MONTHS[part - 1] for part in parts[1:2]), *(str(part) for part in parts[2:])]
    return " ".join(reversed(words))


def month(value: object, language: str) -> str:
    """The month alone, for axes: ``4月``."""
    number = _parts(value)[1]
    return _MONTHS[number - 1] if language == "en" else f"{number}月"


def joined(texts: Iterable[object], language: str, separator: str | None = None) -> str:
    """The texts that say something, in a row: ``一、二、三``."""
    between = separator if separator is not None else (", " if language == "en" else "、")
    return between.join(text for text in map(str, (text for text in texts if text is not None)) if text and is_whole(text))


def runs_of_numbers(numbers: Sequence[str]) -> tuple[str, ...]:
    """Evidence numbers with three or more in a row drawn together: ``E-03``, ``E-07–E-12``."""
    result: list[list[str]] = []
    for number in sorted(numbers):
        if result and _follows(result[-1][-1], number):
            result[-1].append(number)
        else:
            result.append([number])
    return tuple(text for run in result for text in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else run))


def _follows(before: str, number: str) -> bool:
    first, second = before.rpartition("-"), number.rpartition("-")
    return first[0] == second[0] and first[2].isdecimal() and second[2].isdecimal() and int(second[2]) == int(first[2]) + 1


# What a source line of a slide holds beside its first words, in ems.
_SOURCE_LINE: Final = 70


def titled(entries: Sequence[RegisterEntry], language: str) -> str:
    """Pieces of evidence by title and number; all by number alone when the titles would not fit a line."""
    between = "; " if language == "en" else "；"
    named = between.join(f"{entry.title} {entry.number}" for entry in entries)
    if ems(named) <= _SOURCE_LINE:
        return named
    numbers = joined(runs_of_numbers([entry.number for entry in entries]), language)
    return f"{'evidence' if language == 'en' else '证据'} {numbers}"


def ems(text: str) -> float:
    """The width of *text*, roughly: a Chinese character is one, a Latin one a little over a half."""
    return sum(0.56 if character.isascii() else 1.0 for character in text)
