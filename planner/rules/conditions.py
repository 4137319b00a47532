"""The closed set of conditions a rule may use: each a typed record that answers yes, no, or None when the profile is silent.

A condition names facts by their dotted names. Inside ``for_each`` the name ``item`` stands for the thing at hand. What needs more
than these is a new condition or a new fact, never a script in a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Protocol

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from planner.facts.resolved import Resolved

Answer = bool | None


class AsksFacts(Protocol):
    """What conditions ask: a value by dotted name, None when there is none."""

    def value(self, name: str) -> Any: ...


class Condition(BaseModel):
    """One test on facts."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def answer(self, facts: AsksFacts) -> Answer:
        """Return whether it holds, or None when a fact it needs is absent."""
        raise NotImplementedError

    def names(self) -> Iterator[str]:
        """Yield the names of the facts it asks."""
        raise NotImplementedError


def is_known(value: Any) -> bool:
    """Return whether a value says something: empty texts, lists and records do not, zero and False do."""
    if isinstance(value, Resolved):
        return bool(value)
    return value is not None and value != "" and value != () and value != []


class Present(Condition):
    """All of the named facts are known."""

    present: str | tuple[str, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        return all(is_known(facts.value(name)) for name in self.names())

    def names(self) -> Iterator[str]:
        yield from (self.present,) if isinstance(self.present, str) else self.present


class AnyPresent(Condition):
    """At least one of the named facts is known."""

    any_present: tuple[str, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        return any(is_known(facts.value(name)) for name in self.any_present)

    def names(self) -> Iterator[str]:
        yield from self.any_present


class Compared(BaseModel):
    """A fact against a fixed *value* or another fact (*than*); lists count their members, texts their characters."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fact: str
    value: Decimal | date | None = None
    than: str = ""

    def both(self, facts: AsksFacts) -> tuple[Any, Any] | None:
        """Return the two sides, or None when one of them is unknown."""
        left = facts.value(self.fact)
        right = facts.value(self.than) if self.than else self.value
        if left is None or right is None:
            return None
        return _measure(left), _measure(right)

    def names(self) -> Iterator[str]:
        yield self.fact
        if self.than:
            yield self.than


def _measure(value: Any) -> Any:
    return Decimal(len(value)) if isinstance(value, tuple | list | str) else value


def _compare(compared: Compared, facts: AsksFacts, holds: Callable[[Any, Any], bool]) -> Answer:
    sides = compared.both(facts)
    if sides is None:
        return None
    left, right = sides
    if hasattr(left, "as_day") and not hasattr(right, "as_day"):  # a partial date against a full one
        left = left.as_day()
    elif hasattr(right, "as_day") and not hasattr(left, "as_day"):
        right = right.as_day()
    return holds(left, right)


class AtLeast(Condition):
    """A number, count or date is at least another."""

    at_least: Compared

    def answer(self, facts: AsksFacts) -> Answer:
        return _compare(self.at_least, facts, lambda left, right: left >= right)

    def names(self) -> Iterator[str]:
        return self.at_least.names()


class AtMost(Condition):
    """A number, count or date is at most another."""

    at_most: Compared

    def answer(self, facts: AsksFacts) -> Answer:
        return _compare(self.at_most, facts, lambda left, right: left <= right)

    def names(self) -> Iterator[str]:
        return self.at_most.names()


class Agreement(BaseModel):
    """Two facts that must be the same up to *tolerance* (absolute) or *share* (of the larger)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fact: str
    value: Decimal | None = None
    other: str = ""
    tolerance: Decimal = Decimal(0)
    share: Decimal = Decimal(0)


class Agrees(Condition):
    """Two numbers are the same within a tolerance."""

    agrees: Agreement

    def answer(self, facts: AsksFacts) -> Answer:
        left = facts.value(self.agrees.fact)
        right = facts.value(self.agrees.other) if self.agrees.other else self.agrees.value
        if left is None or right is None:
            return None
        left, right = Decimal(_measure(left)), Decimal(_measure(right))
        allowed = max(self.agrees.tolerance, self.agrees.share * max(abs(left), abs(right)))
        return abs(left - right) <= allowed

    def names(self) -> Iterator[str]:
        yield self.agrees.fact
        if self.agrees.other:
            yield self.agrees.other


class Choice(BaseModel):
    """A fact and the values it may have, as written in a profile."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fact: str
    values: tuple[str, ...]


class OneOf(Condition):
    """A fact has one of some values."""

    one_of: Choice

    def answer(self, facts: AsksFacts) -> Answer:
        value = facts.value(self.one_of.fact)
        return None if value is None else _plain(value) in self.one_of.values

    def names(self) -> Iterator[str]:
        yield self.one_of.fact


class Includes(Condition):
    """A list has at least one of some values among its members."""

    includes: Choice

    def answer(self, facts: AsksFacts) -> Answer:
        value = facts.value(self.includes.fact)
        return None if value is None else any(_plain(member) in self.includes.values for member in value)

    def names(self) -> Iterator[str]:
        yield self.includes.fact


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(getattr(value, "value", value))


class Same(Condition):
    """Two facts are the same text."""

    same: tuple[str, str]

    def answer(self, facts: AsksFacts) -> Answer:
        left, right = (facts.value(name) for name in self.same)
        return None if left is None or right is None else _plain(left) == _plain(right)

    def names(self) -> Iterator[str]:
        yield from self.same


class IsTrue(Condition):
    """A yes-or-no fact says yes."""

    is_true: str

    def answer(self, facts: AsksFacts) -> Answer:
        value = facts.value(self.is_true)
        return None if value is None else bool(value)

    def names(self) -> Iterator[str]:
        yield self.is_true


class AllOf(Condition):
    """Every one of some conditions holds."""

    all: tuple[AnyCondition, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        answers = [condition.answer(facts) for condition in self.all]
        return False if False in answers else None if None in answers else True

    def names(self) -> Iterator[str]:
        for condition in self.all:
            yield from condition.names()


class AnyOf(Condition):
    """At least one of some conditions holds."""

    any: tuple[AnyCondition, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        answers = [condition.answer(facts) for condition in self.any]
        return True if True in answers else None if None in answers else False

    def names(self) -> Iterator[str]:
        for condition in self.any:
            yield from condition.names()


class Not(Condition):
    """A condition does not hold."""

    not_: AnyCondition = Field(alias="not")

    def answer(self, facts: AsksFacts) -> Answer:
        answer = self.not_.answer(facts)
        return None if answer is None else not answer

    def names(self) -> Iterator[str]:
        return self.not_.names()


def _kind(value: Any) -> str | None:
    """A condition is a mapping of exactly one key, which is its name."""
    if isinstance(value, Condition):
        return type(value).__name__
    if isinstance(value, dict) and len(value) == 1:
        return str(next(iter(value)))
    return None


AnyCondition = Annotated[
    Annotated[Present, Tag("present")]
    | Annotated[AnyPresent, Tag("any_present")]
    | Annotated[AtLeast, Tag("at_least")]
    | Annotated[AtMost, Tag("at_most")]
    | Annotated[Agrees, Tag("agrees")]
    | Annotated[OneOf, Tag("one_of")]
    | Annotated[Includes, Tag("includes")]
    | Annotated[Same, Tag("same")]
    | Annotated[IsTrue, Tag("is_true")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")],
    Discriminator(_kind),
]

for _model in (AllOf, AnyOf, Not):
    _model.model_rebuild()
