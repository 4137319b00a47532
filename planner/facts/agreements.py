"""Where the profile says one thing twice, or a whole and its parts: both figures and their difference, for rules to compare."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Agreements:
    """Every agreement; None or empty when the profile gives only one side.

    Attributes:
        months_to_year: ``goals.gmv`` and the sum of the months.
        month_shares: The months' typed shares and 1.
        month_formula: For each month with all four typed: GMV and visitors x conversion rate x average order.
        year_formula: ``goals.gmv`` and ``goals.visitors`` x conversion rate x average order.
        goal_channels, goal_lines: The year's GMV and its parts by channel; shares by line and 1.
        quarters_months: Different months named by the quarters and 12.
        sales_totals: For each year: ``sales.totals`` and the sum of the channels.
        screenshots: For each screenshot of a full year: its amount and the channel's.
        product_shares: GMV shares of the planned products and 1.
        tools_to_promotion: The tools' budgets and the P&L's promotion line.
        traffic_months: ``traffic.months`` and the promotion line, over the year.
        month_promotion: For each month of ``goals.months``: its promotion spend and the promotion line's month.
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
        supplier_shares, segment_shares, consumer_shares: Parts and 1, when each part has a share.
    """

    months_to_year: Agreement | None = None
    month_shares: Agreement | None = None
    month_formula: tuple[Agreement, ...] = ()
    year_formula: Agreement | None = None
    goal_channels: Agreement | None = None
    goal_lines: Agreement | None = None
    quarters_months: Agreement | None = None
    sales_totals: tuple[Agreement, ...] = ()
    screenshots: tuple[Agreement, ...] = ()
    product_shares: Agreement | None = None
    tools_to_promotion: Agreement | None = None
    traffic_months: Agreement | None = None
    month_promotion: tuple[Agreement, ...] = ()
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
    supplier_shares: Agreement | None = None
    segment_shares: Agreement | None = None
    consumer_shares: Agreement | None = None
