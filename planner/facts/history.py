"""The brand's milestones in the order of time."""

from __future__ import annotations

from decimal import Decimal

from planner.facts.basis import Basis
from planner.facts.trace import Traced
from planner.profile.dates import PartialDate
from planner.record import record


@record
class MilestoneFact:
    """A dated step. *path* is its place in the profile, before sorting."""

    when: PartialDate
    title: str
    text: str | None = None
    figure: Decimal | None = None
    unit: str | None = None
    picture: str | None = None
    evidence: tuple[str, ...] = ()
    before_founding: bool | None = None
    path: str = ""


@record
class History:
    """Milestones by date.

    Attributes:
        span_years: Calendar years from the first to the last milestone.
        age_years: Calendar years from the brand's founding to the document's date.
        before_founding_count: Milestones dated before the brand was founded.
    """

    milestones: tuple[MilestoneFact, ...] = ()
    first: MilestoneFact | None = None
    last: MilestoneFact | None = None
    span_years: int | None = None
    age_years: int | None = None
    before_founding_count: int | None = None


def derive_history(basis: Basis) -> Traced[History]:
    """Return the milestones by date."""
    brand = basis.profile.brand
    milestones = tuple(
        sorted(
            (
                MilestoneFact(
                    when=step.when,
                    title=step.title,
                    text=step.text,
                    figure=step.figure,
                    unit=step.unit,
                    picture=step.picture,
                    evidence=step.evidence,
                    before_founding=step.when.last_day < brand.founded.first_day if brand.founded else None,
                    path=f"brand.milestones.{index}",
                )
                for index, step in enumerate(brand.milestones)
            ),
            key=lambda milestone: milestone.when,
        )
    )
    if not milestones:
        return Traced(History(age_years=_age(brand.founded, basis)), {"": ("brand.milestones",), "age_years": ("brand.founded",)})
    record = History(
        milestones=milestones,
        first=milestones[0],
        last=milestones[-1],
        span_years=milestones[-1].when.year - milestones[0].when.year,
        age_years=_age(brand.founded, basis),
        before_founding_count=sum(bool(milestone.before_founding) for milestone in milestones) if brand.founded else None,
    )
    own = {f"milestones.{index}": (milestone.path,) for index, milestone in enumerate(milestones)}
    return Traced(record, {"": ("brand.milestones",), "age_years": ("brand.founded",), **own})


def _age(founded: PartialDate | None, basis: Basis) -> int | None:
    return basis.day.year - founded.year if founded else None
