"""Plain command lines, read without Typer, which alone takes longer than most queries.

Read is what can be meant in one way only: the name of a command, options by their full names, each once, and values
that need no explanation. Of all else (help, a mistake, `--`, a value that begins with a hyphen) nothing is said
here: Typer reads the whole line, and answers as it always has.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin

from hcai_career.cli.group import Entry, Function, Group, load
from hcai_career.cli.parameters import REQUIRED, Argument, Option, Parameter, parameters


class Call(NamedTuple):
    """A command, and the values that were given for its parameters."""

    function: Function
    values: dict[str, Any]


class _NotPlainError(Exception):
    """The line may mean something, or be wrong: not for us to say."""


def read(args: Sequence[str], commands: Mapping[str, Entry]) -> Call | None:
    """What a plain command line asks for, or None where it is not plain."""
    try:
        function, words = _command(args, commands)
        return Call(function, _values(parameters(function), words))
    except _NotPlainError:
        return None


def _command(args: Sequence[str], commands: Mapping[str, Entry]) -> tuple[Function, Sequence[str]]:
    if not args or args[0] not in commands:
        raise _NotPlainError
    found = load(args[0], commands[args[0]])
    if not isinstance(found, Group):
        return found, args[1:]
    if len(args) < 2 or args[1] not in found.commands:
        raise _NotPlainError
    return found.commands[args[1]], args[2:]


def _values(declared: Sequence[Parameter], words: Sequence[str]) -> dict[str, Any]:
    given, placed = _sorted(declared, words)
    for each in declared:
        if isinstance(each.declared, Argument):
            taken = len(placed) if each.many else 1
            given[each.name], placed = placed[:taken], placed[taken:]
    if placed or not all(given.get(each.name) for each in declared if each.default is REQUIRED):
        raise _NotPlainError
    return {each.name: _value(each, given[each.name]) for each in declared if given.get(each.name)}


def _sorted(declared: Iterable[Parameter], words: Iterable[str]) -> tuple[dict[str, list[str]], list[str]]:
    """The words that belong to each option, and those that stand by themselves."""
    options = {flag: each for each in declared if isinstance(each.declared, Option) for flag in each.flags}
    given: dict[str, list[str]] = {}
    placed: list[str] = []
    rest = iter(words)
    for word in rest:
        if not word.startswith("-"):
            placed.append(word)
            continue
        flag, equals, value = word.partition("=")
        option = options.get(flag)
        if option is None or (equals and (option.kind is bool or not flag.startswith("--"))):
            raise _NotPlainError
        if option.kind is not bool and not equals:
            value = next(rest, "")
        given.setdefault(option.name, []).append(value)
    return given, placed


def _value(each: Parameter, words: list[str]) -> Any:
    if each.many:
        return [_converted(each, word) for word in words]
    if len(words) > 1:
        raise _NotPlainError
    return True if each.kind is bool else _converted(each, words[0])


def _converted(each: Parameter, word: str) -> Any:
    if not word or word.startswith("-"):
        raise _NotPlainError
    if get_origin(each.kind) is Literal:
        return _one_of(get_args(each.kind), word)
    return _CONVERTERS[each.kind](each, word)


def _one_of(words: Sequence[str], word: str) -> str:
    if word not in words:
        raise _NotPlainError
    return word


def _text(_: Parameter, word: str) -> str:
    return word


def _path(_: Parameter, word: str) -> Path:
    if os.access(word, os.F_OK) and not os.access(word, os.R_OK):
        raise _NotPlainError
    return Path(word)


def _whole(each: Parameter, word: str) -> int:
    if not (word.isascii() and word.isdigit() and len(word) < 10):
        raise _NotPlainError
    return int(_within(each, int(word)))


def _number(each: Parameter, word: str) -> float:
    whole, _, part = word.partition(".")
    if not all(digits.isascii() and digits.isdigit() and len(digits) < 10 for digits in (whole, part or "0")):
        raise _NotPlainError
    return _within(each, float(word))


def _within(each: Parameter, number: float) -> float:
    option = each.declared
    if isinstance(option, Option):
        too_low = option.min is not None and number < option.min
        if too_low or (option.max is not None and number > option.max):
            raise _NotPlainError
    return number


_CONVERTERS = {str: _text, int: _whole, float: _number, Path: _path}
