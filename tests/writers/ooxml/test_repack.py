"""A package repacked has the same bytes each time, in the order readers expect."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from planner.writers.ooxml.package import repack


def deck() -> bytes:
    """A deck of the library's own, with a chart whose workbook is stamped with the clock."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    data = CategoryChartData()
    data.categories = ["甲", "乙"]
    data.add_series("s", (1, 2))
    slide.shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, 100, 100, data)
    buffer = io.BytesIO()
    presentation.save(buffer)
    return buffer.getvalue()


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_repacking_twice_changes_nothing_more():
    once = repack(deck())

    assert repack(once) == once


def test_order_and_dates_do_not_depend_on_who_wrote_the_package():
    original = deck()
    shuffled = io.BytesIO()
    with zipfile.ZipFile(shuffled, "w") as package:
        for name, part in reversed(parts(original).items()):
            package.writestr(zipfile.ZipInfo(name, (2031, 5, 6, 7, 8, 10)), part)

    assert repack(shuffled.getvalue()) == repack(original)


def test_content_types_come_first_and_what_is_compressed_is_stored():
    with zipfile.ZipFile(io.BytesIO(repack(deck()))) as package:
        entries = package.infolist()

    assert [entry.filename for entry in entries[:2]] == ["[Content_Types].xml", "_rels/.rels"]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    stored = {entry.filename.rpartition(".")[2] for entry in entries if entry.compress_type == zipfile.ZIP_STORED}
    assert stored == {"xlsx"} | ({"jpeg"} if any(entry.filename.endswith("jpeg") for entry in entries) else set())


def test_properties_show_the_given_date_through_embedded_workbooks():
    repacked = parts(repack(deck(), date(2026, 3, 1)))
    sheet = next(name for name in repacked if name.endswith(".xlsx"))

    for core in (repacked["docProps/core.xml"], parts(repacked[sheet])["docProps/core.xml"]):
        assert b">2026-03-01T00:00:00Z</dcterms:modified>" in core


def test_parts_keep_their_content():
    original = deck()
    kept, repacked = parts(original), parts(repack(original))

    assert kept.keys() == repacked.keys()
    assert {name for name in kept if kept[name] != repacked[name]} <= {"docProps/core.xml", *(n for n in kept if n.endswith(".xlsx"))}
