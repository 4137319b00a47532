"""Members by tier: how many, what they spend, and what their benefits cost."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class TierView:
    """A tier, lowest first.

    Attributes:
        people_share: Of all members.
        gmv_share: Of the year's GMV; *member_gmv_share* of the members' GMV.
        spend_per_head_cny: GMV over people.
        step_multiple: Spend per head over the tier's below.
        people_share_up, member_gmv_share_up: The same shares for this tier and all above it.
    """

    name: str
    threshold_cny: Decimal | None
    people: int | None
    people_share: Decimal | None
    gmv_share: Decimal | None
    gmv_cny: Decimal | None
    member_gmv_share: Decimal | None
    spend_per_head_cny: Decimal | None
    step_multiple: Decimal | None
    people_share_up: Decimal | None
    member_gmv_share_up: Decimal | None
    benefits: tuple[str, ...]
    cost_cny: Decimal | None
    path: str


@dataclass(frozen=True, slots=True)
class MembershipView:
    """All members.

    Attributes:
        people: Sum over the tiers; else the target.
        gmv_share: Sum over the tiers; else as typed for all.
        buyers_share: Members over the year's buyers.
        least_step_multiple: The smallest *step_multiple*.
        others_people, others_gmv_share, others_spend_cny: Buyers who are no members.
        benefits_cny: Typed; else summed over the tiers. *benefits_rate* is of the members' GMV.
    """

    tiers: tuple[TierView, ...] = ()
    tiers_count: int = 0
    people: int | None = None
    gmv_share: Decimal | None = None
    gmv_cny: Decimal | None = None
    spend_per_head_cny: Decimal | None = None
    buyers_share: Decimal | None = None
    least_step_multiple: Decimal | None = None
    others_people: int | None = None
    others_gmv_share: Decimal | None = None
    others_gmv_cny: Decimal | None = None
    others_spend_cny: Decimal | None = None
    benefits_cny: Decimal | None = None
    benefits_rate: Decimal | None = None
