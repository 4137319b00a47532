"""The last resort against loss: a block whose words outgrow its own form becomes a table, which can always be continued."""

from __future__ import annotations

from planner.document.blocks import (
    Bands,
    Block,
    Callouts,
    Card,
    Cards,
    Cell,
    Chart,
    Column,
    Metric,
    Metrics,
    Process,
    Pyramid,
    Quadrants,
    Row,
    Run,
    Runs,
    Table,
    Timeline,
    Tree,
)  # fmt: skip
from planner.writers.ooxml.numbers import formatted


def as_table(block: Block) -> Table | None:
    """The same words in rows; None for kinds that are tables already, or only pictures and marks."""
    match block:
        case Chart():
            return _values(block)
        case Metrics():
            return _table([[_figure(one), _plain(one.label), one.note, _plain(one.source)] for one in block.items])
        case Cards():
            return _table([_card(card) for card in block.cards])
        case Callouts():
            points = [[_plain(point.heading), _figure(point.metric), point.text] for point in block.points]
            return _table([[_plain(one.label), _figure(one), one.note] for one in block.metrics] + points)
        case Timeline():
            return _table(
                [[_plain(one.when), _strong(one.title), _figure(one.metric), one.text, _plain(one.tag)] for one in block.milestones]
            )
        case Process():
            return _table([[_strong(step.title), step.text, _plain(step.note)] for step in block.steps])
        case Tree():
            return _table(
                [[_strong(node.title), _plain(node.role), _plain(node.note), _figure(node.metric), node.text] for node in block.nodes]
            )
        case Bands():
            return _table(
                [[_strong(row.title), _plain(f"{row.low:g}–{row.high:g} {block.unit}"), _plain(row.mark_label)] for row in block.rows]
            )
        case Pyramid():
            tiers = [
                [_strong(one.title), _plain(one.note), _figure(one.metric), _plain(one.left), _plain(one.right), _joined(one.items)]
                for one in block.tiers
            ]
            return _table(tiers)
        case Quadrants():
            return _table([[_strong(field.title), _plain(key), text] for field in block.fields for key, text in field.points])
        case _:
            return None


def _values(chart: Chart) -> Table:
    """A chart's numbers under the names of its series, or of its categories where these are fewer."""
    values = [["–" if value is None else formatted(value, chart.number_format) for value in series.values] for series in chart.series]
    heads, names = [series.name for series in chart.series], list(chart.categories)
    if len(heads) > len(names):
        heads, names = names, heads
    else:
        values = [list(row) for row in zip(*values, strict=True)]
    head = Row((Cell(_plain(chart.unit)), *(Cell(_plain(name)) for name in heads)))
    body = tuple(Row((Cell(_strong(name)), *(Cell(_plain(text)) for text in row))) for name, row in zip(names, values, strict=True))
    return Table((Column(), *(Column("number") for _ in heads)), (head,), body, caption=chart.caption)


def _card(card: Card) -> list[Runs]:
    figures = _joined(tuple(_figure(metric) + _plain(f"　{metric.label}") + metric.note for metric in card.metrics))
    return [
        _strong(card.title),
        _plain(card.note),
        _joined(tuple(filter(None, (card.text, *card.items)))),
        _figure(card.metric),
        figures,
        _plain(card.detail),
    ]


def _table(rows: list[list[Runs]]) -> Table | None:
    """Rows without the columns that say nothing."""
    if not rows:
        return None
    used = [n for n in range(len(rows[0])) if any(row[n] for row in rows)]
    body = tuple(Row(tuple(Cell(row[n]) for n in used)) for row in rows)
    return Table(tuple(Column() for _ in used), (), body)


def _plain(text: str) -> Runs:
    return (Run(text),) if text else ()


def _strong(text: str) -> Runs:
    return (Run(text, strong=True),) if text else ()


def _figure(metric: Metric | None) -> Runs:
    if metric is None:
        return ()
    joint = "" if metric.unit in ("%", "") else " "
    return (Run(f"{metric.value}{joint}{metric.unit}", strong=True),)


def _joined(texts: tuple[Runs, ...]) -> Runs:
    """Texts one under another."""
    joined: Runs = ()
    for text in texts:
        joined += ((Run("\n"),) if joined else ()) + text
    return joined
