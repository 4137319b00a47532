"""The rules about composed documents: four profiles are clean, and each fault of a template is found by the rule it is for."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import Literal

import pytest

from planner.build import PACKS
from planner.compose import compose
from planner.document.blocks import Document
from planner.evidence import inspect
from planner.facts import Facts, derive
from planner.facts.everything import known
from planner.profile import load_profile
from planner.proofreading import ComposedFacts, knows, read_back
from planner.resources import templates
from planner.rules import Finding, Verdict, judge_all, load_rulebook, own_folders
from tests.conftest import AS_OF, PROFILES

RULEBOOK = load_rulebook(own_folders(PACKS))
RULES = tuple(rule for rule in RULEBOOK.rules if rule.about == "composed")


@cache
def facts_of(name: str) -> Facts:
    file = PROFILES[name]
    profile, _ = load_profile(file.read_bytes(), str(file))
    return derive(profile, inspect(file.parent, profile.evidence), AS_OF, language=profile.application.language)


def read(name: str, folder: Path) -> ComposedFacts:
    facts = facts_of(name)
    every_fact = known(facts)

    def composed(kind: Literal["deck", "plan"]) -> Document:
        return compose(kind, facts, (), folder, decode=lambda entry, page: b"", known=every_fact)

    return read_back([composed("deck"), composed("plan")], every_fact)


def missing(facts: ComposedFacts) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in judge_all(RULEBOOK, facts, AS_OF, about="composed"):
        if finding.verdict is Verdict.MISSING:
            found.setdefault(finding.id.removeprefix("coherence.documents_"), []).append(finding)
    return found


@pytest.mark.parametrize("name", PROFILES)
def test_what_we_write_of_a_profile_is_clean(name):
    assert {rule: [one.message.zh for one in found] for rule, found in missing(read(name, templates())).items()} == {}


@pytest.mark.parametrize("name", PROFILES)
def test_the_sheets_of_the_checklist_say_what_deck_and_plan_say(name):
    """The same fact has one figure, unit, rounding and date in all three; counts of findings and days are the checklist's own."""
    facts = facts_of(name)
    every_fact = known(facts)
    said = {"left_out": {}, "cost_tables": (), "packs": (), "idle": (), "day": AS_OF, "is_built": True}
    kinds: tuple[Literal["deck", "plan", "checklist"], ...] = ("deck", "plan", "checklist")
    documents = [compose(kind, facts, (), templates(), decode=lambda entry, page: b"", known=every_fact, said=said) for kind in kinds]

    assert set(missing(read_back(documents, every_fact))) <= {"strange_figures"}


def test_every_one_of_them_is_decided_for_the_sample():
    """Nothing to compare would be no proof."""
    findings = judge_all(RULEBOOK, read("sample", templates()), AS_OF, about="composed")

    assert {finding.id for finding in findings} == {rule.id for rule in RULES}
    assert {finding.verdict for finding in findings} == {Verdict.MET}


SLIDE, CHAPTER, PLAN = "deck/slides/goals.xml", "plan/chapters/05_goals.xml", "plan/plan.xml"

# Rule, file, what it says, what it says when broken, a word of the message.
FAULTS = [
    ("strange_figures", SLIDE, "<source>测算：GMV", "<source>覆盖 4,321 家，测算：GMV", "4,321 家"),
    ("strange_figures", SLIDE, 'noted("首年 GMV", year.gmv_cny | money', 'noted("首年 GMV", (year.gmv_cny * 7 / 3) | money', "2.80 亿元"),
    ("strange_figures", CHAPTER, "<p>月均目标 ", "<p>预计 38.2%，月均目标 ", "38.2%"),
    ("strange_figures", CHAPTER, '"gmv_cny") | values(unit) }}" emphasis', '"gmv_cny") | values(unit) }}7" emphasis', "年度目标"),
    ("unresolved", SLIDE, "<source>测算：GMV", "<source>测算（）：GMV", "测算（）"),
    ("unresolved", SLIDE, "<source>测算：GMV", "<source>None：GMV", "None"),
    ("unresolved", CHAPTER, "<p>月均目标 ", "<p>预计，，月均目标 ", "预计，，"),
    (
        "same_figure",
        CHAPTER,
        "{{ year.campaign_months_share | percent }}",
        "{{ year.campaign_months_share | percent(0) }}",
        "（plan goals）",
    ),
    ("same_figure", CHAPTER, "首年 GMV {{ year.gmv_cny | money }}，由", "首年 GMV {{ year.gmv_cny | yuan }}，由", "元（plan goals）"),
    ("same_label", PLAN, 'metric(year.gmv_cny | money, label="首年 GMV', 'metric(year.gsv_cny | money, label="首年 GMV', "首年 GMV 目标"),
    ("contents", CHAPTER, "<p>月均目标 ", "<p>见附录 F，月均目标 ", "附录 F"),
    ("contents", CHAPTER, "<p>月均目标 ", "<p>见第 21 章，月均目标 ", "第 21 章"),
    ("evidence_numbers", SLIDE, "<source>测算：GMV", "<source>E-87，测算：GMV", "E-87"),
    ("evidence_numbers", "deck/slides/evidence.xml", "<b>{{ entry.title }}</b>", "<b>{{ entry.kind_label }}</b>", "E-01"),
    ("dates", PLAN, 'dated="{{ identity.document_date }}"', 'dated="{{ year.start }}"', "2026-"),
    ("dates", PLAN, '("版本", application.version)', '("版本", none)', "V1.0"),
    ("names", SLIDE, "<source>测算：GMV", "<source>{{ brand.latin_name | lower }}，测算：GMV", "、"),
    ("names", CHAPTER, "<p>月均目标 ", "<p>{{ brand.name | list | join(' ') }}的月均目标 ", "、"),
    ("titles", CHAPTER, 'title="年度目标"', 'title="货品规划"', "货品规划"),
]


@pytest.mark.parametrize(("rule", "file", "said", "broken", "word"), FAULTS, ids=lambda value: value[:28])
def test_a_fault_of_a_template_is_found(rule, file, said, broken, word, tmp_path):
    shutil.copytree(templates(), tmp_path, dirs_exist_ok=True)
    text = (tmp_path / file).read_text(encoding="utf-8")
    assert said in text
    (tmp_path / file).write_text(text.replace(said, broken, 1), encoding="utf-8")

    found = missing(read("sample", tmp_path))

    assert set(found) == {rule}
    assert word in found[rule][0].message.zh


def test_every_rule_was_made_to_fire():
    assert {f"coherence.documents_{fault[0]}" for fault in FAULTS} == {rule.id for rule in RULES}


def test_every_fact_they_name_exists():
    names = {name.replace("item.", f"{rule.for_each}.0.") for rule in RULES for name in rule.names()}

    assert len(names) > 10
    assert [name for name in sorted(names) if not knows(name)] == []
    assert not knows("composed.pages.0.strange")


def test_a_finding_knows_its_slides_and_its_places():
    facts = read("sample", templates())
    gmv = next(f"composed.facts.{index}" for index, one in enumerate(facts.composed.facts) if "deck goals" in one.places)
    chapter = next(f"composed.pages.{index}" for index, one in enumerate(facts.composed.pages) if one.document == "plan" and one.place)

    assert "goals" in facts.slides(f"{gmv}.agrees")
    assert facts.paths(gmv)
    assert facts.slides(chapter) == ()
