"""The composed blocks of the design board: the brand is invented, its figures agree with each other."""

from __future__ import annotations

from datetime import date

from planner.document.blocks import (
    Band,
    BandRow,
    Bands,
    Chart,
    Edge,
    Gantt,
    GanttRow,
    Metric,
    Milestone,
    Node,
    Picture,
    Process,
    Pyramid,
    Quadrant,
    Quadrants,
    Run,
    Runs,
    Series,
    Step,
    Tier,
    Timeline,
    Tree,
)  # fmt: skip


def said(text: str) -> Runs:
    return (Run(text),)


def picture(key: str) -> Picture:
    return Picture(key, f"picture of {key}")


SKETCH = Chart("column", ("2023", "2024", "2025"), (Series("销售额", (0.84, 1.56, 2.50), emphasis=(2,)),), "亿元", "0.00", small=True)


def _step(when: str, title: str, text: str, value: str, unit: str, key: str, tag: str) -> Milestone:
    return Milestone(when, title, said(text), Metric(value, unit), picture(key), tag)


HISTORY = Timeline(
    (
        _step("2019.03", "实验室起步", "沈知远与两位同事在杭州余杭成立配方实验室，研究高山苔藓提取。", "3", "人", "lab", "E-11 工商登记"),
        _step("2020.05", "首款精华上市", "苔藓修护精华在小程序商城首发，当年销售 420 万元。", "420", "万元", "drop", "E-12 销售台账"),
        _step("2021.09", "湖州工厂投产", "取得生产许可证，自主灌装，年产能 2,400 万支。", "2,400", "万支", "factory", "E-08 生产许可证"),
        _step("2022.11", "嘉兴仓启用", "日发货能力 3.6 万单，抖音与京东店同年开业。", "3.6", "万单", "ware", "E-13 仓储合同"),
        _step("2024.06", "走进线下", "进入美妆集合店与百货专柜，年末网点覆盖 19 城。", "210", "家", "store", "E-05 门店清单"),
        _step(
            "2025.12",
            "销售突破 2.5 亿",
            "五个渠道合计 2.50 亿元，线下网点增至 326 家、31 城。",
            "2.50",
            "亿元",
            "family_t",
            "E-01 审计报告",
        ),
    )
)

RELATIONS = Tree(
    (
        Node("founder", "沈知远", "创始人、实际控制人", tone="paper"),
        Node("staff", "员工持股平台", "42 名骨干", tone="paper"),
        Node("fund", "青禾创投", "2023 年 A 轮", tone="paper"),
        Node("owner", "杭州山屿生物科技有限公司", "品牌方，商标权利人", tone="accent"),
        Node("applicant", "杭州屿上电子商务", "申请主体", tone="outlined"),
        Node("plant", "湖州山屿化妆品", "工厂，年产能 2,400 万支", tone="paper"),
        Node("store", "山屿天猫旗舰店", "拟开设", tone="deep"),
    ),
    (
        Edge("founder", "owner", "62%"),
        Edge("staff", "owner", "18%"),
        Edge("fund", "owner", "20%"),
        Edge("owner", "applicant", "100%"),
        Edge("owner", "plant", "80%"),
        Edge("owner", "applicant", "商标独占授权\n授权方即商标权利人\n有效至 2031.12.31", dashed=True),
        Edge("applicant", "store"),
    ),
    metrics=(Metric("1", "级授权"),),
)

PRICES = Bands(
    (
        BandRow("院线品牌 C", 298, 698, 468, "主推 468"),
        BandRow("国货中高端 B", 198, 458, 298, "主推 298"),
        BandRow("山屿", 129, 329, 259, "主推 259", own=True),
        BandRow("国货敏感肌 A", 89, 219, 148, "主推 148"),
        BandRow("平价国货 D", 49, 119, 79, "主推 79"),
    ),
    "元",
    (150, 300, "150–300 元占品类成交 31%"),
    (Run("日销价区间", strong=True), Run("（元 / 件）与主推单品价格")),
)

CHANNELS = Chart(
    "column",
    ("2023", "2024", "2025"),
    (
        Series("抖音旗舰店", (0.31, 0.62, 0.92), note="×2.9", emphasis=(2,)),
        Series("京东旗舰店", (0.13, 0.25, 0.43), note="×3.4"),
        Series("小程序商城", (0.09, 0.20, 0.41), note="×4.3"),
        Series("线下网点", (0.16, 0.26, 0.38), note="×2.4"),
        Series("淘宝企业店", (0.15, 0.23, 0.36), note="×2.5"),
    ),
    "亿元",
    "0.00",
    stacked=True,
    totals=("0.84", "1.56", "2.50"),
    changes=("+85.7%", "+60.3%"),
)


def _person(key: str, name: str, role: str, people: str, years: str, text: str) -> Node:
    return Node(key, name, role, people, said(text), Metric(years, "年"), picture(key))


TEAM = Tree(
    (
        _person(
            "p3", "周亦宁", "店铺总经理", "", "11", "11 年美妆电商经验，曾任两家护肤品牌天猫负责人，带队从零开到年销 1.2 亿元与 3.1 亿元。"
        ),
        _person("p0", "何书言", "运营", "4 人", "9", "曾管 4 家护肤店铺，年销合计 2.6 亿元"),
        _person("p1", "陆可", "推广", "3 人", "7", "年投放 3,000 万元，擅长搜索与人群组合"),
        _person("p2", "沈嘉木", "视觉与内容", "5 人", "8", "前 4A 美术指导，详情页改版 60 余套"),
        _person("p4", "唐悠", "直播", "4 人", "5", "店播 1,200 小时，带两名全职主播"),
        _person("p5", "顾北", "客服", "5 人", "6", "首响 20 秒内，售后满意度 97.6%"),
        _person("p6", "贺青", "供应链", "2 人", "10", "嘉兴仓负责人，日发货峰值 3.6 万单"),
    ),
    tuple(Edge("p3", child) for child in ("p0", "p1", "p2", "p4", "p5", "p6")),
    "people",
    (Metric("24", "人", "专职，含店铺总经理"), Metric("8.0", "年", "七位负责人平均"), Metric("3", "家", "操盘过的亿级店铺")),
)

MONTH_NAMES = ("4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "1月", "2月", "3月")
MONTHS = Chart(
    "column",
    MONTH_NAMES,
    (
        Series(
            "GMV",
            (320, 680, 1350, 620, 760, 880, 1260, 2480, 1020, 1080, 520, 1030),
            emphasis=(2, 6, 7, 8, 9, 11),
            reference=(1000, "月均目标 1,000"),
        ),
    ),
    "万元",
    marks=("", "", "618", "", "", "", "双11 蓄水", "双11", "双12", "年货节", "", "38 焕新"),
    bands=(
        Band("第一季 新店期", 0, 3, "2,350　19.6%"),
        Band("第二季 成长期", 3, 3, "2,260　18.8%"),
        Band("第三季 爆发期", 6, 3, "4,760　39.7%"),
        Band("第四季 沉淀期", 9, 3, "2,630　21.9%"),
    ),
)

CALENDAR = Gantt(
    date(2026, 4, 1),
    12,
    (
        GanttRow("开店首发", date(2026, 4, 15), date(2026, 4, 30), "A", "180", rank=1),
        GanttRow("520 礼遇", date(2026, 5, 1), date(2026, 5, 20), "B", "310", rank=2),
        GanttRow("618", date(2026, 5, 13), date(2026, 6, 20), "S", "1,480", rank=0),
        GanttRow("狂暑季", date(2026, 7, 10), date(2026, 7, 20), "B", "210", rank=2),
        GanttRow("七夕", date(2026, 8, 8), date(2026, 8, 19), "B", "260", rank=2),
        GanttRow("99 大促", date(2026, 9, 1), date(2026, 9, 9), "A", "360", rank=1),
        GanttRow("双11", date(2026, 10, 15), date(2026, 11, 14), "S", "2,980", rank=0),
        GanttRow("双12", date(2026, 12, 4), date(2026, 12, 12), "A", "410", rank=1),
        GanttRow("年货节", date(2027, 1, 1), date(2027, 2, 5), "S", "780", rank=0),
        GanttRow("38 焕新", date(2027, 2, 24), date(2027, 3, 9), "S", "690", rank=0),
    ),
    ("节点", "目标 GMV"),
    month_names=MONTH_NAMES,
)

BUDGET = Chart(
    "panels",
    ("关键词推广", "全站推广", "人群推广", "淘宝客", "内容与直播", "站外种草"),
    (
        Series(
            "预算",
            (660, 600, 480, 300, 240, 120),
            ("660　27.5%", "600　25.0%", "480　20.0%", "300　12.5%", "240　10.0%", "120　5.0%"),
            "万元与占比",
            emphasis=(0, 1, 3),
        ),
        Series("ROI", (3.6, 4.2, 2.8, 5.0, 2.2, 1.4), emphasis=(0, 1, 3), reference=(1.78, "保本线 1.78")),
    ),
    number_format="0.0",
    texts=(("归因 GMV", ("2,376", "2,520", "1,344", "1,500", "528", "168")),),
    foot=("合计", "2,400　100.0%", "3.5", "8,436"),
)


def _tier(title: str, note: str, figure: str, people: str, share: str, *gives: str) -> Tier:
    return Tier(title, note, Metric(figure, "元", "人均年消费"), people, share, tuple(said(text) for text in gives))


MEMBERS = Pyramid(
    (
        _tier("溪谷会员", "入会即得", "133", "18.0 万人", "GMV 20%", "首购礼 20 元券", "积分 1 倍"),
        _tier("林间会员", "满 300 元", "371", "4.2 万人", "GMV 13%", "生日礼与会员日提前购", "免邮 12 次", "积分 1.2 倍"),
        _tier(
            "云海会员", "满 600 元", "720", "1.5 万人", "GMV 9%",
            "每季新品试用 1 次", "专属客服，免排队", "生日礼升级", "免邮不限次", "积分 1.5 倍"
        ),
        _tier(
            "峰顶会员", "满 1,500 元", "1,600", "0.3 万人", "GMV 4%",
            "年度礼盒 1 份", "限量款首发优先", "护肤顾问一对一", "采集地探访名额", "过敏退货延长 60 天", "免邮不限次", "积分 2 倍",
        ),
    ),
    (
        Metric("46", "%", "会员 GMV 占比目标", said("其余 54% 来自 36 万名未入会买家，人均 180 元；入会引导放在首单确认页与包裹卡。")),
        Metric(
            "",
            label="人数与 GMV 占比",
            note=said("云海以上占会员的 7.5%，贡献会员 GMV 的 28%；权益成本 420 万元，占会员 GMV 的 7.6%。"),
        ),
    ),
)  # fmt: skip

PROFIT = Chart(
    "waterfall",
    ("GMV", "退款", "GSV", "货品成本", "物流与包装", "平台费用", "推广费用", "会员与内容", "团队与管理", "税费", "经营利润"),
    (
        Series(
            "首年损益",
            (12000, -1020, 10980, -3074, -659, -505, -2400, -960, -1296, -768, 1318),
            (
                "12,000", "−1,020", "10,980", "−3,074\n28.0%", "−659\n6.0%", "−505\n4.6%", "−2,400\n21.9%", "−960\n8.7%", "−1,296\n11.8%",
                "−768\n7.0%", "1,318",
            ),
        ),
    ),
    "万元",
    totals=("total", "", "total", "", "", "", "", "", "", "", "total"),
    metrics=(
        Metric("1,318", "万元", "首年经营利润", said("12 个月中 9 个月盈利；11 月单月贡献 574 万元，占全年利润的 43.6%。"), accent=True),
    ),
)  # fmt: skip


def _field(title: str, note: str, *points: tuple[str, str]) -> Quadrant:
    return Quadrant(title, tuple((lead, said(text)) for lead, text in points), note)


FIELDS = Quadrants(
    (
        _field(
            "S　优势", "P4",
            ("38.6%", "365 天复购率，比调研竞品至少高 9.8 个百分点"), ("2,400 万支", "自有工厂年产能，可提前备货"),
            ("7 项", "授权发明专利，覆盖苔藓提取"), ("326 家", "线下网点，可试用、可入会"),
        ),
        _field(
            "W　短板", "P13",
            ("0 年", "尚无天猫运营记录，首年以 24 人专职团队补足"), ("36.7%", "抖音销售占比，由天猫分散"),
            ("12 个", "首批 SKU，每季再上新 3 款"), ("8.5%", "新店退款率，现有渠道 4.2%"),
        ),
        _field(
            "O　机会", "P7",
            ("31%", "150–300 元价格带占品类成交，主力单品占 4 款"), ("+14.2%", "敏感肌护理品类年增速"),
            ("142 万", "小程序会员，入会目标 40%"), ("4 个", "S 级节点，产能与库存已锁定"),
        ),
        _field(
            "T　风险", "P16",
            ("20%", "大促流量成本可能上浮的幅度，预算留 10% 机动"), ("12 天", "补货周期，S 级前备货 45 天"),
            ("3 家", "相邻价位竞品，守价不跟深折"), ("2027.01", "新商标法施行，提前一年续展"),
        ),
    )
)  # fmt: skip

OPENING = Process(
    (
        Step("提交申请", said("上传主体、商标与授权文件，编号 E-01 至 E-24。"), "2026.01"),
        Step("品牌评估", said("平台按品牌定位、经营能力、特色与公司实力评估。"), "由平台决定"),
        Step("资质审核", said("补齐质检报告与进口单据，逐项回复审核意见。"), "5 个工作日"),
        Step("签约缴费", said("缴纳保证金，签署协议，开通支付账户。"), "15 天内"),
        Step("装修上架", said("首批 12 款商品，完成详情页与客服话术。"), "4 周"),
    )
)
