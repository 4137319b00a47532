"""Ranges on one axis."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.writers.pptx.layout import bands
from planner.writers.pptx.shapes import Box, Shape
from tests.writers.pptx.composed import PRICES
from tests.writers.pptx.soundness import SIZES, THEME, box_of, faults_through, named, text_box


def test_the_price_ladder_stands_where_the_board_has_it():
    """Plot from 171 to 426 in rows of 51, bars 24 high, the axis from 0 to 750."""
    laid = bands.lay(PRICES, Box(354.0, 126.0, 552.0, 324.0), THEME)

    window = named(laid, "window")[0]
    ranges = [shape for row in PRICES.rows for shape in named(laid, f"{row.title} / range") if isinstance(shape, Shape)]
    assert isinstance(window, Shape)
    assert (window.box.y, window.box.height) == (171, 255)
    assert [shape.box.y for shape in ranges] == [184.5, 235.5, 286.5, 337.5, 388.5]
    assert {shape.box.height for shape in ranges} == {24}
    assert [shape.fill for shape in ranges] == ["neutral", "neutral", "accent", "neutral", "neutral"]
    per_yuan = ranges[0].box.width / (698 - 298)
    assert window.box.width == pytest.approx(150 * per_yuan)
    assert ranges[2].box.x - window.box.x == pytest.approx((129 - 150) * per_yuan)
    assert text_box(laid, "750").y == 429


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 3, 5, 9, 14])
@pytest.mark.parametrize("suffix", ["", "（杭州山屿生物科技集团股份有限公司第一分公司）"])
def test_any_number_of_ranges_holds_in_any_box(size, count, suffix):
    rows = tuple(replace(PRICES.rows[i % 5], title=f"{i} {PRICES.rows[i % 5].title}{suffix}") for i in range(count))

    assert faults_through(bands, replace(PRICES, rows=rows), box_of(size)) == []


def test_a_range_without_room_on_its_left_says_both_ends_on_its_right():
    rows = (replace(PRICES.rows[2], low=1, high=5, mark=None, mark_label=""), PRICES.rows[0])

    assert faults_through(bands, replace(PRICES, rows=rows), box_of((420.0, 174.0))) == []
