"""The kinds of value a profile holds, each read from the text that stands in the YAML.

Every scalar arrives as text, so each kind says itself what it accepts: money reads ``9180万``, a rate reads ``38.5%``
or ``0.385``, a date may stop at the year. A kind is a `Kind`: how it is read, and how it looks in the JSON schema. What
cannot be read raises `PydanticCustomError`; its type is the key of the sentence that says it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Self, TypeVar, cast

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from planner.profile.dates import Month, PartialDate, read_day, read_month, read_partial_date
from planner.profile.prose import Prose, read_prose
from planner.profile.refusals import refuse

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value.

    Attributes:
        read: Text (or list, or mapping) to the value; refuses by raising.
        schema: What an editor may take for it, draft-07, without title and description.
        written: How it is written, in Chinese and English, for people; may be empty.
        example: As one would write it in YAML.
        name: Of its definition in the schema; empty when the schema is short enough to be said each time.
        asks: Whether *read* also takes the ids known in this profile, as its second argument.
    """

    read: Callable[..., object]
    schema: Schema = field(hash=False)
    written: tuple[str, str] = ("", "")
    example: str = ""
    asks: bool = False
    name: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if not self.asks:
            return core_schema.no_info_plain_validator_function(self.read)
        return core_schema.with_info_plain_validator_function(lambda value, info: self.read(value, info.context))


class Section(BaseModel):
    """A mapping of the profile. Empty when nothing was said in it, and then false."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, hide_input_in_errors=True)

    def __bool__(self) -> bool:
        return bool(self.model_fields_set)


Orders = tuple[tuple[str, ...], ...]
"""Names of fields whose values, where given, must not fall."""


class Ordered(Section):
    """A mapping some of whose values come one after another, as a start and an end."""

    in_order: ClassVar[Orders] = ()

    @model_validator(mode="after")
    def _rising(self) -> Self:
        for names in self.in_order:
            given = [(name, getattr(self, name)) for name in names if getattr(self, name) is not None]
            for (first, low), (last, high) in pairwise(given):
                if _begins(low) > _ends(high):
                    first, last = (name.rstrip("_") for name in (first, last))
                    key = "falling_amounts" if isinstance(low, Decimal) else "falling_dates"
                    raise refuse(key, at=last, first=first, low=str(low), last=last, high=str(high))
        return self


def _begins(value: Any) -> Any:
    return value.first_day if isinstance(value, (PartialDate, Month)) else value


def _ends(value: Any) -> Any:
    return value.last_day if isinstance(value, (PartialDate, Month)) else value


_S = TypeVar("_S", bound=Section)


def empty(kind: type[_S]) -> _S:
    """A section in which nothing was said."""
    # Not kind(): a deferred model would build its validator now, 35 times over, at 2 ms each.
    return kind.model_construct()


@dataclass(frozen=True, slots=True)
class Said:
    """What a field means, for people: ``title：explanation`` in Chinese, ``title: explanation`` in English."""

    zh: str
    en: str
    example: str = ""
    unit: str = ""


def said(zh: str, en: str, example: str = "", unit: str = "", alias: str | None = None) -> Any:
    """An optional field. *unit* is ``中文/English``; kinds that carry their own unit need none."""
    return Field(None, alias=alias, json_schema_extra={"said": cast(Any, Said(zh, en, example, unit))})


def need(zh: str, en: str, example: str = "", unit: str = "", alias: str | None = None) -> Any:
    """A field without which its mapping means nothing."""
    return Field(..., alias=alias, json_schema_extra={"said": cast(Any, Said(zh, en, example, unit))})


def usually(default: object, zh: str, en: str, example: str = "", unit: str = "") -> Any:
    """A field that has *default* when nothing is said; an empty section counts as nothing said."""
    return Field(default, json_schema_extra={"said": cast(Any, Said(zh, en, example, unit))})


def many(zh: str, en: str, example: str = "", unit: str = "") -> Any:
    """A list, empty when nothing is said."""
    return Field((), json_schema_extra={"said": cast(Any, Said(zh, en, example, unit))})


# --- text ---

_MOST_IN_A_LINE = 500


def _text(value: object, key: str) -> str:
    if isinstance(value, str):
        return value.strip()
    raise refuse(key, given=shown(value))


def shown(value: object) -> str:
    """*value* as a sentence may quote it: short, on one line; a list or mapping by its brackets."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, (list, tuple)):
        return "[…]"
    line = " ".join(str(value).split())
    return line if len(line) <= 40 else line[:39] + "…"


def _read_line(value: object) -> str:
    text = _text(value, "line")
    if not text:
        raise refuse("empty")
    if "\n" in text:
        raise refuse("line_breaks")
    if len(text) > _MOST_IN_A_LINE:
        raise refuse("line_long", most=_MOST_IN_A_LINE, given=len(text))
    return text


Line = Annotated[str, Kind(_read_line, {"type": ["string", "number", "boolean"], "pattern": r"^\s*\S[^\n]*\s*$"}, ("一行文字", "one line of text"), name="line")]
"""Text of one line."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def _read_colour(value: object) -> str:
    text = _text(value, "colour")
    if not _COLOUR.fullmatch(text):
        raise refuse("colour", given=shown(text))
    return text.upper()


Colour = Annotated[str, Kind(_read_colour, {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}, ("颜色，如 \"#1F5C4D\"", 'a colour, as "#1F5C4D"'), '"#1F5C4D"')]
"""``#RRGGBB``, in capitals."""

_TRUE = frozenset({"true", "yes", "是", "有"})
_FALSE = frozenset({"false", "no", "否", "无"})


def _read_truth(value: object) -> bool:
    text = _text(value, "truth").lower()
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    raise refuse("truth", given=shown(text))


Truth = Annotated[
    bool,
    Kind(
        _read_truth,
        {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": "^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|是|否|有|无)$"}]},
        ("true 或 false", "true or false"),
        "true",
        name="truth",
    ),
]

# --- numbers ---

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
    text = unicodedata.normalize("NFKC", _text(value, key)).replace("−", "-")
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


def _read_rate(value: object) -> Decimal:
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
    text = _text(value, "year")
    if not re.fullmatch(r"(19|20|21)[0-9]{2}", text, re.ASCII):
        raise refuse("year", given=shown(value))
    return int(text)


def _number_schema(pattern: str, **bounds: object) -> Schema:
    return {"anyOf": [{"type": "number", **bounds}, {"type": "string", "pattern": pattern}]}


Number = Annotated[Decimal, Kind(_read_number, _number_schema(_NUMBER_PATTERN), ("数字", "a number"), "38.6", name="number")]
"""Any number, with its sign."""
Quantity = Annotated[Decimal, Kind(_read_quantity, _number_schema(_UNSIGNED_PATTERN, minimum=0), ("不小于 0 的数字", "a number not below 0"), "12.5", name="quantity")]
"""A number that cannot be negative."""
Count = Annotated[
    int, Kind(_read_count, {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": _UNSIGNED_PATTERN}]}, ("整数，如 2,140 或 142万", "a whole number, as 2,140 or 142万"), "12", name="count")
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
        _read_rate,
        {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string", "pattern": r"^([0-9]+(\.[0-9]+)?\s*[%％]|0(\.[0-9]+)?|1(\.0+)?)$"}]},
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
Year = Annotated[int, Kind(_read_year, {"anyOf": [{"type": "integer", "minimum": 1900, "maximum": 2199}, {"type": "string", "pattern": "^(19|20|21)[0-9]{2}$"}]}, ("四位年份", "a year of four digits"), "2025", name="year")]

# --- dates ---

Date = Annotated[
    PartialDate,
    Kind(
        read_partial_date,
        {"anyOf": [{"type": "integer", "minimum": 1000, "maximum": 9999}, {"type": "string", "pattern": r"^[0-9]{4}([-/年][0-9]{1,2}([-/月][0-9]{1,2}日?|月)?|年)?$"}]},
        ("日期，如 2019、2019-03 或 2019-03-18", "a date, as 2019, 2019-03 or 2019-03-18"),
        "2019-03",
        name="date",
    ),
]
"""A date as exact as it is known."""
Day = Annotated[
    date,
    Kind(
        read_day,
        {"type": "string", "pattern": "^[0-9]{4}[-/年][0-9]{1,2}[-/月][0-9]{1,2}日?$"},
        ("日期，如 2026-03-18", "a full date, as 2026-03-18"),
        "2026-03-18",
        name="day",
    ),
]
MonthOf = Annotated[
    Month,
    Kind(read_month, {"type": "string", "pattern": "^[0-9]{4}[-/年][0-9]{1,2}月?$"}, ("月份，如 2026-04", "a month, as 2026-04"), "2026-04", name="month"),
]

# --- places in a picture ---


def _read_fractions(count: int) -> Callable[[object], tuple[float, ...]]:
    def read(value: object) -> tuple[float, ...]:
        if not isinstance(value, list) or len(value) != count:
            raise refuse("fractions", count=count, given=shown(value))
        return tuple(float(_read_rate(part)) for part in value)

    return read


def _fractions_schema(count: int) -> Schema:
    part = {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string"}]}
    return {"type": "array", "items": part, "minItems": count, "maxItems": count}


Point = Annotated[
    tuple[float, float],
    Kind(_read_fractions(2), _fractions_schema(2), ("[x, y]，图宽、图高的比例", "[x, y], fractions of width and height"), "[0.5, 0.4]"),
]
Area = Annotated[
    tuple[float, float, float, float],
    Kind(
        _read_fractions(4),
        _fractions_schema(4),
        ("[x, y, w, h]，图宽、图高的比例", "[x, y, w, h], fractions of width and height"),
        "[0.1, 0.2, 0.3, 0.1]",
    ),
]

# --- choices ---


class Choice(StrEnum):
    """A closed set of values, each with the word people use for it: ``NAME = value, Chinese, English``."""

    zh: str
    en: str

    def __new__(cls, value: str, zh: str, en: str) -> Self:
        choice = str.__new__(cls, value)
        choice._value_ = value
        choice.zh = zh
        choice.en = en
        return choice

    def label(self, language: str) -> str:
        return self.en if language == "en" else self.zh

    @classmethod
    def _read(cls, value: object) -> Self:
        text = _text(value, "choice")
        for choice in cls:
            if text in (choice.value, choice.zh):
                return choice
        words = [word for choice in cls for word in (choice.value, choice.zh)]
        raise refuse("choice", given=shown(value), near=nearest(text, words), choices=cls.choices())

    @classmethod
    def choices(cls) -> dict[str, list[str]]:
        return {
            "zh-CN": [choice.value if choice.value == choice.zh else f"{choice.zh}（{choice.value}）" for choice in cls],
            "en": [f"{choice.value} ({choice.zh})" for choice in cls],
        }

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._read)


def nearest(word: str, words: list[str] | tuple[str, ...]) -> str:
    """The one of *words* that *word* was probably meant to be, or nothing."""
    lowered = {known.lower(): known for known in words}
    # One wrong character of two is a near miss in Chinese, and only half alike.
    found = get_close_matches(word.lower(), lowered, n=1, cutoff=0.5 if len(word) < 4 else 0.6)
    return lowered[found[0]] if found else ""


# --- ids ---

_ID = re.compile(r"[\w-]{1,60}")
_ID_SCHEMA: Schema = {"anyOf": [{"type": "string", "pattern": r"^[^\s.:,\[\]{}]{1,60}$"}, {"type": "integer"}]}
KnownIds = Mapping[str, tuple[str, ...]]
"""The ids a profile defines: of evidence, entities, series, items and channels."""


def _read_id(value: object) -> str:
    text = _text(value, "id")
    if not _ID.fullmatch(text):
        raise refuse("id", given=shown(value))
    return text


def _read_reference(kind: str, home: str, meant: Mapping[str, str]) -> Callable[[object, KnownIds | None], str]:
    def read(value: object, known: KnownIds | None) -> str:
        text = _read_id(value)
        if known is not None and text not in known[kind]:
            near = nearest(text, known[kind])
            raise refuse("unknown_id", of=meant, given=text, near=near, known=[] if near else list(known[kind][:12]), home=home)
        return text

    return read


def _reference(home: str, zh: str, en: str, example: str) -> Kind:
    kind = home.rpartition(".")[2]
    return Kind(_read_reference(kind, home, {"zh-CN": zh, "en": en}), _ID_SCHEMA, (f"{zh}的 id", f"id of the {en}"), example, asks=True)


Id = Annotated[str, Kind(_read_id, _ID_SCHEMA, ("一个词，不含空格和点", "one word without spaces or dots"), "audit_2025")]
"""The word others refer to this by."""
EvidenceId = Annotated[str, _reference("evidence", "证据", "evidence", "audit_2025")]
EntityId = Annotated[str, _reference("ownership.entities", "主体", "entity", "applicant")]
SeriesId = Annotated[str, _reference("products.series", "系列", "series", "barrier")]
ItemId = Annotated[str, _reference("products.items", "商品", "item", "cream")]
ChannelId = Annotated[str, _reference("sales.channels", "渠道", "channel", "tmall")]


@dataclass(frozen=True, slots=True)
class _OneOrMore:
    """A list that may be written as its only item."""

    schema: ClassVar[Schema] = {"anyOf": [_ID_SCHEMA, {"type": "array", "items": _ID_SCHEMA}]}
    written: ClassVar[tuple[str, str]] = ("证据的 id，可写一个或一列", "id of a piece of evidence, one or a list")
    example: ClassVar[str] = "[audit_2025]"
    name: ClassVar[str] = "evidence_ids"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(lambda value: [value] if isinstance(value, str) else value, handler(source))


EvidenceIds = Annotated[tuple[EvidenceId, ...], _OneOrMore()]
"""What proves it."""



def _read_by_name(value: object) -> Mapping[str, Decimal]:
    if not isinstance(value, dict):
        raise refuse("mapping", given=shown(value))
    return MappingProxyType({name: _read_money(amount) for name, amount in value.items()})


MoneyByName = Annotated[
    Mapping[str, Decimal],
    Kind(
        _read_by_name,
        {"type": "object", "additionalProperties": cast(Schema, Money.__metadata__[0].schema)},  # type: ignore[attr-defined]
        ("名称与金额（元）", "names and amounts (yuan)"),
        "{关键词推广: 20万}",
    ),
]
"""Amounts under names the user chose."""

__all__ = [
    "Area",
    "ChannelId",
    "Choice",
    "Colour",
    "Count",
    "Date",
    "Day",
    "EntityId",
    "EvidenceId",
    "EvidenceIds",
    "Growth",
    "Id",
    "ItemId",
    "Kind",
    "KnownIds",
    "Line",
    "Money",
    "MoneyByName",
    "MonthOf",
    "Number",
    "Ordered",
    "Orders",
    "Point",
    "Prose",
    "PydanticCustomError",
    "Quantity",
    "Rate",
    "Said",
    "Section",
    "SeriesId",
    "Truth",
    "Year",
    "empty",
    "many",
    "nearest",
    "need",
    "read_prose",
    "said",
    "shown",
    "usually",
]
