"""Lines break where renderers break them; the golden lines were read off a LibreOffice PDF with Arial's metrics."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.theme import Span, bound, break_lines, is_orphan, line_count, width_of


def lines(text: str, width: float, size: float = 12.0, bold: bool = False) -> tuple[str, ...]:
    return break_lines([Span(text, size, bold)], width)


def test_chinese_breaks_anywhere_but_before_closing_punctuation():
    assert lines("品牌定位以真实的消费场景为起点，围绕目标人群的日常节奏建立稳定的识别记忆。", 133, 10.5) == (
        "品牌定位以真实的消费场景",
        "为起点，围绕目标人群的日",
        "常节奏建立稳定的识别记忆。",
    )


def test_latin_words_stay_whole_and_break_behind_hyphens():
    text = "A long-term value proposition for young consumers"

    assert lines(text, 60) == ("A long-", "term value", "proposition", "for young", "consumers")


def test_mixed_text_counts_the_gap_between_the_scripts():
    text = "抖音占比由 2024 年的 40.0% 降至 36.7%，单一渠道依赖下降。"

    assert lines(text, 187, 11) == ("抖音占比由 2024 年的 40.0% 降至", "36.7%，单一渠道依赖下降。")
    assert width_of("降至 36.7%", 10) - width_of("降至 36.7%", 10, gap=False) == pytest.approx(2.4)


def test_a_comma_hangs_behind_chinese_and_not_behind_a_digit():
    assert lines("起点，围绕", 24.5) == ("起点，", "围绕")
    assert lines("共12，围绕", 28.8) == ("共", "12，", "围绕")


def test_a_word_longer_than_the_line_breaks_inside():
    assert lines("abcdefghij", 30) == ("abcd", "efghij")


def test_a_line_narrower_than_a_character_holds_one():
    assert lines("中文ab", 5) == ("中", "文", "a", "b")


def test_a_newline_starts_a_line_even_an_empty_one():
    assert lines("甲\n\n乙", 100) == ("甲", "", "乙")


def test_sizes_mix_within_a_line():
    figure = [Span("2.50", 60, True), Span(" 亿元", 18, True)]

    assert break_lines(figure, 180) == ("2.50 亿元",)
    assert break_lines(figure, 145) == ("2.50 亿", "元")
    assert break_lines([Span("2.50", 60, True), Span("亿元", 18, True)], 145) == ("2.50", "亿元")


def test_a_number_is_not_parted_from_its_unit():
    text = "价格守住在 300 元"

    assert lines(text, 92) == ("价格守住在 300", "元")
    assert lines(bound(text), 92) == ("价格守住在", "300\u00a0元")


def test_quotes_are_narrow_in_latin_and_square_in_chinese():
    assert width_of("“山”", 10, gap=False) == 30
    assert width_of("brand’s", 10) == pytest.approx(sum(width_of(letter, 10) for letter in "brands") + 2.22, abs=0.01)


def test_a_single_character_on_the_last_line_is_an_orphan():
    assert is_orphan(("五个渠道都在增", "长。"))
    assert not is_orphan(("五个渠道都在", "增长。"))
    assert not is_orphan(("长。",))


texts = st.text(st.sampled_from("品牌定位，。、（）《》abc XYZ 0123456789.%-–—…\u00a0"), max_size=60)
widths = st.floats(8, 400)


@given(texts, widths, st.booleans())
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: float, gap: bool):
    broken = break_lines([Span(text, 12)], width, gap)

    assert "".join(broken).replace(" ", "") == text.replace(" ", "")
    for line in broken:
        assert len(line) < 2 or width_of(line[:-1], 12, gap=False) <= width


@given(texts, widths)
def test_the_count_holds_in_every_renderer(text: str, width: float):
    span = [Span(text, 12)]

    assert line_count(span, width) >= max(len(break_lines(span, width, True)), len(break_lines(span, width, False)))


@given(texts, st.integers(1, 59), widths)
def test_looks_do_not_change_where_lines_break(text: str, at: int, width: float):
    assert break_lines([Span(text, 12)], width) == break_lines([Span(text[:at], 12), Span(text[at:], 12)], width)
