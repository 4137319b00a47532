"""Writes the tables of fields in `docs/checklist-json.md` and `.zh.md` from `schemas/checklist.schema.json`.

Run it as ``make schema``. What stands above the mark in a page is written by hand and stays.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "schemas" / "checklist.schema.json"
PAGES = {"en": ROOT / "docs" / "checklist-json.md", "zh": ROOT / "docs" / "checklist-json.zh.md"}
MARK = "<!-- make schema -->"

_WORDS = {
    "en": {"heads": "field | value | what it is", "array": "list of ", "string": "text", "integer": "integer", "number": "number"},
    "zh": {"heads": "字段 | 取值 | 含义", "array": "列表：", "string": "文本", "integer": "整数", "number": "数"},
}

Form = Mapping[str, Any]


def page(language: str) -> str:
    """Return the page with fresh tables."""
    by_hand, _, _ = PAGES[language].read_text(encoding="utf-8").partition(MARK)
    return f"{by_hand}{MARK}\n\n" + "\n\n".join(_tables(language)) + "\n"


def _tables(language: str) -> Iterator[str]:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    yield _table(schema, language)
    for name, form in schema["definitions"].items():
        yield f"### {name}"
        yield _table(form, language)


def _table(form: Form, language: str) -> str:
    rows = [f"| {_WORDS[language]['heads']} |", "|---|---|---|"]
    rows += [f"| `{name}` | {_value(field, language)} | {_said(field, language)} |" for name, field in form["properties"].items()]
    return "\n".join(rows)


def _value(form: Form, language: str) -> str:
    """What a field may hold."""
    if "$ref" in form:
        name = form["$ref"].rpartition("/")[2]
        return f"[{name}](#{name})"
    for key in ("allOf", "anyOf"):
        if key in form:
            return ", ".join(_value(part, language) for part in form[key])
    if "const" in form or "enum" in form:
        return " ".join("null" if one is None else f"`{one}`" for one in form.get("enum", [form.get("const")]))
    types = form["type"] if isinstance(form["type"], list) else [form["type"]]
    return ", ".join(_type(one, form, language) for one in types)


def _type(name: str, form: Form, language: str) -> str:
    if name == "array":
        return _WORDS[language]["array"] + _value(form["items"], language)
    return {"null": "null", "boolean": "true, false"}.get(name) or _WORDS[language][name]


def _said(form: Form, language: str) -> str:
    """A field's description, which has a line for each language."""
    chinese, english = form["description"].split("\n")
    return str(chinese if language == "zh" else english).rstrip("。.")


if __name__ == "__main__":
    for language, file in PAGES.items():
        file.write_text(page(language), encoding="utf-8")
