"""Everything with a last day, in one list: papers, marks, authorisations, certificates, with the days each still has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from planner.facts.basis import Basis
from planner.facts.register import Register
from planner.facts.trace import Traced
from planner.record import record

SOON_DAYS = 90
"""What ends within so many days is to be renewed now: an authority takes weeks."""


@record
class Valid:
    """Something that is valid for a time.

    Attributes:
        kind: The word for it: the kind of paper, ``trademark``, ``authorization`` or ``certificate`` as the profile's sections are called.
        days_left: To its last day, from the day judged; negative once it has lapsed.
        state: ``lapsed``, ``soon``, ``valid``, or ``open`` without a last day.
        has_scan: Whether its evidence is a file that can be opened.
        numbers: E-01 …
    """

    section: str
    kind: str | None
    name: str
    number: str | None
    holder: str | None
    issued: date | None
    valid_until: date | None
    days_left: int | None
    state: str
    has_scan: bool
    numbers: tuple[str, ...]
    path: str


@record
class Validity:
    """What ends soonest stands first; what has no last day stands last, in the profile's order."""

    entries: tuple[Valid, ...] = ()


def derive_validity(basis: Basis, register: Register) -> Traced[Validity]:
    """Return what is valid for a time."""
    entries = sorted(_entries(basis, register), key=lambda one: one.valid_until or date.max)
    paths = {f"entries.{index}": (one.path,) for index, one in enumerate(entries)}
    return Traced(Validity(tuple(entries)), {"": ("documents", "trademarks", "authorizations", "certificates"), **paths})


def _entries(basis: Basis, register: Register) -> Iterator[Valid]:
    profile = basis.profile

    def valid(section: str, index: int, of: Any, name: str, until: date | None, **more: Any) -> Valid:
        left = (until - basis.submission).days if until else None
        scans = (register.entry(id) for id in of.evidence)
        return Valid(
            section=section,
            kind=more.get("kind"),
            name=name,
            number=getattr(of, "number", None),
            holder=more.get("holder"),
            issued=more.get("issued"),
            valid_until=until,
            days_left=left,
            state="open" if left is None else "lapsed" if left < 0 else "soon" if left <= SOON_DAYS else "valid",
            has_scan=any(scan.usable for scan in scans if scan),
            numbers=register.numbers(of.evidence),
            path=f"{section}.{index}",
        )

    for index, paper in enumerate(profile.documents):
        name = paper.name or paper.kind_label
        yield valid("documents", index, paper, name, paper.valid_until, kind=paper.kind_label, holder=paper.holder, issued=paper.issued)
    for index, mark in enumerate(profile.trademarks):
        yield valid("trademarks", index, mark, mark.name, mark.valid_until, holder=mark.owner, issued=mark.registered_on)
    for index, grant in enumerate(profile.authorizations):
        name = f"{getattr(grant, 'from')} → {grant.to}"
        yield valid("authorizations", index, grant, name, grant.until, holder=grant.to, issued=grant.start)
    for index, one in enumerate(profile.certificates):
        yield valid("certificates", index, one, one.name, one.valid_until, kind=one.kind, issued=one.issued)
