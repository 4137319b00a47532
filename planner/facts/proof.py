"""The fourteen proof points that strengthen an application, each present or not, with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import total
from planner.facts.basis import Basis, merged
from planner.facts.products import ProductMix
from planner.facts.sales import OfflineSummary, SalesSummary
from planner.facts.standing import RecognitionView
from planner.facts.team import TeamView
from planner.facts.trace import Traced
from planner.record import record


@record
class ProofPoint:
    """A proof point.

    Attributes:
        key: D1 to D14.
        present: Whether the profile states it.
        proven: Whether it is stated and every part that needs a file names at least one.
        needed: Whether everybody needs it (D13, D14); the others only strengthen the case.
        count: How many of the things it asks for there are: reviews over 10,000, invoice months, awards and patents ...
        amount_cny: The turnover or sum it states, when it is one.
        evidence: Evidence ids, in the order they are named.
        paths: Where the profile says it, or would.
    """

    key: str
    title: str
    present: bool
    proven: bool
    needed: bool
    detail: str | None
    count: int | None
    amount_cny: Decimal | None
    evidence: tuple[str, ...]
    paths: tuple[str, ...]


@record
class ProofView:
    """How many are present."""

    points: tuple[ProofPoint, ...] = ()
    present_count: int = 0
    proven_count: int = 0


MANY_REVIEWS = 10_000
INVOICE_MONTHS = 3
CROWDFUNDING_CNY = Decimal(1_000_000)


@record
class _Known:
    basis: Basis
    sales: SalesSummary
    offline: OfflineSummary
    recognition: RecognitionView
    mix: ProductMix
    team: TeamView

    @property
    def profile(self) -> Any:
        return self.basis.profile


def derive_proof(
    basis: Basis, sales: SalesSummary, offline: OfflineSummary, recognition: RecognitionView, mix: ProductMix, team: TeamView
) -> Traced[tuple[ProofPoint, ...]]:
    """Return the fourteen proof points in their order."""
    known = _Known(basis, sales, offline, recognition, mix, team)
    points = tuple(make(known) for make in _POINTS)
    return Traced(points, {str(index): point.paths for index, point in enumerate(points)})


def summarise(points: tuple[ProofPoint, ...]) -> Traced[ProofView]:
    """Return how many points are present, and how many proven."""
    record = ProofView(points, sum(point.present for point in points), sum(point.proven for point in points))
    return Traced(record, {"": tuple(dict.fromkeys(path for point in points for path in point.paths))})


def _point(
    known: _Known,
    key: str,
    present: bool,
    evidence: Iterable[tuple[str, ...] | str | None],
    *paths: str,
    detail: str | None = None,
    count: int | None = None,
    amount: Decimal | None = None,
    proven: bool | None = None,
) -> ProofPoint:
    """A point; it is proven by naming any evidence, unless *proven* says otherwise."""
    ids = merged(*evidence)
    return ProofPoint(
        key=key,
        title=known.basis.words.say(f"proof.{key}"),
        present=present,
        proven=present and (bool(ids) if proven is None else proven),
        needed=key in ("D13", "D14"),
        detail=detail,
        count=count,
        amount_cny=amount,
        evidence=ids,
        paths=paths,
    )


def _recent_turnover(known: _Known) -> ProofPoint:
    channels = [one for one in known.profile.sales.channels if one.platform in ("tmall", "taobao") and one.last_quarter]
    evidence = (id for channel in channels for id in (channel.last_quarter.evidence, channel.evidence))
    amount = total(channel.last_quarter.amount for channel in channels)
    period = next((channel.last_quarter.period for channel in channels), None)
    return _point(known, "D1", bool(channels), evidence, "sales.channels", detail=period, count=len(channels), amount=amount)


def _parent(known: _Known) -> ProofPoint:
    parent = known.profile.proof.parent
    return _point(known, "D2", bool(parent), (parent.evidence,) if parent else (), "proof.parent", detail=parent.name if parent else None)


def _other_channels(known: _Known) -> ProofPoint:
    others = [one for one in known.sales.channels if one.platform not in ("tmall", "taobao") and one.amount_cny is not None]
    evidence = (*(channel.evidence for channel in others), known.profile.offline.evidence)
    amount = total(channel.amount_cny for channel in others)
    present = bool(others or known.offline.stores)
    return _point(known, "D3", present, evidence, "sales.channels", "offline", count=len(others), amount=amount)


def _reviews_or_invoices(known: _Known) -> ProofPoint:
    heroes = [hero for hero in known.mix.heroes if hero.reviews is not None and hero.reviews > MANY_REVIEWS]
    invoices = known.profile.offline.invoices
    if len(heroes) < 3 <= known.offline.invoice_months:
        proven = all(invoice.evidence for invoice in invoices)
        evidence = (invoice.evidence for invoice in invoices)
        months, amount = known.offline.invoice_months, known.offline.invoice_total_cny
        return _point(known, "D4", True, evidence, "offline.invoices", count=months, amount=amount, proven=proven)
    proven = all(hero.review_evidence for hero in heroes)
    evidence = (hero.review_evidence for hero in heroes)
    return _point(known, "D4", len(heroes) >= 3, evidence, "products.heroes", "offline.invoices", count=len(heroes), proven=proven)


def _devices(known: _Known) -> ProofPoint:
    iot = known.profile.proof.iot
    return _point(known, "D5", bool(iot), (iot.evidence,) if iot else (), "proof.iot", detail=iot.partner if iot else None)


def _awards_or_patents(known: _Known) -> ProofPoint:
    recognition = known.profile.recognition
    count = len(recognition.awards) + (known.recognition.patents_granted or 0)
    evidence = (one.evidence for one in (*recognition.awards, *recognition.patents))
    return _point(known, "D6", count > 0, evidence, "recognition.awards", "recognition.patents", count=count)


def _maker(known: _Known) -> ProofPoint:
    clients = known.profile.proof.oem
    names = ", ".join(client.client for client in clients) or None
    evidence = (client.evidence for client in clients)
    return _point(known, "D7", bool(clients), evidence, "proof.oem", detail=names, count=len(clients))


def _celebrity(known: _Known) -> ProofPoint:
    one = known.profile.proof.celebrity
    # Without consent to use name and image it may not be shown at all.
    proven = bool(one and one.evidence and one.consent)
    return _point(known, "D8", bool(one), (one.evidence,) if one else (), "proof.celebrity", detail=one.who if one else None, proven=proven)


def _sisters(known: _Known) -> ProofPoint:
    sisters = known.profile.proof.sister_brands
    amount = total(sister.sales for sister in sisters)
    evidence = (sister.evidence for sister in sisters)
    return _point(known, "D9", bool(sisters), evidence, "proof.sister_brands", count=len(sisters), amount=amount)


def _crowdfunding(known: _Known) -> ProofPoint:
    funding = known.profile.proof.crowdfunding
    amount = funding.amount if funding else None
    present = amount is not None and amount > CROWDFUNDING_CNY
    return _point(known, "D10", present, (funding.evidence,) if funding else (), "proof.crowdfunding", amount=amount)


def _international(known: _Known) -> ProofPoint:
    one = known.profile.proof.international
    detail = one.country if one else None
    return _point(known, "D11", bool(one), (one.evidence,) if one else (), "proof.international", detail=detail)


def _means(known: _Known) -> ProofPoint:
    company, means = known.profile.company, known.profile.proof.means
    present = bool(means or company.investment)
    paths = ("proof.means", "company.investment", "company.registered_capital")
    return _point(known, "D12", present, (company.evidence,), *paths, detail=means, amount=company.investment)


def _full_list(known: _Known) -> ProofPoint:
    complete = bool(known.mix.items) and not known.mix.without_advantage
    return _point(known, "D13", complete, (), "products.items", count=known.mix.count, proven=True)


def _team(known: _Known) -> ProofPoint:
    team = known.profile.team
    people = (*((team.lead,) if team.lead else ()), *team.functions)
    tells = any(person.experience or person.years is not None for person in people) or bool(team.past_stores)
    evidence = (known.team.pictures, team.lead.picture if team.lead else None, *(store.evidence for store in team.past_stores))
    return _point(known, "D14", bool(team.functions) and tells, evidence, "team", count=known.team.headcount_total)


_POINTS = (
    _recent_turnover,
    _parent,
    _other_channels,
    _reviews_or_invoices,
    _devices,
    _awards_or_patents,
    _maker,
    _celebrity,
    _sisters,
    _crowdfunding,
    _international,
    _means,
    _full_list,
    _team,
)
