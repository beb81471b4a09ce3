"""How hcai behaves when something is not as it should be: exit codes, messages, pipes, terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

import hcai_career
from hcai_career.cli import main


@pytest.mark.parametrize(
    ("line", "code", "said", "helped"),
    [
        ("rolse", 2, "No such command 'rolse'", "Did you mean 'roles'?"),
        ("roles lst", 2, "No such command 'lst'", "Did you mean 'list'?"),
        ("xyzzy", 2, "No such command 'xyzzy'", "hcai --help"),
        ("roles list --sotr id", 2, "--sotr", "--sort"),
        ("roles list --sort age", 2, "'age'", "'needs'"),
        ("roles list --width wide", 2, "'wide'", "roles list --help"),
        ("roles list --level 3", 2, "--level", "--skill python --level 3"),
        ("roles list --skill python --level 9", 2, "9", "from 1 to 5"),
        ("roles list --family nowhere", 1, "no family is called 'nowhere'", "there are: building, bedside"),
        ("roles list --family beside", 1, "no family is called 'beside'", "did you mean bedside?"),
        ("roles list --skill pyton", 1, "no skill is called 'pyton'", "python"),
        ("roles list --employer church", 1, "no employer type is called 'church'", "hospital, vendor"),
        ("roles list --named-in bible", 1, "no place is called 'bible'", "founding/roles"),
        ("roles list --family bedside --skill vision", 1, "no role passes all of these filters", "hcai roles list"),
        ("roles show ml-enginer", 1, "no role is called 'ml-enginer'", "ml-engineer"),
        ("roles show zzz", 1, "no role is called 'zzz'", "there are: ml-engineer"),
        ("roles show clinical", 1, "'clinical' fits 2 roles", "ai-specialist"),
        ("roles show", 2, "ROLE", "roles show --help"),
        ("roles search blockchain", 1, "no roles found for 'blockchain'", "hcai roles list"),
        ("roles search data blockchain", 1, "no roles found for 'data blockchain'", "'data' (2)"),
        ("roles search ...", 2, "nothing to search for", "roles search imaging"),
        ("resources list --language xx", 1, "no language is called 'xx'", "de, fr"),
        ("resources list --kind boko", 1, "no kind is called 'boko'", "book"),
        ("resources list --provider nobody", 1, "no provider is called 'nobody'", "Ward Press"),
        ("resources list --skill health-data --max-cost 20", 1, "no resource passes", "the price is unknown"),
        ("backgrounds list --group arts", 1, "no group is called 'arts'", "health, computing"),
        ("compare", 2, "ROLE ROLE", "compare --help"),
        ("compare ml-engineer", 2, "two roles or more", "hcai compare ml-engineer data-scientist"),
        ("compare ml-engineer ml-engineer", 2, "'ml-engineer' is named twice", "2 to 4 different roles"),
        ("compare a b c d e", 2, "5 roles are too many", "2 to 4"),
        ("compare ml-engineer ml-enginer", 1, "no role or occupation is called 'ml-enginer'", "ml-engineer"),
        ("roles list --data /nowhere/at/all", 1, "/nowhere/at/all does not exist", "roles.yaml"),
    ],
)
def test_a_mistake_gets_two_lines_and_an_exit_code(hcai, line, code, said, helped):
    ran = hcai(*line.split())
    assert ran.code == code
    assert ran.out == ""
    assert said in ran.err
    assert helped in ran.err
    assert len(ran.err.splitlines()) <= 2
    assert "Traceback" not in ran.err


def test_problems_in_content_are_told_with_their_places(hcai, tmp_path, tiny_dir):
    for path in tiny_dir.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(text.replace("family: bedside", "family: bedsid"), encoding="utf-8")
    ran = hcai("roles", "list", "--data", str(tmp_path))
    assert ran.code == 1
    assert ran.out == ""
    first = ran.err.splitlines()[0]
    assert first.startswith(f"{tmp_path / 'roles.yaml'}:")
    assert "bedsid" in first
    assert ran.err.splitlines()[-1] == "hcai: 2 problems in the content."


def test_groups_and_hcai_alone_are_content_to_show_what_there_is(hcai):
    for args in ((), ("roles",), ("skills",), ("backgrounds",), ("resources",)):
        ran = hcai(*args)
        assert ran.code == 0, args
        assert "hcai" in ran.out
        assert ran.err == ""


def test_help_as_a_word_is_understood(hcai):
    assert hcai("help") == hcai("--help")
    assert hcai("help", "roles", "list") == hcai("roles", "list", "--help")


@pytest.mark.parametrize("args", [("--version",), ("-V",), ("--version", "roles")])
def test_version(hcai, args):
    assert hcai(*args).out == f"hcai {hcai_career.__version__}\n"


def test_a_bug_says_how_to_report_it(hcai, monkeypatch):
    monkeypatch.setattr("hcai_career.catalog.read", lambda path: 1 / 0)
    ran = hcai("roles", "list")
    assert ran.code == 1
    assert "bug in hcai" in ran.err
    assert "ZeroDivisionError" in ran.err
    assert "hcai roles list --debug" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("how", ["option", "variable"])
def test_debug_shows_the_traceback(hcai, monkeypatch, how):
    monkeypatch.setattr("hcai_career.catalog.read", lambda path: 1 / 0)
    if how == "variable":
        monkeypatch.setenv("HCAI_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        hcai("roles", "list", *(["--debug"] if how == "option" else []))


def test_interrupted(monkeypatch):
    def interrupt(path):
        raise KeyboardInterrupt

    monkeypatch.setattr("hcai_career.catalog.read", interrupt)
    assert main(["roles", "list"]) == 130


def test_control_characters_in_a_message_never_reach_the_terminal(hcai):
    ran = hcai("roles", "show", "\x1b[31mred\x1b[0m\u202e")
    assert "\x1b" not in ran.err
    assert "\u202e" not in ran.err
    assert "[31mred" in ran.err


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_closed_pipe_is_not_an_error(unbuffered, tiny_dir):
    env = {
        **os.environ,
        "PYTHONUNBUFFERED": unbuffered,
        "HCAI_DATA": str(tiny_dir),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [sys.executable, "-m", "hcai_career", "roles", "list"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_ascii_output_loses_no_page(hcai_process):
    ran = hcai_process("roles", "show", "ml-engineer", env={"PYTHONIOENCODING": "ascii"})
    assert ran.returncode == 0
    assert ran.stdout.isascii()
    assert "####." in ran.stdout


def test_ascii_json_is_the_same_json(hcai_process):
    ran = hcai_process("roles", "list", "--format", "json", env={"PYTHONIOENCODING": "ascii"})
    same = hcai_process("roles", "list", "--format", "json")
    assert json.loads(ran.stdout) == json.loads(same.stdout)


def test_columns_variable_sets_the_width(hcai_process):
    narrow = hcai_process("roles", "list", env={"COLUMNS": "60"}).stdout
    assert max(map(len, narrow.splitlines())) <= 60
    assert narrow != hcai_process("roles", "list", env={"COLUMNS": "120"}).stdout


def test_a_pipe_gets_no_colour(hcai_process):
    assert "\x1b" not in hcai_process("roles", "show", "ml-engineer", env={"TERM": "xterm-256color"}).stdout


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("env", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False), ({"NO_COLOR": ""}, True)],
)
def test_a_terminal_gets_colour_unless_told_otherwise(env, coloured, tiny_dir):
    import pty

    whole = {
        **os.environ,
        "HCAI_DATA": str(tiny_dir),
        "TERM": "xterm-256color",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    whole.pop("NO_COLOR", None)
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "hcai_career", "roles", "list"]
    with subprocess.Popen(command, stdout=child, env={**whole, **env}) as process:
        os.close(child)
        seen = b""
        while chunk := _read(parent):
            seen += chunk
    os.close(parent)
    assert process.returncode == 0
    assert (b"\x1b[" in seen) is coloured


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux: the other end is closed
        return b""


def test_completion_offers_ids_with_titles(hcai_process):
    env = {"_HCAI_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "hcai roles show m"}
    ran = hcai_process(env=env)
    assert "ml-engineer" in ran.stdout
    assert "Machine Learning" in ran.stdout
    assert "ai-lead" not in ran.stdout


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("hcai ro", "roles"),
        ("hcai compare ml-engineer d", "data-scientist"),
        ("hcai roles list --so", "--sort"),
        ("hcai roles list --family ", "bedside"),
    ],
)
def test_completion_offers_commands_options_and_values(hcai_process, line, offered):
    ran = hcai_process(env={"_HCAI_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": line})
    assert offered in ran.stdout


def test_completion_keeps_quiet_about_broken_content(hcai_process):
    env = {"_HCAI_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "hcai roles show m", "HCAI_DATA": "/nowhere"}
    assert "Traceback" not in hcai_process(env=env).stderr
