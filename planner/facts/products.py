"""The goods: what each earns, what each is for, and how much of the year it carries."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any

from planner.facts.arithmetic import difference, product, ratio, total, whole
from planner.facts.basis import Basis, merged
from planner.facts.trace import Traced
from planner.facts.words import Words
from planner.profile.dates import Month
from planner.record import record


@record
class ProductFact:
    """A product with its computed figures; *rank* counts from 1 in the profile's order.

    Attributes:
        gmv_cny: *share* x the year's GMV.
        gross_margin_rate: (daily price - unit cost) / daily price; *floor_margin_rate* the same at the promotion floor.
        floor_discount_rate: Promotion floor over daily price.
        unit_profit_cny: Daily price less unit cost and less the costs that go with a sale (`profit_loss.selling_cost_rate`).
        prices_descend: Whether list price >= daily price >= promotion floor >= unit cost, over those that are given.
        sales_share: Past sales, of the last year's total over all channels.
    """

    id: str
    rank: int
    name: str
    series: str | None
    spec: str | None
    role: str | None
    role_label: str | None
    advantage: str | None
    list_price_cny: Decimal | None
    daily_price_cny: Decimal | None
    promo_floor_cny: Decimal | None
    unit_cost_cny: Decimal | None
    gross_margin_rate: Decimal | None
    floor_margin_rate: Decimal | None
    floor_discount_rate: Decimal | None
    unit_profit_cny: Decimal | None
    prices_descend: bool | None
    share: Decimal | None
    gmv_cny: Decimal | None
    launch: Month | None
    launch_label: str | None
    stock_units: int | None
    sales_cny: Decimal | None
    sales_units: int | None
    sales_period: str | None
    sales_share: Decimal | None
    reviews: int | None
    positive_rate: Decimal | None
    life_cycle_label: str | None
    trademark_class: int | None
    filing_number: str | None
    picture: str | None
    planned: bool
    evidence: tuple[str, ...]
    path: str


@record
class RoleShare:
    """The products of one price-ladder role."""

    role: str
    label: str
    count: int
    share: Decimal | None
    gmv_cny: Decimal | None


@record
class SeriesView:
    """A product line with its bounds."""

    id: str
    name: str
    sku_count: int | None
    items_count: int
    positioning: str | None
    price_low_cny: Decimal | None
    price_high_cny: Decimal | None
    share: Decimal | None
    gmv_cny: Decimal | None


@record
class HeroPoint:
    """A remark on a hero product. *at* is a point on the picture as fractions from the left and the top."""

    figure: Decimal | None
    unit: str | None
    heading: str
    text: str | None
    at: tuple[float, float] | None
    evidence: tuple[str, ...]


@record
class HeroFact:
    """One of the top items: the product, and what is claimed for it. *reviews* falls back to the product's own count."""

    item: ProductFact
    headline: str | None
    price_role: str | None
    points: tuple[HeroPoint, ...]
    reviews: int | None
    picture: str | None
    evidence: tuple[str, ...]
    review_evidence: tuple[str, ...]
    path: str


@record
class SkuRow:
    """SKU counts of one category by quarter; *total* is None when a quarter is missing."""

    category: str
    quarters: tuple[int | None, ...]
    total: int | None


@record
class BundleFact:
    """A set of products. *parts_cny* is the sum of their daily prices, *discount_rate* the price over it."""

    name: str
    items: tuple[str, ...]
    price_cny: Decimal | None
    parts_cny: Decimal | None
    discount_rate: Decimal | None


@record
class MechanicFact:
    """Prices of one product through the year.

    Attributes:
        lowest_cny: Official price less coupon: what a buyer can reach.
        floor_margin_rate: Margin at the floor.
        under_floor: Whether *lowest_cny* is under the floor.
    """

    item: ProductFact
    official_price_cny: Decimal | None
    coupon_cny: Decimal | None
    lowest_cny: Decimal | None
    floor_cny: Decimal | None
    floor_margin_rate: Decimal | None
    under_floor: bool | None
    stacking: str | None
    path: str


@record
class ProductMix:
    """The assortment.

    Attributes:
        all_items: Every product of the profile; *items* those planned for the platform.
        share_total: Sum of the GMV shares of *items*; None when none is given.
        top_sales: Products with past sales, largest first, at most eight.
        top_sales_share: Their part of the last year's sales.
        largest_role: The role with the largest share.
        sku_total: Declared, else summed over the series.
        without_advantage: Names of planned products that say no functional advantage.
        window_count: Planned products whose daily price lies in the market's price window.
        hero_reviews_min: The smallest review count among the heroes.
    """

    items: tuple[ProductFact, ...] = ()
    all_items: tuple[ProductFact, ...] = ()
    count: int = 0
    share_total: Decimal | None = None
    gmv_cny: Decimal | None = None
    by_role: tuple[RoleShare, ...] = ()
    largest_role: RoleShare | None = None
    series: tuple[SeriesView, ...] = ()
    series_count: int = 0
    sku_total: int | None = None
    price_low_cny: Decimal | None = None
    price_high_cny: Decimal | None = None
    top_sales: tuple[ProductFact, ...] = ()
    top_sales_count: int = 0
    top_sales_cny: Decimal | None = None
    top_sales_share: Decimal | None = None
    heroes: tuple[HeroFact, ...] = ()
    hero_reviews_min: int | None = None
    without_advantage: tuple[str, ...] = ()
    window_count: int | None = None
    sku_plan: tuple[SkuRow, ...] = ()
    sku_plan_totals: tuple[int | None, ...] = ()
    bundles: tuple[BundleFact, ...] = ()
    mechanics: tuple[MechanicFact, ...] = ()


_TOP = 8


@record
class _Measures:
    """What products are measured against: the year's GMV, the costs that go with a sale, the last year's sales."""

    gmv_cny: Decimal | None
    selling_cost_rate: Decimal | None
    last_sales_cny: Decimal | None


def derive_products(
    basis: Basis, gmv_cny: Decimal | None, selling_cost_rate: Decimal | None, last_sales_cny: Decimal | None
) -> Traced[ProductMix]:
    """Return the assortment with margins, shares of the year, and what was sold before."""
    products, pricing, window = basis.profile.products, basis.profile.pricing, basis.profile.market.price_window
    measures = _Measures(gmv_cny, selling_cost_rate, last_sales_cny)
    series_names = {series.id: series.name for series in products.series}
    everything = tuple(_item(basis.words, item, index, series_names, measures) for index, item in enumerate(products.items))
    items = tuple(item for item in everything if item.planned)
    by_id = {item.id: item for item in everything}
    prices = [item.daily_price_cny for item in items if item.daily_price_cny is not None]
    top = tuple(sorted((item for item in everything if item.sales_cny is not None), key=lambda item: -(item.sales_cny or 0))[:_TOP])
    top_cny = total(item.sales_cny for item in top)
    roles = _roles(items)
    heroes = tuple(_hero(hero, by_id[hero.item], index) for index, hero in enumerate(products.heroes) if hero.item in by_id)
    reviews = [hero.reviews for hero in heroes if hero.reviews is not None]
    mechanics = [(row, f"pricing.mechanics.{index}") for index, row in enumerate(pricing.mechanics) if row.item in by_id]
    record = ProductMix(
        items=items,
        all_items=everything,
        count=len(items),
        share_total=total(item.share for item in items),
        gmv_cny=total(item.gmv_cny for item in items),
        by_role=roles,
        largest_role=roles[0] if roles and roles[0].share else None,
        series=tuple(_series(one, items) for one in products.series),
        series_count=len(products.series),
        sku_total=total(one.sku_count for one in products.series) if products.sku_total is None else products.sku_total,
        price_low_cny=min(prices, default=None),
        price_high_cny=max(prices, default=None),
        top_sales=top,
        top_sales_count=len(top),
        top_sales_cny=top_cny,
        top_sales_share=ratio(top_cny, last_sales_cny),
        heroes=heroes,
        hero_reviews_min=min(reviews) if reviews and len(reviews) == len(heroes) else None,
        without_advantage=tuple(item.name for item in items if not item.advantage),
        window_count=_count_inside(prices, window.low, window.high),
        sku_plan=tuple(SkuRow(row.category, row.quarters, whole(row.quarters)) for row in products.sku_plan),
        sku_plan_totals=tuple(whole(quarter) for quarter in zip(*(row.quarters for row in products.sku_plan), strict=True)),
        bundles=tuple(_bundle(bundle, by_id) for bundle in pricing.bundles),
        mechanics=tuple(_mechanic(row, by_id[row.item], path) for row, path in mechanics),
    )
    return Traced(record, _paths(record))


def _count_inside(prices: list[Decimal], low: Decimal | None, high: Decimal | None) -> int | None:
    return sum(low <= price <= high for price in prices) if low is not None and high is not None else None


def _item(words: Words, item: Any, index: int, series: dict[str, str], measures: _Measures) -> ProductFact:
    price, floor, cost = item.daily_price, item.promo_floor, item.unit_cost
    margin = difference(price, cost)
    selling = product(price, measures.selling_cost_rate)
    ladder = [amount for amount in (item.list_price, price, floor, cost) if amount is not None]
    return ProductFact(
        id=item.id,
        rank=index + 1,
        name=item.name,
        series=series.get(item.series),
        spec=item.spec,
        role=item.role.value if item.role else None,
        role_label=item.role_label,
        advantage=item.advantage,
        list_price_cny=item.list_price,
        daily_price_cny=price,
        promo_floor_cny=floor,
        unit_cost_cny=cost,
        gross_margin_rate=ratio(margin, price),
        floor_margin_rate=ratio(difference(floor, cost), floor),
        floor_discount_rate=ratio(floor, price),
        unit_profit_cny=margin if selling is None else difference(margin, selling),
        prices_descend=all(higher >= lower for higher, lower in pairwise(ladder)) if len(ladder) > 1 else None,
        share=item.gmv_share,
        gmv_cny=product(item.gmv_share, measures.gmv_cny),
        launch=item.launch,
        launch_label=words.month(item.launch) if item.launch else None,
        stock_units=item.stock_units,
        sales_cny=item.sales,
        sales_units=item.sales_units,
        sales_period=item.sales_period,
        sales_share=ratio(item.sales, measures.last_sales_cny),
        reviews=item.reviews,
        positive_rate=item.positive_rate,
        life_cycle_label=item.life_cycle_label,
        trademark_class=item.trademark_class,
        filing_number=item.filing_number,
        picture=item.picture,
        planned=bool(item.planned_for_tmall),
        evidence=item.evidence,
        path=f"products.items.{index}",
    )


def _roles(items: tuple[ProductFact, ...]) -> tuple[RoleShare, ...]:
    """The roles that occur, largest share first."""
    labels = {item.role: item.role_label or "" for item in items if item.role}
    found = []
    for role, label in labels.items():
        inside = [item for item in items if item.role == role]
        found.append(RoleShare(role, label, len(inside), total(item.share for item in inside), total(item.gmv_cny for item in inside)))
    return tuple(sorted(found, key=lambda role: (-(role.share or 0), -role.count)))


def _series(series: Any, items: tuple[ProductFact, ...]) -> SeriesView:
    inside = [item for item in items if item.series == series.name]
    prices = [item.daily_price_cny for item in inside if item.daily_price_cny is not None]
    return SeriesView(
        id=series.id,
        name=series.name,
        sku_count=series.sku_count,
        items_count=len(inside),
        positioning=series.positioning,
        price_low_cny=min(prices, default=None),
        price_high_cny=max(prices, default=None),
        share=total(item.share for item in inside),
        gmv_cny=total(item.gmv_cny for item in inside),
    )


def _hero(hero: Any, item: ProductFact, index: int) -> HeroFact:
    points = tuple(HeroPoint(point.figure, point.unit, point.heading, point.text, point.at, point.evidence) for point in hero.points)
    return HeroFact(
        item=item,
        headline=hero.headline,
        price_role=hero.price_role,
        points=points,
        reviews=item.reviews if hero.reviews is None else hero.reviews,
        picture=hero.picture or item.picture,
        evidence=merged(item.evidence, hero.evidence, *(point.evidence for point in points)),
        review_evidence=hero.review_evidence,
        path=f"products.heroes.{index}",
    )


def _bundle(bundle: Any, items: dict[str, ProductFact]) -> BundleFact:
    inside = [items[id] for id in bundle.items if id in items]
    parts = whole(item.daily_price_cny for item in inside)
    return BundleFact(bundle.name, tuple(item.name for item in inside), bundle.price, parts, ratio(bundle.price, parts))


def _mechanic(row: Any, item: ProductFact, path: str) -> MechanicFact:
    floor = item.promo_floor_cny if row.floor is None else row.floor
    lowest = row.official_price - (row.coupon or 0) if row.official_price is not None else None
    return MechanicFact(
        item=item,
        official_price_cny=row.official_price,
        coupon_cny=row.coupon,
        lowest_cny=lowest,
        floor_cny=floor,
        floor_margin_rate=ratio(difference(floor, item.unit_cost_cny), floor),
        under_floor=lowest < floor if lowest is not None and floor is not None else None,
        stacking=row.stacking,
        path=path,
    )


def _paths(record: ProductMix) -> dict[str, tuple[str, ...]]:
    paths: dict[str, tuple[str, ...]] = {
        "": ("products.items",),
        "series": ("products.series", "products.items"),
        "sku_total": ("products.sku_total", "products.series"),
        "sku_plan": ("products.sku_plan",),
        "bundles": ("pricing.bundles",),
        "mechanics": ("pricing.mechanics",),
        "heroes": ("products.heroes",),
        "gmv_cny": ("products.items", "goals"),
        "top_sales_share": ("products.items", "sales.channels"),
        "window_count": ("products.items", "market.price_window"),
    }
    paths |= {f"items.{index}": (item.path,) for index, item in enumerate(record.items)}
    paths |= {f"all_items.{index}": (item.path,) for index, item in enumerate(record.all_items)}
    paths |= {f"heroes.{index}": (hero.path, hero.item.path) for index, hero in enumerate(record.heroes)}
    return paths | {f"mechanics.{index}": (row.path,) for index, row in enumerate(record.mechanics)}
