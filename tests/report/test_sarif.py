"""The checklist as SARIF: valid by the standard's own schema, and read as it is meant by editors and code hosts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from planner.build import Checked
from planner.cli import main
from planner.report.sarif import as_sarif
from planner.rules import Verdict, Words
from tests.conftest import PROFILES
from tests.report.conftest import Judge

STANDARD = jsonschema.Draft7Validator(
    json.loads((Path(__file__).parent / "sarif-2.1.0.schema.json").read_text(encoding="utf-8")), format_checker=jsonschema.FormatChecker()
)
PROFILE = """\
application: {platform: tmall_global, store_type: flagship, category: x}
brand: {name: n}
company: {name: c}
products:
  items:
    - {id: a, name: a}
    - {id: b, name: b}
waivers:
  - {rule: dossier.brand_story, reason: 稍后补, by: 王珂, until: 2099-01-01}
"""

Log = dict[str, Any]


@pytest.fixture
def judged(judge: Judge, tmp_path: Path) -> Callable[[str], Checked]:
    def of_text(text: str) -> Checked:
        (tmp_path / "brand.yaml").write_text(text, encoding="utf-8")
        return judge(tmp_path / "brand.yaml")

    return of_text


def log(checked: Checked, file: str = "brand.yaml", language: str = "en") -> Log:
    (run,) = json.loads(as_sarif(checked.findings, checked.rulebook, file, checked.day, language, "1.2.3"))["runs"]
    return run


def slips(whole: Log) -> list[str]:
    """Where a log is not what the standard says."""
    return [f"{error.json_path}: {error.message}" for error in STANDARD.iter_errors(whole)]


def results(run: Log, rule: str) -> list[Log]:
    return [one for one in run["results"] if one["ruleId"] == rule]


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_profile_is_valid_and_every_finding_is_a_result_of_a_declared_rule(name, language, judge):
    checked = judge(PROFILES[name])
    run = log(checked, language=language)
    assert slips({"version": "2.1.0", "runs": [run]}) == []
    rules = run["tool"]["driver"]["rules"]

    assert [one["ruleId"] for one in run["results"]] == [one.id for one in checked.findings]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert [one["id"] for one in rules] == [one.id for one in checked.rulebook.rules if one.is_in_force(checked.day)]
    assert run["tool"]["driver"]["version"] == "1.2.3"
    assert run["properties"]["judgedOn"] == checked.day.isoformat()


def test_all_four_verdicts_are_results_and_only_what_is_missing_has_a_level(judged):
    checked = judged(PROFILE)
    kinds = {Verdict.MISSING: "fail", Verdict.UNDECIDED: "open", Verdict.MET: "pass", Verdict.NOT_APPLICABLE: "notApplicable"}
    seen = {(one.verdict, str(one.level)): result for one, result in zip(checked.findings, log(checked)["results"], strict=True)}

    assert {verdict for verdict, _ in seen} == set(Verdict)
    for (verdict, level), result in seen.items():
        assert result["kind"] == kinds[verdict]
        told = {"blocker": "error", "warning": "warning", "advice": "note"}[level]
        assert result["level"] == (told if verdict is Verdict.MISSING else "none")
    assert {level for verdict, level in seen if verdict is Verdict.MISSING} == {"blocker", "warning", "advice"}


def test_what_is_set_aside_is_suppressed_with_its_reason(judged):
    run = log(judged(PROFILE))
    (result,) = results(run, "dossier.brand_story")

    assert slips({"version": "2.1.0", "runs": [{**run, "results": [result]}]}) == []
    assert result["kind"] == "fail"
    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "稍后补", "properties": {"by": "王珂", "until": "2099-01-01"}}
    ]
    assert [one["ruleId"] for one in run["results"] if "suppressions" in one] == ["dossier.brand_story"]


def test_what_another_finding_explains_says_so(judged):
    checked = judged(PROFILE)
    caused = {one.id: one.cause for one in checked.findings if one.cause}
    told = {one["ruleId"]: one["properties"]["cause"] for one in log(checked)["results"] if "properties" in one}

    assert caused and told == caused


def test_a_finding_points_at_its_line_and_at_further_ones(judged):
    run = log(judged(PROFILE))
    first, second = results(run, "dossier.item_list_price")

    assert [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in (first, second)] == [6, 7]
    assert first["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].startswith("products.items.0")
    assert all(one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "brand.yaml" for one in run["results"])
    checked = judged(PROFILE)
    for finding, result in zip(checked.findings, run["results"], strict=True):
        assert len(result.get("relatedLocations", ())) == max(0, len(finding.places) - 1)


def test_fingerprints_stay_when_lines_move_and_tell_findings_apart(judged):
    def prints(text: str) -> list[tuple[str, str]]:
        found = [one for one in log(judged(text))["results"] if one["kind"] == "fail"]
        return [(one["ruleId"], one["partialFingerprints"]["ruleAndPlace/v1"]) for one in found]

    before, after = prints(PROFILE), prints("# a line more\n\n" + PROFILE.replace("brand: {name: n}", "brand: {name: other}"))

    assert before == after
    assert len(set(before)) == len(before)


def test_braces_are_doubled_since_single_ones_are_placeholders(judged):
    checked = judged(PROFILE)
    findings = tuple(replace(one, message=Words("写成 {a}", "write {a}")) for one in checked.findings if one.verdict is Verdict.MISSING)

    run = log(replace(checked, findings=findings))

    assert all(one["message"]["text"].startswith("write {{a}}\n") for one in run["results"])


def test_help_of_a_rule_says_nothing_of_facts_it_does_not_know(judged):
    for language in ("zh", "en"):
        rules = log(judged(PROFILE), language=language)["tool"]["driver"]["rules"]
        texts = [one["help"]["text"] for one in rules] + [one["shortDescription"]["text"] for one in rules]
        assert [text for text in texts if re.search(r"\{[a-z0-9_.|]+\}", text)] == []
        assert any("…" in text for text in texts)


def test_it_speaks_one_language_and_says_which(judged):
    chinese, english = (log(judged(PROFILE), language=language) for language in ("zh", "en"))

    assert [run["tool"]["driver"]["language"] for run in (chinese, english)] == ["zh-CN", "en"]
    assert results(chinese, "dossier.brand_story")[0]["message"] != results(english, "dossier.brand_story")[0]["message"]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("brand.yaml", "brand.yaml"),
        ("资料/山屿 品牌.yaml", "%E8%B5%84%E6%96%99/%E5%B1%B1%E5%B1%BF%20%E5%93%81%E7%89%8C.yaml"),
        ("shop\\brand.yaml", "shop/brand.yaml"),
        ("C:\\My Shop\\brand.yaml", "file:///C:/My%20Shop/brand.yaml"),
        ("\\\\server\\shop\\brand.yaml", "file://server/shop/brand.yaml"),
        ("/home/me/my shop/brand.yaml", "file:///home/me/my%20shop/brand.yaml"),
        ("100%#1?.yaml", "100%25%231%3F.yaml"),
    ],
)
def test_a_file_is_named_as_a_uri(judged, file, uri):
    run = log(judged(PROFILE), file)

    assert slips({"version": "2.1.0", "runs": [{**run, "results": run["results"][:5]}]}) == []
    assert {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]} == {uri}


def test_rules_of_another_day_are_declared_as_of_that_day(tmp_path, judge):
    (tmp_path / "brand.yaml").write_text(PROFILE, encoding="utf-8")
    declared = {}
    for day in (date(2026, 12, 31), date(2027, 1, 1)):
        run = log(judge(tmp_path / "brand.yaml", day))
        declared[day.year] = {one["id"] for one in run["tool"]["driver"]["rules"]}

    assert "law_cn.registered_sign" in declared[2026] - declared[2027]
    assert "law_cn.registered_sign_2027" in declared[2027] - declared[2026]


def test_the_command_writes_it(tmp_path, capfdbinary):
    output = tmp_path / "c.sarif"
    arguments = ["check", str(PROFILES["minimal"]), "--format", "sarif", "--fail-on", "never", "--lang", "zh"]

    assert main(arguments) == 0
    piped = capfdbinary.readouterr().out
    assert main([*arguments, "--output", str(output)]) == 0

    assert piped == output.read_bytes()
    assert slips(json.loads(piped)) == []
