"""Charts are native, fixed in their frame, and carry the numbers their workbook holds."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from planner.document.blocks import Chart, Series
from planner.theme import load_theme
from planner.theme.palette import contrast, parse
from planner.writers.ooxml.charts import ChartFrame, chart_xml
from planner.writers.ooxml.workbook import workbook

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

theme = load_theme()
frame = ChartFrame((0.1, 0.1, 0.8, 0.8), 0, 3, size=(400, 200))
years = ("2023", "2024", "2025")
stack = Chart(
    "column",
    years,
    (Series("抖音", (0.31, 0.62, 0.92)), Series("京东", (0.13, 0.25, None)), Series("小程序", (0.09, 0.2, 0.41))),
    "亿元",
    "0.00",
    stacked=True,
    totals=("0.53", "1.07", "1.33"),
)
waterfall = Chart("waterfall", ("GMV", "退款", "费用", "亏损"), (Series("万元", (100, -60, -70, -30)),), totals=("total", "", "", "total"))
ALL = {
    "column": Chart("column", years, (Series("GMV", (1, 2, 3), emphasis=(2,), reference=(2, "月均")),), marks=("", "618", "")),
    "clustered": Chart("column", years, (Series("甲 & 乙", (1, 2, 3)), Series("行业", (1.5, None, -2)))),
    "combined": Chart("column", years, (Series("销售", (1, 2, 3)), Series("目标", (1.5, 2, 2.5), line=True))),
    "stack": stack,
    "bar": Chart("bar", years, (Series("ROI", (1, 2, 3), emphasis=(0,)),)),
    "stacked bar": replace(stack, kind="bar", totals=()),
    "line": Chart("line", years, (Series("甲", (1, 2, 3)), Series("乙", (3, 2, 1)))),
    "doughnut": Chart("doughnut", years, (Series("占比", (0.5, 0.3, 0.2)),), number_format="0.0%"),
    "waterfall": waterfall,
}


def drawn(chart: Chart, within: ChartFrame = frame) -> etree._Element:
    return etree.fromstring(chart_xml(chart, theme, within))


def values(chart: etree._Element, path: str) -> list[str]:
    return [element.get("val") for element in chart.iter(C + path)]


@pytest.mark.parametrize("chart", ALL.values(), ids=ALL)
def test_every_text_names_both_faces_and_its_language(chart: Chart):
    looks = [*drawn(chart).iter(A + "defRPr"), *drawn(chart).iter(A + "rPr")]

    assert looks
    for look in looks:
        faces = {child.tag.removeprefix(A): child.get("typeface") for child in look if child.get("typeface")}
        assert (faces, look.get("lang")) == ({"latin": "Arial", "ea": "Microsoft YaHei", "cs": "Arial"}, "zh-CN")


@pytest.mark.parametrize("chart", ALL.values(), ids=ALL)
def test_axes_are_unsigned_and_each_is_crossed_by_one_that_exists(chart: Chart):
    root = drawn(chart)
    axes = [axis.find(C + "axId").get("val") for axis in root.iter(C + "catAx", C + "valAx")]

    assert all(int(value) > 0 for value in values(root, "axId"))
    assert set(values(root, "crossAx")) == set(axes) == set(values(root, "axId"))


@pytest.mark.parametrize("chart", ALL.values(), ids=ALL)
def test_the_workbook_holds_the_numbers_the_chart_shows(chart: Chart):
    with zipfile.ZipFile(io.BytesIO(workbook(chart))) as package:
        sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    cells = {cell.get("r"): "".join(cell.itertext()) for cell in sheet.iter(S + "c")}
    references = list(drawn(chart, replace(frame, reference=True)).iter(C + "f"))

    assert len(references) >= 3
    for reference in references:
        points = {point.get("idx"): point[0].text for point in reference.getnext().iter(C + "pt")}
        for at, cell in enumerate(_cells(reference.text)):
            assert cells.get(cell) == points.get(str(at)), cell


def _cells(reference: str) -> list[str]:
    column, first, last = re.fullmatch(r"Sheet1!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?", reference).groups()
    return [f"{column}{row}" for row in range(int(first), int(last or first) + 1)]


def test_plot_area_and_axis_are_fixed():
    root = drawn(stack)
    layout = root.find(f".//{C}manualLayout")

    assert [(child.tag.removeprefix(C), child.get("val")) for child in layout][2:] == [
        ("yMode", "edge"), ("x", "0.100000"), ("y", "0.100000"), ("w", "0.800000"), ("h", "0.800000"),
    ]  # fmt: skip
    assert (values(root, "layoutTarget"), values(root, "min"), values(root, "max")) == (["inner"], ["0"], ["3"])


def test_the_workbook_is_linked_and_not_refreshed():
    data = drawn(stack).find(C + "externalData")

    assert (data.values(), data[0].tag, data[0].get("val")) == (["rId1"], C + "autoUpdate", "0")


@pytest.mark.parametrize("brand", ["#1F6F5C", "#FFD100", "#000000", "#F8C8DC"])
def test_labels_inside_a_stack_can_be_read_on_their_segment(brand: str):
    look = load_theme("clarity", brand)
    root = etree.fromstring(chart_xml(replace(stack, totals=()), look, frame))
    series = list(root.iter(C + "ser"))

    assert len(series) == 3
    for one in series:
        ground = one.find(f"{C}spPr/{A}solidFill/{A}srgbClr").get("val")
        for label in one.iterfind(f"{C}dLbls/{C}dLbl"):
            for text in label.iterfind(f".//{A}defRPr/{A}solidFill/{A}srgbClr"):
                assert contrast(parse(ground), parse(text.get("val"))) >= 4.5


def test_a_low_segment_has_a_small_label_and_a_lower_one_none():
    small = Chart("column", ("a", "b", "c"), (Series("s", (1.0, 0.2, 0.1)),), stacked=True)
    labels = list(drawn(small).iter(C + "dLbl"))
    sizes = [look.get("sz") for label in labels for look in label.iter(A + "defRPr")]

    assert (sizes, len(labels[2]), labels[2][1].tag) == (["1050", "900"], 2, C + "delete")


def test_what_the_title_speaks_of_is_accent_and_the_rest_quiet():
    root = drawn(ALL["column"])
    series = root.find(f".//{C}ser")
    point = series.find(f"{C}dPt/{C}spPr/{A}solidFill/{A}srgbClr")

    assert series.find(f"{C}spPr/{A}solidFill/{A}srgbClr").get("val") == theme.colour("accent_48")
    assert point.get("val") == theme.colour("accent")


def test_bars_are_read_from_the_top():
    assert values(drawn(ALL["bar"]), "orientation") == ["maxMin", "minMax"]


def test_a_waterfall_stands_on_an_invisible_base_and_crosses_zero():
    drawn_series = drawn(waterfall).iter(C + "ser")
    series = {one.find(f"{C}tx//{C}v").text: [point[0].text for point in one.find(C + "val").iter(C + "pt")] for one in drawn_series}

    assert series == {"_": ["40"], "万元": ["100", "-30"], "±": ["60", "40"], "± < 0": ["-30"], "^": ["100", "100", "40", "0"]}


def test_negative_numbers_carry_a_minus_sign():
    growth = Chart("column", years, (Series("增长", (0.1, -0.2, 0.3)),), number_format="+0.0%")

    assert {element.get("formatCode") for element in drawn(growth).iter(C + "numFmt")} == {"General", "+0.0%;−0.0%"}


def test_a_reference_line_reaches_the_edges_of_the_plot():
    assert values(drawn(ALL["column"], replace(frame, reference=True)), "forward") == ["0.5"]
    assert values(drawn(ALL["column"]), "forward") == []


def test_marks_stand_above_their_values_where_nobody_draws_them():
    texts = [text.text for text in drawn(ALL["column"], replace(frame, marks=True)).iter(A + "t")]

    assert texts == ["618", "2"]


def test_an_invisible_series_has_neither_fill_nor_label():
    floating = Chart("bar", ("甲", "乙"), (Series("下限", (1, 1.5)), Series("区间", (1, 1), labels=("1–2", "1.5–2.5"))), stacked=True)
    low, high = drawn(floating, replace(frame, fills=("", "neutral"))).iter(C + "ser")

    assert low.find(f"{C}spPr/{A}noFill") is not None
    assert [text.text for text in low.iter(A + "t")] == []
    assert [text.text for text in high.iter(A + "t")] == ["1–2", "1.5–2.5"]


def test_panels_are_not_one_chart():
    with pytest.raises(ValueError, match="one bar chart for each series"):
        chart_xml(replace(stack, kind="panels"), theme, frame)


def test_the_same_chart_is_the_same_bytes():
    assert workbook(stack) == workbook(replace(stack))
    assert chart_xml(stack, theme, frame) == chart_xml(replace(stack), theme, frame)
