"""Lines of a checklist as a table: how grave, what, and the way out."""

from __future__ import annotations

from planner.document.blocks import FindingLine, Findings
from planner.writers.docx.flow import Flows
from planner.writers.docx.grid import inside
from planner.writers.docx.lines import ROW, ruled, stack
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import paragraph, words


def findings_flows(block: Findings, setting: Setting) -> Flows:
    title = (paragraph(setting, "Heading3", words(block.title)),) if block.title else ()
    sizes = [66.0, 0.0, setting.width * 0.4]
    sizes[1] = setting.width - sum(sizes)
    heads = [setting.words[key] for key in ("level", "finding", "remedy")]
    rows = [_row(line, setting, sizes) for line in block.lines]
    return (*title, ruled(setting, sizes, rows, heads)) if rows else title


def _row(line: FindingLine, setting: Setting, sizes: list[float]) -> list[Flows]:
    first, second, third = (inside(setting, size, ROW) for size in sizes)
    grave = line.level == "blocker" and line.verdict == "missing"
    verdict = setting.words[line.verdict]
    return [
        stack(
            first,
            ("TableText", words(setting.words[line.level], strong=grave), "accent_text" if grave else "ink2"),
            ("TableSmall", words(verdict), ""),
        ),
        stack(
            second,
            ("TableText", words(line.title, strong=True), ""),
            ("TableText", words(line.message), "ink2"),
            ("TableSmall", words(line.id), "ink3"),
        ),
        stack(
            third, ("TableText", words(line.remedy), ""), ("TableSmall", words(line.place), ""), ("TableSmall", words(line.source), "ink3")
        ),
    ]
