"""Gates, sides and steps: what stands in the way, what speaks for the brand, what to do first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planner.rules import Finding, Level, Verdict, Words, checklist
from planner.rules.finding import Axis, Effort, Waiver
from planner.rules.readiness import State, gate_of, gates, sides, steps


def finding(name: str, **fields: object) -> Finding:
    told = {"id": f"tmall.{name}", "area": "Q1", "verdict": Verdict.MISSING, "level": Level.BLOCKER, "paths": (f"company.{name}",)}
    words = Words(name, name)
    return Finding(**{"title": words, "message": words, "remedy": words, **told, **fields})  # type: ignore[arg-type]


def state(*findings: Finding, gate: str = "company") -> State:
    return next(one.state for one in gates(checklist(findings)) if one.key == gate)


MET = finding("met", verdict=Verdict.MET)
UNDECIDED = finding("undecided", verdict=Verdict.UNDECIDED)
WAIVER = Waiver("tmall.waived", "已口头确认", "张三", date(2026, 3, 1))


@pytest.mark.parametrize(
    ("area", "gate"),
    [
        ("Q1", "company"), ("A2", "company"), ("Q2", "mark"), ("Q3", "documents"), ("Q4", "category"), ("I", "wording"),
        ("A1", "dossier"), ("B", "dossier"), ("D14", "dossier"), ("G", "dossier"), ("F", "figures"), ("Q5", "submission"),
        ("M", "submission"), ("Z9", "dossier"),
    ],
)  # fmt: skip
def test_every_row_of_the_content_list_belongs_to_a_gate(area, gate):
    assert gate_of(area) == gate


def test_a_gate_is_blocked_by_what_is_missing_and_required():
    assert state(MET, finding("a"), UNDECIDED) is State.BLOCKED


def test_a_gate_with_something_required_and_undecided_is_not_open():
    assert state(MET, UNDECIDED) is State.UNDECIDED


def test_what_is_only_expected_does_not_close_a_gate():
    warned = finding("a", level=Level.WARNING)
    unsure = replace(UNDECIDED, level=Level.WARNING)

    assert state(warned, unsure) is State.OPEN


def test_a_gate_nobody_looked_at_is_not_open():
    """Silence is no approval."""
    assert state(finding("a", verdict=Verdict.NOT_APPLICABLE)) is State.UNSEEN
    assert state(MET, gate="category") is State.UNSEEN


def test_what_is_undecided_stays_so_when_it_is_told_under_what_would_decide_it():
    assert state(finding("a", level=Level.WARNING), finding("b", verdict=Verdict.UNDECIDED, cause="tmall.a")) is State.UNDECIDED


def test_what_is_told_under_a_blocker_does_not_count_twice():
    (gate, *_) = gates(checklist([finding("a"), finding("b", cause="tmall.a"), finding("c", cause="tmall.b")]))

    assert [entry.id for entry in gate.blockers] == ["tmall.a"]


def test_a_step_settles_what_is_explained_by_what_it_explains():
    (step,) = steps(checklist([finding("a"), finding("b", cause="tmall.a"), finding("c", cause="tmall.b")]))

    assert [entry.id for entry in step.settles] == ["tmall.b", "tmall.c"]


def test_what_is_set_aside_stays_visible_at_its_gate():
    (gate, *_) = gates(checklist([finding("waived", waiver=WAIVER)]))

    assert (gate.state, [entry.id for entry in gate.waived]) == (State.OPEN, ["tmall.waived"])


def test_each_side_knows_what_speaks_for_it_and_what_is_weak():
    found = [
        finding("a", verdict=Verdict.MET, axis=Axis.OPERATION),
        finding("b", level=Level.WARNING, axis=Axis.OPERATION),
        finding("c", verdict=Verdict.UNDECIDED, axis=Axis.COMPANY),
        finding("d"),
    ]
    told = {side.axis: ([one.id for one in side.met], [one.id for one in side.weak]) for side in sides(checklist(found))}

    assert told == {
        Axis.POSITIONING: ([], []),
        Axis.OPERATION: (["tmall.a"], ["tmall.b"]),
        Axis.DISTINCTIVENESS: ([], []),
        Axis.COMPANY: ([], ["tmall.c"]),
    }


def order(*findings: Finding, left_out: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> list[str]:
    return [step.entry.id.removeprefix("tmall.") for step in steps(checklist(findings), left_out)]


def test_what_blocks_comes_before_everything():
    warned = finding("warned", level=Level.WARNING)
    child = finding("child", level=Level.WARNING, cause="tmall.warned")

    assert order(warned, child, UNDECIDED, finding("blocks", effort=Effort.AUTHORITY)) == ["blocks", "undecided", "warned"]


def test_what_would_decide_whether_something_blocks_comes_before_what_only_warns():
    line = finding("line", level=Level.ADVICE)

    assert order(finding("warned", level=Level.WARNING), line, finding("open", verdict=Verdict.UNDECIDED, cause="tmall.line")) == [
        "line",
        "warned",
    ]


def test_then_what_settles_most_then_what_weighs_most_then_what_asks_least():
    warning = {"level": Level.WARNING}
    found = [
        finding("advice", level=Level.ADVICE),
        finding("weeks", effort=Effort.AUTHORITY, **warning),
        finding("days", effort=Effort.WORK, **warning),
        finding("line", **warning),
        finding("file", effort=Effort.FILE, **warning),
        finding("parent", effort=Effort.AUTHORITY, level=Level.ADVICE),
        finding("child", cause="tmall.parent"),
    ]

    assert order(*found) == ["parent", "line", "file", "days", "weeks", "advice"]


@pytest.mark.parametrize("need", ["company.pages", "company", "company.pages.0.title"])
def test_a_page_that_waits_for_it_counts(need):
    warning = {"level": Level.WARNING}
    found = [finding("other", **warning), finding("pages", **warning)]
    left_out = (("公司简介", (need, "brand.story")),)

    (first, *_) = steps(checklist(found[1:]), left_out)
    assert (first.opens, first.unlocks) == (("公司简介",), 1)
    if need != "company":
        assert order(*found, left_out=left_out) == ["pages", "other"]


def test_a_path_that_only_begins_alike_opens_nothing():
    (step,) = steps(checklist([finding("page")]), (("公司简介", ("company.pages",)),))

    assert step.opens == ()
