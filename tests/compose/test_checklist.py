"""The checklist as a document: what the rules found, where, and what the other documents left out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.build import Checked, check
from planner.compose import compose
from planner.document.blocks import Document, FindingCase, Findings, Omission, Table
from planner.document.dump import dump
from planner.resources import templates

PROFILES = Path(__file__).parent.parent / "profiles"
DAY = date(2026, 1, 6)
OMISSIONS = (("deck", Omission("heroes", "核心单品", ("products.heroes",))), ("plan", Omission("live", "直播与达人", ("live.sessions",))))


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(PROFILES / "minimal.yaml", DAY)


@pytest.fixture(scope="module")
def document(checked) -> Document:
    return compose("checklist", checked.facts, checked.findings, templates(), omissions=OMISSIONS)


def chapter(document: Document, id: str) -> tuple[object, ...]:
    return next(child.blocks for part in document.parts for child in part.children if child.id == id)


def test_the_gravest_stand_first_and_know_their_line(document):
    groups = [block for block in chapter(document, "todo") if isinstance(block, Findings)]

    assert [group.title.partition("（")[0] for group in groups] == ["必须补上", "应当补上", "可以更好", "待定"]
    first = groups[0].lines[0]
    assert (first.title, first.area, first.place) == ("营业执照扫描件", "公司与资质", "第 15 行 company.evidence（未填）")
    assert groups[0].lines[2].source == "依据 [1]"
    assert groups[3].lines[0].message == "档案没有写 trademarks.0.owner，暂时无法判断。"


def test_many_findings_of_one_rule_are_one_line():
    hard = check(PROFILES / "hard.yaml", DAY)
    groups = [
        block for block in chapter(compose("checklist", hard.facts, hard.findings, templates()), "todo") if isinstance(block, Findings)
    ]

    (files,) = [line for group in groups for line in group.lines if line.id == "dossier.evidence_files"]
    assert len(files.cases) == 6
    assert [case.place for case in files.cases[:2]] == ["第 2868 行 evidence.0", "第 2872 行 evidence.1"]
    assert files.cases[-1] == FindingCase("另有 5 处")
    assert files.message == files.place == ""


def test_all_fourteen_proof_points_are_there_stated_or_not(document):
    (table,) = [block for block in chapter(document, "proof") if isinstance(block, Table)]

    assert [row.cells[0].text[0].text for row in table.body] == [f"D{number}" for number in range(1, 15)]


def test_what_deck_and_plan_left_out_is_listed_with_what_it_needs(document):
    (table,) = [block for block in chapter(document, "omissions") if isinstance(block, Table)]

    assert [["".join(run.text for run in cell.text) for cell in row.cells] for row in table.body] == [
        ["入驻方案", "核心单品", "products.heroes"],
        ["运营规划", "直播与达人", "live.sessions"],
    ]


def test_nothing_is_promised(document):
    text = dump(document)

    assert "是否通过由平台决定" in text
    assert not re.search("必过|保证通过|一定通过|包过", text)


def test_the_checklist_leaves_out_nothing_it_would_have_to_explain(document):
    assert document.omissions == ()


def test_in_english_only_the_profile_and_its_sources_speak_chinese(checked):
    """The template and the rules say everything in both languages."""
    english = replace(checked.facts, language="en")
    groups = [
        block for block in chapter(compose("checklist", english, checked.findings, templates()), "todo") if isinstance(block, Findings)
    ]

    assert [group.title for group in groups] == ["Required (3)", "Expected (29)", "Could be better (36)", "Undecided (3)"]
    said = " ".join(text for group in groups for line in group.lines for text in (line.title, line.message, line.remedy, line.place))
    assert re.findall(r"[\u4e00-\u9fff]+", said.replace("青瓷小筑", "")) == []
