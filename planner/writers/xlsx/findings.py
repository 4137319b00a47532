"""Lines of a checklist as rows one can filter: a row for each thing found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from planner.document.blocks import FindingCase, FindingLine, Findings
from planner.writers.xlsx.sections import Grid, Section
from planner.writers.xlsx.values import Look, Slot, Value, cleaned

# Key of the heading, characters across.
_FULL: Final = (
    ("level", 7), ("verdict", 7), ("area", 10), ("required", 18), ("found", 28), ("remedy", 30), ("path", 18), ("line", 6), ("page", 9),
    ("effort", 9), ("source", 26), ("confidence", 6), ("also", 16), ("waiver", 16), ("rule", 15),
)  # fmt: skip
_BRIEF: Final = (
    ("verdict", 9), ("level", 7), ("area", 13), ("required", 40), ("found", 14), ("source", 40), ("confidence", 6), ("rule", 28),
)  # fmt: skip
# Mostly empty in all rows, and then left out: paper is narrow.
_RARE: Final = frozenset({"found", "page", "also", "waiver"})


def findings_grid(groups: Iterable[Findings], words: Mapping[str, str]) -> Section:
    """One table of neighbouring *groups*: what set them apart, level and verdict, are columns."""
    groups = tuple(groups)
    rows = [told for group in groups for line in group.lines for told in _rows(line, words)]
    wanted = _BRIEF if all(group.style == "brief" for group in groups) else _FULL
    columns = tuple((key, width) for key, width in wanted if key not in _RARE or any(row[key][0] for row in rows))
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
