"""A fact that is not there, and how it is carried through a template's text.

A profile is silent on most things. A template would drown in conditions if each sentence had to ask for each of its facts, and a
forgotten condition would print `None`. So an absent fact is printed as a mark that no text contains, every filter hands it on, and who
reads the XML leaves out the smallest whole that cannot be said without it: a sentence, a list item, a metric, a cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planner.facts import ABSENT
from planner.facts.record import Resolved

# A noncharacter: XML may hold it, and Unicode reserves it for such private use, so that no author's text has it.
MARK: Final = "\ufdd0"


class Nothing:
    """What is asked of an absent fact: false, empty, absent in turn."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __str__(self) -> str:
        return MARK


NOTHING: Final = Nothing()


def is_absent(value: object) -> bool:
    """Whether *value* says nothing: not there, or an empty text, collection or record. Zero and no say something."""
    if value is None or value is ABSENT or value is NOTHING:
        return True
    return isinstance(value, str | tuple | list | dict | frozenset | Resolved) and not value


def is_whole(text: str) -> bool:
    """Whether nothing is missing in *text*."""
    return MARK not in text
