"""Profiles judged, the rules read once for all tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planner.build import Checked, check
from tests.conftest import AS_OF

Judge = Callable[..., Checked]


@pytest.fixture(scope="session")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    """Judges the profile in a file as of the day it names, or of *as_of*."""
    cache = tmp_path_factory.mktemp("cache")

    def judged(file: Path, as_of: date | None = None) -> Checked:
        return check(file, AS_OF, as_of=as_of, cache=cache)

    return judged
