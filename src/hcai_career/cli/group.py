"""Commands and groups of commands as they are declared: functions with names, and nothing of Typer's."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, TypeVar

Function = Callable[..., int | None]
"""A command: it writes its answer, and returns the exit code, or None for 0."""
F = TypeVar("F", bound=Function)


class Entry(NamedTuple):
    """A command of the top level: the module in `cli` that holds it, and the line that stands for it in the help.

    The module has either a group (`app`, made by `group`) or a plain function with the name of the command.
    """

    module: str
    help: str
    section: str


class Group:
    """Commands of one name, such as `hcai roles`: its help, a command to try first, and the functions by their names."""

    __slots__ = ("commands", "example", "help")

    def __init__(self, help: str, example: str) -> None:
        self.help = help
        self.example = example
        self.commands: dict[str, Function] = {}

    def command(self, name: str) -> Callable[[F], F]:
        """Make a function the command of a name."""

        def add(function: F) -> F:
            self.commands[name] = function
            return function

        return add


def group(help: str, example: str) -> Group:
    """A group of commands, with a command to try first."""
    return Group(help, example)


def load(name: str, entry: Entry) -> Group | Function:
    """What an entry stands for. Imports its module, and no other."""
    module = import_module(f"hcai_career.cli.{entry.module}")
    found: Group | Function = getattr(module, "app", None) or getattr(module, name.replace("-", "_"))
    return found
