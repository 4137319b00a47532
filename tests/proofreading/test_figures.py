"""The numbers in a text, and when two of them are one."""

from __future__ import annotations

import pytest

from planner.proofreading.figures import numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("首年 GMV 1.20 亿元，转化率 3.1%", [("1.20", "亿元"), ("3.1", "%")]),
        ("12,000 万元", [("12000", "万元")]),
        ("¥129–329", [("129", ""), ("329", "")]),
        ("\u22121,020", [("1020", "")]),
        ("×4.3，2.98 倍", [("4.3", ""), ("2.98", "")]),
        ("36 万名会员", [("36", "万")]),
        ("RMB 250m, 1.42k visits, 4.1pp", [("250", "m"), ("1.42", "k"), ("4.1", "pp")]),
        ("2019.03.18 起", [("2019.03.18", "")]),
        ("来源：E-03、USB2、a7、P2P，V1.0", []),
        ("9:30 到 21:45", [("9", ""), ("21", "")]),
        ("没有数字", []),
    ],
)
def test_numbers_are_found_with_what_they_count(text, found):
    assert [(number.digits, number.unit) for number in numbers(text)] == found


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        ("1.20 亿元", "12,000 万元", True),
        ("1.20 亿元", "12,001 万元", True),
        ("1.20 亿元", "12,100 万元", False),
        ("1.2 亿元", "12,400 万元", True),
        ("31%", "31.4%", True),
        ("31%", "32%", False),
    ],
)
def test_two_numbers_may_be_one_as_far_as_their_decimals_go(first, second, agree):
    one, other = next(numbers(first)), next(numbers(second))

    assert one.agrees(other) is agree
    assert other.agrees(one) is agree
