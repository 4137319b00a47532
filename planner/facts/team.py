"""The people who will run the store, their KPIs, and whether the service desk is large enough."""

from __future__ import annotations

import math
from decimal import Decimal

from planner.facts.arithmetic import ratio, total, whole
from planner.facts.basis import Basis
from planner.facts.trace import Traced
from planner.facts.year import Year
from planner.record import record


@record
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


@record
class TeamView:
    """The team in figures.

    Attributes:
        headcount_total: Lead (one person, when there is one who heads no function) and all functions.
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


@record
class KpiRole:
    """One role's indicators. *weights_total* is in percent and should be 100; None when a weight is missing."""

    role: str
    items_count: int
    weights_total: Decimal | None
    weights_difference: Decimal | None
    path: str


@record
class KpiView:
    """All roles with indicators."""

    roles: tuple[KpiRole, ...] = ()
    items_count: int = 0
    all_agree: bool | None = None


@record
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


_HUNDRED_MILLION = Decimal(100_000_000)


def derive_team(basis: Basis) -> Traced[TeamView]:
    """Return the team in figures."""
    team = basis.profile.team
    functions_headcount = whole(function.headcount for function in team.functions)
    # Who leads the store and heads a function is one person.
    heads = {str(function.head) for function in team.functions if function.head}
    lead = team.lead if team.lead and str(team.lead.name) not in heads else None
    headcount = functions_headcount + bool(lead) if functions_headcount is not None else None
    declared = team.project_headcount
    years = [person.years for person in (*((lead,) if lead else ()), *team.functions) if person.years is not None]
    people = headcount if declared is None else declared
    big = [store for store in team.past_stores if store.sales is not None and store.sales >= _HUNDRED_MILLION]
    sums_known = any(store.sales is not None for store in team.past_stores)
    difference = declared - headcount if declared is not None and headcount is not None else None
    record = TeamView(
        headcount_total=people if headcount is None else headcount,
        headcount_declared=declared,
        headcount_difference=difference,
        headcount_differs=difference != 0 if difference is not None else None,
        roles=tuple(
            RoleView(
                role=function.role,
                head=function.head,
                headcount=function.headcount,
                share=ratio(function.headcount, people),
                years=function.years,
                experience=function.experience,
                duties=function.duties,
                picture=function.picture,
                in_house=function.in_house,
                monthly_cost_cny=function.monthly_cost,
                path=f"team.functions.{index}",
            )
            for index, function in enumerate(team.functions)
        ),
        roles_count=len(team.functions),
        leads_count=bool(lead) + sum(bool(function.head) or function.years is not None for function in team.functions),
        average_years=ratio(sum(years, Decimal(0)), len(years)) if years else team.years_average,
        longest_years=max(years, default=None),
        monthly_cost_cny=total(function.monthly_cost for function in team.functions),
        past_stores_count=len(team.past_stores),
        past_sales_cny=total(store.sales for store in team.past_stores),
        stores_above_100m=(len(big) if sums_known else None) if team.stores_above_100m is None else team.stores_above_100m,
        pictures=tuple(dict.fromkeys((*team.pictures, *(function.picture for function in team.functions if function.picture)))),
    )
    paths = {
        "": ("team",),
        "headcount_total": ("team.functions", "team.lead"),
        "headcount_declared": ("team.project_headcount",),
        "headcount_difference": ("team.project_headcount", "team.functions", "team.lead"),
        "headcount_differs": ("team.project_headcount", "team.functions", "team.lead"),
        "average_years": ("team.functions", "team.lead", "team.years_average"),
        "past_sales_cny": ("team.past_stores",),
        "stores_above_100m": ("team.stores_above_100m", "team.past_stores"),
    }
    return Traced(record, paths | {f"roles.{index}": (role.path,) for index, role in enumerate(record.roles)})


def derive_kpis(basis: Basis) -> Traced[KpiView]:
    """Return each role's weights, summed."""
    roles = []
    for index, role in enumerate(basis.profile.kpis):
        weights = whole(item.weight for item in role.items)
        roles.append(KpiRole(role.role, len(role.items), weights, weights - 100 if weights is not None else None, f"kpis.{index}"))
    record = KpiView(
        roles=tuple(roles),
        items_count=sum(role.items_count for role in roles),
        all_agree=all(role.weights_difference == 0 for role in roles) if roles else None,
    )
    return Traced(record, {"": ("kpis",), **{f"roles.{index}": (role.path,) for index, role in enumerate(roles)}})


def derive_service(basis: Basis, year: Year) -> Traced[ServiceLoad]:
    """Return the peak load of the service desk and the warehouses."""
    service = basis.profile.service
    capacity, inquiries, agents = service.daily_capacity_per_agent, service.peak_inquiries, service.agents
    load = ratio(inquiries, capacity)
    needed = math.ceil(load) if load is not None else None
    daily = total(warehouse.daily_orders for warehouse in basis.profile.supply_chain.warehouses)
    busiest = max((month for month in year.months if month.buyers is not None), key=lambda month: month.buyers or 0, default=None)
    peak = math.ceil(busiest.buyers / busiest.month.last_day.day) if busiest and busiest.buyers is not None else None
    costs = [row.cost_per_parcel for row in service.logistics_rows if row.cost_per_parcel is not None]
    record = ServiceLoad(
        peak_inquiries=inquiries,
        capacity_per_agent=capacity,
        agents=agents,
        agents_needed=needed,
        enough=agents >= needed if agents is not None and needed is not None else None,
        peak_daily_orders=peak,
        warehouse_daily_orders=daily,
        warehouse_enough=daily >= peak if daily is not None and peak is not None else None,
        return_rates_total=total(reason.rate for reason in service.return_reasons),
        cost_per_parcel_low_cny=min(costs, default=None),
        cost_per_parcel_high_cny=max(costs, default=None),
    )
    paths = {
        "": ("service",),
        "agents": ("service.agents",),
        "agents_needed": ("service.peak_inquiries", "service.daily_capacity_per_agent"),
        "enough": ("service.agents", "service.peak_inquiries", "service.daily_capacity_per_agent"),
        "peak_daily_orders": ("goals",),
        "warehouse_daily_orders": ("supply_chain.warehouses",),
        "warehouse_enough": ("goals", "supply_chain.warehouses"),
    }
    return Traced(record, paths)
