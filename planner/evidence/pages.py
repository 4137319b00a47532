"""Decoding: one page of an attachment as an upright picture of limited size."""

from __future__ import annotations

import io
from threading import Lock
from typing import TYPE_CHECKING

from planner.evidence.attachment import Attachment
from planner.evidence.headers import open_image

if TYPE_CHECKING:
    from PIL import Image

_PDF_DPI = 110  # a page shown a whole slide high needs no more
_QUALITY = 88
_PDFIUM = Lock()  # the library knows one thread at a time


class UnreadablePageError(Exception):
    """A page cannot be shown; the message says why."""


def read_page(attachment: Attachment, page: int, longest_px: int) -> bytes:
    """See `Attachment.page_image`."""
    if not attachment.usable:
        raise UnreadablePageError(attachment.trouble or "missing")
    if not 1 <= page <= attachment.pages:
        raise UnreadablePageError("no_such_page")
    try:
        return _read_pdf_page(attachment, page, longest_px) if attachment.kind == "pdf" else _read_image(attachment, longest_px)
    except Exception as error:  # Broken content makes the decoders raise nearly anything; to the reader it is all the same.
        raise UnreadablePageError("unreadable") from error


def _read_image(attachment: Attachment, longest_px: int) -> bytes:
    from PIL import Image, ImageOps

    assert attachment.path is not None
    original = attachment.path.read_bytes()
    image = open_image(io.BytesIO(original), attachment.format)
    fits = max(attachment.width_px, attachment.height_px) <= longest_px
    if fits and not attachment.turned and (attachment.format == "png" or (attachment.format == "jpeg" and image.mode in ("RGB", "L"))):
        # What does not decode here would be a broken picture in the document; a JPEG tells so at an eighth of its size too.
        image.draft(None, (1, 1))
        image.load()
        return original
    image.draft("RGB", (longest_px * 2, longest_px * 2))
    profile = image.info.get("icc_profile") if image.mode == "RGB" else None
    upright = ImageOps.exif_transpose(image)
    picture = upright.convert("RGBA" if _is_transparent(upright) else "RGB")
    picture.thumbnail((longest_px, longest_px), Image.Resampling.LANCZOS)
    return _encode(picture, profile)


def _is_transparent(image: Image.Image) -> bool:
    return image.has_transparency_data


def _read_pdf_page(attachment: Attachment, page: int, longest_px: int) -> bytes:
    import pypdfium2

    with _PDFIUM, pypdfium2.PdfDocument(attachment.path) as document:
        sheet = document[page - 1]
        scale = min(_PDF_DPI / 72, longest_px / max(sheet.get_size()))
        picture = sheet.render(scale=scale).to_pil().convert("RGB")
    picture.thumbnail((longest_px, longest_px))
    return _encode(picture, None)


def _encode(picture: Image.Image, profile: bytes | None) -> bytes:
    encoded = io.BytesIO()
    if picture.mode == "RGBA":
        picture.save(encoded, "PNG")
    else:
        # Full colour resolution: much of the evidence is text on white.
        picture.save(encoded, "JPEG", quality=_QUALITY, subsampling=0, icc_profile=profile)
    return encoded.getvalue()
