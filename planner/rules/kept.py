"""Rulebooks kept between runs: reading some hundreds of YAML files takes longer than judging by them."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from planner.keepsake import keep, recall
from planner.rules.packs import WORDS, Rulebook, load_folders


def load_rulebook(folders: Sequence[Path], cache: Path | None = None) -> Rulebook:
    """Return the packs in *folders*, layered; from *cache* when no file changed since they were kept there.

    What was kept has no examples: these are for tests, and twice the size of the rest.

    Args:
        cache: A folder that only the user can write to, since what lies there is trusted; None to read the files.

    Raises:
        PackError: See `load_folders`.
    """
    if cache is None:
        return load_folders(folders)
    named = "\0".join(str(folder.resolve()) for folder in folders)
    file, stamp = cache / f"rules-{zlib.crc32(named.encode()):08x}.pickle", _stamp(folders)
    rulebook: Rulebook | None = recall(file, stamp)
    if rulebook is None:
        rulebook = _without_examples(load_folders(folders))
        keep(file, stamp, rulebook)
    return rulebook


def _stamp(folders: Sequence[Path]) -> str:
    """What changes when a file of the packs, or the code that reads them, does."""
    read = [Path(__file__).parent, *(part for folder in folders for part in (folder, folder / WORDS))]
    return "\n".join([sys.version, *(line for folder in read for line in sorted(_seen(folder)))])


def _seen(folder: Path) -> Iterator[str]:
    """Yield a line for each file that is read; asking a folder for all of them at once is quicker than asking for each."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith((".yaml", ".py")):
                    status = entry.stat()
                    yield f"{entry.path}\0{status.st_mtime_ns}\0{status.st_size}"
    except FileNotFoundError:
        # Not every pack has word lists; a pack that is not there is told of by reading it.
        return


def _without_examples(rulebook: Rulebook) -> Rulebook:
    packs = (replace(pack, rules=tuple(replace(rule, examples=()) for rule in pack.rules)) for pack in rulebook.packs)
    return replace(rulebook, packs=tuple(packs))
