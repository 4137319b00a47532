"""Frozen records: what `dataclass(frozen=True, slots=True)` gives, made in a quarter of the time.

The standard library writes and compiles six methods for each class. A run makes some two hundred classes before its first instance,
which took a tenth of it. Only `__init__` must be compiled to be fast in use, and only of classes that are used; the others can be the
same for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from functools import cache
from operator import attrgetter
from types import FunctionType
from typing import Any, NoReturn, TypeVar, dataclass_transform

Class = TypeVar("Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[Class]) -> type[Class]:
    """Make *cls* a frozen dataclass with slots, equal and hashed by its fields; `dataclasses` knows it as one of its own."""
    parts = {name: part for base in reversed(cls.__mro__[1:]) for name, part in getattr(base, "__dataclass_fields__", {}).items()}
    own = {name: _part(name, written, vars(cls)) for name, written in cls.__annotations__.items() if "ClassVar" not in str(written)}
    namespace = {name: value for name, value in vars(cls).items() if name not in own and name not in ("__dict__", "__weakref__")}
    namespace["__slots__"] = tuple(name for name in own if name not in parts)
    parts.update(own)
    namespace["__dataclass_fields__"] = parts
    namespace["__dataclass_params__"] = _PARAMETERS
    namespace["__match_args__"] = tuple(parts)
    for name, method in _SHARED.items():
        namespace.setdefault(name, method)
    kind: Any = type(cls)
    made = kind(cls.__name__, cls.__bases__, namespace)
    made.__init__ = _compiled_when_used(made)
    return made  # type: ignore[no-any-return]


@dataclass(frozen=True)
class _Plain:
    """What the library itself makes, to take its marks from."""

    part: object = None


def _part(name: str, kind: object, namespace: Mapping[str, object]) -> Any:
    """Return a field as the library makes it: named, and known as a field and not as a class variable."""
    default = namespace.get(name, MISSING)
    part: Any = default if isinstance(default, Field) else field(default=default)
    part.name, part.type, part._field_type = name, kind, _FIELD
    return part


_PARAMETERS: Any = vars(_Plain)["__dataclass_params__"]
_FIELD: Any = fields(_Plain)[0]._field_type  # type: ignore[attr-defined]

_MADE_SLOWLY = 16
"""So many instances of a class are made field by field, before compiling its `__init__` pays: most groups of facts are made once."""


def _compiled_when_used(made: Any) -> Any:
    count = 0

    def initialize(self: Any, *given: object, **named: object) -> None:
        nonlocal count
        count += 1
        if count > _MADE_SLOWLY:
            made.__init__ = _initializer(made)
            made.__init__(self, *given, **named)
            return
        parts = fields(made)
        for part, value in zip(parts, given, strict=False):
            if part.name in named:
                raise TypeError(f"{made.__qualname__} got two values for {part.name}")
            named[part.name] = value
        for part in parts:
            object.__setattr__(self, part.name, named.pop(part.name) if part.name in named else _default(made, part))
        if named or len(given) > len(parts):
            raise TypeError(f"{made.__qualname__} has no field for {[*named, *given[len(parts) :]]}")
        if hasattr(made, "__post_init__"):
            self.__post_init__()

    return initialize


def _default(made: Any, part: Any) -> object:
    if part.default is not MISSING:
        return part.default
    if part.default_factory is not MISSING:
        return part.default_factory()
    raise TypeError(f"{made.__qualname__} lacks {part.name}")


class _Methods:
    """What all records do alike."""

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        kind: Any = type(self)
        compared = _compared(kind)
        return compared(self) == compared(other)

    def __hash__(self) -> int:
        kind: Any = type(self)
        return hash(_hashed(kind)(self))

    def __repr__(self: Any) -> str:
        shown = (f"{part.name}={getattr(self, part.name)!r}" for part in fields(self) if part.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __reduce__(self: Any) -> tuple[type, tuple[object, ...]]:
        """How copies and pickles are made: anew, since nothing can be assigned."""
        return type(self), tuple(getattr(self, part.name) for part in fields(self))


_SHARED = {name: method for name, method in vars(_Methods).items() if isinstance(method, FunctionType)}


@cache
def _compared(made: Any) -> Callable[[object], object]:
    return _getter(part.name for part in fields(made) if part.compare)


@cache
def _hashed(made: Any) -> Callable[[object], object]:
    return _getter(part.name for part in fields(made) if (part.compare if part.hash is None else part.hash))


def _getter(names: Iterable[str]) -> Callable[[object], object]:
    chosen = tuple(names)
    return attrgetter(*chosen) if chosen else type


def _initializer(made: Any) -> Any:
    """Compile the `__init__` of a class; its slots are set by their own setters, which is the fastest there is."""
    names: dict[str, Any] = {"MISSING": MISSING}
    head, body = ["self"], []
    for part in fields(made):
        name = value = part.name
        names[f"_set_{name}"] = getattr(made, name).__set__
        if part.default is not MISSING:
            names[f"_default_{name}"] = part.default
            head.append(f"{name}=_default_{name}")
        elif part.default_factory is not MISSING:
            names[f"_make_{name}"] = part.default_factory
            head.append(f"{name}=MISSING")
            value = f"_make_{name}() if {name} is MISSING else {name}"
        else:
            head.append(name)
        body.append(f"    _set_{name}(self, {value})")
    body.append("    self.__post_init__()" if hasattr(made, "__post_init__") else "    return")
    exec(f"def __init__({', '.join(head)}):\n" + "\n".join(body), names)
    return names["__init__"]
