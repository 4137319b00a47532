"""What the plan takes for granted: typed assumptions and those that follow from a choice of the user."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assumption:
    """A row of the register.

    Attributes:
        origin: typed, or the choice it follows from: curve, tool_split, default_online.
        grade: A law or filing, B trade press, C a single store or hearsay; as typed.
    """

    name: str
    value: str
    source: str | None
    grade: str | None
    confirmed: bool
    origin: str
    evidence: tuple[str, ...] = ()
    path: str | None = None
