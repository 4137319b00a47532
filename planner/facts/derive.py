"""The step from a profile to its facts: each group from the profile and from the groups before it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from planner.evidence import Attachments
from planner.facts.agreements import derive_agreements
from planner.facts.assumptions import derive_assumptions
from planner.facts.attempts import derive_attempts
from planner.facts.axes import derive_axes
from planner.facts.basis import Basis
from planner.facts.calendar import derive_calendar
from planner.facts.chronology import derive_chronology
from planner.facts.claims import derive_claims
from planner.facts.cost_lines import cost_lines
from planner.facts.headlines import derive_headlines
from planner.facts.history import derive_history
from planner.facts.identity import derive_identity
from planner.facts.market import derive_consumers, derive_market, derive_positioning
from planner.facts.membership import derive_membership
from planner.facts.months import plan_months
from planner.facts.narratives import derive_narratives
from planner.facts.ownership import derive_ownership
from planner.facts.papers import derive_papers
from planner.facts.periods import derive_periods
from planner.facts.products import derive_products
from planner.facts.profit_loss import derive_costs, derive_profit_loss, derive_scenarios
from planner.facts.promotion import derive_content, derive_live, derive_promotion
from planner.facts.proof import derive_proof, summarise
from planner.facts.record import Facts, Groups
from planner.facts.register import derive_register
from planner.facts.resolved import Resolved, fields_of, resolve
from planner.facts.restated import derive_restated
from planner.facts.sales import derive_offline, derive_sales
from planner.facts.standing import (
    derive_company,
    derive_premises,
    derive_recognition,
    derive_research,
    derive_supply,
    derive_trademarks,
)
from planner.facts.stock import derive_stock
from planner.facts.targets import derive_targets
from planner.facts.team import derive_kpis, derive_service, derive_team
from planner.facts.trace import Traced
from planner.facts.translation import derive_translation
from planner.facts.validity import derive_validity
from planner.facts.wording import derive_wording
from planner.facts.words import words
from planner.facts.year import derive_year
from planner.profile import Profile

Record = TypeVar("Record")


class _Traces:
    """Collects the profile paths of each group as it is derived."""

    def __init__(self) -> None:
        self.by_name: dict[str, tuple[str, ...]] = {}

    def take(self, group: str, traced: Traced[Record]) -> Record:
        for name, paths in traced.paths.items():
            self.by_name[f"{group}.{name}" if name else group] = paths
        return traced.record


def derive(profile: Profile, attachments: Attachments, as_of: date, language: str = "zh-CN") -> Facts:
    """Return every fact of *profile*, prose in *language*.

    Args:
        as_of: The day judged: validity counts to it, and so do the ages that documents print unless ``application.document_date`` is given.
    """
    untranslated: list[str] = []
    root = resolve(profile, "", language, untranslated)
    assert isinstance(root, Resolved)
    sections: Mapping[str, object] = dict(fields_of(root))
    basis = Basis(root, profile.application.document_date or as_of, words(language), as_of)
    traces = _Traces()
    groups = _groups(basis, attachments, traces, profile, tuple(untranslated))
    return Facts(sections, groups, as_of, language, traces.by_name, tuple(untranslated))


def _groups(basis: Basis, attachments: Attachments, traces: _Traces, profile: Profile, untranslated: tuple[str, ...]) -> Groups:
    take = traces.take
    sales = take("sales_summary", derive_sales(basis))
    offline = take("offline_summary", derive_offline(basis))
    recognition = take("recognition_view", derive_recognition(basis))
    team = take("team_view", derive_team(basis))

    plan = plan_months(basis)
    lines = cost_lines(basis, plan)
    result = take("profit_loss", derive_profit_loss(basis, plan, lines))
    membership = take("membership_view", derive_membership(basis, plan))
    year = take("year", derive_year(basis, plan, lines, result, membership.people, sales.total_cny))
    mix = take("product_mix", derive_products(basis, plan.gmv_cny, result.selling_cost_rate, sales.total_cny))
    promotion = take("promotion", derive_promotion(basis, plan, lines, result, mix))
    stock = take("stock", derive_stock(basis))
    costs = take("costs", derive_costs(basis, result))
    points = take("proof_points", derive_proof(basis, sales, offline, recognition, mix, team))
    kpis = take("kpi_view", derive_kpis(basis))
    scenarios = take("scenario_results", derive_scenarios(basis, plan, lines, result))
    headlines = take("headlines", derive_headlines(basis, sales, offline, recognition))
    register = take("register", derive_register(basis, attachments))
    return Groups(
        identity=take("identity", derive_identity(basis)),
        headlines=headlines,
        history=take("history", derive_history(basis)),
        ownership_tree=take("ownership_tree", derive_ownership(basis)),
        company_view=take("company_view", derive_company(basis)),
        trademark_view=take("trademark_view", derive_trademarks(basis)),
        premises_view=take("premises_view", derive_premises(basis)),
        recognition_view=recognition,
        research_view=take("research_view", derive_research(basis, sales.total_cny)),
        supply_view=take("supply_view", derive_supply(basis)),
        sales_summary=sales,
        offline_summary=offline,
        product_mix=mix,
        market_view=take("market_view", derive_market(basis)),
        consumer_view=take("consumer_view", derive_consumers(basis)),
        positioning_view=take("positioning_view", derive_positioning(basis, mix, offline.stores)),
        team_view=team,
        kpi_view=kpis,
        service_load=take("service_load", derive_service(basis, year)),
        year=year,
        calendar=take("calendar", derive_calendar(basis, year)),
        promotion=promotion,
        live_view=take("live_view", derive_live(basis, plan)),
        content_view=take("content_view", derive_content(basis)),
        profit_loss=result,
        scenario_results=scenarios,
        costs=costs,
        membership_view=membership,
        stock=stock,
        proof_points=points,
        proof_view=take("proof_view", summarise(points)),
        agreements=take("agreements", derive_agreements(basis, plan, lines, sales, offline, recognition, mix, team, kpis, stock, costs)),
        register=register,
        assumption_rows=take("assumption_rows", derive_assumptions(basis, plan, promotion)),
        restated=take("restated", derive_restated(basis, year, result, mix, team, sales, membership, headlines)),
        chronology=take("chronology", derive_chronology(basis)),
        narratives=take("narratives", derive_narratives(basis)),
        targets=take("targets", derive_targets(basis)),
        axes=take("axes", derive_axes(basis, register)),
        attempts_view=take("attempts_view", derive_attempts(basis)),
        papers=take("papers", derive_papers(basis, register)),
        validity=take("validity", derive_validity(basis, register)),
        claims=take("claims", derive_claims(basis, register)),
        periods=take("periods", derive_periods(basis)),
        wording=take("wording", derive_wording(profile)),
        translation=take("translation", derive_translation(untranslated)),
    )
