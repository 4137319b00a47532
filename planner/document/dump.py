"""A document as text for people: golden files, reviews, differences. Complete but for the bytes of pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any

from planner.document.blocks import Document, Run, Table

_STEP = "  "


def dump(document: Document) -> str:
    """Every field that says something, a line each, indented by nesting. Fields at their defaults are left out."""
    return "\n".join(_lines(document, "")) + "\n"


def _lines(record: Any, indent: str) -> Iterator[str]:
    """A record: its name, its short fields on one line, then its long ones."""
    short, long = [], []
    for name, value in _said(record):
        text = _inline(value)
        if text is None:
            long.append((name, value))
        else:
            short.append(f"{name}={text}")
    yield indent + " ".join([type(record).__name__, *short])
    for name, value in long:
        yield from _long(name, value, indent + _STEP, record)


def _said(record: Any) -> Iterator[tuple[str, Any]]:
    for field in fields(record):
        value = getattr(record, field.name)
        if field.repr and value != _default(field):
            yield field.name, value


def _default(field: Field[Any]) -> object:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


def _inline(value: Any) -> str | None:
    """*value* in one line, or None when it has parts of its own."""
    if isinstance(value, str):
        return _quoted(value)
    if _is_runs(value):
        return "".join(map(_run, value))
    if isinstance(value, tuple):
        parts = [_inline(part) for part in value]
        return None if not all(part is not None for part in parts) else f"({', '.join(str(part) for part in parts)})"
    if is_dataclass(value):
        return None
    return f"{value:g}" if isinstance(value, float) else str(value)


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("'", "\\'") + "'"


def _is_runs(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(part, Run) for part in value)


def _run(run: Run) -> str:
    """Text in its quotes; ``*`` strong, ``_`` accent, ``<href>`` a link."""
    look = "*" * run.strong + "_" * run.accent
    return look + _quoted(run.text) + look + (f"<{run.href}>" if run.href else "")


def _long(name: str, value: Any, indent: str, record: Any) -> Iterator[str]:
    if isinstance(record, Table) and name in ("head", "body", "foot"):
        yield from _rows(name, value, indent)
    elif is_dataclass(value):
        yield f"{indent}{name}:"
        yield from _lines(value, indent + _STEP)
    else:
        yield f"{indent}{name}:"
        for part in value:
            yield from _part(part, indent + _STEP)


def _part(part: Any, indent: str) -> Iterator[str]:
    text = _inline(part)
    if text is not None:
        yield f"{indent}- {text}"
    elif is_dataclass(part):
        yield from _lines(part, indent)
    else:
        yield f"{indent}-"
        for inner in part:
            yield from _part(inner, indent + _STEP)


def _rows(name: str, rows: Any, indent: str) -> Iterator[str]:
    """Table rows as lines of cells, which is how a reader checks them."""
    for row in rows:
        marks = [row.role] * (row.role != "plain") + [f"indent={row.indent}"] * bool(row.indent)
        cells = " | ".join(_cell(cell) for cell in row.cells)
        yield f"{indent}{name}{' ' + ' '.join(marks) if marks else ''}: {cells}"


def _cell(cell: Any) -> str:
    spans = [f"colspan={cell.colspan}"] * (cell.colspan > 1) + [f"rowspan={cell.rowspan}"] * (cell.rowspan > 1)
    values = [] if cell.value is None else [f"value={_inline(cell.value)}"]
    marks = [*spans, *["strong"] * cell.strong, *["accent"] * cell.accent, *values]
    text = _inline(cell.text) if cell.text else "''"
    return f"{text} [{' '.join(marks)}]" if marks else str(text)
