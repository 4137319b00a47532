"""Levels as rising steps; what a level gives decides how high it stands. In a narrow box they are stacked, the highest on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.document.blocks import Metric, Pyramid, Tier
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import CONTINUED, SMALLER, figure_in, fits, pitched, put, rule, share
from planner.writers.pptx.shapes import AnyShape, Box, Group, Shape, Text, TextLine

GAP = 12.0
INSET = 15.0
MOST = 5
NARROWEST = 132.0
RISES = (48.0, 36.0, 24.0, 18.0, 12.0)
TIER_FIGURES = ("figure_l_minus", "figure_m", "figure_m_minus", "figure_s", "heading", "body")
METRIC_FIGURES = ("hero_xl", "hero", "figure_l", "figure_l_minus", "figure_m")
METRIC_WIDTH = 276.0
SECOND_WIDTH = 312.0
# From the lowest to the highest, for so many levels; the strongest fill is the highest level.
FILLS = {
    1: ("accent",),
    2: ("accent_28", "accent"),
    3: ("accent_14", "accent_48", "accent"),
    4: ("accent_14", "accent_28", "accent_48", "accent"),
    5: ("accent_07", "accent_14", "accent_28", "accent_48", "accent"),
}


@record
class _Content:
    """What stands in a step, in paragraphs with their places from the step's upper left corner, and its height in points."""

    texts: tuple[Text, ...]
    rules: tuple[float, ...]
    height: float


def needed(block: Pyramid, width: float, theme: Theme) -> float:
    if not block.tiers:
        return 0.0
    count = _count(block, width)
    if count == 0:
        return sum(_content(tier, width, theme, "accent_14", "body").height + 6 for tier in block.tiers) + _strip_height(
            block, width, theme
        )
    column = (width - GAP * (count - 1)) / count
    contents = [_content(tier, column, theme, "accent_14", "body").height for tier in block.tiers[:count]]
    return _heights(contents, RISES[-1])[-1] + _strip_height(block, width, theme)


def lay(block: Pyramid, box: Box, theme: Theme) -> Laid:
    if not block.tiers:
        return Laid((), 0.0)
    count = _count(block, box.width)
    if count == 0:
        return _lay_stacked(block, box, theme)
    tiers, rest = block.tiers[:count], block.tiers[count:]
    for role in ("body", "label"):
        for rise in RISES:
            laid = _lay_steps(tiers, block.metrics, box, theme, role, rise)
            if laid is None:
                continue
            over = replace(block, tiers=rest, metrics=()) if rest else None
            notices = ((SMALLER,) if role == "label" else ()) + ((CONTINUED,) if rest else ())
            return Laid(tuple(laid), box.height, over, notices)
    return _lay_stacked(block, box, theme)


def _count(block: Pyramid, width: float) -> int:
    """How many levels rise side by side on this slide; 0 when the box is too narrow for steps."""
    most = min(MOST, int((width + GAP) // (NARROWEST + GAP)))
    return share(len(block.tiers), most) if most >= min(3, len(block.tiers)) else 0


def _heights(contents: Sequence[float], rise: float) -> list[float]:
    heights: list[float] = []
    for content in contents:
        heights.append(max(content, heights[-1] + rise) if heights else content)
    return heights


def _lay_steps(tiers: Sequence[Tier], metrics: Sequence[Metric], box: Box, theme: Theme, role: str, rise: float) -> list[AnyShape] | None:
    column = (box.width - GAP * (len(tiers) - 1)) / len(tiers)
    fills = FILLS[len(tiers)]
    contents = [_content(tier, column, theme, fill, role) for tier, fill in zip(tiers, fills, strict=True)]
    heights = _heights([content.height for content in contents], rise)
    if heights[-1] > box.height:
        return None
    steps = [Box(box.x + index * (column + GAP), box.bottom - height, column, height) for index, height in enumerate(heights)]
    corner = _corner(metrics, box, steps, theme)
    if corner is None:
        corner = _strip(metrics, box, theme)
        if heights[-1] > box.height - _strip_height_of(metrics, box.width, theme):
            return None
    shapes: list[AnyShape] = list(corner)
    for tier, step, fill, content in zip(tiers, steps, fills, contents, strict=True):
        shapes.append(_step(tier, step, fill, content))
    return shapes


def _step(tier: Tier, box: Box, fill: str, content: _Content) -> Group:
    line = "accent_48" if fill in ("accent", "accent_deep") else "white"
    parts: list[AnyShape] = [Shape(box, fill=fill, name="step")]
    parts += [replace(text, box=Box(box.x + text.box.x, box.y + text.box.y, text.box.width, text.box.height)) for text in content.texts]
    parts += [rule(box.x + INSET, box.y + y, box.width - 2 * INSET, line) for y in content.rules]
    return Group(tuple(parts), f"pyramid / {tier.title}")


def _content(tier: Tier, width: float, theme: Theme, fill: str, role: str) -> _Content:
    ink = theme.on(fill)
    strong = {"accent": "white", "accent_48": "accent_deep"}.get(fill, "accent_text") if ink == "ink" else "white"
    inner = width - 2 * INSET
    texts: list[Text] = []
    rules: list[float] = []
    y = 12.0
    title = lines.plain(tier.title, theme.step("heading"), bold=True, colour=ink)
    note = pitched(lines.plain(tier.note, theme.step("label"), colour=ink, align="right"), 24.0)
    y += _pair(texts, title, note, inner, y)
    if tier.metric:
        y += _figure_row(texts, tier.metric, inner, y, theme, ink, strong)
    if tier.left or tier.right or tier.items:
        y += 6
        rules.append(y)
        y += 6
    if tier.left or tier.right:
        left = lines.plain(tier.left, theme.step("heading_s"), bold=True, colour=ink)
        right = lines.plain(tier.right, theme.step("heading_s"), bold=True, colour=ink, align="right")
        y += _pair(texts, left, right, inner, y) + 6
    if tier.items:
        step = theme.step(role)
        items = [lines.prose(item, step, colour=ink) for item in tier.items]
        texts.append(put(INSET, y, inner, items, "benefits"))
        y += texts[-1].box.height
    return _Content(tuple(texts), tuple(rules), y + INSET)


def _pair(texts: list[Text], left: TextLine, right: TextLine, width: float, y: float) -> float:
    """Set two texts on one line when they hold there, else beneath each other; return their height."""
    has_left, has_right = bool(left.runs[0].text), bool(right.runs[0].text)
    if not (has_left and has_right):
        only = left if has_left else right
        if not only.runs[0].text:
            return 0.0
        texts.append(put(INSET, y, width, [replace(only, align="left")], "text"))
        return texts[-1].box.height
    if lines.extent(left) + 6 + lines.extent(right) <= width:
        room = width - lines.extent(right) - 6
        texts.append(put(INSET, y, room, [left], "text"))
        texts.append(put(INSET + room, y, width - room, [right], "text"))
        return max(left.pitch, right.pitch)
    texts.append(put(INSET, y, width, [left, pitched(replace(right, align="left"), right.runs[0].size + 4.5)], "text"))
    return texts[-1].box.height


def _figure_row(texts: list[Text], metric: Metric, width: float, y: float, theme: Theme, ink: str, strong: str) -> float:
    height = 42.0
    label = pitched(lines.plain(metric.label, theme.step("label"), colour=ink, align="right"), 21.0)
    beside = lines.extent(label) + 6 if metric.label else 0.0
    figure = figure_in(metric, TIER_FIGURES[:2], width - beside, theme, colour=strong)
    if fits(figure, width - beside):
        texts.append(put(INSET, y, width - beside, [pitched(figure, height)], "figure", mono=True))
        if metric.label:
            texts.append(put(INSET + width - beside, y + 15, beside, [label], "label"))
    else:
        figure = figure_in(metric, TIER_FIGURES, width, theme, colour=strong)
        texts.append(
            put(
                INSET,
                y,
                width,
                [pitched(figure, max(figure.pitch, 36.0)), pitched(replace(label, align="left"), 15.0)][: 2 if metric.label else 1],
                "figure",
            )
        )
        height = texts[-1].box.height
    if metric.note:
        texts.append(put(INSET, y + height, width, [lines.prose(metric.note, theme.step("label"), colour=ink)], "note"))
        height += texts[-1].box.height
    return height


# ------------------------------------------------------------------------------------------------------------- metrics


def _corner(metrics: Sequence[Metric], box: Box, steps: Sequence[Box], theme: Theme) -> list[AnyShape] | None:
    """Set metrics over the low steps; None when there is not enough room for them."""
    if not metrics:
        return []
    if len(metrics) > 2:
        return None
    first = _first_metric(metrics[0], box, steps, theme)
    if first is None or len(metrics) == 1:
        return first
    x = box.x + METRIC_WIDTH + GAP
    for end in [*(step.x - GAP for step in reversed(steps) if step.x > x + 120), box.right]:
        width = min(SECOND_WIDTH, end - x)
        texts = _second_lines(metrics[1], theme)
        area = Box(x, box.y, width, 6 + lines.height(texts, width))
        if width >= 120 and _is_free(area, steps):
            parts = (rule(x, box.y, width), put(x, box.y + 6, width, texts, "text"))
            return [*first, Group(parts, f"metric / {metrics[1].label or metrics[1].value}")]
    return None


def _first_metric(metric: Metric, box: Box, steps: Sequence[Box], theme: Theme) -> list[AnyShape] | None:
    label = [lines.plain(metric.label, theme.step("label"))] if metric.label else []
    column = min(steps[0].width, METRIC_WIDTH)
    for role in METRIC_FIGURES:
        figure = lines.figure(metric.value, metric.unit, theme.step(role), theme, colour="accent_figure")
        width = min(METRIC_WIDTH, box.width)
        head = Box(
            box.x,
            box.y,
            min(width, max(lines.extent(figure), lines.extent(label[0]) if label else 0.0)),
            sum(line.pitch for line in [*label, figure]),
        )
        note = [
            *([lines.prose(metric.note, theme.step("body"), colour="ink2")] if metric.note else []),
            *([lines.plain(metric.source, theme.step("source"))] if metric.source else []),
        ]
        below = Box(box.x, head.bottom + 3, column, lines.height(note, column))
        if fits(figure, width) and _is_free(head, steps) and (not note or _is_free(below, steps)):
            parts: list[AnyShape] = [put(box.x, box.y, width, [*label, figure], "figure", mono=True)]
            if note:
                parts.append(put(below.x, below.y, column, note, "note"))
            return [Group(tuple(parts), f"metric / {metric.label or metric.value}")]
    return None


def _is_free(area: Box, steps: Sequence[Box]) -> bool:
    return all(step.x >= area.right or step.right <= area.x or step.y >= area.bottom + GAP for step in steps)


def _second_lines(metric: Metric, theme: Theme) -> list[TextLine]:
    texts: list[TextLine] = []
    if metric.label:
        texts.append(lines.plain(metric.label, theme.step("body"), colour="ink2"))
    if metric.value:
        texts.append(lines.figure(metric.value, metric.unit, theme.step("figure_s"), theme, colour="ink"))
    if metric.note:
        texts.append(lines.prose(metric.note, theme.step("body"), colour="ink"))
    if metric.source:
        texts.append(lines.plain(metric.source, theme.step("source")))
    return texts


def _strip_columns(metrics: Sequence[Metric], width: float) -> float:
    return (width - 24.0 * (len(metrics) - 1)) / len(metrics)


def _strip_height(block: Pyramid, width: float, theme: Theme) -> float:
    return _strip_height_of(block.metrics, width, theme)


def _strip_height_of(metrics: Sequence[Metric], width: float, theme: Theme) -> float:
    if not metrics:
        return 0.0
    column = _strip_columns(metrics, width)
    return max(lines.height(_second_lines(metric, theme), column) for metric in metrics) + 6 + GAP


def _strip(metrics: Sequence[Metric], box: Box, theme: Theme) -> list[AnyShape]:
    """Metrics in a row of their own above everything."""
    if not metrics:
        return []
    column = _strip_columns(metrics, box.width)
    shapes: list[AnyShape] = []
    for index, metric in enumerate(metrics):
        x = box.x + index * (column + 24.0)
        parts = (rule(x, box.y, column), put(x, box.y + 6, column, _second_lines(metric, theme), "text"))
        shapes.append(Group(parts, f"metric / {metric.label or metric.value}"))
    return shapes


def _lay_stacked(block: Pyramid, box: Box, theme: Theme) -> Laid:
    """Levels beneath each other, the highest on top, as many as fit."""
    shapes: list[AnyShape] = _strip(block.metrics, box, theme)
    y = box.y + _strip_height(block, box.width, theme)
    order = list(reversed(block.tiers))
    if shapes and y + _content(replace(order[0], items=()), box.width, theme, "accent", "label").height > box.bottom:
        return Laid(tuple(shapes), y - GAP - box.y, replace(block, metrics=()), (CONTINUED,))
    fills = FILLS[min(len(order), MOST)][::-1]
    role = "body"
    if sum(_content(tier, box.width, theme, "accent_14", role).height + 6 for tier in order) > box.bottom - y:
        role = "label"
    placed = 0
    over: tuple[Tier, ...] = ()
    for tier in order:
        fill = fills[min(placed, len(fills) - 1)]
        content = _content(tier, box.width, theme, fill, role)
        if y + content.height > box.bottom:
            if placed:
                break
            tier, over = _cut(tier, box, y, theme, fill, role)
            content = _content(tier, box.width, theme, fill, role)
        shapes.append(_step(tier, Box(box.x, y, box.width, content.height), fill, content))
        y += content.height + 6
        placed += 1
    left = (*block.tiers[: len(order) - placed], *over)
    rest = replace(block, tiers=left, metrics=()) if left else None
    notices = ((SMALLER,) if role == "label" else ()) + ((CONTINUED,) if rest else ())
    return Laid(tuple(shapes), min(box.height, y - 6 - box.y), rest, notices)


def _cut(tier: Tier, box: Box, y: float, theme: Theme, fill: str, role: str) -> tuple[Tier, tuple[Tier, ...]]:
    """A level that is higher than the box: what it gives as far as it fits, and the rest under the same name."""
    for count in range(len(tier.items) - 1, -1, -1):
        part = replace(tier, items=tier.items[:count])
        if y + _content(part, box.width, theme, fill, role).height <= box.bottom:
            return part, (Tier(tier.title, items=tier.items[count:]),)
    return tier, ()
