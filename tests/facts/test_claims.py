"""What is stated, what proves it, and what a piece of evidence says of itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planner.evidence import Attachment
from planner.facts import Facts, derive
from planner.profile import load_profile
from tests.facts.conftest import SMALLEST, facts_of

CLAIMING = """
products:
  items: [{id: a, name: 精华, sales: 100, evidence: sales}]
  heroes: [{item: a, reviews: 20000, points: [{heading: 温和, evidence: test}, {heading: 好吸收}]}]
sales:
  channels:
    - {id: jd, name: 京东, platform: jd, evidence: backend, years: [{year: 2025, amount: 9, evidence: sales}], last_quarter: {amount: 3}}
recognition: {awards: [{name: 银奖, issuer: 协会, year: 2025}]}
evidence:
  - {id: sales, title: 明细, kind: table, file: a.pdf, date: 2026-01-05}
  - {id: test, title: 报告, kind: report, file: b.png, date: 2025-06-10}
  - {id: backend, title: 后台, kind: screenshot, private: true}
"""


def usable(id: str, short: int = 800) -> Attachment:
    return Attachment(id, f"{id}.png", kind="image", format="png", width_px=short + 100, height_px=short, pages=1, size_bytes=2048)


def derived(text: str, *present: str) -> Facts:
    profile, _ = load_profile(SMALLEST + text, "brand.yaml")
    return derive(profile, {id: usable(id) for id in present}, date(2026, 2, 10))


def test_each_claim_has_its_evidence_or_that_of_the_record_it_stands_in() -> None:
    claims = derived(CLAIMING, "sales").groups.claims

    assert [(one.kind, one.label, one.path, one.numbers, one.has_evidence, one.usable) for one in claims.entries] == [
        ("sales", "精华", "products.items.0", ("E-01",), True, True),
        ("hero", "温和", "products.heroes.0.points.0", ("E-02",), True, False),
        ("hero", "好吸收", "products.heroes.0.points.1", ("E-01",), True, True),
        ("review", "精华", "products.heroes.0", (), False, False),
        ("sales", "京东 2025", "sales.channels.0.years.0", ("E-01",), True, True),
        ("sales", "京东", "sales.channels.0.last_quarter", (), True, False),
        ("award", "银奖", "recognition.awards.0", (), False, False),
    ]
    assert (claims.count, claims.proven, claims.unproven) == (7, 5, 2)
    assert [one.newest_age_days for one in claims.entries] == [36, 245, 36, None, 36, None, None]
    assert claims.entries[1].newest_age_months == 8


@pytest.mark.parametrize(
    ("title", "is_personal"),
    [
        ("法定代表人身份证正反面", True),
        ("客户收货信息表", True),
        ("项目组花名册", True),
        ("十二月工资表", True),
        ("企业通讯录", True),
        ("Passport of the representative", True),
        ("ID card, both sides", True),
        ("Customers' names", True),
        ("营业执照", False),
        ("公司地址证明", False),
        ("会员系统概况", False),
        ("Video card test", False),
    ],
)
def test_evidence_that_speaks_of_people_is_personal(title: str, is_personal: bool) -> None:
    (entry,) = facts_of(f'evidence: [{{id: a, title: "{title}", kind: other}}]').groups.register.entries

    assert (entry.personal, entry.identity) == (is_personal, False)


def test_an_identity_document_is_personal_whatever_it_is_called() -> None:
    (entry,) = facts_of("evidence: [{id: a, title: 扫描件, kind: 身份证件}]").groups.register.entries

    assert (entry.personal, entry.identity) == (True, True)


def test_private_evidence_is_listed_but_has_no_number_and_no_picture() -> None:
    text = "evidence: [{id: a, title: 甲, kind: identity, private: true}, {id: b, title: 乙, kind: audit}]"
    register = derived(text, "a", "b").groups.register

    assert [(entry.number, entry.private, entry.usable) for entry in register.entries] == [("", True, True), ("E-01", False, True)]
    assert ([entry.id for entry in register.numbered], register.count) == (["b"], 1)
    assert (register.picture("a"), register.picture("b"), register.numbers(("a", "b"))) == (None, register.entries[1], ("E-01",))


def test_sides_are_those_of_pictures_not_of_pages() -> None:
    profile, _ = load_profile(SMALLEST + "evidence: [{id: a, title: 甲, kind: audit}, {id: b, title: 乙, kind: audit}]", "brand.yaml")
    page = replace(usable("b"), kind="pdf", format="pdf", width_px=595, height_px=842)
    picture, paper = derive(profile, {"a": usable("a"), "b": page}, date(2026, 2, 10)).groups.register.entries

    assert (picture.short_px, picture.long_px, picture.size_bytes) == (800, 900, 2048)
    assert (paper.short_px, paper.long_px, paper.size_bytes) == (None, None, 2048)
