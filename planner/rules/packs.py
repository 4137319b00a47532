"""Packs: folders of rules, one YAML file a rule, and a `pack.yaml` that says what the pack is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from planner.errors import Location, PackError, Problem
from planner.rules.rule import Rule
from planner.yamltext import SourceMap, read

PACKS = Path(__file__).parent / "packs"


def load_packs(names: Iterable[str]) -> tuple[Rule, ...]:
    """Return the rules of our own packs, in the order of the packs and, within each, of the file names.

    Raises:
        PackError: A file is not of the form of a rule, or two rules share an id; all such problems.
    """
    return load_folders([PACKS / name for name in names])


def load_folders(folders: Iterable[Path]) -> tuple[Rule, ...]:
    """Return the rules of pack folders, in order."""
    rules: list[Rule] = []
    problems: list[Problem] = []
    homes: dict[str, Path] = {}
    for folder in folders:
        for file in sorted(folder.glob("*.yaml")):
            if file.name == "pack.yaml":
                continue
            try:
                rule = _load(file)
            except PackError as error:
                problems.extend(error.problems)
                continue
            if rule.id in homes:
                problems.append(Problem("pack.same_id", Location(str(file)), values={"id": rule.id, "other": homes[rule.id]}))
            homes[rule.id] = file
            rules.append(rule)
    if problems:
        raise PackError(tuple(problems))
    return tuple(rules)


def _load(file: Path) -> Rule:
    data, source = read(file.read_bytes(), str(file), PackError)
    try:
        return Rule.model_validate(data)
    except ValidationError as error:
        raise PackError(tuple(_problem(details, source) for details in error.errors())) from error


def _problem(details: ErrorDetails, source: SourceMap) -> Problem:
    path = ".".join(str(step) for step in details["loc"])
    return Problem("pack.not_a_rule", source.place(path), path, {"reason": details["msg"]})
