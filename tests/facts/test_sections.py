"""The rest of the groups, one sharp sentence each."""

from __future__ import annotations

from decimal import Decimal

from tests.facts.conftest import SMALLEST, facts_of


def test_a_typed_total_larger_than_the_listed_channels_stays_the_total() -> None:
    """A listed company publishes its large channels and its revenue; the rest is not a contradiction, and no share online is claimed."""
    sales = """
sales:
  channels: [{id: tmall, name: 天猫, platform: tmall, years: [{year: 2024, amount: 60}]}]
  totals: [{year: 2024, amount: 100}]
"""
    summary = facts_of(sales).groups.sales_summary

    assert (summary.total_cny, summary.channels[0].share, summary.online_share) == (100, Decimal("0.6"), None)
    assert (summary.declared_difference_cny, summary.unlisted_share) == (40, Decimal("0.4"))


def test_a_year_nobody_sold_in_breaks_no_growth() -> None:
    years = "[{year: 2022, amount: 5}, {year: 2024, amount: 0}, {year: 2025, amount: 8}]"
    sales = f"sales: {{channels: [{{id: a, name: 店, platform: jd, years: {years}}}]}}"
    summary = facts_of(sales).groups.sales_summary

    assert [year.growth_rate for year in summary.years] == [None, None, None]
    assert (summary.channels[0].growth_rate, summary.channels[0].multiple) == (None, Decimal("1.6"))


def test_a_screenshot_is_compared_only_over_a_full_year() -> None:
    sales = """
sales:
  channels: [{id: a, name: 店, platform: jd, years: [{year: 2025, amount: 800}]}]
  screenshots:
    - {channel: a, amount: 790, period: 2025 年, captured: "2026-01-05", evidence: shot}
    - {channel: a, amount: 200, period: 2025.10.01–12.31, captured: "2026-01-05", evidence: shot}
evidence: [{id: shot, title: 截图, kind: screenshot, file: shot.png}]
"""
    facts = facts_of(sales)
    (agreement,) = facts.groups.agreements.screenshots

    assert [shot.difference_cny for shot in facts.groups.sales_summary.screenshots] == [-10, None]
    assert (agreement.name, agreement.declared, agreement.computed, agreement.agrees) == ("店", 790, 800, False)


def test_closing_stock_is_opening_plus_inbound_less_forecast() -> None:
    stock = """
supply_chain: {restock_days: 12, safety_stock_days: 15}
products: {items: [{id: serum, name: 精华, unit_cost: 50}]}
inventory:
  rows:
    - {item: serum, month: 2026-05, opening: 900, inbound: 2000, forecast: 1240, closing: 1700}
    - {item: serum, month: 2026-04, opening: 1500, inbound: 0, forecast: 600, closing: 900}
"""
    facts = facts_of(stock)
    april, may = facts.groups.stock.rows

    # May sells 40 a day: 900 last 22 days, and 27 days of notice and safety mean ordering at 1,080.
    assert (april.closing, april.days_cover, april.reorder_point, april.below_reorder) == (900, 22, 1080, True)
    assert (may.closing, may.closing_difference, may.follows, may.path) == (1660, 40, True, "inventory.rows.0")
    assert facts.groups.stock.first_stock_cny == 75_000
    assert [agreement.agrees for agreement in facts.groups.agreements.stock_closing] == [True, False]


def test_a_service_desk_is_rounded_up() -> None:
    load = facts_of("service: {peak_inquiries: 1261, daily_capacity_per_agent: 260, agents: 4}").groups.service_load

    assert (load.agents_needed, load.enough) == (5, False)


def test_weights_of_a_role_make_a_hundred() -> None:
    facts = facts_of("kpis: [{role: 店长, items: [{name: GMV, weight: 60}, {name: 利润, weight: 30}]}]")

    assert facts.groups.kpi_view.roles[0].weights_difference == -10
    assert facts.paths("agreements.kpi_weights.0") == ("kpis.0",)


def test_a_ring_of_owners_ends() -> None:
    ring = """
ownership:
  entities: [{id: a, name: 甲, role: controller}, {id: b, name: 乙, role: brand_owner}, {id: c, name: 丙, role: applicant}]
  holdings: [{owner: a, owned: b, share: 60%}, {owner: b, owned: a, share: 60%}]
"""
    tree = facts_of(ring).groups.ownership_tree

    assert (tree.licence_levels, tree.control_share, tree.same_controller) == (None, None, False)
    assert all(node.rank <= 3 for node in tree.nodes)


def test_who_applies_with_its_own_mark_is_brand_owner_and_applicant() -> None:
    """One company has one role in the list of entities; it is the other one too."""
    own = """
trademarks: [{name: 山屿, state: R标, owner: 杭州山屿}]
ownership: {entities: [{id: a, name: 杭州山屿, role: %s}, {id: b, name: 甲, role: shareholder}]}
"""
    for role in ("applicant", "brand_owner"):
        tree = facts_of(own % role).groups.ownership_tree
        assert (tree.brand_owner, tree.applicant, tree.licence_levels) == (tree.nodes[0], tree.nodes[0], 0)

    licensed = facts_of((own % "applicant").replace("owner: 杭州山屿", "owner: 乙")).groups.ownership_tree
    assert licensed.brand_owner is None


def test_each_chain_of_letters_ends_at_the_applicant() -> None:
    """A store of two brands has two chains; that one of them arrives says nothing of the other."""
    chains = """
authorizations:
  - {from: 甲, to: 乙}
  - {from: 乙, to: 杭州山屿}
  - {from: 丙, to: %s}
"""
    arrived, strayed = (facts_of(chains % last).groups.restated.grantee for last in ("杭州山屿", "杭州山雨"))

    assert arrived.known
    assert (strayed.known, strayed.party) == (False, "杭州山雨")


def test_a_paper_is_held_against_what_other_sections_say_of_it() -> None:
    papers = """
trademarks: [{name: 山屿, state: R标, number: 1234****, valid_until: 2030-03-13}]
authorizations: [{from: 甲, to: 杭州山屿, start: 2022-01-01, until: 2031-12-31}]
documents:
  - {kind: trademark_certificate, number: 1234****, valid_until: 2030-03-12}
  - {kind: exclusive_authorization, holder: 杭州山屿, issued: 2022-01-01, valid_until: 2031-12-31}
  - {kind: authorization, holder: 乙, issued: 2022-01-01, valid_until: 2025-12-31}
  - {kind: trademark_acceptance, number: 9999****}
"""
    entries = facts_of(papers).groups.papers.entries

    assert [str(entry.stated_until) for entry in entries] == ["2030-03-13", "2031-12-31", "None", "None"]
    assert [entry.number_known for entry in entries] == [True, None, None, False]


def test_products_kept_for_other_channels_are_not_in_the_plan() -> None:
    items = "{id: a, name: 精华, gmv_share: 60%, sales: 5}, {id: b, name: 专供装, planned_for_tmall: false, sales: 9}"
    mix = facts_of(f"products: {{items: [{items}]}}").groups.product_mix

    assert [item.name for item in mix.items] == ["精华"]
    assert [item.name for item in mix.top_sales] == ["专供装", "精华"]


def test_a_tie_through_two_companies_multiplies() -> None:
    chain = """
ownership:
  entities:
    - {id: a, name: 甲, role: controller}
    - {id: b, name: 乙, role: group}
    - {id: c, name: 丙, role: applicant}
  holdings: [{owner: a, owned: b, share: 80%}, {owner: b, owned: c, share: 50%}, {owner: a, owned: c, share: 10%}]
"""
    assert facts_of(chain).groups.ownership_tree.control_share == Decimal("0.5")


def test_items_outside_the_marks_classes_are_named() -> None:
    marks = """
trademarks: [{name: 山屿, state: registered, classes: [3], valid_until: 2026-02-05}]
products: {items: [{id: a, name: 精华, trademark_class: 3}, {id: b, name: 化妆棉, trademark_class: 21}]}
"""
    view = facts_of(marks).groups.trademark_view

    assert (view.items_outside, view.classes_missing, view.marks[0].days_left) == (("化妆棉",), (21,), 30)


def test_typed_headlines_lend_their_source_to_computed_numbers() -> None:
    """142 万人 is the member count of the sales section, not an eighth number."""
    profile = """
sales: {members: 1420000, members_previous: 910000}
"""
    brand = """
application: {platform: tmall, store_type: flagship, category: 美容护肤}
company: {name: 杭州山屿}
brand:
  name: 山屿
  headline_order: [核心单品年销量]
  headlines:
    - {label: 会员数, value: 142, unit: 万人, source: 会员系统}
    - {label: 核心单品年销量, value: 25.0, unit: 万瓶}
"""
    first, second = facts_of(profile, base=brand).groups.headlines

    assert (first.label, first.value, first.unit, first.kind) == ("核心单品年销量", Decimal("25.0"), "万瓶", "number")
    assert (second.key, second.label, second.source, second.change) == ("members", "会员数", "会员系统", 510_000)


def test_proof_by_reviews_needs_three_items_over_ten_thousand() -> None:
    items = ", ".join(f"{{id: i{n}, name: 品{n}}}" for n in range(3))
    heroes = ", ".join(f"{{item: i{n}, reviews: {reviews}}}" for n, reviews in enumerate((20_000, 15_000, 10_000)))
    points = {point.key: point for point in facts_of(f"products: {{items: [{items}], heroes: [{heroes}]}}").groups.proof_points}

    assert (points["D4"].present, points["D4"].count) == (False, 2)
    assert (points["D13"].present, points["D13"].needed) == (False, True)


def test_three_months_of_invoices_stand_in_for_reviews() -> None:
    rows = ", ".join(f"{{month: 2025-{month}, amount: 10, evidence: inv}}" for month in ("10", "11", "12"))
    text = f"offline: {{invoices: [{rows}]}}\nevidence: [{{id: inv, title: 发票, kind: invoice, file: a.pdf}}]"
    facts = facts_of(text)
    point = facts.groups.proof_points[3]

    assert (point.present, point.proven, point.count, point.amount_cny) == (True, True, 3, 30)
    assert facts.groups.offline_summary.invoice_run == 3


def test_evidence_is_numbered_past_decoration() -> None:
    text = """
evidence:
  - {id: a, title: 甲, kind: photo, file: a.png, internal: true}
  - {id: b, title: 乙, kind: audit, file: b.pdf}
  - {id: c, title: 丙, kind: audit, file: c.pdf}
offline: {stores: 3, evidence: [c, b]}
"""
    register = facts_of(text).groups.register

    assert [entry.number for entry in register.entries] == ["", "E-01", "E-02"]
    assert register.numbers(("c", "a", "b", "c")) == ("E-02", "E-01")
    assert (register.entry("c").used_by, register.picture("b")) == (("offline.evidence",), None)  # type: ignore[union-attr]
    assert [entry.id for entry in register.unused] == ["a"]


def test_who_leads_the_store_and_heads_a_function_is_one_person() -> None:
    team = """
team:
  lead: {name: 陈半夏, role: 店主, years: 4}
  functions: [{role: 运营, head: %s, headcount: 1, years: 4}]
"""
    alone, two = (facts_of(team % head).groups.team_view for head in ("陈半夏", "林小满"))

    assert (alone.headcount_total, alone.leads_count) == (1, 1)
    assert (two.headcount_total, two.leads_count) == (2, 2)


def test_agents_of_all_service_roles_count_together() -> None:
    people = facts_of(
        "service: {agents: 5}\n"
        "team: {functions: [{role: 售前客服, headcount: 3}, {role: 售后客服, headcount: 2}, {role: 运营, headcount: 4}]}\n"
    ).groups.restated.service_people

    assert (people.declared, people.computed, people.agrees) == (5, 5, True)


def test_every_mark_and_brand_of_a_store_is_looked_at() -> None:
    """A group's second company owns the second mark and has granted nothing; a third brand has no mark."""
    base = SMALLEST.replace("category: 美容护肤}", "category: 美容护肤, brands: [山屿, 岩茶, 云雀]}")
    more = """
ownership: {entities: [{id: a, name: 甲, role: brand_owner}, {id: b, name: 乙, role: shareholder}]}
trademarks: [{name: 山屿, state: R标, owner: 甲}, {name: 岩茶, state: R标, owner: 乙}, {name: 松针, state: R标, owner: 不相识}]
authorizations: [{from: 甲, to: 杭州山屿}]
"""
    restated = facts_of(more, base).groups.restated

    assert [(one.name, one.known) for one in restated.grants] == [("山屿", True), ("岩茶", False)]
    assert [(one.name, one.known) for one in restated.store_brands] == [("山屿", True), ("岩茶", True), ("云雀", False)]
