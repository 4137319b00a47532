"""The numbered evidence: E-01, E-02 ... with what each file is and who refers to it."""

from __future__ import annotations

from dataclasses import field

from planner.evidence import Attachment, Attachments
from planner.facts.basis import Basis
from planner.facts.resolved import Resolved, fields_of
from planner.facts.trace import Traced
from planner.profile.dates import PartialDate
from planner.record import record


@record
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


@record
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


def derive_register(basis: Basis, attachments: Attachments) -> Traced[Register]:
    """Return the evidence, numbered in the order of the list; internal pictures carry no number."""
    users = _users(basis.profile)
    entries: list[RegisterEntry] = []
    numbered = 0
    for index, entry in enumerate(basis.profile.evidence):
        numbered += not entry.internal
        attachment = attachments.get(entry.id) or Attachment(entry.id, entry.file or "", trouble="missing")
        entries.append(
            RegisterEntry(
                id=entry.id,
                number="" if entry.internal else f"E-{numbered:02d}",
                title=entry.title,
                kind=entry.kind.value,
                kind_label=entry.kind_label,
                date=entry.date,
                period=entry.period,
                captured=entry.captured,
                proves=entry.proves,
                page=entry.page or 1,
                focus=entry.focus,
                internal=bool(entry.internal),
                masked=bool(entry.masked),
                attachment=attachment,
                usable=attachment.usable and (entry.page or 1) <= attachment.pages,
                used_by=tuple(users.get(entry.id, ())),
                age_days=(basis.day - entry.date.last_day).days if entry.date else None,
                path=f"evidence.{index}",
            )
        )
    everything = tuple(entries)
    record = Register(
        entries=everything,
        numbered=tuple(entry for entry in everything if entry.number),
        unused=tuple(entry for entry in everything if not entry.used_by),
        troubled=tuple(entry for entry in everything if not entry.usable),
        count=numbered,
        _by_id={entry.id: entry for entry in everything},
    )
    return Traced(record, {"": ("evidence",), **{f"entries.{index}": (entry.path,) for index, entry in enumerate(everything)}})


def _users(profile: Resolved) -> dict[str, list[str]]:
    """The profile paths that name each piece of evidence."""
    known = {entry.id for entry in profile.evidence}  # type: ignore[attr-defined]
    users: dict[str, list[str]] = {}

    def walk(value: object, path: str, is_reference: bool) -> None:
        if isinstance(value, Resolved):
            for name, part in fields_of(value):
                walk(part, f"{path}.{name}" if path else name, name in _REFERENCES)
        elif isinstance(value, tuple):
            for index, part in enumerate(value):
                # A list of ids is one place: evidence, not evidence.0.
                walk(part, path if is_reference else f"{path}.{index}", is_reference)
        elif is_reference and value in known:
            users.setdefault(str(value), []).append(path)

    walk(profile, "", False)
    return users


# The fields whose values are evidence ids; `evidence` at the top of a profile holds records, not ids, and drops out.
_REFERENCES = frozenset(
    {"evidence", "review_evidence", "picture", "pictures", "logo", "logo_light", "cover_picture", "plan_cover_picture"}
    | {"closing_picture", "section_picture"}
)
