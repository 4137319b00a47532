"""Rounding that keeps sums, and sums that keep silence."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planner.facts.arithmetic import apportion, apportion_table, growth, ratio, to_step, total, whole, yearly_growth

amounts = st.decimals(min_value=-1_000_000, max_value=1_000_000, places=3, allow_nan=False, allow_infinity=False)
steps = st.sampled_from([Decimal(1), Decimal(10_000), Decimal("0.01")])


def test_absent_is_not_zero() -> None:
    assert total([None, None]) is None
    assert total([None, 3]) == 3
    assert whole([1, None]) is None
    assert whole(()) is None
    assert ratio(1, 0) is None
    assert ratio(None, 2) is None
    assert ratio(0, 2) == 0
    assert growth(3, None) is None
    assert yearly_growth(Decimal(1), Decimal(4), 2) == 1
    assert yearly_growth(Decimal(1), Decimal(4), 0) is None


@given(st.lists(amounts, min_size=1, max_size=14), steps)
def test_parts_in_whole_steps_add_up_to_the_rounded_sum(exact: list[Decimal], step: Decimal) -> None:
    parts = apportion(exact, step)

    assert sum(parts) == to_step(sum(exact, Decimal(0)), step)
    assert all(abs(part - value) < step and part % step == 0 for part, value in zip(parts, exact, strict=True))


@st.composite
def tables_with_whole_sums(draw: st.DrawFn) -> list[list[Decimal]]:
    """Cells in tenths whose rows and columns are whole: the last row and column are what the others lack."""
    width, height = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    cells = [[Decimal(draw(st.integers(0, 99))) / 10 for _ in range(width)] for _ in range(height)]
    rows = [[*row, -sum(row) % 1] for row in cells]
    return [*rows, [-sum(column) % 1 for column in zip(*rows, strict=True)]]


@given(tables_with_whole_sums())
def test_a_table_in_whole_steps_keeps_every_sum(exact: list[list[Decimal]]) -> None:
    rounded = apportion_table(exact, Decimal(1))

    assert [sum(row) for row in rounded] == [sum(row) for row in exact]
    assert [sum(column) for column in zip(*rounded, strict=True)] == [sum(column) for column in zip(*exact, strict=True)]
    cells = [pair for rows in zip(rounded, exact, strict=True) for pair in zip(*rows, strict=True)]
    assert all(abs(cell - value) < 1 and cell % 1 == 0 for cell, value in cells)
