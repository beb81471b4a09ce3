"""The commands under Typer: help, completion, mistakes, and every command line that `quick` does not take.

Typer's own declarations are made of ours here, one command at a time: a command line asks for one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial, wraps
from inspect import Parameter as SignatureParameter
from inspect import Signature
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from hcai_career.cli.app import COMMANDS, COMPLETE_VAR
from hcai_career.cli.complete import ids
from hcai_career.cli.group import Entry, Function, Group, load
from hcai_career.cli.parameters import REQUIRED, Argument, Parameter, call, parameters

PROGRAM = "hcai"
HELP_WIDTH = 100
SETTINGS: dict[str, Any] = {
    "rich_markup_mode": None,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": HELP_WIDTH},
}
APP_SETTINGS: dict[str, Any] = {**SETTINGS, "pretty_exceptions_enable": False}


def run(args: list[str]) -> int:
    """Run a command line, or answer a shell's request for completions; errors are raised, for `main` to tell.

    Typer's own `main` would swallow a closed pipe and an interruption on the way, so it serves completion only.
    """
    command = typer.main.get_command(app)
    if COMPLETE_VAR in os.environ:
        command.main(args=args, prog_name=PROGRAM, complete_var=COMPLETE_VAR)
    try:
        with command.make_context(PROGRAM, args) as context:
            code: int | None = command.invoke(context)
    except typer.Exit as done:
        return done.exit_code
    return code or 0


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


class LazyGroup(TyperGroup):
    """A group that makes a command when it is asked for, and that, called without one, prints its help."""

    makers: Mapping[str, Callable[[], Any]] = {}
    """The commands, in the order of the help."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Help for a bare group goes to stdout with exit code 0: the user asked what there is."""
        if not args and not ctx.resilient_parsing:
            typer.echo(ctx.get_help())
            ctx.exit()
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, in the order of the help."""
        return list(self.makers)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name, made now if it was not asked for before."""
        if cmd_name not in self.commands and cmd_name in self.makers:
            self.commands[cmd_name] = self.makers[cmd_name]()
        return self.commands.get(cmd_name)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The commands with the first sentence of each in full: Typer would cut it at the end of the line."""
        rows = [(name, split_help(self.get_command(ctx, name).help or "")[0]) for name in self.makers]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Suggest the nearest name on a miss, among all commands and not only those that are made."""
        if args and args[0] not in self.makers and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.makers, n=1)
            ctx.fail(f"No such command '{args[0]}'." + (f" Did you mean '{near[0]}'?" if near else ""))
        return super().resolve_command(ctx, args)


def every() -> Iterator[tuple[str, Any]]:
    """Every command and every group, which stands before its commands, by what is typed after `hcai`."""
    for name, entry in COMMANDS.items():
        found = top(name, entry)
        yield name, found
        if isinstance(found, LazyGroup):
            yield from ((f"{name} {each}", make()) for each, make in found.makers.items())


def top(name: str, entry: Entry) -> Any:
    """The command, or the group of commands, that an entry of the table stands for."""
    found = load(name, entry)
    return _group(name, found) if isinstance(found, Group) else command(name, found)


def _group(name: str, declared: Group) -> LazyGroup:
    made = LazyGroup(name=name, help=declared.help, epilog=f"Try: {declared.example}", **SETTINGS)
    made.makers = {each: partial(command, each, function) for each, function in declared.commands.items()}
    return made


def command(name: str, function: Function) -> Any:
    """A function as a command of Typer's."""
    alone = typer.Typer(add_completion=False, **APP_SETTINGS)
    alone.command(name, cls=Command)(_with_typers_declarations(function))
    return typer.main.get_command(alone)


def _with_typers_declarations(function: Function) -> Function:
    """The same function to call, with a signature as Typer reads it."""

    @wraps(function)
    def called(**values: Any) -> int | None:
        return call(function, values)

    declared = [_translated(each) for each in parameters(function)]
    called.__annotations__ = {each.name: each.annotation for each in declared}
    vars(called)["__signature__"] = Signature(declared)
    return called


def _translated(each: Parameter) -> SignatureParameter:
    """A parameter of ours as one with a declaration of Typer's."""
    own = each.declared
    completer = ids(own.complete) if own.complete else None
    declared: Any
    if isinstance(own, Argument):
        declared = typer.Argument(metavar=own.metavar, help=own.help, autocompletion=completer)
    else:
        declared = typer.Option(
            *each.flags, metavar=own.metavar, help=own.help, min=own.min, max=own.max, autocompletion=completer
        )
    return SignatureParameter(
        each.name,
        SignatureParameter.POSITIONAL_OR_KEYWORD,
        default=SignatureParameter.empty if each.default is REQUIRED else each.default,
        annotation=Annotated[list[each.kind] if each.many else each.kind, declared],  # type: ignore[name-defined]
    )


def split_help(text: str) -> tuple[str, tuple[str, ...], str]:
    """A docstring as summary, examples and details."""
    paragraphs = [part.strip() for part in text.strip().split("\n\n")]
    lines = [line.strip() for part in paragraphs for line in part.splitlines()]
    examples = tuple(line[2:] for line in lines if line.startswith("$ "))
    prose = [" ".join(part.split()) for part in paragraphs if not part.startswith("$ ")]
    return prose[0] if prose else "", examples, "\n\n".join(prose[1:])


class Root(LazyGroup):
    """The top level of hcai: its help is made of the table alone, without importing twenty modules."""

    makers: Mapping[str, Callable[[], Any]] = {name: partial(top, name, entry) for name, entry in COMMANDS.items()}

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The commands by section."""
        by_section: dict[str, list[tuple[str, str]]] = {}
        for name, entry in COMMANDS.items():
            by_section.setdefault(entry.section, []).append((name, entry.help))
        for section, rows in by_section.items():
            with formatter.section(section):
                formatter.write_dl(rows)


app = typer.Typer(cls=Root, add_completion=True, **APP_SETTINGS)


@app.callback()
def root(
    version: Annotated[bool, typer.Option("--version", "-V", help="Show the version and exit.")] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of a failure (also HCAI_DEBUG=1).")
    ] = False,
) -> None:
    """A career advisor for healthcare AI: offline, and everything stays on your disk."""
    del debug  # heard by main(), wherever on the line it stands
    if version:
        from hcai_career import __version__

        typer.echo(f"hcai {__version__}")
        raise typer.Exit
