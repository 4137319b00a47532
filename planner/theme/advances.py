"""How wide characters are, in em: the Latin face's ASCII and Latin-1 advances, and 1 em for everything Chinese.

The advances are Arial's, which Liberation Sans and Arimo share to the unit (2048 to the em). Keeping them as a table spares the
150 ms a font file takes to open, and makes a layout the same on machines that lack the face.
"""

from __future__ import annotations

_UNITS = 2048

_ASCII_REGULAR = (
    569, 569, 727, 1139, 1139, 1821, 1366, 391, 682, 682, 797, 1196, 569, 682, 569, 569, 1139, 1139, 1139, 1139, 1139, 1139, 1139,
    1139,     1139, 1139, 569, 569, 1196, 1196, 1196, 1139, 2079, 1366, 1366, 1479, 1479, 1366, 1251, 1593, 1479, 569, 1024, 1366,
    1139, 1706, 1479,     1593, 1366, 1593, 1479, 1366, 1251, 1479, 1366, 1933, 1366, 1366, 1251, 569, 569, 569, 961, 1139, 682,
    1139, 1139, 1024, 1139, 1139, 569,     1139, 1139, 455, 455, 1024, 455, 1706, 1139, 1139, 1139, 1139, 682, 1024, 569, 1139,
    1024, 1479, 1024, 1024, 1024, 684, 532, 684, 1196,
)  # fmt: skip
_ASCII_BOLD = (
    569, 682, 971, 1139, 1139, 1821, 1479, 487, 682, 682, 797, 1196, 569, 682, 569, 569, 1139, 1139, 1139, 1139, 1139, 1139, 1139,
    1139,     1139, 1139, 682, 682, 1196, 1196, 1196, 1251, 1997, 1479, 1479, 1479, 1479, 1366, 1251, 1593, 1479, 569, 1139, 1479,
    1251, 1706, 1479,     1593, 1366, 1593, 1479, 1366, 1251, 1479, 1366, 1933, 1366, 1366, 1251, 682, 569, 682, 1196, 1139, 682,
    1139, 1251, 1139, 1251, 1139, 682,     1251, 1251, 569, 569, 1139, 569, 1821, 1251, 1251, 1251, 1251, 797, 1139, 682, 1251,
    1139, 1593, 1139, 1139, 1024, 797, 573, 797, 1196,
)  # fmt: skip

_LETTERS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
_LETTERS_REGULAR = (
    1366, 1366, 1366, 1366, 1366, 1366, 2048, 1479, 1366, 1366, 1366, 1366, 569, 569, 569, 569, 1479, 1479, 1593, 1593, 1593,
    1593, 1593, 1593,     1479, 1479, 1479, 1479, 1366, 1366, 1251, 1139, 1139, 1139, 1139, 1139, 1139, 1821, 1024, 1139, 1139,
    1139, 1139, 569, 569, 569, 569, 1139,     1139, 1139, 1139, 1139, 1139, 1139, 1251, 1139, 1139, 1139, 1139, 1024, 1139, 1024,
)  # fmt: skip
_LETTERS_BOLD = (
    1479, 1479, 1479, 1479, 1479, 1479, 2048, 1479, 1366, 1366, 1366, 1366, 569, 569, 569, 569, 1479, 1479, 1593, 1593, 1593,
    1593, 1593, 1593,     1479, 1479, 1479, 1479, 1366, 1366, 1251, 1139, 1139, 1139, 1139, 1139, 1139, 1821, 1139, 1139, 1139,
    1139, 1139, 569, 569, 569, 569, 1251,     1251, 1251, 1251, 1251, 1251, 1251, 1251, 1251, 1251, 1251, 1251, 1139, 1251, 1139,
)  # fmt: skip

# Signs that stand with Latin figures, the same in both weights.
_SIGNS = {
    "\u00a0": 569,
    "–": 1139, "−": 1196, "±": 1124, "÷": 1124, "€": 1139,
    "£": 1139, "¥": 1139, "×": 1196, "·": 569, "©": 1509, "®": 1509, "•": 717, "\u2060": 0, "\u200b": 0,
}  # fmt: skip


# Stand-ins for ‘ ’ “ ” in Latin text, where they are the Latin face's; in Chinese text they are 1 em.
LATIN_QUOTES = "\ue000\ue001\ue002\ue003"


class _Advances(dict[str, float]):
    """Advances by character, in em; a character of no Latin face takes the Chinese one's square."""

    def __missing__(self, character: str) -> float:
        return 1.0


def _table(ascii_units: tuple[int, ...], letters: tuple[int, ...], quotes: tuple[int, ...]) -> _Advances:
    units = {chr(32 + i): value for i, value in enumerate(ascii_units)} | _SIGNS
    units |= dict(zip(_LETTERS + LATIN_QUOTES, letters + quotes, strict=True))
    return _Advances({character: value / _UNITS for character, value in units.items()})


REGULAR = _table(_ASCII_REGULAR, _LETTERS_REGULAR, (455, 455, 682, 682))
BOLD = _table(_ASCII_BOLD, _LETTERS_BOLD, (569, 569, 1024, 1024))
