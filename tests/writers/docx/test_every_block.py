"""What a template says stands in the Word file, whatever kind of block says it."""

from __future__ import annotations

import pytest

from planner.document.blocks import Block, Chart, Gantt, Items, Metric, Metrics, Paragraph, Run, Timeline, Tree
from tests.writers.docx.board import GOALS, KINDS, PROFIT, plan, t
from tests.writers.docx.reading import NAMES, opened, text_of, texts_in

BLOCKS = [*GOALS, *PROFIT, *(block for _, blocks in KINDS for block in blocks)]


def test_the_fixture_has_every_kind_of_block():
    kinds = {type(block) for block in BLOCKS}

    assert {kind for kind in Block.__args__ if kind.__name__ != "Contents"} == kinds


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_every_text_of_a_block_appears(block):
    file = opened(plan(block))

    missing = [text for text in texts_in(block) if text not in file.text]
    if isinstance(block, Chart):  # its series stand in the chart's own part
        charts = b"".join(content for name, content in file.parts.items() if name.startswith("word/charts/chart")).decode()
        missing = [text for text in missing if text not in charts]
    assert not missing


def test_markup_in_a_value_stays_text():
    file = opened(plan(Paragraph(t('<w:p/> & "x" \n新行'))))

    assert '<w:p/> & "x" 新行' in file.text
    assert len(file.find("//w:body//w:br")) == 1


def test_units_are_smaller_than_their_figure_in_the_same_paragraph():
    file = opened(plan(Metrics((Metric("1.20", "亿元", "GMV"), Metric("8.5", "%", "退款率")))))

    sizes = [
        run.xpath("string(w:rPr/w:sz/@w:val)", namespaces=NAMES) for run in file.find('//w:p[w:pPr/w:pStyle/@w:val="MetricFigure"]/w:r')
    ]
    assert file.texts("MetricFigure") == ["1.20 亿元"]
    assert file.texts("MetricSide") == ["8.5%"]
    assert sizes == ["", "28"]


def test_lists_are_native_and_each_counts_from_one():
    file = opened(plan(Items((t("甲"), t("乙"))), Items((t("一"), t("二")), ordered=True), Items((t("三"),), ordered=True)))

    numbers = file.find('//w:p[w:pPr/w:pStyle/@w:val="ListNumber"]/w:pPr/w:numPr/w:numId/@w:val')
    starts = file.parts["word/numbering.xml"].decode()
    assert numbers[0] == numbers[1] != numbers[2]
    assert all(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>' in starts
        for n in numbers
    )


def test_a_link_leads_out_of_the_file():
    file = opened(plan(Paragraph((Run("来源", href="https://example.com/?a=1&b=2"),))))

    assert b'Target="https://example.com/?a=1&amp;b=2" TargetMode="External"' in file.parts["word/_rels/document.xml.rels"]


def test_bars_of_a_calendar_are_filled_cells_in_step_with_the_months():
    gantt = next(block for _, blocks in KINDS for block in blocks if isinstance(block, Gantt))
    file = opened(plan(gantt))

    table = file.find("//w:tbl")[0]
    grid = [int(w) for w in table.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=NAMES)]
    spans = [
        sum(int(s or 1) for s in (cell.xpath("string(w:tcPr/w:gridSpan/@w:val)", namespaces=NAMES) for cell in row.findall("w:tc", NAMES)))
        for row in table.findall("w:tr", NAMES)
    ]
    assert len(grid) == 2 + 36
    assert set(spans) == {38}
    assert len(table.xpath('.//w:shd[@w:themeFill="accent2"]', namespaces=NAMES)) == 2  # the two campaigns of rank 0


def test_people_are_told_from_the_lead_down():
    tree = next(block for _, blocks in KINDS for block in blocks if isinstance(block, Tree) and block.style == "people")
    file = opened(plan(tree))

    names = file.find('//w:p[w:pPr/w:pStyle/@w:val="CardTitle" and w:pPr/w:ind]')
    assert [(text_of(p), p.xpath("string(w:pPr/w:ind/@w:left)", namespaces=NAMES)) for p in names] == [
        ("周亦宁", "0"),
        ("陈屿", "240"),
        ("何川", "240"),
    ]


def test_a_timeline_names_its_columns():
    timeline = next(block for _, blocks in KINDS for block in blocks if isinstance(block, Timeline))
    file = opened(plan(timeline))

    assert [head for head in file.texts("TableSmallHead") if head] == ["时间", "事件", "数字", "依据"]
