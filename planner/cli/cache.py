"""Where compiled templates are kept between runs: a folder of the user's own."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return the folder, made if need be and closed to other users; None where it cannot be had, which costs half a second a build."""
    try:
        folder = _home(environment) / "planner"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # What lies here is run as code: a folder that someone else could write to will not do.
        is_ours = sys.platform == "win32" or (folder.stat().st_uid == os.getuid() and not folder.stat().st_mode & 0o022)
        return folder if is_ours and os.access(folder, os.W_OK) else None
    except (OSError, RuntimeError):
        return None


def _home(environment: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache")
