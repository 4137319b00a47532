"""What was sold, by channel and year, and how far screenshots, invoices and totals bear it out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import difference, growth, ratio, total, yearly_growth
from planner.facts.basis import Basis, merged
from planner.facts.trace import Traced
from planner.profile.dates import Month
from planner.record import record


@record
class ChannelAmount:
    """One channel in one year. *share* is of the year's total."""

    id: str
    name: str
    amount_cny: Decimal
    share: Decimal | None


@record
class YearSales:
    """A calendar year over all channels.

    Attributes:
        growth_rate: Against the calendar year before, when that is known.
        total_cny: As typed in ``sales.totals``, else the sum of the channels.
        declared_cny: As typed; *declared_difference_cny* declared minus summed.
        covered: Whether the channels make up the total, to half a per cent.
    """

    year: int
    total_cny: Decimal
    growth_rate: Decimal | None = None
    by_channel: tuple[ChannelAmount, ...] = ()
    declared_cny: Decimal | None = None
    declared_difference_cny: Decimal | None = None
    covered: bool = True


@record
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


@record
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


@record
class SalesSummary:
    """Sales over all channels.

    Attributes:
        years: Oldest first.
        channels: Largest in the last year first.
        multiple: Last year over first year; *cagr_rate* the same by year.
        online_share: Channels sold online, of the last year's total; None when the channels do not make up that total.
        taobao_cny: Last year's sales on Tmall and Taobao together; None when neither is a channel.
        growing_count: Channels that grew in the last year.
        fastest: The channel with the highest multiple.
        no_majority: Whether no channel has more than half.
        screenshots_share: Sum of the screenshots, of the last year's total.
        unlisted_share: What the declared total of the last year holds beyond the listed channels, of that total; None when nothing.
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
    unlisted_share: Decimal | None = None


@record
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


def derive_sales(basis: Basis) -> Traced[SalesSummary]:
    """Return sales by year and channel.

    A year's total is the typed one, for the channels listed need not be all; else the sum of the channels.
    """
    sales = basis.profile.sales
    declared = {entry.year: entry.amount for entry in sales.totals}
    years = _years(sales.channels, declared)
    if not years:
        channels = tuple(_channel(channel, (), None, index) for index, channel in enumerate(sales.channels))
        return Traced(SalesSummary(channels=channels, online_count=sum(channel.online for channel in channels)), {"": ("sales",)})
    first, last = years[0], years[-1]
    channels = _by_size(tuple(_channel(channel, years, last, index) for index, channel in enumerate(sales.channels)))
    online = [channel for channel in channels if channel.online]
    taobao = [channel for channel in channels if channel.platform in ("tmall", "taobao")]
    compared = [channel.growth_rate for channel in channels if channel.growth_rate is not None]
    multiples = [channel for channel in channels if channel.multiple is not None]
    sold = [channel for channel in channels if channel.amount_cny is not None]
    online_cny = total(channel.amount_cny for channel in online)
    screenshots = tuple(_screenshot(shot, channels, years, index) for index, shot in enumerate(sales.screenshots))
    screenshots_cny = total(shot.amount_cny for shot in screenshots)
    record = SalesSummary(
        years=years,
        channels=channels,
        first_year=first.year,
        last_year=last.year,
        total_cny=last.total_cny,
        first_total_cny=first.total_cny,
        multiple=ratio(last.total_cny, first.total_cny) if first is not last else None,
        cagr_rate=yearly_growth(first.total_cny, last.total_cny, last.year - first.year),
        growth_rate=last.growth_rate,
        span_years=last.year - first.year,
        online_cny=online_cny,
        online_share=ratio(online_cny, last.total_cny) if last.covered else None,
        online_count=len(online),
        offline_cny=total(channel.amount_cny for channel in channels if not channel.online),
        taobao_cny=total(channel.amount_cny for channel in taobao),
        largest=sold[0] if sold else None,
        largest_share=sold[0].share if sold else None,
        largest_name=sold[0].name if sold else None,
        fastest=max(multiples, key=lambda channel: channel.multiple or Decimal(0), default=None),
        growing_count=sum(rate > 0 for rate in compared),
        all_growing=all(rate > 0 for rate in compared) if len(compared) == len(sold) and compared else None,
        no_majority=all(channel.share is not None and channel.share <= Decimal("0.5") for channel in sold) if sold else None,
        screenshots=screenshots,
        screenshots_total_cny=screenshots_cny,
        screenshots_share=ratio(screenshots_cny, last.total_cny),
        declared_difference_cny=last.declared_difference_cny,
        unlisted_share=ratio(beyond, last.total_cny) if (beyond := last.declared_difference_cny or Decimal(0)) > 0 else None,
    )
    return Traced(record, _sales_paths(record))


def _years(channels: tuple[Any, ...], declared: Mapping[int, Decimal]) -> tuple[YearSales, ...]:
    amounts = {(entry.year, channel.id): entry.amount for channel in channels for entry in channel.years}
    years: list[YearSales] = []
    for year in sorted({year for year, _ in amounts} | set(declared)):
        parts = [(channel, amounts[year, channel.id]) for channel in channels if (year, channel.id) in amounts]
        summed = total(amount for _, amount in parts)
        stands = declared.get(year, summed)
        assert stands is not None
        before = next((entry.total_cny for entry in years if entry.year == year - 1), None)
        years.append(
            YearSales(
                year=year,
                total_cny=stands,
                growth_rate=growth(stands, before),
                by_channel=tuple(ChannelAmount(channel.id, channel.name, amount, ratio(amount, stands)) for channel, amount in parts),
                declared_cny=declared.get(year),
                declared_difference_cny=difference(declared.get(year), summed),
                covered=summed is not None and abs(stands - summed) <= stands * Decimal("0.005"),
            )
        )
    return tuple(years)


def _channel(channel: Any, years: tuple[YearSales, ...], last: YearSales | None, index: int) -> ChannelSales:
    by_year = {entry.year: entry.amount for entry in channel.years}
    totals = {year.year: year.total_cny for year in years}
    now = by_year.get(last.year) if last else None
    before = by_year.get(last.year - 1) if last else None
    first_year = min(by_year, default=None)
    is_later = last is not None and first_year is not None and first_year < last.year
    return ChannelSales(
        id=channel.id,
        name=channel.name,
        platform=channel.platform.value,
        platform_label=channel.platform_label,
        online=channel.platform.is_online if channel.online is None else channel.online,
        store_name=channel.store_name,
        link=channel.link,
        amounts=tuple(by_year.get(year.year) for year in years),
        amount_cny=now,
        multiple=ratio(now, by_year[first_year]) if is_later and first_year is not None else None,
        growth_rate=channel.growth if before is None else growth(now, before),
        share=ratio(now, last.total_cny) if last else None,
        share_before=ratio(before, totals.get(last.year - 1)) if last else None,
        last_quarter_cny=channel.last_quarter.amount if channel.last_quarter else None,
        last_quarter_period=channel.last_quarter.period if channel.last_quarter else None,
        last_12_months_cny=channel.last_12_months.amount if channel.last_12_months else None,
        repurchase_rate=channel.repurchase_rate,
        rating=channel.rating,
        refund_rate=channel.refund_rate,
        conversion_rate=channel.conversion_rate,
        average_order_cny=channel.average_order,
        evidence=merged(channel.evidence, *(entry.evidence for entry in channel.years)),
        path=f"sales.channels.{index}",
    )


def _by_size(channels: tuple[ChannelSales, ...]) -> tuple[ChannelSales, ...]:
    return tuple(sorted(channels, key=lambda channel: (channel.amount_cny is None, -(channel.amount_cny or 0))))


_FULL_YEAR = re.compile(
    r"\s*(\d{4})\s*(?:年|年度|全年|自然年|\s)*"
    r"|\s*(\d{4})[-./年]0?1[-./月]0?1日?\s*[–—~至到-]+\s*(?:\d{4}[-./年])?12[-./月]31日?\s*",
    re.ASCII,
)


def full_year(period: str) -> int | None:
    """Return the calendar year a period covers in full: ``2025``, ``2025 年``, ``2025.01.01–12.31``; None for any other period."""
    found = _FULL_YEAR.fullmatch(period)
    return int(found[1] or found[2]) if found else None


def _screenshot(shot: Any, channels: tuple[ChannelSales, ...], years: tuple[YearSales, ...], index: int) -> ScreenshotFact:
    channel = next(channel for channel in channels if channel.id == shot.channel)
    year = full_year(shot.period)
    by_year = {entry.year: amount for entry, amount in zip(years, channel.amounts, strict=True)}
    amount = by_year.get(year) if year else None
    return ScreenshotFact(
        channel_id=channel.id,
        channel_name=channel.name,
        amount_cny=shot.amount,
        label=shot.label,
        period=shot.period,
        captured=shot.captured,
        evidence=merged(shot.evidence),
        highlight=shot.highlight,
        growth_rate=growth(amount, by_year.get(year - 1)) if year else None,
        difference_cny=difference(shot.amount, amount),
        path=f"sales.screenshots.{index}",
    )


def _sales_paths(record: SalesSummary) -> dict[str, tuple[str, ...]]:
    amounts = (*(f"{channel.path}.years" for channel in record.channels), "sales.totals")
    online = tuple(f"{channel.path}.years" for channel in record.channels if channel.online)
    return {
        "": ("sales",),
        "years": amounts,
        "total_cny": amounts,
        "multiple": amounts,
        "cagr_rate": amounts,
        "growth_rate": amounts,
        "online_share": online,
        "online_cny": online,
        "screenshots": ("sales.screenshots",),
        "screenshots_total_cny": ("sales.screenshots",),
        "screenshots_share": ("sales.screenshots", *amounts),
        "declared_difference_cny": ("sales.totals", *amounts),
        "unlisted_share": ("sales.totals", *amounts),
        **{f"channels.{index}": (channel.path,) for index, channel in enumerate(record.channels)},
    }


def derive_offline(basis: Basis) -> Traced[OfflineSummary]:
    """Return shops and invoices."""
    offline, sales = basis.profile.offline, basis.profile.sales
    in_regions = total(region.stores for region in offline.regions)
    counted = total(chain.stores for chain in offline.chains) if in_regions is None else in_regions
    months = sorted({invoice.month for invoice in offline.invoices})
    last_year = max((entry.year for channel in sales.channels for entry in channel.years), default=None)
    return Traced(
        OfflineSummary(
            stores=counted if offline.stores is None else offline.stores,
            cities=offline.cities,
            regions_stores=in_regions,
            stores_difference=offline.stores - in_regions if offline.stores is not None and in_regions is not None else None,
            distributors_count=len(offline.distributors),
            chains_count=len(offline.chains),
            invoice_months=len(months),
            invoice_run=_longest_run(months),
            invoice_total_cny=total(invoice.amount for invoice in offline.invoices),
            amount_cny=total(
                entry.amount
                for channel in sales.channels
                if channel.platform == "offline"
                for entry in channel.years
                if entry.year == last_year
            ),
        ),
        {
            "": ("offline",),
            "stores": ("offline.stores", "offline.regions", "offline.chains"),
            "stores_difference": ("offline.stores", "offline.regions"),
            "invoice_months": ("offline.invoices",),
            "invoice_total_cny": ("offline.invoices",),
            "amount_cny": ("sales.channels",),
        },
    )


def _longest_run(months: list[Month]) -> int:
    longest = run = 0
    for index, month in enumerate(months):
        run = run + 1 if index and months[index - 1].plus(1) == month else 1
        longest = max(longest, run)
    return longest
