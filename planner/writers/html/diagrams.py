"""Calendars, ranges and trees, as the tables and lists that say the same."""

from __future__ import annotations

from planner.document.blocks import Bands, Edge, Gantt, Node, Tree
from planner.writers.html.markup import NOTHING, Html, element, join, some, text
from planner.writers.html.metrics import metrics_row
from planner.writers.html.pictures import picture
from planner.writers.html.setting import Setting
from planner.writers.html.tables import framed
from planner.writers.html.text import labelled, runs


def gantt(block: Gantt, setting: Setting) -> Html:
    words = setting.words
    heads = (block.heads[0], words["from"], words["to"], block.heads[1])
    rows = (
        (
            " ".join(word for word in (row.tier, row.title) if word),
            row.start.isoformat(),
            row.end.isoformat(),
            " ".join(word for word in (row.value, row.label) if word),
        )
        for row in block.rows
    )
    return _grid(runs(block.caption), heads, tuple(rows), numbers=())


def bands(block: Bands, setting: Setting) -> Html:
    words = setting.words
    caption = join((runs(block.caption), text(f" ({block.unit})" if block.unit else "")))
    rows = [
        (row.title, f"{row.low:,g}", f"{row.high:,g}", row.mark_label or ("" if row.mark is None else f"{row.mark:,g}"))
        for row in block.rows
    ]
    if block.window:
        low, high, label = block.window
        rows.append((label, f"{low:,g}", f"{high:,g}", ""))
    return _grid(caption, ("", words["low"], words["high"], words["mark"]), tuple(rows), numbers=(1, 2, 3))


def _grid(caption: Html, heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...], numbers: tuple[int, ...]) -> Html:
    def role(column: int) -> str | None:
        return "number" if column in numbers else None

    head = element("tr", *(element("th", text(head), scope="col", class_=role(column)) for column, head in enumerate(heads)))
    body = (
        element(
            "tr",
            element("th", text(row[0]), scope="row"),
            *(element("td", text(cell), class_=role(column)) for column, cell in enumerate(row[1:], 1)),
        )
        for row in rows
    )
    return framed(element("table", some("caption", caption), element("thead", head), element("tbody", *body), class_="plain"))


def tree(block: Tree, setting: Setting) -> Html:
    """Nodes under those they hang from; a node that two lines lead to stands once and is named again."""
    nodes = {node.id: node for node in block.nodes}
    children = {edge.child for edge in block.edges}
    seen: set[str] = set()

    def below(node: Node, edge: Edge | None) -> Html:
        label = labelled("span", edge.label, "label") if edge else NOTHING
        if node.id in seen:
            return element("li", label, labelled("span", node.title, "name"))
        seen.add(node.id)
        under = (below(nodes[one.child], one) for one in block.edges if one.parent == node.id and one.child in nodes)
        return element("li", label, _node(node, setting), some("ul", join(under)))

    roots = [node for node in block.nodes if node.id not in children]
    listed = [below(node, None) for node in roots]
    # Nodes of a ring hang from each other and from no root.
    listed += [below(node, None) for node in block.nodes if node.id not in seen]
    return element("div", metrics_row(block.metrics, "row") if block.metrics else NOTHING, element("ul", *listed), class_="tree")


def _node(node: Node, setting: Setting) -> Html:
    return join(
        (
            picture(node.picture, setting) if node.picture else NOTHING,
            labelled("span", node.title, "name"),
            labelled("span", node.role, "label"),
            labelled("span", node.note, "label"),
            some("p", runs(node.text)),
            metrics_row((node.metric,), "rail") if node.metric else NOTHING,
        )
    )
