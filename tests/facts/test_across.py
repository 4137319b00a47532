"""What holds across sections: names, figures and dates that stand in two places, and how much each text says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planner.evidence import Attachment
from planner.facts import derive
from planner.profile import load_profile
from tests.facts.conftest import SMALLEST, facts_of

LETTERS = """
trademarks: [{name: 山屿, state: registered, owner: 甲公司, applied_on: 2019-04-22, valid_until: 2030-03-13}]
authorizations:
  - {from: 甲 公司, to: 乙公司, start: 2022-01-01, until: 2031-12-31}
  - {from: 乙公司, to: "杭州山屿", start: 2018-01-01}
"""


def test_a_chain_of_letters_starts_at_an_owner_and_ends_at_the_applicant() -> None:
    restated = facts_of(LETTERS).groups.restated

    assert [party.known for party in restated.granters] == [True, True]
    assert restated.grantee is not None and restated.grantee.known


def test_a_letter_from_a_stranger_is_no_link_of_the_chain() -> None:
    restated = facts_of(LETTERS.replace("甲 公司", "丙公司")).groups.restated

    assert [(party.party, party.known) for party in restated.granters] == [("丙公司", False), ("乙公司", True)]


def test_full_width_letters_and_spaces_make_no_second_name() -> None:
    entities = "ownership: {entities: [{id: a, name: 杭州 山屿, role: applicant, founded: 2021-06-08}]}"
    (name,) = facts_of(entities).groups.restated.applicant

    assert (name.name, name.same) == ("name", True)


def test_a_brand_is_on_a_mark_when_one_of_its_names_is() -> None:
    marks = "trademarks: [{name: 山屿 SHANYU, state: registered}, {name: 别的, state: accepted}]"

    assert facts_of(marks).get("restated.mark_names.same") is True
    assert facts_of("trademarks: [{name: 云海, state: registered}]").get("restated.mark_names.same") is False


@pytest.mark.parametrize(("value", "unit", "agrees"), [("326", "家", True), ("3.3", "百家", False), ("330", "家", False)])
def test_a_headline_named_like_a_computed_one_is_held_against_it(value: str, unit: str, agrees: bool) -> None:
    profile = SMALLEST.replace("name: 山屿}", f"name: 山屿, headlines: [{{label: 线下门店, value: {value}, unit: {unit}}}]}}")
    (agreement,) = facts_of("offline: {stores: 326}", base=profile).groups.restated.headlines

    assert agreement.agrees is agrees


def test_a_headline_in_ten_thousands_agrees_to_the_digits_it_shows() -> None:
    profile = SMALLEST.replace("name: 山屿}", "name: 山屿, headlines: [{label: 注册会员, value: 142.0, unit: 万人}]}")

    for members, agrees in ((1_420_300, True), (1_421_000, False)):
        (agreement,) = facts_of(f"sales: {{members: {members}}}", base=profile).groups.restated.headlines
        assert agreement.agrees is agrees


def test_a_line_is_held_against_the_items_of_its_series() -> None:
    more = """
products:
  series: [{id: moss, name: 苔藓}]
  items: [{id: a, name: 精华, series: moss, gmv_share: 30%}, {id: b, name: 眼霜, series: moss, gmv_share: 20%}]
goals: {by_line: [{name: 苔藓系列, gmv_share: 55%}, {name: 礼盒, gmv_share: 45%}]}
"""
    (agreement,) = facts_of(more).groups.restated.lines

    assert (agreement.name, agreement.declared, agreement.computed) == ("苔藓系列", Decimal("0.55"), Decimal("0.5"))


def test_shares_of_suppliers_add_up_for_each_kind_of_goods() -> None:
    rows = "{name: 甲, goods: 瓶, share: 60%}, {name: 乙, goods: 瓶, share: 50%}, {name: 丙, goods: 盒, share: 90%}"
    more = f"supply_chain: {{suppliers: [{rows}]}}"

    assert [(row.name, row.computed) for row in facts_of(more).groups.restated.supplies] == [("瓶", Decimal("1.1")), ("盒", Decimal("0.9"))]


def test_a_vague_date_is_in_order_when_it_can_be() -> None:
    """A brand of March 2019 may have won an award in 2019, but not in 2018."""
    award = "recognition: {awards: [{name: 奖, issuer: 协会, year: YEAR}]}"
    profile = SMALLEST.replace("name: 山屿}", "name: 山屿, founded: 2019-03}")

    for year, in_order in (("2019", True), ("2018", False)):
        (pair,) = facts_of(award.replace("YEAR", year), base=profile).groups.chronology.brand
        assert pair.in_order is in_order


def test_an_authorisation_may_neither_precede_its_mark_nor_outlive_it() -> None:
    chronology = facts_of(LETTERS).groups.chronology

    assert [pair.in_order for pair in chronology.grants] == [True]
    assert [(pair.earlier, pair.later, pair.in_order) for pair in chronology.outlived] == [(date(2031, 12, 31), date(2030, 3, 13), False)]


def test_what_happened_has_come_by_the_day_judged() -> None:
    more = "recognition: {media: [{outlet: 日报, date: 2026-01-06}, {outlet: 月刊, date: 2026-01}, {outlet: 周刊, date: 2026-02}]}"
    records = facts_of(more).groups.chronology.records

    assert [(record.name, record.is_past, record.age_months) for record in records] == [
        ("日报", True, 0),
        ("月刊", True, -1),
        ("周刊", False, -2),
    ]


def test_a_words_and_a_characters_length_are_comparable() -> None:
    chinese = facts_of(
        'company: {name: 杭州山屿, business: "护肤品的研发与销售，2025 年 2,400 万"}',
        base=SMALLEST.replace("company: {name: 杭州山屿}\n", ""),
    )
    english = facts_of("company: {name: A, business: We make skincare}", base=SMALLEST.replace("company: {name: 杭州山屿}\n", ""))

    assert [(row.path, row.length, row.figures) for row in chinese.groups.narratives] == [("company.business", 15, 2)]
    assert [row.length for row in english.groups.narratives] == [6]


def test_a_text_that_stands_twice_knows_where_it_stood_first() -> None:
    more = "strategy: {idea: 先 把老顾客接过来}\ncompliance: 先把老顾客接过来"
    rows = facts_of(more).groups.narratives

    assert [(row.path, row.repeats) for row in rows] == [("strategy.idea", None), ("compliance", "strategy.idea")]


@pytest.mark.parametrize(
    ("text", "number"),
    [("20 秒（大促 30 秒）", "20"), ("98%", "0.98"), ("低于 60 元", "60"), ("月均 1,100 万元", "11000000"), ("按期", None)],
)
def test_a_target_is_its_first_number(text: str, number: str | None) -> None:
    facts = facts_of(f"kpis: [{{role: 客服, items: [{{name: 指标, weight: 100, target: {text!r}}}]}}]")

    assert facts.get("targets.kpis.0.number") == (Decimal(number) if number else facts.get("nothing.at.all"))


def test_a_figure_counts_for_its_axis_with_a_date_and_a_source() -> None:
    more = """
recognition:
  awards: [{name: 甲, issuer: 协会, year: 2024, evidence: cert}, {name: 乙, issuer: 协会, year: 2025}]
evidence: [{id: cert, title: 证书, kind: award, file: cert.png}]
"""
    profile, _ = load_profile(SMALLEST + more, "brand.yaml")
    shown = Attachment("cert", "cert.png", kind="image", pages=1, width_px=900, height_px=900)

    for attachments, firm in (({"cert": shown}, 1), ({}, 0)):
        axis = derive(profile, attachments, date(2026, 1, 6)).groups.axes.company
        assert (axis.count, axis.firm) == (2, firm)
    assert "recognition.awards.1" in axis.weak
