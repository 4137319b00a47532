"""Where the files that ship beside the code are: in a wheel inside the package, in a checkout at its top level."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    shipped = _PACKAGE / "_shipped" / name
    return shipped if shipped.is_dir() else _PACKAGE.parent / name


def templates() -> Path:
    """The folder with ``deck``, ``plan``, ``checklist``, ``shared`` and ``themes``."""
    return _folder("templates")


def schemas() -> Path:
    """The folder with the JSON schemas of what a user writes."""
    return _folder("schemas")
