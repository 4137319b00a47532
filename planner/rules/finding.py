"""The answer of one rule about one profile."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from planner.record import record


class Verdict(StrEnum):
    """What a rule says: the requirement is met, something is missing, the profile is silent on whether it applies, it does not apply."""

    MET = "met"
    MISSING = "missing"
    UNDECIDED = "undecided"
    NOT_APPLICABLE = "not_applicable"


class Level(StrEnum):
    """How much a missing requirement weighs: the application cannot be handed in, will be doubted, or could be stronger."""

    BLOCKER = "blocker"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def weight(self) -> int:
        """0 for a blocker, so that findings sort with the gravest first."""
        return list(Level).index(self)


class Effort(StrEnum):
    """What mending asks: a line in the profile, fetching a file, making something (days), or someone outside (weeks)."""

    LINE = "line"
    FILE = "file"
    WORK = "work"
    AUTHORITY = "authority"

    @property
    def weight(self) -> int:
        """0 for what asks least."""
        return list(Effort).index(self)


class Axis(StrEnum):
    """The four sides on which the platform evaluates a brand: 品牌定位, 经营实力, 品牌特色, 企业实力."""

    POSITIONING = "positioning"
    OPERATION = "operation"
    DISTINCTIVENESS = "distinctiveness"
    COMPANY = "company"


@record
class Words:
    """One sentence in both languages of the interface."""

    zh: str
    en: str

    def text(self, language: str) -> str:
        """Return the sentence for *language* (``zh``, ``zh-CN``, ``en`` ...)."""
        return self.zh if language.startswith("zh") else self.en


@record
class Place:
    """Where a finding points.

    Attributes:
        path: The dotted path in the profile.
        line: The line it stands on, from 1; of what is not written, the line of the nearest thing around it that is; 0 when
            nothing around it is.
        written: Whether the file says anything under *path*.
    """

    path: str
    line: int = 0
    written: bool = False


@record
class Waiver:
    """A finding set aside by the one who answers for it.

    Attributes:
        rule: The rule's id.
        until: The last day it holds.
        at: The place it is confined to, a dotted path of the profile; empty for the whole rule.
    """

    rule: str
    reason: str
    by: str
    until: date
    at: str = ""


@record
class Finding:
    """The answer of one rule, about one thing of the profile.

    Attributes:
        id: The rule's id.
        pack: The name of the pack the rule stands in.
        area: The row of the content list the rule guards, such as ``A1`` or ``D4`` or ``F``.
        level: How much it weighs; of a rule in preview, advice.
        title: What is required, in a few words.
        message: What was found, with the figures; empty unless something is missing.
        remedy: What to write or hand in instead; empty unless something is missing.
        paths: Places of the profile it speaks of, the first of them to be pointed at; of what is undecided, the silent ones.
        places: The same with their lines, once the findings were held against the file.
        sources: Who requires it, one line each; empty when it is arithmetic.
        confidence: Grade of the sources, ``A`` to ``C``, or empty.
        item: The fact name of the list member it is about, such as ``products.items.3``; empty for a rule asked once.
        cause: The id of the rule whose finding explains this one; empty when it stands for itself.
        waiver: Who set it aside, and until when.
        pages: Pages of the deck that show what it is about, when the deck was made.
    """

    id: str
    area: str
    verdict: Verdict
    level: Level
    title: Words
    message: Words
    remedy: Words
    paths: tuple[str, ...] = ()
    sources: tuple[Words, ...] = ()
    confidence: str = ""
    places: tuple[Place, ...] = ()
    pack: str = ""
    axis: Axis | None = None
    effort: Effort = Effort.LINE
    item: str = ""
    cause: str = ""
    waiver: Waiver | None = None
    pages: tuple[int, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it asks for something by itself: missing, neither set aside nor explained by another finding."""
        return self.verdict is Verdict.MISSING and self.waiver is None and not self.cause
