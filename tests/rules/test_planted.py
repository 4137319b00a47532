"""Three clean profiles with defects applicants really have: each is found by the rule it was planted for, and nothing else is.

A defect of `planted/*.yaml`: *change*, what is put in or, with nothing, taken out; *caught_by*, the rule that has to find it; *also*, the
rules that rightly find something too. A step of a path names a member of a list by what its first field says: ``evidence.audit_2025.file``.
What only sounds like a defect stands in `planted/harmless.yaml`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.build import Checked, build
from planner.errors import ProfileError
from planner.rules import Level, Verdict
from planner.yamltext import read
from tests.rules.changing import judged, missing

ROOT = Path(__file__).parent.parent.parent
PROFILES = {
    "sample": ROOT / "examples" / "brand_sample.yaml",
    "snack": ROOT / "tests" / "profiles" / "snack.yaml",
    "kettle": ROOT / "tests" / "profiles" / "kettle.yaml",
}
PLANTED = Path(__file__).parent / "planted"
DEFECTS: dict[str, list[dict[str, Any]]] = {name: read((PLANTED / f"{name}.yaml").read_bytes(), name, ProfileError)[0] for name in PROFILES}
HARMLESS: list[dict[str, Any]] = read((PLANTED / "harmless.yaml").read_bytes(), "harmless", ProfileError)[0]
CASES = [pytest.param(name, defect, id=f"{name}: {defect['title']}") for name, defects in DEFECTS.items() for defect in defects]


@pytest.mark.parametrize("name", PROFILES)
def test_a_clean_profile_lacks_nothing_grave(name):
    checked = judged(PROFILES[name])

    assert _grave(checked) == {}
    assert [finding.id for finding in checked.findings if finding.verdict is Verdict.UNDECIDED] == []


@pytest.mark.parametrize("name", ["snack", "kettle"])
def test_the_documents_of_a_clean_profile_lack_nothing_grave(name, tmp_path):
    """Composed, with the rules that read deck and plan; the sample's are looked at in `test_documents.py`."""
    assert _grave(build(PROFILES[name], tmp_path, date(2026, 1, 6)).checked) == {}


@pytest.mark.parametrize(("name", "defect"), CASES)
def test_a_planted_defect_is_found_and_nothing_that_was_not_planted(name, defect):
    checked = _changed(name, defect["change"])
    grave = _grave(checked)
    expected = {defect["caught_by"], *defect.get("also", [])}

    assert defect["caught_by"] in missing(checked)
    assert {id: words for id, words in grave.items() if id not in expected} == {}
    assert [id for id in defect.get("also", []) if id not in grave] == []


@pytest.mark.parametrize("case", HARMLESS, ids=lambda case: f"{case['profile']}: {case['title']}")
def test_what_only_sounds_like_a_defect_is_left_alone(case):
    assert _grave(_changed(case["profile"], case["change"])) == {}


def test_defects_are_many_and_differ():
    counts = {name: len(defects) for name, defects in DEFECTS.items()}
    catching = {defect["caught_by"] for defects in DEFECTS.values() for defect in defects}

    assert counts["sample"] >= 25 and counts["snack"] >= 20 and counts["kettle"] >= 20
    assert len(catching) >= 60


def _changed(name: str, change: dict[str, Any]) -> Checked:
    data = read(PROFILES[name].read_bytes(), name, ProfileError)[0]
    return judged(PROFILES[name], {_numbered(path, data): value for path, value in change.items()})


def _grave(checked: Checked) -> dict[str, str]:
    """What is told beside nothing else, as a blocker or a warning: rule and message."""
    return {
        finding.id: finding.message.zh
        for finding in checked.findings
        if finding.verdict is Verdict.MISSING and finding.level is not Level.ADVICE and not finding.cause
    }


def _numbered(path: str, data: Any) -> str:
    """*path* with numbers for the members of lists that it calls by name."""
    steps = []
    for step in path.split("."):
        if isinstance(data, list) and not step.isdecimal():
            step = str(next(at for at, member in enumerate(data) if str(next(iter(member.values()))) == step))
        steps.append(step)
        if isinstance(data, list):
            data = data[int(step)] if int(step) < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return ".".join(steps)
