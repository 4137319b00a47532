"""The checklist as JSON: it holds what its schema says, nothing else, and what the other forms show."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from planner.build import Checked
from planner.cli import main
from planner.report.data import as_json, fingerprint
from planner.resources import schemas
from tests.conftest import PROFILES, ROOT
from tools.write_format_pages import PAGES, page

SCHEMA = json.loads((schemas() / "checklist.schema.json").read_text(encoding="utf-8"))
GLOBAL = "application:\n  platform: tmall_global\n  store_type: flagship\n  category: x\nbrand: {name: n}\ncompany: {name: c}\n"


def strict(schema: Any) -> Any:
    """The schema as a test takes it: no field that it does not name."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {"additionalProperties": False} if "properties" in schema and schema.get("type") == "object" else {}
    return {key: strict(part) for key, part in schema.items()} | closed


def said(checked: Checked, file: str = "brand.yaml") -> dict[str, Any]:
    facts, costs = checked.facts, checked.costs
    return json.loads(as_json(checked.findings, checked.listed, checked.rulebook, facts, costs, file, checked.day))


def slips(data: object) -> list[str]:
    validator = jsonschema.Draft7Validator(strict(SCHEMA), format_checker=jsonschema.FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


@pytest.mark.parametrize("name", PROFILES)
def test_every_profile_gives_what_the_schema_says_and_no_more(name, judge):
    assert slips(said(judge(PROFILES[name]))) == []


def test_the_schema_would_say_so(judge):
    """Fields that are gone, new, or of another form are told."""
    data = said(judge(PROFILES["sample"]))
    changes: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
        (("findings", 0), {"rule": None}),
        (("documents", 0), {"colour": "red"}),
        (("costs", 0, "rows", 0), {"state": "sure"}),
    ]
    for path, change in changes:
        broken = deepcopy(data)
        place: Any = broken
        for step in path:
            place = place[step]
        place.update(change)
        assert slips(broken) != [], path
    assert slips({key: value for key, value in data.items() if key != "claims"}) != []


def test_the_counts_are_those_of_the_checklist(judge):
    checked = judge(PROFILES["hard"])
    data = said(checked)

    assert data["counts"]["blockers"] == len(checked.listed.blockers)
    assert sum(finding["verdict"] == "met" for finding in data["findings"]) == sum(one.count for one in checked.listed.met)
    assert {finding["verdict"] for finding in data["findings"]} == {"met", "missing", "undecided", "not_applicable"}
    assert len(data["findings"]) == len(checked.findings)


def test_the_registers_hold_every_paper_file_and_claim(judge):
    checked = judge(PROFILES["sample"])
    data, profile = said(checked), checked.profile

    assert [one["path"] for one in data["documents"]] == [f"documents.{number}" for number in range(len(profile.documents))]
    assert [one["id"] for one in data["evidence"]] == [one.id for one in profile.evidence]
    assert len(data["claims"]) == checked.facts.groups.claims.count
    assert {one["number"] for one in data["evidence"] if one["private"]} == {None}
    dated = next(one for one in data["documents"] if one["valid_until"])
    assert dated["days_left"] == (date.fromisoformat(dated["valid_until"]) - checked.day).days


def test_a_paper_that_lapses_by_the_day_judged_is_not_in_force(judge):
    far = said(judge(PROFILES["sample"], date(2090, 1, 1)))
    with_an_end = [one for one in far["documents"] if one["valid_until"]]

    assert with_an_end and not any(one["in_force"] for one in with_an_end)
    assert {one["in_force"] for one in far["documents"] if not one["valid_until"]} == {None}
    assert far["judged_on"] == "2090-01-01"


def test_packs_that_do_not_apply_are_named_with_what_they_leave_out(tmp_path, judge):
    (tmp_path / "g.yaml").write_text(GLOBAL, encoding="utf-8")
    checked = judge(tmp_path / "g.yaml")
    packs = {pack["name"]: pack for pack in said(checked)["packs"]}

    assert {name for name, pack in packs.items() if not pack["applies"]} == {"tmall"}
    assert packs["tmall"]["not_encoded"] == len(next(pack for pack in checked.rulebook.packs if pack.name == "tmall").head.not_encoded) > 0
    assert not [one for one in said(checked)["findings"] if one["pack"] == "tmall"]


def test_costs_are_numbers_in_yuan(judge):
    (table,) = said(judge(PROFILES["sample"]))["costs"]

    assert table["known_cny"] == sum(row["amount_cny"] or 0 for row in table["rows"])
    assert {type(row["rate"]) for row in table["rows"]} <= {float, int, type(None)}


def test_what_is_set_aside_says_by_whom(tmp_path, judge):
    waiver = "waivers:\n  - {rule: dossier.brand_story, reason: 稍后补, by: 王珂, until: 2099-01-01}\n"
    file = tmp_path / "b.yaml"
    file.write_text(GLOBAL + waiver, encoding="utf-8")
    data = said(judge(file))

    (finding,) = (one for one in data["findings"] if one["waiver"])
    assert (finding["rule"], finding["verdict"]) == ("dossier.brand_story", "missing")
    assert finding["waiver"] == {"reason": "稍后补", "by": "王珂", "until": "2099-01-01", "at": ""}
    assert data["counts"]["waived"] == 1
    assert slips(data) == []


def test_a_fingerprint_stays_when_lines_move_and_tells_findings_apart(tmp_path, judge):
    text = GLOBAL + "products:\n  items:\n    - {id: a, name: a}\n    - {id: b, name: b}\n"
    marks = []
    for name, content in (("one", text), ("two", "# a line more\n\n" + text)):
        (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
        checked = judge(tmp_path / f"{name}.yaml")
        marks.append({fingerprint(one): one.places[0].line for one in checked.findings if one.places})
        assert len({fingerprint(one) for one in checked.findings if one.verdict == "missing"}) == sum(
            one.verdict == "missing" for one in checked.findings
        )

    assert marks[0].keys() == marks[1].keys()
    assert all(marks[1][mark] == line + 2 for mark, line in marks[0].items() if line)


def test_the_command_writes_utf8_to_a_pipe_or_a_file(tmp_path, capfdbinary):
    output = tmp_path / "c.json"

    assert main(["check", str(PROFILES["minimal"]), "--format", "json", "--fail-on", "never", "--lang", "en"]) == 0
    piped = capfdbinary.readouterr().out
    assert main(["check", str(PROFILES["minimal"]), "--format", "json", "--lang", "en", "--output", str(output)]) == 1

    assert piped == output.read_bytes()
    assert "营业执照".encode() in piped
    assert slips(json.loads(piped)) == []


@pytest.mark.parametrize("language", PAGES)
def test_the_page_about_it_is_fresh(language):
    assert PAGES[language].read_text(encoding="utf-8") == page(language), "the schema changed: run `make schema` and commit what it writes"


@pytest.mark.parametrize("language", PAGES)
def test_the_page_leads_somewhere(language):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", PAGES[language].read_text(encoding="utf-8"))
    anchors = re.findall(r"\]\(#([^)]+)\)", PAGES[language].read_text(encoding="utf-8"))

    assert [link for link in links if not (ROOT / "docs" / Path(link)).exists()] == []
    assert set(anchors) <= SCHEMA["definitions"].keys()
