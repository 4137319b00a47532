"""The JSON schema of the profile, draft-07, for editors: what each field means, in Chinese and English.

The committed copy is ``schemas/brand.schema.json``; ``python -m planner.profile.json_schema`` prints a fresh one.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Annotated, Any, get_args, get_origin

from annotated_types import Len
from pydantic_core import PydanticUndefined

from planner.profile.choice import Choice
from planner.profile.kind import Kind
from planner.profile.problems import said_of
from planner.profile.profile import Profile
from planner.profile.prose import Prose
from planner.profile.section import Section
from planner.profile.shape import bare, fields, without_none
from planner.yamltext import read

Schema = dict[str, Any]


def schema() -> Schema:
    """Everything `load_profile` accepts, but for references between ids and the order of dates, which a schema cannot say."""
    definitions: dict[str, Schema] = {}
    root = _section(Profile, definitions)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "品牌资料 / Brand profile",
        "description": "一份资料，写出天猫入驻方案、年度运营规划和材料清单。\n"
        "One profile for the Tmall deck, the annual plan and the checklist.",
        **root,
        "definitions": dict(sorted(definitions.items())),
    }


def as_json() -> str:
    """The text of the committed file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _section(section: type[Section], definitions: dict[str, Schema]) -> Schema:
    properties = {name: _field(section, name, definitions) for name in fields(section)}
    required = [name for name, field in fields(section).items() if section.model_fields[field].is_required()]
    return {"type": "object", "properties": properties, "additionalProperties": False, **({"required": required} if required else {})}


def _field(section: type[Section], name: str, definitions: dict[str, Schema]) -> Schema:
    info = section.model_fields[fields(section)[name]]
    said = said_of(section, name)
    annotation = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    form = _form(annotation, definitions)
    choices = _choices(annotation)
    (title_zh, _, zh), (title_en, _, en) = said.zh.partition("："), said.en.partition(": ")
    zh_parts, en_parts = [zh], [en[:1].upper() + en[1:]]
    for zh_label, en_label, zh_said, en_said in (
        ("单位", "Unit", *(said.unit.split("/") if said.unit else ("", ""))),
        ("填写", "Write", *written(annotation)),
        ("可选", "One of", *choices),
    ):
        zh_parts += [f"{zh_label}：{zh_said}"] if zh_said else []
        en_parts += [f"{en_label}: {en_said}"] if en_said else []
    shown = said.example or example(annotation)
    return {
        "title": f"{title_zh} / {title_en}",
        "description": "。".join(zh_parts) + "。\n" + ". ".join(en_parts) + ".",
        **(form if info.is_required() else _or_null(form)),
        **({"default": _plain_default(info.default)} if _plain_default(info.default) is not None else {}),
        **({"examples": [as_value(shown)]} if shown else {}),
    }


def _form(annotation: Any, definitions: dict[str, Schema]) -> Schema:
    """What an editor may take for *annotation*."""
    annotation = without_none(annotation)
    kind = kind_of(annotation)
    if kind is not None:
        return _shared(kind, definitions)
    if get_origin(annotation) is Annotated:
        length = next((part for part in annotation.__metadata__ if isinstance(part, Len)), None)
        bounds = {"minItems": length.min_length, "maxItems": length.max_length} if length else {}
        return {**_form(get_args(annotation)[0], definitions), **bounds}
    if get_origin(annotation) is tuple:
        return {"type": "array", "items": _form(get_args(annotation)[0], definitions)}
    if issubclass(annotation, Choice):
        words = dict.fromkeys(word for choice in annotation for word in (choice.value, choice.zh))
        return {"type": "string", "enum": list(words)}
    if annotation.__name__ not in definitions:
        definitions[annotation.__name__] = {}
        definitions[annotation.__name__] = _section(annotation, definitions)
    return {"allOf": [{"$ref": f"#/definitions/{annotation.__name__}"}]}


def _shared(kind: Any, definitions: dict[str, Schema]) -> Schema:
    """The form of a kind, by name where many fields are of it."""
    if not kind.name:
        return dict(kind.schema)
    definitions[kind.name] = dict(kind.schema)
    return {"allOf": [{"$ref": f"#/definitions/{kind.name}"}]}


def _or_null(form: Schema) -> Schema:
    """*form*, or nothing: a key left empty is a key left out."""
    if "anyOf" in form:
        return {**form, "anyOf": [*form["anyOf"], {"type": "null"}]}
    if "allOf" in form:
        return {"anyOf": [*form["allOf"], {"type": "null"}]}
    types = form["type"] if isinstance(form["type"], list) else [form["type"]]
    return {**form, "type": [*types, "null"], **({"enum": [*form["enum"], None]} if "enum" in form else {})}


def kind_of(annotation: Any) -> Any:
    """The `Kind` of a scalar, or what looks like one; None for lists, records and choices."""
    annotation = without_none(annotation)
    if annotation is Prose:
        return Prose
    if get_origin(annotation) is not Annotated:
        return None
    return next((part for part in annotation.__metadata__ if isinstance(part, Kind) or hasattr(part, "schema")), None)


def written(annotation: Any) -> tuple[str, str]:
    """How the value is written, in Chinese and English; of a list, its items."""
    kind = kind_of(annotation) or kind_of(_item(annotation))
    found: tuple[str, str] = kind.written if kind else ("", "")
    return found


def example(annotation: Any) -> str:
    """A value as it would be written; nothing for records and for text."""
    choice = bare(annotation)
    if isinstance(choice, type) and issubclass(choice, Choice):
        return str(next(iter(choice)).zh)
    kind = kind_of(annotation)
    return kind.example if kind else ""


def as_value(text: str) -> object:
    """*text* as an editor reads it from the file, where ``3`` is a number and ``"3"`` is text."""
    try:
        return json.loads(text)
    except ValueError:
        return read(text, "example")[0]


def _item(annotation: Any) -> Any:
    inner = bare(annotation)
    return get_args(inner)[0] if get_origin(inner) is tuple else None


def _choices(annotation: Any) -> tuple[str, str]:
    choice = bare(annotation)
    if not (isinstance(choice, type) and issubclass(choice, Choice)):
        return "", ""
    return "、".join(choice.choices()["zh-CN"]), ", ".join(f"{one.value} ({one.en})" for one in choice)


def _plain_default(default: object) -> object:
    if default is PydanticUndefined or default is None or default == () or isinstance(default, Section):
        return None
    return float(default) if isinstance(default, Decimal) else default


if __name__ == "__main__":
    print(as_json(), end="")
