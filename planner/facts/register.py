"""The numbered evidence: E-01, E-02 ... with what each file is and who refers to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from planner.evidence import Attachment
from planner.profile.dates import PartialDate


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A piece of evidence.

    Attributes:
        number: E-01 ...; empty for internal pictures, which are only decoration.
        attachment: What the file really is.
        usable: Whether it can be shown: an image or a PDF without trouble.
        used_by: Profile paths that name it.
        age_days: From its date to the document's date.
    """

    id: str
    number: str
    title: str
    kind: str
    kind_label: str
    date: PartialDate | None
    period: str | None
    captured: str | None
    proves: str | None
    page: int
    focus: tuple[float, float] | None
    internal: bool
    masked: bool
    attachment: Attachment
    usable: bool
    used_by: tuple[str, ...]
    age_days: int | None
    path: str


@dataclass(frozen=True, slots=True)
class Register:
    """All evidence, in the profile's order; *numbered* leaves out the internal ones."""

    entries: tuple[RegisterEntry, ...] = ()
    numbered: tuple[RegisterEntry, ...] = ()
    unused: tuple[RegisterEntry, ...] = ()
    troubled: tuple[RegisterEntry, ...] = ()
    count: int = 0
    _by_id: dict[str, RegisterEntry] = field(default_factory=dict, repr=False, compare=False)

    def entry(self, id: str | None) -> RegisterEntry | None:
        """Return the evidence named *id*, or None."""
        return self._by_id.get(id) if id else None

    def number(self, id: str | None) -> str:
        """Return ``E-01``, or nothing for internal or unknown evidence."""
        found = self.entry(id)
        return found.number if found else ""

    def numbers(self, ids: tuple[str, ...] | str | None) -> tuple[str, ...]:
        """Return the numbers of *ids* in order, without doubles and without those that have none."""
        named = (ids,) if isinstance(ids, str) else ids or ()
        return tuple(dict.fromkeys(number for number in map(self.number, named) if number))

    def picture(self, id: str | None) -> RegisterEntry | None:
        """Return the evidence named *id* if it can be shown, else None."""
        found = self.entry(id)
        return found if found and found.usable else None
