"""Every rule of our packs: its examples are its tests, and it asks only for facts that exist."""

from __future__ import annotations

import re

import pytest

from planner.build import PACKS
from planner.errors import PackError
from planner.facts import knows
from planner.rules import Verdict
from planner.rules.examples import broken_examples
from planner.rules.packs import load_folders, load_packs

RULES = load_packs(PACKS)


def test_there_are_rules():
    assert len(RULES) > 150
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_its_examples_bring_the_verdicts_they_state(rule):
    assert broken_examples(rule) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_it_has_an_example_of_met_and_of_missing(rule):
    """A rule that cannot fire, or cannot be satisfied, is worse than none."""
    assert {Verdict.MET, Verdict.MISSING} <= {example.verdict for example in rule.examples}
    if rule.when is not None:
        assert Verdict.NOT_APPLICABLE in {example.verdict for example in rule.examples}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_fact_it_names_exists(rule):
    member = f"{rule.for_each}.0"
    placeholders = re.findall(r"\{([a-z0-9_.]+)", "".join((rule.message.zh, rule.message.en, rule.remedy.zh, rule.remedy.en)))
    names = {re.sub(r"^item\b", member, name) for name in (*rule.names(), *placeholders, *rule.at)}

    assert [name for name in sorted(names) if not knows(name)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_it_never_promises_and_a_sourced_rule_has_a_grade(rule):
    words = "".join((rule.message.zh, rule.remedy.zh, rule.title.zh))

    assert not re.search("必过|保证通过|一定通过|包过", words)
    assert (rule.source is None) == (rule.confidence == "")


def test_a_file_that_is_no_rule_is_pointed_at(tmp_path):
    (tmp_path / "a.yaml").write_text("id: x.a\narea: A1\nlevel: grave\n", encoding="utf-8")

    with pytest.raises(PackError) as caught:
        load_folders([tmp_path])

    assert {(problem.location.line, problem.path) for problem in caught.value.problems} >= {(3, "level"), (1, "expect")}


def test_an_id_is_used_once(tmp_path):
    text = (
        "id: x.a\narea: A1\ntitle: {zh: 甲, en: a}\nlevel: advice\nexpect: {present: brand.founded}\n"
        "message: {zh: 无, en: none}\nremedy: {zh: 填, en: fill}\nexamples: []\n"
    )
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(PackError) as caught:
        load_folders([tmp_path])

    assert [problem.key for problem in caught.value.problems] == ["pack.same_id"]
