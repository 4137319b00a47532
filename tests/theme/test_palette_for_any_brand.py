"""Whatever colour a brand has, its text stays readable and its stacks can be told apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.theme import load_theme
from planner.theme.palette import BLACK, WHITE, Colour, contrast, lightness, mix, parse

brands = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")
GROUNDS = ("white", "paper", "accent_07", "accent_14")
FILLS = (*GROUNDS, "accent", "accent_deep", "accent_72", "accent_48", "accent_28", "neutral", "neutral_light", "hairline", "rule")


def test_the_design_boards_colours_come_out_of_the_formulas():
    theme = load_theme()

    assert {role: theme.colour(role) for role in ("accent_deep", "accent_72", "accent_48", "accent_28", "accent_14", "accent_07")} == {
        "accent_deep": "134539",
        "accent_72": "5E978A",
        "accent_48": "93BAB1",
        "accent_28": "C0D7D1",
        "accent_14": "E0EBE8",
        "accent_07": "EFF5F4",
    }
    assert [theme.colour(role) for role in ("ink", "ink2", "ink3", "rule", "hairline", "paper", "neutral", "neutral_light")] == [
        "1A211F", "515756", "676D6C", "C2C5C0", "DCDED7", "F4F2EC", "B4B8B2", "D3D7D1",
    ]  # fmt: skip
    assert theme.colour("accent_text") == theme.colour("accent_figure") == theme.colour("accent") == "1F6F5C"


@given(brands)
def test_no_text_stands_under_the_contrast_it_needs(brand: str):
    theme = load_theme("clarity", brand)

    def least(role: str, grounds: tuple[str, ...]) -> float:
        return min(contrast(theme.colours[role], theme.colours[ground]) for ground in grounds)

    assert min(least(role, GROUNDS) for role in ("ink", "ink2", "accent_text")) >= 4.5
    assert least("ink3", ("white", "paper")) >= 4.5
    assert least("accent_figure", GROUNDS) >= 3.0
    assert contrast(theme.colours["accent_deep"], WHITE) >= 4.5


@given(brands)
def test_each_fill_carries_readable_text(brand: str):
    theme = load_theme("clarity", brand)

    for fill in (*FILLS, *theme.ramp):
        assert contrast(theme.colours[theme.on(fill)], theme.colours[fill]) >= 4.5, fill
        assert contrast(theme.colours[theme.quiet_on(fill)], theme.colours[fill]) >= 4.5, fill


@given(brands)
def test_neighbours_in_a_stack_differ_in_grey(brand: str):
    theme = load_theme("clarity", brand)

    assert all(above - below >= 10 for below, above in pairwise(lightness(theme.colours[role]) for role in theme.ramp))


@pytest.mark.parametrize(("brand", "outlined"), [("#1F6F5C", False), ("#FFD100", True), ("#F8C8DC", True)])
def test_only_a_pale_brand_colour_is_outlined(brand: str, outlined: bool):
    assert ("accent" in load_theme("clarity", brand).outlined) is outlined


def test_a_grey_brand_has_no_dirty_tints():
    theme = load_theme("clarity", "#70706E")

    assert (theme.colour("accent_28"), theme.colour("accent_14")) == (theme.colour("neutral_light"), theme.colour("paper"))


@pytest.mark.parametrize("wrong", ["#12345", "green", "#12345G", "#1234567"])
def test_what_is_no_colour_is_refused(wrong: str):
    with pytest.raises(ValueError):
        load_theme("clarity", wrong)


def test_contrast_and_mixing_are_those_of_the_standards():
    assert contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(parse("#1F6F5C"), WHITE) == pytest.approx(6.02, abs=0.01)
    assert mix(WHITE, BLACK, 0.5) == Colour(128, 128, 128)
