"""Problems to what a terminal shows."""

from __future__ import annotations

from collections.abc import Sequence

from planner.errors import Location, Problem
from planner.messages.excerpt import excerpt
from planner.messages.saying import is_chinese, say


def sentence(problem: Problem, language: str) -> str:
    """What is wrong, in one line."""
    return _said(problem, language).partition("\n")[0]


def way_out(problem: Problem, language: str) -> str:
    """What to do about it, in no line or a few."""
    return _said(problem, language).partition("\n")[2]


def report(problems: Sequence[Problem], language: str) -> str:
    """Each problem with its place, its line and the way out; their number below when there are several."""
    told = ["\n".join(part for part in _parts(problem, language) if part) for problem in problems]
    if len(told) > 1:
        told.append(say("report.count", language, count=len(told)))
    return "\n\n".join(told)


def _parts(problem: Problem, language: str) -> tuple[str, str, str]:
    colon = "：" if is_chinese(language) else ": "
    path = f"{problem.path}{colon}" if problem.path else ""
    place = _place(problem.location)
    return f"{place}{path}{sentence(problem, language)}", excerpt(problem.location), way_out(problem, language)


def _place(location: Location) -> str:
    if not location.file:
        return ""
    if not location.line:
        return f"{location.file}: "
    column = f"{location.column}:" if location.column else ""
    return f"{location.file}:{location.line}:{column} "


def _said(problem: Problem, language: str) -> str:
    return say(problem.key, language, **problem.values)
