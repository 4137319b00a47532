"""Who applies for what, in the words that covers and running heads print."""

from __future__ import annotations

from datetime import date
from unicodedata import east_asian_width

from planner.facts.ages import full_months
from planner.facts.basis import Basis
from planner.facts.trace import Traced
from planner.record import record


@record
class Identity:
    """Names and dates of the two documents.

    Attributes:
        title: The brand as a cover shows it: name, a space, Latin name.
        deck_name: Running head of the deck: 山屿 SHANYU 天猫旗舰店入驻方案.
        plan_name: Running head of the plan: 山屿 SHANYU　天猫旗舰店年度运营方案.
        deck_title: Title without the brand's name: 天猫旗舰店入驻方案.
        plan_title: Title without the brand's name: 天猫旗舰店年度运营方案.
        store_name_planned: The entity with the role store; else brand, platform and store type joined.
        document_date: As typed; else the day of the build.
        store_name: As it will be submitted; None when the profile does not say.
        store_name_width: Its length as the platform counts: a Chinese character 2, any other 1.
        store_brand_count: Brands the store will sell, each once; None when the profile does not list them.
        company_age_years: Full years from the company's founding to the document's date.
    """

    title: str = ""
    name: str = ""
    latin_name: str | None = None
    deck_name: str = ""
    plan_name: str = ""
    deck_title: str = ""
    plan_title: str = ""
    platform_label: str = ""
    store_type_label: str = ""
    store_name_planned: str = ""
    company_name: str = ""
    category: str = ""
    document_date: date | None = None
    version: str | None = None
    fictional: bool = False
    company_age_years: int | None = None
    store_name: str | None = None
    store_name_width: int | None = None
    store_brand_count: int | None = None


def derive_identity(basis: Basis) -> Traced[Identity]:
    """Return the names and dates that covers print."""
    application, brand, company = basis.profile.application, basis.profile.brand, basis.profile.company
    kinds = {"platform": application.platform_label, "store_type": application.store_type_label}
    brands = {name.casefold() for name in application.brands}
    title = " ".join(part for part in (brand.name, brand.latin_name) if part)
    deck_title = application.document_title or basis.words.say("deck_title", **kinds)
    plan_title = basis.words.say("plan_title", **kinds)
    stores = [entity.name for entity in basis.profile.ownership.entities if entity.role == "store"]
    record = Identity(
        title=title,
        name=brand.name,
        latin_name=brand.latin_name,
        deck_name=f"{title} {deck_title}",
        plan_name=f"{title}　{plan_title}" if basis.words.language == "zh-CN" else f"{title} {plan_title}",
        deck_title=deck_title,
        plan_title=plan_title,
        platform_label=application.platform_label,
        store_type_label=application.store_type_label,
        store_name_planned=stores[0] if stores else basis.words.say("store_name", brand=brand.name, **kinds),
        company_name=company.name,
        category=application.category,
        document_date=basis.day,
        version=application.version,
        fictional=bool(brand.fictional),
        company_age_years=full_months(company.founded, basis.day) // 12 if company.founded else None,
        store_name=application.store_name,
        store_name_width=_width(application.store_name) if application.store_name else None,
        store_brand_count=len(brands) or None,
    )
    names = ("brand.name", "brand.latin_name")
    store = ("application.platform", "application.store_type")
    return Traced(
        record,
        {
            "": ("application", "brand.name", "company.name"),
            "title": names,
            "name": names,
            "deck_name": (*names, *store, "application.document_title"),
            "plan_name": (*names, *store),
            "store_name_planned": ("ownership.entities", *names, *store),
            "document_date": ("application.document_date",),
            "store_name": ("application.store_name",),
            "store_name_width": ("application.store_name",),
            "store_brand_count": ("application.brands",),
            "company_age_years": ("company.founded",),
        },
    )


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
