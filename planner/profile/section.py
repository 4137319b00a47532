"""A mapping of the profile, and its fields as they are explained to people.

The files with sections do without ``from __future__ import annotations``: a thousand annotations compiled from text a second
time cost a fifth of the whole start.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from planner.profile.dates import Month, PartialDate
from planner.profile.refusals import refuse
from planner.record import record

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass as _Models
else:
    _Models = type(BaseModel)


class _Sections(_Models):
    """Makes sections: models whose fields are known from the start.

    Pydantic looks for fields in annotations and namespaces of all bases, copies and merges them; with nine hundred fields that took
    a tenth of every check. A section's fields are those given by `said`, `need`, `usually` and `many`, and need no looking for. Where
    annotations are not at hand yet (Python 3.14), pydantic looks all the same.
    """

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **settings: Any) -> Any:
        written = namespace.get("__annotations__", {})
        fields = {
            field: _described(namespace.pop(field), kind) for field, kind in written.items() if isinstance(namespace.get(field), FieldInfo)
        }
        namespace["__annotations__"] = {other: kind for other, kind in written.items() if other not in fields}
        made: Any = super().__new__(mcs, name, bases, namespace, **settings)
        made.__pydantic_fields__ = {**made.__pydantic_fields__, **fields}
        made.__annotations__ = written
        return made


def _described(info: FieldInfo, kind: Any) -> FieldInfo:
    """Return a field with what its annotation says: the type, and what is annotated to it."""
    if get_origin(kind) is Annotated:
        info.annotation, *info.metadata = get_args(kind)
    else:
        info.annotation = kind
    return info


class Section(BaseModel, metaclass=_Sections):
    """A mapping of the profile. Empty when nothing was said in it, and then false."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, hide_input_in_errors=True)

    def __bool__(self) -> bool:
        return bool(self.model_fields_set)


Orders = tuple[tuple[str, ...], ...]
"""Names of fields whose values, where given, must not fall."""


class Ordered(Section):
    """A mapping some of whose values come one after another, as a start and an end."""

    in_order: ClassVar[Orders] = ()

    @model_validator(mode="after")
    def _rising(self) -> Self:
        for names in self.in_order:
            given = [(name, getattr(self, name)) for name in names if getattr(self, name) is not None]
            for (first, low), (last, high) in pairwise(given):
                if _begins(low) > _ends(high):
                    first, last = (name.rstrip("_") for name in (first, last))
                    key = "falling_amounts" if isinstance(low, Decimal) else "falling_dates"
                    raise refuse(key, at=last, first=first, low=str(low), last=last, high=str(high))
        return self


def _begins(value: Any) -> Any:
    return value.first_day if isinstance(value, (PartialDate, Month)) else value


def _ends(value: Any) -> Any:
    return value.last_day if isinstance(value, (PartialDate, Month)) else value


_S = TypeVar("_S", bound=Section)


def empty(kind: type[_S]) -> _S:
    """A section in which nothing was said."""
    # Not kind(): a deferred model would build its validator now, 35 times over, at 2 ms each.
    return kind.model_construct()


@record
class Said:
    """What a field means, for people: ``title：explanation`` in Chinese, ``title: explanation`` in English."""

    zh: str
    en: str
    example: str = ""
    unit: str = ""


def said(zh: str, en: str, example: str = "", unit: str = "", alias: str | None = None) -> Any:
    """An optional field. *unit* is ``中文/English``; kinds that carry their own unit need none."""
    return _field(Said(zh, en, example, unit), None, alias)


def need(zh: str, en: str, example: str = "", unit: str = "", alias: str | None = None) -> Any:
    """A field without which its mapping means nothing."""
    return _field(Said(zh, en, example, unit), PydanticUndefined, alias)


def usually(default: object, zh: str, en: str, example: str = "", unit: str = "") -> Any:
    """A field that has *default* when nothing is said; an empty section counts as nothing said."""
    return _field(Said(zh, en, example, unit), default)


def many(zh: str, en: str, example: str = "", unit: str = "") -> Any:
    """A list, empty when nothing is said."""
    return _field(Said(zh, en, example, unit), ())


def _field(meaning: Said, default: object, alias: str | None = None) -> Any:
    extra = {"said": cast("Any", meaning)}
    if alias is not None:
        return Field(default, alias=alias, json_schema_extra=extra)
    # What Field() makes of the same, without looking at its forty other arguments nine hundred times.
    return FieldInfo(default=default, json_schema_extra=extra)
