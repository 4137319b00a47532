"""The deck as a file: what PowerPoint, WPS and LibreOffice read."""

from __future__ import annotations

import io
import re
import runpy
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE

from planner.resources import templates
from planner.theme import load_theme
from planner.writers.pptx import write
from planner.writers.written import Written
from tests.writers.pptx import board

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@pytest.fixture(scope="module")
def written() -> Written:
    return write(board.deck(board.drawn_images()), load_theme())


@pytest.fixture(scope="module")
def parts(written: Written) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(written.content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="module")
def slides(parts: dict[str, bytes]) -> list[etree._Element]:
    found = [etree.fromstring(part) for name, part in parts.items() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    assert len(found) > 20
    return found


def test_the_base_file_is_what_its_program_makes() -> None:
    program = runpy.run_path(str(Path(__file__).parents[3] / "tools/make_master.py"))

    assert (templates() / "themes/clarity/master.pptx").read_bytes() == program["build"]()


def test_twice_the_same_bytes(written: Written) -> None:
    assert write(board.deck(board.drawn_images()), load_theme()).content == written.content


def test_slides_are_counted(written: Written, slides: list[etree._Element]) -> None:
    assert written.pages == len(slides)


def test_titles_stand_in_title_placeholders(written: Written) -> None:
    presentation = Presentation(io.BytesIO(written.content))
    titles = [slide.shapes.title.text if slide.shapes.title is not None else None for slide in presentation.slides]

    assert None not in titles
    assert titles[3] == "2025 年销售 2.50 亿元，38.6% 的顾客一年内再次购买"


def test_every_run_has_both_faces_and_a_language(slides: list[etree._Element]) -> None:
    looks = [look for slide in slides for look in slide.iter(f"{A}rPr")]

    assert looks
    for look in looks:
        assert look.get("lang") == "zh-CN"
        assert {child.tag for child in look} >= {f"{A}latin", f"{A}ea", f"{A}cs"}


def test_every_paragraph_with_text_has_an_exact_pitch(slides: list[etree._Element]) -> None:
    paragraphs = [paragraph for slide in slides for paragraph in slide.iter(f"{A}p") if paragraph.find(f"{A}r") is not None]

    assert paragraphs
    for paragraph in paragraphs:
        assert paragraph.find(f"{A}pPr/{A}lnSpc/{A}spcPts") is not None
        assert paragraph.find(f"{A}pPr").get("eaLnBrk") == "1"


def test_nothing_fits_itself(slides: list[etree._Element]) -> None:
    assert not [box for slide in slides for kind in ("normAutofit", "spAutoFit") for box in slide.iter(f"{A}{kind}")]


def test_ids_are_unique_on_their_slide(slides: list[etree._Element]) -> None:
    for slide in slides:
        ids = [shape.get("id") for shape in slide.iter(f"{P}cNvPr")]
        assert len(ids) == len(set(ids))


def test_pictures_charts_and_tables_say_what_they_show(slides: list[etree._Element]) -> None:
    shown = [shape for slide in slides for kind in ("nvPicPr", "nvGraphicFramePr") for shape in slide.iter(f"{P}{kind}")]

    assert len(shown) > 30
    assert all(shape.find(f"{P}cNvPr").get("descr") for shape in shown)


def test_connectors_are_glued_to_shapes_of_their_slide(slides: list[etree._Element]) -> None:
    glued = 0
    for slide in slides:
        ids = {shape.get("id") for shape in slide.iter(f"{P}cNvPr")}
        for end in (*slide.iter(f"{A}stCxn"), *slide.iter(f"{A}endCxn")):
            assert end.get("id") in ids
            glued += 1
    assert glued


def test_a_table_is_as_wide_as_its_columns(slides: list[etree._Element]) -> None:
    frames = [frame for slide in slides for frame in slide.iter(f"{P}graphicFrame") if next(frame.iter(f"{A}tbl"), None) is not None]

    assert frames
    for frame in frames:
        columns = [int(column.get("w")) for column in frame.iter(f"{A}gridCol")]
        assert abs(sum(columns) - int(frame.find(f"{P}xfrm/{A}ext").get("cx"))) < 20 * len(columns)
        assert all(len(row.findall(f"{A}tc")) == len(columns) for row in frame.iter(f"{A}tr"))


def test_every_chart_has_its_workbook(written: Written) -> None:
    presentation = Presentation(io.BytesIO(written.content))
    charts = [
        relation.target_part
        for slide in presentation.slides
        for relation in slide.part.rels.values()
        if relation.reltype == RELATIONSHIP_TYPE.CHART
    ]

    assert charts
    for chart in charts:
        (relation,) = chart.rels.values()
        assert (relation.rId, relation.reltype) == ("rId1", RELATIONSHIP_TYPE.PACKAGE)
        assert zipfile.is_zipfile(io.BytesIO(relation.target_part.blob))


def test_one_picture_is_stored_once(parts: dict[str, bytes]) -> None:
    media = [part for name, part in parts.items() if name.startswith("ppt/media/")]

    assert media
    assert len(media) == len(set(media))


def test_notes_are_notes(written: Written) -> None:
    slide = Presentation(io.BytesIO(written.content)).slides[3]

    assert slide.notes_slide.notes_text_frame.text == "2025 年销售 2.50 亿元，来源 E-01。\n复购率 38.6%，来源 E-02。"


def test_a_brand_colour_recolours_the_theme() -> None:
    theme = load_theme("clarity", "#B3261E")

    content = write(board.slide_deck(board.products(3)), theme).content

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        xml = package.read("ppt/theme/theme1.xml").decode()
    assert '<a:accent1><a:srgbClr val="B3261E"/></a:accent1>' in xml
    assert "1F6F5C" not in xml


def test_the_file_names_its_document_and_nobody_else(parts: dict[str, bytes]) -> None:
    properties = parts["docProps/core.xml"].decode()

    assert "山屿 SHANYU 天猫旗舰店入驻方案" in properties
    assert "Canny" not in properties
    assert "python" not in properties


@pytest.mark.parametrize("text", ["<b>粗</b> & \"引\" 'x'", "{{ 7*7 }}", "a\nb", "\u200b👩‍🔬 𠮷"])
def test_any_text_arrives_as_it_was_written(text: str) -> None:
    from planner.document.blocks import Paragraph, Run

    content = write(board.slide_deck(Paragraph((Run(text),))), load_theme()).content

    said = [shape.text_frame.text for shape in Presentation(io.BytesIO(content)).slides[0].shapes if shape.has_text_frame]
    assert text.replace("\n", "\v") in said


def test_rows_of_the_agenda_lead_to_their_slides(parts: dict[str, bytes]) -> None:
    clicks = etree.fromstring(parts["ppt/slides/slide2.xml"]).findall(f".//{P}cNvPr/{A}hlinkClick")
    related = {relation.get("Id"): str(relation.get("Target")) for relation in etree.fromstring(parts["ppt/slides/_rels/slide2.xml.rels"])}
    targets = [related[click.get(f"{R}id")].rpartition("/")[2] for click in clicks]
    numbers = [int(re.sub(r"[^0-9]", "", target)) for target in targets]

    assert len(numbers) > 2
    assert numbers == sorted(set(numbers))
    assert all(f"ppt/slides/{target}" in parts for target in targets)


def test_a_picture_that_breaks_off_in_the_middle_is_left_out_and_told() -> None:
    images = board.drawn_images()
    key = max(images, key=lambda name: len(images[name]))
    broken = {**images, key: images[key][: len(images[key]) // 2]}

    result = write(board.deck(broken), load_theme())

    assert ("notice.missing_picture", (("picture", key),)) in {(notice.key, notice.values) for notice in result.notices}
