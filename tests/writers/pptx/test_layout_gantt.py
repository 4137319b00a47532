"""Bars on a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planner.document.blocks import Gantt
from planner.writers.pptx.layout import gantt
from planner.writers.pptx.shapes import Box, Shape
from tests.writers.pptx.composed import CALENDAR
from tests.writers.pptx.soundness import SIZES, THEME, box_of, faults_through, groups, named, text_box

BOARD = Box(54.0, 195.0, 852.0, 282.0)


def test_ten_campaigns_stand_where_the_board_has_them():
    """A year on 636 points from 270, rows of 26.4, bars of 15.5 with the day after their last as their end."""
    laid = gantt.lay(CALENDAR, BOARD, THEME)

    bars = [shape for shape in named(laid, "bar") if isinstance(shape, Shape)]
    assert [(round(bar.box.x, 2), round(bar.box.width, 2)) for bar in bars[:3]] == [(294.39, 27.88), (322.27, 34.85), (343.18, 67.96)]
    assert {bar.box.height for bar in bars} == {15.5}
    assert bars[9].box.y - bars[0].box.y == pytest.approx(9 * 26.4)
    assert [bar.fill for bar in bars[:3]] == ["accent_48", "neutral_light", "accent"]
    assert text_box(laid, "开店首发").x == 81
    assert text_box(laid, "180").right == pytest.approx(258)


def test_dates_stand_left_of_a_bar_that_ends_at_the_margin():
    laid = gantt.lay(CALENDAR, BOARD, THEME)

    last = [shape for shape in named(laid, "bar") if isinstance(shape, Shape)][-1]
    assert text_box(laid, "2.24–3.9").right < last.box.x


def test_every_row_is_a_group_with_its_name():
    laid = gantt.lay(CALENDAR, BOARD, THEME)

    assert [f"gantt / {row.title}" for row in CALENDAR.rows] == [group.name for group in groups(laid.shapes)][2:]


def test_more_than_fourteen_rows_continue_in_equal_parts():
    block = replace(CALENDAR, rows=CALENDAR.rows + CALENDAR.rows[:6])

    laid = gantt.lay(block, box_of((852.0, 360.0)), THEME)

    assert isinstance(laid.rest, Gantt)
    assert len(laid.rest.rows) == 8


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 3, 10, 12, 14, 16])
@pytest.mark.parametrize("suffix", ["", "（会员日专场与新品首发联动活动）"])
def test_any_number_of_rows_holds_in_any_box(size, count, suffix):
    rows = tuple(
        replace(row, title=f"{i} {row.title}{suffix}", prepare=row.start.replace(day=1))
        for i, row in enumerate((CALENDAR.rows * 2)[:count])
    )

    assert faults_through(gantt, replace(CALENDAR, rows=rows), box_of(size)) == []


def test_a_bar_beyond_the_calendar_ends_at_its_edge():
    row = replace(CALENDAR.rows[0], start=date(2026, 1, 1), end=date(2028, 1, 1))

    laid = gantt.lay(replace(CALENDAR, rows=(row,)), BOARD, THEME)

    bar = named(laid, "bar")[0]
    assert isinstance(bar, Shape)
    assert (bar.box.x, bar.box.right) == pytest.approx((270, 906))
