"""From a theme's tokens and a brand colour to a `Theme`: mixes, then the guards that keep text readable for any brand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any, cast

from planner import resources, yamltext
from planner.theme.palette import WHITE, Colour, at_lightness, chroma, contrast, darkened, lightness, mix, parse
from planner.theme.theme import Step, Theme

Tokens = Mapping[str, Any]


@lru_cache(maxsize=8)
def load_theme(name: str = "clarity", brand_colour: str = "") -> Theme:
    """Return the theme *name* for a brand colour ``#RRGGBB``; without one, for the theme's own.

    Raises:
        FileNotFoundError: No theme has this name.
        ValueError: *brand_colour* is not of that form.
    """
    tokens = _read(name)
    brand = parse(brand_colour or tokens["brand"])
    colours = _guarded(_mixed(tokens["palette"], brand), brand, tokens)
    ramp = _ramp(colours, brand, tokens["ramp"])
    colours |= ramp
    colours["ink"] = _ink(colours, tokens)
    return Theme(
        name=name,
        latin=tokens["latin"],
        cjk=tokens["cjk"],
        colours=colours,
        steps={role: _step(values) for role, values in tokens["steps"].items()},
        unit_sizes=tuple(sorted(((float(least), float(size)) for least, size in tokens["units"]["sizes"].items()), reverse=True)),
        percent=float(tokens["units"]["percent"]),
        ramp=tuple(ramp),
        outlined=frozenset({"accent"} if contrast(brand, WHITE) < float(tokens["outlined_below"]) else ()),
    )


def _read(name: str) -> Tokens:
    path = resources.templates() / "themes" / name / "tokens.yaml"
    tokens, _ = yamltext.read(path.read_bytes(), path.name)
    return cast("Tokens", tokens)


def _mixed(palette: Tokens, brand: Colour) -> dict[str, Colour]:
    """Work out each role; later ones may name earlier ones."""
    colours: dict[str, Colour] = {"brand": brand}

    def named(text: str) -> Colour:
        return colours[text] if text in colours else parse(text)

    for role, formula in palette.items():
        if isinstance(formula, str):
            colours[role] = named(formula)
        else:
            first, second, share = formula
            colours[role] = mix(named(first), named(second), float(share))
    del colours["brand"]
    return colours


def _guarded(colours: dict[str, Colour], brand: Colour, tokens: Tokens) -> dict[str, Colour]:
    """Replace tints of a near-grey brand, and darken text and dark grounds until they contrast."""
    guarded = dict(colours)
    near_grey = tokens["near_grey"]
    if chroma(brand) < float(near_grey["chroma"]):
        guarded |= {role: colours[other] for role, other in near_grey.items() if role != "chroma"}
    for role, least in tokens["dark_grounds"].items():
        guarded[role] = darkened(guarded[role], (WHITE,), float(least))
    for role, demand in tokens["text"].items():
        grounds = tuple(guarded[ground] for ground in demand["grounds"])
        guarded[role] = darkened(guarded[role], grounds, float(demand["least"]))
    return guarded


def _ramp(colours: dict[str, Colour], brand: Colour, ramp: Tokens) -> dict[str, Colour]:
    """Return the fills of a stack by role: the theme's own, or evenly lighter ones when these could not be told apart in grey."""
    roles = {role: colours[role] for role in ramp["roles"]}
    steps = [lightness(colour) for colour in roles.values()]
    if all(above - below >= float(ramp["apart"]) for below, above in pairwise(steps)):
        return roles
    return {f"ramp_{i}": at_lightness(brand, float(wanted)) for i, wanted in enumerate(ramp["lightness"], start=1)}


def _ink(colours: dict[str, Colour], tokens: Tokens) -> Colour:
    """Return ink dark enough for every fill that white text cannot stand on; black always is, with 4.58."""
    fills = tuple(colour for role, colour in colours.items() if role not in tokens["text"] and contrast(colour, WHITE) < 4.5)
    return darkened(colours["ink"], fills, 4.5)


def _step(values: Tokens) -> Step:
    return Step(
        size=float(values["size"]),
        pitch=float(values["pitch"]),
        bold=str(values.get("bold", "false")).lower() == "true",
        colour=values["colour"],
        before=float(values.get("before", 0)),
        after=float(values.get("after", 0)),
    )
