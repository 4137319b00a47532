"""Where lines break, and how wide text is, without rendering it.

Chinese may break between any two characters, but no line starts with closing punctuation or ends with an opening one, and a comma
or full stop may hang beyond the edge. Latin words and numbers stay whole. Some renderers open a gap where Chinese meets Latin letters
or digits, others do not; `line_count` answers for both, because a text fits only if it fits everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from planner.theme.advances import BOLD, REGULAR


class Span(NamedTuple):
    """Characters of one look; *size* in points."""

    text: str
    size: float
    bold: bool = False


# A fifth of LibreOffice's own line height of 1.2 em, measured; a quarter is the most that any renderer is known to add.
_GAP = 0.25

_CHINESE = (
    "\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u2103\u2190-\u21ff\u2200-\u2211\u2213-\u22ff\u2460-\u24ff"
    "\u25a0-\u27bf\u3000-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
_NO_START = "!%),.:;?]}'\"’”℃、。〉》」』】〕〗！％），．：；？］｝～…—々ー·"
_NO_END = "([{‘“〈《「『【〔〖（［｛￥¥$"
_GLUE = "\u00a0\u2060"
_HANGING = "，。、．"

_TOKEN = re.compile(rf" +|[{_CHINESE}]|(?:[^ \-{_CHINESE}]|-(?![A-Za-z]))+-?|-")
_JOIN = re.compile(rf"(?<=[{_CHINESE}])(?=[0-9A-Za-zÀ-ÿ])|(?<=[0-9A-Za-zÀ-ÿ%])(?=[{_CHINESE}])")


@lru_cache(maxsize=16384)
def width_of(text: str, size: float, bold: bool = False, gap: bool = True) -> float:
    """Return the width in points of *text* on one line; with *gap*, as renderers show it that part Chinese from Latin."""
    table = BOLD if bold else REGULAR
    em = sum(map(table.__getitem__, text))
    if gap:
        em += _GAP * len(_JOIN.findall(text))
    return em * size


def break_lines(spans: Sequence[Span], width: float, gap: bool = True) -> tuple[str, ...]:
    """Return the lines that *spans* take in *width* points, without the spaces at their ends; a newline starts a line."""
    return _broken(tuple(spans), width, gap)


def line_count(spans: Sequence[Span], width: float) -> int:
    """Return how many lines *spans* take in *width* points in whichever renderer needs more."""
    fixed = tuple(spans)
    if all("\n" not in span.text for span in fixed) and sum(width_of(*span) for span in fixed) <= width:
        return 1
    return max(len(_broken(fixed, width, True)), len(_broken(fixed, width, False)))


@lru_cache(maxsize=16384)
def _broken(spans: tuple[Span, ...], width: float, gap: bool) -> tuple[str, ...]:
    lines: list[str] = []
    paragraph: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        paragraph.append(span._replace(text=first))
        for other in others:
            lines += _paragraph(paragraph, width, gap)
            paragraph = [span._replace(text=other)]
    return (*lines, *_paragraph(paragraph, width, gap))


def _paragraph(spans: Sequence[Span], width: float, gap: bool) -> list[str]:
    """Fill lines greedily with units that cannot be broken; what is wider than a whole line breaks anywhere."""
    text = "".join(span.text for span in spans)
    sizes = [span.size for span in spans for _ in span.text]
    gaps = {match.start(): _GAP * sizes[match.start() - 1] for match in _JOIN.finditer(text)} if gap else {}
    ends = _ends(spans, gaps)
    lines: list[str] = []
    start = 0
    taken = 0
    for unit_end in _unit_ends(text):
        visible = len(text[start:unit_end].rstrip(" ")) + start
        while taken > start and _extent(text, sizes, ends, gaps, start, visible) > width:
            lines.append(text[start:taken].rstrip(" "))
            start = taken
        while visible - start > 1 and _extent(text, sizes, ends, gaps, start, visible) > width:
            cut = start + 1
            while ends[cut + 1] - ends[start] - gaps.get(start, 0.0) <= width:
                cut += 1
            lines.append(text[start:cut])
            start = cut
        taken = unit_end
    return [*lines, text[start:].rstrip(" ")]


def _ends(spans: Sequence[Span], gaps: dict[int, float]) -> list[float]:
    """The right edge after each number of characters, in points, were all on one line."""
    widths = [advance * span.size for span in spans for advance in map((BOLD if span.bold else REGULAR).__getitem__, span.text)]
    for position, extra in gaps.items():
        widths[position] += extra
    return [0.0, *accumulate(widths)]


def _extent(text: str, sizes: list[float], ends: list[float], gaps: dict[int, float], start: int, end: int) -> float:
    """How far the characters from *start* to *end* reach, when they begin a line and a last comma or full stop may hang."""
    hanging = sizes[end - 1] if text[end - 1 : end] in _HANGING and end - start > 1 else 0.0
    return ends[end] - ends[start] - gaps.get(start, 0.0) - hanging - 1e-6


def _unit_ends(text: str) -> list[int]:
    """Positions after which a line may end: words with their punctuation and the spaces behind them, single Chinese characters."""
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        start = match.start()
        glued = start > 0 and (text[start] == " " or _holds(text[start - 1], text[start]))
        if glued:
            ends[-1] = match.end()
        else:
            ends.append(match.end())
    return ends


def _holds(before: str, after: str) -> bool:
    """Whether no line may end between two neighbours."""
    return (after in _NO_START and before != " ") or before in _NO_END or after in _GLUE or before in _GLUE


def is_orphan(lines: Sequence[str]) -> bool:
    """Whether the last of several lines holds a single character besides its punctuation."""
    return len(lines) > 1 and len(lines[-1].strip(_NO_START + _NO_END + " ")) == 1
