"""What roles and the service desk are to reach, read as numbers: ``20 秒``, ``98%``, ``低于 60 元``."""

from __future__ import annotations

import re
from decimal import Decimal

from planner.facts.arithmetic import TIMES
from planner.facts.basis import Basis
from planner.facts.trace import Traced
from planner.record import record


@record
class Target:
    """A target as a number.

    Attributes:
        role: Whose it is; None for a standard of the service desk.
        text: As it is written.
        number: The first number in it, a percentage as a fraction, 万 and 亿 multiplied out; None when there is none.
    """

    role: str | None
    name: str
    text: str
    number: Decimal | None
    path: str


@record
class Targets:
    """Targets of roles and of the service desk."""

    kpis: tuple[Target, ...] = ()
    standards: tuple[Target, ...] = ()


_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*([%％]|万|亿)?")
_TIMES = {**TIMES, "%": Decimal("0.01"), "％": Decimal("0.01")}


def derive_targets(basis: Basis) -> Traced[Targets]:
    """Return every target that is written down."""
    kpis = tuple(
        Target(role.role, item.name, item.target, _number(item.target), f"kpis.{at}.items.{index}")
        for at, role in enumerate(basis.profile.kpis)
        for index, item in enumerate(role.items)
        if item.target
    )
    standards = tuple(
        Target(None, row.metric, row.target, _number(row.target), f"service.standards.{index}")
        for index, row in enumerate(basis.profile.service.standards)
    )
    paths = {"kpis": ("kpis",), "standards": ("service.standards",), "": ("kpis", "service.standards")}
    paths |= {f"kpis.{index}": (row.path,) for index, row in enumerate(kpis)}
    return Traced(Targets(kpis, standards), paths | {f"standards.{index}": (row.path,) for index, row in enumerate(standards)})


def _number(text: str) -> Decimal | None:
    found = _NUMBER.search(text)
    return Decimal(found[1].replace(",", "")) * _TIMES.get(found[2] or "", Decimal(1)) if found else None
