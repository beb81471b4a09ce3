"""`dataclass(frozen=True, slots=True)` for the model, made in a fifth of the time.

The standard decorator compiles six methods for each class, which for the model is 15 ms of every command. Here one
is compiled, `__init__`, when the first record of a class is made; the others are shared. The result is a standard
dataclass to `dataclasses`, to pydantic and to a type checker (which sees the standard decorator), and a test holds
the two side by side. Fields take a default or none; a factory or another option is refused.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


def dataclass(*, frozen: bool, slots: bool) -> Callable[[type[T]], type[T]]:
    """What `dataclasses.dataclass(frozen=True, slots=True)` gives. Raises TypeError for what is not supported."""
    if not (frozen and slots):
        raise TypeError("a record is frozen and has slots")
    return _make


def _make(cls: type[T]) -> type[T]:
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    for field in dataclasses.fields(made):
        if field.default_factory is not dataclasses.MISSING or not field.init or field.kw_only:
            raise TypeError(f"{cls.__name__}.{field.name}: a record has plain fields")
    for name, method in _SHARED.items():
        setattr(made, name, method)
    result: type[T] = made
    return result


def _first_init(self: Any, *args: Any, **kwargs: Any) -> None:
    cls = type(self)
    cls.__init__ = _compile(cls)
    cls.__init__(self, *args, **kwargs)


def _compile(cls: Any) -> Any:
    """The `__init__` of a class, as the standard decorator would write it."""
    fields = dataclasses.fields(cls)
    scope: dict[str, Any] = {f"_{field.name}": field.default for field in fields}
    scope["_set"] = object.__setattr__
    wanted = ", ".join(one.name if one.default is dataclasses.MISSING else f"{one.name}=_{one.name}" for one in fields)
    body = "".join(f"\n    _set(self, {field.name!r}, {field.name})" for field in fields) or "\n    pass"
    exec(f"def __init__(self, {wanted}):{body}", scope)  # noqa: S102 (field names are ours)
    scope["__init__"].__qualname__ = f"{cls.__qualname__}.__init__"
    return scope["__init__"]


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self.__dataclass_fields__])


def _restore(self: Any, state: tuple[Any, ...]) -> None:
    for name, value in zip(self.__dataclass_fields__, state, strict=True):
        object.__setattr__(self, name, value)


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
    return f"{type(self).__qualname__}({shown})"


def _eq(self: Any, other: object) -> Any:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _no_set(self: Any, name: str, value: Any) -> None:  # noqa: ARG001
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_delete(self: Any, name: str) -> None:  # noqa: ARG001
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


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
