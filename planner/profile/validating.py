"""The validator of the profile, made from what its sections say of their fields.

Pydantic would make the same from the same models, and look for plugins on the way: a tenth of every run. A section's fields are of five
forms only, so that saying them to pydantic's core is shorter than waiting. What a mapping refuses, and how, is the core's in both cases.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from types import UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from annotated_types import Len
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticUndefined, SchemaValidator, core_schema

from planner.profile.section import Ordered, Section


@cache
def validator(root: type[Section]) -> SchemaValidator:
    """Return what checks plain data against *root* and makes it."""
    return SchemaValidator(_section(root))


def _section(kind: type[Section]) -> CoreSchema:
    fields = {name: core_schema.model_field(_field(info), validation_alias=info.alias) for name, info in kind.model_fields.items()}
    made: CoreSchema = core_schema.model_schema(
        kind,
        core_schema.model_fields_schema(fields, extra_behavior="forbid", model_name=kind.__name__),
        config=core_schema.CoreConfig(title=kind.__name__, extra_fields_behavior="forbid", hide_input_in_errors=True),
    )
    if issubclass(kind, Ordered):
        made = core_schema.no_info_after_validator_function(cast("Any", kind)._rising, made)
    return made


def _field(info: FieldInfo) -> CoreSchema:
    schema = _annotated(info.annotation, info.metadata)
    return schema if info.default is PydanticUndefined else core_schema.with_default_schema(schema, default=info.default)


def _annotated(annotation: Any, metadata: Sequence[Any]) -> CoreSchema:
    """The schema of *annotation* as *metadata* changes it, the first of it innermost."""
    make: Callable[[Any], CoreSchema] = _plain
    for part in metadata:
        if hasattr(part, "__get_pydantic_core_schema__"):
            make = partial(_wrapped, part, make)
        elif isinstance(part, Len):
            make = partial(_measured, part, make)
    return make(annotation)


def _wrapped(part: Any, make: Callable[[Any], CoreSchema], annotation: Any) -> CoreSchema:
    return part.__get_pydantic_core_schema__(annotation, make)  # type: ignore[no-any-return]


def _measured(length: Len, make: Callable[[Any], CoreSchema], annotation: Any) -> CoreSchema:
    return {**make(annotation), "min_length": length.min_length, "max_length": length.max_length}


def _plain(annotation: Any) -> CoreSchema:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:])
    if origin in (Union, UnionType):
        (inner,) = (part for part in arguments if part is not type(None))
        return core_schema.nullable_schema(_plain(inner))
    if origin is tuple:
        return core_schema.tuple_schema([_plain(arguments[0])], variadic_item_index=0)
    if issubclass(annotation, Section):
        return _section(annotation)
    return annotation.__get_pydantic_core_schema__(annotation, _plain)  # type: ignore[no-any-return]
