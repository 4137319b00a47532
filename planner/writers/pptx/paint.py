"""Colours and strokes in DrawingML: roles become theme colours where the theme has a slot for them, so that a deck can be re-coloured."""

from __future__ import annotations

from typing import Final

from planner.theme import Theme
from planner.writers.pptx.frame import EMU
from planner.writers.pptx.shapes import Box

SLOTS: Final = {
    "dk1": "ink", "lt1": "white", "dk2": "ink2", "lt2": "paper", "accent1": "accent", "accent2": "accent_deep", "accent3": "accent_72",
    "accent4": "accent_48", "accent5": "accent_28", "accent6": "neutral", "hlink": "accent_text", "folHlink": "ink3",
}  # fmt: skip
"""Which role of ours stands in which slot of an Office theme."""

_NAMES: Final = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
_BY_ROLE: Final = {role: f'<a:schemeClr val="{_NAMES.get(slot, slot)}"/>' for slot, role in SLOTS.items()}


def solid(role: str, theme: Theme) -> str:
    """A solid fill of a role; no fill for an empty one."""
    if not role:
        return "<a:noFill/>"
    return f"<a:solidFill>{_BY_ROLE.get(role) or _value(role, theme)}</a:solidFill>"


def _value(role: str, theme: Theme) -> str:
    return f'<a:srgbClr val="{theme.colour(role)}"/>'


def stroke(role: str, width: float, theme: Theme, *, dashed: bool = False, arrow: bool = False, tag: str = "a:ln") -> str:
    """A line's look, *width* in points; no line for an empty role."""
    if not role or width <= 0:
        return f"<{tag}><a:noFill/></{tag}>"
    # 4-3 dashes, in thousandths of a percent of the width.
    dash = '<a:custDash><a:ds d="400000" sp="300000"/></a:custDash>' if dashed else '<a:prstDash val="solid"/>'
    head = '<a:tailEnd type="triangle" w="med" len="med"/>' if arrow else ""
    return f'<{tag} w="{emu(width)}" cap="flat">{solid(role, theme)}{dash}<a:miter lim="800000"/>{head}</{tag}>'


def emu(points: float) -> int:
    return round(points * EMU)


def transform(box: Box, *, flips: str = "", tag: str = "a:xfrm") -> str:
    """Position and size; *flips* are ready attributes such as ``flipH="1"``."""
    ahead = f" {flips}" if flips else ""
    return f'<{tag}{ahead}><a:off x="{emu(box.x)}" y="{emu(box.y)}"/><a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></{tag}>'
