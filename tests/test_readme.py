"""What the README says is run: every `$ hcai …` in it, and the two commands for a fresh machine.

`pytest --renew-golden` writes the answers of the commands into it anew.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hcai_career import catalog
from hcai_career.catalog.read import built_in

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(?:<!-- first (?P<lines>\d+) lines -->\n)?```console\n(?P<said>.*?)```", re.S)
MOST_LINES = 60
HEARD = ("Saved in ",)
"""What a command may say on stderr although all is well."""


def console_blocks() -> list[str]:
    return [found["said"] for found in BLOCK.finditer(README.read_text(encoding="utf-8"))]


def commands(block: str) -> list[str]:
    return [line[2:] for line in block.splitlines() if line.startswith("$ ")]


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program, *args = shlex.split(command)
    assert program == "hcai"
    return subprocess.run(
        [sys.executable, "-m", "hcai_career", *args],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "100", "PYTHONUTF8": "1"},
        cwd=folder,
        check=False,
    )


def transcript(found: re.Match[str], folder: Path) -> str:
    """A block with what its commands answer today, in a folder where earlier ones may have left files."""
    most = int(found["lines"] or MOST_LINES)
    parts = []
    for command in commands(found["said"]):
        done = run(command, folder)
        assert not done.stderr or done.stderr.startswith(HEARD), f"{command}: {done.stderr}"
        lines = done.stdout.rstrip("\n").splitlines()
        shown = lines if len(lines) <= most else [*lines[:most], "…"]
        parts.append("\n".join([f"$ {command}", *(line.rstrip() for line in shown)]))
    start, end = found.span("said")
    before, after = found.string[found.start() : start], found.string[end : found.end()]
    return before + "\n\n".join(parts) + "\n" + after


def test_every_transcript_is_what_the_commands_answer(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    renewed = BLOCK.sub(lambda found: transcript(found, tmp_path), text)
    if request.config.getoption("--renew-golden"):
        README.write_text(renewed, encoding="utf-8")
    assert renewed == README.read_text(encoding="utf-8"), "the README is stale: pytest --renew-golden"


def test_it_shows_the_main_commands() -> None:
    shown = [command.split()[1] for block in console_blocks() for command in commands(block)]
    assert {"roles", "compare", "plan"} <= set(shown)


def test_what_it_counts_is_what_there_is() -> None:
    text, content = README.read_text(encoding="utf-8"), catalog.read(built_in())
    assert f"{len(content.roles)} roles in {len(content.families)} families" in text
    assert f"one of {len(content.backgrounds)} backgrounds" in text
    assert "O*NET occupations (900 of them" in text
    assert 900 <= len(content.occupations) < 1000


def fresh_machine_commands() -> list[str]:
    return re.findall(r"```sh\n(.+)\n```", README.read_text(encoding="utf-8"))


def test_the_test_command_is_the_one_that_ci_runs() -> None:
    plan, tests = fresh_machine_commands()
    assert plan.endswith("--hours-per-week 8 --budget 1500")
    assert tests in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_first_command_makes_a_plan_in_a_fresh_clone(tmp_path: Path) -> None:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout: nothing to clone")
    clone = tmp_path / "hcai"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True, capture_output=True)
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    command = fresh_machine_commands()[0].replace("python3", shlex.quote(sys.executable), 1)
    done = subprocess.run(
        ["bash", "-c", command], cwd=clone, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode and "No matching distribution" in done.stderr + done.stdout:
        pytest.skip("no package index can be reached")
    assert done.returncode == 0, done.stderr
    assert "Registered nurse → Clinical AI Specialist" in done.stdout
    assert "no other choice" in " ".join(done.stdout.split())
