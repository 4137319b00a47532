"""The workbook: values only, typed, filtered, printable, the same bytes each time."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.document.blocks import (
    Block,
    Cell,
    Chapter,
    Chart,
    Column,
    Document,
    FindingCase,
    FindingLine,
    Findings,
    Heading,
    Paragraph,
    Part,
    Row,
    Run,
    Series,
    Table,
)
from planner.theme import load_theme
from planner.writers.xlsx import write
from tests.writers.html.everything import KINDS, every_block
from tests.writers.xlsx.reading import NAMES, Opened

THEME = load_theme("clarity", "#1F6F5C")


def document(*blocks: Block, sheet: str = "清单", title: str = "要求", **fields: object) -> Document:
    chapter = Chapter("c", "", title, blocks=blocks, sheet=sheet)
    told = {"title": "材料清单", "subject": "青瓷小筑", "language": "zh-CN", "dated": date(2026, 1, 6)}
    return Document(kind="checklist", parts=(Part("p", "一", children=(chapter,)),), **{**told, **fields})  # type: ignore[arg-type]


def opened(*blocks: Block, **fields: object) -> Opened:
    return Opened(write(document(*blocks, **fields), THEME).content)


def cell(text: str, **fields: object) -> Cell:
    return Cell((Run(text),) if text else (), **fields)  # type: ignore[arg-type]


def table(*rows: tuple[Cell, ...], kinds: tuple[str, ...] = ("text", "number")) -> Table:
    head = Row(tuple(cell(f"头{at}") for at in range(len(kinds))))
    return Table(tuple(Column(kind) for kind in kinds), (head,), tuple(Row(cells) for cells in rows))  # type: ignore[arg-type]


def finding(**fields: object) -> FindingLine:
    told = {"id": "tmall.x", "level": "blocker", "verdict": "missing", "title": "营业执照扫描件"}
    return FindingLine(**{**told, **fields})  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------------- nothing is lost


def test_every_text_of_every_block_kind_is_on_the_sheet():
    said: list[str] = []

    def text() -> str:
        said.append(f"文{1000 + len(said)}字")
        return said[-1]

    blocks = every_block(text)
    assert {type(block) for block in blocks} == KINDS
    assert len(said) > 80

    shown = "\n".join(opened(*blocks).texts)

    assert [word for word in said if word not in shown] == []


def test_only_chapters_that_ask_for_a_sheet_are_on_one():
    chapters = tuple(
        Chapter(name, "", f"{name}章", blocks=(Paragraph((Run(f"{name}文"),)),), sheet=sheet)
        for name, sheet in (("甲", "概览"), ("乙", "概览"), ("丙", ""), ("丁", "证据"))
    )
    workbook = Opened(write(Document("checklist", "zh-CN", "清单", (Part("p", "一", children=chapters),)), THEME).content)

    assert workbook.names == ["概览", "证据"]
    assert [rows[0] for rows in workbook.rows("概览")] == ["清单", "甲章", "甲文", "乙章", "乙文"]
    assert "丙文" not in workbook.texts


def test_a_document_without_sheets_is_a_workbook_all_the_same():
    assert opened(Paragraph((Run("文"),)), sheet="").names == ["材料清单"]


def test_a_text_longer_than_a_cell_goes_on_in_the_next():
    long = "长" * 40_000
    workbook = opened(table((cell(long), cell("1"))))

    assert "".join(text for text in workbook.texts if set(text) == {"长"}) == long
    assert max(map(len, workbook.texts)) <= 32_767


# ---------------------------------------------------------------------------------------------------------- values only


HOSTILE = st.sampled_from(
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "{=A1}", "https://x.cn", "mailto:a@b.c", "_x0041_", " x "]
) | st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_a_text_stays_the_text_it_is(text):
    blocks = (table((cell(text), cell("1"))), Paragraph((Run(text),)), Findings("组", (finding(message=text),)))
    workbook = opened(*blocks, title=text, subject=text)
    shown = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", "", text.replace("\r\n", "\n"))

    sheet = workbook.sheet(workbook.names[0])
    assert sheet.findall(".//s:f", NAMES) == sheet.findall(".//s:hyperlink", NAMES) == []
    # XML turns a lone carriage return into a line feed.
    assert shown.replace("\r", "\n") in [_unescaped(found).replace("\r", "\n") for found in workbook.texts] or not shown


def _unescaped(text: str) -> str:
    """What a spreadsheet shows for its own way of writing a character."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


@pytest.mark.parametrize("text", ["=1+1", "+86 571", "-3%", "@SUM(A1)"])
def test_what_looks_like_a_formula_stays_text_when_it_is_edited(text):
    workbook = opened(table((cell(text), cell("1"))), Paragraph((Run(text),)))

    quoted = [found for found in workbook.cells("清单").values() if found.text == text]
    assert len(quoted) == 2
    assert [workbook.formats[found.style].get("quotePrefix") for found in quoted] == ["1", "1"]


def test_numbers_and_days_are_numbers_and_days():
    workbook = opened(
        table(
            (cell("一"), cell("12,000")),
            (cell("二"), cell("−3.5")),
            (cell("三"), cell("2026")),
            (cell("四"), cell("1.2 万元", value=12000.0)),
            (cell("五"), cell("2026 年 3 月 1 日", value=date(2026, 3, 1))),
            (cell("六"), cell("3 天")),
            (cell("七"), cell("–")),
            (cell("八"), cell("1898 年", value=date(1898, 5, 1))),
        )
    )
    cells = {found.text: (place, found) for place, found in workbook.cells("清单").items()}
    beside = {text: workbook.cells("清单").get(f"B{cells[text][0][1:]}") for text in "一二三四五六七八"}

    assert [(found.text, found.kind) if found else None for found in beside.values()] == [
        ("12000", "n"),
        ("-3.5", "n"),
        ("2026", "n"),
        ("12000", "n"),
        ("46082", "n"),
        ("3 天", "s"),
        None,
        ("1898-05-01", "s"),
    ]
    assert workbook.number_format(beside["一"]) == workbook.number_format(beside["四"]) == "#,##0"
    assert workbook.number_format(beside["三"]) == "0"
    assert workbook.number_format(beside["五"]) == "yyyy-mm-dd"


def test_a_cell_that_reaches_down_says_its_text_in_each_row():
    block = table((cell("甲", rowspan=2), cell("1")), (cell("2"),))

    assert opened(block).rows("清单")[-2:] == [["甲", "1"], ["甲", "2"]]


def test_a_chart_is_its_numbers():
    chart = Chart("column", ("2024", "2025"), (Series("抖音", (0.125, None)),), number_format="0.0%")
    workbook = opened(chart)

    assert workbook.rows("清单")[-2:] == [["2024", "0.125"], ["2025"]]


# -------------------------------------------------------------------------------------------------------------- findings


def test_each_thing_found_is_a_row_and_neighbouring_groups_are_one_table():
    cases = (FindingCase("没有图片", "第 3 行", "items.0", 3, "第 9 页"), FindingCase("图片太小", "第 8 行", "items.1", 8))
    scan = finding(message="没有扫描件", remedy="上传", path="company.evidence", line=15, source="商家规则")
    pictures = finding(level="warning", title="商品图片", cases=cases, also=("主图", "卖点图"))
    groups = (Findings("必须补上（1 项）", (scan,)), Findings("应当补上（1 项）", (pictures,)))
    workbook = opened(*groups)

    head, *rows = workbook.rows("清单")[3:]
    assert head[:8] == ["级别", "结论", "类别", "要求", "核对到的", "怎样补上", "档案位置", "行"]
    assert [row[:4] for row in rows] == [
        ["必须", "缺少", "营业执照扫描件", "没有扫描件"],
        ["应当", "缺少", "商品图片", "没有图片"],
        ["应当", "缺少", "商品图片", "图片太小"],
    ]
    assert rows[0][5:8] == ["company.evidence", "15", "商家规则"]
    assert rows[1][4:] == ["items.0", "3", "第 9 页", "主图\n卖点图", "tmall.x"]
    assert workbook.rows("清单")[2] == ["必须补上（1 项）　应当补上（1 项）"]


def test_colour_says_nothing_that_is_not_said_in_words():
    levels = ("blocker", "warning", "advice")
    workbook = opened(Findings("组", tuple(finding(level=level) for level in levels)))

    told = [found for found in workbook.cells("清单").values() if found.text in ("必须", "应当", "建议")]
    grounds = {found.text: workbook.formats[found.style].get("fillId") for found in told}
    assert len(grounds) == 3
    assert len(set(grounds.values())) == 3


# ------------------------------------------------------------------------------------------------------- sheets and pages


def test_the_only_table_of_a_sheet_is_filtered_and_its_head_stays():
    sheet = opened(table((cell("甲"), cell("1")), (cell("乙"), cell("2")))).sheet("清单")

    pane = sheet.find(".//s:pane", NAMES)
    assert (pane.get("state"), pane.get("topLeftCell")) == ("frozen", "A4")
    assert sheet.find("s:autoFilter", NAMES).get("ref") == "A3:B5"


def test_of_two_tables_neither_is_filtered():
    rows = ((cell("甲"), cell("1")),)
    sheet = opened(table(*rows), Heading((Run("第二"),)), table(*rows, *rows)).sheet("清单")

    assert sheet.find("s:autoFilter", NAMES) is None
    assert sheet.find(".//s:pane", NAMES) is None


def test_a_sheet_prints_on_its_side_with_its_head_on_every_page():
    workbook = opened(table((cell("甲"), cell("1"))), title="证据 & 文件")
    sheet = workbook.sheet("清单")
    setup = sheet.find("s:pageSetup", NAMES)

    assert (setup.get("paperSize"), setup.get("orientation"), setup.get("fitToHeight")) == ("9", "landscape", "0")
    assert sheet.find("s:sheetPr/s:pageSetUpPr", NAMES).get("fitToPage") == "1"
    assert "证据 && 文件" in sheet.findtext("s:headerFooter/s:oddHeader", namespaces=NAMES)
    names = {name.get("name"): name.text for name in workbook.xml("xl/workbook.xml").iterfind(".//s:definedName", NAMES)}
    assert names["_xlnm.Print_Titles"] == "清单!$3:$3"


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (("概览", "概览 "), ["概览", "概览 2"]),
        (("a/b:c[1]?", "A B C 1"), ["a b c 1", "A B C 1 2"]),
        (("长" * 40, "长" * 35), ["长" * 31, "长" * 29 + " 2"]),
        (("'x'", "History", "*"), ["x", "History 2", "-"]),
    ],
)
def test_a_sheet_has_a_name_that_spreadsheets_accept(wanted, names):
    chapters = tuple(Chapter(f"c{at}", "", "章", blocks=(Paragraph((Run("文"),)),), sheet=name) for at, name in enumerate(wanted))
    workbook = Opened(write(Document("checklist", "zh-CN", "清单", (Part("p", "一", children=chapters),)), THEME).content)

    assert [re.sub(" +", " ", name) for name in workbook.names] == names


def test_the_same_document_is_the_same_bytes_and_of_its_own_day():
    blocks = (table((cell("甲"), cell("1"))), Findings("组", (finding(),)))
    first, second = opened(*blocks), opened(*blocks)

    assert first.content == second.content
    assert b"2026-01-06T00:00:00Z" in first.parts["docProps/core.xml"]
    assert opened(*blocks, dated=None).content != first.content


def test_the_workbook_speaks_the_language_of_its_document():
    head = opened(Findings("Group", (finding(),)), language="en").rows("清单")[3]

    assert head[:4] == ["Level", "Verdict", "Area", "What is required"]


def test_an_outside_judge_finds_no_error(tmp_path):
    from openxml_audit import OpenXmlValidator

    file = tmp_path / "everything.xlsx"
    file.write_bytes(write(document(*every_block(lambda: "=甲 & <乙>")), THEME).content)

    assert [f"{error.part_uri}: {error.description}" for error in OpenXmlValidator(max_errors=0).validate(file).errors] == []
