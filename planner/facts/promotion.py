"""Where the promotion budget goes and what it must bring back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import apportion_table, difference, is_whole, product, ratio, to_count, to_step, total, whole
from planner.facts.basis import Basis
from planner.facts.cost_lines import CostLine
from planner.facts.months import PlanMonths
from planner.facts.products import ProductMix
from planner.facts.profit_loss import ProfitLoss
from planner.facts.trace import Traced
from planner.profile.dates import Month
from planner.record import record


@record
class ToolPlan:
    """A promotion tool over the year.

    Attributes:
        share: Of the budget of all tools.
        clicks: Budget / cost per click.
        attributed_cny: Budget x target return.
        orders: Clicks x conversion rate.
        above_break_even: Whether the return reaches `Promotion.break_even_roi`.
        implied_roi: Conversion rate x the year's average order / cost per click: what the tool's own rates would return.
        ceiling_cny: The most a click may cost: conversion rate x average order x margin before ads.
        under_ceiling: Whether the cost per click is at most that.
        months: Budget by month, in step with `Promotion.months`; empty when the months are unknown.
    """

    name: str
    objective: str | None
    kind: str | None
    kind_label: str | None
    budget_cny: Decimal | None
    share: Decimal | None
    cpc_cny: Decimal | None
    clicks: int | None
    conversion_rate: Decimal | None
    orders: int | None
    roi: Decimal | None
    attributed_cny: Decimal | None
    above_break_even: bool | None
    implied_roi: Decimal | None
    ceiling_cny: Decimal | None
    under_ceiling: bool | None
    months: tuple[Decimal, ...]
    path: str


@record
class PromotionMonth:
    """What promotion costs in a month; *ratio* is of the month's GMV."""

    month: Month
    label: str
    spend_cny: Decimal | None
    ratio: Decimal | None


@record
class BidCeiling:
    """The most one click may cost: unit profit x conversion rate. *unit_profit_cny* is what one sale leaves before promotion."""

    item: str
    unit_profit_cny: Decimal
    conversion_rate: Decimal
    ceiling_cny: Decimal


@record
class Promotion:
    """The promotion budget.

    Attributes:
        tools: Largest budget first.
        tools_cny: Sum over the tools; *budget_cny* is the P&L's promotion line, else that sum.
        ratio: Budget over GMV; *gsv_ratio* over GSV.
        roi: Attributed GMV over the tools' budgets.
        break_even_roi: 1 / `profit_loss.margin_before_ads_rate`.
        best_tools: Tools whose return is at least the overall one, best first.
        best_tools_share: Their part of the budget; *best_tools_roi* the lowest return among them.
        weakest: The tool with the lowest return.
        highest_ratio, lowest_ratio: Months with the largest and smallest promotion over GMV.
        by_month_known: Whether the split by month and tool was typed; when it was not, each month is split as the year is.
        customer_acquisition_cny: Budget over buyers.
        reserve_cny: ``traffic.reserve_rate`` of the budget.
    """

    tools: tuple[ToolPlan, ...] = ()
    tools_count: int = 0
    tools_cny: Decimal | None = None
    budget_cny: Decimal | None = None
    ratio: Decimal | None = None
    gsv_ratio: Decimal | None = None
    roi: Decimal | None = None
    attributed_cny: Decimal | None = None
    attributed_share: Decimal | None = None
    clicks: int | None = None
    break_even_roi: Decimal | None = None
    best_tools: tuple[ToolPlan, ...] = ()
    best_tools_count: int = 0
    best_tools_share: Decimal | None = None
    best_tools_roi: Decimal | None = None
    weakest: ToolPlan | None = None
    below_break_even: tuple[ToolPlan, ...] = ()
    months: tuple[PromotionMonth, ...] = ()
    highest_ratio: PromotionMonth | None = None
    lowest_ratio: PromotionMonth | None = None
    by_month_typed: bool = False
    bid_ceilings: tuple[BidCeiling, ...] = ()
    customer_acquisition_cny: Decimal | None = None
    reserve_rate: Decimal | None = None
    reserve_cny: Decimal | None = None


@record
class LiveRow:
    """A kind of live session. *commission_cny* is GMV x commission rate; *cost_cny* fee and commission; *net_cny* GMV after refunds."""

    type: str
    type_label: str
    sessions: int | None
    hours: Decimal | None
    host: str | None
    gmv_cny: Decimal | None
    fee_cny: Decimal | None
    commission_rate: Decimal | None
    commission_cny: Decimal | None
    cost_cny: Decimal | None
    refund_rate: Decimal | None
    net_cny: Decimal | None
    path: str


@record
class LiveView:
    """Live sessions over the year. *gmv_share* is of the year's GMV."""

    rows: tuple[LiveRow, ...] = ()
    sessions: int | None = None
    hours: Decimal | None = None
    gmv_cny: Decimal | None = None
    gmv_share: Decimal | None = None
    cost_cny: Decimal | None = None


@record
class ContentView:
    """Content channels. *budget_cny* is the sum of those given."""

    channels_count: int = 0
    budget_cny: Decimal | None = None
    pages_count: int = 0


# Past this, parts of a budget are longer than a Decimal's 28 digits, and rounding cannot keep its sums.
_MOST_SPLIT_CNY = Decimal(10) ** 15


def derive_promotion(basis: Basis, plan: PlanMonths, costs: tuple[CostLine, ...], result: ProfitLoss, mix: ProductMix) -> Traced[Promotion]:
    """Return the promotion budget by tool and month, and what it must bring back."""
    traffic = basis.profile.traffic
    line = next((line for line in costs if line.key == "promotion"), None)
    tools_cny = total(tool.budget for tool in traffic.tools)
    budget = line.total_cny if line else tools_cny
    break_even = ratio(1, result.margin_before_ads_rate)
    split, is_typed = _split(traffic, plan, line)
    measures = _Measures(tools_cny, break_even, plan.average_order_cny, result.margin_before_ads_rate)
    planned = [_tool(tool, measures, split[index], index) for index, tool in enumerate(traffic.tools)]
    tools = tuple(sorted(planned, key=lambda tool: -(tool.budget_cny or 0)))
    # A brand budget without a target would drag the overall return down: only tools that state one are judged.
    judged = [tool for tool in tools if tool.attributed_cny is not None]
    attributed = total(tool.attributed_cny for tool in judged)
    roi = ratio(attributed, total(tool.budget_cny for tool in judged))
    best = tuple(sorted((tool for tool in judged if tool.roi and roi and tool.roi >= roi), key=lambda tool: -(tool.roi or 0)))
    spends = zip(plan.months, line.months, plan.gmv, strict=True) if line else ()
    months = tuple(PromotionMonth(month, basis.words.month(month), spend, ratio(spend, gmv)) for month, spend, gmv in spends)
    ratios = [month for month in months if month.ratio is not None]
    reserve = product(budget, traffic.reserve_rate)
    record = Promotion(
        tools=tools,
        tools_count=len(tools),
        tools_cny=tools_cny,
        budget_cny=budget,
        ratio=ratio(budget, plan.gmv_cny),
        gsv_ratio=ratio(budget, plan.gsv_cny),
        roi=roi,
        attributed_cny=attributed,
        attributed_share=ratio(attributed, plan.gmv_cny),
        clicks=total(tool.clicks for tool in tools),
        break_even_roi=break_even,
        best_tools=best,
        best_tools_count=len(best),
        best_tools_share=ratio(total(tool.budget_cny for tool in best), tools_cny),
        best_tools_roi=min((tool.roi for tool in best if tool.roi is not None), default=None),
        weakest=min(judged, key=lambda tool: tool.roi or 0, default=None),
        below_break_even=tuple(tool for tool in tools if tool.above_break_even is False),
        months=months,
        highest_ratio=max(ratios, key=lambda month: month.ratio or 0, default=None),
        lowest_ratio=min(ratios, key=lambda month: month.ratio or 0, default=None),
        by_month_typed=is_typed,
        bid_ceilings=_ceilings(plan, mix),
        customer_acquisition_cny=ratio(budget, plan.buyers_year),
        reserve_rate=traffic.reserve_rate,
        reserve_cny=to_step(reserve, plan.step_cny) if reserve is not None else None,
    )
    spent = line.paths if line else ("traffic.tools",)
    paths = {
        "": ("traffic",),
        "budget_cny": spent,
        "ratio": (*spent, "goals.gmv"),
        "months": spent,
        "roi": ("traffic.tools",),
        "attributed_cny": ("traffic.tools",),
        "break_even_roi": ("budget", "goals"),
        "bid_ceilings": ("products.items", "goals.conversion_rate"),
        "customer_acquisition_cny": (*spent, "goals"),
    }
    return Traced(record, paths | {f"tools.{index}": (tool.path,) for index, tool in enumerate(tools)})


@record
class _Measures:
    """What tools are measured against."""

    tools_cny: Decimal | None
    break_even_roi: Decimal | None
    average_order_cny: Decimal | None
    margin_rate: Decimal | None


def _tool(tool: Any, measures: _Measures, months: tuple[Decimal, ...], index: int) -> ToolPlan:
    clicks = to_count(ratio(tool.budget, tool.cpc))
    earned = product(tool.conversion_rate, measures.average_order_cny)
    ceiling = product(earned, measures.margin_rate)
    return ToolPlan(
        name=tool.name,
        objective=tool.objective,
        kind=tool.kind.value if tool.kind else None,
        kind_label=tool.kind_label,
        budget_cny=tool.budget,
        share=ratio(tool.budget, measures.tools_cny),
        cpc_cny=tool.cpc,
        clicks=clicks,
        conversion_rate=tool.conversion_rate,
        orders=to_count(product(clicks, tool.conversion_rate)),
        roi=tool.target_roi,
        attributed_cny=product(tool.budget, tool.target_roi),
        above_break_even=_reaches(tool.target_roi, measures.break_even_roi),
        implied_roi=ratio(earned, tool.cpc),
        ceiling_cny=to_step(ceiling, Decimal("0.01")) if ceiling is not None else None,
        under_ceiling=_reaches(ceiling, tool.cpc),
        months=months,
        path=f"traffic.tools.{index}",
    )


def _reaches(value: Decimal | None, bound: Decimal | None) -> bool | None:
    return value >= bound if value is not None and bound is not None else None


def _split(traffic: Any, plan: PlanMonths, line: CostLine | None) -> tuple[tuple[tuple[Decimal, ...], ...], bool]:
    """Each tool's months: as typed for all of them, else every month in the year's proportions, with both totals kept."""
    typed = {row.month: row.by_tool or {} for row in traffic.months}
    names = [tool.name for tool in traffic.tools]
    if names and plan.months and all(set(names) <= set(typed.get(month, ())) for month in plan.months):
        return tuple(tuple(typed[month][name] for month in plan.months) for name in names), True
    budgets = [tool.budget for tool in traffic.tools]
    budget = whole(budgets)
    if not line or not budget or budget != line.total_cny or budget > _MOST_SPLIT_CNY:
        return ((),) * len(names), False
    if not all(is_whole(amount, plan.step_cny) for amount in (*budgets, *line.months)):
        return ((),) * len(names), False
    return apportion_table([[amount * month / budget for month in line.months] for amount in budgets], plan.step_cny), False


def _ceilings(plan: PlanMonths, mix: ProductMix) -> tuple[BidCeiling, ...]:
    rate = plan.conversion_rate
    if rate is None:
        return ()
    earning = [(item.name, item.unit_profit_cny) for item in mix.items if item.unit_profit_cny is not None]
    return tuple(BidCeiling(name, profit, rate, to_step(profit * rate, Decimal("0.01"))) for name, profit in earning if profit > 0)


def derive_live(basis: Basis, plan: PlanMonths) -> Traced[LiveView]:
    """Return the live sessions with what they cost and leave."""
    rows = tuple(_live(session, f"live.sessions.{index}") for index, session in enumerate(basis.profile.live.sessions))
    gmv = total(row.gmv_cny for row in rows)
    record = LiveView(
        rows=rows,
        sessions=total(row.sessions for row in rows),
        hours=total(row.hours for row in rows),
        gmv_cny=gmv,
        gmv_share=ratio(gmv, plan.gmv_cny),
        cost_cny=total(row.cost_cny for row in rows),
    )
    return Traced(record, {"": ("live.sessions",), **{f"rows.{index}": (row.path,) for index, row in enumerate(rows)}})


def _live(session: Any, path: str) -> LiveRow:
    commission = product(session.gmv, session.commission_rate)
    return LiveRow(
        type=session.type.value,
        type_label=session.type_label,
        sessions=session.sessions,
        hours=session.hours,
        host=session.host,
        gmv_cny=session.gmv,
        fee_cny=session.fee,
        commission_rate=session.commission_rate,
        commission_cny=commission,
        cost_cny=total((session.fee, commission)),
        refund_rate=session.refund_rate,
        net_cny=difference(session.gmv, product(session.gmv, session.refund_rate)),
        path=path,
    )


def derive_content(basis: Basis) -> Traced[ContentView]:
    """Return the content plan in figures."""
    content = basis.profile.content
    record = ContentView(len(content.channels), total(channel.budget for channel in content.channels), len(content.pages))
    return Traced(record, {"": ("content",), "budget_cny": ("content.channels",)})
