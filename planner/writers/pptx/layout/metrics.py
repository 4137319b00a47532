"""Numbers that are to be seen: cards, one very large figure, a rail, a strip that may be an equation, a row of equals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from planner.document.blocks import Metric, Metrics
from planner.theme import Step, Theme
from planner.writers.pptx.frame import GUTTER
from planner.writers.pptx.layout.lines import extent, figure, fitting, height, plain, prose, shares
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.shapes import AnyShape, Box, Line, Shape, Text, TextLine, TextRun

Style = Literal["cards", "hero", "rail", "strip", "row"]
_HERO = ("hero_xl", "hero_xl_5", "hero", "figure_l", "figure_l_minus", "figure_m", "figure_m_minus", "figure_s")
_CARD = ("figure_l_minus", "figure_m", "figure_m_minus", "figure_s")
_SMALL_CARD = _CARD[2:]
_CARD_INSET, _CARD_HEIGHT, _CARD_MOST = 18.0, 112.0, 174.0
_TAKEAWAY = 90.0
_PROMISE = 120.0


def needed(block: Metrics, width: float, theme: Theme) -> float:
    if not block.items:
        return 0.0
    match _style(block, width, theme):
        case "cards":
            if _has_hero_card(block, width):
                return 360.0
            columns = _columns(len(block.items), width)
            rows = -(-len(block.items) // columns)
            talls = [rows * (_least_card(block, width, columns, theme, steps) + GUTTER) - GUTTER for steps in (_CARD, _SMALL_CARD)]
            return talls[0] if talls[0] <= 360 else talls[1]
        case "hero":
            return _hero_height(block, width, theme)
        case "rail":
            return _rail(block, Box(0, 0, width, 0), theme).height
        case "strip":
            return _strip(block, Box(0, 0, width, 0), theme).height
        case "row":
            return _row(block, Box(0, 0, width, 0), theme).height


def lay(block: Metrics, box: Box, theme: Theme) -> Laid:
    if not block.items:
        return Laid((), 0.0)
    match _style(block, box.width, theme):
        case "cards":
            return _cards(block, box, theme)
        case "hero":
            return _hero(block, box, theme)
        case "rail":
            return _rail(block, box, theme)
        case "strip":
            return _strip(block, box, theme)
        case "row":
            return _row(block, box, theme)


def _style(block: Metrics, width: float, theme: Theme) -> Style:
    """The style asked for; a strip too long for its width becomes a row, which can go on beneath."""
    if block.style != "strip":
        return block.style
    small = [extent(figure(one.value, one.unit, theme.step("figure_s"), theme)) + (48 if one.operator else 24) for one in block.items[1:]]
    return "strip" if max(228.0, width * 0.34) + sum(small) <= width or len(block.items) == 1 else "row"


def spoken(metric: Metric) -> str:
    """A metric in one line, for names and alternative texts."""
    joint = "" if metric.unit in ("%", "") else " "
    return f"{metric.label} {metric.value}{joint}{metric.unit}".strip()


# ------------------------------------------------------------------------------------------------------------- cards


def _has_hero_card(block: Metrics, width: float) -> bool:
    """Five to seven numbers of which the first is what the title speaks of: it gets a deep band, the others a wall beneath it."""
    return width > 800 and 5 <= len(block.items) <= 7 and block.items[0].accent


def _columns(number: int, width: float, height: float = 0.0) -> int:
    """Cards side by side: rows as full as they can be, and two rows rather than one where there is height for them."""
    most = max(1, int((width + GUTTER) // (192 + GUTTER)))
    if number <= most:
        return 2 if number == 4 and height >= 2 * _CARD_HEIGHT + 100 else number
    rows = -(-number // most)
    return -(-number // rows)


def _least_card(block: Metrics, width: float, columns: int, theme: Theme, steps: tuple[str, ...]) -> float:
    inner = (width - GUTTER * (columns - 1)) / columns - 2 * _CARD_INSET
    least, padding = (_CARD_HEIGHT, 21) if steps is _CARD else (0.0, 15)
    return max([least, *(height(_card_lines(metric, inner, theme, steps), inner) + padding for metric in block.items)])


def _cards(block: Metrics, box: Box, theme: Theme) -> Laid:
    if _has_hero_card(block, box.width):
        first = _hero_card(block.items[0], box._replace(height=_CARD_HEIGHT), theme)
        below = Box(box.x, box.y + _CARD_HEIGHT + GUTTER, box.width, box.height - _CARD_HEIGHT - GUTTER)
        others = lay(Metrics(block.items[1:]), below, theme)
        return replace(others, shapes=first + others.shapes, height=_CARD_HEIGHT + GUTTER + others.height)
    columns = _columns(len(block.items), box.width, box.height)
    rows = -(-len(block.items) // columns)
    steps: tuple[str, ...] = _CARD
    if rows * (_least_card(block, box.width, columns, theme, steps) + GUTTER) - GUTTER > box.height + 0.01:
        steps = _SMALL_CARD
    least = _least_card(block, box.width, columns, theme, steps)
    fit = max(1, min(rows, int((box.height + GUTTER + 0.01) // (least + GUTTER))))
    tall = max(least, min(_CARD_MOST, (box.height + GUTTER) / fit - GUTTER))
    shapes: list[AnyShape] = []
    shown = block.items[: fit * columns]
    for index, metric in enumerate(shown):
        in_row = min(columns, len(block.items) - index // columns * columns)
        wide = (box.width - GUTTER * (in_row - 1)) / in_row
        x = box.x + index % columns * (wide + GUTTER)
        y = box.y + index // columns * (tall + GUTTER)
        shapes += _card(metric, Box(x, y, wide, tall), theme, steps)
    rest = replace(block, items=block.items[len(shown) :]) if len(shown) < len(block.items) else None
    return Laid(tuple(shapes), fit * (tall + GUTTER) - GUTTER, rest)


def _card(metric: Metric, box: Box, theme: Theme, steps: tuple[str, ...]) -> list[AnyShape]:
    inner = box.width - 2 * _CARD_INSET
    lines = _card_lines(metric, inner, theme, steps)
    tall = height(lines, inner)
    # Cards of the usual height begin 12 under their edge; in taller and fuller ones the words stand in the middle.
    top = box.y + (12 if box.height < 124 and tall <= box.height - 21 else (box.height - tall) / 2)
    return [
        Shape(box, fill="paper", name=f"card {metric.label}"),
        Text(Box(box.x + _CARD_INSET, top, inner, tall), lines, spoken(metric)),
    ]


def _card_lines(metric: Metric, width: float, theme: Theme, steps: tuple[str, ...]) -> tuple[TextLine, ...]:
    step = fitting(metric.value, metric.unit, width, steps, theme)
    lines = [plain(metric.label, theme.step("label"))] if metric.label else []
    lines.append(figure(metric.value, metric.unit, step, theme, colour="accent_figure", before=2.0))
    if metric.note:
        lines.append(prose(metric.note, theme.step("label"), colour="ink", before=2.0))
    if metric.source:
        lines.append(plain(metric.source, theme.step("source"), before=3.0))
    return tuple(lines)


def _hero_card(metric: Metric, box: Box, theme: Theme) -> tuple[AnyShape, ...]:
    """A deep band: the figure at the left, at the right what is said about it."""
    inner = Box(box.x + 24, box.y, box.width - 48, box.height)
    step = fitting(metric.value, metric.unit, inner.width / 2, _HERO[2:], theme)
    lines = [plain(metric.label, theme.step("body"), colour="accent_28")] if metric.label else []
    lines.append(figure(metric.value, metric.unit, step, theme, colour="white", before=3.0))
    shapes: list[AnyShape] = [
        Shape(box, fill="accent_deep", name="hero card"),
        Text(inner._replace(width=inner.width / 2), tuple(lines), spoken(metric), anchor="middle"),
    ]
    words = [prose(metric.note, theme.step("lead"), colour="white")] if metric.note else []
    words += [plain(metric.source, theme.step("source"), colour="accent_28", before=6.0)] if metric.source else []
    if words:
        right = Box(inner.x + inner.width / 2 + 24, inner.y, inner.width / 2 - 24, inner.height)
        shapes.append(Text(right, tuple(words), f"about {metric.label}", anchor="middle"))
    return tuple(shapes)


# -------------------------------------------------------------------------------------------------------------- hero


def hero_lines(metric: Metric, width: float, theme: Theme, steps: tuple[str, ...] = _HERO) -> tuple[TextLine, ...]:
    """A label, a figure as large as *width* allows among *steps*, and a sentence beneath."""
    step = fitting(metric.value, metric.unit, width, steps, theme)
    lines = [plain(metric.label, theme.step("label"))] if metric.label else []
    lines.append(figure(metric.value, metric.unit, step, theme, colour="accent_figure"))
    if metric.note:
        lines.append(prose(metric.note, theme.step("body"), colour="ink2"))
    if metric.source:
        lines.append(plain(metric.source, theme.step("source"), before=3.0))
    return tuple(lines)


def _hero_height(block: Metrics, width: float, theme: Theme) -> float:
    first = height(hero_lines(block.items[0], width, theme), width)
    return first + sum(9 + 9 + _side_height(row, _side_width(block, width, theme), theme) for row in _side_rows(block, width, theme))


def _side_rows(block: Metrics, width: float, theme: Theme) -> list[tuple[Metric, ...]]:
    """The figures of second rank, as many side by side as keep a readable width."""
    others = block.items[1:]
    number = max(1, round((width + GUTTER) / (_side_width(block, width, theme) + GUTTER)))
    return [others[n : n + number] for n in range(0, len(others), number)]


def _side_width(block: Metrics, width: float, theme: Theme) -> float:
    others = block.items[1:]
    least = max([84.0, *(extent(figure(one.value, one.unit, theme.step("figure_s"), theme)) + 3 for one in others)])
    number = max(1, min(len(others), int((width + GUTTER) // (least + GUTTER))))
    return (width - GUTTER * (number - 1)) / number


def _side_height(row: Sequence[Metric], width: float, theme: Theme) -> float:
    return max(height(_small(metric, width, theme), width) for metric in row)


def _hero(block: Metrics, box: Box, theme: Theme) -> Laid:
    lines = hero_lines(block.items[0], box.width, theme)
    tall = height(lines, box.width)
    shapes: list[AnyShape] = [Text(box._replace(height=tall), lines, spoken(block.items[0]))]
    wide = _side_width(block, box.width, theme)
    y = box.y + tall
    for row in _side_rows(block, box.width, theme):
        y += 9
        shapes.append(Line(box.x, y, box.right, y, "rule"))
        for n, metric in enumerate(row):
            small = _small(metric, wide, theme)
            shapes.append(Text(Box(box.x + n * (wide + GUTTER), y + 9, wide, height(small, wide)), small, spoken(metric)))
        y += 9 + _side_height(row, wide, theme)
    return Laid(tuple(shapes), y - box.y)


def _small(metric: Metric, width: float, theme: Theme, steps: tuple[str, ...] = ("figure_m_minus", "figure_s")) -> tuple[TextLine, ...]:
    """A figure of second rank with its label beneath."""
    step = fitting(metric.value, metric.unit, width, steps, theme)
    lines = [figure(metric.value, metric.unit, step, theme)]
    if metric.label:
        lines.append(plain(metric.label, theme.step("label")))
    if metric.note:
        lines.append(prose(metric.note, theme.step("label")))
    if metric.source:
        lines.append(plain(metric.source, theme.step("source")))
    return tuple(lines)


# -------------------------------------------------------------------------------------------------------------- rail


def _rail(block: Metrics, box: Box, theme: Theme) -> Laid:
    """A column: the first figure large, the others takeaways under rules; all accented, they are promises of equal rank."""
    if all(metric.accent for metric in block.items):
        return _promises(block, box, theme)
    loose = _takeaways(block, box, theme, _TAKEAWAY)
    if loose.height <= (box.height or 360.0) + 0.01:
        return loose
    close = _takeaways(block, box, theme, 0.0)
    return _some_takeaways(block, box, theme) if box.height and close.height > box.height + 0.01 else close


def _some_takeaways(block: Metrics, box: Box, theme: Theme) -> Laid:
    """As many as fit, at least the first; the others are continued."""
    for number in range(len(block.items) - 1, 0, -1):
        laid = _takeaways(replace(block, items=block.items[:number]), box, theme, 0.0)
        if laid.height <= box.height + 0.01:
            break
    return replace(laid, rest=replace(block, items=block.items[number:]))


def _takeaways(block: Metrics, box: Box, theme: Theme, pitch: float) -> Laid:
    """Takeaways at least *pitch* apart, or as close as their words allow."""
    lines = hero_lines(block.items[0], box.width, theme, _HERO[2:])
    tall = height(lines, box.width)
    shapes: list[AnyShape] = [Text(box._replace(height=tall), lines, spoken(block.items[0]))]
    y = box.y + max(pitch and 96.0, tall + 9)
    last = box.y + tall
    for metric in block.items[1:]:
        takeaway = _takeaway(metric, theme)
        tall = height(takeaway, box.width)
        shapes.append(Line(box.x, y, box.right, y, "rule"))
        shapes.append(Text(Box(box.x, y + 6, box.width, tall), takeaway, spoken(metric)))
        last = y + 6 + tall
        y = max(y + pitch, last + 9)
    return Laid(tuple(shapes), last - box.y)


def _takeaway(metric: Metric, theme: Theme) -> tuple[TextLine, ...]:
    lines = [figure(metric.value, metric.unit, theme.step("figure_s"), theme)]
    if metric.label:
        lines.append(plain(metric.label, theme.step("body"), before=3.0))
    if metric.note:
        lines.append(prose(metric.note, theme.step("body"), colour="ink2", before=0.0 if metric.label else 3.0))
    if metric.source:
        lines.append(plain(metric.source, theme.step("source"), before=3.0))
    return tuple(lines)


def _promises(block: Metrics, box: Box, theme: Theme) -> Laid:
    texts: list[tuple[TextLine, ...]] = []
    for metric in block.items:
        step = fitting(metric.value, metric.unit, box.width, _HERO[2:], theme)
        lines = [figure(metric.value, metric.unit, step, theme, colour="accent_figure")]
        lines += [plain(metric.label, theme.step("caption"), before=3.0)] if metric.label else []
        lines += [prose(metric.note, theme.step("caption"))] if metric.note else []
        texts.append(tuple(lines))
    least = max(height(text, box.width) for text in texts) + 12
    pitch = max(least, min(_PROMISE, box.height / len(texts))) if box.height else max(least, 108.0)
    fit = max(1, min(len(texts), int((box.height + 0.01) // pitch))) if box.height else len(texts)
    shapes: list[AnyShape] = []
    for n, (metric, text) in enumerate(zip(block.items[:fit], texts, strict=False)):
        y = box.y + n * pitch
        shapes.append(Line(box.x, y, box.right, y, "rule" if n else "ink"))
        shapes.append(Text(Box(box.x, y + 6, box.width, height(text, box.width)), text, spoken(metric)))
    rest = replace(block, items=block.items[fit:]) if fit < len(texts) else None
    return Laid(tuple(shapes), fit * pitch, rest)


# ------------------------------------------------------------------------------------------------------ strip and row


def _strip(block: Metrics, box: Box, theme: Theme) -> Laid:
    """The first figure large; the others follow as an equation when they carry operators, else as sums side by side."""
    first, *others = block.items
    step = fitting(first.value, first.unit, max(120.0, box.width * 0.34), _HERO[2:], theme)
    lead = [figure(first.value, first.unit, step, theme, colour="accent_figure")]
    if first.label:
        lead.append(plain(first.label, theme.step("label")))
    if first.note:
        lead.append(prose(first.note, theme.step("label")))
    wide = max(extent(lead[0]) + 6, 120.0)
    tall = height(lead, wide)
    shapes: list[AnyShape] = [Text(Box(box.x, box.y, wide, tall), tuple(lead), spoken(first))]
    if not others:
        return Laid(tuple(shapes), tall)
    x = max(box.x + wide + 24, box.x + 228)
    words = [_small(metric, 10_000, theme)[0] for metric in others]
    if sum(extent(line) + 48 for line in words) > box.right - x:
        words = [_small(metric, 1, theme)[0] for metric in others]
    parts = shares([replace(line, runs=(*line.runs, TextRun("　　", 21.0))) for line in words], box.right - x)
    middle = box.y + step.pitch / 2
    for metric, share in zip(others, parts, strict=True):
        wide_operator = 42.0 if metric.operator else 18.0
        small = _small(metric, share - wide_operator - 6, theme)
        rise = height(small, share - wide_operator - 6)
        top = max(box.y, middle - rise / 2 + 3)
        if metric.operator:
            sign = replace(theme.step("figure_m_minus"), size=18.0, bold=False)
            shapes.append(
                Text(Box(x, top, 30, 30), (plain(metric.operator, sign, colour="ink3", align="center"),), f"operator {metric.operator}")
            )
        else:
            shapes.append(Line(x, box.y + 15, x, box.y + 15 + 39, "rule"))
        shapes.append(Text(Box(x + wide_operator, top, share - wide_operator - 6, rise), small, spoken(metric)))
        tall = max(tall, top + rise - box.y)
        x += share
    return Laid(tuple(shapes), tall)


def _row(block: Metrics, box: Box, theme: Theme) -> Laid:
    number = len(block.items)
    least = max([96.0, *(extent(figure(one.value, one.unit, theme.step("figure_s"), theme)) + 3 for one in block.items)])
    columns = min(number, max(1, int((box.width + 24) // (least + 24))))
    wide = (box.width - 24.0 * (columns - 1)) / columns
    steps = ("figure_l", "figure_l_minus", "figure_m", "figure_m_minus", "figure_s")
    # Equals look equal: the step of the longest figure is everyone's.
    step = min((fitting(metric.value, metric.unit, wide, steps, theme) for metric in block.items), key=lambda step: step.size)
    texts = [_equal(metric, step, theme) for metric in block.items]
    rise = max(height(text, wide) for text in texts)
    shapes: list[AnyShape] = []
    for n, (metric, text) in enumerate(zip(block.items, texts, strict=True)):
        x, y = box.x + n % columns * (wide + 24), box.y + n // columns * (rise + 24)
        shapes.append(Line(x, y, x + wide, y, "rule"))
        shapes.append(Text(Box(x, y + 6, wide, rise), text, spoken(metric)))
    rows = -(-number // columns)
    return Laid(tuple(shapes), rows * (rise + 24) - 18)


def _equal(metric: Metric, step: Step, theme: Theme) -> tuple[TextLine, ...]:
    lines = [figure(metric.value, metric.unit, step, theme, colour="accent_figure" if metric.accent else "ink")]
    if metric.label:
        lines.append(plain(metric.label, theme.step("label"), colour="ink"))
    if metric.note:
        lines.append(prose(metric.note, theme.step("label")))
    if metric.source:
        lines.append(plain(metric.source, theme.step("source"), before=3.0))
    return tuple(lines)
