"""The registers of a checklist as plain data for JSON: papers with what time they have, evidence, claims with what proves them, costs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from planner.facts.claims import Claim
from planner.facts.lookup import ABSENT
from planner.facts.papers import Paper
from planner.facts.register import RegisterEntry
from planner.rules import Words
from planner.rules.costs import CostRow, CostTable
from planner.rules.engine import Facts


def documents(facts: Facts) -> list[dict[str, Any]]:
    """Return every qualification paper the profile states."""
    return [_paper(paper) for paper in _members(facts, "papers.entries")]


def _paper(paper: Paper) -> dict[str, Any]:
    return {
        "path": paper.path,
        "kind": paper.kind,
        "name": paper.name,
        "number": paper.number,
        "holder": paper.holder,
        "issued": _day(paper.issued),
        "valid_until": _day(paper.valid_until),
        "days_left": paper.days_left,
        "in_force": paper.days_left >= 0 if paper.days_left is not None else None,
        "has_scan": paper.has_scan,
        "scan_short_px": paper.scan_short_px,
        "scan_bytes": paper.scan_bytes,
        "evidence": list(paper.evidence),
    }


def evidence(facts: Facts) -> list[dict[str, Any]]:
    """Return every piece of evidence with what its file was found to be."""
    return [_evidence(entry) for entry in _members(facts, "register.entries")]


def _evidence(entry: RegisterEntry) -> dict[str, Any]:
    file = entry.attachment
    is_image = file.kind == "image" and file.usable
    return {
        "path": entry.path,
        "id": entry.id,
        "number": entry.number or None,
        "title": entry.title,
        "kind": entry.kind,
        "date": str(entry.date) if entry.date else None,
        "age_months": entry.age_months,
        "file": file.file,
        "format": file.format or None,
        "width_px": file.width_px if is_image else None,
        "height_px": file.height_px if is_image else None,
        "size_bytes": entry.size_bytes,
        "usable": entry.usable,
        "trouble": file.trouble or None,
        "same_as": file.same_as,
        "internal": entry.internal,
        "private": entry.private,
        "masked": entry.masked,
        "personal": entry.personal,
        "used_by": list(entry.used_by),
    }


def claims(facts: Facts) -> list[dict[str, Any]]:
    """Return everything the profile states that someone will want proven."""
    return [_claim(claim) for claim in _members(facts, "claims.entries")]


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "path": claim.path,
        "kind": claim.kind,
        "label": claim.label,
        "evidence": list(claim.evidence),
        "numbers": list(claim.numbers),
        "proven": claim.has_evidence,
        "usable": claim.usable,
        "newest_age_months": claim.newest_age_months,
    }


def costs(tables: Iterable[CostTable]) -> list[dict[str, Any]]:
    """Return the first year's costs; amounts in yuan, rates as fractions."""
    return [
        {
            "title": _words(table.title),
            "known_cny": _number(table.known_cny),
            "low_cny": _number(table.low_cny),
            "high_cny": _number(table.high_cny),
            "refundable_cny": _number(table.refundable_cny),
            "rows": [_cost(row) for row in table.rows],
        }
        for table in tables
    ]


_AMOUNTS = ("amount_cny", "low_cny", "high_cny", "rate", "low_rate", "high_rate")


def _cost(row: CostRow) -> Mapping[str, Any]:
    return {
        "key": row.key,
        "title": _words(row.title),
        "state": str(row.state),
        **{name: _number(getattr(row, name)) for name in _AMOUNTS},
        "base": row.base or None,
        "base_cny": _number(row.base_cny),
        "refundable": row.refundable,
        "counted_in": _words(row.counted_in) if row.counted_in else None,
        "edition": row.edition or None,
        "confidence": row.confidence or None,
        "source": _words(row.source) if row.source.zh else None,
        "note": _words(row.note) if row.note.zh else None,
        "path": row.path,
    }


def _members(facts: Facts, name: str) -> tuple[Any, ...]:
    value = facts.get(name)
    return value if value is not ABSENT and isinstance(value, tuple) else ()


def _words(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where it is, else with its few decimals."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
