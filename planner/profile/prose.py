"""Text that may be said in more than one language."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from planner.profile.refusals import refuse
from planner.record import record

LANGUAGES = ("zh-CN", "en")
_SAID = {"type": ["string", "number", "boolean"], "pattern": r"\S"}


@record
class Prose:
    """What was said, by language. A blank line starts a paragraph, ``- `` a list item; nothing else is markup.

    Attributes:
        spoken: (language, text) in the order written; the language is empty when the text was given without one.
    """

    spoken: tuple[tuple[str, str], ...]

    schema: ClassVar[dict[str, Any]] = {
        "anyOf": [
            _SAID,
            {
                "type": "object",
                "properties": dict.fromkeys(LANGUAGES, _SAID),
                "additionalProperties": False,
                "minProperties": 1,
            },
        ]
    }
    written: ClassVar[tuple[str, str]] = ("文字，或按语言 {zh-CN: …, en: …}", "text, or by language {zh-CN: …, en: …}")
    example: ClassVar[str] = ""
    name: ClassVar[str] = "prose"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages named; empty when the text was given without one."""
        return tuple(language for language, _ in self.spoken if language)

    def text(self, language: str) -> str:
        """In *language*, else as given without a language, else in the first language written."""
        said = dict(self.spoken)
        return said.get(language) or said.get("") or self.spoken[0][1]

    def __str__(self) -> str:
        return self.text(LANGUAGES[0])

    @classmethod
    def of(cls, text: str) -> Prose:
        return cls((("", text),))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(read_prose)


def read_prose(value: object) -> Prose:
    """Read a text, or a mapping of texts by language."""
    if isinstance(value, Prose):
        return value
    if isinstance(value, str):
        if not value.strip():
            raise refuse("empty")
        return Prose.of(value.strip())
    if not isinstance(value, dict):
        raise refuse("prose", given="[…]")
    unknown = [language for language in value if language not in LANGUAGES]
    if unknown:
        raise refuse("prose_language", given=unknown[0], choices=list(LANGUAGES))
    spoken = tuple((language, text.strip()) for language, text in value.items() if isinstance(text, str) and text.strip())
    if len(spoken) != len(value) or not spoken:
        raise refuse("prose", given="{…}")
    return Prose(spoken)
