"""How much is missing, and whether that is too much."""

from __future__ import annotations

from collections.abc import Sequence

from planner.messages import say
from planner.rules import Checklist, Finding, Level, checklist


def counts(findings: Sequence[Finding], language: str) -> str:
    """Return one line: how many entries there are of each group."""
    return tally(checklist(findings), language)


def tally(listed: Checklist, language: str) -> str:
    return say(
        "report.tally",
        language,
        blockers=len(listed.blockers),
        warnings=len(listed.warnings),
        advice=len(listed.advice),
        undecided=len(listed.undecided),
        met=len(listed.met),
        not_applicable=len(listed.not_applicable),
    )


def fails(findings: Sequence[Finding], fail_on: str) -> bool:
    """Whether something is missing that weighs as much as *fail_on* (``blocker``, ``warning``, ``advice``) or more.

    Nothing weighs as much as ``never``.
    """
    if fail_on == "never":
        return False
    return any(finding.counts and finding.level.weight <= Level(fail_on).weight for finding in findings)
