"""YAML text becomes texts and their places, or problems; never a guess and never a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PackError, ProfileError
from planner.yamltext import MOST_BYTES, MOST_DEPTH, MOST_VALUES, read


def problems(content: str | bytes) -> list[tuple[str, int, int]]:
    with pytest.raises(ProfileError) as caught:
        read(content, "brand.yaml")
    return [(problem.key, problem.location.line, problem.location.column) for problem in caught.value.problems]


def test_scalars_are_the_text_that_was_written() -> None:
    """YAML 1.1 reads these as 342391, False, 750 and a date."""
    data, _ = read("a: 01234567\nb: no\nc: 12:30\nd: 2019-03-18\n", "f")

    assert data == {"a": "01234567", "b": "no", "c": "12:30", "d": "2019-03-18"}


def test_only_null_is_nothing() -> None:
    data, _ = read("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n", "f")

    assert data == {"a": None, "b": None, "c": None, "d": "", "e": "null"}


def test_every_value_and_key_has_its_place() -> None:
    _, source = read("brand:\n  milestones:\n    - when: 2019\n      title: 山屿 创立\n", "brand.yaml")

    title = source.place("brand.milestones.0.title")
    assert (title.line, title.column, title.width, title.excerpt) == (4, 14, 5, "      title: 山屿 创立")
    assert source.key("brand.milestones.0.title").column == 7
    assert source.place("brand.milestones.0.text.zh-CN").line == 3


def test_the_second_of_two_equal_keys_is_named_with_the_first() -> None:
    with pytest.raises(ProfileError) as caught:
        read("a: 1\nb:\n  c: 1\n  c: 2\na: 2\n", "f")

    assert [(p.path, p.location.line, p.values["first"]) for p in caught.value.problems] == [("b.c", 4, 3), ("a", 5, 1)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a: &x 1\nb: *x\n", [("yaml.anchor", 1, 4), ("yaml.alias", 2, 4)]),
        ("a: !!python/object:os.system x\n", [("yaml.tag", 1, 4)]),
        ("? [a]\n: b\n", [("yaml.key_not_text", 1, 3)]),
        ("~: b\n", [("yaml.empty_key", 1, 1)]),
        ("a: 1\n---\nb: 1\n", [("yaml.second_document", 2, 1)]),
        ("brand:\n  name：山屿\n  x: 1\n", [("yaml.wide_colon", 2, 7)]),
        ("a: b: c\n", [("yaml.colon_in_text", 1, 5)]),
        ("a:\n\tb: 1\n", [("yaml.tab", 2, 1)]),
        ("a: [1\n", [("yaml.bracket_open", 1, 5)]),
        ('a: "x\n', [("yaml.quote_open", 1, 5)]),
        ("a: @b\n", [("yaml.odd_start", 1, 4)]),
        ("a:\n  - b\n c: d\n", [("yaml.indent", 3, 2)]),
        ("", [("yaml.empty", 0, 0)]),
        ("名称: 山屿\n".encode("gbk"), [("yaml.not_utf8", 1, 1)]),
        ("名称: 山屿\n".encode("utf-16"), [("yaml.utf16", 0, 0)]),
        ("a: x\nb: y\x07z\n", [("yaml.character", 2, 5)]),
        ('a: "\\x07"\n', [("yaml.character", 1, 4)]),
        ("a: \ud800\n", [("yaml.character", 1, 4)]),
        ("[" * (MOST_DEPTH + 1), [("yaml.too_deep", 1, MOST_DEPTH + 1)]),
        ("[" + "1," * MOST_VALUES + "]", [("yaml.too_many", 1, 2 * MOST_VALUES)]),
        ("a" * (MOST_BYTES + 1), [("yaml.too_big", 0, 0)]),
    ],
)
def test_what_cannot_be_taken_is_a_problem_at_its_place(content: str | bytes, expected: list[tuple[str, int, int]]) -> None:
    assert problems(content) == expected


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert read("\ufeffa: 1\n".encode(), "f")[0] == {"a": "1"}


def test_the_caller_names_the_error() -> None:
    with pytest.raises(PackError):
        read("a: [", "pack.yaml", PackError)


HURTING = st.text(st.sampled_from("ab:-?[]{},&*!|>'\"%@`#~ \n\t\r\x00\x85\u2028\ud800\ufeff：山屿01"), max_size=60)


@given(st.one_of(HURTING, st.text(max_size=80), st.binary(max_size=80)))
def test_any_content_is_data_or_problems_that_lie_in_it(content: str | bytes) -> None:
    try:
        _, source = read(content, "f")
    except ProfileError as error:
        assert error.problems
        for problem in error.problems:
            assert problem.location.column <= len(problem.location.excerpt) + 1
    else:
        assert source.place("no.such.path") == source.place("")
