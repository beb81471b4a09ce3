"""Errors told to a person: one or two lines on stderr, and the exit code that fits."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Sequence
from typing import Any

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
        return _report_usage(error, args)
    _say(*_bug_lines(error, args))
    return 1


def _report_usage(error: Exception, args: Sequence[str]) -> int:
    message = str(error.format_message())  # type: ignore[attr-defined]
    message = _in_plain_words(" ".join(message.split()).rstrip("."))
    context = getattr(error, "ctx", None)
    if context is None:
        typed = next((arg for arg in args[:1] if not arg.startswith("-")), None)
        right = f"  See: hcai {typed} --help" if typed else ""
    else:
        right = _what_is_right(message, context)
    _say(f"hcai: {message}" + ("" if message.endswith(("?", "!")) else "."), right)
    return int(error.exit_code)  # type: ignore[attr-defined]


def _in_plain_words(message: str) -> str:
    """A message of Typer's without the words of programmers."""
    for pattern, words in _PLAIN:
        message = pattern.sub(words, message)
    return message


_PLAIN = (
    (re.compile(r"^Got unexpected extra arguments?(?:\(s\))? \((.*)\)$"), r"Too many words: '\1' has no place here"),
    (re.compile(r"^(Option '.*') requires an argument$"), r"\1 needs a value behind it"),
    (re.compile(r"is not a valid (?:int|integer)(?: range)?\b"), "is not a whole number"),
    (re.compile(r"is not a valid float(?: range)?\b"), "is not a number"),
    (re.compile(r"is not in the range (\S+)<=x<=(\S+)"), r"is out of range: from \1 to \2"),
    (re.compile(r"is not in the range x>=(\S+)"), r"is out of range: at least \1"),
    (re.compile(r"is not in the range x<=(\S+)"), r"is out of range: at most \1"),
)


def _what_is_right(message: str, context: Any) -> str:
    """Where something is missing, an example that works; where a command is not known, those there are; and the help."""
    command = context.command
    help_of = f"{context.command_path} --help"
    if message.startswith(("Missing ", "Too many words")) and getattr(command, "examples", None):
        return f"  for example: {command.examples[0]} (all of it: {help_of})"
    if message.startswith("No such command") and context.parent is not None and "Did you mean" not in message:
        return f"  there are: {', '.join(command.list_commands(context))} (more: {help_of})"
    return f"  See: {help_of}"


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
