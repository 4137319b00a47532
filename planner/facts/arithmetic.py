"""Sums, ratios and roundings in which absent stays absent.

A total over nothing known is None, not zero. A ratio without a denominator, or with a zero one, is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TypeVar

ONE = Decimal(1)

TIMES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
"""What the signs behind a Chinese figure multiply it by."""

Amount = TypeVar("Amount", int, Decimal)


def total(values: Iterable[Amount | None]) -> Amount | None:
    """Return the sum of the values that are known; None when none is."""
    known = [value for value in values if value is not None]
    return sum(known[1:], known[0]) if known else None


def whole(values: Iterable[Amount | None]) -> Amount | None:
    """Return the sum of the values; None when one of them is unknown or there are none."""
    parts = list(values)
    return None if None in parts else total(parts)


def ratio(part: Decimal | int | None, of: Decimal | int | None) -> Decimal | None:
    """Return *part* / *of*."""
    return Decimal(part) / Decimal(of) if part is not None and of else None


def product(*factors: Decimal | int | None) -> Decimal | None:
    """Return the product; None when a factor is unknown."""
    result = ONE
    for factor in factors:
        if factor is None:
            return None
        result *= factor
    return result


def difference(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    """Return *one* - *other*; None when either is unknown."""
    return one - other if one is not None and other is not None else None


def growth(now: Decimal | int | None, before: Decimal | int | None) -> Decimal | None:
    """Return the change from *before* to *now* as a fraction of *before*."""
    quotient = ratio(now, before)
    return quotient - 1 if quotient is not None else None


def yearly_growth(first: Decimal | None, last: Decimal | None, years: int | None) -> Decimal | None:
    """Return the compound growth a year, as a fraction, from *first* to *last* over *years*."""
    multiple = ratio(last, first)
    if multiple is None or not years or multiple < 0:
        return None
    return multiple ** (ONE / years) - 1


def to_step(value: Decimal, step: Decimal) -> Decimal:
    """Return *value* rounded to a whole number of steps, halves up."""
    return (value / step).to_integral_value(ROUND_HALF_UP) * step


def to_count(value: Decimal | None) -> int | None:
    """Return *value* rounded to a whole number, halves up."""
    return int(value.to_integral_value(ROUND_HALF_UP)) if value is not None else None


def is_whole(value: Decimal, step: Decimal) -> bool:
    """Whether *value* is a whole number of steps. (The remainder operator raises on numbers longer than the context's 28 digits.)"""
    count = value / step
    return count == count.to_integral_value()


def apportion(exact: Sequence[Decimal], step: Decimal) -> tuple[Decimal, ...]:
    """Return *exact* in whole steps that add up to their rounded sum, by largest remainder.

    Every part is its exact value rounded down or up; of equal remainders the earlier goes up.
    """
    floors = [(value / step).to_integral_value(ROUND_FLOOR) for value in exact]
    missing = int(to_step(sum(exact, Decimal(0)), step) / step - sum(floors))
    by_remainder = sorted(range(len(exact)), key=lambda index: floors[index] - exact[index] / step)
    up = set(by_remainder[:missing])
    return tuple((floor + (index in up)) * step for index, floor in enumerate(floors))


def apportion_table(rows: Sequence[Sequence[Decimal]], step: Decimal) -> tuple[tuple[Decimal, ...], ...]:
    """Return *rows* in whole steps with every row's and every column's sum kept.

    The sums of rows and columns must already be whole steps. Each cell is its exact value rounded down or up.

    Source:
        Controlled rounding as a flow: what the floors leave of a row must reach columns that lack it, one step a cell
        (Bacharach 1966); with whole sums such a flow exists.
    """
    floors = [[(cell / step).to_integral_value(ROUND_FLOOR) for cell in row] for row in rows]
    rests = [[cell / step - floor for cell, floor in zip(row, lows, strict=True)] for row, lows in zip(rows, floors, strict=True)]
    up: list[set[int]] = [set() for _ in rows]
    room = [to_count(sum(column, Decimal(0))) or 0 for column in zip(*rests, strict=True)]

    def place(row: int, tried: set[int]) -> bool:
        """Give *row* one more cell to round up, moving other rows' cells to other columns where that makes room."""
        for column in sorted(range(len(room)), key=lambda column: -rests[row][column]):
            if column in tried or column in up[row] or not rests[row][column]:
                continue
            tried.add(column)
            if room[column] > 0:
                room[column] -= 1
                up[row].add(column)
                return True
            for other in (other for other in range(len(rows)) if other != row and column in up[other]):
                up[other].discard(column)
                if place(other, tried):
                    up[row].add(column)
                    return True
                up[other].add(column)
        return False

    for row, left in enumerate(rests):
        for _ in range(to_count(sum(left, Decimal(0))) or 0):
            place(row, set())
    return tuple(tuple((cell + (column in up[row])) * step for column, cell in enumerate(lows)) for row, lows in enumerate(floors))
