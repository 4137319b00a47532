"""How wide the columns of a table are: what the text needs first, what the template weighs where there is room to give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_SHORT = 84.0  # points: a column no wider than this keeps its texts on single lines if it can


@dataclass(frozen=True, slots=True)
class Need:
    """What a column asks for, in points with its insets.

    Attributes:
        least: The narrowest at which no number and no word breaks.
        natural: The width at which every text takes one line.
        weight: The template's share, 0 when it leaves the choice to the text.
    """

    least: float
    natural: float
    weight: float = 0.0


def widths(needs: Sequence[Need], total: float) -> tuple[float, ...]:
    """Return a width for each column; they add up to *total*.

    A weight is given blind to the text, so it only shares out what the text leaves over: no column breaks its lines while another
    stands half empty.
    """
    spare = total - sum(need.natural for need in needs)
    if spare >= 0:
        shares = [need.weight or need.natural for need in needs] if all(need.weight for need in needs) else [need.natural for need in needs]
        return tuple(need.natural + spare * share / sum(shares) for need, share in zip(needs, shares, strict=True))
    hard = [min(need.least, need.natural) for need in needs]
    soft = [need.natural if need.natural <= _SHORT else low for need, low in zip(needs, hard, strict=True)]
    least = soft if sum(soft) <= total else hard
    if sum(least) >= total:
        return tuple(low * total / sum(least) for low in least)
    return _even(needs, least, total)


def _even(needs: Sequence[Need], least: Sequence[float], total: float) -> tuple[float, ...]:
    """Widths at which the longest text of each column takes the same number of lines, none under its least."""

    def at(lines: float) -> list[float]:
        return [max(low, need.natural / lines) for need, low in zip(needs, least, strict=True)]

    few, many = 1.0, 200.0
    for _ in range(30):
        middle = (few + many) / 2
        if sum(at(middle)) > total:
            few = middle
        else:
            many = middle
    result = at(many)
    return (*result[:-1], result[-1] + total - sum(result))
