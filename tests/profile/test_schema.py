"""The schema is fresh, valid, complete, and takes what the loader takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from planner.errors import ProfileError
from planner.profile import Profile, load_profile
from planner.profile.json_schema import as_json, example, kind_of, schema
from planner.profile.problems import said_of
from planner.profile.shape import bare, fields, section_at
from planner.profile.types import Choice, Section

ROOT = Path(__file__).parents[2]
STARTERS = sorted((ROOT / "templates" / "starter").glob("*.yaml"))


def sections(section: type[Section] = Profile, seen: set[type[Section]] | None = None) -> Iterator[type[Section]]:
    seen = set() if seen is None else seen
    if section in seen:
        return
    seen.add(section)
    yield section
    for name in fields(section):
        inner = section_at(section, (name, 0)) or section_at(section, (name,))
        if inner is not None:
            yield from sections(inner, seen)


ALL = list(sections())
FIELDS = [(section, name) for section in ALL for name in fields(section)]


def in_editor(text: str) -> Any:
    """What a YAML 1.2 editor makes of *text*: numbers and booleans, but no dates."""

    class Core(yaml.SafeLoader):
        pass

    Core.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, Core)


def validator() -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(schema())


def test_the_committed_schema_is_fresh() -> None:
    """Mend with: python -m planner.profile.json_schema > schemas/brand.schema.json"""
    assert (ROOT / "schemas" / "brand.schema.json").read_text("utf-8") == as_json()


def test_the_schema_is_itself_valid() -> None:
    jsonschema.Draft7Validator.check_schema(schema())


def test_no_two_sections_share_a_definition() -> None:
    names = [section.__name__ for section in ALL]

    assert len(names) > 90 and len(names) == len(set(names))


def test_every_field_is_explained_in_both_languages() -> None:
    assert len(FIELDS) > 400
    for section, name in FIELDS:
        said = said_of(section, name)
        zh, en = said.zh.split("：", 1), said.en.split(": ", 1)
        assert len(zh) == 2 and len(en) == 2 and all((*zh, *en)), (section.__name__, name)
        assert en[0].isascii() and any(not letter.isascii() for letter in said.zh) and said.unit.count("/") in (0, 1), (
            section.__name__,
            name,
        )


def is_record(section: type[Section], name: str) -> bool:
    return (section_at(section, (name,)) or section_at(section, (name, 0))) is not None


def annotation(section: type[Section], name: str) -> Any:
    info = section.model_fields[fields(section)[name]]
    return (info.metadata and info.rebuild_annotation()) or info.annotation


def test_every_field_that_is_no_record_has_an_example() -> None:
    without = [
        (section.__name__, name)
        for section, name in FIELDS
        if not is_record(section, name) and not said_of(section, name).example and not example(annotation(section, name))
    ]

    assert without == []


def test_every_example_is_what_the_schema_takes() -> None:
    definitions = schema()["definitions"]
    count = 0
    for name, definition in [("Profile", schema()), *definitions.items()]:
        for field, form in definition.get("properties", {}).items():
            for shown in form.get("examples", ()):
                count += 1
                errors = list(jsonschema.Draft7Validator({**form, "definitions": definitions}).iter_errors(shown))
                assert not errors, (name, field, shown)
    assert count > 300


def test_choices_are_offered_as_value_and_as_word() -> None:
    definitions = schema()["definitions"]
    count = 0
    for section, name in FIELDS:
        choice = bare(section.model_fields[fields(section)[name]].annotation)
        if isinstance(choice, type) and issubclass(choice, Choice) and section is not Profile:
            count += 1
            enum = definitions[section.__name__]["properties"][name]["enum"]
            assert {word for one in choice for word in (one.value, one.zh)} == {word for word in enum if word is not None}
            assert all(one.en.isascii() for one in choice)
    assert count > 25


@pytest.mark.parametrize("starter", STARTERS, ids=lambda file: file.name)
def test_the_starter_is_valid_as_it_stands_and_in_full(starter: Path) -> None:
    """All that is commented out may be taken in at once, and then shows every section."""
    text = starter.read_text("utf-8")
    first, rest = text.split("\n", 1)
    full = "\n".join(line.removeprefix("# ") for line in rest.split("\n"))

    assert first == "# yaml-language-server: $schema=brand.schema.json"
    for content in (text, full):
        profile, _ = load_profile(content, starter.name)
        assert [error.message for error in validator().iter_errors(in_editor(content))] == []
    assert profile.model_fields_set == set(Profile.model_fields)
    assert 20 <= sum(1 for line in text.split("\n") if line.strip() and not line.startswith("#")) <= 32


def test_there_is_a_starter_in_each_language() -> None:
    assert [file.name for file in STARTERS] == ["brand.en.yaml", "brand.zh-CN.yaml"]


LEAST = {"application": {"platform": "天猫", "store_type": "旗舰店", "category": "x"}, "brand": {"name": "n"}, "company": {"name": "c"}}


@pytest.mark.parametrize(
    ("section", "value"),
    [
        ("goals", {"gmv": "一千万"}),
        ("goals", {"gmv": -5}),
        ("goals", {"refund_rate": 5}),
        ("goals", {"refund_rate": "138%"}),
        ("goals", {"visitors": 1.5}),
        ("goals", {"gvm": 1}),
        ("goals", {"months": {"month": "2026-04"}}),
        ("brand", {"name": {"fr": "x"}}),
        ("brand", {"name": ""}),
        ("brand", {"name": None}),
        ("brand", {"name": "n", "colour": "red"}),
        ("brand", {}),
        ("swot", {"strengths": [None]}),
        ("swot", []),
        ("export", {"period": "a\nb"}),
        ("rhythm", {"quarters": [{"name": "q", "months": ["2026-04"]}]}),
        ("rhythm", {"campaigns": [{"name": "c", "tier": "D", "start": "2026-06-01", "end": "2026-06-02"}]}),
        ("company", {"name": "c", "founded": "2019-03"}),
        ("premises", [{"kind": "办公室", "owned": "maybe"}]),
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(section: str, value: object) -> None:
    profile = {**LEAST, section: value}

    assert list(validator().iter_errors(profile)) != []
    with pytest.raises(ProfileError):
        load_profile(json.dumps(profile, ensure_ascii=False), "f")


@pytest.mark.parametrize(
    ("section", "value"),
    [
        ("goals", {"gmv": "2.5亿", "refund_rate": 0.1, "visitors": "2,140", "average_order": 218, "curve": "even"}),
        ("goals", None),
        ("goals", {"months": None, "gmv": None}),
        ("brand", {"name": {"zh-CN": "山屿", "en": "Shanyu"}, "founded": 2019, "fictional": True}),
        ("brand", {"name": 1024, "founded": "2019年3月"}),
        ("market", {"sizes": [{"year": 2025, "value": "420亿", "growth": "-3%", "source": "s"}]}),
        ("premises", [{"kind": "factory", "owned": "是"}]),
    ],
)
def test_what_the_loader_takes_the_schema_takes(section: str, value: object) -> None:
    profile = {**LEAST, section: value}

    assert [error.message for error in validator().iter_errors(profile)] == []
    load_profile(json.dumps(profile, ensure_ascii=False), "f")


def test_scalar_kinds_with_a_name_are_said_once() -> None:
    named = {kind.name for section, name in FIELDS if (kind := kind_of(annotation(section, name))) is not None and kind.name}

    assert named <= set(schema()["definitions"])
