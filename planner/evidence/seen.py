"""What files were found to be, kept between runs: opening some eighty pictures takes longer than judging the profile."""

from __future__ import annotations

import zlib
from pathlib import Path

from planner.evidence.attachment import Attachment
from planner.keepsake import keep, recall

Stamp = tuple[int, int, int, int, int]
"""Device, number, mode, size in bytes and time of change in nanoseconds of what a name leads to."""

# Another number when looking at files changes what is seen.
_FORM = 3


class Seen:
    """Attachments of one profile's folder by the path of their file; without a cache it knows nothing and keeps nothing."""

    def __init__(self, home: Path, cache: Path | None) -> None:
        self._file = cache / f"evidence-{zlib.crc32(str(home).encode()):08x}-{_FORM}.pickle" if cache else None
        self._home = str(home)
        self._known: dict[str, tuple[Stamp, Attachment]] = (recall(self._file, self._home) if self._file else None) or {}
        self._named: dict[str, tuple[Stamp, Attachment]] = {}

    def get(self, path: str, stamp: Stamp) -> Attachment | None:
        """Return what *path* was, if it has not changed since."""
        known = self._known.get(path)
        if known is None or known[0] != stamp:
            return None
        self._named[path] = known
        return known[1]

    def put(self, path: str, stamp: Stamp, attachment: Attachment) -> None:
        """Remember what *path* is."""
        self._named[path] = (stamp, attachment)

    def keep(self) -> None:
        """Write what this run named, if it differs from what was kept."""
        if self._file is None or self._named == self._known:
            return
        keep(self._file, self._home, self._named)
