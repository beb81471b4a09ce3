"""Errors told to a person: one or two lines on stderr, and the exit code that fits."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence

from hcai_career.problem import ContentError, HcaiError, Problem
from hcai_career.show.safe import plain

MOST_PROBLEMS = 50


def report(error: Exception, args: Sequence[str]) -> int:
    """Say what went wrong, and return the exit code."""
    if isinstance(error, ContentError):
        _say(*_content_lines(error))
        return error.code
    if isinstance(error, HcaiError):
        _say(f"hcai: {error.message}", error.hint and f"  {error.hint}")
        return error.code
    if hasattr(error, "format_message") and hasattr(error, "exit_code"):
        # A usage error of Typer's. Its class has moved between Typer versions; its shape has not.
        return _report_usage(error)
    _say(*_bug_lines(error, args))
    return 1


def _report_usage(error: Exception) -> int:
    message = str(error.format_message())  # type: ignore[attr-defined]
    message = " ".join(message.split()).rstrip(".")
    context = getattr(error, "ctx", None)
    help_of = f"  See: {context.command_path} --help" if context is not None else ""
    _say(f"hcai: {message}" + ("" if message.endswith(("?", "!")) else "."), help_of)
    return int(error.exit_code)  # type: ignore[attr-defined]


def _content_lines(error: ContentError) -> list[str]:
    shown = error.problems[:MOST_PROBLEMS]
    lines = [line for problem in shown for line in _problem_lines(problem)]
    hidden = len(error.problems) - len(shown)
    return [*lines, f"hcai: {error.message}" + (f" ({hidden} more not shown)." if hidden else ".")]


def _problem_lines(problem: Problem) -> list[str]:
    line = f"{problem.place}: {problem.message}"
    return [line, f"  {problem.hint}"] if problem.hint else [line]


def _bug_lines(error: Exception, args: Sequence[str]) -> list[str]:
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    again = shlex.join(["hcai", *args, "--debug"])
    return [
        f"hcai: this is a bug in hcai, not a mistake of yours ({what}).",
        f"  Please report it with the output of: {again}",
    ]


def _say(*lines: str) -> None:
    for line in lines:
        if line:
            sys.stderr.write("".join((" " * (len(line) - len(line.lstrip(" "))), plain(line.strip()))) + "\n")
