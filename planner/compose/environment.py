"""The one Jinja environment: sandboxed, escaping, strict about names, patient about absent facts."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from decimal import Decimal
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any, Final

from jinja2 import FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.exceptions import UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from planner.compose import numbers, words
from planner.compose.absence import MARK, NOTHING, is_absent
from planner.compose.listening import Listener
from planner.compose.numbers import Figure
from planner.compose.places import Stamping
from planner.compose.prose import prose
from planner.facts import names
from planner.facts.register import RegisterEntry

SHARED: Final = "shared"

# Part of the names of cached templates: another number when compiling (stamps, white space) changes, so that none of the old are read.
_COMPILED_FORM: Final = 1

# Ways around escaping, and Jinja's own formatting of numbers and texts, which knows nothing of units or languages.
_TAKEN_AWAY: Final = ("safe", "xmlattr", "urlize", "striptags", "filesizeformat", "format", "pprint", "tojson", "round")


class UnknownNameError(UndefinedError):
    """A template asks for what no fact is called. *suggestion* is what it may have meant, or empty."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name)
        self.name = name
        self.suggestion = next(iter(difflib.get_close_matches(name, sorted(set(known)), 1, 0.6)), "")


class _Unknown(StrictUndefined):
    """Fails wherever it is used, and knows what it might have been."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *_args: Any, **_kwargs: Any) -> Any:
        raise UnknownNameError(str(self._undefined_name or self._undefined_hint), _last_words())

    __iter__ = __str__ = __len__ = __bool__ = __eq__ = __ne__ = __hash__ = __contains__ = _fail_with_undefined_error
    __add__ = __radd__ = __sub__ = __rsub__ = __lt__ = __le__ = __gt__ = __ge__ = __call__ = __getitem__ = _fail_with_undefined_error
    __mul__ = __rmul__ = __truediv__ = __int__ = __float__ = _fail_with_undefined_error


def _last_words() -> Iterator[str]:
    return (name.rpartition(".")[2] for name in names())


class Environment(ImmutableSandboxedEnvironment):
    """Templates over facts. What is asked of an absent fact is absent; what is misspelt is an error.

    Mappings are what a template passes to a macro; a key it leaves out is absent too.
    """

    def __init__(
        self,
        templates: Path,
        language: str,
        evidence: Mapping[str, RegisterEntry],
        cache: Path | None,
        listener: Listener | None = None,
    ) -> None:
        super().__init__(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=_Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            finalize=_printed,
            # Folded constants would go through filters of one language into a cache that serves both.
            optimized=False,
            bytecode_cache=FileSystemBytecodeCache(str(cache), f"{_COMPILED_FORM}-%s.template") if cache else None,
            extensions=[Stamping, "jinja2.ext.do"],
        )
        for name in _TAKEN_AWAY:
            self.filters.pop(name, None)
        self.tests["none"] = lambda value: value is None or value is NOTHING
        self._hear = listener.hear if listener else None
        filters = _filters(language, evidence)
        self.filters.update(listener.listening(filters) if listener else filters)
        self.globals.update(language=language, absent=NOTHING, wan_unit=numbers.in_ten_thousands_unit(language))
        for file in sorted((templates / SHARED).glob("*.xml")):
            module = self.get_template(f"{SHARED}/{file.name}").module
            self.globals.update({name: value for name, value in vars(module).items() if not name.startswith("_")})

    def getattr(self, obj: Any, attribute: str) -> Any:
        if self._hear:
            self._hear((id(obj), attribute))
        if isinstance(obj, Mapping):
            return obj.get(attribute)
        return NOTHING if obj is None or obj is NOTHING else super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        # Four of five questions are to records, which are nothing but values: what else Jinja looks for, at length, they have not.
        return not attr.startswith("_") if is_dataclass(type(obj)) else super().is_safe_attribute(obj, attr, value)

    def getitem(self, obj: Any, argument: str | Any) -> Any:
        if self._hear and isinstance(argument, str):
            self._hear((id(obj), argument))
        if isinstance(obj, Mapping):
            return obj.get(argument)
        beyond = isinstance(obj, tuple | list) and isinstance(argument, int) and not -len(obj) <= argument < len(obj)
        if obj is None or obj is NOTHING or beyond:
            return NOTHING
        return super().getitem(obj, argument)


def _printed(value: object) -> object:
    """What an expression prints: texts, figures and bare numbers as they are, an absent fact as its mark."""
    if value is None or value is NOTHING:
        return Markup(MARK)
    if isinstance(value, Markup):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal | float):
        return f"{value:f}" if isinstance(value, Decimal) else repr(value)
    if isinstance(value, str | Figure):
        return words.text_of(str(value))
    if isinstance(value, int | Enum) or not isinstance(value, tuple | list | dict | frozenset):
        return words.text_of(str(value))
    raise TypeError(f"a {type(value).__name__} has no text of its own: name one of its parts, or use a filter")


def _or_absent(work: Callable[..., Any], absent: object) -> Callable[..., Any]:
    """*work* as a filter that hands an absent value on."""

    def filtered(value: Any, *args: Any, **kwargs: Any) -> Any:
        return absent if value is None or value is NOTHING or value == MARK else work(value, *args, **kwargs)

    return filtered


def _filters(language: str, evidence: Mapping[str, RegisterEntry]) -> dict[str, Callable[..., Any]]:
    """The filters, each for the document's language."""

    def count(value: numbers.Number, unit: str = "") -> Figure:
        return numbers.large(value, unit, language)

    def number(value: numbers.Number, unit: str = "", digits: int | None = None) -> Figure:
        return Figure(numbers.plain(value, digits), unit)

    def headline(value: Any) -> Figure:
        return _headline(value.value, value.kind, value.unit, language)

    def change(value: Any) -> Figure:
        return _change(value, language)

    def cited(ids: Iterable[str] | str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(evidence[name].number for name in _named(ids) if evidence.get(name) and evidence[name].number))

    def titled(ids: Iterable[str] | str) -> object:
        return words.titled([evidence[name] for name in _named(ids) if evidence.get(name) and evidence[name].number], language) or None

    def cite(ids: Iterable[str] | str) -> object:
        return words.joined(words.runs_of_numbers(cited(ids)), language) or None

    def tag(ids: Iterable[str] | str) -> object:
        return next(iter(cited(ids)), None)

    def label_of(choice: Any) -> str:
        return str(choice.label(language))

    def joined(texts: Iterable[object], separator: str | None = None) -> object:
        return words.joined(texts, language, separator) or None

    def between(low: numbers.Number, high: numbers.Number | None, unit: str = "元") -> Figure:
        if high is None:
            return numbers.ABSENT
        text = numbers.plain(low) if low == high else f"{numbers.plain(low)}–{numbers.plain(high)}"
        return Figure(text, before="RMB ") if language == "en" and unit == "元" else Figure(text, unit)

    def unit_of(values: Iterable[numbers.Number | None], base: str = "元") -> numbers.Unit:
        return numbers.common_unit(values, base, language)

    def values(row: Iterable[numbers.Number | None], unit: numbers.Unit | None = None) -> str:
        return numbers.spaced(row, unit.size if unit else 1)

    def percents(row: Iterable[numbers.Number | None]) -> str:
        return numbers.spaced(None if value is None else Decimal(str(value)) * 100 for value in row)

    def shown(value: Any, how: str | None = None, unit: numbers.Unit | None = None, base: str | None = None) -> object:
        arguments = {"amount": (unit,), "count": (base or "",), "number": (base or "",)}.get(how or "", ())
        return value if how in (None, "text") else table[how](value, *arguments)

    def headline_label(value: Any) -> str:
        known = value.period and str(value.period) in str(value.label)
        return str(value.label) if known or not value.period else f"{value.period} {value.label}"

    figures: dict[str, Callable[..., Any]] = {
        "money": lambda value: numbers.large(value, "元", language),
        "wan": lambda value, unit="元": numbers.in_ten_thousands(value, unit, language),
        "yuan": lambda value: Figure(numbers.plain(value), before="RMB ") if language == "en" else Figure(numbers.plain(value), "元"),
        "price": lambda value: ("RMB " if language == "en" else "¥") + numbers.plain(value),
        "count": count,
        "number": number,
        "percent": numbers.percent,
        "share": numbers.share,
        "typed_text": lambda text: Figure(*_split(text)),
        "typed_year": lambda value, unit="": Figure(str(value), unit),
        "typed": lambda value, unit="": Figure(numbers.typed(value), unit or "", gap="" if unit == "%" else " "),
        "growth": numbers.growth,
        "points": partial(numbers.points, language=language),
        "signed": lambda value, unit="": numbers.signed(value, unit, language),
        "multiple": numbers.multiple,
        "times": lambda value, digits=2: numbers.times(value, language, digits),
        "between": between,
        "headline": headline,
        "change": change,
    }
    texts: dict[str, Callable[..., Any]] = {
        "amount": numbers.in_unit,
        "date": lambda value: words.date(value, language),
        "day": lambda value: words.day(value, language),
        "day_month": lambda value: words.day(str(value)[:7], language),
        "month": lambda value: words.month(value, language),
        "cite": cite,
        "tag": tag,
        "titled": titled,
        "joined": joined,
        "label_of": label_of,
        "abs": abs,
    }
    table: dict[str, Callable[..., Any]] = {
        **{name: _or_absent(work, numbers.ABSENT) for name, work in figures.items()},
        **{name: _or_absent(work, None) for name, work in texts.items()},
        "prose": prose,
        "unit_of": unit_of,
        "values": values,
        "as_unit": lambda unit: unit if isinstance(unit, numbers.Unit) else numbers.Unit(unit, 1, 0),
        "percents": percents,
        "present": present,
        "pick": pick,
        "gathered": gathered,
        "position": position,
        "evidence_pages": evidence_pages,
        "field": field,
        "shown": shown,
        "column_kind": lambda how: "text" if how in _TEXTUAL else "number",
        "headline_label": _or_absent(headline_label, None),
    }
    return table


# What a column may show that is read and not counted.
_TEXTUAL: Final = (None, "text", "date", "day", "month", "cite", "joined", "label_of")


def field(record: Any, dotted: str) -> object:
    """What *record* has under a dotted name; None beyond an absent part.

    Raises:
        AttributeError: It has no such part.
    """
    value = record
    for step in dotted.split("."):
        if value is None or value is NOTHING:
            return None
        value = value.get(step) if isinstance(value, Mapping) else getattr(value, step)
    return value


def _named(ids: Iterable[str] | str) -> Iterable[str]:
    """Evidence ids without doubles; one alone may be given bare."""
    return dict.fromkeys((ids,) if isinstance(ids, str) else ids)


def pick(records: Iterable[Any], dotted: str, value: object) -> object:
    """The first of *records* whose field is *value*, or None."""
    return next((record for record in records or () if field(record, dotted) == value), None)


_FIGURE = re.compile(r"([^0-9]*[0-9][0-9.,:–-]*)\s*(.*)", re.DOTALL)


def _split(text: str) -> tuple[str, str, str]:
    """A figure typed as words, ``2,400 万支``, as value, unit and what stands between."""
    found = _FIGURE.fullmatch(text.strip())
    if found is None:
        return text, "", ""
    value, unit = found.groups()
    return value, unit, "" if unit[:1] == "%" else " "


# How many a slide shows at a size that can be read.
_UPRIGHT_ON_A_SLIDE: Final = 4
_WIDE_ON_A_SLIDE: Final = 2


def evidence_pages(entries: Sequence[RegisterEntry], most: int | None = None) -> tuple[tuple[RegisterEntry, ...], ...]:
    """Evidence in groups of at most *most* that fill a slide each, upright and wide apart, in the order of their first numbers."""
    upright = [entry for entry in entries if entry.attachment.orientation == "portrait"]
    wide = [entry for entry in entries if entry.attachment.orientation != "portrait"]
    most = most or max(_UPRIGHT_ON_A_SLIDE, _WIDE_ON_A_SLIDE)
    pages = [*_chunks(upright, min(most, _UPRIGHT_ON_A_SLIDE)), *_chunks(wide, min(most, _WIDE_ON_A_SLIDE))]
    return tuple(sorted(pages, key=lambda page: entries.index(page[0])))


def _chunks(entries: Sequence[RegisterEntry], most: int) -> Iterator[tuple[RegisterEntry, ...]]:
    return (tuple(entries[start : start + most]) for start in range(0, len(entries), most))


def position(records: Sequence[Any], dotted: str, value: object) -> int | None:
    """Where among *records* the first one stands whose field is *value*, from 0."""
    return next((index for index, record in enumerate(records) if field(record, dotted) == value), None)


def gathered(records: Iterable[Any], dotted: str) -> tuple[object, ...]:
    """What *records* have in a list or a single value under a name, one after another, without doubles."""
    found: list[object] = []
    for record in records or ():
        value = field(record, dotted)
        found.extend(value if isinstance(value, tuple) else () if value is None else (value,))
    return tuple(dict.fromkeys(found))


def present(values: Iterable[Any], attribute: str | None = None) -> tuple[object, ...]:
    """Those of *values* that are there (whose *attribute* is there)."""
    return tuple(value for value in values or () if not is_absent(field(value, attribute) if attribute else value))


def _headline(value: Decimal, kind: str, unit: str, language: str) -> Figure:
    if kind == "money":
        return numbers.large(value, unit or "元", language)
    if kind == "rate":
        return numbers.percent(value)
    if kind == "count":
        return numbers.large(value, unit, language)
    return Figure(numbers.plain(value), unit, gap="" if unit == "%" else " ")


def _change(headline: Any, language: str) -> Figure:
    if headline.change is None:
        return numbers.ABSENT
    if headline.change_kind == "growth":
        return numbers.growth(headline.change)
    if headline.change_kind == "points":
        return numbers.points(headline.change, language)
    return numbers.signed(headline.change, headline.unit, language)
