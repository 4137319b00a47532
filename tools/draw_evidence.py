"""Draw the sample brand's papers: certificates, invoices, tables, backend screens, and its wordmark.

The pictures of products, places and people beside them are files of their own and are left alone. Figures come from
the profile, so that a paper cannot disagree with it; everything is marked 示例 SAMPLE and invented.

Run from anywhere: ``python tools/draw_evidence.py [FOLDER]`` writes into ``examples/evidence`` unless a folder is given.
The same profile, fonts and Pillow give the same bytes.
"""

from __future__ import annotations

import io
import math
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import PIL
import yaml
from PIL import Image, ImageDraw, ImageFont, features

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PROFILE = EXAMPLES / "brand_sample.yaml"

# Debian, Fedora and Arch put Noto Sans CJK in these folders; the third entry of the collection is Simplified Chinese.
FONT_FOLDERS = (
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/google-noto-cjk",
    "/usr/share/fonts/noto-cjk",
    "~/Library/Fonts",
    "~/.local/share/fonts",
    "~/.fonts",
)
FONT_FILES = {"regular": "NotoSansCJK-Regular.ttc", "bold": "NotoSansCJK-Bold.ttc", "serif": "NotoSerifCJK-Bold.ttc"}
SIMPLIFIED_CHINESE = 2

INK, QUIET, RULE, PAPER, GREEN, SEAL = "#1A211F", "#676D6C", "#C2C5C0", "#FBFAF6", "#1F6F5C", "#C8372D"
A4 = (827, 1169)
DRAWN_ON = time.struct_time((2026, 1, 6, 9, 0, 0, 1, 6, 0))

Row = Sequence[str]


class NoFontError(Exception):
    """No Chinese font was found."""


def font_file(weight: str) -> Path:
    """Where the Noto CJK face of *weight* is.

    Raises:
        NoFontError: It is in none of the usual folders.
    """
    for folder in FONT_FOLDERS:
        path = Path(folder).expanduser() / FONT_FILES[weight]
        if path.is_file():
            return path
    raise NoFontError(f"{FONT_FILES[weight]} was not found in {', '.join(FONT_FOLDERS)}; on Debian: apt-get install fonts-noto-cjk")


@cache
def face(size: int, weight: str = "regular") -> ImageFont.FreeTypeFont:
    # The basic layout engine gives the same glyph positions whether or not Raqm is installed.
    return ImageFont.truetype(str(font_file(weight)), size, index=SIMPLIFIED_CHINESE, layout_engine=ImageFont.Layout.BASIC)


def made_with() -> str:
    """What decides the bytes beside the profile: the faces, and the libraries that draw and pack."""
    faces = sum(font_file(weight).stat().st_size for weight in FONT_FILES)
    packers = ", ".join(f"{name} {features.version(name)}" for name in ("freetype2", "libjpeg_turbo", "zlib"))
    return f"Pillow {PIL.__version__}, {packers}, faces of {faces} bytes"


# --- reading the profile ---


@cache
def profile() -> Any:
    # Texts as they stand: the papers print them, they need no types.
    return yaml.load(PROFILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def amount(text: str) -> Decimal:
    """Yuan of ``9180万``, ``2.5亿`` or ``612800``."""
    for suffix, factor in (("亿", 100_000_000), ("万", 10_000)):
        if text.endswith(suffix):
            return Decimal(text.removesuffix(suffix)) * factor
    return Decimal(text.replace(",", ""))


def wan(value: Decimal) -> str:
    return f"{value / 10_000:,.0f}"


def yuan(value: Decimal) -> str:
    return f"{value:,.2f}"


def share(part: Decimal, whole: Decimal) -> str:
    return f"{part / whole * 100:.1f}%"


# --- drawing ---


@dataclass
class Sheet:
    """A page being drawn from top to bottom, in pixels. *y* is where the next thing goes; *right* is the right margin, else *margin*."""

    size: tuple[int, int] = A4
    margin: int = 72
    right: int = 0
    ground: str = PAPER
    y: int = 0
    image: Image.Image = field(init=False)
    pen: ImageDraw.ImageDraw = field(init=False)

    def __post_init__(self) -> None:
        self.image = Image.new("RGB", self.size, self.ground)
        self.pen = ImageDraw.Draw(self.image)
        self.y = self.y or self.margin

    @property
    def width(self) -> int:
        return self.size[0] - self.margin - (self.right or self.margin)

    def text(self, x: float, y: float, words: str, size: int = 16, weight: str = "regular", colour: str = INK, anchor: str = "la") -> None:
        self.pen.text((x, y), words, font=face(size, weight), fill=colour, anchor=anchor)

    def centred(self, words: str, size: int, weight: str = "bold", colour: str = INK, after: int = 20) -> None:
        self.text(self.size[0] / 2, self.y, words, size, weight, colour, "ma")
        self.y += size + after

    def paragraph(self, words: str, size: int = 15, colour: str = INK, after: int = 12) -> None:
        for line in broken(words, face(size), self.width):
            self.text(self.margin, self.y, line, size, colour=colour)
            self.y += round(size * 1.6)
        self.y += after

    def fields(self, rows: Iterable[Row], label_width: int = 150, size: int = 16, pitch: int = 34) -> None:
        for label, value in rows:
            self.text(self.margin, self.y, label, size, colour=QUIET)
            for line in broken(value, face(size), self.width - label_width):
                self.text(self.margin + label_width, self.y, line, size)
                self.y += round(size * 1.5)
            self.y += pitch - round(size * 1.5)

    def table(self, header: Row, rows: Iterable[Row], parts: Sequence[float], size: int = 14, pitch: int = 30) -> None:
        """Rows under a header; *parts* are the columns' shares of the width. Columns that hold figures end on the right."""
        everything = [header, *rows]
        edges = [self.margin + self.width * sum(parts[:column]) / sum(parts) for column in range(len(parts) + 1)]
        for number, row in enumerate(everything):
            if number < 2:
                self.pen.line((self.margin, self.y, self.margin + self.width, self.y), fill=INK, width=1)
            for column, cell in enumerate(row):
                figures = column > 0 and all(is_figure(other[column]) for other in everything[1:] if other[column])
                style = {"weight": "bold", "colour": QUIET} if number == 0 else {}
                if figures:
                    self.text(edges[column + 1] - 24, self.y + pitch / 2, cell, size, anchor="rm", **style)
                else:
                    self.text(
                        edges[column],
                        self.y + pitch / 2,
                        clipped(cell, face(size), edges[column + 1] - edges[column] - 8),
                        size,
                        anchor="lm",
                        **style,
                    )
            self.y += pitch
            self.pen.line((self.margin, self.y, self.margin + self.width, self.y), fill=RULE, width=1)
        self.y += 18

    def seal(self, words: str, x: int | None = None, y: int | None = None, radius: int = 66) -> None:
        """A round red seal that says it is none."""
        x, y = x or self.size[0] - self.margin - radius - 10, y or self.size[1] - self.margin - radius - 30
        self.pen.ellipse((x - radius, y - radius, x + radius, y + radius), outline=SEAL, width=3)
        step = math.radians(min(22, 230 / max(len(words), 1)))
        for place, glyph in enumerate(words):
            angle = -math.pi / 2 + (place - (len(words) - 1) / 2) * step
            self.text(x + (radius - 16) * math.cos(angle), y + (radius - 16) * math.sin(angle), glyph, 13, "bold", SEAL, "mm")
        star = [
            (x + reach * math.sin(corner * math.pi / 5), y - reach * math.cos(corner * math.pi / 5))
            for corner in range(10)
            for reach in (20 if corner % 2 == 0 else 8,)
        ]
        self.pen.polygon(star, fill=SEAL)
        self.text(x, y + 36, "示例章", 13, "bold", SEAL, "mm")

    def finished(self) -> Image.Image:
        """The page with 示例 SAMPLE across it and a note at its foot."""
        layer = Image.new("L", self.size, 0)
        mark = Image.new("L", (420, 90), 0)
        ImageDraw.Draw(mark).text((210, 45), "示例 SAMPLE", font=face(54, "bold"), fill=28, anchor="mm")
        turned = mark.rotate(28, expand=True, resample=Image.Resampling.BICUBIC)
        for top in range(-40, self.size[1], 400):
            for left in range(-60, self.size[0], 520):
                layer.paste(turned, (left + (top // 400 % 2) * 220, top))
        self.image.paste(Image.new("RGB", self.size, QUIET), (0, 0), layer)
        self.text(self.size[0] / 2, self.size[1] - 24, "示例 SAMPLE　虚构品牌演示用，不具有任何效力", 13, colour=QUIET, anchor="mm")
        return self.image


def is_figure(cell: str) -> bool:
    return bool(cell) and all(glyph in "0123456789.,%+-−–¥×" for glyph in cell)


def broken(words: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """*words* in lines no wider than *width* pixels."""
    lines, line = [], ""
    for glyph in words:
        if glyph == "\n" or (font.getlength(line + glyph) > width and glyph not in "，。；：、）"):
            lines.append(line)
            line = ""
        line += glyph.strip("\n")
    return [*lines, line]


def clipped(words: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    if font.getlength(words) <= width:
        return words
    while words and font.getlength(words + "…") > width:
        words = words[:-1]
    return words + "…"


# --- kinds of paper ---


def certificate(title: str, rows: Iterable[Row], issuer: str, day: str, number: str = "", note: str = "") -> Image.Image:
    sheet = Sheet()
    sheet.pen.rectangle((28, 28, A4[0] - 28, A4[1] - 44), outline=GREEN, width=3)
    sheet.pen.rectangle((38, 38, A4[0] - 38, A4[1] - 54), outline=GREEN, width=1)
    sheet.y = 130
    sheet.centred(title, 38, "serif", after=26)
    if number:
        sheet.centred(number, 16, "regular", QUIET, after=36)
    sheet.y += 10
    sheet.margin = 110
    sheet.fields(rows, label_width=170, size=22, pitch=66)
    if note:
        sheet.y += 14
        sheet.paragraph(note, 19, QUIET)
    sheet.text(110, A4[1] - 196, f"发证单位：{issuer}", 19)
    sheet.text(110, A4[1] - 156, f"日期：{day}", 19)
    sheet.seal(issuer.split("（")[0][:12], x=A4[0] - 210, y=A4[1] - 190)
    return sheet.finished()


def list_paper(
    title: str, subtitle: str, header: Row, rows: Sequence[Row], parts: Sequence[float], note: str = "", size: tuple[int, int] = (1120, 760)
) -> Image.Image:
    """A table that fills a landscape page."""
    sheet = Sheet(size=size, margin=56)
    sheet.y = 46
    sheet.text(sheet.margin, sheet.y, title, 30, "bold")
    sheet.y += 46
    sheet.text(sheet.margin, sheet.y, subtitle, 16, colour=QUIET)
    sheet.y += 38
    pitch = min(64, (size[1] - 320) // (len(rows) + 1))
    letters = min(20, pitch // 2)
    widths = [sheet.width * part / sum(parts) - 8 for part in parts]
    while letters > 12 and any(face(letters).getlength(cell) > width for row in rows for cell, width in zip(row, widths, strict=True)):
        letters -= 1
    sheet.table(header, rows, parts, size=letters, pitch=pitch)
    if note:
        sheet.paragraph(note, 16, QUIET)
    sheet.seal("山屿示例用章", y=size[1] - 120, radius=52)
    return sheet.finished()


def screen(
    product: str,
    account: str,
    period: str,
    cards: Sequence[tuple[str, str, str]],
    header: Row,
    rows: Sequence[Row],
    stamp: str,
    bars: Sequence[int] = (),
) -> Image.Image:
    """A backend's overview: cards of figures, a row of month columns, a table."""
    sheet = Sheet(size=(1120, 704), margin=184, right=54, ground="#F3F5F4")
    sheet.pen.rectangle((0, 0, 1120, 52), fill="#FFFFFF")
    sheet.text(28, 26, product, 18, "bold", GREEN, "lm")
    sheet.text(1092, 26, account, 14, colour=QUIET, anchor="rm")
    sheet.pen.rectangle((0, 53, 152, 704), fill="#FFFFFF")
    for place, entry in enumerate(("概况", "交易", "商品", "客户", "流量", "服务")):
        sheet.text(44, 88 + place * 40, entry, 14, "bold" if place == 1 else "regular", GREEN if place == 1 else QUIET, "lm")
    sheet.text(184, 76, f"统计期 {period}", 14, colour=QUIET, anchor="lm")
    left = 184
    for label, value, change in cards:
        sheet.pen.rectangle((left, 96, left + 214, 212), fill="#FFFFFF")
        sheet.text(left + 16, 120, label, 13, colour=QUIET, anchor="lm")
        sheet.text(left + 16, 156, value, 26, "bold", anchor="lm")
        sheet.text(left + 16, 190, change, 12, colour=GREEN, anchor="lm")
        left += 228
    top = 228
    if bars:
        sheet.pen.rectangle((184, top, 1082, 430), fill="#FFFFFF")
        sheet.text(200, top + 20, "月度趋势（万元）", 13, "bold", anchor="lm")
        for place, height in enumerate(bars):
            x = 214 + place * 72
            sheet.pen.rectangle((x, 400 - 130 * height // max(bars), x + 36, 400), fill=GREEN)
            sheet.text(x + 18, 414, f"{place + 1}月", 11, colour=QUIET, anchor="mm")
        top = 446
    sheet.pen.rectangle((184, top, 1082, 660), fill="#FFFFFF")
    sheet.margin, sheet.y = 200, top + 8
    pitch = min(58, (644 - top) // (len(rows) + 1))
    sheet.table(header, rows, [3] + [1.4] * (len(header) - 1), size=min(18, pitch // 2), pitch=pitch)
    sheet.text(1082, 676, f"{stamp}　账号信息已遮盖", 12, colour=QUIET, anchor="rm")
    return sheet.finished()


def invoice(month: str) -> Image.Image:
    entry = next(row for row in profile()["offline"]["invoices"] if row["month"] == month)
    day = next(row["date"] for row in profile()["evidence"] if row["id"] == entry["evidence"])
    gross = amount(entry["amount"])
    net = (gross / Decimal("1.13")).quantize(Decimal("0.01"))
    sheet = Sheet(size=(1120, 720), margin=64, ground="#FDFCF8")
    sheet.y = 40
    sheet.centred("电子发票（增值税专用发票）", 28, "serif", SEAL, after=8)
    sheet.pen.line((360, sheet.y, 760, sheet.y), fill=SEAL, width=2)
    sheet.y += 14
    sheet.text(1056, 60, f"发票号码：2533****{month[-2:]}18", 14, anchor="ra")
    sheet.text(1056, 86, f"开票日期：{day}", 14, anchor="ra")
    sheet.fields(
        [
            ("购买方", f"{entry['buyer']}（虚构）　统一社会信用代码 9133****"),
            ("销售方", "杭州山屿生物科技有限公司　统一社会信用代码 91330110MA2G****3N"),
        ],
        label_width=100,
    )
    quantity = int(gross / Decimal("118"))
    sheet.table(
        ["项目名称", "单位", "数量", "金额", "税率", "税额"],
        [["*日用化妆品*山屿护肤品（明细见清单）", "件", f"{quantity:,}", yuan(net), "13%", yuan(gross - net)]],
        [4, 1, 1.4, 2, 1, 2],
        size=16,
        pitch=60,
    )
    sheet.y += 40
    sheet.fields([("价税合计", f"¥ {yuan(gross)}"), ("所属月份", month), ("备注", "线下网点供货；收款账号与经办人已遮盖")], label_width=100)
    sheet.seal("杭州山屿生物科技")
    return sheet.finished()


def agreement(title: str, sides: Sequence[Row], clauses: Sequence[str], day: str) -> list[Image.Image]:
    """A contract: the parties, the clauses, and where both signed."""
    sheet = Sheet(margin=90)
    sheet.y = 110
    sheet.centred(title, 34, "serif", after=40)
    sheet.fields(sides, label_width=130, size=20, pitch=48)
    sheet.y += 16
    for number, clause in enumerate(clauses, 1):
        sheet.paragraph(f"{number}. {clause}", 20, after=16)
    for place, (side, name) in enumerate(sides[:2]):
        left, top = 90 + place * 340, 860
        sheet.text(left, top, f"{side}（盖章）", 19)
        sheet.text(left, top + 36, f"日期：{day}", 17, colour=QUIET)
        sheet.seal(name.split("（")[0][:10], x=left + 200, y=top + 120)
    return [sheet.finished()]


def report(
    title: str, subtitle: str, summary: Sequence[str], header: Row, rows: Sequence[Row], parts: Sequence[float], seal: str
) -> list[Image.Image]:
    """Title and summary with the table under them, continued on as many pages as it needs."""
    pages: list[Image.Image] = []
    rest = list(rows)
    while rest:
        sheet = Sheet(margin=64)
        if not pages:
            sheet.y = 100
            sheet.centred(title, 34, "serif", after=14)
            sheet.centred(subtitle, 17, "regular", QUIET, after=40)
            for line in summary:
                sheet.paragraph(line, 19, after=12)
            sheet.y += 12
        fitting = (A4[1] - 250 - sheet.y) // 44 - 1
        sheet.table(header, rest[:fitting], parts, size=17, pitch=44)
        sheet.seal(seal)
        pages.append(sheet.finished())
        rest = rest[fitting:]
    return pages


# --- the papers that are only uploaded ---


def paper(kind: str, of: str = "") -> Any:
    """The row of ``documents`` of that kind; *of* is the id of its scan where there are several."""
    return next(row for row in profile()["documents"] if row["kind"] == kind and (not of or row["evidence"] == of))


def identity(kind: str) -> Image.Image:
    row = paper(kind)
    return certificate(
        "身份证件正反面（示例，无照片）",
        [
            ("姓名", row["holder"]),
            ("公民身份号码", "330***************"),
            ("住址", "已遮盖"),
            ("有效期限", f"{row['issued']} 至 {row['valid_until']}"),
            ("用途", "仅供入驻天猫使用，他用无效，2026-01-05"),
        ],
        "某公安机关（示例）",
        row["issued"],
    )


def inspection(scan: str) -> Image.Image:
    row = paper("质检报告", scan)
    names = [item["name"] for item in profile()["products"]["items"] if item["id"] in row["items"]]
    limits = {"铅": "≤ 10", "汞": "≤ 1", "砷": "≤ 2", "菌落总数": "≤ 1,000", "霉菌和酵母菌总数": "≤ 100"}
    return report(
        "检测报告",
        f"编号 {row['number']}　{row['issued']}　{row['lab']}　{row['accreditation']}（示例）",
        [f"样品：山屿 SHANYU 品牌，{'、'.join(names)}", f"委托单位：{row['holder']}　结论：所检项目均符合要求。"],
        ["项目（mg/kg、CFU/g）", "要求", "全部样品"],
        [[test, limits.get(test, "不得检出"), "符合"] for test in row["covers"].split("、")],
        [3, 1.4, 1],
        "某检测有限公司",
    )[0]


def manufacture(scan: str, maker: str, clauses: Sequence[str]) -> Image.Image:
    row = paper("委托加工合同", scan)
    return agreement(
        "化妆品委托生产合同",
        [("委托方", row["holder"]), ("受托方", maker), ("期限", f"{row['issued']} 至 {row['valid_until']}")],
        clauses,
        row["issued"],
    )[0]


def uploads() -> dict[str, Callable[[], Image.Image | list[Image.Image]]]:
    """Scans for the upload pack, by file name: pictures of at least 800 pixels on the short side."""
    brand = profile()
    items, applicant = brand["products"]["items"], brand["company"]["name"]
    grant, mark, agency = brand["authorizations"][0], brand["trademarks"][0], brand["agency"]
    bank, alipay, filings = paper("银行开户许可证"), paper("支付宝授权书"), paper("普通化妆品备案")
    mask = paper("化妆品生产许可证", "scan_mask_licence")
    return {
        "scan_id_representative.png": lambda: identity("法定代表人身份证件"),
        "scan_id_contact.png": lambda: identity("店铺联系人身份证件"),
        "scan_bank_permit.png": lambda: certificate(
            "基本存款账户信息",
            [("账户名称", bank["holder"]), ("账户号码", "3301 **** **** 0618"), ("法定代表人", brand["company"]["legal_representative"])],
            "某银行余杭支行（示例）",
            bank["issued"],
            f"编号 {bank['number']}",
        ),
        "scan_alipay.png": lambda: agreement(
            "支付宝授权书",
            [("授权方", alipay["holder"]), ("被授权方", "支付宝（中国）网络技术有限公司（示例）"), ("账户", "tmall@shanyu.example")],
            ["授权方确认以上账户为本公司所有，用于天猫店铺的收款、退款与费用支付。", "本授权自盖章之日起生效，至店铺关闭或账户变更为止。"],
            alipay["issued"],
        )[0],
        "scan_exclusive_grant.png": lambda: agreement(
            "商标独占授权书",
            [("授权方", grant["from"]), ("被授权方", grant["to"]), ("商标", f"{mark['name']}，注册号 {mark['number']}，第 3 类")],
            [
                "授权方为上述注册商标的权利人，授权被授权方在中国大陆的线上渠道独占使用，并以此申请开设天猫旗舰店。",
                f"授权期限自 {grant['start']} 至 {grant['until']}。",
                "本授权为 1 级授权，被授权方不得转授权。",
            ],
            grant["start"],
        )[0],
        "scan_product_list.png": lambda: list_paper(
            "拟上架商品清单",
            f"品牌 {mark['name']}　开店公司 {applicant}　类目 {brand['application']['category']}　{paper('产品清单')['issued']}",
            ["品名", "规格", "主要成分", "生产商", "吊牌价（元）"],
            [[i["name"], i["spec"], i["material"], i["maker"], i["list_price"]] for i in items],
            [2, 1.4, 3.2, 2.6, 1.2],
            size=(1200, 860),
        ),
        "scan_report_core.png": lambda: inspection("scan_report_core"),
        "scan_report_daily.png": lambda: inspection("scan_report_daily"),
        "scan_report_care.png": lambda: inspection("scan_report_care"),
        "scan_mask_licence.png": lambda: certificate(
            "化妆品生产许可证",
            [("企业名称", mask["holder"]), ("许可项目", mask["covers"]), ("有效期至", mask["valid_until"])],
            "江苏省药品监督管理局（示例）",
            mask["issued"],
            f"编号 {mask['number']}",
        ),
        "scan_plant_contract.png": lambda: manufacture(
            "scan_plant_contract",
            "湖州山屿化妆品有限公司",
            ["委托方提供配方与质量标准，对备案与产品质量负责。", "受托方在许可项目范围内灌装与包装，逐批检验、留样与记录。"],
        ),
        "scan_mask_contract.png": lambda: manufacture(
            "scan_mask_contract",
            mask["holder"],
            ["料体由委托方的湖州工厂提供，受托方裁切膜布、灌装与包装。", "受托方逐批检验、留样与记录，不得转委托。"],
        ),
        "scan_filings.png": lambda: list_paper(
            "普通化妆品备案信息",
            f"备案人 {filings['holder']}　查询 {filings['issued']}",
            ["品名", "备案号", "生产企业"],
            [[i["name"], i["filing_number"], i["maker"]] for i in items],
            [2, 2.4, 2.4],
            size=(1200, 860),
        ),
        "agency_contract.png": lambda: agreement(
            "拍摄与活动页服务合同",
            [("甲方", applicant), ("乙方", agency["name"]), ("期限", f"{agency['contract_from']} 至 {agency['contract_until']}")],
            [agency["scope"], f"乙方投入 {agency['headcount']} 人；曾为{agency['cases'][0]['name']}服务，{agency['cases'][0]['result']}。"],
            "2026-01-05",
        )[0],
    }


# --- the papers that are shown ---


def audit() -> list[Image.Image]:
    channels = profile()["sales"]["channels"]
    totals = [amount(row["amount"]) for row in profile()["sales"]["totals"]]
    sheet = Sheet()
    sheet.y = 100
    sheet.centred("2025 年度审计报告（摘要）", 34, "serif", after=14)
    sheet.centred("某会计师事务所（虚构）　报告日 2026-01-05", 17, "regular", QUIET, after=40)
    sheet.paragraph(
        "我们审计了杭州山屿生物科技有限公司及其子公司 2025 年度的销售情况。分渠道含税销售额如下，2023、2024 年为同口径审计数。", 19
    )
    sheet.table(
        ["渠道（万元）", "2023", "2024", "2025", "2025 占比"],
        [
            *(
                [c["name"], *(wan(amount(y["amount"])) for y in c["years"]), share(amount(c["years"][-1]["amount"]), totals[-1])]
                for c in channels
            ),
            ["合计", *(wan(total) for total in totals), "100.0%"],
        ],
        [2.4, 1.2, 1.2, 1.2, 1.3],
        size=19,
        pitch=56,
    )
    online = sum(amount(c["years"][-1]["amount"]) for c in channels if c["platform"] != "offline")
    sheet.paragraph(f"四个线上渠道合计 {wan(Decimal(online))} 万元，占 {share(Decimal(online), totals[-1])}。", 19)
    sheet.paragraph("注：金额含税，含运费，已扣除未发货取消，未扣除发货后退款。经办人与签字注册会计师信息已遮盖。", 17, QUIET)
    sheet.seal("某会计师事务所")
    return [sheet.finished()]


def stores() -> list[Image.Image]:
    offline = profile()["offline"]
    rows = [["地区", row["name"], row["stores"]] for row in offline["regions"]] + [
        ["渠道", row["name"], row["stores"]] for row in offline["chains"]
    ]
    return report(
        "线下网点清单",
        "截至 2025-12-31",
        [
            f"线下网点合计 {offline['stores']} 家，覆盖 {offline['cities']} 个城市。",
            "按地区与按渠道两种汇总如下，各自合计均为同一数字；逐店地址见附件，联系人与电话已遮盖。",
        ],
        ["汇总方式", "名称", "网点数"],
        rows,
        [1, 3, 1],
        "山屿渠道部",
    )


def item_sales() -> list[Image.Image]:
    items = profile()["products"]["items"]
    whole = amount(profile()["sales"]["totals"][-1]["amount"])
    eight = sum((amount(item["sales"]) for item in items[:8]), Decimal(0))
    return report(
        "2025 年商品销售明细",
        "全渠道，2025-01-01 至 2025-12-31",
        [
            f"全渠道合计 {wan(whole)} 万元。销售额前八款合计 {wan(eight)} 万元，占 {share(eight, whole)}。",
            "以下为拟在天猫销售的 12 款；其余 30 个 SKU 合计列于附件。",
        ],
        ["商品", "规格", "销量（件）", "销售额（万元）", "占全渠道"],
        [[i["name"], i["spec"], i["sales_units"], wan(amount(i["sales"])), share(amount(i["sales"]), whole)] for i in items],
        [2.4, 1.4, 1.3, 1.5, 1.2],
        "山屿财务部",
    )


def survey() -> list[Image.Image]:
    consumers = profile()["consumers"]
    rows = [[row["text"], f"{row['figure']} {row['unit']}"] for row in consumers["insights"]]
    rows += [[f"{row['name']} 365 天复购率", row["repurchase_rate"]] for row in profile()["competitors"] if "repurchase_rate" in row]
    return report(
        "山屿敏感肌用户调研报告",
        "2025 年 9 月　样本 N = 2,140（虚构）",
        [
            "方法：线上问卷，配额按年龄与城市级别设定；回收 2,318 份，有效 2,140 份。",
            "复购率为受访者自述近 365 天内再次购买同一品牌护肤品的比例。",
        ],
        ["问题", "结果"],
        rows,
        [4, 1],
        "某调研公司",
    )


def market() -> list[Image.Image]:
    sizes = profile()["market"]["sizes"]
    window = profile()["market"]["price_window"]
    rows = [[row["year"] + ("（预测）" if row["forecast"] == "true" else ""), row["value"], row.get("growth", "–")] for row in sizes]
    rows += [[f"细分：{row['name']}", row["share"], row["growth"]] for row in profile()["market"]["segments"]]
    return report(
        "敏感肌护理行业月报",
        "2025 年 12 月号（虚构刊物）",
        [
            f"2025 年品类零售额 {sizes[3]['value']}元，同比 {sizes[3]['growth']}。",
            f"{window['low']}–{window['high']} 元价格带占成交 {window['share']}。",
            "本刊物为演示而虚构，数字不得引用。",
        ],
        ["年份或细分", "规模或占比", "增速"],
        rows,
        [2, 1, 1],
        "某行业研究室",
    )


def handbook() -> list[Image.Image]:
    service = profile()["service"]
    pages = report(
        "服务标准手册",
        "2026 版　2026-01-02",
        ["本手册适用于山屿全部线上店铺。对外承诺见下表，执行办法见后页。"],
        ["指标", "承诺", "平台底线"],
        [[row["metric"], row["target"], row["floor"]] for row in service["standards"]],
        [1.4, 2.2, 2],
        "山屿客服部",
    )
    sheet = Sheet()
    for title, key in (("售前", "presale"), ("发货与物流", "logistics"), ("退换与退款", "returns"), ("投诉与改进", "complaints")):
        sheet.text(sheet.margin, sheet.y, title, 20, "bold")
        sheet.y += 38
        sheet.paragraph(service[key].strip(), 17, after=20)
    return [*pages, sheet.finished()]


def lab_report() -> list[Image.Image]:
    test = profile()["research"]["tests"][0]
    return report(
        "检测报告",
        f"编号 {test['number']}　{test['date']}",
        [f"样品：苔藓修护精华 30 ml、山泉保湿精华水 150 ml、云岫舒缓面霜 50 g　检测单位：{test['body']}", f"结论：{test['result']}。"],
        ["项目", "标准要求", "精华", "精华水", "面霜"],
        [
            ["菌落总数（CFU/g）", "≤ 1,000", "< 10", "< 10", "< 10"],
            ["铅（mg/kg）", "≤ 10", "未检出", "未检出", "未检出"],
            ["汞（mg/kg）", "≤ 1", "未检出", "未检出", "未检出"],
            ["砷（mg/kg）", "≤ 2", "0.08", "未检出", "0.11"],
            ["甲醇（mg/kg）", "≤ 2,000", "未检出", "未检出", "–"],
            ["pH 值", "企业标准", "5.8", "5.5", "5.9"],
            ["苔藓多糖（%）", "≥ 3.0", "3.02", "–", "–"],
        ],
        [2, 1.4, 1, 1, 1],
        "某检测有限公司",
    )


def efficacy() -> list[Image.Image]:
    test = profile()["research"]["tests"][1]
    return report(
        "人体功效评价报告",
        f"编号 {test['number']}　{test['date']}",
        [
            "样品：苔藓修护精华 30 ml　受试者 62 名，18–45 岁，自述敏感肌，每日早晚各一次，连续 28 天。",
            f"结果：{test['result'].strip(chr(34))}。不良反应 0 例。",
            "本报告仅对来样负责。受试者信息已遮盖。",
        ],
        ["时间点", "经皮水分流失均值（g/m²·h）", "较使用前"],
        [["使用前", "18.4", "–"], ["第 7 天", "16.9", "−8.2%"], ["第 14 天", "15.4", "−16.3%"], ["第 28 天", "14.1", "−23.4%"]],
        [1, 2, 1],
        "某评价机构",
    )


def backend(channel: str, product: str, bars: Sequence[int]) -> Image.Image:
    row = next(c for c in profile()["sales"]["channels"] if c["id"] == channel)
    stamp = next(s["captured"] for s in profile()["sales"]["screenshots"] if s["channel"] == channel)
    total, previous = (amount(row["years"][place]["amount"]) for place in (2, 1))
    if sum(bars) * 10_000 != total:
        raise ValueError(f"the months of {channel} sum to {sum(bars)} 万, not {total}")
    orders = int(total / amount(row["average_order"]))
    return screen(
        f"{product} / 交易概览",
        f"店铺：{row['store_name']}",
        "2025-01-01 ~ 2025-12-31",
        [
            ("支付金额（元）", f"{total:,.0f}", f"同比 +{(total / previous - 1) * 100:.1f}%"),
            ("支付买家数", f"{orders:,}", "自然年去重"),
            ("客单价（元）", f"{amount(row['average_order']):.1f}", "支付金额 ÷ 买家"),
            ("退款率", row["refund_rate"], "成功退款 ÷ 支付"),
        ],
        ["期间", "支付金额（元）", "占全年"],
        [
            [
                f"2025 年第{name}季度",
                f"{sum(bars[q * 3 : q * 3 + 3]) * 10_000:,}",
                share(Decimal(sum(bars[q * 3 : q * 3 + 3])), Decimal(sum(bars))),
            ]
            for q, name in enumerate("一二三四")
        ],
        f"截图 {stamp}",
        bars,
    )


def reviews(item: str) -> Image.Image:
    row = next(i for i in profile()["products"]["items"] if i["id"] == item)
    count, rate = int(row["reviews"].replace(",", "")), Decimal(row["positive_rate"].removesuffix("%")) / 100
    good = int((count * rate).to_integral_value())
    return screen(
        "商品评价 / 汇总",
        "店铺：山屿（全渠道合计）",
        "截至 2026-01-06",
        [
            ("累计评价（条）", f"{count:,}", row["name"]),
            ("好评率", row["positive_rate"], "四星及以上"),
            ("好评（条）", f"{good:,}", ""),
            ("中差评（条）", f"{count - good:,}", ""),
        ],
        ["评价标签", "提及次数", "占比"],
        [
            [label, f"{count * part // 1000:,}", f"{part / 10:.1f}%"]
            for label, part in (("质地清爽", 214), ("换季在用", 187), ("味道淡", 152), ("会回购", 143), ("物流快", 121))
        ],
        "截图 2026-01-06　用户名已遮盖",
    )


def members() -> Image.Image:
    sales = profile()["sales"]
    return screen(
        "全渠道会员系统 / 概况",
        "山屿会员中心",
        "2025-01-01 ~ 2025-12-31",
        [
            ("注册会员（人）", "1,420,000", f"上年末 {sales['members_previous']}"),
            ("365 天复购率", sales["repurchase_rate"], f"上年 {sales['repurchase_previous']}"),
            ("年均购买次数", "3.4", "核心人群"),
            ("核心人群占比", profile()["consumers"]["segments"][0]["share"], "25–34 岁女性"),
        ],
        ["小程序会员等级", "人数占比", "消费占比"],
        [["溪谷会员", "74.8%", "43.1%"], ["林间会员", "17.6%", "28.4%"], ["云海会员", "6.3%", "19.7%"], ["峰顶会员", "1.3%", "8.8%"]],
        "截图 2026-01-06 09:05",
    )


def simple_screen(product: str, account: str, period: str, header: Row, rows: Sequence[Row], stamp: str) -> Image.Image:
    cards = [(row[0], row[1], row[2] if len(row) > 2 else "") for row in rows[:4]]
    return screen(product, account, period, cards, header, rows, stamp)


def licence(entity: str, scope: str) -> Image.Image:
    row = next(e for e in profile()["ownership"]["entities"] if e["id"] == entity)
    return certificate(
        "营业执照",
        [
            ("名称", row["name"]),
            ("类型", "有限责任公司"),
            ("法定代表人", "沈知远"),
            ("注册资本", f"{row['registered_capital']}元整"),
            ("成立日期", row["founded"]),
            ("营业期限", "长期"),
            ("住所", profile()["company"]["address"]),
            ("经营范围", scope),
        ],
        "某市场监督管理局（示例）",
        row["founded"],
        f"统一社会信用代码 {row['credit_code']}",
    )


def award(number: int, text: str) -> Image.Image:
    row = profile()["recognition"]["awards"][number]
    day = next(e["date"] for e in profile()["evidence"] if e["id"] == row["evidence"])
    return certificate(
        "荣誉证书",
        [("获奖单位", "杭州山屿生物科技有限公司"), ("奖项", row["name"]), ("结果", row["rank"]), ("年度", row["year"])],
        row["issuer"],
        day,
        note=text,
    )


def wordmark(colour: str) -> Image.Image:
    """山屿 SHANYU on nothing, trimmed."""
    layer = Image.new("RGBA", (900, 240), (0, 0, 0, 0))
    pen = ImageDraw.Draw(layer)
    pen.text((10, 120), "山屿", font=face(150, "serif"), fill=colour, anchor="lm")
    x = 344.0
    for glyph in "SHANYU":
        pen.text((x, 128), glyph, font=face(46), fill=colour, anchor="lm")
        x += face(46).getlength(glyph) + 14
    left, top, right, bottom = layer.getbbox() or (0, 0, *layer.size)
    return layer.crop((left - 4, top - 4, right + 4, bottom + 4))


def papers() -> dict[str, Callable[[], Image.Image | list[Image.Image]]]:
    """Every file this script draws, by name."""
    brand = profile()
    patents = brand["recognition"]["patents"]
    items = brand["products"]["items"]
    marks = brand["trademarks"]
    owner = "杭州山屿生物科技有限公司"
    team = brand["team"]
    grant = brand["authorizations"][0]
    cosmetics, gmp, taxpayer = brand["certificates"]
    return {
        "audit_2025.pdf": audit,
        "member_system.png": members,
        "store_list.pdf": stores,
        "patents.png": lambda: list_paper(
            "发明专利清单",
            "专利权人与申请人见证书；实审中的 4 项不用于宣传",
            ["名称", "专利号或申请号", "状态", "授权日"],
            [[p["name"], p["number"], p["state"], p.get("granted_on", "–")] for p in patents],
            [4, 2.4, 1, 1.4],
        ),
        "trademark_cert.png": lambda: certificate(
            "商标注册证",
            [
                ("商标", marks[0]["name"]),
                ("注册人", owner),
                *((f"第 {m['classes'][0]} 类", f"注册号 {m['number']}，{m['registered_on']} 至 {m['valid_until']}") for m in marks),
                ("核定商品", "第 3 类：化妆品；洁肤乳液；护肤用化妆剂；美容面膜等"),
            ],
            "国家知识产权局（示例）",
            marks[0]["registered_on"],
            f"第 {marks[0]['number']} 号",
        ),
        "production_licence.png": lambda: certificate(
            "化妆品生产许可证",
            [
                ("企业名称", "湖州山屿化妆品有限公司"),
                ("生产地址", "浙江湖州吴兴（虚构地址）"),
                ("许可项目", "一般液态单元；膏霜乳液单元"),
                ("有效期至", cosmetics["valid_until"]),
                ("备注", "四条灌装线，年产能 2,400 万支"),
            ],
            cosmetics["issuer"],
            cosmetics["issued"],
            f"编号 {cosmetics['number']}",
        ),
        "registry_screens.png": lambda: list_paper(
            "企业信用信息查询结果",
            "查询时间 2026-01-06 08:50　三家主体均为存续，无经营异常",
            ["主体", "统一社会信用代码", "成立日期", "注册资本", "股东"],
            [
                [
                    e["name"],
                    e["credit_code"],
                    e["founded"],
                    e["registered_capital"],
                    "、".join(
                        f"{next(o['name'] for o in brand['ownership']['entities'] if o['id'] == h['owner'])} {h['share']}"
                        for h in brand["ownership"]["holdings"]
                        if h["owned"] == e["id"]
                    ),
                ]
                for e in brand["ownership"]["entities"]
                if "credit_code" in e
            ],
            [2.8, 2.2, 1.2, 1, 4.2],
        ),
        "exclusive_grant.pdf": lambda: agreement(
            "商标独占授权书",
            [("授权方", grant["from"]), ("被授权方", grant["to"]), ("商标", f"{marks[0]['name']}，注册号 {marks[0]['number']}，第 3 类")],
            [
                "授权方为上述注册商标的权利人，授权被授权方在中国大陆的线上渠道独占使用，并以此申请开设天猫旗舰店。",
                f"授权期限自 {grant['start']} 至 {grant['until']}。",
                "本授权为 1 级授权，被授权方不得转授权。",
            ],
            grant["start"],
        ),
        "registration_2019.png": lambda: licence("shanyu_bio", "化妆品研发与销售；生物技术开发；日用品销售；技术服务。"),
        "licence_applicant.png": lambda: licence("yushang", brand["company"]["business_scope"]),
        "ledger_2020.png": lambda: list_paper(
            "2020 年小程序销售台账",
            "苔藓修护精华 30 ml；金额含税，万元",
            ["月份", "件数", "销售额", "退款", "备注"],
            [
                [f"2020-{m:02}", f"{n:,}", f"{a}", f"{r}", t]
                for m, n, a, r, t in (
                    (5, 1040, 23, 1, "5 月 20 日上架"),
                    (6, 1680, 38, 1, ""),
                    (7, 1920, 43, 2, ""),
                    (8, 2150, 48, 2, ""),
                    (9, 2620, 59, 2, "换季"),
                    (10, 3010, 68, 3, ""),
                    (11, 3690, 83, 4, ""),
                    (12, 2580, 58, 2, ""),
                )
            ]
            + [["合计", "18,690", "420", "17", ""]],
            [1.2, 1, 1, 1, 2],
        ),
        "warehouse_contract.pdf": lambda: agreement(
            "仓储服务合同",
            [("甲方", "杭州屿上电子商务有限公司"), ("乙方", "嘉兴某物流园（虚构）"), ("仓库", "嘉兴秀洲，9,600 平方米")],
            [
                "乙方提供 9,600 平方米常温仓，按化妆品储存要求控温控湿。",
                "甲方自有人员作业，日发货能力不低于 3.6 万单。",
                "单均物流与包装费用按附件价目结算，按月对账。",
                "租期自 2022-11-01 起五年。",
            ],
            "2022-11-01",
        ),
        "survey_2025.pdf": survey,
        "competitor_capture.png": lambda: list_paper(
            "竞品公开标价采集表",
            "采集时间 2025-12-18　来源为各品牌旗舰店公开页面，品牌以字母代称",
            ["品牌", "主推单品", "主推价", "最低价", "最高价", "门店", "评价报告"],
            [
                [c["name"], c["main_item"], c["price"], c["price_low"], c["price_high"], c.get("stores", "–"), c.get("tests", "–")]
                for c in (*brand["competitors"], brand["comparison"]["own"])
            ],
            [2, 2, 1, 1, 1, 1, 1],
            "价格为日销标价，元；评价报告为页面可查份数。",
        ),
        "market_monthly.pdf": market,
        "item_sales_2025.pdf": item_sales,
        "test_report.pdf": lab_report,
        "efficacy_report.pdf": efficacy,
        "roster.png": lambda: list_paper(
            "天猫项目组花名册",
            "2026-01-05　姓名以外的个人信息已遮盖",
            ["职能", "负责人", "人数", "负责人年限", "证件号", "社保"],
            [[r["role"], r["head"], r["headcount"], r["years"], "33****************", "已核"] for r in team["functions"]]
            + [
                [team["lead"]["role"], team["lead"]["name"], "1", team["lead"]["years"], "33****************", "已核"],
                ["合计", "", team["project_headcount"], "", "", ""],
            ],
            [1.6, 1.2, 0.8, 1.2, 2.4, 1],
            "年限为电商从业年数，七位负责人平均 8.0 年。",
        ),
        "past_stores.png": lambda: list_paper(
            "过往店铺经历",
            "离职证明与后台截图核对表，截图 2025-12-15 16:20",
            ["店铺", "平台", "期间", "年销售额", "经历与核对"],
            [[r["name"], r["platform"], r["period"], r["sales"] + "元", r["result"]] for r in team["past_stores"]],
            [2, 0.8, 1.2, 1.2, 5],
            "原单位名称以代称显示，离职证明原件由人事部留存。",
        ),
        "campaign_notes.png": lambda: list_paper(
            "平台近三年活动档期整理",
            "2025-12-22　按公开公告整理，2026–2027 年档期以平台公布为准",
            ["节点", "级别", "预热", "开始", "结束"],
            [[c["name"], c["tier"], c["warm_up_from"], c["start"], c["end"]] for c in brand["rhythm"]["campaigns"]],
            [2, 1, 1.4, 1.4, 1.4],
        ),
        "spend_records.png": lambda: simple_screen(
            "投放记录 / 汇总",
            "抖音与京东账户合计",
            "2025-01-01 ~ 2025-12-31",
            ["类型", "花费（万元）", "ROI"],
            [
                ["搜索类", "820", "4.3"],
                ["推荐与全站", "640", "4.9"],
                ["人群类", "510", "3.4"],
                ["达人与佣金", "460", "5.6"],
                ["内容加热", "330", "2.7"],
                ["站外种草", "210", "1.6"],
            ],
            "截图 2026-01-06 10:40",
        ),
        "production_stock.png": lambda: list_paper(
            "生产与库存记录",
            "2025 自然年，万支",
            ["季度", "产出", "出库", "期末库存", "平均补货天数"],
            [
                ["第一季度", "214", "207", "96", "13"],
                ["第二季度", "276", "268", "104", "12"],
                ["第三季度", "282", "262", "124", "12"],
                ["第四季度", "358", "379", "103", "12"],
                ["全年", "1,130", "1,116", "103", "12"],
            ],
            [1.4, 1, 1, 1, 1.2],
            "年产能 2,400 万支，四条灌装线；补货天数为下单到入仓。",
        ),
        "service_handbook.pdf": handbook,
        "filing_list.png": lambda: list_paper(
            "商品备案清单与价格表",
            "2026-01-04　12 款，均在商标核定的第 3 类商品范围内",
            ["商品", "规格", "备案号", "吊牌价", "日销价", "促销底价", "上架"],
            [[i["name"], i["spec"], i["filing_number"], i["list_price"], i["daily_price"], i["promo_floor"], i["launch"]] for i in items],
            [2, 1.4, 2.4, 1, 1, 1, 1.2],
        ),
        "taobao_backend.png": lambda: backend("taobao", "生意参谋", [214, 178, 286, 243, 318, 402, 228, 252, 427, 336, 512, 244]),
        "miniapp_backend.png": lambda: backend("miniapp", "小程序商家后台", [256, 218, 334, 296, 341, 408, 302, 324, 396, 365, 468, 352]),
        "review_serum.png": lambda: reviews("serum"),
        "review_cream.png": lambda: reviews("cream"),
        "review_toner.png": lambda: reviews("toner"),
        "invoice_2025_09.png": lambda: invoice("2025-09"),
        "invoice_2025_10.png": lambda: invoice("2025-10"),
        "invoice_2025_11.png": lambda: invoice("2025-11"),
        "invoice_2025_12.png": lambda: invoice("2025-12"),
        "taxpayer_notice.png": lambda: certificate(
            "一般纳税人登记通知",
            [
                ("纳税人", brand["company"]["name"]),
                ("识别号", brand["company"]["credit_code"]),
                ("资格", "增值税一般纳税人"),
                ("生效日期", taxpayer["issued"]),
            ],
            taxpayer["issuer"],
            taxpayer["issued"],
        ),
        "iso22716.png": lambda: certificate(
            "化妆品良好生产规范认证证书",
            [
                ("获证组织", "湖州山屿化妆品有限公司"),
                ("标准", "ISO 22716:2007"),
                ("范围", "护肤类化妆品的生产、检验、储存与发运"),
                ("有效期至", gmp["valid_until"]),
            ],
            gmp["issuer"],
            gmp["issued"],
            f"证书编号 {gmp['number']}",
        ),
        "bank_statement.png": lambda: certificate(
            "单位存款证明",
            [
                ("单位", brand["company"]["name"]),
                ("账号", "3301 **** **** 0618"),
                ("币种与余额", "人民币 5,200 万元整"),
                ("截至", "2025-12-30"),
            ],
            "某银行余杭支行（示例）",
            "2025-12-30",
            note="本证明仅说明截至日期的存款余额。",
        ),
        "office_lease.png": lambda: certificate(
            "房屋租赁合同（首页）",
            [
                ("出租方", "某产业园（虚构）"),
                ("承租方", owner),
                ("房屋", "杭州余杭，办公 2,600 平方米，实验室 680 平方米"),
                ("租期", "2024-03-01 至 2029-02-28"),
                ("用途", "办公、研发"),
            ],
            "某产业园（虚构）",
            "2024-03-01",
        ),
        "research_agreement.pdf": lambda: agreement(
            "合作研究协议",
            [("甲方", owner), ("乙方", "某农林大学苔藓研究组（虚构）"), ("题目", "苔藓多糖提取与采后干燥")],
            [
                "合作期自 2023-06-15 起三年，双方共同选定采集点与采样周期。",
                "成果归双方共有，甲方享有产品使用权。",
                "采集以轮采方式进行，同一岩面三年内不重复采集。",
            ],
            "2023-06-15",
        ),
        "award_design.png": lambda: award(0, "获奖作品：苔藓修护系列瓶型与标签。"),
        "award_green.png": lambda: award(1, "入选案例：可替换内胆与免胶彩盒。"),
        "award_media.png": lambda: award(2, "由读者投票与编辑部评议共同产生，共二十家入选。"),
        "creator_agreement.pdf": lambda: agreement(
            "内容合作与肖像使用协议",
            [("甲方", owner), ("乙方", "小满在山里（户外博主，虚构）"), ("期限", "2025-04-01 至 2026-12-31")],
            [
                "乙方参与采集点走访纪录片三集，出镜并真实使用产品。",
                "乙方同意甲方在店铺、入驻材料与社交账号中使用其姓名与肖像。",
                "合作内容发布时标注合作关系；乙方的使用感受由其自行表达。",
            ],
            "2025-03-25",
        ),
        "media_reports.png": lambda: list_paper(
            "媒体报道汇总",
            "2025-12-28",
            ["媒体", "题目", "日期"],
            [[m["outlet"], m["title"], m["date"]] for m in brand["recognition"]["media"]],
            [2, 4, 1.4],
            "报道原文留存，均为采访报道，无付费刊登。",
        ),
        "social_accounts.png": lambda: simple_screen(
            "社交账号 / 粉丝",
            "山屿品牌部",
            "截至 2025-12-31",
            ["平台", "粉丝数", "账号"],
            [[s["platform"], f"{int(s['followers']):,}", s["account"]] for s in brand["recognition"]["social"]],
            "截图 2025-12-31 18:00",
        ),
        "search_index.png": lambda: list_paper(
            "搜索词趋势",
            "2025 年第四季度，月均",
            ["搜索词", "月均搜索", "期间", "来源"],
            [[s["term"], s["figure"], s["period"], s["source"]] for s in brand["recognition"]["search"]],
            [1.4, 1.8, 1.8, 4],
        ),
        "export_declaration.png": lambda: list_paper(
            "出口报关单汇总",
            "2025 自然年，经线下经销商出口，含在线下网点销售额内",
            ["报关月份", "目的地", "品名", "件数", "金额（万元）"],
            [
                ["2025-04", "新加坡", "护肤品", "980", "13"],
                ["2025-07", "马来西亚", "护肤品", "1,120", "14"],
                ["2025-10", "新加坡", "护肤品", "1,450", "19"],
                ["2025-12", "马来西亚", "护肤品", "1,240", "16"],
                ["合计", "", "", "4,790", "62"],
            ],
            [1.2, 1.4, 1.4, 1, 1.2],
        ),
        "logo_dark.png": lambda: wordmark(INK),
        "logo_light.png": lambda: wordmark("#FFFFFF"),
    }


def encoded(name: str, drawn: Image.Image | list[Image.Image]) -> bytes:
    """The bytes of the file *name*: PNG with few colours, PDF with its dates pinned."""
    out = io.BytesIO()
    if isinstance(drawn, list):
        drawn[0].save(
            out,
            "PDF",
            save_all=True,
            append_images=drawn[1:],
            resolution=100,
            quality=55,
            title="示例 SAMPLE",
            creationDate=DRAWN_ON,
            modDate=DRAWN_ON,
        )
    elif drawn.mode == "RGBA":
        drawn.save(out, "PNG", optimize=True)
    else:
        drawn.quantize(48, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {**papers(), **uploads()}
    for name, draw in drawn.items():
        (folder / name).write_bytes(encoded(name, draw()))
    print(f"{len(drawn)} files in {folder}. {made_with()}")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES / "evidence")
    except NoFontError as missing:
        sys.exit(str(missing))
