"""Rules asked of facts: each answer is a finding, and silence is an answer of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, Protocol

from planner.facts.lookup import ABSENT, is_empty, step_into
from planner.record import record
from planner.rules.conditions import is_known
from planner.rules.finding import Finding, Verdict, Words
from planner.rules.packs import Rulebook
from planner.rules.printing import printed
from planner.rules.rule import Rule
from planner.rules.wording import search


class Facts(Protocol):
    """What the engine needs of the facts: a value, or ABSENT, and the profile paths behind a name."""

    def get(self, name: str) -> object: ...

    def paths(self, name: str) -> tuple[str, ...]: ...


@record
class Asked:
    """Facts as conditions ask them: absent is None, and in a list member's eyes ``item`` is that member.

    Attributes:
        item: The fact name of the member, such as ``products.items.3``.
        member: The member itself where it is at hand, so that it need not be looked for under its name.
    """

    facts: Facts
    item: str = ""
    member: object = None

    def value(self, name: str) -> Any:
        if self.item and name.startswith("item"):
            if self.member is not None and name.startswith("item.") and "." not in name[5:]:
                value = step_into(self.member, name[5:])
                return None if value is ABSENT or is_empty(value) else value
            name = self._whole(name)
        value = self.facts.get(name)
        return None if value is ABSENT else value

    def paths(self, name: str) -> tuple[str, ...]:
        return self.facts.paths(self._whole(name) if self.item else name)

    def _whole(self, name: str) -> str:
        return self.item + name[4:] if name.startswith("item.") or name == "item" else name


def judge_all(rulebook: Rulebook, facts: Facts, day: date, *, about: str = "") -> tuple[Finding, ...]:
    """Return the findings of every rule in force on *day*, in the order of the rules.

    Packs that do not apply are not judged at all. A finding that another one explains names it as its cause.

    Args:
        about: What *facts* are of; see `Rule.about`. Rules about anything else are left for another time.
    """
    findings = [
        finding
        for pack in rulebook.packs
        if pack.head.applies is None or pack.head.applies.answer(Asked(facts))
        for rule in pack.rules
        if rule.about == about and rule.is_in_force(day)
        for finding in judge(rule, facts, rulebook)
    ]
    return _with_causes(findings, {rule.id: rule.follows for pack in rulebook.packs for rule in pack.rules if rule.follows})


def judge(rule: Rule, facts: Facts, rulebook: Rulebook) -> tuple[Finding, ...]:
    """Return the findings of one rule: one, or with ``for_each`` one for each member that lacks something.

    Members that meet the rule share one finding, so that a list of a hundred products is one line when all is well.
    """
    make = _Maker(rule, rulebook)
    whole = Asked(facts)
    if rule.wording is not None:
        return tuple(_worded(make, whole))
    if not rule.for_each:
        return (make.finding(whole, _verdict(rule, whole)),)
    members = whole.value(rule.for_each) or ()
    items = [Asked(facts, f"{rule.for_each}.{n}", None if isinstance(one, Mapping) else one) for n, one in enumerate(members)]
    seen = [(item, _verdict(rule, item)) for item in items]
    told = [(item, verdict) for item, verdict in seen if verdict in (Verdict.MISSING, Verdict.UNDECIDED)]
    if told:
        return tuple(make.finding(item, verdict) for item, verdict in told)
    quiet = Verdict.MET if any(verdict is Verdict.MET for _, verdict in seen) else Verdict.NOT_APPLICABLE
    return (make.finding(whole, quiet),)


def _verdict(rule: Rule, facts: Asked) -> Verdict:
    applies = True if rule.when is None else rule.when.answer(facts)
    if applies is None:
        return Verdict.UNDECIDED
    if not applies:
        return Verdict.NOT_APPLICABLE
    holds = rule.expect.answer(facts) if rule.expect else None
    if holds is None:
        return Verdict.UNDECIDED
    return Verdict.MET if holds else Verdict.MISSING


def _worded(make: _Maker, facts: Asked) -> Iterator[Finding]:
    """Yield a finding for each text that holds words it must not; else the one that all is well."""
    rule, wording = make.rule, make.rule.wording
    assert wording is not None
    applies = True if rule.when is None else rule.when.answer(facts)
    kinds = frozenset(map(str, wording.kinds))
    texts = facts.value("wording.texts") or ()
    if not applies or not any(text.kind in kinds for text in texts):
        yield make.finding(facts, Verdict.UNDECIDED if applies is None else Verdict.NOT_APPLICABLE)
        return
    beside = _Beside(facts)
    names, lawful = facts.value("wording.names") or (), frozenset(map(str, wording.lawful))
    found = search(make.rulebook.lists_of(rule), texts, names, lawful, beside, kinds)
    if not found:
        yield make.finding(facts, Verdict.MET)
    for text, hits in found:
        words = tuple(dict.fromkeys(hit.word for hit in hits))
        finding = make.finding(facts, Verdict.MISSING, {"words": words, "text": _around(text.text, hits[0].start, hits[0].end)})
        yield replace(finding, paths=(text.path,), item=text.path)


_MOST_AROUND = 14


def _around(text: str, start: int, end: int) -> str:
    """Return the words before and after a hit, on one line."""
    first, last = max(0, start - _MOST_AROUND), min(len(text), end + _MOST_AROUND)
    inside = " ".join(text[first:last].split())
    return ("…" if first else "") + inside + ("…" if last < len(text) else "")


class _Beside:
    """What the record of a text says besides, one field a line: its source, period, region. Indexed when first asked, after a hit."""

    def __init__(self, facts: Asked) -> None:
        self._facts = facts
        self._by_record: dict[str, list[str]] = {}

    def __call__(self, path: str) -> str:
        if not self._by_record:
            for text in self._facts.value("wording.texts") or ():
                record, _, name = text.path.rpartition(".")
                self._by_record.setdefault(record, []).append(f"{name}: {text.text}")
        record = path.rpartition(".")[0]
        return "\n".join((*self._by_record.get(record, ()), *self._plain(record))) if record else ""

    def _plain(self, record: str) -> Iterator[str]:
        """What is no running text: a year, a day, a place."""
        for name in _BESIDE:
            value = self._facts.value(f"{record}.{name}")
            if is_known(value):
                yield f"{name}: {value}"


_BESIDE = ("source", "period", "region", "market", "place", "year", "date", "collected", "as_of", "issuer", "outlet")


class _Maker:
    """Makes the findings of one rule."""

    def __init__(self, rule: Rule, rulebook: Rulebook) -> None:
        self.rule = rule
        self.rulebook = rulebook
        self._sources = rulebook.source_lines(rule)

    def finding(self, facts: Asked, verdict: Verdict, values: Mapping[str, object] = MappingProxyType({})) -> Finding:
        rule = self.rule
        says_something = verdict is Verdict.MISSING
        paths = _silent_paths(rule, facts) if verdict is Verdict.UNDECIDED else _paths(rule, facts)

        def value(name: str) -> object:
            return values[name] if name in values else facts.value(name)

        return Finding(
            id=rule.id,
            pack=rule.pack,
            area=rule.area,
            verdict=verdict,
            level=rule.weighs,
            title=_filled(rule.title, value),
            message=_filled(rule.message, value) if says_something else _NOTHING,
            remedy=_filled(rule.remedy, value) if says_something else _NOTHING,
            paths=tuple(dict.fromkeys(paths)),
            sources=self._sources,
            confidence=str(rule.confidence or ""),
            axis=rule.axis,
            effort=rule.effort,
            item=facts.item,
        )


_NOTHING = Words("", "")


def _paths(rule: Rule, facts: Asked) -> Iterator[str]:
    names = rule.at or tuple(rule.expect.names() if rule.expect else ())
    for name in names:
        yield from facts.paths(name)


def _silent_paths(rule: Rule, facts: Asked) -> Iterator[str]:
    """Where the profile would have to say more before the rule can be answered."""
    for condition in (rule.when, rule.expect):
        if condition is not None and condition.answer(facts) is None:
            for name in condition.names():
                if not is_known(facts.value(name)):
                    yield from facts.paths(name)
            return


def _with_causes(findings: Iterable[Finding], follows: Mapping[str, tuple[str, ...]]) -> tuple[Finding, ...]:
    """Return *findings*, each that a parent's explains naming it; of members of one list, only the same member's."""
    findings = tuple(findings)
    parents = {id for ids in follows.values() for id in ids}
    told: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.id in parents and finding.verdict in (Verdict.MISSING, Verdict.UNDECIDED):
            told.setdefault(finding.id, []).append(finding)
    if not told:
        return findings
    return tuple(_caused(finding, follows.get(finding.id, ()), told) for finding in findings)


def _caused(finding: Finding, parents: tuple[str, ...], told: Mapping[str, list[Finding]]) -> Finding:
    if finding.verdict not in (Verdict.MISSING, Verdict.UNDECIDED):
        return finding
    for id in parents:
        for parent in told.get(id, ()):
            # What is undecided explains only what is undecided too; what weighs less never hides what is missing and weighs more.
            is_open = finding.verdict is Verdict.UNDECIDED
            explains = is_open or (parent.verdict is Verdict.MISSING and parent.level.weight <= finding.level.weight)
            if explains and _is_same_member(parent, finding):
                return replace(finding, cause=id)
    return finding


def _is_same_member(parent: Finding, finding: Finding) -> bool:
    """Whether two findings are about one member of a list, or one of them about no member.

    Words are found in a text of a member, which is one where the parent points at that member; a fact about a member has a list of
    its own and points at the member.
    """
    if not parent.item or not finding.item or parent.item == finding.item:
        return True
    inside = (finding.item.startswith(f"{path}.") for path in parent.paths)
    return any(inside) or any(path.startswith(f"{parent.item}.") for path in finding.paths)


_PLACEHOLDER = re.compile(r"\{([a-z0-9_.]+)(?:\|([a-z]+))?\}")


def _filled(words: Words, value: Callable[[str], object]) -> Words:
    if "{" not in words.zh and "{" not in words.en:
        return words

    def said(text: str, language: str) -> str:
        return _PLACEHOLDER.sub(lambda match: printed(value(match[1]), match[2], language), text)

    return Words(said(words.zh, "zh"), said(words.en, "en"))
