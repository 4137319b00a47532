"""The figures behind the four axes on which a brand is evaluated, and how many of them have a date and a source.

Source:
    The platform's answers to applicants, quoted in four copies: positioning (style, audience, unit price), operating strength
    (founding, shops, turnover, export, other platforms), distinctiveness (designers, special services), company strength
    (factory, awards, operating plan).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from planner.facts.basis import Basis, merged
from planner.facts.register import Register
from planner.facts.trace import Traced
from planner.record import record


@record
class AxisFigure:
    """A figure that speaks for an axis.

    Attributes:
        dated: Whether it says of when it is, or a file that proves it does.
        sourced: Whether it says where it comes from, or names a file that can be shown.
    """

    path: str
    dated: bool
    sourced: bool


@record
class AxisView:
    """One axis. *firm* counts the figures with both a date and a source; *weak* are the others."""

    key: str
    figures: tuple[AxisFigure, ...] = ()
    count: int = 0
    firm: int = 0
    weak: tuple[str, ...] = ()


@record
class AxesView:
    """The four axes."""

    positioning: AxisView = AxisView("positioning")
    operation: AxisView = AxisView("operation")
    distinctiveness: AxisView = AxisView("distinctiveness")
    company: AxisView = AxisView("company")


Said = tuple[str, Any, Any, Any, Any]
"""Path, figure, its date or period, its source in words, its evidence."""


def derive_axes(basis: Basis, register: Register) -> Traced[AxesView]:
    """Return the figures of each axis."""
    profile = basis.profile
    parts = {
        "positioning": _axis("positioning", _positioning(profile), register),
        "operation": _axis("operation", _operation(profile), register),
        "distinctiveness": _axis("distinctiveness", _distinctiveness(profile), register),
        "company": _axis("company", _company(profile), register),
    }
    places = {
        "positioning": ("positioning", "consumers", "market.price_window"),
        "operation": ("sales.channels", "offline", "brand.milestones"),
        "distinctiveness": ("positioning.differences", "products.heroes", "recognition.patents"),
        "company": ("premises", "certificates", "recognition.awards"),
    }
    return Traced(AxesView(**parts), {"": ("brand",), **places})


def _axis(key: str, rows: Iterable[Said], register: Register) -> AxisView:
    figures = tuple(_figure(row, register) for row in rows if row[1] is not None)
    firm = sum(figure.dated and figure.sourced for figure in figures)
    weak = tuple(figure.path for figure in figures if not (figure.dated and figure.sourced))
    return AxisView(key, figures, len(figures), firm, weak)


def _figure(row: Said, register: Register) -> AxisFigure:
    path, _, when, source, evidence = row
    entries = (register.entry(id) for id in merged(evidence))
    files = [entry for entry in entries if entry and entry.usable]
    dated = bool(when) or any(entry.date or entry.period or entry.captured for entry in files)
    return AxisFigure(path, dated, bool(source) or bool(files))


def _rows(path: str, rows: Iterable[Any], figure: str, when: str = "", source: str = "") -> Iterator[Said]:
    for index, row in enumerate(rows):
        said = getattr(row, figure)
        yield f"{path}.{index}", said, when and getattr(row, when), source and getattr(row, source), getattr(row, "evidence", ())


def _positioning(profile: Any) -> Iterator[Said]:
    yield from _rows("consumers.segments", profile.consumers.segments, "share", source="source")
    yield from _rows("consumers.insights", profile.consumers.insights, "figure", source="source")
    survey = profile.consumers.survey
    yield "consumers.survey", survey.sample, survey.date, survey.name, survey.evidence
    window = profile.market.price_window
    yield "market.price_window", window.share, None, window.source, window.evidence
    yield from _rows("market.segments", profile.market.segments, "share", source="source")


def _operation(profile: Any) -> Iterator[Said]:
    yield from _rows("brand.milestones", profile.brand.milestones, "figure", when="when")
    for index, channel in enumerate(profile.sales.channels):
        path = f"sales.channels.{index}"
        for at, year in enumerate(channel.years):
            yield f"{path}.years.{at}", year.amount, year.year, None, year.evidence or channel.evidence
        for name in ("last_quarter", "last_12_months"):
            recent = getattr(channel, name)
            if recent:
                yield f"{path}.{name}", recent.amount, recent.period, None, recent.evidence or channel.evidence
    yield "offline.stores", profile.offline.stores, None, None, profile.offline.evidence
    yield "export.value", profile.export.value, profile.export.period, None, profile.export.evidence
    yield from _rows("offline.invoices", profile.offline.invoices, "amount", when="month")
    yield from _rows("recognition.social", profile.recognition.social, "followers", when="as_of")
    yield from _rows("recognition.search", profile.recognition.search, "figure", when="period", source="source")


def _distinctiveness(profile: Any) -> Iterator[Said]:
    yield from _rows("positioning.differences", profile.positioning.differences, "figure")
    for index, hero in enumerate(profile.products.heroes):
        yield f"products.heroes.{index}.reviews", hero.reviews, None, None, hero.review_evidence
        yield from _rows(f"products.heroes.{index}.points", hero.points, "figure")
    yield from _rows("recognition.patents", profile.recognition.patents, "number", when="granted_on")
    yield from _rows("research.tests", profile.research.tests, "number", when="date")
    yield from _rows("recognition.endorsements", profile.recognition.endorsements, "who", when="from")


def _company(profile: Any) -> Iterator[Said]:
    company = profile.company
    yield "company.registered_capital", company.registered_capital, company.founded, None, company.evidence
    yield "company.investment", company.investment, None, None, company.evidence
    yield from _rows("premises", profile.premises, "area_m2")
    yield from _rows("supply_chain.plants", profile.supply_chain.plants, "capacity_year")
    yield from _rows("supply_chain.warehouses", profile.supply_chain.warehouses, "daily_orders")
    yield from _rows("certificates", profile.certificates, "name", when="issued")
    yield from _rows("recognition.awards", profile.recognition.awards, "year", when="year")
    yield from _rows("team.past_stores", profile.team.past_stores, "sales", when="period")
