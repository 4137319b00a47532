"""What every writer returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from planner.record import record


@record
class Notice:
    """Something a writer did that the author would want to know: a continuation, a smaller step, a picture too small.

    Attributes:
        key: Which sentence says it, a key of `messages/*.yaml`.
        place: The slide or chapter id.
        values: What the sentence's placeholders stand for, as (name, value).
    """

    key: str
    place: str
    values: tuple[tuple[str, str], ...] = ()


@record
class Written:
    """A finished file and what its writer has to say of it.

    Attributes:
        pages: The number of slides, or 0 when only a reader knows it.
        numbering: First and last page of each slide by its id; empty when there are none.
    """

    content: bytes
    notices: tuple[Notice, ...] = ()
    pages: int = 0
    numbering: Mapping[str, tuple[int, int]] = field(default_factory=dict)
