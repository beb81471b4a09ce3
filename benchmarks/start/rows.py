"""What is measured: the programs, what each is compared with, and the limits that hcai sets itself."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.places import environment
from benchmarks.run import Program, first_run, quiet
from benchmarks.venvs import Venv, add_floor

PYTHON, HELLO, TABLE, TABLE_TTY = "python -c pass", "bare Typer", "floor", "floor, on a terminal"
PLAN = "hcai plan"
PLAN_ARGS = (
    *("plan", "--from", "registered-nurse", "--to", "clinical-ai-specialist"),
    *("--hours-per-week", "8", "--budget", "1500", "--start", "2027-01-04"),
)
ROLES = ("healthcare-data-scientist", "machine-learning-engineer")
EXAMPLES = Path(__file__).parent / "examples.py"


@dataclass(frozen=True)
class Row:
    """A command of hcai. `limit` is the most it may take, in times of `against`; None: nothing was promised.

    A query only looks content up: such a row has to be faster than every peer's `--version`, and so has every command
    that `queries` finds.
    """

    name: str
    args: tuple[str, ...]
    against: str = HELLO
    limit: float | None = None
    query: bool = True
    terminal: bool = False
    completion: str = ""


ROWS = (
    Row("hcai --version", ("--version",), HELLO, 1.15, query=False),
    Row("hcai --help", ("--help",), query=False),
    Row("hcai roles list", ("roles", "list"), TABLE, 1.25),
    Row("hcai roles list, on a terminal", ("roles", "list"), TABLE_TTY, terminal=True),
    Row("hcai roles list --format json", ("roles", "list", "--format", "json"), HELLO, 1.5),
    Row("hcai roles show", ("roles", "show", ROLES[0])),
    Row("hcai roles show --format json", ("roles", "show", ROLES[0], "--format", "json")),
    Row("hcai skills list", ("skills", "list"), TABLE),
    Row("hcai resources list", ("resources", "list"), TABLE),
    Row("hcai resources list --format json", ("resources", "list", "--format", "json"), TABLE),
    Row("hcai compare", ("compare", *ROLES), TABLE),
    Row("completion of role ids", (), HELLO, 1.5, completion="hcai roles show "),
    Row("hcai match", ("match", "--from", "registered-nurse"), TABLE, 2.5, query=False),
    Row(PLAN, PLAN_ARGS, TABLE, 3.5, query=False),
)


@dataclass(frozen=True)
class Peer:
    """A program that people of the same trade know, with the requirements that install it."""

    requirement: str
    script: str
    args: tuple[str, ...] = ("--version",)

    @property
    def name(self) -> str:
        """What it is called in the table."""
        return f"{self.script} {' '.join(self.args)}"


PEERS = (
    Peer("yamllint", "yamllint"),
    Peer("career-fit", "career-fit", ("--help",)),  # it has no --version
    Peer("check-jsonschema", "check-jsonschema"),
    Peer("rendercv[full] click", "rendercv"),  # it imports click, which Typer no longer brings
    Peer("llm", "llm"),
    Peer("linkml", "linkml-validate"),
)
PINS = ("typer>=0.28,<0.29", "typer>=0.29")


def floors(venv: Venv, home: Path) -> dict[str, Program]:
    """The interpreter, the bare command and the hard-coded table, in the environment of hcai itself."""
    table = add_floor(venv, "table", rows=_rows(venv, home))
    env = environment(home)
    return {
        PYTHON: Program((str(venv.python), "-c", "pass"), env),
        HELLO: Program((str(venv.script("floor-hello")),), env),
        TABLE: Program((str(table),), env),
        TABLE_TTY: Program((str(table),), env, terminal=True),
    }


def commands(venv: Venv, home: Path) -> dict[str, Program]:
    """The commands of hcai, there or not."""
    return {row.name: _program(row, venv, home) for row in ROWS}


def queries(venv: Venv, home: Path) -> dict[str, Program]:
    """Every query that hcai has, as its help shows it, and each list in full: a new command needs no row here."""
    said = quiet([venv.python, EXAMPLES], environment(home), cwd=venv.folder)
    examples: dict[str, list[str]] = json.loads(said.strip().splitlines()[-1])
    lists = [f"hcai {name}" for name in examples if name.endswith(" list")]
    lines = [*lists, *(line for found in examples.values() for line in found)]
    env = environment(home)
    known = {row.name for row in ROWS}
    return {
        line: Program((str(venv.script("hcai")), *shlex.split(line)[1:]), env) for line in lines if line not in known
    }


def _program(row: Row, venv: Venv, home: Path) -> Program:
    words = {}
    if row.completion:
        at = row.completion.count(" ")
        words = {"_HCAI_COMPLETE": "complete_bash", "COMP_WORDS": row.completion, "COMP_CWORD": str(at)}
    return Program((str(venv.script("hcai")), *row.args), environment(home, **words), row.terminal)


def _rows(venv: Venv, home: Path) -> str:
    """The cells of `hcai roles list` as a module of literals: family, title and id of each role."""
    program = Program((str(venv.script("hcai")), "roles", "list", "--format", "json"), environment(home))
    roles = json.loads(first_run(program))["data"]["roles"]
    return f"HEADS = ('Role', 'Id')\nROWS = {list(_lines(roles))!r}\n"


def _lines(roles: list[Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    last = ""
    for role in roles:
        if role["family"] != last:
            yield role["family"], ""
        last = role["family"]
        yield role["title"], role["id"]
