"""Finding a fact by its dotted name: ``year.gmv_cny``, ``brand.milestones.2.when``."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal


class Absent(Enum):
    """The answer for what the profile does not say. Neither None nor zero, so that no comparison accepts it by accident."""

    ABSENT = "absent"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absent.ABSENT


def look_up(record: object, dotted: str) -> object:
    """Return what *record* holds under a dotted name, or ABSENT.

    A number steps into a list, a word into a record. None, an empty text and an empty list are absent, and so is
    everything beyond the end of a list. An empty name is the record itself.
    """
    value = record
    for step in dotted.split(".") if dotted else ():
        value = step_into(value, step)
        if value is ABSENT:
            return ABSENT
    return ABSENT if is_empty(value) else value


def is_empty(value: object) -> bool:
    """Whether a value says nothing: None, an empty text, an empty list."""
    return value is None or ((type(value) is tuple or type(value) is str) and not value)


def step_into(value: object, step: str) -> object:
    """Return what *value* holds under one step, or ABSENT."""
    if isinstance(value, tuple):
        if not step.isdecimal() or int(step) >= len(value):
            return ABSENT
        return value[int(step)]
    if step.startswith("_"):
        return ABSENT
    return getattr(value, step, ABSENT)
