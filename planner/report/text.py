"""The checklist on a terminal: how far the application has come, what to do first, then everything that was looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from planner.messages.excerpt import columns
from planner.report.counting import tally
from planner.report.wrapping import wrap
from planner.rules import Checklist, Entry, Finding, Rule, Verdict
from planner.rules.packs import Pack
from planner.rules.readiness import AxisSide, Gate, State, Step, gates, sides, steps
from planner.rules.telling import Teller

MOST_CASES = 5
"""So many cases of one rule are told one by one; the others are counted."""

MOST_STEPS = 7

_INDENT = "  "
_GROUPS = {"blockers": "✗", "warnings": "!", "advice": "·", "undecided": "?", "waived": "~"}
_STATES = {State.BLOCKED: ("blockers", "✗"), State.UNDECIDED: ("warnings", "?"), State.OPEN: ("open", "✓"), State.UNSEEN: ("quiet", "–")}
# Sequences that terminals know for bold, red, yellow, cyan, green and dim; the text says the same without them.
_COLOURS = {"bold": "1", "blockers": "1;31", "warnings": "33", "advice": "36", "open": "32", "undecided": "2", "waived": "2", "quiet": "2"}


def as_text(
    listed: Checklist,
    file: str,
    language: str,
    *,
    day: date | None = None,
    packs: Sequence[Pack] = (),
    idle: Sequence[Pack] = (),
    width: int = 80,
    colour: bool = False,
) -> str:
    """Return the checklist.

    Args:
        listed: Of findings held against the file, so that they have lines; see `planner.rules.located`.
        file: The profile as the user named it.
        language: ``zh`` or ``en``.
        day: The day judged, to say of a rule why it was not.
        packs: The packs judged, for what they say they do not check.
        idle: The packs not judged.
        width: Columns; no line is longer.
        colour: Whether to add colour for a terminal. Nothing is said by colour alone.
    """
    page = _Page(Teller(language, file), width, colour)
    return "\n".join((*page.readiness(listed), *page.findings(listed), *page.looked_at(listed, day), *page.not_checked(packs, idle)))


class _Page:
    """What all lines of one checklist share."""

    def __init__(self, tell: Teller, width: int, colour: bool) -> None:
        self._tell = tell
        self._width = max(width, 40)
        self._colour = colour

    # ------------------------------------------------------------------------------------------------------- readiness

    def readiness(self, listed: Checklist) -> Iterator[str]:
        said = self._tell.say("missing", count=len(listed.blockers)) if listed.blockers else self._tell.say("clear")
        yield from self._painted("bold", wrap(said, self._width))
        yield from wrap(tally(listed, self._tell.language), self._width)
        yield from self._title(self._tell.say("readiness"))
        for gate in gates(listed):
            yield from self._gate(gate)
        yield from self._title(self._tell.say("sides"))
        for side in sides(listed):
            yield from self._side(side)
        ahead = steps(listed)
        if ahead:
            yield from self._title(self._tell.say("steps"))
            for number, step in enumerate(ahead[:MOST_STEPS], 1):
                yield from self._step(number, step)
            if len(ahead) > MOST_STEPS:
                yield from self._painted("quiet", self._wrapped(self._tell.say("more_steps", count=len(ahead) - MOST_STEPS), ""))

    def _gate(self, gate: Gate) -> Iterator[str]:
        role, mark = _STATES[gate.state]
        told = [self._tell.say(f"state.{gate.state}", count=len(gate.blockers or gate.undecided))]
        told += [self._tell.say("gate_warnings", count=len(gate.warnings))] * bool(gate.warnings)
        told += [self._tell.say("gate_waived", count=len(gate.waived))] * bool(gate.waived)
        line = self._tell.say("stated", name=self._tell.say(f"gate.{gate.key}"), told=self._tell.say("between").join(told))
        yield from self._painted(role, self._wrapped(line, f"{mark} "))

    def _side(self, side: AxisSide) -> Iterator[str]:
        counts = self._tell.say("side_counts", met=len(side.met), weak=len(side.weak))
        yield from self._wrapped(self._tell.say("stated", name=self._tell.say(f"side.{side.axis}"), told=counts), "")
        if side.weak:
            yield from self._painted("quiet", self._wrapped(self._tell.say("side_weak", titles=self._tell.titles(side.weak)), _INDENT))

    def _step(self, number: int, step: Step) -> Iterator[str]:
        told = [self._tell.title(step.entry)]
        told += [self._tell.say("undecided")] * (step.entry.verdict is Verdict.UNDECIDED)
        told += [self._tell.effort(step.effort)]
        told += [self._tell.say("settles", count=len(step.settles))] * bool(step.settles)
        yield from self._wrapped(" · ".join(told), f"{number}. ")

    # -------------------------------------------------------------------------------------------------------- findings

    def findings(self, listed: Checklist) -> Iterator[str]:
        for group in _GROUPS:
            entries: tuple[Entry, ...] = getattr(listed, group)
            if entries:
                yield from self._title(self._counted(group, len(entries)))
            for entry in entries:
                yield ""
                yield from self._entry(entry, group, listed)
        if listed.cited:
            yield from self._title(self._tell.say("sources"))
            for number, (source, grade) in enumerate(listed.cited, 1):
                yield from self._wrapped(self._tell.source(source.text(self._tell.language), grade), f"[{number}] ")
            yield from self._painted("quiet", self._wrapped(self._tell.say("grades"), ""))

    def _entry(self, entry: Entry, group: str, listed: Checklist) -> Iterator[str]:
        many = self._tell.has_cases(entry)
        title = self._tell.say("titled", title=self._tell.title(entry), area=entry.area_name(self._tell.language))
        title += self._tell.say("cases", count=entry.count) if many else ""
        yield from self._painted(group, wrap(title, self._width, f"{_GROUPS[group]} ", _INDENT))
        for finding in entry.findings[:MOST_CASES] if many else entry.findings[:1]:
            yield from self._case(finding, "- " if many else "")
        if many and entry.count > MOST_CASES:
            yield from self._wrapped(self._tell.say("further", count=entry.count - MOST_CASES), "- ")
        if remedy := self._tell.remedy(entry):
            yield from self._wrapped(remedy, "→ ")
        if waiver := self._tell.waiver(entry):
            yield from self._wrapped(waiver, "")
        if folded := listed.folded_under(entry):
            yield from self._painted("quiet", self._wrapped(self._tell.say("also", titles=self._tell.titles(folded)), ""))
        told = [] if many else [self._tell.place(entry.findings[0]), self._tell.page(entry.findings[0])]
        numbers = "".join(f"[{number}]" for number in listed.source_numbers(entry))
        told += [self._tell.say("noted", numbers=numbers)] if numbers else []
        if line := " ".join(part for part in told if part):
            yield from self._painted("quiet", self._wrapped(line, ""))

    def _case(self, finding: Finding, mark: str) -> Iterator[str]:
        yield from self._wrapped(self._tell.message(finding), mark)
        if mark and (where := self._tell.place(finding)):
            yield from self._painted("quiet", self._wrapped(where, _INDENT))

    # ------------------------------------------------------------------------------------------------------- looked at

    def looked_at(self, listed: Checklist, day: date | None) -> Iterator[str]:
        for key, entries in (("met", listed.met), ("not_applicable", listed.not_applicable)):
            if entries:
                yield from self._title(self._counted(key, len(entries)))
                yield from self._quietly(self._tell.titles(entries))
        if listed.not_in_force and day:
            yield from self._title(self._counted("not_in_force", len(listed.not_in_force)))
            yield from self._quietly(self._tell.say("between").join(self._unjudged(rule, day) for rule in listed.not_in_force))

    def _unjudged(self, rule: Rule, day: date) -> str:
        return self._tell.say("titled", title=rule.title.text(self._tell.language), area=self._tell.force(rule, day))

    def not_checked(self, packs: Sequence[Pack], idle: Sequence[Pack]) -> Iterator[str]:
        rows = [row.row.text(self._tell.language) for pack in packs for row in pack.head.not_encoded]
        if rows:
            yield from self._title(self._counted("not_encoded", len(rows)))
            yield from self._quietly(self._tell.say("between").join(rows))
        if idle:
            yield ""
            yield from self._painted("quiet", wrap(self._tell.say("idle", titles=self._tell.pack_titles(idle)), self._width))

    # ----------------------------------------------------------------------------------------------------------- lines

    def _counted(self, key: str, count: int) -> str:
        return self._tell.say("group", title=self._tell.say(key), count=count)

    def _title(self, text: str) -> Iterator[str]:
        yield ""
        yield from self._painted("bold", wrap(text, self._width))

    def _quietly(self, text: str) -> Iterator[str]:
        return self._painted("quiet", wrap(text, self._width, _INDENT, _INDENT))

    def _wrapped(self, text: str, mark: str) -> Iterator[str]:
        return wrap(text, self._width, _INDENT + mark, _INDENT + " " * columns(mark))

    def _painted(self, role: str, lines: Iterable[str]) -> Iterator[str]:
        for line in lines:
            yield f"\x1b[{_COLOURS[role]}m{line}\x1b[0m" if self._colour and line else line
