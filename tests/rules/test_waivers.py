"""Findings set aside by the profile, as users meet them: visible, bounded, looked at, and never a prohibition."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.build import Checked, build, check
from planner.cli import main
from planner.rules import Verdict

PROFILE = """\
application: {platform: tmall, store_type: flagship, category: 美容护肤, planned_submission: 2026-02-10}
brand:
  name: 山屿
  story: 开店首月安排刷单。
company: {name: 杭州屿上电子商务有限公司}
products:
  items:
    - {id: a, name: 洁面}
    - {id: b, name: 面霜}
"""
WAIVER = "waivers:\n  - {rule: %s, reason: 合同已写明，稍后补, by: 王珂, until: %s%s}\n"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cache"))


class Run:
    """Runs `planner check` on a profile with one waiver."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._file = folder / "brand.yaml"
        self._capsys = capsys

    def check(self, rule: str = "", until: str = "2026-12-31", at: str = "", *options: str) -> tuple[int, str, str]:
        """Return the exit code, what was said and what was complained of."""
        waiver = WAIVER % (rule, until, f", at: {at}" if at else "") if rule else ""
        self._file.write_text(PROFILE + waiver, encoding="utf-8")
        code = main(["check", str(self._file), *options])
        told = self._capsys.readouterr()
        return code, told.out, told.err

    def findings(self, rule: str = "", until: str = "2026-12-31", at: str = "") -> list[dict[str, Any]]:
        code, said, complained = self.check(rule, until, at, "--format", "json", "--fail-on", "never")
        assert code == 0, complained
        found: list[dict[str, Any]] = json.loads(said)["findings"]
        return found


@pytest.fixture
def run(tmp_path: Path, cache: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("XDG_CACHE_HOME", cache)
    return Run(tmp_path, capsys)


def of(findings: list[dict[str, Any]], rule: str, verdict: str = "missing") -> list[dict[str, Any]]:
    return [one for one in findings if one["rule"] == rule and one["verdict"] == verdict]


@pytest.mark.parametrize(("language", "said"), [("en", "Set aside (1)"), ("zh", "已豁免")])
def test_what_is_set_aside_is_shown_with_reason_name_and_end(language, said, run):
    _, text, _ = run.check("dossier.licence_scan", "2026-12-31", "", "--lang", language, "--fail-on", "never")

    assert said in text
    assert all(word in " ".join(text.split()) for word in ("合同已写明，稍后补", "王珂", "2026-12-31"))


def test_what_is_set_aside_asks_for_nothing_and_all_else_stays(run):
    before, after = run.findings(), run.findings("dossier.licence_scan")

    assert [one["waiver"] for one in of(before, "dossier.licence_scan")] == [None]
    (waived,) = of(after, "dossier.licence_scan")
    assert waived["waiver"] == {"reason": "合同已写明，稍后补", "by": "王珂", "until": "2026-12-31", "at": ""}
    others = [[one["fingerprint"] for one in of_all if one["pack"] != "waivers"] for of_all in (before, after)]
    assert others[0] == others[1]
    assert of(after, "waivers.unused") == of(after, "waivers.expired") == []


def test_a_blocker_set_aside_is_no_longer_counted_as_one(run):
    counts = []
    for rule in ("", "tmall.representative_id"):
        _, said, _ = run.check(rule, "2026-12-31", "", "--format", "json")
        counts.append(json.loads(said)["counts"])

    assert of(run.findings(), "tmall.representative_id")[0]["level"] == "blocker"
    assert (counts[1]["blockers"], counts[1]["waived"]) == (counts[0]["blockers"] - 1, counts[0]["waived"] + 1)


def test_what_was_told_under_a_finding_set_aside_stands_for_itself(run):
    """A waiver covers one rule, not what that rule happened to explain."""
    before, after = run.findings(), run.findings("dossier.evidence_some")

    assert [one["cause"] for one in of(before, "dossier.licence_scan")] == ["dossier.evidence_some"]
    assert [(one["cause"], one["waiver"]) for one in of(after, "dossier.licence_scan")] == [(None, None)]


def test_one_place_of_many_can_be_set_aside(run):
    rule = "dossier.item_list_price"
    told = of(run.findings(rule, at="products.items.1"), rule)

    waived = [(one["places"][0]["path"][:16], bool(one["waiver"])) for one in told]
    assert waived == [("products.items.0", False), ("products.items.1", True)]


def test_an_id_that_does_not_exist_is_refused_where_it_stands_with_the_nearest(run):
    line = len(PROFILE.split("\n")) + 1
    code, said, complained = run.check("dossier.licence_scann", "2026-12-31", "", "--lang", "en")

    assert (code, said) == (2, "")
    assert f"brand.yaml:{line}:12: waivers.0.rule: there is no rule dossier.licence_scann\n" in complained
    assert "Did you mean dossier.licence_scan?" in complained


@pytest.mark.parametrize("rule", ["law_cn.fake_orders", "waivers.expired"])
@pytest.mark.parametrize(("language", "said"), [("en", "cannot be waived"), ("zh", "不能豁免")])
def test_a_prohibition_cannot_be_set_aside(rule, language, said, run):
    code, out, complained = run.check(rule, "2026-12-31", "", "--lang", language)

    assert (code, out) == (2, "")
    assert f"waivers.0.rule: {rule}" in complained.replace("：", ": ") and said in complained


def test_one_that_ran_out_sets_nothing_aside_and_is_told(run):
    findings = run.findings("dossier.licence_scan", until="2026-02-09")

    assert [one["waiver"] for one in of(findings, "dossier.licence_scan")] == [None]
    (expired,) = of(findings, "waivers.expired")
    assert expired["places"][0]["path"] == "waivers.0"
    assert "dossier.licence_scan" in expired["message"]["en"] and "2026-02-09" in expired["message"]["zh"]
    assert of(findings, "waivers.unused") == []


def test_its_last_day_is_the_last_it_holds(run):
    assert of(run.findings("dossier.licence_scan", until="2026-02-10"), "dossier.licence_scan")[0]["waiver"]


@pytest.mark.parametrize(("rule", "at"), [("dossier.brand_story", ""), ("dossier.item_list_price", "products.items.7")])
def test_one_that_sets_nothing_aside_is_told(rule, at, run):
    findings = run.findings(rule, at=at)

    (unused,) = of(findings, "waivers.unused")
    assert (unused["level"], unused["waiver"], unused["places"][0]["path"]) == ("warning", None, "waivers.0")


def test_a_waiver_of_what_documents_show_is_looked_at_when_they_are_made(tmp_path: Path):
    """Until deck and plan are there, nobody can say whether it sets anything aside."""
    file = tmp_path / "brand.yaml"
    file.write_text(PROFILE + WAIVER % ("coherence.documents_titles", "2026-12-31", ""), encoding="utf-8")

    checked = check(file, date(2026, 2, 10))
    built = build(file, tmp_path / "out", date(2026, 2, 10)).checked

    def idle(checked: Checked) -> list[tuple[str, ...]]:
        return [one.paths for one in checked.findings if one.id == "waivers.unused" and one.verdict is Verdict.MISSING]

    assert (idle(checked), idle(built)) == ([], [("waivers.0",)])
