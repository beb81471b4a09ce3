"""What a command may be given, declared once in its signature and read by two: `quick` for plain command lines, and
`typer_app`, which makes Typer's own declarations of it, for all others.

    def show_(role: Annotated[str, Argument(metavar="ROLE", help="An id or a title.", complete="roles")]) -> None:

A module of commands imports this in place of Typer, which alone takes longer than most queries.
"""

from __future__ import annotations


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

    def names(self, parameter: str) -> tuple[str, ...]:
        """What is typed to give it."""
        return self.flags or (f"--{parameter.replace('_', '-')}",)
