"""What the packs cover, as pages to read: an overview, and a page for each pack with its rules, word lists and what it leaves out.

`make rules` writes them to `docs/rules`; they say nothing that the packs do not say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from planner.messages import say
from planner.report.coverage_words import said
from planner.report.markdown import code, table
from planner.report.pack_page import pack_page
from planner.rules import Level, Rule, Rulebook
from planner.rules.checklist import row_order
from planner.rules.rule import Confidence, Source, State

LANGUAGES = {"en": "", "zh": ".zh"}
"""Each language with what the names of its pages end in, before ``.md``."""


def pages(rulebook: Rulebook) -> Mapping[str, str]:
    """Return every page by its file name."""
    made: dict[str, str] = {}
    for language, ending in LANGUAGES.items():
        other = next(one for one in LANGUAGES.values() if one != ending)
        made[f"README{ending}.md"] = _joined(_overview(rulebook, language, ending, f"README{other}.md"))
        for pack in rulebook.packs:
            made[f"{pack.name}{ending}.md"] = _joined(pack_page(pack, rulebook, language, f"README{ending}.md", f"{pack.name}{other}.md"))
    return made


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(parts) + "\n"


def _overview(rulebook: Rulebook, language: str, ending: str, other: str) -> Iterator[str]:
    yield from _Overview(rulebook, language).parts(ending, other)


class _Overview:
    def __init__(self, rulebook: Rulebook, language: str) -> None:
        self._rulebook = rulebook
        self._rules = rulebook.rules
        self._language = language

    def parts(self, ending: str, other: str) -> Iterator[str]:
        yield f"# {self._word('overview')}"
        yield f"[{self._word('other_language')}]({other})"
        yield self._intro()
        yield self._word("levels")
        yield self._word("more", id=self._rules[0].id)
        yield self._word("generated")
        yield f"## {self._word('by_pack')}"
        yield self._by_pack(ending)
        yield f"## {self._word('by_area')}"
        yield self._by_area()
        yield f"## {self._word('by_grade')}"
        yield self._by_confidence()
        yield f"## {self._word('by_date')}"
        yield self._word("dated_note")
        yield self._by_date()
        yield f"## {self._word('by_state')}"
        yield self._by_state()
        yield f"## {self._word('by_source')}"
        yield self._by_source()

    def _intro(self) -> str:
        book = self._rulebook
        left_out = sum(len(pack.head.not_encoded) for pack in book.packs)
        counts = {"packs": len(book.packs), "rules": len(self._rules), "sources": len(book.sources), "lists": len(book.lists)}
        return self._word("intro", **counts, left_out=left_out)

    def _by_pack(self, ending: str) -> str:
        rows = [
            [
                f"[{pack.name}]({pack.name}{ending}.md)",
                pack.head.title.text(self._language),
                len(pack.rules),
                *_by_level(pack.rules),
                pack.head.version,
                pack.head.reviewed_on or self._word("undated"),
                len(pack.head.not_encoded),
            ]
            for pack in self._rulebook.packs
        ]
        heads = [*self._heads("pack", "title", "rules"), *self._levels(), *self._heads("version", "reviewed", "not_encoded")]
        return table(heads, rows, (2, 3, 4, 5, 8))

    def _by_area(self) -> str:
        areas = sorted({area_of(rule) for rule in self._rules}, key=row_order)
        grouped = {area: [rule for rule in self._rules if area_of(rule) == area] for area in areas}
        grades = [self._word("grade_of", grade=grade) for grade in Confidence]
        rows = [
            [area, say(f"area.{area}", self._language), len(rules), *_by_level(rules), *_by_grade(rules)] for area, rules in grouped.items()
        ]
        return table(["", *self._heads("subject", "rules"), *self._levels(), *grades, self._word("own")], rows, range(2, 10))

    def _by_confidence(self) -> str:
        graded = {str(grade): [rule for rule in self._rules if rule.confidence is grade] for grade in Confidence}
        graded[self._word("own")] = [rule for rule in self._rules if rule.confidence is None]
        rows = [[name, len(rules), *_by_level(rules)] for name, rules in graded.items()]
        return table([*self._heads("grade", "rules"), *self._levels()], rows, range(1, 5))

    def _by_date(self) -> str:
        dated = sorted((rule for rule in self._rules if rule.effective_from or rule.effective_until), key=_changes_on)
        rows = [[code(rule.id), self._title(rule), rule.effective_from or "", rule.effective_until or ""] for rule in dated]
        return table(self._heads("rule", "requires", "from", "until"), rows)

    def _by_state(self) -> str:
        others = [rule for rule in self._rules if rule.state is not State.STABLE]
        rows = [[code(rule.id), self._title(rule), say(f"rules.state.{rule.state}", self._language)] for rule in others]
        return table(self._heads("rule", "requires", "state"), rows) if rows else self._word("none")

    def _by_source(self) -> str:
        rows = [
            [
                source.title.text(self._language),
                source.edition or self._word("undated"),
                source.read_on or "",
                self._word("comma").join(packs),
                count,
            ]
            for source, packs, count in _cited(self._rulebook)
        ]
        return table(self._heads("source", "edition", "read_on", "pack", "cited_by"), rows, [4])

    def _levels(self) -> list[str]:
        return [say(f"rules.level.{level}", self._language) for level in Level]

    def _heads(self, *keys: str) -> list[str]:
        return [self._word(key) for key in keys]

    def _title(self, rule: Rule) -> str:
        return rule.title.text(self._language)

    def _word(self, key: str, **values: object) -> str:
        return said(key, self._language, **values)


def area_of(rule: Rule) -> str:
    """The subject a rule belongs to: rows of A and Q by themselves, the others by their letter."""
    return rule.area if rule.area[:1] in "AQ" else rule.area[:1]


def _by_level(rules: Sequence[Rule]) -> list[int]:
    counted = Counter(rule.weighs for rule in rules)
    return [counted[level] for level in Level]


def _by_grade(rules: Sequence[Rule]) -> list[int]:
    counted = Counter(rule.confidence for rule in rules)
    return [counted[grade] for grade in (*Confidence, None)]


def _changes_on(rule: Rule) -> tuple[date, str]:
    return rule.effective_from or rule.effective_until or date.max, rule.id


def _cited(rulebook: Rulebook) -> list[tuple[Source, list[str], int]]:
    """Every source that rules cite, the most cited first; the same one in the registers of two packs is one."""
    packs: dict[Source, dict[str, None]] = {}
    counted: Counter[Source] = Counter()
    for rule in rulebook.rules:
        for source in dict.fromkeys(source for _, source in rulebook.cited(rule)):
            packs.setdefault(source, {})[rule.pack] = None
            counted[source] += 1
    return [(source, list(packs[source]), count) for source, count in counted.most_common()]
