"""The first year's costs: the profile's own figures first, then what sources say, and never a figure nobody gave."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from planner.errors import PackError
from planner.rules.costs import CostRow, CostTable, State, cost_table, load_fees
from planner.rules.packs import PACKS
from tests.rules.changing import SAMPLE, judged, rulebook

NOTHING_TYPED = {"budget.cash": None, "budget.lines": None, "budget.cost_rates": None, "agency": None}
ACCEPTED = {"trademarks.0.state": "accepted", "trademarks.0.registered_on": None, "trademarks.0.valid_until": None}


def table(*changes: dict[str, Any], pack: str = "tmall", as_of: str | None = None) -> CostTable:
    return cost_table(load_fees(PACKS / pack, rulebook().sources), judged(SAMPLE, *changes, as_of=as_of).facts)


def row(of: CostTable, key: str) -> CostRow:
    return next(one for one in of.rows if one.key == key)


def test_what_the_profile_types_stands_before_what_sources_say():
    typed = row(table({"budget.cash.0.amount": "6万"}), "deposit")

    assert (typed.state, typed.amount_cny, typed.path) == (State.GIVEN, 60_000, "budget.cash.0")
    assert (typed.edition, typed.confidence, typed.source.zh) == ("", "", "")


def test_a_typed_platform_line_holds_the_base_fee_and_nothing_is_counted_twice():
    whole = table()

    assert (row(whole, "commission").amount_cny, row(whole, "commission").rate) == (5_050_000, Decimal("0.046"))
    assert row(whole, "base_fee").counted_in == row(whole, "commission").title
    assert whole.known_cny == 50_000 + 5_050_000 + 12 * 40_000
    assert "base_fee" not in [one.key for one in whole.unknown]


def test_a_typed_commission_alone_leaves_the_base_fee_to_be_paid():
    stated = table({"budget.lines": None, "budget.cost_rates": {"commission_rate": "4%"}})

    assert row(stated, "commission").state is State.GIVEN
    assert (row(stated, "base_fee").state, row(stated, "base_fee").rate) == (State.KNOWN, Decimal("0.006"))


@pytest.mark.parametrize(
    ("store", "marks", "deposit"),
    [
        ("flagship", {}, 50_000),
        ("flagship", ACCEPTED, 100_000),
        ("authorized", {}, 50_000),
        ("authorized", ACCEPTED, 100_000),
        ("specialty", {}, 100_000),
        ("specialty", ACCEPTED, 150_000),
        ("marketplace_flagship", {}, 150_000),
    ],
)
def test_the_deposit_follows_store_type_and_marks(store, marks, deposit):
    found = row(table(NOTHING_TYPED, {"application.store_type": store, **marks}), "deposit")

    assert (found.state, found.amount_cny, found.edition, found.refundable) == (State.KNOWN, deposit, "2012–13", True)


def test_without_a_mark_the_deposit_is_a_range():
    found = row(table(NOTHING_TYPED, {"trademarks": None}), "deposit")

    assert (found.state, found.amount_cny, found.low_cny, found.high_cny) == (State.RANGE, None, 50_000, 150_000)


def test_medicine_comes_before_the_store_type():
    assert row(table(NOTHING_TYPED, {"application.category": "OTC 药品"}), "deposit").amount_cny == 300_000


def test_there_is_no_annual_fee_since_september_2024():
    dress = {"application.first_level_category": "女装/女士精品"}

    assert row(table(NOTHING_TYPED, dress, as_of="2024-08-31"), "annual_fee").amount_cny == 60_000
    assert row(table(NOTHING_TYPED, dress, as_of="2024-09-01"), "annual_fee").amount_cny == 0


def test_the_base_fee_is_not_charged_before_it_began():
    assert row(table(NOTHING_TYPED, as_of="2024-08-31"), "base_fee").state is State.UNKNOWN
    assert row(table(NOTHING_TYPED, as_of="2024-09-01"), "base_fee").amount_cny == 658_800


def test_apparel_has_the_rate_of_the_official_tables():
    found = row(table(NOTHING_TYPED, {"application.first_level_category": "女装/女士精品"}), "commission")

    assert (found.rate, found.amount_cny, found.base_cny, found.confidence) == (Decimal("0.05"), 6_000_000, 120_000_000, "A")


def test_a_category_without_a_table_is_a_range_in_yuan_and_in_the_sums():
    whole = table(NOTHING_TYPED)
    commission = row(whole, "commission")

    assert (commission.state, commission.low_cny, commission.high_cny) == (State.RANGE, 2_400_000, 6_000_000)
    assert commission not in whole.unknown
    assert whole.known_cny == 50_000 + 658_800
    assert (whole.low_cny, whole.high_cny) == (whole.known_cny + 2_400_000, whole.known_cny + 6_000_000)
    assert whole.refundable_cny == 50_000


def test_a_rate_without_a_plan_has_no_yuan_and_says_where_they_come_from():
    whole = table(NOTHING_TYPED, {"goals": None, "scenarios": None, "traffic": None, "rhythm": None})

    for key in ("commission", "base_fee"):
        assert (row(whole, key).amount_cny, row(whole, key).low_cny, row(whole, key).path) == (None, None, "goals.gmv")
        assert row(whole, key) in whole.unknown
    assert whole.known_cny == 50_000


def test_what_nobody_says_stays_unknown_with_a_place_to_fill_it_in():
    whole = table()

    unknown = {one.key: one.path for one in whole.unknown}
    assert unknown == {"freight_insurance": "budget.lines", "affiliate": "budget.lines", "points": "budget.cash", "credit": "budget.cash"}
    assert all(one.state is State.UNKNOWN and one.note.zh and one.note.en for one in whole.unknown)


def test_filled_in_it_is_unknown_no_more():
    filled = table({"budget.cash.4": {"name": "花呗分期服务费", "amount": "3万"}, "budget.lines.7": {"name": "affiliate", "rate": "2%"}})

    assert row(filled, "credit").amount_cny == 30_000
    assert row(filled, "affiliate").amount_cny == 2_200_000
    assert filled.known_cny == table().known_cny + 30_000 + 2_200_000


def test_an_agency_is_a_line_only_where_there_is_one():
    assert row(table(), "agency").amount_cny == 480_000
    assert [one.key for one in table({"agency": None}).rows if one.key == "agency"] == []


def test_statements_about_tmall_global_that_contradict_each_other_are_ranges():
    whole = table(NOTHING_TYPED, {"application.platform": "tmall_global"}, pack="tmall_global")

    assert (row(whole, "deposit").low_cny, row(whole, "deposit").high_cny) == (50_000, 150_000)
    assert (row(whole, "annual_fee").low_cny, row(whole, "annual_fee").high_cny) == (0, 60_000)
    assert row(whole, "alipay").amount_cny == 1_200_000
    assert row(whole, "base_fee").state is State.UNKNOWN


def test_goods_for_mothers_and_babies_may_double_the_deposit_of_tmall_global():
    whole = table(NOTHING_TYPED, {"application.platform": "tmall_global", "application.category_kind": "baby"}, pack="tmall_global")

    assert row(whole, "deposit").high_cny == 300_000


@pytest.mark.parametrize("pack", ["tmall", "tmall_global"])
def test_every_figure_has_its_source_edition_and_grade_and_no_weak_one_stands_alone(pack):
    for line in load_fees(PACKS / pack, rulebook().sources).lines:
        for figure in line.figures:
            assert figure.sources and figure.edition and figure.confidence
            assert figure.confidence != "C" or figure.low is not None or figure.low_rate is not None


def test_a_source_that_is_not_in_the_register_is_refused_with_its_place(tmp_path: Path):
    file = tmp_path / "fees.yaml"
    file.write_text(
        "title: {zh: 费用, en: Fees}\nlines:\n- key: a\n  title: {zh: 甲, en: A}\n  fill_in: budget.cash\n  figures:\n"
        "  - amount: '1'\n    edition: '2025'\n    confidence: B\n    sources: [{of: nowhere}]\n",
        encoding="utf-8",
    )

    with pytest.raises(PackError) as refused:
        load_fees(tmp_path, {})

    (problem,) = refused.value.problems
    assert (problem.key, problem.location.line) == ("pack.unknown_source", 10)
