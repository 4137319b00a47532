"""The plan year: twelve months, four quarters, and the formula GMV = visitors x conversion x average order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import product, ratio, total, whole
from planner.facts.basis import Basis
from planner.facts.cost_lines import CostLine
from planner.facts.months import PlanMonths
from planner.facts.profit_loss import ProfitLoss
from planner.facts.trace import Traced
from planner.profile.dates import Month
from planner.record import record


@record
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


@record
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


@record
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


@record
class GoalPart:
    """A part of the year's GMV, by channel or product line."""

    name: str
    gmv_cny: Decimal | None
    share: Decimal | None
    text: str | None = None


@record
class Launch:
    """A launch in its month. *item_name* and *price_cny* are the product's."""

    month: Month
    label: str
    item_name: str | None
    price_cny: Decimal | None
    goal: str | None
    test_metric: str | None
    stop_rule: str | None


@record
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


def derive_year(
    basis: Basis, plan: PlanMonths, costs: tuple[CostLine, ...], result: ProfitLoss, members: int | None, last_sales_cny: Decimal | None
) -> Traced[Year]:
    """Return the plan year with its months, quarters and stages."""
    goals = basis.profile.goals
    months = _months(basis, plan, costs, result)
    quarters = _quarters(basis, months)
    campaigns = tuple(month for month in months if month.is_campaign)
    campaigns_cny = total(month.gmv_cny for month in campaigns)
    sized = [month for month in months if month.gmv_cny is not None]
    largest = sorted(sized, key=lambda month: -(month.gmv_cny or 0))[:3]
    top = tuple(month for month in months if month in largest) if len(sized) == len(months) else ()
    top_cny = total(month.gmv_cny for month in top)
    promotion = next((line.total_cny for line in costs if line.key == "promotion"), None)
    members = goals.members if members is None else members
    record = Year(
        months=months,
        quarters=quarters,
        stages=_stages(basis, months),
        launches=_launches(basis),
        by_channel=tuple(GoalPart(part.name, part.gmv, ratio(part.gmv, plan.gmv_cny), part.text) for part in goals.by_channel),
        by_line=tuple(GoalPart(part.name, product(part.gmv_share, plan.gmv_cny), part.gmv_share) for part in goals.by_line),
        start=plan.months[0].first_day if plan.months else None,
        end=plan.months[-1].last_day if plan.months else None,
        step_cny=plan.step_cny,
        gmv_cny=plan.gmv_cny,
        gsv_cny=plan.gsv_cny,
        refunds_cny=plan.refunds_cny,
        refund_rate=ratio(plan.refunds_cny, plan.gmv_cny),
        visitors=plan.visitors_year,
        buyers=plan.buyers_year,
        conversion_rate=plan.conversion_rate,
        average_order_cny=plan.average_order_cny,
        members=members,
        members_share=ratio(members, plan.buyers_year),
        repurchase_rate=goals.repurchase_rate,
        promotion_cny=promotion,
        promotion_rate=ratio(promotion, plan.gmv_cny),
        profit_cny=result.profit_cny,
        monthly_mean_cny=ratio(plan.gmv_cny, 12) if plan.months else None,
        peak_month=max(sized, key=lambda month: month.gmv_cny or 0, default=None),
        lowest_month=min(sized, key=lambda month: month.gmv_cny or 0, default=None),
        top_months=top,
        top_months_cny=top_cny,
        top_months_share=ratio(top_cny, plan.gmv_cny),
        campaign_months=campaigns,
        campaign_months_count=len(campaigns),
        campaign_months_cny=campaigns_cny,
        campaign_months_share=ratio(campaigns_cny, plan.gmv_cny),
        peak_quarter=max((quarter for quarter in quarters if quarter.gmv_cny), key=lambda quarter: quarter.gmv_cny or 0, default=None),
        last_year_multiple=ratio(plan.gmv_cny, last_sales_cny),
        curve_name=basis.words.say(f"curves.{plan.curve}") if plan.curve else None,
    )
    return Traced(record, _paths(basis, plan))


def _months(basis: Basis, plan: PlanMonths, costs: tuple[CostLine, ...], result: ProfitLoss) -> tuple[MonthPlan, ...]:
    promotion = next((line.months for line in costs if line.key == "promotion"), (None,) * len(plan.months))
    profits = {month.month: month.profit_cny for month in result.months}
    any_event = any(row and row.event for row in plan.rows)
    booked: dict[Month, list[str]] = {}
    for campaign in basis.profile.rhythm.campaigns:
        if campaign.tier in ("S", "A"):
            booked.setdefault(booked_in(campaign), []).append(campaign.name)
    found = []
    for index, month in enumerate(plan.months):
        row, gmv = plan.rows[index], plan.gmv[index]
        event = row.event if row and row.event else None
        formula = product(row.visitors, row.conversion_rate, row.average_order) if row and row.gmv is not None else None
        found.append(
            MonthPlan(
                month=month,
                label=basis.words.month(month),
                gmv_cny=gmv,
                share=ratio(gmv, plan.gmv_cny),
                visitors=plan.visitors[index],
                conversion_rate=plan.conversion[index],
                average_order_cny=plan.average_order[index],
                buyers=plan.buyers[index],
                refunds_cny=plan.refunds[index],
                gsv_cny=plan.gsv[index],
                promotion_cny=promotion[index],
                promotion_rate=ratio(promotion[index], gmv),
                profit_cny=profits.get(month),
                event=event or ("、" if basis.words.language == "zh-CN" else ", ").join(booked.get(month, ())) or None,
                is_campaign=event is not None if any_event else month in booked,
                formula_difference_cny=gmv - formula if gmv is not None and formula is not None else None,
            )
        )
    return tuple(found)


def booked_in(campaign: Any) -> Month:
    """Return the month a campaign counts in: the typed one, else the month of its last day."""
    typed: Month | None = campaign.month
    return typed or Month(campaign.end.year, campaign.end.month)


def _quarters(basis: Basis, months: tuple[MonthPlan, ...]) -> tuple[QuarterPlan, ...]:
    """The quarters of the profile; else four times three months."""
    typed = basis.profile.rhythm.quarters
    if typed:
        return tuple(_quarter(basis, months, quarter.months, quarter, index) for index, quarter in enumerate(typed))
    return tuple(
        _quarter(basis, months, tuple(one.month for one in months[start : start + 3]), None, start // 3)
        for start in range(0, len(months), 3)
    )


def _quarter(basis: Basis, months: tuple[MonthPlan, ...], named: tuple[Month, ...], typed: Any, index: int) -> QuarterPlan:
    inside = [month for month in months if month.month in named]
    everything = [month.profit_cny for month in months]
    gmv, profit = whole(month.gmv_cny for month in inside), whole(month.profit_cny for month in inside)
    promotion = whole(month.promotion_cny for month in inside)
    year_profit = whole(everything)
    return QuarterPlan(
        name=typed.name if typed else basis.words.say(f"quarters.{index + 1}"),
        stage=typed.stage if typed else None,
        first=min(named),
        last=max(named),
        months=named,
        month_labels=tuple(basis.words.month(month) for month in named),
        gmv_cny=gmv,
        share=ratio(gmv, whole(month.gmv_cny for month in months)),
        visitors=whole(month.visitors for month in inside),
        buyers=whole(month.buyers for month in inside),
        gsv_cny=whole(month.gsv_cny for month in inside),
        promotion_cny=promotion,
        promotion_share=ratio(promotion, whole(month.promotion_cny for month in months)),
        profit_cny=profit,
        profit_share=ratio(profit, year_profit) if year_profit is not None and year_profit > 0 else None,
        goal=typed.goal if typed else None,
        actions=typed.actions if typed else (),
        path=f"rhythm.quarters.{index}" if typed else None,
    )


def _stages(basis: Basis, months: tuple[MonthPlan, ...]) -> tuple[StagePlan, ...]:
    stages = sorted(enumerate(basis.profile.rhythm.stages), key=lambda numbered: getattr(numbered[1], "from"))
    year = whole(month.gmv_cny for month in months)
    found: list[StagePlan] = []
    for index, stage in stages:
        first: Month = getattr(stage, "from")
        inside = [month for month in months if first <= month.month <= stage.until]
        gmv = whole(month.gmv_cny for month in inside)
        found.append(
            StagePlan(
                name=stage.name,
                first=first,
                last=stage.until,
                label=basis.words.months(first, stage.until),
                months_count=(stage.until.year - first.year) * 12 + stage.until.month - first.month + 1,
                gmv_cny=gmv,
                share=ratio(gmv, year),
                promotion_cny=whole(month.promotion_cny for month in inside),
                budget_cny=stage.budget,
                follows=not found or found[-1].last.plus(1) == first,
                goal=stage.goal,
                actions=stage.actions,
                gate=stage.gate,
                path=f"rhythm.stages.{index}",
            )
        )
    return tuple(found)


def _launches(basis: Basis) -> tuple[Launch, ...]:
    items = {item.id: item for item in basis.profile.products.items}
    rows = sorted(basis.profile.rhythm.launches, key=lambda launch: launch.month)
    return tuple(
        Launch(
            month=row.month,
            label=basis.words.month(row.month),
            item_name=items[row.item].name if row.item in items else None,
            price_cny=items[row.item].daily_price if row.item in items else None,
            goal=row.goal,
            test_metric=row.test_metric,
            stop_rule=row.stop_rule,
        )
        for row in rows
    )


def _paths(basis: Basis, plan: PlanMonths) -> dict[str, tuple[str, ...]]:
    places = {row.month: f"goals.months.{index}" for index, row in enumerate(basis.profile.goals.months)}
    in_months = tuple(places[month] for month in plan.months if month in places)
    gmv = tuple(f"{place}.gmv" for place in in_months) or ("goals.gmv",)
    if plan.curve:
        gmv = ("goals.gmv", "goals.curve")
    paths = {
        "": ("goals",),
        "gmv_cny": gmv,
        "months": ("goals.months",),
        "quarters": (*gmv, "rhythm.quarters"),
        "stages": ("rhythm.stages",),
        "launches": ("rhythm.launches",),
        "by_channel": ("goals.by_channel",),
        "by_line": ("goals.by_line",),
        "refund_rate": ("goals.refund_rate",),
        "refunds_cny": (*gmv, "goals.refund_rate"),
        "gsv_cny": (*gmv, "goals.refund_rate"),
        "visitors": ("goals.visitors", "goals.conversion_rate", "goals.average_order", *gmv),
        "conversion_rate": ("goals.conversion_rate",),
        "average_order_cny": ("goals.average_order",),
        "members": ("goals.members", "membership.tiers"),
        "promotion_cny": ("budget.lines", "goals.months", "traffic.months"),
        "profit_cny": ("goals", "budget"),
        "start": ("application.plan_start",),
        "end": ("application.plan_start",),
        "campaign_months": ("goals.months",),
        "campaign_months_share": ("goals.months",),
        "campaign_months_count": ("goals.months",),
    }
    return paths | {f"months.{index}": (places[month],) for index, month in enumerate(plan.months) if month in places}
