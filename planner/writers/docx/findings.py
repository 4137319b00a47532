"""Lines of a checklist as a table: how grave, what, and the way out."""

from __future__ import annotations

from planner.document.blocks import FindingLine, Findings, Run, Runs
from planner.writers.docx.flow import Flows
from planner.writers.docx.grid import inside
from planner.writers.docx.lines import ROW, ruled, stack
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import paragraph, words


def findings_flows(block: Findings, setting: Setting) -> Flows:
    title = (paragraph(setting, "Heading3", words(block.title)),) if block.title else ()
    if block.style == "brief":
        return (*title, paragraph(setting, "Label", _brief(block, setting)))
    sizes = [66.0, 0.0, setting.width * 0.4]
    sizes[1] = setting.width - sum(sizes)
    heads = [setting.words[key] for key in ("level", "finding", "remedy")]
    rows = [_row(line, setting, sizes) for line in block.lines]
    return (*title, ruled(setting, sizes, rows, heads)) if rows else title


def _brief(block: Findings, setting: Setting) -> Runs:
    between = setting.words["between"]
    texts = (f"{line.title} {line.message}".strip() for line in block.lines)
    return (Run(between.join(texts)),)


def _row(line: FindingLine, setting: Setting, sizes: list[float]) -> list[Flows]:
    first, second, third = (inside(setting, size, ROW) for size in sizes)
    grave = line.level == "blocker" and line.verdict == "missing"
    also = setting.words["between"].join(line.also)
    cases = [
        entry
        for case in line.cases
        for entry in (("TableText", words(f"– {case.message}"), "ink2"), ("TableSmall", words(_whereabouts(case.place, case.page)), "ink3"))
    ]
    return [
        stack(
            first,
            ("TableText", words(setting.words[line.level], strong=grave), "accent_text" if grave else "ink2"),
            ("TableSmall", words(setting.words[line.verdict]), ""),
            ("TableSmall", words(line.area), "ink3"),
        ),
        stack(
            second,
            ("TableText", words(line.title, strong=True), ""),
            ("TableText", words(line.message), "ink2"),
            *cases,
            ("TableSmall", words(setting.words["also"] + also if also else ""), "ink2"),
            ("TableSmall", words(line.id), "ink3"),
        ),
        stack(
            third,
            ("TableText", words(line.remedy), ""),
            ("TableSmall", words(_whereabouts(line.place, line.page, line.effort)), ""),
            ("TableSmall", words(line.waiver), ""),
            ("TableSmall", words(line.source), "ink3"),
        ),
    ]


def _whereabouts(*texts: str) -> str:
    return " · ".join(text for text in texts if text)
