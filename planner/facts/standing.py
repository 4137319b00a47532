"""Company, trade marks, premises and recognition: the plain counts behind the pages on who applies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class HeadcountPart:
    """People of one kind. *key* is research, ecommerce, production or other; *share* is of the company's total."""

    key: str
    label: str
    count: int
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class CompanyView:
    """The applicant's size.

    Attributes:
        headcount_parts: The kinds the profile names.
        headcount_parts_total: Their sum; the rest of the total has no kind.
        paid_in_share: Capital paid in, of capital registered.
        age_months: Full months from founding to the planned submission, else to the document's date.
    """

    headcount_total: int | None = None
    headcount_parts: tuple[HeadcountPart, ...] = ()
    headcount_parts_total: int | None = None
    paid_in_share: Decimal | None = None
    age_months: int | None = None


@dataclass(frozen=True, slots=True)
class MarkView:
    """A trade mark with the days it still has. *days_left* counts from the document's date; *age_days* from application or registration."""

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


@dataclass(frozen=True, slots=True)
class TrademarkView:
    """Trade marks and what they cover.

    Attributes:
        classes: Every class of a registered or accepted mark, sorted.
        classes_missing: Classes of products planned for the platform that no mark covers.
        items_outside: Names of those products.
        authorization_levels: The highest level among the authorisations; 0 when there is none.
        authorization_days_left: Days until the first authorisation ends.
    """

    marks: tuple[MarkView, ...] = ()
    registered_count: int = 0
    accepted_count: int = 0
    classes: tuple[int, ...] = ()
    classes_missing: tuple[int, ...] = ()
    items_outside: tuple[str, ...] = ()
    authorization_levels: int | None = None
    authorization_days_left: int | None = None


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class PremisesView:
    """Places and their pictures. *area_m2* is the sum of those given."""

    count: int = 0
    area_m2: Decimal | None = None
    pictures: tuple[PlaceView, ...] = ()


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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
