"""What pydantic refused, as problems with a place."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from planner.errors import Problem
from planner.profile.kind import nearest, shown
from planner.profile.prose import LANGUAGES
from planner.profile.section import Said, Section
from planner.profile.shape import fields, section_at
from planner.yamltext import SourceMap

# pydantic's own codes, to ours; every other code is one of ours already.
_CODES = {
    "model_type": "not_mapping",
    "model_attributes_type": "not_mapping",
    "tuple_type": "not_list",
    "too_short": "length",
    "too_long": "length",
}


def problems_of(error: ValidationError, source: SourceMap, root: type[Section]) -> list[Problem]:
    """One problem for each thing *error* holds; *root* is the model that was validated."""
    return [_problem(dict(refusal), source, root) for refusal in error.errors(include_url=False)]


def _problem(refusal: dict[str, Any], source: SourceMap, root: type[Section]) -> Problem:
    steps: tuple[int | str, ...] = refusal["loc"]
    path = ".".join(map(str, steps))
    code = refusal["type"]
    if code == "extra_forbidden":
        return _unknown_key(steps, path, source, root)
    if code == "missing":
        return _missing(steps, path, source, root)
    values = dict(refusal.get("ctx", {}))
    if code in ("too_short", "too_long"):
        values = {"expected": values.get("min_length", values.get("max_length")), "given": values["actual_length"]}
    elif code in _CODES:
        values = {"given": shown(refusal["input"])}
    if "at" in values:
        path = f"{path}.{values.pop('at')}" if path else str(values.pop("at"))
    return Problem(f"profile.{_CODES.get(code, code)}", source.place(path), _as_written(path, source), values)


def _as_written(path: str, source: SourceMap) -> str:
    """*path*, less the position of a single id that stands for a list of one."""
    return path if path in source.values else path.rpartition(".")[0]


def _unknown_key(steps: tuple[int | str, ...], path: str, source: SourceMap, root: type[Section]) -> Problem:
    section = section_at(root, steps[:-1])
    known = tuple(fields(section)) if section else ()
    near = nearest(str(steps[-1]), known)
    values = {"name": str(steps[-1]), "near": near, "known": [] if near else list(known)}
    return Problem("profile.unknown_key", source.key(path), path, values)


def _missing(steps: tuple[int | str, ...], path: str, source: SourceMap, root: type[Section]) -> Problem:
    name = str(steps[-1])
    section = section_at(root, steps[:-1])
    meant = said_of(section, name) if section else None
    place = source.key(path) if path in source.keys else source.owner(".".join(map(str, steps[:-1])))
    zh, en = (meant.zh.partition("："), meant.en.partition(": ")) if meant else ((name, "", ""), (name, "", ""))
    values = {"name": name, "title": _both(zh[0], en[0]), "meaning": _both(zh[2], en[2])}
    return Problem("profile.missing", place, path, values)


def _both(zh: str, en: str) -> dict[str, str]:
    return dict(zip(LANGUAGES, (zh, en), strict=True))


def said_of(section: type[Section], name: str) -> Said:
    """What the field called *name* in the YAML means."""
    extra: Any = section.model_fields[fields(section)[name]].json_schema_extra
    said: Said = extra["said"]
    return said
