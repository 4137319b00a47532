"""Full months between days, and days some months on."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def full_months(start: date, end: date) -> int:
    """Return the full months from *start* to *end*; negative when *end* comes first."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def months_later(day: date, months: int) -> date:
    """Return the same day *months* later, or earlier when negative; the month's last day where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
