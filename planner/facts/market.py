"""The market, its people and the brands beside ours."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class MarketSize:
    """A year of the category. *growth_rate* as typed, else against the year before."""

    year: int
    value_cny: Decimal
    growth_rate: Decimal | None
    forecast: bool
    source: str | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarketView:
    """The category's size. *last* is the last year that is not a forecast; *cagr_rate* runs from the first year to it."""

    sizes: tuple[MarketSize, ...] = ()
    first: MarketSize | None = None
    last: MarketSize | None = None
    forecast: MarketSize | None = None
    growth_rate: Decimal | None = None
    cagr_rate: Decimal | None = None
    span_years: int | None = None
    segments_share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ConsumerView:
    """Segments of buyers. *core_index* points into ``consumers.segments``: the one marked core, else the largest share."""

    core_index: int | None = None
    core_name: str | None = None
    core_share: Decimal | None = None
    shares_total: Decimal | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Rival:
    """A brand in the comparison; ours has *is_own*, and falls back to what the profile says elsewhere."""

    name: str
    is_own: bool
    main_item: str | None
    price_cny: Decimal | None
    price_low_cny: Decimal | None
    price_high_cny: Decimal | None
    claim: str | None
    channels: str | None
    stores: int | None
    repurchase_rate: Decimal | None
    tests: int | None
    strength: str | None
    gap: str | None
    evidence: tuple[str, ...]
    path: str


@dataclass(frozen=True, slots=True)
class PositioningView:
    """Where we stand among them.

    Attributes:
        own: Our column.
        rivals: The competitors, in the profile's order.
        bands: All with both price bounds, highest first.
        topics: Which rows of the comparison at least two brands can fill, of
            price_band, main_item, repurchase, claim, tests, stores, channels.
        cheaper_count, dearer_count: Competitors whose band's middle lies under, over ours.
        repurchase_lead: Our repurchase rate less the best competitor's, as a difference of fractions (points).
        best_rival_repurchase: That competitor's rate.
        items_in_window: Planned products inside the market's price window.
    """

    own: Rival | None = None
    rivals: tuple[Rival, ...] = ()
    bands: tuple[Rival, ...] = ()
    topics: tuple[str, ...] = ()
    cheaper_count: int = 0
    dearer_count: int = 0
    in_the_middle: bool | None = None
    window_low_cny: Decimal | None = None
    window_high_cny: Decimal | None = None
    window_share: Decimal | None = None
    repurchase_lead: Decimal | None = None
    best_rival_repurchase: Decimal | None = None
    items_in_window: int | None = None
