"""The year's profit and loss by month, the cash it needs, and what other outcomes would leave."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import ONE, difference, product, ratio, to_count, to_step, total
from planner.facts.basis import Basis
from planner.facts.cost_lines import SELLING, CostLine
from planner.facts.months import PlanMonths
from planner.facts.trace import Traced
from planner.profile.dates import Month
from planner.record import record


@record
class PnlLine:
    """A row of the profit and loss.

    Attributes:
        key: gmv, refunds, gsv, one of the cost lines, or profit.
        kind: total (GMV, GSV), deduction (refunds and costs) or result (profit).
        months: Twelve amounts as the row's name says them: a cost is positive.
        signed_months, signed_total_cny: The same as printed: a deduction is negative.
        rate: Total over the year's GSV; *gmv_rate* over its GMV.
        typed: Whether the months were typed rather than worked out from a rate.
    """

    key: str
    name: str
    kind: str
    months: tuple[Decimal, ...]
    signed_months: tuple[Decimal, ...]
    total_cny: Decimal
    signed_total_cny: Decimal
    rate: Decimal | None
    gmv_rate: Decimal | None
    rate_typed: Decimal | None = None
    monthly_cny: Decimal | None = None
    base: str | None = None
    typed: bool = False
    note: str | None = None


@record
class MonthResult:
    """What a month leaves. *margin_rate* is of its GSV; *cumulative_cny* from the first month on."""

    month: Month
    label: str
    profit_cny: Decimal
    margin_rate: Decimal | None
    share: Decimal | None
    cumulative_cny: Decimal


@record
class CashRow:
    """Cash that must be there before or while the store opens."""

    name: str
    amount_cny: Decimal
    month: Month | None
    month_label: str | None
    share: Decimal | None
    note: str | None


@record
class ProfitLoss:
    """The year's profit and loss.

    A profit is worked out only when goods and promotion are known; *missing_lines* then names what else it leaves out.

    Attributes:
        rows: The whole table: GMV, refunds, GSV, cost lines, profit.
        lines: The cost lines alone; *line_keys* their keys, *line_notes* the notes of those that have one.
        missing_lines: Keys of the usual lines the budget does not have: logistics, platform, team, tax.
        profit_cny, margin_rate: Of the year, before income tax unless the tax line holds it; the rate is of GSV.
        goods_margin_rate: 1 - goods / GSV.
        selling_cost_rate: Costs that go with each sale (packaging, logistics, platform, base fee, insurance, coupons), over GSV.
        margin_before_ads_cny: GSV less goods and those selling costs.
        margin_before_ads_rate: The same over **GMV**, because returns on promotion are stated in GMV.
        profitable_count: Months with a profit.
        best: The month with the largest profit; *best_share* of the year's profit.
        loss_months: Months with a loss.
        break_even_month: The first month from which the cumulative profit stays at or over zero.
        deepest_cny: The lowest cumulative profit, when it is negative.
        cash: Opening cash row by row; *cash_names* their names, *cash_cny* their sum; *funding_cny* cash and the deepest cumulative loss.
    """

    rows: tuple[PnlLine, ...] = ()
    lines: tuple[PnlLine, ...] = ()
    line_keys: tuple[str, ...] = ()
    line_notes: tuple[str, ...] = ()
    missing_lines: tuple[str, ...] = ()
    gmv_cny: Decimal | None = None
    refunds_cny: Decimal | None = None
    gsv_cny: Decimal | None = None
    costs_cny: Decimal | None = None
    profit_cny: Decimal | None = None
    margin_rate: Decimal | None = None
    goods_margin_rate: Decimal | None = None
    selling_cost_rate: Decimal | None = None
    margin_before_ads_cny: Decimal | None = None
    margin_before_ads_rate: Decimal | None = None
    months: tuple[MonthResult, ...] = ()
    profitable_count: int | None = None
    best: MonthResult | None = None
    best_share: Decimal | None = None
    worst: MonthResult | None = None
    loss_months: tuple[MonthResult, ...] = ()
    break_even_month: MonthResult | None = None
    deepest_cny: Decimal | None = None
    cash: tuple[CashRow, ...] = ()
    cash_names: tuple[str, ...] = ()
    cash_cny: Decimal | None = None
    funding_cny: Decimal | None = None


@record
class ScenarioResult:
    """One outcome of the year.

    Attributes:
        ratio: Its GMV over the plan's.
        promotion_rate: Promotion over its GMV.
        profit_cny: None when the plan itself has no profit.
        margin_rate: Profit over its GSV.
    """

    name: str
    kind: str
    kind_label: str
    gmv_cny: Decimal | None
    ratio: Decimal | None
    refund_rate: Decimal | None
    gsv_cny: Decimal | None
    visitors: int | None
    buyers: int | None
    promotion_cny: Decimal | None
    promotion_rate: Decimal | None
    extra_cost_cny: Decimal | None
    profit_cny: Decimal | None
    margin_rate: Decimal | None
    trigger: str | None
    path: str | None


@record
class Commitment:
    """An amount the applicant promises to put in. *share* is of all commitments."""

    name: str
    amount_cny: Decimal
    share: Decimal | None
    note: str | None


@record
class Costs:
    """What the applicant puts in. *investment_cny* is ``company.investment``; *first_stock_cny* the typed cost of the opening stock."""

    opening_cash_cny: Decimal | None = None
    investment_cny: Decimal | None = None
    commitments: tuple[Commitment, ...] = ()
    commitments_cny: Decimal | None = None
    first_stock_cny: Decimal | None = None


_USUAL = ("logistics", "platform", "team", "tax")
_STAND_INS = {"team": ("agency",), "platform": ("base_fee",), "logistics": ("packaging",)}


def derive_profit_loss(basis: Basis, plan: PlanMonths, costs: tuple[CostLine, ...]) -> Traced[ProfitLoss]:
    """Return the profit and loss by month, as far as the profile allows."""
    cash = _cash(basis)
    cash_cny = total(row.amount_cny for row in cash)
    keys = {line.key for line in costs}
    gsv = tuple(amount for amount in plan.gsv if amount is not None)
    gmv = tuple(amount for amount in plan.gmv if amount is not None)
    refunds = tuple(amount for amount in plan.refunds if amount is not None)
    lines = tuple(_cost_row(basis, line, sum(gsv, Decimal(0)) if len(gsv) == 12 else None, plan.gmv_cny) for line in costs)
    known = ProfitLoss(
        lines=lines,
        line_keys=tuple(line.key for line in lines),
        line_notes=tuple(line.note for line in lines if line.note),
        cash=cash,
        cash_names=tuple(row.name for row in cash),
        cash_cny=cash_cny,
    )
    paths = {"": ("goals", "budget"), "cash": ("budget.cash",), "cash_names": ("budget.cash",), "cash_cny": ("budget.cash",)}
    paths["line_notes"] = ("budget.lines",)
    paths |= {f"lines.{index}": line.paths for index, line in enumerate(costs)}
    if len(gsv) != 12 or len(gmv) != 12 or not {"goods", "promotion"} <= keys:
        return Traced(known, paths)

    year_gmv, year_gsv = sum(gmv, Decimal(0)), sum(gsv, Decimal(0))
    profits = tuple(gsv[month] - sum((line.months[month] for line in costs), Decimal(0)) for month in range(12))
    profit = sum(profits, Decimal(0))
    months = _results(basis, plan, profits, gsv)
    goods = sum((line.total_cny for line in costs if line.key == "goods"), Decimal(0))
    selling = sum((line.total_cny for line in costs if line.key in SELLING), Decimal(0))
    before_ads = year_gsv - goods - selling
    deepest = min(month.cumulative_cny for month in months)
    best = max(months, key=lambda month: month.profit_cny)

    def row(key: str, kind: str, amounts: tuple[Decimal, ...]) -> PnlLine:
        return _row(basis, key, kind, amounts, year_gsv, year_gmv)

    record = replace(
        known,
        rows=(
            row("gmv", "total", gmv),
            row("refunds", "deduction", refunds),
            row("gsv", "total", gsv),
            *lines,
            row("profit", "result", profits),
        ),
        missing_lines=tuple(key for key in _USUAL if not keys & {key, *_STAND_INS.get(key, ())}),
        gmv_cny=year_gmv,
        refunds_cny=sum(refunds, Decimal(0)),
        gsv_cny=year_gsv,
        costs_cny=year_gsv - profit,
        profit_cny=profit,
        margin_rate=ratio(profit, year_gsv),
        goods_margin_rate=ratio(year_gsv - goods, year_gsv),
        selling_cost_rate=ratio(selling, year_gsv),
        margin_before_ads_cny=before_ads,
        margin_before_ads_rate=ratio(before_ads, year_gmv),
        months=months,
        profitable_count=sum(month.profit_cny > 0 for month in months),
        best=best,
        best_share=best.share,
        worst=min(months, key=lambda month: month.profit_cny),
        loss_months=tuple(month for month in months if month.profit_cny < 0),
        break_even_month=_break_even(months),
        deepest_cny=deepest if deepest < 0 else None,
        funding_cny=cash_cny - min(deepest, Decimal(0)) if cash_cny is not None else None,
    )
    return Traced(record, paths)


def _cost_row(basis: Basis, line: CostLine, gsv: Decimal | None, gmv: Decimal | None) -> PnlLine:
    row = _row(basis, line.key, "deduction", line.months, gsv, gmv)
    return replace(row, rate_typed=line.rate, monthly_cny=line.monthly_cny, base=line.base, typed=line.typed, note=line.note)


def _row(basis: Basis, key: str, kind: str, amounts: tuple[Decimal, ...], gsv: Decimal | None, gmv: Decimal | None) -> PnlLine:
    year = sum(amounts, Decimal(0))
    sign = -1 if kind == "deduction" else 1
    return PnlLine(
        key=key,
        name=basis.words.say(f"lines.{key}"),
        kind=kind,
        months=amounts,
        signed_months=tuple(sign * amount for amount in amounts),
        total_cny=year,
        signed_total_cny=sign * year,
        rate=ratio(year, gsv),
        gmv_rate=ratio(year, gmv),
    )


def _results(basis: Basis, plan: PlanMonths, profits: tuple[Decimal, ...], gsv: tuple[Decimal, ...]) -> tuple[MonthResult, ...]:
    profit, running = sum(profits, Decimal(0)), Decimal(0)
    results = []
    for month, amount, base in zip(plan.months, profits, gsv, strict=True):
        running += amount
        # A part of a loss says nothing.
        share = ratio(amount, profit) if profit > 0 else None
        results.append(MonthResult(month, basis.words.month(month), amount, ratio(amount, base), share, running))
    return tuple(results)


def _break_even(months: tuple[MonthResult, ...]) -> MonthResult | None:
    found = None
    for month in reversed(months):
        if month.cumulative_cny < 0:
            break
        found = month
    return found


def _cash(basis: Basis) -> tuple[CashRow, ...]:
    rows = basis.profile.budget.cash
    together = total(row.amount for row in rows)
    return tuple(
        CashRow(row.name, row.amount, row.month, basis.words.month(row.month) if row.month else None, ratio(row.amount, together), row.note)
        for row in rows
    )


# They follow sales up and down; the other lines are budgets, which grow with sales but are not cut when sales fall short.
_VARIABLE = ("goods", "affiliate", "tax", *SELLING)


def derive_scenarios(basis: Basis, plan: PlanMonths, costs: tuple[CostLine, ...], result: ProfitLoss) -> Traced[tuple[ScenarioResult, ...]]:
    """Return what each scenario leaves.

    Costs that go with a sale keep their rate; every other line costs what the plan gives it, or more when its rate asks
    for more; promotion is the scenario's own when it says so. Profit is rounded once, to the plan's step.
    """
    scenarios = basis.profile.scenarios
    results = tuple(_scenario(basis, scenario, f"scenarios.{index}", plan, costs, result) for index, scenario in enumerate(scenarios))
    return Traced(results, {"": ("scenarios", "goals", "budget"), **{str(index): (one.path or "",) for index, one in enumerate(results)}})


def _scenario(basis: Basis, scenario: Any, path: str, plan: PlanMonths, costs: tuple[CostLine, ...], result: ProfitLoss) -> ScenarioResult:
    is_base = scenario.kind == "base"
    gmv = plan.gmv_cny if scenario.gmv is None and is_base else scenario.gmv
    rate = ratio(plan.refunds_cny, plan.gmv_cny) if scenario.refund_rate is None else scenario.refund_rate
    refunds = product(gmv, rate)
    gsv = difference(gmv, to_step(refunds, plan.step_cny) if refunds is not None else None)
    visitors = to_count(ratio(gmv, product(plan.conversion_rate, plan.average_order_cny)))
    is_plan = gmv == plan.gmv_cny and scenario.refund_rate in (None, basis.profile.goals.refund_rate)
    spends = {line.key: _cost_of(line, gmv, gsv, result, is_plan) for line in costs} if gmv is not None and gsv is not None else {}
    if scenario.promotion is not None:
        spends["promotion"] = scenario.promotion
    profit = None
    if result.profit_cny is not None and gsv is not None:
        profit = to_step(gsv - sum(spends.values(), Decimal(0)) - (scenario.extra_cost or 0), plan.step_cny)
    promotion = spends.get("promotion")
    promotion = to_step(promotion, plan.step_cny) if promotion is not None else None
    return ScenarioResult(
        name=scenario.name,
        kind=scenario.kind.value if scenario.kind else "",
        kind_label=getattr(scenario, "kind_label", None) or scenario.name,
        gmv_cny=gmv,
        ratio=ratio(gmv, plan.gmv_cny),
        refund_rate=rate,
        gsv_cny=gsv,
        visitors=visitors,
        buyers=to_count(product(visitors, plan.conversion_rate)),
        promotion_cny=promotion,
        promotion_rate=ratio(promotion, gmv),
        extra_cost_cny=scenario.extra_cost,
        profit_cny=profit,
        margin_rate=ratio(profit, gsv),
        trigger=scenario.trigger,
        path=path,
    )


def _cost_of(line: CostLine, gmv: Decimal, gsv: Decimal, result: ProfitLoss, is_plan: bool) -> Decimal:
    """What *line* costs at another GMV and GSV."""
    if is_plan:
        return line.total_cny
    if line.rate is not None:
        at_rate = line.rate * (gmv if line.base == "gmv" else gsv) + 12 * (line.monthly_cny or 0)
        return at_rate if line.key in _VARIABLE else max(line.total_cny, at_rate)
    if line.key in _VARIABLE and not line.monthly_cny:
        return line.total_cny * (ratio(gsv, result.gsv_cny) or ONE)
    return line.total_cny


def derive_costs(basis: Basis, result: ProfitLoss) -> Traced[Costs]:
    """Return what the applicant puts in."""
    profile = basis.profile
    rows = profile.budget.commitments
    together = total(row.amount for row in rows)
    record = Costs(
        opening_cash_cny=result.cash_cny,
        investment_cny=profile.company.investment,
        commitments=tuple(Commitment(row.name, row.amount, ratio(row.amount, together), row.note) for row in rows),
        commitments_cny=together,
        first_stock_cny=profile.inventory.opening_stock_cost,
    )
    return Traced(
        record,
        {
            "": ("budget",),
            "opening_cash_cny": ("budget.cash",),
            "investment_cny": ("company.investment",),
            "commitments": ("budget.commitments",),
            "commitments_cny": ("budget.commitments",),
            "first_stock_cny": ("inventory.opening_stock_cost",),
        },
    )
