"""The sample profile is whole, honest about being invented, and its papers say what it says."""

from __future__ import annotations

import importlib.util
import sys
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from planner.profile import Profile, Prose, load_profile

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "examples" / "brand_sample.yaml"
DRAWN_WITH = "Pillow 13.0.0, freetype2 2.14.3, libjpeg_turbo 3.2.0, zlib 1.2.13, faces of 66826504 bytes"


@cache
def sample() -> Profile:
    return load_profile(SAMPLE.read_text(encoding="utf-8"), "examples/brand_sample.yaml")[0]


@cache
def drawing() -> ModuleType:
    """The drawing script, which is no package."""
    spec = importlib.util.spec_from_file_location("draw_evidence", ROOT / "tools" / "draw_evidence.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    # A dataclass looks its module up by name.
    sys.modules["draw_evidence"] = module
    spec.loader.exec_module(module)
    return module


def words(value: object) -> list[str]:
    """Every text in *value*, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Prose):
        return [value.text(language) for language in value.languages]
    if isinstance(value, (tuple, list)):
        return [word for inner in value for word in words(inner)]
    if hasattr(value, "model_fields_set"):
        return [word for name in type(value).model_fields for word in words(getattr(value, name))]
    return []


def test_every_section_says_something():
    """The sample shows how each section is filled in, so none may be empty; it needs no exception, so it waives nothing."""
    assert [name for name in Profile.model_fields if not getattr(sample(), name)] == ["waivers"]


def test_it_says_that_it_is_invented():
    """A reader of the file, of the documents and of each paper can see that nothing here is real."""
    assert sample().brand.fictional is True
    assert "虚构" in SAMPLE.read_text(encoding="utf-8")[:300]


def test_the_schema_line_comes_first():
    """Editors read it only there."""
    first = SAMPLE.read_text(encoding="utf-8").splitlines()[0]

    assert first == "# yaml-language-server: $schema=../schemas/brand.schema.json"
    assert (SAMPLE.parent / first.split("=")[1]).is_file()


def test_each_piece_of_evidence_is_a_file_that_something_refers_to():
    """No dead entry, and no stray file in the folder."""
    profile = sample()
    said = {word for name in Profile.model_fields if name != "evidence" for word in words(getattr(profile, name))}
    listed = {(SAMPLE.parent / entry.file).resolve() for entry in profile.evidence if entry.file}

    assert [entry.id for entry in profile.evidence if entry.id not in said] == []
    assert listed == {path.resolve() for path in (SAMPLE.parent / "evidence").iterdir()}
    assert len(listed) >= 40


def test_the_first_numbers_of_the_evidence_are_the_design_board_s():
    """Slides cite E-01 to E-26; moving an entry would renumber them all."""
    shown = [entry.id for entry in sample().evidence if not entry.internal]

    assert shown[:10] == [
        "audit_2025",
        "member_system",
        "douyin_backend",
        "jd_backend",
        "store_list",
        "patents",
        "trademark_cert",
        "production_licence",
        "registry_screens",
        "exclusive_grant",
    ]
    assert shown[10:26] == [
        "registration_2019",
        "ledger_2020",
        "warehouse_contract",
        "survey_2025",
        "competitor_capture",
        "market_monthly",
        "item_sales_2025",
        "test_report",
        "efficacy_report",
        "roster",
        "past_stores",
        "campaign_notes",
        "spend_records",
        "production_stock",
        "service_handbook",
        "filing_list",
    ]


def test_the_evidence_is_light():
    """The repository and the deck carry it."""
    sizes = {path.name: path.stat().st_size for path in (SAMPLE.parent / "evidence").iterdir()}

    assert [name for name, size in sizes.items() if size > 160_000] == []
    assert sum(sizes.values()) < 6_000_000


def test_what_is_split_sums_to_its_whole():
    """A sample that contradicts itself teaches it."""
    profile = sample()
    goals, traffic, membership = profile.goals, profile.traffic, profile.membership
    year = {
        sales.year: sum(y.amount for c in profile.sales.channels for y in c.years if y.year == sales.year) for sales in profile.sales.totals
    }

    assert sum(month.gmv or 0 for month in goals.months) == goals.gmv == Decimal(120_000_000)
    assert [m.month for m in goals.months if m.visitors * m.conversion_rate * m.average_order != m.gmv] == []
    assert sum(item.gmv_share or 0 for item in profile.products.items) == sum(line.gmv_share or 0 for line in goals.by_line) == 1
    assert sum(channel.gmv or 0 for channel in goals.by_channel) == goals.gmv
    assert year == {sales.year: sales.amount for sales in profile.sales.totals}
    assert sum(tool.budget or 0 for tool in traffic.tools) == sum(month.spend or 0 for month in traffic.months) == Decimal(24_000_000)
    assert sum(tier.people or 0 for tier in membership.tiers) == membership.target
    assert sum(tier.gmv_share or 0 for tier in membership.tiers) == membership.gmv_share
    assert sum(reason.rate or 0 for reason in profile.service.return_reasons) == goals.refund_rate
    assert {
        role.role.text("zh-CN"): sum(item.weight for item in role.items)
        for role in profile.kpis
        if sum(i.weight for i in role.items) != 100
    } == {}
    assert sum(role.headcount for role in profile.team.functions) + 1 == profile.team.project_headcount
    assert sum(line.amount for line in profile.budget.commitments) == profile.company.investment
    stock = sum((item.stock_units or 0) * (item.unit_cost or 0) for item in profile.products.items)
    assert stock == profile.inventory.opening_stock_cost


def test_each_stock_row_closes_and_opens_the_next():
    """Opening + inbound - forecast = closing, and a month opens with what the month before left."""
    rows = sample().inventory.rows
    before = {row.item: row for row in rows[:0]}

    for row in rows:
        assert row.opening + row.inbound - row.forecast == row.closing, (row.item, row.month)
        assert row.item not in before or before[row.item].closing == row.opening, (row.item, row.month)
        before[row.item] = row
    assert len(rows) == 36


def test_no_price_falls_through_its_floor():
    """Official price less the coupon stays at or over the floor, and the floor over the cost."""
    items = {item.id: item for item in sample().products.items}

    for offer in sample().pricing.mechanics:
        assert offer.official_price - offer.coupon >= offer.floor == items[offer.item].promo_floor, offer.item
        assert offer.floor > items[offer.item].unit_cost, offer.item


def test_the_papers_are_what_the_script_draws(tmp_path: Path):
    """The committed papers agree with the profile because they are drawn from it."""
    script = drawing()
    try:
        here = script.made_with()
    except script.NoFontError as missing:
        pytest.skip(str(missing))
    if here != DRAWN_WITH:
        pytest.skip(f"drawn with {DRAWN_WITH}; here: {here}")

    script.main(tmp_path)

    drawn = sorted(tmp_path.iterdir())
    assert len(drawn) >= 45
    assert [path.name for path in drawn if path.read_bytes() != (SAMPLE.parent / "evidence" / path.name).read_bytes()] == []
