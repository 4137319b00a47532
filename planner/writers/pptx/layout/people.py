"""People under a lead: the lead with the leading figures on top, a bus, a card for each report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from planner.document.blocks import Metric, Node, Tree
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.drawing import bounds
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import CONTINUED, SMALLER, SPLIT, figure_in, fits, pitched, put, rule, share, split
from planner.writers.pptx.shapes import AnyShape, Box, Group, Image, Line, Shape, TextLine

GAP = 12.0
LEAD = 102.0
LEAD_WIDTH = 420.0
BUS = 18.0
DROP = 12.0
INSET = 12.0
PORTRAIT = 96.0
SMALL_PORTRAIT = 48.0
NARROWEST = 120.0
WIDE_CARD = 204.0
MOST = 12
LEAST_METRIC = 96.0
METRIC_FIGURES = ("hero", "figure_l", "figure_l_minus", "figure_m", "figure_m_minus", "figure_s")


@record
class _Grid:
    """Cards in rows: how many to a row and the width of each; small ones have their portrait beside the name."""

    columns: int
    rows: int
    card: float
    is_small: bool


def needed(block: Tree, width: float, theme: Theme) -> float:
    lead, reports = _ranked(block)
    above = _top(lead, block.metrics, width, theme) + BUS + DROP
    if not reports:
        return above - BUS - DROP
    first = share(len(reports), MOST)
    grid = _grid(first, width, is_small=first > _grid(first, width, is_small=True).columns)
    return above + sum(_row_heights(reports[:first], grid, theme)) + GAP * (grid.rows - 1)


def lay(block: Tree, box: Box, theme: Theme) -> Laid:
    lead, reports = _ranked(block)
    above = _top(lead, block.metrics, box.width, theme)
    shapes: list[AnyShape] = []
    if lead:
        shapes.append(
            _lead_card(
                lead, Box(box.x, box.y, _lead_width(block.metrics, box.width), _lead_height(lead, block.metrics, box.width, theme)), theme
            )
        )
    shapes += _metrics(block.metrics, lead, box, theme)
    if not reports:
        return Laid(tuple(shapes), above)
    if lead and block.metrics and above > box.height:
        # The figures go with the reports.
        card = shapes[0]
        return Laid((card,), _lead_height(lead, block.metrics, box.width, theme), replace(block, nodes=reports, edges=()), (CONTINUED,))
    top = box.y + above + (BUS + DROP if lead else GAP if above else 0.0)
    room = box.bottom - top
    fitting = _fitting(reports, box.width, room, theme)
    if fitting is None:
        if shapes:
            # The reports get a slide of their own.
            return Laid(tuple(shapes), above, replace(block, nodes=reports, edges=(), metrics=()), (CONTINUED,))
        return _lay_part(block, reports, box, theme)
    grid, heights, count = fitting
    shown = reports[:count]
    # Cards of one row stretch to the foot of the box; two rows share it.
    spare = (room - sum(heights) - GAP * (grid.rows - 1)) / grid.rows
    most = 156.0 if grid.is_small else 228.0
    heights = [max(height, min(height + spare, most)) for height in heights]
    shapes += _bus(lead, count, grid, heights, Box(box.x, box.y + above, box.width, top - box.y - above), top)
    y = top
    for row, height in enumerate(heights):
        for place, node in enumerate(shown[row * grid.columns : (row + 1) * grid.columns]):
            shapes.append(_card(node, Box(box.x + place * (grid.card + GAP), y, grid.card, height), grid, theme, _has_portraits(shown)))
        y += height + GAP
    rest = _rest(block, lead, reports[count:])
    return Laid(tuple(shapes), y - GAP - box.y, rest, (CONTINUED,) if rest else ())


def _ranked(block: Tree) -> tuple[Node | None, tuple[Node, ...]]:
    """The one everyone reports to, and the others in the order of the tree. Without any line there is no lead."""
    if not block.edges and (len(block.nodes) > 1 or block.metrics):
        return None, block.nodes
    children = {edge.child for edge in block.edges}
    lead = next((node for node in block.nodes if node.id not in children), block.nodes[0])
    return lead, tuple(node for node in block.nodes if node is not lead)


def _rest(block: Tree, lead: Node | None, reports: Sequence[Node]) -> Tree | None:
    if not reports:
        return None
    kept = {node.id for node in reports} | ({lead.id} if lead else set())
    nodes = tuple(node for node in block.nodes if node.id in kept)
    nodes = tuple(next((report for report in reports if report.id == node.id), node) for node in nodes)
    edges = tuple(edge for edge in block.edges if edge.parent in kept and edge.child in kept)
    return replace(block, nodes=nodes, edges=edges, metrics=())


def _has_portraits(reports: Sequence[Node]) -> bool:
    return any(node.picture for node in reports)


# ---------------------------------------------------------------------------------------------------------------- lead


def _lead_width(metrics: Sequence[Metric], width: float) -> float:
    """Half the slide where figures stand beside the lead, else all of a narrow box."""
    return LEAD_WIDTH if metrics and _is_beside(metrics, width) else min(width, 564.0)


def _is_beside(metrics: Sequence[Metric], width: float) -> bool:
    return width >= LEAD_WIDTH + 36 + LEAST_METRIC * len(metrics)


def _lead_texts(lead: Node, width: float, theme: Theme) -> list[TextLine]:
    texts = [*([lines.prose(lead.text, theme.step("body"), colour="ink2")] if lead.text else [])]
    if lead.note:
        texts.append(lines.plain(lead.note, theme.step("label"), colour="ink2", before=3.0))
    return texts


def _lead_height(lead: Node, metrics: Sequence[Metric], width: float, theme: Theme) -> float:
    inner = _lead_width(metrics, width) - (LEAD if lead.picture else 0.0) - 2 * INSET
    name, role, figure = _lead_head(lead, theme)
    head = 24.0
    if lines.extent(name) + (12 + lines.extent(role) if lead.role else 0) + (12 + lines.extent(figure) if figure else 0) > inner:
        head = lines.height([name], inner - (lines.extent(figure) + 6 if figure else 0)) + (
            lines.height([role], inner) if lead.role else 0.0
        )
    texts = _lead_texts(lead, inner, theme)
    return max(LEAD if lead.picture or metrics else 60.0, 9 + head + (3 + lines.height(texts, inner) if texts else 0.0) + 12)


def _lead_head(lead: Node, theme: Theme) -> tuple[TextLine, TextLine, TextLine | None]:
    name = lines.plain(lead.title, theme.step("heading"), bold=True, colour="ink")
    role = lines.plain(lead.role, theme.step("body"), bold=True, colour="accent_text")
    figure = (
        lines.figure(lead.metric.value, lead.metric.unit, theme.step("figure_s"), theme, colour="accent_text", align="right")
        if lead.metric
        else None
    )
    return name, role, figure


def _lead_card(lead: Node, box: Box, theme: Theme) -> Group:
    parts: list[AnyShape] = [Shape(box, fill="paper", name=f"{lead.title} / ground")]
    left = box.x + INSET
    if lead.picture:
        parts.append(Image(Box(box.x, box.y, LEAD, box.height), lead.picture, name=f"{lead.title} / portrait"))
        left = box.x + LEAD + INSET
    inner = box.right - INSET - left
    name, role, figure = _lead_head(lead, theme)
    y = box.y + 9
    taken = lines.extent(figure) + 6 if figure else 0.0
    if figure:
        parts.append(put(box.right - INSET - taken, y, taken, [figure], "figure", mono=True))
    if lines.extent(name) + (12 + lines.extent(role) if lead.role else 0) + (taken + 6 if figure else 0) <= inner:
        parts.append(put(left, y, lines.extent(name) + 6, [name], "name"))
        if lead.role:
            x = left + lines.extent(name) + 12
            parts.append(put(x, y + 4, box.right - INSET - taken - x, [role], "role"))
        y += 24
    else:
        parts.append(put(left, y, inner - taken, [name], "name"))
        y += lines.height([name], inner - taken)
        if lead.role:
            parts.append(put(left, y, inner, [role], "role"))
            y += lines.height([role], inner)
    texts = _lead_texts(lead, inner, theme)
    if texts:
        parts.append(put(left, y + 3, inner, texts, "text"))
    return Group(tuple(parts), f"people / {lead.title}")


# ------------------------------------------------------------------------------------------------------------- metrics


def _top(lead: Node | None, metrics: Sequence[Metric], width: float, theme: Theme) -> float:
    """Height of the lead card and the metrics, beside or beneath it."""
    card = _lead_height(lead, metrics, width, theme) if lead else 0.0
    if not metrics:
        return card
    figures = _metrics_height(metrics, theme, _metric_columns(metrics, lead, width))
    if lead and not _is_beside(metrics, width):
        return card + GAP + figures
    return max(card, figures)


def _metric_columns(metrics: Sequence[Metric], lead: Node | None, width: float) -> list[float]:
    """Widths of the metrics; the first, being the largest, gets half as much again."""
    left = _lead_width(metrics, width) + 36 if lead and _is_beside(metrics, width) else 0.0
    room = width - left - GAP * (len(metrics) - 1)
    weights = [1.5 if index == 0 and len(metrics) > 1 else 1.0 for index in range(len(metrics))]
    return [room * weight / sum(weights) for weight in weights]


def _metric_lines(metric: Metric, theme: Theme, width: float, is_first: bool) -> tuple[TextLine, list[TextLine]]:
    roles = METRIC_FIGURES if is_first else METRIC_FIGURES[1:]
    figure = figure_in(metric, roles, width, theme, colour="accent_figure" if is_first else "ink")
    said = [lines.plain(metric.label, theme.step("label"))] if metric.label else []
    if metric.note:
        said.append(lines.prose(metric.note, theme.step("label"), colour="ink2"))
    if metric.source:
        said.append(lines.plain(metric.source, theme.step("source")))
    return figure, said


def _metrics_height(metrics: Sequence[Metric], theme: Theme, widths: Sequence[float]) -> float:
    heights = []
    for index, (metric, width) in enumerate(zip(metrics, widths, strict=True)):
        _, said = _metric_lines(metric, theme, width, index == 0)
        heights.append(72 + lines.height(said, width))
    return max(heights)


def _metrics(metrics: Sequence[Metric], lead: Node | None, box: Box, theme: Theme) -> list[AnyShape]:
    widths = _metric_columns(metrics, lead, box.width) if metrics else []
    x = box.right - sum(widths) - GAP * (len(widths) - 1)
    y = box.y
    if metrics and lead and not _is_beside(metrics, box.width):
        y += _lead_height(lead, metrics, box.width, theme) + GAP
    shapes: list[AnyShape] = []
    for index, (metric, width) in enumerate(zip(metrics, widths, strict=True)):
        figure, said = _metric_lines(metric, theme, width, index == 0)
        # Figures of all sizes stand on one line: what is less high starts lower by the difference of first baselines.
        top = y + (66 - figure.pitch) * 0.85 if figure.pitch < 66 else y
        parts = [put(x, top, width, [figure], "figure", mono=True)]
        if said:
            parts.append(put(x, y + 72, width, said, "label"))
        shapes.append(Group(tuple(parts), f"metric / {metric.label or metric.value}"))
        x += width + GAP
    return shapes


# ------------------------------------------------------------------------------------------------------------- reports


def _grid(count: int, width: float, *, is_small: bool) -> _Grid:
    most = min(6, max(1, int((width + GAP) // (NARROWEST + GAP))))
    rows = ceil(count / most)
    columns = ceil(count / rows)
    card = (width - GAP * (columns - 1)) / columns
    return _Grid(columns, rows, min(card, WIDE_CARD if columns > 1 and not is_small else 276.0), is_small)


def _fitting(reports: Sequence[Node], width: float, room: float, theme: Theme) -> tuple[_Grid, list[float], int] | None:
    """Cards for as many reports as the room holds, at their best: in one row of tall cards, else in rows of small ones."""
    for count in range(share(len(reports), MOST), 0, -1):
        for is_small in (False, True):
            grid = _grid(count, width, is_small=is_small)
            if grid.rows > 1 and not is_small:
                continue
            heights = _row_heights(reports[:count], grid, theme)
            if sum(heights) + GAP * (grid.rows - 1) <= room:
                return grid, heights, count
    return None


def _row_heights(reports: Sequence[Node], grid: _Grid, theme: Theme) -> list[float]:
    has_portraits = _has_portraits(reports)
    return [
        max(_card_height(node, grid, theme, has_portraits) for node in reports[row * grid.columns : (row + 1) * grid.columns])
        for row in range(grid.rows)
    ]


def _card_height(node: Node, grid: _Grid, theme: Theme, has_portraits: bool) -> float:
    return bounds(_card_parts(node, Box(0.0, 0.0, grid.card, 0.0), grid, theme, has_portraits)).bottom + 9


def _card(node: Node, box: Box, grid: _Grid, theme: Theme, has_portraits: bool) -> Group:
    parts: list[AnyShape] = [Shape(box, fill="paper", name=f"{node.title} / ground"), *_card_parts(node, box, grid, theme, has_portraits)]
    return Group(tuple(parts), f"people / {node.title}")


def _card_parts(node: Node, box: Box, grid: _Grid, theme: Theme, has_portraits: bool) -> list[AnyShape]:
    """What stands on a card, from its upper left corner; the height of *box* is not asked."""
    x, inner = box.x + INSET, box.width - 2 * INSET
    parts: list[AnyShape] = []
    y = box.y
    if grid.is_small:
        return _small_card_parts(node, box, theme)
    if has_portraits:
        if node.picture:
            parts.append(Image(Box(box.x, y, box.width, PORTRAIT), node.picture, name=f"{node.title} / portrait"))
        elif node.metric:
            figure = figure_in(node.metric, METRIC_FIGURES[1:], inner, theme, colour="accent_figure")
            parts.append(put(x, y + 30, inner, [figure], "figure"))
        y += PORTRAIT + 9
    else:
        y += INSET
    y = _name_and_role(parts, node, x, y, inner, theme)
    is_shown_above = has_portraits and not node.picture
    roles = METRIC_FIGURES[4:] if has_portraits else METRIC_FIGURES[1:]
    note = pitched(lines.plain(node.note, theme.step("label"), colour="ink2", align="right"), 21.0)
    if node.metric and not is_shown_above:
        room = inner - (lines.extent(note) + 6 if node.note else 0.0)
        figure = figure_in(node.metric, roles, room, theme, colour="ink" if has_portraits else "accent_figure")
        parts.append(put(x, y, room, [figure], "figure", mono=True))
        if node.note:
            parts.append(put(x + room, y + figure.pitch - 24, inner - room, [note], "note", mono=True))
        y += figure.pitch
    alone = note if node.note and (not node.metric or is_shown_above) else None
    y += _below_figure(parts, node, alone, (x, y), inner, theme)
    if node.text:
        parts.append(rule(x, y + 3, inner))
        parts.append(put(x, y + 9, inner + 3, [lines.prose(node.text, theme.step("caption"), colour="ink2")], "text"))
    return parts


def _below_figure(
    parts: list[AnyShape], node: Node, alone: TextLine | None, at: tuple[float, float], inner: float, theme: Theme
) -> float:
    """Add the note *alone*, if no figure took it beside itself, and the figure's label; return how high they are."""
    x, y = at
    if alone:
        parts.append(put(x, y, inner, [replace(alone, align="left")], "note"))
        y += 21
    if node.metric and node.metric.label:
        label = put(x, y, inner, [lines.plain(node.metric.label, theme.step("label"))], "label")
        parts.append(label)
        y += label.box.height
    return y - at[1]


def _name_and_role(parts: list[AnyShape], node: Node, x: float, y: float, inner: float, theme: Theme) -> float:
    name = lines.plain(node.title, theme.step("heading_s"), bold=True, colour="ink")
    role = pitched(lines.plain(node.role, theme.step("label"), bold=True, colour="accent_text", align="right"), 21.0)
    if node.role and lines.extent(name) + 6 + lines.extent(role) <= inner:
        parts.append(put(x, y, lines.extent(name) + 3, [name], "name"))
        parts.append(put(x + lines.extent(name) + 3, y, inner - lines.extent(name) - 3, [role], "role", mono=True))
        return y + 21
    under = [pitched(replace(role, align="left"), 15.0)] if node.role else []
    parts.append(put(x, y, inner, [name, *under], "name"))
    return y + lines.height([name, *under], inner)


def _small_card_parts(node: Node, box: Box, theme: Theme) -> list[AnyShape]:
    """A card of one of several rows: a small portrait, or the figure, left of the name."""
    x, inner = box.x + INSET, box.width - 2 * INSET
    y = box.y + 9
    parts: list[AnyShape] = []
    if node.picture:
        parts.append(Image(Box(box.x, box.y, SMALL_PORTRAIT, SMALL_PORTRAIT), node.picture, name=f"{node.title} / portrait"))
        left = box.x + SMALL_PORTRAIT + 9
    else:
        left = x
    room = box.right - INSET - left
    name = lines.plain(node.title, theme.step("heading_s"), bold=True, colour="ink")
    if not fits(name, room):
        name = lines.plain(node.title, theme.step("body"), bold=True, colour="ink")
    role = lines.plain(node.role, theme.step("label"), bold=True, colour="accent_text")
    head = [pitched(name, 18.0), *([role] if node.role else [])]
    parts.append(put(left, y, room, head, "name"))
    y = max(y + lines.height(head, room), box.y + (SMALL_PORTRAIT + 3 if node.picture else 0))
    note = pitched(lines.plain(node.note, theme.step("label"), colour="ink2", align="right"), 21.0)
    if node.metric:
        figure = figure_in(
            node.metric, ("figure_s", "heading", "body"), inner - (lines.extent(note) + 6 if node.note else 0.0), theme, colour="ink"
        )
        parts.append(put(x, y, inner - (lines.extent(note) if node.note else 0.0), [figure], "figure", mono=True))
        if node.note:
            parts.append(put(x + inner - lines.extent(note), y + 3, lines.extent(note), [note], "note", mono=True))
        y += figure.pitch
    alone = note if node.note and not node.metric else None
    y += _below_figure(parts, node, alone, (x, y), inner, theme)
    if node.text:
        parts.append(put(x, y + 3, inner + 3, [lines.prose(node.text, theme.step("label"), colour="ink2")], "text"))
    return parts


def _bus(lead: Node | None, count: int, grid: _Grid, heights: Sequence[float], gap: Box, top: float) -> list[AnyShape]:
    """From the lead down to a line along the cards, and from it to each; further rows hang from a trunk between two columns."""
    if lead is None:
        return []
    centres = [gap.x + place * (grid.card + GAP) + grid.card / 2 for place in range(grid.columns)]
    trunk = min(gap.x + LEAD_WIDTH / 2, gap.x + gap.width / 2)
    if grid.columns > 1:
        gutters = [centre + grid.card / 2 + GAP / 2 for centre in centres[:-1]]
        trunk = min(gutters if grid.rows > 1 else [*centres, *gutters], key=lambda x: abs(x - trunk))
    else:
        trunk = centres[0] if grid.rows == 1 else gap.x + grid.card + GAP / 2
    level = gap.y + BUS
    drawn: list[AnyShape] = [Line(trunk, gap.y, trunk, level, "rule", 1.0, name="bus")]
    y = top
    for row in range(grid.rows):
        at = centres[: min(grid.columns, count - row * grid.columns)]
        if row:
            drawn.append(Line(trunk, level, trunk, y - GAP / 2, "rule", 1.0, name="bus"))
            level = y - GAP / 2
        drawn.append(Line(min(*at, trunk), level, max(*at, trunk), level, "rule", 1.0, name="bus"))
        drawn += [Line(centre, level, centre, y, "rule", 1.0, name="bus") for centre in at]
        y += heights[row] + GAP
    return [Group(tuple(drawn), "people / lines")]


def _lay_part(block: Tree, reports: Sequence[Node], box: Box, theme: Theme) -> Laid:
    """One report that is longer than the box: the lines that fit, the others on a card of the same name."""
    grid = _Grid(1, 1, min(box.width, 276.0), True)
    first, step = reports[0], theme.step("label")
    bare = _card_height(replace(first, text=()), grid, theme, False)
    head, tail = split(first.text, step, grid.card - 2 * INSET + 3, max(1, int((box.height - bare - 3) // step.pitch)))
    height = _card_height(replace(first, text=head), grid, theme, False)
    card = _card(replace(first, text=head), Box(box.x, box.y, grid.card, height), grid, theme, False)
    kept = (replace(first, text=tail, metric=None, picture=None, role="", note=""),) if tail else ()
    nodes = (*kept, *reports[1:])
    return Laid((card,), height, replace(block, nodes=nodes, edges=(), metrics=()) if nodes else None, (SMALLER, SPLIT))
