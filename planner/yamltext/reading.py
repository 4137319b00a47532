"""The YAML events of a text to nested dicts, lists and texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from planner.errors import Location, PlannerError, Problem, ProfileError
from planner.yamltext.encoding import BREAK, decode, first_unfit, unfit_characters
from planner.yamltext.source import SourceMap, Span
from planner.yamltext.syntax import syntax_problem

Plain = dict[str, "Plain"] | list["Plain"] | str | None

MOST_BYTES = 2_000_000
MOST_DEPTH = 50
MOST_VALUES = 200_000
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class _TooMuchError(Exception):
    """Reading on would only cost time."""


@dataclass(slots=True)
class _Open:
    """A mapping or list that has begun and not ended."""

    holder: dict[str, Plain] | list[Plain]
    path: str
    key: str | None = None
    is_kept: bool = True
    is_flow: bool = False


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    file: str
    lines: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)
    values: dict[str, Span] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)
    stack: list[_Open] = field(default_factory=list)
    root: Plain = None
    count: int = 0

    def source(self) -> SourceMap:
        return SourceMap(self.file, self.lines, self.values, self.keys)

    def refuse(self, key: str, span: Span, path: str, **values: object) -> None:
        self.problems.append(Problem(key, self.source().at(*span), path, values))

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._begin({}, event)
        elif kind is yaml.SequenceStartEvent:
            self._begin([], event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._end(event)
        elif kind is yaml.AliasEvent:
            self._alias(event)

    def _scalar(self, event: Any) -> None:
        span = _span(event)
        parent = self.stack[-1] if self.stack else None
        if parent is not None and type(parent.holder) is dict and parent.key is None:
            self._key(parent, event, span)
            return
        text: str = event.value
        path = self._path(parent)
        self._plain_only(event, span, path)
        # What the file itself may hold was looked at as a whole; only an escape between double quotes brings in more.
        code = first_unfit(text) if event.style == '"' else ""
        if code:
            self.refuse("yaml.character", span, path, code=code)
        self._put(parent, path, None if not event.style and text in _NULLS else text, span)

    def _key(self, parent: _Open, event: Any, span: Span) -> None:
        key: str = event.value
        path = f"{parent.path}.{key}" if parent.path else key
        self._plain_only(event, span, path)
        if event.style == '"' and first_unfit(key):
            self.refuse("yaml.character", span, parent.path, code=first_unfit(key))
        elif not event.style and key in _NULLS:
            self.refuse("yaml.empty_key", span, parent.path)
        if key in parent.holder:
            self.refuse("yaml.duplicate_key", span, path, name=key, first=self.keys[path][0] + 1)
            parent.is_kept = False
        else:
            self.keys[path] = span
        parent.key = key

    def _begin(self, holder: dict[str, Plain] | list[Plain], event: Any) -> None:
        span = _span(event) if event.flow_style else (event.start_mark.line, event.start_mark.column, 0)
        parent = self.stack[-1] if self.stack else None
        if parent is not None and type(parent.holder) is dict and parent.key is None:
            self.refuse("yaml.key_not_text", span, parent.path)
            raise _TooMuchError
        path = self._path(parent)
        self._plain_only(event, span, path)
        self._put(parent, path, holder, span)
        self.stack.append(_Open(holder, path, is_flow=bool(event.flow_style)))
        if len(self.stack) > MOST_DEPTH:
            self.refuse("yaml.too_deep", span, "", most=MOST_DEPTH)
            raise _TooMuchError

    def _end(self, event: Any) -> None:
        ended = self.stack.pop()
        line, column, _ = self.values.get(ended.path, (-1, 0, 0))
        if ended.is_flow and line >= 0:
            self.values[ended.path] = (line, column, event.end_mark.column - column if event.end_mark.line == line else 0)

    def _alias(self, event: Any) -> None:
        span = _span(event)
        parent = self.stack[-1] if self.stack else None
        self.refuse("yaml.alias", span, self._path(parent) if parent is None or parent.key else parent.path, name=event.anchor)
        if parent is not None and type(parent.holder) is dict and parent.key is None:
            raise _TooMuchError
        self._put(parent, self._path(parent), None, span)

    def _plain_only(self, event: Any, span: Span, path: str) -> None:
        if event.tag is not None and event.tag != "!":
            self.refuse("yaml.tag", (span[0], span[1], 0), path, tag=event.tag)
        if event.anchor is not None:
            self.refuse("yaml.anchor", (span[0], span[1], 0), path, name=event.anchor)

    @staticmethod
    def _path(parent: _Open | None) -> str:
        if parent is None:
            return ""
        step = parent.key if type(parent.holder) is dict else str(len(parent.holder))
        return f"{parent.path}.{step}" if parent.path else str(step)

    def _put(self, parent: _Open | None, path: str, value: Plain, span: Span) -> None:
        self.count += 1
        if self.count > MOST_VALUES:
            self.refuse("yaml.too_many", span, path, most=MOST_VALUES)
            raise _TooMuchError
        if parent is None:
            self.root = value
        elif type(parent.holder) is list:
            parent.holder.append(value)
        elif type(parent.holder) is dict and parent.key is not None:
            key, parent.key = parent.key, None
            if not parent.is_kept:
                # The second of two equal keys; what it holds is read, so that its own problems are told as well.
                parent.is_kept = True
                return
            parent.holder[key] = value
        self.values[path] = span


def _span(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    return (start.line, start.column, end.column - start.column if start.line == end.line else 0)


def read(content: str | bytes, file: str, error: type[PlannerError] = ProfileError) -> tuple[Plain, SourceMap]:
    """Read one YAML document.

    Args:
        content: The file; bytes must be UTF-8.
        file: As the user named it, for problems.
        error: What is raised when *content* cannot be used as it stands; it carries every problem found.

    Returns:
        Dicts, lists, texts and None, and the place of each.
    """
    if len(content) > MOST_BYTES:
        raise error((Problem("yaml.too_big", Location(file), values={"most": MOST_BYTES // 1_000_000}),))
    text = decode(content, file) if isinstance(content, bytes) else content.removeprefix("\ufeff")
    if isinstance(text, Problem):
        raise error((text,))
    reading = _Reading(file, tuple(BREAK.split(text)))
    reading.problems += unfit_characters(text, file, reading.lines)
    if not reading.problems:
        _read_events(text, reading)
    if not reading.problems and reading.root is None:
        reading.problems.append(Problem("yaml.empty", Location(file)))
    if reading.problems:
        raise error(tuple(reading.problems))
    return reading.root, reading.source()


def _read_events(text: str, reading: _Reading) -> None:
    documents = 0
    try:
        parser = yaml.CSafeLoader(text)
        while (event := parser.get_event()) is not None:
            if type(event) is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    reading.refuse("yaml.second_document", (*_span(event)[:2], 0), "")
                    return
            reading.take(event)
    except _TooMuchError:
        pass
    except yaml.YAMLError as problem:
        reading.problems.append(syntax_problem(problem, reading.source()))
