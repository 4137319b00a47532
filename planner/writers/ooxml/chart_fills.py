"""Which colour says what in a chart: the accent is spent only on what the title speaks of."""

from __future__ import annotations

from planner.theme import Theme
from planner.writers.ooxml.frame import Drawing
from planner.writers.ooxml.plotted import Mark

# Measures side by side: the first is the message, the second belongs to it, the others stay neutral.
_SIDE_BY_SIDE = ("accent", "accent_48", "neutral", "neutral_light", "accent_28")


def series_role(drawing: Drawing, mark: Mark, index: int) -> str:
    """The role of a series as a whole; empty for an invisible one."""
    chart, theme, frame = drawing
    if index < len(frame.fills):
        return frame.fills[index]
    if mark.role in ("base", "top"):
        return ""
    if mark.role in ("change", "reference"):
        return "neutral" if mark.role == "change" else "ink"
    if mark.role == "total":
        return "accent_48"
    if mark.line and chart.kind != "line":
        return "ink"
    if chart.stacked:
        ramp = (*theme.ramp, "neutral", "neutral_light")
        return ramp[index % len(ramp)]
    if len(chart.series) == 1 and mark.source.emphasis and chart.kind != "line":
        return "accent_48"
    return _SIDE_BY_SIDE[index % len(_SIDE_BY_SIDE)]


def point_role(drawing: Drawing, mark: Mark, index: int, at: int) -> str:
    """The role of one mark of a series."""
    if drawing.chart.kind == "doughnut":
        return _slice_role(drawing.theme, mark, at)
    if mark.role == "total":
        return _total_role(mark, at)
    role = series_role(drawing, mark, index)
    # The segments of a stack keep their ramp; there, emphasis shows in the sum above.
    is_stack = drawing.chart.stacked and not drawing.frame.fills
    is_accent = at in mark.source.emphasis and mark.role == "plain" and not mark.line and not is_stack
    # On a deep ground nothing is stronger than white.
    strongest = "white" if drawing.theme.on(drawing.frame.ground) == "white" else "accent"
    return strongest if is_accent and role else role


def _slice_role(theme: Theme, mark: Mark, at: int) -> str:
    if mark.source.emphasis:
        quiet = ("accent_48", "neutral", "accent_28", "neutral_light")
        before = sum(1 for other in range(at) if other not in mark.source.emphasis)
        return "accent" if at in mark.source.emphasis else quiet[before % len(quiet)]
    ramp = (*theme.ramp, "neutral", "neutral_light")
    return ramp[at % len(ramp)]


def _total_role(mark: Mark, at: int) -> str:
    """In a waterfall what the title speaks of (else the last sum) is accent, the first sum the quietest."""
    totals = [i for i, value in enumerate(mark.values) if value is not None]
    emphasised = [i for i in mark.source.emphasis if i in totals] or totals[-1:]
    if at in emphasised:
        return "accent"
    return "accent_48" if at == totals[0] else "accent_72"


def emphasised(drawing: Drawing) -> frozenset[int]:
    """The categories that the title speaks of, in any series; in a waterfall the last sum at least."""
    found = frozenset(i for series in drawing.chart.series for i in series.emphasis)
    if drawing.chart.kind == "waterfall" and not found:
        return frozenset([i for i, total in enumerate(drawing.chart.totals) if total == "total"][-1:])
    return found
