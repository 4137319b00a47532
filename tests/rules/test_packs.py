"""Every rule of our packs: its examples are its tests, and it asks only for facts that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planner.build import PACKS
from planner.rules import Level, Verdict, own_folders
from planner.rules.examples import broken_examples, unknown_facts
from planner.rules.packs import load_folders
from planner.rules.rule import Rule

BOOK = load_folders(own_folders(PACKS))
RULES = BOOK.rules
IDS = Path(__file__).parents[2] / "docs" / "rules" / "ids.txt"


def test_there_are_rules():
    assert len(BOOK.packs) == 6
    assert len(RULES) > 300


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_its_examples_bring_the_verdicts_they_state(rule: Rule):
    assert broken_examples(rule, BOOK) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_it_has_an_example_of_every_verdict_it_can_bring(rule: Rule):
    """A rule that cannot fire, or cannot be satisfied, is worse than none."""
    verdicts = {example.verdict for example in rule.examples}

    assert {Verdict.MET, Verdict.MISSING} <= verdicts
    if rule.when is not None or rule.for_each:
        assert Verdict.NOT_APPLICABLE in verdicts


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_fact_it_names_exists(rule: Rule):
    assert unknown_facts(rule) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_it_never_promises(rule: Rule):
    words = "".join((rule.message.zh, rule.remedy.zh, rule.title.zh))

    assert not re.search("必过|保证通过|一定通过|包过", words)


def test_no_rule_of_the_platform_with_a_dated_source_blocks_without_law_or_page():
    """Only a law, or a page of the platform itself, makes a blocker; the profile's own contents need no source."""
    assert [rule.id for rule in RULES if rule.level is Level.BLOCKER and rule.sources and rule.confidence != "A"] == []


@pytest.mark.parametrize("pack", BOOK.packs, ids=lambda pack: pack.name)
def test_a_pack_says_what_it_rests_on_and_what_it_leaves_out(pack):
    cited = {citation.of for rule in pack.rules for citation in rule.sources if "." not in citation.of}

    assert pack.head.reviewed_on is not None
    assert set(pack.head.sources) >= cited
    assert all(source.read_on for source in pack.head.sources.values())


def test_an_id_once_given_stays_with_its_rule():
    """A waiver, a report or a mail may name it: a rule that is no longer asked is deprecated, not deleted."""
    ever = IDS.read_text(encoding="utf-8").split()

    assert sorted(rule.id for rule in RULES) == ever, "new: run `make rules`; gone: bring it back with state: deprecated"
