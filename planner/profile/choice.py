"""Closed sets of values."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from planner.profile.kind import nearest, shown, text_of
from planner.profile.refusals import refuse


class Choice(StrEnum):
    """A closed set of values, each with the word people use for it: ``NAME = value, Chinese, English``."""

    zh: str
    en: str

    def __new__(cls, value: str, zh: str, en: str) -> Self:
        choice = str.__new__(cls, value)
        choice._value_ = value
        choice.zh = zh
        choice.en = en
        return choice

    def label(self, language: str) -> str:
        return self.en if language == "en" else self.zh

    @classmethod
    def _read(cls, value: object) -> Self:
        text = text_of(value, "choice")
        for choice in cls:
            if text in (choice.value, choice.zh):
                return choice
        words = [word for choice in cls for word in (choice.value, choice.zh)]
        raise refuse("choice", given=shown(value), near=nearest(text, words), choices=cls.choices())

    @classmethod
    def choices(cls) -> dict[str, list[str]]:
        return {
            "zh-CN": [choice.value if choice.value == choice.zh else f"{choice.zh}（{choice.value}）" for choice in cls],
            "en": [f"{choice.value} ({choice.zh})" for choice in cls],
        }

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._read)
