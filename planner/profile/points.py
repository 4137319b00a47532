"""Places in a picture, as fractions of its width and height."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from planner.profile.kind import Kind, Schema, shown
from planner.profile.numbers import read_rate
from planner.profile.refusals import refuse


def _read_fractions(count: int) -> Callable[[object], tuple[float, ...]]:
    def read(value: object) -> tuple[float, ...]:
        if not isinstance(value, list) or len(value) != count:
            raise refuse("fractions", count=count, given=shown(value))
        return tuple(float(read_rate(part)) for part in value)

    return read


def _fractions_schema(count: int) -> Schema:
    part = {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string"}]}
    return {"type": "array", "items": part, "minItems": count, "maxItems": count}


Point = Annotated[
    tuple[float, float],
    Kind(_read_fractions(2), _fractions_schema(2), ("[x, y]，图宽、图高的比例", "[x, y], fractions of width and height"), "[0.5, 0.4]"),
]
Area = Annotated[
    tuple[float, float, float, float],
    Kind(
        _read_fractions(4),
        _fractions_schema(4),
        ("[x, y, w, h]，图宽、图高的比例", "[x, y, w, h], fractions of width and height"),
        "[0.1, 0.2, 0.3, 0.1]",
    ),
]
