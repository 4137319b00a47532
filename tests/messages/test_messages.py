"""Both languages say the same, and everything the code can say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planner.errors import Location, Problem
from planner.messages import excerpt, report, say, sentence, way_out
from planner.messages.excerpt import columns
from planner.messages.saying import messages, placeholders

PACKAGE = Path(__file__).parents[2] / "planner"
LITERAL = re.compile(r'"((?:yaml|profile|template|pack|output|notice|cli|report|theme|evidence)\.[a-z][a-z_.]*[a-z])"')
NOTICE = re.compile(r'(?:Notice|Problem)\(\s*"([a-z_.]+)"')
REFUSAL = re.compile(r'refuse\(\s*"([a-z_]+)"')
READ_AS = re.compile(r'(?:_text|_matched|_fraction|_parts)\([^()"]*"([a-z_]+)"')


def test_both_languages_have_the_same_messages_with_the_same_placeholders() -> None:
    chinese, english = ({key: placeholders(text) for key, text in messages(language).items()} for language in ("zh", "en"))

    assert chinese == english


def keys_in_code() -> set[str]:
    found = set()
    for file in PACKAGE.rglob("*.py"):
        text = file.read_text("utf-8")
        found |= set(LITERAL.findall(text))
        found |= set(NOTICE.findall(text))
        if file.parent.name == "profile":
            found |= {f"profile.{key}" for pattern in (REFUSAL, READ_AS) for key in pattern.findall(text)}
    return found


def test_every_key_in_the_code_is_a_message() -> None:
    keys = keys_in_code()

    assert len(keys) > 60
    assert sorted(keys - set(messages("zh"))) == []


def test_a_line_that_asks_for_something_empty_is_left_out() -> None:
    with_near = say("profile.unknown_key", "zh", name="nmae", near="name", known=[])
    without = say("profile.unknown_key", "en", name="nmae", near="", known=["name", "story"])

    assert with_near == "没有 nmae 这一项\n是不是 name？"
    assert without == "there is no nmae here\nKnown: name, story"


def test_a_value_with_braces_is_not_filled_again() -> None:
    assert say("profile.line", "en", given="{given}") == "should be one line of text, is {given}"


def test_the_caret_stands_below_wide_characters() -> None:
    line = "  channels: [种草, 直波, 站外]"
    shown = excerpt(Location("f", 2, line.index("直") + 1, line, 2))

    text, caret = shown.split("\n")
    assert text == f"2 | {line}"
    assert caret == " " * columns(text[: text.index("直")]) + "^^^^"


def test_a_long_line_is_cut_around_its_caret() -> None:
    line = "山" * 400 + "X" + "屿" * 400
    text, caret = excerpt(Location("f", 1, 401, line, 1)).split("\n")

    assert columns(text) < 110
    assert text[:5] == "1 | …" and text[-1] == "…"
    assert text.index("X") == len(text[: text.index("X")]) and columns(text[: text.index("X")]) == caret.index("^")


def test_control_characters_never_reach_the_terminal() -> None:
    assert "\x1b" not in excerpt(Location("f", 1, 1, "\x1b[2J name", 1))


@pytest.mark.parametrize(("language", "count"), [("zh", "共 2 处。"), ("en", "2 problems.")])
def test_several_problems_are_counted(language: str, count: str) -> None:
    problem = Problem("yaml.empty", Location("brand.yaml"))

    assert report([problem, problem], language).endswith("\n\n" + count)


def test_a_sentence_and_its_way_out_are_two_things() -> None:
    problem = Problem("yaml.empty", Location("brand.yaml"))

    assert sentence(problem, "zh-CN") == "文件是空的"
    assert way_out(problem, "zh-CN") == "用 planner init 可以得到一份带说明的样例。"
