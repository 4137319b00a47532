"""What a run leaves for the next: a value in a file of the user's own, good as long as its stamp is."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import Any


def recall(file: Path, stamp: str) -> Any:
    """Return what was kept in *file* under *stamp*, else None. The file is trusted: only the user can write to its folder."""
    try:
        with file.open("rb") as stream:
            return pickle.load(stream) if pickle.load(stream) == stamp else None
    except Exception:
        # Not there, cut short, or of another form: then all is made anew.
        return None


def keep(file: Path, stamp: str, value: object) -> None:
    """Keep *value* under *stamp*; where it cannot be written it is not kept."""
    try:
        fresh = file.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(pickle.dumps(stamp, protocol=5) + pickle.dumps(value, protocol=5))
        fresh.replace(file)
    except OSError:
        return
