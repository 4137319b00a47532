"""What `planner rules` tells of the rules, for people and for programs."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from planner.build import PACKS
from planner.messages.excerpt import columns
from planner.report import rulebook as telling
from planner.report.rulebook import listed_as_json, listed_as_text, shown_as_json, shown_as_text
from planner.rules import Rule, Rulebook, own_folders
from planner.rules.conditions import AtLeast
from planner.rules.examples import tried
from planner.rules.packs import load_folders
from planner.rules.reading import Reader
from planner.yamltext import read

BOOK = load_folders(own_folders(PACKS))

PACK = """\
title: {zh: 测试, en: Test}
version: '3'
sources:
  law: {title: {zh: 《某法》, en: Some Law}, where: law.example, edition: '2020', read_on: '2026-01-06'}
  hearsay: {title: {zh: 传闻, en: Hearsay}, where: somewhere}
"""
RULE = """\
id: test.one
area: Q3
level: blocker
state: preview
effective_from: '2026-03-01'
effective_until: '2026-12-31'
for_each: papers.entries
when: {present: item.days_left}
expect: {at_least: {fact: item.days_left, value: '30'}}
follows: [test.two]
title: {zh: 文件还有一个月, en: A month left}
message: {zh: 还剩 {item.days_left} 天, en: '{item.days_left} days left'}
remedy: {zh: 换发, en: renew}
sources: [{of: law, at: {zh: 第三条, en: art. 3}}, {of: hearsay}]
confidence: B
examples:
  - {verdict: met, facts: {papers: {entries: [{days_left: '30'}]}}}
  - {verdict: missing, facts: {papers: {entries: [{days_left: '31'}]}}}
"""
TWO = """\
id: test.two
area: I
level: warning
waivable: 'false'
wording: {lists: [bad], in: [goods]}
title: {zh: 用语, en: Wording}
message: {zh: '{words}', en: '{words}'}
remedy: {zh: 删去, en: delete}
examples:
  - {verdict: met, facts: {wording: {texts: [{text: 好, kind: goods}]}}}
  - {verdict: missing, facts: {wording: {texts: [{text: 极品, kind: goods}]}}}
"""


@pytest.fixture
def book(tmp_path: Path) -> Rulebook:
    (tmp_path / "test" / "words").mkdir(parents=True)
    files = {"pack": PACK, "one": RULE.replace("还剩 {item.days_left} 天", "'还剩 {item.days_left} 天'"), "two": TWO}
    for name, text in {**files, "words/bad": "title: {zh: 坏词, en: bad words}\nwords: [极品, 顶级]\n"}.items():
        (tmp_path / "test" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_folders([tmp_path / "test"])


def rule(book: Rulebook, id: str) -> Rule:
    found = book.rule(id)
    assert found is not None
    return found


def test_the_list_names_every_rule_once_with_level_grade_state_and_dates(book):
    assert listed_as_text(book, "en", 100) == (
        "test: Test, version 3, 2 rules\n"
        "  test.one  [required B preview from 2026-03-01 until 2026-12-31] A month left\n"
        "  test.two  [expected] Wording"
    )
    assert listed_as_text(book, "zh", 100) == (
        "test　测试，版本 3，2 条\n"
        "  test.one  [必须 B 试行 自 2026-03-01 起 至 2026-12-31 止] 文件还有一个月\n"
        "  test.two  [应当] 用语"
    )


def test_an_edition_that_ended_says_only_when():
    listed = " ".join(listed_as_text(BOOK, "en", 300).split())

    assert "law_cn.fake_orders_2019 [required A until 2025-10-14] No fake trades" in listed
    assert "law_cn.fake_orders [required A from 2025-10-15] No fake trades" in listed


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(language, width):
    listed = listed_as_text(BOOK, language, width)

    assert [line for line in listed.split("\n") if columns(line) > width] == []
    assert re.findall(r"^  ([a-z_]+\.[a-z0-9_]+) ", listed, re.MULTILINE) == [one.id for one in BOOK.rules]
    for one in BOOK.rules:
        shown = shown_as_text(one, BOOK, language, width)
        assert [line for line in shown.split("\n") if columns(line) > width] == [], one.id
        assert "None" not in shown


def test_a_rule_is_shown_with_all_it_says(book):
    assert shown_as_text(rule(book, "test.one"), book, "en", 100).split("\n") == [
        "test.one: A month left",
        "",
        "  level     required B preview from 2026-03-01 until 2026-12-31",
        "  area      documents (Q3)",
        "  when      {present: [item.days_left]}",
        "  for each  papers.entries",
        "  expect    {at_least: {fact: item.days_left, value: 30}}",
        "  finds     {item.days_left} days left",
        "  remedy    renew",
        "  source    Some Law art. 3",
        "  where     law.example; edition 2020; read on 2026-01-06",
        "  source    Hearsay",
        "  where     somewhere",
        "  follows   test.two",
        "  waivers   the profile may set it aside under waivers",
        "  example   met  {papers: {entries: [{days_left: 30}]}}",
        "  example   missing  {papers: {entries: [{days_left: 31}]}}",
    ]


def test_a_rule_about_words_shows_them(book):
    lines = shown_as_text(rule(book, "test.two"), book, "zh", 100).split("\n")

    assert "  词表　　坏词：极品、顶级" in lines
    assert "  豁免　　法律禁止或豁免本身，不能豁免" in lines


def test_what_programs_get_reads_back_as_the_same_rule():
    """The JSON is written as rule files are, so that it can be read as one."""
    data = json.loads(listed_as_json(BOOK))
    written: dict[str, Any] = {one["id"]: one for pack in data["packs"] for one in pack["rules"]}

    assert list(written) == [one.id for one in BOOK.rules]
    _, source = read("a: b", "rule.yaml")
    for one in BOOK.rules:
        plain = {key: str(value).lower() if isinstance(value, bool) else value for key, value in written[one.id].items()}
        reader = Reader(source)
        assert reader.record(Rule, plain) == one, reader.problems


def test_programs_get_a_rule_with_its_sources_and_words(book):
    data = json.loads(shown_as_json(rule(book, "test.two"), book))
    cited = json.loads(shown_as_json(rule(book, "test.one"), book))["sources"]

    assert data["format"] == "planner.rules/1"
    assert (data["rule"]["state"], data["rule"]["waivable"]) == ("stable", False)
    assert data["words"] == [{"name": "test.bad", "title": {"zh": "坏词", "en": "bad words"}, "words": ["极品", "顶级"]}]
    assert [(one["of"], one["title"]["en"], one.get("edition")) for one in cited] == [
        ("law", "Some Law", "2020"),
        ("hearsay", "Hearsay", None),
    ]


def test_examples_that_fail_or_lack_and_facts_that_do_not_exist_are_told(book):
    one = rule(book, "test.one")
    misspelt = replace(one, expect=AtLeast("item.days_lft", value=Decimal(30)), examples=(), when=None, for_each="papers.entries")
    tests = [tried(one, book), tried(rule(book, "test.two"), book), tried(misspelt, book)]

    assert telling.tested_as_text(tests, "en").split("\n") == [
        "test.one: an example should be missing and is met",
        "  {papers: {entries: [{days_left: 31}]}}",
        "test.one: no example of not applicable",
        "test.one: no example of met",
        "test.one: no example of missing",
        "test.one: no example of not applicable",
        "test.one: there is no fact item.days_lft, so the rule can never answer",
        "Did you mean item.days_left?",
        "Examples of 3 rules tried, 2 of them broken.",
    ]
    first, second = json.loads(telling.tested_as_json(tests))["broken"]
    assert first == {
        "rule": "test.one",
        "examples": [{"facts": {"papers": {"entries": [{"days_left": "31"}]}}, "expected": "missing", "got": "met"}],
        "lacking": ["not_applicable"],
        "unknown": [],
    }
    assert second["unknown"] == [{"fact": "item.days_lft", "near": "item.days_left"}]
