"""How much each running text of the profile says: its length, and how many figures stand in it."""

from __future__ import annotations

import re
from functools import reduce

from planner.facts.basis import Basis
from planner.facts.resolved import Resolved
from planner.facts.spelling import plain
from planner.facts.trace import Traced
from planner.record import record


@record
class Narrative:
    """A text of a paragraph or more.

    Attributes:
        path: Its place in the profile.
        length: Chinese characters, a word of Latin letters or a number counting as two of them.
        figures: Numbers that stand in it; 2,400 and 38.6% are one each.
        repeats: The path of an earlier text with the same words, spelling aside.
    """

    path: str
    text: str
    length: int
    figures: int
    repeats: str | None


_PLACES = (
    *("brand.story", "brand.culture", "company.business", "company.background", "team.summary", "proof.means", "offline.plan"),
    *("strategy.idea", "goals.basis", "pricing.note", "content.visual", "traffic.promotion_note", "live.note", "membership.note"),
    *("market.why_now", "market.whitespace", "supply_chain.note", "inventory.policy", "inventory.dead_stock_rule", "compliance"),
    *("service.presale", "service.aftersale", "service.returns", "service.complaints", "service.logistics"),
)

_FIGURE = re.compile(r"\d[\d,.]*")
_WORD = re.compile(r"[0-9A-Za-zÀ-ɏ]+(?:['.,-][0-9A-Za-zÀ-ɏ]+)*")


def derive_narratives(basis: Basis) -> Traced[tuple[Narrative, ...]]:
    """Return the running texts that are there, in the order of the profile's chapters."""
    seen: dict[str, str] = {}
    found = []
    for path in _PLACES:
        text = reduce(_step, path.split("."), basis.profile)
        if isinstance(text, str) and text:
            same = plain(text)
            found.append(Narrative(path, text, _length(text), len(_FIGURE.findall(text)), seen.get(same)))
            seen.setdefault(same, path)
    rows = tuple(found)
    return Traced(rows, {"": ("brand", "company", "strategy"), **{str(index): (row.path,) for index, row in enumerate(rows)}})


def _step(record: object, name: str) -> object:
    return getattr(record, name) if isinstance(record, Resolved) else None


def _length(text: str) -> int:
    return sum("\u3400" <= letter <= "\u9fff" for letter in text) + 2 * len(_WORD.findall(text))
