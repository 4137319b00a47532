"""People under a lead, and entities held and licensed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.document.blocks import Edge, Metric, Node, Tree
from planner.writers.pptx.layout import tree
from planner.writers.pptx.shapes import Box, Connector, Image, Shape
from tests.writers.pptx.composed import RELATIONS, TEAM, said
from tests.writers.pptx.soundness import FULL, SIZES, THEME, box_of, faults_through, flat, named, text_box

LONG = said("这是一段比板上长得多的说明文字，用来检查在任何宽度下都不会溢出，也不会遗漏 2025 年的任何一个数字 12,345.67 万元。")
NAME = "杭州山屿生物科技（集团）股份有限公司第一分公司"


def team(count: int, *, text: str = "经历", has_portraits: bool = True) -> Tree:
    lead, *others = TEAM.nodes
    reports = tuple(
        replace(
            others[i % 6],
            id=f"r{i}",
            title=f"{others[i % 6].title}{i}",
            text=said(f"{text}{i}"),
            picture=others[0].picture if has_portraits else None,
        )
        for i in range(count)
    )
    return replace(TEAM, nodes=(lead, *reports), edges=tuple(Edge(lead.id, report.id) for report in reports))


def test_a_lead_and_six_stand_where_the_board_has_them():
    laid = tree.lay(TEAM, FULL, THEME)

    grounds = [shape.box for node in TEAM.nodes for shape in named(laid, f"{node.title} / ground") if isinstance(shape, Shape)]
    assert grounds == [(54, 126, 420, 102), *((54 + 144 * i, 258, 132, 228) for i in range(6))]
    portraits = [shape.box for node in TEAM.nodes[1:] for shape in named(laid, f"{node.title} / portrait") if isinstance(shape, Image)]
    assert portraits == [(54 + 144 * i, 258, 132, 96) for i in range(6)]
    assert text_box(laid, "24 人")[:2] == (510, 126)
    assert text_box(laid, TEAM.nodes[1].text[0].text)[:2] == (66, 423)


@pytest.mark.parametrize(("count", "width"), [(2, 204), (4, 204), (5, 160.8), (6, 132)])
def test_few_reports_get_wide_cards(count, width):
    laid = tree.lay(team(count), FULL, THEME)

    ground = named(laid, "何书言0 / ground")[0]
    assert isinstance(ground, Shape)
    assert ground.box.width == pytest.approx(width)


def test_more_than_twelve_reports_continue_under_the_same_lead():
    laid = tree.lay(team(14), FULL, THEME)

    assert isinstance(laid.rest, Tree)
    assert laid.rest.nodes[0] == TEAM.nodes[0]
    assert len(laid.rest.nodes) == 1 + 7
    assert laid.rest.metrics == ()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [0, 1, 3, 6, 7, 12, 14])
@pytest.mark.parametrize("has_portraits", [True, False])
@pytest.mark.parametrize("text", ["经历", LONG[0].text])
def test_any_team_holds_in_any_box(size, count, has_portraits, text):
    assert faults_through(tree, team(count, text=text, has_portraits=has_portraits), box_of(size)) == []


def test_entities_stand_where_the_board_has_them():
    laid = tree.lay(RELATIONS, Box(426.0, 126.0, 480.0, 354.0), THEME)

    boxes = {node.id: named(laid, f"entity {node.id}")[0] for node in RELATIONS.nodes}
    assert {key: tuple(shape.box) for key, shape in boxes.items() if not isinstance(shape, Connector)} == {
        "founder": (426, 126, 144, 48),
        "staff": (594, 126, 144, 48),
        "fund": (762, 126, 144, 48),
        "owner": (546, 222, 240, 54),
        "applicant": (426, 342, 168, 54),
        "plant": (738, 342, 168, 54),
        "store": (426, 432, 168, 48),
    }
    assert text_box(laid, "1 级授权")[:2] == (678, 282)
    assert text_box(laid, "商标独占授权/授权方即商标权利人/有效至 2031.12.31")[:2] == (618, 384)


def test_shares_never_stand_on_a_line_or_a_box():
    laid = tree.lay(RELATIONS, Box(426.0, 126.0, 480.0, 354.0), THEME)

    lines = [
        Box(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1]))
        for shape in flat(laid.shapes)
        if isinstance(shape, Connector)
        for a, b in zip(shape.points, shape.points[1:], strict=False)
    ]
    shares = [shape.box for shape in flat(laid.shapes) if shape.name.startswith("share ") and not isinstance(shape, Connector)]
    assert len(shares) == 5
    for share in shares:
        assert not [
            line for line in lines if line.x < share.right and line.right > share.x and line.y < share.bottom and line.bottom > share.y
        ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 14])
@pytest.mark.parametrize("arity", [2, 99])
@pytest.mark.parametrize("name", ["公司", NAME])
def test_any_holding_holds_in_any_box(size, count, arity, name):
    nodes = tuple(
        Node(f"n{i}", f"{name}{i}", "角色", "4 人", tone=("paper", "accent", "outlined", "plain", "deep")[i % 5]) for i in range(count)
    )
    edges = tuple(Edge(f"n{(i - 1) // arity}", f"n{i}", f"{i + 10}%", dashed=i == 4) for i in range(1, count))

    assert faults_through(tree, Tree(nodes, edges, metrics=(Metric("1", "级授权"),)), box_of(size)) == []


def test_who_holds_each_other_is_laid_all_the_same():
    ring = Tree((Node("a", "甲"), Node("b", "乙")), (Edge("a", "b", "51%"), Edge("b", "a", "49%")))

    assert faults_through(tree, ring, FULL) == []
