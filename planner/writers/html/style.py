"""The look of a page: the theme's colours and steps of type as CSS properties, and the rules that use them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from planner.theme import Step, Theme

_ROLES = (
    "white",
    "accent_deep",
    "accent_14",
    "accent_07",
    "accent_text",
    "accent_figure",
    "ink",
    "ink2",
    "ink3",
    "rule",
    "hairline",
    "paper",
)
# A page is read like the plan: its steps of type are the plan's.
_STEPS = ("title", "h1", "h2", "h3", "message", "body", "figure", "figure_side", "label", "note", "caption", "source", "table")


def style(theme: Theme) -> str:
    """Return the style sheet. Sizes are relative to running text, so that a screen may show it larger than paper does."""
    faces = ", ".join(_face(name) for name in (theme.latin, theme.cjk, "PingFang SC", "Noto Sans CJK SC"))
    lines = [f"--{role.replace('_', '-')}: #{theme.colour(role)};" for role in _ROLES]
    lines += [f"--faces: {faces}, sans-serif;"]
    body = theme.step("plan_body")
    lines += [f"--{name.replace('_', '-')}: {_font(theme.step(f'plan_{name}'), body)};" for name in _STEPS]
    return ":root {" + " ".join(lines) + "}\n" + _rules()


def _font(step: Step, body: Step) -> str:
    weight = 700 if step.bold else 400
    return f"{weight} {step.size / body.size:.4g}rem/{step.pitch / step.size:.4g} var(--faces)"


def _face(name: str) -> str:
    return '"' + name.replace("\\", "").replace('"', "") + '"'


@cache
def _rules() -> str:
    return (Path(__file__).parent / "page.css").read_text("utf-8")
