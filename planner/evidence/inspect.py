"""Looking at every file the profile names: its place, its header, its size and its hash; nothing is decoded.

A file is named by people, and may come from anywhere, so every way it can be wrong ends as a `trouble` of its attachment.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from typing import Protocol

from planner.evidence.attachment import Attachment
from planner.evidence.seen import Seen, Stamp

Attachments = Mapping[str, Attachment]

MOST_BYTES = 50_000_000


class Entry(Protocol):
    """What inspection reads of an entry of the profile's evidence."""

    @property
    def id(self) -> str: ...

    @property
    def file(self) -> str | None: ...


def inspect(folder: Path, entries: Iterable[Entry], cache: Path | None = None) -> Attachments:
    """Return what each entry's file is, by id; *folder* is the profile's own. Trouble is told, never raised.

    Args:
        cache: A folder that only the user can write to, where what was seen is kept: a file whose size and time of change are as they
            were is not opened again.
    """
    try:
        home = folder.resolve()
    except (OSError, RuntimeError):
        home = folder.absolute()
    seen = Seen(home, cache)
    attachments: dict[str, Attachment] = {}
    first_by_hash: dict[str, str] = {}
    for entry in entries:
        found = _inspect_file(home, entry.id, entry.file or "", seen)
        if found.sha256:
            first = first_by_hash.setdefault(found.sha256, found.id)
            found = found if first == found.id else replace(found, same_as=first)
        attachments[entry.id] = found
    seen.keep()
    return attachments


def _inspect_file(home: Path, id: str, file: str, seen: Seen) -> Attachment:
    if not file:
        return Attachment(id, file, trouble="missing")
    if _leads_out(file):
        return Attachment(id, file, trouble="outside")
    try:
        named = home / file.replace("\\", "/")
        known = seen.get(str(named), _stamp(named.stat()))
        if known is not None:
            return replace(known, id=id, file=file)
        path = named.resolve()
        if not path.is_relative_to(home):
            return Attachment(id, file, trouble="outside")
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return Attachment(id, file, trouble="missing")
    except (OSError, RuntimeError, ValueError):
        # Loops of links, names too long for the system, characters no name can have.
        return Attachment(id, file, kind="unreadable", trouble="unreadable")
    found = _inspect_content(Attachment(id, file, path, "unreadable", size_bytes=status.st_size), path, status.st_mode)
    seen.put(str(named), _stamp(status), found)
    return found


def _stamp(status: os.stat_result) -> Stamp:
    """What is another when the file is, or when a link leads elsewhere."""
    return status.st_dev, status.st_ino, status.st_mode, status.st_size, status.st_mtime_ns


def _leads_out(file: str) -> bool:
    """Whether the name is absolute or goes up. Windows' reading of a name knows every way to say so that other systems know."""
    windows = PureWindowsPath(file)
    return bool(windows.drive or windows.root) or ".." in windows.parts


def _inspect_content(attachment: Attachment, path: Path, mode: int) -> Attachment:
    if not stat.S_ISREG(mode):
        return replace(attachment, trouble="not_a_file")
    if not attachment.size_bytes:
        return replace(attachment, trouble="empty")
    if attachment.size_bytes > MOST_BYTES:
        return replace(attachment, trouble="too_large")
    try:
        with path.open("rb") as content:
            import hashlib

            from planner.evidence.headers import look_at

            hashed = replace(attachment, sha256=hashlib.file_digest(content, "sha256").hexdigest())
            content.seek(0)
            return look_at(hashed, content)
    except OSError:
        return replace(attachment, trouble="unreadable")
