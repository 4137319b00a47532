"""Papers, marks and the company on the day judged."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from planner.evidence import inspect
from planner.facts import Facts, derive, knows
from planner.facts.ages import months_later
from planner.profile import load_profile
from tests.facts.conftest import SMALLEST, facts_of

GOODS = """
products:
  items:
    - {id: a, name: 精华}
    - {id: b, name: 面霜}
    - {id: c, name: 专供装, planned_for_tmall: false}
"""


def on(day: date, more: str, folder: Path | None = None) -> Facts:
    profile, _ = load_profile(SMALLEST + more, "brand.yaml")
    return derive(profile, inspect(folder, profile.evidence) if folder else {}, day)


def test_validity_counts_to_the_day_judged_and_printed_ages_to_the_document() -> None:
    text = """
documents: [{kind: 营业执照, issued: 2019-03-18}, {kind: 独占授权书, issued: 2025-01-01, valid_until: 2026-02-09}]
trademarks: [{name: 山屿, state: registered, registered_on: 2024-02-10, valid_until: 2034-02-09, transferred_on: 2025-08-11}]
authorizations: [{from: 甲, to: 乙, until: 2027-02-10}]
certificates: [{name: 许可证, valid_until: 2026-02-09}]
evidence: [{id: a, title: 甲, kind: audit, date: 2025-02-10}]
"""
    facts = on(date(2026, 2, 10), text)
    licence, grant = facts.groups.papers.entries
    (mark,) = facts.groups.trademark_view.marks
    (entry,) = facts.groups.register.entries

    assert (licence.age_months, licence.days_left, licence.months_left) == (82, None, None)
    assert (grant.days_left, grant.months_left) == (-1, -1)
    assert (mark.age_months, mark.days_since_transfer, mark.months_since_transfer) == (24, 183, 5)
    assert (mark.renewal_opens, mark.projected_registration) == (date(2033, 2, 9), None)
    assert facts.groups.trademark_view.authorization_days_left == 365
    assert facts.groups.recognition_view.certificates_expired == 1
    assert (entry.age_days, entry.age_months) == (365, 12)


def test_the_day_of_the_document_moves_no_validity() -> None:
    text = """
application: {platform: tmall, store_type: flagship, category: 美容护肤, document_date: 2026-01-06}
brand: {name: 山屿}
company: {name: 杭州山屿, founded: 2025-02-01}
evidence: [{id: a, title: 甲, kind: audit, date: 2025-01-06}]
documents: [{kind: 营业执照, valid_until: 2026-02-01}]
trademarks: [{name: 山屿, state: registered, registered_on: 2025-02-10, valid_until: 2026-02-09}]
authorizations: [{from: 甲, to: 乙, until: 2026-02-08}]
certificates: [{name: 许可证, valid_until: 2026-02-07}]
"""
    profile, _ = load_profile(text, "brand.yaml")
    facts = derive(profile, {}, date(2026, 2, 10))

    assert (facts.groups.identity.document_date, facts.groups.register.entries[0].age_days) == (date(2026, 1, 6), 365)
    assert (facts.groups.papers.entries[0].days_left, facts.groups.company_view.age_months) == (-9, 12)
    assert facts.groups.identity.company_age_years == 0
    view = facts.groups.trademark_view
    assert (view.marks[0].days_left, view.marks[0].age_months, view.authorization_days_left) == (-1, 12, -2)
    assert facts.groups.recognition_view.certificates_expired == 1


def test_a_paper_that_names_no_item_covers_all_of_them() -> None:
    text = (
        GOODS
        + """
documents:
  - {kind: 质检报告, items: [a], issued: 2025-08-10, lab: 甲, accreditation: 无}
  - {kind: 质检报告, issued: 2024-08-10, accreditation: cnas L0001}
  - {kind: 进口货物报关单, items: [b], issued: 2025-12-09}
  - {kind: 检验检疫证明, items: [b]}
"""
    )
    first, second = on(date(2026, 2, 10), text).groups.papers.goods

    assert (first.name, first.has_report, first.report_age_months, first.accredited) == ("精华", True, 6, True)
    assert (second.name, second.report_age_months, second.accredited) == ("面霜", 18, True)
    assert (first.has_customs, first.has_quarantine) == (False, False)
    assert (second.customs_age_months, second.has_quarantine) == (2, True)


def test_a_report_from_a_laboratory_without_accreditation_is_none() -> None:
    text = GOODS + "documents: [{kind: 质检报告, items: [a]}]"
    first, second = facts_of(text).groups.papers.goods

    assert (first.accredited, second.accredited, second.has_report) == (False, None, False)


def test_of_several_scans_the_smallest_is_measured_and_the_heaviest_weighed(tmp_path: Path) -> None:
    Image.new("RGB", (900, 700)).save(tmp_path / "small.png")
    Image.effect_noise((1200, 1000), 90).save(tmp_path / "heavy.png")
    text = """
evidence:
  - {id: small, title: 小, kind: licence, file: small.png}
  - {id: heavy, title: 大, kind: licence, file: heavy.png}
  - {id: gone, title: 无, kind: licence, file: gone.png}
documents: [{kind: 营业执照, evidence: [heavy, small]}, {kind: 产品清单, evidence: gone}]
"""
    papers = on(date(2026, 2, 10), text, tmp_path).groups.papers
    licence, goods = papers.entries
    size = (tmp_path / "heavy.png").stat().st_size

    assert (licence.scan_width_px, licence.scan_height_px, licence.scan_short_px) == (900, 700, 700)
    assert (licence.scan_bytes, licence.scan_kb, licence.scan_format) == (size, -(-size // 1024), "png")
    assert (goods.has_scan, goods.scan_short_px, goods.scan_kb) == (False, None, None)
    assert (papers.kinds, papers.usable_kinds) == (("business_licence", "product_list"), ("business_licence",))


@pytest.mark.parametrize(
    ("applied", "registered"),
    [
        ("2025-06-10", date(2026, 6, 10)),
        ("2026-03-31", date(2027, 3, 31)),
        ("2026-04-01", date(2027, 3, 1)),
        ("2026-05-31", date(2027, 4, 28)),
    ],
)
def test_an_accepted_mark_is_registered_after_examination_and_publication(applied: str, registered: date) -> None:
    """Nine months, then three, or two when publication begins under the law of 2027."""
    view = facts_of(f"trademarks: [{{name: 山屿, state: TM标, applied_on: {applied}}}]").groups.trademark_view

    assert (view.marks[0].projected_registration, view.all_registered, view.any_accepted) == (registered, False, True)


def test_without_marks_none_is_registered_and_none_is_not() -> None:
    assert facts_of().groups.trademark_view.all_registered is None


def test_a_month_on_ends_with_its_last_day() -> None:
    assert [months_later(date(2024, 1, 31), months) for months in (1, 13, -2)] == [date(2024, 2, 29), date(2025, 2, 28), date(2023, 11, 30)]


def test_the_lock_runs_from_the_earlier_of_the_last_two_failures() -> None:
    failed = "{{day: {}, outcome: 未通过, same_brand: true, same_company: {}}}"
    days = [("2024-01-01", "true"), ("2025-11-20", "true"), ("2025-12-20", "false"), ("2026-01-10", "true")]
    rows = ", ".join(failed.format(day, same) for day, same in days)
    text = f"""
application: {{platform: tmall, store_type: flagship, category: 美妆, attempts: [{rows}, {{day: 2026-02-01, outcome: 主动撤回}}]}}
brand: {{name: 山屿}}
company: {{name: 杭州山屿}}
"""
    profile, _ = load_profile(text, "brand.yaml")
    view, later, before = (
        derive(profile, {}, day).groups.attempts_view for day in (date(2026, 2, 19), date(2026, 2, 20), date(2025, 12, 1))
    )

    assert (view.failures, view.first_failed, view.last_failed) == (3, date(2024, 1, 1), date(2026, 1, 10))
    assert (view.locked_until, view.is_locked, later.is_locked) == (date(2026, 2, 20), True, False)
    assert (view.withdrawals_this_year, before.failures, before.is_locked) == (1, 2, False)


def test_other_stores_of_the_company_are_held_against_this_one() -> None:
    text = """
application: {platform: tmall, store_type: specialty, category: 美容护肤, brands: [山屿, Moss, moss], store_name: 山屿moss专营店}
brand: {name: 山屿, latin_name: SHANYU}
company:
  name: 杭州山屿
  registered_capital: 100万
  other_stores:
    - {name: 甲, store_type: 旗舰店, brands: [shanyu, 其他]}
    - {name: 乙, store_type: 专营店, category: 美容护肤, brands: [MOSS]}
    - {name: 丙, store_type: 专营店, category: 家居}
"""
    facts = facts_of(base=text)
    view, identity = facts.groups.company_view, facts.groups.identity

    assert (view.other_flagships_same_brand, view.other_specialty_same_category, view.repeated_brands) == (1, 1, ("shanyu", "MOSS"))
    assert (identity.store_name, identity.store_name_width, identity.store_brand_count) == ("山屿moss专营店", 14, 2)
    assert view.registered_capital_cny == 1_000_000


def test_what_is_not_said_of_the_store_is_none() -> None:
    identity = facts_of().groups.identity

    assert (identity.store_name, identity.store_name_width, identity.store_brand_count) == (None, None, None)


def test_the_words_of_rules_are_known() -> None:
    names = [
        *("papers.kinds", "papers.usable_kinds", "papers.entries.0.kind", "papers.entries.*.scan_short_px", "papers.goods.3.accredited"),
        *("wording.texts.0.language", "wording.names", "claims.entries.0.numbers", "claims.unproven", "periods.entries.0.age_months"),
        *("register.entries.0.private", "register.entries.0.personal", "trademark_view.marks.0.renewal_opens", "attempts_view.is_locked"),
        *("identity.store_name_width", "company_view.repeated_brands", "translation.missing", "documents.0.kind_label", "waivers.0.until"),
    ]

    assert [name for name in names if not knows(name)] == []
