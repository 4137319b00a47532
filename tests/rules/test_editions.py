"""Where law changes, a rule has editions: on every day exactly one of them is in force."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from planner.build import PACKS
from planner.rules import load_rulebook, own_folders

RULEBOOK = load_rulebook(own_folders(PACKS))
EDITIONS = [rule for rule in RULEBOOK.rules if rule.pack == "law_cn" and rule.extends]
DAYS = [date(2025, 1, 1) + timedelta(days=day) for day in range(900)]


def test_law_changed_on_two_days():
    turns = {before for rule in EDITIONS for before, after in pairwise(DAYS) if rule.is_in_force(before) is not rule.is_in_force(after)}

    assert turns == {date(2025, 10, 14), date(2026, 12, 31)}


@pytest.mark.parametrize("rule", EDITIONS, ids=lambda rule: rule.id)
def test_one_edition_is_in_force_on_every_day(rule):
    other = RULEBOOK.rule(rule.extends)

    assert [day for day in DAYS if rule.is_in_force(day) is other.is_in_force(day)] == []


@pytest.mark.parametrize("rule", EDITIONS, ids=lambda rule: rule.id)
def test_editions_differ_in_what_they_rest_on_and_in_nothing_they_ask(rule):
    other = RULEBOOK.rule(rule.extends)

    assert (rule.level, rule.wording, rule.when, rule.waivable, rule.message) == (
        other.level,
        other.wording.__class__(tuple(f"law_cn.{name}" for name in other.wording.lists), other.wording.kinds, other.wording.lawful),
        other.when,
        other.waivable,
        other.message,
    )
    assert rule.sources != other.sources
