"""The people who will run the store, their KPIs, and whether the service desk is large enough."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class RoleView:
    """A function of the store's team."""

    role: str
    head: str | None
    headcount: int
    share: Decimal | None
    years: Decimal | None
    experience: str | None
    duties: str | None
    picture: str | None
    in_house: bool | None
    monthly_cost_cny: Decimal | None
    path: str


@dataclass(frozen=True, slots=True)
class TeamView:
    """The team in figures.

    Attributes:
        headcount_total: Lead (one person, when there is one) and all functions.
        headcount_declared: ``team.project_headcount``.
        headcount_differs: Whether the two are both known and unequal.
        leads_count: People with a name or years: the lead and the heads of functions.
        average_years: Mean over those whose years are given; else as declared.
        past_sales_cny: Sum over the past stores.
        stores_above_100m: Declared, else counted among the past stores.
    """

    headcount_total: int | None = None
    headcount_declared: int | None = None
    headcount_difference: int | None = None
    headcount_differs: bool | None = None
    roles: tuple[RoleView, ...] = ()
    roles_count: int = 0
    leads_count: int = 0
    average_years: Decimal | None = None
    longest_years: Decimal | None = None
    monthly_cost_cny: Decimal | None = None
    past_stores_count: int = 0
    past_sales_cny: Decimal | None = None
    stores_above_100m: int | None = None
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KpiRole:
    """One role's indicators. *weights_total* is in percent and should be 100; None when a weight is missing."""

    role: str
    items_count: int
    weights_total: Decimal | None
    weights_difference: Decimal | None
    path: str


@dataclass(frozen=True, slots=True)
class KpiView:
    """All roles with indicators."""

    roles: tuple[KpiRole, ...] = ()
    items_count: int = 0
    all_agree: bool | None = None


@dataclass(frozen=True, slots=True)
class ServiceLoad:
    """Whether the service desk and the warehouse bear the peak.

    Attributes:
        agents_needed: Peak inquiries a day over an agent's capacity, rounded up.
        enough: Whether *agents* reach *agents_needed*.
        peak_daily_orders: Buyers of the peak month over its days: an average, not the busiest day.
        warehouse_daily_orders: What the warehouses can send a day.
        return_rates_total: Sum of the reasons' rates.
        cost_per_parcel_low_cny, cost_per_parcel_high_cny: Bounds over the logistics rows.
    """

    peak_inquiries: int | None = None
    capacity_per_agent: Decimal | None = None
    agents: int | None = None
    agents_needed: int | None = None
    enough: bool | None = None
    peak_daily_orders: int | None = None
    warehouse_daily_orders: int | None = None
    warehouse_enough: bool | None = None
    return_rates_total: Decimal | None = None
    cost_per_parcel_low_cny: Decimal | None = None
    cost_per_parcel_high_cny: Decimal | None = None
