"""`planner rules list | show | test`, and packs laid on top of ours."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from planner.build import PACKS
from planner.cli import main
from planner.rules import own_folders
from planner.rules.packs import load_folders
from tests.conftest import PROFILES, ROOT

BOOK = load_folders(own_folders(PACKS))
AGENCY = ROOT / "examples" / "agency_pack"

PACK = "title: {zh: 测试, en: Test}\nversion: '1'\n"
RULE = """\
id: mine.founded
area: A1
level: warning
title: {zh: 写明创立年份, en: The founding year}
message: {zh: 没有创立年份, en: no founding year}
remedy: {zh: 填写, en: fill in}
expect: {present: brand.founded}
examples:
  - {verdict: met, facts: {brand: {founded: '2019'}}}
  - {verdict: missing, facts: {}}
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "founded.yaml").write_text(RULE, encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", ["zh", "en"])
def test_list_tells_every_rule(language, capsys):
    assert main(["rules", "list", "--lang", language]) == 0

    assert re.findall(r"^  ([a-z_]+\.[a-z0-9_]+) ", capsys.readouterr().out, re.MULTILINE) == [rule.id for rule in BOOK.rules]


def test_list_with_a_pack_tells_its_rules_too(mine, capsys):
    assert main(["rules", "list", "--pack", str(AGENCY), "--pack", str(mine), "--json"]) == 0

    packs = {pack["name"]: [rule["id"] for rule in pack["rules"]] for pack in json.loads(capsys.readouterr().out)["packs"]}
    assert list(packs) == [*PACKS, "agency_pack", "mine"]
    assert packs["mine"] == ["mine.founded"]


def test_show_tells_one_rule(capsys):
    assert main(["rules", "show", "law_cn.fake_orders", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert main(["rules", "show", "law_cn.fake_orders", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)

    assert said.startswith("law_cn.fake_orders: No fake trades\n")
    assert "Anti-Unfair Competition Law art. 9" in said and "cannot be set aside" in said
    assert data["rule"]["effective_from"] == "2025-10-15"
    assert data["sources"][0]["title"]["zh"] == "《中华人民共和国反不正当竞争法》"


def test_show_of_a_pack_shows_what_it_made_stricter(capsys):
    assert main(["rules", "show", "tmall.scan_size", "--pack", str(AGENCY), "--lang", "en"]) == 0

    assert "we ask for 1,200 px" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("given", "language", "said"),
    [
        ("tmall.scan_sise", "en", "there is no rule tmall.scan_sise\nDid you mean tmall.scan_size?\nplanner rules list shows the ids.\n"),
        ("tmall.scan_sise", "zh", "没有规则 tmall.scan_sise\n您是想写 tmall.scan_size 吗？\n用 planner rules list 可以看全部 id。\n"),
        ("zzz", "en", "there is no rule zzz\nplanner rules list shows the ids.\n"),
    ],
)
def test_an_id_that_does_not_exist_is_told_with_the_nearest(given, language, said, capsys):
    assert main(["rules", "show", given, "--lang", language]) == 2

    assert capsys.readouterr().err.startswith(said)


def test_the_examples_of_our_own_rules_hold(capsys):
    assert main(["rules", "test", "--lang", "zh"]) == 0

    assert capsys.readouterr().out == f"试了 {len(BOOK.rules)} 条规则的示例，0 条不符。\n"


def test_the_folder_of_one_of_our_packs_can_be_tested_alone(capsys):
    (folder,) = own_folders(["waivers"])

    assert main(["rules", "test", str(folder), "--lang", "en"]) == 0
    assert capsys.readouterr().out == f"Examples of {len(list(folder.glob('*.yaml'))) - 1} rules tried, 0 of them broken.\n"


def test_an_example_that_fails_is_told_and_fails(mine, capsys):
    (mine / "founded.yaml").write_text(RULE.replace("facts: {}", "facts: {brand: {founded: '2020'}}"), encoding="utf-8")

    assert main(["rules", "test", str(mine), "--lang", "en"]) == 1
    assert capsys.readouterr().out == (
        "mine.founded: an example should be missing and is met\n"
        "  {brand: {founded: 2020}}\n"
        "Examples of 1 rules tried, 1 of them broken.\n"
    )
    assert main(["rules", "test", str(mine), "--json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)["broken"]
    assert (told["rule"], told["examples"][0]["expected"], told["examples"][0]["got"]) == ("mine.founded", "missing", "met")


def test_a_rule_that_never_shows_it_can_fire_fails(mine, capsys):
    (mine / "founded.yaml").write_text(RULE.partition("  - {verdict: missing")[0], encoding="utf-8")

    assert main(["rules", "test", str(mine), "--lang", "en"]) == 1
    assert capsys.readouterr().out.startswith("mine.founded: no example of missing\n")


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        (("present: brand.founded", "present: brand.foundd"), "foundd, so the rule can never answer\nDid you mean brand.founded?"),
        (("no founding year", "'{brand.nam} has no year'"), "nam, so the rule can never answer\nDid you mean brand.name?"),
        (("expect:", "at: [brand.zzzzzz]\nexpect:"), "zzzzzz, so the rule can never answer\nExamples"),
    ],
)
def test_a_fact_that_does_not_exist_is_told_and_fails(slip, said, mine, capsys):
    """Its examples may be misspelt in the same way, and would not show it."""
    text = RULE.replace(*slip).replace("{founded: '2019'}", "{founded: '2019', foundd: '2019'}")
    (mine / "founded.yaml").write_text(text, encoding="utf-8")

    assert main(["rules", "test", str(mine), "--lang", "en"]) == 1
    assert capsys.readouterr().out.startswith(f"mine.founded: there is no fact brand.{said}")


@pytest.mark.parametrize("verb", [["rules", "list", "--pack"], ["rules", "test"], ["check", str(PROFILES["minimal"]), "--pack"]])
def test_a_broken_pack_is_told_with_file_line_and_column_and_nothing_is_judged(verb, mine, capsys, cached):
    file = mine / "founded.yaml"
    file.write_text(RULE.replace("warning", "warnning").replace("present:", "presnt:"), encoding="utf-8")

    assert main([*verb, str(mine), "--lang", "en"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{file}:3:8: level: warnning is none of the values\n" in told.err
    assert f"{file}:7:10: expect.presnt: there is no condition presnt\n" in told.err
    assert told.err.endswith("2 problems.\n")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_pack_that_is_not_there_is_told(language, tmp_path, capsys):
    assert main(["rules", "test", str(tmp_path / "nowhere"), "--lang", language]) == 2

    assert str(tmp_path / "nowhere" / "pack.yaml") in capsys.readouterr().err


def test_a_profile_is_judged_by_the_pack_it_is_given(mine, capsys, cached):
    arguments = ["check", str(PROFILES["minimal"]), "--fail-on", "never", "--format", "json"]

    assert main(arguments) == 0
    ours = json.loads(capsys.readouterr().out)
    assert main([*arguments, "--pack", str(mine)]) == 0
    theirs = json.loads(capsys.readouterr().out)

    assert {one["rule"] for one in theirs["findings"]} - {one["rule"] for one in ours["findings"]} == {"mine.founded"}
    assert [pack["name"] for pack in theirs["packs"]] == [*PACKS, "mine"]
