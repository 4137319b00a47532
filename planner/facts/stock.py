"""Stock by product and month: what is left, how long it lasts, when to order."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.profile.dates import Month


@dataclass(frozen=True, slots=True)
class StockRow:
    """A product's month.

    Attributes:
        closing: Opening + inbound - forecast.
        closing_declared: As typed; *closing_difference* declared less computed.
        follows: Whether the opening equals the closing of the product's month before; None for its first month.
        days_cover: Closing over the daily forecast of the product's next month; of this month for its last.
        reorder_point: Units at which to order: daily forecast x (restock days + safety days).
        below_reorder: Whether the month closes under it.
        goods_cny: Closing at unit cost.
    """

    item: str
    item_name: str
    month: Month
    month_label: str
    opening: int | None
    inbound: int | None
    forecast: int | None
    closing: int | None
    closing_declared: int | None
    closing_difference: int | None
    follows: bool | None
    days_cover: int | None
    reorder_point: int | None
    below_reorder: bool | None
    goods_cny: Decimal | None
    path: str


@dataclass(frozen=True, slots=True)
class Stock:
    """Stock through the plan.

    Attributes:
        rows: By product, then month.
        negative_count: Rows that close under zero.
        first_stock_cny: Typed opening stock; else first openings and inbounds at unit cost when every unit cost is known.
        replenish_days: Restock days (else lead time) and safety days together.
    """

    rows: tuple[StockRow, ...] = ()
    items_count: int = 0
    negative_count: int = 0
    below_reorder_count: int = 0
    least_days_cover: int | None = None
    first_stock_cny: Decimal | None = None
    replenish_days: int | None = None
