"""The file as a whole: contents, captions, running heads, sections, and what no outside validator looks at."""

from __future__ import annotations

import re
import runpy
from dataclasses import replace

import pytest

from planner.document.blocks import Chapter, Contents, Document, Heading, Paragraph, Part, Slide
from planner.resources import templates
from planner.theme import load_theme
from planner.writers.docx import write
from planner.writers.docx.flow import Flow
from planner.writers.docx.pages import Section, paginate
from tests.writers.docx.board import board, plan, t
from tests.writers.docx.reading import NAMES, Opened, W, opened, text_of


@pytest.fixture(scope="module")
def file() -> Opened:
    return opened(board())


def test_the_same_document_gives_the_same_bytes(file):
    assert write(board(), load_theme()).content == file.content


def test_fields_are_balanced_in_every_part(file):
    parts = [name for name in file.parts if re.match(r"word/(document|header\d+|footer\d+)\.xml", name)]
    assert len(parts) > 20
    for name in parts:
        depth = 0
        for kind in re.findall(rb'w:fldCharType="(\w+)"', file.parts[name]):
            depth += {b"begin": 1, b"separate": 0, b"end": -1}[kind]
            assert depth >= 0, name
        assert depth == 0, name


def test_ids_of_drawings_and_bookmarks_are_unique(file):
    for path in ("//wp:docPr/@id", "//w:bookmarkStart/@w:id", "//w:bookmarkStart/@w:name"):
        found = file.find(path)
        assert found
        assert len(found) == len(set(found)), path


def test_every_picture_and_chart_says_what_it_shows(file):
    assert len(file.find("//wp:docPr")) > 20
    assert not file.find('//wp:docPr[not(@descr) or @descr=""]')


def test_chinese_faces_fill_all_four_slots(file):
    defaults = file.parts["word/styles.xml"].decode().split("</w:docDefaults>")[0]
    assert 'w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Microsoft YaHei" w:cs="Arial"' in defaults
    assert 'w:eastAsia="zh-CN"' in defaults
    assert file.parts["word/theme/theme1.xml"].decode().count('<a:ea typeface="Microsoft YaHei"/>') == 2
    assert not [name for name in file.parts if "Effects" in name]


def test_no_style_is_named_that_is_not_there(file):
    known = set(re.findall(r'w:styleId="([^"]+)"', file.parts["word/styles.xml"].decode()))
    used = set(file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    assert used <= known


def test_no_tables_touch(file):
    assert not file.find("//w:tbl/following-sibling::*[1][self::w:tbl]")


def test_every_cell_ends_with_a_paragraph(file):
    assert not file.find("//w:tc[not(*[last()][self::w:p])]")


def test_the_contents_name_part_number_title_and_page_of_every_chapter(file):
    lines = [text_of(p) for p in file.find('//w:p[starts-with(w:pPr/w:pStyle/@w:val, "TOC") and w:hyperlink]')]
    assert lines[:3] == ["概览0摘要与关键数字3", "1品牌与公司概况4", "判断2市场与消费者分析5"]
    assert len(lines) == 23
    anchors = file.find("//w:hyperlink/@w:anchor")
    assert set(anchors) <= set(file.find("//w:bookmarkStart/@w:name"))
    assert len(file.find("//w:hyperlink//w:instrText[contains(., 'PAGEREF')]")) == 23


def test_chapters_carry_the_entries_the_contents_are_made_from(file):
    entries = ["".join(h.itertext(f"{W}instrText")) for h in file.find('//w:p[w:pPr/w:pStyle/@w:val="Heading1"]')]
    assert entries[0] == ' TC "概览0摘要与关键数字" \\f c \\l 1 '
    assert entries[1] == ' TC "1品牌与公司概况" \\f c \\l 2 '


def test_captions_count_by_chapter_and_kind(file):
    captions = [text[:6] for text in file.texts("Caption")]
    assert [text for text in captions if text.startswith(("图 5", "表 5", "表 17"))] == ["表 5-1　", "图 5-1　", "表 5-2　", "表 17-1"]
    codes = ["".join(p.itertext(f"{W}instrText")).strip() for p in file.find('//w:p[w:pPr/w:pStyle/@w:val="Caption"]')]
    assert codes[:3] == [r"SEQ 表 \* ARABIC \r 1", r"SEQ 图 \* ARABIC \r 1", r"SEQ 表 \* ARABIC \s 1"]
    assert len(file.find('//w:p[w:pPr/w:pStyle/@w:val="Caption" and w:pPr/w:keepNext]')) == len(codes)


def test_headings_are_numbered_by_a_list_that_starts_at_the_chapter(file):
    heading = file.find('//w:p[w:pPr/w:pStyle/@w:val="Heading1"]')[5]
    number = heading.xpath("string(w:pPr/w:numPr/w:numId/@w:val)", namespaces=NAMES)
    lists = file.parts["word/numbering.xml"].decode()
    assert text_of(heading) == "年度目标"
    assert f'<w:num w:numId="{number}"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>' in lists
    below = file.find(f'//w:p[w:pPr/w:pStyle/@w:val="Heading2" and w:pPr/w:numPr/w:numId/@w:val="{number}"]')
    assert [text_of(p)[:4] for p in below] == ["1.20", "三档目标", "月度节奏"]


def test_running_heads_look_their_chapter_up_and_say_it_meanwhile(file):
    heads = [content.decode() for name, content in file.parts.items() if name.startswith("word/header")]
    goal = next(head for head in heads if "年度目标" in head)
    assert re.findall("<w:instrText[^>]*>([^<]*)<", goal) == [' STYLEREF "Chapter Number" ', " STYLEREF 1 "]
    assert text_of_xml(goal) == "山屿 SHANYU　天猫旗舰店年度运营方案5　年度目标"


def test_the_foot_says_version_page_and_pages(file):
    feet = [text_of_xml(content.decode()) for name, content in file.parts.items() if name.startswith("word/footer")]
    assert sorted(set(feet)) == ["", "版本 1.0　2026 年 1 月 6 日第 1 页，共 37 页"]


def test_the_cover_has_a_picture_at_the_page_edge_and_no_running_head(file):
    first = file.find("//w:sectPr")[0]
    assert first.xpath("string(w:pgMar/@w:footer)", namespaces=NAMES) == "720"
    assert len(file.find('//wp:anchor/wp:positionH[@relativeFrom="page"]')) == 1
    assert file.texts("Title") == ["天猫旗舰店年度运营方案"]


def test_a_brand_colour_moves_styles_and_theme():
    file = Opened(write(plan(Paragraph(t("一"))), load_theme("clarity", "#B0303A")).content)

    styles, theme = file.parts["word/styles.xml"].decode(), file.parts["word/theme/theme1.xml"].decode()
    assert "1F6F5C" not in styles + theme
    assert '<a:accent1><a:srgbClr val="B0303A"/>' in theme


def test_the_base_file_is_what_its_script_makes():
    made = runpy.run_path(str(templates().parent / "tools" / "make_styles.py"))["make"]("clarity")

    assert (templates() / "themes" / "clarity" / "styles.docx").read_bytes() == made


def test_english_speaks_english():
    document = replace(plan(Heading(t("One point")), number="A"), language="en")

    assert opened(document).texts("ChapterLabel") == ["Appendix A"]
    assert opened(document).texts("TOCHeading") == ["Contents"]


@pytest.mark.parametrize(("name", "lines"), [("Findings", 0), ("Nothing required was found missing", 1)])
def test_a_parts_name_that_runs_past_its_column_stands_on_a_line_of_its_own(name, lines):
    document = plan(Contents(), Paragraph(t("前言")))
    named = replace(document, parts=tuple(replace(part, title=name) for part in document.parts))

    assert len(opened(named).find('//w:p[w:pPr/w:pStyle/@w:val="TOC1"]//w:br')) == lines


def test_contents_stand_where_a_chapter_asks_for_them():
    file = opened(plan(Paragraph(t("前言")), Contents(), Paragraph(t("后记"))))

    assert not file.texts("TOCHeading")
    assert len(file.find("//w:sdt")) == 1
    assert file.text.index("前言") < file.text.index("目标5年度目标") < file.text.index("后记")


def test_a_slide_is_no_chapter():
    part = Part("p", "部分", children=(Slide("s", t("标题")),))

    with pytest.raises(TypeError, match="p: a plan holds chapters, not Slide"):
        write(Document("plan", "zh-CN", "方案", (part,)), load_theme())


def test_a_plan_without_chapters_is_a_file_with_its_title():
    assert opened(Document("plan", "zh-CN", "方案", ())).texts("Title") == ["方案"]


def test_a_chapter_without_a_number_is_not_labelled():
    part = Part("p", "部分", children=(Chapter("c", "", "前言", (), (Heading(t("一")),)),))
    file = opened(Document("plan", "zh-CN", "方案", (part,)))

    assert file.texts("ChapterLabel") == []
    assert not file.find('//w:p[w:pPr/w:pStyle/@w:val="Heading2"]//w:numPr')


def text_of_xml(xml: str) -> str:
    return "".join(re.findall("<w:t [^>]*>([^<]*)</w:t>", xml))


# --------------------------------------------------------------------------------------------------------------- pages


def paragraph(lines: int, **how: object) -> Flow:
    return Flow("<w:p/>", (18.0,) * lines, **how)  # type: ignore[arg-type]


def page_of(*flows: Flow) -> int:
    return paginate([Section("portrait", flows)])[0]["here"]


def test_a_heading_goes_with_its_text_to_the_next_page():
    assert page_of(paragraph(38), paragraph(1, keep_next=True, anchor="here"), paragraph(3)) == 2
    assert page_of(paragraph(36), paragraph(1, keep_next=True, anchor="here"), paragraph(2)) == 1


def test_space_between_two_flows_counts_once():
    """39 lines are 702 points of the page's 703.9."""
    assert page_of(paragraph(37, after=18.0), paragraph(1, before=18.0, anchor="here")) == 1


def test_a_table_goes_on_with_its_header_again():
    table = Flow("<w:tbl/>", (30.0,) * 40, kind="table", head=30.0)

    assert page_of(table, paragraph(20, anchor="here")) == 2
    assert page_of(table, paragraph(1, anchor="here")) == 2
    assert paginate([Section("portrait", (table,))])[1] == 2
    assert paginate([Section("portrait", (replace(table, whole=True), replace(table, whole=True)))])[1] == 4
