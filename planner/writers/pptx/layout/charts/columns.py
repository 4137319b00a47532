"""Columns and lines over categories: bands behind them, words above them, names beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.document.blocks import Band, Chart, Series
from planner.record import record
from planner.theme import Theme
from planner.writers.ooxml.numbers import formatted
from planner.writers.pptx.layout import lines, scale
from planner.writers.pptx.layout.charts import plot as plots
from planner.writers.pptx.layout.charts.plot import Plot
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import fits, pitched, put
from planner.writers.pptx.shapes import AnyShape, Box, ChartShape, Group, Line, Shape, Text, TextLine, TextRun
from planner.writers.written import Notice

MOST_COLUMNS = 14
MOST_STACKS = 24
LABEL = 15.0
TOTALS = ((24.0, 30.0), (18.0, 20.0), (14.0, 14.0), (12.0, 12.0), (10.5, 10.5), (9.0, 9.0))
CHANGE = 12.0
BAND_HEAD = 24.0
BAND_GAP = 12.0
NAME_GAP = 12.0
LEAST_PLOT = 72.0
VALUES_OFF = Notice("notice.chart_values_left_out", "")
SIDE_BY_SIDE = ("accent", "accent_48", "neutral", "neutral_light", "accent_28")


@record
class _Rooms:
    """What a chart keeps free around its plot, in points, and the sizes of its labels.

    *value* is the height of what stands right above a column, *change* of a growth that has no room between columns.
    """

    above: float
    below: float
    right: float
    label: float
    axis: float
    labels: bool
    totals: tuple[float, float]
    value: float
    change: float


def needed(chart: Chart, width: float, theme: Theme) -> float:
    if chart.small:
        return 33 + LEAST_PLOT
    rooms = _rooms(_as_line_if_many(chart), width, theme)
    _, head = plots.caption(chart, Box(0, 0, width, 0), theme)
    strip = plots.strip(chart.metrics, Box(0, 0, width, 0), theme)[1] if chart.metrics else 0.0
    return head + strip + rooms.above + max(LEAST_PLOT, 144.0) + rooms.below


def lay(chart: Chart, box: Box, theme: Theme) -> Laid:
    if chart.small:
        return _lay_small(chart, box, theme)
    chart = _with_leading_total(_as_line_if_many(plots.described(chart)))
    shapes, head = plots.caption(chart, box, theme)
    inner = Box(box.x, box.y + head, box.width, box.height - head)
    group, occupied, notices = _drawn(chart, inner, theme)
    if chart.metrics:
        figures = plots.corner(chart.metrics, inner, occupied, theme)
        if figures is None:
            figures, height = plots.strip(chart.metrics, inner, theme)
            group, occupied, notices = _drawn(chart, Box(inner.x, inner.y + height, inner.width, inner.height - height), theme)
        shapes += figures
    return Laid((*shapes, group), box.height, None, notices)


def _as_line_if_many(chart: Chart) -> Chart:
    """More columns than can be told apart become a line, on which only its end, its peak and what is emphasised carry a value."""
    if len(chart.categories) <= (MOST_STACKS if chart.stacked else MOST_COLUMNS) or chart.kind == "line":
        return chart
    return replace(chart, kind="line", stacked=False, totals=(), series=tuple(_sparsely_labelled(series, chart) for series in chart.series))


def _with_leading_total(chart: Chart) -> Chart:
    """Of sums that grow from one column to the next the last one is where one stands, unless another is emphasised."""
    if not (chart.stacked and any(chart.totals) and any(chart.changes)) or _emphasised(chart):
        return chart
    return replace(chart, series=(replace(chart.series[0], emphasis=(len(chart.categories) - 1,)), *chart.series[1:]))


def _sparsely_labelled(series: Series, chart: Chart) -> Series:
    known = [index for index, value in enumerate(series.values) if value is not None]
    if not known:
        return series
    peak = max(known, key=lambda index: series.values[index] or 0.0)
    shown = {known[-1], peak, *series.emphasis}

    def label(index: int) -> str:
        value = series.values[index]
        if index not in shown or value is None:
            return ""
        return series.labels[index] if series.labels else formatted(value, chart.number_format)

    return replace(series, labels=tuple(label(index) for index in range(len(series.values))))


# --------------------------------------------------------------------------------------------------------------- rooms


def _solid(chart: Chart) -> list[Series]:
    return [series for series in chart.series if not series.line and chart.kind != "line"]


def _drawn_lines(chart: Chart) -> list[Series]:
    return [series for series in chart.series if series.line or chart.kind == "line"]


def _names_beside(chart: Chart) -> bool:
    return len(chart.series) > 1 and (chart.stacked or not _solid(chart))


def _key(chart: Chart) -> bool:
    """Clustered columns have no place beside them for names; these stand in a row above, with a swatch."""
    return len(chart.series) > 1 and not _names_beside(chart)


def _rooms(chart: Chart, width: float, theme: Theme) -> _Rooms:
    right = 0.0
    if _names_beside(chart):
        names = max(lines.extent(_name(series, theme)) for series in chart.series)
        notes = max(lines.extent(_note(series, chart, theme)) for series in chart.series)
        right = min(names + (12 + notes if notes else 0.0) + 1, width * 0.4)
    pitch = (width - right) / len(chart.categories)
    axis = plots.axis_size(chart.categories, pitch, 12.0 if len(chart.categories) <= 6 else 10.5)
    label, has_labels = _label_size(chart, pitch, theme)
    words = LABEL if any(chart.marks) else 0.0
    totals = _total_sizes(chart, pitch)
    if chart.stacked and any(chart.totals):
        value = max(totals) if _emphasised(chart) else totals[0] + 3
    else:
        value = LABEL + 2 if has_labels or _drawn_lines(chart) else 3.0
    change = 0.0 if _has_room_between(chart, width - right, theme) else CHANGE
    heads = _band_head(chart, width, theme) + 15 if chart.bands else 0.0
    said = _spoken_height(chart, width, theme)
    # A reference line above all columns has its name above it.
    high = max((series.reference[0] for series in chart.series if series.reference), default=0.0)
    named = LABEL if high > 0 and high >= 0.9 * max(_tops(chart)) else 0.0
    above = value + change + words + named + heads + said + _key_height(chart, width, theme)
    below = 6 + plots.axis_lines(chart.categories, axis, pitch) * axis * 1.2 + 4
    return _Rooms(above, max(24.0, below), right, label, axis, has_labels, totals, value, change)


def _total_sizes(chart: Chart, pitch: float) -> tuple[float, float]:
    """The largest sizes, for a total and for an emphasised one, in which totals stand beside each other."""
    for size, strong in TOTALS:
        if max((lines.extent(TextLine((TextRun(text, strong, True),), strong)) for text in chart.totals), default=0.0) <= pitch - 4:
            return size, strong
    return TOTALS[-1]


def _has_room_between(chart: Chart, width: float, theme: Theme) -> bool:
    """Whether growth can be written between columns."""
    plot = Plot(Box(0.0, 0.0, width, 1.0), len(chart.categories), 0.0, 1.0, _gap(chart, width, theme))
    return all(lines.extent(_change(change, theme)) + 6 <= plot.pitch - plot.column for change in chart.changes if change)


def _gap(chart: Chart, width: float, theme: Theme) -> int:
    between = max((lines.extent(_change(change, theme)) + 7 for change in chart.changes if change), default=0.0)
    return plots.gap_of(len(chart.categories), width, between)


def _change(text: str, theme: Theme) -> TextLine:
    return pitched(lines.plain(text, theme.step("body"), bold=True, colour="ink2", align="center"), 21.0)


def _label_size(chart: Chart, pitch: float, theme: Theme) -> tuple[float, bool]:
    """The size of the values at the columns, and whether they have room at all."""
    solid = _solid(chart)
    if chart.stacked or not solid:
        return 10.5, True
    texts = [text for series in solid for text in _labels(series, chart)]
    room = pitch * 0.98 if len(solid) == 1 else pitch / (1 + 0.6 / len(solid)) / len(solid) + 2
    for size in (10.5, 9.0):
        if max((lines.extent(TextLine((TextRun(text, size, True),), size)) for text in texts), default=0.0) <= room:
            return size, True
    return 9.0, False


def _labels(series: Series, chart: Chart) -> list[str]:
    values = series.values
    return [
        series.labels[index] if series.labels else formatted(value, chart.number_format)
        for index, value in enumerate(values)
        if value is not None
    ]


def _emphasised(chart: Chart) -> frozenset[int]:
    return frozenset(index for series in chart.series for index in series.emphasis)


def _tops(chart: Chart) -> list[float]:
    """The highest value drawn over each category."""
    tops = []
    for index in range(len(chart.categories)):
        solid = [series.values[index] or 0.0 for series in _solid(chart)]
        column = sum(value for value in solid if value > 0) if chart.stacked else max(solid, default=0.0)
        tops.append(max([column, *(series.values[index] or 0.0 for series in _drawn_lines(chart))], default=0.0))
    return tops


def _bottoms(chart: Chart) -> float:
    values = [value for series in chart.series for value in series.values if value is not None]
    if chart.stacked:
        sums = [sum(min(0.0, series.values[index] or 0.0) for series in _solid(chart)) for index in range(len(chart.categories))]
        return min([0.0, *sums])
    return min([0.0, *values])


def _ends(chart: Chart) -> tuple[float, float]:
    tops = [*_tops(chart), *(series.reference[0] for series in chart.series if series.reference)]
    low = _bottoms(chart)
    return (-scale.ceiling(-low) if low < 0 else 0.0), scale.ceiling(max(tops)) if max(tops) > 0 else (1.0 if low == 0 else 0.0)


# ------------------------------------------------------------------------------------------------------------- drawing


def _drawn(chart: Chart, box: Box, theme: Theme) -> tuple[Group, list[Box], tuple[Notice, ...]]:
    """The chart with what belongs to it, and what of the box it occupies."""
    rooms = _rooms(chart, box.width, theme)
    minimum, maximum = _ends(chart)
    gap = _gap(chart, box.width - rooms.right, theme)
    solid = _solid(chart)
    if len(solid) > 1 and not chart.stacked:
        gap = 60
    width = box.width
    if rooms.right:
        # Names begin 12 points right of the last column, whose own half gap they may use.
        half = gap / (100 + gap) / 2 if solid else 0.5
        width = (box.width - rooms.right - NAME_GAP) / (1 - half / len(chart.categories))
        width = min(width, box.width if solid else box.width - rooms.right)
    # Grounds have their gaps between them, so the outer ones would end half a gap short of the margins.
    overhang = BAND_GAP / 2 if chart.bands else 0.0
    height = max(24.0, box.height - rooms.above - rooms.below)
    area = Box(box.x - overhang, box.y + rooms.above, width + 2 * overhang, height)
    plot = Plot(area, len(chart.categories), minimum, maximum, gap)
    name = plots.title(chart)
    ground = "paper" if chart.bands else "white"
    shapes = _grounds(chart, plot, box, theme)
    occupied = _occupied(chart, plot, rooms)
    changes = _changes(chart, plot, box, rooms, theme)
    written = [shape.box for shape in changes if isinstance(shape, Text)]
    across = _reference(chart, plot, [*occupied, *written], theme, overhang)
    # Under the columns and the plates of their labels.
    shapes += [shape for shape in across if isinstance(shape, Line)]
    shapes += _plates(chart, plot, rooms, ground)
    shapes.append(
        ChartShape(
            Box(area.x, box.y, area.width, box.height),
            area,
            _native(chart),
            minimum,
            maximum,
            gap,
            ground,
            name,
            label_size=rooms.label,
            axis_size=rooms.axis,
            total_size=rooms.totals[0],
            emphasis_size=rooms.totals[1],
            fills=_fills(chart),
            labels=rooms.labels,
        )
    )
    shapes += [shape for shape in across if isinstance(shape, Text)]
    shapes += _words(chart, plot, box, rooms, theme)
    shapes += changes
    shapes += _names(chart, plot, box, rooms, theme)
    if _key(chart):
        shapes += plots.key_row(_key_names(chart), box, theme)[0]
    occupied += [shape.box for shape in shapes if isinstance(shape, Text)]
    notices = () if rooms.labels else (VALUES_OFF,)
    return Group(tuple(_named(shape, name) for shape in shapes), name), occupied, notices


def _named(shape: AnyShape, name: str) -> AnyShape:
    return shape if isinstance(shape, ChartShape) else replace(shape, name=f"{name} / {shape.name}")


def _native(chart: Chart) -> Chart:
    """The chart as it is written: the names of several lines are written beside them with their last values."""
    if len(_drawn_lines(chart)) < 2:
        return chart
    blank = ("",) * len(chart.categories)
    return replace(
        chart,
        series=tuple(
            replace(series, labels=blank) if (series.line or chart.kind == "line") and not any(series.labels) else series
            for series in chart.series
        ),
    )


def _fills(chart: Chart) -> tuple[str, ...]:
    """A role for each series of clustered columns, as their key needs it; all others are left to the chart, which knows emphasis."""
    if not _key(chart):
        return ()
    solid = 0
    fills = []
    for series in chart.series:
        if series.line and chart.kind != "line":
            fills.append("ink")
        else:
            fills.append(SIDE_BY_SIDE[solid % len(SIDE_BY_SIDE)])
            solid += 1
    return tuple(fills)


def _occupied(chart: Chart, plot: Plot, rooms: _Rooms) -> list[Box]:
    """Each column with the texts above it, as boxes."""
    boxes = []
    for index, top in enumerate(_tops(chart)):
        height = rooms.value + rooms.change + (LABEL if chart.marks and chart.marks[index] else 0.0)
        width = max(plot.column, min(plot.pitch, 48.0))
        y = plot.y(max(top, 0.0)) - height
        boxes.append(Box(plot.x(index) - width / 2, y, width, plot.box.bottom - y))
    return boxes


def _grounds(chart: Chart, plot: Plot, box: Box, theme: Theme) -> list[AnyShape]:
    shapes: list[AnyShape] = []
    for band in chart.bands:
        x = plot.box.x + plot.pitch * band.start + BAND_GAP / 2
        width = plot.pitch * band.count - BAND_GAP
        shapes.append(Shape(Box(x, box.y, width, plot.box.bottom - box.y), fill="paper", name=f"band {band.title}"))
        heading, note = _band_texts(band, theme)
        inset = 12.0 if width >= 120 else 4.0
        inner = width - 2 * inset
        if _band_head(chart, box.width, theme) == BAND_HEAD:
            left = inner - (lines.extent(note) + 3 if band.note else 0.0)
            shapes.append(put(x + inset, box.y + 6, left, [heading], f"band {band.title} / title", mono=True))
            if band.note:
                shapes.append(put(x + inset + left, box.y + 6, inner - left, [note], f"band {band.title} / note", mono=True))
        else:
            both = [_small(heading, theme), *([_small(replace(note, align="left"), theme)] if band.note else [])]
            shapes.append(put(x + inset, box.y + 6, inner, both, f"band {band.title} / title"))
    return shapes


def _band_texts(band: Band, theme: Theme) -> tuple[TextLine, TextLine]:
    return (
        lines.plain(band.title, theme.step("body"), bold=True, colour="ink"),
        lines.plain(band.note, theme.step("body"), colour="ink2", align="right"),
    )


def _small(line: TextLine, theme: Theme) -> TextLine:
    return replace(line, runs=tuple(replace(run, size=theme.step("source").size) for run in line.runs), pitch=12.0)


def _band_head(chart: Chart, width: float, theme: Theme) -> float:
    """The height of the bands' heads: one line where title and note stand beside each other in every band, else what they need."""
    pitch = width / len(chart.categories)
    tallest = BAND_HEAD
    for band in chart.bands:
        room = pitch * band.count - BAND_GAP
        inner = room - (24 if room >= 120 else 8)
        heading, note = _band_texts(band, theme)
        if lines.extent(heading) + (9 + lines.extent(note) if band.note else 0.0) > inner:
            both = [_small(heading, theme), *([_small(note, theme)] if band.note else [])]
            tallest = max(tallest, 6 + lines.height(both, inner) + 0.5)
    return tallest


def _words(chart: Chart, plot: Plot, box: Box, rooms: _Rooms, theme: Theme) -> list[AnyShape]:
    """The words above the values."""
    tops = _tops(chart)
    shapes: list[AnyShape] = []
    spoken = _spoken(chart, box.width, theme)
    if spoken:
        top = box.y + (_band_head(chart, box.width, theme) + 3 if chart.bands else 0.0) + _key_height(chart, box.width, theme)
        inset = 12.0 if chart.bands else 0.0
        shapes.append(put(box.x + inset, top, box.width - 2 * inset, [spoken], "labels"))
    said = _crowded_words(chart, box.width / plot.count, theme)
    for index, word in enumerate(chart.marks):
        if not word or f"{chart.categories[index]} {word}" in said:
            continue
        line = lines.plain(word, theme.step("label"), bold=True, colour="accent_text", align="center")
        if not fits(line, plot.pitch):
            line = pitched(_small(line, theme), LABEL)
        width = min(lines.extent(line) + 1, box.width)
        x = min(max(box.x, plot.x(index) - width / 2), box.right - width)
        shapes.append(put(x, plot.y(max(tops[index], 0.0)) - rooms.value - LABEL, width, [line], f"label {word}", mono=True))
    return shapes


def _crowded_words(chart: Chart, pitch: float, theme: Theme) -> list[str]:
    """Words and growths that columns stand too close for, each after its category."""
    small = theme.step("source")
    said: list[str] = []
    if any(lines.extent(lines.plain(word, small, bold=True)) > pitch for word in chart.marks if word):
        said += [f"{category} {word}" for category, word in zip(chart.categories, chart.marks, strict=True) if word]
    if any(lines.extent(lines.plain(change, small, bold=True)) > pitch - 2 for change in chart.changes if change):
        said += [f"{category} {change}" for category, change in zip(chart.categories[1:], chart.changes, strict=False) if change]
    return said


def _spoken(chart: Chart, width: float, theme: Theme) -> TextLine | None:
    """Those in one line of text, to stand above the plot."""
    said = _crowded_words(chart, width / len(chart.categories), theme)
    return lines.plain("　".join(said), theme.step("label"), bold=True, colour="accent_text") if said else None


def _spoken_height(chart: Chart, width: float, theme: Theme) -> float:
    line = _spoken(chart, width, theme)
    return lines.height([line], width - (24 if chart.bands else 0)) + 6 if line else 0.0


def _changes(chart: Chart, plot: Plot, box: Box, rooms: _Rooms, theme: Theme) -> list[AnyShape]:
    """Growth between neighbouring columns, over an arrow where the space between them is wide enough."""
    shapes: list[AnyShape] = []
    tops = _tops(chart)
    space = plot.pitch - plot.column
    said = _crowded_words(chart, box.width / plot.count, theme)
    for index, change in enumerate(chart.changes):
        if not change or f"{chart.categories[index + 1]} {change}" in said:
            continue
        line = _change(change, theme)
        centre = plot.x(index + 0.5)
        if not rooms.change:
            # Beside the figure over the column it starts from.
            y = min(max(plot.y(tops[index]) - 30, plot.box.y), plot.box.bottom - 12)
            half = min(24.0, (space - 12) / 2)
            shapes.append(put(centre - space / 2, y - 24, space, [line], f"change {change}"))
            shapes.append(Line(centre - half, y, centre + half, y, "ink3", arrow=True, name=f"change {change} / arrow"))
        else:
            small = pitched(lines.plain(change, theme.step("source"), bold=True, colour="ink2", align="center"), 12.0)
            width = lines.extent(small) + 2
            y = min(plot.y(tops[index]), plot.y(tops[index + 1])) - rooms.value - CHANGE
            shapes.append(put(centre - width / 2, y, width, [small], f"change {change}", mono=True))
    return shapes


def _reference(chart: Chart, plot: Plot, occupied: Sequence[Box], theme: Theme, overhang: float) -> list[AnyShape]:
    shapes: list[AnyShape] = []
    left, right = plot.box.x + overhang, plot.box.right - overhang
    for series in chart.series:
        if series.reference is None:
            continue
        value, label = series.reference
        y = plot.y(value)
        shapes.append(Line(left, y, right, y, "ink", dashed=True, name=f"reference {label}"))
        line = lines.plain(label, theme.step("label"), bold=True, colour="ink")
        width = lines.extent(line) + 1
        starts = [left + BAND_GAP, *(plot.x(index) - plot.pitch / 2 + 3 for index in range(plot.count)), right - width]
        fitting = [x for x in starts if left <= x and x + width <= right + 0.5]
        free = [x for x in fitting if plots.is_free(Box(x + plots.CLEAR, y - 16 + plots.CLEAR, width - 2 * plots.CLEAR, 4.0), occupied)]
        x = (free or fitting or [left])[0]
        shapes.append(put(x, y - 16, width, [line], f"reference {label} / label", mono=True))
    return shapes


def _plates(chart: Chart, plot: Plot, rooms: _Rooms, ground: str) -> list[AnyShape]:
    """A patch of the ground over a reference line where a value stands on it: not every renderer fills the label itself."""
    solid = _solid(chart)
    if chart.stacked or len(solid) != 1 or not rooms.labels:
        return []
    lines_at = [plot.y(series.reference[0]) for series in chart.series if series.reference]
    plates: list[AnyShape] = []
    for index, value in enumerate(solid[0].values):
        if value is None:
            continue
        text = _labels(replace(solid[0], values=(value,), labels=solid[0].labels[index : index + 1]), chart)[0]
        foot = plot.y(max(value, 0.0)) - 1
        if any(foot - rooms.label * 1.5 < y < foot for y in lines_at):
            width = lines.extent(TextLine((TextRun(text, rooms.label, True),), rooms.label)) + 6
            box = Box(plot.x(index) - width / 2, foot - rooms.label * 1.5, width, rooms.label * 1.5)
            plates.append(Shape(box, fill=ground, name=f"plate {chart.categories[index]}"))
    return plates


# --------------------------------------------------------------------------------------------------------------- names


def _name(series: Series, theme: Theme) -> TextLine:
    return lines.plain(series.name, theme.step("label"), bold=True, colour="ink")


def _note(series: Series, chart: Chart, theme: Theme) -> TextLine:
    """What stands at the right edge beside a name: of several lines the last value, and the series' note."""
    last = next((value for value in reversed(series.values) if value is not None), None)
    is_named_line = series in _drawn_lines(chart) and not any(series.labels) and last is not None
    value = formatted(last, chart.number_format) if is_named_line and last is not None else ""
    return lines.plain("　".join(word for word in (value, series.note) if word), theme.step("label"), colour="ink2", align="right")


def _names(chart: Chart, plot: Plot, box: Box, rooms: _Rooms, theme: Theme) -> list[AnyShape]:
    """Series names beside the last column's segments, or the last points of lines, with their notes at the right edge."""
    if not _names_beside(chart):
        return []
    last = len(chart.categories) - 1
    wanted: list[float] = []
    level = 0.0
    for series in chart.series:
        value = next((value for value in reversed(series.values) if value is not None), 0.0)
        if chart.stacked and not series.line:
            value = series.values[last] or 0.0
            wanted.append(plot.y(level + value / 2) - LABEL / 2)
            level += value
        else:
            wanted.append(plot.y(value) - LABEL / 2)
    x = plot.x(last) + (plot.column / 2 if _solid(chart) else 0.0) + NAME_GAP
    shapes: list[AnyShape] = []
    named: list[tuple[Series, TextLine, float, TextLine]] = []
    for series in chart.series:
        note = _note(series, chart, theme)
        notes = lines.extent(note) + 1 if note.runs[0].text else 0.0
        name = _name(series, theme)
        room = max(24.0, box.right - x - (notes + 6 if notes else 0.0))
        if not fits(name, room):
            name = replace(
                name, runs=(replace(name.runs[0], size=theme.step("source").size),), pitch=12.0 if lines.count(name, room) < 2 else 10.5
            )
        named.append((series, name, room, note))
    height = max(LABEL, *(lines.height([name], room) for _, name, room, _ in named))
    tops = plots.spread([y - (height - LABEL) / 2 for y in wanted], height, box.y, max(plot.box.bottom, box.y + height * len(wanted)))
    for (series, name, room, note), y in zip(named, tops, strict=True):
        notes = lines.extent(note) + 1 if note.runs[0].text else 0.0
        shapes.append(put(x, y, room, [name], f"name {series.name}", height=height, anchor="middle"))
        if notes:
            shapes.append(put(box.right - notes, y, notes, [note], f"note {series.name}", height=height, anchor="middle", mono=True))
    return shapes


def _key_names(chart: Chart) -> list[tuple[str, str, bool]]:
    names = [" ".join(word for word in (series.name, series.note) if word) for series in chart.series]
    return [(name, fill, series.line) for name, fill, series in zip(names, _fills(chart), chart.series, strict=True)]


def _key_height(chart: Chart, width: float, theme: Theme) -> float:
    return plots.key_row(_key_names(chart), Box(0.0, 0.0, width, 0.0), theme)[1] if _key(chart) else 0.0


# -------------------------------------------------------------------------------------------------------------- sketch


def _lay_small(chart: Chart, box: Box, theme: Theme) -> Laid:
    """A sketch on a deep ground: a column for each category, the last one white."""
    chart = plots.described(chart)
    if not any(series.emphasis for series in chart.series) and chart.series:
        chart = replace(chart, series=(replace(chart.series[0], emphasis=(len(chart.categories) - 1,)), *chart.series[1:]))
    minimum, maximum = _ends(chart)
    area = Box(box.x, box.y + 18, box.width, max(18.0, box.height - 18 - 21))
    gap = plots.gap_of(len(chart.categories), box.width)
    shape = ChartShape(box, area, chart, minimum, maximum, gap, "accent_deep", plots.title(chart), fills=("accent_48",))
    return Laid((shape,), box.height)
