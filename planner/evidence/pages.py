"""Decoding: one page of an attachment as an upright picture of limited size."""

from __future__ import annotations

from planner.evidence.attachment import Attachment


class UnreadablePageError(Exception):
    """A page cannot be shown; the message says why."""


def read_page(attachment: Attachment, page: int, longest_px: int) -> bytes:
    """See `Attachment.page_image`."""
    raise UnreadablePageError(attachment.trouble or "unreadable")
