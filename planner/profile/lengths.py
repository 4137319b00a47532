"""Lists shaped by the calendar: four quarters, twelve months, months one after another."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Any

from annotated_types import Len
from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from planner.profile.dates import MonthOf
from planner.profile.numbers import Count, Money
from planner.profile.refusals import refuse
from planner.record import record

Quarters = Annotated[tuple[Count, ...], Len(4, 4)]
MonthsOfQuarter = Annotated[tuple[MonthOf, ...], Len(3, 3)]
MoneyByMonth = Annotated[tuple[Money, ...], Len(12, 12)]


@record
class InSequence:
    """For a list of records by month: each the month after the one before, twelve at most."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_in_sequence, handler(source))


def _in_sequence(records: tuple[Any, ...]) -> tuple[Any, ...]:
    for position, (before, after) in enumerate(pairwise(records), start=1):
        due = before.month.plus(1)
        if after.month != due:
            raise refuse("month_sequence", at=f"{position}.month", given=str(after.month), due=str(due))
    if len(records) > 12:
        raise refuse("months_many", at="12.month", given=len(records))
    return records
