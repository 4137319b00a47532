"""The answer of one rule about one profile."""

from __future__ import annotations

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
class Finding:
    """The answer of one rule, about one thing of the profile.

    Attributes:
        id: The rule's id.
        area: The row of the content list the rule guards, such as ``A1`` or ``D4`` or ``F``.
        title: What is required, in a few words.
        message: What was found, with the figures; empty unless something is missing.
        remedy: What to write or hand in instead; empty unless something is missing.
        paths: Places of the profile it speaks of, the first of them to be pointed at; of what is undecided, the silent ones.
        places: The same with their lines, once the findings were held against the file.
        source: Who requires it, as one line; empty when it is arithmetic.
        confidence: Grade of the source, ``A`` to ``C``, or empty.
    """

    id: str
    area: str
    verdict: Verdict
    level: Level
    title: Words
    message: Words
    remedy: Words
    paths: tuple[str, ...] = ()
    source: str = ""
    confidence: str = ""
    places: tuple[Place, ...] = ()
