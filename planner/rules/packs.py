"""Packs: folders of rules, one YAML file a rule, word lists in `words/`, and a `pack.yaml` that says what the pack is.

Packs layer. A later one adds rules of its own, makes ours stricter (`tightens: ID` instead of `id`), and edits our word lists
(`edits: pack.list` instead of `title`). Never looser: a level only rises, an expectation is added to ours, and a list that a legal
prohibition rests on loses no word.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from planner.errors import Location, PackError, Problem
from planner.record import record
from planner.rules.conditions import AllOf, Condition
from planner.rules.finding import Level, Words
from planner.rules.reading import Reader
from planner.rules.rule import Citation, Confidence, Example, PackHead, Rule, Source
from planner.rules.wording import WordList
from planner.yamltext import SourceMap, read

Record = TypeVar("Record")

PACKS = Path(__file__).parent / "packs"
"""Where our own packs lie."""

WORDS = "words"
"""The folder of a pack that holds its word lists."""

_NOT_RULES = frozenset({"pack.yaml", "fees.yaml"})

# What one rule takes over from another only by saying so itself.
_OWN = frozenset({"id", "extends", "effective_from", "effective_until", "state"})


@record
class Tightening:
    """What a later pack changes of an earlier one's rule.

    Attributes:
        tightens: The rule's id.
        expect: Asked in addition.
        sources: Who asks for more, of the later pack's own register; they stand beside the rule's.
        examples: Instead of the rule's own, which may no longer hold.
    """

    tightens: str
    level: Level | None = None
    expect: Condition | None = None
    title: Words | None = None
    message: Words | None = None
    remedy: Words | None = None
    sources: tuple[Citation, ...] = ()
    examples: tuple[Example, ...] = ()


@record
class ListEdit:
    """What a later pack changes of an earlier one's word list: words in, words out, and phrases in which they are harmless."""

    edits: str
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()


@record
class Pack:
    """A folder of rules, read.

    Attributes:
        name: The folder's name, which its rules' ids begin with.
    """

    name: str
    head: PackHead
    rules: tuple[Rule, ...]


@record
class Rulebook:
    """All packs of a run, layered.

    Attributes:
        lists: Word lists by ``pack.name``.
        sources: Source registers by ``pack.key``.
    """

    packs: tuple[Pack, ...]
    lists: Mapping[str, WordList]
    sources: Mapping[str, Source]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, in the order of the packs and, within each, of the file names."""
        return tuple(rule for pack in self.packs for rule in pack.rules)

    def rule(self, id: str) -> Rule | None:
        """Return the rule of that id, or None."""
        return next((rule for rule in self.rules if rule.id == id), None)

    def not_in_force(self, day: date) -> tuple[Rule, ...]:
        """Return the rules that are not judged on *day*: not yet, no longer, or deprecated."""
        return tuple(rule for rule in self.rules if not rule.is_in_force(day))

    def lists_of(self, rule: Rule) -> tuple[WordList, ...]:
        """Return the word lists a rule names, its own pack's by their short names."""
        return tuple(self.lists[_qualified(name, rule.pack)] for name in (rule.wording.lists if rule.wording else ()))

    def cited(self, rule: Rule) -> tuple[tuple[Citation, Source], ...]:
        """Return what a rule rests on."""
        return tuple((citation, self.sources[_qualified(citation.of, rule.pack)]) for citation in rule.sources)

    def source_lines(self, rule: Rule) -> tuple[Words, ...]:
        """Return what a rule rests on, one line each: title, place in it, edition."""
        return tuple(source_line(citation, source) for citation, source in self.cited(rule))


def source_line(citation: Citation, source: Source) -> Words:
    """Return a source as one line: title, place in it, edition."""
    zh = source.title.zh + citation.at.zh + (f"（{source.edition}）" if source.edition else "")
    en = ", ".join(part for part in (source.title.en, citation.at.en) if part) + (f" ({source.edition})" if source.edition else "")
    return Words(zh, en)


def own_folders(names: Iterable[str]) -> list[Path]:
    """Return the folders of our own packs."""
    return [PACKS / name for name in names]


def load_folders(folders: Iterable[Path]) -> Rulebook:
    """Read pack folders, each layered on those before it.

    Raises:
        PackError: All that is wrong with any file, each with its place.
    """
    shelf = _Shelf()
    for folder in folders:
        shelf.add(folder)
    shelf.check()
    if shelf.problems:
        raise PackError(tuple(shelf.problems))
    return shelf.rulebook()


class _Shelf:
    """Packs as they are read, one on top of the other."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._heads: dict[str, PackHead] = {}
        self._rules: dict[str, Rule] = {}
        self._plain: dict[str, Mapping[str, Any]] = {}
        self._sources: dict[str, SourceMap] = {}
        self._lists: dict[str, WordList] = {}

    def add(self, folder: Path) -> None:
        name = folder.resolve().name
        if name in self._heads:
            self.problems.append(Problem("pack.same_name", Location(str(folder)), values={"name": name}))
            return
        head = self._read(PackHead, folder / "pack.yaml")
        self._heads[name] = head or PackHead(Words(name, name), "")
        for file in sorted((folder / WORDS).glob("*.yaml")):
            self._add_list(file, name)
        for file in sorted(folder.glob("*.yaml")):
            if file.name not in _NOT_RULES:
                self._add_rule(file, name)

    def check(self) -> None:
        """Note what can only be seen once all packs are read."""
        for rule in self._rules.values():
            at = self._sources[rule.id]
            for key, path, id, known in self._named(rule):
                if id not in known:
                    self._amiss(key, at, path, given=id)

    def _named(self, rule: Rule) -> Iterator[tuple[str, str, str, Container[str]]]:
        """Yield what a rule names that must exist: the problem if it does not, its place, the name, the names there are."""
        sources = self._known_sources()
        for n, id in enumerate(rule.follows):
            yield "unknown_parent", f"follows.{n}", id, self._rules
        for n, citation in enumerate(rule.sources):
            yield "unknown_source", f"sources.{n}.of", _qualified(citation.of, rule.pack), sources
        for n, name in enumerate(rule.wording.lists if rule.wording else ()):
            yield "unknown_list", f"wording.lists.{n}", _qualified(name, rule.pack), self._lists

    def rulebook(self) -> Rulebook:
        packs = tuple(
            Pack(name, head, tuple(rule for rule in self._rules.values() if rule.pack == name)) for name, head in self._heads.items()
        )
        return Rulebook(packs, self._lists, self._known_sources())

    def _known_sources(self) -> dict[str, Source]:
        return {f"{name}.{key}": source for name, head in self._heads.items() for key, source in head.sources.items()}

    def _add_rule(self, file: Path, pack: str) -> None:
        data, source = self._plain_data(file)
        if source is None:
            return
        if isinstance(data, Mapping) and "tightens" in data:
            self._tighten(data, source, pack)
            return
        whole = self._extended(data, source) if isinstance(data, Mapping) else data
        rule = self._record(Rule, whole, source)
        if rule is None:
            return
        if rule.id in self._rules:
            self._amiss("same_id", source, "id", id=rule.id, other=self._sources[rule.id].file)
            return
        self._look_at(rule, source, pack)
        self._rules[rule.id] = rule
        self._plain[rule.id] = whole
        self._sources[rule.id] = source

    def _look_at(self, rule: Rule, source: SourceMap, pack: str) -> None:
        """Note what is wrong within one rule."""
        if rule.pack != pack:
            self._amiss("foreign_id", source, "id", given=rule.id, pack=pack)
        if (rule.expect is None) == (rule.wording is None):
            self._amiss("expect_or_wording", source, "expect")
        if bool(rule.sources) != (rule.confidence is not None):
            self._amiss("grade", source, "confidence" if rule.confidence else "sources")
        if rule.confidence is Confidence.C and rule.level is Level.BLOCKER:
            self._amiss("weak_blocker", source, "level")

    def _extended(self, data: Mapping[str, Any], source: SourceMap) -> Mapping[str, Any]:
        """Return *data* with what it takes over from the rule it extends."""
        base = data.get("extends")
        if base is None:
            return data
        if base not in self._plain:
            self._amiss("unknown_parent", source, "extends", given=base)
            return data
        taken = {key: value for key, value in self._plain[base].items() if key not in _OWN}
        foreign = str(base).partition(".")[0]
        taken["sources"] = [{**one, "of": _qualified(one["of"], foreign)} for one in taken.get("sources", [])]
        if "wording" in taken:
            taken["wording"] = {**taken["wording"], "lists": [_qualified(name, foreign) for name in taken["wording"]["lists"]]}
        return {**taken, **data}

    def _tighten(self, data: Mapping[str, Any], source: SourceMap, pack: str) -> None:
        change = self._record(Tightening, data, source)
        if change is None:
            return
        rule = self._rules.get(change.tightens)
        if rule is None or rule.pack == pack:
            self._amiss("unknown_parent", source, "tightens", given=change.tightens)
            return
        if change.level and change.level.weight > rule.level.weight:
            self._amiss("looser", source, "level", given=str(change.level), ours=str(rule.level))
            return
        if change.expect is not None and rule.expect is None:
            self._amiss("expect_or_wording", source, "expect")
            return
        known = self._heads[pack].sources
        for nth, citation in enumerate(change.sources):
            if citation.of not in known:
                self._amiss("unknown_source", source, f"sources.{nth}.of", given=citation.of)
                return
        # The platform's grade bounds what we may demand; whoever tightens a rule demands it in their own name.
        self._rules[rule.id] = replace(
            rule,
            level=change.level or rule.level,
            expect=AllOf((rule.expect, change.expect)) if rule.expect and change.expect else rule.expect,
            title=change.title or rule.title,
            message=change.message or rule.message,
            remedy=change.remedy or rule.remedy,
            sources=(*rule.sources, *(replace(one, of=_qualified(one.of, pack)) for one in change.sources)),
            examples=change.examples or (() if change.expect else rule.examples),
            tightened_by=(*rule.tightened_by, pack),
        )

    def _add_list(self, file: Path, pack: str) -> None:
        data, source = self._plain_data(file)
        if source is None:
            return
        if isinstance(data, Mapping) and "edits" in data:
            self._edit_list(data, source)
            return
        words = self._record(WordList, data, source, name=f"{pack}.{file.stem}")
        if words is not None:
            self._lists[words.name] = words

    def _edit_list(self, data: Mapping[str, Any], source: SourceMap) -> None:
        edit = self._record(ListEdit, data, source)
        if edit is None:
            return
        words = self._lists.get(edit.edits)
        if words is None:
            self._amiss("unknown_list", source, "edits", given=edit.edits)
            return
        if (edit.remove or edit.harmless) and self._is_guarded(edit.edits):
            self._amiss("guarded_list", source, "remove" if edit.remove else "except", given=edit.edits)
            return
        for word in edit.remove:
            if word not in words.words:
                self._amiss("no_such_word", source, "remove", given=word, list=edit.edits)
        kept = tuple(word for word in words.words if word not in edit.remove)
        self._lists[words.name] = replace(words, words=tuple(dict.fromkeys((*kept, *edit.add))), harmless=(*words.harmless, *edit.harmless))

    def _is_guarded(self, name: str) -> bool:
        """Whether a rule that cannot be waived rests on the list."""
        rules = (rule for rule in self._rules.values() if rule.wording and not rule.waivable)
        return any(_qualified(one, rule.pack) == name for rule in rules for one in rule.wording.lists)  # type: ignore[union-attr]

    def _read(self, kind: type[Record], file: Path) -> Record | None:
        data, source = self._plain_data(file)
        return None if source is None else self._record(kind, data, source)

    def _record(self, kind: type[Record], data: object, source: SourceMap, **filled: object) -> Record | None:
        reader = Reader(source)
        made = reader.record(kind, data, "", **filled)
        self.problems += reader.problems
        return made

    def _plain_data(self, file: Path) -> tuple[Any, SourceMap | None]:
        try:
            return read(file.read_bytes(), str(file), PackError)
        except OSError as error:
            self.problems.append(Problem("pack.unreadable", Location(str(file)), values={"reason": error.strerror or str(error)}))
        except PackError as error:
            self.problems += error.problems
        return None, None

    def _amiss(self, key: str, source: SourceMap, path: str, **values: object) -> None:
        self.problems.append(Problem(f"pack.{key}", source.place(path), path, values))


def _qualified(name: str, pack: str) -> str:
    return name if "." in name else f"{pack}.{name}"
