"""The year's profit and loss by month, the cash it needs, and what other outcomes would leave."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.profile.dates import Month


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class MonthResult:
    """What a month leaves. *margin_rate* is of its GSV; *cumulative_cny* from the first month on."""

    month: Month
    label: str
    profit_cny: Decimal
    margin_rate: Decimal | None
    share: Decimal | None
    cumulative_cny: Decimal


@dataclass(frozen=True, slots=True)
class CashRow:
    """Cash that must be there before or while the store opens."""

    name: str
    amount_cny: Decimal
    month: Month | None
    month_label: str | None
    share: Decimal | None
    note: str | None


@dataclass(frozen=True, slots=True)
class ProfitLoss:
    """The year's profit and loss.

    A profit is worked out only when goods and promotion are known; *missing_lines* then names what else it leaves out.

    Attributes:
        rows: The whole table: GMV, refunds, GSV, cost lines, profit.
        lines: The cost lines alone.
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
        cash: Opening cash row by row; *cash_cny* their sum; *funding_cny* cash and the deepest cumulative loss.
    """

    rows: tuple[PnlLine, ...] = ()
    lines: tuple[PnlLine, ...] = ()
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
    cash_cny: Decimal | None = None
    funding_cny: Decimal | None = None


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Commitment:
    """An amount the applicant promises to put in. *share* is of all commitments."""

    name: str
    amount_cny: Decimal
    share: Decimal | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Costs:
    """What the applicant puts in. *investment_cny* is ``company.investment``; *first_stock_cny* the typed cost of the opening stock."""

    opening_cash_cny: Decimal | None = None
    investment_cny: Decimal | None = None
    commitments: tuple[Commitment, ...] = ()
    commitments_cny: Decimal | None = None
    first_stock_cny: Decimal | None = None
