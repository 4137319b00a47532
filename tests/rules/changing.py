"""The sample, changed: values put in or taken out, judged as `planner check` does."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from planner.build import PACKS, Checked, judge_profile
from planner.errors import ProfileError
from planner.evidence import inspect
from planner.profile import load_profile
from planner.rules import Rulebook, Verdict, load_rulebook, own_folders
from planner.yamltext import read

SAMPLE = Path(__file__).parent.parent.parent / "examples" / "brand_sample.yaml"


@cache
def rulebook() -> Rulebook:
    return load_rulebook(own_folders(PACKS))


def judged(file: Path, *changes: Mapping[str, Any], as_of: str | None = None) -> Checked:
    """The profile in *file* with *changes* made one after the other; nothing for a value takes it out.

    ``files.ID.field`` changes what the file of that evidence is, such as ``files.scan.size_bytes``: nobody keeps a file of two megabytes.
    """
    data = copy.deepcopy(_data(file))
    for change in changes:
        # From the end, so that what is left out of a list does not move what comes before it.
        for path, value in sorted(change.items(), key=lambda pair: _steps(pair[0]), reverse=True):
            if not path.startswith("files."):
                put(data, path.split("."), value)
    profile, source = load_profile(json.dumps(data, ensure_ascii=False).encode(), file.name)
    is_touched = any(path.split(".")[0] == "evidence" for change in changes for path in change)
    attachments = dict(inspect(file.parent, profile.evidence) if is_touched else _attachments(file))
    for path, value in (pair for change in changes for pair in change.items() if pair[0].startswith("files.") and pair[1]):
        _, id, field = path.split(".")
        attachments[id] = replace(attachments[id], **{field: int(value)})
    day = date.fromisoformat(as_of) if as_of else profile.application.planned_submission or date(2026, 1, 6)
    return judge_profile(profile, source, attachments, rulebook(), day)


def undone(file: Path, change: Mapping[str, Any]) -> dict[str, Any]:
    """What takes *change* back: what the file says at each place, nothing where it says nothing."""
    return {path: _value(_data(file), path.split(".")) for path in change}


def missing(checked: Checked) -> set[str]:
    """The rules that find something missing, explained by another or not."""
    return {finding.id for finding in checked.findings if finding.verdict is Verdict.MISSING}


def put(data: Any, path: list[str], value: object) -> None:
    for name, after in pairwise(path):
        data = data[int(name)] if isinstance(data, list) else data.setdefault(name, [] if after.isdecimal() else {})
    if not isinstance(data, list):
        if value is None:
            data.pop(path[-1], None)
        else:
            data[path[-1]] = value
        return
    at = int(path[-1])
    if value is None:
        del data[at : at + 1]
    elif at < len(data):
        data[at] = value
    else:
        data.append(value)


def _steps(path: str) -> list[tuple[int, str]]:
    return [(int(step), "") if step.isdecimal() else (-1, step) for step in path.split(".")]


def _value(data: Any, path: list[str]) -> Any:
    for step in path:
        if isinstance(data, list):
            data = data[int(step)] if int(step) < len(data) else None
        elif isinstance(data, dict):
            data = data.get(step)
    return copy.deepcopy(data)


@cache
def _data(file: Path) -> Any:
    return read(file.read_bytes(), file.name, ProfileError)[0]


@cache
def _attachments(file: Path) -> Any:
    profile, _ = load_profile(file.read_bytes(), file.name)
    return inspect(file.parent, profile.evidence)
