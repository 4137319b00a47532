"""Findings set aside by the profile: visible, with a reason and an end, and themselves looked at.

A rule of the pack `waivers` finds the waivers that ran out or set nothing aside; it asks the facts of `WaiverFacts`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date

from planner.errors import Problem
from planner.facts.lookup import ABSENT, look_up
from planner.record import record
from planner.rules.finding import Finding, Verdict, Waiver
from planner.rules.packs import Rulebook
from planner.yamltext import SourceMap


@record
class WaiverUse:
    """A waiver and what became of it.

    Attributes:
        path: Where in the profile it stands.
        expired: Whether it ran out before the day judged.
        used: Whether it set something aside, or would have if it had not run out.
    """

    rule: str
    reason: str
    by: str
    until: date
    expired: bool
    used: bool
    path: str


@record
class WaiverFacts:
    """The waivers as facts, ``waived.entries``."""

    entries: tuple[WaiverUse, ...] = ()

    def get(self, name: str) -> object:
        first, _, rest = name.partition(".")
        return look_up(self, rest) if first == "waived" else ABSENT

    def paths(self, name: str) -> tuple[str, ...]:
        parts = name.split(".")
        return (self.entries[int(parts[2])].path,) if parts[:2] == ["waived", "entries"] and len(parts) > 2 else ("waivers",)


def refused(waivers: Sequence[Waiver], rulebook: Rulebook, source: SourceMap) -> tuple[Problem, ...]:
    """Return what is wrong with waivers: rules that do not exist, and prohibitions that nobody can set aside."""
    rules = {rule.id: rule for rule in rulebook.rules}
    problems: list[Problem] = []
    for index, waiver in enumerate(waivers):
        path = f"waivers.{index}.rule"
        if waiver.rule not in rules:
            from difflib import get_close_matches

            near = next(iter(get_close_matches(waiver.rule, rules, 1, 0.6)), "")
            problems.append(Problem("waiver.unknown_rule", source.place(path), path, {"given": waiver.rule, "near": near}))
        elif not rules[waiver.rule].waivable:
            problems.append(Problem("waiver.prohibited", source.place(path), path, {"given": waiver.rule}))
    return tuple(problems)


def set_aside(
    findings: Iterable[Finding], waivers: Sequence[Waiver], day: date, elsewhere: Container[str] = ()
) -> tuple[tuple[Finding, ...], WaiverFacts]:
    """Return *findings* with the waiver on each that one in force on *day* sets aside, and what became of every waiver.

    Args:
        elsewhere: Rules that are judged another time: whether a waiver of theirs is used cannot be said yet, so that it counts as used.
    """
    used: set[int] = set()

    def looked_at(finding: Finding) -> Finding:
        for index, waiver in enumerate(waivers):
            if finding.verdict is Verdict.MISSING and _covers(waiver, finding):
                used.add(index)
                if waiver.until >= day:
                    return replace(finding, waiver=waiver)
        return finding

    after = _standing_alone(tuple(looked_at(finding) for finding in findings))
    uses = (
        WaiverUse(one.rule, one.reason, one.by, one.until, one.until < day, index in used or one.rule in elsewhere, f"waivers.{index}")
        for index, one in enumerate(waivers)
    )
    return after, WaiverFacts(tuple(uses))


def _standing_alone(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return *findings*, those explained only by one that is set aside now standing for themselves: a waiver waives one rule."""
    told = {finding.id for finding in findings if finding.verdict is not Verdict.MET and finding.waiver is None}
    return tuple(replace(finding, cause="") if finding.cause and finding.cause not in told else finding for finding in findings)


def _covers(waiver: Waiver, finding: Finding) -> bool:
    if waiver.rule != finding.id:
        return False
    return not waiver.at or any(path == waiver.at or path.startswith(f"{waiver.at}.") for path in finding.paths)
