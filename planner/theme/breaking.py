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

# Characters of the Chinese face; those of no script of their own, which follow the text before them; quotes take that face's width.
_CHINESE = (
    "\u2100-\u218f\u2200-\u2211\u2213-\u22ff\u2460-\u24ff\u25a0-\u27bf"
    "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
_WEAK = "‘’“”–—…←-⇿"
_QUOTES = frozenset("‘’“”")
_LATIN_QUOTES = str.maketrans("‘’“”", LATIN_QUOTES)

_NO_START = "!%),.:;?]}'\"’”℃、。〉》」』】〕〗！％），．：；？］｝～…々ー·"
_NO_END = "([{‘“〈《「『【〔〖（［｛￥¥$"
_GLUE = "\u00a0\u2060"
_HANGING = "，。、．"

_AFTER_LATIN = re.compile(rf"[^ {_CHINESE}{_WEAK}][ {_WEAK}]*[‘’“”]|^[ {_WEAK}]*[‘’“”][ {_WEAK}]*(?=[^ {_CHINESE}{_WEAK}])")
_CHANGE = re.compile(
    rf"[{_CHINESE}][ {_WEAK}]*(?=[^ {_CHINESE}{_WEAK}])|[^ {_CHINESE}{_WEAK}][ {_WEAK}]*(?=[{_CHINESE}])"
)
# Signs of calculation are as wide as Chinese, but a line breaks at them as in a Latin word.
_BREAKABLE = "\u2100-\u218f\u2460-\u24ff\u25a0-\u27bf" + _CHINESE[_CHINESE.index("\u2e80") :] + "‘’“”—…"
# Spaces; one Chinese character; or a Latin word up to a hyphen, dash or question mark, behind which a line may end.
_TOKEN = re.compile(rf" +|[{_BREAKABLE}]|[-–?]*[^ \-–?{_BREAKABLE}]+[-–?]*|[-–?]+")


@lru_cache(maxsize=16384)
def width_of(text: str, size: float, bold: bool = False, gap: bool = True) -> float:
    """Return the width in points of *text* on one line; with *gap*, as renderers show it that part Chinese from Latin."""
    table = BOLD if bold else REGULAR
    resolved = _resolved(text)
    em = sum(map(table.__getitem__, resolved))
    if gap:
        em += _GAP * len(_CHANGE.findall(resolved))
    return em * size


def _resolved(text: str) -> str:
    """The same number of characters, with quotes that belong to Latin text told apart from Chinese ones, which are twice as wide."""
    if not _QUOTES.isdisjoint(text):
        text = _AFTER_LATIN.sub(lambda match: match.group().translate(_LATIN_QUOTES), text)
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
    resolved = _resolved(text)
    line = _Measured(resolved, [span.size for span in spans for _ in span.text], [span.bold for span in spans for _ in span.text], gap)
    lines: list[str] = []
    start = taken = 0
    for end in _unit_ends(resolved, gap):
        visible = start + len(resolved[start:end].rstrip(" "))
        if taken > start and line.extent(start, visible) > width:
            lines.append(text[start:taken].rstrip(" "))
            start = taken
        while visible - start > 1 and line.extent(start, visible) > width:
            cut = next(at for at in range(start + 1, visible) if at + 1 == visible or line.extent(start, at + 1) > width)
            lines.append(text[start:cut])
            start = cut
        taken = end
    return [*lines, text[start:].rstrip(" ")]


class _Measured:
    """A paragraph on one endless line: the right edge after each number of characters, in points."""

    def __init__(self, text: str, sizes: list[float], bold: list[bool], gap: bool) -> None:
        self._text = text
        self._sizes = sizes
        self._gaps = {match.end(): _GAP * sizes[match.start()] for match in _CHANGE.finditer(text)} if gap else {}
        widths = [(BOLD if strong else REGULAR)[character] * size for character, size, strong in zip(text, sizes, bold, strict=True)]
        for at, extra in self._gaps.items():
            widths[at] += extra
        self._edges = [0.0, *accumulate(widths)]

    def extent(self, start: int, end: int) -> float:
        """How far the characters from *start* to *end* reach when they begin a line; a comma or full stop at its end may hang."""
        # Behind a Latin letter or a digit nothing hangs.
        hangs = end - start > 1 and self._text[end - 1] in _HANGING and not self._text[end - 2].isascii()
        hanging = self._sizes[end - 1] if hangs else 0.0
        return self._edges[end] - self._edges[start] - self._gaps.get(start, 0.0) - hanging + _SLACK


def _unit_ends(text: str, glued: bool) -> list[int]:
    """Positions after which a line may end.

    *glued*: as in LibreOffice, a Latin word holds on to the Chinese comma before it and to the Chinese bracket behind it.
    """
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start and (text[start] == " " or _holds(text[start - 1], text[start], glued)):
            ends[-1] = end
        else:
            ends.append(end)
    return ends


def _holds(before: str, after: str, glued: bool) -> bool:
    """Whether no line may end between two neighbours."""
    if after in _GLUE or before in _GLUE or before in _NO_END or before == after == "—":
        return True
    if after in _NO_START:
        return before != " "
    return glued and ((before in _HANGING and _is_latin(after)) or (_is_latin(before) and after in _NO_END))


def _is_latin(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "%")


def is_orphan(lines: Sequence[str]) -> bool:
    """Whether the last of several lines holds a single character besides its punctuation."""
    return len(lines) > 1 and len(lines[-1].strip(_NO_START + _NO_END + " ")) == 1
