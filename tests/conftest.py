"""The four profiles of the suite, each built once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from planner.build import Built, build

ROOT = Path(__file__).parent.parent
PROFILES = {
    "sample": ROOT / "examples" / "brand_sample.yaml",
    "squirrel": ROOT / "tests" / "profiles" / "squirrel.yaml",
    "minimal": ROOT / "tests" / "profiles" / "minimal.yaml",
    "hard": ROOT / "tests" / "profiles" / "hard.yaml",
}
AS_OF = date(2026, 1, 6)


@dataclass(frozen=True)
class Product:
    """A built profile: the file it came from, what the build says, and its three results."""

    name: str
    profile: Path
    built: Built
    deck: Path
    plan: Path
    checklist: Path


@pytest.fixture(scope="session", params=PROFILES)
def product(request, tmp_path_factory) -> Product:
    """Each of the four profiles, built."""
    return build_once(request.param, tmp_path_factory)


@pytest.fixture(scope="session")
def sample(tmp_path_factory) -> Product:
    """The sample, built."""
    return build_once("sample", tmp_path_factory)


_BUILT: dict[str, Product] = {}


def build_once(name: str, tmp_path_factory: pytest.TempPathFactory) -> Product:
    if name not in _BUILT:
        built = build(PROFILES[name], tmp_path_factory.mktemp(name), AS_OF)
        _BUILT[name] = Product(name, PROFILES[name], built, *(file.path for file in built.files))
    return _BUILT[name]
