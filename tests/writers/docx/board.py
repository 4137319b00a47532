"""Board A's five pages and one of each block kind, as a document: what the writer's tests and whoever looks at its pages share."""

from __future__ import annotations

import io
from datetime import date

from PIL import Image

from planner.document.blocks import (
    Band,
    BandRow,
    Bands,
    Block,
    Callout,
    Callouts,
    Card,
    Cards,
    Cell,
    Chapter,
    Chart,
    Column,
    Columns,
    Cover,
    Document,
    Edge,
    Figure,
    FindingLine,
    Findings,
    Gallery,
    Gantt,
    GanttRow,
    Heading,
    Items,
    Metric,
    Metrics,
    Milestone,
    Node,
    Paragraph,
    Part,
    Picture,
    Point,
    Process,
    Pyramid,
    Quadrant,
    Quadrants,
    Quote,
    Row,
    Run,
    Runs,
    Series,
    Source,
    Step,
    Table,
    Tier,
    Timeline,
    Tree,
)

MONTHS = ("4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "1月", "2月", "3月")
GMV = (320.0, 680.0, 1350.0, 620.0, 760.0, 880.0, 1260.0, 2480.0, 1020.0, 1080.0, 520.0, 1030.0)


def t(text: str) -> Runs:
    return (Run(text),)


def row(*texts: str, role: str = "plain", indent: int = 0) -> Row:
    return Row(tuple(Cell(t(text)) for text in texts), role, indent)  # type: ignore[arg-type]


def numbers(count: int, first: str = "text") -> tuple[Column, ...]:
    return (Column(first), *(Column("number") for _ in range(count)))  # type: ignore[arg-type]


def picture(colour: str, size: tuple[int, int] = (600, 400)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, colour).save(stream, "PNG")
    return stream.getvalue()


IMAGES = {
    "cover": picture("#9CBFB5", (1191, 900)),
    "logo": picture("#1A211F", (240, 60)),
    "product": picture("#C0D7D1", (600, 800)),
    "portrait": picture("#D3D7D1", (400, 500)),
    "screen": picture("#E0EBE8", (1200, 750)),
}

GOALS: tuple[Block, ...] = (
    Metrics(
        (
            Metric("1.20", "亿元", "GMV 目标", t("2026.04–2027.03"), accent=True),
            Metric("1.10", "亿元", "GSV", t("退款率 8.5%")),
            Metric("60", "万", "支付买家", t("会员 24 万")),
            Metric("1,318", "万元", "经营利润", t("GSV 的 12.0%")),
        ),
        "strip",
    ),
    Heading(t("1.20 亿元由老客、跨平台顾客与新客三部分构成")),
    Paragraph(
        t(
            "山屿 2025 年在五个渠道卖出 2.50 亿元，其中淘宝企业店在没有旗舰店身份、"
            "只有 3 名运营的情况下做到 3,640 万元，同比增长 57.6%。首年目标 "
            "1.20 亿元由三部分组成：承接淘宝企业店的老客约 3,000 万元，抖音与小程"
            "序中本就习惯在天猫比价的顾客约 2,600 万元，其余 6,400 万元来自站内"
            "搜索、推荐与大促的新客。三部分的测算过程见附录 C，假设逐条登记，任何一条变动都"
            "会在本章各表中同步更新。"
        )
    ),
    Paragraph(
        t(
            "目标按“访客 × 转化率 × 客单价”拆到月。转化率取 2.5%，低于山屿京东店"
            " 2025 年的 3.1%，因为新店前三个月缺少评价与会员；客单价取 200 元，"
            "低于京东店的 224.5 元，因为首批只上 12 个 SKU，连带购买有限。"
        )
    ),
    Heading(t("三档目标均盈利，618 后复核一次")),
    Paragraph(
        t(
            "预算按基准档编制。618 结束后第一周复核：若累计完成率低于 85%，下半年推广"
            "预算按保守档执行，并优先保留会员与内容费用；若高于 115%，追加备货，但不提高"
            "推广费比。三档下的经营利润均为正数。"
        )
    ),
    Table(
        (Column(), *(Column("number") for _ in range(4)), Column()),
        (row("档位", "GMV", "GSV", "推广费用", "经营利润", "触发条件"),),
        (
            row("保守", "9,600", "8,784", "1,920", "602", "完成率低于 85%"),
            row("基准", "12,000", "10,980", "2,400", "1,318", "按月执行", role="result"),
            row("进取", "13,800", "12,627", "2,679", "1,780", "完成率高于 115%"),
        ),
        caption=t("三档目标与经营利润（万元）"),
    ),
    Source(t("注：变动成本按 GSV 的 45.6% 计；保守档推广降至 GMV 的 20.0%，进取档增加客服与仓配 100 万元。")),
    Heading(t("月度节奏：6 月、10 月与 11 月占全年 42.4%")),
    Paragraph(
        t(
            "月度占比参照 2025 年抖音与京东两条曲线，再按天猫大促档期调整：6 月与 1"
            "0 月、11 月三个月合计 5,090 万元，占全年 42.4%；2 月受春节影响最低，为 520 万元。"
        )
    ),
    Chart(
        "column",
        MONTHS,
        (Series("GMV", GMV, emphasis=(2, 6, 7, 8, 9, 11), reference=(1000.0, "月均 1,000")),),
        "万元",
        caption=t("月度 GMV 目标与月均线（万元）"),
        alt="十二个月的 GMV 目标，11 月最高，为 2,480 万元",
    ),
    Source(t("来源：电商经营罗盘 E-03、商家智能 E-04；2026–2027 年目标为公司测算。深色为大促月。")),
    Table(
        numbers(5),
        (row("季度与阶段", "GMV", "占比", "访客", "推广费用", "经营利润"),),
        (
            row("第一季　新店期", "2,350", "19.6%", "470", "500", "125"),
            row("第二季　成长期", "2,260", "18.8%", "452", "485", "98"),
            row("第三季　爆发期", "4,760", "39.7%", "952", "872", "881"),
            row("第四季　沉淀期", "2,630", "21.9%", "526", "543", "214"),
        ),
        (row("全年合计", "12,000", "100.0%", "2,400", "2,400", "1,318"),),
        caption=t("季度目标分解（万元；访客为万人次）"),
    ),
    Source(t("注：访客 = GMV ÷（2.5% × 200 元）；经营利润口径见第 17 章表 17-1，含按月分摊的团队费用。")),
    Paragraph(
        t(
            "第一季的重点不是规模而是评价与会员：以开店首发和 618 两个节点积累 2 万条"
            "评价、6 万会员，利润只要求 125 万元。第三季贡献全年 66.8% 的利润，"
            "备货、客服与仓配都以这三个月的峰值为准；其中 11 月单月 2,480 万元，按"
            " 45 天备货、日发货峰值 3.6 万单校核，产能与仓配均有余量。"
        )
    ),
)

_STATEMENT = """GMV|320 680 1,350 620 760 880 1,260 2,480 1,020 1,080 520 1,030|12,000|109.3%|strong
退款|−27 −58 −115 −53 −64 −75 −107 −211 −87 −92 −44 −87|−1,020|9.3%|
GSV|293 622 1,235 567 696 805 1,153 2,269 933 988 476 943|10,980|100.0%|strong
货品成本|−82 −174 −346 −159 −195 −225 −323 −635 −261 −277 −133 −264|−3,074|28.0%|
物流与包装|−18 −37 −74 −34 −42 −48 −69 −136 −56 −59 −29 −57|−659|6.0%|
平台费用|−14 −29 −57 −26 −32 −37 −53 −104 −43 −45 −22 −43|−505|4.6%|
推广费用|−95 −151 −254 −141 −163 −181 −240 −429 −203 −212 −126 −205|−2,400|21.9%|
会员与内容|−60 −70 −90 −69 −73 −76 −88 −124 −81 −82 −66 −81|−960|8.7%|
团队与管理|−108 −108 −108 −108 −108 −108 −108 −108 −108 −108 −108 −108|−1,296|11.8%|
税费|−20 −44 −86 −40 −49 −56 −81 −159 −65 −69 −33 −66|−768|7.0%|
经营利润|−104 9 220 −10 34 74 191 574 116 136 −41 119|1,318|12.0%|result
利润率|−35.5% 1.4% 17.8% −1.8% 4.9% 9.2% 16.6% 25.3% 12.4% 13.8% −8.6% 12.6%|12.0%||"""


def _statement() -> Table:
    body = []
    for line in _STATEMENT.splitlines():
        name, months, year, share, role = line.split("|")
        body.append(row(name, *months.split(), year, share, role=role or "plain", indent=0 if role or name == "利润率" else 1))
    quarters = Row(
        (
            Cell(t("项目"), rowspan=2),
            *(Cell(t(f"第{name}季"), colspan=3) for name in "一二三四"),
            Cell(t("全年"), rowspan=2),
            Cell(t("占 GSV"), rowspan=2),
        )
    )
    return Table(
        (Column(), *(Column("number") for _ in MONTHS), Column("number", accent=True), Column("number", accent=True)),
        (quarters, row(*MONTHS)),
        tuple(body),
        caption=t("首年月度损益（万元）"),
        wide=True,
    )


PROFIT: tuple[Block, ...] = (
    Heading(t("变动成本占 GSV 的 45.6%")),
    Paragraph(t("各项费率取自合同与 2025 年实际，逐条登记在附录 C。")),
    Heading(t("月度损益：9 个月盈利，11 月一个月贡献全年利润的 43.6%")),
    _statement(),
    Source(
        t(
            "注：利润率为经营利润 ÷ GSV。货品成本 28.0%、物流与包装 6.0%、平"
            "台费用 4.6%（类目扣点与 0.6% 基础软件服务费）、税费 7.0% 按 G"
            "SV 计；团队与管理每月 108 万元；推广按 15.5% GMV 加每月 45"
            " 万元。负数以减号表示，各月取整后合计与全年一致。"
        )
    ),
    Heading(t("现金最低点在 7 月")),
    Paragraph(t("备货与账期叠加，7 月末现金最低，为 410 万元。")),
)

_PICTURE = Picture("product", "精华瓶身")
_SCREEN = Picture("screen", "后台截图", fit="contain")
_PORTRAIT = Picture("portrait", "店长肖像", focus=(0.5, 0.14))

KINDS: tuple[tuple[str, tuple[Block, ...]], ...] = (
    (
        "文字",
        (
            Paragraph(t("导语比正文大，说这一章的结论。"), "lead"),
            Paragraph(
                (
                    Run("正文里有"),
                    Run("重点", strong=True),
                    Run("、"),
                    Run("数字 42", accent=True),
                    Run("和"),
                    Run("链接", href="https://example.com/?a=1&b=2"),
                )
            ),
            Paragraph(t("标签小一号。"), "label"),
            Paragraph(t("脚注最小。"), "meta"),
            Heading(t("三级标题"), 3),
            Items((t("第一点，<b>不是标记</b> & 如此"), t("第二点"), t("第三点"))),
            Heading(t("四级标题"), 4),
            Items((t("先做这个"), t("再做那个")), ordered=True),
            Items((t("又从一开始"), t("到二为止")), ordered=True),
            Quote(t("山是海里露出的岛。"), "创始人，2019 年"),
            Callout((Heading(t("三条底线"), 3), Paragraph(t("不刷单，不虚标，不破价。"))), "paper"),
            Callout(
                (Paragraph((Run("一句深底上的话，"), Run("含重点 1.20 亿元", accent=True)), "lead"), Items((t("深底上的列表"),))), "deep"
            ),
            Columns(
                (
                    (Heading(t("左栏"), 3), Paragraph(t("左栏的一段文字，说明品牌从哪里来，为什么做这件事。"))),
                    (Heading(t("右栏"), 3), Items((t("右一"), t("右二")))),
                ),
                (6, 6),
            ),
            Metrics(
                (
                    Metric("60", "万", "支付买家"),
                    Metric("200", "元", "客单价", operator="×"),
                    Metric("1.20", "亿元", "GMV", operator="=", accent=True),
                ),
                "strip",
            ),
            Metrics(tuple(Metric(str(n), "分", f"第 {n} 项", t("比去年高")) for n in range(1, 8)), "cards"),
        ),
    ),
    (
        "表格",
        (
            Table(
                (Column(), Column(), Column("number"), Column("number"), Column()),
                (row("编号", "品名与卖点", "到手价", "库存", "备注"),),
                tuple(
                    row(
                        f"SKU-{n:02}",
                        f"屏障修护精华第 {n} 版，含神经酰胺与泛醇，适合敏感肌",
                        f"{129 + n}",
                        f"{n * 1000:,}",
                        "主推" if n < 4 else "常规",
                    )
                    for n in range(1, 41)
                ),
                (row("合计", "", "", "820,000", ""),),
                caption=t("货盘清单"),
                style="dense",
            ),
            Source(t("来源：货盘表 E-09。")),
            Table(
                (Column(), Column()),
                (),
                (
                    row("公司全称", "杭州屿上电子商务有限公司"),
                    row("统一社会信用代码", "91330106MA2XXXXX0X"),
                    row("成立日期", "2019 年 3 月 18 日"),
                ),
                style="facts",
            ),
            Table(
                (Column(), Column(accent=True), Column(), Column()),
                (row("比较", "山屿", "竞品甲", "竞品乙"),),
                (row("主打功效", "屏障修护", "美白", "抗初老"), row("价格带（元）", "129–329", "199–399", "89–199")),
                caption=t("竞品比较"),
            ),
            Findings(
                "还缺什么",
                (
                    FindingLine(
                        "dossier.a3",
                        "blocker",
                        "missing",
                        "缺少商标注册证",
                        "没有 R 标",
                        "上传注册证扫描件",
                        "trademarks.0",
                        "商家入驻资质要求",
                    ),
                    FindingLine("dossier.d1", "advice", "met", "有检测报告"),
                ),
            ),
        ),
    ),
    (
        "图表",
        (
            Chart(
                "column",
                ("2023 年", "2024 年", "2025 年"),
                (
                    Series("抖音", (2000.0, 4100.0, 9000.0), note="×4.5"),
                    Series("淘宝", (1500.0, 2310.0, 3640.0)),
                    Series("京东", (900.0, 1900.0, 2800.0)),
                ),
                "万元",
                stacked=True,
                totals=("4,400", "8,310", "15,440"),
                changes=("+88.9%", "+85.8%"),
                caption=t("三年分渠道销售（万元）"),
                metrics=(Metric("3.5", "倍", "三年增长", accent=True), Metric("58", "%", "抖音占比")),
            ),
            Chart(
                "column",
                MONTHS,
                (Series("GMV", GMV, emphasis=(2, 7)),),
                marks=("", "", "618", "", "", "", "", "双 11", "双 12", "", "", ""),
                bands=(
                    Band("新店期", 0, 3, "19.6%"),
                    Band("成长期", 3, 3, "18.8%"),
                    Band("爆发期", 6, 3, "39.7%"),
                    Band("沉淀期", 9, 3, "21.9%"),
                ),
                caption=t("档期"),
            ),
            Chart(
                "bar",
                ("搜索", "推荐", "直播", "站外"),
                (Series("占比", (0.38, 0.27, 0.21, 0.14), emphasis=(0,)),),
                "%",
                "0.0%",
                caption=t("流量来源"),
            ),
            Chart("line", MONTHS, (Series("本品", GMV), Series("行业", tuple(value * 0.6 for value in GMV))), caption=t("走势")),
            Chart(
                "doughnut",
                ("抖音", "淘宝", "京东", "其他"),
                (Series("销售", (9000.0, 3640.0, 2800.0, 1200.0)),),
                "万元",
                caption=t("渠道结构"),
            ),
            Chart(
                "waterfall",
                ("GMV", "退款", "货品", "推广", "团队", "利润"),
                (Series("首年", (12000.0, -1020.0, -3074.0, -2400.0, -4188.0, 1318.0)),),
                "万元",
                totals=("total", "", "", "", "", "total"),
                caption=t("从 GMV 到利润"),
            ),
            Chart(
                "panels",
                ("搜索", "推荐", "直播"),
                (Series("访客（万）", (900.0, 700.0, 400.0)), Series("转化率", (0.031, 0.022, 0.018), labels=("3.1%", "2.2%", "1.8%"))),
                texts=(("抓手", ("关键词", "人群", "自播")),),
                foot=("合计", "2,000", "2.5%", ""),
                caption=t("三个入口"),
            ),
            Bands(
                (BandRow("山屿", 129, 329, 199, "主推 199", own=True), BandRow("竞品甲", 199, 399, 259), BandRow("竞品乙", 49, 159, 99)),
                "元",
                (100, 300, "主流价格带"),
                caption=t("价格带"),
            ),
        ),
    ),
    (
        "图片与构成",
        (
            Figure(_SCREEN, t("后台截图，2025 年 12 月"), "E-03", framed=True, metric=Metric("3,640", "万元", "淘宝店 2025 年")),
            Gallery((Figure(_SCREEN, t("质检报告"), "E-05", framed=True), Figure(_SCREEN, t("注册证"), "E-06", framed=True))),
            Gallery(tuple(Figure(_PICTURE, t(f"门店 {n}")) for n in range(1, 4))),
            Callouts(
                (
                    Point("三重神经酰胺", t("补充屏障脂质"), Metric("3", "%", "浓度")),
                    Point("零香精", t("敏感肌可用")),
                    Point("真空泵头", t("开封后 12 个月")),
                ),
                _PICTURE,
                (Metric("129", "元", "到手价", accent=True), Metric("4.9", "分", "评分")),
            ),
            Cards(
                (
                    Card(
                        "修护精华",
                        "30 ml · 199 元",
                        t("神经酰胺"),
                        picture=_PICTURE,
                        metric=Metric("98", "万件", "2025 年"),
                        detail="占 38%",
                        share=0.38,
                        accent=True,
                    ),
                    Card("保湿面霜", "50 g · 169 元", t("角鲨烷"), picture=_PICTURE, metric=Metric("61", "万件"), share=0.22),
                ),
                "wall",
            ),
            Cards(
                (
                    Card("价值观", text=t("少而好。"), items=(t("配方公开"), t("不做替代承诺"))),
                    Card("文化", "2019 年起", t("每季一次海岸清洁。")),
                ),
                "text",
            ),
            Cards(
                (
                    Card(
                        "林青",
                        "26 岁，杭州，敏感肌",
                        t("换季泛红，先看成分再看价格。"),
                        (t("月均护肤支出 320 元"),),
                        _PORTRAIT,
                        metrics=(Metric("41", "%", "占比"), Metric("3.2", "次", "年购买")),
                    ),
                ),
                "portrait",
            ),
            Timeline(
                (
                    Milestone("2019.03", "品牌创立", t("在舟山海边的工作室"), Metric("3", "人", "团队"), tag="E-01"),
                    Milestone("2021.06", "首款精华上市", t("首月售罄"), Metric("2.1", "万件"), _PICTURE, "E-02"),
                    Milestone("2025.12", "年销 2.50 亿元", (), Metric("2.50", "亿元")),
                )
            ),
            Gantt(
                date(2026, 4, 1),
                12,
                (
                    GanttRow("618", date(2026, 5, 16), date(2026, 6, 20), "S", "1,350 万", "5.16–6.20", 0, date(2026, 4, 20)),
                    GanttRow("七夕", date(2026, 8, 10), date(2026, 8, 20), "A", "210 万", "8.10–8.20", 1),
                    GanttRow("双 11", date(2026, 10, 15), date(2026, 11, 14), "S", "2,480 万", "10.15–11.14", 0, date(2026, 9, 1)),
                    GanttRow("年货节", date(2027, 1, 5), date(2027, 1, 25), "A", "600 万", "1.5–1.25", 2),
                    GanttRow("三八", date(2027, 3, 1), date(2027, 3, 10), "B", "300 万", "3.1–3.10", 3),
                ),
                ("活动", "GMV"),
                t("大促日历"),
                MONTHS,
            ),
            Process((Step("接待", t("首响 30 秒内"), "客服"), Step("核实", t("订单与照片")), Step("补偿", t("48 小时内结案"), "主管"))),
            Tree(
                (
                    Node("lead", "周亦宁", "店长", "1 人", t("8 年天猫经验"), Metric("8", "年"), _PORTRAIT, "accent"),
                    Node("ops", "陈屿", "运营", "4 人", t("负责货品与活动"), Metric("5", "年")),
                    Node("cs", "何川", "客服", "12 人"),
                ),
                (Edge("lead", "ops"), Edge("lead", "cs")),
                "people",
                (Metric("22", "人", "团队"),),
            ),
            Tree(
                (
                    Node("a", "林若水", "创始人"),
                    Node("b", "山屿生物", "品牌方"),
                    Node("c", "屿上电商", "申请主体", tone="outlined"),
                    Node("d", "代工厂", "供应商"),
                ),
                (Edge("a", "b", "62%"), Edge("b", "c", "独占授权", dashed=True)),
            ),
            Pyramid(
                (
                    Tier("注册会员", "0 元起", Metric("24", "万人"), "首购", "80%", (t("生日券"),)),
                    Tier("金卡", "年消费 500 元", Metric("6", "万人"), "复购", "15%", (t("专属客服"), t("新品试用"))),
                    Tier("黑卡", "年消费 2,000 元", Metric("0.8", "万人"), "高频", "5%", (t("线下沙龙"),)),
                ),
                (Metric("30.8", "万人", "会员总数"),),
            ),
            Quadrants(
                (
                    Quadrant("S 优势", (("3 项", t("发明专利")), ("62%", t("自有产能"))), "内部"),
                    Quadrant("W 劣势", (("0", t("天猫经验")),)),
                    Quadrant("O 机会", (("+18%", t("敏感肌品类增速")),)),
                    Quadrant("T 威胁", (("", t("头部降价")),)),
                )
            ),
        ),
    ),
)

_PARTS = (
    ("概览", (("0", "摘要与关键数字"), ("1", "品牌与公司概况"))),
    ("判断", (("2", "市场与消费者分析"), ("3", "竞品分析与 SWOT"), ("4", "定位与总策略"))),
    ("目标与货品", (("5", "年度目标"), ("6", "货品规划"), ("7", "价格与促销机制"))),
    ("获客与经营", (("8", "视觉与内容"), ("9", "流量与推广"), ("10", "活动与大促"), ("11", "直播与达人"), ("12", "会员与 CRM"))),
    ("履约与组织", (("13", "客服、物流与售后"), ("14", "供应链与库存"), ("15", "团队与 KPI"), ("16", "分阶段计划"))),
    ("财务与保障", (("17", "财务预算与损益"), ("18", "数据复盘机制"), ("19", "风险与合规"))),
    ("附录", (("A", "指标词典"), ("B", "大促档期来源"), ("C", "假设登记表"))),
)

_MESSAGE = t("首年 GMV 1.20 亿元，由 2,400 万访客、2.5% 转化率与 200 元客单价构成；六个大促月承担 68.5%。")
_BLOCKS: dict[str, tuple[Block, ...]] = {
    "5": GOALS,
    "17": PROFIT,
    **dict(zip(("8", "9", "10", "11"), (blocks for _, blocks in KINDS), strict=True)),
}

COVER = Cover(
    "天猫旗舰店年度运营方案",
    "2026 年 4 月 – 2027 年 3 月",
    Picture("cover", "三瓶产品立在草地上"),
    (Metric("1.20", "亿元", "首年 GMV 目标"), Metric("4,460", "万元", "首年投入"), Metric("1,318", "万元", "经营利润")),
    (
        ("申请主体", "杭州屿上电子商务有限公司"),
        ("类目与店铺", "美容护肤　旗舰店"),
        ("编制", "天猫项目组　周亦宁"),
        ("版本", "1.0　2026 年 1 月 6 日"),
    ),
)


def plan(*blocks: Block, number: str = "5") -> Document:
    """A plan with one chapter of *blocks*."""
    chapter = Chapter("chapter", number, "年度目标", (), blocks)
    return Document("plan", "zh-CN", "天猫旗舰店年度运营方案", (Part("part", "目标", children=(chapter,)),), images=IMAGES)


def board() -> Document:
    """The whole plan of the board."""
    parts = tuple(
        Part(
            f"part{index}",
            title,
            children=tuple(
                Chapter(
                    f"c{number}",
                    number,
                    name,
                    _MESSAGE if number == "5" else (),
                    _BLOCKS.get(number, (Heading(t("本章要点")), Paragraph(t("一段说明文字。" * 12)))),
                )
                for number, name in chapters
            ),
        )
        for index, (title, chapters) in enumerate(_PARTS)
    )
    return Document(
        "plan",
        "zh-CN",
        "天猫旗舰店年度运营方案",
        parts,
        subject="山屿 SHANYU",
        version="版本 1.0　2026 年 1 月 6 日",
        logo=Picture("logo", "山屿标志", fit="contain"),
        cover=COVER,
        images=IMAGES,
    )
