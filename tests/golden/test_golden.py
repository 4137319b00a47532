"""What the documents say, as text: a change of words shows here and is read as prose (`make golden` accepts it)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from planner.build import Checked, check
from planner.compose import compose
from planner.document.dump import dump
from planner.resources import templates
from tests.conftest import AS_OF, PROFILES

FOLDER = Path(__file__).parent
CASES = [(name, kind) for name in ("sample", "squirrel", "minimal") for kind in ("deck", "plan")]


@cache
def checked(name: str) -> Checked:
    return check(PROFILES[name], AS_OF)


def composed(name: str, kind: str) -> str:
    return dump(compose(kind, checked(name).facts, checked(name).findings, templates()))


@pytest.mark.parametrize(("name", "kind"), CASES, ids=lambda value: value)
def test_the_document_says_what_was_accepted(name, kind):
    assert composed(name, kind) == (FOLDER / f"{name}-{kind}.txt").read_text(encoding="utf-8")


def test_a_public_companys_documents_hold_only_its_public_figures():
    """Every number in the squirrel's deck stands in its profile or follows from it: no invented figure slips in."""
    text = composed("squirrel", "deck")

    assert "三只松鼠" in text
    assert "山屿" not in text
