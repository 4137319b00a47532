"""Rules asked of facts: each answer is a finding, and silence is an answer of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from planner.facts.lookup import ABSENT
from planner.record import record
from planner.rules.conditions import is_known
from planner.rules.finding import Finding, Verdict, Words
from planner.rules.printing import printed
from planner.rules.rule import Rule


class Facts(Protocol):
    """What the engine needs of the facts: a value, or ABSENT, and the profile paths behind a name."""

    def get(self, name: str) -> object: ...

    def paths(self, name: str) -> tuple[str, ...]: ...


@record
class Asked:
    """Facts as conditions ask them: absent is None, and in a list member's eyes ``item`` is that member."""

    facts: Facts
    item: str = ""

    def value(self, name: str) -> Any:
        value = self.facts.get(self._whole(name))
        return None if value is ABSENT else value

    def paths(self, name: str) -> tuple[str, ...]:
        return self.facts.paths(self._whole(name))

    def _whole(self, name: str) -> str:
        return self.item + name[4:] if self.item and (name == "item" or name.startswith("item.")) else name


def judge_all(rules: Iterable[Rule], facts: Facts) -> tuple[Finding, ...]:
    """Return every rule's findings, in the order of the rules."""
    return tuple(finding for rule in rules for finding in judge(rule, facts))


def judge(rule: Rule, facts: Facts) -> tuple[Finding, ...]:
    """Return the findings of one rule: one, or with ``for_each`` one for each member that lacks something.

    Members that meet the rule share one finding, so that a list of a hundred products is one line when all is well.
    """
    whole = Asked(facts)
    if not rule.for_each:
        return (_finding(rule, whole, _verdict(rule, whole)),)
    items = [Asked(facts, f"{rule.for_each}.{n}") for n in range(len(whole.value(rule.for_each) or ()))]
    if not items:
        return (_finding(rule, whole, Verdict.NOT_APPLICABLE),)
    seen = [(item, _verdict(rule, item)) for item in items]
    told = [(item, verdict) for item, verdict in seen if verdict in (Verdict.MISSING, Verdict.UNDECIDED)]
    if told:
        return tuple(_finding(rule, item, verdict) for item, verdict in told)
    quiet = Verdict.MET if any(verdict is Verdict.MET for _, verdict in seen) else Verdict.NOT_APPLICABLE
    return (_finding(rule, whole, quiet),)


def _verdict(rule: Rule, facts: Asked) -> Verdict:
    applies = True if rule.when is None else rule.when.answer(facts)
    if applies is None:
        return Verdict.UNDECIDED
    if not applies:
        return Verdict.NOT_APPLICABLE
    holds = rule.expect.answer(facts)
    if holds is None:
        return Verdict.UNDECIDED
    return Verdict.MET if holds else Verdict.MISSING


def _finding(rule: Rule, facts: Asked, verdict: Verdict) -> Finding:
    says_something = verdict is Verdict.MISSING
    paths = _silent_paths(rule, facts) if verdict is Verdict.UNDECIDED else _paths(rule, facts)
    return Finding(
        id=rule.id,
        area=rule.area,
        verdict=verdict,
        level=rule.level,
        title=_filled(rule.title, facts),
        message=_filled(rule.message, facts) if says_something else Words("", ""),
        remedy=_filled(rule.remedy, facts) if says_something else Words("", ""),
        paths=tuple(dict.fromkeys(paths)),
        source=rule.source.line() if rule.source else "",
        confidence=rule.confidence,
    )


def _paths(rule: Rule, facts: Asked) -> Iterator[str]:
    names = rule.at or tuple(rule.expect.names())
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


_PLACEHOLDER = re.compile(r"\{([a-z0-9_.]+)(?:\|([a-z]+))?\}")


def _filled(words: Words, facts: Asked) -> Words:
    def said(text: str, language: str) -> str:
        return _PLACEHOLDER.sub(lambda match: printed(facts.value(match[1]), match[2], language), text)

    return Words(said(words.zh, "zh"), said(words.en, "en"))
