"""Who else is chosen, and where this brand stands among them."""

from typing import ClassVar

from planner.profile.types import (
    Count,
    Day,
    EvidenceIds,
    Line,
    Money,
    Number,
    Ordered,
    Orders,
    Prose,
    Rate,
    Section,
    empty,
    many,
    need,
    said,
    usually,
)


class Offer(Ordered):
    """What a brand, ours or another, offers a buyer."""

    in_order: ClassVar[Orders] = (("price_low", "price_high"),)

    name: Prose | None = said("品牌：名称", "Brand: its name", "竞品甲")
    main_item: Prose | None = said("主销品：卖得最好的", "Main item: the best seller", "舒缓面霜 50g")
    price: Money | None = said("主销价：主销品到手价", "Price: paid for the main item", "268")
    price_low: Money | None = said("价格下限：常见到手价", "Price low: usually paid", "168")
    price_high: Money | None = said("价格上限：常见到手价", "Price high: usually paid", "398")
    claim: Prose | None = said("主张：强调什么", "Claim: what it stresses", "医学护肤")
    channels: Prose | None = said("渠道：在哪里卖", "Channels: where it sells", "天猫、抖音、药房")
    stores: Count | None = said("门店：线下数量", "Stores: offline", "1200", "家/stores")
    repurchase_rate: Rate | None = said("复购率：口径相同才可比", "Repurchase rate: comparable only on the same basis", "29%")
    tests: Count | None = said("检测数：公开的功效报告", "Tests: published reports", "6", "份/reports")
    strength: Prose | None = said("强项：做得好的", "Strength: what it does well", "药房渠道信任高")
    gap: Prose | None = said("缺口：没做好的", "Gap: what it does not", "价格高，换季场景弱")
    collected: Day | None = said("采集日：数据何时看到的", "Collected: when the data was seen")
    source: Line | None = said("来源：数据出自哪里", "Source: where the data comes from", "天猫商品页")
    evidence: EvidenceIds = many("证据：截图或报告", "Evidence: screenshot or report")


class Competitor(Offer):
    name: Prose = need("品牌：名称", "Brand: its name", "竞品甲")


class Comparison(Section):
    own: Offer = usually(empty(Offer), "本品牌：与竞品同样的项目", "Own: the same facts of our brand")
    note: Prose | None = said("口径：怎么比的", "Note: how they were compared", "到手价采集于 2026-02")


class Difference(Section):
    title: Prose = need("差异点：几个字", "Difference: a few words", "有临床数据")
    figure: Number | None = said("数字：支撑它的数字", "Figure: that supports it", "12")
    unit: Line | None = said("单位：数字的单位", "Unit: of the figure", "份报告")
    text: Prose | None = said("说明：对消费者意味着什么", "Text: what it means to the buyer", "每款都有功效报告")
    evidence: EvidenceIds = many("证据：证明它的材料", "Evidence: what proves it")


class Positioning(Ordered):
    in_order: ClassVar[Orders] = (("price_low", "price_high"),)

    statement: Prose | None = said(
        "定位语：为谁、提供什么、凭什么", "Statement: for whom, what, on what grounds", "为敏感肌提供有临床数据的修护"
    )
    price_low: Money | None = said("价格下限：全线最低", "Price low: of the whole range", "89")
    price_high: Money | None = said("价格上限：全线最高", "Price high: of the whole range", "399")
    main_price: Money | None = said("主销价：卖得最多的价位", "Main price: most is sold at", "239")
    style: Prose | None = said("风格：店铺与包装", "Style: of store and packaging", "自然、克制")
    category_role: Prose | None = said("类目角色：给天猫带来什么", "Category role: what it brings to Tmall", "补上国货中高端修护")
    differences: tuple[Difference, ...] = many("差异点：三到四条", "Differences: three or four")


class SwotPoint(Section):
    figure: Line | None = said("数字：连单位一起写", "Figure: with its unit", "38.6%")
    text: Prose = need("内容：一句话", "Text: in a sentence", "复购率高于竞品")
    evidence: EvidenceIds = many("证据：证明它的材料", "Evidence: what proves it")


class Swot(Section):
    strengths: tuple[SwotPoint, ...] = many("优势：内部", "Strengths: within")
    weaknesses: tuple[SwotPoint, ...] = many("劣势：内部", "Weaknesses: within")
    opportunities: tuple[SwotPoint, ...] = many("机会：外部", "Opportunities: without")
    threats: tuple[SwotPoint, ...] = many("威胁：外部", "Threats: without")
