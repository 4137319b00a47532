"""Company, trade marks, premises and recognition: the plain counts behind the pages on who applies."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from planner.facts.ages import full_months, months_later
from planner.facts.arithmetic import ratio, total, whole
from planner.facts.basis import Basis
from planner.facts.trace import Traced
from planner.record import record


@record
class HeadcountPart:
    """People of one kind. *key* is research, ecommerce, production or other; *share* is of the company's total."""

    key: str
    label: str
    count: int
    share: Decimal | None


@record
class CompanyView:
    """The applicant's size.

    Attributes:
        headcount_parts: The kinds the profile names.
        headcount_parts_total: Their sum; the rest of the total has no kind.
        paid_in_share: Capital paid in, of capital registered.
        age_months, age_years: From founding to the day judged, full ones.
        other_flagships_same_brand: Flagship stores the company already has that sell one of this application's brands.
        other_specialty_same_category: Specialty stores it already has in this application's category.
        repeated_brands: Brands of this application that its other stores sell too.
    """

    headcount_total: int | None = None
    headcount_parts: tuple[HeadcountPart, ...] = ()
    headcount_parts_total: int | None = None
    paid_in_share: Decimal | None = None
    age_months: int | None = None
    age_years: int | None = None
    registered_capital_cny: Decimal | None = None
    other_flagships_same_brand: int = 0
    other_specialty_same_category: int = 0
    repeated_brands: tuple[str, ...] = ()


@record
class MarkView:
    """A trade mark with the time it has run and still has, counted to the day judged.

    Attributes:
        age_days, age_months: From registration, else from application.
        projected_registration: Of a mark that is only accepted: the latest day it would be registered when nothing comes between.
        renewal_opens: First day it can be renewed.

    Source:
        Trademark Law (2019) articles 28, 33, 39, 40: examination within 9 months of filing, 3 months of publication, valid for 10 years,
        renewal in the 12 months before the end and 6 months of grace after it. Trademark Law (2026), in force from 2027-01-01:
        2 months of publication.
    """

    name: str
    number: str | None
    classes: tuple[int, ...]
    state: str
    state_label: str
    owner: str | None
    valid_until: date | None
    days_left: int | None
    age_days: int | None
    evidence: tuple[str, ...]
    path: str
    age_months: int | None
    days_since_transfer: int | None
    months_since_transfer: int | None
    graphic_only: bool | None
    owner_is_person: bool | None
    projected_registration: date | None
    renewal_opens: date | None


@record
class TrademarkView:
    """Trade marks and what they cover.

    Attributes:
        classes: Every class of a registered or accepted mark, sorted.
        classes_missing: Classes of products planned for the platform that no mark covers.
        items_outside: Names of those products.
        authorization_levels: The highest level among the authorisations; 0 when there is none.
        authorization_days_left: Days until the first authorisation ends.
        all_registered: Whether every mark is registered; None when there is none.
        any_accepted: Whether one is only accepted.
        names: Of the marks.
    """

    marks: tuple[MarkView, ...] = ()
    registered_count: int = 0
    accepted_count: int = 0
    classes: tuple[int, ...] = ()
    classes_missing: tuple[int, ...] = ()
    items_outside: tuple[str, ...] = ()
    authorization_levels: int | None = None
    authorization_days_left: int | None = None
    all_registered: bool | None = None
    any_accepted: bool = False
    names: tuple[str, ...] = ()


@record
class PlaceView:
    """A place with one of its pictures, ready for a gallery. *picture* is an evidence id."""

    kind: str
    kind_label: str
    name: str
    place: str | None
    area_m2: Decimal | None
    capacity: str | None
    picture: str
    path: str


@record
class PremisesView:
    """Places and their pictures. *area_m2* is the sum of those given."""

    count: int = 0
    area_m2: Decimal | None = None
    pictures: tuple[PlaceView, ...] = ()


@record
class RecognitionView:
    """Counts of recognition.

    Attributes:
        patents_granted: Declared, else counted; *invention_granted* counts the list only.
        patents_difference: Declared minus counted, when both are known.
        followers: Sum over the social accounts.
    """

    awards_count: int = 0
    patents_granted: int | None = None
    patents_pending: int | None = None
    invention_granted: int | None = None
    patents_difference: int | None = None
    endorsements_count: int = 0
    endorsements_without_consent: int = 0
    media_count: int = 0
    followers: int | None = None
    certificates_count: int = 0
    certificates_expired: int = 0


@record
class ResearchView:
    """Research in figures. *headcount_share* is of the company; *spend_rate* of the last year's sales."""

    headcount: int | None = None
    headcount_share: Decimal | None = None
    spend_cny: Decimal | None = None
    spend_rate: Decimal | None = None
    labs_count: int = 0
    labs_area_m2: Decimal | None = None
    partners_count: int = 0
    tests_count: int = 0


@record
class SupplyView:
    """Plants and warehouses in figures. *capacity_year* is summed only when every plant counts in the same unit."""

    plants_count: int = 0
    own_plants_count: int = 0
    capacity_year: Decimal | None = None
    capacity_unit: str | None = None
    lines: int | None = None
    plant_area_m2: Decimal | None = None
    warehouses_count: int = 0
    warehouse_area_m2: Decimal | None = None
    daily_orders: int | None = None
    dispatch_hours: Decimal | None = None
    suppliers_share: Decimal | None = None


def derive_company(basis: Basis) -> Traced[CompanyView]:
    """Return the applicant's size and age."""
    company, application = basis.profile.company, basis.profile.application
    people = company.headcount
    parts = tuple(
        HeadcountPart(key, basis.words.say(f"headcount.{key}"), getattr(people, key), ratio(getattr(people, key), people.total))
        for key in ("research", "ecommerce", "production", "other")
        if getattr(people, key) is not None
    )
    ours = {name.casefold() for name in (basis.profile.brand.name, basis.profile.brand.latin_name, *application.brands) if name}
    categories = {name for name in (application.category, application.first_level_category) if name}
    repeated = {store.name: [brand for brand in store.brands if brand.casefold() in ours] for store in company.other_stores}
    age = full_months(company.founded, basis.submission) if company.founded else None
    return Traced(
        CompanyView(
            headcount_total=people.total,
            headcount_parts=parts,
            headcount_parts_total=total(part.count for part in parts),
            paid_in_share=ratio(company.paid_in_capital, company.registered_capital),
            age_months=age,
            age_years=age // 12 if age is not None else None,
            registered_capital_cny=company.registered_capital,
            other_flagships_same_brand=sum(store.store_type == "flagship" and bool(repeated[store.name]) for store in company.other_stores),
            other_specialty_same_category=sum(
                store.store_type == "specialty" and store.category in categories for store in company.other_stores
            ),
            repeated_brands=tuple(dict.fromkeys(brand for brands in repeated.values() for brand in brands)),
        ),
        {
            "": ("company.headcount",),
            "headcount_total": ("company.headcount.total",),
            "paid_in_share": ("company.paid_in_capital", "company.registered_capital"),
            "age_months": ("company.founded", "application.planned_submission"),
            "age_years": ("company.founded", "application.planned_submission"),
            "registered_capital_cny": ("company.registered_capital",),
            "other_flagships_same_brand": ("company.other_stores",),
            "other_specialty_same_category": ("company.other_stores",),
            "repeated_brands": ("company.other_stores", "application.brands"),
        },
    )


def derive_trademarks(basis: Basis) -> Traced[TrademarkView]:
    """Return the marks, what they cover, and how long they still do."""
    marks = tuple(_mark(mark, basis, index) for index, mark in enumerate(basis.profile.trademarks))
    classes = {number for mark in marks for number in mark.classes}
    planned = [item for item in basis.profile.products.items if item.planned_for_tmall and item.trademark_class is not None]
    outside = [item for item in planned if item.trademark_class not in classes]
    authorizations = basis.profile.authorizations
    ends = [authorization.until for authorization in authorizations if authorization.until]
    return Traced(
        TrademarkView(
            marks=marks,
            registered_count=sum(mark.state == "registered" for mark in marks),
            accepted_count=sum(mark.state == "accepted" for mark in marks),
            classes=tuple(sorted(classes)),
            classes_missing=tuple(sorted({item.trademark_class for item in outside})),
            items_outside=tuple(item.name for item in outside),
            authorization_levels=max((authorization.level or 1 for authorization in authorizations), default=0),
            authorization_days_left=(min(ends) - basis.submission).days if ends else None,
            all_registered=all(mark.state == "registered" for mark in marks) if marks else None,
            any_accepted=any(mark.state == "accepted" for mark in marks),
            names=tuple(mark.name for mark in marks),
        ),
        {
            "": ("trademarks",),
            **{f"marks.{index}": (mark.path,) for index, mark in enumerate(marks)},
            "classes_missing": ("trademarks", "products.items"),
            "items_outside": ("trademarks", "products.items"),
            "authorization_levels": ("authorizations",),
            "authorization_days_left": ("authorizations",),
        },
    )


def _mark(mark: Any, basis: Basis, index: int) -> MarkView:
    since, day, moved = mark.registered_on or mark.applied_on, basis.submission, mark.transferred_on
    end = mark.valid_until or (months_later(mark.registered_on, _VALID_MONTHS) if mark.registered_on else None)
    return MarkView(
        name=mark.name,
        number=mark.number,
        classes=mark.classes,
        state=mark.state.value,
        state_label=mark.state_label,
        owner=mark.owner,
        valid_until=mark.valid_until,
        days_left=(mark.valid_until - day).days if mark.valid_until else None,
        age_days=(day - since).days if since else None,
        evidence=mark.evidence,
        path=f"trademarks.{index}",
        age_months=full_months(since, day) if since else None,
        days_since_transfer=(day - moved).days if moved else None,
        months_since_transfer=full_months(moved, day) if moved else None,
        graphic_only=mark.graphic_only,
        owner_is_person=mark.owner_is_person,
        projected_registration=_projected_registration(mark.applied_on) if mark.state == "accepted" and mark.applied_on else None,
        renewal_opens=months_later(end, -_RENEWAL_MONTHS) if end else None,
    )


_EXAMINATION_MONTHS, _VALID_MONTHS, _RENEWAL_MONTHS = 9, 120, 12
_NEW_LAW = date(2027, 1, 1)


def _projected_registration(applied_on: date) -> date:
    """See `MarkView` for the law."""
    published = months_later(applied_on, _EXAMINATION_MONTHS)
    return months_later(published, 2 if published >= _NEW_LAW else 3)


def derive_premises(basis: Basis) -> Traced[PremisesView]:
    """Return the places, one entry for each picture."""
    premises = basis.profile.premises
    pictures = tuple(
        PlaceView(
            kind=place.kind.value,
            kind_label=place.kind_label,
            name=place.name or place.kind_label,
            place=place.place,
            area_m2=place.area_m2,
            capacity=place.capacity,
            picture=picture,
            path=f"premises.{index}",
        )
        for index, place in enumerate(premises)
        for picture in place.pictures
    )
    return Traced(PremisesView(len(premises), total(place.area_m2 for place in premises), pictures), {"": ("premises",)})


def derive_recognition(basis: Basis) -> Traced[RecognitionView]:
    """Return how much recognition there is."""
    recognition, certificates = basis.profile.recognition, basis.profile.certificates
    patents = recognition.patents
    granted = [patent for patent in patents if patent.state == "granted"]
    counted_granted = len(granted) if patents else None
    counted_pending = sum(patent.state == "pending" for patent in patents) if patents else None
    declared = recognition.patents_granted
    return Traced(
        RecognitionView(
            awards_count=len(recognition.awards),
            patents_granted=counted_granted if declared is None else declared,
            patents_pending=counted_pending if recognition.patents_pending is None else recognition.patents_pending,
            invention_granted=sum(patent.kind == "invention" for patent in granted) if patents else None,
            patents_difference=declared - counted_granted if declared is not None and counted_granted is not None else None,
            endorsements_count=len(recognition.endorsements),
            endorsements_without_consent=sum(not endorsement.consent for endorsement in recognition.endorsements),
            media_count=len(recognition.media),
            followers=total(account.followers for account in recognition.social),
            certificates_count=len(certificates),
            certificates_expired=sum(bool(one.valid_until) and one.valid_until < basis.submission for one in certificates),
        ),
        {
            "": ("recognition",),
            "awards_count": ("recognition.awards",),
            "patents_granted": ("recognition.patents_granted", "recognition.patents"),
            "patents_pending": ("recognition.patents_pending", "recognition.patents"),
            "invention_granted": ("recognition.patents",),
            "followers": ("recognition.social",),
            "certificates_count": ("certificates",),
            "certificates_expired": ("certificates",),
        },
    )


def derive_research(basis: Basis, last_sales_cny: Decimal | None) -> Traced[ResearchView]:
    """Return research in figures; its spending is set against the last year's sales."""
    research, people = basis.profile.research, basis.profile.company.headcount
    headcount = people.research if research.headcount is None else research.headcount
    return Traced(
        ResearchView(
            headcount=headcount,
            headcount_share=ratio(headcount, people.total),
            spend_cny=research.spend,
            spend_rate=ratio(research.spend, last_sales_cny),
            labs_count=len(research.labs),
            labs_area_m2=total(lab.area_m2 for lab in research.labs),
            partners_count=len(research.partners),
            tests_count=len(research.tests),
        ),
        {
            "": ("research",),
            "headcount": ("research.headcount", "company.headcount.research"),
            "headcount_share": ("research.headcount", "company.headcount"),
            "spend_rate": ("research.spend", "sales.channels"),
        },
    )


def derive_supply(basis: Basis) -> Traced[SupplyView]:
    """Return plants and warehouses in figures."""
    supply = basis.profile.supply_chain
    plants, warehouses = supply.plants, supply.warehouses
    units = {plant.capacity_unit for plant in plants if plant.capacity_year is not None}
    hours = [warehouse.dispatch_hours for warehouse in warehouses if warehouse.dispatch_hours is not None]
    return Traced(
        SupplyView(
            plants_count=len(plants),
            own_plants_count=sum(plant.kind == "own" for plant in plants),
            capacity_year=total(plant.capacity_year for plant in plants) if len(units) == 1 else None,
            capacity_unit=units.pop() if len(units) == 1 else None,
            lines=total(plant.lines for plant in plants),
            plant_area_m2=total(plant.area_m2 for plant in plants),
            warehouses_count=len(warehouses),
            warehouse_area_m2=total(warehouse.area_m2 for warehouse in warehouses),
            daily_orders=total(warehouse.daily_orders for warehouse in warehouses),
            dispatch_hours=max(hours, default=None),
            suppliers_share=whole(supplier.share for supplier in supply.suppliers),
        ),
        {"": ("supply_chain",), "daily_orders": ("supply_chain.warehouses",), "capacity_year": ("supply_chain.plants",)},
    )
