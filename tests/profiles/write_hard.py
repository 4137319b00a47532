"""Write ``hard.yaml`` and the broken files beside it: a profile whose form is right and whose values are not kind.

Names too long for a line, characters outside the usual plane, markup of five languages, numbers of sixteen digits,
120 products, 30 awards, no pictures, and evidence that is missing, outside the folder, or not what its name says.
Run it after a change: ``python tests/profiles/write_hard.py``.
"""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent

LONG_NAME = (
    "山海之间一座小岛上的手工植物护肤与家居香氛以及一切需要慢慢做的东西研究所暨采集站联合出品之年度限定系列典藏纪念版礼赠全家福大套装"
)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
RARE = "𠮷野家的龘靐齉鱻麤，𪚥𠀀𫠝，👩‍🔬🧴✨ café naïve ＡＢＣ ﷽ עברית العربية"
MARKUP = (
    "<b>粗体</b>",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% raw %}{{ brand.name }}{% endraw %}",
    "{# note #}",
    "&amp; &lt; &#x41; &nbsp;",
    "]]> <![CDATA[ x ]]>",
    "=SUM(A1)",
    "+1+1",
    "@cmd",
    "**bold** _it_ `code` [x](y)",
    "%s %(name)s ${HOME} {0}",
    "\\n \\t \\ 反斜杠",
    "--- !!python/object *alias &anchor",
)
PROSE = f"""第一段很长：{"风从海上来，" * 60}到此为止。

- 列表项一 {MARKUP[0]}
- 列表项二 {MARKUP[2]}
- {LONG_WORD}

{"没有标点的一段" * 40}


{RARE}

-不是列表，因为没有空格
1. 也不是列表
"""


def thing(value: Any, depth: int = 0) -> str:
    """*value* as YAML: blocks for mappings and lists, every scalar quoted."""
    pad = "  " * depth
    if isinstance(value, dict):
        return "".join(
            f"{pad}{key}:\n{thing(inner, depth + 1)}" if isinstance(inner, (dict, list)) else f"{pad}{key}: {scalar(inner)}\n"
            for key, inner in value.items()
        )
    return "".join(
        f"{pad}- {thing(inner, depth + 1).lstrip()}" if isinstance(inner, dict) else f"{pad}- {scalar(inner)}\n" for inner in value
    )


def scalar(value: object) -> str:
    # A JSON string is a YAML string in double quotes, line breaks included.
    return json.dumps(value if isinstance(value, bool) else str(value), ensure_ascii=False)


def products() -> dict[str, Any]:
    items = []
    for number in range(1, 121):
        item = {
            "id": f"item_{number:03}",
            "name": f"{number} {LONG_NAME}" if number % 10 == 0 else f"{MARKUP[number % len(MARKUP)]} 第 {number} 款",
            "series": "long" if number % 2 else "rare",
            "spec": LONG_WORD if number % 17 == 0 else f"{number} ml × {number}",
            "daily_price": ["0.01", "99999999.99", "1,234.50", "3.33"][number % 4],
            "unit_cost": ["0.0001", "88888888.88", "2,345.60", "3.33"][number % 4],
            "advantage": RARE if number % 13 == 0 else MARKUP[(number * 5) % len(MARKUP)],
            "role": ["引流", "利润", "活动", "形象", "复购", "套餐", "新品"][number % 7],
            "trademark_class": 1 + number % 45,
            "gmv_share": "0.83%",
            "sales": ["0", "0.01", "9999999999999", "3万"][number % 4],
            "sales_units": ["0", "1", "999999999999", "7"][number % 4],
            "reviews": number * 99_991,
            "positive_rate": ["0%", "100%", "0.0001%", "99.9999%"][number % 4],
        }
        if number % 11 == 0:
            del item["advantage"], item["daily_price"]
        items.append(item)
    return {
        "sku_total": 3,
        "series": [{"id": "long", "name": LONG_NAME, "sku_count": 1}, {"id": "rare", "name": RARE, "positioning": PROSE}],
        "items": items,
        "heroes": [
            {"item": f"item_{number:03}", "headline": LONG_NAME, "points": [{"heading": text, "text": PROSE[:300]} for text in MARKUP[:6]]}
            for number in (10, 20, 30)
        ],
    }


def profile() -> dict[str, Any]:
    months = [f"2026-{month:02}" for month in range(4, 13)] + ["2027-01", "2027-02", "2027-03"]
    return {
        "application": {
            "platform": "天猫",
            "store_type": "专营店",
            "category": LONG_NAME,
            "plan_start": "2026-04",
            "document_date": "2026-01-06",
            "version": "1.0-β<2>",
            "contact": {"name": LONG_WORD, "title": RARE, "email": "a+b@" + "x" * 60 + ".example"},
        },
        "brand": {
            "name": f"{LONG_NAME}「𠮷」",
            "latin_name": LONG_WORD,
            "fictional": True,
            "colour": "#FFFF00",
            "founded": "1688",
            "founder": RARE,
            "slogan": MARKUP[2],
            "story": PROSE,
            "culture": "- 只有列表\n- 没有段落",
            "values": list(MARKUP),
            "milestones": [
                {
                    "when": f"{1688 + number * 26}",
                    "title": MARKUP[number % len(MARKUP)],
                    "text": LONG_NAME,
                    "figure": 10 ** (number % 14),
                    "unit": "件",
                }
                for number in range(13)
            ],
            "headlines": [
                {"label": LONG_NAME, "value": "0.000001", "unit": "%"},
                {"label": MARKUP[0], "value": "99999999999999", "unit": LONG_WORD, "note": RARE, "source": MARKUP[5]},
            ],
        },
        "company": {
            "name": f"{LONG_NAME}有限责任公司",
            "founded": "2030-01-01",
            "registered_capital": "0.01",
            "address": LONG_NAME * 2,
            "business_scope": "；".join(MARKUP),
            "business": PROSE,
            "headcount": {"total": 1, "research": 0, "ecommerce": 999999999},
        },
        "ownership": {
            "entities": [
                {"id": "a", "name": LONG_NAME, "role": "品牌方"},
                {"id": "b", "name": LONG_WORD, "role": "申请主体"},
                {"id": "c", "name": RARE, "role": "实际控制人"},
                *({"id": f"p{number}", "name": f"股东 {number} {MARKUP[number]}", "role": "股东"} for number in range(10)),
            ],
            "holdings": [
                {"owner": "a", "owned": "b", "share": "60%"},
                {"owner": "b", "owned": "a", "share": "60%"},
                {"owner": "c", "owned": "a", "share": "99.9999%"},
                *({"owner": f"p{number}", "owned": "b", "share": "0.0001%"} for number in range(10)),
            ],
        },
        "trademarks": [{"name": RARE, "classes": [1, 2, 3, 45], "state": "TM标", "registered_on": "2001-01-01"}],
        "team": {
            "summary": PROSE,
            "project_headcount": 3,
            "functions": [
                {"role": f"{text} {LONG_NAME}", "headcount": 10**number, "experience": text} for number, text in enumerate(MARKUP[:9])
            ],
        },
        "products": products(),
        "competitors": [
            {"name": f"{text} {LONG_WORD}", "price_low": "0.01", "price_high": "9999999", "claim": RARE} for text in MARKUP[:6]
        ],
        "swot": {
            group: [{"figure": text, "text": LONG_NAME} for text in MARKUP[:7]]
            for group in ("strengths", "weaknesses", "opportunities", "threats")
        },
        "sales": {
            "channels": [
                {
                    "id": "huge",
                    "name": LONG_NAME,
                    "platform": "other",
                    "years": [{"year": 2024, "amount": "0"}, {"year": 2025, "amount": "9999999999999.99"}],
                },
                {"id": "tiny", "name": RARE, "platform": "jd", "years": [{"year": 2025, "amount": "0.01"}]},
                *(
                    {"id": f"c{number}", "name": text, "platform": "offline", "years": [{"year": 2025, "amount": "1"}]}
                    for number, text in enumerate(MARKUP)
                ),
            ],
            "totals": [{"year": 2025, "amount": "1"}],
            "screenshots": [
                {"channel": "huge", "amount": "9999999999999.99", "period": RARE, "captured": MARKUP[3], "evidence": "text_named_png"}
            ],
            "takeaways": [{"figure": text, "text": PROSE[:200]} for text in MARKUP[:8]],
        },
        "recognition": {
            "awards": [
                {"name": f"{LONG_NAME} {number}", "issuer": MARKUP[number % len(MARKUP)], "year": 1990 + number} for number in range(30)
            ],
        },
        "strategy": {"idea": PROSE, "brand": {"choice": LONG_NAME * 3, "reason": PROSE, "measure": RARE}},
        "goals": {
            "gmv": "9999999999999",
            "refund_rate": "99.9999%",
            "conversion_rate": "0.0001%",
            "average_order": "0.01",
            "months": [
                {"month": month, "gmv": ["0", "0.01", "9999999999999", "1"][number % 4], "event": MARKUP[number]}
                for number, month in enumerate(months)
            ],
        },
        "rhythm": {
            "campaigns": [
                {
                    "name": f"{text} {LONG_NAME}",
                    "tier": "SAB"[number % 3],
                    "start": "2026-04-01",
                    "end": "2027-03-31",
                    "target": "9999999999999",
                }
                for number, text in enumerate(MARKUP)
            ],
        },
        "market": {
            "size_label": MARKUP[6],
            "sizes": [{"year": 2010 + number, "value": 10 ** (number + 1), "source": MARKUP[number % len(MARKUP)]} for number in range(13)],
            "segments": [{"name": f"{text} {LONG_NAME}", "share": "30%"} for text in MARKUP[:8]],
            "why_now": PROSE,
        },
        "consumers": {
            "segments": [{"name": text, "description": PROSE[:400], "share": "0.0001%"} for text in MARKUP[:8]],
            "insights": [{"figure": "0.000001", "unit": LONG_WORD, "text": text} for text in MARKUP[:9]],
        },
        "traffic": {
            "tools": [
                {"name": f"{text} {number}", "budget": 10**number, "cpc": "0.01", "target_roi": "0.001"}
                for number, text in enumerate(MARKUP)
            ],
            "promotion_note": PROSE,
        },
        "membership": {
            "target": 7,
            "tiers": [
                {"name": text, "threshold": 10**number, "people": 10**number, "benefits": list(MARKUP)}
                for number, text in enumerate(MARKUP[:6])
            ],
        },
        "budget": {
            "lines": [
                {"name": "goods", "rate": "99.9999%", "note": PROSE[:200]},
                {"name": "promotion", "months": ["9999999999999", *["0.01"] * 11]},
                {"name": "team", "monthly": "0.01"},
            ],
            "cash": [{"name": f"{text} {LONG_NAME}", "amount": "0.01"} for text in MARKUP[:10]],
            "commitments": [{"name": f"{text} {LONG_NAME}", "amount": 10 ** (number + 3)} for number, text in enumerate(MARKUP[:7])],
        },
        "scenarios": [{"name": text, "kind": "base", "gmv": "0.01", "trigger": LONG_NAME} for text in MARKUP[:5]],
        "review": [{"cadence": text, "report": PROSE[:300], "action": RARE} for text in MARKUP[:8]],
        "service": {"presale": PROSE, "returns": "；".join(MARKUP), "hours": RARE},
        "kpis": [{"role": LONG_NAME, "items": [{"name": text, "weight": "33.333333"} for text in MARKUP]}],
        "risks": [{"risk": text, "response": PROSE} for text in MARKUP],
        "compliance": PROSE,
        "assumptions": [{"name": LONG_NAME, "value": text} for text in MARKUP],
        "evidence": [
            {"id": "text_named_png", "file": "hard_evidence/text.png", "title": "文本文件，名字像图片", "kind": "screenshot"},
            {"id": "nothing_there", "file": "hard_evidence/不存在的文件.png", "title": LONG_NAME, "kind": "licence"},
            {"id": "outside", "file": "../../pyproject.toml", "title": "文件夹之外", "kind": "contract"},
            {"id": "absolute", "file": "/etc/hostname", "title": "绝对路径", "kind": "contract"},
            {"id": "folder", "file": "hard_evidence", "title": "一个文件夹", "kind": "photo"},
            {"id": "empty", "file": "hard_evidence/empty.jpg", "title": MARKUP[0], "kind": "photo"},
            {"id": "cut_short", "file": "hard_evidence/cut.png", "title": MARKUP[2], "kind": "photo"},
            {"id": "enormous", "file": "hard_evidence/enormous.png", "title": RARE, "kind": "photo"},
            {"id": "not_a_pdf", "file": "hard_evidence/not.pdf", "title": MARKUP[6], "kind": "audit", "page": 99},
            {"id": "no_file", "title": "没有写文件", "kind": "award"},
        ],
    }


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, rows: int) -> bytes:
    """A grey picture that declares *width* x *height* pixels and holds *rows* of them."""
    pixels = zlib.compress((b"\0" + b"\x80" * width) * rows, 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def files() -> dict[str, bytes]:
    """Every file this script writes, by its path beside it."""
    yaml = (
        "# yaml-language-server: $schema=../../schemas/brand.schema.json\n"
        "# 由 write_hard.py 生成，不要手改。格式正确，值不友好。\n" + thing(profile())
    )
    return {
        "hard.yaml": yaml.encode(),
        "hard_evidence/text.png": "这是一段文字，不是图片。\n".encode(),
        "hard_evidence/empty.jpg": b"",
        "hard_evidence/cut.png": png(640, 480, 480)[:200],
        "hard_evidence/enormous.png": png(50_000, 50_000, 1),
        "hard_evidence/not.pdf": b"%PDF-1.7\nnothing of the kind\n",
    }


if __name__ == "__main__":
    for path, content in files().items():
        (HERE / path).parent.mkdir(exist_ok=True)
        (HERE / path).write_bytes(content)
