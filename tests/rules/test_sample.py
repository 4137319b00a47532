"""The rules on the sample: clean as it stands, and each rule finds what is taken from it."""

from __future__ import annotations

import copy
import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from planner.build import PACKS, check
from planner.errors import ProfileError
from planner.evidence import inspect
from planner.facts import derive
from planner.profile import load_profile
from planner.rules import Finding, Level, Verdict, judge_all, load_packs
from planner.yamltext import read

SAMPLE = Path(__file__).parent.parent.parent / "examples" / "brand_sample.yaml"
DAY = date(2026, 1, 6)
RULES = load_packs(PACKS)
CASES: list[dict[str, Any]] = read(Path(__file__).with_name("sample_changes.yaml").read_bytes(), "sample_changes.yaml", ProfileError)[0]


def test_the_sample_lacks_nothing_grave():
    findings = check(SAMPLE, DAY).findings

    told = [
        (finding.id, finding.message.zh) for finding in findings if finding.verdict is Verdict.MISSING and finding.level is not Level.ADVICE
    ]
    assert told == []
    assert [finding.id for finding in findings if finding.verdict is Verdict.UNDECIDED] == []


def test_every_rule_is_tried():
    tried = [id for case in CASES for id in case["missing"]]

    assert sorted(tried) == sorted(rule.id for rule in RULES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["missing"][0])
def test_what_is_taken_away_is_found_missing(case):
    missing = {finding.id for finding in _judged(case["change"]) if finding.verdict is Verdict.MISSING}

    assert [id for id in case["missing"] if id not in missing] == []


def _judged(change: dict[str, Any]) -> tuple[Finding, ...]:
    data = copy.deepcopy(_data())
    # From the end, so that what is left out of a list does not move what comes before it.
    for path, value in sorted(change.items(), reverse=True):
        _put(data, path.split("."), value)
    profile, _ = load_profile(json.dumps(data, ensure_ascii=False).encode(), "changed.yaml")
    attachments = inspect(SAMPLE.parent, profile.evidence) if any(path.startswith("evidence.") for path in change) else _attachments()
    return judge_all(RULES, derive(profile, attachments, DAY))


@cache
def _data() -> Any:
    return read(SAMPLE.read_bytes(), SAMPLE.name, ProfileError)[0]


@cache
def _attachments() -> Any:
    profile, _ = load_profile(SAMPLE.read_bytes(), SAMPLE.name)
    return inspect(SAMPLE.parent, profile.evidence)


def _put(data: Any, path: list[str], value: object) -> None:
    for name in path[:-1]:
        data = data[int(name)] if isinstance(data, list) else data.setdefault(name, {})
    last = int(path[-1]) if isinstance(data, list) else path[-1]
    if value is None:
        data.pop(last) if isinstance(data, list) else data.pop(last, None)
    else:
        data[last] = value
