"""The terminal a command writes to."""

from __future__ import annotations

import os
import sys

_WIDEST = 120
_USUAL = 80


def columns() -> int:
    """Return how many columns to use: ``COLUMNS``, else those of the terminal, else 80; lines longer than 120 are hard to read."""
    # As `shutil.get_terminal_size`, whose module takes longer to import than reading most profiles.
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return min(int(told), _WIDEST)
    try:
        return min(os.get_terminal_size(sys.__stdout__.fileno()).columns or _USUAL, _WIDEST)  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return _USUAL
