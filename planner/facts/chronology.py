"""Dates that come one after another although they stand in different sections, and dates that have not come yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from planner.facts.ages import full_months
from planner.facts.basis import Basis
from planner.facts.spelling import plain
from planner.facts.trace import Traced
from planner.profile.dates import Month, PartialDate
from planner.record import record

When = date | Month | PartialDate


@record
class DatePair:
    """Two dates of which *earlier* must not come after *later*.

    Attributes:
        name: What the pair is about.
        in_order: Whether they can be in order; a year or month reaches from its first to its last day.
        paths: Where the profile says both.
    """

    name: str
    earlier: When
    later: When
    in_order: bool
    paths: tuple[str, ...]


@record
class DatedRecord:
    """A record with its date.

    Attributes:
        is_past: Whether that had come on the day judged.
        age_months: Full months from its last day to the day judged; negative when it ends later.
    """

    name: str
    when: When
    is_past: bool
    age_months: int
    path: str


@record
class Chronology:
    """Dates against each other and against the day judged.

    Attributes:
        brand: The brand's founding before what it sold, won and whom it supplied.
        entities: A company's founding before marks applied for and authorisations taken in its name.
        grants: A mark's application before the authorisation that rests on it.
        outlived: The end of an authorisation before the end of the mark it rests on.
        schedule: Document, submission and opening in that order, campaigns after the opening.
        contracts: The opening before the end of the contracts it counts on: agency, endorsements.
        records: What the profile tells as having happened.
        market_age_years: Calendar years from the last market size that is no forecast to the day judged.
    """

    brand: tuple[DatePair, ...] = ()
    entities: tuple[DatePair, ...] = ()
    grants: tuple[DatePair, ...] = ()
    outlived: tuple[DatePair, ...] = ()
    schedule: tuple[DatePair, ...] = ()
    contracts: tuple[DatePair, ...] = ()
    records: tuple[DatedRecord, ...] = ()
    market_age_years: int | None = None


def derive_chronology(basis: Basis) -> Traced[Chronology]:
    """Return every pair of dates that has an order, and every date that should be past."""
    profile = basis.profile
    measured = [size.year for size in profile.market.sizes if not size.forecast]
    record = Chronology(
        brand=_known(_brand(profile)),
        entities=_known(_entities(profile)),
        grants=_known(_grants(profile)),
        outlived=_known(_outlived(profile)),
        schedule=_known(_schedule(profile)),
        contracts=_known(_contracts(profile)),
        records=tuple(_dated(name, when, basis.submission, path) for name, when, path in _records(profile) if when),
        market_age_years=basis.submission.year - max(measured) if measured else None,
    )
    paths: dict[str, tuple[str, ...]] = {"": ("brand.founded", "company.founded", "application"), "records": ("brand.milestones",)}
    paths["market_age_years"] = ("market.sizes",)
    for name in ("brand", "entities", "grants", "outlived", "schedule", "contracts"):
        paths |= {f"{name}.{index}": pair.paths for index, pair in enumerate(getattr(record, name))}
    return Traced(record, paths | {f"records.{index}": (one.path,) for index, one in enumerate(record.records)})


Pair = tuple[str, When | None, When | None, tuple[str, ...]]


def _known(pairs: Iterable[Pair]) -> tuple[DatePair, ...]:
    return tuple(
        DatePair(name, earlier, later, _first(earlier) <= _last(later), paths)
        for name, earlier, later, paths in pairs
        if earlier is not None and later is not None
    )


def _dated(name: str, when: When, day: date, path: str) -> DatedRecord:
    return DatedRecord(name, when, _first(when) <= day, full_months(_last(when), day), path)


def _first(when: When) -> date:
    return when if isinstance(when, date) else when.first_day


def _last(when: When) -> date:
    return when if isinstance(when, date) else when.last_day


def _year(year: int) -> PartialDate:
    return PartialDate(year)


def _brand(profile: Any) -> Iterator[Pair]:
    founded = profile.brand.founded
    for index, channel in enumerate(profile.sales.channels):
        if channel.years:
            first = min(year.year for year in channel.years)
            yield channel.name, founded, _year(first), ("brand.founded", f"sales.channels.{index}.years")
    for index, award in enumerate(profile.recognition.awards):
        yield award.name, founded, _year(award.year), ("brand.founded", f"recognition.awards.{index}.year")
    for index, one in enumerate(profile.offline.distributors):
        yield one.name, founded, one.since, ("brand.founded", f"offline.distributors.{index}.since")


def _entities(profile: Any) -> Iterator[Pair]:
    founded = {
        plain(entity.name): (entity.founded, f"ownership.entities.{n}.founded") for n, entity in enumerate(profile.ownership.entities)
    }
    if profile.company.founded:
        founded[plain(profile.company.name)] = (profile.company.founded, "company.founded")
    for index, mark in enumerate(profile.trademarks):
        if mark.owner and plain(mark.owner) in founded:
            day, path = founded[plain(mark.owner)]
            yield mark.name, day, mark.applied_on or mark.registered_on, (path, f"trademarks.{index}")
    for index, grant in enumerate(profile.authorizations):
        if plain(grant.to) in founded:
            day, path = founded[plain(grant.to)]
            yield grant.to, day, grant.start, (path, f"authorizations.{index}.start")


def _marks_of(profile: Any, owner: str) -> list[tuple[int, Any]]:
    return [(index, mark) for index, mark in enumerate(profile.trademarks) if mark.owner and plain(mark.owner) == plain(owner)]


def _grants(profile: Any) -> Iterator[Pair]:
    for index, grant in enumerate(profile.authorizations):
        applied = [(day, n) for n, mark in _marks_of(profile, getattr(grant, "from")) if (day := mark.applied_on or mark.registered_on)]
        if applied:
            day, mark = min(applied)
            yield grant.to, day, grant.start, (f"trademarks.{mark}", f"authorizations.{index}.start")


def _outlived(profile: Any) -> Iterator[Pair]:
    for index, grant in enumerate(profile.authorizations):
        ends = [(mark.valid_until, n) for n, mark in _marks_of(profile, getattr(grant, "from")) if mark.valid_until]
        if ends:
            day, mark = max(ends)
            yield grant.to, grant.until, day, (f"authorizations.{index}.until", f"trademarks.{mark}.valid_until")


def _schedule(profile: Any) -> Iterator[Pair]:
    plan = profile.application
    yield "planned_submission", plan.document_date, plan.planned_submission, ("application.document_date", "application.planned_submission")
    yield "opening_day", plan.planned_submission, plan.opening_day, ("application.planned_submission", "application.opening_day")
    yield "plan_start", plan.plan_start, plan.opening_day, ("application.plan_start", "application.opening_day")
    for index, campaign in enumerate(profile.rhythm.campaigns):
        yield campaign.name, plan.opening_day, campaign.start, ("application.opening_day", f"rhythm.campaigns.{index}.start")
    for index, launch in enumerate(profile.rhythm.launches):
        yield str(launch.month), plan.plan_start, launch.month, ("application.plan_start", f"rhythm.launches.{index}.month")


def _contracts(profile: Any) -> Iterator[Pair]:
    opening = profile.application.opening_day or profile.application.planned_submission
    path = "application.opening_day" if profile.application.opening_day else "application.planned_submission"
    if profile.agency:
        yield profile.agency.name or "", opening, profile.agency.contract_until, (path, "agency.contract_until")
    for index, one in enumerate(profile.recognition.endorsements):
        yield one.who, opening, one.until, (path, f"recognition.endorsements.{index}.until")


def _records(profile: Any) -> Iterator[tuple[str, When | None, str]]:
    yield profile.brand.name, profile.brand.founded, "brand.founded"
    yield profile.company.name, profile.company.founded, "company.founded"
    recognition = profile.recognition
    rows = (
        ("brand.milestones", profile.brand.milestones, "title", "when"),
        ("recognition.patents", recognition.patents, "name", "granted_on"),
        ("recognition.media", recognition.media, "outlet", "date"),
        ("recognition.social", recognition.social, "platform", "as_of"),
        ("research.tests", profile.research.tests, "name", "date"),
        ("certificates", profile.certificates, "name", "issued"),
        ("trademarks", profile.trademarks, "name", "applied_on"),
        ("trademarks", profile.trademarks, "name", "registered_on"),
        ("competitors", profile.competitors, "name", "collected"),
        ("offline.invoices", profile.offline.invoices, "buyer", "month"),
        ("evidence", profile.evidence, "title", "date"),
    )
    for path, records, name, field in rows:
        for index, one in enumerate(records):
            yield getattr(one, name) or path, getattr(one, field), f"{path}.{index}.{field}"
    survey = profile.consumers.survey
    yield survey.name or "consumers.survey", survey.date, "consumers.survey.date"
    for index, size in enumerate(profile.market.sizes):
        if not size.forecast:
            yield str(size.year), _year(size.year), f"market.sizes.{index}.year"
    for index, award in enumerate(recognition.awards):
        yield award.name, _year(award.year), f"recognition.awards.{index}.year"
    for index, channel in enumerate(profile.sales.channels):
        for at, year in enumerate(channel.years):
            yield channel.name, _year(year.year), f"sales.channels.{index}.years.{at}.year"
