"""One rule as its file says it: a requirement that a lawyer can read and check against its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import Any

from planner.record import record
from planner.rules.conditions import Condition
from planner.rules.finding import Axis, Effort, Level, Verdict, Words


class State(StrEnum):
    """Where a rule is in its life: tried out and shown as advice, in use, or no longer judged; its id stays taken."""

    PREVIEW = "preview"
    STABLE = "stable"
    DEPRECATED = "deprecated"


class Confidence(StrEnum):
    """Grade of a source: A a law or a page of the platform, B trade press or a dated copy, C practice."""

    A = "A"
    B = "B"
    C = "C"


class TextKind(StrEnum):
    """What a text of the profile speaks of; see `planner.facts`: ``wording.texts``."""

    GOODS = "goods"
    BRAND = "brand"
    PLAN = "plan"
    RIVALS = "rivals"
    CITED = "cited"
    TERMS = "terms"


class Lawful(StrEnum):
    """When a word of a list may stand: a ranking with source, period and region; a goal; compared only with the brand's own goods;
    negated (不写, 不含); a deed that is refused (杜绝, 防范); in a name of the profile's own."""

    RANKED = "ranked"
    GOAL = "goal"
    OWN = "own"
    NEGATED = "negated"
    REFUSED = "refused"
    NAMED = "named"


@record
class Source:
    """Who requires something.

    Attributes:
        where: The address, or the code of the source register with it.
        edition: Which edition, mostly a date.
        read_on: When it was last read.
    """

    title: Words
    where: str = ""
    edition: str = ""
    read_on: date | None = None


@record
class Citation:
    """A place in a source of the pack's register. *of* is its key there, *at* the article or row."""

    of: str
    at: Words = Words("", "")


@record
class Example:
    """Facts and the verdict they must bring: the rule's own test."""

    verdict: Verdict
    facts: Mapping[str, Any] = field(default_factory=dict)


@record
class Wording:
    """Words that must not leave the house.

    Attributes:
        lists: Names of word lists of the same pack, or ``pack.name`` of another's.
        kinds: Which texts are looked at; written ``in``.
        lawful: Where a word may stand all the same.
    """

    lists: tuple[str, ...]
    kinds: tuple[TextKind, ...]
    lawful: tuple[Lawful, ...] = ()


@record
class Rule:
    """A requirement.

    Attributes:
        id: ``pack.name``, never used for another rule.
        area: The row of the content list it guards: ``A1`` … ``D14``, ``F``; Q1 … Q5 for what the platform asks, M for money.
        for_each: A list fact; the rule is judged for each member, called ``item``.
        when: Whether the rule applies; left out, it always does.
        expect: What has to hold. A rule has either this or *wording*.
        message: What was found; ``{name}`` stands for a fact, ``{name|money}`` ``{name|percent}``, ``{name|trouble}`` for its printed form.
        at: Where in the profile to point; found from *expect* when left out.
        sources: Left out where the requirement is arithmetic or the product's own content list.
        effective_from, effective_until: The first and the last day it is in force; without them it always is.
        waivable: Whether a profile may set it aside; legal prohibitions may not.
        follows: Rules whose finding explains this one's.
        extends: The rule whose fields it took over where it has none of its own.
        tightened_by: Packs that made it stricter.
        examples: At least one met and one missing.
    """

    id: str
    area: str
    title: Words
    level: Level
    message: Words
    remedy: Words
    expect: Condition | None = None
    wording: Wording | None = None
    for_each: str = ""
    when: Condition | None = None
    at: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    confidence: Confidence | None = None
    state: State = State.STABLE
    effective_from: date | None = None
    effective_until: date | None = None
    waivable: bool = True
    axis: Axis | None = None
    effort: Effort = Effort.LINE
    follows: tuple[str, ...] = ()
    extends: str = ""
    examples: tuple[Example, ...] = ()
    tightened_by: tuple[str, ...] = ()

    @property
    def pack(self) -> str:
        """The name of the pack it stands in."""
        return self.id.partition(".")[0]

    @property
    def about(self) -> str:
        """What it is asked of: ``composed`` documents, there only when they are built; ``waived`` findings; or, empty, the profile."""
        first = self.for_each or next(self.expect.names() if self.expect else iter(()), "")
        root = first.partition(".")[0]
        return root if root in ("composed", "waived") else ""

    @property
    def weighs(self) -> Level:
        """The level its findings have: what is in preview only advises."""
        return Level.ADVICE if self.state is State.PREVIEW else self.level

    def is_in_force(self, day: date) -> bool:
        """Whether it is judged on *day*."""
        if self.state is State.DEPRECATED:
            return False
        return not (self.effective_from and day < self.effective_from) and not (self.effective_until and day > self.effective_until)

    def names(self) -> tuple[str, ...]:
        """Return the names of all facts it asks, in order, without repetition."""
        conditions = [condition for condition in (self.when, self.expect) if condition is not None]
        names = [name for condition in conditions for name in condition.names()]
        if self.wording:
            names.append("wording.texts")
        return tuple(dict.fromkeys(([self.for_each] if self.for_each else []) + names))


@record
class NotEncoded:
    """A row of the fact base that is no rule, and why."""

    row: Words
    reason: Words
    section: str = ""


@record
class PackHead:
    """What `pack.yaml` says.

    Attributes:
        reviewed_on: When all its rules were last held against their sources.
        applies: When the pack is judged at all.
        note: What a reader should know of the whole pack.
        sources: The register that its rules cite.
    """

    title: Words
    version: str
    reviewed_on: date | None = None
    applies: Condition | None = None
    note: Words | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)
    not_encoded: tuple[NotEncoded, ...] = ()
