"""The ids a profile defines: what references may name, and ids defined twice."""

from __future__ import annotations

from planner.errors import Problem
from planner.profile.ids import KnownIds
from planner.yamltext import Plain, SourceMap

_DEFINED = {
    "evidence": ("evidence",),
    "entities": ("ownership", "entities"),
    "series": ("products", "series"),
    "items": ("products", "items"),
    "channels": ("sales", "channels"),
}


def _records(data: Plain, steps: tuple[str, ...]) -> list[Plain]:
    for step in steps:
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, list) else []


def _ids(data: Plain, kind: str) -> list[tuple[str, str]]:
    """(id, its path) of each record that has one, in the order of the file."""
    found = []
    for position, record in enumerate(_records(data, _DEFINED[kind])):
        id_ = record.get("id") if isinstance(record, dict) else None
        if isinstance(id_, str):
            found.append((id_.strip(), ".".join((*_DEFINED[kind], str(position), "id"))))
    return found


def known_ids(data: Plain) -> KnownIds:
    """The ids *data* defines, by kind. Read before anything is checked, so that one wrong record does not make its references wrong."""
    return {kind: tuple(id_ for id_, _ in _ids(data, kind)) for kind in _DEFINED}


def ids_defined_twice(data: Plain, source: SourceMap) -> list[Problem]:
    problems = []
    for kind in _DEFINED:
        first: dict[str, str] = {}
        for id_, path in _ids(data, kind):
            if id_ in first:
                values = {"given": id_, "first": source.place(first[id_]).line}
                problems.append(Problem("profile.id_twice", source.place(path), path, values))
            first.setdefault(id_, path)
    return problems
