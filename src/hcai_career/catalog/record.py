"""`dataclass(frozen=True, slots=True)` for the model, without importing `dataclasses`.

The standard decorator compiles six methods for each class, and its module imports `inspect`: together as long as
reading the content takes. Here one method is compiled, `__init__`, when a class proves to have more than a few
records; the others are shared. What `dataclasses` keeps on a class is made when somebody asks for it, so that a record is a
standard dataclass to that module, to pydantic and to a type checker (which sees the standard decorator); a test
holds the two side by side. Fields take a default or none; a factory or another option is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")
MISSING: Any = object()
"""The default of a field that has none."""
FEW = 24
"""So many records of a class are made without compiling anything for it."""
_MADE: dict[Any, int] = {}
_set = object.__setattr__


class Field(NamedTuple):
    """A field of a record, with its type as it is written there."""

    name: str
    type: str
    default: Any


def fields(record: Any) -> tuple[Field, ...]:
    """The fields of a record or of its class, in order."""
    found: tuple[Field, ...] = record.__record_fields__
    return found


def is_record(value: Any) -> bool:
    """Whether it is a record, or the class of one."""
    return hasattr(value, "__record_fields__")


def dataclass(*, frozen: bool, slots: bool) -> Callable[[type[T]], type[T]]:
    """What `dataclasses.dataclass(frozen=True, slots=True)` gives. Raises TypeError for what is not supported."""
    if not (frozen and slots):
        raise TypeError("a record is frozen and has slots")
    return _make


def _make(cls: type[T]) -> type[T]:
    found = tuple(
        Field(name, str(kind), vars(cls).get(name, MISSING))
        for name, kind in getattr(cls, "__annotations__", {}).items()
    )
    for one in found:
        if hasattr(one.default, "default_factory") or "ClassVar" in one.type or "InitVar" in one.type:
            raise TypeError(f"{cls.__name__}.{one.name}: a record has plain fields")
    names = tuple(one.name for one in found)
    body = {name: value for name, value in vars(cls).items() if name not in (*names, "__dict__", "__weakref__")}
    body |= _SHARED | {"__slots__": names, "__match_args__": names, "__record_fields__": found}
    body |= {name: _Standard(name, cls) for name in ("__dataclass_fields__", "__dataclass_params__")}
    made: Any = type(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    result: type[T] = made
    return result


class _Standard:
    """What `dataclasses` keeps on a class: made of the class as it was written, and put there, when it is asked for."""

    def __init__(self, name: str, written: type[Any]) -> None:
        self.name = name
        self.written = written

    def __get__(self, one: Any, cls: Any) -> Any:
        from dataclasses import dataclass as standard

        if self.name not in vars(self.written):
            standard(init=False, repr=False, eq=False)(self.written)
        found = vars(self.written)[self.name]
        setattr(cls, self.name, found)
        return found


def _first_init(self: Any, *args: Any, **kwargs: Any) -> None:
    """The `__init__` of a class until it has one of its own, which takes as long to compile as making many records so."""
    cls = type(self)
    own = fields(cls)
    made = _MADE[cls] = _MADE.get(cls, 0) + 1
    missing = [one.default for one in own[len(args) :]]
    if made > FEW or kwargs or len(args) > len(own) or MISSING in missing:
        cls.__init__ = _compile(cls)
        cls.__init__(self, *args, **kwargs)
        return
    for one, value in zip(own, (*args, *missing), strict=True):
        _set(self, one.name, value)


def _compile(cls: Any) -> Any:
    """The `__init__` of a class, as the standard decorator would write it, but quicker by a third.

    It sets the slots themselves, where `object.__setattr__` would look each of them up by its name.
    """
    own = fields(cls)
    scope: dict[str, Any] = {f"_{one.name}": one.default for one in own}
    scope |= {f"_set_{one.name}": getattr(cls, one.name).__set__ for one in own}
    wanted = ", ".join(one.name if one.default is MISSING else f"{one.name}=_{one.name}" for one in own)
    body = "".join(f"\n    _set_{one.name}(self, {one.name})" for one in own) or "\n    pass"
    exec(f"def __init__(self, {wanted}):{body}", scope)  # noqa: S102 (field names are ours)
    scope["__init__"].__qualname__ = f"{cls.__qualname__}.__init__"
    return scope["__init__"]


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self.__slots__])


def _restore(self: Any, state: tuple[Any, ...]) -> None:
    for name, value in zip(self.__slots__, state, strict=True):
        object.__setattr__(self, name, value)


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({shown})"


def _eq(self: Any, other: object) -> Any:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _no_set(self: Any, name: str, value: Any) -> None:  # noqa: ARG001
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_delete(self: Any, name: str) -> None:  # noqa: ARG001
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED: dict[str, Any] = {
    "__init__": _first_init,
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__setattr__": _no_set,
    "__delattr__": _no_delete,
    "__getstate__": _values,
    "__setstate__": _restore,
}
