"""A profile is read whole, or everything that is wrong with it is told at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import ProfileError
from planner.profile import Month, PartialDate, Profile, load_profile
from planner.profile.application import Platform, StoreType

LEAST = """\
application: {platform: 天猫, store_type: flagship, category: 美容护肤}
brand: {name: 山屿}
company: {name: 杭州山屿生物科技有限公司}
"""


def load(more: str = "") -> Profile:
    return load_profile(LEAST + more, "brand.yaml")[0]


def problems(more: str) -> list[tuple[str, str, int]]:
    with pytest.raises(ProfileError) as caught:
        load(more)
    return [(problem.key, problem.path, problem.location.line) for problem in caught.value.problems]


def test_three_sections_are_enough() -> None:
    profile = load()

    assert (profile.application.platform, profile.application.store_type) == (Platform.TMALL, StoreType.FLAGSHIP)
    assert not profile.goals and profile.trademarks == () and profile.agency is None and not profile.application.contact


def test_a_key_left_empty_is_a_key_left_out() -> None:
    assert load("goals:\nteam: {summary: }\ntrademarks: ~\n") == load("team: {}\n")


def test_values_are_read_as_people_write_them() -> None:
    profile = load(
        "goals: {gmv: 2.5亿, refund_rate: 10%, visitors: 142万, average_order: '1,234.50'}\n"
        "market: {sizes: [{year: 2025, value: ４２０亿, growth: -3%, source: s}]}\n"
        "offline: {distributors: [{name: a, since: 2019年3月}], invoices: [{month: 2026-01, amount: ￥86.5万元}]}\n"
        "trademarks: [{name: a, state: R标, valid_until: 2029/6/13}]\n"
    )

    assert profile.goals.gmv == Decimal("250000000")
    assert profile.goals.refund_rate == Decimal("0.1")
    assert profile.goals.visitors == 1_420_000
    assert profile.goals.average_order == Decimal("1234.50")
    assert (profile.market.sizes[0].value, profile.market.sizes[0].growth) == (Decimal(42_000_000_000), Decimal("-0.03"))
    assert profile.offline.distributors[0].since == PartialDate(2019, 3)
    assert (profile.offline.invoices[0].month, profile.offline.invoices[0].amount) == (Month(2026, 1), Decimal(865_000))
    assert profile.trademarks[0].valid_until == date(2029, 6, 13)


def test_prose_is_a_text_or_a_text_by_language() -> None:
    profile = load("positioning: {statement: {zh-CN: 修护, en: repair}, style: 自然}\n")
    statement, style = profile.positioning.statement, profile.positioning.style

    assert statement is not None and style is not None
    assert (statement.text("en"), statement.text("zh-CN"), statement.languages) == ("repair", "修护", ("zh-CN", "en"))
    assert (style.text("en"), style.languages) == ("自然", ())


def test_dates_sort_the_vaguer_one_first() -> None:
    dates = [PartialDate(2019, 3, 18), PartialDate(2020), PartialDate(2019), PartialDate(2019, 3)]

    assert [str(when) for when in sorted(dates)] == ["2019", "2019-03", "2019-03-18", "2020"]


def test_one_id_is_a_list_of_one() -> None:
    profile = load("evidence: [{id: a, title: t, kind: 其他}]\ncertificates: [{name: n, evidence: a}]\n")

    assert profile.certificates[0].evidence == ("a",)


def test_every_unknown_id_is_told_though_the_rest_is_wrong_too() -> None:
    found = problems(
        "evidence: [{id: a, title: t, kind: 其他}, {id: a, title: t, kind: 没有}]\n"
        "certificates: [{name: n, evidence: [a, b]}]\n"
        "pricing: {bundles: [{name: n, items: [x, y]}]}\n"
    )

    assert found == [
        ("profile.id_twice", "evidence.1.id", 4),
        ("profile.choice", "evidence.1.kind", 4),
        ("profile.unknown_id", "certificates.0.evidence.1", 5),
        ("profile.unknown_id", "pricing.bundles.0.items.0", 6),
        ("profile.unknown_id", "pricing.bundles.0.items.1", 6),
    ]


@pytest.mark.parametrize(
    ("more", "key", "path"),
    [
        ("rhythm: {campaigns: [{name: a, tier: S, start: 2026-06-18, end: 2026-06-01}]}", "falling_dates", "rhythm.campaigns.0.end"),
        ("positioning: {price_low: 300, price_high: 200}", "falling_amounts", "positioning.price_high"),
        ("proof: {oem: [{client: a, from: 2024, until: 2019}]}", "falling_dates", "proof.oem.0.until"),
        ("goals: {months: [{month: 2026-12}, {month: 2027-02}]}", "month_sequence", "goals.months.1.month"),
        (
            "goals: {months: [" + ", ".join(f"{{month: 2026-{m:02d}}}" for m in range(1, 13)) + ", {month: 2027-01}]}",
            "months_many",
            "goals.months.12.month",
        ),
        ("rhythm: {quarters: [{name: a, months: [2026-04]}]}", "length", "rhythm.quarters.0.months"),
        ("goals: {gmv: -1}", "money_negative", "goals.gmv"),
        ("goals: {gmv: 1e9}", "money", "goals.gmv"),
        ("goals: {gmv: '1,23'}", "money", "goals.gmv"),
        ("goals: {refund_rate: 5}", "rate_range", "goals.refund_rate"),
        ("goals: {visitors: 1.5}", "count", "goals.visitors"),
        ("offline: {invoices: [{month: 2026-13, amount: 1}]}", "date_month", "offline.invoices.0.month"),
        ("export: {period: [a]}", "line", "export.period"),
        ("export: {markets: [a, ]\n}", "", ""),
    ],
)
def test_what_makes_no_document_possible_is_a_problem(more: str, key: str, path: str) -> None:
    if not key:
        load(more + "\n")
    else:
        assert [(found, at) for found, at, _ in problems(more + "\n")] == [(f"profile.{key}", path)]


def test_dates_known_only_to_the_year_are_not_out_of_order() -> None:
    load("proof: {oem: [{client: a, from: 2019-05, until: 2019}]}\n")


def test_a_month_of_a_quarter_may_begin_before_the_year_ends() -> None:
    load("goals: {months: [{month: 2026-12}, {month: 2027-01}]}\n")


PATHS = st.sampled_from(
    ["application", "brand", "company", "goals", "goals.months", "evidence", "team.lead", "products.items", "swot", "x"]
)
TREES = st.recursive(
    st.sampled_from(["", "1", "-1", "5%", "山屿", "2026-04", "2026-02-30", "天猫", "true", "9" * 40, "a\nb"])
    | st.none()
    | st.text(max_size=5),
    lambda tree: (
        st.lists(tree, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "name", "month", "zh-CN", "kind", "evidence", "share", "when"]), tree, max_size=3)
    ),
    max_leaves=12,
)


@given(PATHS, TREES)
def test_any_tree_is_a_profile_or_problems(path: str, tree: object) -> None:
    import json

    for step in reversed(path.split(".")):
        tree = {step: tree}
    try:
        load_profile(json.dumps(tree, ensure_ascii=False), "f")
    except ProfileError as error:
        from planner.messages import report

        assert report(error.problems, "zh") and report(error.problems, "en")
