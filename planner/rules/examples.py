"""Rules tried: do their examples bring the verdicts they state, are all verdicts shown, is every fact they name one that exists?

An example writes facts as plain YAML values under their dotted names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from planner.facts.lookup import ABSENT
from planner.facts.vocabulary import knows, names, starred
from planner.record import record
from planner.rules.engine import judge
from planner.rules.finding import Verdict
from planner.rules.packs import Rulebook
from planner.rules.rule import Example, Rule

_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@record
class ExampleFacts:
    """Facts from nested plain data: texts that look like numbers, days, or yes and no are these."""

    data: Mapping[str, Any]

    def get(self, name: str) -> object:
        value: Any = self.data
        for part in name.split("."):
            if isinstance(value, Mapping):
                value = value.get(part)
            elif isinstance(value, list | tuple) and part.isdecimal() and int(part) < len(value):
                value = value[int(part)]
            else:
                return ABSENT
        return ABSENT if value is None else _texts(value) if name == "wording.texts" else _typed(value)

    def paths(self, name: str) -> tuple[str, ...]:
        return (name,)


@record
class ExampleText:
    """A text of the profile, as an example writes it; see `planner.facts`: ``wording.texts``."""

    text: str
    kind: str = "brand"
    path: str = "brand.story"
    language: str = "zh-CN"


def _texts(value: Any) -> tuple[ExampleText, ...]:
    return tuple(ExampleText(**one) for one in value)


def broken_examples(rule: Rule, rulebook: Rulebook) -> tuple[tuple[Example, Verdict], ...]:
    """Return the rule's examples that do not bring the verdict they state, with what they bring."""
    brought = ((example, _verdict(rule, example, rulebook)) for example in rule.examples)
    return tuple((example, verdict) for example, verdict in brought if verdict is not example.verdict)


def _verdict(rule: Rule, example: Example, rulebook: Rulebook) -> Verdict:
    """Return the gravest verdict among the findings: missing, then undecided, then met."""
    verdicts = {finding.verdict for finding in judge(rule, ExampleFacts(example.facts), rulebook)}
    gravest = (Verdict.MISSING, Verdict.UNDECIDED, Verdict.MET, Verdict.NOT_APPLICABLE)
    return next(verdict for verdict in gravest if verdict in verdicts)


def _typed(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return tuple(_typed(member) for member in value)
    if not isinstance(value, str):
        return value
    if value in ("true", "false"):
        return value == "true"
    if _DAY.fullmatch(value):
        return date.fromisoformat(value)
    return Decimal(value) if _NUMBER.fullmatch(value) else value


def lacking_examples(rule: Rule) -> tuple[Verdict, ...]:
    """Return the verdicts a rule can bring and no example of its shows: a rule that cannot fire looks like a clean profile."""
    wanted = [Verdict.MET, Verdict.MISSING]
    if rule.when is not None or rule.for_each:
        wanted.append(Verdict.NOT_APPLICABLE)
    shown = {example.verdict for example in rule.examples}
    return tuple(verdict for verdict in wanted if verdict not in shown)


@record
class Tried:
    """What trying a rule showed.

    Attributes:
        wrong: Examples that bring another verdict than they state, with the one they bring.
        lacking: Verdicts it can bring and no example shows.
        unknown: Names of facts that do not exist, each with the nearest that does, or nothing.
    """

    rule: Rule
    wrong: tuple[tuple[Example, Verdict], ...]
    lacking: tuple[Verdict, ...]
    unknown: tuple[tuple[str, str], ...]

    @property
    def is_sound(self) -> bool:
        return not (self.wrong or self.lacking or self.unknown)


def tried(rule: Rule, rulebook: Rulebook) -> Tried:
    """Return what is wrong with a rule."""
    return Tried(rule, broken_examples(rule, rulebook), lacking_examples(rule), unknown_facts(rule))


def unknown_facts(rule: Rule) -> tuple[tuple[str, str], ...]:
    """Return the facts a rule names that cannot exist: asked of them it is silent for ever, whatever its examples say."""
    sentences = (rule.message.zh, rule.message.en, rule.remedy.zh, rule.remedy.en)
    told = {name for sentence in sentences for name in _PLACEHOLDER.findall(sentence)} - _OF_WORDING
    asked = dict.fromkeys((*rule.names(), *rule.at, *sorted(told)))
    member = f"{rule.for_each}.*"
    whole = ((name, re.sub(r"^item\b", member, name)) for name in asked)
    return tuple((name, _nearest(full, member)) for name, full in whole if not full.startswith(_ELSEWHERE) and not knows(full))


def _nearest(name: str, member: str) -> str:
    near = next(iter(get_close_matches(starred(name), names(), 1, 0.8)), "")
    return near.replace(member, "item", 1) if member != ".*" else near


_PLACEHOLDER = re.compile(r"\{([a-z0-9_.]+)")
# Filled in by the engine, for a rule about words.
_OF_WORDING = frozenset({"words", "text"})
# Not facts of the profile: of waivers, and of documents once they are composed.
_ELSEWHERE = ("waived", "composed")
