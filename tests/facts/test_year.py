"""Months, quarters and the year, however they are typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.facts import derive
from planner.profile import load_profile
from tests.facts.conftest import HERE, SMALLEST, facts_of

STARTING = """
application: {platform: tmall, store_type: flagship, category: 食品, plan_start: 2026-01}
brand: {name: 山屿}
company: {name: 杭州山屿}
"""
COSTS = """
budget:
  lines:
    - {name: goods, rate: 31.7%}
    - {name: promotion, rate: 13.3%, base: gmv, monthly: 1234}
    - {name: tax, rate: 6.9%}
"""
MONTHS = [f"{2026 + (n + 3) // 12}-{(n + 3) % 12 + 1:02d}" for n in range(12)]


def year_of(amounts: list[int]) -> str:
    rows = ", ".join(f"{{month: {month}, gmv: {amount}}}" for month, amount in zip(MONTHS, amounts, strict=True))
    return f"goals: {{refund_rate: 7.3%, conversion_rate: 2.1%, average_order: 187, months: [{rows}]}}\n{COSTS}"


monthly = st.lists(st.integers(1, 10**9), min_size=12, max_size=12)


@settings(deadline=None, max_examples=40)
@given(monthly)
def test_months_sum_to_quarters_and_quarters_to_the_year(amounts: list[int]) -> None:
    groups = facts_of(year_of(amounts)).groups
    year, result = groups.year, groups.profit_loss

    for name in ("gmv_cny", "gsv_cny", "promotion_cny", "profit_cny", "visitors", "buyers"):
        by_quarter = sum(getattr(quarter, name) for quarter in year.quarters)
        assert sum(getattr(month, name) for month in year.months) == by_quarter == getattr(year, name)
    assert year.gmv_cny == sum(amounts)
    assert abs(sum(month.share or 0 for month in year.months) - 1) < Decimal("1e-20")
    assert [sum(column) for column in zip(*(row.signed_months for row in result.rows[2:-1]), strict=True)] == list(result.rows[-1].months)
    assert all(row.total_cny == sum(row.months) for row in result.rows)


@settings(deadline=None, max_examples=20)
@given(monthly, st.permutations(range(12)))
def test_the_order_of_the_months_changes_nothing(amounts: list[int], order: list[int]) -> None:
    profile, _ = load_profile(SMALLEST + year_of(amounts), "brand.yaml")
    months = tuple(profile.goals.months[index] for index in order)
    shuffled = profile.model_copy(update={"goals": profile.goals.model_copy(update={"months": months})})
    one, other = (derive(profile, {}, date(2026, 1, 6)).groups for profile in (profile, shuffled))

    assert (one.year, one.profit_loss) == (other.year, other.profit_loss)


def test_months_by_share_are_whole_ten_thousands_that_add_up() -> None:
    shares = ["2.7%", "5.7%", "11.3%", "5.2%", "6.3%", "7.3%", "10.5%", "20.7%", "8.5%", "9%", "4.3%", "8.5%"]
    rows = ", ".join(f"{{month: {month}, share: {share}}}" for month, share in zip(MONTHS, shares, strict=True))
    year = facts_of(f"goals: {{gmv: 1234万, months: [{rows}]}}").groups.year

    assert sum(month.gmv_cny or 0 for month in year.months) == year.gmv_cny == 12_340_000
    assert all(month.gmv_cny is not None and month.gmv_cny % 10_000 == 0 for month in year.months)


def test_a_named_curve_is_an_assumption_of_its_grade() -> None:
    facts = facts_of("goals: {gmv: 2000万, curve: store_2014}\n", base=STARTING)
    (assumption,) = facts.groups.assumption_rows

    # The curve's percents make 99.6 together: November's 14.0 is 14.06 % of the year.
    assert sum(month.gmv_cny or 0 for month in facts.groups.year.months) == 20_000_000
    assert facts.groups.year.peak_month is not None
    assert (facts.groups.year.peak_month.label, facts.groups.year.peak_month.gmv_cny) == ("11月", 2_810_000)
    assert (assumption.origin, assumption.grade, assumption.confirmed, assumption.path) == ("curve", "C", False, "goals.curve")


def test_no_curve_is_used_unless_chosen() -> None:
    year = facts_of("goals: {gmv: 2000万}\n", base=STARTING).groups.year

    assert year.gmv_cny == 20_000_000
    assert {month.gmv_cny for month in year.months} == {None}
    assert (year.campaign_months_count, year.peak_month, year.quarters[0].gmv_cny) == (0, None, None)


def test_a_month_may_be_typed_as_visitors_conversion_and_order() -> None:
    year = facts_of("goals: {months: [{month: 2026-04, visitors: 10万, conversion_rate: 2%, average_order: 150}]}").groups.year

    assert (year.months[0].gmv_cny, year.months[0].buyers, year.gmv_cny) == (300_000, 2_000, None)


def test_no_visitors_is_a_number_too() -> None:
    year = facts_of("goals: {months: [{month: 2026-04, gmv: 100, visitors: 0, conversion_rate: 2%, average_order: 50}]}").groups.year

    assert (year.months[0].visitors, year.months[0].formula_difference_cny) == (0, 100)


def test_the_year_recomputes_its_rates_from_sums() -> None:
    """A month of 100 visitors at 10 % and one of 900 at 2 %: 28 of 1,000, not 6 %."""
    rows = [f"{{month: {month}, visitors: 0, conversion_rate: 1%, average_order: 100}}" for month in MONTHS[2:]]
    first = f"{{month: {MONTHS[0]}, visitors: 100, conversion_rate: 10%, average_order: 50}}"
    second = f"{{month: {MONTHS[1]}, visitors: 900, conversion_rate: 2%, average_order: 100}}"
    year = facts_of(f"goals: {{months: [{', '.join([first, second, *rows])}]}}").groups.year

    assert (year.visitors, year.buyers, year.conversion_rate) == (1000, 28, Decimal("0.028"))
    assert (year.gmv_cny, year.average_order_cny) == (2300, Decimal(2300) / 28)


def test_a_typed_year_that_its_months_miss_is_a_disagreement() -> None:
    facts = facts_of(year_of([100] * 12).replace("goals: {", "goals: {gmv: 1300, "))
    agreement = facts.groups.agreements.months_to_year

    assert facts.groups.year.gmv_cny == 1200
    assert agreement is not None
    assert (agreement.declared, agreement.computed, agreement.difference, agreement.agrees) == (1300, 1200, 100, False)


@pytest.mark.parametrize("without", ["goods", "promotion"])
def test_no_profit_without_goods_or_promotion(without: str) -> None:
    text = year_of([100_000] * 12).replace(f"name: {without}", "name: overhead")
    result = facts_of(text).groups.profit_loss

    assert (result.profit_cny, result.rows, result.margin_before_ads_rate) == (None, (), None)


def test_a_profit_names_the_usual_costs_it_leaves_out() -> None:
    assert facts_of(year_of([100_000] * 12)).groups.profit_loss.missing_lines == ("logistics", "platform", "team")


def test_platform_fees_typed_together_are_not_counted_twice() -> None:
    """A rate for platform fees holds the commission and the base fee; typed apart, both are lines."""
    together = "  cost_rates: {platform: 4.6%, commission_rate: 4%, service_fee_rate: 0.6%}\n"
    apart = "  cost_rates: {commission_rate: 4%, service_fee_rate: 0.6%}\n"
    both = [facts_of(year_of([100_000] * 12) + rates) for rates in (together, apart)]

    assert [[line.key for line in facts.groups.profit_loss.lines] for facts in both] == [
        ["goods", "platform", "promotion", "tax"],
        ["goods", "platform", "base_fee", "promotion", "tax"],
    ]
    assert both[0].groups.profit_loss.profit_cny == both[1].groups.profit_loss.profit_cny


HUGE = ["99999999999999999999999999999", "9,999,999,999,999,999,999亿", "0.000000000000000000000000001", "0"]


@pytest.mark.parametrize("amount", HUGE)
def test_amounts_of_any_length_are_worked_with(amount: str) -> None:
    """A slip of the finger is for a rule to find, not for the arithmetic to break on."""
    text = year_of([1] * 12).replace("gmv: 1}", f'gmv: "{amount}"}}')
    tools = f'traffic: {{tools: [{{name: 甲, budget: "{amount}", cpc: "{amount}"}}, {{name: 乙, budget: "{amount}"}}]}}\n'
    stock = "products: {items: [{id: a, name: 精华, daily_price: 9, unit_cost: 0}]}\n"

    assert facts_of(text + tools + stock).groups.year.months[0].gmv_cny is not None


def test_a_tool_may_not_pay_more_for_a_click_than_its_visit_earns() -> None:
    """Orders of 200 yuan leave 56.18 % before promotion; one click in forty becomes an order."""
    rows = (f"{{name: {name}, budget: 100, cpc: {cpc}, conversion_rate: 2.5%}}" for name, cpc in (("甲", 2.9), ("乙", 2.8)))
    tools = f"traffic: {{tools: [{', '.join(rows)}]}}"
    text = (HERE / "board.yaml").read_text(encoding="utf-8")
    before, _, after = text.partition("traffic:\n")
    one, other = facts_of(tools, base=before + "membership:" + after.partition("membership:")[2] + "\n").groups.promotion.tools

    assert (one.ceiling_cny, one.under_ceiling, other.under_ceiling) == (Decimal("2.81"), False, True)
    assert other.implied_roi == Decimal(5) / Decimal("2.8")


def test_months_split_by_tool_must_agree_with_month_and_tool() -> None:
    months = ", ".join(f"{{month: {month}, spend: 10, by_tool: {{甲: 6, 乙: {4 if n else 5}}}}}" for n, month in enumerate(MONTHS))
    facts = facts_of(f"traffic: {{tools: [{{name: 甲, budget: 72}}, {{name: 乙, budget: 48}}], months: [{months}]}}")

    assert [one.difference for one in facts.groups.agreements.tool_months] == [1, *[0] * 11]
    assert [(one.name, one.difference) for one in facts.groups.agreements.tool_budgets] == [("甲", 0), ("乙", -1)]
