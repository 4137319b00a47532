"""The brand's milestones in the order of time."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.profile.dates import PartialDate


@dataclass(frozen=True, slots=True)
class MilestoneFact:
    """A dated step. *path* is its place in the profile, before sorting."""

    when: PartialDate
    title: str
    text: str | None = None
    figure: Decimal | None = None
    unit: str | None = None
    picture: str | None = None
    evidence: tuple[str, ...] = ()
    before_founding: bool | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Milestones by date.

    Attributes:
        span_years: Calendar years from the first to the last milestone.
        age_years: Calendar years from the brand's founding to the document's date.
        before_founding_count: Milestones dated before the brand was founded.
    """

    milestones: tuple[MilestoneFact, ...] = ()
    first: MilestoneFact | None = None
    last: MilestoneFact | None = None
    span_years: int | None = None
    age_years: int | None = None
    before_founding_count: int | None = None
