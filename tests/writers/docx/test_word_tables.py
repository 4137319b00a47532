"""Tables as Word keeps them: fixed grids, repeated headers, whole rows, rules without boxes."""

from __future__ import annotations

from planner.document.blocks import Cell, Column, Heading, Paragraph, Row, Table
from planner.writers.docx.columns import Need, widths
from tests.writers.docx.board import GOALS, PROFIT, numbers, plan, row, t
from tests.writers.docx.reading import NAMES, opened, text_of

LONG = Table(numbers(1), (row("品名", "件数"),), tuple(row(f"第 {n} 款", str(n)) for n in range(60)), (row("合计", "1,770"),))


def test_a_long_table_repeats_its_header_and_keeps_rows_whole():
    rows = opened(plan(LONG)).find("//w:tr")

    assert [len(r.xpath("w:trPr/w:tblHeader", namespaces=NAMES)) for r in rows] == [1, *([0] * 61)]
    assert all(r.xpath("w:trPr/w:cantSplit", namespaces=NAMES) for r in rows)


def test_the_sum_does_not_stand_alone_on_a_page():
    rows = opened(plan(LONG)).find("//w:tr")

    kept = [bool(r.xpath(".//w:keepNext", namespaces=NAMES)) for r in rows]
    assert kept[:2] == [True, True]
    assert not any(kept[2:-3])
    assert kept[-3:] == [True, True, False]


def test_a_row_that_names_a_group_stays_with_its_first_member():
    group = Row((Cell(t("运营"), colspan=2),), role="strong")
    body = (*(row(f"第 {n} 款", str(n)) for n in range(20)), group, *(row(f"第 {n} 款", str(n)) for n in range(20)))
    rows = opened(plan(Table(numbers(1), (row("品名", "件数"),), body))).find("//w:tr")

    kept = [bool(r.xpath(".//w:keepNext", namespaces=NAMES)) for r in rows]
    assert kept[20:23] == [False, True, False]


def test_a_row_higher_than_half_a_page_goes_over_it():
    rows = opened(plan(Table((Column(), Column()), (), (row("短", "一句"), row("长", "没有尽头的一句" * 300))))).find("//w:tr")

    assert [bool(r.xpath("w:trPr/w:cantSplit", namespaces=NAMES)) for r in rows] == [True, False]


def test_a_wide_table_that_fits_upright_leaves_the_page_upright():
    file = opened(plan(Table(numbers(3), (row("月份", "GMV", "访客", "买家"),), (row("4月", "320", "64", "1.6"),), wide=True)))

    assert not file.find('//w:pgSz[@w:orient="landscape"]')


def test_a_line_between_heading_and_table_stays_with_the_table():
    table = Table(numbers(1), (row("商品", "上限"),), (row("精华", "4.34"),), caption=t("单品出价上限"))
    file = opened(plan(Heading(t("出价上限"), 2), Paragraph(t("一句话。")), table))
    lead = next(p for p in file.find("//w:p") if text_of(p) == "一句话。")

    assert lead.find("w:pPr/w:keepNext", NAMES) is not None


def test_grid_widths_fill_the_page_and_cells_repeat_them():
    for table in opened(plan(*GOALS)).find("//w:tbl"):
        grid = [int(w) for w in table.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=NAMES)]
        assert abs(sum(grid) - 8746) < 10
        for line in table.findall("w:tr", NAMES):
            assert sum(int(w) for w in line.xpath("w:tc/w:tcPr/w:tcW/@w:w", namespaces=NAMES)) == sum(grid)


def test_numbers_stand_right_and_no_cell_has_a_vertical_line():
    file = opened(plan(LONG))

    assert not file.find("//w:tcBorders/w:left | //w:tcBorders/w:right")
    assert [cell.xpath("string(.//w:jc/@w:val)", namespaces=NAMES) for cell in file.find("//w:tr[2]/w:tc")] == ["", "right"]


def test_sums_stand_on_paper_and_results_on_the_tint():
    file = opened(plan(*(block for block in GOALS if isinstance(block, Table))))

    fills = {
        r.xpath("string(w:tc[1]//w:t)", namespaces=NAMES): r.xpath("string(w:tc[1]/w:tcPr/w:shd/@w:themeFill)", namespaces=NAMES)
        for r in file.find("//w:tr")
    }
    assert fills["基准"] == "accent6"
    assert fills["全年合计"] == "background2"
    assert fills["保守"] == ""


def test_a_wide_table_turns_the_page_with_its_heading_and_note_and_the_page_turns_back():
    file = opened(plan(*PROFIT, number="17"))

    turns = [s.get(f"{{{NAMES['w']}}}orient", "portrait") for s in file.find("//w:sectPr/w:pgSz")]
    assert turns == ["portrait", "portrait", "landscape", "portrait"]  # contents, 17.1, the statement, 17.3
    landscape = file.find('//w:sectPr[w:pgSz/@w:orient="landscape"]')[0].getparent().getparent()
    assert landscape.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NAMES) == "Source"
    upright = file.find("//w:sectPr")[1].getparent().getparent()
    assert text_of(upright) == "各项费率取自合同与 2025 年实际，逐条登记在附录 C。"
    assert file.find("//w:tbl/w:tblGrid")[0].xpath("sum(w:gridCol/@w:w)", namespaces=NAMES) > 14000


def test_a_cell_over_two_rows_is_merged_and_the_grid_stays_whole():
    head = (Row((Cell(t("项目"), rowspan=2), Cell(t("上半年"), colspan=2))), row("一季", "二季"))
    file = opened(plan(Table(numbers(2), head, (row("GMV", "1", "2"),))))

    merges = [[c.xpath("string(w:tcPr/w:vMerge/@w:val)", namespaces=NAMES) for c in r.findall("w:tc", NAMES)] for r in file.find("//w:tr")]
    assert merges == [["restart", ""], ["continue", "", ""], ["", "", ""]]


def test_columns_take_what_their_text_needs_before_what_they_weigh():
    needs = (Need(60, 60, 1), Need(60, 500, 1), Need(40, 40, 1))

    assert [round(width) for width in widths(needs, 400)] == [60, 300, 40]


def test_one_column_breaks_its_texts_before_every_row_does():
    cells = (120.0,) * 9
    needs = (Need(60, 120, 1, cells, 12), Need(60, 400, 1, (400.0, *(90.0,) * 8), 12))

    assert round(widths(needs, 300)[0]) == 120


def test_words_too_long_for_a_table_leave_the_others_room():
    sizes = widths((Need(250, 260), Need(250, 260), Need(60, 900)), 400)

    assert sizes[2] > 150


def test_a_weight_shares_out_only_what_is_left():
    needs = (Need(50, 50, 3), Need(50, 50, 1))

    assert widths(needs, 300) == (200, 100)


def test_a_table_narrower_than_its_columns_still_fills_its_width():
    assert round(sum(widths((Need(300, 300), Need(300, 300), Need(300, 900)), 437.3)), 1) == 437.3


def test_a_facts_table_has_no_header():
    file = opened(plan(Table((Column(), Column()), (), (row("公司全称", "杭州屿上"),), style="facts")))

    assert not file.find("//w:tblHeader")
    assert file.find("//w:tbl")
