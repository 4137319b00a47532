"""What can go wrong with what a user wrote, as values: where, what, and the way out.

A `Problem` names its message by key; `planner.messages` makes the sentence. So a problem can be shown in Chinese or
English, on a terminal or as JSON, and compared in a test without reading prose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.record import record


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file the user wrote.

    Attributes:
        file: As the user named it, or as it is reached from there.
        line: From 1; 0 when the problem is the file itself.
        column: From 1, in characters; 0 when unknown.
        excerpt: The line's text, without its end.
        width: How many characters the caret underlines, at least 1.
    """

    file: str
    line: int = 0
    column: int = 0
    excerpt: str = field(default="", compare=False)
    width: int = field(default=1, compare=False)


@record
class Problem:
    """Something wrong with a file the user wrote.

    Attributes:
        key: Which sentence says it, a key of `messages/*.yaml`.
        location: Where.
        path: The dotted path of the value in the file, such as ``goods.channels.1``; may be empty.
        values: What the sentence's placeholders stand for.
    """

    key: str
    location: Location
    path: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


class PlannerError(Exception):
    """The user can mend it: all problems found in one reading, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{p.location.file}:{p.location.line}: {p.path}: {p.key}" for p in problems))
        self.problems = tuple(sorted(problems, key=lambda problem: problem.location))


class ProfileError(PlannerError):
    """The brand profile, or a file it names, cannot be used as it stands."""


class TemplateError(PlannerError):
    """A template says something the vocabulary does not know, or asks for a fact that does not exist."""


class PackError(PlannerError):
    """A rule pack is not of the form the engine reads."""


class OutputError(PlannerError):
    """A result cannot be written where it was asked for."""
