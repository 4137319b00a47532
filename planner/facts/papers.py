"""The qualification papers with the time they still have, and what each item planned for the platform can show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from planner.facts.ages import full_months
from planner.facts.basis import Basis
from planner.facts.register import Register, RegisterEntry
from planner.facts.spelling import plain
from planner.facts.trace import Traced
from planner.record import record


@record
class Paper:
    """A qualification paper; every span counts to the day judged.

    Attributes:
        name: As typed, else the word for its kind.
        stated_until: The last day ``trademarks``, ``certificates`` or ``authorizations`` give for the same paper; None where none does.
        number_known: Whether a paper about a mark has the number of one of the marks; None for other papers and where no number is given.
        days_left, months_left: To its last day, months full; negative once it has lapsed, None when it has no end.
        evidence: Evidence ids.
        has_scan: Whether at least one of them is a file that can be opened.
        scan_width_px, scan_height_px, scan_short_px: Of its smallest scan; None for a PDF, whose pages have no pixels.
        scan_evidence_kind: What evidence that scan is stated to be: licence, report ...
        scan_bytes, scan_kb: Of its largest scan; a started KB (1024 bytes) counts.
        scan_format: Of its largest scan: jpeg, png, gif, bmp, tiff, webp or pdf.
    """

    kind: str
    kind_label: str
    name: str
    number: str | None
    holder: str | None
    issued: date | None
    valid_until: date | None
    stated_until: date | None
    number_known: bool | None
    days_left: int | None
    months_left: int | None
    age_days: int | None
    age_months: int | None
    lab: str | None
    accreditation: str | None
    sealed: bool | None
    covers: str | None
    evidence: tuple[str, ...]
    has_scan: bool
    scan_width_px: int | None
    scan_height_px: int | None
    scan_short_px: int | None
    scan_evidence_kind: str | None
    scan_bytes: int | None
    scan_kb: int | None
    scan_format: str | None
    path: str


@record
class ItemPapers:
    """An item planned for the platform, and the papers that cover it: those that name it, and those that name none.

    Attributes:
        report_age_days, report_age_months: Of its youngest inspection report that has a date.
        accredited: Whether one of its reports comes from a laboratory with CMA or CNAS; None without a report.
        customs_age_months: Of its youngest customs declaration that has a date.
        has_production: Whether a licence to produce such goods covers it.
    """

    id: str
    name: str
    has_report: bool
    report_age_days: int | None
    report_age_months: int | None
    accredited: bool | None
    has_customs: bool
    customs_age_months: int | None
    has_quarantine: bool
    has_production: bool
    filing_number: str | None
    imported: bool | None
    maker: str | None
    material: str | None
    spec: str | None
    list_price: Decimal | None
    advantage: str | None
    path: str


@record
class Papers:
    """All papers, in the profile's order.

    Attributes:
        kinds: Kinds that are stated, each once.
        usable_kinds: Those of them with a scan that can be opened.
        names: What the papers are called, by the profile or by their kind.
        year_end: Last day of the year of the day judged; some papers must run to it.
    """

    kinds: tuple[str, ...] = ()
    usable_kinds: tuple[str, ...] = ()
    entries: tuple[Paper, ...] = ()
    goods: tuple[ItemPapers, ...] = ()
    names: tuple[str, ...] = ()
    year_end: date | None = None


def derive_papers(basis: Basis, register: Register) -> Traced[Papers]:
    """Return the papers and, item by item, what they cover."""
    documents = basis.profile.documents
    entries = tuple(_paper(basis, document, register, index) for index, document in enumerate(documents))
    goods = tuple(_item(basis, item, index) for index, item in enumerate(basis.profile.products.items) if item.planned_for_tmall)
    record = Papers(
        kinds=tuple(dict.fromkeys(paper.kind for paper in entries)),
        usable_kinds=tuple(dict.fromkeys(paper.kind for paper in entries if paper.has_scan)),
        entries=entries,
        goods=goods,
        names=tuple(dict.fromkeys(paper.name for paper in entries)),
        year_end=date(basis.submission.year, 12, 31),
    )
    paths = {
        "": ("documents",),
        **{f"entries.{index}": (paper.path,) for index, paper in enumerate(entries)},
        "goods": ("products.items", "documents"),
        **{f"goods.{index}": (item.path,) for index, item in enumerate(goods)},
    }
    return Traced(record, paths)


def _paper(basis: Basis, document: Any, register: Register, index: int) -> Paper:
    scans = [entry for id in document.evidence if (entry := register.entry(id)) and entry.usable]
    smallest = min((scan for scan in scans if scan.short_px), key=lambda scan: scan.short_px or 0, default=None)
    largest = max(scans, key=lambda scan: scan.size_bytes or 0, default=None)
    until, issued, day = document.valid_until, document.issued, basis.submission
    return Paper(
        kind=document.kind.value,
        kind_label=document.kind_label,
        name=document.name or document.kind_label,
        number=document.number,
        holder=document.holder,
        issued=issued,
        valid_until=until,
        stated_until=_stated_until(basis.profile, document),
        number_known=_number_known(basis.profile, document),
        days_left=(until - day).days if until else None,
        months_left=full_months(day, until) if until else None,
        age_days=(day - issued).days if issued else None,
        age_months=full_months(issued, day) if issued else None,
        lab=document.lab,
        accreditation=document.accreditation,
        sealed=document.sealed,
        covers=document.covers,
        evidence=document.evidence,
        has_scan=bool(scans),
        **_scan(smallest, largest),
        path=f"documents.{index}",
    )


_ABOUT_MARKS = ("trademark_certificate", "trademark_acceptance")
_GRANTS = ("exclusive_authorization", "authorization")
_PRODUCTION = ("cosmetics_production_licence", "food_production_licence", "feed_production_licence", "industrial_production_licence")


def _stated_until(profile: Any, document: Any) -> date | None:
    """By number; letters have none, and are known by whom they are for and their first day."""
    number = plain(document.number or "")
    days: list[date | None] = [one.valid_until for one in profile.certificates if number and plain(one.number or "") == number]
    if document.kind in _ABOUT_MARKS:
        days += [mark.valid_until for mark in profile.trademarks if number and plain(mark.number or "") == number]
    if document.kind in _GRANTS and document.holder and document.issued:
        letters = (one for one in profile.authorizations if one.start == document.issued and plain(one.to) == plain(document.holder))
        days += [one.until for one in letters]
    stated = [day for day in days if day]
    return document.valid_until if document.valid_until in stated else next(iter(stated), None)


def _number_known(profile: Any, document: Any) -> bool | None:
    numbers = {plain(mark.number) for mark in profile.trademarks if mark.number}
    if document.kind not in _ABOUT_MARKS or not document.number or not numbers:
        return None
    return plain(document.number) in numbers


def _scan(smallest: RegisterEntry | None, largest: RegisterEntry | None) -> dict[str, Any]:
    size = largest.size_bytes if largest else None
    return {
        "scan_width_px": smallest.attachment.width_px if smallest else None,
        "scan_height_px": smallest.attachment.height_px if smallest else None,
        "scan_short_px": smallest.short_px if smallest else None,
        "scan_evidence_kind": smallest.kind if smallest else None,
        "scan_bytes": size,
        "scan_kb": -(-size // 1024) if size is not None else None,
        "scan_format": largest.attachment.format if largest else None,
    }


def _item(basis: Basis, item: Any, index: int) -> ItemPapers:
    covering = [document for document in basis.profile.documents if not document.items or item.id in document.items]
    reports = [document for document in covering if document.kind == "inspection_report"]
    customs = [document for document in covering if document.kind == "customs_declaration"]
    reported, declared = _latest(reports), _latest(customs)
    return ItemPapers(
        id=item.id,
        name=item.name,
        has_report=bool(reports),
        report_age_days=(basis.submission - reported).days if reported else None,
        report_age_months=full_months(reported, basis.submission) if reported else None,
        accredited=any(_is_accredited(report.accreditation) for report in reports) if reports else None,
        has_customs=bool(customs),
        customs_age_months=full_months(declared, basis.submission) if declared else None,
        has_quarantine=any(document.kind == "quarantine_certificate" for document in covering),
        has_production=any(document.kind in _PRODUCTION for document in covering),
        filing_number=item.filing_number,
        imported=item.imported,
        maker=item.maker,
        material=item.material,
        spec=item.spec,
        list_price=item.list_price,
        advantage=item.advantage,
        path=f"products.items.{index}",
    )


def _latest(documents: Sequence[Any]) -> date | None:
    return max((document.issued for document in documents if document.issued), default=None)


def _is_accredited(text: str | None) -> bool:
    return any(mark in (text or "").upper() for mark in ("CMA", "CNAS"))
