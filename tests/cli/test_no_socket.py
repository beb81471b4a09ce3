"""No command opens a socket: every example of every command runs in processes in which none can be made."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.extraction.made import pdf

from hcai_career.catalog.read import built_in
from hcai_career.cli import TRIES, main
from hcai_career.cli.typer_app import Command, every

EXAMPLES = [example for _, command in every() if isinstance(command, Command) for example in command.examples]
TESTS = Path(__file__).parents[1]
GUARD = """
import os, sys
def refuse(event, args):
    if event.startswith("socket."):
        with open(os.environ["SOCKETS"], "a") as file:
            file.write(event + chr(10))
        raise PermissionError("a socket: " + event)
sys.addaudithook(refuse)
"""
"""Read by every Python process at its start, those that a command starts too. What it sees, it writes down."""
RUN = """
import io, json, os, shlex, shutil, sys
from contextlib import redirect_stderr, redirect_stdout
from hcai_career.cli import main
home, codes = os.getcwd(), {}
for at, example in enumerate(json.load(sys.stdin)):
    folder = shutil.copytree(os.path.join(home, "folder"), os.path.join(home, str(at)))
    os.environ["XDG_CONFIG_HOME"] = os.path.join(folder, "config")
    if " init" in example:
        shutil.rmtree(os.path.join(folder, "config"))
    os.chdir(folder)
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        codes[example] = main(shlex.split(example)[1:])
json.dump(codes, sys.stdout)
"""


@pytest.fixture
def guarded(tmp_path: Path) -> dict[str, str]:
    """The environment of a process in which no socket can be made."""
    (tmp_path / "guard").mkdir()
    (tmp_path / "guard" / "sitecustomize.py").write_text(GUARD)
    path = os.pathsep.join([str(tmp_path / "guard"), *sys.path])
    return {**os.environ, "PYTHONPATH": path, "SOCKETS": str(tmp_path / "sockets"), "VISUAL": "true"}


def test_the_guard_sees_a_socket(guarded, tmp_path):
    ran = subprocess.run([sys.executable, "-c", "import socket; socket.socket()"], env=guarded, capture_output=True)
    assert ran.returncode != 0
    assert (tmp_path / "sockets").read_text() == "socket.__new__\n"


def test_no_command_opens_a_socket(guarded, tmp_path, monkeypatch, capsys):
    folder = tmp_path / "folder"
    (folder / "config" / "hcai").mkdir(parents=True)
    (folder / "config" / "hcai" / "profile.yaml").write_text("background: registered-nurse\nskills: {python: 1}\n")
    shutil.copy(TESTS / "resumes" / "01-icu-nurse.txt", folder / "resume.txt")
    (folder / "resume.pdf").write_bytes(pdf((TESTS / "resumes" / "04-retail-data-scientist.txt").read_text()))
    shutil.copy(TESTS / "postings" / "03-data-scientist-nhs.txt", folder / "posting.txt")
    for name in ("data-2025", "data"):
        shutil.copytree(built_in(), folder / name)
    monkeypatch.chdir(folder)
    goal = ["--from", "registered-nurse", "--to", "clinical-ai-specialist", "--format", "json"]
    for name in ("my-plan.yaml", "my-other-plan.yaml"):
        assert main(["plan", *goal, "--no-profile", "--save", name]) == 0
    capsys.readouterr()

    asked = [*EXAMPLES, *TRIES, "hcai resume resume.pdf", "hcai match --resume resume.pdf"]
    ran = subprocess.run(
        [sys.executable, "-c", RUN],
        input=json.dumps(asked),
        env=guarded,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    codes: dict[str, int] = json.loads(ran.stdout)
    assert not (tmp_path / "sockets").exists(), (tmp_path / "sockets").read_text()
    assert set(codes) == set(asked)
    assert {shlex.split(example)[1] for example, code in codes.items() if code > 1} <= {"progress"}, codes
