"""Native charts with what is written on and beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.document.blocks import Chart, Metric, Series
from planner.writers.pptx.layout import chart, scale
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import Box, ChartShape, Line, Shape
from tests.writers.pptx.composed import BUDGET, CHANNELS, MONTHS, PROFIT, SKETCH, said
from tests.writers.pptx.soundness import SIZES, THEME, box_of, faults_through, flat, named, text_box

BESIDE_A_RAIL = Box(54.0, 126.0, 594.0, 360.0)
UNDER_A_STRIP = Box(54.0, 192.0, 852.0, 294.0)
NAME = "杭州山屿生物科技（集团）股份有限公司第一分公司"


def native(laid: Laid) -> list[ChartShape]:
    return [shape for shape in flat(laid.shapes) if isinstance(shape, ChartShape)]


def test_a_stack_leaves_room_for_names_beside_its_last_column():
    """As on the board: the names begin 12 beyond the last column, their multiples end at the right edge."""
    laid = chart.lay(CHANNELS, BESIDE_A_RAIL, THEME)

    plot = native(laid)[0].plot
    column = plot.width / 3 / 1.56
    end = plot.x + plot.width * 5 / 6 + column / 2
    assert text_box(laid, "抖音旗舰店").x == pytest.approx(end + 12)
    assert text_box(laid, "×2.9").right == pytest.approx(648)


def test_names_stand_at_the_height_of_their_segments():
    laid = chart.lay(CHANNELS, BESIDE_A_RAIL, THEME)

    shape = native(laid)[0]
    name = text_box(laid, "抖音旗舰店")
    middle = shape.plot.bottom - 0.46 * shape.plot.height / shape.maximum
    assert name.y + name.height / 2 == pytest.approx(middle)


def test_growth_stands_between_the_columns_it_compares():
    laid = chart.lay(CHANNELS, BESIDE_A_RAIL, THEME)

    plot = native(laid)[0].plot
    box = text_box(laid, "+85.7%")
    assert box.x + box.width / 2 == pytest.approx(plot.x + plot.width / 3)


def test_months_stand_on_the_grid_of_the_slide():
    """One month is one module of 72, grounds are 204 wide with gaps of 12, the plot 261 to 459."""
    laid = chart.lay(MONTHS, UNDER_A_STRIP, THEME)

    assert tuple(native(laid)[0].plot) == pytest.approx((48, 261, 864, 198), abs=8)
    grounds = [named(laid, f"GMV / band {band.title}")[0] for band in MONTHS.bands]
    assert [(ground.box.x, ground.box.width) for ground in grounds if isinstance(ground, Shape)] == [(54 + 216 * i, 204) for i in range(4)]
    assert native(laid)[0].gap_width == 71


def test_the_target_runs_across_at_its_value_beneath_the_columns():
    laid = chart.lay(MONTHS, UNDER_A_STRIP, THEME)

    shape = native(laid)[0]
    line = named(laid, "GMV / reference 月均目标 1,000")[0]
    assert isinstance(line, Line)
    assert line.y1 == pytest.approx(shape.plot.bottom - 1000 * shape.plot.height / shape.maximum)
    assert (line.x1, line.x2) == (54, 906)
    order = list(flat(laid.shapes))
    assert order.index(line) < order.index(shape)
    assert text_box(laid, "月均目标 1,000").x == 66


def test_a_campaign_stands_above_its_column():
    laid = chart.lay(MONTHS, UNDER_A_STRIP, THEME)

    shape = native(laid)[0]
    box = text_box(laid, "双11")
    assert box.x + box.width / 2 == pytest.approx(shape.plot.x + 7.5 * 72)
    assert box.bottom < shape.plot.bottom - 2480 * shape.plot.height / shape.maximum - 15


def test_a_waterfall_joins_each_step_to_the_next_and_keeps_its_figure_in_the_free_corner():
    laid = chart.lay(PROFIT, box_of((852.0, 360.0)), THEME)

    plot = native(laid)[0].plot
    assert tuple(plot) == (54, 162, 852, 288)
    joints = [named(laid, f"首年损益 / joint {i}")[0] for i in range(1, 11)]
    assert [round(joint.y1, 2) for joint in joints if isinstance(joint, Line)] == [
        162.0,
        186.48,
        186.48,
        260.26,
        276.07,
        288.19,
        345.79,
        368.83,
        399.94,
        418.37,
    ]
    assert named(laid, "metric")[0].box[:3] == (582, 126, 324)  # type: ignore[union-attr]


def test_panels_keep_rows_bars_and_texts_in_step():
    """The board: rows of 51 from 150, the total at 462, a value that would meet the break-even line beyond it."""
    laid = chart.lay(BUDGET, Box(54.0, 126.0, 624.0, 360.0), THEME)

    first, second = native(laid)
    assert (first.plot.x, first.plot.y, first.plot.height) == (150, 150, 306)
    assert (second.plot.y, second.plot.height) == (150, 306)
    assert text_box(laid, "合计").y == 462
    assert text_box(laid, "8,436").right == pytest.approx(678)
    line = named(laid, "reference 保本线 1.78")[0]
    assert isinstance(line, Line)
    assert line.x1 == pytest.approx(second.plot.x + 1.78 / 5 * second.plot.width)
    assert text_box(laid, "1.4").x == pytest.approx(line.x1 + 6)


def test_a_sketch_stands_on_a_deep_ground():
    laid = chart.lay(SKETCH, Box(78.0, 318.0, 228.0, 150.0), THEME)

    assert native(laid)[0].ground == "accent_deep"


def test_more_columns_than_can_be_told_apart_become_a_line():
    many = Chart("column", tuple(f"{i} 日" for i in range(15)), (Series("GMV", tuple(float(i) for i in range(15))),))

    drawn = native(chart.lay(many, BESIDE_A_RAIL, THEME))[0].chart

    assert drawn.kind == "line"
    assert [label for label in drawn.series[0].labels if label] == ["14"]


def test_the_axis_ends_at_a_round_number_a_little_above_the_data():
    assert [scale.ceiling(value) for value in (2480, 12000, 2.5, 0.98, 7, 101)] == [2500, 12000, 2.5, 0.98, 7, 105]
    assert scale.ticks(49, 698) == (0, 150, 300, 450, 600, 750)


KINDS = ("column", "line", "bar", "doughnut", "waterfall", "panels")


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Charts of every kind with one to sixteen categories and one to four series, with or without all that can be written on them."""
    kind = draw(st.sampled_from(KINDS))
    # A doughnut has five slices and the rest.
    count = draw(st.integers(1, 6 if kind == "doughnut" else 16))
    rows = 1 if kind in ("doughnut", "waterfall") else draw(st.integers(1, 4))
    numbers = st.floats(0, draw(st.sampled_from([0.9, 60.0, 9e3, 2e6]))).map(lambda value: round(value, 2))
    suffix = draw(st.sampled_from(["", "", NAME]))
    stacked = kind in ("column", "bar") and rows > 1 and draw(st.booleans())
    values = [tuple(draw(numbers | st.none()) for _ in range(count)) for _ in range(rows)]
    if kind == "waterfall":
        totals: tuple[str, ...] = tuple("total" if i in (0, count - 1) else "" for i in range(count))
    else:
        totals = tuple(f"{sum(row[i] or 0 for row in values):,.0f}" for i in range(count)) if stacked else ()
    reference = (draw(numbers), "月均目标") if kind not in ("doughnut", "waterfall") and draw(st.booleans()) else None
    series = tuple(
        Series(f"系列 {j}", row, note=draw(st.sampled_from(["", "×2.9"])), emphasis=(count - 1,), reference=reference if j == 0 else None)
        for j, row in enumerate(values)
    )
    marked = kind == "column" and not stacked and draw(st.booleans())
    return Chart(
        kind,
        tuple(f"{i + 1}月{suffix}" for i in range(count)),
        series,
        "万元",
        "#,##0",
        stacked,
        totals=totals,
        marks=tuple("双11 蓄水" if i % 3 == 1 else "" for i in range(count)) if marked else (),
        changes=("+12.3%",) * (count - 1) if stacked and draw(st.booleans()) else (),
        caption=said("每月成交额") if draw(st.booleans()) else (),
        metrics=(Metric("12,345", "万元", "全年合计", said("十二个月之和。")),) if draw(st.booleans()) else (),
    )


@settings(max_examples=150, deadline=None, derandomize=True)
@given(charts(), st.sampled_from(SIZES))
def test_any_chart_holds_in_any_box_it_can_be_read_in(block, size):
    width, height = size
    least = chart.needed(block, width, THEME)

    assert faults_through(chart, block, box_of((width, max(height, least)))) == []


def test_a_chart_without_series_takes_no_room():
    assert chart.lay(Chart("column", (), ()), BESIDE_A_RAIL, THEME) == Laid((), 0.0)
    assert chart.needed(replace(CHANNELS, series=()), 300.0, THEME) == 0.0
