"""The six to eight numbers a brand is known by, computed ones first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal

from planner.facts.arithmetic import ONE, TIMES, difference
from planner.facts.basis import Basis, merged
from planner.facts.sales import OfflineSummary, SalesSummary
from planner.facts.standing import RecognitionView
from planner.facts.trace import Traced
from planner.record import record

Kind = Literal["money", "rate", "count", "number"]
ChangeKind = Literal["growth", "points", "delta"]


@record
class Headline:
    """One number with its period and source.

    Attributes:
        key: A word to order by: sales_total, repurchase, members, online_share, stores, patents, refund, or ``brand.headlines.<n>``.
        value: Money in yuan, a rate as a fraction, a count as it is, a number in *unit*.
        unit: What a count or a number counts; empty for money, ``%`` for rates.
        change: Against the period before: a growth as a fraction, points as a difference of fractions, a delta in the unit of *value*.
        note: A short remark that follows the label.
        evidence: Evidence ids.
    """

    key: str
    label: str
    value: Decimal
    unit: str
    kind: Kind
    change: Decimal | None = None
    change_kind: ChangeKind | None = None
    note: str | None = None
    source: str | None = None
    period: str | None = None
    evidence: tuple[str, ...] = ()


_MOST = 8
_PER_CENT = ("%", "％")


def derive_headlines(
    basis: Basis, sales: SalesSummary, offline: OfflineSummary, recognition: RecognitionView
) -> Traced[tuple[Headline, ...]]:
    """Return up to eight headline numbers: those named in ``brand.headline_order``, then computed ones, then the typed ones.

    A typed headline of the same value as a computed one is the same number: it lends its label, note, source and
    evidence, and the computed change stays.
    """
    found = {one.key: (one, paths) for one, paths in _computed(basis, sales, offline, recognition)}
    for index, row in enumerate(basis.profile.brand.headlines):
        typed, path = _typed(row, index), f"brand.headlines.{index}"
        same = next((one for one, _ in found.values() if _is_same(row, one)), None)
        if same:
            found[same.key] = (_lend(typed, same), (*found[same.key][1], path))
        else:
            found[typed.key] = (typed, (path,))
    order = {name: index for index, name in enumerate(basis.profile.brand.headline_order)}
    by_order = sorted(found.values(), key=lambda pair: min(order.get(pair[0].key, len(order)), order.get(pair[0].label, len(order))))
    chosen = by_order[:_MOST]
    return Traced(tuple(one for one, _ in chosen), {str(index): paths for index, (_, paths) in enumerate(chosen)})


def _computed(
    basis: Basis, sales: SalesSummary, offline: OfflineSummary, recognition: RecognitionView
) -> Iterable[tuple[Headline, tuple[str, ...]]]:
    say, typed = basis.words.say, basis.profile.sales
    if sales.total_cny is not None:
        year = str(sales.last_year)
        label = say("headlines.sales_total", year=year)
        total = Headline("sales_total", label, sales.total_cny, "", "money", period=year, evidence=_behind(typed, sales))
        yield _changed(total, sales.growth_rate, "growth"), ("sales.channels", "sales.totals")
    if typed.repurchase_rate is not None:
        repurchase = Headline("repurchase", say("headlines.repurchase"), typed.repurchase_rate, "%", "rate")
        change = difference(typed.repurchase_rate, typed.repurchase_previous)
        yield _changed(repurchase, change, "points"), ("sales.repurchase_rate", "sales.repurchase_previous")
    if typed.members is not None:
        members = Headline("members", say("headlines.members"), Decimal(typed.members), say("units.members"), "count")
        more = Decimal(typed.members - typed.members_previous) if typed.members_previous is not None else None
        yield _changed(members, more, "delta"), ("sales.members", "sales.members_previous")
    if sales.online_share is not None and 0 < sales.online_share < 1:
        label, year = say("headlines.online_share"), str(sales.last_year)
        online = Headline("online_share", label, sales.online_share, "%", "rate", period=year, evidence=_behind(typed, sales))
        yield online, ("sales.channels",)
    if offline.stores:
        note = say("headline_notes.stores", cities=offline.cities) if offline.cities else None
        stores = Headline("stores", say("headlines.stores"), Decimal(offline.stores), say("units.stores"), "count", note=note)
        yield replace(stores, evidence=basis.profile.offline.evidence), ("offline.stores", "offline.cities")
    if recognition.patents_granted:
        yield _patents(basis, recognition), ("recognition.patents_granted", "recognition.patents")
    if typed.refund_rate is not None:
        yield Headline("refund", say("headlines.refund"), typed.refund_rate, "%", "rate"), ("sales.refund_rate",)


def _changed(headline: Headline, change: Decimal | None, kind: ChangeKind) -> Headline:
    return replace(headline, change=change, change_kind=kind) if change is not None else headline


def _behind(typed: Any, sales: SalesSummary) -> tuple[str, ...]:
    """The evidence of the last year's amounts."""
    channels = (year.evidence for channel in typed.channels for year in channel.years if year.year == sales.last_year)
    return merged(*(total.evidence for total in typed.totals if total.year == sales.last_year), *channels)


def _patents(basis: Basis, recognition: RecognitionView) -> Headline:
    granted = recognition.patents_granted or 0
    are_inventions = recognition.invention_granted == granted
    pending = recognition.patents_pending
    patents = basis.profile.recognition.patents
    return Headline(
        key="patents",
        label=basis.words.say("headlines.patents_invention" if are_inventions else "headlines.patents"),
        value=Decimal(granted),
        unit=basis.words.say("units.patents"),
        kind="count",
        note=basis.words.say("headline_notes.patents", pending=pending) if pending else None,
        evidence=merged(*(patent.evidence for patent in patents)),
    )


def _typed(row: Any, index: int) -> Headline:
    is_rate = row.unit in _PER_CENT
    return Headline(
        key=f"brand.headlines.{index}",
        label=row.label,
        value=row.value / 100 if is_rate else row.value,
        unit="%" if is_rate else row.unit,
        kind="rate" if is_rate else "number",
        note=row.note,
        source=row.source,
        period=row.period,
        evidence=row.evidence,
    )




def _is_same(row: Any, computed: Headline) -> bool:
    """Whether a typed headline, freed of 万, 亿 and per cent, is exactly a computed one."""
    if (computed.kind == "rate") != (row.unit in _PER_CENT):
        return False
    times = Decimal("0.01") if row.unit in _PER_CENT else TIMES.get(row.unit[:1], ONE)
    return bool(row.value * times == computed.value)


def _lend(typed: Headline, computed: Headline) -> Headline:
    return replace(
        computed,
        label=typed.label,
        note=typed.note or computed.note,
        source=typed.source or computed.source,
        period=typed.period or computed.period,
        evidence=typed.evidence or computed.evidence,
    )
