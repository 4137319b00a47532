"""One file of the evidence folder, as it really is."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from planner.record import record

Kind = Literal["image", "pdf", "missing", "unreadable"]
Orientation = Literal["landscape", "portrait", "square"]

Trouble = Literal[
    "",
    "missing",  # no such file
    "outside",  # not in the profile's folder: an absolute path, a way up, a link out
    "not_a_file",  # a folder, a pipe
    "unreadable",  # no permission, broken content
    "empty",  # no bytes
    "unsupported",  # neither an image we read nor a PDF; SVG is one of these
    "too_large",  # more bytes than the cap
    "too_many_pixels",
    "too_many_pages",
    "encrypted",  # a PDF that wants a password
    "no_pages",
]


@record
class Attachment:
    """What a file of the evidence folder is; never an exception.

    Attributes:
        id: The evidence id.
        file: As the profile names it.
        path: Where it was found; None when it was not, or must not be opened.
        width_px, height_px: Of an image, upright (EXIF orientation applied); of a PDF's first page, in points.
        pages: 1 for an image.
        sha256: Hex, of the bytes; empty when unread.
        format: jpeg, png, webp, gif, tiff, bmp or pdf.
        turned: Whether the stored image must be turned to stand upright.
        trouble: What is wrong with it; empty when it can be shown.
        same_as: Id of an earlier attachment with the same bytes.
    """

    id: str
    file: str
    path: Path | None = None
    kind: Kind = "missing"
    format: str = ""
    width_px: int = 0
    height_px: int = 0
    pages: int = 0
    size_bytes: int = 0
    sha256: str = ""
    turned: bool = False
    trouble: Trouble = ""
    same_as: str | None = None

    @property
    def orientation(self) -> Orientation:
        """How it lies."""
        if self.width_px == self.height_px:
            return "square"
        return "landscape" if self.width_px > self.height_px else "portrait"

    @property
    def usable(self) -> bool:
        """Whether it can be shown."""
        return self.kind in ("image", "pdf") and not self.trouble

    def page_image(self, page: int = 1, longest_px: int = 1600) -> bytes:
        """Return a page as PNG or JPEG bytes, upright, its longest side at most *longest_px*.

        An upright RGB JPEG or PNG that is small enough comes back as it is on disk.

        Raises:
            UnreadablePageError: It has trouble, there is no such page, or its content breaks on decoding.
        """
        from planner.evidence.pages import read_page

        return read_page(self, page, longest_px)
