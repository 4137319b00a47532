"""On which pages a path of the profile is shown."""

from __future__ import annotations

from planner.document.blocks import Omission
from planner.document.shown import Shown, left_out

ASKED = {
    "cover": ("application", "brand.name", "company.name"),
    "company": ("brand.name", "company.founded", "company.name"),
    "story": ("brand.name", "brand.story", "brand.values"),
    "market": ("brand.name", "market.sizes.0.value", "market.sizes.1.value"),
    "goals": ("brand.name", "goals.months", "goals.refund_rate"),
    "budget": ("brand.name", "budget.lines.0", "goals.months"),
    "team": ("brand.name", "team"),
    "lost": ("team.lead",),
}
NUMBERING = {"cover": (1, 1), "company": (2, 2), "story": (3, 4), "market": (5, 5), "goals": (6, 7), "budget": (8, 8), "team": (9, 9)}


def pages(*paths: str) -> tuple[int, ...]:
    return Shown(ASKED, NUMBERING).pages(paths)


def test_a_path_is_on_the_page_that_asked_for_it():
    assert pages("company.founded") == (2,)


def test_what_every_page_names_is_on_the_page_most_concerned_with_it():
    assert pages("brand.name") == (3,)


def test_pages_that_show_it_stand_by_how_much_they_are_about_it():
    assert pages("company.name") == (2, 1)
    assert pages("goals.months") == (6, 8)


def test_a_record_is_where_its_parts_are_and_a_part_where_its_record_is():
    assert pages("market.sizes") == (5,)
    assert pages("goals.months.3.gmv") == (6, 8)
    assert pages("team.functions.2.name") == (9,)


def test_the_first_path_with_a_page_answers():
    assert pages("inventory.rows.1", "company.founded", "brand.story") == (2,)


def test_a_path_that_no_page_shows_has_no_page():
    assert pages("inventory") == ()
    assert pages() == ()


def test_a_slide_that_is_not_in_the_deck_is_no_answer():
    assert pages("team.lead") == (9,)


def test_a_whole_section_around_a_path_is_an_answer_only_on_its_own_slide():
    assert pages("application.planned_submission") == ()


def test_a_path_begins_where_a_name_ends():
    """``team_view`` is not within ``team``."""
    assert pages("team_view.lead") == ()
    assert pages("goals.month") == ()


def test_what_was_left_out_is_called_by_its_title():
    omissions = (Omission("research", "研发", ("research.labs", "research.partners")), Omission("swot", "SWOT", ("swot.strengths",)))

    assert left_out(("research",), omissions) == "研发"
    assert left_out(("swot.strengths",), omissions) == "SWOT"
    assert left_out(("swot.strength",), omissions) == ""
    assert left_out(("goals.gmv",), omissions) == ""
