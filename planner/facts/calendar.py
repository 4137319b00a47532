"""The campaigns of the year by date, tier and weight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planner.profile.dates import Month


@dataclass(frozen=True, slots=True)
class CampaignFact:
    """A campaign.

    Attributes:
        tier: S, A or B.
        gmv_cny: Its target; *share* of the year's GMV.
        days: Sale days, both ends counted.
        prepare_days, warm_up_days: Days from the start of preparation, of warm-up, to the first sale day.
        in_plan: Whether all its days lie in the plan year.
        quarter: Name of the quarter it is booked in.
        in_launch_stage: Whether it starts in the first stage of ``rhythm.stages``, or in the first three months when there are no stages.
        days_to_next_s: Days from its last day to the next S campaign's first; None after the last.
        under_next_s: Whether its discount is deeper than that next S campaign's.
    """

    name: str
    tier: str
    start: date
    end: date
    month: Month
    month_label: str
    gmv_cny: Decimal | None
    share: Decimal | None
    days: int
    prepare_from: date | None
    warm_up_from: date | None
    prepare_days: int | None
    warm_up_days: int | None
    discount_rate: Decimal | None
    role: str | None
    stock: str | None
    owner: str | None
    note: str | None
    in_plan: bool | None
    quarter: str | None
    in_launch_stage: bool | None
    days_to_next_s: int | None
    under_next_s: bool | None
    path: str


@dataclass(frozen=True, slots=True)
class TierTotal:
    """All campaigns of a tier."""

    tier: str
    count: int
    gmv_cny: Decimal | None
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Calendar:
    """Campaigns by start date.

    Attributes:
        everyday_cny: The year's GMV outside campaigns; negative when the campaigns promise more than the year.
        leading: The first tier of *by_tier* (S when there is one).
        longest: The campaign with most sale days.
    """

    campaigns: tuple[CampaignFact, ...] = ()
    count: int = 0
    by_tier: tuple[TierTotal, ...] = ()
    leading: TierTotal | None = None
    campaigns_cny: Decimal | None = None
    campaigns_share: Decimal | None = None
    everyday_cny: Decimal | None = None
    everyday_share: Decimal | None = None
    first: CampaignFact | None = None
    last: CampaignFact | None = None
    largest: CampaignFact | None = None
    longest: CampaignFact | None = None
    shortest_preparation_days: int | None = None
