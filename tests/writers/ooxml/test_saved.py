"""A library's package saved by us has the same bytes each time, in the order readers expect."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

from pptx import Presentation

from planner.writers.ooxml.package import pack, saved


def deck() -> Any:
    """A package of the library's own, whose properties are stamped with the clock."""
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[6])
    presentation.core_properties.title = "题目"
    return presentation.part.package


def content(as_of: date = date(2026, 3, 1), **written: bytes) -> bytes:
    package = deck()
    return saved(package, package._rels.xml, as_of, {f"/ppt/slides/{name}.xml": part for name, part in written.items()})


def parts(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_the_same_package_gives_the_same_bytes():
    assert content() == content()


def test_the_file_holds_what_the_library_would_have_saved():
    package, buffer = deck(), io.BytesIO()
    package.save(buffer)
    theirs, ours = parts(buffer.getvalue()), parts(content())

    assert ours.keys() == theirs.keys()
    assert {name for name in ours if ours[name] != theirs[name]} <= {"docProps/core.xml", "[Content_Types].xml"}
    Presentation(io.BytesIO(content()))


def test_content_types_come_first_and_no_entry_shows_the_clock():
    with zipfile.ZipFile(io.BytesIO(content())) as opened:
        entries = opened.infolist()

    assert [entry.filename for entry in entries[:2]] == ["[Content_Types].xml", "_rels/.rels"]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_show_the_given_date():
    core = parts(content(date(2026, 3, 1)))["docProps/core.xml"]

    assert core.count(b">2026-03-01T00:00:00Z<") == core.count(b"dcterms:W3CDTF") >= 1


def test_a_part_written_as_text_takes_the_place_of_the_librarys():
    assert parts(content(slide1=b"<a/>"))["ppt/slides/slide1.xml"] == b"<a/>"


def test_what_is_compressed_is_stored_and_the_order_of_parts_does_not_matter():
    named = {"b.xml": b"<b/>" * 50, "a.png": b"\x89PNG" * 50, "[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<r/>"}

    packed = pack(named)

    assert packed == pack(dict(reversed(named.items())))
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        assert {entry.filename for entry in opened.infolist() if entry.compress_type == zipfile.ZIP_STORED} == {"a.png"}
