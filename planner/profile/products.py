"""What is sold."""

from planner.profile.lengths import Quarters
from planner.profile.types import (
    Choice,
    Count,
    EvidenceId,
    EvidenceIds,
    Id,
    ItemId,
    Line,
    Money,
    MonthOf,
    Number,
    Point,
    Prose,
    Rate,
    Section,
    SeriesId,
    Truth,
    many,
    need,
    said,
    usually,
)


class ItemRole(Choice):
    TRAFFIC = "traffic", "引流", "Traffic"
    PROFIT = "profit", "利润", "Profit"
    ACTIVITY = "activity", "活动", "Campaign"
    IMAGE = "image", "形象", "Image"
    REPURCHASE = "repurchase", "复购", "Repurchase"
    BUNDLE = "bundle", "套餐", "Bundle"
    NEW = "new", "新品", "New"


class LifeCycle(Choice):
    INTRODUCTION = "introduction", "导入期", "Introduction"
    GROWTH = "growth", "成长期", "Growth"
    MATURITY = "maturity", "成熟期", "Maturity"
    DECLINE = "decline", "衰退期", "Decline"


class Series(Section):
    id: Id = need("代号：供商品引用", "Id: what items refer to", "barrier")
    name: Prose = need("系列名：产品线名称", "Name: of the product line", "屏障修护系列")
    sku_count: Count | None = said("SKU 数：这个系列", "SKU count: of this series", "12", "个/SKUs")
    positioning: Prose | None = said("定位：给谁、解决什么", "Positioning: for whom and what for", "换季敏感肌的日常修护")


class Item(Section):
    id: Id = need("代号：供主推款、活动等引用", "Id: what heroes and campaigns refer to", "cream")
    name: Prose = need("商品名：简短", "Name: short", "修护面霜")
    series: SeriesId | None = said("系列：属于哪个系列", "Series: which it belongs to", "barrier")
    spec: Line | None = said("规格：容量或尺寸", "Spec: volume or size", "50g")
    list_price: Money | None = said("吊牌价：建议零售价", "List price: recommended", "299")
    daily_price: Money | None = said("日常价：平日到手价", "Daily price: paid on an ordinary day", "239")
    promo_floor: Money | None = said("活动底价：大促最低到手价", "Promo floor: lowest price of any campaign", "179")
    unit_cost: Money | None = said("单件成本：含包材，不含物流", "Unit cost: with packaging, without logistics", "42")
    advantage: Prose | None = said("功能优势：一句话", "Advantage: of function, in a sentence", "28 天屏障修护人体测试")
    role: ItemRole | None = said("角色：在货盘里做什么", "Role: its part in the assortment")
    trademark_class: Count | None = said("商标类别：商品属于第几类", "Trademark class: it falls into", "3", "类/class")
    launch: MonthOf | None = said("上市月：何时上架", "Launch: the month it goes on sale")
    gmv_share: Rate | None = said("成交占比：规划年", "GMV share: in the plan year", "18%")
    stock_units: Count | None = said("现有库存：可售数量", "Stock: units for sale", "12000", "件/units")
    picture: EvidenceId | None = said("产品图：白底为佳", "Picture: best on white", "cream_photo")
    filing_number: Line | None = said(
        "备案号：化妆品备案、食品许可等", "Filing number: cosmetics filing, food licence …", "浙G妆网备字2024000001"
    )
    sales: Money | None = said("累计销售额：期间内", "Sales: in the period", "2860万")
    sales_units: Count | None = said("累计销量：期间内", "Units sold: in the period", "142万", "件/units")
    sales_period: Line | None = said("销售期间：数字属于哪段时间", "Sales period: what time the figures cover", "2023—2025")
    reviews: Count | None = said("累计评价：全渠道", "Reviews: over all channels", "38600", "条/reviews")
    positive_rate: Rate | None = said("好评率：全部评价中", "Positive rate: of all reviews", "98.2%")
    life_cycle: LifeCycle | None = said("生命周期：处在哪个阶段", "Life cycle: which stage")
    planned_for_tmall: Truth = usually(True, "规划上架：false 则不进天猫货盘", "Planned for Tmall: false keeps it out of the assortment")
    maker: Line | None = said("生产商：标签上的生产企业", "Maker: as on the label", "杭州山屿生物科技有限公司")
    material: Line | None = said("材质或成分：清单里要写的主要材质", "Material: the main one, as in the product list", "纯棉")
    imported: Truth | None = said("进口：境外生产", "Imported: made abroad", "false")
    model: Line | None = said("型号：标签上的型号", "Model: as on the label", "SY-01")
    evidence: EvidenceIds = many("证据：检测、备案等", "Evidence: tests, filings …")


class HeroPoint(Section):
    figure: Number | None = said("数字：卖点的数字", "Figure: of the point", "28")
    unit: Line | None = said("单位：数字的单位", "Unit: of the figure", "天")
    heading: Prose = need("卖点：几个字", "Heading: a few words", "屏障修护")
    text: Prose | None = said("说明：依据什么", "Text: on what grounds", "32 人人体功效测试")
    at: Point | None = said("位置：指向产品图上哪里", "At: where on the picture it points")
    evidence: EvidenceIds = many("证据：检测报告", "Evidence: test report")


class Hero(Section):
    item: ItemId = need("商品：products.items 里的 id", "Item: an id of products.items", "cream")
    headline: Prose | None = said("主张：一句话", "Headline: in a sentence", "28 天，把屏障补回来")
    points: tuple[HeroPoint, ...] = many("卖点：三到五条", "Points: three to five")
    price_role: Prose | None = said("价格角色：在价格带中的作用", "Price role: its part in the price ladder", "守住 200—250 元主价格带")
    reviews: Count | None = said("累计评价：这款", "Reviews: of this item", "38600", "条/reviews")
    review_evidence: EvidenceIds = many("评价证据：截图", "Review evidence: screenshot")
    picture: EvidenceId | None = said("主图：大图", "Picture: large", "cream_hero")
    evidence: EvidenceIds = many("证据：证明卖点的材料", "Evidence: what proves the points")


class SkuPlan(Section):
    category: Prose = need("品类：上新的品类", "Category: of the new items", "面霜")
    quarters: Quarters = need("每季 SKU 数：四个整数", "SKUs by quarter: four whole numbers", "[4, 6, 8, 8]", "个/SKUs")


class Products(Section):
    series: tuple[Series, ...] = many("系列：产品线", "Series: product lines")
    sku_total: Count | None = said("SKU 总数：全品牌", "SKU total: of the brand", "46", "个/SKUs")
    items: tuple[Item, ...] = many("商品：逐款", "Items: one by one")
    heroes: tuple[Hero, ...] = many("主推款：TOP3", "Heroes: the top three")
    sku_plan: tuple[SkuPlan, ...] = many("上新计划：各品类每季 SKU 数", "SKU plan: by category and quarter")
