"""The type scale."""

from __future__ import annotations

import pytest

from planner.theme import Step, load_theme

theme = load_theme()


def test_steps_carry_size_pitch_weight_and_colour():
    assert theme.step("hero") == Step(60, 66, True, "accent_figure")
    assert theme.step("plan_h2") == Step(14, 24, True, "ink", before=24, after=6)


def test_nothing_is_smaller_than_nine_points_and_all_colours_exist():
    assert len(theme.steps) > 30
    for name, step in theme.steps.items():
        assert step.size >= 9 and step.pitch > step.size, name
        assert theme.colour(step.colour)


@pytest.mark.parametrize(("figure", "unit"), [(84, 20), (78, 20), (60, 18), (42, 14), (36, 14), (28, 12), (24, 10.5), (20, 10.5)])
def test_a_unit_is_about_a_third_of_its_figure(figure: float, unit: float):
    assert theme.unit_size(figure) == unit


def test_a_percent_sign_is_larger_than_other_units():
    assert theme.unit_size(42, "%") == 26.0


def test_an_unknown_role_is_a_key_error():
    with pytest.raises(KeyError):
        theme.colour("purple")
    with pytest.raises(KeyError):
        theme.step("huge")
