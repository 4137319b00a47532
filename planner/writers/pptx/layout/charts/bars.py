"""Horizontal bars: names at the left, values beyond the bars' ends."""

from __future__ import annotations

from dataclasses import replace

from planner.document.blocks import Chart, Series
from planner.theme import Theme
from planner.writers.ooxml.numbers import formatted
from planner.writers.pptx.layout import lines, scale
from planner.writers.pptx.layout.charts import plot as plots
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import CONTINUED, fits, put, share
from planner.writers.pptx.shapes import AnyShape, Box, ChartShape, Group, Line, TextLine

ROW = 66.0
LEAST_ROW = 21.0
KEY = 21.0
GAP = 60
MOST_BAR = 30.0
"""Bars in higher rows do not grow thicker than this, in points."""
NAMES = 0.32


def needed(chart: Chart, width: float, theme: Theme) -> float:
    head = plots.caption(chart, Box(0, 0, width, 0), theme)[1] + _head_height(chart, width, theme)
    strip = plots.strip(chart.metrics, Box(0, 0, width, 0), theme)[1] if chart.metrics else 0.0
    return head + strip + _least_row(chart, width, theme) * len(chart.categories)


def lay(chart: Chart, box: Box, theme: Theme) -> Laid:
    chart = plots.described(chart)
    shapes, head = plots.caption(chart, box, theme)
    if chart.metrics:
        figures, height = plots.strip(chart.metrics, Box(box.x, box.y + head, box.width, 0.0), theme)
        shapes, head = [*shapes, *figures], head + height
    top = box.y + head + _head_height(chart, box.width, theme)
    least = _least_row(chart, box.width, theme)
    count = share(len(chart.categories), max(1, int((box.bottom - top) // least)))
    row = min(max(least, ROW * max(1, _abreast(chart) * 0.75)), (box.bottom - top) / count)
    rest = _sliced(chart, count, len(chart.categories)) if count < len(chart.categories) else None
    shown = _sliced(chart, 0, count)
    names, beyond = _names_width(chart, box.width, theme), _labels_width(chart, theme)
    area = Box(box.x + names, top, max(24.0, box.width - names - beyond), row * count)
    maximum = _maximum(chart)
    name = plots.title(chart)
    fills = _fills(chart, theme)
    native = ChartShape(area, area, shown, 0.0, maximum, _gap(chart, row), name=name, fills=fills, labels=True, axis=False)
    parts: list[AnyShape] = [native, Line(area.x, area.y, area.x, area.bottom, "ink", name="axis")]
    parts += _names(shown, box, names, top, row, theme)
    parts += _totals(shown, area, maximum, top, row, theme)
    parts += _reference(chart, area, maximum, box, theme)
    if len(chart.series) > 1:
        parts += plots.key_row(_key_names(chart, theme), Box(box.x, box.y + head, box.width, KEY), theme)[0]
    group = Group(tuple(parts), name)
    return Laid((*shapes, group), area.bottom - box.y, replace(rest, metrics=()) if rest else None, (CONTINUED,) if rest else ())


def _least_row(chart: Chart, width: float, theme: Theme) -> float:
    """The least height of a row: for the bars abreast in it, and for the name with most lines."""
    room = _names_width(chart, width, theme) - 9
    names = [_fitted_name(text, room, True, theme) for text in chart.categories]
    return max(LEAST_ROW * max(1, _abreast(chart) * 0.75), *(lines.height([name], room) + 2 for name in names))


def _fitted_name(text: str, room: float, is_strong: bool, theme: Theme) -> TextLine:
    line = _name(text, theme, bold=is_strong)
    return line if fits(line, room) else replace(lines.plain(text, theme.step("label"), bold=is_strong, colour="ink"), pitch=12.0)


def _gap(chart: Chart, row: float) -> int:
    """Space between bars in per cent of a bar, so that bars in high rows stay bars."""
    abreast = _abreast(chart)
    bar = row / (abreast + GAP / 100)
    return GAP if bar <= MOST_BAR else round((row / MOST_BAR - abreast) * 100)


def _abreast(chart: Chart) -> int:
    return 1 if chart.stacked else len(chart.series)


def _sliced(chart: Chart, start: int, end: int) -> Chart:
    def part(series: Series) -> Series:
        kept = tuple(index - start for index in series.emphasis if start <= index < end)
        return replace(series, values=series.values[start:end], labels=series.labels[start:end], emphasis=kept)

    return replace(
        chart, categories=chart.categories[start:end], series=tuple(part(series) for series in chart.series), totals=chart.totals[start:end]
    )


def _maximum(chart: Chart) -> float:
    if chart.stacked:
        ends = [sum(max(0.0, series.values[index] or 0.0) for series in chart.series) for index in range(len(chart.categories))]
    else:
        ends = [value or 0.0 for series in chart.series for value in series.values]
    return scale.ceiling(max([*ends, *(series.reference[0] for series in chart.series if series.reference)]))


def _fills(chart: Chart, theme: Theme) -> tuple[str, ...]:
    if len(chart.series) == 1:
        return ("neutral" if chart.series[0].emphasis else "accent",)
    ramp = (*theme.ramp, "neutral", "neutral_light") if chart.stacked else ("accent", "accent_48", "neutral", "neutral_light", "accent_28")
    return tuple(ramp[index % len(ramp)] for index in range(len(chart.series)))


def _name(text: str, theme: Theme, *, bold: bool = False) -> TextLine:
    return lines.plain(text, theme.step("body"), bold=bold, colour="ink")


def _names_width(chart: Chart, width: float, theme: Theme) -> float:
    return min(max(lines.extent(_name(text, theme, bold=True)) for text in chart.categories) + 12, width * NAMES)


def _labels_width(chart: Chart, theme: Theme) -> float:
    texts = list(chart.totals)
    if not chart.stacked:
        for series in chart.series:
            texts += series.labels or [formatted(value, chart.number_format) for value in series.values if value is not None]
    return max((lines.extent(lines.plain(text, theme.step("label"), bold=True)) for text in texts), default=0.0) + 12


def _names(chart: Chart, box: Box, width: float, top: float, row: float, theme: Theme) -> list[AnyShape]:
    strong = {index for series in chart.series for index in series.emphasis}
    shapes: list[AnyShape] = []
    for index, text in enumerate(chart.categories):
        line = _fitted_name(text, width - 9, index in strong, theme)
        shapes.append(put(box.x, top + row * index, width - 9, [line], f"name {text}", height=row, anchor="middle"))
    return shapes


def _totals(chart: Chart, area: Box, maximum: float, top: float, row: float, theme: Theme) -> list[AnyShape]:
    shapes: list[AnyShape] = []
    if not chart.stacked:
        return shapes
    for index, text in enumerate(chart.totals):
        end = sum(max(0.0, series.values[index] or 0.0) for series in chart.series)
        line = lines.plain(text, theme.step("label"), bold=True, colour="ink")
        shapes.append(
            put(
                area.x + end / maximum * area.width + 6,
                top + row * index,
                lines.extent(line) + 1,
                [line],
                f"total {text}",
                height=row,
                anchor="middle",
                mono=True,
            )
        )
    return shapes


def _reference(chart: Chart, area: Box, maximum: float, box: Box, theme: Theme) -> list[AnyShape]:
    shapes: list[AnyShape] = []
    for series in chart.series:
        if series.reference is None:
            continue
        value, text = series.reference
        x = area.x + value / maximum * area.width
        shapes.append(Line(x, area.y - 6, x, area.bottom, "ink", dashed=True, name=f"reference {text}"))
        line = lines.plain(text, theme.step("label"), bold=True, colour="ink")
        width = lines.extent(line) + 1
        shapes.append(put(min(x + 3, box.right - width), area.y - KEY, width, [line], f"reference {text} / label", mono=True))
    return shapes


def _head_height(chart: Chart, width: float, theme: Theme) -> float:
    """Room above the bars: for the key, and for the name of a reference line."""
    key = plots.key_row(_key_names(chart, theme), Box(0.0, 0.0, width, 0.0), theme)[1] if len(chart.series) > 1 else 0.0
    return key + (KEY if any(series.reference for series in chart.series) else 0.0)


def _key_names(chart: Chart, theme: Theme) -> list[tuple[str, str, bool]]:
    names = [" ".join(word for word in (series.name, series.note) if word) for series in chart.series]
    return [(name, fill, False) for name, fill in zip(names, _fills(chart, theme), strict=True)]
