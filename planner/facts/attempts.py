"""Earlier submissions, and how long they bar the next one."""

from __future__ import annotations

from datetime import date

from planner.facts.ages import months_later
from planner.facts.basis import Basis
from planner.facts.trace import Traced
from planner.record import record


@record
class AttemptsView:
    """Earlier submissions up to the day judged.

    Attributes:
        failures: Failed ones of the same brand and company; one that does not say counts as the same.
        locked_until: Three months after the earlier of the last two failures; None with fewer than two.
        is_locked: Whether the day judged lies before it; None when there is no lock.
        withdrawals_this_year: Withdrawn ones in the calendar year of the day judged.

    Source:
        After the second failed evaluation the same brand and company wait three months, counted from the first submission.
    """

    failures: int = 0
    first_failed: date | None = None
    last_failed: date | None = None
    locked_until: date | None = None
    is_locked: bool | None = None
    withdrawals_this_year: int = 0


def derive_attempts(basis: Basis) -> Traced[AttemptsView]:
    """Return what earlier submissions came to."""
    attempts = [attempt for attempt in basis.profile.application.attempts if attempt.day <= basis.submission]
    failed = sorted(
        attempt.day
        for attempt in attempts
        if attempt.outcome == "failed" and attempt.same_brand is not False and attempt.same_company is not False
    )
    until = months_later(failed[-2], 3) if len(failed) > 1 else None
    year = basis.submission.year
    record = AttemptsView(
        failures=len(failed),
        first_failed=failed[0] if failed else None,
        last_failed=failed[-1] if failed else None,
        locked_until=until,
        is_locked=basis.submission < until if until else None,
        withdrawals_this_year=sum(attempt.outcome == "withdrawn" and attempt.day.year == year for attempt in attempts),
    )
    return Traced(record, {"": ("application.attempts",)})
