"""Values at the marks: where they stand, in which colour, and when there is no room for one."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from planner.theme import width_of
from planner.writers.ooxml.chart_fills import emphasised, point_role
from planner.writers.ooxml.chart_text import fill, look, rich
from planner.writers.ooxml.frame import Drawing
from planner.writers.ooxml.numbers import format_code, formatted
from planner.writers.ooxml.plotted import Mark, spans

_LEAST_SEGMENT = 11.0  # points; a lower segment carries no label
_LOW_SEGMENT = 15.0  # points; a lower one carries it at the floor of all type
_FLOOR = 9.0
_BELOW_A_STEP = 42.0  # points that a step of a waterfall needs beneath it for its label and a note


class Label(NamedTuple):
    """One value at its mark. *texts* are paragraphs (text, size, role, bold) in place of the number; *plate* a role behind it."""

    at: int
    size: float
    role: str
    bold: bool
    place: str
    texts: tuple[tuple[str, float, str, bool], ...] = ()
    plate: str = ""


def labels_xml(drawing: Drawing, mark: Mark, index: int) -> str:
    """``c:dLbls`` of a series: one entry for each mark that differs, then what holds for the rest."""
    labels = _labels(drawing, mark, index)
    if not labels:
        return f"<c:dLbls>{_shows(False)}</c:dLbls>"
    shown = {label.at: label for label in labels}
    points = "".join(_point(drawing, shown[at]) if at in shown else _absent(at) for at in range(len(mark.values)))
    usual = labels[0]
    return (
        f"<c:dLbls>{points}{_format(drawing)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{look(drawing, usual.size, usual.role, usual.bold)}{_place(usual.place)}{_shows(True)}</c:dLbls>"
    )


def _labels(drawing: Drawing, mark: Mark, index: int) -> list[Label]:
    chart, _, frame = drawing
    if mark.role == "reference":
        return [_reference_label(drawing, mark)] if mark.values else []
    if not frame.labels or chart.kind == "doughnut":
        return []
    if chart.kind == "waterfall":
        return _steps(drawing, mark)
    if mark.role == "top":
        return _sums(drawing, mark)
    if mark.line:
        return _along_line(drawing, mark)
    return _inside(drawing, mark, index) if chart.stacked else _beside(drawing, mark, index)


def _reference_label(drawing: Drawing, mark: Mark) -> Label:
    text = (mark.name, drawing.frame.label_size, "ink", True)
    return Label(0, drawing.frame.label_size, "ink", True, "t", (text,))


def _own_text(mark: Mark, at: int) -> str:
    return mark.source.labels[at] if mark.source.labels else ""


def _beside(drawing: Drawing, mark: Mark, index: int) -> list[Label]:
    """Labels at the ends of columns and bars: beyond them, or at their foot where a line crosses above."""
    chart, theme, frame = drawing
    crossed = any(series.line for series in chart.series)
    labels = []
    for at, value in enumerate(mark.values):
        if value is None:
            continue
        strong = at in mark.source.emphasis
        ink = theme.on(point_role(drawing, mark, index, at)) if crossed else theme.on(frame.ground)
        own, word = _own_text(mark, at), chart.marks[at] if frame.marks and chart.marks else ""
        texts = [(word, frame.label_size, ink if crossed else "accent_text", True)] if word else []
        if own or word:
            texts.append((own or formatted(value, chart.number_format), frame.label_size, ink, strong))
        place = "inBase" if crossed else "outEnd"
        labels.append(Label(at, frame.label_size, ink, strong, place, tuple(texts), _plate(drawing, mark, value)))
    return labels


def _plate(drawing: Drawing, mark: Mark, value: float) -> str:
    """The ground's role where a label above a column would be crossed by the reference line."""
    frame = drawing.frame
    if mark.source.reference is None or drawing.chart.kind != "column":
        return ""
    above = (mark.source.reference[0] - value) * frame.size[1] / (frame.maximum - frame.minimum)
    return frame.ground if 0 < above < frame.label_size * 1.6 else ""


def _inside(drawing: Drawing, mark: Mark, index: int) -> list[Label]:
    """Labels within the segments of a stack, in the colour that reads best on each fill."""
    chart, theme, _ = drawing
    labels = []
    for at, value in enumerate(mark.values):
        role = point_role(drawing, mark, index, at)
        if value is None or not role:
            continue
        text = _own_text(mark, at)
        size = _fitting_size(drawing, value, text or formatted(value, chart.number_format))
        if size:
            ink = theme.on(role)
            labels.append(Label(at, size, ink, False, "ctr", ((text, size, ink, False),) if text else ()))
    return labels


def _fitting_size(drawing: Drawing, value: float, text: str) -> float:
    """The size of a label in its segment, in points; 0 where it would not fit."""
    chart, _, frame = drawing
    if chart.kind == "bar":
        room = frame.length_of(value) - 4
        return next((size for size in (frame.label_size, _FLOOR) if width_of(text, size) <= room), 0.0)
    height = frame.height_of(value)
    if height < _LEAST_SEGMENT:
        return 0.0
    return min(frame.label_size, _FLOOR) if height < _LOW_SEGMENT else frame.label_size


def _sums(drawing: Drawing, mark: Mark) -> list[Label]:
    chart, _, frame = drawing
    strong = emphasised(drawing)
    labels = []
    for at, text in enumerate(chart.totals):
        if text and mark.values[at] is not None:
            size = frame.emphasis_size if at in strong and frame.emphasis_size else frame.total_size
            role = "accent_text" if at in strong else "ink"
            labels.append(Label(at, size, role, True, "r" if chart.kind == "bar" else "t", ((text, size, role, True),)))
    return labels


def _along_line(drawing: Drawing, mark: Mark) -> list[Label]:
    """Every point of a lone line; of several only the last, where the line's name belongs too."""
    chart, _, frame = drawing
    known = [at for at, value in enumerate(mark.values) if value is not None]
    lone = sum(1 for series in chart.series if series.line or chart.kind == "line") == 1
    wanted = known if lone or mark.source.labels else known[-1:]
    labels = []
    for at in wanted:
        text = _own_text(mark, at)
        strong = at in mark.source.emphasis
        role = "accent_text" if strong else "ink"
        if text or not mark.source.labels:
            texts = ((text, frame.label_size, role, strong),) if text else ()
            # Over columns a label needs a ground of its own.
            plate = "" if chart.kind == "line" else frame.ground
            labels.append(Label(at, frame.label_size, role, strong, "t" if lone else "r", texts, plate))
    return labels


def _steps(drawing: Drawing, mark: Mark) -> list[Label]:
    """A waterfall's sums above their columns; its changes beneath them, or above where little room is left beneath."""
    chart, _, frame = drawing
    if mark.role not in ("base", "top"):
        return []
    labels = []
    for at, (start, end) in enumerate(spans(chart)):
        value = mark.source.values[at]
        if value is None:
            continue
        is_total = chart.totals[at : at + 1] == ("total",)
        low = min(start, end)
        beneath = not is_total and low > 0 and frame.height_of(low - max(0.0, frame.minimum)) >= _BELOW_A_STEP
        if beneath == (mark.role == "base"):
            texts = _step_texts(drawing, mark, at, value, is_total)
            labels.append(Label(at, texts[0][1], texts[0][2], True, "inEnd" if beneath else "t", texts if beneath else texts[::-1]))
    return labels


def _step_texts(drawing: Drawing, mark: Mark, at: int, value: float, is_total: bool) -> tuple[tuple[str, float, str, bool], ...]:
    """The value in bold, and what stands under it (a share) in small type."""
    chart, _, frame = drawing
    first, *others = (_own_text(mark, at) or formatted(value, chart.number_format)).split("\n")
    size = frame.total_size if is_total else frame.label_size
    role = "accent_text" if at in emphasised(drawing) else "ink"
    return ((first, size, role, True), *((other, _FLOOR, "ink3", False) for other in others))


def _point(drawing: Drawing, label: Label) -> str:
    text = rich(drawing, list(label.texts)) if label.texts else ""
    plate = fill(drawing.theme, label.plate)
    own_look = "" if label.texts else look(drawing, label.size, label.role, label.bold)
    return (
        f'<c:dLbl><c:idx val="{label.at}"/>{text}{_format(drawing)}<c:spPr>{plate}<a:ln><a:noFill/></a:ln></c:spPr>'
        f"{own_look}{_place(label.place)}{_shows(True)}</c:dLbl>"
    )


def _absent(at: int) -> str:
    return f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>'


def _format(drawing: Drawing) -> str:
    return f'<c:numFmt formatCode={quoteattr(format_code(drawing.chart.number_format))} sourceLinked="0"/>'


def _place(place: str) -> str:
    return f'<c:dLblPos val="{place}"/>'


def _shows(value: bool) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
