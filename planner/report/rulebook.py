"""What `planner rules` tells: all rules in a list, one rule in full, and whether rules do what their examples say."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from planner.messages import say
from planner.messages.excerpt import columns
from planner.report.wrapping import wrap
from planner.rules import Rule, Rulebook
from planner.rules.examples import Tried
from planner.rules.plain import plain
from planner.rules.rule import State

_INDENT = "  "


def listed_as_text(rulebook: Rulebook, language: str, width: int) -> str:
    """Return every rule in one line or two, by pack: its id, level, grade and what it requires."""
    return "\n".join(_listed(rulebook, language, width)).rstrip()


def _listed(rulebook: Rulebook, language: str, width: int) -> Iterator[str]:
    for pack in rulebook.packs:
        head = pack.head
        values = {"title": head.title.text(language), "version": head.version, "count": len(pack.rules), "reviewed": head.reviewed_on}
        known = say("rules.pack", language, name=pack.name, **values).split("\n")
        yield from wrap(("，" if language == "zh" else ", ").join(known), width)
        longest = max((len(rule.id) for rule in pack.rules), default=0)
        for rule in pack.rules:
            start = _INDENT + rule.id.ljust(longest + 2)
            yield from wrap(f"{_weight(rule, language)} {rule.title.text(language)}", width, start, " " * columns(start))
        yield ""


def _weight(rule: Rule, language: str) -> str:
    level = say(f"rules.level.{rule.level}", language)
    marks = [str(rule.confidence)] if rule.confidence else []
    marks += [say(f"rules.state.{rule.state}", language)] if rule.state is not State.STABLE else []
    marks += [say("rules.from", language, day=rule.effective_from)] if rule.effective_from else []
    marks += [say("rules.until", language, day=rule.effective_until)] if rule.effective_until else []
    return f"[{level}{''.join(' ' + mark for mark in marks)}]"


def shown_as_text(rule: Rule, rulebook: Rulebook, language: str, width: int) -> str:
    """Return everything a rule says."""
    return "\n".join(_shown(rule, rulebook, language, width))


def _shown(rule: Rule, rulebook: Rulebook, language: str, width: int) -> Iterator[str]:
    yield from wrap(f"{rule.id}　{rule.title.text(language)}" if language == "zh" else f"{rule.id}: {rule.title.text(language)}", width)
    yield ""
    for key, value in _rows(rule, rulebook, language):
        start = _INDENT + say(f"rules.row.{key}", language)
        for line in value.split("\n"):
            yield from wrap(line, width, start, " " * columns(start))
            start = " " * columns(start)


def _rows(rule: Rule, rulebook: Rulebook, language: str) -> Iterator[tuple[str, str]]:
    yield "level", _weight(rule, language).strip("[]")
    yield "area", say(f"area.{rule.area if rule.area[:1] in 'AQ' else rule.area[:1]}", language) + f" ({rule.area})"
    applies = next((pack.head.applies for pack in rulebook.packs if pack.name == rule.pack), None)
    for key, condition in (("applies", applies), ("when", rule.when), ("for_each", rule.for_each), ("expect", rule.expect)):
        if condition:
            yield key, condition if isinstance(condition, str) else compact(plain(condition))
    if rule.wording:
        yield "wording", compact(plain(rule.wording))
        for words in rulebook.lists_of(rule):
            yield "words", say("rules.words", language, title=words.title.text(language), words=words.words or words.patterns)
    yield "message", rule.message.text(language)
    yield "remedy", rule.remedy.text(language)
    for citation, source in rulebook.cited(rule):
        yield "source", f"{source.title.text(language)}{' ' if language == 'en' else ''}{citation.at.text(language)}"
        known = say("rules.where", language, where=source.where, edition=source.edition, read=source.read_on).split("\n")
        yield "where", say("report.between", language).join(filter(None, known))
    if rule.follows:
        yield "follows", ", ".join(rule.follows)
    yield "waivable", say(f"rules.waivable.{str(rule.waivable).lower()}", language)
    for example in rule.examples:
        yield "example", f"{say(f'rules.verdict.{example.verdict}', language)}  {compact(plain(example.facts))}"


def compact(data: Any) -> str:
    """Plain data in one line, as YAML would write it in a flow."""
    if isinstance(data, Mapping):
        return "{" + ", ".join(f"{key}: {compact(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(compact, data)) + "]"
    return str(data)


def listed_as_json(rulebook: Rulebook) -> str:
    """Return all packs with all their rules, as their files write them."""
    packs = [{"name": pack.name, **plain(pack.head), "rules": [_whole(rule) for rule in pack.rules]} for pack in rulebook.packs]
    return json.dumps({"format": "planner.rules/1", "packs": packs}, ensure_ascii=False, indent=2)


def shown_as_json(rule: Rule, rulebook: Rulebook) -> str:
    """Return one rule, with the sources it cites and the word lists it uses."""
    cited = [{"of": citation.of, **plain(source)} for citation, source in rulebook.cited(rule)]
    words = [plain(one) for one in rulebook.lists_of(rule)]
    return json.dumps({"format": "planner.rules/1", "rule": _whole(rule), "sources": cited, "words": words}, ensure_ascii=False, indent=2)


def _whole(rule: Rule) -> dict[str, Any]:
    return {"state": str(rule.state), "waivable": rule.waivable, **plain(rule)}


def tested_as_text(tests: Sequence[Tried], language: str) -> str:
    """Return what trying rules showed: those that are not sound, and how many there were."""
    broken = [test for test in tests if not test.is_sound]
    lines = [line for test in broken for line in _told(test, language)]
    return "\n".join([*lines, say("rules.tested", language, count=len(tests), broken=len(broken))])


def _told(test: Tried, language: str) -> Iterator[str]:
    id = test.rule.id
    for example, verdict in test.wrong:
        words = {"expected": say(f"rules.verdict.{example.verdict}", language), "got": say(f"rules.verdict.{verdict}", language)}
        yield say("rules.broken", language, id=id, **words)
        yield _INDENT + compact(plain(example.facts))
    for verdict in test.lacking:
        yield say("rules.lacking", language, id=id, verdict=say(f"rules.verdict.{verdict}", language))
    for name, near in test.unknown:
        yield say("rules.no_fact", language, id=id, given=name, near=near)


def tested_as_json(tests: Sequence[Tried]) -> str:
    """Return the same for programs."""
    broken = [
        {
            "rule": test.rule.id,
            "examples": [{"facts": plain(example.facts), "expected": str(example.verdict), "got": str(got)} for example, got in test.wrong],
            "lacking": [str(verdict) for verdict in test.lacking],
            "unknown": [{"fact": name, "near": near or None} for name, near in test.unknown],
        }
        for test in tests
        if not test.is_sound
    ]
    return json.dumps({"format": "planner.rules/1", "tested": len(tests), "broken": broken}, ensure_ascii=False, indent=2)
