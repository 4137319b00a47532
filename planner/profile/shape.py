"""What a field of the profile is made of, read from its annotation."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from planner.profile.section import Section


def without_none(annotation: Any) -> Any:
    """*annotation* less ``| None``."""
    if get_origin(annotation) in (Union, UnionType):
        return next(part for part in get_args(annotation) if part is not NoneType)
    return annotation


def bare(annotation: Any) -> Any:
    """*annotation* less ``| None`` and less what is annotated to it."""
    annotation = without_none(annotation)
    return bare(get_args(annotation)[0]) if get_origin(annotation) is Annotated else annotation


@cache
def fields(section: type[Section]) -> dict[str, str]:
    """Names in the YAML, to names in Python: the same but for ``from``."""
    return {field.alias or name: name for name, field in section.model_fields.items()}


def section_at(root: type[Section], steps: tuple[int | str, ...]) -> type[Section] | None:
    """The section a path leads to, when it leads to one."""
    at: Any = root
    for step in steps:
        if get_origin(at) is tuple and isinstance(step, int):
            at = bare(get_args(at)[0])
        elif isinstance(at, type) and issubclass(at, Section) and step in fields(at):
            at = bare(at.model_fields[fields(at)[str(step)]].annotation)
        else:
            return None
    return at if isinstance(at, type) and issubclass(at, Section) else None
