"""Several measures of the same things: names at the left, a plot of bars for each measure, further columns of text, a total row."""

from __future__ import annotations

from dataclasses import replace

from planner.document.blocks import Chart, Series
from planner.record import record
from planner.theme import Theme
from planner.writers.ooxml.numbers import formatted
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.charts import plot as plots
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import CONTINUED, fits, put, rule, share
from planner.writers.pptx.shapes import AnyShape, Box, ChartShape, Group, Line, TextLine, TextRun

HEAD = 24.0
ROW = 51.0
LEAST_ROW = 24.0
LEAST_PANEL = 24.0
FOOT = 24.0
GAP = 12.0
LABEL_GAP = 6.0


@record
class _Panel:
    """A plot of bars from *x* on, *width* points wide for the longest bar, and *labels* points for what stands beyond its bars."""

    series: Series
    x: float
    width: float
    labels: float
    maximum: float

    def end(self, value: float) -> float:
        return self.x + max(0.0, value) / self.maximum * self.width


def needed(chart: Chart, width: float, theme: Theme) -> float:
    foot = FOOT if chart.foot else 0.0
    foot += plots.strip(chart.metrics, Box(0, 0, width, 0), theme)[1] if chart.metrics else 0.0
    return plots.caption(chart, Box(0, 0, width, 0), theme)[1] + HEAD + _least_row(chart, width, theme) * len(chart.categories) + foot


def lay(chart: Chart, box: Box, theme: Theme) -> Laid:
    whole = plots.described(chart)
    chart = whole
    while len(chart.series) > 1 and _room(chart, box.width, theme) < LEAST_PANEL * len(chart.series):
        chart = replace(chart, series=chart.series[:-1], foot=(*chart.foot[: len(chart.series)], *chart.foot[len(chart.series) + 1 :]))
    over = whole.series[len(chart.series) :]
    shapes, head = plots.caption(chart, box, theme)
    if chart.metrics:
        figures, height = plots.strip(chart.metrics, Box(box.x, box.y + head, box.width, 0.0), theme)
        shapes, head = [*shapes, *figures], head + height
    top = box.y + head + HEAD
    room = box.bottom - top - (FOOT if chart.foot else 0.0)
    least = _least_row(chart, box.width, theme)
    count = share(len(chart.categories), max(1, int(room // least)))
    rest = _sliced(chart, count, len(chart.categories)) if count < len(chart.categories) else None
    # The axis of all bars is that of the whole chart, on whichever slide they stand.
    shown = replace(_sliced(chart, 0, count), foot=() if rest else chart.foot)
    row = min(max(ROW, least), room / count)
    names, panels, columns = _columns(chart, box, theme)
    bottom = top + row * count
    name = plots.title(chart)
    parts: list[AnyShape] = _rules(box, top, row, count)
    for panel in panels:
        series = shown.series[[item.name for item in chart.series].index(panel.series.name)]
        drawn = [_bars(shown, series, panel, top, row, count), *_reference(panel, top, bottom, box, theme)]
        drawn += _header(panel, box.y + head, box.right, theme)
        drawn += [shape for index in range(count) for shape in _label(shown, series, panel, index, top + row * index, row, theme)]
        parts.append(Group(tuple(drawn), f"{name} / {panel.series.name}"))
    emphasised = {index for series in shown.series for index in series.emphasis}
    for index, category in enumerate(shown.categories):
        parts.append(
            put(
                box.x,
                top + row * index,
                names - 6,
                [_fitted(category, names - 6, theme, bold=index in emphasised)],
                f"name {category}",
                height=row,
                anchor="middle",
            )
        )
    for (heading, texts), (x, width) in zip(shown.texts, columns, strict=True):
        parts.append(put(x, box.y + head, width, [_cell(heading, theme, "ink2")], "head", mono=True))
        parts += [
            put(x, top + row * index, width, [_cell(text, theme, "ink")], "text", height=row, anchor="middle")
            for index, text in enumerate(texts)
        ]
    if shown.foot:
        parts += _foot(shown, names, panels, columns, box, bottom, theme)
    group = Group(tuple(parts), name)
    used = bottom + (FOOT if shown.foot else 0.0) - box.y
    following = _following(whole, rest, over)
    return Laid((*shapes, group), used, following, (CONTINUED,) if following else ())


def _following(whole: Chart, rest: Chart | None, over: tuple[Series, ...]) -> Chart | None:
    """The categories that are left, else the measures that had no room beside the others."""
    if rest is not None:
        return replace(
            rest,
            series=(
                *rest.series,
                *_sliced(replace(whole, series=over), len(whole.categories) - len(rest.categories), len(whole.categories)).series,
            ),
            metrics=(),
        )
    if not over:
        return None
    first = len(whole.series) - len(over)
    foot = (whole.foot[0], *whole.foot[1 + first : 1 + len(whole.series)]) if whole.foot else ()
    return replace(whole, series=over, texts=(), foot=foot, metrics=(), caption=())


def _sliced(chart: Chart, start: int, end: int) -> Chart:
    """The same chart with the categories from *start* to *end* only."""

    def part(series: Series) -> Series:
        kept = tuple(index - start for index in series.emphasis if start <= index < end)
        return replace(series, values=series.values[start:end], labels=series.labels[start:end], emphasis=kept)

    texts = tuple((heading, column[start:end]) for heading, column in chart.texts)
    return replace(chart, categories=chart.categories[start:end], series=tuple(part(series) for series in chart.series), texts=texts)


def _columns(chart: Chart, box: Box, theme: Theme) -> tuple[float, list[_Panel], list[tuple[float, float]]]:
    """The width of the names, the panels, and place and width of the text columns."""
    names, widths, beyond = _names_width(chart, box.width, theme), _text_widths(chart, theme), _beyond(chart, theme)
    width = max(LEAST_PANEL, _room(chart, box.width, theme) / len(beyond))
    panels = []
    x = box.x + names
    for series, label in zip(chart.series, beyond, strict=True):
        values = [value for value in series.values if value is not None]
        maximum = max([*values, series.reference[0] if series.reference else 0.0, 0.0]) or 1.0
        panels.append(_Panel(series, x, width, label, maximum))
        x += width + LABEL_GAP + label + GAP
    columns: list[tuple[float, float]] = []
    right = box.right
    for text in reversed(widths):
        columns.insert(0, (right - text, text))
        right -= text + GAP
    return names, panels, columns


def _names_width(chart: Chart, width: float, theme: Theme) -> float:
    names = min(max(lines.extent(_fitted(name, 1e6, theme, bold=True)) for name in chart.categories) + GAP, width * 0.24)
    return max(names, 96.0 if width >= 600 else 60.0)


def _least_row(chart: Chart, width: float, theme: Theme) -> float:
    room = _names_width(chart, width, theme) - 6
    return max(LEAST_ROW, *(lines.height([_fitted(name, room, theme, bold=True)], room) + 4 for name in chart.categories))


def _text_widths(chart: Chart, theme: Theme) -> list[float]:
    widths = [max(lines.extent(_cell(text, theme, "ink")) for text in (heading, *texts)) + 1 for heading, texts in chart.texts]
    totals = chart.foot[1 + len(chart.series) :]
    return [max(width, lines.extent(_strong(text, theme)) + 1) for width, text in zip(widths, totals or ("",) * len(widths), strict=False)]


def _beyond(chart: Chart, theme: Theme) -> list[float]:
    """For each measure the room beyond its longest bar: for its values, and for its name and its reference's in the smallest step."""
    widths = []
    for series in chart.series:
        values = [lines.extent(_texts(chart, series, index, theme)) + 1 for index in range(len(chart.categories))]
        heads = ["　".join(word for word in (series.name, series.note) if word), series.reference[1] if series.reference else ""]
        named = max(lines.extent(lines.plain(head, theme.step("source"), bold=True)) for head in heads) + 9 - LEAST_PANEL
        widths.append(max([*values, named]))
    return widths


def _room(chart: Chart, width: float, theme: Theme) -> float:
    """What is left for all plots together, in points."""
    beside = sum(text + GAP for text in _text_widths(chart, theme)) + sum(label + LABEL_GAP for label in _beyond(chart, theme))
    return width - _names_width(chart, width, theme) - beside - GAP * (len(chart.series) - 1)


def _fitted(text: str, width: float, theme: Theme, *, bold: bool) -> TextLine:
    line = lines.plain(text, theme.step("body"), bold=bold, colour="ink")
    return line if fits(line, width) else replace(lines.plain(text, theme.step("label"), bold=bold, colour="ink"), pitch=12.0)


def _cell(text: str, theme: Theme, colour: str) -> TextLine:
    return lines.plain(text, theme.step("body"), colour=colour, align="right")


def _strong(text: str, theme: Theme) -> TextLine:
    return lines.plain(text, theme.step("body"), bold=True, colour="ink")


def _rules(box: Box, top: float, row: float, count: int) -> list[AnyShape]:
    inner = [rule(box.x, top + row * index, box.width, "hairline", name="line") for index in range(1, count)]
    return [rule(box.x, top, box.width, "ink", name="line"), *inner, rule(box.x, top + row * count, box.width, "ink", name="line")]


def _bars(chart: Chart, series: Series, panel: _Panel, top: float, row: float, count: int) -> ChartShape:
    """The native chart of one measure: bars half as high as their rows."""
    area = Box(panel.x, top, panel.width, row * count)
    bars = Chart(
        "bar", chart.categories, (replace(series, reference=None),), chart.unit, chart.number_format, alt=f"{series.name}: {chart.alt}"
    )
    is_emphasised = any(other.emphasis for other in chart.series)
    return ChartShape(
        area,
        area,
        bars,
        0.0,
        panel.maximum,
        100,
        name=series.name,
        fills=("neutral" if is_emphasised else "accent",),
        labels=False,
        axis=False,
    )


def _header(panel: _Panel, y: float, right: float, theme: Theme) -> list[AnyShape]:
    step = theme.step("body")
    name = lines.plain(panel.series.name, step, bold=True, colour="ink2")
    if panel.series.note:
        name = replace(name, runs=(*name.runs, TextRun(f"　{panel.series.note}", step.size, False, "ink2")))
    width = panel.width + LABEL_GAP + panel.labels
    if not panel.series.reference:
        return [put(panel.x, y, width, [name], "head", mono=True)]
    value, text = panel.series.reference
    label = replace(lines.plain(text, theme.step("label"), bold=True, colour="ink"), pitch=step.pitch)
    at = panel.end(value) + LABEL_GAP
    room = min(right, panel.x + width + GAP) - at
    if panel.x + lines.extent(name) + LABEL_GAP <= at - LABEL_GAP and lines.extent(label) <= room:
        return [
            put(panel.x, y, at - LABEL_GAP * 2 - panel.x, [name], "head", mono=True),
            put(at, y, room, [label], "reference label", mono=True),
        ]
    both = replace(name, runs=(*name.runs, TextRun(f"　{text}", theme.step("label").size, True, "ink")))
    if lines.extent(both) <= width:
        return [put(panel.x, y, width, [both], "head", mono=True)]
    small = theme.step("source")
    heading = "　".join(word for word in (panel.series.name, panel.series.note) if word)
    stacked = [lines.plain(heading, small, bold=True, colour="ink2"), lines.plain(text, small, bold=True, colour="ink")]
    return [put(panel.x, y, width, stacked, "head")]


def _reference(panel: _Panel, top: float, bottom: float, box: Box, theme: Theme) -> list[AnyShape]:
    if not panel.series.reference:
        return []
    x = panel.end(panel.series.reference[0])
    return [Line(x, top, x, bottom, "ink", dashed=True, name=f"reference {panel.series.reference[1]}")]


def _texts(chart: Chart, series: Series, index: int, theme: Theme) -> TextLine:
    """What stands beyond a bar: one value large, or a value and what follows it after a wide space."""
    value = series.values[index]
    text = series.labels[index] if series.labels else "–" if value is None else formatted(value, chart.number_format)
    first, _, others = text.replace("\n", "　").partition("　")
    step = theme.step("body")
    if others:
        return TextLine((TextRun(first, step.size, True, "ink"), TextRun(f"　{others}", step.size, False, "ink")), step.pitch)
    colour = "accent_text" if index in series.emphasis else "ink"
    return TextLine((TextRun(first, theme.step("heading_s").size, True, colour),), step.pitch)


def _label(chart: Chart, series: Series, panel: _Panel, index: int, y: float, row: float, theme: Theme) -> list[AnyShape]:
    line = _texts(chart, series, index, theme)
    if not "".join(run.text for run in line.runs):
        return []
    width = lines.extent(line) + 1
    x = panel.end(series.values[index] or 0.0) + LABEL_GAP
    if series.reference:
        across = panel.end(series.reference[0])
        # A line through a number cannot be read; the number goes beyond it.
        if x - LABEL_GAP <= across < x + width:
            x = across + LABEL_GAP
    return [put(x, y, width, [line], f"value {chart.categories[index]}", height=row, anchor="middle", mono=True)]


def _foot(
    chart: Chart, names: float, panels: list[_Panel], columns: list[tuple[float, float]], box: Box, y: float, theme: Theme
) -> list[AnyShape]:
    shapes: list[AnyShape] = [put(box.x, y + 6, names, [_strong(chart.foot[0], theme)], "total", mono=True)]
    for panel, text in zip(panels, chart.foot[1:], strict=False):
        first, _, others = text.replace("\n", "　").partition("　")
        line = _strong(first, theme)
        if others:
            line = replace(line, runs=(*line.runs, TextRun(f"　{others}", theme.step("body").size, False, "ink")))
        shapes.append(put(panel.x, y + 6, panel.width + LABEL_GAP + panel.labels, [line], "total", mono=True))
    for (x, width), text in zip(columns, chart.foot[1 + len(panels) :], strict=False):
        shapes.append(put(x, y + 6, width, [replace(_strong(text, theme), align="right")], "total", mono=True))
    return shapes
