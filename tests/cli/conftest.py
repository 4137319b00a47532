"""A cache of the tests' own, shared among those that only read what is kept there."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def _cache_home(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def cached(_cache_home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What planner keeps between runs lies in a folder of the tests."""
    monkeypatch.setenv("XDG_CACHE_HOME", _cache_home)
