"""Where the profile says one thing twice, or a whole and its parts: both figures and their difference, for rules to compare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from decimal import Decimal
from itertools import pairwise

from planner.facts.arithmetic import ONE, product, total, whole
from planner.facts.basis import Basis
from planner.facts.cost_lines import CostLine
from planner.facts.months import PlanMonths
from planner.facts.products import ProductMix
from planner.facts.profit_loss import Costs
from planner.facts.sales import OfflineSummary, SalesSummary
from planner.facts.standing import RecognitionView
from planner.facts.stock import Stock, StockRow
from planner.facts.team import KpiView, TeamView
from planner.facts.trace import Traced
from planner.record import record


@record
class Agreement:
    """Two figures that ought to be one.

    Attributes:
        name: Which of several (a month, a role, a year); empty when there is one.
        declared: As the profile types it.
        computed: As it follows from the parts.
        difference: Declared less computed, in *unit*.
        unit: cny, rate, count or percent.
        agrees: Whether the difference is at most the rounding the figures show (`tolerance`).
        paths: The profile paths of both sides.
    """

    name: str
    declared: Decimal
    computed: Decimal
    difference: Decimal
    unit: str
    tolerance: Decimal
    agrees: bool
    paths: tuple[str, ...]


@record
class Agreements:
    """Every agreement; None or empty when the profile gives only one side.

    Attributes:
        months_to_year: ``goals.gmv`` and the sum of the months.
        month_shares: The months' typed shares and 1.
        month_formula: For each month with all four typed: GMV and visitors x conversion rate x average order.
        year_formula: ``goals.gmv`` and ``goals.visitors`` x conversion rate x average order.
        visitors_to_year: ``goals.visitors`` and the visitors of the twelve months.
        goal_channels, goal_lines: The year's GMV and its parts by channel; shares by line and 1.
        quarters_months: Different months named by the quarters and 12.
        sales_totals: For each year: ``sales.totals`` and the sum of the channels.
        screenshots: For each screenshot of a full year: its amount and the channel's.
        product_shares: GMV shares of the planned products and 1.
        tools_to_promotion: The tools' budgets and the P&L's promotion line.
        traffic_months: ``traffic.months`` and the promotion line, over the year.
        month_promotion: For each month of ``goals.months``: its promotion spend and the promotion line's month.
        tool_months: For each month of ``traffic.months`` split by tool: the parts and the month's spend.
        tool_budgets: For each tool split over all months: its months and its budget.
        budget_lines: For each line typed both by month and by rate: months' sum and rate x base.
        kpi_weights: For each role: its weights and 100.
        team_headcount: ``team.project_headcount`` and lead plus functions.
        company_headcount: ``company.headcount.total`` and its parts, when all four are given.
        member_people, member_share: Target and tiers.
        base_scenario: The base scenario's GMV and the plan's.
        stock_closing: For each row with a typed closing.
        stock_opening: For each row after a product's first: its opening and the closing before.
        patents_granted: Declared and counted.
        offline_stores: Declared and summed over regions.
        investment: ``company.investment`` and the sum of the commitments.
        goal_members: ``goals.members`` and ``membership.target``.
        segment_shares, consumer_shares: Parts and 1, when each part has a share.
    """

    months_to_year: Agreement | None = None
    month_shares: Agreement | None = None
    month_formula: tuple[Agreement, ...] = ()
    year_formula: Agreement | None = None
    visitors_to_year: Agreement | None = None
    goal_channels: Agreement | None = None
    goal_lines: Agreement | None = None
    quarters_months: Agreement | None = None
    sales_totals: tuple[Agreement, ...] = ()
    screenshots: tuple[Agreement, ...] = ()
    product_shares: Agreement | None = None
    tools_to_promotion: Agreement | None = None
    traffic_months: Agreement | None = None
    month_promotion: tuple[Agreement, ...] = ()
    tool_months: tuple[Agreement, ...] = ()
    tool_budgets: tuple[Agreement, ...] = ()
    budget_lines: tuple[Agreement, ...] = ()
    kpi_weights: tuple[Agreement, ...] = ()
    team_headcount: Agreement | None = None
    company_headcount: Agreement | None = None
    member_people: Agreement | None = None
    member_share: Agreement | None = None
    base_scenario: Agreement | None = None
    stock_closing: tuple[Agreement, ...] = ()
    stock_opening: tuple[Agreement, ...] = ()
    patents_granted: Agreement | None = None
    offline_stores: Agreement | None = None
    investment: Agreement | None = None
    goal_members: Agreement | None = None
    segment_shares: Agreement | None = None
    consumer_shares: Agreement | None = None


# Half a unit of what is printed: money in whole yuan, shares to one tenth of a per cent, counts as they are.
_TOLERANCES = {"cny": Decimal("0.5"), "rate": Decimal("0.0005"), "count": Decimal(0), "percent": Decimal(0)}


def agree(
    declared: Decimal | int | None, computed: Decimal | int | None, unit: str, *paths: str, name: str = "", tolerance: Decimal | None = None
) -> Agreement | None:
    """Set two figures side by side; None when either is unknown."""
    if declared is None or computed is None:
        return None
    one, other = Decimal(declared), Decimal(computed)
    allowed = _TOLERANCES[unit] if tolerance is None else tolerance
    return Agreement(name, one, other, one - other, unit, allowed, abs(one - other) <= allowed, paths)


def derive_agreements(
    basis: Basis,
    plan: PlanMonths,
    lines: tuple[CostLine, ...],
    sales: SalesSummary,
    offline: OfflineSummary,
    recognition: RecognitionView,
    mix: ProductMix,
    team: TeamView,
    kpis: KpiView,
    stock: Stock,
    costs: Costs,
) -> Traced[Agreements]:
    """Return every pair of figures that ought to be one."""
    profile = basis.profile
    goals, membership, people = profile.goals, profile.membership, profile.company.headcount
    parts = whole((people.research, people.ecommerce, people.production, people.other))
    base = next((scenario for scenario in profile.scenarios if scenario.kind == "base"), None)
    quarters = [month for quarter in profile.rhythm.quarters for month in quarter.months]
    in_quarters = len({month for month in quarters if month in plan.months}) - (len(quarters) - len(set(quarters)))
    record = Agreements(
        months_to_year=agree(goals.gmv, whole(plan.gmv), "cny", "goals.gmv", "goals.months"),
        month_shares=agree(whole(row.share for row in goals.months), ONE, "rate", "goals.months"),
        month_formula=_month_formula(basis, plan),
        year_formula=agree(
            goals.gmv,
            product(goals.visitors, goals.conversion_rate, goals.average_order),
            "cny",
            *("goals.gmv", "goals.visitors", "goals.conversion_rate", "goals.average_order"),
            # Visitors and rates are typed rounded; what they give may miss the year by what that rounding hides.
            tolerance=goals.gmv * Decimal("0.005") if goals.gmv is not None else None,
        ),
        visitors_to_year=agree(
            goals.visitors,
            _twelve(goals.months, "visitors"),
            "count",
            *("goals.visitors", "goals.months"),
            tolerance=goals.visitors * Decimal("0.005") if goals.visitors is not None else None,
        ),
        goal_channels=agree(plan.gmv_cny, whole(part.gmv for part in goals.by_channel), "cny", "goals.gmv", "goals.by_channel"),
        goal_lines=agree(whole(part.gmv_share for part in goals.by_line), ONE, "rate", "goals.by_line"),
        quarters_months=agree(in_quarters, 12, "count", "rhythm.quarters") if quarters and plan.months else None,
        sales_totals=_known(
            agree(
                year.declared_cny,
                total(part.amount_cny for part in year.by_channel),
                "cny",
                "sales.totals",
                "sales.channels",
                name=str(year.year),
            )
            for year in sales.years
        ),
        screenshots=_screenshots(sales),
        product_shares=agree(whole(item.share for item in mix.items), ONE, "rate", "products.items"),
        tools_to_promotion=_promotion(lines, whole(tool.budget for tool in profile.traffic.tools), "traffic.tools"),
        traffic_months=_promotion(lines, _twelve(profile.traffic.months, "spend"), "traffic.months"),
        month_promotion=_month_promotion(basis, plan, lines),
        tool_months=_known(
            agree(total(row.by_tool.values()), row.spend, "cny", f"traffic.months.{index}", name=str(row.month))
            for index, row in enumerate(profile.traffic.months)
            if row.by_tool
        ),
        tool_budgets=_tool_budgets(basis),
        budget_lines=_known(
            agree(line.total_cny, line.exact_cny, "cny", *line.paths, name=line.key, tolerance=plan.step_cny)
            for line in lines
            if line.typed
        ),
        kpi_weights=_known(agree(role.weights_total, 100, "percent", role.path, name=role.role) for role in kpis.roles),
        team_headcount=agree(
            team.headcount_declared,
            team.headcount_total if team.roles else None,
            "count",
            "team.project_headcount",
            "team.functions",
            "team.lead",
        ),
        company_headcount=agree(people.total, parts, "count", "company.headcount"),
        member_people=agree(
            membership.target, whole(tier.people for tier in membership.tiers), "count", "membership.target", "membership.tiers"
        ),
        member_share=agree(
            membership.gmv_share, whole(tier.gmv_share for tier in membership.tiers), "rate", "membership.gmv_share", "membership.tiers"
        ),
        goal_members=agree(goals.members, membership.target, "count", "goals.members", "membership.target"),
        base_scenario=agree(base.gmv, plan.gmv_cny, "cny", "scenarios", "goals.gmv") if base else None,
        stock_closing=_known(agree(row.closing_declared, row.closing, "count", row.path, name=_stock_name(row)) for row in stock.rows),
        stock_opening=_stock_opening(stock),
        patents_granted=agree(
            profile.recognition.patents_granted,
            recognition.patents_granted - recognition.patents_difference
            if recognition.patents_granted is not None and recognition.patents_difference is not None
            else None,
            "count",
            *("recognition.patents_granted", "recognition.patents"),
        ),
        offline_stores=agree(profile.offline.stores, offline.regions_stores, "count", "offline.stores", "offline.regions"),
        investment=agree(costs.investment_cny, costs.commitments_cny, "cny", "company.investment", "budget.commitments"),
        segment_shares=agree(whole(one.share for one in profile.market.segments), ONE, "rate", "market.segments"),
        consumer_shares=agree(whole(one.share for one in profile.consumers.segments), ONE, "rate", "consumers.segments"),
    )
    return Traced(record, _paths(record))


def _known(agreements: Iterable[Agreement | None]) -> tuple[Agreement, ...]:
    return tuple(agreement for agreement in agreements if agreement)


def _month_formula(basis: Basis, plan: PlanMonths) -> tuple[Agreement, ...]:
    return _known(
        agree(
            row.gmv,
            product(row.visitors, row.conversion_rate, row.average_order),
            "cny",
            f"goals.months.{index}",
            name=str(row.month),
            tolerance=row.gmv * Decimal("0.005") if row.gmv is not None else None,
        )
        for index, row in enumerate(basis.profile.goals.months)
    )


def _screenshots(sales: SalesSummary) -> tuple[Agreement, ...]:
    return _known(
        agree(
            shot.amount_cny,
            shot.amount_cny - shot.difference_cny if shot.difference_cny is not None else None,
            "cny",
            *(shot.path, "sales.channels"),
            name=shot.channel_name,
        )
        for shot in sales.screenshots
    )


def _promotion(lines: tuple[CostLine, ...], amount: Decimal | None, path: str) -> Agreement | None:
    line = next((line for line in lines if line.key == "promotion"), None)
    # A line compared with itself agrees and says nothing.
    return agree(amount, line.total_cny, "cny", path, *line.paths) if line and path not in line.paths else None


def _twelve(rows: tuple[object, ...], name: str) -> Decimal | None:
    return whole(getattr(row, name) for row in rows) if len(rows) == 12 else None


def _tool_budgets(basis: Basis) -> tuple[Agreement, ...]:
    traffic = basis.profile.traffic
    parts = [row.by_tool or {} for row in traffic.months]
    return _known(
        agree(
            tool.budget,
            whole(part.get(tool.name) for part in parts) if len(parts) == 12 else None,
            "cny",
            *(f"traffic.tools.{index}", "traffic.months"),
            name=tool.name,
        )
        for index, tool in enumerate(traffic.tools)
    )


def _month_promotion(basis: Basis, plan: PlanMonths, lines: tuple[CostLine, ...]) -> tuple[Agreement, ...]:
    """Promotion by month wherever it is typed besides the place the line was taken from."""
    line = next((line for line in lines if line.key == "promotion"), None)
    if line is None:
        return ()
    by_month = dict(zip(plan.months, line.months, strict=True))
    places = (
        ("goals.months", basis.profile.goals.months, "promotion_spend"),
        ("traffic.months", basis.profile.traffic.months, "spend"),
        ("budget.months", basis.profile.budget.months, "promotion"),
    )
    return _known(
        agree(getattr(row, name), by_month.get(row.month), "cny", f"{place}.{index}", *line.paths, name=str(row.month))
        for place, rows, name in places
        if place not in line.paths
        for index, row in enumerate(rows)
    )


def _stock_name(row: StockRow) -> str:
    return f"{row.item_name} {row.month}"


def _stock_opening(stock: Stock) -> tuple[Agreement, ...]:
    return _known(
        agree(row.opening, before.closing, "count", row.path, before.path, name=_stock_name(row))
        for before, row in pairwise(stock.rows)
        if row.follows is not None
    )


def _paths(record: Agreements) -> dict[str, tuple[str, ...]]:
    paths: dict[str, tuple[str, ...]] = {"": ("goals", "budget", "sales", "products")}
    for field in fields(record):
        value = getattr(record, field.name)
        for index, agreement in enumerate(value if isinstance(value, tuple) else ()):
            paths[f"{field.name}.{index}"] = agreement.paths
        if isinstance(value, Agreement):
            paths[field.name] = value.paths
    return paths
