"""Keys and values to text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from planner.yamltext import Plain, read

_FILES = {"zh": "zh.yaml", "en": "en.yaml"}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def say(key: str, language: str, /, **values: object) -> str:
    """The message called *key*.

    Args:
        language: ``zh`` (or ``zh-CN``) or ``en``.
        values: What its placeholders stand for; a mapping by language stands for its text in *language*.

    Raises:
        KeyError: There is no such message.
    """
    return fill(messages(language)[key], values, language)


def fill(message: str, values: Mapping[str, object], language: str) -> str:
    """*message* with its placeholders filled; a line other than the first that asks for something empty is left out."""
    shown = {name: _shown(value, language) for name, value in values.items()}
    first, *rest = message.split("\n")
    lines = [first, *(line for line in rest if all(shown.get(name) for name in _PLACEHOLDER.findall(line)))]
    return _PLACEHOLDER.sub(lambda match: shown[match.group(1)], "\n".join(lines))


def is_chinese(language: str) -> bool:
    return language.startswith("zh")


@cache
def messages(language: str) -> Mapping[str, str]:
    """Every message of *language* by its key."""
    file = Path(__file__).with_name(_FILES["zh" if is_chinese(language) else "en"])
    data, _ = read(file.read_bytes(), file.name)
    return dict(_flat(data, ""))


def placeholders(message: str) -> frozenset[str]:
    return frozenset(_PLACEHOLDER.findall(message))


def _flat(data: Plain, path: str) -> list[tuple[str, str]]:
    if isinstance(data, dict):
        return [pair for key, part in data.items() for pair in _flat(part, f"{path}.{key}" if path else key)]
    return [(path, str(data).rstrip("\n"))]


def _shown(value: object, language: str) -> str:
    if isinstance(value, Mapping):
        return _shown(value["zh-CN" if is_chinese(language) else "en"], language)
    if isinstance(value, (list, tuple)):
        return ("、" if is_chinese(language) else ", ").join(_shown(part, language) for part in value)
    return "" if value is None else str(value)
