"""Who owns whom, who controls the applicant, and by how many licences the trade mark reaches it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class HoldingEdge:
    """*owner* holds *share* (a fraction) of *owned*."""

    owner: str
    owned: str
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class LicenceEdge:
    """*from_id* allows *to_id* to use the mark, until a day when one is given."""

    from_id: str
    to_id: str
    what: str | None = None
    until: date | None = None
    exclusive: bool | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShareTotal:
    """All shares of one entity that the profile names, as a fraction; over 1 is a contradiction."""

    entity: str
    name: str
    share: Decimal


@dataclass(frozen=True, slots=True)
class OwnershipTree:
    """Entities, holdings and licences.

    Attributes:
        share_totals: For each owned entity, the sum of the shares held in it.
        controller: The entity with the role controller; else the one that holds more than half of every step down to the applicant.
        control_share: The controller's interest in the applicant: over every chain of holdings, the product of its shares, summed.
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
