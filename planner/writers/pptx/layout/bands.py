"""Ranges on one axis: a bar from the lowest to the highest, both ends written beside it, a mark inside it."""

from __future__ import annotations

from dataclasses import replace

from planner.document.blocks import BandRow, Bands
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.layout import lines, scale
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import CONTINUED, fits, pitched, put, rule, share
from planner.writers.pptx.shapes import AnyShape, Box, Group, Line, Shape, Text, TextLine

ROW = 51.0
LOWEST_ROW = 33.0
BAR = 24.0
AXIS = 18.0
CAPTION = 27.0
WINDOW = 18.0
# Names stand to the left of the plot; half of what is right of it is for the number at the end of the longest bar.
NAMES = 102.0
NAMES_GAP = 30.0
MARGIN = 18.0


@record
class _Plot:
    """Where values stand: the plot's box, the axis' ends and its marks."""

    box: Box
    marks: tuple[float, ...]

    def x(self, value: float) -> float:
        low, high = self.marks[0], self.marks[-1]
        return self.box.x + (min(max(value, low), high) - low) / (high - low) * self.box.width


def needed(block: Bands, width: float, theme: Theme) -> float:
    if not block.rows:
        return 0.0
    return _above(block, width, theme) + _least_row(block, width, theme) * len(block.rows) + AXIS


def lay(block: Bands, box: Box, theme: Theme) -> Laid:
    if not block.rows:
        return Laid((), 0.0)
    above = _above(block, box.width, theme)
    room = box.height - above - AXIS
    count = share(len(block.rows), max(1, int(room // _least_row(block, box.width, theme))))
    rows = block.rows[:count]
    row = min(max(ROW, _least_row(block, box.width, theme)), room / count)
    names = _names_width(block, box.width, theme)
    edge = _edge(block, theme)
    plot = Box(box.x + names + NAMES_GAP, box.y + above, box.width - names - NAMES_GAP - edge, row * count)
    # All rows of a ladder share one axis, on whichever slide they stand.
    numbers = [number for item in block.rows for number in (item.low, item.high)] + [*(block.window or ())[:2]]
    placed = _Plot(plot, scale.ticks(min(numbers), max(numbers), 5 if plot.width >= 300 else 3))
    shapes: list[AnyShape] = []
    if block.caption:
        shapes.append(put(box.x, box.y, box.width, [lines.prose(block.caption, theme.step("body"), colour="ink2")], "caption"))
    drawn: list[AnyShape] = [*_window(block, placed, box, theme)]
    for index, item in enumerate(rows):
        drawn += _row(item, Box(box.x, plot.y + index * row, box.width, row), names, placed, theme)
    drawn += _axis(block, placed, box, theme)
    shapes.append(Group(tuple(drawn), block.alt or "bands"))
    rest = replace(block, rows=block.rows[count:]) if count < len(block.rows) else None
    return Laid(tuple(shapes), above + row * count + AXIS, rest, (CONTINUED,) if rest else ())


def _above(block: Bands, width: float, theme: Theme) -> float:
    caption = lines.height([lines.prose(block.caption, theme.step("body"))], width) + 9 if block.caption else 0.0
    return caption + (WINDOW if block.window else 0.0)


def _least_row(block: Bands, width: float, theme: Theme) -> float:
    """The least height of a row: for its bar with its mark, and for the name with most lines."""
    names = _names_width(block, width, theme)
    return max(LOWEST_ROW, *(lines.height([_fitted_name(item, names, theme)], names) + 3 for item in block.rows))


def _names_width(block: Bands, width: float, theme: Theme) -> float:
    widest = max(lines.extent(_name(item, theme)) for item in block.rows)
    return min(max(60.0, NAMES if width >= 480 else 60.0, widest), max(60.0, width * 0.28))


def _edge(block: Bands, theme: Theme) -> float:
    longest = max(block.rows, key=lambda item: item.high)
    return max(MARGIN, lines.extent(_end(longest.high, longest, theme)) * 0.75)


def _name(item: BandRow, theme: Theme) -> TextLine:
    if item.own:
        return pitched(lines.plain(item.title, theme.step("body"), bold=True, colour="accent_text"), 18.0)
    return lines.plain(item.title, theme.step("body"), colour="ink")


def _end(value: float, item: BandRow, theme: Theme) -> TextLine:
    if item.own:
        return pitched(
            lines.plain(scale.text(value), replace(theme.step("figure_m"), size=30.0), bold=True, colour="accent_figure"), BAR + 6
        )
    return lines.plain(scale.text(value), theme.step("label"), colour="ink2")


def _window(block: Bands, plot: _Plot, box: Box, theme: Theme) -> list[AnyShape]:
    if not block.window:
        return []
    low, high, label = block.window
    left, right = plot.x(low), plot.x(high)
    line = lines.plain(label, theme.step("label"), colour="accent_text", align="center")
    width = min(lines.extent(line) + 6, box.width)
    x = min(max(box.x, (left + right - width) / 2), box.right - width)
    return [
        Shape(Box(left, plot.box.y, right - left, plot.box.height), fill="accent_14", name="window"),
        put(x, plot.box.y - WINDOW, width, [line], "window label"),
    ]


def _row(item: BandRow, box: Box, names: float, plot: _Plot, theme: Theme) -> list[AnyShape]:
    mark_height = 14.0 if item.mark is not None and item.mark_label else 0.0
    bar = min(BAR, box.height - mark_height - 4)
    y = box.y + (box.height - bar) / 2 - (1.5 if box.height < ROW and mark_height else 0.0)
    if box.height < ROW and mark_height:
        y = box.y + 2
    left, right = plot.x(item.low), plot.x(item.high)
    name = _fitted_name(item, names, theme)
    high = lines.height([name], names)
    shapes: list[AnyShape] = [
        put(box.x, min(y + bar / 2 - high / 2, box.bottom - high), names, [name], f"{item.title} / name"),
        Shape(Box(left, y, max(1.0, right - left), bar), fill="accent" if item.own else "neutral", name=f"{item.title} / range"),
    ]
    shapes += _ends(item, left, right, y, bar, box, box.x + names, theme)
    if item.mark is not None:
        x = plot.x(item.mark)
        shapes.append(Line(x, y + 2, x, y + bar - 2, "white", 2.0, name=f"{item.title} / mark"))
        if item.mark_label:
            colour = "accent_text" if item.own else "ink3"
            label = lines.plain(item.mark_label, theme.step("source"), colour=colour, align="center")
            width = lines.extent(label) + 4
            at = min(max(plot.box.x - NAMES_GAP, x - width / 2), box.right - width)
            shapes.append(put(at, y + bar + 1, width, [label], f"{item.title} / mark label", mono=True))
    return shapes


def _fitted_name(item: BandRow, width: float, theme: Theme) -> TextLine:
    if item.own:
        large = pitched(lines.plain(item.title, replace(theme.step("heading"), size=18.0), bold=True, colour="accent_text"), 18.0)
        if fits(large, width):
            return large
    name = _name(item, theme)
    if fits(name, width):
        return name
    return pitched(lines.plain(item.title, theme.step("label"), bold=item.own, colour=name.runs[0].colour), 12.0)


def _ends(item: BandRow, left: float, right: float, y: float, bar: float, box: Box, names_end: float, theme: Theme) -> list[AnyShape]:
    """Both numbers beside the bar; where one has no room there, both stand together on the other side."""
    low, high = _end(item.low, item, theme), _end(item.high, item, theme)
    low_width, high_width = lines.extent(low) + 1, lines.extent(high) + 1
    height = max(bar, low.pitch)
    top = y + bar / 2 - height / 2

    def beside(x: float, width: float, line: TextLine, end: str) -> Text:
        return put(x, top, width, [line], f"{item.title} / {end}", height=height, anchor="middle", mono=True)

    has_left, has_right = left - 6 - low_width >= names_end + 3, right + 6 + high_width <= box.right
    if has_left and has_right:
        return [beside(left - 6 - low_width, low_width, replace(low, align="right"), "low"), beside(right + 6, high_width, high, "high")]
    both = lines.plain(
        f"{scale.text(item.low)}–{scale.text(item.high)}", theme.step("label"), bold=item.own, colour="accent_text" if item.own else "ink2"
    )
    width = lines.extent(both) + 1
    if right + 6 + width <= box.right:
        return [beside(right + 6, width, both, "ends")]
    if left - 6 - width >= names_end + 3:
        return [beside(left - 6 - width, width, replace(both, align="right"), "ends")]
    inside = replace(both, runs=(replace(both.runs[0], colour=theme.on("accent" if item.own else "neutral")),), align="left")
    return [beside(left + 6, width, inside, "ends")]


def _axis(block: Bands, plot: _Plot, box: Box, theme: Theme) -> list[AnyShape]:
    shapes: list[AnyShape] = [rule(plot.box.x, plot.box.bottom, plot.box.width, name="axis")]
    for index, mark in enumerate(plot.marks):
        unit = f" {block.unit}" if block.unit and index == len(plot.marks) - 1 and not block.caption else ""
        label = lines.plain(scale.text(mark) + unit, theme.step("source"), align="center")
        width = lines.extent(label) + 4
        x = min(plot.x(mark) - width / 2, box.right - width)
        shapes.append(put(x, plot.box.bottom + 3, width, [label], "axis label", mono=True))
    return shapes
