"""Round numbers for an axis: where it ends, and where its marks stand."""

from __future__ import annotations

from math import ceil, floor, log10

_STEPS = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 10.0)


def ticks(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Marks at equal round steps, at most *most* steps, that enclose *low* and *high*; from 0 unless both are far from it.

    Of the steps that need at least three quarters of *most*, the one that overshoots least is taken.
    """
    if high <= low:
        high = low + (abs(low) or 1.0)
    base = 0.0 if low >= 0 and low < 0.6 * high else low
    span = high - min(base, 0.0 if low >= 0 and base == 0.0 else base)
    power = 10.0 ** floor(log10(span / most))
    best: tuple[float, ...] = ()
    for step in (power * factor * scale for scale in (1.0, 10.0) for factor in _STEPS):
        first, last = floor(base / step + 1e-9), ceil(high / step - 1e-9)
        count = last - first
        if count <= most and (not best or (last * step < best[-1] - 1e-9 * span and count >= most * 0.6)):
            best = tuple(round((first + index) * step, 10) for index in range(count + 1))
    return best


def ceiling(high: float) -> float:
    """A round number at or a little above *high*: the end of an axis whose marks are all labelled."""
    if high <= 0:
        return 1.0
    power = 10.0 ** floor(log10(high))
    for step in (power * factor / 20 for factor in range(20, 201)):
        if step >= high * (1 - 1e-9):
            return float(f"{step:.12g}")
    return high


def text(value: float) -> str:
    """A mark's number: thousands with commas, no more decimals than it has."""
    return f"{value:,.6f}".rstrip("0").rstrip(".").replace("-", "−")
