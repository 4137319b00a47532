"""Who owns whom, who controls the applicant, and by how many licences the trade mark reaches it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from planner.facts.arithmetic import ONE, total
from planner.facts.basis import Basis
from planner.facts.trace import Traced
from planner.record import record


@record
class EntityNode:
    """A person or company of the ownership tree. *rank* is its row from the top, 0 for owners nobody owns."""

    id: str
    name: str
    short_name: str
    role: str
    role_label: str
    rank: int
    note: str | None = None
    founded: date | None = None
    registered_capital_cny: Decimal | None = None
    evidence: tuple[str, ...] = ()


@record
class HoldingEdge:
    """*owner* holds *share* (a fraction) of *owned*."""

    owner: str
    owned: str
    share: Decimal | None


@record
class LicenceEdge:
    """*from_id* allows *to_id* to use the mark, until a day when one is given."""

    from_id: str
    to_id: str
    what: str | None = None
    until: date | None = None
    exclusive: bool | None = None
    evidence: tuple[str, ...] = ()


@record
class ShareTotal:
    """All shares of one entity that the profile names, as a fraction; over 1 is a contradiction."""

    entity: str
    name: str
    share: Decimal


@record
class OwnershipTree:
    """Entities, holdings and licences.

    Attributes:
        share_totals: For each owned entity, the sum of the shares held in it.
        controller: The entity with the role controller; else the one that holds more than half of every step down to the applicant.
        control_share: The controller's interest in the applicant: over every chain of holdings, the product of its shares, summed.
        brand_owner, applicant: The entities with these roles. Who applies with its own mark is one company and has one role: it is both.
        same_controller: Whether brand owner and applicant are one entity or are both controlled by *controller* through majorities.
        licence_levels: Licences between brand owner and applicant: 0 when they are one, 1 for a direct licence.
    """

    nodes: tuple[EntityNode, ...] = ()
    edges: tuple[HoldingEdge, ...] = ()
    licences: tuple[LicenceEdge, ...] = ()
    share_totals: tuple[ShareTotal, ...] = ()
    brand_owner: EntityNode | None = None
    applicant: EntityNode | None = None
    store: EntityNode | None = None
    controller: EntityNode | None = None
    control_share: Decimal | None = None
    same_controller: bool | None = None
    licence_levels: int | None = None


def derive_ownership(basis: Basis) -> Traced[OwnershipTree]:
    """Return the tree of entities, and who controls the applicant."""
    ownership = basis.profile.ownership
    edges = tuple(HoldingEdge(holding.owner, holding.owned, holding.share) for holding in ownership.holdings)
    ranks = _ranks([entity.id for entity in ownership.entities], edges)
    nodes = tuple(_node(entity, ranks[entity.id]) for entity in ownership.entities)
    by_id = {node.id: node for node in nodes}
    licences = tuple(
        LicenceEdge(getattr(licence, "from"), licence.to, licence.what, licence.until, licence.exclusive, licence.evidence)
        for licence in ownership.licences
    )
    owner, applicant = _owner_and_applicant(basis, nodes)
    controller = _controller(nodes, edges, applicant)
    return Traced(
        OwnershipTree(
            nodes=nodes,
            edges=edges,
            licences=licences,
            share_totals=tuple(
                ShareTotal(id, by_id[id].name, total(edge.share for edge in edges if edge.owned == id) or Decimal(0))
                for id in dict.fromkeys(edge.owned for edge in edges)
            ),
            brand_owner=owner,
            applicant=applicant,
            store=_first(nodes, "store"),
            controller=controller,
            control_share=_interest(controller.id, applicant.id, edges) if controller and applicant else None,
            same_controller=_is_under(controller, owner, edges) and _is_under(controller, applicant, edges)
            if controller and owner and applicant
            else None,
            licence_levels=_levels(owner, applicant, licences),
        ),
        {
            "": ("ownership",),
            "nodes": ("ownership.entities",),
            "edges": ("ownership.holdings",),
            "licences": ("ownership.licences",),
            "licence_levels": ("ownership.licences", "ownership.entities"),
        },
    )


def _owner_and_applicant(basis: Basis, nodes: tuple[EntityNode, ...]) -> tuple[EntityNode | None, EntityNode | None]:
    owner, applicant = _first(nodes, "brand_owner"), _first(nodes, "applicant")
    company = basis.profile.company.name
    if owner is None and applicant and any(mark.owner == company == applicant.name for mark in basis.profile.trademarks):
        owner = applicant
    elif applicant is None and owner and owner.name == company:
        applicant = owner
    return owner, applicant


def _node(entity: Any, rank: int) -> EntityNode:
    return EntityNode(
        id=entity.id,
        name=entity.name,
        short_name=entity.short_name or entity.name,
        role=entity.role.value,
        role_label=entity.role_label,
        rank=rank,
        note=entity.note,
        founded=entity.founded,
        registered_capital_cny=entity.registered_capital,
        evidence=entity.evidence,
    )


def _first(nodes: tuple[EntityNode, ...], role: str) -> EntityNode | None:
    return next((node for node in nodes if node.role == role), None)


def _ranks(ids: list[str], edges: tuple[HoldingEdge, ...]) -> dict[str, int]:
    """The longest chain of owners above each entity; entities that own each other in a ring stop at the number of entities."""
    ranks = dict.fromkeys(ids, 0)
    for _ in ids:
        for edge in edges:
            ranks[edge.owned] = max(ranks[edge.owned], min(ranks[edge.owner] + 1, len(ids)))
    return ranks


def _interest(owner: str, owned: str, edges: tuple[HoldingEdge, ...], seen: tuple[str, ...] = ()) -> Decimal | None:
    """The part of *owned* that belongs to *owner* through every chain of holdings; None when there is no chain."""
    if owner == owned:
        return ONE
    if owner in seen:
        return None
    parts = []
    for edge in edges:
        if edge.owner == owner and edge.share is not None:
            below = _interest(edge.owned, owned, edges, (*seen, owner))
            parts.append(below * edge.share if below is not None else None)
    return total(parts)


def _controller(nodes: tuple[EntityNode, ...], edges: tuple[HoldingEdge, ...], applicant: EntityNode | None) -> EntityNode | None:
    named = _first(nodes, "controller")
    if named or not applicant:
        return named
    by_id = {node.id: node for node in nodes}
    top = applicant.id
    for _ in nodes:
        holder = next((edge.owner for edge in edges if edge.owned == top and _is_majority(edge)), None)
        if holder is None:
            break
        top = holder
    return by_id[top] if top != applicant.id else None


def _is_majority(edge: HoldingEdge) -> bool:
    return edge.share is not None and edge.share > Decimal("0.5")


def _is_under(controller: EntityNode, entity: EntityNode, edges: tuple[HoldingEdge, ...]) -> bool:
    """Whether more than half of every step leads from *entity* up to *controller*."""
    reached = {controller.id}
    for _ in edges:
        reached |= {edge.owned for edge in edges if edge.owner in reached and _is_majority(edge)}
    return entity.id in reached


def _levels(owner: EntityNode | None, applicant: EntityNode | None, licences: tuple[LicenceEdge, ...]) -> int | None:
    if not owner or not applicant:
        return None
    reached, level = {owner.id}, 0
    while applicant.id not in reached:
        further = {licence.to_id for licence in licences if licence.from_id in reached} - reached
        if not further:
            return None
        reached, level = reached | further, level + 1
    return level
