"""Dates as people know them: a year, a month or a day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Annotated

from planner.profile.kind import Kind, shown
from planner.profile.refusals import refuse
from planner.record import record

_PARTS = re.compile(r"([0-9]{4})(?:[-/年]([0-9]{1,2})(?:[-/月]([0-9]{1,2})日?|月)?|年)?", re.ASCII)


@total_ordering
@record
class PartialDate:
    """A date that may stop at its year or month; sorts by its first day, the vaguer one first.

    Attributes:
        month: 1 to 12, or None when only the year is known.
        day: None when only the month is known.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first_day(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __lt__(self, other: PartialDate) -> bool:
        return (self.year, self.month or 0, self.day or 0) < (other.year, other.month or 0, other.day or 0)

    def __str__(self) -> str:
        return "-".join([f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)])


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year."""

    year: int
    month: int

    @property
    def first_day(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def plus(self, months: int) -> Month:
        count = self.year * 12 + self.month - 1 + months
        return Month(count // 12, count % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


def _parts(value: object, key: str) -> tuple[int, int | None, int | None]:
    text = value.strip() if isinstance(value, str) else ""
    match = _PARTS.fullmatch(text)
    if match is None:
        raise refuse(key, given=shown(value))
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year:
        raise refuse(key, given=shown(value))
    if month is not None and not 1 <= month <= 12:
        raise refuse("date_month", given=shown(value), month=month)
    if month is not None and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise refuse("date_day", given=shown(value), month=month, days=calendar.monthrange(year, month)[1])
    return year, month, day


def _read_partial_date(value: object) -> PartialDate:
    """Read ``2019``, ``2019-03`` or ``2019-03-18``; slashes and 年月日 are understood."""
    return PartialDate(*_parts(value, "date"))


def _read_day(value: object) -> date:
    year, month, day = _parts(value, "day")
    if month is None or day is None:
        raise refuse("day", given=shown(value))
    return date(year, month, day)


def _read_month(value: object) -> Month:
    year, month, day = _parts(value, "month")
    if month is None or day is not None:
        raise refuse("month", given=shown(value))
    return Month(year, month)


Date = Annotated[
    PartialDate,
    Kind(
        _read_partial_date,
        {
            "anyOf": [
                {"type": "integer", "minimum": 1000, "maximum": 9999},
                {"type": "string", "pattern": r"^[0-9]{4}([-/年][0-9]{1,2}([-/月][0-9]{1,2}日?|月)?|年)?$"},
            ]
        },
        ("日期，如 2019、2019-03 或 2019-03-18", "a date, as 2019, 2019-03 or 2019-03-18"),
        "2019-03",
        name="date",
    ),
]
"""A date as exact as it is known."""
Day = Annotated[
    date,
    Kind(
        _read_day,
        {"type": "string", "pattern": "^[0-9]{4}[-/年][0-9]{1,2}[-/月][0-9]{1,2}日?$"},
        ("日期，如 2026-03-18", "a full date, as 2026-03-18"),
        "2026-03-18",
        name="day",
    ),
]
MonthOf = Annotated[
    Month,
    Kind(
        _read_month,
        {"type": "string", "pattern": "^[0-9]{4}[-/年][0-9]{1,2}月?$"},
        ("月份，如 2026-04", "a month, as 2026-04"),
        "2026-04",
        name="month",
    ),
]
