"""What a user reads who wrote a profile wrongly: each case file is a sentence, a profile, and the report in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planner.errors import ProfileError
from planner.messages import report
from planner.profile import load_profile

CASES = sorted((Path(__file__).parents[1] / "cases" / "problems").glob("*.txt"))
PARTS = re.compile(r"^=== (.+)\n", re.MULTILINE)


def test_there_are_cases() -> None:
    assert len(CASES) >= 9


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_report_is_what_the_page_says(case: Path) -> None:
    sentence, file, profile, *reports = PARTS.split(case.read_text("utf-8"))
    with pytest.raises(ProfileError) as caught:
        load_profile(profile, file)

    assert sentence.strip().endswith(".")
    for language, expected in zip(reports[::2], reports[1::2], strict=True):
        assert report(caught.value.problems, language) == expected.strip()
