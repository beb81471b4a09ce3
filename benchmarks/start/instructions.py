"""How many instructions a run takes: a count that repeats where times do not, so it is taken once or twice."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable

from benchmarks.run import Program

TIMEOUT = 300
Counter = Callable[[Program], int | None]


def counter() -> tuple[str, Counter] | None:
    """What can count here, `perf` before `valgrind` since it is a hundred times as fast; None for nothing."""
    for tool, count in (("perf", _perf), ("valgrind", _valgrind)):
        if shutil.which(tool) and count(Program(("/bin/true",), {})):
            return tool, count
    return None


def _perf(program: Program) -> int | None:
    said = _run(("perf", "stat", "-x,", "-e", "instructions:u", *program.args), program)
    found = re.search(r"^(\d+),[^\n]*instructions", said, re.MULTILINE)
    return int(found[1]) if found else None


def _valgrind(program: Program) -> int | None:
    tool = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
    found = re.search(r"Collected : (\d+)", _run((*tool, *program.args), program))
    return int(found[1]) if found else None


def _run(command: tuple[str, ...], program: Program) -> str:
    env = {**program.env, "PYTHONHASHSEED": "0"}
    try:
        ran = subprocess.run(
            command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=TIMEOUT, check=False
        )
    except (subprocess.TimeoutExpired, OSError):
        return ""
    return "" if ran.returncode else ran.stderr
