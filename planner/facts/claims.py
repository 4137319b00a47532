"""What the profile states that someone will want proven, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.facts.ages import full_months
from planner.facts.basis import Basis
from planner.facts.register import Register
from planner.facts.trace import Traced
from planner.record import record


@record
class Claim:
    """A record of the profile that states something.

    Attributes:
        kind: sales, headline, award, patent, test, endorsement, certificate, hero, review, track_record, media, offline, proof,
            milestone or other.
        label: What it is about, short.
        path: Of the record.
        evidence: Evidence ids: its own, else those of the record it stands in.
        numbers: E-01 ..., of those that have one.
        usable: Whether at least one of them is a file that can be opened.
        newest_age_days, newest_age_months: From the date of its youngest evidence to the day judged.
    """

    kind: str
    label: str
    path: str
    evidence: tuple[str, ...]
    numbers: tuple[str, ...]
    has_evidence: bool
    usable: bool
    newest_age_days: int | None
    newest_age_months: int | None


@record
class Claims:
    """All claims, in the profile's order; *proven* and *unproven* count those with and without evidence."""

    entries: tuple[Claim, ...] = ()
    count: int = 0
    proven: int = 0
    unproven: int = 0


_Stated = Iterator[tuple[str, str, str, tuple[str, ...]]]
"""Kind, label, path and evidence ids."""


def derive_claims(basis: Basis, register: Register) -> Traced[Claims]:
    """Return what is stated, with what proves it."""
    entries = tuple(_claim(*stated, register, basis.submission) for part in _PARTS for stated in part(basis))
    proven = sum(claim.has_evidence for claim in entries)
    paths = {f"entries.{index}": (claim.path,) for index, claim in enumerate(entries)}
    return Traced(
        Claims(entries, len(entries), proven, len(entries) - proven),
        {"": tuple(claim.path for claim in entries) or ("evidence",), **paths},
    )


def _claim(kind: str, label: str, path: str, evidence: tuple[str, ...], register: Register, day: date) -> Claim:
    entries = [entry for id in evidence if (entry := register.entry(id))]
    newest = max((entry.date.last_day for entry in entries if entry.date), default=None)
    return Claim(
        kind=kind,
        label=label,
        path=path,
        evidence=evidence,
        numbers=register.numbers(evidence),
        has_evidence=bool(evidence),
        usable=any(entry.usable for entry in entries),
        newest_age_days=(day - newest).days if newest else None,
        newest_age_months=full_months(newest, day) if newest else None,
    )


def _brand(basis: Basis) -> _Stated:
    brand = basis.profile.brand
    for index, headline in enumerate(brand.headlines):
        yield "headline", headline.label, f"brand.headlines.{index}", headline.evidence
    for index, milestone in enumerate(brand.milestones):
        if milestone.figure is not None:
            yield "milestone", milestone.title, f"brand.milestones.{index}", milestone.evidence
    for index, fact in enumerate(basis.profile.company.facts):
        yield "other", fact.label, f"company.facts.{index}", fact.evidence


def _papers(basis: Basis) -> _Stated:
    for index, certificate in enumerate(basis.profile.certificates):
        yield "certificate", certificate.name, f"certificates.{index}", certificate.evidence


def _team(basis: Basis) -> _Stated:
    team, agency = basis.profile.team, basis.profile.agency
    if team.lead and (team.lead.experience or team.lead.years is not None):
        yield "track_record", team.lead.name, "team.lead", team.lead.evidence
    for index, store in enumerate(team.past_stores):
        yield "track_record", store.name, f"team.past_stores.{index}", store.evidence
    for index, case in enumerate(agency.cases if agency else ()):
        yield "track_record", case.name, f"agency.cases.{index}", case.evidence or agency.evidence


def _products(basis: Basis) -> _Stated:
    products = basis.profile.products
    names = {item.id: item.name for item in products.items}
    evidence = {item.id: item.evidence for item in products.items}
    for index, item in enumerate(products.items):
        if item.sales is not None or item.sales_units is not None:
            yield "sales", item.name, f"products.items.{index}", item.evidence
    for index, hero in enumerate(products.heroes):
        path, own = f"products.heroes.{index}", hero.evidence or evidence[hero.item]
        for position, point in enumerate(hero.points):
            yield "hero", point.heading, f"{path}.points.{position}", point.evidence or own
        if hero.reviews is not None:
            yield "review", names[hero.item], path, hero.review_evidence


def _tests(basis: Basis) -> _Stated:
    for index, test in enumerate(basis.profile.research.tests):
        yield "test", test.name, f"research.tests.{index}", test.evidence


def _position(basis: Basis) -> _Stated:
    for index, difference in enumerate(basis.profile.positioning.differences):
        if difference.figure is not None:
            yield "other", difference.title, f"positioning.differences.{index}", difference.evidence
    for side in ("strengths", "weaknesses", "opportunities", "threats"):
        for index, point in enumerate(getattr(basis.profile.swot, side)):
            if point.figure:
                yield "other", f"{point.figure} {point.text}", f"swot.{side}.{index}", point.evidence


def _market(basis: Basis) -> _Stated:
    market, consumers = basis.profile.market, basis.profile.consumers
    for index, size in enumerate(market.sizes):
        yield "other", str(size.year), f"market.sizes.{index}", size.evidence
    for index, segment in enumerate(market.segments):
        yield "other", segment.name, f"market.segments.{index}", segment.evidence
    for index, trend in enumerate(market.trends):
        if trend.figure is not None:
            yield "other", trend.title, f"market.trends.{index}", trend.evidence
    for index, insight in enumerate(consumers.insights):
        if insight.figure is not None:
            yield "other", insight.text, f"consumers.insights.{index}", insight.evidence


def _sales(basis: Basis) -> _Stated:
    sales = basis.profile.sales
    for index, channel in enumerate(sales.channels):
        path = f"sales.channels.{index}"
        for position, year in enumerate(channel.years):
            yield "sales", f"{channel.name} {year.year}", f"{path}.years.{position}", year.evidence or channel.evidence
        for name in ("last_quarter", "last_12_months"):
            recent = getattr(channel, name)
            if recent:
                label = " ".join(part for part in (channel.name, recent.period) if part)
                yield "sales", label, f"{path}.{name}", recent.evidence or channel.evidence
    for index, total in enumerate(sales.totals):
        yield "sales", str(total.year), f"sales.totals.{index}", total.evidence


def _offline(basis: Basis) -> _Stated:
    offline, export = basis.profile.offline, basis.profile.export
    if offline.stores is not None:
        yield "offline", basis.words.say("claims.stores"), "offline.stores", offline.evidence
    for index, invoice in enumerate(offline.invoices):
        yield "offline", str(invoice.month), f"offline.invoices.{index}", invoice.evidence
    if export.value is not None:
        yield "offline", basis.words.say("claims.export"), "export", export.evidence


def _recognition(basis: Basis) -> _Stated:
    recognition = basis.profile.recognition
    for index, award in enumerate(recognition.awards):
        yield "award", award.name, f"recognition.awards.{index}", award.evidence
    for index, patent in enumerate(recognition.patents):
        yield "patent", patent.name, f"recognition.patents.{index}", patent.evidence
    for index, endorsement in enumerate(recognition.endorsements):
        yield "endorsement", endorsement.who, f"recognition.endorsements.{index}", endorsement.evidence
    for index, report in enumerate(recognition.media):
        yield "media", report.title or report.outlet, f"recognition.media.{index}", report.evidence
    for index, account in enumerate(recognition.social):
        if account.followers is not None:
            yield "media", account.platform, f"recognition.social.{index}", account.evidence
    for index, term in enumerate(recognition.search):
        if term.figure:
            yield "media", term.term or term.figure, f"recognition.search.{index}", term.evidence


def _proof(basis: Basis) -> _Stated:
    proof = basis.profile.proof
    say = basis.words.say
    if proof.parent:
        yield "proof", proof.parent.name, "proof.parent", proof.parent.evidence
    if proof.iot:
        yield "proof", proof.iot.partner, "proof.iot", proof.iot.evidence
    if proof.celebrity:
        yield "proof", proof.celebrity.who, "proof.celebrity", proof.celebrity.evidence
    if proof.crowdfunding:
        yield "proof", say("claims.crowdfunding"), "proof.crowdfunding", proof.crowdfunding.evidence
    if proof.international:
        yield "proof", proof.international.country or say("claims.international"), "proof.international", proof.international.evidence
    for index, client in enumerate(proof.oem):
        yield "proof", client.client, f"proof.oem.{index}", client.evidence
    for index, sister in enumerate(proof.sister_brands):
        yield "proof", sister.name, f"proof.sister_brands.{index}", sister.evidence


_PARTS = (_brand, _papers, _team, _products, _tests, _position, _market, _sales, _offline, _recognition, _proof)
