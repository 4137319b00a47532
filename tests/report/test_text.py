"""The checklist as a terminal shows it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.build import check
from planner.messages.excerpt import columns
from planner.report import as_text, counts, fails
from planner.report.wrapping import wrap
from planner.rules import Finding, Level, Place, Rule, Verdict, Words, checklist
from planner.rules.finding import Effort, Waiver
from planner.rules.packs import Pack
from planner.rules.rule import NotEncoded, PackHead, State

PROFILES = Path(__file__).parent.parent / "profiles"
GOLDEN = Path(__file__).parent.parent / "golden"
DAY = date(2026, 1, 6)
SILENT = Words("", "")


@pytest.fixture(scope="module")
def hard() -> tuple[Finding, ...]:
    return check(PROFILES / "hard.yaml", DAY).findings


def finding(number: int = 0, verdict: Verdict = Verdict.MISSING, level: Level = Level.WARNING, **fields: object) -> Finding:
    told = {
        "id": "dossier.item_advantage",
        "area": "D13",
        "title": Words("每款商品有功能优势", "Every product has its advantage"),
        "message": Words(f"「商品 {number}」没有写功能优势。", f"Product {number} has no advantage."),
        "remedy": Words("写一句功能优势。", "Write one sentence."),
        "places": (Place(f"products.items.{number}.advantage", 10 + number),),
    }
    return Finding(verdict=verdict, level=level, **{**told, **fields})  # type: ignore[arg-type]


LANGUAGES = ("zh", "en")


def accepted(language: str) -> Path:
    return GOLDEN / f"checklist_minimal.{language}.txt"


def minimal(language: str) -> str:
    checked = check(PROFILES / "minimal.yaml", DAY)
    return as_text(checked.listed, "minimal.yaml", language, width=80) + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_checklist_of_twenty_honest_lines(language):
    assert minimal(language) == accepted(language).read_text("utf-8")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(hard, language, width):
    lines = as_text(checklist(hard), "a_folder_with_a_long_name/and_a_profile_with_another.yaml", language, width=width).splitlines()

    assert len(lines) > 100
    assert [line for line in lines if columns(line) > width] == []


def test_colour_adds_nothing_that_is_not_said(hard):
    plain = as_text(checklist(hard), "hard.yaml", "zh", width=80)
    coloured = as_text(checklist(hard), "hard.yaml", "zh", width=80, colour=True)

    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_many_findings_of_one_rule_are_one_entry():
    told = as_text(checklist([finding(number) for number in range(120)]), "brand.yaml", "zh", width=80)

    assert told.split("应当补上（1 项）")[1].count("每款商品有功能优势") == 1
    assert told.count("没有写功能优势") == 5
    assert "（120 处）" in told
    assert "另有 115 处" in told
    assert "应当补上 1 项" in told


def test_a_finding_names_its_place_its_way_out_and_its_source():
    source = Words("填写提示，未注日期", "hints, undated")
    told = as_text(checklist([finding(3, sources=(source,), confidence="C")]), "brand.yaml", "zh", width=80)

    assert told.split("应当补上（1 项）\n\n")[1] == (
        "! 每款商品有功能优势 · 佐证\n"
        "  「商品 3」没有写功能优势。\n"
        "  → 写一句功能优势。\n"
        "  brand.yaml:13 products.items.3.advantage（未填） 依据 [1]\n"
        "\n"
        "依据\n"
        "  [1] 填写提示，未注日期，等级 C，请以平台为准\n"
        "  等级：A 法规、平台页面或多份一致的规则转录，B 行业报道或注明日期的转载，C 操作\n"
        "  经验；平台规则以平台现行公布的为准。"
    )


def test_what_can_be_handed_in_is_said_first():
    required = finding(id="tmall.mark", area="Q2", level=Level.BLOCKER, title=Words("商标注册证", "Certificate"))
    unsure = finding(id="tmall.store", area="Q1", level=Level.BLOCKER, verdict=Verdict.UNDECIDED, paths=("company.kind",))
    told = as_text(checklist([required, unsure, finding(verdict=Verdict.MET, area="F")]), "brand.yaml", "zh", width=80)

    gates = told.split("能不能提交\n")[1].split("\n\n")[0]
    assert gates.splitlines() == [
        "  ? 店铺与主体：待定 1 项",
        "  ✗ 商标与授权：必须补上 1 项",
        "  – 资质文件：没有核对到适用的要求",
        "  – 行业资质：没有核对到适用的要求",
        "  – 用语：没有核对到适用的要求",
        "  – 方案内容：没有核对到适用的要求",
        "  ✓ 数字一致：未发现阻碍",
        "  – 提交与费用：没有核对到适用的要求",
    ]


def test_what_to_do_first_says_what_it_asks_and_what_it_settles():
    cause = finding(id="tmall.cause", title=Words("证据材料", "Evidence"), effort=Effort.FILE)
    told = as_text(checklist([finding(id="tmall.lone"), cause, finding(cause="tmall.cause")]), "brand.yaml", "zh", width=80)

    assert told.split("先做什么\n")[1].split("\n\n")[0].splitlines() == [
        "  1. 证据材料 · 取一份文件 · 一并解决 1 项",
        "  2. 每款商品有功能优势 · 填一行",
    ]
    assert "  一并解决：每款商品有功能优势" in told


def test_what_is_set_aside_says_by_whom_why_and_until_when():
    waiver = Waiver("dossier.item_advantage", "新品尚未定稿", "产品部 李青", date(2026, 3, 1))
    told = as_text(checklist([finding(waiver=waiver)]), "brand.yaml", "zh", width=80)

    assert "已豁免（1 项）" in told
    assert "  豁免：新品尚未定稿（产品部 李青，至 2026-03-01）" in told
    assert "应当补上（1 项）" not in told


def test_what_was_not_judged_says_why():
    rules = [
        Rule("tmall.a", "Q1", Words("旧要求", "Old"), Level.ADVICE, SILENT, SILENT, effective_until=date(2025, 10, 14)),
        Rule("tmall.b", "Q1", Words("新要求", "New"), Level.ADVICE, SILENT, SILENT, effective_from=date(2027, 1, 1)),
        Rule("tmall.c", "Q1", Words("旧规则", "Gone"), Level.ADVICE, SILENT, SILENT, state=State.DEPRECATED),
    ]
    told = as_text(checklist([], tuple(rules)), "brand.yaml", "zh", day=DAY, width=80)

    assert told.split("未生效（3 项）\n")[1] == "  旧要求 · 至 2025-10-14 止；新要求 · 自 2027-01-01 起；旧规则 · 已停用"


def test_a_pack_says_what_it_does_not_check_and_which_one_was_not_asked():
    rows = (NotEncoded(Words("报名截止日", "Deadline"), Words("每年不同", "Differs")),)
    judged = Pack("tmall", PackHead(Words("天猫", "Tmall"), "1", not_encoded=rows), ())
    idle = Pack("tmall_global", PackHead(Words("天猫国际", "Tmall Global"), "1", not_encoded=rows), ())
    told = as_text(checklist([]), "brand.yaml", "zh", packs=(judged,), idle=(idle,), width=80)

    assert told.split("本工具没有核对的要求（1 项）\n")[1] == "  报名截止日\n\n没有核对的规则包：天猫国际（与本次申请无关）"


def test_undecided_says_what_the_profile_would_have_to_say():
    undecided = finding(
        verdict=Verdict.UNDECIDED, message=Words("", ""), remedy=Words("", ""), paths=("application.category_kind",), places=()
    )

    assert "档案没有写 application.category_kind，暂时无法判断。" in as_text(checklist([undecided]), "brand.yaml", "zh", width=80)


@pytest.mark.parametrize(
    ("language", "headline"), [("zh", "未发现缺少的必需资料；是否通过由平台决定"), ("en", "Nothing required was found missing;")]
)
def test_a_clean_profile_is_promised_nothing(language, headline):
    assert as_text(checklist([finding(verdict=Verdict.MET)]), "brand.yaml", language, width=80).startswith(headline)


def test_counts_are_of_rules_and_in_one_line():
    findings = [finding(number) for number in range(120)] + [finding(id="dossier.trademark", level=Level.BLOCKER)]

    assert counts(findings, "zh") == "必须补上 1 项，应当补上 1 项，可以更好 0 项，待定 0 项；已满足 0 项，不适用 0 项"


@pytest.mark.parametrize(
    ("level", "failing"),
    [(Level.BLOCKER, {"blocker", "warning", "advice"}), (Level.WARNING, {"warning", "advice"}), (Level.ADVICE, {"advice"})],
)
def test_a_run_fails_on_what_is_as_grave_as_asked_or_graver(level, failing):
    missing = [finding(level=level)]

    assert {fail_on for fail_on in ("blocker", "warning", "advice", "never") if fails(missing, fail_on)} == failing


@pytest.mark.parametrize("verdict", [Verdict.MET, Verdict.UNDECIDED, Verdict.NOT_APPLICABLE])
def test_only_what_is_missing_makes_a_run_fail(verdict):
    assert not fails([finding(verdict=verdict, level=Level.BLOCKER)], "advice")


@given(st.text("的一、，。（「」a1 .-%😀", max_size=80), st.integers(min_value=12, max_value=40))
def test_wrapping_loses_nothing_and_keeps_within_the_width(text, width):
    lines = list(wrap(text, width, "- ", "  "))

    assert "".join(line[2:] for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(columns(line) <= width for line in lines)


def test_no_line_begins_with_a_comma_or_ends_with_an_opening_bracket():
    lines = list(wrap("甲乙丙丁戊，己庚辛壬「癸」子丑寅卯（辰巳午未）申酉戌亥。", 10))

    assert len(lines) > 4
    assert not any(line[0] in "，。」）" or line[-1] in "「（" for line in lines)
