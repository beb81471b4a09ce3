"""What a start must not import. Each guard was seen to fail once, with the import put in on purpose."""

from __future__ import annotations

import json
import shlex

import pytest

from hcai_career.cli.app import COMMANDS, EXPLORE
from hcai_career.cli.typer_app import Command, every

PROBE = """
import sys
from hcai_career.cli import main
code = main(sys.argv[1:])
sys.stderr.write(",".join(sorted(sys.modules)))
sys.exit(code)
"""
PROBE_ALL = """
import json, sys
from hcai_career.cli import main
forbidden = {"typer", "click", "pydantic", "yaml", "numpy", "highspy", "dataclasses", "inspect", "rich.text"}
for line in json.loads(sys.argv[1]):
    assert main(line) == 0, line
    found = sorted(forbidden & set(sys.modules))
    if found:
        sys.stderr.write(f"{line}: {found}\\n")
        forbidden -= set(found)
"""
QUERIES = {*(name for name, entry in COMMANDS.items() if entry.section == EXPLORE), "compare"}
HEAVY = {"pydantic", "pydantic_core", "yaml", "numpy", "highspy"}
TYPER = {"typer", "click", "hcai_career.cli.typer_app"}


def imported(hcai_process, *args: str) -> set[str]:
    ran = hcai_process(*args, code=PROBE)
    assert ran.returncode == 0, ran.stderr[-2000:]
    return {name.partition(".")[0] for name in ran.stderr.split(",")} | set(ran.stderr.split(","))


TEXT = [
    ("roles", "list"),
    ("roles", "show", "ml-engineer"),
    ("roles", "tree"),
    ("skills", "show", "python"),
    ("backgrounds", "show", "nurse"),
    ("resources", "list"),
    ("datasets", "list"),
    ("regulations", "list"),
    ("communities", "show", "ward-society"),
    ("guide", "challenges"),
    ("pathways", "list"),
    ("compare", "ml-engineer", "data-scientist"),
    ("match", "--from", "nurse"),
    ("quiz", "--questions"),
]


@pytest.mark.parametrize("args", TEXT, ids=" ".join)
def test_a_plain_query_reads_the_snapshot_alone_and_needs_no_typer(hcai_process, args):
    hcai_process("roles", "list")  # warms the snapshot
    assert not imported(hcai_process, *args) & (HEAVY | TYPER | {"dataclasses", "inspect"})


def test_no_example_of_a_query_brings_what_queries_do_without(hcai_process):
    """All of them in one process, on the real content: what none of them may import."""
    commands = [found for line, found in every() if isinstance(found, Command) and line.split()[0] in QUERIES]
    examples = [example for command in commands for example in command.examples]
    lines = [shlex.split(example)[1:] for example in examples if "posting.txt" not in example]  # no file lies here
    real = {"HCAI_DATA": ""}
    hcai_process("roles", "list", env=real)
    ran = hcai_process(json.dumps(lines), code=PROBE_ALL, env=real)
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert ran.stderr.splitlines() == []


def test_the_module_of_a_command_brings_no_typer(hcai_process):
    names = ",".join(f"hcai_career.cli.{entry.module}" for entry in COMMANDS.values())
    ran = hcai_process(code=f"import {names}, sys; print(*sys.modules)")
    assert ran.returncode == 0, ran.stderr
    assert not set(ran.stdout.split()) & (TYPER | HEAVY | {"rich", "hcai_career.catalog"})


@pytest.mark.parametrize("args", TEXT, ids=" ".join)
def test_json_needs_no_rich(hcai_process, args):
    hcai_process("roles", "list")
    assert not imported(hcai_process, *args, "--format", "json") & (HEAVY | {"rich"})


@pytest.mark.parametrize("args", [*TEXT, ("search", "python"), ("sources", "show", "founding")], ids=" ".join)
def test_a_piped_page_needs_no_rich(hcai_process, args):
    """Not even for the width of its characters: those that pages are drawn with are known."""
    hcai_process("roles", "list")
    assert not imported(hcai_process, *args) & {"rich", "shutil"}


@pytest.mark.parametrize("args", [("--version",), ()])
def test_the_first_words_import_nothing(hcai_process, args):
    assert not imported(hcai_process, *args) & (
        HEAVY | {"rich", "typer", "click", "dataclasses", "hcai_career.catalog"}
    )


def test_a_command_loads_no_other_command(hcai_process):
    hcai_process("roles", "list")
    modules = imported(hcai_process, "roles", "list")
    assert "hcai_career.cli.roles" in modules
    assert not modules & {"hcai_career.cli.skills", "hcai_career.cli.resources", "hcai_career.cli.backgrounds"}


def test_help_loads_no_command(hcai_process):
    assert not {name for name in imported(hcai_process, "--help") if name.startswith("hcai_career.cli.r")}


PROFILE = {"hcai_career.person.profile_read", "hcai_career.person.profile", "hcai_career.person.profile_file"}


@pytest.mark.parametrize("args", [("roles", "list"), ("skills", "show", "python"), ("search", "python")])
def test_what_asks_for_nobody_knows_no_profile(hcai_process, args):
    hcai_process("roles", "list")
    assert not imported(hcai_process, *args) & (PROFILE | {"hcai_career.cli.profile", "platformdirs"})


def test_without_a_profile_nothing_is_read_for_it(hcai_process):
    hcai_process("roles", "list")
    modules = imported(hcai_process, "plan", "--to", "ml-engineer")
    assert not modules & {"hcai_career.person.profile_read", "yaml", "pydantic", "platformdirs", "filelock"}


def test_a_profile_is_read_without_pydantic(hcai_process, tmp_path):
    me = tmp_path / "me.yaml"
    me.write_text("background: nurse\nskills: {python: 2}\n")
    hcai_process("roles", "list")
    modules = imported(hcai_process, "roles", "show", "ml-engineer", "--profile", str(me))
    assert "hcai_career.person.profile_read" in modules
    assert not modules & (TYPER | {"pydantic", "pydantic_core", "platformdirs", "numpy"})
