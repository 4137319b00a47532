"""Every rule can fire: a change of the clean sample makes it, and what its remedy asks for makes it vanish.

A case of `changes/*.yaml`: *given*, what is changed beforehand and stays (another platform, another category); *change*, the defect;
*mend*, what the remedy asks for, or else what the sample says; *missing*, the rules that find it; *as_of*, the day judged.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from planner.errors import ProfileError
from planner.rules import Level, Verdict
from planner.rules.rule import State
from planner.yamltext import read
from tests.rules.changing import SAMPLE, judged, missing, rulebook, undone

FILES = sorted(Path(__file__).with_name("changes").glob("*.yaml"))
CASES: list[dict[str, Any]] = [case for file in FILES for case in read(file.read_bytes(), file.name, ProfileError)[0]]


def test_the_sample_lacks_nothing_grave():
    findings = judged(SAMPLE).findings

    grave = [finding for finding in findings if finding.verdict is Verdict.MISSING and finding.level is not Level.ADVICE]
    assert [(finding.id, finding.message.zh) for finding in grave] == []
    assert [finding.id for finding in findings if finding.verdict is Verdict.UNDECIDED] == []


def test_every_rule_is_made_to_fire():
    """Rules about composed documents are made to in `test_documents.py`."""
    tried = {id for case in CASES for id in case["missing"]}

    assert len(FILES) > 5
    assert tried == {rule.id for rule in rulebook().rules if rule.about != "composed" and rule.state is not State.DEPRECATED}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["missing"][0])
def test_a_defect_is_found_and_its_remedy_takes_the_finding_away(case):
    given, change = case.get("given", {}), case["change"]
    mend = {**undone_after(given, change), **case.get("mend", {})}

    found = missing(judged(SAMPLE, given, change, as_of=case.get("as_of")))
    left = missing(judged(SAMPLE, given, mend, as_of=case.get("as_of")))

    assert [id for id in case["missing"] if id not in found] == []
    assert [id for id in case["missing"] if id in left] == []


def undone_after(given: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """What the sample says at each place of *change*, except where *given* has its say."""
    return {path: value for path, value in undone(SAMPLE, change).items() if not any(path.startswith(place) for place in given)}
