"""The words records are referred to by."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any, ClassVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from planner.profile.kind import Kind, Schema, nearest, shown, text_of
from planner.profile.refusals import refuse
from planner.record import record

_ID = re.compile(r"[\w-]{1,60}")
_ID_SCHEMA: Schema = {"anyOf": [{"type": "string", "pattern": r"^[^\s.:,\[\]{}]{1,60}$"}, {"type": "integer"}]}
KnownIds = Mapping[str, tuple[str, ...]]
"""The ids a profile defines: of evidence, entities, series, items and channels."""


def _read_id(value: object) -> str:
    text = text_of(value, "id")
    if not _ID.fullmatch(text):
        raise refuse("id", given=shown(value))
    return text


def _read_reference(kind: str, home: str, meant: Mapping[str, str]) -> Callable[[object, KnownIds | None], str]:
    def read(value: object, known: KnownIds | None) -> str:
        text = _read_id(value)
        if known is not None and text not in known[kind]:
            near = nearest(text, known[kind])
            raise refuse("unknown_id", of=meant, given=text, near=near, known=[] if near else list(known[kind][:12]), home=home)
        return text

    return read


def _reference(home: str, zh: str, en: str, example: str) -> Kind:
    kind = home.rpartition(".")[2]
    return Kind(_read_reference(kind, home, {"zh-CN": zh, "en": en}), _ID_SCHEMA, (f"{zh}的 id", f"id of the {en}"), example, asks=True)


Id = Annotated[str, Kind(_read_id, _ID_SCHEMA, ("一个词，不含空格和点", "one word without spaces or dots"), "audit_2025")]
"""The word others refer to this by."""
EvidenceId = Annotated[str, _reference("evidence", "证据", "evidence", "audit_2025")]
EntityId = Annotated[str, _reference("ownership.entities", "主体", "entity", "applicant")]
SeriesId = Annotated[str, _reference("products.series", "系列", "series", "barrier")]
ItemId = Annotated[str, _reference("products.items", "商品", "item", "cream")]
ChannelId = Annotated[str, _reference("sales.channels", "渠道", "channel", "tmall")]


@record
class _OneOrMore:
    """A list that may be written as its only item."""

    schema: ClassVar[Schema] = {"anyOf": [_ID_SCHEMA, {"type": "array", "items": _ID_SCHEMA}]}
    written: ClassVar[tuple[str, str]] = ("证据的 id，可写一个或一列", "id of a piece of evidence, one or a list")
    example: ClassVar[str] = "[audit_2025]"
    name: ClassVar[str] = "evidence_ids"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(lambda value: [value] if isinstance(value, str) else value, handler(source))


EvidenceIds = Annotated[tuple[EvidenceId, ...], _OneOrMore()]
"""What proves it."""
