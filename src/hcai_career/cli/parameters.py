"""What a command may be given, declared once in its signature and read by two: `quick` for plain command lines, and
`typer_app`, which makes Typer's own declarations of it, for all others.

    def show_(role: Annotated[str, Argument(metavar="ROLE", help="An id or a title.", complete="roles")]) -> None:

A module of commands imports this in place of Typer, which alone takes longer than most queries.
"""

from __future__ import annotations

from collections.abc import Callable
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
    """What a command may be given, in the order of its signature."""
    hints = get_type_hints(function, include_extras=True)
    hints.pop("return", None)
    defaults = function.__defaults__ or ()
    every = (*[REQUIRED] * (len(hints) - len(defaults)), *defaults)
    return tuple(_parameter(name, hint, default) for (name, hint), default in zip(hints.items(), every, strict=True))


def _parameter(name: str, hint: Any, default: Any) -> Parameter:
    kind, declared = get_args(hint)
    if NoneType in get_args(kind):
        kind = next(each for each in get_args(kind) if each is not NoneType)
    many = get_origin(kind) is list
    return Parameter(name, get_args(kind)[0] if many else kind, many, default, declared)
