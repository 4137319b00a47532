"""Facts as they stand in a finding's sentence."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from planner.messages import say

UNKNOWN = {"zh": "（未填）", "en": "(not given)"}


def printed(value: Any, form: str | None, language: str) -> str:
    """Return *value* for a sentence in ``zh`` or ``en``.

    Args:
        value: A fact; None prints as not given, lists print as their members joined.
        form: ``money`` for yuan, ``percent`` for a fraction, ``trouble`` for what is wrong with a file, None for the value as it is.
        language: Decides units and joints.
    """
    if value is None or value == ():
        return UNKNOWN[language]
    if isinstance(value, tuple | list):
        return ("、" if language == "zh" else ", ").join(printed(member, form, language) for member in value)
    if form == "trouble":
        return say(f"evidence.{value}", language)
    if form == "money":
        return _money(Decimal(value), language)
    if form == "percent":
        return f"{_plain(round(Decimal(value) * 100, 2))}%"
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        # What was divided has 28 digits; typed figures have few and keep them.
        number = Decimal(value)
        return _plain(round(number, 4 if abs(number) < 1 else 2))
    return str(getattr(value, "label", lambda _: value)(language)) if hasattr(value, "label") and callable(value.label) else str(value)


def _money(yuan: Decimal, language: str) -> str:
    if language == "zh":
        return f"{_plain(round(yuan / 10_000, 2))} 万元" if abs(yuan) >= 10_000 else f"{_plain(round(yuan, 2))} 元"
    return f"RMB {_plain(round(yuan / 1_000_000, 3))} m" if abs(yuan) >= 1_000_000 else f"RMB {_plain(round(yuan, 2))}"


def _plain(number: Decimal) -> str:
    """Return the number with thousands commas and no idle zeros, a true minus sign before a negative one."""
    text = f"{number:,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", "−")
