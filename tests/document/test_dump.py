"""The text form of a document says everything but the bytes of its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from planner.document import blocks
from planner.document.dump import dump

RUNS = (blocks.Run("甲", strong=True), blocks.Run("乙", href="https://example.com"))
PICTURE = blocks.Picture("bottle", "瓶")
METRIC = blocks.Metric("2.50", "亿元", "销售额", RUNS)
CELL = blocks.Cell(RUNS, colspan=2, strong=True)
ALL: tuple[Any, ...] = (
    blocks.Heading(RUNS),
    blocks.Paragraph(RUNS),
    blocks.Items((RUNS,)),
    blocks.Quote(RUNS, "标"),
    blocks.Callout((blocks.Paragraph(RUNS),)),
    blocks.Columns(((blocks.Source(RUNS),), (blocks.Contents(),)), (4, 8)),
    blocks.Table((blocks.Column(), blocks.Column("number")), (blocks.Row((CELL,)),), (blocks.Row((CELL,), "result", 1),)),
    blocks.Chart("column", ("一", "二"), (blocks.Series("甲", (1.5, None)),), bands=(blocks.Band("季", 0, 2),)),
    blocks.Gallery((blocks.Figure(PICTURE, RUNS, "E-01", True, (0.1, 0.2, 0.3, 0.4), METRIC),)),
    blocks.Callouts((blocks.Point("点", RUNS, METRIC, (0.1, 0.2)),), PICTURE, (METRIC,)),
    blocks.Metrics((METRIC,)),
    blocks.Cards((blocks.Card("卡", share=0.5),)),
    blocks.Timeline((blocks.Milestone("2019", "事"),)),
    blocks.Gantt(date(2026, 4, 1), 12, (blocks.GanttRow("节", date(2026, 5, 1), date(2026, 5, 2)),)),
    blocks.Process((blocks.Step("步"),)),
    blocks.Tree((blocks.Node("a", "甲"),), (blocks.Edge("a", "b"),)),
    blocks.Bands((blocks.BandRow("带", 1.0, 2.0),)),
    blocks.Pyramid((blocks.Tier("级"),)),
    blocks.Quadrants((blocks.Quadrant("优", (("38.6%", RUNS),)),)),
    blocks.Findings("组", (blocks.FindingLine("r", "warning", "missing", "题"),)),
)


def document_of(block: Any) -> blocks.Document:
    slide = blocks.Slide("a", RUNS, blocks=(block,))
    return blocks.Document("deck", "zh-CN", "题", (blocks.Part("p", "部", children=(slide,)),))


@pytest.mark.parametrize("block", ALL, ids=lambda block: type(block).__name__)
def test_no_field_of_a_block_can_change_unseen(block):
    before = dump(document_of(block))
    changed = list(_variants(block))

    assert len(changed) >= len(fields(block))
    assert [where for where, other in changed if dump(document_of(other)) == before] == []


def _variants(value: Any, where: str = "") -> Iterator[tuple[str, Any]]:
    """*value* with one field changed, for every field of it and of every record in it."""
    if isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from ((at, (*value[:index], other, *value[index + 1 :])) for at, other in _variants(part, where))
    if not is_dataclass(value):
        return
    for field in fields(value):
        at = f"{where}.{field.name}"
        yield at, _changed(value, field.name, _other(getattr(value, field.name)))
        yield from ((deeper, _changed(value, field.name, other)) for deeper, other in _variants(getattr(value, field.name), at))


def _other(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case str():
            return value + "变"
        case date():
            return date(2030, 1, 1)
        case tuple() if value:
            return value[:-1]
        case tuple():
            return ("新",)
        case _:
            return PICTURE if value is None else None


def _changed(record: Any, name: str, value: Any) -> Any:
    # A chart checks the lengths of its series, which must not keep the test from trying.
    if isinstance(record, blocks.Chart) and name == "categories":
        return replace(record, categories=("一",), series=())
    if isinstance(record, blocks.Series) and name == "values":
        return replace(record, values=(7.0, None))
    return replace(record, **{name: value})


def test_bytes_of_pictures_are_not_dumped():
    plain = document_of(blocks.Contents())

    assert dump(replace(plain, images={"bottle": b"x"})) == dump(plain)
