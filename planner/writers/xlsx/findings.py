"""Lines of a checklist as rows one can filter: a row for each thing found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from planner.document.blocks import FindingCase, FindingLine, Findings
from planner.writers.xlsx.sections import Grid, Section
from planner.writers.xlsx.values import Look, Slot, Value, cleaned

# Key of the heading, characters across.
_FULL: Final = (
    ("level", 8), ("verdict", 8), ("area", 11), ("required", 24), ("found", 36), ("remedy", 36), ("path", 24), ("line", 6), ("page", 9),
    ("effort", 11), ("source", 30), ("confidence", 6), ("also", 20), ("waiver", 18), ("rule", 24),
)  # fmt: skip
_BRIEF: Final = (("verdict", 10), ("level", 8), ("area", 16), ("required", 56), ("source", 50), ("confidence", 6), ("rule", 36))


def findings_grid(groups: Iterable[Findings], words: Mapping[str, str]) -> Section:
    """One table of neighbouring *groups*: what set them apart, level and verdict, are columns."""
    groups = tuple(groups)
    columns = _BRIEF if all(group.style == "brief" for group in groups) else _FULL
    rows = (told for group in groups for line in group.lines for told in _rows(line, words))
    return Grid(
        head=(tuple(words[key] for key, _ in columns),),
        rows=tuple(tuple(Slot(*row.get(key, ("", "text"))) for key, _ in columns) for row in rows),
        widths=tuple(float(width) for _, width in columns),
    )


def _rows(line: FindingLine, words: Mapping[str, str]) -> Iterator[dict[str, tuple[Value, Look]]]:
    cases = line.cases or (FindingCase(line.message, line.place, line.path, line.line, line.page),)
    for case in cases:
        told: dict[str, Value] = {
            "level": words[line.level],
            "verdict": words[line.verdict],
            "area": line.area,
            "required": line.title,
            "found": case.message,
            "remedy": line.remedy,
            "path": case.path or case.place,
            "line": float(case.line) if case.line else "",
            "page": case.page,
            "effort": line.effort,
            "source": line.source,
            "confidence": line.confidence,
            "also": "\n".join(line.also),
            "waiver": line.waiver,
            "rule": line.id,
        }
        looks = _looks(line)
        yield {key: (cleaned(value) if isinstance(value, str) else value, looks.get(key, "text")) for key, value in told.items()}


def _looks(line: FindingLine) -> dict[str, Look]:
    if line.verdict != "missing" or line.waiver:
        return {"required": "strong", "rule": "quiet"}
    level: Look = {"blocker": "grave", "warning": "weighty"}.get(line.level, "text")  # type: ignore[assignment]
    return {"level": level, "required": "strong", "rule": "quiet"}
