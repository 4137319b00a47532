"""Steps in order of time, and calendars with bars."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from planner.document.blocks import Gantt, GanttRow, Milestone, Timeline
from planner.record import record
from planner.theme import width_of
from planner.writers.docx.captions import caption
from planner.writers.docx.flow import Flow, Flows
from planner.writers.docx.grid import NONE, Edge, GridCell, GridRow, Insets, grid, inside
from planner.writers.docx.lines import HAIRLINE, ROW, barred, ruled, stack
from planner.writers.docx.metrics import figure, note_of
from planner.writers.docx.pictures import picture_flow
from planner.writers.docx.setting import LANDSCAPE_WIDTH, Setting
from planner.writers.docx.text import Align, paragraph, plain, run_xml, spans, words

_PICTURE = 84.0
_THIRDS = 3  # a month in ten-day parts, as campaign calendars count
_RANKS = ("accent_deep", "accent", "accent_48", "accent_28")
_WIDEST_PORTRAIT = 12  # months
_TITLE = Insets(3, 6, 3, 0)
_LABEL = Insets(3, 3, 3, 3)


def timeline_flows(block: Timeline, setting: Setting) -> Flows:
    """When, what, the figure, the evidence; a picture leads its row."""
    steps = block.milestones
    pictured = any(step.picture for step in steps)
    measured = any(step.metric for step in steps)
    tagged = any(step.tag for step in steps)
    when = min(max(width_of(step.when, 10.5, True) for step in steps) + 14, 96) if steps else 60.0
    shown = ((_PICTURE + 12, pictured), (when, True), (0.0, True), (108.0, measured), (42.0, tagged))
    sizes = [size for size, is_shown in shown if is_shown]
    what = sizes.index(0.0)
    sizes[what] = setting.width - sum(sizes)
    heads = [
        setting.words[key] if key else ""
        for key, is_shown in zip(("", "when", "event", "metric", "evidence"), (size[1] for size in shown), strict=True)
        if is_shown
    ]
    rows = [_step_row(setting, step, sizes, pictured, measured, tagged) for step in steps]
    return (ruled(setting, sizes, rows, heads),)


def _step_row(setting: Setting, step: Milestone, sizes: Sequence[float], pictured: bool, measured: bool, tagged: bool) -> list[Flows]:
    here = [inside(setting, size, ROW) for size in sizes]
    row: list[Flows] = []
    if pictured:
        row.append((picture_flow(here[0], step.picture, _PICTURE, _PICTURE * 0.75),) if step.picture else ())
    row.append((paragraph(here[len(row)], "TableText", words(step.when), bold=True, role="accent_text"),))
    at = here[len(row)]
    row.append(stack(at, ("CardTitle", words(step.title), ""), ("TableText", step.text, "ink2")))
    if measured:
        at = here[len(row)]
        metric = step.metric
        row.append(
            (figure(at, metric, "CardFigure"), *stack(at, ("MetricNote", (*words(metric.label), *note_of(metric)), ""))) if metric else ()
        )
    if tagged:
        tag = paragraph(
            here[len(row)], "TableSmall", (), content=run_xml(step.tag, style="Evidence"), measured=spans(words(step.tag), 9, True)
        )
        row.append((tag,))
    return row


# --------------------------------------------------------------------------------------------------------------- gantt


@record
class _Calendar:
    """Ten-day columns from the first day of a month on."""

    start: date
    columns: int

    def column(self, day: date) -> int:
        """The column a day falls into, held inside the calendar."""
        months = (day.year - self.start.year) * 12 + day.month - self.start.month
        third = min((day.day - 1) * _THIRDS // monthrange(day.year, day.month)[1], _THIRDS - 1)
        return min(max(months * _THIRDS + third, 0), self.columns - 1)


def gantt_flows(block: Gantt, setting: Setting) -> Flows:
    """A table whose columns are ten days each; a long calendar turns the page."""
    turned = setting.can_turn and block.months > _WIDEST_PORTRAIT
    here = replace(setting, width=LANDSCAPE_WIDTH) if turned else setting
    flows = (*caption(here, "figure", block.caption), _calendar_table(block, here))
    return tuple(replace(flow, turn="landscape") for flow in flows) if turned else flows


def _calendar_table(block: Gantt, setting: Setting) -> Flow:
    calendar = _Calendar(block.start, block.months * _THIRDS)
    names = [_named(row) for row in block.rows]
    name = min(max([width_of(text, 9, True) for text in (*names, block.heads[0])], default=60.0) + 12, setting.width * 0.3)
    value = max([width_of(row.value, 9) for row in block.rows] + [width_of(block.heads[1], 9, True)], default=0.0)
    value = value + 15 if value else 0.0
    part = (setting.width - name - value) / calendar.columns
    sizes = [size for size in (name, value) if size] + [part] * calendar.columns
    rows = [_month_row(block, setting, name, value, part)]
    for row in block.rows:
        rows += _bar_row(row, calendar, setting, name, value, part, row is block.rows[-1])
    return grid(setting, sizes, rows, title=plain(block.caption))


def _named(row: GanttRow) -> str:
    return f"{row.tier}　{row.title}" if row.tier else row.title


def _month_row(block: Gantt, setting: Setting, name: float, value: float, part: float) -> GridRow:
    top, bottom = Edge("ink", 1.0), Edge("ink")
    cells = [GridCell((paragraph(inside(setting, name), "TableSmallHead", words(block.heads[0])),), top=top, bottom=bottom, insets=_TITLE)]
    if value:
        text = paragraph(inside(setting, value), "TableSmallHead", words(block.heads[1]), align="right")
        cells.append(GridCell((text,), top=top, bottom=bottom))
    for index in range(block.months):
        label = block.month_names[index] if block.month_names else str((block.start.month - 1 + index) % 12 + 1)
        here = inside(setting, part * _THIRDS, NONE)
        cells.append(
            GridCell((paragraph(here, "TableSmallHead", words(label), align="center"),), _THIRDS, top=top, bottom=bottom, insets=NONE)
        )
    return GridRow(tuple(cells), 22.5, head=True, keep_next=True)


def _bar_row(row: GanttRow, calendar: _Calendar, setting: Setting, name: float, value: float, part: float, last: bool) -> list[GridRow]:
    title = paragraph(inside(setting, name, _TITLE), "TableSmall", words(_named(row)), role="ink", bold=row.rank == 0 or None)
    cells = [GridCell((title,), insets=_TITLE)]
    if value:
        cells.append(GridCell((paragraph(inside(setting, value), "TableSmall", words(row.value), align="right"),)))
    first, end = calendar.column(row.start), calendar.column(row.end)
    begin = calendar.column(row.prepare) if row.prepare else first
    after = calendar.columns - end - 1
    # The label stands after its bar, or before it where the year ends.
    label_after = width_of(row.label, 9) + 6 <= after * part or after >= begin
    pieces: tuple[tuple[int, str, str, Align], ...] = (
        (begin, "", "" if label_after else row.label, "right"),
        (first - begin, "accent_14", "", ""),
        (end - first + 1, _RANKS[min(max(row.rank, 0), 3)], "", ""),
        (after, "", row.label if label_after else "", "left"),
    )
    for count, fill, text, align in pieces:
        if count > 0:
            flow = paragraph(inside(setting, part * count, _LABEL, fill), "TableSmall", words(text), align=align)
            cells.append(GridCell((flow,), count, fill, insets=_LABEL))
    bars = [bool(cell.fill) for cell in cells]
    return barred(setting, cells, bars, 21, top=None, bottom=Edge("ink") if last else HAIRLINE, tied=not last)
