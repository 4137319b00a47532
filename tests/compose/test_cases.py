"""Spec pages: a sentence, a profile and a template, and the document or the problems they give."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.document.dump import dump
from planner.errors import Problem, TemplateError

from .composed import deck_of

CASES = sorted((Path(__file__).parent / "cases").glob("*.case"))


def test_there_are_cases():
    assert len(CASES) > 8


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_says_what_it_shows(case, tmp_path):
    _, *parts = case.read_text(encoding="utf-8").split("\n=== ")
    said = dict(part.split("\n", 1) for part in parts)
    try:
        document = deck_of(said["template"].rstrip("\n"), tmp_path, said["profile"])
        shown = dump(document).partition("\n")[2]
    except TemplateError as error:
        shown = "".join(_line(problem) + "\n" for problem in error.problems)

    assert shown == (said["document"] if "document" in said else said["problems"])


def _line(problem: Problem) -> str:
    values = " ".join(f"{name}={value}" for name, value in problem.values.items())
    return f"{Path(problem.location.file).name}:{problem.location.line} {problem.key} {problem.path}: {values}"
