"""Papers, waivers and the other things only an application needs."""

from __future__ import annotations

from datetime import date

from planner.profile import load_profile
from planner.profile.application import Outcome, StoreType
from planner.profile.company import CompanyKind
from planner.profile.documents import DocumentKind
from tests.profile.test_loading import load, problems


def test_a_paper_is_named_by_its_word_or_its_value() -> None:
    licence, report = load("documents: [{kind: 营业执照, sealed: 是}, {kind: inspection_report, valid_until: 2026/8/25}]").documents

    assert (licence.kind, licence.sealed, licence.valid_until) == (DocumentKind.BUSINESS_LICENCE, True, None)
    assert (report.kind, report.valid_until, report.items) == (DocumentKind.INSPECTION_REPORT, date(2026, 8, 25), ())


def test_no_two_kinds_of_paper_share_a_word() -> None:
    words = [word for kind in DocumentKind for word in {kind.value, kind.zh}]

    assert len(words) == len(set(words)) and len({kind.en for kind in DocumentKind}) == len(DocumentKind)


def test_a_paper_cannot_end_before_it_is_issued_or_cover_an_item_there_is_not() -> None:
    text = """
products: {items: [{id: cream, name: 面霜}]}
documents:
  - {kind: 营业执照, issued: 2026-01-02, valid_until: 2026-01-01}
  - {kind: 质检报告, items: [cream, crem], evidence: gone}
  - {kind: 营业执造}
"""

    assert problems(text) == [
        ("profile.falling_dates", "documents.0.valid_until", 7),
        ("profile.unknown_id", "documents.1.items.1", 8),
        ("profile.unknown_id", "documents.1.evidence", 8),
        ("profile.choice", "documents.2.kind", 9),
    ]


def test_a_waiver_says_why_who_and_until_when() -> None:
    (waiver,) = load("waivers: [{rule: dossier.story, reason: 已确认, by: 周亦宁, until: 2026-12-31, at: brand.story}]").waivers

    assert (waiver.rule, str(waiver.reason), waiver.by, waiver.until, waiver.at) == (
        "dossier.story",
        "已确认",
        "周亦宁",
        date(2026, 12, 31),
        "brand.story",
    )
    assert problems("waivers: [{rule: dossier.story}]") == [
        ("profile.missing", "waivers.0.reason", 4),
        ("profile.missing", "waivers.0.by", 4),
        ("profile.missing", "waivers.0.until", 4),
    ]


def test_earlier_attempts_and_other_stores_are_read() -> None:
    text = """
application: {platform: 天猫, store_type: 旗舰店, category: 美妆, attempts: [{day: 2025-12-01, outcome: 未通过, same_brand: true}]}
brand: {name: 山屿}
company: {name: 杭州山屿, kind: 个体工商户, other_stores: [{name: 甲, store_type: 专营店, brands: [山屿]}]}
"""
    profile = load_profile(text, "brand.yaml")[0]
    (attempt,), (store,) = profile.application.attempts, profile.company.other_stores

    assert (attempt.day, attempt.outcome, attempt.same_brand, attempt.same_company) == (date(2025, 12, 1), Outcome.FAILED, True, None)
    assert (profile.company.kind, store.store_type, store.brands) == (CompanyKind.INDIVIDUAL_BUSINESS, StoreType.SPECIALTY, ("山屿",))
