"""Levels as rising steps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.writers.pptx.layout import pyramid
from planner.writers.pptx.shapes import Shape
from tests.writers.pptx.composed import MEMBERS, said
from tests.writers.pptx.soundness import FULL, SIZES, THEME, box_of, faults_through, named, text_box

LONG = said("这是一段比板上长得多的说明文字，用来检查在任何宽度下都不会溢出，也不会遗漏 2025 年的任何一个数字 12,345.67 万元。")


def test_four_levels_rise_as_on_the_board():
    """204 wide at 54 + 216 i, the lowest 168 high, each 48 higher, all down to 486."""
    laid = pyramid.lay(MEMBERS, FULL, THEME)

    steps = [shape for shape in named(laid, "step") if isinstance(shape, Shape)]
    assert [(step.box.x, step.box.width, step.box.height, step.box.bottom) for step in steps] == [
        (54 + 216 * i, 204, 168 + 48 * i, 486) for i in range(4)
    ]
    assert [step.fill for step in steps] == ["accent_14", "accent_28", "accent_48", "accent"]
    assert text_box(laid, "133 元")[:2] == (69, 354)
    assert text_box(laid, "首购礼 20 元券/积分 1 倍")[:2] == (69, 435)
    assert text_box(laid, "会员 GMV 占比目标/46%")[:2] == (54, 126)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7])
@pytest.mark.parametrize("is_long", [False, True])
def test_any_number_of_levels_holds_in_any_box(size, count, is_long):
    tiers = tuple(
        replace(MEMBERS.tiers[i % 4], title=f"等级 {i}", items=(*MEMBERS.tiers[i % 4].items, LONG) if is_long else ()) for i in range(count)
    )

    assert faults_through(pyramid, replace(MEMBERS, tiers=tiers), box_of(size)) == []


def test_metrics_never_stand_on_a_step():
    """Where what the low levels give leaves no corner, the figures get a row of their own."""
    full = tuple(replace(tier, items=MEMBERS.tiers[3].items) for tier in MEMBERS.tiers)

    assert faults_through(pyramid, replace(MEMBERS, tiers=full), FULL) == []
