"""The pack in `examples/agency_pack`, which `docs/packs.md` explains: it does what it says, on top of ours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planner.build import PACKS
from planner.cli import main
from planner.rules import own_folders
from planner.rules.packs import load_folders
from planner.yamltext import read
from tests.conftest import PROFILES, ROOT

FOLDER = ROOT / "examples" / "agency_pack"
OURS = load_folders(own_folders(PACKS))
BOOK = load_folders([*own_folders(PACKS), FOLDER])


def test_its_examples_hold(capsys):
    assert main(["rules", "test", str(FOLDER), "--lang", "en"]) == 0
    assert capsys.readouterr().out == "Examples of 2 rules tried, 0 of them broken.\n"


def test_it_adds_one_rule_makes_one_stricter_and_edits_one_list():
    before, after = OURS.rule("tmall.scan_size"), BOOK.rule("tmall.scan_size")
    assert before is not None and after is not None

    assert [rule.id for rule in BOOK.rules if OURS.rule(rule.id) is None] == ["agency_pack.papers_outlast_review"]
    assert [rule.id for rule in BOOK.rules if rule.tightened_by] == ["tmall.scan_size"]
    assert set(BOOK.source_lines(after)) - set(OURS.source_lines(before)) == {BOOK.source_lines(after)[-1]}
    assert {name for name in BOOK.lists if BOOK.lists[name] != OURS.lists[name]} == {"dossier.generic"}
    words = set(BOOK.lists["dossier.generic"].words) ^ set(OURS.lists["dossier.generic"].words)
    assert words == {"国货之光", "新锐黑马", "高性价比"}


def test_each_file_names_its_schema_for_editors():
    for file in FOLDER.rglob("*.yaml"):
        named = file.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
        kind = "words" if file.parent.name == "words" else "pack" if file.name == "pack.yaml" else "rule"
        assert (file.parent / named).resolve() == ROOT / "schemas" / f"{kind}.schema.json", file


def test_a_profile_is_judged_by_it_too(capsys):
    main(["check", str(PROFILES["sample"]), "--pack", str(FOLDER), "--fail-on", "never", "--lang", "en"])

    assert "we ask for 1,200 px" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("page", ["docs/packs.md", "docs/packs.zh.md"])
def test_what_the_page_shows_is_what_the_pack_says(page):
    """Its blocks are parts of the pack's files; sentences are left out there."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = [block for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if "…" not in block]
    rule = next(block for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if "…" in block)

    for name, shown in (("papers_outlast_review", rule), ("scan_size", blocks[1]), ("words/generic", blocks[2])):
        whole, _ = read((FOLDER / f"{name}.yaml").read_bytes(), name)
        said, _ = read(shown, page)
        alike = [key for key in said if key not in ("title", "message", "remedy") and (name, key) != ("scan_size", "level")]
        assert [said[key] for key in alike] == [whole[key] for key in alike]


@pytest.mark.parametrize("page", ["docs/packs.md", "docs/packs.zh.md"])
def test_its_links_lead_somewhere_and_its_rules_exist(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)

    assert len(links) >= 4
    assert [link for link in links if not (ROOT / page).parent.joinpath(Path(link)).exists()] == []
    assert [id for id in re.findall(r"\b(?:tmall|law_cn|dossier)\.[a-z_]+\b", text) if BOOK.rule(id) is None and id not in BOOK.lists] == []
