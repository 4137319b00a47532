"""Where the promotion budget goes and what it must bring back."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.profile.dates import Month


@dataclass(frozen=True, slots=True)
class ToolPlan:
    """A promotion tool over the year.

    Attributes:
        share: Of the budget of all tools.
        clicks: Budget / cost per click.
        attributed_cny: Budget x target return.
        orders: Clicks x conversion rate.
        above_break_even: Whether the return reaches `Promotion.break_even_roi`.
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
    months: tuple[Decimal, ...]
    path: str


@dataclass(frozen=True, slots=True)
class PromotionMonth:
    """What promotion costs in a month; *ratio* is of the month's GMV."""

    month: Month
    label: str
    spend_cny: Decimal | None
    ratio: Decimal | None


@dataclass(frozen=True, slots=True)
class BidCeiling:
    """The most one click may cost: unit profit x conversion rate. *unit_profit_cny* is what one sale leaves before promotion."""

    item: str
    unit_profit_cny: Decimal
    conversion_rate: Decimal
    ceiling_cny: Decimal


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class LiveView:
    """Live sessions over the year. *gmv_share* is of the year's GMV."""

    rows: tuple[LiveRow, ...] = ()
    sessions: int | None = None
    hours: Decimal | None = None
    gmv_cny: Decimal | None = None
    gmv_share: Decimal | None = None
    cost_cny: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ContentView:
    """Content channels. *budget_cny* is the sum of those given."""

    channels_count: int = 0
    budget_cny: Decimal | None = None
    pages_count: int = 0
