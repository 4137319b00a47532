"""How wide the columns of a table are: what the text needs first, what the template weighs where there is room to give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product
from math import ceil

from planner.record import record

_SHORT = 84.0  # points: a column no wider than this keeps its texts on single lines if it can
_MOST = 0.45  # of the table that a column may take to spare its texts a break
_TRIES = 100
_SPARING = 0.6  # of an even share: what a column keeps when its words are too long for the table
_UNEVEN = 1.05  # a line of Chinese ends up to a character before the margin


@record
class Need:
    """What a column asks for, in points with its insets.

    Attributes:
        least: The narrowest at which no number and no word breaks.
        natural: The width at which every text takes one line.
        weight: The template's share, 0 when it leaves the choice to the text.
        cells: The width at which the text of each row takes one line.
        space: The insets in all of these.
    """

    least: float
    natural: float
    weight: float = 0.0
    cells: tuple[float, ...] = ()
    space: float = 0.0


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
        # Words longer than a fair share break; numbers do not.
        share = total / len(needs) * _SPARING
        least = [min(low, share) if low < need.natural else low for need, low in zip(needs, hard, strict=True)]
    if sum(least) >= total:
        return tuple(low * total / sum(least) for low in least)
    return min((_even(needs, start, total) for start in _starts(needs, least, total)), key=lambda sizes: _lines(needs, sizes))


def _starts(needs: Sequence[Need], least: Sequence[float], total: float) -> Iterator[Sequence[float]]:
    """The least widths, and those at which some of the columns break none of their texts, or few."""
    levels = [
        sorted({low, *(width for width in (need.natural, _of_most(need)) if low < width <= total * _MOST)})
        for need, low in zip(needs, least, strict=True)
    ]
    yield from (start for start in islice(product(*levels), _TRIES) if sum(start) < total or start == tuple(least))


def _of_most(need: Need) -> float:
    """The width at which four of five texts take one line."""
    cells = sorted(need.cells)
    return cells[len(cells) * 4 // 5] if cells else need.natural


def _lines(needs: Sequence[Need], sizes: Sequence[float]) -> tuple[int, int, int]:
    """How many lines the rows take together, the highest of them, and their cells."""
    cells = [[_lines_of(text, need.space, size) for text in need.cells] for need, size in zip(needs, sizes, strict=True)]
    rows = [max(row) for row in zip(*cells, strict=True)]
    return sum(rows), max(rows, default=0), sum(map(sum, cells))


def _lines_of(text: float, space: float, size: float) -> int:
    return 1 if text <= size else max(2, ceil((text - space) / max(size - space, 1.0) * _UNEVEN))


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
