"""Paragraphs with the theme's steps, and how high they stand.

Used by every kind, so that a figure with its unit, a label or a sentence looks the same wherever it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from planner.document.blocks import Run, Runs
from planner.theme import Span, Step, Theme, break_lines, line_count, width_of
from planner.writers.pptx.shapes import TextLine, TextRun

Align = Literal["left", "right", "center"]

_LEAST_FIGURE: Final = 10.5
_LEAST_UNIT: Final = 9.0


def plain(text: str, step: Step, *, colour: str = "", bold: bool | None = None, align: Align = "left", before: float = 0.0) -> TextLine:
    """One paragraph of one look; *colour* and *bold* override the step's own."""
    run = TextRun(text, step.size, step.bold if bold is None else bold, colour or step.colour)
    return TextLine((run,), step.pitch, before, align)


def prose(
    text: Runs,
    step: Step,
    *,
    colour: str = "",
    bold: bool | None = None,
    align: Align = "left",
    before: float = 0.0,
    bullet: str = "",
    indent: float = 0.0,
) -> TextLine:
    """One paragraph from a block's runs: strong ones bold in ink, accented ones bold in the accent that is readable as text."""
    strong = step.bold if bold is None else bold
    base = colour or step.colour
    runs = tuple(
        TextRun(run.text, step.size, strong or run.strong or run.accent, _run_colour(run.strong, run.accent, base), run.href)
        for run in text
    )
    return TextLine(runs, step.pitch, before, align, bullet, indent)


def _run_colour(strong: bool, accent: bool, base: str) -> str:
    # On a deep ground (base white or a tint) emphasis is by weight alone.
    if base in ("white", "accent_28", "accent_14"):
        return "white" if strong or accent else base
    if accent:
        return "accent_text"
    return "ink" if strong else base


def figure(value: str, unit: str, step: Step, theme: Theme, *, colour: str = "", align: Align = "left", before: float = 0.0) -> TextLine:
    """A number with its unit on one baseline: one paragraph, two runs, the unit much smaller and a percent sign close to the number."""
    ink = colour or step.colour
    runs = [TextRun(value, step.size, True, ink)]
    if unit:
        joint = "" if unit in ("%", "％") else " "
        runs.append(TextRun(joint + unit, max(_LEAST_UNIT, theme.unit_size(step.size, unit)), True, ink))
    return TextLine(tuple(runs), step.pitch, before, align)


def extent(line: TextLine) -> float:
    """How wide a paragraph is on one line, where renderers make it widest: some widen the joints between its runs, and wide spaces."""
    joints = sum(run.size / 4 for run in line.runs[1:]) + sum(run.size / 2 * run.text.count("　") for run in line.runs)
    return sum(width_of(run.text, run.size, run.bold) for run in line.runs) + joints


def shares(lines: Sequence[TextLine], width: float) -> list[float]:
    """*width* divided among figures side by side: each gets its own width, and an equal part of what is spare."""
    wides = [extent(line) + 6 for line in lines]
    spare = (width - sum(wides)) / len(wides) if wides else 0.0
    return [wide + spare for wide in wides]


def fitting(value: str, unit: str, width: float, steps: Sequence[str], theme: Theme) -> Step:
    """The first of *steps* in which a figure stays on one line of *width*; if none does, the last one as much smaller as it takes."""
    for name in steps:
        if extent(figure(value, unit, theme.step(name), theme)) <= width:
            return theme.step(name)
    step = theme.step(steps[-1])
    while step.size > _LEAST_FIGURE and extent(figure(value, unit, step, theme)) > width:
        step = replace(step, size=max(_LEAST_FIGURE, step.size - 1.5))
    return step


def shortened(text: str, step: Step, width: float, lines: int = 1) -> str:
    """A text cut to so many lines with an ellipsis: only for running heads and lists, where the whole stands elsewhere."""
    if count(plain(text, step), width) <= lines:
        return text
    # Some renderers set the ellipsis as wide as two characters.
    width -= step.size
    kept = text
    while kept and count(plain(kept + "…", step), width) > lines:
        kept = kept[: -max(1, len(kept) // 20)]
    return kept.rstrip() + "…"


def said(text: Runs) -> str:
    """The characters of a text without its looks."""
    return "".join(run.text for run in text)


def cut(text: Runs, position: int) -> tuple[Runs, Runs]:
    """A text before and after a character position."""
    before: list[Run] = []
    after: list[Run] = []
    for run in text:
        if position >= len(run.text):
            before.append(run)
        elif position <= 0:
            after.append(run)
        else:
            before.append(replace(run, text=run.text[:position]))
            after.append(replace(run, text=run.text[position:]))
        position -= len(run.text)
    return tuple(before), tuple(after)


def cut_after_lines(text: Runs, lines: int, step: Step, width: float) -> tuple[Runs, Runs]:
    """What of a text stands on its first so many lines of *width*, and what comes after; spaces at the cut are dropped."""
    whole = said(text)
    position = 0
    for line in break_lines([Span(run.text, step.size, step.bold or run.strong or run.accent) for run in text], width)[:lines]:
        position = whole.index(line, position) + len(line)
    following = len(whole) - len(whole[position:].lstrip())
    return cut(text, position)[0], cut(text, following)[1]


def count(line: TextLine, width: float) -> int:
    """How many lines a paragraph takes in *width* points; at least one."""
    spans = [Span(run.text, run.size, run.bold) for run in line.runs]
    return max(1, line_count(spans, width - line.indent))


def height(lines: Sequence[TextLine], width: float) -> float:
    """How high paragraphs stand in *width* points. The space before the first one does not count, as it does not in a text box."""
    total = sum(count(line, width) * line.pitch + line.before for line in lines)
    return total - lines[0].before if lines else 0.0
