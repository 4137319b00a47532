"""Findings as a checklist: held against the file, gathered by rule, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from planner.messages import say
from planner.record import record
from planner.rules.finding import Finding, Level, Place, Verdict, Words
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
        """What the rule's area is called by people who fill in a profile; rows of A have names of their own."""
        row = self.area if self.area.startswith("A") else self.area[:1]
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
    def source(self) -> str:
        return self.findings[0].source

    @property
    def confidence(self) -> str:
        return self.findings[0].confidence

    @property
    def count(self) -> int:
        return len(self.findings)


@record
class Checklist:
    """All entries by what has to be done about them."""

    blockers: tuple[Entry, ...] = ()
    warnings: tuple[Entry, ...] = ()
    advice: tuple[Entry, ...] = ()
    undecided: tuple[Entry, ...] = ()
    met: tuple[Entry, ...] = ()
    not_applicable: tuple[Entry, ...] = ()

    @property
    def count(self) -> int:
        """How many entries there are in all."""
        return len(self.told) + len(self.met) + len(self.not_applicable)

    @property
    def told(self) -> tuple[Entry, ...]:
        """The entries that ask for something, in the order they are told."""
        return (*self.blockers, *self.warnings, *self.advice, *self.undecided)

    @property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """Who requires what is told, each source once, with its grade; a profile with little in it meets the same one twenty times."""
        return tuple(dict.fromkeys((entry.source, entry.confidence) for entry in self.told if entry.source))

    def source_number(self, entry: Entry) -> int:
        """Where among *sources* an entry's source stands, from 1; 0 when it has none."""
        return self.sources.index((entry.source, entry.confidence)) + 1 if entry.source else 0


def checklist(findings: Iterable[Finding]) -> Checklist:
    """Gather *findings* by rule and verdict; within each group by row of the content list, then in the order of the rules."""
    entries = sorted(_entries(findings), key=lambda entry: _row(entry.area))
    missing = [entry for entry in entries if entry.verdict is Verdict.MISSING]
    return Checklist(
        blockers=tuple(entry for entry in missing if entry.level is Level.BLOCKER),
        warnings=tuple(entry for entry in missing if entry.level is Level.WARNING),
        advice=tuple(entry for entry in missing if entry.level is Level.ADVICE),
        undecided=tuple(sorted((entry for entry in entries if entry.verdict is Verdict.UNDECIDED), key=lambda entry: entry.level.weight)),
        met=tuple(entry for entry in entries if entry.verdict is Verdict.MET),
        not_applicable=tuple(entry for entry in entries if entry.verdict is Verdict.NOT_APPLICABLE),
    )


def _entries(findings: Iterable[Finding]) -> Iterator[Entry]:
    for _, group in groupby(findings, key=lambda finding: finding.id):
        of_rule = tuple(group)
        for verdict in dict.fromkeys(finding.verdict for finding in of_rule):
            yield Entry(tuple(finding for finding in of_rule if finding.verdict is verdict))


def located(findings: Sequence[Finding], source: SourceMap) -> tuple[Finding, ...]:
    """Return *findings* with the line of every path."""
    return tuple(replace(finding, places=tuple(_place(path, source) for path in finding.paths)) for finding in findings)


def _place(path: str, source: SourceMap) -> Place:
    around = path
    while around and around not in source.values:
        around = around.rpartition(".")[0]
    return Place(path, source.key(around).line if around else 0, around == path)


def _row(area: str) -> tuple[str, int]:
    """``D2`` before ``D10``."""
    return area[:1], int(area[1:] or 0)
