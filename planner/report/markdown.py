"""Tables and cells of Markdown pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[object]], right: Iterable[int] = ()) -> str:
    """Return a table; columns named in *right* are figures and stand to the right."""
    columns = frozenset(right)
    rule = " | ".join("---:" if number in columns else "---" for number in range(len(heads)))
    lines = [" | ".join(heads), rule, *(" | ".join(map(cell, row)) for row in rows)]
    return "\n".join(f"| {line} |" for line in lines)


def cell(value: object) -> str:
    """Return *value* on one line, without what would end a cell."""
    return " ".join(str(value).split()).replace("|", "\\|")


def code(text: str) -> str:
    """Return *text* as code, between marks that it does not hold."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"
