"""Texts that can leave the house, and what each speaks of."""

from __future__ import annotations

from pathlib import Path

from planner.facts.wording import _KINDS, derive_wording
from planner.profile import Profile, load_profile
from planner.profile.section import Section
from planner.profile.shape import section_at
from tests.facts.conftest import facts_of

ROOT = Path(__file__).parents[2]

TALKATIVE = """
application: {platform: tmall, store_type: flagship, category: 第一类, contact: {name: 顶级, email: best@a.example}, brands: [山屿男士]}
brand: {name: {zh-CN: 山屿, en: Shanyu}, latin_name: SHANYU, founder: 顶级, story: 始于 2019}
company: {name: 顶级公司, legal_representative: 最佳, address: 第一大道, website: https://best.example, business: 做护肤}
trademarks: [{name: 山屿 SHANYU, state: registered, owner: 最佳}]
documents: [{kind: 其他, name: 最佳证书, number: 最佳, holder: 最佳, lab: 最佳}]
team: {lead: {name: 最佳, role: 总监}, rhythm_weekly: [{when: 周一, what: 例会, who: 最佳}]}
products: {items: [{id: best, name: 精华, spec: 30 ml, advantage: {zh-CN: 温和, en: Mild}, maker: 最佳, evidence: shown}]}
swot: {strengths: [{text: 强}], threats: [{text: 险}]}
competitors: [{name: 甲, claim: 药用, source: 公开页面}]
recognition: {awards: [{name: 最佳品牌奖, issuer: 最佳, year: 2025}], patents: [{name: 一种提取方法}]}
goals: {basis: 对标}
service: {standards: [{metric: 响应, target: 30 秒}]}
compliance: 不用绝对化用语
evidence: [{id: shown, title: 报告, kind: report, file: best.pdf}, {id: hidden, title: 身份证, kind: identity, private: true}]
"""


def test_each_text_has_its_place_and_what_it_speaks_of() -> None:
    wording = facts_of(base=TALKATIVE).groups.wording

    assert [(text.path, text.kind, text.text, text.language) for text in wording.texts] == [
        ("application.brands.0", "brand", "山屿男士", "zh-CN"),
        ("brand.name", "brand", "山屿", "zh-CN"),
        ("brand.name", "brand", "Shanyu", "en"),
        ("brand.latin_name", "brand", "SHANYU", "zh-CN"),
        ("brand.story", "brand", "始于 2019", "zh-CN"),
        ("company.business", "brand", "做护肤", "zh-CN"),
        ("trademarks.0.name", "brand", "山屿 SHANYU", "zh-CN"),
        ("documents.0.name", "cited", "最佳证书", "zh-CN"),
        ("team.lead.role", "brand", "总监", "zh-CN"),
        ("team.rhythm_weekly.0.what", "plan", "例会", "zh-CN"),
        ("products.items.0.name", "goods", "精华", "zh-CN"),
        ("products.items.0.advantage", "goods", "温和", "zh-CN"),
        ("products.items.0.advantage", "goods", "Mild", "en"),
        ("competitors.0.name", "rivals", "甲", "zh-CN"),
        ("competitors.0.claim", "rivals", "药用", "zh-CN"),
        ("competitors.0.source", "cited", "公开页面", "zh-CN"),
        ("swot.strengths.0.text", "brand", "强", "zh-CN"),
        ("swot.threats.0.text", "rivals", "险", "zh-CN"),
        ("recognition.awards.0.name", "cited", "最佳品牌奖", "zh-CN"),
        ("recognition.patents.0.name", "cited", "一种提取方法", "zh-CN"),
        ("goals.basis", "plan", "对标", "zh-CN"),
        ("service.standards.0.metric", "plan", "响应", "zh-CN"),
        ("service.standards.0.target", "plan", "30 秒", "zh-CN"),
        ("compliance", "terms", "不用绝对化用语", "zh-CN"),
        ("evidence.0.title", "cited", "报告", "zh-CN"),
    ]
    assert wording.names == ("山屿", "Shanyu", "精华", "一种提取方法", "SHANYU", "山屿男士", "山屿 SHANYU")


def test_every_section_speaks_of_something_and_every_beginning_leads_to_a_field() -> None:
    """A section added later cannot slip past the word lists."""
    assert {path.partition(".")[0] for path in _KINDS} == set(Profile.model_fields) - {"settings"}
    for path in _KINDS:
        section: type[Section] = Profile
        for name in path.split("."):
            assert name in section.model_fields, path
            section = section_at(section, (name,)) or section_at(section, (name, 0)) or Section


def test_no_text_of_the_sample_is_without_a_kind() -> None:
    profile, _ = load_profile((ROOT / "examples/brand_sample.yaml").read_bytes(), "brand_sample.yaml")
    texts = derive_wording(profile).record.texts

    assert {text.kind for text in texts} == {"goods", "brand", "plan", "rivals", "cited", "terms"}


def test_prose_missing_in_the_language_is_counted() -> None:
    english = facts_of("compliance: 不用绝对化用语", language="en").groups.translation

    assert (english.count, english.missing) == (2, ("brand.name", "compliance"))
    assert facts_of().groups.translation.count == 0
