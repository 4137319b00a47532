"""Which language the user reads: ``--lang`` decides, then the locale."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def language_of(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language of messages for these *arguments*.

    It is needed before the arguments are parsed, because it is the language in which a wrong argument is explained.
    """
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            asked = value or (arguments[index + 1] if index + 1 < len(arguments) else "")
            return _nearest(asked)
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return _nearest(environment[variable])
    return _nearest(_windows_language() if sys.platform == "win32" else "")


def _nearest(name: str) -> Language:
    return "zh" if name.lower().startswith("zh") else "en"


def _windows_language() -> str:
    # Windows keeps the language of its interface apart from the variables above.
    import ctypes

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")  # type: ignore[attr-defined]
