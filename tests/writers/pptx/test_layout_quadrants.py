"""Fields of equal size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.document.blocks import Quadrants
from planner.writers.pptx.layout import quadrants
from planner.writers.pptx.shapes import Shape
from tests.writers.pptx.composed import FIELDS, said
from tests.writers.pptx.soundness import FULL, SIZES, THEME, box_of, faults_through, named, text_box

LONG = said("这是一段比板上长得多的说明文字，用来检查在任何宽度下都不会溢出，也不会遗漏 2025 年的任何一个数字 12,345.67 万元。")


def test_four_fields_stand_where_the_board_has_them():
    laid = quadrants.lay(FIELDS, FULL, THEME)

    grounds = [(shape.box, shape.fill) for shape in named(laid, "ground") if isinstance(shape, Shape)]
    assert grounds == [
        ((54, 126, 420, 174), "accent_07"),
        ((486, 126, 420, 174), "paper"),
        ((54, 312, 420, 174), "paper"),
        ((486, 312, 420, 174), "paper"),
    ]
    assert text_box(laid, "S　优势")[:2] == (72, 141)
    assert text_box(laid, "38.6%")[:2] == (72, 168)
    assert text_box(laid, "365 天复购率，比调研竞品至少高 9.8 个百分点")[:3] == (72, 228, 120)
    assert text_box(laid, "2,400 万支")[:2] == (210, 141)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 3, 4, 6])
@pytest.mark.parametrize("is_long", [False, True])
def test_any_number_of_fields_holds_in_any_box(size, count, is_long):
    fields = (FIELDS.fields * 2)[:count]
    block = Quadrants(
        tuple(
            replace(field, title=f"{i} {field.title}", points=tuple((lead, LONG if is_long else text) for lead, text in field.points))
            for i, field in enumerate(fields)
        )
    )

    assert faults_through(quadrants, block, box_of(size)) == []


def test_a_word_can_lead_in_place_of_a_figure():
    field = replace(FIELDS.fields[0], points=(("产品力", LONG), ("供应链", said("自有工厂"))))

    assert faults_through(quadrants, Quadrants((field,) * 1), box_of((420.0, 174.0))) == []
