"""Milestones along an axis."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.document.blocks import Timeline
from planner.writers.pptx.layout import timeline
from planner.writers.pptx.shapes import Image, Line, Shape
from tests.writers.pptx.composed import HISTORY, said
from tests.writers.pptx.soundness import FULL, SIZES, THEME, box_of, faults_through, named, text_box

LONG = said("这是一段比板上长得多的说明文字，用来检查在任何宽度下都不会溢出，也不会遗漏 2025 年的任何一个数字 12,345.67 万元。")


def test_six_milestones_stand_where_the_board_has_them():
    """Columns of 132 on the grid, the axis at 254, figures at 291, texts at 366, evidence on one line at 447."""
    laid = timeline.lay(HISTORY, FULL, THEME)

    pictures = [shape.box for shape in (found for title in HISTORY.milestones for found in named(laid, f"{title.title} / picture"))]
    axis = next(shape for shape in laid.shapes if isinstance(shape, Line))
    assert [(box.x, box.y, box.width, box.height) for box in pictures] == [(54 + 144 * i, 126, 132, 108) for i in range(6)]
    assert (axis.x1, axis.x2, axis.y1) == (54, 906, 254)
    assert text_box(laid, "2019.03").y == 273
    assert text_box(laid, "3 人").y == 291
    assert text_box(laid, "实验室起步").y == 345
    assert text_box(laid, HISTORY.milestones[0].text[0].text).y == 366
    assert {text_box(laid, item.tag).y for item in HISTORY.milestones} == {447}


def test_only_the_last_milestone_of_all_is_filled():
    """On a first slide of two nothing is where one stands."""
    block = Timeline(HISTORY.milestones + HISTORY.milestones[:2])

    first = timeline.lay(block, FULL, THEME)
    assert isinstance(first.rest, Timeline)
    second = timeline.lay(first.rest, FULL, THEME)

    assert [dot.fill for dot in named(first, "dot") if isinstance(dot, Shape)] == ["white"] * 4
    assert [dot.fill for dot in named(second, "dot") if isinstance(dot, Shape)] == ["white"] * 3 + ["accent"]


def test_without_pictures_the_rows_move_up_and_texts_take_the_body_step():
    block = Timeline(tuple(replace(item, picture=None) for item in HISTORY.milestones))

    laid = timeline.lay(block, FULL, THEME)

    assert not [shape for shape in laid.shapes if isinstance(shape, Image)]
    assert text_box(laid, "2019.03").y == 126 + 8 + 19
    assert text_box(laid, HISTORY.milestones[0].text[0].text).height >= 3 * 18


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 3, 5, 7, 14])
@pytest.mark.parametrize("has_pictures", [True, False])
def test_any_number_of_milestones_holds_in_any_box(size, count, has_pictures):
    items = (HISTORY.milestones * 3)[:count]
    block = Timeline(
        tuple(
            replace(item, title=f"{item.title} {i}", text=item.text if i % 2 else LONG, picture=item.picture if has_pictures else None)
            for i, item in enumerate(items)
        )
    )

    assert faults_through(timeline, block, box_of(size)) == []
