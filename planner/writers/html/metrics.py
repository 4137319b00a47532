"""Numbers that are to be seen, with their unit on one baseline."""

from __future__ import annotations

from collections.abc import Sequence

from planner.document.blocks import Metric
from planner.writers.html.markup import Html, element, join, text
from planner.writers.html.text import labelled


def figure_of(metric: Metric) -> Html:
    """The figure alone, its unit in a size of its own."""
    said = join((labelled("span", metric.operator, "operator"), text(metric.value)))
    # The space is the unit's, so that it is as narrow as the unit is small.
    unit = metric.unit if metric.unit.startswith("%") or not metric.unit else f" {metric.unit}"
    return element("span", said, labelled("span", unit, "unit"), class_="figure own" if metric.accent else "figure")


def metric(block: Metric) -> Html:
    return element(
        "div",
        element("dt", labelled("span", block.label, "label")),
        element("dd", figure_of(block), labelled("span", block.note, "note"), labelled("span", block.source, "source")),
        class_="metric",
    )


def metrics_row(metrics: Sequence[Metric], style: str) -> Html:
    return element("dl", *map(metric, metrics), class_=f"metrics {style}")
