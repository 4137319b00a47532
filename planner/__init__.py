"""One brand profile in YAML becomes the Tmall application deck, the annual operating plan and a completeness checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planner.build import build, check
    from planner.errors import PlannerError
    from planner.profile import Profile, load_profile
    from planner.rules import Finding

__all__ = ["Finding", "PlannerError", "Profile", "build", "check", "load_profile"]

_HOMES = {
    "build": "planner.build",
    "check": "planner.build",
    "load_profile": "planner.profile",
    "Profile": "planner.profile",
    "Finding": "planner.rules",
    "PlannerError": "planner.errors",
}


def __getattr__(name: str) -> Any:
    # Heavy imports happen when a name is used: `planner --help` needs none of them.
    if name not in _HOMES:
        raise AttributeError(f"module 'planner' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
