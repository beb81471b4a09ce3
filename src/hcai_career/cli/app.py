"""The table of commands, and the app that is made of it."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from hcai_career.cli.group import SETTINGS, Entry, LazyGroup

PROGRAM, COMPLETE_VAR = "hcai", "_HCAI_COMPLETE"
EXPLORE, ADVICE = "Look around", "Get advice"

COMMANDS: dict[str, Entry] = {
    "roles": Entry("roles", "The jobs in healthcare AI.", EXPLORE),
    "skills": Entry("skills", "What the jobs ask for.", EXPLORE),
    "backgrounds": Entry("backgrounds", "Where people start from.", EXPLORE),
    "resources": Entry("resources", "Courses, books and docs, with hours and cost.", EXPLORE),
    "compare": Entry("compare", "Roles side by side, and the way from each to each other.", ADVICE),
    "plan": Entry("plan", "What to do, in which order: proven best, dated, with hours and cost.", ADVICE),
}
"""Every command, in the order of the help. A new command is one line here and a module in `cli`."""


class Root(LazyGroup):
    """The top level of hcai."""

    entries = COMMANDS


app = typer.Typer(cls=Root, **{**SETTINGS, "add_completion": True})


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


def run(args: list[str]) -> int:
    """Run a command line, or answer a shell's request for completions; errors are raised, for `main` to tell.

    Typer's own `main` would swallow a closed pipe and an interruption on the way, so it serves completion only.
    """
    command = typer.main.get_command(app)
    if COMPLETE_VAR in os.environ:
        command.main(args=args, prog_name=PROGRAM, complete_var=COMPLETE_VAR)
    try:
        with command.make_context(PROGRAM, args) as context:
            command.invoke(context)
    except typer.Exit as done:
        return done.exit_code
    return 0
