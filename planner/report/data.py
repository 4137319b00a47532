"""The checklist as JSON, for other programs: every sentence in Chinese and English. `docs/checklist-json.md` says what each field is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from planner.report import registers
from planner.rules import Checklist, Entry, Finding, Rule, Rulebook, Words
from planner.rules.costs import CostTable
from planner.rules.engine import Asked, Facts
from planner.rules.packs import Pack
from planner.rules.readiness import gates, sides, steps

FORMAT = "planner.checklist/1"
"""The number rises when a field goes or changes its meaning; new fields may come at any time."""


def as_json(
    findings: Sequence[Finding], listed: Checklist, rulebook: Rulebook, facts: Facts, costs: Sequence[CostTable], file: str, day: date
) -> str:
    """Return the checklist of *file*, judged as of *day*.

    Args:
        findings: Held against the file; see `planner.rules.located`.
        listed: The same, gathered.
        facts: Of the profile, for the registers.
        costs: One for each pack judged that has fees.
    """
    data = {
        "format": FORMAT,
        "profile": file,
        "judged_on": day.isoformat(),
        "packs": [_pack(pack, facts) for pack in rulebook.packs],
        "counts": {name: len(getattr(listed, name)) for name in _GROUPS},
        "readiness": _readiness(listed),
        "findings": [_finding(finding) for finding in findings],
        "not_in_force": [_dated(rule) for rule in listed.not_in_force],
        "documents": registers.documents(facts),
        "evidence": registers.evidence(facts),
        "claims": registers.claims(facts),
        "costs": registers.costs(costs),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


_GROUPS = ("blockers", "warnings", "advice", "undecided", "met", "not_applicable", "waived", "folded", "not_in_force")


def _pack(pack: Pack, facts: Facts) -> dict[str, Any]:
    head = pack.head
    return {
        "name": pack.name,
        "title": _words(head.title),
        "version": head.version,
        "reviewed_on": head.reviewed_on.isoformat() if head.reviewed_on else None,
        "applies": head.applies is None or bool(head.applies.answer(Asked(facts))),
        "rules": len(pack.rules),
        "not_encoded": len(head.not_encoded),
    }


def _readiness(listed: Checklist) -> dict[str, Any]:
    return {
        "gates": [
            {"gate": gate.key, "state": str(gate.state), "blockers": _ids(gate.blockers), "undecided": _ids(gate.undecided)}
            for gate in gates(listed)
        ],
        "axes": [{"axis": str(side.axis), "met": _ids(side.met), "weak": _ids(side.weak)} for side in sides(listed)],
        "steps": [{"rule": step.entry.id, "settles": _ids(step.settles), "effort": str(step.effort)} for step in steps(listed)],
    }


def _ids(entries: Sequence[Entry]) -> list[str]:
    return [entry.id for entry in entries]


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.id,
        "pack": finding.pack,
        "area": finding.area,
        "axis": str(finding.axis) if finding.axis else None,
        "verdict": str(finding.verdict),
        "level": str(finding.level),
        "effort": str(finding.effort),
        "title": _words(finding.title),
        "message": _words(finding.message) if finding.message.zh else None,
        "remedy": _words(finding.remedy) if finding.remedy.zh else None,
        "places": [{"path": place.path, "line": place.line or None, "written": place.written} for place in finding.places],
        "pages": list(finding.pages),
        "sources": [_words(line) for line in finding.sources],
        "confidence": finding.confidence or None,
        "confirm_on_platform": finding.confidence in ("B", "C"),
        "cause": finding.cause or None,
        "waiver": _waiver(finding),
        "fingerprint": fingerprint(finding),
    }


def _waiver(finding: Finding) -> Mapping[str, str] | None:
    waiver = finding.waiver
    if waiver is None:
        return None
    return {"reason": waiver.reason, "by": waiver.by, "until": waiver.until.isoformat(), "at": waiver.at}


def fingerprint(finding: Finding) -> str:
    """Return what stays the same of a finding while lines move: its rule and its place."""
    return hashlib.sha256("\0".join((finding.id, *finding.paths[:1])).encode()).hexdigest()[:16]


def _words(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}


def _dated(rule: Rule) -> dict[str, Any]:
    first, last = rule.effective_from, rule.effective_until
    return {
        "rule": rule.id,
        "state": str(rule.state),
        "effective_from": first.isoformat() if first else None,
        "effective_until": last.isoformat() if last else None,
    }
