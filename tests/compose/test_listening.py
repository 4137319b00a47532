"""What a template asks and prints is heard, page by page, whichever way it takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.compose import compose
from planner.document.blocks import Document
from planner.facts.everything import known
from tests.compose.composed import TEMPLATES, facts_of

PROFILE = (
    "brand: {name: 山屿, story: 从一片苔藓开始, milestones: [{when: '2019', title: 创立}, {when: '2021-09', title: 投产}]}\n"
    "company: {name: 屿上电子商务, founded: 2021-06-08, registered_capital: 500 万元}\n"
    "application: {platform: tmall, store_type: flagship, category: 美容护肤}\n"
    "sales: {totals: [{year: 2024, amount: 8400 万元}, {year: 2025, amount: 1.2 亿元}]}\n"
)


def heard(template: str, folder: Path) -> Document:
    (folder / "deck").mkdir()
    (folder / "shared").symlink_to(TEMPLATES / "shared")
    (folder / "deck" / "deck.xml").write_text(f'<deck title="T">\n{template}\n</deck>', encoding="utf-8")
    facts = facts_of(PROFILE, folder)
    return compose("deck", facts, (), folder, known=known(facts))


def slide(identifier: str, inside: str) -> str:
    return f'<slide id="{identifier}"><h1>{identifier}</h1>{inside}</slide>'


def asked(template: str, folder: Path) -> dict[str, tuple[str, ...]]:
    return dict(heard(template, folder).asked)


def test_each_slide_has_what_was_asked_in_it(tmp_path):
    found = asked(slide("a", "<p>{{ brand.story }}</p>") + "\n" + slide("b", "<p>{{ company.founded | day }}</p>"), tmp_path)

    assert found == {"a": ("brand.story",), "b": ("company.founded",)}


@pytest.mark.parametrize(
    "inside",
    [
        "{% for one in brand.milestones %}<p>{{ one.title }}</p>{% endfor %}",
        "{% set all = brand.milestones %}<p>{{ all | map(attribute='title') | joined }}</p>",
        "{{ table(brand.milestones, [{'head': '事', 'field': 'title'}]) }}",
        "<p>{{ brand.milestones | gathered('title') | joined }}</p>",
    ],
)
def test_loops_filters_and_macros_are_heard_through(inside, tmp_path):
    assert {"brand.milestones.0.title", "brand.milestones.1.title"} <= set(asked(slide("a", inside), tmp_path)["a"])


def test_a_derived_fact_stands_for_the_places_behind_it(tmp_path):
    assert "sales.totals" in asked(slide("a", "<p>{{ sales_summary.total_cny | money }}</p>"), tmp_path)["a"]


def test_what_is_asked_between_slides_belongs_to_none(tmp_path):
    found = asked("{% set story = brand.story %}\n" + slide("a", "<p>甲</p>") + "{% if company.founded %}{% endif %}", tmp_path)

    assert found == {"a": ()}


def test_what_is_absent_was_asked_for_all_the_same(tmp_path):
    """Whoever fills it in wants to know where it will stand."""
    assert asked(slide("a", "<p>甲</p><p>{{ company.business }}</p>"), tmp_path)["a"] == ("company.business",)


def test_slides_of_a_loop_are_told_apart(tmp_path):
    template = '{% for one in brand.milestones %}<slide id="m-{{ loop.index }}"><h1>{{ one.title }}</h1><p>甲</p></slide>{% endfor %}'

    assert asked(template, tmp_path) == {"m-1": ("brand.milestones.0.title",), "m-2": ("brand.milestones.1.title",)}


def test_a_printed_number_is_known_by_its_fact(tmp_path):
    document = heard(slide("a", "<p>{{ company.registered_capital | money }}与 {{ sales_summary.total_cny | money }}</p>"), tmp_path)

    assert {(one.fact, one.text, one.place) for one in document.printed} == {
        ("company.registered_capital", "500 万元", "a"),
        ("sales.totals.1.amount", "1.20 亿元", "a"),
    }


def test_a_number_that_a_template_works_out_is_no_fact(tmp_path):
    assert heard(slide("a", "<p>{{ (company.registered_capital * 3) | money }}</p>"), tmp_path).printed == ()


def test_listening_changes_nothing(tmp_path):
    template = slide("a", "{% for one in brand.milestones %}<p>{{ one.when | date }} {{ one.title }}</p>{% endfor %}")
    told = heard(template, tmp_path)
    untold = compose("deck", facts_of(PROFILE, tmp_path), (), tmp_path)

    assert told == untold
    assert (untold.asked, untold.printed) == ({}, ())
