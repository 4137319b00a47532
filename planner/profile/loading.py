"""YAML text to a checked profile, or to all that is wrong with it."""

from __future__ import annotations

from pydantic import ValidationError

from planner.errors import Problem, ProfileError
from planner.profile.problems import problems_of
from planner.profile.profile import Profile
from planner.profile.references import ids_defined_twice, known_ids
from planner.profile.validating import validator
from planner.yamltext import Plain, SourceMap, read


def load_profile(text: str | bytes, file: str) -> tuple[Profile, SourceMap]:
    """Read and check a brand profile.

    Args:
        text: The YAML; bytes must be UTF-8.
        file: As the user named it, for problems.

    Raises:
        ProfileError: With every problem found, in the order of the file.
    """
    data, source = read(text, file)
    if not isinstance(data, dict):
        raise ProfileError((Problem("profile.not_profile", source.place("")),))
    empty_items: list[str] = []
    said = _said(data, "", empty_items)
    problems = [Problem("profile.empty_item", source.place(path), path) for path in empty_items]
    problems += ids_defined_twice(said, source)
    try:
        profile = validator(Profile).validate_python(said, context=known_ids(said))
    except ValidationError as error:
        problems += [problem for problem in problems_of(error, source, Profile) if problem.path not in empty_items]
    if problems:
        raise ProfileError(tuple(problems))
    return profile, source


def _said(value: Plain, path: str, empty_items: list[str]) -> Plain:
    """*value* without the keys that hold nothing: a key left empty is a key left out. Empty list items are noted by path."""
    if isinstance(value, dict):
        return {key: _said(part, f"{path}.{key}" if path else key, empty_items) for key, part in value.items() if part is not None}
    if isinstance(value, list):
        empty_items += [f"{path}.{position}" for position, part in enumerate(value) if part is None]
        return [_said(part, f"{path}.{position}", empty_items) for position, part in enumerate(value)]
    return value
