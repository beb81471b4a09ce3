"""How Typer is used here: help that starts with an example, groups that print their help, modules loaded on demand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

HELP_WIDTH = 100


class Entry(NamedTuple):
    """A command of the top level: the module in `cli` that holds it, and the line that stands for it in the help.

    The module has either a group (`app`, made by `group`) or a plain function with the name of the command.
    """

    module: str
    help: str
    section: str


class Command(TyperCommand):
    """A command whose help shows its examples, the lines of its docstring that begin with `$ `, before all else."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Summary and examples, then usage, details and options."""
        summary, examples, details = split_help(self.help or "")
        formatter.write_text(summary)
        formatter.write_paragraph()
        for example in examples:
            formatter.write(f"  $ {example}\n")
        if examples:
            formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        if details:
            formatter.write_paragraph()
            formatter.write_text(details)
        self.format_options(ctx, formatter)

    @property
    def examples(self) -> tuple[str, ...]:
        """The examples, as they can be typed."""
        return split_help(self.help or "")[1]


class Group(TyperGroup):
    """A group that, called without a command, prints its help and is content."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Help for a bare group goes to stdout with exit code 0: the user asked what there is."""
        if not args and not ctx.resilient_parsing:
            typer.echo(ctx.get_help())
            ctx.exit()
        return super().parse_args(ctx, args)


class LazyGroup(Group):
    """The top level: a command's module is imported when that command is asked for, not before."""

    entries: Mapping[str, Entry] = {}

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, in the order of the help."""
        return list(self.entries)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import the module of a command and build it."""
        if cmd_name not in self.commands and cmd_name in self.entries:
            self.commands[cmd_name] = load(cmd_name, self.entries[cmd_name])
        return self.commands.get(cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Suggest the nearest name on a miss, among all commands and not only those that are loaded."""
        if args and args[0] not in self.entries and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.entries, n=1)
            ctx.fail(f"No such command '{args[0]}'." + (f" Did you mean '{near[0]}'?" if near else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The commands by section, from the table alone: the help must not import twenty modules."""
        by_section: dict[str, list[tuple[str, str]]] = {}
        for name, entry in self.entries.items():
            by_section.setdefault(entry.section, []).append((name, entry.help))
        for section, rows in by_section.items():
            with formatter.section(section):
                formatter.write_dl(rows)


def group(help: str, example: str) -> typer.Typer:
    """A group of commands, such as `hcai roles`, with a command to try first."""
    return typer.Typer(help=help, epilog=f"Try: {example}", cls=Group, **SETTINGS)


def load(name: str, entry: Entry) -> Any:
    """The command that an entry stands for."""
    module = import_module(f"hcai_career.cli.{entry.module}")
    app = getattr(module, "app", None)
    if app is None:
        app = alone(getattr(module, name.replace("-", "_")))
    command = typer.main.get_command(app)
    command.name = name
    return command


def alone(function: Callable[..., None]) -> typer.Typer:
    """A function as a command that stands by itself, such as `hcai plan`."""
    app = typer.Typer(**SETTINGS)
    app.command(cls=Command)(function)
    return app


def split_help(text: str) -> tuple[str, tuple[str, ...], str]:
    """A docstring as summary, examples and details."""
    paragraphs = [part.strip() for part in text.strip().split("\n\n")]
    lines = [line.strip() for part in paragraphs for line in part.splitlines()]
    examples = tuple(line[2:] for line in lines if line.startswith("$ "))
    prose = [" ".join(part.split()) for part in paragraphs if not part.startswith("$ ")]
    return prose[0] if prose else "", examples, "\n\n".join(prose[1:])


SETTINGS: dict[str, Any] = {
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "add_completion": False,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": HELP_WIDTH},
}
