"""Licences by category: whom they are asked of, from when, and that a profile which has them is left in peace."""

from __future__ import annotations

from planner.rules import Verdict
from tests.rules.changing import SAMPLE, judged, missing

LIQUID = {
    "application.category_kind": "baby",
    "application.category": "婴儿奶粉",
    "products.items.0.name": "婴儿配方液态乳",
    "documents": [{"kind": "food_business_licence"}],
}

ABROAD = {
    "application.platform": "tmall_global",
    "application.store_name": "山屿海外旗舰店",
    "company.kind": "hk_macao_taiwan",
    "company.country": "中国香港",
    "documents": [
        {"kind": "company_registration", "holder": "杭州屿上电子商务有限公司"},
        {"kind": "representative_statement", "valid_until": "2026-12-31"},
        {"kind": "representative_id", "valid_until": "2031-05-21"},
        {"kind": "overseas_bank_proof", "holder": "杭州屿上电子商务有限公司", "issued": "2026-01-05"},
        {"kind": "origin_trademark", "valid_until": "2030-03-13"},
        {"kind": "exclusive_authorization", "valid_until": "2031-12-31"},
    ],
}


def test_liquid_infant_formula_is_registered_since_the_amendment_of_2025():
    assert "law_cn.licence_infant_formula_liquid" not in missing(judged(SAMPLE, LIQUID, as_of="2025-11-30"))
    assert "law_cn.licence_infant_formula_liquid" in missing(judged(SAMPLE, LIQUID, as_of="2025-12-01"))


def test_cross_border_goods_are_not_asked_for_domestic_licences():
    asked = missing(judged(SAMPLE, {"application.platform": "tmall_global", "documents": None, "products.items.1.filing_number": None}))

    assert [id for id in asked if id.startswith("law_cn.licence_")] == []


def test_an_applicant_from_abroad_with_its_papers_is_left_in_peace():
    findings = [finding for finding in judged(SAMPLE, ABROAD).findings if finding.id.startswith(("tmall_global.", "tmall."))]

    assert {finding.id.partition(".")[0] for finding in findings} == {"tmall_global"}
    assert [(finding.id, finding.verdict) for finding in findings if finding.verdict in (Verdict.MISSING, Verdict.UNDECIDED)] == []


def test_without_an_industry_one_finding_asks_for_it_and_no_licence_rule_guesses():
    findings = judged(SAMPLE, {"application.category_kind": None, "documents": None}).findings

    told = {finding.id for finding in findings if finding.verdict in (Verdict.MISSING, Verdict.UNDECIDED)}
    assert [id for id in told if id.startswith(("tmall.category_", "law_cn.licence_"))] == ["tmall.category_stated"]
