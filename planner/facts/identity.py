"""Who applies for what, in the words that covers and running heads print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
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
