"""When the time ends that a figure covers, read from how people write it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from planner.facts.ages import full_months
from planner.facts.basis import Basis
from planner.facts.trace import Traced
from planner.record import record


@record
class Period:
    """A figure with the time it covers.

    Attributes:
        label: What the figure is.
        path: Profile path of the period.
        text: The period as typed.
        end: Its last day; None when the text does not say.
        age_months: Full months from *end* to the day judged; negative when it ends later.
    """

    label: str
    path: str
    text: str
    end: date | None
    age_months: int | None


@record
class Periods:
    """Every figure that says what time it covers, in the profile's order."""

    entries: tuple[Period, ...] = ()


def derive_periods(basis: Basis) -> Traced[Periods]:
    """Return the figures with a stated period."""
    entries = tuple(_period(label, path, text, basis.submission) for label, path, text in _stated(basis) if text)
    paths = {f"entries.{index}": (entry.path,) for index, entry in enumerate(entries)}
    return Traced(Periods(entries), {"": tuple(entry.path for entry in entries) or ("brand.headlines",), **paths})


def _period(label: str, path: str, text: str, day: date) -> Period:
    end = end_of(text)
    return Period(label, path, text, end, full_months(end, day) if end else None)


def _stated(basis: Basis) -> Iterator[tuple[str, str, str | None]]:
    """Label, path and text of each period; a team's past stores are no figure that goes stale."""
    profile, say = basis.profile, basis.words.say
    for index, row in enumerate(profile.brand.headlines):
        yield row.label, f"brand.headlines.{index}.period", row.period
    for index, item in enumerate(profile.products.items):
        yield item.name, f"products.items.{index}.sales_period", item.sales_period
    for index, channel in enumerate(profile.sales.channels):
        for name in ("last_quarter", "last_12_months"):
            sales = getattr(channel, name)
            yield channel.name, f"sales.channels.{index}.{name}.period", sales.period if sales else None
    for index, shot in enumerate(profile.sales.screenshots):
        yield shot.label or shot.channel, f"sales.screenshots.{index}.period", shot.period
    yield say("periods.research"), "research.spend_period", profile.research.spend_period
    yield say("periods.export"), "export.period", profile.export.period
    for index, term in enumerate(profile.recognition.search):
        yield term.term or "", f"recognition.search.{index}.period", term.period


_SEPARATED = re.compile(r"\s*(?:—+|–|−|~|～|至|到|\bto\b|\buntil\b|(?<=[\d年月日])\s*-\s*(?=\d{4}|\d{1,2}\s*月))\s*")
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_DAY = re.compile(_YEAR + r"\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})", re.ASCII)
_QUARTER = re.compile(_YEAR + r"\s*年?[\s-]*(?:Q(?P<digit>[1-4])|第?(?P<word>[一二三四1-4])季度?)", re.ASCII | re.IGNORECASE)
_QUARTER_FIRST = re.compile(r"Q(?P<digit>[1-4])\s*,?\s*" + _YEAR, re.ASCII | re.IGNORECASE)
_HALF = re.compile(_YEAR + r"\s*年?\s*(?:H(?P<digit>[12])|(?P<word>[上下])半年)", re.ASCII | re.IGNORECASE)
_MONTH = re.compile(_YEAR + r"\s*[-/.年]\s*(?P<month>\d{1,2})(?!\d)", re.ASCII)
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED = re.compile(rf"(?P<name>{'|'.join(_NAMES)})[a-z]*\.?\s*(?:(?P<day>\d{{1,2}})\s*,\s*)?" + _YEAR, re.ASCII | re.IGNORECASE)
_ONLY_YEAR = re.compile(_YEAR + r"(?!\d)", re.ASCII)
_BARE = re.compile(r"(?P<month>\d{1,2})(?:\s*[-/.月]\s*(?P<day>\d{1,2}))?\s*[日月]?", re.ASCII)
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}


def end_of(text: str) -> date | None:
    """Return the last day of the period *text* names, or None when it names none that can be dated.

    A span ends with its last part, which may leave out the year of the first: ``2025.01.01–12.31``.
    """
    parts = [part for part in _SEPARATED.split(text) if part]
    if not parts:
        return None
    last = parts[-1]
    found = _end_of_part(last)
    if found is None and len(parts) > 1:
        year = _ONLY_YEAR.search(parts[-2])
        bare = _BARE.match(last)
        if year and bare:
            found = _last_day(int(year["year"]), int(bare["month"]), bare["day"])
    return found


def _end_of_part(text: str) -> date | None:
    if found := _DAY.search(text):
        return _last_day(int(found["year"]), int(found["month"]), found["day"])
    if found := _QUARTER.search(text) or _QUARTER_FIRST.search(text):
        return _last_day(int(found["year"]), 3 * _number(found))
    if found := _HALF.search(text):
        return _last_day(int(found["year"]), 6 * _number(found))
    if found := _MONTH.search(text):
        return _last_day(int(found["year"]), int(found["month"]))
    if found := _NAMED.search(text):
        return _last_day(int(found["year"]), _NAMES.index(found["name"].lower()) + 1, found["day"])
    if found := _ONLY_YEAR.search(text):
        return date(int(found["year"]), 12, 31)
    return None


def _number(found: re.Match[str]) -> int:
    said = found.groupdict()
    text = said.get("digit") or said.get("word") or ""
    return int(text) if text.isdecimal() else _DIGITS[text]


def _last_day(year: int, month: int, day: str | None = None) -> date | None:
    """A day of that month, the last when none is given; None for a month or a day there is not."""
    if not 1 <= month <= 12:
        return None
    most = monthrange(year, month)[1]
    wanted = int(day) if day else most
    return date(year, month, wanted) if 1 <= wanted <= most else None
