"""A deck with the content of the design board, written out as blocks: what the deck writer is looked at and tested with."""

from __future__ import annotations

import io
from collections.abc import Mapping

from PIL import Image

from planner.document.blocks import (
    Block,
    Callout,
    Callouts,
    Card,
    Cards,
    Cell,
    Chart,
    Column,
    Columns,
    Document,
    Edge,
    Figure,
    Gallery,
    Metric,
    Metrics,
    Node,
    Paragraph,
    Part,
    Picture,
    Point,
    Quote,
    Row,
    Run,
    Runs,
    Series,
    Slide,
    Table,
    Tree,
)

SIZES = {
    "hero_cover": (1116, 1080),
    "drop_tall": (408, 720),
    "land_section": (1920, 528),
    "d1": (816, 513),
    "d2": (816, 513),
    "hero_item": (696, 720),
    "family": (1092, 1080),
    "persona": (264, 336),
    "pack_serum": (180, 348),
    "pack_jar": (180, 348),
    "pack_toner": (180, 348),
    "pack_tube": (180, 348),
    "pack_pump": (180, 348),
    "pack_spray": (180, 348),
    "pack_mask": (180, 348),
    "pack_gift": (180, 348),
    "logo": (320, 120),
    "logo_light": (320, 120),
    "factory": (800, 600),
    "store": (800, 600),
    "ware": (800, 600),
    "lab": (800, 600),
    "licence": (840, 1188),
}


def drawn_images() -> dict[str, bytes]:
    """Flat pictures of the right sizes, for tests."""
    images = {}
    for n, (key, size) in enumerate(SIZES.items()):
        buffer = io.BytesIO()
        Image.new("RGB", size, (90 + 6 * n, 140, 120)).save(buffer, "PNG")
        images[key] = buffer.getvalue()
    return images


def t(text: str) -> Runs:
    """Runs from a text in which ``*...*`` is strong and ``_..._`` accented."""
    runs: list[Run] = []
    for n, piece in enumerate(text.split("*")):
        for m, part in enumerate(piece.split("_")):
            if part:
                runs.append(Run(part, strong=n % 2 == 1, accent=m % 2 == 1))
    return tuple(runs)


def cell(text: str) -> Cell:
    """A cell; ``!`` ahead marks it strong, ``^`` accented."""
    flags = text[: len(text) - len(text.lstrip("!^"))]
    return Cell((Run(text[len(flags) :]),) if text[len(flags) :] else (), strong="!" in flags, accent="^" in flags)


def rows(*texts: str, role: str = "plain") -> tuple[Row, ...]:
    return tuple(Row(tuple(cell(part.strip()) for part in text.split("|")), role) for text in texts)  # type: ignore[arg-type]


COVER = Slide(
    "cover",
    t("山屿\n天猫旗舰店入驻方案"),
    "cover",
    blocks=(
        Paragraph(t("入驻申请与首年运营方案"), "label"),
        Metrics(
            (
                Metric("2.50", "亿元", "2025 年全渠道销售额", accent=True),
                Metric("2.98", "倍", "较 2023 年"),
                Metric("38.6", "%", "365 天复购率"),
                Metric("326", "家", "线下网点"),
            ),
            "hero",
        ),
        Paragraph(t("申请主体　杭州屿上电子商务有限公司"), "meta"),
        Paragraph(t("类目　美容护肤　店铺类型　旗舰店　2026 年 1 月"), "meta"),
        Figure(Picture("hero_cover", "三瓶护肤品立在苔藓石台上", (0.5, 0.5))),
    ),
)
AGENDA = Slide(
    "agenda",
    t("五章回答一个问题：山屿凭什么开一家天猫旗舰店"),
    "agenda",
    scope=t("每章一个关键数字，数字之后是证据与页码"),
    short="目录",
    blocks=(Figure(Picture("drop_tall", "精华滴落")),),
)

GLANCE_METRICS = (
    Metric("38.6", "%", "365 天复购率", t("较 2024 年 +4.1 个百分点"), "全渠道会员系统 E-02"),
    Metric("142", "万人", "注册会员", t("较上年末 +51 万人"), "会员系统 E-02，截至 12 月 31 日"),
    Metric("84.8", "%", "线上销售占比", t("四个线上渠道合计 2.12 亿元"), "审计报告附注 E-01"),
    Metric("326", "家", "线下网点", t("覆盖 41 城，较上年 +116 家"), "门店清单 E-03"),
    Metric("7", "项", "发明专利", t("另有 12 项实用新型"), "专利证书 E-05"),
    Metric("4.2", "%", "退款率", t("较 2024 年 −0.8 个百分点"), "平台后台 E-04"),
)
GLANCE = Slide(
    "glance",
    t("2025 年销售 2.50 亿元，38.6% 的顾客一年内再次购买"),
    scope=t("七个关键数字，均为 2025 自然年口径；编号对应证据附件"),
    source=t("来源：见各项编号；销售为审计数，其余为公司后台数据"),
    short="一页看懂品牌",
    metric=Metric("2.50", "亿元", "七个关键数字，期间与来源齐全"),
    notes=("2025 年销售 2.50 亿元，来源 E-01。", "复购率 38.6%，来源 E-02。"),
    blocks=(
        Columns(
            (
                (
                    Callout(
                        (
                            Metrics(
                                (Metric("2.50", "亿元", "2025 年全渠道销售额", t("同比 *+60.3%*，两年复合增长 *72.5%*"), accent=True),),
                                "hero",
                            ),
                            Chart(
                                "column",
                                ("2023", "2024", "2025"),
                                (Series("销售额", (0.84, 1.56, 2.50), emphasis=(2,)),),
                                "亿元",
                                "0.00",
                                alt="三年销售额",
                                small=True,
                            ),
                            Paragraph(t("亿元　来源：2025 年度审计报告 E-01"), "meta"),
                        ),
                        "deep",
                    ),
                ),
                (Metrics(GLANCE_METRICS),),
            ),
            (4, 8),
        ),
    ),
)
GLANCE_ALONE = Slide(
    "glance-alone",
    GLANCE.title,
    scope=GLANCE.scope,
    short="数字卡片",
    blocks=(Metrics((Metric("2.50", "亿元", "2025 年全渠道销售额", t("同比 *+60.3%*"), "E-01", accent=True), *GLANCE_METRICS)),),
)

COMPANY = Slide(
    "company",
    t("品牌、工厂与开店主体同受一人控制，商标授权只有 1 级"),
    scope=t("左：申请主体与品牌方基本事实　右：股权与授权关系，截至 2026 年 1 月 6 日"),
    source=t("来源：国家企业信用信息公示系统截图 E-09；商标注册证 E-07；独占授权书 E-10。"),
    short="公司简介",
    metric=Metric("1", "级授权", "主体、工厂与商标的关系"),
    blocks=(
        Columns(
            (
                (
                    Table(
                        (Column(), Column()),
                        (),
                        rows(
                            "申请主体|!杭州屿上电子商务有限公司",
                            "成立 / 注册资本|2021.06.08　500 万元（实缴）",
                            "统一社会信用代码|91330110MA2K****7X",
                            "品牌方|!杭州山屿生物科技有限公司",
                            "成立 / 注册资本|2019.03.18　2,000 万元（实缴）",
                            "纳税资格|一般纳税人（两家主体）",
                            "员工|186 人（研发 42，电商 58，生产 61）",
                            "商标|山屿 SHANYU　第 3 类　R 标 E-07",
                            "生产许可|浙妆 2021****，湖州工厂 E-08",
                        ),
                        style="facts",
                    ),
                ),
                (
                    Tree(
                        (
                            Node("a", "沈知远", "创始人、实际控制人", tone="paper"),
                            Node("b", "员工持股平台", "42 名骨干", tone="paper"),
                            Node("c", "青禾创投", "2023 年 A 轮", tone="paper"),
                            Node("brand", "杭州山屿生物科技有限公司", "品牌方，商标权利人", tone="accent"),
                            Node("shop", "杭州屿上电子商务", "申请主体", tone="outlined"),
                            Node("plant", "湖州山屿化妆品", "工厂，年产能 2,400 万支", tone="paper"),
                            Node("store", "山屿天猫旗舰店", "拟开设", tone="deep"),
                        ),
                        (
                            Edge("a", "brand", "62%"),
                            Edge("b", "brand", "18%"),
                            Edge("c", "brand", "20%"),
                            Edge("brand", "shop", "100%"),
                            Edge("brand", "plant", "80%"),
                            Edge("brand", "shop", "商标独占授权", dashed=True),
                            Edge("shop", "store"),
                        ),
                        metrics=(Metric("1", "级授权", note=t("商标独占授权，有效至 2031.12.31")),),
                    ),
                ),
            ),
            (5, 7),
        ),
    ),
)

PERSONA = Slide(
    "persona",
    t("守住 129–329 元：高于平价国货，低于院线品牌"),
    scope=t("主力商品日销价区间与核心人群"),
    short="品牌定位",
    metric=Metric("129–329", "元", "主力价格带"),
    source=t("来源：用户调研 E-11"),
    blocks=(
        Columns(
            (
                (
                    Cards(
                        (
                            Card(
                                "城市敏感肌",
                                "25–34 岁女性，一线与新一线城市",
                                picture=Picture("persona", "用户画像", (0.5, 0.3)),
                                metric=Metric("61", "%", "2025 年购买者中的占比"),
                                metrics=(
                                    Metric("72", "%", note=t("自述敏感肌，换季更频繁更换护肤品")),
                                    Metric("350", "元", note=t("月均护肤支出，单件愿付 150–300 元")),
                                    Metric("3.4", "次", note=t("每年购买山屿次数，精华常与面霜同购")),
                                ),
                            ),
                        ),
                        "portrait",
                    ),
                ),
                (Paragraph(t("*日销价区间*（元 / 件）与主推单品价格")), Quote(t("为城市敏感肌做的高山植物护肤"), "一句话定位")),
            ),
            (4, 8),
        ),
    ),
)

COMPARISON = Slide(
    "comparison",
    t("七项对比：复购高 9.8 个百分点，价格落在中段"),
    scope=t("与三个价格相邻品牌的公开信息对比；A、B、C 为代称，不作优劣评价"),
    short="差异化对比",
    metric=Metric("9.8", "个百分点", "复购率高于相邻品牌"),
    source=t("来源：各品牌旗舰店公开页面，2025.12.18 采集 E-15；复购率来自同一份用户调研"),
    blocks=(
        Table(
            (Column(), Column(accent=True), Column(), Column(), Column()),
            rows("|山屿|国货敏感肌 A|国货中高端 B|院线品牌 C"),
            rows(
                "主力价格带（元 / 件）|!129–329|89–219|198–458|298–698",
                "主推单品与售价（元）|苔藓修护精华 259|舒缓精华 148|修护精华 298|屏障精华 468",
                "365 天复购率|!^38.6%|28.8%|24.5%|27.1%",
                "主张与依据|苔藓多糖，浓度 3.0%|马齿苋，浓度未标注|神经酰胺，部分标注|神经酰胺，浓度标注",
                "人体功效评价（份）|12|5|8|14",
                "线下网点（家）|326|1,120|640|90",
                "主要渠道|抖音、京东、小程序、门店|天猫、抖音|天猫、京东|天猫、医院渠道",
            ),
        ),
    ),
)

CHANNELS = Slide(
    "channels",
    t("两年做到 2.98 倍：五个渠道都在增长，没有一家过半"),
    scope=t("全渠道销售额，亿元，2023–2025 自然年"),
    short="渠道总览",
    metric=Metric("2.98", "倍", "两年增长"),
    source=t("来源：2025 年度审计报告及附注 E-01；2023、2024 年为同口径审计数。"),
    blocks=(
        Columns(
            (
                (
                    Chart(
                        "column",
                        ("2023", "2024", "2025"),
                        (
                            Series("抖音旗舰店", (0.32, 0.62, 0.92), note="×2.9"),
                            Series("京东旗舰店", (0.13, 0.25, 0.43), note="×3.4"),
                            Series("小程序商城", (0.10, 0.20, 0.41), note="×4.3"),
                            Series("线下网点", (0.16, 0.26, 0.38), note="×2.4"),
                            Series("淘宝企业店", (0.13, 0.23, 0.36), note="×2.5"),
                        ),
                        "亿元",
                        "0.00",
                        stacked=True,
                        totals=("0.84", "1.56", "2.50"),
                        changes=("+85.7%", "+60.3%"),
                        alt="三年销售额按渠道",
                    ),
                ),
                (
                    Metrics(
                        (
                            Metric("2.50", "亿元", "2025 年全渠道销售额", accent=True),
                            Metric("36.7", "%", note=t("抖音占比由 2024 年的 40.0% 降至 36.7%，单一渠道依赖下降。")),
                            Metric("×4.3", "", note=t("小程序商城两年增至 4.3 倍，会员自主复购是主要来源。")),
                            Metric("84.8", "%", note=t("四个线上渠道合计占比；淘宝企业店 0.36 亿元的老客由旗舰店承接。")),
                        ),
                        "rail",
                    ),
                ),
            ),
            (9, 3),
        ),
    ),
)

EVIDENCE = Slide(
    "evidence",
    t("抖音与京东后台合计 1.35 亿元，截图可逐项核对"),
    scope=t("统计期 2025.01.01–12.31；截图为商家后台原图，仅遮盖账号信息"),
    short="线上业绩证明",
    metric=Metric("1.35", "亿元", "抖音与京东后台"),
    source=t("核对：9,180 + 4,320 = 13,500 万元，占全渠道 25,000 万元的 54.0%。"),
    blocks=(
        Gallery(
            (
                Figure(
                    Picture("d1", "抖音电商罗盘截图"),
                    t("*电商经营罗盘 / 交易概览*　店铺：山屿官方旗舰店\n统计期 2025.01.01–12.31　截图 2026.01.06 09:12"),
                    "E-03",
                    True,
                    (0.146, 0.143, 0.207, 0.159),
                    Metric("9,180", "万元", note=t("抖音旗舰店 2025 年支付金额，同比 +47.1%")),
                ),
                Figure(
                    Picture("d2", "京东商家智能截图"),
                    t("*商家智能 / 交易概览*　店铺：山屿美妆旗舰店\n统计期 2025.01.01–12.31　截图 2026.01.06 09:40"),
                    "E-04",
                    True,
                    (0.146, 0.143, 0.207, 0.159),
                    Metric("4,320", "万元", note=t("京东旗舰店 2025 年成交金额，同比 +74.2%")),
                ),
            )
        ),
    ),
)
ONE_EVIDENCE = Slide(
    "evidence-one",
    t("抖音旗舰店 2025 年支付 9,180 万元"),
    scope=EVIDENCE.scope,
    short="单张证据",
    blocks=(Gallery(EVIDENCE.blocks[0].figures[:1]),),
)  # type: ignore[union-attr]
PREMISES = Slide(
    "premises",
    t("总部、工厂、仓库与门店均可实地查看"),
    scope=t("2025 年 12 月拍摄"),
    short="企业实景",
    blocks=(
        Gallery(
            (
                Figure(Picture("factory", "湖州工厂"), t("湖州工厂，1.2 万平方米")),
                Figure(Picture("lab", "实验室"), t("研发实验室")),
                Figure(Picture("ware", "仓库"), t("嘉兴仓")),
                Figure(Picture("store", "门店"), t("杭州湖滨店")),
            )
        ),
    ),
)
CERTIFICATES = Slide(
    "certificates",
    t("七份资质原件可查"),
    scope=t("原件扫描，已加水印"),
    short="资质",
    blocks=(
        Gallery(tuple(Figure(Picture("licence", f"证书 {n}"), t(f"证书 {n}，有效至 2031 年"), f"E-{n:02}", True) for n in range(1, 8))),
    ),
)

_PACKS = (
    ("serum", "苔藓修护精华", "30 ml　¥259", "3.0% 苔藓多糖", "21.8", "5,450 万元", 1.0),
    ("jar", "云岫舒缓面霜", "50 g　¥229", "神经酰胺复配", "13.4", "3,350 万元", 0.615),
    ("toner", "山泉保湿精华水", "150 ml　¥169", "弱酸性，无酒精", "11.2", "2,800 万元", 0.514),
    ("tube", "岩茶净润洁面", "120 g　¥129", "氨基酸洁面", "8.5", "2,125 万元", 0.39),
    ("pump", "晨雾保湿乳液", "100 ml　¥189", "轻润，易吸收", "6.8", "1,700 万元", 0.312),
    ("spray", "松针舒缓喷雾", "120 ml　¥139", "细雾，随身装", "5.8", "1,450 万元", 0.266),
    ("mask", "苔藓修护面膜", "5 片　¥149", "一片 25 ml", "4.9", "1,225 万元", 0.225),
    ("gift", "山屿修护礼盒", "四件装　¥329", "节庆与会员礼", "4.0", "1,000 万元", 0.183),
)
_CARDS = tuple(
    Card(
        name,
        note,
        t(text),
        picture=Picture(f"pack_{key}", name, (0.5, 0.6)),
        metric=Metric(value, "%"),
        detail=detail,
        share=share,
        accent=key == "serum",
    )
    for key, name, note, text, value, detail, share in _PACKS
)
WALL = Slide(
    "wall",
    t("8 款主力单品贡献 76.4% 的销售，价格覆盖 129–329 元"),
    scope=t("2025 年全渠道销售额与占比，按销售额排序；全线 4 个系列、42 个 SKU"),
    short="产品线全景",
    metric=Metric("76.4", "%", "8 款主力单品"),
    source=t("来源：商品销售明细 E-17"),
    blocks=(Cards(_CARDS, "wall"),),
)
TOP3 = Slide("top3", t("三款单品贡献 46.4% 的销售"), scope=WALL.scope, short="TOP3", blocks=(Cards(_CARDS[:3], "wall"),))
HERO = Slide(
    "hero",
    t("一瓶苔藓修护精华，2025 年卖出 25.0 万瓶"),
    scope=t("苔藓修护精华 30 ml，日销价 259 元；销售为全渠道，功效评价为第三方人体试验"),
    short="核心单品",
    metric=Metric("25.0", "万瓶", "核心单品年销量"),
    source=t("来源：商品销售明细 E-17；检测报告 E-18；人体功效评价报告 SH2025-0412"),
    blocks=(
        Callouts(
            (
                Point("定量滴管", t("刻度滴管每次取 0.3 ml，一瓶约 100 次用量。"), Metric("0.3", "ml"), (0.55, 0.22)),
                Point("苔藓多糖", t("原料标注浓度 3.0%，产地备案与批次检测可查。"), Metric("3.0", "%"), (0.6, 0.5)),
                Point("28 天人体评价", t("经皮水分流失较使用前下降 23.4%，62 名受试者。"), Metric("−23.4", "%"), (0.58, 0.66)),
                Point("高山苔藓", t("浙西高山采集点，海拔 1,200 米，年供 18 吨。"), Metric("1,200", "米"), (0.25, 0.9)),
            ),
            Picture("hero_item", "苔藓修护精华", (0.47, 0.5)),
            (
                Metric("25.0", "万瓶", "2025 年全渠道销量"),
                Metric("5,450", "万元", "销售额"),
                Metric("21.8", "%", "占全渠道"),
                Metric("98.1", "%", "好评率"),
            ),
        ),
    ),
)

GOALS = Slide(
    "goals",
    t("首年 GMV 1.20 亿元，六个大促月承担 68.5%"),
    scope=t("2026 年 4 月至 2027 年 3 月，月度 GMV 目标，万元"),
    short="首年目标",
    metric=Metric("1.20", "亿元", "首年 GMV 目标"),
    blocks=(
        Metrics(
            (
                Metric("1.20", "亿元", accent=True),
                Metric("2,400", "万", "访客", operator="="),
                Metric("2.5", "%", "支付转化率", operator="×"),
                Metric("200", "元", "客单价", operator="×"),
                Metric("8.5", "%", "预计退款率"),
            ),
            "strip",
        ),
        Chart(
            "column",
            tuple(f"{m} 月" for m in (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)),
            (Series("GMV", (320, 680, 1350, 620, 760, 880, 1260, 2480, 1020, 1080, 520, 1030), emphasis=(2, 6, 7, 8, 9, 11)),),
            "万元",
            marks=("", "", "618", "", "", "", "双11 蓄水", "双11", "双12", "年货节", "", "38 焕新"),
            alt="月度 GMV",
        ),
    ),
)

_SERVICE = (
    (
        "售前",
        "客服 5 人分早晚两班，9:00–24:00 在线，夜间由机器人接待并在次日 9:30 前回访。首次响应 20 秒内，大促期间 30 秒内。"
        "过敏史与用药史按问询表记录，不对疗效作承诺；孕期与术后肌肤一律建议咨询医师。每月抽检会话 300 条，质检合格率目标 95%。",
    ),
    (
        "退换与退款",
        "签收 7 天内无理由退货，拆封试用装不影响退货。过敏退货期延长到 30 天，提供就诊记录或照片即可，"
        "运费由店铺承担。退货签收后 24 小时内完成退款，48 小时内回访原因并归类。全部订单赠送运费险。",
    ),
    (
        "发货与物流",
        "嘉兴自营仓发全国，日发货能力 3.6 万单。现货商品 48 小时内发出，预售商品以页面约定日期为准，"
        "S 级大促 72 小时内发出。合作快递两家，偏远地区改用邮政。破损按照片先行补发，丢件 48 小时内补发或退款。",
    ),
    (
        "投诉与改进",
        "投诉 2 小时内首次联系，24 小时内给出处理方案，72 小时内结案。每周五汇总退款原因前五项，"
        "由品控、产品与客服三方确认整改人和日期，次周复核。差评 100% 回访，涉及不良反应的按规定上报。",
    ),
)
SERVICE = Slide(
    "service",
    t("服务写到分钟：首响 20 秒，48 小时发货，退款 24 小时到账"),
    scope=t("服务体系全文；左侧为对外承诺，正文为执行办法，适用于天猫旗舰店全部订单"),
    short="服务承诺",
    source=t("依据：公司《服务标准手册》2026 版 E-25；平台底线以天猫当期服务规范为准"),
    blocks=(
        Columns(
            (
                (
                    Metrics(
                        (
                            Metric("20", "秒", "人工首次响应，9:00–24:00", t("大促期间 30 秒"), accent=True),
                            Metric("48", "小时", "付款后发出，现货商品", t("S 级大促 72 小时"), accent=True),
                            Metric("24", "小时", "退货签收后完成退款", t("7 天无理由，运费险全覆盖"), accent=True),
                        ),
                        "rail",
                    ),
                ),
                (Cards(tuple(Card(title, text=t(text)) for title, text in _SERVICE), "text"),),
            ),
            (3, 9),
        ),
    ),
)

_PRODUCTS = (
    "苔藓|!苔藓修护精华|30 ml|259|苔藓多糖 3.0%，舒缓泛红，28 天人体评价|^利润|24.0%|!2,880|4 月",
    "云岫|!云岫舒缓面霜|50 g|229|神经酰胺复配，夜间修护，敏感肌适用|^利润|14.0%|!1,680|4 月",
    "山泉|!山泉保湿精华水|150 ml|169|弱酸性无酒精，湿敷 10 分钟|引流|11.0%|!1,320|4 月",
    "岩茶|!岩茶净润洁面|120 g|129|氨基酸洁面，低泡，清洁后不紧绷|引流|9.0%|!1,080|4 月",
)


def products(number: int) -> Table:
    """A product list of so many rows with its total."""
    body = rows(*(f"{n + 1}|{_PRODUCTS[n % len(_PRODUCTS)]}" for n in range(number)))
    columns = (
        Column(),
        Column(),
        Column(),
        Column(),
        Column("number"),
        Column(),
        Column(),
        Column("number"),
        Column("number"),
        Column("number"),
    )
    head = rows("序|系列|商品名称|规格|日销价|功能优势|角色|占比|GMV 目标|上架")
    return Table(columns, head, body, rows(f"||合计 {number} 个 SKU|||||100.0%|^12,000|"), style="dense")


LIST = Slide(
    "list",
    t("首批 12 个 SKU 对应 1.20 亿元，角色与占比逐一列明"),
    scope=t("拟在天猫销售的商品清单；全部在商标核定的第 3 类商品范围内；GMV 目标单位万元"),
    short="首批商品清单",
    source=t("来源：首年货盘规划表"),
    blocks=(products(12),),
)
LONG_LIST = Slide("long-list", t("首批 40 个 SKU 逐一列明"), scope=LIST.scope, short="长清单", blocks=(products(40),))

CLOSING = Slide(
    "closing",
    t("团队、货、钱与日程都已就位，\n期待与天猫一起开店。"),
    "closing",
    blocks=(
        Metrics(
            (
                Metric("4,460", "万元", "首年投入承诺", accent=True),
                Metric("2,400", "万元", "推广预算", t("按工具与月份排定")),
                Metric("960", "万元", "会员与内容", t("权益、视觉、直播")),
                Metric("1,100", "万元", "首批备货", t("12 个 SKU，45 天")),
            ),
            "hero",
        ),
        Paragraph(t("2 月资料齐备　3 月装修与入仓　4 月 8 日开店")),
        Paragraph(t("联系人　周亦宁　店铺总经理\ntmall@shanyu.example　杭州市余杭区"), "meta"),
        Figure(Picture("family", "产品合影", (0.5, 0.6))),
    ),
)


def deck(images: Mapping[str, bytes], *, pictured: bool = True) -> Document:
    """The whole deck; without *pictured* none of its pictures is there."""
    picture = Picture("land_section", "山与石")
    parts = (
        Part(
            "brand",
            "品牌与公司",
            "01",
            "谁在申请，主体与商标是否清楚",
            t("谁在申请，靠什么做到 2.50 亿元，商标归谁，三页说清楚。"),
            Metric("2.50", "亿元", "2025 年销售额"),
            picture,
            (GLANCE, COMPANY, PREMISES),
        ),
        Part(
            "position",
            "定位与竞争",
            "02",
            "站在哪个价格带，与谁不同",
            t("价格带与人群"),
            Metric("129–329", "元", "主力价格带"),
            picture,
            (PERSONA, COMPARISON),
        ),
        Part(
            "proof",
            "业绩证明",
            "03",
            "哪些渠道卖得好，后台怎么证明",
            t("渠道与证据"),
            Metric("+60.3", "%", "2025 年销售同比"),
            None,
            (CHANNELS, EVIDENCE, ONE_EVIDENCE, CERTIFICATES),
        ),
        Part(
            "products",
            "产品与团队",
            "04",
            "卖什么，由谁来操盘",
            t("产品"),
            Metric("25.0", "万瓶", "核心单品年销量"),
            picture,
            (WALL, TOP3, HERO),
        ),
        Part(
            "plan",
            "首年计划",
            "05",
            "目标、节奏、投入与回报",
            t("目标与投入"),
            Metric("1.20", "亿元", "首年 GMV 目标"),
            picture,
            (GOALS, SERVICE, GLANCE_ALONE),
        ),
        Part("appendix", "附录", "", "服务承诺、首批商品清单", children=(LIST, LONG_LIST)),
    )
    return Document(
        "deck",
        "zh-CN",
        "山屿 SHANYU 天猫旗舰店入驻方案",
        parts,
        "山屿",
        "2026-01",
        logo=Picture("logo", "山屿"),
        logo_light=Picture("logo_light", "山屿"),
        head=(COVER, AGENDA),
        tail=(CLOSING,),
        images=images if pictured else {},
    )


def slide_deck(*blocks: Block, images: Mapping[str, bytes] | None = None, title: str = "标题") -> Document:
    """A deck of one content slide."""
    return Document("deck", "zh-CN", "方案", (Part("one", "一", children=(Slide("one", t(title), blocks=blocks),)),), images=images or {})
