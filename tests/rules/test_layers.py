"""Packs on top of packs, and what is wrong with a pack, each slip with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.errors import PackError
from planner.messages import report
from planner.rules import Level, Verdict, judge_all, load_rulebook
from planner.rules.examples import ExampleFacts
from planner.rules.packs import Rulebook, load_folders
from tests.rules.test_engine import DAY

PACK = "title: {zh: 测试, en: Test}\nversion: '1'\nsources:\n  law: {title: {zh: 法, en: Law}, edition: '2020'}\n"
RULE = """\
id: {pack}.founded
area: A1
title: {{zh: 成立时间, en: Founded}}
level: warning
expect: {{present: brand.founded}}
message: {{zh: 无, en: none}}
remedy: {{zh: 填, en: fill}}
examples: []
"""
WORDS = """\
id: {pack}.words
area: I
title: {{zh: 用语, en: Wording}}
level: warning
waivable: '{waivable}'
wording: {{lists: [bad], in: [brand]}}
message: {{zh: '{{words}}', en: '{{words}}'}}
remedy: {{zh: 改, en: change}}
examples: []
"""
LIST = "title: {zh: 词, en: words}\nwords: [顶级, 极品]\nexcept: [顶级赛事]\n"


def pack(folder: Path, **files: str) -> Path:
    (folder / "words").mkdir(parents=True)
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    for name, text in files.items():
        file = folder / "words" / f"{name[6:]}.yaml" if name.startswith("words_") else folder / f"{name}.yaml"
        file.write_text(text, encoding="utf-8")
    return folder


def problems(*folders: Path) -> list[tuple[str, str, int]]:
    with pytest.raises(PackError) as caught:
        load_folders(folders)
    return [(problem.key, Path(problem.location.file).name, problem.location.line) for problem in caught.value.problems]


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return pack(tmp_path / "ours", founded=RULE.format(pack="ours"), words=WORDS.format(pack="ours", waivable="true"), words_bad=LIST)


def missing(book: Rulebook, facts: dict[str, object]) -> list[tuple[str, Level]]:
    return [(one.id, one.level) for one in judge_all(book, ExampleFacts(facts), DAY) if one.verdict is Verdict.MISSING]


def test_an_agency_adds_a_rule_and_makes_ours_stricter(tmp_path: Path, ours: Path):
    stricter = "tightens: ours.founded\nlevel: blocker\nexpect: {present: brand.story}\n"
    theirs = pack(tmp_path / "agency", own=RULE.format(pack="agency").replace("founded", "story"), stricter=stricter)

    founded = {"brand": {"founded": "2019"}}
    assert missing(load_folders([ours]), founded) == []
    assert missing(load_folders([ours, theirs]), founded) == [("ours.founded", Level.BLOCKER), ("agency.story", Level.WARNING)]
    assert load_folders([ours, theirs]).rules[0].tightened_by == ("agency",)


def test_what_an_agency_asks_for_it_asks_for_in_its_own_name(tmp_path: Path, ours: Path):
    told = "title: {zh: 二, en: Two}\nexpect: {present: brand.story}\nsources: [{of: law, at: {zh: 第 4 节, en: section 4}}]\n"
    theirs = pack(tmp_path / "agency", stricter=f"tightens: ours.founded\n{told}")
    nameless = pack(tmp_path / "nameless", stricter="tightens: ours.founded\nsources: [{of: nothing}]\n")

    book = load_folders([ours, theirs])

    assert book.rules[0].title.en == "Two"
    assert [(one.of, one.at.en) for one in book.rules[0].sources] == [("agency.law", "section 4")]
    assert [line.en for line in book.source_lines(book.rules[0])] == ["Law, section 4 (2020)"]
    assert problems(ours, nameless) == [("pack.unknown_source", "stricter.yaml", 2)]


def test_an_agency_edits_a_list_of_ours(tmp_path: Path, ours: Path):
    theirs = pack(tmp_path / "agency", words_bad="edits: ours.bad\nadd: [天花板]\nremove: [极品]\nexcept: [天花板吊顶]\n")

    words = load_folders([ours, theirs]).lists["ours.bad"]

    assert words.words == ("顶级", "天花板")
    assert words.harmless == ("顶级赛事", "天花板吊顶")


def test_what_an_agency_may_not_do(tmp_path: Path, ours: Path):
    looser = pack(tmp_path / "looser", one="tightens: ours.founded\nlevel: advice\n")
    guarded = pack(tmp_path / "guarded", rule=WORDS.format(pack="guarded", waivable="false"), words_bad=LIST)
    thinner = pack(tmp_path / "thinner", words_bad="edits: guarded.bad\nremove: [顶级]\n")
    foreign = pack(tmp_path / "foreign", one=RULE.format(pack="ours").replace("founded", "other"))
    twice = pack(tmp_path / "twice" / "ours")

    assert problems(ours, looser) == [("pack.looser", "one.yaml", 2)]
    assert problems(guarded, thinner) == [("pack.guarded_list", "bad.yaml", 2)]
    assert problems(ours, foreign) == [("pack.foreign_id", "one.yaml", 1)]
    assert problems(ours, twice) == [("pack.same_name", "ours", 0)]


def test_everything_wrong_with_a_pack_is_told_at_once_and_where(tmp_path: Path):
    slips = {
        "level: warning": "level: grave",
        "present: brand.founded": "presnt: brand.founded",
        "area: A1": "aera: A1",
        "en: Founded": "english: Founded",
        "examples: []": "examples: []\nfollows: [test.nobody]\nsources: [{of: nothing}]",
    }
    text = RULE.format(pack="test")
    for right, wrong in slips.items():
        text = text.replace(right, wrong)

    assert problems(pack(tmp_path / "test", rule=text)) == [
        ("pack.missing_key", "rule.yaml", 1),
        ("pack.unknown_key", "rule.yaml", 2),
        ("pack.both_languages", "rule.yaml", 3),
        ("pack.choice", "rule.yaml", 4),
        ("pack.unknown_condition", "rule.yaml", 5),
    ]


def test_names_of_other_things_must_exist(tmp_path: Path):
    text = RULE.format(pack="test") + "follows: [test.nobody]\nsources: [{of: nothing}]\nconfidence: A\n"
    words = WORDS.format(pack="test", waivable="true")

    assert problems(pack(tmp_path / "test", rule=text, words=words)) == [
        ("pack.unknown_parent", "rule.yaml", 9),
        ("pack.unknown_source", "rule.yaml", 10),
        ("pack.unknown_list", "words.yaml", 6),
    ]


def test_a_weak_source_cannot_block_and_a_source_has_a_grade(tmp_path: Path):
    weak = RULE.format(pack="test").replace("warning", "blocker") + "sources: [{of: law}]\nconfidence: C\n"
    ungraded = RULE.format(pack="test").replace("founded", "story") + "sources: [{of: law}]\n"

    assert problems(pack(tmp_path / "test", a=weak, b=ungraded)) == [("pack.weak_blocker", "a.yaml", 4), ("pack.grade", "b.yaml", 9)]


def test_an_id_is_used_once(tmp_path: Path):
    text = RULE.format(pack="test")

    assert problems(pack(tmp_path / "test", a=text, b=text)) == [("pack.same_id", "b.yaml", 1)]


def test_a_slip_is_told_in_the_users_language_with_the_way_out(tmp_path: Path):
    folder = pack(tmp_path / "test", rule=RULE.format(pack="test").replace("warning", "warnning"))
    with pytest.raises(PackError) as caught:
        load_folders([folder])

    assert report(caught.value.problems, "en").splitlines()[0].endswith("rule.yaml:4:8: level: warnning is none of the values")
    assert "您是想写 warning 吗" in report(caught.value.problems, "zh")


def test_a_rule_takes_over_what_another_says_but_not_its_dates(tmp_path: Path, ours: Path):
    old = RULE.format(pack="test") + "effective_until: '2026-12-31'\nsources: [{of: law}]\nconfidence: A\n"
    new = "id: test.founded_2027\nextends: test.founded\neffective_from: '2027-01-01'\nlevel: blocker\n"
    book = load_folders([pack(tmp_path / "test", a_old=old, b_new=new)])

    new_rule = book.rule("test.founded_2027")
    assert new_rule is not None
    assert (new_rule.level, new_rule.effective_until, new_rule.expect) == (Level.BLOCKER, None, book.rules[0].expect)
    assert [line.en for line in book.source_lines(new_rule)] == ["Law (2020)"]


def test_what_was_kept_is_read_again_only_when_a_file_changes(tmp_path: Path, ours: Path):
    cache = tmp_path / "cache"
    cache.mkdir()

    first = load_rulebook([ours], cache)
    kept = load_rulebook([ours], cache)
    (ours / "founded.yaml").write_text(RULE.format(pack="ours").replace("warning", "blocker") + "\n", encoding="utf-8")
    after = load_rulebook([ours], cache)

    assert kept == first
    assert [rule.level for rule in after.rules] == [Level.BLOCKER, Level.WARNING]


def test_a_broken_keepsake_is_made_anew(tmp_path: Path, ours: Path):
    cache = tmp_path / "cache"
    cache.mkdir()
    first = load_rulebook([ours], cache)
    for file in cache.iterdir():
        file.write_bytes(file.read_bytes()[:60])

    assert load_rulebook([ours], cache) == first
