"""Members by tier: how many, what they spend, and what their benefits cost."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import ONE, difference, product, ratio, total, whole
from planner.facts.basis import Basis
from planner.facts.months import PlanMonths
from planner.facts.trace import Traced
from planner.record import record


@record
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


@record
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


def derive_membership(basis: Basis, plan: PlanMonths) -> Traced[MembershipView]:
    """Return the members by tier, in the profile's order, which is lowest first."""
    membership = basis.profile.membership
    tiers = _tiers(membership.tiers, plan)
    in_tiers, share_in_tiers = whole(tier.people for tier in tiers), whole(tier.gmv_share for tier in tiers)
    people = membership.target if in_tiers is None else in_tiers
    share = membership.gmv_share if share_in_tiers is None else share_in_tiers
    gmv, buyers = product(share, plan.gmv_cny), plan.buyers_year
    others = buyers - people if buyers is not None and people is not None and buyers >= people else None
    others_gmv = difference(plan.gmv_cny, gmv)
    benefits = total(tier.cost_cny for tier in tiers) if membership.benefits_cost is None else membership.benefits_cost
    record = MembershipView(
        tiers=tiers,
        tiers_count=len(tiers),
        people=people,
        gmv_share=share,
        gmv_cny=gmv,
        spend_per_head_cny=ratio(gmv, people),
        buyers_share=ratio(people, buyers),
        least_step_multiple=min((tier.step_multiple for tier in tiers if tier.step_multiple is not None), default=None),
        others_people=others,
        others_gmv_share=difference(ONE, share),
        others_gmv_cny=others_gmv,
        others_spend_cny=ratio(others_gmv, others),
        benefits_cny=benefits,
        benefits_rate=ratio(benefits, gmv),
    )
    own = {f"tiers.{index}": (tier.path,) for index, tier in enumerate(tiers)}
    return Traced(record, {"": ("membership",), "benefits_cny": ("membership.benefits_cost", "membership.tiers"), **own})


def _tiers(typed: tuple[Any, ...], plan: PlanMonths) -> tuple[TierView, ...]:
    people, share = whole(tier.people for tier in typed), whole(tier.gmv_share for tier in typed)
    tiers: list[TierView] = []
    for index, tier in enumerate(typed):
        amount = product(tier.gmv_share, plan.gmv_cny)
        spend = ratio(amount, tier.people)
        tiers.append(
            TierView(
                name=tier.name,
                threshold_cny=tier.threshold,
                people=tier.people,
                people_share=ratio(tier.people, people),
                gmv_share=tier.gmv_share,
                gmv_cny=amount,
                member_gmv_share=ratio(tier.gmv_share, share),
                spend_per_head_cny=spend,
                step_multiple=ratio(spend, tiers[-1].spend_per_head_cny) if tiers else None,
                people_share_up=ratio(whole(one.people for one in typed[index:]), people),
                member_gmv_share_up=ratio(whole(one.gmv_share for one in typed[index:]), share),
                benefits=tier.benefits,
                cost_cny=tier.cost,
                path=f"membership.tiers.{index}",
            )
        )
    return tuple(tiers)
