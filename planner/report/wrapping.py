"""Text broken into lines by display width: a Chinese character takes two columns, and no line begins with a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.messages.excerpt import columns

# What may not begin a line, and what may not end one.
_CLOSING = "，。；：！？、）」』】〉》”’…,.;:!?)%"
_OPENING = "（「『【〈《“‘("

# A space, a word of Latin letters and figures, or one other character; with the signs that cling to it.
_PIECE = re.compile(
    rf"\s+|[{re.escape(_OPENING)}]*(?:[!-~\u00a0-\u024f×−–→]+|[^\s])[{re.escape(_CLOSING)}]*",
)


def wrap(text: str, width: int, first: str = "", rest: str = "") -> Iterator[str]:
    """Yield the lines of *text*, each at most *width* columns, the first one after *first*, the others after *rest*.

    A piece longer than a line (a path, an address) is cut where the line ends.
    """
    line, room = first, width - columns(first)
    is_fresh = True
    for piece in _PIECE.findall(text):
        for part in _cut(piece, max(2, width - columns(rest))):
            if columns(part.rstrip()) > room and not is_fresh:
                yield line.rstrip()
                line, room, is_fresh = rest, width - columns(rest), True
            if is_fresh and part.isspace():
                continue
            line += part
            room -= columns(part)
            is_fresh = False
    yield line.rstrip()


def _cut(piece: str, most: int) -> Iterator[str]:
    """Yield *piece* in parts of at most *most* columns."""
    if columns(piece) <= most:
        yield piece
        return
    part = ""
    for character in piece:
        if part and columns(part + character) > most:
            yield part
            part = ""
        part += character
    yield part
