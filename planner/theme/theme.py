"""A look, ready to use: colours by role and steps of type.

Nothing outside this package knows a colour or a size; a writer asks for a role or a step by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planner.record import record
from planner.theme.palette import Colour, contrast


@record
class Step:
    """A step of the type scale: size, line pitch and the space before and after a paragraph in points; *colour* is a role."""

    size: float
    pitch: float
    bold: bool
    colour: str
    before: float = 0.0
    after: float = 0.0


# Compared by identity, so that a theme can be part of a cache's key.
@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """A look for one brand colour.

    Attributes:
        latin, cjk: The two faces; office files have a slot for each.
        colours: By role.
        ramp: Roles of the fills of a stack, from the bottom; neighbours can be told apart in grey.
        outlined: Fills so pale on white that they need an outline in ``accent_text``.
    """

    name: str
    latin: str
    cjk: str
    colours: Mapping[str, Colour]
    steps: Mapping[str, Step]
    unit_sizes: tuple[tuple[float, float], ...]
    percent: float
    ramp: tuple[str, ...]
    outlined: frozenset[str]

    def colour(self, role: str) -> str:
        """Return ``RRGGBB``.

        Raises:
            KeyError: There is no such role.
        """
        return self.colours[role].hex

    def on(self, fill_role: str) -> str:
        """The role of text with the best contrast on a fill: ``ink`` or ``white``."""
        fill = self.colours[fill_role]
        return max(("ink", "white"), key=lambda role: contrast(self.colours[role], fill))

    def quiet_on(self, fill_role: str) -> str:
        """The role of second text on a fill: the quietest that is still readable there."""
        fill = self.colours[fill_role]
        quiet = ("accent_28", "accent_14") if self.on(fill_role) == "white" else ("ink3", "ink2")
        return next((role for role in quiet if contrast(self.colours[role], fill) >= 4.5), self.on(fill_role))

    def step(self, role: str) -> Step:
        """Return a step of the type scale.

        Raises:
            KeyError: There is no such step.
        """
        return self.steps[role]

    def unit_size(self, figure_size: float, unit: str = "") -> float:
        """The size in points of the unit beside a figure of *figure_size*."""
        if unit in ("%", "％"):
            return round(figure_size * self.percent * 2) / 2
        return next(size for least, size in self.unit_sizes if figure_size >= least)
