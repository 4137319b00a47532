"""The checklist of `planner check`: what is missing, the gravest first, each with the way out and the place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planner.messages import say
from planner.messages.excerpt import columns
from planner.report.counting import tally
from planner.report.wrapping import wrap
from planner.rules import Checklist, Entry, Finding, Verdict, checklist

MOST_CASES = 5
"""So many cases of one rule are told one by one; the others are counted."""

MOST_SILENT = 3

_INDENT = "  "
_MARKS = {"blockers": "✗", "warnings": "!", "advice": "·", "undecided": "?"}
# Sequences that terminals know for bold, red, yellow, cyan and dim; the text says the same without them.
_COLOURS = {"bold": "1", "blockers": "1;31", "warnings": "33", "advice": "36", "undecided": "2", "quiet": "2"}


def as_text(findings: Sequence[Finding], file: str, language: str, *, width: int = 80, colour: bool = False) -> str:
    """Return the checklist.

    Args:
        findings: Held against the file, so that they have lines; see `planner.rules.located`.
        file: The profile as the user named it.
        language: ``zh`` or ``en``.
        width: Columns; no line is longer.
        colour: Whether to add colour for a terminal. Nothing is said by colour alone.
    """
    page = _Page(file, language, width, colour)
    return "\n".join(page.lines(checklist(findings)))


class _Page:
    """What all lines of one checklist share."""

    def __init__(self, file: str, language: str, width: int, colour: bool) -> None:
        self._file = file
        self._language = language
        self._width = max(width, 40)
        self._colour = colour

    def lines(self, listed: Checklist) -> Iterator[str]:
        yield from self._painted("bold", wrap(self._headline(listed), self._width))
        yield from wrap(tally(listed, self._language), self._width)
        for group in ("blockers", "warnings", "advice", "undecided"):
            entries: tuple[Entry, ...] = getattr(listed, group)
            if entries:
                yield ""
                yield from self._painted("bold", [self._say("group", title=self._say(group), count=len(entries))])
                for entry in entries:
                    yield ""
                    yield from self._entry(entry, group, listed.source_numbers(entry))
        yield from self._met(listed)
        yield from self._sources(listed)

    def _headline(self, listed: Checklist) -> str:
        return self._say("missing", count=len(listed.blockers)) if listed.blockers else self._say("clear")

    def _met(self, listed: Checklist) -> Iterator[str]:
        if listed.met:
            yield ""
            yield from self._painted("bold", [self._say("group", title=self._say("met"), count=len(listed.met))])
            titles = dict.fromkeys(entry.title.text(self._language) for entry in listed.met)
            yield from self._painted("quiet", wrap(self._say("between").join(titles), self._width, _INDENT, _INDENT))
        if listed.not_applicable:
            yield ""
            yield from self._painted("bold", [self._say("group", title=self._say("not_applicable"), count=len(listed.not_applicable))])

    def _entry(self, entry: Entry, group: str, sources: tuple[int, ...]) -> Iterator[str]:
        title = self._say("titled", title=entry.title.text(self._language), area=entry.area_name(self._language))
        many = len({finding.message for finding in entry.findings}) > 1 or (entry.verdict is Verdict.UNDECIDED and entry.count > 1)
        if many:
            title += self._say("cases", count=entry.count)
        yield from self._painted(group, wrap(title, self._width, f"{_MARKS[group]} ", _INDENT))
        shown = entry.findings[:MOST_CASES]
        for finding in shown:
            yield from self._case(finding, "- " if many else "")
        if entry.count > len(shown):
            yield from self._wrapped(self._say("further", count=entry.count - len(shown)), "- ")
        remedy = entry.remedy.text(self._language)
        if remedy:
            yield from self._wrapped(remedy, "→ ")
        here = "" if many else self._where(entry.findings[0])
        noted = " ".join(self._say("noted", number=number) for number in sources)
        if here or noted:
            yield from self._painted("quiet", self._wrapped(" ".join(part for part in (here, noted) if part), ""))

    def _case(self, finding: Finding, mark: str) -> Iterator[str]:
        yield from self._wrapped(self._message(finding), mark)
        where = self._where(finding) if mark else ""
        if where:
            yield from self._painted("quiet", self._wrapped(where, _INDENT))

    def _message(self, finding: Finding) -> str:
        if finding.verdict is Verdict.UNDECIDED:
            return self._say("silent", paths=self._joined(finding.paths[:MOST_SILENT]))
        return finding.message.text(self._language)

    def _where(self, finding: Finding) -> str:
        if not finding.places:
            return ""
        place, others = finding.places[0], len(finding.places) - 1
        where = f"{self._file}:{place.line}" if place.line else self._file
        text = self._say("place" if place.written else "place_missing", where=where, path=place.path)
        return text + self._say("places", count=others) if others else text

    def _sources(self, listed: Checklist) -> Iterator[str]:
        if listed.cited:
            yield ""
            yield from self._painted("bold", [self._say("sources")])
            for number, (source, grade) in enumerate(listed.cited, 1):
                mark = f"[{number}] "
                yield from self._wrapped(self._say("source", source=source.text(self._language), grade=grade), mark)
            yield from self._painted("quiet", self._wrapped(self._say("grades"), ""))

    def _wrapped(self, text: str, mark: str) -> Iterator[str]:
        return wrap(text, self._width, _INDENT + mark, _INDENT + " " * columns(mark))

    def _painted(self, role: str, lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
        for line in lines:
            yield f"\x1b[{_COLOURS[role]}m{line}\x1b[0m" if self._colour and line else line

    def _joined(self, texts: Iterable[str]) -> str:
        return self._say("list", texts=tuple(texts))

    def _say(self, key: str, **values: object) -> str:
        return say(f"report.{key}", self._language, **values)
