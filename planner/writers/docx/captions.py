"""Captions of figures and tables, numbered by chapter with a field, so that Word can count them anew."""

from __future__ import annotations

from typing import Literal

from planner.document.blocks import Runs
from planner.theme import Span
from planner.writers.docx.fields import field
from planner.writers.docx.flow import Flow, Flows
from planner.writers.docx.setting import Setting
from planner.writers.docx.text import paragraph, plain, run_xml, runs_xml, spans


def caption(setting: Setting, kind: Literal["figure", "table"], text: Runs) -> Flows:
    """``图 5-2　text``, kept with the object that follows; nothing for an empty text."""
    if not plain(text):
        return ()
    setting.captions[kind] += 1
    number = setting.captions[kind]
    label = setting.words[kind]
    # The first caption of a chapter starts the count again; \s 1 says so to Word, \r 1 to readers that do not know \s.
    instruction = rf"SEQ {label} \* ARABIC" + (r" \r 1" if number == 1 else r" \s 1")
    prefix = f"{label} {setting.chapter}-" if setting.chapter else f"{label} "
    runs = (
        run_xml(prefix) + field(instruction, str(number)) + run_xml(setting.words["gap"], bold=False) + runs_xml(setting, text, bold=False)
    )
    look = setting.styles["Caption"]
    measured = (Span(f"{prefix}{number}", look.size, True), Span(setting.words["gap"], look.size), *spans(text, look.size))
    return (paragraph(setting, "Caption", (), content=runs, measured=measured, keep_next=True),)


def source(setting: Setting, text: Runs) -> Flow:
    """A line on where figures come from, under what it speaks of."""
    return paragraph(setting, "Source", text)
