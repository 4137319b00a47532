"""Entities held and licensed: boxes in layers, elbow connectors glued to them, shares beside the lines and never on them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from planner.document.blocks import Edge, Metric, Node, Run, Tree
from planner.record import record
from planner.theme import Theme
from planner.writers.pptx.layout import lines
from planner.writers.pptx.layout.charts.plot import METRIC_FIGURES, metric_lines, strip
from planner.writers.pptx.layout.part import Laid
from planner.writers.pptx.layout.pieces import CONTINUED, pitched, put, rule
from planner.writers.pptx.shapes import AnyShape, Box, Connector, Group, Text, TextLine

INSET = 12.0
LEVEL = 48.0
BETWEEN = 36.0
LABELLED = 48.0
CROWDED = 66.0
LEAST_BETWEEN = 27.0
NARROWEST = 78.0
SIDE = 24.0
LABEL_GAP = 6.0
FILLS = {"plain": "white", "paper": "paper", "outlined": "white", "accent": "accent", "deep": "accent_deep"}
OUTLINES = {"plain": ("rule", 0.75), "outlined": ("accent", 1.25)}

Points = tuple[tuple[float, float], ...]


@record
class _Route:
    """A line between two boxes: its corners, and the sites it is glued to."""

    edge: Edge
    points: Points
    start: int
    end: int


def needed(block: Tree, width: float, theme: Theme) -> float:
    layers = _layers(block)
    if not _is_layered(layers, width):
        return sum(_outline_height(block, node, width, theme) + 6 for node in block.nodes)
    heights = _heights(layers, width, theme)
    return sum(heights) + sum(LEAST_BETWEEN if between == BETWEEN else LABELLED for between in _betweens(block, layers))


def lay(block: Tree, box: Box, theme: Theme) -> Laid:
    layers = _layers(block)
    if not _is_layered(layers, box.width):
        return _lay_outline(block, box, theme)
    shapes: list[AnyShape] = []
    laid = _lay_layers(block, layers, box, theme)
    if laid is None and block.metrics:
        above, height = strip(block.metrics, box, theme)
        inner = Box(box.x, box.y + height, box.width, box.height - height)
        laid = _lay_layers(replace(block, metrics=()), layers, inner, theme)
        shapes += above
    if laid is None:
        return _lay_outline(block, box, theme)
    shapes += laid
    return Laid(tuple(shapes), box.height)


# -------------------------------------------------------------------------------------------------------------- layers


def _layers(block: Tree) -> list[list[Node]]:
    """Nodes by their longest way from above; a licence counts only for who is held by nobody. In a layer children stand under parents."""
    nodes = {node.id: node for node in block.nodes}
    known = [edge for edge in block.edges if edge.parent in nodes and edge.child in nodes and edge.parent != edge.child]
    held = {edge.child for edge in known if not edge.dashed}
    counted = [edge for edge in known if not edge.dashed or edge.child not in held]
    level = dict.fromkeys(nodes, 0)
    for _ in nodes:
        for edge in counted:
            # A ring of holdings would climb without end; nobody stands lower than there are nodes.
            level[edge.child] = min(max(level[edge.child], level[edge.parent] + 1), len(nodes) - 1)
    layers: list[list[Node]] = []
    places: dict[str, float] = {}
    for depth in sorted(set(level.values())):
        layer = [node for node in block.nodes if level[node.id] == depth]
        above = {node.id: [places[edge.parent] for edge in counted if edge.child == node.id and edge.parent in places] for node in layer}
        layer.sort(key=lambda node: sum(above[node.id]) / len(above[node.id]) if above[node.id] else 0.5)
        places.update({node.id: (index + 0.5) / len(layer) for index, node in enumerate(layer)})
        layers.append(layer)
    return layers


def _is_layered(layers: Sequence[Sequence[Node]], width: float) -> bool:
    return len(layers) <= 5 and all(_node_width(len(layer), width) >= NARROWEST for layer in layers)


def _node_width(count: int, width: float) -> float:
    if count == 1:
        return min(width, max(168.0, min(width / 2, 264.0)))
    if count == 2:
        return min(216.0, width * 0.35 if width >= 360 else (width - SIDE) / 2)
    return min(204.0, (width - SIDE * (count - 1)) / count if width >= 108 * count else (width - INSET * (count - 1)) / count)


def _texts(node: Node, width: float, theme: Theme) -> list[TextLine]:
    """What a box says, centred: the title, its role and number, a sentence."""
    fill = FILLS[node.tone]
    ink = theme.on(fill)
    quiet = theme.quiet_on(fill) if ink == "white" else "ink2"
    inner = width - 2 * min(INSET, width * 0.08)
    title = lines.plain(node.title, theme.step("body"), bold=True, colour=ink, align="center")
    if lines.count(title, inner) > 2:
        title = lines.plain(node.title, theme.step("label"), bold=True, colour=ink, align="center")
    texts = [title]
    second = " · ".join(word for word in (node.role, node.note) if word)
    if second:
        texts.append(pitched(lines.plain(second, theme.step("label"), colour=quiet, align="center"), 18.0 if len(second) < 24 else 15.0))
    if node.metric:
        figure = lines.figure(node.metric.value, node.metric.unit, theme.step("figure_s"), theme, colour=ink, align="center")
        texts.append(figure)
        if node.metric.label:
            texts.append(lines.plain(node.metric.label, theme.step("label"), colour=quiet, align="center"))
    if node.text:
        texts.append(lines.prose(node.text, theme.step("label"), colour=quiet, align="center"))
    return texts


def _heights(layers: Sequence[Sequence[Node]], width: float, theme: Theme) -> list[float]:
    heights = []
    for depth, layer in enumerate(layers):
        room = _node_width(len(layer), width)
        inner = room - 2 * min(INSET, room * 0.08)
        tallest = max(lines.height(_texts(node, room, theme), inner) for node in layer)
        is_inner = 0 < depth < len(layers) - 1
        heights.append(max(LEVEL + (6 if is_inner else 0), tallest + 12))
    return heights


def _betweens(block: Tree, layers: Sequence[Sequence[Node]]) -> list[float]:
    """The room between each layer and the next: more where shares are written, most where a licence passes."""
    betweens = []
    for layer in layers[1:]:
        ids = {node.id for node in layer}
        into = [edge for edge in block.edges if edge.child in ids]
        betweens.append(CROWDED if any(edge.dashed for edge in into) else LABELLED if any(edge.label for edge in into) else BETWEEN)
    return betweens


def _placed(block: Tree, layers: Sequence[Sequence[Node]], box: Box, theme: Theme) -> dict[str, Box] | None:
    """A box for each node; None when the layers do not fit beneath each other."""
    heights, betweens = _heights(layers, box.width, theme), _betweens(block, layers)
    spare = box.height - sum(heights) - sum(betweens)
    if spare < 0:
        least = [min(between, LEAST_BETWEEN if between == BETWEEN else LABELLED - 9) for between in betweens]
        give = sum(betweens) - sum(least)
        if give + spare < -0.5:
            return None
        betweens = [between + spare * (between - low) / give for between, low in zip(betweens, least, strict=True)]
    elif betweens:
        betweens = [between + min(spare / len(betweens), between / 2) for between in betweens]
    boxes: dict[str, Box] = {}
    y = box.y
    for depth, layer in enumerate(layers):
        width = _node_width(len(layer), box.width)
        for node, x, room in _across(block, layer, boxes, box, width):
            boxes[node.id] = Box(x, y, room, heights[depth])
        y += heights[depth] + (betweens[depth] if depth < len(betweens) else 0.0)
    return boxes


def _across(block: Tree, layer: Sequence[Node], boxes: Mapping[str, Box], box: Box, width: float) -> list[tuple[Node, float, float]]:
    """Left edge and width of each node of a layer: under its parents if alone, else from edge to edge."""
    if len(layer) > 1:
        step = (box.width - width) / (len(layer) - 1)
        return [(node, box.x + index * step, width) for index, node in enumerate(layer)]
    node = layer[0]
    parents = [boxes[edge.parent] for edge in block.edges if edge.child == node.id and edge.parent in boxes and not edge.dashed]
    if len(parents) == 1:
        width = min(width, parents[0].width)
    centre = sum(parent.x + parent.width / 2 for parent in parents) / len(parents) if parents else box.x + box.width / 2
    return [(node, min(max(box.x, centre - width / 2), box.right - width), width)]


# --------------------------------------------------------------------------------------------------------------- lines


def _routes(block: Tree, boxes: Mapping[str, Box]) -> list[_Route]:
    routes = []
    for edge in block.edges:
        if edge.parent in boxes and edge.child in boxes and edge.parent != edge.child:
            routes.append(_route(edge, boxes[edge.parent], boxes[edge.child], boxes.values()))
    return routes


def _route(edge: Edge, parent: Box, child: Box, boxes: Iterable[Box]) -> _Route:
    px, cx = parent.x + parent.width / 2, child.x + child.width / 2
    py, cy = parent.y + parent.height / 2, child.y + child.height / 2
    if child.y < parent.bottom:
        # Neighbours of one layer, or a line that leads back up.
        is_right = cx > px
        start, end = (parent.right, child.x) if is_right else (parent.x, child.right)
        if abs(py - cy) < 1:
            return _Route(edge, ((start, py), (end, cy)), 3 if is_right else 1, 1 if is_right else 3)
        middle = (start + end) / 2
        return _Route(edge, ((start, py), (middle, py), (middle, cy), (end, cy)), 3 if is_right else 1, 1 if is_right else 3)
    if abs(px - cx) < 1:
        return _Route(edge, ((px, parent.bottom), (px, child.y)), 2, 0)
    if edge.dashed and not child.x <= px <= child.right and _is_clear((px, parent.bottom + 1), (px, cy), boxes, child):
        is_right = cx > px
        return _Route(edge, ((px, parent.bottom), (px, cy), (child.x if is_right else child.right, cy)), 2, 1 if is_right else 3)
    if not parent.x - INSET <= cx <= parent.right + INSET and _is_clear((cx, py), (cx, child.y), boxes, child):
        is_right = cx > px
        return _Route(edge, ((parent.right if is_right else parent.x, py), (cx, py), (cx, child.y)), 3 if is_right else 1, 0)
    level = child.y - 18
    return _Route(edge, ((px, parent.bottom), (px, level), (cx, level), (cx, child.y)), 2, 0)


def _is_clear(start: tuple[float, float], end: tuple[float, float], boxes: Iterable[Box], goal: Box) -> bool:
    """Whether a vertical line meets no box but the one it leads to."""
    return all(
        other is goal or not (other.x - 6 < start[0] < other.right + 6 and other.y < end[1] and other.bottom > start[1]) for other in boxes
    )


def _segments(points: Points) -> list[Box]:
    """The pieces of a line as thin boxes."""
    pieces = []
    for (x1, y1), (x2, y2) in itertools.pairwise(points):
        pieces.append(Box(min(x1, x2) - 1, min(y1, y2) - 1, abs(x2 - x1) + 2, abs(y2 - y1) + 2))
    return pieces


def _lay_layers(block: Tree, layers: Sequence[Sequence[Node]], box: Box, theme: Theme) -> list[AnyShape] | None:
    boxes = _placed(block, layers, box, theme)
    if boxes is None:
        return None
    routes = _routes(block, boxes)
    obstacles = [*boxes.values(), *(piece for route in routes for piece in _segments(route.points))]
    labels: list[AnyShape] = []
    for route in routes:
        if route.edge.label and not route.edge.dashed:
            labels.append(_share(route, box, obstacles, theme))
    metrics = _metrics(block.metrics, routes, box, obstacles, theme)
    if metrics is None:
        return None
    for route in routes:
        if route.edge.label and route.edge.dashed:
            labels.append(_licence(route, boxes[route.edge.child], box, obstacles, theme))
    nodes = [_node(node, boxes[node.id], theme) for layer in layers for node in layer]
    connectors = [_connector(route, block) for route in routes]
    return [Group((*nodes, *connectors, *labels, *metrics), "entities")]


def _key(node_id: str) -> str:
    return f"entity {node_id}"


def _node(node: Node, box: Box, theme: Theme) -> Text:
    outline, width = OUTLINES.get(node.tone, ("", 0.0))
    side = min(INSET, box.width * 0.08)
    return Text(
        box,
        tuple(_texts(node, box.width, theme)),
        _key(node.id),
        anchor="middle",
        inset=(side, 0.0, side, 0.0),
        fill=FILLS[node.tone],
        outline=outline,
        outline_width=width,
    )


def _connector(route: _Route, block: Tree) -> Connector:
    edge = route.edge
    child = next(node for node in block.nodes if node.id == edge.child)
    parent = next(node for node in block.nodes if node.id == edge.parent)
    # Lines between one's own entities carry the accent; who merely holds a share stays quiet.
    is_own = edge.dashed or child.tone == "deep" or (parent.tone in ("accent", "outlined") and child.tone in ("accent", "deep"))
    return Connector(
        _key(edge.parent),
        route.start,
        _key(edge.child),
        route.end,
        route.points,
        "accent" if is_own else "rule",
        1.25 if is_own else 1.0,
        edge.dashed,
        True,
        f"{parent.title} → {child.title}",
    )


# -------------------------------------------------------------------------------------------------------------- labels


def _place(width: float, height: float, wanted: Sequence[tuple[float, float]], box: Box, obstacles: Sequence[Box]) -> Box | None:
    """The first of the places wanted that is free, else the free place nearest to the first of them; None when there is none."""

    def is_free(at: Box) -> bool:
        return all(other.x >= at.right or other.right <= at.x or other.y >= at.bottom or other.bottom <= at.y for other in obstacles)

    def is_inside(at: Box) -> bool:
        return at.x >= box.x - 0.5 and at.y >= box.y - 0.5 and at.right <= box.right + 0.5 and at.bottom <= box.bottom + 0.5

    for x, y in wanted:
        at = Box(x, y, width, height)
        if is_inside(at) and is_free(at):
            return at
    x, y = wanted[0]
    grid = [
        Box(box.x + 6 * column, box.y + 6 * row, width, height)
        for column in range(int(max(0.0, box.width - width) // 6) + 1)
        for row in range(int(max(0.0, box.height - height) // 6) + 1)
    ]
    free = [at for at in grid if is_free(Box(at.x - 3, at.y - 1, at.width + 6, at.height + 2))]
    return min(free, key=lambda at: abs(at.x - x) + abs(at.y - y)) if free else None


def _share(route: _Route, box: Box, obstacles: list[Box], theme: Theme) -> Text:
    line = lines.plain(route.edge.label, theme.step("heading_s"), bold=True, colour="accent_text")
    if lines.extent(line) > 90:
        line = lines.plain(route.edge.label, theme.step("label"), bold=True, colour="accent_text")
    width = min(lines.extent(line) + 2, 150.0)
    height = lines.height([line], width)
    wanted = []
    for (x1, y1), (x2, y2) in zip(route.points, route.points[1:], strict=False):
        if abs(x1 - x2) < 0.01:
            top = min(y1, y2)
            inset = 3.0 if len(route.points) != 3 else 9.0
            sides = [x1 + LABEL_GAP, x1 - LABEL_GAP - width]
            # Left of what leads to the left, right of all others.
            if x1 < route.points[0][0]:
                sides.reverse()
            wanted += [(side, top + inset) for side in sides]
            wanted += [(side, max(y1, y2) - height - 6) for side in sides]
    for (x1, y1), (x2, y2) in zip(route.points, route.points[1:], strict=False):
        if abs(y1 - y2) < 0.01:
            wanted.append((min(x1, x2) + abs(x2 - x1) / 2 - width / 2, y1 - height - 2))
    at = _place(width, height, wanted, box, obstacles) or Box(*wanted[0], width, height)
    obstacles.append(at)
    align = "right" if at.right <= route.points[-1][0] and len(route.points) == 3 else "left"
    return Text(at, (replace(line, align="right" if align == "right" else "left"),), f"share {route.edge.label}")


def _licence(route: _Route, child: Box, box: Box, obstacles: list[Box], theme: Theme) -> Text:
    texts = [pitched(lines.plain(text, theme.step("label")), 18.0) for text in route.edge.label.split("\n")]
    is_left = child.right <= route.points[0][0]
    widest = max(lines.extent(text) for text in texts) + 2
    for width in (widest, min(widest, 114.0), min(widest, 84.0)):
        height = lines.height(texts, width)
        y = route.points[-1][1]
        at = _place(
            width,
            height,
            [
                (child.right + SIDE if is_left else child.x - SIDE - width, y + 15),
                (route.points[0][0] + 6, y - height - 6),
                (route.points[0][0] + 12, route.points[0][1] + 6),
            ],
            box,
            obstacles,
        )
        if at:
            break
    at = at or Box(route.points[0][0] + 6, route.points[0][1] + 6, width, height)
    obstacles.append(at)
    return Text(at, tuple(texts), "licence")


def _metrics(metrics: Sequence[Metric], routes: Sequence[_Route], box: Box, obstacles: list[Box], theme: Theme) -> list[AnyShape] | None:
    """Figures beside the licence, or wherever there is room for them; None when there is none."""
    shapes: list[AnyShape] = []
    licence = next((route for route in routes if route.edge.dashed), None)
    for metric in metrics:
        wanted = (licence.points[0][0] + 12, licence.points[0][1] + 6) if licence else (box.right - 144, box.y)
        found = None
        for role in METRIC_FIGURES[1:]:
            texts = metric_lines(replace(metric, accent=True), role, theme)
            widest = max(lines.extent(text) if text.runs[0].bold else min(lines.extent(text), 150.0) for text in texts) + 2
            height = lines.height(texts, widest)
            found = _place(widest, height, [wanted], box, obstacles)
            if found:
                break
        if not found:
            return None
        obstacles.append(found)
        shapes.append(Group((Text(found, tuple(texts), "metric"),), f"metric / {metric.label or metric.value}"))
    return shapes


# ------------------------------------------------------------------------------------------------------------- outline


def _outline_texts(block: Tree, node: Node, theme: Theme) -> list[TextLine]:
    title = lines.plain(node.title, theme.step("body"), bold=True, colour="accent_text" if node.tone in ("accent", "deep") else "ink")
    texts = [title]
    second = " · ".join(word for word in (node.role, node.note) if word)
    if second:
        texts.append(lines.plain(second, theme.step("label")))
    if node.metric:
        texts.append(
            lines.plain(
                " ".join(word for word in (node.metric.value, node.metric.unit, node.metric.label) if word), theme.step("label"), bold=True
            )
        )
    if node.text:
        texts.append(lines.prose(node.text, theme.step("label"), colour="ink2"))
    titles = {other.id: other.title for other in block.nodes}
    for edge in block.edges:
        if edge.child == node.id and edge.parent in titles:
            said = " ".join(word for word in (titles[edge.parent], edge.label.replace("\n", " ")) if word)
            texts.append(lines.plain(f"← {said}", theme.step("label"), colour="accent_text"))
    return texts


def _outline_height(block: Tree, node: Node, width: float, theme: Theme) -> float:
    return lines.height(_outline_texts(block, node, theme), width - 4 * SIDE) + 12


def _lay_outline(block: Tree, box: Box, theme: Theme) -> Laid:
    """Too many boxes for layers: a row for each, set in by its layer, with who stands above it in words."""
    shapes: list[AnyShape] = []
    y = box.y
    if block.metrics:
        shapes, height = strip(block.metrics, box, theme)
        y += height
    layers = _layers(block)
    order = [(depth, node) for depth, layer in enumerate(layers) for node in layer]
    placed = 0
    for depth, node in order:
        inset = min(depth, 4) * SIDE / 2
        width = box.width - inset
        height = lines.height(_outline_texts(block, node, theme), width - 12) + 9
        if placed and y + height > box.bottom:
            break
        drawn = (
            rule(box.x + inset, y, width, "hairline"),
            put(box.x + inset, y + 4, width - 12, _outline_texts(block, node, theme), "entity"),
        )
        shapes.append(Group(drawn, f"entity / {node.title}"))
        y += height
        placed += 1
    rest = _remaining(block, [node for _, node in order[placed:]]) if placed < len(order) else None
    return Laid(tuple(shapes), min(box.height, y - box.y), rest, (CONTINUED,) if rest else ())


def _remaining(block: Tree, nodes: Sequence[Node]) -> Tree:
    """The rows that are left; who stands above them on an earlier slide is kept in words."""
    left = {node.id for node in nodes}
    titles = {node.id: node.title for node in block.nodes}
    kept = []
    for node in nodes:
        gone = [edge for edge in block.edges if edge.child == node.id and edge.parent in titles and edge.parent not in left]
        said = "；".join(" ".join(word for word in (f"← {titles[edge.parent]}", edge.label.replace("\n", " ")) if word) for edge in gone)
        kept.append(replace(node, text=(*node.text, Run(("　" if node.text else "") + said)) if said else node.text))
    return replace(
        block, nodes=tuple(kept), edges=tuple(edge for edge in block.edges if edge.parent in left and edge.child in left), metrics=()
    )
