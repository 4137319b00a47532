"""Where lines end: no range, no number and its unit, no last character alone."""

from __future__ import annotations

import re

import pytest

from planner.theme import Span, break_lines
from planner.writers.pptx.layout.breaks import well_broken
from planner.writers.pptx.shapes import Box, Text, TextLine, TextRun


def box_of(words: str, width: float) -> Text:
    return Text(Box(0, 0, width, 36), (TextLine((TextRun(words, 12.0),), 18.0),))


def naive(words: str, width: float) -> str:
    return "|".join(break_lines([Span(words, 12.0)], width))


def mended(words: str, width: float) -> str:
    box = well_broken(box_of(words, width))
    assert isinstance(box, Text)
    return naive(words, width - box.inset[2])


@pytest.mark.parametrize(
    ("words", "bad"),
    [
        ("月均护肤支出，单件愿付 150–300 元", r"150–\|"),
        ("线下网点增至 326 家，共覆盖 31 城", r"\|城$"),
        ("截图时间为 2026-01-06 上午", r"-\|"),
        ("五个渠道合计两亿五千万元", r"\|万?元$"),
    ],
)
def test_a_bad_break_is_mended_within_the_same_lines(words: str, bad: str) -> None:
    width = next(wide for wide in (240.5 - less for less in range(144)) if re.search(bad, naive(words, wide)))

    assert not re.search(bad, mended(words, width))
    assert mended(words, width).count("|") == naive(words, width).count("|")


def test_what_breaks_well_is_left_alone() -> None:
    good = box_of("一行之内", 120.0)

    assert well_broken(good) is good


def test_a_text_never_takes_more_lines_for_the_sake_of_its_breaks() -> None:
    full = "敏感肌护理的常备选择以精华带面霜" * 3

    for width in range(100, 200):
        assert mended(full, width).count("|") == naive(full, width).count("|")
