"""Facts under their names: found, absent, traced, in one language."""

from __future__ import annotations

import dataclasses
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from planner.evidence import inspect
from planner.facts import ABSENT, Facts, derive, knows, look_up, names
from planner.profile import Profile, load_profile
from tests.facts.conftest import facts_of

ROOT = Path(__file__).parents[2]
PROFILES = [ROOT / "examples/brand_sample.yaml", *(ROOT / f"tests/profiles/{name}.yaml" for name in ("hard", "minimal", "squirrel"))]


@cache
def derived(file: Path) -> Facts:
    profile, _ = load_profile(file.read_text(encoding="utf-8"), file.name)
    return derive(profile, inspect(file.parent, profile.evidence), date(2026, 1, 6))


def test_facts_are_found_by_their_dotted_names(board: Facts) -> None:
    assert board.get("year.gmv_cny") == 120_000_000
    assert board.get("year.months.7.label") == "11月"
    assert board.get("goals.months.7.event") == "双11"
    assert board.get("application.store_type") == "flagship"
    assert board.get("application.store_type_label") == "旗舰店"
    assert board.get("ownership.licences.0.from") == "bio"
    assert board.get("as_of") == date(2026, 1, 6)


@pytest.mark.parametrize(
    "name", ["brand.story", "goals.months.99.gmv", "agency.name", "agency", "brand.values", "stock.first_stock_cny", "nothing", "year.x"]
)
def test_what_is_not_said_is_absent(board: Facts, name: str) -> None:
    assert board.get(name) is ABSENT
    assert not ABSENT


def test_an_item_of_a_list_is_looked_into_like_the_whole(board: Facts) -> None:
    (first, *_) = board.get("products.items")  # type: ignore[misc]

    assert look_up(first, "name") == "苔藓修护精华"
    assert look_up(first, "") is first
    assert look_up(first, "_values") is ABSENT


def test_each_fact_knows_the_lines_it_came_from(board: Facts) -> None:
    assert board.paths("year.gmv_cny")[:2] == ("goals.months.0.gmv", "goals.months.1.gmv")
    assert board.paths("year.months.2.visitors") == ("goals.months.2",)
    assert board.paths("calendar.campaigns.0.gmv_cny") == ("rhythm.campaigns.0",)
    assert board.paths("brand.name") == ("brand.name",)
    assert board.paths("product_mix.heroes") == ("products.heroes",)


@pytest.mark.parametrize("file", PROFILES, ids=lambda file: file.stem)
def test_every_trace_leads_from_a_known_fact_to_a_known_field(file: Path) -> None:
    facts = derived(file)

    assert facts.traces
    assert [name for name in facts.traces if not knows(name)] == []
    assert [(name, path) for name, paths in facts.traces.items() for path in paths if not knows(path)] == []


@pytest.mark.parametrize("group", [field.name for field in dataclasses.fields(facts_of().groups)])
def test_every_group_has_traces_where_it_has_facts(group: str) -> None:
    sample = derived(ROOT / "examples" / "brand_sample.yaml")

    assert sample.get(group) is not ABSENT
    assert sample.paths(group) or sample.paths(f"{group}.0")


def test_no_group_is_named_like_a_section() -> None:
    assert set(Profile.model_fields).isdisjoint(field.name for field in dataclasses.fields(facts_of().groups))


def test_names_say_what_can_exist() -> None:
    assert {"year.months.*.gmv_cny", "brand.milestones.*.when", "products.items.*.role_label", "ownership.licences.*.from"} <= names()
    assert knows("headlines.3.value")
    assert not knows("year.gmv")


def test_twenty_honest_lines_are_enough_and_nothing_is_invented() -> None:
    facts = facts_of()

    assert facts.groups.headlines == ()
    assert facts.groups.year.gmv_cny is None
    assert facts.groups.proof_view.present_count == 0
    assert facts.groups.assumption_rows == ()
    assert [value for value in vars_of(facts.groups.agreements) if value] == []


def vars_of(record: object) -> list[object]:
    return [getattr(record, field.name) for field in dataclasses.fields(record)]  # type: ignore[arg-type]


def test_sections_are_frozen_and_strict(board: Facts) -> None:
    brand = board.context()["brand"]

    with pytest.raises(AttributeError, match="stroy"):
        _ = brand.stroy  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="frozen"):
        brand.name = "x"  # type: ignore[attr-defined]


def test_prose_is_resolved_and_falls_back_visibly() -> None:
    text = """
brand: {name: {zh-CN: 山屿, en: Shanyu}, story: {zh-CN: 一座小岛}, slogan: Calm skin, culture: 慢研发}
application: {platform: tmall, store_type: flagship, category: 美容护肤}
company: {name: 杭州山屿}
"""
    chinese, english = facts_of(base=text), facts_of(base=text, language="en")

    assert (chinese.get("brand.name"), english.get("brand.name")) == ("山屿", "Shanyu")
    assert (chinese.untranslated, english.untranslated) == ((), ("brand.story", "brand.culture"))
    assert english.get("brand.story") == "一座小岛"
    assert english.get("application.store_type_label") == "Flagship store"
    assert english.get("identity.deck_name") == "Shanyu Tmall Flagship store application"


def test_both_languages_have_the_same_words() -> None:
    from planner.facts.words import words

    def keys(entries: dict[str, object], path: str = "") -> set[str]:
        return {
            name
            for key, value in entries.items()
            for name in (keys(value, f"{path}{key}.") if isinstance(value, dict) else {f"{path}{key}"})
            if not name.startswith("month")
        }

    assert keys(words("zh-CN").entries) == keys(words("en").entries)
