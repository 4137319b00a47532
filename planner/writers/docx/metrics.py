"""Figures: number and unit on one baseline, and the paper row they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.document.blocks import Metric, Metrics, Runs
from planner.theme import Span, width_of
from planner.writers.docx.columns import Need, widths
from planner.writers.docx.flow import Flow, Flows, gap
from planner.writers.docx.grid import GridCell, GridRow, Insets, grid, inside
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import Align, border, colour, paragraph, plain, run_xml, words

_MOST = 4
_INSETS = Insets(12, 6, 12, 15)
_TO_LINE = 12.0  # points from the line between two figures to the text


def figure(
    setting: Setting, metric: Metric, style: str, *, role: str = "", align: Align = "", borders: str = "", left: float | None = None
) -> Flow:
    """The number with its unit as a second, smaller run; *role* where the colour is not the style's."""
    runs, measured = figure_runs(setting, metric, style, role)
    return paragraph(setting, style, (), content=runs, measured=measured, align=align, borders=borders, left=left)


def figure_runs(setting: Setting, metric: Metric, style: str, role: str = "") -> tuple[str, tuple[Span, ...]]:
    """Runs of a figure, and what they measure."""
    size = setting.styles[style].size
    shade = colour(setting, role) if role else ""
    runs, measured = "", []
    for text, points, look in _pieces(setting, metric, size):
        runs += run_xml(text, color=colour(setting, "ink3") if look else shade, size=0 if points == size else points)
        measured.append(Span(text, points, True))
    return runs, tuple(measured)


def _pieces(setting: Setting, metric: Metric, size: float) -> list[tuple[str, float, bool]]:
    """Text, size and whether it is the quiet sign of an equation."""
    pieces = [(f"{metric.operator} ", size * 0.6, True)] if metric.operator else []
    pieces.append((metric.value, size, False))
    if metric.unit:
        joint = "" if metric.unit[0] in "%％" else " "
        pieces.append((joint + metric.unit, setting.theme.unit_size(size, metric.unit), False))
    return pieces


def note_of(metric: Metric) -> Runs:
    """A figure's comparison and its source, in one line."""
    return (*metric.note, *words(f"　{metric.source}" if metric.note and metric.source else metric.source))


def metric_flows(metrics: Metrics, setting: Setting) -> Flows:
    """Figures in rows on paper: the first of all large unless they are equals or too wide for it, then up to four of one size."""
    if len(metrics.items) == 1 and metrics.style == "row":
        return (_alone(setting, metrics.items[0]),)
    result: list[Flow] = []
    waiting = list(metrics.items)
    while waiting:
        leads = not result and (metrics.style != "row" or waiting[0].accent)
        if leads and not _fits(setting, waiting[:_MOST], True) and _fits(setting, waiting[:_MOST], False):
            leads = False  # one row of equals rather than two
        count = next((n for n in range(min(_MOST, len(waiting)), 1, -1) if _fits(setting, waiting[:n], leads)), 1)
        if len(waiting) == count + 1 and count > 2:
            count -= 1  # two rows of 3 and 2 read better than 4 and 1
        if result:
            result.append(gap(6))
        result.append(_row(setting, waiting[:count], leads))
        waiting = waiting[count:]
    return tuple(result)


def _needs(setting: Setting, metrics: Sequence[Metric], leads: bool) -> list[Need]:
    needs = []
    for index, metric in enumerate(metrics):
        size = setting.styles["MetricFigure" if leads and index == 0 else "MetricSide"].size
        number = sum(width_of(text, points, True) for text, points, _ in _pieces(setting, metric, size))
        label = width_of(metric.label, 10.5)
        note = width_of(plain(note_of(metric)), 9)
        space = _INSETS.left + _INSETS.right + 3
        needs.append(Need(max(number, min(label, 63.0)) + space, max(number, label, min(note, 120.0)) + space))
    return needs


def _fits(setting: Setting, metrics: Sequence[Metric], leads: bool) -> bool:
    return sum(need.natural for need in _needs(setting, metrics, leads)) <= setting.width


def _row(setting: Setting, metrics: Sequence[Metric], leads: bool) -> Flow:
    needs = _needs(setting, metrics, leads)
    equal = not leads and max(need.natural for need in needs) <= setting.width / len(metrics)
    sizes = (setting.width / len(metrics),) * len(metrics) if equal else widths(needs, setting.width)
    noted = any(map(note_of, metrics))
    cells = []
    for index, (metric, width) in enumerate(zip(metrics, sizes, strict=True)):
        # The line between cells is the paragraphs' own, so that it stops where the text does.
        insets = replace(_INSETS, left=0.0) if index else _INSETS
        here = inside(setting, width, insets, "paper")
        style = "MetricFigure" if leads and index == 0 else "MetricSide"
        line = border(setting, "left", "rule", 0.75, _TO_LINE) if index else ""
        indent = _TO_LINE if index else None
        accented = metric.accent and not (leads and index)
        role = "accent_text" if style == "MetricFigure" or accented else ""
        note = note_of(metric)
        flows = [
            paragraph(here, "MetricLabel", words(metric.label), borders=line, left=indent),
            figure(here, metric, style, role=role, borders=line, left=indent),
        ]
        if noted:
            flows.append(paragraph(here, "MetricNote", note, borders=line, left=indent))
        cells.append(GridCell(tuple(flows), fill="paper", insets=insets, anchor="top"))
    return grid(setting, sizes, [GridRow(tuple(cells), 90 if noted else 78)])


def _alone(setting: Setting, metric: Metric) -> Flow:
    """A single figure with its label and note beside it: a whole row of paper for one number would shout."""
    width = sum(width_of(text, points, True) for text, points, _ in _pieces(setting, metric, setting.styles["MetricSide"].size))
    insets = Insets(6, 12, 6, 15)
    first = min(width + insets.left + insets.right + 3, setting.width * 0.6)
    here, beside = inside(setting, first, insets, "paper"), inside(setting, setting.width - first, insets, "paper")
    role = "accent_text" if metric.accent else ""
    told = [paragraph(beside, "MetricLabel", words(metric.label))] if metric.label else []
    told += [paragraph(beside, "MetricNote", note_of(metric))] if note_of(metric) else []
    cells = (
        GridCell((figure(here, metric, "MetricSide", role=role),), fill="paper", insets=insets),
        GridCell(tuple(told), fill="paper", insets=insets),
    )
    return grid(setting, (first, setting.width - first), [GridRow(cells)])
