"""What was sold, where, and what proves it: channels online and offline, export."""

from planner.profile.types import (
    Area,
    ChannelId,
    Choice,
    Count,
    Date,
    EvidenceId,
    EvidenceIds,
    Growth,
    Id,
    Line,
    Money,
    MonthOf,
    Prose,
    Quantity,
    Rate,
    Section,
    Truth,
    Year,
    many,
    need,
    said,
)


class SalesPlatform(Choice):
    TMALL = "tmall", "天猫", "Tmall"
    TAOBAO = "taobao", "淘宝", "Taobao"
    JD = "jd", "京东", "JD"
    DOUYIN = "douyin", "抖音", "Douyin"
    PINDUODUO = "pinduoduo", "拼多多", "Pinduoduo"
    KUAISHOU = "kuaishou", "快手", "Kuaishou"
    XIAOHONGSHU = "xiaohongshu", "小红书", "Xiaohongshu"
    WECHAT = "wechat", "微信", "WeChat"
    AMAZON = "amazon", "亚马逊", "Amazon"
    SUNING = "suning", "苏宁", "Suning"
    VIP = "vip", "唯品会", "Vipshop"
    OFFLINE = "offline", "线下", "Offline"
    EXPORT = "export", "出口", "Export"
    DISTRIBUTION = "distribution", "分销", "Distribution"
    OTHER = "other", "其他", "Other"

    @property
    def is_online(self) -> bool:
        return self not in (SalesPlatform.OFFLINE, SalesPlatform.EXPORT, SalesPlatform.DISTRIBUTION, SalesPlatform.OTHER)


class ChannelYear(Section):
    year: Year = need("年份：哪一年", "Year: which one")
    amount: Money = need("成交额：全年", "Amount: of the year", "9180万")
    audited: Truth | None = said("经审计：审计报告里的数字", "Audited: a figure of the audit report")
    evidence: EvidenceIds = many("证据：审计报告或截图", "Evidence: audit report or screenshot")


class RecentSales(Section):
    amount: Money = need("成交额：期间内", "Amount: in the period", "2460万")
    period: Line | None = said("期间：从哪天到哪天", "Period: from when to when", "2025-10 至 2025-12")
    evidence: EvidenceIds = many("证据：带日期的截图", "Evidence: dated screenshot")


class Channel(Section):
    id: Id = need("代号：供截图等引用", "Id: what screenshots refer to", "tmall")
    name: Prose = need("渠道名：图表中的名称", "Name: as in charts", "天猫")
    platform: SalesPlatform = need("平台：在哪里卖", "Platform: where it sells")
    online: Truth | None = said("线上：不写则按平台判断", "Online: follows from the platform if left out")
    store_name: Line | None = said("店铺名：页面上的名称", "Store name: as on the page", "山屿旗舰店")
    link: Line | None = said("链接：店铺网址", "Link: address of the store", "https://example.com/store")
    years: tuple[ChannelYear, ...] = many("逐年成交：两到三年", "Years: two or three")
    last_quarter: RecentSales | None = said("上季度：最近一个完整季度", "Last quarter: the last full one")
    last_12_months: RecentSales | None = said("近 12 个月：滚动", "Last 12 months: rolling")
    repurchase_rate: Rate | None = said("复购率：近 12 个月", "Repurchase rate: last 12 months", "38.6%")
    rating: Quantity | None = said("店铺评分：体验分", "Rating: of the store", "4.8", "分/points")
    refund_rate: Rate | None = said("退款率：占成交额", "Refund rate: of sales", "9%")
    conversion_rate: Rate | None = said("支付转化率：买家占访客", "Conversion rate: buyers of visitors", "3.2%")
    average_order: Money | None = said("客单价：每单", "Average order: each", "218")
    growth: Growth | None = said("增长：比上一年", "Growth: over the year before", "42%")
    evidence: EvidenceIds = many("证据：证明它的材料", "Evidence: what proves it")


class SalesTotal(Section):
    year: Year = need("年份：哪一年", "Year: which one")
    amount: Money = need("合计：各渠道之和", "Amount: sum of all channels", "2.5亿")
    evidence: EvidenceIds = many("证据：审计报告", "Evidence: audit report")


class Screenshot(Section):
    channel: ChannelId = need("渠道：sales.channels 里的 id", "Channel: an id of sales.channels", "tmall")
    amount: Money = need("金额：截图上的成交额", "Amount: shown on it", "9180万")
    label: Prose | None = said("名称：图下的说明", "Label: below the picture", "天猫 2025 全年")
    period: Line = need("期间：截图上的统计期间", "Period: shown on it", "2025-01-01 至 2025-12-31")
    captured: Line = need("截取时间：截图的日期", "Captured: when it was taken", "2026-01-08")
    highlight: Area | None = said("标注框：金额在图上的位置", "Highlight: where the amount is")
    evidence: EvidenceId = need("证据：截图文件的 id", "Evidence: id of the file", "tmall_2025")


class Takeaway(Section):
    figure: Line | None = said("数字：连单位一起写", "Figure: with its unit", "3 倍")
    text: Prose = need("结论：一句话", "Takeaway: in a sentence", "三年线上成交增长 3 倍")


class Sales(Section):
    channels: tuple[Channel, ...] = many("渠道：逐个", "Channels: one by one")
    totals: tuple[SalesTotal, ...] = many("声明合计：须与各渠道之和一致", "Declared totals: must agree with the sum")
    screenshots: tuple[Screenshot, ...] = many("后台截图：带期间与日期", "Screenshots: with period and date")
    takeaways: tuple[Takeaway, ...] = many("结论：销售页的要点", "Takeaways: of the sales slide")
    refund_rate: Rate | None = said("退款率：全渠道", "Refund rate: over all channels", "9%")
    repurchase_rate: Rate | None = said("复购率：近 12 个月", "Repurchase rate: last 12 months", "38.6%")
    repurchase_previous: Rate | None = said("上期复购率：再往前 12 个月", "Previous repurchase rate: the 12 months before", "33.1%")
    members: Count | None = said("会员数：全渠道", "Members: over all channels", "142万", "人/people")
    members_previous: Count | None = said("上期会员数：一年前", "Previous members: a year ago", "96万", "人/people")


class Region(Section):
    name: Prose = need("地区：名称", "Region: its name", "华东")
    stores: Count | None = said("门店：数量", "Stores: how many", "120", "家/stores")


class Distributor(Section):
    name: Line = need("经销商：名称", "Distributor: its name", "某商贸公司")
    region: Line | None = said("地区：负责哪里", "Region: it covers", "浙江")
    since: Date | None = said("合作起：何时开始", "Since: when it began", "2021")


class Chain(Section):
    name: Line = need("连锁：名称", "Chain: its name", "某美妆集合店")
    stores: Count | None = said("门店：进驻数量", "Stores: with our goods", "86", "家/stores")


class Invoice(Section):
    month: MonthOf = need("月份：开票月份", "Month: of the invoice")
    amount: Money = need("金额：价税合计", "Amount: tax included", "86.5万")
    buyer: Line | None = said("购方：发票抬头", "Buyer: as on the invoice", "某商贸公司")
    evidence: EvidenceIds = many("证据：发票扫描件", "Evidence: scan of the invoice")


class Offline(Section):
    stores: Count | None = said("门店：在售数量", "Stores: selling the brand", "320", "家/stores")
    cities: Count | None = said("城市：覆盖数量", "Cities: covered", "45", "个/cities")
    regions: tuple[Region, ...] = many("地区：分布", "Regions: how they spread")
    distributors: tuple[Distributor, ...] = many("经销商：主要几家", "Distributors: the main ones")
    chains: tuple[Chain, ...] = many("连锁系统：主要几家", "Chains: the main ones")
    invoices: tuple[Invoice, ...] = many("发票：近三个月线下销售", "Invoices: three months of offline sales")
    pictures: tuple[EvidenceId, ...] = many("门店照片：陈列与门头", "Pictures: shelves and fronts", "[shop_1, shop_2]")
    plan: Prose | None = said("线下计划：规划年", "Plan: for the plan year", "新进 3 个连锁系统")
    plan_stores: Count | None = said("计划门店：规划年末", "Planned stores: at the end of the plan year", "500", "家/stores")
    evidence: EvidenceIds = many("证据：合同或清单", "Evidence: contract or list")


class Export(Section):
    value: Money | None = said("出口额：期间内", "Value: in the period", "1200万")
    period: Line | None = said("期间：数字属于哪段时间", "Period: what time it covers", "2025 年")
    markets: tuple[Line, ...] = many("市场：国家或地区", "Markets: countries or regions", "[新加坡, 马来西亚]")
    evidence: EvidenceIds = many("证据：报关单", "Evidence: customs declaration")
