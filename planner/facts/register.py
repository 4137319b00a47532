"""The numbered evidence: E-01, E-02 ... with what each file is and who refers to it."""

from __future__ import annotations

import re
from dataclasses import field
from typing import Any

from planner.evidence import Attachment, Attachments
from planner.facts.ages import full_months
from planner.facts.basis import Basis
from planner.facts.resolved import Resolved, fields_of
from planner.facts.trace import Traced
from planner.profile.dates import PartialDate
from planner.record import record


@record
class RegisterEntry:
    """A piece of evidence.

    Attributes:
        number: E-01 ...; empty for internal pictures, which are only decoration, and for private evidence, which is only uploaded.
        attachment: What the file really is.
        usable: Whether it can be shown: an image or a PDF without trouble.
        used_by: Profile paths that name it.
        age_days: From its date to the document's date.
        age_months: From its date to the day judged, full months.
        short_px, long_px: Sides of an image; None for a PDF, whose pages have no pixels, and for what cannot be opened.
        size_bytes: Of the file; None when there is none.
        personal: Whether its own kind, title or description speaks of what identifies people: ID cards, phone numbers, addresses, pay.
        identity: Whether it is an identity document.
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
    private: bool
    short_px: int | None
    long_px: int | None
    size_bytes: int | None
    age_months: int | None
    personal: bool
    identity: bool


@record
class Register:
    """All evidence, in the profile's order; *numbered* leaves out the internal and the private ones; *kinds* is what there is a file of."""

    entries: tuple[RegisterEntry, ...] = ()
    numbered: tuple[RegisterEntry, ...] = ()
    unused: tuple[RegisterEntry, ...] = ()
    troubled: tuple[RegisterEntry, ...] = ()
    count: int = 0
    kinds: tuple[str, ...] = ()
    _by_id: dict[str, RegisterEntry] = field(default_factory=dict, repr=False, compare=False)

    def entry(self, id: str | None) -> RegisterEntry | None:
        """Return the evidence named *id*, or None."""
        return self._by_id.get(id) if id else None

    def number(self, id: str | None) -> str:
        """Return ``E-01``, or nothing for internal, private or unknown evidence."""
        found = self.entry(id)
        return found.number if found else ""

    def numbers(self, ids: tuple[str, ...] | str | None) -> tuple[str, ...]:
        """Return the numbers of *ids* in order, without doubles and without those that have none."""
        named = (ids,) if isinstance(ids, str) else ids or ()
        return tuple(dict.fromkeys(number for number in map(self.number, named) if number))

    def picture(self, id: str | None) -> RegisterEntry | None:
        """Return the evidence named *id* if it can and may be shown, else None."""
        found = self.entry(id)
        return found if found and found.usable and not found.private else None


def derive_register(basis: Basis, attachments: Attachments) -> Traced[Register]:
    """Return the evidence, numbered in the order of the list; internal and private ones carry no number."""
    users = _users(basis.profile)
    entries: list[RegisterEntry] = []
    numbered = 0
    for index, entry in enumerate(basis.profile.evidence):
        has_number = not (entry.internal or entry.private)
        numbered += has_number
        attachment = attachments.get(entry.id) or Attachment(entry.id, entry.file or "", trouble="missing")
        sides = (attachment.width_px, attachment.height_px) if attachment.kind == "image" and attachment.usable else ()
        entries.append(
            RegisterEntry(
                id=entry.id,
                number=f"E-{numbered:02d}" if has_number else "",
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
                private=bool(entry.private),
                short_px=min(sides) if sides else None,
                long_px=max(sides) if sides else None,
                size_bytes=attachment.size_bytes or None,
                age_months=full_months(entry.date.last_day, basis.submission) if entry.date else None,
                personal=_is_personal(entry),
                identity=entry.kind == "identity",
            )
        )
    everything = tuple(entries)
    record = Register(
        entries=everything,
        numbered=tuple(entry for entry in everything if entry.number),
        unused=tuple(entry for entry in everything if not entry.used_by),
        troubled=tuple(entry for entry in everything if not entry.usable),
        count=numbered,
        kinds=tuple(dict.fromkeys(entry.kind for entry in everything if entry.usable)),
        _by_id={entry.id: entry for entry in everything},
    )
    return Traced(record, {"": ("evidence",), **{f"entries.{index}": (entry.path,) for index, entry in enumerate(everything)}})


def _is_personal(entry: Any) -> bool:
    spoken = " ".join(filter(None, (entry.title, entry.proves))).lower()
    return entry.kind == "identity" or _PERSONAL.search(spoken) is not None


# Companies have addresses and phone numbers too; only what speaks of people counts.
_PERSONAL = re.compile(
    "身份证|护照|证件照|手机号|手机号码|联系电话|家庭住址|家庭地址|住址|收货|收件|通讯录|通信录|花名册|工资|薪资|薪酬|社保|个税|银行卡|"
    "客户名单|顾客名单|会员名单|客户姓名|顾客姓名|会员姓名|买家信息|人脸|"
    r"\bid cards?\b|\bidentity cards?\b|\bpassports?\b|\bphone numbers?\b|\bmobile numbers?\b|\bhome address(?:es)?\b|"
    r"\bdelivery address(?:es)?\b|\baddress books?\b|\bcontact lists?\b|\brosters?\b|\bpayrolls?\b|\bsalar(?:y|ies)\b|\bpayslips?\b|"
    r"\bsocial insurance\b|\bbank cards?\b|\b(?:customer|buyer|member)s?\W{0,2} names?\b"
)


def _users(profile: Resolved) -> dict[str, list[str]]:
    """The profile paths that name each piece of evidence."""
    known = {entry.id for entry in profile.evidence}  # type: ignore[attr-defined]
    users: dict[str, list[str]] = {}

    def walk(value: object, path: str, is_reference: bool) -> None:
        if type(value) is Resolved:
            start = f"{path}." if path else ""
            for name, part in fields_of(value):
                # Most values are neither records nor lists nor ids.
                if type(part) in _HOLDING or (part is not None and name in _REFERENCES):
                    walk(part, start + name, name in _REFERENCES)
        elif type(value) is tuple:
            for index, part in enumerate(value):
                # A list of ids is one place: evidence, not evidence.0.
                walk(part, path if is_reference else f"{path}.{index}", is_reference)
        elif is_reference and value in known:
            users.setdefault(str(value), []).append(path)

    walk(profile, "", False)
    return users


_HOLDING = frozenset({Resolved, tuple})

# The fields whose values are evidence ids; `evidence` at the top of a profile holds records, not ids, and drops out.
_REFERENCES = frozenset(
    {"evidence", "review_evidence", "picture", "pictures", "logo", "logo_light", "cover_picture", "plan_cover_picture"}
    | {"closing_picture", "section_picture"}
)
