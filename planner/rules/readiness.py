"""How far an application has come: the gates on its way, the four sides a brand is evaluated on, and what to do next.

Nothing here says that an application will pass: an open gate is one in which nothing was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from planner.record import record
from planner.rules.checklist import Checklist, Entry
from planner.rules.finding import Axis, Effort, Level, Verdict

_GATES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "company": ("Q1", "A2"),
        "mark": ("Q2",),
        "documents": ("Q3",),
        "category": ("Q4",),
        "wording": ("I",),
        "dossier": ("A", "B", "C", "D", "E", "G"),
        "figures": ("F",),
        "submission": ("Q5", "M"),
    }
)


class State(StrEnum):
    """What was found at a gate: something that blocks, something undecided that may, nothing, or it was not looked at."""

    BLOCKED = "blocked"
    UNDECIDED = "undecided"
    OPEN = "open"
    UNSEEN = "unseen"


@record
class Gate:
    """What has to hold before anything can be handed in, from one point of view.

    Attributes:
        key: ``company`` ``mark`` ``documents`` ``category`` ``wording`` ``dossier`` ``figures`` ``submission``.
        blockers: What is missing and required.
        undecided: What is required and cannot be answered yet.
        warnings: What is missing and expected.
        waived: What is required, missing, and set aside by the profile.
        met: How many requirements of any level are met.
    """

    key: str
    blockers: tuple[Entry, ...] = ()
    undecided: tuple[Entry, ...] = ()
    warnings: tuple[Entry, ...] = ()
    waived: tuple[Entry, ...] = ()
    met: int = 0

    @property
    def state(self) -> State:
        if self.blockers:
            return State.BLOCKED
        if self.undecided:
            return State.UNDECIDED
        return State.OPEN if self.met or self.warnings or self.waived else State.UNSEEN


@record
class AxisSide:
    """What the rules found on one of the four sides. *weak* is missing or undecided, the gravest first."""

    axis: Axis
    met: tuple[Entry, ...] = ()
    weak: tuple[Entry, ...] = ()


@record
class Step:
    """Something to do.

    Attributes:
        settles: What is settled together with it.
        opens: Titles of pages and tables that it brings back.
    """

    entry: Entry
    settles: tuple[Entry, ...] = ()
    opens: tuple[str, ...] = ()

    @property
    def effort(self) -> Effort:
        """What is undecided asks for a line."""
        return Effort.LINE if self.entry.verdict is Verdict.UNDECIDED else self.entry.effort

    @property
    def unlocks(self) -> int:
        return len(self.settles) + len(self.opens)


def gates(listed: Checklist) -> tuple[Gate, ...]:
    """Return all gates in the order an application passes them."""
    # What is undecided for want of a line stays undecided while it is told with that line.
    of_blockers = {one for entry in listed.blockers for one in listed.folded_under(entry)}
    hidden = tuple(one for one in listed.folded if one.verdict is Verdict.UNDECIDED and one not in of_blockers)
    return tuple(
        Gate(
            key,
            blockers=_at(key, listed.blockers),
            undecided=tuple(entry for entry in _at(key, (*listed.undecided, *hidden)) if entry.level is Level.BLOCKER),
            warnings=_at(key, listed.warnings),
            waived=tuple(entry for entry in _at(key, listed.waived) if entry.level is Level.BLOCKER),
            met=len(_at(key, listed.met)),
        )
        for key in _GATES
    )


def _at(gate: str, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if gate_of(entry.area) == gate)


@cache
def gate_of(area: str) -> str:
    """The gate that a row of the content list belongs to: its own, or its letter's."""
    return next((key for wanted in (area, area[:1]) for key, areas in _GATES.items() if wanted in areas), "dossier")


def sides(listed: Checklist) -> tuple[AxisSide, ...]:
    """Return the four sides."""
    return tuple(
        AxisSide(
            axis,
            met=tuple(entry for entry in listed.met if entry.axis is axis),
            weak=tuple(entry for entry in listed.told if entry.axis is axis),
        )
        for axis in Axis
    )


def steps(listed: Checklist, left_out: Iterable[tuple[str, Iterable[str]]] = ()) -> tuple[Step, ...]:
    """Return what to do next: what blocks first, then what unlocks most, weighs most, asks least.

    What is merely undecided is a step where it may block.

    Args:
        left_out: Titles of pages and tables that were left out, each with the profile paths that bring it back.
    """
    missing = tuple((title, tuple(paths)) for title, paths in left_out)
    entries = (
        *listed.blockers,
        *(entry for entry in listed.undecided if entry.level is Level.BLOCKER),
        *listed.warnings,
        *listed.advice,
    )
    made = (Step(entry, listed.folded_under(entry), _opened(entry, missing)) for entry in entries)
    return tuple(sorted(made, key=_rank))


def _rank(step: Step) -> tuple[int, int, int, int]:
    may_block = any(entry.level is Level.BLOCKER for entry in (step.entry, *step.settles))
    blocks = 0 if step.entry.level is Level.BLOCKER and step.entry.verdict is Verdict.MISSING else 1 if may_block else 2
    return blocks, -step.unlocks, step.entry.level.weight, step.effort.weight


def _opened(entry: Entry, left_out: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    """The pages that wait for something an entry points at, for what is inside it or for what it is inside of."""
    told = {path for finding in entry.findings for path in finding.paths}
    return tuple(dict.fromkeys(title for title, needs in left_out if any(_meet(path, need) for path in told for need in needs)))


def _meet(path: str, other: str) -> bool:
    return path == other or path.startswith(f"{other}.") or other.startswith(f"{path}.")
