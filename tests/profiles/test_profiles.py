"""The other profiles: they load, and say no more than they should."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from planner.profile import Profile, load_profile

HERE = Path(__file__).parent


def read(name: str) -> Profile:
    return load_profile((HERE / name).read_text(encoding="utf-8"), name)[0]


def writer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_hard", HERE / "write_hard.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["minimal.yaml", "squirrel.yaml", "hard.yaml"])
def test_it_loads(name: str):
    """What is wrong with them is in what they say or leave out, never in their form."""
    assert read(name).brand.name


def test_the_minimal_profile_is_twenty_lines():
    """The smallest useful profile stays small."""
    lines = [line for line in (HERE / "minimal.yaml").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]

    assert len(lines) == 20


def test_the_real_company_has_public_figures_only():
    """Nothing that is planned, pictured or proven: public figures hold none of it."""
    profile = read("squirrel.yaml")
    filled = [name for name in Profile.model_fields if getattr(profile, name)]

    assert filled == ["application", "brand", "company", "products", "sales", "offline"]
    assert profile.products.items == ()
    assert [line for line in profile.brand.headlines if not line.source or not line.period] == []


def test_the_hard_profile_is_as_its_script_writes_it():
    """Change the script, not the file."""
    assert {path: (HERE / path).read_bytes() for path in writer().files()} == writer().files()


def test_the_hard_profile_is_hard():
    """120 products, 30 awards, a name of more than 60 characters, characters outside the usual plane."""
    profile = read("hard.yaml")
    name = profile.brand.name.text("zh-CN")

    assert len(profile.products.items) == 120
    assert len(profile.recognition.awards) == 30
    assert len(name) > 60
    assert "𠮷" in name
    assert "{{ 7*7 }}" in profile.brand.slogan.text("zh-CN")
