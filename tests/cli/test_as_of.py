"""`--as-of`: the rules of that day, and papers valid on that day."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from planner.cli import main
from tests.conftest import PROFILES

PROFILE = """\
application: {platform: tmall, store_type: flagship, category: 美容护肤}
brand:
  name: 山屿
  story: 山屿® 护肤，开店首月安排刷单。
company: {name: 杭州屿上电子商务有限公司}
trademarks:
  - {number: "12345678", name: 山屿, state: accepted, classes: [3], owner: 杭州屿上电子商务有限公司}
"""

pytestmark = pytest.mark.usefixtures("cached")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    file = tmp_path / "brand.yaml"
    file.write_text(PROFILE, encoding="utf-8")
    return file


def judged(capsys: pytest.CaptureFixture[str], file: Path, *options: str) -> dict[str, Any]:
    code = main(["check", str(file), "--format", "json", "--fail-on", "never", *options])
    told = capsys.readouterr()
    assert code == 0, told.err
    data: dict[str, Any] = json.loads(told.out)
    return data


def missing(data: dict[str, Any]) -> dict[str, list[str]]:
    """Rules that something is missing by, each with what it rests on."""
    return {one["rule"]: [line["en"] for line in one["sources"]] for one in data["findings"] if one["verdict"] == "missing"}


@pytest.mark.parametrize(
    ("day", "rule", "source", "idle"),
    [
        ("2025-10-14", "law_cn.fake_orders_2019", "Anti-Unfair Competition Law, art. 8", "law_cn.fake_orders"),
        ("2025-10-15", "law_cn.fake_orders", "Anti-Unfair Competition Law, art. 9", "law_cn.fake_orders_2019"),
        ("2026-12-31", "law_cn.registered_sign", "Trademark Law, art. 52", "law_cn.registered_sign_2027"),
        ("2027-01-01", "law_cn.registered_sign_2027", "Trademark Law, art. 62", "law_cn.registered_sign"),
    ],
)
def test_where_law_changes_the_edition_in_force_that_day_is_judged_by(day, rule, source, idle, profile, capsys):
    data = judged(capsys, profile, "--as-of", day)
    found = missing(data)

    assert found[rule][0].startswith(source)
    assert idle not in {one["rule"] for one in data["findings"]}
    assert idle in {one["rule"] for one in data["not_in_force"]}
    assert data["judged_on"] == day


def test_the_day_given_goes_before_the_planned_one(profile, capsys):
    profile.write_text(PROFILE.replace("category:", "planned_submission: 2025-01-01, category:"), encoding="utf-8")

    assert judged(capsys, profile)["judged_on"] == "2025-01-01"
    assert judged(capsys, profile, "--as-of", "2027-03-01")["judged_on"] == "2027-03-01"


def test_papers_lapse_by_the_day_judged(capsys):
    on_time, later = (judged(capsys, PROFILES["sample"], *options) for options in ((), ("--as-of", "2060-01-01")))

    assert "tmall.paper_in_force" not in missing(on_time)
    assert "tmall.paper_in_force" in missing(later)


def test_what_is_no_day_is_refused(profile, capsys):
    assert main(["check", str(profile), "--as-of", "tomorrow", "--lang", "en"]) == 2

    assert "tomorrow" in capsys.readouterr().err
