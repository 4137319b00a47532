"""The words of the pages about packs; too many to be read with the messages whenever planner runs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from planner.messages.saying import fill
from planner.yamltext import Plain, read


def said(key: str, language: str, **values: object) -> str:
    """The words called *key* in ``zh`` or ``en``, placeholders filled.

    Raises:
        KeyError: There are none.
    """
    found: Plain = _words()
    for step in key.split("."):
        assert isinstance(found, Mapping)
        found = found[step]
    assert isinstance(found, Mapping)
    return fill(str(found[language]), values, language)


@cache
def _words() -> Plain:
    file = Path(__file__).with_name("coverage.yaml")
    return read(file.read_bytes(), file.name)[0]
