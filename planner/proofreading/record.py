"""What reading deck and plan finds, as records that rules ask by dotted names."""

from __future__ import annotations

from typing import Any

from planner.facts.lookup import look_up
from planner.facts.vocabulary import names_in, starred
from planner.record import record


@record
class PageRead:
    """A slide, a chapter, or what stands outside them.

    Attributes:
        document: ``deck`` or ``plan``.
        place: The id of the slide or chapter; empty for title, cover and names of parts.
        title: What readers call it.
        strange_figures: Numbers that are no fact, in no text of the profile and no fixed number of a template, with the words around.
        unresolved: What a template left behind: brackets with nothing in them, placeholders, ``None``.
    """

    document: str
    place: str
    title: str
    strange_figures: tuple[str, ...] = ()
    strange_count: int = 0
    unresolved: tuple[str, ...] = ()
    unresolved_count: int = 0


@record
class PrintedTwice:
    """A fact that is printed in more than one way, or in one way in several places.

    Attributes:
        name: The fact's dotted name, or the label that figures stand under.
        forms: The ways it is printed, each with the first place.
        agrees: Whether they are one figure, one unit and one rounding. 万 and 亿 are one unit where the figures come to the same.
    """

    name: str
    forms: tuple[str, ...]
    places: tuple[str, ...]
    agrees: bool
    paths: tuple[str, ...] = ()


@record
class Listed:
    """Something the contents or a cross-reference announces, and whether the document has it."""

    document: str
    place: str
    entry: str
    there: bool


@record
class EvidenceNumber:
    """An evidence number that a document cites.

    Attributes:
        titles: What deck and plan say it is.
        exists: Whether the register has it.
        agrees: Whether what they say it is, is what the register says.
    """

    number: str
    places: tuple[str, ...]
    titles: tuple[str, ...]
    exists: bool
    agrees: bool


@record
class DateSaid:
    """A date or edition that both documents carry."""

    label: str
    deck: str
    plan: str
    agrees: bool
    paths: tuple[str, ...] = ()


@record
class Name:
    """A name of the brand or the company with the spellings found; *agrees* when there is one."""

    name: str
    spellings: tuple[str, ...]
    places: tuple[str, ...]
    agrees: bool
    paths: tuple[str, ...] = ()


@record
class Title:
    """A title and how many pages of one document have it."""

    document: str
    title: str
    count: int


@record
class Composed:
    """What reading deck and plan found."""

    pages: tuple[PageRead, ...] = ()
    facts: tuple[PrintedTwice, ...] = ()
    labels: tuple[PrintedTwice, ...] = ()
    contents: tuple[Listed, ...] = ()
    evidence: tuple[EvidenceNumber, ...] = ()
    dates: tuple[DateSaid, ...] = ()
    names: tuple[Name, ...] = ()
    titles: tuple[Title, ...] = ()


@record
class ComposedFacts:
    """The facts of documents under their dotted names: ``composed.pages.3.strange_figures``."""

    composed: Composed

    def get(self, dotted: str) -> object:
        """Return the fact of that name, or `ABSENT`."""
        return look_up(self, dotted)

    def paths(self, dotted: str) -> tuple[str, ...]:
        """Return the profile paths behind what a fact's record speaks of; nothing where documents differ by themselves."""
        return getattr(self._record(dotted), "paths", ())

    def slides(self, dotted: str) -> tuple[str, ...]:
        """Return the ids of the slides a fact's record speaks of."""
        found = self._record(dotted)
        if getattr(found, "document", "deck") != "deck":
            return ()
        places = getattr(found, "places", None) or (getattr(found, "place", ""),)
        return tuple(place.removeprefix("deck ") for place in places if place and not place.startswith("plan "))

    def _record(self, dotted: str) -> Any:
        """The member of a list of `Composed` that a name leads into or through."""
        found = look_up(self, ".".join(dotted.split(".")[:3]))
        return found if hasattr(found, "__dataclass_fields__") else None


def knows(dotted: str) -> bool:
    """Whether a fact of composed documents of this name can exist; any number stands for a member of a list."""
    return starred(dotted) in names_in(ComposedFacts)
