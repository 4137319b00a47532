"""Elements and escaped text. Only what these functions return is markup, so that a value can never become one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import NewType

Html = NewType("Html", str)
"""Markup that is safe to stand in a page."""

NOTHING = Html("")

_VOID = frozenset({"br", "col", "img", "meta"})


def text(value: str) -> Html:
    return Html(escape(value))


# A path or a file name is one long word; it may break after its dots, slashes and underscores.
_SEAM = re.compile(r"(?<=[A-Za-z0-9][._/])(?=[A-Za-z])")


def flowing(value: str) -> Html:
    """Escaped text that a narrow column can break at the seams of its paths."""
    return Html(_SEAM.sub("<wbr>", escape(value)))


def join(parts: Iterable[Html], between: Html = NOTHING) -> Html:
    return Html(between.join(part for part in parts if part))


def element(name: str, /, *content: Html, **attributes: str | int | None) -> Html:
    """An element; an attribute that is None is left out, and ``class_`` and ``for_`` lose their underscore."""
    said = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"' for key, value in attributes.items() if value is not None)
    return Html(f"<{name}{said}>" if name in _VOID else f"<{name}{said}>{join(content)}</{name}>")


def some(name: str, content: Html, /, **attributes: str | int | None) -> Html:
    """An element, or nothing when it would be empty."""
    return element(name, content, **attributes) if content else NOTHING
