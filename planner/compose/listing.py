"""What the template of the checklist may ask besides the facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.document.blocks import Omission
from planner.rules import Checklist
from planner.rules.readiness import gates, sides, steps
from planner.rules.telling import Teller


def listing(listed: Checklist, omissions: Sequence[tuple[str, Omission]], language: str) -> Mapping[str, object]:
    """Gates, sides and steps of *listed*, and who says them.

    Args:
        omissions: What deck and plan left out, with the profile paths that bring it back.
    """
    return {
        "listed": listed,
        "tell": Teller(language),
        "gates": gates(listed),
        "sides": sides(listed),
        "steps": steps(listed, [(omission.title or omission.id, omission.needs) for _, omission in omissions]),
        "left_out": {},
        "cost_tables": (),
        "packs": (),
        "idle": (),
        "day": None,
        "is_built": False,
    }
