"""What a rule answers, and how sure it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from planner.facts.resolved import Resolved
from planner.profile.dates import Month
from planner.rules import Level, Rulebook, Verdict, judge, judge_all
from planner.rules.conditions import is_known
from planner.rules.engine import _with_causes
from planner.rules.examples import ExampleFacts
from planner.rules.finding import Finding, Words
from planner.rules.packs import Pack
from planner.rules.reading import Reader
from planner.rules.rule import PackHead, Rule
from planner.yamltext import SourceMap

NOTHING = Rulebook((), {}, {})
DAY = date(2026, 2, 10)


def rule(**fields: object) -> Rule:
    reader = Reader(SourceMap("test.yaml", (), {}, {}))
    read = reader.record(
        Rule,
        {
            "id": "test.rule",
            "area": "A1",
            "title": {"zh": "标题", "en": "title"},
            "level": "warning",
            "expect": {"present": "brand.founded"},
            "message": {"zh": "没有成立时间", "en": "no founding date"},
            "remedy": {"zh": "填写 brand.founded", "en": "fill in brand.founded"},
            "examples": [],
        }
        | fields,
    )
    assert read is not None, reader.problems
    return read


def book(*rules: Rule) -> Rulebook:
    return Rulebook((Pack("test", PackHead(Words("测试", "test"), "1"), rules),), {}, {})


def finding(id: str, item: str) -> Finding:
    return replace(judge(rule(id=id), ExampleFacts({}), NOTHING)[0], item=item)


def verdicts(rule: Rule, facts: dict[str, object]) -> list[Verdict]:
    return [finding.verdict for finding in judge(rule, ExampleFacts(facts), NOTHING)]


def test_what_is_there_is_met_and_what_is_not_is_missing():
    assert verdicts(rule(), {"brand": {"founded": "2019"}}) == [Verdict.MET]
    assert verdicts(rule(), {"brand": {}}) == [Verdict.MISSING]


def test_an_empty_text_or_list_says_nothing_but_zero_does():
    for empty in ("", []):
        assert verdicts(rule(), {"brand": {"founded": empty}}) == [Verdict.MISSING]
    assert verdicts(rule(), {"brand": {"founded": "0"}}) == [Verdict.MET]


def test_a_rule_out_of_scope_is_not_applicable():
    """A specialty store is not asked for what only a flagship needs."""
    flagship = rule(when={"one_of": {"fact": "application.store_type", "values": ["flagship"]}})

    assert verdicts(flagship, {"application": {"store_type": "specialty"}}) == [Verdict.NOT_APPLICABLE]
    assert verdicts(flagship, {"application": {"store_type": "flagship"}}) == [Verdict.MISSING]


def test_silence_on_whether_a_rule_applies_is_undecided():
    flagship = rule(when={"one_of": {"fact": "application.store_type", "values": ["flagship"]}})

    assert verdicts(flagship, {}) == [Verdict.UNDECIDED]


@pytest.mark.parametrize(
    ("condition", "facts", "verdict"),
    [
        ({"at_least": {"fact": "n", "value": "3"}}, {"n": "3"}, Verdict.MET),
        ({"at_least": {"fact": "n", "value": "3"}}, {"n": "2.99"}, Verdict.MISSING),
        ({"at_least": {"fact": "n", "value": "3"}}, {}, Verdict.UNDECIDED),
        ({"at_least": {"fact": "list", "value": "2"}}, {"list": ["a", "b"]}, Verdict.MET),
        ({"at_least": {"fact": "day", "than": "start"}}, {"day": "2026-01-02", "start": "2026-01-01"}, Verdict.MET),
        ({"at_most": {"fact": "n", "than": "m"}}, {"n": "5", "m": "4"}, Verdict.MISSING),
        ({"agrees": {"fact": "n", "value": "100", "tolerance": "0.05"}}, {"n": "100.05"}, Verdict.MET),
        ({"agrees": {"fact": "n", "value": "100", "tolerance": "0.05"}}, {"n": "100.06"}, Verdict.MISSING),
        ({"agrees": {"fact": "n", "other": "m", "share": "0.01"}}, {"n": "99", "m": "100"}, Verdict.MET),
        ({"includes": {"fact": "kinds", "values": ["audit"]}}, {"kinds": ["photo", "audit"]}, Verdict.MET),
        ({"is_true": "yes"}, {"yes": "true"}, Verdict.MET),
        ({"is_true": "yes"}, {"yes": "false"}, Verdict.MISSING),
        ({"all": [{"present": "a"}, {"at_least": {"fact": "n", "value": "1"}}]}, {"a": "x"}, Verdict.UNDECIDED),
        ({"all": [{"present": "a"}, {"at_least": {"fact": "n", "value": "1"}}]}, {}, Verdict.MISSING),
        ({"any": [{"present": "a"}, {"at_least": {"fact": "n", "value": "1"}}]}, {"n": "1"}, Verdict.MET),
        ({"not": {"present": "a"}}, {"a": "x"}, Verdict.MISSING),
    ],
)
def test_each_condition_answers_yes_no_or_nothing(condition, facts, verdict):
    assert verdicts(rule(expect=condition), facts) == [verdict]


def test_each_member_that_lacks_something_is_named():
    every_item = rule(
        for_each="products.items",
        expect={"present": "item.advantage"},
        message={"zh": "「{item.name}」没有功能优势", "en": "{item.name} has no advantage"},
    )
    facts = ExampleFacts({"products": {"items": [{"name": "甲", "advantage": "轻"}, {"name": "乙"}, {"name": "丙"}]}})

    findings = judge(every_item, facts, NOTHING)

    assert [finding.message.zh for finding in findings] == ["「乙」没有功能优势", "「丙」没有功能优势"]
    assert [finding.paths for finding in findings] == [("products.items.1.advantage",), ("products.items.2.advantage",)]


def test_members_that_all_meet_a_rule_share_one_finding():
    every_item = rule(for_each="products.items", expect={"present": "item.advantage"})

    assert verdicts(every_item, {"products": {"items": [{"advantage": "轻"}, {"advantage": "快"}]}}) == [Verdict.MET]
    assert verdicts(every_item, {"products": {"items": []}}) == [Verdict.NOT_APPLICABLE]


def test_a_message_shows_the_figures_in_the_readers_units():
    sums = rule(
        expect={"agrees": {"fact": "months", "other": "year"}},
        message={"zh": "各月合计 {months|money}，全年 {year|money}，占 {share|percent}", "en": "months {months|money}, year {year|money}"},
    )

    (finding,) = judge(sums, ExampleFacts({"months": "119800000", "year": "120000000", "share": "0.998"}), NOTHING)

    assert finding.message.zh == "各月合计 11,980 万元，全年 12,000 万元，占 99.8%"
    assert finding.message.en == "months RMB 119.8 m, year RMB 120 m"


def test_printed_decimals_are_decimals():
    assert ExampleFacts({"n": "0.10"}).get("n") == Decimal("0.10")


def test_a_record_without_contents_is_not_there():
    """A section that a profile leaves out is a record of nothing, which says nothing."""
    assert not is_known(Resolved("budget.cost_rates", {"goods": None, "tax": None}))
    assert is_known(Resolved("budget.cost_rates", {"goods": Decimal(0), "tax": None}))


def test_what_is_undecided_points_at_what_the_profile_does_not_say():
    flagship = rule(when={"one_of": {"fact": "application.store_type", "values": ["flagship"]}}, at=["brand.founded"])

    (finding,) = judge(flagship, ExampleFacts({"brand": {"founded": "2019"}}), NOTHING)

    assert (finding.paths, finding.message.zh) == (("application.store_type",), "")


def test_a_word_for_what_is_wrong_with_a_file_is_in_the_readers_language():
    files = rule(expect={"is_true": "usable"}, message={"zh": "{trouble|trouble}", "en": "{trouble|trouble}"})

    (finding,) = judge(files, ExampleFacts({"usable": "false", "trouble": "encrypted"}), NOTHING)

    assert (finding.message.zh, finding.message.en) == ("PDF 需要密码", "the PDF asks for a password")


def test_only_rules_in_force_on_the_day_are_judged():
    old = rule(id="test.old", effective_until="2026-12-31")
    new = rule(id="test.new", effective_from="2027-01-01")
    gone = rule(id="test.gone", state="deprecated")

    def judged_on(day: date) -> list[str]:
        return [finding.id for finding in judge_all(book(old, new, gone), ExampleFacts({}), day)]

    assert judged_on(date(2026, 12, 31)) == ["test.old"]
    assert judged_on(date(2027, 1, 1)) == ["test.new"]
    assert [one.id for one in book(old, new, gone).not_in_force(DAY)] == ["test.new", "test.gone"]


def test_a_rule_in_preview_only_advises():
    assert judge(rule(level="blocker", state="preview"), ExampleFacts({}), NOTHING)[0].level is Level.ADVICE


def test_what_another_finding_explains_names_it():
    parent = rule(id="test.parent")
    child = rule(id="test.child", expect={"present": "brand.story"}, follows=["test.parent"])

    def causes(facts: dict[str, object]) -> list[str]:
        return [finding.cause for finding in judge_all(book(parent, child), ExampleFacts(facts), DAY)]

    assert causes({}) == ["", "test.parent"]
    assert causes({"brand": {"founded": "2019"}}) == ["", ""]


def test_a_month_is_held_against_a_day_by_its_first():
    held = rule(expect={"at_least": {"fact": "goals.start", "value": "2026-04-01"}})

    class Said:
        def get(self, name: str) -> object:
            return Month(2026, 4)

        def paths(self, name: str) -> tuple[str, ...]:
            return ()

    assert [finding.verdict for finding in judge(held, Said(), NOTHING)] == [Verdict.MET]


def test_what_weighs_less_never_hides_what_weighs_more():
    parent = rule(id="test.parent", level="advice")
    child = rule(id="test.child", expect={"present": "brand.story"}, follows=["test.parent"], level="blocker")

    assert [finding.cause for finding in judge_all(book(parent, child), ExampleFacts({}), DAY)] == ["", ""]


def test_a_member_explains_only_what_is_found_of_itself():
    parent = rule(id="test.parent", for_each="items", expect={"present": "item.name"})
    child = rule(id="test.child", for_each="items", expect={"present": "item.price"}, follows=["test.parent"])
    facts = ExampleFacts({"items": [{"id": "a"}, {"id": "b", "name": "b"}]})

    found = {(finding.id, finding.item): finding.cause for finding in judge_all(book(parent, child), facts, DAY)}

    assert found == {("test.parent", "items.0"): "", ("test.child", "items.0"): "test.parent", ("test.child", "items.1"): ""}


def test_words_in_a_member_are_explained_where_the_parent_points_at_it():
    """A text is known by its path; the parent's own list has another name."""
    parent = replace(finding("test.parent", "papers.goods.3"), paths=("products.items.3",))
    inside, beside = finding("test.child", "products.items.3.name"), finding("test.child", "products.items.30.name")

    caused = _with_causes((parent, inside, beside), {"test.child": ("test.parent",)})

    assert [one.cause for one in caused] == ["", "test.parent", ""]


def test_a_fact_of_a_member_is_explained_where_it_points_at_it():
    parent = finding("test.parent", "trademarks.1")
    same, other = (replace(finding("test.child", f"restated.owners.{n}"), paths=(f"trademarks.{n}.owner",)) for n in (1, 10))

    caused = _with_causes((parent, same, other), {"test.child": ("test.parent",)})

    assert [one.cause for one in caused] == ["", "test.parent", ""]


def test_a_pack_that_does_not_apply_is_not_judged():
    applies = rule(when={"one_of": {"fact": "application.platform", "values": ["tmall_global"]}}).when
    asleep = Rulebook((Pack("test", PackHead(Words("测试", "test"), "1", applies=applies), (rule(),)),), {}, {})

    assert judge_all(asleep, ExampleFacts({"application": {"platform": "tmall"}}), DAY) == ()
    assert len(judge_all(asleep, ExampleFacts({"application": {"platform": "tmall_global"}}), DAY)) == 1
