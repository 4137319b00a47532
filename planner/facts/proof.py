"""The fourteen proof points that strengthen an application, each present or not, with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ProofPoint:
    """A proof point.

    Attributes:
        key: D1 to D14.
        present: Whether the profile states it.
        proven: Whether it is stated and every part that needs a file names at least one.
        needed: Whether everybody needs it (D13, D14); the others only strengthen the case.
        count: How many of the things it asks for there are: reviews over 10,000, invoice months, awards and patents ...
        amount_cny: The turnover or sum it states, when it is one.
        evidence: Evidence ids, in the order they are named.
        paths: Where the profile says it, or would.
    """

    key: str
    title: str
    present: bool
    proven: bool
    needed: bool
    detail: str | None
    count: int | None
    amount_cny: Decimal | None
    evidence: tuple[str, ...]
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProofView:
    """How many are present."""

    points: tuple[ProofPoint, ...] = ()
    present_count: int = 0
    proven_count: int = 0
