"""A derived record with the profile paths behind its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Generic, TypeVar

from planner.record import record

Record = TypeVar("Record")


@record
class Traced(Generic[Record]):
    """What a deriving function returns.

    Attributes:
        paths: Profile paths by field name; the empty name stands for every field that has none of its own.
    """

    record: Record
    paths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
