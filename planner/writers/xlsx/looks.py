"""How each kind of cell looks, as formats of one workbook."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final

from planner.theme import Step, Theme
from planner.writers.xlsx.values import Look

SIZE: Final = 10.0
"""Points of running text in a cell."""

PITCH: Final = 14.0
"""Of its lines, in points: as Microsoft YaHei has them, with a little to spare."""

_QUIET_SIZE: Final = 9.0
_STEPS: Final = {"title": (16.0, 24.0), "heading": (11.0, 18.0), "lead": (11.0, 17.0), "body": (SIZE, PITCH), "quiet": (_QUIET_SIZE, 13.5)}


def step_of(step: str) -> Step:
    """Size and pitch of a line across the sheet."""
    size, pitch = _STEPS[step]
    bold = step in ("title", "heading")
    return Step(size, pitch, bold, {"lead": "ink2", "quiet": "ink3"}.get(step, "ink"))


def type_of(look: Look) -> tuple[float, bool]:
    """Size in points of a cell's text, and whether it is bold."""
    return (_QUIET_SIZE, False) if look == "quiet" else (SIZE, look != "text")


class Looks:
    """The formats of a workbook, each made once. Text has one face in a cell; it is the one for the document's language."""

    def __init__(self, workbook: Any, theme: Theme, language: str) -> None:
        self._workbook = workbook
        self._theme = theme
        self._base = {"font_name": theme.cjk if language.startswith("zh") else theme.latin, "valign": "top", "text_wrap": True}
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def cell(self, look: Look, number_format: str = "", *, is_number: bool = False, is_quoted: bool = False) -> Any:
        """A cell of a grid. *is_quoted* keeps a text from ever being taken for a formula."""
        more: dict[str, Any] = {"num_format": number_format} if number_format else {}
        if is_number:
            # A figure at the right edge would touch the text of the next column.
            more |= {"align": "right", "indent": 1}
        return self._format(**(self._ruled | self._of[look] | more | ({"quote_prefix": True} if is_quoted else {})))

    def line(self, step: str, *, is_quoted: bool = False) -> Any:
        """A line across the sheet."""
        type_step = step_of(step)
        quoted = {"quote_prefix": True} if is_quoted else {}
        return self._format(font_size=type_step.size, bold=type_step.bold, font_color=self._colour(type_step.colour), **quoted)

    @cached_property
    def head(self) -> Any:
        return self._format(
            font_size=SIZE,
            bold=True,
            font_color=self._colour("ink2"),
            bg_color=self._colour("paper"),
            top=2,
            bottom=1,
            top_color=self._colour("ink"),
            bottom_color=self._colour("ink"),
            valign="vcenter",
        )

    @cached_property
    def _ruled(self) -> dict[str, Any]:
        return {"bottom": 1, "bottom_color": self._colour("hairline")}

    @cached_property
    def _of(self) -> dict[Look, dict[str, Any]]:
        ink = {"font_size": SIZE, "font_color": self._colour("ink")}
        return {
            "text": ink,
            "strong": ink | {"bold": True},
            "accent": ink | {"bold": True, "font_color": self._colour("accent_text"), "bg_color": self._colour("accent_07")},
            "quiet": {"font_size": _QUIET_SIZE, "font_color": self._colour("ink3")},
            "grave": ink | {"bold": True, "font_color": self._colour("white"), "bg_color": self._colour("accent_deep")},
            "weighty": ink | {"bold": True, "font_color": self._colour("accent_text"), "bg_color": self._colour("accent_14")},
            "sum": ink | {"bold": True, "bg_color": self._colour("paper"), "bottom_color": self._colour("ink")},
        }

    def _colour(self, role: str) -> str:
        return f"#{self._theme.colour(role)}"

    def _format(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(self._base | properties)
        return self._made[key]
