"""JSON schemas of a pack's files, draft-07, for editors: rules and tightenings, `pack.yaml`, word lists; each key in Chinese and English.

Made from the records that `planner.rules.reading` reads. The committed copies are ``schemas/rule.schema.json``, ``pack.schema.json``
and ``words.schema.json``; ``python -m planner.rules.json_schema FOLDER`` writes fresh ones.
"""

from __future__ import annotations

import json
import sys
import typing
from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any

from planner.rules import conditions
from planner.rules.finding import Words
from planner.rules.packs import ListEdit, Tightening
from planner.rules.reading import CONDITIONS, FILLED_LATER, OF_ONE, forms, required
from planner.rules.rule import PackHead, Rule
from planner.rules.wording import WordList
from planner.yamltext import read

Schema = dict[str, Any]

_DAY = r"^\d{4}-\d{2}-\d{2}$"
_NUMBER = r"^[-+]?\d+(\.\d+)?$"
# What an editor takes for text: YAML reads an edition of 2015 as a number, and we as it is written.
_TEXT: Schema = {"type": ["string", "number"]}

_SPECIAL: Mapping[tuple[Any, str], Schema] = {
    (Rule, "id"): {"type": "string", "pattern": r"^[a-z0-9_]+\.[a-z0-9_]+$"},
    (Rule, "area"): {"type": "string", "pattern": "^([ABCDEFGIM][0-9]*|Q[1-5])$"},
}


def schemas() -> Mapping[str, Schema]:
    """Return each schema by what it is of. What spans files, such as whether a source is registered, no schema can say."""
    return {
        "rule": _whole("规则 / Rule", _rule(), Rule, Tightening),
        "pack": _whole("规则包 / Pack", _one_of(PackHead), PackHead),
        "words": _whole("词表 / Word list", _either("edits", ListEdit, WordList), WordList, ListEdit),
    }


def texts() -> Mapping[str, str]:
    """Return the text of each committed file, by its name."""
    return {f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in schemas().items()}


def _whole(title: str, root: Schema, *kinds: Any) -> Schema:
    definitions: dict[str, Schema] = {}
    for kind in kinds:
        _define(kind, definitions)
    shown = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **root}
    return {**shown, "definitions": dict(sorted(definitions.items()))}


def _one_of(kind: Any) -> Schema:
    return {"allOf": [_reference(kind.__name__), {"required": list(required(kind))}]}


def _either(key: str, with_it: Any, without: Any) -> Schema:
    """Of two records the one that *key* tells."""
    return {"type": "object", "if": {"required": [key]}, "then": _one_of(with_it), "else": _one_of(without)}


def _rule() -> Schema:
    """A tightening, a rule that takes over what it does not say from another, or a whole rule."""
    extending = {"allOf": [_reference("Rule"), {"required": ["id"]}]}
    whole = {"allOf": [*_one_of(Rule)["allOf"], {"oneOf": [{"required": ["expect"]}, {"required": ["wording"]}]}, _GRADED]}
    return {
        "type": "object",
        "if": {"required": ["tightens"]},
        "then": _one_of(Tightening),
        "else": {"if": {"required": ["extends"]}, "then": extending, "else": whole},
    }


# Sources have a grade, and what is only practice never blocks.
_GRADED: Schema = {
    "dependencies": {"sources": ["confidence"], "confidence": ["sources"]},
    "not": {"properties": {"confidence": {"const": "C"}, "level": {"const": "blocker"}}, "required": ["confidence", "level"]},
}


def _define(kind: Any, definitions: dict[str, Schema]) -> None:
    """Add the form of a record, and of the records inside it."""
    if kind.__name__ in definitions:
        return
    definitions[kind.__name__] = {}
    said = _said("inside" if kind in CONDITIONS.values() else kind.__name__)
    properties: dict[str, Schema] = {}
    for name, (_, form) in forms(kind).items():
        if name not in FILLED_LATER:
            properties[name] = {**_described(said[name]), **(_SPECIAL.get((kind, name)) or _form(form, definitions))}
    definitions[kind.__name__] = {"type": "object", "properties": properties, "additionalProperties": False}


def _form(form: Any, definitions: dict[str, Schema]) -> Schema:
    """What an editor may take where the reader takes *form*."""
    origin, arguments = typing.get_origin(form), typing.get_args(form)
    if form is Any:
        return {}
    if set(CONDITIONS.values()) <= set(arguments):
        return _condition(definitions)
    if origin in (typing.Union, UnionType):
        inner = [part for part in arguments if part is not type(None)]
        return {"anyOf": [_scalar(part) for part in inner]} if len(inner) > 1 else _form(inner[0], definitions)
    if origin is tuple:
        listed = {"type": "array", "items": _form(arguments[0], definitions)}
        return {"anyOf": [listed, _TEXT]} if arguments[0] is str else listed
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _form(arguments[1], definitions)}
    if form is Words:
        return _words(definitions)
    if is_dataclass(form):
        _define(form, definitions)
        return _one_of(form)
    return _scalar(form)


def _scalar(form: Any) -> Schema:
    if issubclass(form, StrEnum):
        return {"enum": [str(choice) for choice in form]}
    by_kind: Mapping[Any, Schema] = {
        bool: {"enum": [True, False, "true", "false"]},
        date: {"type": "string", "pattern": _DAY},
        Decimal: {"type": ["number", "string"], "pattern": _NUMBER},
        str: _TEXT,
    }
    return by_kind[form]


def _words(definitions: dict[str, Schema]) -> Schema:
    sentence = {"type": "string", "minLength": 1}
    definitions["Words"] = {
        "type": "object",
        "properties": {"zh": {"description": "中文。\nIn Chinese.", **sentence}, "en": {"description": "英文。\nIn English.", **sentence}},
        "required": ["zh", "en"],
        "additionalProperties": False,
    }
    return {"allOf": [_reference("Words")]}


def _condition(definitions: dict[str, Schema]) -> Schema:
    if "Condition" not in definitions:
        definitions["Condition"] = {}
        said = _said("conditions")
        definitions["Condition"] = {
            "type": "object",
            "properties": {name: {**_described(said[name]), **_body(kind, definitions)} for name, kind in CONDITIONS.items()},
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": 1,
        }
    return {"allOf": [_reference("Condition")]}


def _body(kind: Any, definitions: dict[str, Schema]) -> Schema:
    """What stands below a condition's name: its one field, two names, or all its fields."""
    if kind in OF_ONE:
        ((_, form),) = forms(kind).values()
        return _form(form, definitions)
    if kind is conditions.Same:
        return {"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2}
    return _form(kind, definitions)


def _reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _described(said: Mapping[str, str]) -> Schema:
    return {"description": f"{said['zh']}。\n{said['en']}."}


def _said(name: str) -> Mapping[str, Mapping[str, str]]:
    return _fields()[name]


@cache
def _fields() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    file = Path(__file__).with_name("fields.yaml")
    said: Any = read(file.read_bytes(), file.name)[0]
    return typing.cast("Mapping[str, Mapping[str, Mapping[str, str]]]", said)


if __name__ == "__main__":
    for name, text in texts().items():
        (Path(sys.argv[1]) / name).write_text(text, encoding="utf-8")
