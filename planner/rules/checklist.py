"""Findings as a checklist: held against the file, gathered by rule, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner.messages import say
from planner.record import record
from planner.rules.finding import Axis, Effort, Finding, Level, Place, Verdict, Words
from planner.rules.rule import Rule
from planner.yamltext import SourceMap


@record
class Entry:
    """What one rule found, all of one verdict: a list of products without a price is one entry with a finding for each."""

    findings: tuple[Finding, ...]

    @property
    def id(self) -> str:
        return self.findings[0].id

    @property
    def area(self) -> str:
        return self.findings[0].area

    def area_name(self, language: str) -> str:
        """What the rule's area is called by people who fill in a profile; rows of A and Q have names of their own."""
        row = self.area if self.area[:1] in "AQ" else self.area[:1]
        return say(f"area.{row}", language)

    @property
    def level(self) -> Level:
        return self.findings[0].level

    @property
    def verdict(self) -> Verdict:
        return self.findings[0].verdict

    @property
    def title(self) -> Words:
        return self.findings[0].title

    @property
    def remedy(self) -> Words:
        return self.findings[0].remedy

    @property
    def sources(self) -> tuple[Words, ...]:
        return self.findings[0].sources

    @property
    def confidence(self) -> str:
        return self.findings[0].confidence

    @property
    def axis(self) -> Axis | None:
        return self.findings[0].axis

    @property
    def effort(self) -> Effort:
        return self.findings[0].effort

    @property
    def count(self) -> int:
        return len(self.findings)


@record
class Checklist:
    """All entries by what has to be done about them.

    Attributes:
        waived: Missing, and set aside by the profile.
        folded: Missing or undecided because of another entry, and told with that one.
        not_in_force: Rules that were not judged on the day: not yet, no longer, or deprecated.
    """

    blockers: tuple[Entry, ...] = ()
    warnings: tuple[Entry, ...] = ()
    advice: tuple[Entry, ...] = ()
    undecided: tuple[Entry, ...] = ()
    met: tuple[Entry, ...] = ()
    not_applicable: tuple[Entry, ...] = ()
    waived: tuple[Entry, ...] = ()
    folded: tuple[Entry, ...] = ()
    not_in_force: tuple[Rule, ...] = ()

    @property
    def count(self) -> int:
        """How many entries there are in all."""
        return len(self.told) + len(self.folded) + len(self.waived) + len(self.met) + len(self.not_applicable)

    @property
    def told(self) -> tuple[Entry, ...]:
        """The entries that ask for something, in the order they are told."""
        return (*self.blockers, *self.warnings, *self.advice, *self.undecided)

    def folded_under(self, entry: Entry) -> tuple[Entry, ...]:
        """Return what *entry* explains, and what that explains in turn."""
        told: list[Entry] = []
        causes = [entry.id]
        while causes:
            cause = causes.pop(0)
            below = [one for one in self.folded if one.findings[0].cause == cause and one not in told]
            told += below
            causes += [one.id for one in below]
        return tuple(told)

    @property
    def cited(self) -> tuple[tuple[Words, str], ...]:
        """Who requires what is told or waived, each once, with its grade; a profile with little in it meets the same one twenty times."""
        return tuple(dict.fromkeys((source, entry.confidence) for entry in (*self.told, *self.waived) for source in entry.sources))

    def source_numbers(self, entry: Entry) -> tuple[int, ...]:
        """Where among *cited* an entry's sources stand, from 1."""
        return tuple(self.cited.index((source, entry.confidence)) + 1 for source in entry.sources)


def checklist(findings: Iterable[Finding], not_in_force: tuple[Rule, ...] = ()) -> Checklist:
    """Gather *findings* by rule and verdict; within each group by row of the content list, then in the order of the rules."""
    entries = sorted(_entries(findings), key=lambda entry: row_order(entry.area))
    alone = [entry for entry in entries if not entry.findings[0].cause and not entry.findings[0].waiver]
    missing = [entry for entry in alone if entry.verdict is Verdict.MISSING]
    return Checklist(
        blockers=tuple(entry for entry in missing if entry.level is Level.BLOCKER),
        warnings=tuple(entry for entry in missing if entry.level is Level.WARNING),
        advice=tuple(entry for entry in missing if entry.level is Level.ADVICE),
        undecided=tuple(sorted((entry for entry in alone if entry.verdict is Verdict.UNDECIDED), key=lambda entry: entry.level.weight)),
        met=tuple(entry for entry in alone if entry.verdict is Verdict.MET),
        not_applicable=tuple(entry for entry in alone if entry.verdict is Verdict.NOT_APPLICABLE),
        waived=tuple(entry for entry in entries if entry.findings[0].waiver),
        folded=tuple(entry for entry in entries if entry.findings[0].cause and not entry.findings[0].waiver),
        not_in_force=not_in_force,
    )


def _entries(findings: Iterable[Finding]) -> Iterator[Entry]:
    """Findings of one rule, one verdict, one cause and alike waived or not are one entry."""
    gathered: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        gathered.setdefault((finding.id, finding.verdict, finding.cause, finding.waiver), []).append(finding)
    for group in gathered.values():
        yield Entry(tuple(group))


def located(findings: Sequence[Finding], source: SourceMap) -> tuple[Finding, ...]:
    """Return *findings* with the line of every path."""
    return tuple(replace(finding, places=tuple(_place(path, source) for path in finding.paths)) for finding in findings)


def _place(path: str, source: SourceMap) -> Place:
    around = path
    while around and around not in source.values:
        around = around.rpartition(".")[0]
    line = (source.keys.get(around) or source.values[around])[0] + 1 if around else 0
    return Place(path, line, around == path)


def row_order(area: str) -> tuple[str, int]:
    """By which rows of the content list sort: ``D2`` before ``D10``."""
    return area[:1], int(area[1:] or 0)
