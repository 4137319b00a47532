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
    line, room, most = first, width - columns(first), width - columns(rest)
    is_fresh = True
    for part, size in _parts(text, max(2, most)):
        is_space = part.isspace()
        if size > room and not is_fresh and not is_space:
            yield line.rstrip()
            line, room, is_fresh = rest, most, True
        if is_fresh and is_space:
            continue
        line += part
        room -= size
        is_fresh = False
    yield line.rstrip()


def _parts(text: str, most: int) -> Iterator[tuple[str, int]]:
    """Yield the pieces of *text* with their columns, those longer than *most* in parts."""
    for piece in _PIECE.findall(text):
        size = columns(piece)
        if size <= most:
            yield piece, size
            continue
        part = ""
        for character in piece:
            if part and columns(part + character) > most:
                yield part, columns(part)
                part = ""
            part += character
        yield part, columns(part)
