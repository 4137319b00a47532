"""The closed set of conditions a rule may use: each a record that answers yes, no, or None when the profile is silent.

A condition names facts by their dotted names. Inside ``for_each`` the name ``item`` stands for the thing at hand. What needs more
than these is a new condition or a new fact, never a script in a rule. How each is written in a rule's file is said in
`planner.rules.reading`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Protocol, TypeAlias

from planner.facts.resolved import Resolved
from planner.record import record

Answer: TypeAlias = bool | None


class AsksFacts(Protocol):
    """What conditions ask: a value by dotted name, None when there is none."""

    def value(self, name: str) -> Any: ...


def is_known(value: Any) -> bool:
    """Return whether a value says something: empty texts, lists and records do not, zero and False do."""
    if value is None:
        return False
    # Zero and False are answers; of records only those of the profile can be empty.
    return bool(value) if isinstance(value, str | tuple | list | Resolved) else True


@record
class Present:
    """All of the named facts are known."""

    facts: tuple[str, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        # Asked thousands of times a run; a generator for each would take as long again.
        for name in self.facts:  # noqa: SIM110
            if not is_known(facts.value(name)):
                return False
        return True

    def names(self) -> Iterator[str]:
        return iter(self.facts)


@record
class AnyPresent:
    """At least one of the named facts is known."""

    facts: tuple[str, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        for name in self.facts:  # noqa: SIM110
            if is_known(facts.value(name)):
                return True
        return False

    def names(self) -> Iterator[str]:
        return iter(self.facts)


@record
class AtLeast:
    """A number, count or date is at least a fixed *value* or another fact (*than*); lists count their members, texts their characters."""

    fact: str
    value: Decimal | date | None = None
    than: str = ""

    def answer(self, facts: AsksFacts) -> Answer:
        return _compare(self, facts, lambda left, right: left >= right)

    def names(self) -> Iterator[str]:
        return _compared_names(self)


@record
class AtMost:
    """A number, count or date is at most another; see `AtLeast`."""

    fact: str
    value: Decimal | date | None = None
    than: str = ""

    def answer(self, facts: AsksFacts) -> Answer:
        return _compare(self, facts, lambda left, right: left <= right)

    def names(self) -> Iterator[str]:
        return _compared_names(self)


def _compared_names(compared: AtLeast | AtMost) -> Iterator[str]:
    yield compared.fact
    if compared.than:
        yield compared.than


def _measure(value: Any) -> Any:
    """What is compared of a value: of a list its length, of a text its characters, of a year or a month its first day."""
    if isinstance(value, tuple | list | str):
        return Decimal(len(value))
    return getattr(value, "first_day", value)


def _compare(compared: AtLeast | AtMost, facts: AsksFacts, holds: Callable[[Any, Any], bool]) -> Answer:
    left = _measure(facts.value(compared.fact))
    right = _measure(facts.value(compared.than)) if compared.than else compared.value
    if left is None or right is None:
        return None
    return holds(left, right)


@record
class Agrees:
    """Two numbers are the same up to *tolerance* (absolute) or *share* (of the larger)."""

    fact: str
    value: Decimal | None = None
    other: str = ""
    tolerance: Decimal = Decimal(0)
    share: Decimal = Decimal(0)

    def answer(self, facts: AsksFacts) -> Answer:
        left = facts.value(self.fact)
        right = facts.value(self.other) if self.other else self.value
        if left is None or right is None:
            return None
        left, right = Decimal(_measure(left)), Decimal(_measure(right))
        return abs(left - right) <= max(self.tolerance, self.share * max(abs(left), abs(right)))

    def names(self) -> Iterator[str]:
        yield self.fact
        if self.other:
            yield self.other


@record
class OneOf:
    """A fact has one of some values, as written in a profile."""

    fact: str
    values: tuple[str, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        value = facts.value(self.fact)
        return None if value is None else _plain(value) in self.values

    def names(self) -> Iterator[str]:
        yield self.fact


@record
class Includes:
    """A list has at least one of some values among its members."""

    fact: str
    values: tuple[str, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        value = facts.value(self.fact)
        return None if value is None else any(_plain(member) in self.values for member in value)

    def names(self) -> Iterator[str]:
        yield self.fact


@record
class Mentions:
    """A text, or one of a list of texts, contains one of some words; capitals and small letters are the same."""

    fact: str
    words: tuple[str, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        texts = _texts(facts.value(self.fact))
        return None if texts is None else any(word.casefold() in text for text in map(str.casefold, texts) for word in self.words)

    def names(self) -> Iterator[str]:
        yield self.fact


@record
class Matches:
    """A regular expression is found in a text, or in one of a list of texts."""

    fact: str
    pattern: str

    def answer(self, facts: AsksFacts) -> Answer:
        texts = _texts(facts.value(self.fact))
        return None if texts is None else any(_compiled(self.pattern).search(text) for text in texts)

    def names(self) -> Iterator[str]:
        yield self.fact


_compiled = cache(re.compile)


def _texts(value: Any) -> tuple[str, ...] | None:
    if value is None:
        return None
    return tuple(map(_plain, value)) if isinstance(value, tuple | list) else (_plain(value),)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(getattr(value, "value", value))


@record
class Same:
    """Two facts are the same text."""

    left: str
    right: str

    def answer(self, facts: AsksFacts) -> Answer:
        left, right = facts.value(self.left), facts.value(self.right)
        return None if left is None or right is None else _plain(left) == _plain(right)

    def names(self) -> Iterator[str]:
        yield self.left
        yield self.right


@record
class IsTrue:
    """A yes-or-no fact says yes."""

    fact: str

    def answer(self, facts: AsksFacts) -> Answer:
        value = facts.value(self.fact)
        return None if value is None else bool(value)

    def names(self) -> Iterator[str]:
        yield self.fact


@record
class AllOf:
    """Every one of some conditions holds."""

    parts: tuple[Condition, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        whole: Answer = True
        for part in self.parts:
            answer = part.answer(facts)
            if answer is False:
                return False
            if answer is None:
                whole = None
        return whole

    def names(self) -> Iterator[str]:
        return _names_of(self.parts)


@record
class AnyOf:
    """At least one of some conditions holds."""

    parts: tuple[Condition, ...]

    def answer(self, facts: AsksFacts) -> Answer:
        whole: Answer = False
        for part in self.parts:
            answer = part.answer(facts)
            if answer is True:
                return True
            if answer is None:
                whole = None
        return whole

    def names(self) -> Iterator[str]:
        return _names_of(self.parts)


def _names_of(parts: Iterable[Condition]) -> Iterator[str]:
    for part in parts:
        yield from part.names()


@record
class Not:
    """A condition does not hold."""

    part: Condition

    def answer(self, facts: AsksFacts) -> Answer:
        answer = self.part.answer(facts)
        return None if answer is None else not answer

    def names(self) -> Iterator[str]:
        return self.part.names()


Condition: TypeAlias = (
    Present | AnyPresent | AtLeast | AtMost | Agrees | OneOf | Includes | Mentions | Matches | Same | IsTrue | AllOf | AnyOf | Not
)
