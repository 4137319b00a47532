"""The goods: what each earns, what each is for, and how much of the year it carries."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.profile.dates import Month


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class RoleShare:
    """The products of one price-ladder role."""

    role: str
    label: str
    count: int
    share: Decimal | None
    gmv_cny: Decimal | None


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class HeroPoint:
    """A remark on a hero product. *at* is a point on the picture as fractions from the left and the top."""

    figure: Decimal | None
    unit: str | None
    heading: str
    text: str | None
    at: tuple[float, float] | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class SkuRow:
    """SKU counts of one category by quarter; *total* is None when a quarter is missing."""

    category: str
    quarters: tuple[int | None, ...]
    total: int | None


@dataclass(frozen=True, slots=True)
class BundleFact:
    """A set of products. *parts_cny* is the sum of their daily prices, *discount_rate* the price over it."""

    name: str
    items: tuple[str, ...]
    price_cny: Decimal | None
    parts_cny: Decimal | None
    discount_rate: Decimal | None


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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
