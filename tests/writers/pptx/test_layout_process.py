"""Steps that follow each other."""

from __future__ import annotations

import pytest

from planner.document.blocks import Process, Step
from planner.writers.pptx.layout import process
from tests.writers.pptx.composed import OPENING, said
from tests.writers.pptx.soundness import SIZES, THEME, box_of, faults_through, shown

LONG = said("这是一段比板上长得多的说明文字，用来检查在任何宽度下都不会溢出，也不会遗漏 2025 年的任何一个数字 12,345.67 万元。")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 14])
def test_any_number_of_steps_holds_in_any_box(size, count):
    block = Process(
        tuple(Step(f"{step.title} {i}", LONG if i % 2 else step.text, step.note) for i, step in enumerate((OPENING.steps * 3)[:count]))
    )

    assert faults_through(process, block, box_of(size)) == []


def test_numbers_go_on_where_the_slide_before_ended():
    block = Process(tuple(Step(f"第 {i} 步", LONG) for i in range(1, 9)))

    first = process.lay(block, box_of((420.0, 174.0)), THEME)
    assert isinstance(first.rest, Process)
    second = process.lay(first.rest, box_of((420.0, 174.0)), THEME)

    assert f"{first.rest.first}\n{first.rest.steps[0].title}" in shown(second)
    assert first.rest.steps[0].title == f"第 {first.rest.first} 步"
