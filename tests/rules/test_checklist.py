"""Findings put in order and held against the file."""

from __future__ import annotations

from datetime import date

from planner.errors import ProfileError
from planner.rules import Finding, Level, Place, Verdict, Waiver, Words, checklist, located
from planner.yamltext import read

SAYS_NOTHING = Words("", "")
HINT, NOTICE = Words("提示", "hint"), Words("公告", "notice")


def finding(id: str, verdict: Verdict = Verdict.MISSING, level: Level = Level.WARNING, area: str = "A1", **fields: object) -> Finding:
    return Finding(id, area, verdict, level, SAYS_NOTHING, SAYS_NOTHING, SAYS_NOTHING, **fields)  # type: ignore[arg-type]


def test_entries_stand_by_what_has_to_be_done():
    listed = checklist(
        [
            finding("a", level=Level.ADVICE),
            finding("b", level=Level.BLOCKER),
            finding("c"),
            finding("d", Verdict.UNDECIDED, Level.BLOCKER),
            finding("e", Verdict.MET),
            finding("f", Verdict.NOT_APPLICABLE),
        ]
    )

    groups = (listed.blockers, listed.warnings, listed.advice, listed.undecided, listed.met, listed.not_applicable)
    assert [[entry.id for entry in group] for group in groups] == [["b"], ["c"], ["a"], ["d"], ["e"], ["f"]]
    assert listed.count == 6


def test_one_rule_is_one_entry_for_each_verdict_however_its_members_take_turns():
    listed = checklist([finding("a"), finding("a", Verdict.UNDECIDED), finding("a")])

    assert [(entry.id, entry.count) for entry in listed.warnings] == [("a", 2)]
    assert [(entry.id, entry.count) for entry in listed.undecided] == [("a", 1)]


def test_rows_of_the_content_list_stand_in_their_order():
    listed = checklist([finding("x", area="D10"), finding("y", area="D2"), finding("z", area="A"), finding("w", area="A2")])

    assert [entry.area for entry in listed.warnings] == ["A", "A2", "D2", "D10"]


def test_a_source_is_listed_once():
    listed = checklist(
        [
            finding("a", sources=(HINT,), confidence="C"),
            finding("b", sources=(NOTICE, HINT), confidence="A"),
            finding("c", sources=(HINT,), confidence="C"),
            finding("d"),
            finding("e", Verdict.MET, sources=(Words("别处", "elsewhere"),), confidence="B"),
        ]
    )

    assert listed.cited == ((HINT, "C"), (NOTICE, "A"), (HINT, "A"))
    assert [listed.source_numbers(entry) for entry in listed.warnings] == [(1,), (2, 3), (1,), ()]


def test_what_is_explained_or_set_aside_stands_apart():
    waiver = Waiver("c", "平台已确认", "林晓", date(2026, 12, 31))
    listed = checklist([finding("a"), finding("b", cause="a"), finding("c", waiver=waiver), finding("c")])

    assert [entry.id for entry in listed.warnings] == ["a", "c"]
    assert [entry.id for entry in listed.folded_under(listed.warnings[0])] == ["b"]
    assert [entry.id for entry in listed.waived] == ["c"]
    assert listed.count == 4


def test_what_is_not_written_is_placed_at_what_is_around_it():
    _, source = read("brand:\n  name: 山屿\ncompany:\n  name: 甲\n".encode(), "brand.yaml", ProfileError)
    paths = ("company.name", "company.capital", "team.lead.name")

    (placed,) = located([finding("a", paths=paths)], source)

    assert placed.places == (Place("company.name", 4, True), Place("company.capital", 3, False), Place("team.lead.name", 0, False))
