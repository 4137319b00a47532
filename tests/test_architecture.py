"""Who may import whom: the contracts of `pyproject.toml`, run as a test."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_import_keeps_its_contract():
    """Imports run downward, and each third-party library has one front door."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    assert len(contracts) >= 8

    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr
    assert f"Contracts: {len(contracts)} kept, 0 broken." in run.stdout


def test_no_module_is_called_a_heap():
    """A module is one idea, and its name says which."""
    modules = [path.stem for path in (ROOT / "planner").rglob("*.py")]
    assert len(modules) > 40

    assert not {"utils", "helpers", "common", "core", "manager", "misc"} & set(modules)
