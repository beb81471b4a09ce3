"""hcai leaves without taking Python apart: nothing that was said may be lost on the way out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def test_all_of_a_long_answer_arrives(hcai_process):
    ran = hcai_process("resources", "list", "--format", "json", env={"HCAI_DATA": ""})
    assert ran.returncode == 0
    assert len(json.loads(ran.stdout)["data"]["resources"]) > 100


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [(("--version",), 0, ""), (("x",), 2, "hcai"), (("roles", "show", "nobody-at-all"), 1, "hcai")],
)
def test_the_exit_code_and_what_was_said_of_it(hcai_process, args, code, said):
    ran = hcai_process(*args)
    assert (ran.returncode, ran.stderr[: len(said)]) == (code, said)


def test_a_completion_ends_well(hcai_process):
    words = {"_HCAI_COMPLETE": "complete_bash", "COMP_WORDS": "hcai roles ", "COMP_CWORD": "2"}
    ran = hcai_process(env=words)
    assert ran.returncode == 0
    assert "list" in ran.stdout.split()


def test_a_traceback_still_comes(hcai_process):
    ran = hcai_process("--debug", "roles", "show", "nobody-at-all")
    assert ran.returncode == 1
    assert "Traceback" in ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_answer_that_cannot_be_written_is_no_success():
    with Path("/dev/full").open("w") as full:
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-m", "hcai_career", "--version"]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=env, check=False, timeout=60)
    assert ran.returncode == 1
