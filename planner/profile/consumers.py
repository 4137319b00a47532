"""Who buys."""

from typing import ClassVar

from planner.profile.types import (
    Count,
    Date,
    EvidenceId,
    EvidenceIds,
    Line,
    Money,
    Number,
    Ordered,
    Orders,
    Prose,
    Rate,
    Section,
    Truth,
    empty,
    many,
    need,
    said,
    usually,
)


class ConsumerSegment(Ordered):
    in_order: ClassVar[Orders] = (("price_low", "price_high"),)

    name: Prose = need("人群：名称", "Segment: its name", "都市敏感肌白领")
    description: Prose | None = said("描述：怎样的人", "Description: what people", "换季泛红，重视成分")
    age: Line | None = said("年龄：范围", "Age: a range", "25—34 岁")
    sex: Line | None = said("性别：比例或主要", "Sex: share or majority", "女性 86%")
    cities: Line | None = said("城市：级别或地区", "Cities: tier or region", "一二线")
    need: Prose | None = said("需求：想解决什么", "Need: what is to be solved", "稳定、不刺激")
    price_low: Money | None = said("价格下限：愿意付的", "Price low: willing to pay", "150")
    price_high: Money | None = said("价格上限：愿意付的", "Price high: willing to pay", "300")
    share: Rate | None = said("占比：占现有客户", "Share: of present customers", "46%")
    picture: EvidenceId | None = said("图片：人群画像", "Picture: of the segment", "segment_photo")
    core: Truth | None = said("核心人群：最重要的写 true", "Core: true for the most important")
    source: Line | None = said("来源：数字出自哪里", "Source: where the figures come from", "会员系统 2025 年")
    evidence: EvidenceIds = many("证据：报表或调研", "Evidence: report or survey")


class Insight(Section):
    figure: Number | None = said("数字：支撑它的数字", "Figure: that supports it", "72")
    unit: Line | None = said("单位：数字的单位", "Unit: of the figure", '"%"')
    text: Prose = need("洞察：一句话", "Insight: in a sentence", "七成用户因换季泛红第一次购买")
    source: Line | None = said("来源：数字出自哪里", "Source: where the figure comes from", "用户调研 2025-05")
    evidence: EvidenceIds = many("证据：报表或调研", "Evidence: report or survey")


class Survey(Section):
    name: Line | None = said("调研：名称", "Survey: its name", "敏感肌用户调研")
    sample: Count | None = said("样本：有效问卷", "Sample: valid answers", "1200", "份/answers")
    date: Date | None = said("时间：何时做的", "Date: when it was done", "2025-05")
    evidence: EvidenceIds = many("证据：调研报告", "Evidence: the report")


class Consumers(Section):
    segments: tuple[ConsumerSegment, ...] = many("人群：两到四个", "Segments: two to four")
    insights: tuple[Insight, ...] = many("洞察：有数字的发现", "Insights: findings with figures")
    survey: Survey = usually(empty(Survey), "调研：洞察的出处", "Survey: where the insights come from")
