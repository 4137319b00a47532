"""What every deriving function starts from."""

from __future__ import annotations

from datetime import date
from typing import Any

from planner.facts.words import Words
from planner.record import record


@record
class Basis:
    """The profile in one language, the days ages and validity are counted to, and the names of what is derived.

    Attributes:
        profile: The resolved profile. Its fields are typed in `planner.profile`; here they are read by name, and the
            test over the full sample finds a name that does not exist.
        day: ``application.document_date``, else *submission*: ages that documents print are counted to it.
        submission: The day judged: papers must be valid on it, and marks, reports and the company old or young enough.
    """

    profile: Any
    day: date
    words: Words
    submission: date


def merged(*evidence: tuple[str, ...] | str | None) -> tuple[str, ...]:
    """Return evidence ids in order, each once."""
    ids = (id for part in evidence for id in ((part,) if isinstance(part, str) else part or ()))
    return tuple(dict.fromkeys(ids))
