"""Putting finished files into a folder: all of them or none, and never over a file the user has edited.

A hidden record beside the files keeps the hash of what was last written there. A file that differs from its record has been
edited (or is not ours), so it is kept under another name before the new one takes its place.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from planner.errors import Location, OutputError, Problem
from planner.record import record

RECORD = ".planner.json"


@record
class Delivered:
    """A file in place. *kept* is where an edited predecessor of the same name now is."""

    path: Path
    size: int
    kept: Path | None = None


def deliver(folder: Path, files: Mapping[str, bytes]) -> tuple[Delivered, ...]:
    """Write *files*, by name, into *folder*, which is made when it does not exist.

    Raises:
        OutputError: The folder or a file cannot be written; everything in the folder is as it was.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _problem("output.folder", folder, error) from error
    record = _read_record(folder)
    drafts = _write_drafts(folder, files)
    moved: list[tuple[Path, Path]] = []  # (from, to), to be undone backwards
    try:
        delivered = tuple(_put(folder / name, drafts[name], record.get(name), moved) for name in files)
    except BaseException as error:  # an interrupt must not leave half of the files new either
        _undo(moved)
        _remove(drafts.values())
        if isinstance(error, OSError):
            raise _problem("output.file", Path(error.filename or folder), error) from error
        raise
    _remove(old for _, old in moved if old.name.endswith(_OLD))
    hashes = record | {name: _hash(content) for name, content in files.items()}
    (folder / RECORD).write_text(json.dumps({"files": hashes}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return delivered


_DRAFT, _OLD = ".planner-draft", ".planner-old"


def _write_drafts(folder: Path, files: Mapping[str, bytes]) -> dict[str, Path]:
    drafts = {name: folder / f".{name}{_DRAFT}" for name in files}
    try:
        for name, content in files.items():
            drafts[name].write_bytes(content)
    except OSError as error:
        _remove(drafts.values())
        raise _problem("output.file", folder, error) from error
    return drafts


def _put(target: Path, draft: Path, recorded: str | None, moved: list[tuple[Path, Path]]) -> Delivered:
    kept: Path | None = None
    if target.exists():
        is_ours = target.is_file() and _hash(target.read_bytes()) == recorded
        aside = target.with_name(f".{target.name}{_OLD}") if is_ours else _free_name(target)
        target.replace(aside)
        moved.append((target, aside))
        kept = None if is_ours else aside
    draft.replace(target)
    moved.append((draft, target))
    return Delivered(target, target.stat().st_size, kept)


def _undo(moved: list[tuple[Path, Path]]) -> None:
    for source, destination in reversed(moved):
        destination.replace(source)


def _free_name(path: Path) -> Path:
    """Return the first of ``deck.edited-1.pptx``, ``deck.edited-2.pptx`` ... that does not exist."""
    number = 1
    while (candidate := path.with_name(f"{path.stem}.edited-{number}{path.suffix}")).exists():
        number += 1
    return candidate


def _read_record(folder: Path) -> dict[str, str]:
    try:
        files = json.loads((folder / RECORD).read_text(encoding="utf-8"))["files"]
        return {str(name): str(digest) for name, digest in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # Without a readable record nothing counts as ours, so nothing is overwritten.
        return {}


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _problem(key: str, path: Path, error: OSError) -> OutputError:
    return OutputError((Problem(key, Location(str(path)), values={"reason": error.strerror or str(error)}),))
