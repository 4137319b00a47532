"""Numbers, money, rates and years, as people write them in Chinese and English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, cast

from planner.profile.kind import Kind, Schema, shown, text_of
from planner.profile.refusals import refuse

_GROUPED = r"(?:[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_NUMBER = re.compile(rf"([+-]?)({_GROUPED})\s*([万亿]?)")
_MONEY = re.compile(rf"(-?)[¥￥]?\s*({_GROUPED})\s*([万亿]?)元?")
_RATE = re.compile(r"([+-]?)([0-9]+(?:\.[0-9]+)?)\s*([%％]?)")
_TIMES = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_MOST_DIGITS = 30
_NUMBER_PATTERN = rf"^[+-]?{_GROUPED}\s*[万亿]?$"
_UNSIGNED_PATTERN = rf"^{_GROUPED}\s*[万亿]?$"


def _amount(match: re.Match[str]) -> Decimal:
    sign, digits, times = match.groups()
    amount = Decimal(re.sub("[,，]", "", digits)) * _TIMES[times]
    return -amount if sign == "-" else amount


def _matched(pattern: re.Pattern[str], value: object, key: str) -> re.Match[str]:
    # Full-width digits and signs come from Chinese input methods; they mean the same.
    text = unicodedata.normalize("NFKC", text_of(value, key)).replace("−", "-")
    match = pattern.fullmatch(text) if len(text) <= _MOST_DIGITS else None
    if match is None:
        raise refuse(key, given=shown(value))
    return match


def _read_number(value: object) -> Decimal:
    return _amount(_matched(_NUMBER, value, "number"))


def _read_money(value: object) -> Decimal:
    amount = _amount(_matched(_MONEY, value, "money"))
    if amount < 0:
        raise refuse("money_negative", given=shown(value))
    return amount


def _read_count(value: object) -> int:
    amount = _amount(_matched(_NUMBER, value, "count"))
    if amount < 0 or amount != amount.to_integral_value():
        raise refuse("count", given=shown(value))
    return int(amount)


def _read_quantity(value: object) -> Decimal:
    amount = _amount(_matched(_NUMBER, value, "quantity"))
    if amount < 0:
        raise refuse("quantity", given=shown(value))
    return amount


def _fraction(value: object, key: str) -> tuple[Decimal, bool]:
    sign, digits, percent = _matched(_RATE, value, key).groups()
    amount = Decimal(sign + digits)
    return (amount.scaleb(-2), True) if percent else (amount, False)


def read_rate(value: object) -> Decimal:
    amount, is_percent = _fraction(value, "rate")
    if not 0 <= amount <= 1:
        raise refuse("rate_range", given=shown(value), advice=_percent_meant(Decimal(0) if is_percent else amount))
    return amount


def _percent_meant(amount: Decimal) -> dict[str, str]:
    """What to write when a percentage was given without its sign; nothing when that cannot be what was meant."""
    if not 1 < amount <= 100:
        return {"zh-CN": "", "en": ""}
    percent, fraction = f"{_plain(amount)}%", _plain(amount / 100)
    return {"zh-CN": f"；{percent} 请写 {percent} 或 {fraction}", "en": f"; for {percent} write {percent} or {fraction}"}


_MOST_GROWTH = 10


def _read_growth(value: object) -> Decimal:
    amount, is_percent = _fraction(value, "growth")
    if not is_percent and abs(amount) > _MOST_GROWTH:
        raise refuse("growth_range", given=shown(value), percent=f"{shown(value)}%", fraction=_plain(amount / 100))
    return amount


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


def _read_year(value: object) -> int:
    text = text_of(value, "year")
    if not re.fullmatch(r"(19|20|21)[0-9]{2}", text, re.ASCII):
        raise refuse("year", given=shown(value))
    return int(text)


def _number_schema(pattern: str, **bounds: object) -> Schema:
    return {"anyOf": [{"type": "number", **bounds}, {"type": "string", "pattern": pattern}]}


Number = Annotated[Decimal, Kind(_read_number, _number_schema(_NUMBER_PATTERN), ("数字", "a number"), "38.6", name="number")]
"""Any number, with its sign."""
Quantity = Annotated[
    Decimal,
    Kind(
        _read_quantity, _number_schema(_UNSIGNED_PATTERN, minimum=0), ("不小于 0 的数字", "a number not below 0"), "12.5", name="quantity"
    ),
]
"""A number that cannot be negative."""
Count = Annotated[
    int,
    Kind(
        _read_count,
        {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": _UNSIGNED_PATTERN}]},
        ("整数，如 2,140 或 142万", "a whole number, as 2,140 or 142万"),
        "12",
        name="count",
    ),
]
"""A whole number, not negative."""
Money = Annotated[
    Decimal,
    Kind(
        _read_money,
        _number_schema(rf"^[¥￥]?\s*{_GROUPED}\s*[万亿]?元?$", minimum=0),
        ("元，如 9180万、2.5亿 或 1,234.50", "yuan, as 9180万, 2.5亿 or 1,234.50"),
        "9180万",
        name="money",
    ),
]
"""Yuan."""
Rate = Annotated[
    Decimal,
    Kind(
        read_rate,
        {
            "anyOf": [
                {"type": "number", "minimum": 0, "maximum": 1},
                {"type": "string", "pattern": r"^((100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?)\s*[%％]|0(\.[0-9]+)?|1(\.0+)?)$"},
            ]
        },
        ("比例，如 38.5% 或 0.385", "a fraction, as 38.5% or 0.385"),
        "38.5%",
        name="rate",
    ),
]
"""A fraction of a whole, 0 to 1."""
Growth = Annotated[
    Decimal,
    Kind(
        _read_growth,
        {"anyOf": [{"type": "number", "minimum": -10, "maximum": 10}, {"type": "string", "pattern": r"^[+-]?[0-9]+(\.[0-9]+)?\s*[%％]?$"}]},
        ("增长率，如 12.5%、-3% 或 0.125", "growth, as 12.5%, -3% or 0.125"),
        "12.5%",
        name="growth",
    ),
]
"""A change as a fraction of what was before; may be negative or above 1."""
Year = Annotated[
    int,
    Kind(
        _read_year,
        {"anyOf": [{"type": "integer", "minimum": 1900, "maximum": 2199}, {"type": "string", "pattern": "^(19|20|21)[0-9]{2}$"}]},
        ("四位年份", "a year of four digits"),
        "2025",
        name="year",
    ),
]


def _read_by_name(value: object) -> Mapping[str, Decimal]:
    if not isinstance(value, dict):
        raise refuse("mapping", given=shown(value))
    return MappingProxyType({name: _read_money(amount) for name, amount in value.items()})


MoneyByName = Annotated[
    Mapping[str, Decimal],
    Kind(
        _read_by_name,
        {"type": "object", "additionalProperties": cast("Schema", Money.__metadata__[0].schema)},
        ("名称与金额（元）", "names and amounts (yuan)"),
        "{关键词推广: 20万}",
    ),
]
"""Amounts under names the user chose."""
