"""A pack as a page to read: its rules by subject, its word lists, its sources, and what it leaves out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from planner.messages import say
from planner.report.coverage_words import said
from planner.report.markdown import cell, code, table
from planner.report.rulebook import compact
from planner.rules import Rule, Rulebook, Verdict, judge
from planner.rules.checklist import row_order
from planner.rules.examples import ExampleFacts
from planner.rules.packs import Pack
from planner.rules.plain import plain
from planner.rules.rule import Citation, Example, Source, State
from planner.rules.wording import WordList

MOST_WORDS = 5


def pack_page(pack: Pack, rulebook: Rulebook, language: str, overview: str, other: str) -> Iterator[str]:
    """Yield the page's parts, a blank line between each.

    Args:
        overview: The page to go back to.
        other: The same page in the other language.
    """
    yield from _Page(pack, rulebook, language).parts(overview, other)


class _Page:
    def __init__(self, pack: Pack, rulebook: Rulebook, language: str) -> None:
        self._pack = pack
        self._rulebook = rulebook
        self._language = language

    def parts(self, overview: str, other: str) -> Iterator[str]:
        head = self._pack.head
        areas = sorted({rule.area for rule in self._pack.rules}, key=row_order)
        yield f"# {head.title.text(self._language)} · {code(self._pack.name)}"
        yield f"[{self._word('overview')}]({overview}) · [{self._word('other_language')}]({other})"
        yield self._word("head", version=head.version, count=len(self._pack.rules), reviewed=head.reviewed_on or self._word("undated"))
        yield self._word("applies", condition=code(compact(plain(head.applies)))) if head.applies else self._word("always")
        if head.note:
            yield head.note.text(self._language)
        yield self._word("generated")
        yield " · ".join(self._link(area) for area in areas)
        for area in areas:
            yield from self._area(area)
        yield from self._word_lists()
        yield from self._sources()
        yield from self._not_encoded()

    # ----------------------------------------------------------------------------------------------------------- rules

    def _link(self, area: str) -> str:
        """The heading of an area as a link, by the rule that code hosts make anchors by, with how many rules it has."""
        heading = self._heading(area)
        anchor = re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        count = sum(rule.area == area for rule in self._pack.rules)
        return f"[{heading.replace(' · ', ' ')}](#{anchor}) {count}"

    def _heading(self, area: str) -> str:
        key = area if area[:1] in "AQ" else area[:1]
        return f"{area} · {say(f'area.{key}', self._language)}"

    def _area(self, area: str) -> Iterator[str]:
        rules = [rule for rule in self._pack.rules if rule.area == area]
        yield f"## {self._heading(area)}"
        for rule in rules:
            yield f"### {rule.title.text(self._language)}"
            yield " · ".join([code(rule.id), *self._weight(rule)])
            yield "\n".join(f"- {line}" for line in self._lines(rule))

    def _weight(self, rule: Rule) -> Iterator[str]:
        yield f"**{say(f'rules.level.{rule.level}', self._language)}**"
        if rule.state is not State.STABLE:
            yield self._word("weighs" if rule.state is State.PREVIEW else "deprecated")
        if rule.confidence:
            yield self._word("grade_of", grade=rule.confidence)
        if rule.effective_from:
            yield self._word("from_day", day=rule.effective_from)
        if rule.effective_until:
            yield self._word("until_day", day=rule.effective_until)
        if not rule.waivable:
            yield self._word("prohibited")

    def _lines(self, rule: Rule) -> Iterator[str]:
        if rule.for_each:
            yield self._row("for_each", code(rule.for_each))
        if rule.when:
            yield self._row("applies_when", code(compact(plain(rule.when))))
        if rule.wording:
            yield self._row("looks", self._listed(self._word(f"kinds.{kind}") for kind in rule.wording.kinds))
            yield self._row("lists", self._listed(map(self._counted, self._rulebook.lists_of(rule))))
            if rule.wording.lawful:
                yield self._row("lawful", self._listed(self._word(f"exceptions.{one}") for one in rule.wording.lawful))
        missing = _example(rule, Verdict.MISSING)
        message, remedy = self._found(rule, missing)
        yield self._row("finds", message)
        yield self._row("remedy", remedy)
        for citation, source in self._rulebook.cited(rule):
            yield self._row("rests_on", self._cited(citation, source))
        if rule.follows:
            yield self._row("explained_by", self._listed(map(code, rule.follows)))
        for key, example in (("met", _example(rule, Verdict.MET)), ("missing", missing)):
            if example:
                yield self._row(key, code(compact(plain(example.facts))))

    def _counted(self, words: WordList) -> str:
        return f"{words.title.text(self._language)} ({len(words.words) + len(words.patterns)})"

    def _found(self, rule: Rule, missing: Example | None) -> tuple[str, str]:
        """What the rule says of its own example; figures stand where a placeholder would."""
        findings = judge(rule, ExampleFacts(missing.facts), self._rulebook) if missing else ()
        told = next((one for one in findings if one.verdict is Verdict.MISSING), rule)
        return told.message.text(self._language), told.remedy.text(self._language)

    def _cited(self, citation: Citation, source: Source) -> str:
        place = citation.at.text(self._language)
        title = source.title.text(self._language) + (f", {place}" if place and self._language == "en" else place)
        details = [source.where]
        details += [self._word("edition_of", edition=source.edition)] if source.edition else []
        details += [self._word("read", day=source.read_on)] if source.read_on else []
        return self._word("between").join(filter(None, [title, *details]))

    # ---------------------------------------------------------------------------------------------------------- tables

    def _word_lists(self) -> Iterator[str]:
        lists = {name: words for name, words in self._rulebook.lists.items() if name.partition(".")[0] == self._pack.name}
        if not lists:
            return
        users: dict[str, list[str]] = {}
        for rule in self._rulebook.rules:
            for words in self._rulebook.lists_of(rule):
                users.setdefault(words.name, []).append(rule.id)
        yield f"## {self._word('word_lists')}"
        heads = [self._word(key) for key in ("list", "title", "words", "patterns", "harmless", "first_words", "used_by")]
        yield table(
            heads,
            [
                [
                    code(name.partition(".")[2]),
                    words.title.text(self._language),
                    len(words.words),
                    len(words.patterns),
                    len(words.harmless),
                    self._first(words),
                    self._listed(map(code, users.get(name, ()))),
                ]
                for name, words in lists.items()
            ],
            (2, 3, 4),
        )

    def _first(self, words: WordList) -> str:
        return self._listed(words.words[:MOST_WORDS]) if words.words else self._listed(map(code, words.patterns[:1]))

    def _sources(self) -> Iterator[str]:
        sources = self._pack.head.sources
        if not sources:
            return
        cited = Counter(source for rule in self._rulebook.rules for source in {source for _, source in self._rulebook.cited(rule)})
        yield f"## {self._word('sources')}"
        heads = [self._word(key) for key in ("source", "where", "edition", "read_on", "cited_by")]
        rows = [
            [
                one.title.text(self._language),
                one.where,
                one.edition or self._word("undated"),
                _day(one.read_on),
                cited[one],
            ]
            for one in sources.values()
        ]
        yield table(heads, rows, [4])

    def _not_encoded(self) -> Iterator[str]:
        rows = self._pack.head.not_encoded
        if rows:
            yield f"## {self._word('not_encoded')}"
            heads = [self._word("section"), self._word("row"), self._word("reason")]
            yield table(heads, [[one.section, one.row.text(self._language), one.reason.text(self._language)] for one in rows])

    # ----------------------------------------------------------------------------------------------------------- words

    def _row(self, key: str, text: str) -> str:
        return f"{self._word(key)}{self._word('colon')}{cell(text)}"

    def _listed(self, parts: Iterable[object]) -> str:
        return self._word("comma").join(map(str, parts))

    def _word(self, key: str, **values: object) -> str:
        return said(key, self._language, **values)


def _example(rule: Rule, verdict: Verdict) -> Example | None:
    return next((example for example in rule.examples if example.verdict is verdict), None)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
