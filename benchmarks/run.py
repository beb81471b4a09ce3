"""Running programs in turn: wall time, processor time, and peak memory."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_LAUNCHER = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
took = time.perf_counter() - start
print(json.dumps([code, took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]))
"""


@dataclass(frozen=True)
class Program:
    """A command line with its environment. On a terminal: stdout is a pseudo-terminal, else it is discarded."""

    args: tuple[str, ...]
    env: Mapping[str, str]
    terminal: bool = False


@dataclass
class Timing:
    """Seconds of each round; the processor time is that of the program and its children, user and system."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)


class ProgramError(Exception):
    """A program did not do what it was asked for."""


def first_run(program: Program, timeout: float = 120) -> str:
    """Run once, to warm what is cached and to see that it works; its output. Raises ProgramError."""
    command = list(program.args)
    ran = subprocess.run(command, env=dict(program.env), capture_output=True, text=True, timeout=timeout, check=False)
    if ran.returncode:
        raise ProgramError(f"{' '.join(program.args)}: exit code {ran.returncode}\n{(ran.stderr or ran.stdout)[-800:]}")
    return ran.stdout


def in_turn(
    programs: Mapping[str, Program], rounds: int, progress: Callable[[str], None] = lambda _: None
) -> dict[str, Timing]:
    """Run all programs `rounds` times, each once a round, in an order that is drawn anew for each round."""
    timings = {name: Timing() for name in programs}
    for number in range(rounds):
        names = list(programs)
        random.Random(number).shuffle(names)
        for name in names:
            wall, cpu = once(programs[name])
            timings[name].wall.append(wall)
            timings[name].cpu.append(cpu)
        progress(f"round {number + 1} of {rounds}")
    return timings


def once(program: Program) -> tuple[float, float]:
    """Seconds of one run, by the clock and of the processor. Raises ProgramError on another exit code than 0."""
    if program.terminal:
        return _on_terminal(program)
    return _timed(program, subprocess.DEVNULL)


def _timed(program: Program, stdout: int) -> tuple[float, float]:
    start = time.perf_counter()
    process = subprocess.Popen(program.args, env=dict(program.env), stdout=stdout, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise ProgramError(f"{' '.join(program.args)}: exit code {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime


def _on_terminal(program: Program) -> tuple[float, float]:
    reader, terminal = os.openpty()
    drain = threading.Thread(target=_drain, args=(reader,), daemon=True)
    drain.start()
    try:
        return _timed(program, terminal)
    finally:
        os.close(terminal)
        drain.join(5)
        os.close(reader)


def _drain(reader: int) -> None:
    try:
        while os.read(reader, 65536):
            pass
    except OSError:  # the other side is closed
        return


def once_with_memory(program: Program) -> tuple[float, float]:
    """Seconds of one run, and the most memory that it held at once, in MB. Raises ProgramError.

    The program is started by a small process of its own, since a process counts what it held before it became
    the program, which is a copy of its parent.
    """
    command = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *program.args]
    ran = subprocess.run(command, env=dict(program.env), capture_output=True, text=True, check=True)
    code, took, peak = json.loads(ran.stdout)
    if code:
        raise ProgramError(f"{' '.join(program.args)}: exit code {code}")
    return float(took), float(peak) / (1024 if sys.platform == "linux" else 1024 * 1024)


def quiet(command: Sequence[str | Path], env: Mapping[str, str] | None = None, cwd: Path | None = None) -> str:
    """Run a tool that has to succeed; its output. Raises ProgramError with what it said."""
    words = [str(word) for word in command]
    ran = subprocess.run(words, env=env and dict(env), cwd=cwd, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise ProgramError(f"{' '.join(words)}: exit code {ran.returncode}\n{(ran.stdout + ran.stderr)[-3000:]}")
    return ran.stdout
