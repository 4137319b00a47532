"""Lists whose length is fixed by what they are: four quarters, twelve months."""

from __future__ import annotations

from typing import Annotated

from annotated_types import Len

from planner.profile.types import Count, Money, MonthOf

Quarters = Annotated[tuple[Count, ...], Len(4, 4)]
MonthsOfQuarter = Annotated[tuple[MonthOf, ...], Len(3, 3)]
MoneyByMonth = Annotated[tuple[Money, ...], Len(12, 12)]
