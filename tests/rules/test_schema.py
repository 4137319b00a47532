"""The schemas of a pack's files are fresh, valid and explained; they take our packs, and refuse what the loader refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from planner.build import PACKS
from planner.errors import PackError
from planner.resources import schemas as committed
from planner.rules import own_folders
from planner.rules.json_schema import schemas, texts
from planner.rules.packs import load_folders
from tests.conftest import ROOT

FOLDERS = [*own_folders(PACKS), ROOT / "examples" / "agency_pack"]
MADE = schemas()
RULE = """\
id: test.one
area: A1
level: warning
title: {zh: 题, en: title}
message: {zh: 无, en: none}
remedy: {zh: 填, en: fill}
expect: {present: brand.founded}
sources: [{of: law}]
confidence: B
"""
PACK = "title: {zh: 测试, en: Test}\nversion: '1'\nsources: {law: {title: {zh: 法, en: Law}}}\n"
LIST = "title: {zh: 词, en: words}\nwords: [a]\n"


class Core(yaml.SafeLoader):
    """YAML as editors read it: numbers and booleans, but no dates."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def slips(text: str, schema: str) -> list[str]:
    validator = jsonschema.Draft7Validator(MADE[schema])
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(yaml.load(text, Core))]


def schema_of(file: Path) -> str:
    return "words" if file.parent.name == "words" else "pack" if file.name == "pack.yaml" else "rule"


@pytest.mark.parametrize("name", MADE)
def test_the_committed_schema_is_fresh_and_valid(name):
    jsonschema.Draft7Validator.check_schema(MADE[name])
    file = f"{name}.schema.json"
    assert (committed() / file).read_text(encoding="utf-8") == texts()[file], "run `make schema` and commit what it writes"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_file_of_our_packs_is_what_the_schema_takes(folder):
    files = [file for file in folder.rglob("*.yaml") if file.name != "fees.yaml"]
    assert len(files) >= 3

    told = {file.name: slips(file.read_text(encoding="utf-8"), schema_of(file)) for file in files}
    assert {name: found for name, found in told.items() if found} == {}


def properties(schema: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(schema, dict):
        described = schema.get("properties", {}) if schema.get("type") == "object" else {}
        yield from described.items()
        for part in schema.values():
            yield from properties(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from properties(part)


@pytest.mark.parametrize("name", MADE)
def test_every_key_is_explained_in_both_languages(name):
    found = list(properties(MADE[name]))

    assert len(found) >= 7
    assert {key for key, form in found if len(form.get("description", "").split("\n")) != 2} == set()


TAKEN = [
    ("rule", "expect:", "effective_from: 2025-10-15\nexpect:"),
    ("rule", "expect:", "waivable: false\nexpect:"),
    ("rule", "{present: brand.founded}", "{at_least: {fact: a, value: 12}}"),
    ("rule", "{present: brand.founded}", "{at_least: {fact: a, value: 2025-01-01}}"),
    ("rule", "{present: brand.founded}", "{present: [a, b]}"),
    ("rule", "{present: brand.founded}", "{all: [{not: {is_true: a}}, {same: [a, b]}]}"),
    ("rule", "expect: {present: brand.founded}", "wording: {lists: [bad], in: [goods], lawful: [ranked]}"),
    ("pack", "version: '1'", "version: 1\napplies: {one_of: {fact: a, values: [b]}}"),
    ("words/bad", "words: [a]", "except: [ab]"),
]

REFUSED = [
    ("rule", "warning", "grave"),
    ("rule", "area: A1", "area: A1\naera: A2"),
    ("rule", "area: A1\n", ""),
    ("rule", "present", "presnt"),
    ("rule", "{present: brand.founded}", "{present: a, is_true: b}"),
    ("rule", "{present: brand.founded}", "{same: [a]}"),
    ("rule", "{present: brand.founded}", "{at_least: {fact: a, value: much}}"),
    ("rule", "en: title", "english: title"),
    ("rule", "confidence: B\n", ""),
    ("rule", "sources: [{of: law}]\n", ""),
    ("rule", "expect:", "waivable: maybe\nexpect:"),
    ("rule", "expect:", "effective_until: tomorrow\nexpect:"),
    ("rule", "expect: {present: brand.founded}\n", ""),
    ("rule", "expect:", "wording: {lists: [bad], in: [goods]}\nexpect:"),
    ("rule", "expect:", "examples: [{verdict: fine, facts: {}}]\nexpect:"),
    ("pack", "version: '1'\n", ""),
    ("pack", "law: {title", "law: {titel"),
    ("words/bad", "words:", "wrods:"),
]


def changed(file: str, right: str, wrong: str) -> str:
    text = {"rule": RULE, "pack": PACK, "words/bad": LIST}[file]
    assert right in text
    return text.replace(right, wrong, 1)


def load(folder: Path, file: str, text: str) -> None:
    (folder / "test" / "words").mkdir(parents=True)
    for name, content in {"pack": PACK, "rule": RULE, "words/bad": LIST, file: text}.items():
        (folder / "test" / f"{name}.yaml").write_text(content, encoding="utf-8")
    load_folders([folder / "test"])


@pytest.mark.parametrize(("file", "right", "other"), TAKEN)
def test_what_the_loader_takes_the_schema_takes(file, right, other, tmp_path):
    text = changed(file, right, other)

    assert slips(text, schema_of(tmp_path / f"{file}.yaml")) == []
    load(tmp_path, file, text)


@pytest.mark.parametrize(("file", "right", "wrong"), REFUSED)
def test_what_the_loader_refuses_the_schema_refuses(file, right, wrong, tmp_path):
    text = changed(file, right, wrong)

    assert slips(text, schema_of(tmp_path / f"{file}.yaml")) != []
    with pytest.raises(PackError):
        load(tmp_path, file, text)


def test_what_is_only_practice_never_blocks():
    weak = RULE.replace("warning", "blocker").replace("confidence: B", "confidence: C")

    assert slips(weak, "rule") != []
    assert slips(weak.replace("blocker", "warning"), "rule") == []


def test_a_rule_that_takes_over_another_says_little_more_than_its_id():
    assert slips("id: test.two\nextends: test.one\neffective_from: '2027-01-01'\n", "rule") == []
    assert slips("extends: test.one\n", "rule") != []


def test_a_schema_is_json_with_its_words_readable():
    for text in texts().values():
        assert "\\u" not in text and json.loads(text)["$schema"] == "http://json-schema.org/draft-07/schema#"
