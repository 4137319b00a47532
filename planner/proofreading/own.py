"""What a document may say for reasons of its own profile: the numbers it states, the words it uses."""

from __future__ import annotations

from typing import Final

from planner.facts.everything import Known
from planner.proofreading.figures import pairs
from planner.record import record

# Names of files, fields and records: their digits are no statements.
_NAMES: Final = frozenset({"path", "id", "file", "used_by", "paths", "key"})
_CALENDAR: Final = frozenset({"PartialDate", "date", "Month"})


@record
class Own:
    """Numbers and words of a profile.

    Attributes:
        measured: Digits with their unit as they stand in its texts: ``("38.6", "%")``.
        bare: Digits that stand without a unit, and whole numbers.
        days: Dates as documents print them: ``2019.03.18`` and the vaguer ``2019.03``, ``3.18``.
        words: All of its texts, one a line.
    """

    measured: frozenset[tuple[str, str]]
    bare: frozenset[str]
    days: frozenset[str]
    words: str


def own(known: Known) -> Own:
    """Return what the profile behind *known* states."""
    texts: list[str] = []
    days: set[str] = set()
    bare: set[str] = set()
    seen: set[object] = set()
    for _, field, value in known.values:
        kind = type(value)
        if kind is str:
            if field not in _NAMES:
                texts.append(value)
        elif kind is int:
            bare.add(str(abs(value)))
        elif kind.__name__ in _CALENDAR and value not in seen:
            seen.add(value)
            days.update(_days(str(value)))
    words = "\n".join(dict.fromkeys(texts))
    measured = pairs(words)
    bare.update(digits for digits, unit in measured if not unit)
    return Own(frozenset(measured), frozenset(bare | days), frozenset(days), words)


def _days(text: str) -> list[str]:
    """The ways a date is printed, and its parts, which sentences spell out: ``2019 年 3 月``."""
    parts = text.split("-")
    found = [".".join(parts[:length]) for length in range(1, len(parts) + 1)] + [str(int(part)) for part in parts]
    if len(parts) > 2:
        found.append(f"{int(parts[1])}.{int(parts[2])}")
        found.append(f"{parts[1]}.{parts[2]}")
    return found
