"""What a file's first bytes say it is: an image of a kind we show, a PDF, or neither."""

from __future__ import annotations

import warnings
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from planner.evidence.attachment import Attachment

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 80_000_000
MOST_PAGES = 500

_HEAD = 1024
_ORIENTATION = 274
_QUARTER_TURNS = (5, 6, 7, 8)

# Pillow looks through all of its plugins when it does not know a file at once; naming the one keeps the other forty unloaded.
_PLUGINS = {"jpeg": "Jpeg", "png": "Png", "webp": "WebP", "gif": "Gif", "tiff": "Tiff", "bmp": "Bmp"}


def look_at(attachment: Attachment, content: BinaryIO) -> Attachment:
    """Return *attachment* with what its content is; *content* stands at its start."""
    head = content.read(_HEAD)
    kind = _format(head)
    if kind == "pdf":
        return _look_at_pdf(replace(attachment, kind="pdf", format=kind))
    if kind:
        content.seek(0)
        return _look_at_image(replace(attachment, kind="image", format=kind), content)
    return replace(attachment, trouble="unsupported")


def _format(head: bytes) -> str:
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return "gif"
    if head[:4] in (b"II*\0", b"MM\0*"):
        return "tiff"
    if head[:2] == b"BM" and len(head) > 26:
        return "bmp"
    return "pdf" if b"%PDF-" in head else ""


def open_image(content: BinaryIO, format: str) -> Image.Image:
    """Open an image without decoding it.

    Raises:
        Exception: Whatever Pillow's plugin raises for a broken header.
    """
    from PIL import Image

    import_module(f"PIL.{_PLUGINS[format]}ImagePlugin")
    with warnings.catch_warnings():
        # Our own cap is lower than the one Pillow warns at.
        warnings.simplefilter("ignore")
        return Image.open(content, formats=(format,))


def _look_at_image(attachment: Attachment, content: BinaryIO) -> Attachment:
    from PIL import Image

    try:
        image = open_image(content, attachment.format)
        width, height, orientation = _upright_size(image)
    except Image.DecompressionBombError:
        return replace(attachment, trouble="too_many_pixels")
    except Exception:  # Plugins raise whatever a broken header leads them to: struct.error, SyntaxError, KeyError ...
        return replace(attachment, kind="unreadable", trouble="unreadable")
    seen = replace(attachment, width_px=width, height_px=height, pages=1, turned=orientation > 1)
    if width * height > MOST_PIXELS:
        return replace(seen, trouble="too_many_pixels")
    if not width or not height or not (_ends_as_it_should(content, seen) or _decodes(image)):
        return replace(seen, trouble="unreadable")
    return seen


def _upright_size(image: Image.Image) -> tuple[int, int, int]:
    """Width and height as people see it, and the EXIF orientation (1 when there is none)."""
    from PIL import Image

    width, height = image.size
    if image.format == "TIFF":
        # Newer Pillows have already swapped the size of a TIFF; the tags have not changed.
        tags = cast("Any", image).tag_v2
        width, height, orientation = tags[256], tags[257], tags.get(_ORIENTATION, 1)
    else:
        exif = Image.Exif()
        # Only what stands before the pixels: getexif() would decode a PNG to look behind them.
        exif.load(image.info.get("exif") or b"")
        orientation = exif.get(_ORIENTATION, 1)
    if not isinstance(orientation, int) or not 1 <= orientation <= 8:
        orientation = 1
    return (height, width, orientation) if orientation in _QUARTER_TURNS else (width, height, orientation)


def _ends_as_it_should(content: BinaryIO, attachment: Attachment) -> bool:
    """Whether the file's last bytes are those of a whole one; a file cut short in copying fails here without being decoded."""
    content.seek(max(0, attachment.size_bytes - 64))
    tail = content.read()
    match attachment.format:
        case "jpeg":
            return b"\xff\xd9" in tail
        case "png":
            return b"IEND" in tail
        case "gif":
            return tail.rstrip(b"\0").endswith(b";")
        case "webp":
            content.seek(4)
            return int.from_bytes(content.read(4), "little") + 8 <= attachment.size_bytes
    return False


def _decodes(image: Image.Image) -> bool:
    try:
        image.load()
    except Exception:  # As above: plugins raise what they like on broken content.
        return False
    return True


def _look_at_pdf(attachment: Attachment) -> Attachment:
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(attachment.path)
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower()
        return replace(attachment, trouble="encrypted") if is_locked else replace(attachment, kind="unreadable", trouble="unreadable")
    with document:
        pages = len(document)
        if not pages:
            return replace(attachment, trouble="no_pages")
        if pages > MOST_PAGES:
            return replace(attachment, pages=pages, trouble="too_many_pages")
        try:
            width, height = document.get_page_size(0)
        except pypdfium2.PdfiumError:
            return replace(attachment, pages=pages, trouble="unreadable")
        return replace(attachment, pages=pages, width_px=round(width), height_px=round(height))
