"""Blocks become slides on which everything has its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.document.blocks import (
    Block,
    Callouts,
    Card,
    Cards,
    Cell,
    Column,
    Columns,
    Figure,
    Gallery,
    Items,
    Metric,
    Metrics,
    Paragraph,
    Picture,
    Point,
    Row,
    Run,
    Slide,
    Table,
)
from planner.theme import Theme, load_theme
from planner.writers.pptx.layout import lay_out
from planner.writers.pptx.shapes import AnyShape, Group, Image, Line, SlideShapes, TableShape, Text
from tests.writers.pptx import board
from tests.writers.pptx.board import rows, slide_deck, t
from tests.writers.pptx.faults import faults

IMAGES = board.drawn_images()
LONG = "山屿品牌在全国四十一座城市的线下网点与线上旗舰店同步销售，覆盖美妆护肤全品类，"


@pytest.fixture(scope="module")
def theme() -> Theme:
    return load_theme()


def leaves(shapes: tuple[AnyShape, ...]) -> Iterator[AnyShape]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from leaves(shape.shapes)
        else:
            yield shape


def texts(slide: SlideShapes) -> list[str]:
    return ["".join(run.text for line in shape.lines for run in line.runs) for shape in leaves(slide.shapes) if isinstance(shape, Text)]


def tables(slides: tuple[SlideShapes, ...]) -> list[TableShape]:
    return [shape for slide in slides for shape in leaves(slide.shapes) if isinstance(shape, TableShape)]


def words_of(slides: tuple[SlideShapes, ...]) -> str:
    """Everything said on the slides, in tables too, without spaces."""
    said = [text for slide in slides for text in texts(slide)]
    said += [
        "".join(run.text for line in cell.lines for run in line.runs)
        for table in tables(slides)
        for row in table.rows
        for cell in row
        if cell
    ]
    return "".join("".join(said).split())


@pytest.mark.parametrize("pictured", [True, False])
def test_the_boards_deck_has_no_fault(theme: Theme, pictured: bool) -> None:
    slides, *_ = lay_out(board.deck(IMAGES, pictured=pictured), theme)

    assert len(slides) > 20
    assert faults(slides) == ()


def test_an_english_deck_numbers_its_parts_in_english(theme: Theme) -> None:
    document = replace(slide_deck(board.products(40), title="Forty products"), language="en")

    slides, *_ = lay_out(document, theme)

    assert slides[0].title == "Forty products (1/4)"


def test_a_continued_slide_is_numbered_and_reported(theme: Theme) -> None:
    slides, notices, _ = lay_out(slide_deck(board.products(40), title="清单"), theme)

    assert [slide.title for slide in slides] == [f"清单（{n}/4）" for n in range(1, 5)]
    assert [(notice.key, notice.place, notice.values) for notice in notices] == [("notice.slides", "one", (("slides", "4"),))]


def test_a_continued_table_repeats_its_head_and_has_its_foot_last(theme: Theme) -> None:
    slides, *_ = lay_out(slide_deck(board.products(40)), theme)
    parts = tables(slides)

    def first(table: TableShape, y: int) -> str:
        cell = table.rows[y][2]
        return "".join(run.text for line in cell.lines for run in line.runs) if cell else ""

    assert [first(part, 0) for part in parts] == ["商品名称"] * 4
    assert [first(part, -1).startswith("合计") for part in parts] == [False, False, False, True]
    assert sum(len(part.rows) - 1 for part in parts) == 40 + 1
    assert len({part.widths for part in parts}) == 1


def test_rows_that_a_cell_spans_stay_together(theme: Theme) -> None:
    body = tuple(
        row
        for n in range(12)
        for row in (Row((Cell(t(f"组 {n}"), rowspan=3), Cell(t("甲")))), Row((Cell(t("乙")),)), Row((Cell(t("丙")),)))
    )

    slides, *_ = lay_out(slide_deck(Table((Column(), Column()), rows("组|项"), body)), theme)

    assert len(slides) > 1
    for part in tables(slides):
        assert (len(part.rows) - 1) % 3 == 0


def test_a_row_taller_than_a_slide_goes_on(theme: Theme) -> None:
    text = "".join(f"第{n}句说的是同一件事。" for n in range(300))

    slides, *_ = lay_out(slide_deck(Table((Column(), Column()), rows("甲|乙"), (Row((Cell(t("长")), Cell(t(text)))),))), theme)

    assert faults(slides) == ()
    assert all(f"第{n}句" in words_of(slides) for n in range(300))


def test_a_figure_and_its_unit_are_one_paragraph(theme: Theme) -> None:
    slides, *_ = lay_out(slide_deck(Metrics((Metric("2.50", "亿元", "销售额"),), "hero")), theme)

    (figure,) = [shape for shape in leaves(slides[0].shapes) if isinstance(shape, Text) and shape.name == "销售额 2.50 亿元"]
    assert [(run.text, run.size) for run in figure.lines[1].runs] == [("2.50", 84.0), (" 亿元", 20.0)]


def test_the_agenda_counts_continued_slides(theme: Theme) -> None:
    slides, *_ = lay_out(board.deck(IMAGES), theme)
    agenda = next(slide for slide in slides if slide.layout == "agenda")
    appendix = next(slide.number for slide in slides if slide.title == "首批 12 个 SKU 对应 1.20 亿元，角色与占比逐一列明")

    assert f"{appendix}–{appendix + 4}" in texts(agenda)


def test_a_part_opens_with_the_pages_it_holds(theme: Theme) -> None:
    slides, *_ = lay_out(board.deck(IMAGES), theme)
    sections = [slide for slide in slides if slide.layout == "section"]

    assert [slide.title for slide in sections] == ["品牌与公司", "定位与竞争", "业绩证明", "产品与团队", "首年计划"]
    first = sections[0]
    assert [text for text in texts(first) if text.isdigit() and text != "01"] == ["4", "5", "6", "3"]


def test_a_long_title_takes_two_lines_and_leaves_its_scope_to_the_content(theme: Theme) -> None:
    document = slide_deck(Paragraph(t("正文")), title="品牌" * 25)
    part = document.parts[0]
    slide = replace(part.children[0], scope=t("单位：万元"))
    slides, *_ = lay_out(replace(document, parts=(replace(part, children=(slide,)),)), theme)

    title = next(shape for shape in leaves(slides[0].shapes) if isinstance(shape, Text) and shape.placeholder == "title")
    assert (title.box.y, title.box.height, title.lines[0].runs[0].size) == (48, 60, 24.0)
    assert not any(isinstance(shape, Text) and shape.placeholder == "scope" for shape in leaves(slides[0].shapes))
    assert "单位：万元" in texts(slides[0])


def test_a_title_longer_than_its_place_is_said_whole_below(theme: Theme) -> None:
    whole = "".join(f"第{n}点，" for n in range(60))

    slides, *_ = lay_out(slide_deck(Paragraph(t("正文")), title=whole), theme)

    assert faults(slides) == ()
    assert whole in words_of(slides)


def test_a_missing_picture_leaves_a_layout_without_it(theme: Theme) -> None:
    absent = Picture("absent", "没有的图")
    blocks = (
        Gallery((Figure(absent, t("营业执照副本"), "E-09"), Figure(Picture("factory", "工厂")))),
        Cards((Card("名", picture=absent),), "portrait"),
    )

    slides, notices, _ = lay_out(slide_deck(*blocks, images=IMAGES), theme)

    shown = {shape.picture.key for slide in slides for shape in leaves(slide.shapes) if isinstance(shape, Image)}
    assert shown == {"factory"}
    assert "E-09营业执照副本" in words_of(slides)
    assert [notice.values for notice in notices if notice.key == "notice.missing_picture"] == [(("picture", "absent"),)] * 2


def test_words_that_outgrow_their_form_become_a_table(theme: Theme) -> None:
    metrics = Metrics(tuple(Metric("1", "%", f"第{n}项", t(LONG * 12)) for n in range(3)))

    slides, notices, _ = lay_out(slide_deck(metrics), theme)

    assert faults(slides) == ()
    assert {notice.key for notice in notices} >= {"notice.shown_as_table"}
    assert words_of(slides).count("山屿品牌在全国") == 36


def test_framed_pictures_are_shown_whole_with_their_mark_on_them(theme: Theme) -> None:
    slides, *_ = lay_out(slide_deck(*board.EVIDENCE.blocks, images=IMAGES), theme)

    pictures = [shape for shape in leaves(slides[0].shapes) if isinstance(shape, Image)]
    marks = [shape for shape in leaves(slides[0].shapes) if shape.name.startswith("highlight")]
    assert [round(picture.box.width / picture.box.height, 2) for picture in pictures] == [round(816 / 513, 2)] * 2
    for picture, mark in zip(pictures, marks, strict=True):
        assert mark.box.x == pytest.approx(picture.box.x + 0.146 * picture.box.width)  # type: ignore[union-attr]


words = st.integers(0, 160).map(lambda length: (LONG * 5)[:length])
metric = st.builds(
    Metric,
    value=st.sampled_from(["2.50", "129–329", "1,234,567.89", "×4.3"]),
    unit=st.sampled_from(["", "%", "亿元"]),
    label=words,
    note=words.map(t),
    source=st.sampled_from(["", "审计报告 E-01"]),
    accent=st.booleans(),
)
picture = st.sampled_from([None, Picture("factory", "工厂"), Picture("pack_jar", "面霜")])
card = st.builds(
    Card,
    title=words,
    note=words,
    text=words.map(t),
    picture=picture,
    metric=st.none() | metric,
    detail=words,
    share=st.none() | st.floats(0, 1),
)
block = st.one_of(
    st.builds(Metrics, st.lists(metric, min_size=1, max_size=9).map(tuple), st.sampled_from(["cards", "hero", "rail", "strip", "row"])),
    st.builds(Cards, st.lists(card, min_size=1, max_size=10).map(tuple), st.sampled_from(["wall", "text", "portrait"])),
    st.builds(Callouts, st.lists(st.builds(Point, words, words.map(t), st.none() | metric), min_size=1, max_size=6).map(tuple), picture),
    st.builds(Items, st.lists(words.map(t), min_size=1, max_size=12).map(tuple)),
    st.builds(Paragraph, words.map(t)),
    st.integers(1, 30).map(board.products),
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(block, min_size=1, max_size=3), st.booleans())
def test_whatever_is_said_fits(blocks: list[Block], is_split: bool) -> None:
    """No text leaves its box, the slide or runs into another, alone, stacked or beside each other."""
    if is_split and len(blocks) > 1:
        blocks = [Columns(((blocks[0],), tuple(blocks[1:])), (5, 7))]

    slides, *_ = lay_out(slide_deck(*blocks, images=IMAGES, title="题"), load_theme())

    assert faults(slides) == ()


@pytest.mark.parametrize("kind", ["cover", "closing"])
def test_covers_hold_long_names(theme: Theme, kind: str) -> None:
    slide = Slide(
        kind,
        t(LONG),
        kind,  # type: ignore[arg-type]
        blocks=(
            Metrics(tuple(Metric("1,234,567.89", "亿元", LONG[:20], t(LONG), accent=n == 0) for n in range(4)), "hero"),
            Paragraph((Run(LONG),), "meta"),
        ),
    )
    document = replace(board.deck(IMAGES), head=(slide,), tail=(), parts=())

    slides, *_ = lay_out(document, theme)

    assert faults(slides) == ()


def test_cards_of_a_wall_have_their_rules_on_one_line(theme: Theme) -> None:
    def card(n: int, words: str) -> Card:
        return Card(f"商品{n}", "30 ml　¥259", metric=Metric("21.8", "%"), text=t(words), share=0.2, picture=Picture("factory", "工厂"))

    wall = Cards(tuple(card(n, "苔藓多糖 3.0%，舒缓泛红，28 天人体评价" if n == 1 else "夜间修护") for n in range(4)), "wall")

    slides, *_ = lay_out(slide_deck(wall, images=IMAGES), theme)

    rules = [shape.y1 for shape in leaves(slides[0].shapes) if isinstance(shape, Line) and shape.colour == "rule"]
    assert len(rules) == 4
    assert len(set(rules)) == 1


@pytest.mark.parametrize("length", range(9, 17))
def test_a_table_is_not_begun_where_its_first_row_has_no_room(theme: Theme, length: int) -> None:
    words = LONG * 8
    table = Table((Column(width=1), Column(width=3)), rows("策略 | 选择"), rows(f"品牌 | {words}", f"人群 | {words}"))

    slides, *_ = lay_out(slide_deck(Paragraph(t(LONG * length)), table), theme)

    lines = [line for table in tables(slides) for row in table.rows for cell in row if cell is not None for line in cell.lines]
    assert ["".join(run.text for run in line.runs) for line in lines].count(words) == 2
