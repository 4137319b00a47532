"""The market, its people and the brands beside ours."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import growth, total, whole, yearly_growth
from planner.facts.basis import Basis, merged
from planner.facts.products import ProductMix
from planner.facts.trace import Traced
from planner.record import record


@record
class MarketSize:
    """A year of the category. *growth_rate* as typed, else against the year before."""

    year: int
    value_cny: Decimal
    growth_rate: Decimal | None
    forecast: bool
    source: str | None
    evidence: tuple[str, ...]


@record
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


@record
class ConsumerView:
    """Segments of buyers. *core_index* points into ``consumers.segments``: the one marked core, else the largest share."""

    core_index: int | None = None
    core_name: str | None = None
    core_share: Decimal | None = None
    shares_total: Decimal | None = None
    count: int = 0


@record
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


@record
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


def derive_market(basis: Basis) -> Traced[MarketView]:
    """Return the category's size through the years."""
    market = basis.profile.market
    typed = sorted(market.sizes, key=lambda size: size.year)
    values = {size.year: size.value for size in typed}
    sizes = tuple(
        MarketSize(
            year=size.year,
            value_cny=size.value,
            growth_rate=growth(size.value, values.get(size.year - 1)) if size.growth is None else size.growth,
            forecast=bool(size.forecast),
            source=size.source,
            evidence=size.evidence,
        )
        for size in typed
    )
    actual = [size for size in sizes if not size.forecast]
    first, last = (actual[0], actual[-1]) if actual else (None, None)
    record = MarketView(
        sizes=sizes,
        first=first,
        last=last,
        forecast=next((size for size in reversed(sizes) if size.forecast), None),
        growth_rate=last.growth_rate if last else None,
        cagr_rate=yearly_growth(first.value_cny, last.value_cny, last.year - first.year) if first and last else None,
        span_years=last.year - first.year if first and last else None,
        segments_share=whole(segment.share for segment in market.segments),
    )
    return Traced(record, {"": ("market.sizes",), "segments_share": ("market.segments",)})


def derive_consumers(basis: Basis) -> Traced[ConsumerView]:
    """Return which segment is the core."""
    segments = basis.profile.consumers.segments
    marked = next((index for index, segment in enumerate(segments) if segment.core), None)
    with_share = [index for index, segment in enumerate(segments) if segment.share is not None]
    index = max(with_share, key=lambda index: segments[index].share, default=None) if marked is None else marked
    record = ConsumerView(
        core_index=index,
        core_name=segments[index].name if index is not None else None,
        core_share=segments[index].share if index is not None else None,
        shares_total=total(segment.share for segment in segments),
        count=len(segments),
    )
    return Traced(record, {"": ("consumers.segments",)})


def derive_positioning(basis: Basis, mix: ProductMix, stores: int | None) -> Traced[PositioningView]:
    """Return our place among the competitors."""
    own = _own(basis, mix, stores)
    rivals = tuple(_rival(one, False, f"competitors.{index}") for index, one in enumerate(basis.profile.competitors))
    everyone = (own, *rivals)
    bands = sorted((one for one in everyone if _middle(one) is not None), key=lambda one: -(_middle(one) or 0))
    middle = _middle(own)
    middles = [place for place in map(_middle, rivals) if place is not None]
    cheaper = sum(place < middle for place in middles) if middle is not None else 0
    dearer = sum(place > middle for place in middles) if middle is not None else 0
    best = max((one.repurchase_rate for one in rivals if one.repurchase_rate is not None), default=None)
    window = basis.profile.market.price_window
    record = PositioningView(
        own=own,
        rivals=rivals,
        bands=tuple(bands),
        topics=tuple(topic for topic, names in _TOPICS.items() if sum(_says(one, names) for one in everyone) > 1) if rivals else (),
        cheaper_count=cheaper,
        dearer_count=dearer,
        in_the_middle=cheaper > 0 and dearer > 0 if middle is not None and middles else None,
        window_low_cny=window.low,
        window_high_cny=window.high,
        window_share=window.share,
        repurchase_lead=own.repurchase_rate - best if own.repurchase_rate is not None and best is not None else None,
        best_rival_repurchase=best,
        items_in_window=mix.window_count,
    )
    paths = {
        "": ("comparison.own", "competitors"),
        "own": ("comparison.own", "positioning"),
        "window_low_cny": ("market.price_window",),
        "repurchase_lead": ("comparison.own.repurchase_rate", "sales.repurchase_rate", "competitors"),
        "items_in_window": ("products.items", "market.price_window"),
    }
    return Traced(record, paths | {f"rivals.{index}": (rival.path,) for index, rival in enumerate(rivals)})


_TOPICS = {
    "price_band": ("price_low_cny", "price_high_cny"),
    "main_item": ("main_item",),
    "repurchase": ("repurchase_rate",),
    "claim": ("claim",),
    "tests": ("tests",),
    "stores": ("stores",),
    "channels": ("channels",),
}


def _says(rival: Rival, names: tuple[str, ...]) -> bool:
    return all(getattr(rival, name) is not None for name in names)


def _middle(rival: Rival) -> Decimal | None:
    if rival.price_low_cny is None or rival.price_high_cny is None:
        return None
    return (rival.price_low_cny + rival.price_high_cny) / 2


def _rival(offer: Any, is_own: bool, path: str) -> Rival:
    return Rival(
        name=offer.name or "",
        is_own=is_own,
        main_item=offer.main_item,
        price_cny=offer.price,
        price_low_cny=offer.price_low,
        price_high_cny=offer.price_high,
        claim=offer.claim,
        channels=offer.channels,
        stores=offer.stores,
        repurchase_rate=offer.repurchase_rate,
        tests=offer.tests,
        strength=offer.strength,
        gap=offer.gap,
        evidence=merged(offer.evidence),
        path=path,
    )


def _own(basis: Basis, mix: ProductMix, stores: int | None) -> Rival:
    """Our column: what the comparison says, else what the profile says in the sections it belongs to."""
    profile = basis.profile
    said, positioning = _rival(profile.comparison.own, True, "comparison.own"), profile.positioning
    hero = mix.heroes[0].item if mix.heroes else None
    return replace(
        said,
        name=said.name or profile.brand.name,
        main_item=said.main_item or (hero.name if hero else None),
        price_cny=_first(said.price_cny, positioning.main_price, hero.daily_price_cny if hero else None),
        price_low_cny=_first(said.price_low_cny, positioning.price_low, mix.price_low_cny),
        price_high_cny=_first(said.price_high_cny, positioning.price_high, mix.price_high_cny),
        stores=stores if said.stores is None else said.stores,
        repurchase_rate=_first(said.repurchase_rate, profile.sales.repurchase_rate),
        tests=(len(profile.research.tests) or None) if said.tests is None else said.tests,
        channels=said.channels or _channels(basis),
    )


def _first(*amounts: Decimal | None) -> Decimal | None:
    return next((amount for amount in amounts if amount is not None), None)


def _channels(basis: Basis) -> str | None:
    names = [channel.name for channel in basis.profile.sales.channels]
    return ("、" if basis.words.language == "zh-CN" else ", ").join(names) or None
