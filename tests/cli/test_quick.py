"""The quick reader and Typer, side by side: it asks for what Typer would ask for, or says nothing."""

from __future__ import annotations

import shlex
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from hcai_career.cli import quick, typer_app
from hcai_career.cli.app import COMMANDS
from hcai_career.cli.group import Entry, Function, Group, load
from hcai_career.cli.options import Width
from hcai_career.cli.parameters import REQUIRED, Argument, Option, Parameter, call, parameters


class Within(NamedTuple):
    """Options that several groups of options hold."""

    depth: Annotated[float | None, Option(help="A number.")] = None


class Together(NamedTuple):
    """Options that several commands take."""

    size: Annotated[int | None, Option(min=1, help="A whole number.")] = None
    within: Within = Within()
    colour: Annotated[list[str] | None, Option("--colour", "-c", help="Words.")] = None


def every_kind(
    first: Annotated[str, Argument(metavar="FIRST", help="One word.")],
    more: Annotated[list[str] | None, Argument(metavar="MORE", help="Any number of words.")] = None,
    number: Annotated[int | None, Option("--number", "-n", min=-2, max=30, help="A whole number.")] = 3,
    free: Annotated[int | None, Option(help="A whole number without bounds.")] = None,
    share: Annotated[float, Option(min=0, help="A number.")] = 0.5,
    word: Annotated[str, Option("--word", "-w", help="A word.")] = "none",
    kind: Annotated[Literal["a", "b-c"] | None, Option(help="One of two.")] = None,
    again: Annotated[list[str] | None, Option(help="Words.")] = None,
    place: Annotated[Path | None, Option(help="A path.")] = None,
    yes_or_no: Annotated[bool, Option(help="A flag.")] = False,
    together: Together = Together(),  # noqa: B008 (a record that nobody can change)
    width: Width = None,
) -> None:
    """Every kind of parameter there is."""


def functions() -> dict[str, Function]:
    found: dict[str, Function] = {"every kind": every_kind}
    for name, entry in COMMANDS.items():
        top = load(name, entry)
        each = {f"{name} {sub}": one for sub, one in top.commands.items()} if isinstance(top, Group) else {name: top}
        found.update(each)
    return found


ALL = functions()


CALLED: list[dict[str, Any]] = []


@cache
def recording(function: Function) -> Any:
    """A command of Typer's with the declarations of a function: it notes in `CALLED` what the function would get."""

    def record(**values: Any) -> None:
        CALLED.append(values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typer_app, "parameters", lambda _: parameters(function))
        return typer_app.command("name", record)


def typer_calls(function: Function, words: list[str]) -> dict[str, Any] | None:
    """The arguments with which Typer calls a function, or None where it does not come to that."""
    command = recording(function)
    try:
        with command.make_context("name", list(words)) as context:
            command.invoke(context)
    except typer.Exit:
        return None
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return None
    return CALLED.pop()


def quick_calls(function: Function, words: list[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any] | None:
    """The arguments with which the quick reader would have it called."""
    monkeypatch.setattr(quick, "load", lambda name, entry: function)
    call = quick.read(["name", *words], {"name": Entry("", "", "")})
    if call is None:
        return None
    assert call.function is function
    assert set(call.values) <= {each.name for each in parameters(function)}
    return {each.name: call.values.get(each.name, each.default) for each in parameters(function)}


ODD = (
    *("", "-", "--", "-h", "--help", "-x", "--no", "--version", "-fjson", "-f=json", "-ftext", "--forma", "--Format"),
    *("-1", "+1", " 7", "1_0", "٣", "²", "1e3", "1.", ".5", "1.5", "nan", "inf", "0x10", "007", "9" * 12),
    *("a=b", "=", "é"),
    *("--format=", "--format=json=", "--yes-or-no=true", "--no-free", "--free=1", "-n5", "-nw", "/", "/nowhere", "."),
)
PLAIN_WORDS = st.sampled_from(("ml-engineer", "two words", "title", "é", "3", "."))
WORDS = st.sampled_from((*ODD, "text", "json", "3", "12", "40", "99", "ml-engineer", "two words", "title", "a", "b-c"))


def lines(declared: tuple[Parameter, ...]) -> st.SearchStrategy[list[str]]:
    """Command lines with what is required and some of the rest, and now and then with one odd thing behind."""
    nothing: st.SearchStrategy[list[str]] = st.just([])
    right = [piece(each, fitting(each)) for each in declared]
    some = [
        words if each.default is REQUIRED else st.one_of(nothing, nothing, nothing, words)
        for each, words in zip(declared, right, strict=True)
    ]
    odd = st.one_of(nothing, WORDS.map(lambda word: [word]), *(piece(each, WORDS) for each in declared))
    return st.tuples(*some, st.one_of(nothing, odd)).map(lambda parts: [word for part in parts for word in part])


def piece(each: Parameter, values: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    """What stands on a line for a parameter: an option with its value, joined to it or not, a flag, or a word."""
    if isinstance(each.declared, Argument):
        return values.map(lambda word: [word])
    if each.kind is bool:
        return st.just([each.flags[0]])
    pair = st.tuples(st.sampled_from(each.flags), values)
    return pair.map(list) | pair.map(lambda words: ["=".join(words)])


def fitting(each: Parameter) -> st.SearchStrategy[str]:
    """Values that an option takes."""
    choices = getattr(each.kind, "__args__", ())
    by_kind = {int: st.integers(0, 60).map(str), float: st.decimals(0, 90, places=1).map(str)}
    return st.sampled_from(choices) if choices else by_kind.get(each.kind, PLAIN_WORDS)


def hold_side_by_side(name: str, data: st.DataObject) -> None:
    words = data.draw(lines(parameters(ALL[name])))
    with pytest.MonkeyPatch.context() as patch:
        quickly = quick_calls(ALL[name], words, patch)
    assert quickly is None or quickly == typer_calls(ALL[name], words)


@pytest.mark.parametrize("name", ALL)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_it_calls_with_what_typer_calls_with_or_leaves_it_to_typer(name, data):
    hold_side_by_side(name, data)


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_so_it_does_for_every_kind_of_parameter(data):
    hold_side_by_side("every kind", data)


PLAIN = (
    "roles list",
    "roles list --format json",
    "roles list --format=json --width 100",
    "roles list -f json --sort title --skill python --skill=r --level 3",
    "roles show ml-engineer --data /nowhere",
    "roles show -f json ml-engineer",
    "roles search medical imaging",
    "resources list --free --max-cost 9.5 --width 40",
    "resources list --max-cost 0 --width 500",
    "compare ml-engineer data-scientist --all",
    "plan --to ml-engineer --from nurse --have python=2 --have r=3 --budget 1500",
)
EXAMPLES = [
    example.removeprefix("hcai ")
    for function in ALL.values()
    for example in typer_app.split_help(function.__doc__ or "")[1]
]


@pytest.mark.parametrize("line", [*PLAIN, *EXAMPLES])
def test_a_plain_line_is_taken(line):
    assert quick.read(shlex.split(line), COMMANDS) is not None


LEFT_TO_TYPER = (
    "",
    "role",
    "rolse list",
    "roles",
    "roles lst",
    "roles --help list",
    "--debug roles list",
    "roles list --help",
    "roles list nothing",
    "roles list --sort age",
    "roles list --width 1",
    "roles list --width 40 --width 50",
    "roles list --family --sort",
    "roles list --family",
    "roles list --family=",
    "roles show",
    "roles show a b",
    "roles show -- a",
    "roles show --data=/nowhere -a",
    "compare",
    "plan --to -x",
    "resources list --free=yes",
)


@pytest.mark.parametrize("line", LEFT_TO_TYPER)
def test_all_else_is_left_to_typer(line):
    assert quick.read(line.split(), COMMANDS) is None


def test_a_directory_that_may_not_be_read_is_left_to_typer(monkeypatch):
    monkeypatch.setattr("os.access", lambda path, mode: mode == 0)
    assert quick.read(["roles", "list", "--data", "here"], COMMANDS) is None


def test_a_completion_is_left_to_typer(hcai_process):
    ran = hcai_process("roles", "list", env={"_HCAI_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "hcai roles l"})
    assert "list" in ran.stdout
    assert "ml-engineer" not in ran.stdout


def test_options_that_stand_together_are_given_together():
    given_to: list[object] = []

    def command(
        word: Annotated[str, Argument(metavar="WORD", help="A word.")],
        together: Together = Together(size=3),  # noqa: B008
        last: Annotated[bool, Option(help="A flag.")] = False,
    ) -> int:
        given_to.append((word, together, last))
        return 7

    command.__annotations__ = {
        "word": Annotated[str, Argument(metavar="WORD", help="A word.")],
        "together": Together,
        "last": Annotated[bool, Option(help="A flag.")],
    }
    assert [each.name for each in parameters(command)] == ["word", "size", "depth", "colour", "last"]
    assert call(command, {"word": "a", "colour": ["red"], "last": True}) == 7
    assert call(command, {"word": "b"}) == 7
    assert call(command, {"word": "c", "depth": 0.5}) == 7
    assert given_to == [
        ("a", Together(colour=["red"]), True),
        ("b", Together(), False),
        ("c", Together(within=Within(0.5)), False),
    ]
