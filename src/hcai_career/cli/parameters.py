"""What a command may be given, declared once in its signature and read by two: `quick` for plain command lines, and
`typer_app`, which makes Typer's own declarations of it, for all others.

    def show_(role: Annotated[str, Argument(metavar="ROLE", help="An id or a title.", complete="roles")]) -> None:

Options that several commands take together are the fields of a `NamedTuple`, all with defaults; a parameter of that
type stands for all of them (`planning.PlanOptions`). One of the fields may be such a group itself.

A module of commands imports this in place of Typer, which alone takes longer than most queries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints


class Argument:
    """A value given by its position; a list takes all that follow.

    `complete` is the section of the content whose ids a shell offers.
    """

    __slots__ = ("complete", "help", "metavar")

    def __init__(self, *, metavar: str, help: str, complete: str = "") -> None:
        self.metavar = metavar
        self.help = help
        self.complete = complete


class Option:
    """A value given by name; a `bool` is a flag, a list may be given several times.

    Without `flags` it is called as its parameter is: `max_cost` is `--max-cost`. A number is at least `min` and at
    most `max`. `complete` is the section of the content whose ids a shell offers.
    """

    __slots__ = ("complete", "flags", "help", "max", "metavar", "min")

    def __init__(
        self,
        *flags: str,
        help: str,
        metavar: str | None = None,
        min: float | None = None,
        max: float | None = None,
        complete: str = "",
    ) -> None:
        self.flags = flags
        self.help = help
        self.metavar = metavar
        self.min = min
        self.max = max
        self.complete = complete


REQUIRED: Any = ...


class Parameter(NamedTuple):
    """A parameter of a command: `kind` is the type of one value, `many` says that there may be several of them."""

    name: str
    kind: Any
    many: bool
    default: Any
    declared: Argument | Option

    @property
    def flags(self) -> tuple[str, ...]:
        """What is typed to give an option."""
        own = self.declared.flags if isinstance(self.declared, Option) else ()
        return own or (f"--{self.name.replace('_', '-')}",)


def parameters(function: Callable[..., object]) -> tuple[Parameter, ...]:
    """What a command may be given, in the order of its signature; options that stand together are taken apart."""
    hints = _hints(function)
    defaults = function.__defaults__ or ()
    every = (*[REQUIRED] * (len(hints) - len(defaults)), *defaults)
    return tuple(_parameters(hints, dict(zip(hints, every, strict=True))))


def call(function: Callable[..., int | None], values: Mapping[str, Any]) -> int | None:
    """Call a command with a value for some of its parameters; options that stand together are put together again."""
    rest = dict(values)
    groups = {name: _together(hint, rest) for name, hint in _hints(function).items() if _is_group(hint)}
    return function(**rest, **groups)


def _together(group: Any, rest: dict[str, Any]) -> Any:
    """A group of options with its values, which are taken out of `rest`."""
    given = {}
    for name, hint in _hints(group).items():
        if _is_group(hint):
            given[name] = _together(hint, rest)
        elif name in rest:
            given[name] = rest.pop(name)
    return group(**given)


def _parameters(hints: Mapping[str, Any], defaults: Mapping[str, Any]) -> Iterator[Parameter]:
    for name, hint in hints.items():
        if _is_group(hint):
            yield from _parameters(_hints(hint), hint._field_defaults)
        else:
            yield _parameter(name, hint, defaults[name])


@cache
def _hints(of: Any) -> dict[str, Any]:
    hints = get_type_hints(of, include_extras=True)
    hints.pop("return", None)
    return hints


def _is_group(hint: Any) -> bool:
    return isinstance(hint, type) and hasattr(hint, "_field_defaults")


def _parameter(name: str, hint: Any, default: Any) -> Parameter:
    kind, declared = get_args(hint)
    if NoneType in get_args(kind):
        kind = next(each for each in get_args(kind) if each is not NoneType)
    many = get_origin(kind) is list
    return Parameter(name, get_args(kind)[0] if many else kind, many, default, declared)
