"""The campaigns of the year by date, tier and weight."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import difference, ratio, total
from planner.facts.basis import Basis
from planner.facts.trace import Traced
from planner.facts.year import Year, booked_in
from planner.profile.dates import Month
from planner.record import record


@record
class CampaignFact:
    """A campaign.

    Attributes:
        tier: S, A or B.
        gmv_cny: Its target; *share* of the year's GMV.
        days: Sale days, both ends counted.
        prepare_days, warm_up_days: Days from the start of preparation, of warm-up, to the first sale day.
        in_plan: Whether all its days lie in the plan year.
        quarter: Name of the quarter it is booked in.
        in_quarter: Whether all its days lie in that quarter.
        in_launch_stage: Whether it starts in the first stage of ``rhythm.stages``, or in the first three months when there are no stages.
        days_to_next_s: Days from its last day to the next S campaign's first, 0 when they overlap; None after the last.
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
    in_quarter: bool | None
    in_launch_stage: bool | None
    days_to_next_s: int | None
    under_next_s: bool | None
    path: str


@record
class TierTotal:
    """All campaigns of a tier."""

    tier: str
    count: int
    gmv_cny: Decimal | None
    share: Decimal | None


@record
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


_TIERS = ("S", "A", "B")


def derive_calendar(basis: Basis, year: Year) -> Traced[Calendar]:
    """Return the campaigns by date, with what each carries of the year."""
    typed = sorted(enumerate(basis.profile.rhythm.campaigns), key=lambda numbered: (numbered[1].start, numbered[1].end))
    by_date = [campaign for _, campaign in typed]
    campaigns = tuple(_campaign(basis, year, campaign, index, by_date) for index, campaign in typed)
    planned = total(campaign.gmv_cny for campaign in campaigns)
    everyday = difference(year.gmv_cny, planned)
    by_tier = tuple(found for tier in _TIERS if (found := _tier(tier, campaigns, year)))
    preparations = [campaign.prepare_days for campaign in campaigns if campaign.prepare_days is not None]
    record = Calendar(
        campaigns=campaigns,
        count=len(campaigns),
        by_tier=by_tier,
        leading=by_tier[0] if by_tier else None,
        campaigns_cny=planned,
        campaigns_share=ratio(planned, year.gmv_cny),
        everyday_cny=everyday,
        everyday_share=ratio(everyday, year.gmv_cny),
        first=campaigns[0] if campaigns else None,
        last=campaigns[-1] if campaigns else None,
        largest=max((one for one in campaigns if one.gmv_cny), key=lambda one: one.gmv_cny or 0, default=None),
        longest=max(campaigns, key=lambda one: one.days, default=None),
        shortest_preparation_days=min(preparations, default=None),
    )
    own = {f"campaigns.{index}": (campaign.path,) for index, campaign in enumerate(campaigns)}
    return Traced(record, {"": ("rhythm.campaigns",), "everyday_cny": ("goals", "rhythm.campaigns"), **own})


def _campaign(basis: Basis, year: Year, campaign: Any, index: int, by_date: list[Any]) -> CampaignFact:
    month = booked_in(campaign)
    quarter = next((quarter for quarter in year.quarters if month in quarter.months), None)
    following = next((one for one in by_date if one.tier == "S" and one.start > campaign.start), None)
    is_comparable = following is not None and campaign.discount is not None and following.discount is not None
    return CampaignFact(
        name=campaign.name,
        tier=campaign.tier.value,
        start=campaign.start,
        end=campaign.end,
        month=month,
        month_label=basis.words.month(month),
        gmv_cny=campaign.target,
        share=ratio(campaign.target, year.gmv_cny),
        days=(campaign.end - campaign.start).days + 1,
        prepare_from=campaign.prepare_from,
        warm_up_from=campaign.warm_up_from,
        prepare_days=(campaign.start - campaign.prepare_from).days if campaign.prepare_from else None,
        warm_up_days=(campaign.start - campaign.warm_up_from).days if campaign.warm_up_from else None,
        discount_rate=campaign.discount,
        role=campaign.role,
        stock=campaign.stock,
        owner=campaign.owner,
        note=campaign.note,
        in_plan=year.start <= campaign.start and campaign.end <= year.end if year.start and year.end else None,
        quarter=quarter.name if quarter else None,
        in_quarter=quarter.first.first_day <= campaign.start and campaign.end <= quarter.last.last_day if quarter else None,
        in_launch_stage=_is_in_launch(year, campaign.start),
        days_to_next_s=max((following.start - campaign.end).days, 0) if following else None,
        under_next_s=campaign.discount < following.discount if is_comparable and following else None,
        path=f"rhythm.campaigns.{index}",
    )


def _is_in_launch(year: Year, day: date) -> bool | None:
    if year.stages:
        # A stage of preparation sells nothing: the launch is the first stage that reaches into the plan.
        launch = next((stage for stage in year.stages if year.start is None or stage.last.last_day >= year.start), year.stages[0])
        return launch.first.first_day <= day <= launch.last.last_day
    return year.months[0].month.first_day <= day <= year.months[2].month.last_day if year.months else None


def _tier(tier: str, campaigns: tuple[CampaignFact, ...], year: Year) -> TierTotal | None:
    inside = [campaign for campaign in campaigns if campaign.tier == tier]
    amount = total(campaign.gmv_cny for campaign in inside)
    return TierTotal(tier, len(inside), amount, ratio(amount, year.gmv_cny)) if inside else None
