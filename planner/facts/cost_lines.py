"""The budget's cost lines by month, from whichever place of the profile says them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import apportion, whole
from planner.facts.basis import Basis
from planner.facts.months import PlanMonths
from planner.profile.dates import Month
from planner.record import record

# In the order of a profit and loss.
LINES = (
    "goods",
    "packaging",
    "logistics",
    "platform",
    "base_fee",
    "insurance",
    "promotion",
    "affiliate",
    "coupons",
    "members_content",
    "team",
    "agency",
    "overhead",
    "tax",
)

# They go with every sale, whatever is planned.
SELLING = ("packaging", "logistics", "platform", "base_fee", "insurance", "coupons")

# Lines that `budget.cost_rates` gives a rate by their own names.
_RATES = ("goods", "packaging", "logistics", "platform", "tax")


@record
class CostLine:
    """A cost by month.

    Attributes:
        months: Twelve amounts, in yuan.
        rate: Of GSV or GMV, as *base* says; with *monthly_cny* a month. None when only the months are typed.
        typed: Whether the months were typed.
        exact_cny: The year by rate and monthly amount, unrounded; None without them.
        paths: Where the profile says it.
    """

    key: str
    months: tuple[Decimal, ...]
    rate: Decimal | None
    base: str | None
    monthly_cny: Decimal | None
    typed: bool
    exact_cny: Decimal | None
    note: str | None
    paths: tuple[str, ...]

    @property
    def total_cny(self) -> Decimal:
        return sum(self.months, Decimal(0))


def cost_lines(basis: Basis, plan: PlanMonths) -> tuple[CostLine, ...]:
    """Return the lines the profile says enough of, in the order of a profit and loss."""
    if not plan.months:
        return ()
    found = (_line(key, basis.profile, plan) for key in LINES)
    return tuple(line for line in found if line)


def _line(key: str, profile: Any, plan: PlanMonths) -> CostLine | None:
    """Typed months come first (for promotion: the goals', then the traffic plan's), then rate and monthly amount."""
    index, line = next(((index, line) for index, line in enumerate(profile.budget.lines) if line.name == key), (0, None))
    rate, monthly = (line.rate, line.monthly) if line else (None, None)
    if rate is None and monthly is None:
        rate = _rate(key, profile.budget)
    base = line.base.value if line and line.base else "gsv"
    exact = _exact(rate, plan.gmv if base == "gmv" else plan.gsv, monthly) if rate is not None or monthly is not None else None
    typed, where = _typed_months(key, profile, plan.months, line, index)
    months = typed or (apportion(exact, plan.step_cny) if exact else None)
    if months is None:
        return None
    paths = where if typed else (f"budget.lines.{index}" if line else "budget.cost_rates", "goals")
    return CostLine(
        key=key,
        months=months,
        rate=rate,
        base=base if rate is not None else None,
        monthly_cny=monthly,
        typed=typed is not None,
        exact_cny=sum(exact, Decimal(0)) if exact else None,
        note=line.note if line else None,
        paths=paths,
    )


def _rate(key: str, budget: Any) -> Decimal | None:
    """The rate of a line that states none itself. The platform's fees are its commission and its base fee: typed together or apart."""
    rates = budget.cost_rates
    together = rates.platform is not None or any(line.name == "platform" for line in budget.lines)
    if key == "platform" and rates.platform is None:
        rate: Decimal | None = rates.commission_rate
        return rate
    if key == "base_fee":
        return None if together else rates.service_fee_rate
    return getattr(rates, key) if key in _RATES else None


def _exact(rate: Decimal | None, base: tuple[Decimal | None, ...], monthly: Decimal | None) -> tuple[Decimal, ...] | None:
    if rate is None:
        return (monthly or Decimal(0),) * len(base)
    known = [amount for amount in base if amount is not None]
    return tuple(amount * rate + (monthly or 0) for amount in known) if len(known) == len(base) else None


def _typed_months(
    key: str, profile: Any, months: tuple[Month, ...], line: Any, index: int
) -> tuple[tuple[Decimal, ...] | None, tuple[str, ...]]:
    if key == "promotion":
        for rows, name, path in (
            (profile.goals.months, "promotion_spend", "goals.months"),
            (profile.traffic.months, "spend", "traffic.months"),
        ):
            if found := _every(rows, name, months):
                return found, (path,)
    if line and line.months:
        return line.months, (f"budget.lines.{index}.months",)
    return _every(profile.budget.months, key, months), ("budget.months",)


def _every(rows: tuple[Any, ...], name: str, months: tuple[Month, ...]) -> tuple[Decimal, ...] | None:
    """The amounts of all months, or None when one is missing."""
    typed = {row.month: getattr(row, name) for row in rows}
    amounts = tuple(typed.get(month) for month in months)
    return amounts if whole(amounts) is not None else None  # type: ignore[return-value]
