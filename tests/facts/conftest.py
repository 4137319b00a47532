"""Profiles for the tests of facts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.facts import Facts, derive
from planner.profile import load_profile

HERE = Path(__file__).parent

SMALLEST = """
application: {platform: tmall, store_type: flagship, category: 美容护肤}
brand: {name: 山屿}
company: {name: 杭州山屿}
"""


def facts_of(more: str = "", base: str = SMALLEST, language: str = "zh-CN") -> Facts:
    """The facts of a profile of three sections and *more*; no evidence file exists."""
    profile, _ = load_profile(base + more, "brand.yaml")
    return derive(profile, {}, date(2026, 1, 6), language)


@pytest.fixture(scope="session")
def board() -> Facts:
    return facts_of(base=(HERE / "board.yaml").read_text(encoding="utf-8"))
