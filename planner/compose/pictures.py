"""The pictures a document uses: looked up by evidence id, rendered only when used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal

from planner.document.blocks import Omission, Picture
from planner.evidence import UnreadablePageError
from planner.facts.register import RegisterEntry

# The longest side in pixels: a picture may fill a slide, a page of a PDF is a document shown whole, at most as high as a slide.
_PICTURE_PX: Final = 1600
_PAGE_PX: Final = 880


Decode = Callable[[RegisterEntry, int], bytes]
"""A page of an entry's file as a picture, or `UnreadablePageError`."""


def decoded(entry: RegisterEntry, page: int) -> bytes:
    """Decode a page at the size a document may need."""
    return entry.attachment.page_image(page, _PAGE_PX if entry.attachment.kind == "pdf" else _PICTURE_PX)


class Pictures:
    """Collects the bytes of used pictures.

    Attributes:
        images: Bytes by key, for `Document.images`.
        omissions: Pictures whose file is missing or cannot be read.
    """

    def __init__(self, entries: Mapping[str, RegisterEntry], decode: Decode = decoded) -> None:
        self._entries = entries
        self._decode = decode
        self.images: dict[str, bytes] = {}
        self.omissions: list[Omission] = []

    def take(
        self, identifier: str, page: int, alt: str, focus: tuple[float, float] | None, fit: Literal["cover", "contain"]
    ) -> Picture | None:
        """The picture of evidence *identifier*, or None when there is nothing to show. *page* 0 is the one its entry names."""
        entry = self._entries.get(identifier)
        page = page or (entry.page if entry else 1)
        key = identifier if page == 1 else f"{identifier}#{page}"
        if entry is None or (key not in self.images and not self._load(entry, page, key)):
            return None
        return Picture(key, alt or entry.title, focus or entry.focus or (0.5, 0.45), fit)

    def _load(self, entry: RegisterEntry, page: int, key: str) -> bool:
        try:
            self.images[key] = self._decode(entry, page)
        except UnreadablePageError:
            omission = Omission(key, entry.title, (entry.path,))
            if omission not in self.omissions:
                self.omissions.append(omission)
            return False
        return True
