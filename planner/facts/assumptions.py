"""What the plan takes for granted: typed assumptions and those that follow from a choice of the user."""

from __future__ import annotations

from planner.facts.basis import Basis
from planner.facts.months import PlanMonths
from planner.facts.promotion import Promotion
from planner.facts.trace import Traced
from planner.record import record


@record
class Assumption:
    """A row of the register.

    Attributes:
        origin: typed, or the choice it follows from: curve, tool_split.
        grade: A law or filing, B trade press, C a single store or hearsay; as typed.
    """

    name: str
    value: str
    source: str | None
    grade: str | None
    confirmed: bool
    origin: str
    evidence: tuple[str, ...] = ()
    path: str | None = None


def derive_assumptions(basis: Basis, plan: PlanMonths, promotion: Promotion) -> Traced[tuple[Assumption, ...]]:
    """Return the typed assumptions, then those that follow from a choice."""
    say = basis.words.say
    rows = [
        Assumption(row.name, row.value, row.source, row.grade, bool(row.confirmed), "typed", row.evidence, f"assumptions.{index}")
        for index, row in enumerate(basis.profile.assumptions)
    ]
    if plan.curve:
        source = None if plan.curve == "even" else say("assumptions.curve_source")
        name, value = say("assumptions.curve"), say(f"curves.{plan.curve}")
        rows.append(Assumption(name, value, source, "C" if source else None, False, "curve", path="goals.curve"))
    if any(tool.months for tool in promotion.tools) and not promotion.by_month_typed:
        name, value = say("assumptions.split"), say("assumptions.split_value")
        rows.append(Assumption(name, value, None, None, False, "tool_split", path="traffic.tools"))
    return Traced(tuple(rows), {"": ("assumptions",), **{str(index): (row.path or "assumptions",) for index, row in enumerate(rows)}})
