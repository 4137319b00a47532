"""The market the brand stands in."""

from typing import ClassVar

from planner.profile.types import (
    EvidenceIds,
    Growth,
    Line,
    Money,
    Number,
    Ordered,
    Orders,
    Prose,
    Rate,
    Section,
    Truth,
    Year,
    empty,
    many,
    need,
    said,
    usually,
)


class MarketSize(Section):
    year: Year = need("年份：哪一年", "Year: which one")
    value: Money = need("规模：市场零售额", "Value: retail sales of the market", "420亿")
    growth: Growth | None = said("增长：比上一年", "Growth: over the year before", "12.5%")
    forecast: Truth | None = said("预测：预测值写 true", "Forecast: true for a forecast")
    source: Line = need("来源：机构、报告名、日期", "Source: institute, report, date", "某咨询《敏感肌护肤报告》2025-06")
    evidence: EvidenceIds = many("证据：报告页", "Evidence: page of the report")


class MarketSegment(Section):
    name: Prose = need("细分：名称", "Segment: its name", "修护面霜")
    share: Rate | None = said("占比：占大盘", "Share: of the market", "24%")
    growth: Growth | None = said("增长：比上一年", "Growth: over the year before", "18%")
    source: Line | None = said("来源：机构、报告名、日期", "Source: institute, report, date", "某咨询报告 2025-06")
    evidence: EvidenceIds = many("证据：报告页", "Evidence: page of the report")


class PriceWindow(Ordered):
    in_order: ClassVar[Orders] = (("low", "high"),)

    low: Money | None = said("下限：价格带低端", "Low: bottom of the band", "200")
    high: Money | None = said("上限：价格带高端", "High: top of the band", "300")
    share: Rate | None = said("占比：这个价格带的份额", "Share: of this band", "28%")
    source: Line | None = said("来源：机构、报告名、日期", "Source: institute, report, date", "某咨询报告 2025-06")
    evidence: EvidenceIds = many("证据：报告页", "Evidence: page of the report")


class Trend(Section):
    title: Prose = need("趋势：几个字", "Trend: a few words", "成分党走向功效党")
    figure: Number | None = said("数字：支撑它的数字", "Figure: that supports it", "64")
    unit: Line | None = said("单位：数字的单位", "Unit: of the figure", '"%"')
    text: Prose | None = said("说明：意味着什么", "Text: what it means", "六成消费者先看功效报告")
    source: Line | None = said("来源：机构、报告名、日期", "Source: institute, report, date", "某调研 2025-03")
    evidence: EvidenceIds = many("证据：报告页", "Evidence: page of the report")


class Market(Section):
    sizes: tuple[MarketSize, ...] = many("规模：逐年", "Sizes: by year")
    size_label: Prose | None = said("规模名称：统计的是什么", "Size label: what is counted", "中国敏感肌护肤市场")
    segments: tuple[MarketSegment, ...] = many("细分：各细分市场", "Segments: of the market")
    price_window: PriceWindow = usually(empty(PriceWindow), "机会价格带：竞争较少的一段", "Price window: where there is room")
    trends: tuple[Trend, ...] = many("趋势：三到五条", "Trends: three to five")
    why_now: Prose | None = said("为什么是现在：入场时机", "Why now: the moment to enter", "敏感肌人群三年翻倍")
    whitespace: Prose | None = said("市场空白：没人做好的地方", "Whitespace: what nobody does well", "200—300 元有临床数据的修护面霜")
