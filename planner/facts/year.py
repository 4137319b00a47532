"""The plan year: twelve months, four quarters, and the formula GMV = visitors x conversion x average order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planner.profile.dates import Month


@dataclass(frozen=True, slots=True)
class MonthPlan:
    """A month of the plan.

    Attributes:
        label: 4月, Apr.
        share: Of the year's GMV.
        visitors: Typed; else GMV / (conversion rate x average order).
        gsv_cny: GMV less refunds.
        promotion_rate: Promotion over GMV.
        event: As typed; else the names of the S and A campaigns booked in the month.
        is_campaign: Whether an event is typed for it; when none is typed anywhere, whether an S or A campaign is booked in it.
        formula_difference_cny: Typed GMV less visitors x conversion rate x average order, when all four are typed.
    """

    month: Month
    label: str
    gmv_cny: Decimal | None = None
    share: Decimal | None = None
    visitors: int | None = None
    conversion_rate: Decimal | None = None
    average_order_cny: Decimal | None = None
    buyers: int | None = None
    refunds_cny: Decimal | None = None
    gsv_cny: Decimal | None = None
    promotion_cny: Decimal | None = None
    promotion_rate: Decimal | None = None
    profit_cny: Decimal | None = None
    event: str | None = None
    is_campaign: bool = False
    formula_difference_cny: Decimal | None = None


@dataclass(frozen=True, slots=True)
class QuarterPlan:
    """Three months of the plan. *actions* and *goal* come from ``rhythm.quarters``."""

    name: str
    stage: str | None
    first: Month
    last: Month
    months: tuple[Month, ...]
    month_labels: tuple[str, ...] = ()
    gmv_cny: Decimal | None = None
    share: Decimal | None = None
    visitors: int | None = None
    buyers: int | None = None
    gsv_cny: Decimal | None = None
    promotion_cny: Decimal | None = None
    promotion_share: Decimal | None = None
    profit_cny: Decimal | None = None
    profit_share: Decimal | None = None
    goal: str | None = None
    actions: tuple[str, ...] = ()
    path: str | None = None


@dataclass(frozen=True, slots=True)
class StagePlan:
    """A stage of the plan with what falls into it. *follows* says whether it starts in the month after the stage before."""

    name: str
    first: Month
    last: Month
    label: str
    months_count: int
    gmv_cny: Decimal | None
    share: Decimal | None
    promotion_cny: Decimal | None
    budget_cny: Decimal | None
    follows: bool
    goal: str | None
    actions: tuple[str, ...]
    gate: str | None
    path: str


@dataclass(frozen=True, slots=True)
class GoalPart:
    """A part of the year's GMV, by channel or product line."""

    name: str
    gmv_cny: Decimal | None
    share: Decimal | None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Launch:
    """A launch in its month. *item_name* and *price_cny* are the product's."""

    month: Month
    label: str
    item_name: str
    price_cny: Decimal | None
    goal: str | None
    test_metric: str | None
    stop_rule: str | None


@dataclass(frozen=True, slots=True)
class Year:
    """The plan year.

    When all twelve months are known the year is their sum; a typed year that differs shows in `agreements.months_to_year`.

    Attributes:
        start, end: First and last day.
        step_cny: The unit the plan is worked in: 10,000 when every typed month is whole ten-thousands, else 1.
            Computed cells (refunds, costs) are whole steps and their rows add up to the rounded year (largest remainder),
            so that every table adds up in both directions and prints the same figure everywhere.
        conversion_rate, average_order_cny, refund_rate: Recomputed from the sums, never averaged.
        campaign_months_count, campaign_months_share: The campaign months and their part of GMV.
        top_months: The three largest months, in the order of the calendar.
        profitable_months: See `profit_loss`.
        curve_name: The published curve the months were spread by, when the user chose one; then the months are an assumption.
    """

    months: tuple[MonthPlan, ...] = ()
    quarters: tuple[QuarterPlan, ...] = ()
    stages: tuple[StagePlan, ...] = ()
    launches: tuple[Launch, ...] = ()
    by_channel: tuple[GoalPart, ...] = ()
    by_line: tuple[GoalPart, ...] = ()
    start: date | None = None
    end: date | None = None
    step_cny: Decimal = Decimal(1)
    gmv_cny: Decimal | None = None
    gsv_cny: Decimal | None = None
    refunds_cny: Decimal | None = None
    refund_rate: Decimal | None = None
    visitors: int | None = None
    buyers: int | None = None
    conversion_rate: Decimal | None = None
    average_order_cny: Decimal | None = None
    members: int | None = None
    members_share: Decimal | None = None
    repurchase_rate: Decimal | None = None
    promotion_cny: Decimal | None = None
    promotion_rate: Decimal | None = None
    profit_cny: Decimal | None = None
    monthly_mean_cny: Decimal | None = None
    peak_month: MonthPlan | None = None
    lowest_month: MonthPlan | None = None
    top_months: tuple[MonthPlan, ...] = ()
    top_months_cny: Decimal | None = None
    top_months_share: Decimal | None = None
    campaign_months: tuple[MonthPlan, ...] = ()
    campaign_months_count: int = 0
    campaign_months_cny: Decimal | None = None
    campaign_months_share: Decimal | None = None
    peak_quarter: QuarterPlan | None = None
    last_year_multiple: Decimal | None = None
    curve_name: str | None = None
