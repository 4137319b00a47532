"""Numbers as a reader of the document's language expects them.

Chinese: thousands commas; under 10,000 plain, then 万, from 100 million 亿 with two decimals; one space before a unit, none before %;
minus is U+2212; growth carries its sign. English: k, m, bn and % closed up, RMB before the amount.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from planner.compose.absence import MARK
from planner.record import record

MINUS: Final = "\u2212"

Number = Decimal | int | float


@record
class Figure:
    """A number ready to be read, its unit apart from it, because large type sets the two in different sizes.

    Attributes:
        gap: What stands between value and unit in running text.
        before: A currency that stands before the value instead of a unit behind it.
    """

    value: str
    unit: str = ""
    gap: str = " "
    before: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.value}{self.gap if self.unit else ''}{self.unit}"


ABSENT: Final = Figure(MARK)


@record
class Unit:
    """One unit for a whole table or chart: what it is called, how many of the base unit it counts, how many decimals it shows."""

    name: str
    size: int
    digits: int

    @property
    def format(self) -> str:
        """The spreadsheet format of numbers in this unit."""
        return "#,##0" + ("." + "0" * self.digits if self.digits else "")


def plain(value: Number, digits: int | None = None) -> str:
    """*value* with thousands commas; without *digits*, two decimals when it has any at all in the first two, else none."""
    number = Decimal(str(value))
    if digits is None:
        digits = 0 if _rounded(number, 2) == _rounded(number, 0) else 2
    return f"{_rounded(number, digits):,f}".replace("-", MINUS)


def short(value: Number, digits: int = 1) -> str:
    """*value* with at most *digits* decimals and none that say nothing: ``3.6``, ``42``."""
    number = _rounded(Decimal(str(value)), digits)
    return plain(number, 0 if number == _rounded(number, 0) else digits)


def _rounded(number: Decimal, digits: int) -> Decimal:
    result = number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return result if result else abs(result)


def _signed(text: str, value: Decimal) -> str:
    return f"+{text}" if value > 0 and text.strip("0.,") else text


def large(value: Number, unit: str, language: str) -> Figure:
    """A count of *unit* in steps of its own size: ``129 元``, ``142 万人``, ``2,400 万元``, ``2.50 亿元``; ``1.42m``, ``RMB 250m``."""
    number = Decimal(str(value))
    if language == "en":
        return _large_english(number, unit)
    size = abs(number)
    if size < 10_000:
        return Figure(plain(number), unit)
    if size < 10_000_000:
        return Figure(short(number / 10_000), f"万{unit}")
    if _rounded(size / 10_000, 0) < 10_000:
        return Figure(plain(number / 10_000, 0), f"万{unit}")
    # From 100 亿 on, decimals that are zero say nothing: 418 亿元, but 106.22 亿元.
    return Figure(plain(number / 100_000_000, 2 if size < 10_000_000_000 else None), f"亿{unit}")


def _large_english(number: Decimal, unit: str) -> Figure:
    size = abs(number)
    step, letter, digits = next(
        (row for row in ((10**9, "bn", 2), (10**6, "m", 1), (10**4, "k", 1)) if size >= row[0]),
        (1, "", 2),
    )
    scale = 1000 if letter == "k" else step
    text = (short(number / scale, digits) if letter else plain(number)) + letter
    return Figure(text, "", before="RMB ") if unit == "元" else Figure(text, unit)


def in_ten_thousands(value: Number, unit: str, language: str) -> Figure:
    """Always in 万, for pages that keep to one unit: ``12,000 万元``, ``0.9 万元``."""
    if language == "en":
        return _large_english(Decimal(str(value)), unit)
    number = Decimal(str(value)) / 10_000
    return Figure(plain(number, 0) if abs(number) >= 1000 else short(number), f"万{unit}")


def percent(value: Number, digits: int = 1) -> Figure:
    """A fraction as ``38.6%``."""
    return Figure(plain(Decimal(str(value)) * 100, digits), "%", gap="")


def share(value: Number) -> Figure:
    """A fraction with no decimal it does not need: ``62%``, ``33.3%``."""
    return Figure(short(Decimal(str(value)) * 100), "%", gap="")


def typed(value: Number) -> str:
    """A number with the decimals it was typed with: ``2.50``, ``3.6``, ``2,400``."""
    return f"{Decimal(str(value)):,f}".replace("-", MINUS)


def growth(value: Number, digits: int = 1) -> Figure:
    """A change as a fraction of what was before, with its sign: ``+60.3%``."""
    number = Decimal(str(value)) * 100
    return Figure(_signed(plain(number, digits), number), "%", gap="")


def points(value: Number, language: str, digits: int = 1, signed: bool = True) -> Figure:
    """A difference of two fractions: ``+4.1 个百分点``, ``+4.1pp``."""
    number = Decimal(str(value)) * 100
    text = plain(number, digits)
    return Figure(_signed(text, number) if signed else text, "pp" if language == "en" else "个百分点", gap="" if language == "en" else " ")


def signed(value: Number, unit: str, language: str) -> Figure:
    """A difference of two counts, with its sign: ``+51 万人``."""
    figure = large(value, unit, language)
    number = Decimal(str(value))
    return Figure(_signed(figure.value, number), figure.unit, figure.gap, figure.before)


def multiple(value: Number, digits: int = 1) -> Figure:
    """How many times as much: ``×4.3``."""
    return Figure("×" + plain(value, digits))


def times(value: Number, language: str, digits: int = 2) -> Figure:
    """How many times as much, in words: ``2.98 倍``, ``2.98x``."""
    return Figure(plain(value, digits), "x" if language == "en" else "倍", gap="" if language == "en" else " ")


def common_unit(values: Iterable[Number | None], base: str, language: str) -> Unit:
    """The one unit in which all *values* of a table or chart read well."""
    sizes = [abs(Decimal(str(value))) for value in values if value]
    top = max(sizes, default=Decimal(0))
    low = min(sizes, default=Decimal(0))
    if language == "en":
        return Unit("RMB m" if base == "元" else "m", 10**6, 1) if top >= 10**7 else Unit("RMB k" if base == "元" else "k", 1000, 1)
    if low >= 10_000_000_000:
        return Unit(f"亿{base}", 100_000_000, 0)
    if top >= 80_000_000 and low >= 1_000_000:
        return Unit(f"亿{base}", 100_000_000, 2)
    if top >= 100_000:
        return Unit(f"万{base}", 10_000, 0 if low >= 100_000 else 1)
    return Unit(base, 1, 0)


def in_ten_thousands_unit(language: str) -> Unit:
    """The unit of budgets and profit and loss, whatever their size."""
    return Unit("RMB k", 1000, 0) if language == "en" else Unit("万元", 10_000, 0)


def in_unit(value: Number, unit: Unit) -> str:
    """*value* counted in *unit*, without its name."""
    return plain(Decimal(str(value)) / unit.size, unit.digits)


def spaced(values: Iterable[Number | None], size: int = 1) -> str:
    """Numbers for a chart: exact, apart by spaces, ``-`` where nothing is known."""
    return " ".join("-" if value is None else repr(float(Decimal(str(value)) / size)) for value in values)
