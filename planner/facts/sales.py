"""What was sold, by channel and year, and how far screenshots, invoices and totals bear it out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ChannelAmount:
    """One channel in one year. *share* is of the year's total."""

    id: str
    name: str
    amount_cny: Decimal
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class YearSales:
    """A calendar year over all channels.

    Attributes:
        growth_rate: Against the calendar year before, when that is known.
        declared_cny: The total typed in ``sales.totals``; *total_cny* is always the sum of the channels when there are any.
        declared_difference_cny: Declared minus summed.
    """

    year: int
    total_cny: Decimal
    growth_rate: Decimal | None = None
    by_channel: tuple[ChannelAmount, ...] = ()
    declared_cny: Decimal | None = None
    declared_difference_cny: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ChannelSales:
    """A channel through the years.

    Attributes:
        amounts: One for each year of `SalesSummary.years`, None where the profile is silent.
        amount_cny: In the last year.
        multiple: Last year over the channel's first year.
        growth_rate: Last year against the year before.
        share: Of the last year's total; *share_before* of the year before.
    """

    id: str
    name: str
    platform: str
    platform_label: str
    online: bool
    store_name: str | None
    link: str | None
    amounts: tuple[Decimal | None, ...]
    amount_cny: Decimal | None
    multiple: Decimal | None
    growth_rate: Decimal | None
    share: Decimal | None
    share_before: Decimal | None
    last_quarter_cny: Decimal | None
    last_quarter_period: str | None
    last_12_months_cny: Decimal | None
    repurchase_rate: Decimal | None
    rating: Decimal | None
    refund_rate: Decimal | None
    conversion_rate: Decimal | None
    average_order_cny: Decimal | None
    evidence: tuple[str, ...]
    path: str


@dataclass(frozen=True, slots=True)
class ScreenshotFact:
    """A picture of a backend with the amount it shows.

    Attributes:
        growth_rate: The channel's growth in the year the screenshot shows.
        difference_cny: Shown minus the channel's amount for the same full year; None when the period is not a full year.
    """

    channel_id: str
    channel_name: str
    amount_cny: Decimal
    label: str | None
    period: str
    captured: str
    evidence: tuple[str, ...]
    highlight: tuple[float, float, float, float] | None
    growth_rate: Decimal | None
    difference_cny: Decimal | None
    path: str


@dataclass(frozen=True, slots=True)
class SalesSummary:
    """Sales over all channels.

    Attributes:
        years: Oldest first.
        channels: Largest in the last year first.
        multiple: Last year over first year; *cagr_rate* the same by year.
        online_share: Channels sold online, of the last year's total.
        taobao_cny: Last year's sales on Tmall and Taobao together; None when neither is a channel.
        growing_count: Channels that grew in the last year.
        fastest: The channel with the highest multiple.
        no_majority: Whether no channel has more than half.
        screenshots_share: Sum of the screenshots, of the last year's total.
    """

    years: tuple[YearSales, ...] = ()
    channels: tuple[ChannelSales, ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    total_cny: Decimal | None = None
    first_total_cny: Decimal | None = None
    multiple: Decimal | None = None
    cagr_rate: Decimal | None = None
    growth_rate: Decimal | None = None
    span_years: int | None = None
    online_cny: Decimal | None = None
    online_share: Decimal | None = None
    online_count: int = 0
    offline_cny: Decimal | None = None
    taobao_cny: Decimal | None = None
    largest: ChannelSales | None = None
    largest_share: Decimal | None = None
    largest_name: str | None = None
    fastest: ChannelSales | None = None
    growing_count: int = 0
    all_growing: bool | None = None
    no_majority: bool | None = None
    screenshots: tuple[ScreenshotFact, ...] = ()
    screenshots_total_cny: Decimal | None = None
    screenshots_share: Decimal | None = None
    declared_difference_cny: Decimal | None = None


@dataclass(frozen=True, slots=True)
class OfflineSummary:
    """Shops and invoices.

    Attributes:
        stores: Declared; else the sum over the regions, else over the chains.
        regions_stores: Sum over the regions.
        invoice_months: Different months with an invoice; *invoice_run* the longest run of months without a gap.
    """

    stores: int | None = None
    cities: int | None = None
    regions_stores: int | None = None
    stores_difference: int | None = None
    distributors_count: int = 0
    chains_count: int = 0
    invoice_months: int = 0
    invoice_run: int = 0
    invoice_total_cny: Decimal | None = None
    amount_cny: Decimal | None = None
