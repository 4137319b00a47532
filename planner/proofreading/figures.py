"""The numbers in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from planner.record import record

_NUMBER: Final = re.compile(
    r"(?<![\dA-Za-z_./#])(?<!\d:)(?<![A-Za-z]-)[+\u2212×¥-]?(\d[\d,]*(?:\.\d+)*)"
    r" ?((?:[万亿]元?|元|个百分点|[%％])|(?:pp|bn|[kmx])(?![A-Za-z]))?"
)
"""A number with its sign and what it counts; not the digits of a longer name (``USB2``, ``12:30``, ``E-01``)."""

_SIZES: Final = {"万": 10_000, "亿": 100_000_000, "k": 1000, "m": 1_000_000, "bn": 1_000_000_000}


@record
class Number:
    """A number as it is printed.

    Attributes:
        digits: Without sign and commas: ``12000``, ``2.50``, ``2019.03.18``.
        unit: ``万元``, ``万``, ``%`` and the like; empty for what is counted in words.
        start: Where in the text it begins.
    """

    digits: str
    unit: str
    start: int

    def agrees(self, other: Number) -> bool:
        """Whether two numbers of one thing may be one number, each rounded to the decimals it has."""
        coarser = max(self._step, other._step)
        return abs(Decimal(self.digits) * self._size - Decimal(other.digits) * other._size) <= coarser / 2

    @property
    def _size(self) -> int:
        return next((size for name, size in _SIZES.items() if self.unit.startswith(name)), 1)

    @property
    def _step(self) -> Decimal:
        """What its last digit counts."""
        return self._size * Decimal(1).scaleb(-len(self.digits.partition(".")[2]))

    @property
    def is_unstepped(self) -> bool:
        """Whether it is an amount that others would count in 万 or 亿."""
        return not self.unit.startswith(("万", "亿")) and Decimal(self.digits) >= _SIZES["万"]

    @property
    def counts(self) -> str:
        """What it counts, however large the steps: ``元``, ``%``."""
        return "" if self.unit in _SIZES else self.unit.lstrip("万亿")


def pairs(text: str) -> set[tuple[str, str]]:
    """Digits and unit of each number of *text*, for who need not know where they stand."""
    return {(digits.rstrip(",").replace(",", ""), unit) for digits, unit in _NUMBER.findall(text)}


def numbers(text: str) -> Iterator[Number]:
    """The numbers of *text* in order."""
    for found in _NUMBER.finditer(text):
        digits, unit = found.groups()
        yield Number(digits.rstrip(",").replace(",", ""), unit or "", found.start())
