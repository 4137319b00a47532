"""Stock by product and month: what is left, how long it lasts, when to order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import product, to_count, whole
from planner.facts.basis import Basis
from planner.facts.trace import Traced
from planner.profile.dates import Month
from planner.record import record


@record
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


@record
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


def derive_stock(basis: Basis) -> Traced[Stock]:
    """Return stock by product and month."""
    profile = basis.profile
    supply, inventory = profile.supply_chain, profile.inventory
    items = {item.id: item for item in profile.products.items}
    restock = supply.lead_time_days if supply.restock_days is None else supply.restock_days
    replenish = whole((restock, supply.safety_stock_days))
    rows = _rows(basis, inventory.rows, items, replenish)
    record = Stock(
        rows=rows,
        items_count=len({row.item for row in rows}),
        negative_count=sum(row.closing is not None and row.closing < 0 for row in rows),
        below_reorder_count=sum(bool(row.below_reorder) for row in rows),
        least_days_cover=min((row.days_cover for row in rows if row.days_cover is not None), default=None),
        first_stock_cny=_first_stock(rows, items) if inventory.opening_stock_cost is None else inventory.opening_stock_cost,
        replenish_days=replenish,
    )
    paths = {
        "": ("inventory",),
        "first_stock_cny": ("inventory.opening_stock_cost", "inventory.rows", "products.items"),
        "replenish_days": ("supply_chain.restock_days", "supply_chain.lead_time_days", "supply_chain.safety_stock_days"),
    }
    return Traced(record, paths | {f"rows.{index}": (row.path,) for index, row in enumerate(rows)})


def _rows(basis: Basis, typed: tuple[Any, ...], items: dict[str, Any], replenish: int | None) -> tuple[StockRow, ...]:
    order = {id: index for index, id in enumerate(items)}
    numbered = sorted(enumerate(typed), key=lambda one: (order.get(one[1].item, len(order)), one[1].month))
    rows: list[StockRow] = []
    for position, (index, row) in enumerate(numbered):
        following = numbered[position + 1][1] if position + 1 < len(numbered) else row
        is_next = following.item == row.item and following.month == row.month.plus(1)
        before = rows[-1] if rows and rows[-1].item == row.item and rows[-1].month.plus(1) == row.month else None
        rows.append(_row(basis, row, following if is_next else row, before, items.get(row.item), replenish, index))
    return tuple(rows)


def _row(basis: Basis, row: Any, pace: Any, before: StockRow | None, item: Any, replenish: int | None, index: int) -> StockRow:
    """One month; *pace* is the row whose forecast says how fast stock goes after it."""
    # No inbound goods is the usual month; a missing opening or forecast leaves the closing unknown.
    closing = row.opening + (row.inbound or 0) - row.forecast if row.opening is not None and row.forecast is not None else None
    daily = Decimal(pace.forecast) / pace.month.last_day.day if pace.forecast else None
    reorder = to_count(product(daily, replenish))
    return StockRow(
        item=row.item,
        item_name=item.name if item else row.item,
        month=row.month,
        month_label=basis.words.month(row.month),
        opening=row.opening,
        inbound=row.inbound,
        forecast=row.forecast,
        closing=closing,
        closing_declared=row.closing,
        closing_difference=row.closing - closing if row.closing is not None and closing is not None else None,
        follows=row.opening == before.closing if before and row.opening is not None and before.closing is not None else None,
        days_cover=int(closing / daily) if closing is not None and closing >= 0 and daily else None,
        reorder_point=reorder,
        below_reorder=closing < reorder if closing is not None and reorder is not None else None,
        goods_cny=product(closing, item.unit_cost) if item and closing is not None and closing >= 0 else None,
        path=f"inventory.rows.{index}",
    )


def _first_stock(rows: tuple[StockRow, ...], items: dict[str, Any]) -> Decimal | None:
    firsts = {row.item: row for row in reversed(rows)}
    costs = {id: item.unit_cost for id, item in items.items()}
    return whole(product((row.opening or 0) + (row.inbound or 0), costs.get(id)) for id, row in firsts.items())
