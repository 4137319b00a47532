"""Which series a chart really draws: those of the block, and the helpers that native charts need for sums and for waterfalls.

The workbook and the chart are both written from this, so that a cell and the mark it stands for cannot differ.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from planner.document.blocks import Chart, Series
from planner.record import record

Role = Literal["plain", "base", "total", "change", "top", "reference"]


@record
class Mark:
    """A series as drawn.

    Attributes:
        name: Heads its column in the workbook; helpers have a sign for a name, in any language.
        role: ``base`` is invisible and carries a waterfall's columns; ``total`` stands on the axis, ``change`` on the base; ``top`` is an
            invisible line whose labels stand above the columns; ``reference`` a line across.
        line: It is drawn as a line.
        source: The block's series it comes from.
    """

    name: str
    values: tuple[float | None, ...]
    role: Role
    line: bool
    source: Series


@record
class Plotted:
    """What is drawn: n categories, and series of n values each in the order of the workbook's columns."""

    categories: tuple[str, ...]
    series: tuple[Mark, ...]


@lru_cache(maxsize=256)
def plotted(chart: Chart) -> Plotted:
    """Return the series of *chart* with their helpers."""
    if chart.kind == "waterfall":
        marks = _waterfall(chart)
    else:
        marks = [Mark(series.name, series.values, "plain", series.line or chart.kind == "line", series) for series in chart.series]
        if chart.stacked and any(chart.totals):
            marks.append(_sums(chart))
    for series in chart.series:
        if series.reference and chart.kind in ("column", "line", "waterfall"):
            value, label = series.reference
            marks.append(Mark(label, (value,) * len(chart.categories), "reference", True, series))
    return Plotted(chart.categories, tuple(marks))


def _sums(chart: Chart) -> Mark:
    columns = zip(*(series.values for series in chart.series if not series.line), strict=True)
    rows = [[value for value in column if value is not None] for column in columns]
    return Mark("Σ", tuple(sum(row) if row else None for row in rows), "top", True, chart.series[0])


def spans(chart: Chart) -> tuple[tuple[float, float], ...]:
    """For each step of a waterfall where it comes from and goes to, on the value axis.

    A step whose total says ``total`` stands on the axis; every other adds its value to where the one before it ended.
    """
    level = 0.0
    steps: list[tuple[float, float]] = []
    for value, total in zip(chart.series[0].values, chart.totals or ("",) * len(chart.categories), strict=True):
        start, level = (0.0, value or 0.0) if total == "total" else (level, level + (value or 0.0))
        steps.append((start, level))
    return tuple(steps)


def _waterfall(chart: Chart) -> list[Mark]:
    """Stacked columns: an invisible base, sums on the axis, changes on the base; what crosses zero has a part on either side."""
    series = chart.series[0]
    steps = spans(chart)
    is_total = [total == "total" for total in chart.totals] or [False] * len(steps)
    base: list[float | None] = [None] * len(steps)
    total, above, below = base.copy(), base.copy(), base.copy()
    for i, (start, end) in enumerate(steps):
        if series.values[i] is None:
            continue
        low, high = min(start, end), max(start, end)
        if is_total[i]:
            total[i] = end
        elif low >= 0:
            base[i], above[i] = low, high - low
        elif high <= 0:
            base[i], below[i] = high, low - high
        else:
            above[i], below[i] = high, low
    marks = [
        Mark("_", tuple(base), "base", False, series),
        Mark(series.name, tuple(total), "total", False, series),
        Mark("±", tuple(above), "change", False, series),
    ]
    if any(value is not None for value in below):
        marks.append(Mark("± < 0", tuple(below), "change", False, series))
    tops = tuple(None if value is None else max(step) for value, step in zip(series.values, steps, strict=True))
    marks.append(Mark("^", tops, "top", True, series))
    return marks
