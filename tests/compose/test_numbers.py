"""Numbers as a Chinese and an English reader expect them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.compose import numbers, words


@pytest.mark.parametrize(
    ("yuan", "chinese", "english"),
    [
        ("129", "129 元", "RMB 129"),
        ("129.9", "129.90 元", "RMB 129.90"),
        ("9999", "9,999 元", "RMB 9,999"),
        ("10000", "1 万元", "RMB 10k"),
        ("9600000", "960 万元", "RMB 9.6m"),
        ("12345678", "1,235 万元", "RMB 12.3m"),
        ("99995000", "1.00 亿元", "RMB 100m"),
        ("250000000", "2.50 亿元", "RMB 250m"),
        ("41800000000", "418 亿元", "RMB 41.80bn"),
        ("-13180000", "−1,318 万元", "RMB −13.2m"),
        ("0", "0 元", "RMB 0"),
    ],
)
def test_an_amount_takes_the_unit_of_its_size(yuan, chinese, english):
    assert str(numbers.large(Decimal(yuan), "元", "zh-CN")) == chinese
    assert str(numbers.large(Decimal(yuan), "元", "en")) == english


def test_shares_changes_and_ratios():
    shown = [
        numbers.percent(Decimal("0.386")),
        numbers.share(Decimal("0.62")),
        numbers.growth(Decimal("0.6026")),
        numbers.growth(Decimal("-0.0004")),
        numbers.points(Decimal("0.041"), "zh-CN"),
        numbers.points(Decimal("-0.006"), "zh-CN"),
        numbers.signed(510000, "人", "zh-CN"),
        numbers.multiple(Decimal("4.26")),
        numbers.times(Decimal("2.98"), "zh-CN"),
        numbers.typed(Decimal("2.50")),
        numbers.typed(Decimal("-23.4")),
    ]
    assert list(map(str, shown)) == [
        "38.6%", "62%", "+60.3%", "0.0%", "+4.1 个百分点", "−0.6 个百分点", "+51 万人", "×4.3", "2.98 倍", "2.50", "−23.4",
    ]  # fmt: skip


def test_one_unit_serves_a_whole_chart():
    years = numbers.common_unit([Decimal(84_000_000), None, Decimal(250_000_000)], "元", "zh-CN")
    months = numbers.common_unit([Decimal(3_200_000), Decimal(24_800_000)], "元", "zh-CN")

    assert (years.name, years.format, numbers.in_unit(Decimal(84_000_000), years)) == ("亿元", "#,##0.00", "0.84")
    assert (months.name, months.format, numbers.in_unit(Decimal(24_800_000), months)) == ("万元", "#,##0", "2,480")
    assert numbers.spaced([Decimal("0.1"), None, 3], 1) == "0.1 - 3.0"


def test_dates_are_as_exact_as_they_are_known():
    assert [words.date(day, "zh-CN") for day in ("2019", "2019-03", "2019-03-08")] == ["2019", "2019.03", "2019.03.08"]
    assert [words.day(day, "zh-CN") for day in ("2019-03", "2019-03-08")] == ["2019 年 3 月", "2019 年 3 月 8 日"]
    assert [words.date(day, "en") for day in ("2019", "2019-03", "2019-03-08")] == ["2019", "Mar 2019", "8 Mar 2019"]


def test_evidence_numbers_in_a_row_are_drawn_together():
    assert words.runs_of_numbers(["E-09", "E-01", "E-02", "E-03", "E-05", "E-08"]) == ("E-01–E-03", "E-05", "E-08", "E-09")
