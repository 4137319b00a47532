"""The checklist as a document: what the rules found, where, and what the other documents left out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.build import Checked, check, checklist_document
from planner.compose import compose
from planner.document.blocks import Document, Findings, Omission, Table
from planner.document.dump import dump
from planner.resources import templates

PROFILES = Path(__file__).parent.parent / "profiles"
SAMPLE = PROFILES.parent.parent / "examples" / "brand_sample.yaml"
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


def test_the_gravest_stand_first_and_know_their_line(document, checked):
    groups = [block for block in chapter(document, "todo") if isinstance(block, Findings)]

    assert [group.title.partition("（")[0] for group in groups] == ["必须补上", "应当补上", "可以更好", "待定"]
    lines = {line.id: line for group in groups for line in group.lines}
    mark = lines["dossier.trademark_number"]
    assert (mark.title, mark.area, mark.level, mark.effort) == ("每件商标有注册号或申请号", "公司与资质", "warning", "填一行")
    assert (mark.place, mark.path, mark.line) == ("第 19 行 trademarks.0.number（未填）", "trademarks.0.number", 19)
    unsure = groups[3].lines[0]
    assert (unsure.verdict, unsure.remedy, unsure.effort) == ("undecided", "", "")
    assert re.fullmatch("档案没有写 .+，暂时无法判断。", unsure.message)


def test_a_weak_source_says_so_with_its_edition_and_is_to_be_confirmed(document):
    lines = [line for block in chapter(document, "todo") if isinstance(block, Findings) for line in block.lines]
    grades = {line.confidence: line.source for line in lines if line.source}

    assert {"A", "B"} <= set(grades)
    assert grades["A"].endswith("，等级 A")
    assert grades["B"].endswith("，等级 B，请以平台为准")


def test_what_is_explained_by_another_finding_is_told_with_it(document):
    lines = {line.id: line for block in chapter(document, "todo") if isinstance(block, Findings) for line in block.lines}

    assert "营业执照扫描件" in lines["dossier.evidence_some"].also
    assert "dossier.licence_scan" not in lines


def test_many_findings_of_one_rule_are_one_line():
    hard = check(PROFILES / "hard.yaml", DAY)
    groups = [
        block for block in chapter(compose("checklist", hard.facts, hard.findings, templates()), "todo") if isinstance(block, Findings)
    ]

    (files,) = [line for group in groups for line in group.lines if line.id == "dossier.evidence_files"]
    assert len(files.cases) == 10
    assert [(case.place, case.path, case.line) for case in files.cases[:2]] == [
        ("第 2868 行 evidence.0", "evidence.0", 2868),
        ("第 2872 行 evidence.1", "evidence.1", 2872),
    ]
    assert files.message == files.place == ""


def cells(document: Document, id: str) -> list[list[str]]:
    (table,) = [block for block in chapter(document, id) if isinstance(block, Table)]
    return [["".join(run.text for run in cell.text) for cell in row.cells] for row in table.body]


def test_a_gate_that_nothing_was_looked_at_for_is_not_called_open(checked):
    alone = [finding for finding in checked.findings if finding.area == "F"]
    states = [row[:2] for row in cells(compose("checklist", checked.facts, alone, templates()), "gates")]

    assert ["店铺与主体", "没有核对到适用的要求"] in states
    assert "未发现阻碍" not in [state for name, state in states if name != "数字一致"]


def test_what_to_do_first_stands_before_everything_that_was_found(document):
    (first, *_) = cells(document, "steps")
    groups = [block for block in chapter(document, "todo") if isinstance(block, Findings)]

    assert first[0].removeprefix("1. ") in [line.title for line in groups[0].lines]
    assert first[1].startswith("必须补上，")
    assert first[2].startswith("一并解决 ")


def test_papers_know_how_long_they_hold(tmp_path):
    file = tmp_path / "minimal.yaml"
    papers = (("business_licence", "2025-12-31"), ("authorization", "2026-02-01"), ("inspection_report", "2027-01-01"), ("other", None))
    rows = "".join(f"  - {{kind: {kind}{f', valid_until: {day!r}' if day else ''}}}\n" for kind, day in papers)
    file.write_text((PROFILES / "minimal.yaml").read_text("utf-8") + "\ndocuments:\n" + rows, "utf-8")
    made = check(file, DAY)
    document = compose("checklist", made.facts, made.findings, templates())
    (table,) = [block for block in chapter(document, "documents") if isinstance(block, Table)]

    heads = ["".join(run.text for run in cell.text) for cell in table.head[0].cells]
    left, until, state = heads.index("剩余天数"), heads.index("有效至"), heads.index("状态")
    told = [(row.cells[until].value, row.cells[left].text[0].text, row.cells[state].text[0].text) for row in table.body]
    assert told[:3] == [
        (date(2025, 12, 31), "-6", "已过期"),
        (date(2026, 2, 1), "26", "将到期"),
        (date(2027, 1, 1), "360", "有效"),
    ]
    assert {state for _, _, state in told[3:]} == {"未写有效期"}
    assert [row.cells[state].accent for row in table.body[:3]] == [True, True, False]


def test_the_cost_table_has_what_sources_say_and_what_nobody_does(checked):
    document = checklist_document(checked, "zh-CN")
    rows = cells(document, "costs-1")
    (table,) = [block for block in chapter(document, "costs-1") if isinstance(block, Table)]

    assert {"已知", "未知，请填写"} <= {cell for row in rows for cell in row}
    amounts = [row.cells[1].value for row in table.body if row.cells[1].value is not None]
    assert table.foot[0].cells[1].value == sum(amounts) > 0


def test_the_sheets_of_the_workbook():
    document = checklist_document(check(SAMPLE, DAY), "zh-CN")
    sheets = dict.fromkeys(child.sheet for part in document.parts for child in part.children if child.sheet)

    assert list(sheets) == ["概览", "事项", "文件", "证据", "说法", "费用", "要求", "未核对"]


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

    assert [group.title.partition(" (")[0] for group in groups] == ["Required", "Expected", "Could be better", "Undecided"]
    said = " ".join(text for group in groups for line in group.lines for text in (line.title, line.message, line.remedy, line.place))
    assert re.findall(r"[\u4e00-\u9fff]+", re.sub("青瓷小筑|影青单杯", "", said)) == []
