"""One rule as its file says it: a requirement that a lawyer can read and check against its source."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from planner.rules.conditions import AnyCondition
from planner.rules.finding import Level, Verdict, Words


class Strict(BaseModel):
    """A record that knows all its fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Strict):
    """Who requires it: title, where it is found, which edition, and when it was read."""

    title: str
    where: str = ""
    edition: str = ""
    read_on: date | None = None

    def line(self) -> str:
        """Return the source as one line."""
        return "，".join(part for part in (self.title, self.edition, self.where) if part)


class Example(Strict):
    """Facts and the verdict they must bring: the rule's own test."""

    verdict: Verdict
    facts: dict[str, Any] = {}


class Rule(Strict):
    """A requirement.

    Attributes:
        id: ``pack.name``, never used for another rule.
        area: The row of the content list it guards: ``A1`` … ``D14``, ``F``.
        for_each: A list fact; the rule is judged for each member, called ``item``.
        when: Whether the rule applies; left out, it always does.
        expect: What has to hold.
        message: What was found; ``{name}`` stands for a fact, ``{name|money}`` ``{name|percent}``, ``{name|trouble}`` for its printed form.
        at: Where in the profile to point; found from *expect* when left out.
        source: Left out where the requirement is arithmetic or the product's own content list.
        confidence: Grade of the source: A law or platform page, B trade press or dated copy, C how-to.
        examples: At least one met and one missing.
    """

    id: str
    area: str
    title: Words
    level: Level
    for_each: str = ""
    when: AnyCondition | None = None
    expect: AnyCondition
    message: Words
    remedy: Words
    at: tuple[str, ...] = ()
    source: Source | None = None
    confidence: Literal["A", "B", "C", ""] = ""
    examples: tuple[Example, ...]

    def names(self) -> tuple[str, ...]:
        """Return the names of all facts it asks, in order, without repetition."""
        conditions = [condition for condition in (self.when, self.expect) if condition is not None]
        names = [name for condition in conditions for name in condition.names()]
        return tuple(dict.fromkeys(([self.for_each] if self.for_each else []) + names))
