"""Pictures are cropped around their focus, upright, and no larger than they are shown."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from planner.writers.ooxml.pictures import prepare


def halves(file_format: str = "JPEG", size: tuple[int, int] = (1200, 400), **options: object) -> bytes:
    """A picture whose left half is black and whose right half is white, with noise enough not to be a drawing."""
    picture = Image.merge("RGB", [Image.effect_noise(size, spread) for spread in (12, 24, 48)])
    picture.paste((0, 0, 0), (0, 0, size[0] // 2 - 20, size[1]))
    picture.paste((255, 255, 255), (size[0] // 2 + 20, 0, size[0], size[1]))
    buffer = io.BytesIO()
    picture.save(buffer, file_format, **options)
    return buffer.getvalue()


def shade(content: bytes, x: float, y: float) -> int:
    picture = Image.open(io.BytesIO(content)).convert("L")
    value = picture.getpixel((int(x * (picture.width - 1)), int(y * (picture.height - 1))))
    assert isinstance(value, int)
    return value


@pytest.mark.parametrize(("focus", "expected"), [((0.0, 0.5), 0), ((1.0, 0.5), 255)])
def test_a_crop_keeps_the_focus(focus: tuple[float, float], expected: int):
    prepared = prepare(halves(), 100, 100, focus)

    assert (prepared.width_px, prepared.height_px) == (160, 160)
    assert shade(prepared.content, 0.5, 0.5) == pytest.approx(expected, abs=3)


def test_contain_keeps_the_whole():
    prepared = prepare(halves(), 100, 100, fit="contain")

    assert (prepared.width_px, prepared.height_px) == (160, 53)
    assert (shade(prepared.content, 0, 0.5), shade(prepared.content, 1, 0.5)) == (pytest.approx(0, abs=3), pytest.approx(255, abs=3))


def test_a_small_picture_is_not_enlarged():
    prepared = prepare(halves(size=(80, 60)), 400, 300)

    assert (prepared.width_px, prepared.height_px) == (80, 60)


def test_a_turned_photograph_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    prepared = prepare(halves(exif=exif), 100, 300, fit="contain")

    assert (prepared.width_px, prepared.height_px) == (160, 480)
    assert (shade(prepared.content, 0.5, 0), shade(prepared.content, 0.5, 1)) == (pytest.approx(0, abs=3), pytest.approx(255, abs=3))


def test_photographs_become_jpeg_and_drawings_stay_png():
    drawing = io.BytesIO()
    Image.new("P", (300, 300), 3).save(drawing, "PNG")
    clear = io.BytesIO()
    Image.effect_noise((300, 300), 90).convert("RGBA").save(clear, "PNG")

    assert prepare(halves("PNG"), 100, 100).format == "jpeg"
    assert prepare(drawing.getvalue(), 100, 100).format == "png"
    assert prepare(clear.getvalue(), 100, 100).format == "png"


def test_a_screenshot_smaller_than_what_it_would_become_stays_as_it_is():
    screenshot = io.BytesIO()
    Image.new("P", (600, 300), 3).save(screenshot, "PNG")
    content = screenshot.getvalue()

    assert prepare(content, 150, 75, fit="contain").content == content
    assert prepare(content, 75, 75, fit="cover").width_px == 120


def test_what_was_written_into_a_picture_does_not_go_out_with_it():
    notes = PngInfo()
    notes.add_text("Comment", "GPS 31.2, 121.5")
    screenshot = io.BytesIO()
    Image.new("P", (600, 300), 3).save(screenshot, "PNG", pnginfo=notes)

    assert b"GPS" not in prepare(screenshot.getvalue(), 150, 75, fit="contain").content


def test_the_same_picture_is_the_same_bytes():
    content = halves()
    first = prepare(content, 120, 90)
    prepare.cache_clear()

    assert prepare(content, 120, 90) == first
