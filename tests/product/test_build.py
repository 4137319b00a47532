"""A profile becomes three files: always, the same way, all or nothing."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.build import build
from planner.errors import ProfileError
from planner.rules import Level, Verdict
from tests.conftest import AS_OF, PROFILES, ROOT


def hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir()) if path.suffix != ".json"}


def test_each_profile_builds_deck_plan_and_checklist(product):
    stem = product.profile.stem

    assert [path.name for path in (product.deck, product.plan, product.checklist)] == [
        f"{stem}-deck.pptx", f"{stem}-plan.docx", f"{stem}-checklist.html",
    ]
    assert all(path.stat().st_size > 5_000 for path in (product.deck, product.plan, product.checklist))


def test_the_sample_is_complete(sample):
    """Thirty slides and more, nothing left out of the deck, no blocker and no warning."""
    missing = [
        finding.id
        for finding in sample.built.checked.findings
        if finding.verdict is Verdict.MISSING and finding.level in (Level.BLOCKER, Level.WARNING)
    ]

    assert sample.built.slides >= 30
    assert missing == []
    assert [omission.id for kind, omission in sample.built.omissions if kind in ("deck", "plan")] == []


def test_twenty_lines_build_a_short_deck_and_a_long_checklist(tmp_path):
    built = build(PROFILES["minimal"], tmp_path, AS_OF)
    missing = [finding for finding in built.checked.findings if finding.verdict is Verdict.MISSING]

    assert 2 <= built.slides <= 12
    assert len(missing) > 50
    assert len(built.omissions) > 10


def test_two_runs_elsewhere_and_in_another_time_zone_give_the_same_bytes(tmp_path):
    program = "import sys, datetime; from pathlib import Path; from planner.build import build;" \
        "build(Path(sys.argv[1]), Path(sys.argv[2]), datetime.date(2026, 1, 6))"
    for name, zone, seed in (("here", "Asia/Shanghai", "1"), ("there", "America/New_York", "2")):
        shutil.copytree(ROOT / "examples", tmp_path / name / "in")
        subprocess.run(
            [sys.executable, "-c", program, "in/brand_sample.yaml", "out"],
            cwd=tmp_path / name, check=True, env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        )

    here, there = hashes(tmp_path / "here" / "out"), hashes(tmp_path / "there" / "out")
    assert len(here) == 3
    assert here == there


def test_a_profile_with_problems_leaves_the_last_results_as_they_were(tmp_path):
    profile = tmp_path / "brand.yaml"
    profile.write_bytes(PROFILES["minimal"].read_bytes())
    build(profile, tmp_path / "out", AS_OF)
    before = hashes(tmp_path / "out")

    profile.write_text(profile.read_text(encoding="utf-8") + "\nunknown_section: {a: b}\n", encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        build(profile, tmp_path / "out", AS_OF)

    assert [problem.path for problem in caught.value.problems] == ["unknown_section"]
    assert hashes(tmp_path / "out") == before
