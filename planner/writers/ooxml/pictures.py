"""Pictures made to measure: cropped around what matters, no larger than they are shown, the same bytes each time."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Literal

from PIL import Image, ImageOps

from planner.record import record

_PIXELS_PER_POINT = 1.6  # sharp on a projector of 1,536 pixels and in print at 115 dpi; at 2.0 a deck of photographs passes upload limits
_FEW_COLOURS = 256
# A screenshot as PNG is often smaller than its JPEG of half the size, which smears its type as well; this is twice what such a JPEG takes.
_BYTES_PER_PIXEL = 0.25
# Pixels and how to show them: all that may leave the house with a picture. Text, EXIF and animation are none of it.
_PIXEL_CHUNKS = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"sRGB", b"cHRM", b"iCCP", b"pHYs"))
_PNG_HEAD = 8


@record
class Prepared:
    """A picture ready to be put into a package; *format* is ``jpeg`` or ``png``."""

    content: bytes
    format: Literal["jpeg", "png"]
    width_px: int
    height_px: int


@lru_cache(maxsize=256)
def prepare(
    content: bytes,
    box_width: float,
    box_height: float,
    focus: tuple[float, float] = (0.5, 0.45),
    fit: Literal["cover", "contain"] = "cover",
) -> Prepared:
    """Return a picture for a box in points: upright, for ``cover`` cropped to the box's ratio around *focus*, never enlarged.

    A PNG that is shown whole and hardly larger than what it would become stays as it is.

    Raises:
        PIL.UnidentifiedImageError: *content* is no picture.
    """
    picture: Image.Image = Image.open(io.BytesIO(content))
    source_format = picture.format
    if source_format == "PNG" and fit == "contain" and _stays(content, picture, box_width, box_height):
        return Prepared(content, "png", *picture.size)
    shown = _shown(picture.size, box_width, box_height, fit, turned=_is_turned(picture))
    if source_format == "JPEG":
        # Decoding at a half, quarter or eighth is many times faster than decoding whole and shrinking.
        picture.draft("RGB", shown)
    ImageOps.exif_transpose(picture, in_place=True)
    picture = _plain(picture)
    if fit == "cover":
        picture = picture.crop(_window(picture.size, box_width / box_height, focus))
    target = _target(picture.size, box_width, box_height)
    if target != picture.size:
        # Hamming keeps small type as crisp as bicubic does, in a third of the time of Lanczos.
        picture = picture.resize(target, Image.Resampling.HAMMING, reducing_gap=1.0)
    if source_format != "JPEG" and _is_drawn(picture):
        return _saved(picture, "png")
    return _saved(picture, "jpeg")


def _stays(content: bytes, picture: Image.Image, box_width: float, box_height: float) -> bool:
    width, height = _target(picture.size, box_width, box_height)
    return len(content) <= width * height * _BYTES_PER_PIXEL and picture.mode != "I;16" and _png_chunks(content) <= _PIXEL_CHUNKS


def _png_chunks(content: bytes) -> set[bytes]:
    """The kinds of the parts a PNG is made of: each has four bytes of length, four of kind, its content and four of checksum."""
    kinds = set()
    at = _PNG_HEAD
    while at < len(content):
        kinds.add(content[at + 4 : at + 8])
        at += 12 + int.from_bytes(content[at : at + 4], "big")
    return kinds


def pixels(content: bytes) -> tuple[int, int] | None:
    """Width and height of a picture held upright, without decoding it; None when it is no picture."""
    try:
        picture = Image.open(io.BytesIO(content))
    except (OSError, ValueError):
        return None
    # Asking a format other than these whether it is turned decodes the whole of it.
    turned = picture.format in ("JPEG", "MPO") and _is_turned(picture)
    return (picture.height, picture.width) if turned else picture.size


def _is_turned(picture: Image.Image) -> bool:
    return int(picture.getexif().get(0x0112, 1)) >= 5


def _shown(size: tuple[int, int], width: float, height: float, fit: str, turned: bool) -> tuple[int, int]:
    """The least size the whole source must be decoded at, so that its visible part has every pixel that will be shown."""
    if turned:
        width, height = height, width
    choose = max if fit == "cover" else min
    scale = min(1.0, choose(width * _PIXELS_PER_POINT / size[0], height * _PIXELS_PER_POINT / size[1]))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _plain(picture: Image.Image) -> Image.Image:
    """Palettes, CMYK and the like become RGB, with alpha where there is any."""
    if picture.mode in ("RGB", "RGBA", "L"):
        return picture
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")


def _window(size: tuple[int, int], ratio: float, focus: tuple[float, float]) -> tuple[int, int, int, int]:
    """The largest rectangle of *ratio* (width to height) in a picture, as near to its *focus* as its edges allow."""
    width = min(size[0], max(1, round(size[1] * ratio)))
    height = min(size[1], max(1, round(size[0] / ratio)))
    left = min(max(0, round(size[0] * focus[0] - width / 2)), size[0] - width)
    top = min(max(0, round(size[1] * focus[1] - height / 2)), size[1] - height)
    return left, top, left + width, top + height


def _target(size: tuple[int, int], box_width: float, box_height: float) -> tuple[int, int]:
    scale = min(1.0, box_width * _PIXELS_PER_POINT / size[0], box_height * _PIXELS_PER_POINT / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _is_drawn(picture: Image.Image) -> bool:
    """Whether it is a drawing, a logo or a screenshot of flat colours, which JPEG would smear."""
    return picture.mode == "RGBA" or picture.getcolors(_FEW_COLOURS) is not None


def _saved(picture: Image.Image, file_format: Literal["jpeg", "png"]) -> Prepared:
    buffer = io.BytesIO()
    if file_format == "png":
        picture.save(buffer, "PNG", compress_level=6)
    else:
        picture.convert("RGB").save(buffer, "JPEG", quality=85)
    return Prepared(buffer.getvalue(), file_format, *picture.size)
