"""Every text of the profile that can leave the house, each with what it speaks of: what word lists are held against."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planner.facts.resolved import is_section
from planner.facts.trace import Traced
from planner.profile import Profile
from planner.profile.prose import LANGUAGES, Prose
from planner.record import record


@record
class WordingText:
    """A text in one language.

    Attributes:
        path: Profile path of the field it stands in, whatever its language.
        kind: goods, brand, plan, rivals (others and the market), cited (titles given by others) or terms (words within the house).
        language: zh-CN or en; Chinese for text that names no language.
    """

    text: str
    path: str
    kind: str
    language: str


@record
class Wording:
    """All texts in the profile's order, and the names that may hold any word: of brands, marks, products and patents."""

    texts: tuple[WordingText, ...] = ()
    names: tuple[str, ...] = ()


_KINDS: Final = {
    "application": "brand",
    "brand": "brand",
    "company": "brand",
    "ownership": "brand",
    "trademarks": "brand",
    "authorizations": "brand",
    "premises": "brand",
    "certificates": "cited",
    "documents": "cited",
    "team": "brand",
    "team.rhythm_weekly": "plan",
    "agency": "brand",
    "products": "goods",
    "products.sku_plan": "plan",
    "supply_chain": "brand",
    "research": "goods",
    "market": "rivals",
    "consumers": "rivals",
    "competitors": "rivals",
    "comparison": "goods",
    "positioning": "goods",
    "swot": "brand",
    "swot.opportunities": "rivals",
    "swot.threats": "rivals",
    "sales": "brand",
    "offline": "brand",
    "offline.plan": "plan",
    "export": "brand",
    "recognition": "brand",
    "recognition.awards": "cited",
    "recognition.patents": "cited",
    "recognition.media": "cited",
    "recognition.search": "cited",
    "proof": "brand",
    "strategy": "brand",
    "goals": "plan",
    "rhythm": "plan",
    "pricing": "goods",
    "content": "goods",
    "traffic": "plan",
    "live": "plan",
    "membership": "plan",
    "service": "plan",
    "inventory": "plan",
    "kpis": "plan",
    "budget": "plan",
    "scenarios": "plan",
    "review": "plan",
    "metrics": "terms",
    "risks": "terms",
    "compliance": "terms",
    "commitment": "brand",
    "assumptions": "plan",
    "evidence": "cited",
    "waivers": "terms",
}
"""What a text speaks of, by the beginning of its path; the longest that fits holds. Every section that has texts is here."""

# Ids, codes, dates, addresses, and names of people, companies and stores: no one can write them otherwise.
_NOT_TEXT: Final = frozenset(
    {"id", "file", "colour", "number", "credit_code", "filing_number", "model", "spec", "item", "items", "series", "channel", "entity"}
    | {"evidence", "review_evidence", "picture", "pictures", "logo", "logo_light", "cover_picture", "plan_cover_picture"}
    | {"closing_picture", "section_picture", "headline_order", "phone", "email", "city", "place", "region", "address", "country"}
    | {"website", "link", "version", "category", "first_level_category", "platform", "period", "sales_period", "spend_period"}
    | {"captured", "when", "cycle", "frequency", "hours", "grade", "unit", "capacity_unit", "owner", "owned", "from_", "to", "who", "head"}
    | {"by", "buyer", "founder", "legal_representative", "holder", "lab", "accreditation", "maker", "body", "issuer", "outlet", "account"}
    | {"client", "partner", "carrier", "carriers", "warehouse", "rule", "at", "short_name"}
)
_NAMES: Final = frozenset(
    {"application.contact", "company.name", "company.other_stores.name", "ownership.entities.name", "research.partners.name"}
    | {"supply_chain.suppliers.name", "offline.distributors.name", "offline.chains.name", "team.lead.name", "team.past_stores.name"}
    | {"agency.name", "agency.cases.name", "sales.channels.store_name", "proof.parent.name", "proof.sister_brands.store", "settings"}
)
_SOURCE: Final = "source"


def derive_wording(profile: Profile) -> Traced[Wording]:
    """Return the texts of *profile* in all their languages; evidence that is only uploaded is not among them."""
    texts: list[WordingText] = []
    for section, part in vars(profile).items():
        _collect(part, section, section, _KINDS.get(section, ""), texts)
    names = tuple(dict.fromkeys(_names(profile)))
    return Traced(Wording(tuple(texts), names), {"": tuple(dict.fromkeys(text.path for text in texts))})


def _collect(value: object, path: str, place: str, kind: str, texts: list[WordingText]) -> None:
    """Add the texts in *value*; *place* is *path* without positions."""
    if is_section(type(value)):
        said = vars(value)
        if said.get("private"):
            return
        for name, part in said.items():
            # Absent, a number, a truth, a choice, a day: most of a profile ends here.
            if part and (type(part) in _TEXTUAL or is_section(type(part))) and (name not in _NOT_TEXT or _holds_records(part)):
                within = f"{place}.{name}"
                if within not in _NAMES:
                    _collect(part, f"{path}.{name}", within, "cited" if name == _SOURCE else _KINDS.get(within, kind), texts)
    elif type(value) is tuple:
        for index, part in enumerate(value):
            _collect(part, f"{path}.{index}", place, kind, texts)
    elif type(value) is Prose:
        for language, text in value.spoken:
            texts.append(WordingText(text, path, kind, language or LANGUAGES[0]))
    elif type(value) is str:
        texts.append(WordingText(value, path, kind, LANGUAGES[0]))


_TEXTUAL: Final = frozenset({str, tuple, Prose})


def _holds_records(value: object) -> bool:
    """Whether it is a list of records: the items of products, and not the ids of items."""
    return type(value) is tuple and is_section(type(value[0]))


def _names(profile: Profile) -> Iterator[str]:
    for prose in (profile.brand.name, *(item.name for item in profile.products.items), *(one.name for one in profile.recognition.patents)):
        yield from (text for _, text in prose.spoken)
    yield from (name for name in (profile.brand.latin_name, *profile.application.brands) if name)
    yield from (mark.name for mark in profile.trademarks)
