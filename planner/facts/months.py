"""The twelve months of the plan before anything is paid: what was typed, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import ONE, apportion, is_whole, product, ratio, to_count, to_step, total, whole
from planner.facts.basis import Basis
from planner.profile.dates import Month
from planner.record import record

_TEN_THOUSAND = Decimal(10_000)

# Percent of the year by calendar month. Single stores, 2014 to 2016, published without method: a start to edit, not a norm.
# In store_15m the plan kept 双11 (11.3) and 双12 (5.3) apart; here they stand in their months.
_CURVES: dict[str, tuple[str, ...]] = {
    "even": ("1",) * 12,
    "store_2014": ("5.3", "2.5", "5.5", "6.3", "6.5", "8.1", "12.1", "9.6", "11.9", "7.7", "14.0", "10.4"),
    "plan_2016": ("4.5", "3.6", "4.4", "5.6", "6.1", "8.1", "9.5", "11.3", "11.3", "9.5", "13.5", "12.6"),
    "store_15m": ("4.3", "3.3", "3.7", "5.0", "5.3", "5.7", "6.7", "8.0", "9.3", "10.0", "22.6", "16.0"),
}


@record
class PlanMonths:
    """The plan year by month.

    Attributes:
        rows: What ``goals.months`` types for each month; None where it is silent.
        step_cny: See `planner.facts.year.Year`.
        gmv, refunds, gsv, visitors, conversion, average_order, buyers: In step with *months*; None where unknown.
        gmv_cny: The sum of the months when all are known, else as typed.
        curve: The named curve the months were spread by, or None.
    """

    months: tuple[Month, ...] = ()
    rows: tuple[Any, ...] = ()
    step_cny: Decimal = ONE
    gmv: tuple[Decimal | None, ...] = ()
    refunds: tuple[Decimal | None, ...] = ()
    gsv: tuple[Decimal | None, ...] = ()
    visitors: tuple[int | None, ...] = ()
    conversion: tuple[Decimal | None, ...] = ()
    average_order: tuple[Decimal | None, ...] = ()
    buyers: tuple[int | None, ...] = ()
    gmv_cny: Decimal | None = None
    refunds_cny: Decimal | None = None
    gsv_cny: Decimal | None = None
    visitors_year: int | None = None
    buyers_year: int | None = None
    conversion_rate: Decimal | None = None
    average_order_cny: Decimal | None = None
    curve: str | None = None


def plan_months(basis: Basis) -> PlanMonths:
    """Return the plan's months; none when the profile names neither a start nor a month."""
    goals = basis.profile.goals
    conversion, average_order = _rates(goals)
    start = basis.profile.application.plan_start or min((row.month for row in goals.months), default=None)
    typed = {row.month: row for row in goals.months}
    months = tuple(start.plus(count) for count in range(12)) if start else ()
    rows = tuple(typed.get(month) for month in months)
    step = _step([goals.gmv, *(row.gmv for row in goals.months)])
    gmv, curve = _gmv(goals, months, rows, step)
    conversions = tuple(_typed(row, "conversion_rate", conversion) for row in rows)
    orders = tuple(_typed(row, "average_order", average_order) for row in rows)
    visitors = tuple(
        row.visitors if row and row.visitors is not None else to_count(ratio(amount, product(rate, order)))
        for row, amount, rate, order in zip(rows, gmv, conversions, orders, strict=True)
    )
    buyers = tuple(to_count(product(people, rate)) for people, rate in zip(visitors, conversions, strict=True))
    summed = whole(gmv)
    year = goals.gmv if summed is None else summed
    refunds = to_step(year * goals.refund_rate, step) if year is not None and goals.refund_rate is not None else None
    by_month = _refunds(gmv, goals.refund_rate, step)
    people = whole(visitors)
    all_visitors = (goals.visitors or to_count(ratio(year, product(conversion, average_order)))) if people is None else people
    bought = whole(buyers)
    all_buyers = to_count(product(all_visitors, conversion)) if bought is None else bought
    return PlanMonths(
        months=months,
        rows=rows,
        step_cny=step,
        gmv=gmv,
        refunds=by_month,
        gsv=tuple(_less(amount, back) for amount, back in zip(gmv, by_month, strict=True)),
        visitors=visitors,
        conversion=conversions,
        average_order=orders,
        buyers=buyers,
        gmv_cny=year,
        refunds_cny=refunds,
        gsv_cny=_less(year, refunds),
        visitors_year=all_visitors,
        buyers_year=all_buyers,
        conversion_rate=ratio(all_buyers, all_visitors),
        average_order_cny=ratio(year, all_buyers),
        curve=curve,
    )


def _rates(goals: Any) -> tuple[Decimal | None, Decimal | None]:
    """The year's conversion rate and average order, each from the other three figures when it is not typed."""
    conversion = goals.conversion_rate
    average_order = goals.average_order
    if conversion is None:
        conversion = ratio(goals.gmv, product(goals.visitors, average_order))
    if average_order is None:
        average_order = ratio(goals.gmv, product(goals.visitors, conversion))
    return conversion, average_order


def _typed(row: Any, name: str, otherwise: Decimal | None) -> Decimal | None:
    value: Decimal | None = getattr(row, name) if row else None
    return otherwise if value is None else value


def _less(amount: Decimal | None, part: Decimal | None) -> Decimal | None:
    return amount - part if amount is not None and part is not None else None


def _step(amounts: Sequence[Decimal | None]) -> Decimal:
    typed = [amount for amount in amounts if amount]
    return _TEN_THOUSAND if typed and all(is_whole(amount, _TEN_THOUSAND) for amount in typed) else ONE


def _gmv(goals: Any, months: tuple[Month, ...], rows: tuple[Any, ...], step: Decimal) -> tuple[tuple[Decimal | None, ...], str | None]:
    """Each month's GMV and the curve used: typed, else share x year, else visitors x conversion x order, else the chosen curve."""
    if goals.curve is not None and goals.curve != "typed" and goals.gmv is not None and months and not any(row and row.gmv for row in rows):
        return _spread(goals.gmv, [Decimal(_CURVES[goals.curve.value][month.month - 1]) for month in months], step), goals.curve.value
    shares = [row.share if row and row.gmv is None else None for row in rows]
    if goals.gmv is not None and None not in shares and total(shares) == 1:
        return _spread(goals.gmv, [share for share in shares if share is not None], step), None
    return tuple(_month_gmv(goals, row, step) for row in rows), None


def _spread(amount: Decimal, weights: Sequence[Decimal], step: Decimal) -> tuple[Decimal, ...]:
    weight = sum(weights, Decimal(0))
    return apportion([amount * part / weight for part in weights], step)


def _month_gmv(goals: Any, row: Any, step: Decimal) -> Decimal | None:
    if row is None or row.gmv is not None:
        return row.gmv if row else None
    exact = product(row.share, goals.gmv) if row.share is not None else product(row.visitors, row.conversion_rate, row.average_order)
    return to_step(exact, step) if exact is not None else None


def _refunds(gmv: tuple[Decimal | None, ...], rate: Decimal | None, step: Decimal) -> tuple[Decimal | None, ...]:
    known = [amount for amount in gmv if amount is not None]
    if rate is None or len(known) != len(gmv):
        return tuple(to_step(amount * rate, step) if amount is not None and rate is not None else None for amount in gmv)
    return apportion([amount * rate for amount in known], step)
