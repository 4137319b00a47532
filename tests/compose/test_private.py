"""What is only uploaded is in no document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from planner.compose import compose
from planner.compose.ahead import Ahead
from planner.document.dump import dump
from planner.evidence import inspect
from planner.facts import derive
from planner.profile import load_profile
from planner.resources import templates

EVERYWHERE = """
application: {platform: tmall, store_type: flagship, category: 美妆}
brand:
  name: 山屿
  founded: 2019
  cover_picture: secret
  logo: secret
  milestones:
    - {when: 2019, title: 创立, picture: secret, evidence: secret}
    - {when: 2021, title: 投产, picture: secret, evidence: secret}
    - {when: 2023, title: 开仓, picture: secret, evidence: secret}
company: {name: 杭州山屿, evidence: secret}
trademarks: [{name: 山屿, state: registered, evidence: secret}]
premises: [{kind: 工厂, pictures: [secret], evidence: secret}]
certificates: [{name: 许可证, evidence: secret}]
team: {lead: {name: 周, role: 店长, picture: secret}, pictures: [secret]}
products:
  items: [{id: a, name: 精华, picture: secret, evidence: secret}]
  heroes: [{item: a, picture: secret, evidence: secret, points: [{heading: 温和, evidence: secret}]}]
sales:
  channels: [{id: jd, name: 京东, platform: jd, years: [{year: 2025, amount: 9万, evidence: secret}]}]
  screenshots: [{channel: jd, amount: 9万, period: 2025, captured: 2026-01-06, evidence: secret}]
evidence:
  - {id: secret, file: secret.png, title: 绝密扫描件, kind: identity, private: true}
  - {id: open, file: open.png, title: 审计摘要, kind: audit}
"""


@pytest.mark.parametrize("kind", ["deck", "plan", "checklist"])
def test_private_evidence_reaches_no_document(kind: str, tmp_path: Path) -> None:
    """However often the profile names it as a picture or a proof."""
    for name, colour in (("secret", "red"), ("open", "blue")):
        Image.new("RGB", (900, 800), colour).save(tmp_path / f"{name}.png")
    profile, _ = load_profile(EVERYWHERE, "brand.yaml")
    facts = derive(profile, inspect(tmp_path, profile.evidence), date(2026, 2, 10))

    with Ahead(facts.groups.register.entries) as decode:
        document = compose(kind, facts, (), templates(), decode=decode)

    assert "审计摘要" in dump(document)
    assert "绝密" not in dump(document)
    assert (tmp_path / "secret.png").read_bytes() not in document.images.values()
