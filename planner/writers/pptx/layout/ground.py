"""The same shapes on another ground: what was meant for white is re-coloured for paper or for the deep accent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, assert_never

from planner.writers.pptx.shapes import AnyShape, ChartShape, Connector, Group, Image, Line, Shape, TableCell, TableShape, Text, TextLine

_DEEP: Final = {
    "ink": "white", "accent": "white", "accent_text": "white", "accent_figure": "white", "ink2": "accent_28", "ink3": "accent_28",
    "rule": "accent_72", "hairline": "accent_72", "paper": "accent", "accent_07": "accent", "accent_14": "accent", "neutral": "accent_48",
}  # fmt: skip


def on_deep(shapes: Iterable[AnyShape]) -> tuple[AnyShape, ...]:
    """Shapes laid out for white, as they look on the deep accent."""
    return tuple(_shape(shape, _DEEP) for shape in shapes)


def _shape(shape: AnyShape, roles: Mapping[str, str]) -> AnyShape:
    match shape:
        case Text():
            return replace(shape, lines=_lines(shape.lines, roles), fill=_of(shape.fill, roles), outline=_of(shape.outline, roles))
        case Shape():
            return replace(shape, fill=_of(shape.fill, roles), outline=_of(shape.outline, roles))
        case Line() | Connector():
            return replace(shape, colour=_of(shape.colour, roles))
        case Image():
            return shape
        case TableShape():
            return replace(shape, rows=tuple(tuple(_cell(cell, roles) for cell in row) for row in shape.rows))
        case ChartShape():
            return replace(shape, ground="accent_deep")
        case Group():
            return replace(shape, shapes=tuple(_shape(part, roles) for part in shape.shapes))
        case _:
            assert_never(shape)


def _of(role: str, roles: Mapping[str, str]) -> str:
    return roles.get(role, role)


def _lines(lines: tuple[TextLine, ...], roles: Mapping[str, str]) -> tuple[TextLine, ...]:
    return tuple(replace(line, runs=tuple(replace(run, colour=_of(run.colour, roles)) for run in line.runs)) for line in lines)


def _cell(cell: TableCell | None, roles: Mapping[str, str]) -> TableCell | None:
    if cell is None:
        return None
    rules = [None if rule is None else (_of(rule[0], roles), rule[1]) for rule in (cell.above, cell.below)]
    return replace(cell, lines=_lines(cell.lines, roles), fill=_of(cell.fill, roles), above=rules[0], below=rules[1])
