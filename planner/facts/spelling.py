"""Names as they are compared: without what two people write differently."""

from __future__ import annotations

import unicodedata


def plain(name: str) -> str:
    """Return *name* without spaces, full-width letters and brackets, and capitals."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()
