"""Numbers as charts and their workbooks write them."""

from __future__ import annotations


def number(value: float) -> str:
    """A value as office files store it: shortest, without a superfluous ``.0``."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def format_code(number_format: str) -> str:
    """A spreadsheet format whose negative numbers carry a real minus sign, U+2212, not a hyphen."""
    return number_format if ";" in number_format else f"{number_format};−{number_format.removeprefix('+')}"


def formatted(value: float, number_format: str) -> str:
    """A value as a spreadsheet shows it in one of the formats that charts here use: ``#,##0``, ``0.00``, ``0.0%``, ``+0.0%``."""
    positive = number_format.split(";")[0]
    scaled = value * 100 if positive.endswith("%") else value
    decimals = len(positive.rstrip("%").partition(".")[2])
    digits = f"{abs(scaled):{',' if ',' in positive else ''}.{decimals}f}"
    sign = "−" if scaled < 0 else "+" if positive.startswith("+") else ""
    return sign + digits + ("%" if positive.endswith("%") else "")
