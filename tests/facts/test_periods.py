"""The last day of a period, however it is written."""

from __future__ import annotations

from datetime import date

import pytest

from planner.facts.periods import end_of
from tests.facts.conftest import facts_of


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2025 年", (2025, 12, 31)),
        ("2025", (2025, 12, 31)),
        ("2025 自然年", (2025, 12, 31)),
        ("2025 自然年，全渠道", (2025, 12, 31)),
        ("2025 年全年", (2025, 12, 31)),
        ("2023—2025", (2025, 12, 31)),
        ("2023-2025", (2025, 12, 31)),
        ("2023–2025 自然年", (2025, 12, 31)),
        ("2023 年至 2025 年", (2025, 12, 31)),
        ("2025-07 至 2025-12", (2025, 12, 31)),
        ("2025年7月—12月", (2025, 12, 31)),
        ("2025.01.01–12.31", (2025, 12, 31)),
        ("2025-01-01 ~ 2025-06-30", (2025, 6, 30)),
        ("2025/1/1-2025/6/30", (2025, 6, 30)),
        ("2025年1月1日至6月30日", (2025, 6, 30)),
        ("2025-09", (2025, 9, 30)),
        ("2024年2月", (2024, 2, 29)),
        ("2025 Q4", (2025, 12, 31)),
        ("2025Q1", (2025, 3, 31)),
        ("2025-Q2", (2025, 6, 30)),
        ("Q3 2025", (2025, 9, 30)),
        ("2025 年第四季度", (2025, 12, 31)),
        ("2025年三季度", (2025, 9, 30)),
        ("2025 年上半年", (2025, 6, 30)),
        ("2025H2", (2025, 12, 31)),
        ("截至 2025-12-31", (2025, 12, 31)),
        ("截至 2026-01-06 09:12", (2026, 1, 6)),
        ("FY2025", (2025, 12, 31)),
        ("Jan-Dec 2025", (2025, 12, 31)),
        ("January to June 2025", (2025, 6, 30)),
        ("Sept. 2025", (2025, 9, 30)),
        ("Jun 30, 2025", (2025, 6, 30)),
        ("as of 2025-12-31", (2025, 12, 31)),
        ("2024 to 2025", (2025, 12, 31)),
        ("2025 年 1—6 月", (2025, 6, 30)),
        ("2025年1-6月", (2025, 6, 30)),
        ("2025年7月-12月", (2025, 12, 31)),
        ("2025-07月", (2025, 7, 31)),
        ("2025-07-01 至 07-31", (2025, 7, 31)),
        ("近 12 个月", None),
        ("last 12 months", None),
        ("至今", None),
        ("2023 年至今", None),
        ("2025-13", None),
        ("2025-02-30", None),
        ("120256 件", None),
        ("", None),
    ],
)
def test_a_period_ends_on_its_last_day(text: str, end: tuple[int, int, int] | None) -> None:
    assert end_of(text) == (date(*end) if end else None)


def test_every_figure_with_a_period_is_listed() -> None:
    text = """
sales:
  channels: [{id: jd, name: 京东, platform: jd, last_quarter: {amount: 1, period: 2025 Q3}, last_12_months: {amount: 4}}]
export: {value: 5, period: 近 12 个月}
"""
    jd, export = facts_of(text).groups.periods.entries

    assert (jd.label, jd.path, jd.end, jd.age_months) == ("京东", "sales.channels.0.last_quarter.period", date(2025, 9, 30), 3)
    assert (export.label, export.end, export.age_months) == ("出口额", None, None)
