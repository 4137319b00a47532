"""Where lines break, and how wide text is, without rendering it.

Chinese may break between any two characters, but no line starts with closing punctuation or ends with an opening one, and a comma
or full stop may hang beyond the edge. Latin words and numbers stay whole. Some renderers open a gap where Chinese meets Latin letters
or digits, others do not; `line_count` answers for both, because a text fits only if it fits everywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from planner.theme.advances import BOLD, LATIN_QUOTES, REGULAR


class Span(NamedTuple):
    """Characters of one look; *size* in points."""

    text: str
    size: float
    bold: bool = False


# LibreOffice adds 0.24 em (a fifth of its own line height of 1.2 em) at each change of script, also where a space is typed; measured.
_GAP = 0.24
# Points; renderers round, and a line that is full to the last unit may break early.
_SLACK = 0.05

# Characters of the Chinese face, from first to last. Signs of calculation are as wide as Chinese, but a line breaks at them as in Latin.
_CHINESE = (
    ("\u2100", "\u218f"), ("\u2460", "\u24ff"), ("\u25a0", "\u27bf"), ("\u2e80", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"),
    ("\ufe30", "\ufe4f"), ("\uff00", "\uffef"), ("\U00020000", "\U0003ffff"),
)  # fmt: skip
_CALCULATION = (("\u2200", "\u2211"), ("\u2213", "\u22ff"))
_ARROWS = (("\u2190", "\u21ff"),)
_QUOTES = frozenset("‘’“”")
_LATIN_QUOTES = str.maketrans("‘’“”", LATIN_QUOTES)

_NO_START = "!%),.:;?]}'\"’”℃、。〉》」』】〕〗！％），．：；？］｝～…々ー·"
_NO_END = "([{‘“〈《「『【〔〖（［｛￥¥$"
_GLUE = "\u00a0\u2060"
_HANGING = "，。、．"



class _Kinds(dict[int, str]):
    """What a character is to a line, one letter each; patterns over these are compiled in a tenth of the time of ranges of characters.

    ``C`` Chinese, ``S`` a sign of calculation, ``L`` Latin. Of no script, they follow the text before them: ``Q`` quotes, which take
    that face's width, ``E`` dash and ellipsis of Chinese, ``N`` the en dash, ``A`` arrows; a space and ``H`` hyphen and question mark.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        ranges = (("C", _CHINESE), ("S", _CALCULATION), ("A", _ARROWS))
        self[code] = kind = next((kind for kind, within in ranges if _is_in(within, character)), "L")
        return kind


def _is_in(ranges: Sequence[tuple[str, str]], character: str) -> bool:
    return any(first <= character <= last for first, last in ranges)


_KINDS = _Kinds(zip(map(ord, "‘’“”—…–-? "), "QQQQEENHH ", strict=True))
_AFTER_LATIN = re.compile("[LH][ QENA]*Q|^[ QENA]*Q[ QENA]*(?=[LH])")
_CHANGE = re.compile("[CS][ QENA]*(?=[LH])|[LH][ QENA]*(?=[CS])")
# Spaces; one Chinese character; or a Latin word up to a hyphen, dash or question mark, behind which a line may end.
_TOKEN = re.compile(" +|[CQE]|[HN]*[LSA]+[HN]*|[HN]+")
_NUMBER = re.compile("(?<=[0-9]) (?=(.))|(?<=第) (?=[0-9])", re.DOTALL)


@lru_cache(maxsize=16384)
def width_of(text: str, size: float, bold: bool = False, gap: bool = True) -> float:
    """Return the width in points of *text* on one line; with *gap*, as renderers show it that part Chinese from Latin."""
    table = BOLD if bold else REGULAR
    resolved = _resolved(text)
    em = sum(map(table.__getitem__, resolved))
    if gap:
        em += _GAP * len(_CHANGE.findall(resolved.translate(_KINDS)))
    return em * size


def _resolved(text: str) -> str:
    """The same number of characters, with quotes that belong to Latin text told apart from Chinese ones, which are twice as wide."""
    if not _QUOTES.isdisjoint(text):
        for match in _AFTER_LATIN.finditer(text.translate(_KINDS)):
            start, end = match.span()
            text = text[:start] + text[start:end].translate(_LATIN_QUOTES) + text[end:]
    return text


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
    return tuple(line for paragraph in _paragraphs(spans) for line in _filled(_measured(paragraph, gap), width))


def _paragraphs(spans: tuple[Span, ...]) -> list[tuple[Span, ...]]:
    if all("\n" not in span.text for span in spans):
        return [spans]
    paragraphs: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.split("\n")
        paragraphs[-1].append(span._replace(text=first))
        paragraphs += [[span._replace(text=other)] for other in others]
    return [tuple(paragraph) for paragraph in paragraphs]


class _Measured(NamedTuple):
    """A paragraph before it is broken: what its units are (see `_units`) and how far they reach (see `_edges`)."""

    text: str
    resolved: str
    ends: list[int]
    visible: list[int]
    edges: list[float]
    indents: dict[int, float]


# A paragraph is measured once and broken at many widths: layouts try several to find where it reads best.
@lru_cache(maxsize=4096)
def _measured(spans: tuple[Span, ...], gap: bool) -> _Measured:
    text = "".join(span.text for span in spans)
    resolved = _resolved(text)
    return _Measured(text, resolved, *_units(resolved, gap), *_edges(resolved, spans, gap))


def _filled(paragraph: _Measured, width: float) -> list[str]:
    """Fill lines greedily with units that cannot be broken; what is wider than a whole line breaks anywhere."""
    text, resolved, ends, visible, edges, indents = paragraph
    if not ends:
        return [""]
    lines: list[str] = []
    start = unit = 0
    while start < visible[-1]:
        limit = edges[start] + indents.get(start, 0.0) + width - _SLACK
        fitting = bisect_right(edges, limit) - 1
        following = bisect_right(visible, fitting, unit)
        if following < len(ends) and _hangs(resolved, visible[following], edges, limit):
            following += 1
        cut = ends[following - 1] if following > unit else max(fitting, start + 1)
        lines.append(text[start:cut].rstrip(" "))
        start, unit = cut, bisect_right(ends, cut, unit)
    return lines


def _edges(text: str, spans: Sequence[Span], gap: bool) -> tuple[list[float], dict[int, float]]:
    """The right edge in points after each number of characters on one endless line, and the gaps in it by position."""
    widths: list[float] = []
    starts: list[int] = []
    for span in spans:
        table = BOLD if span.bold else REGULAR
        starts.append(len(widths))
        widths += [table[character] * span.size for character in text[len(widths) : len(widths) + len(span.text)]]
    changes = [match.end() for match in _CHANGE.finditer(text.translate(_KINDS))] if gap else []
    gaps = {end: _GAP * spans[bisect_right(starts, end - 1) - 1].size for end in changes}
    for at, extra in gaps.items():
        widths[at] += extra
    return [0.0, *accumulate(widths)], gaps


def _hangs(text: str, end: int, edges: list[float], limit: float) -> bool:
    """Whether what ends at *end* fits because its comma or full stop may hang; behind a Latin letter or a digit nothing hangs."""
    return end > 1 and text[end - 1] in _HANGING and not text[end - 2].isascii() and edges[end - 1] <= limit


@lru_cache(maxsize=16384)
def _units(text: str, glued: bool) -> tuple[list[int], list[int]]:
    """Positions after which a line may end, and the same without the spaces before them.

    *glued*: as in LibreOffice, a Latin word holds on to the Chinese comma before it and to the Chinese bracket behind it.
    """
    ends: list[int] = []
    visible: list[int] = []
    for match in _TOKEN.finditer(text.translate(_KINDS)):
        start, end = match.span()
        if start and text[start] == " ":
            ends[-1] = end
        elif start and _holds(text[start - 1], text[start], glued):
            ends[-1] = visible[-1] = end
        else:
            ends.append(end)
            visible.append(end)
    return ends, visible


def _holds(before: str, after: str, glued: bool) -> bool:
    """Whether no line may end between two neighbours."""
    if after in _GLUE or before in _GLUE or before in _NO_END or before == after == "—":
        return True
    if after in _NO_START:
        return before != " "
    return glued and ((before in _HANGING and _is_latin(after)) or (_is_latin(before) and after in _NO_END))


def _is_latin(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "%")


def bound(text: str) -> str:
    """Return *text* with no-break spaces between a number and its unit, so that no renderer parts ``300 元`` or ``第 13 页``."""
    return _NUMBER.sub(_bound, text) if " " in text else text


def _bound(space: re.Match[str]) -> str:
    after = space.group(1)
    return "\u00a0" if after is None or after.translate(_KINDS) in "CS" else " "


def is_orphan(lines: Sequence[str]) -> bool:
    """Whether the last of several lines holds a single character besides its punctuation."""
    return len(lines) > 1 and len(lines[-1].strip(_NO_START + _NO_END + " ")) == 1
