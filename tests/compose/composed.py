"""Documents from a template and a profile, both given as text."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from planner.compose import compose
from planner.document.blocks import Document
from planner.evidence import inspect
from planner.facts import Facts, derive
from planner.profile import load_profile

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
PROFILE = "brand: {name: 山屿}\ncompany: {name: 屿上电子商务}\napplication: {platform: tmall, store_type: flagship, category: 美容护肤}\n"
AS_OF = date(2026, 1, 6)


def facts_of(profile: str, folder: Path, language: str = "zh-CN") -> Facts:
    read, _ = load_profile(profile, "brand.yaml")
    return derive(read, inspect(folder, read.evidence), AS_OF, language)


def deck_of(template: str, folder: Path, profile: str = PROFILE, language: str = "zh-CN") -> Document:
    """The deck that *template*, the inside of a ``<deck>`` from its second line on, makes of *profile*."""
    if not (folder / "shared").exists():
        shutil.copytree(TEMPLATES / "shared", folder / "shared")
        (folder / "deck").mkdir()
    (folder / "deck" / "deck.xml").write_text(f'<deck title="T">\n{template}\n</deck>', encoding="utf-8")
    return compose("deck", facts_of(profile, folder, language), (), folder)
