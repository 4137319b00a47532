"""The six to eight numbers a brand is known by, computed ones first."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["money", "rate", "count", "number"]
ChangeKind = Literal["growth", "points", "delta"]


@dataclass(frozen=True, slots=True)
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
