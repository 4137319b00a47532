"""How wide the columns of a table are: what the template weighs, or what the text needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


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

    Nothing gets less than its least while others can give. What is left over widens all columns in step with their text.
    """
    if all(need.weight for need in needs):
        wanted = [total * need.weight / sum(need.weight for need in needs) for need in needs]
        return _at_least(wanted, [min(need.least, need.natural) for need in needs], total)
    natural = [need.natural for need in needs]
    if sum(natural) <= total:
        scale = total / sum(natural)
        return tuple(width * scale for width in natural)
    return _shared(needs, total)


def _shared(needs: Sequence[Need], total: float) -> tuple[float, ...]:
    """Too little room: each gets its least, and the rest goes to those that lack most, none beyond its natural width."""
    least = [min(need.least, need.natural) for need in needs]
    spare = total - sum(least)
    if spare <= 0:
        return tuple(width * total / sum(least) for width in least)
    # The square root keeps one very long text from taking everything: lines, not widths, are to be even.
    lacks = [max(need.natural - low, 0.0) ** 0.5 for need, low in zip(needs, least, strict=True)]
    result = [low + spare * lack / (sum(lacks) or 1) for low, lack in zip(least, lacks, strict=True)]
    over = sum(max(width - need.natural, 0) for width, need in zip(result, needs, strict=True))
    capped = [min(width, need.natural) for width, need in zip(result, needs, strict=True)]
    open_ = [max(need.natural - width, 0) for width, need in zip(capped, needs, strict=True)]
    return tuple(width + over * room / (sum(open_) or 1) for width, room in zip(capped, open_, strict=True))


def _at_least(wanted: Sequence[float], least: Sequence[float], total: float) -> tuple[float, ...]:
    """Lift what is too narrow to its least, at the others' cost."""
    if sum(least) >= total:
        return tuple(low * total / sum(least) for low in least)
    missing = sum(max(low - width, 0) for width, low in zip(wanted, least, strict=True))
    room = [max(width - low, 0) for width, low in zip(wanted, least, strict=True)]
    return tuple(
        max(width, low) - (missing * free / sum(room) if missing else 0.0) for width, low, free in zip(wanted, least, room, strict=True)
    )
