"""Steps, trees, tiers and quadrants, as the tables that say the same on a page."""

from __future__ import annotations

from collections.abc import Iterator

from planner.document.blocks import Edge, Metrics, Node, Process, Pyramid, Quadrant, Quadrants, Tier, Tree
from planner.writers.docx import grid as grids
from planner.writers.docx.flow import Flow, Flows
from planner.writers.docx.grid import NONE, GridCell, GridRow, Insets, grid, inside, kept_together
from planner.writers.docx.lines import ROW, ruled, stack
from planner.writers.docx.metrics import figure, metric_flows, note_of
from planner.writers.docx.pictures import picture_flow
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import paragraph, plain, words

_PORTRAIT = 48.0
_INDENT = 12.0


def process_flows(block: Process, setting: Setting) -> Flows:
    """A numbered row for each step."""
    noted = any(step.note for step in block.steps)
    sizes = [30.0, setting.width - 30 - (96 if noted else 0), *((96.0,) if noted else ())]
    rows = []
    for number, step in enumerate(block.steps, block.first):
        here = inside(setting, sizes[1], ROW)
        row: list[Flows] = [
            (paragraph(inside(setting, 30, ROW), "CardTitle", words(str(number)), role="accent_text"),),
            stack(here, ("CardTitle", words(step.title), ""), ("TableText", step.text, "ink2")),
        ]
        if noted:
            row.append(stack(inside(setting, 96, ROW), ("TableSmall", words(step.note), "")))
        rows.append(row)
    return (ruled(setting, sizes, rows),)


# --------------------------------------------------------------------------------------------------------------- trees


def tree_flows(block: Tree, setting: Setting) -> Flows:
    """Figures, then people by rank or holdings line by line."""
    head = metric_flows(Metrics(block.metrics, "row"), setting) if block.metrics else ()
    if block.style == "people":
        return (*head, _people(block, setting))
    return (*head, _entities(block, setting))


def _ranked(block: Tree) -> Iterator[tuple[Node, int]]:
    """Nodes with their depth, each before those under it; a node that two lines lead to comes once."""
    nodes = {node.id: node for node in block.nodes}
    children = {edge.child for edge in block.edges}
    seen: set[str] = set()

    def below(node: Node, depth: int) -> Iterator[tuple[Node, int]]:
        if node.id in seen:
            return
        seen.add(node.id)
        yield node, depth
        for edge in block.edges:
            if edge.parent == node.id and edge.child in nodes:
                yield from below(nodes[edge.child], depth + 1)

    for node in block.nodes:
        if node.id not in children:
            yield from below(node, 0)
    for node in block.nodes:
        yield from below(node, 0)


def _people(block: Tree, setting: Setting) -> Flow:
    pictured = any(node.picture for node in block.nodes)
    measured = any(node.metric for node in block.nodes)
    noted = any(node.note for node in block.nodes)
    shown = ((_PORTRAIT + 12, pictured), (132.0, True), (0.0, True), (84.0, measured), (54.0, noted))
    sizes = [size for size, is_shown in shown if is_shown]
    told = sizes.index(0.0)
    sizes[told] = setting.width - sum(sizes)
    rows = []
    fills = []
    for node, depth in _ranked(block):
        row: list[Flows] = []
        if pictured:
            here = inside(setting, _PORTRAIT, NONE)
            row.append((picture_flow(here, node.picture, _PORTRAIT, _PORTRAIT),) if node.picture else ())
        here = inside(setting, sizes[len(row)], ROW)
        row.append(
            tuple(
                paragraph(here, style, words(text), left=_INDENT * depth, role=role)
                for style, text, role in (("CardTitle", node.title, ""), ("TableSmall", node.role, "accent_text" if depth == 0 else "ink2"))
                if text
            )
        )
        row.append(stack(inside(setting, sizes[told], ROW), ("TableText", node.text, "ink2")))
        if measured:
            here = inside(setting, 84, ROW)
            row.append(
                (
                    figure(here, node.metric, "CardTitle"),
                    *stack(here, ("MetricNote", (*words(node.metric.label), *note_of(node.metric)), "")),
                )
                if node.metric
                else ()
            )
        if noted:
            row.append(stack(inside(setting, 54, ROW), ("TableText", words(node.note), "")))
        rows.append(row)
        fills.append("paper" if depth == 0 else "")
    return ruled(setting, sizes, rows, fills=fills)


def _entities(block: Tree, setting: Setting) -> Flow:
    """Owner, share or licence, and what is owned; who stands in no line gets a row of his own."""
    nodes = {node.id: node for node in block.nodes}
    sizes = [setting.width * 0.38, setting.width * 0.24, setting.width * 0.38]
    heads = [setting.words[key] for key in ("owner", "share", "owned")]
    told: set[str] = set()
    rows: list[list[Flows]] = []

    def entity(name: str, width: float) -> Flows:
        node = nodes[name]
        here = inside(setting, width, ROW)
        if name in told:
            return stack(here, ("TableText", words(node.title, strong=True), ""))
        told.add(name)
        label = words("　".join(part for part in (node.role, node.note) if part))
        metric = (figure(here, node.metric, "CardTitle"),) if node.metric else ()
        return (
            *stack(here, ("TableText", words(node.title, strong=True), ""), ("TableSmall", label, ""), ("TableSmall", node.text, "")),
            *metric,
        )

    for edge in block.edges:
        if edge.parent in nodes and edge.child in nodes:
            rows.append([entity(edge.parent, sizes[0]), _bond(edge, inside(setting, sizes[1], ROW)), entity(edge.child, sizes[2])])
    rows += [[entity(node.id, sizes[0]), (), ()] for node in block.nodes if node.id not in told]
    return ruled(setting, sizes, rows, heads)


def _bond(edge: Edge, setting: Setting) -> Flows:
    arrow = "⇢" if edge.dashed else "→"
    return (paragraph(setting, "TableText", (*words(edge.label, strong=True, accent=True), *words(f" {arrow}" if edge.label else arrow))),)


# --------------------------------------------------------------------------------------------------- tiers, quadrants


def pyramid_flows(block: Pyramid, setting: Setting) -> Flows:
    """Figures, then the levels from the highest down."""
    head = metric_flows(Metrics(block.metrics, "row"), setting) if block.metrics else ()
    sizes = [setting.width * share for share in (0.25, 0.21, 0.16, 0.38)]
    rows = [_tier_row(setting, tier, sizes) for tier in reversed(block.tiers)]
    shown = [any(row[column] for row in rows) for column in range(len(sizes))]
    kept = [size for size, is_shown in zip(sizes, shown, strict=True) if is_shown]
    scale = setting.width / sum(kept) if kept else 1.0
    rows = [[cell for cell, is_shown in zip(row, shown, strict=True) if is_shown] for row in rows]
    fills = ["accent_14" if index == 0 else "" for index in range(len(rows))]
    return (*head, ruled(setting, [size * scale for size in kept], rows, fills=fills))


def _tier_row(setting: Setting, tier: Tier, sizes: list[float]) -> list[Flows]:
    here = [inside(setting, size, ROW) for size in sizes]
    metric = tier.metric
    return [
        stack(here[0], ("CardTitle", words(tier.title), ""), ("TableSmall", words(tier.note), "")),
        (figure(here[1], metric, "CardFigure"), *stack(here[1], ("MetricNote", (*words(metric.label), *note_of(metric)), "")))
        if metric
        else (),
        stack(here[2], ("TableText", words(tier.left), ""), ("TableText", words(tier.right), "ink2")),
        tuple(paragraph(here[3], "TableText", item, role="ink2") for item in tier.items),
    ]


def quadrants_flows(block: Quadrants, setting: Setting) -> Flows:
    """Two by two on paper, the first on the accent's tint."""
    width = setting.width / 2
    rows = []
    insets = Insets(12, 12, 12, 12)
    for start in range(0, len(block.fields), 2):
        cells = []
        for index in range(start, min(start + 2, len(block.fields))):
            fill = "accent_07" if index == 0 else "paper"
            here = inside(setting, width, insets, fill)
            gutter = grids.Edge("white", 6)
            cells.append(
                GridCell(
                    _quadrant(block.fields[index], here),
                    fill=fill,
                    insets=insets,
                    anchor="top",
                    left=gutter if index % 2 else None,
                    top=gutter if start else None,
                )
            )
        if len(cells) == 1:
            cells.append(GridCell((), insets=NONE))
        rows.append(GridRow(tuple(cells), 90))
    return (grid(setting, (width, width), kept_together(rows)),)


def _quadrant(field: Quadrant, setting: Setting) -> Flows:
    flows = [*stack(setting, ("CardTitle", words(field.title), "accent_text"), ("TableSmall", words(field.note), ""))]
    for head, text in field.points:
        runs = (*words(head, strong=True), *words("　" if head and plain(text) else ""), *text)
        flows.append(paragraph(setting, "TableText", runs, before=4))
    return tuple(flows)
