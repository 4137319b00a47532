"""What is said of findings, in the same words wherever it is read: on a terminal, a page, in a sheet, in Word."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.messages import say
from planner.record import record
from planner.rules.checklist import Entry
from planner.rules.finding import Effort, Finding, Verdict
from planner.rules.packs import Pack
from planner.rules.rule import Rule, State

_MOST_SILENT = 3
_SURE = "A"


@record
class Teller:
    """Says things in one language.

    Attributes:
        file: The profile as the user named it, where a reader can jump to ``file:line``; empty in documents, which say "line 31".
    """

    language: str
    file: str = ""

    def say(self, key: str, **values: object) -> str:
        """A sentence of `report` in the messages."""
        return say(f"report.{key}", self.language, **values)

    def title(self, entry: Entry) -> str:
        return entry.title.text(self.language)

    def titles(self, entries: Iterable[Entry]) -> str:
        """Titles in one line, each once."""
        return self.say("between").join(dict.fromkeys(entry.title.text(self.language) for entry in entries))

    def pack_titles(self, packs: Iterable[Pack]) -> tuple[str, ...]:
        return tuple(pack.head.title.text(self.language) for pack in packs)

    def message(self, finding: Finding) -> str:
        """What was found; of what is undecided, what the profile would have to say."""
        if finding.verdict is Verdict.UNDECIDED:
            return self.say("silent", paths=finding.paths[:_MOST_SILENT])
        return finding.message.text(self.language)

    def remedy(self, entry: Entry) -> str:
        return entry.remedy.text(self.language)

    def has_cases(self, entry: Entry) -> bool:
        """Whether its findings have to be told one by one."""
        return entry.count > 1 and (entry.verdict is Verdict.UNDECIDED or len({finding.message for finding in entry.findings}) > 1)

    def place(self, finding: Finding) -> str:
        if not finding.places:
            return ""
        place, others = finding.places[0], len(finding.places) - 1
        if self.file:
            where = f"{self.file}:{place.line}" if place.line else self.file
        else:
            where = self.say("line", line=place.line) if place.line else ""
        text = self.say("place" if place.written else "place_missing", where=where, path=place.path).strip()
        return text + self.say("places", count=others) if others else text

    def path(self, finding: Finding) -> str:
        """The same for a sheet: every path, a line each."""
        return "\n".join(finding.paths)

    def line(self, finding: Finding) -> int | None:
        return finding.places[0].line or None if finding.places else None

    def page(self, finding: Finding) -> str:
        """Where in the deck it shows, when that is known."""
        return self.say("page", pages=finding.pages) if finding.pages else ""

    def effort(self, effort: Effort) -> str:
        return self.say(f"effort.{effort}")

    def sources(self, entry: Entry) -> tuple[str, ...]:
        """Who requires it, a line each, with the grade; what is not from a law or a page of the platform is to be confirmed there."""
        return tuple(self.source(line.text(self.language), entry.confidence) for line in entry.sources)

    def source(self, line: str, grade: str) -> str:
        return self.say("source" if grade == _SURE else "source_weak", source=line, grade=grade)

    def waiver(self, entry: Entry) -> str:
        """Who set it aside, why and until when."""
        waiver = entry.findings[0].waiver
        return self.say("waiver", reason=waiver.reason, by=waiver.by, until=waiver.until) if waiver else ""

    def force(self, rule: Rule, day: date) -> str:
        """Why a rule was not judged on *day*."""
        if rule.state is State.DEPRECATED:
            return self.say("deprecated")
        if rule.effective_from and day < rule.effective_from:
            return self.say("from", day=rule.effective_from)
        return self.say("until", day=rule.effective_until)
