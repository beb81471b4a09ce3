"""Files that mean harm: each is a clear problem, in two seconds and 300 MB, and never a traceback."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.check import edits

SECONDS, MEGABYTES = 2.0, 300
HEAD = "roles:\n  one:\n    title: "

LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)


def scalar(path: Path) -> None:
    """200 MB of one text, written in pieces."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        for _ in range(200):
            file.write("x" * (1 << 20))


def loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


def written(text: str | bytes):
    def do(path: Path) -> None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    return do


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


HOSTILE = {
    "an alias bomb": (written(LAUGHS), "SH004"),
    "an alias of itself": (written("roles: &a [*a]\n"), "SH004"),
    "100,000 levels of brackets": (written("roles: " + "[" * 100_000), "SH004"),
    "100,000 levels of braces": (written("roles: " + "{a: " * 100_000), "SH004"),
    "100,000 levels of dashes": (written("roles:\n" + "- " * 100_000 + "x\n"), "SH004"),
    "100,000 keys in one": (written("roles: " + "? " * 100_000), "SH0"),
    "200 MB of one text": (scalar, "SH001"),
    "10 MB of one text": (written(HEAD + "x" * 10_000_000), "SH011"),
    "an unknown tag": (written("roles: !!python/object/apply:os.system ['echo harm']\n"), "SH004"),
    "a local tag": (written("roles: !harm {}\n"), "SH004"),
    "NUL bytes": (written(HEAD.encode() + b"\0" * 1000), "SH002"),
    "UTF-16": (written("roles: {}\n".encode("utf-16")), "SH002"),
    "UTF-16 without a mark": (written("roles: {}\n".encode("utf-16-le")), "SH002"),
    "bytes of no encoding": (written(b"roles: \xff\xfe\xfd\xfc\n"), "SH002"),
    "several documents": (written("roles: {}\n---\nroles: {}\n"), "SH003"),
    "an escape that no text has": (written('roles: {one: "\\uD800"}\n'), "SH0"),
    "a number of a million digits": (written("roles: " + "9" * 1_000_000 + "\n"), "SH0"),
    "a million keys of one name": (written("roles:\n" + "  a: b\n" * 200_000), "SH005"),
    "an empty file": (written(""), "SH006"),
    "a lone percent sign": (written("%"), "SH003"),
    "a directory": (directory, "SH001"),
    "a loop of links": (loop, "SH001"),
    "a pipe": (pipe, "SH001"),
}


def limited() -> None:
    """Stop the child where it takes far more time or memory than it may."""
    resource.setrlimit(resource.RLIMIT_CPU, (30, 30))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_a_clear_problem(name: str, tmp_path: Path) -> None:
    shutil.copytree(edits.BASE, tmp_path / "content")
    make, code = HOSTILE[name]
    make(tmp_path / "content" / "roles.yaml")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "hcai_career", "check", str(tmp_path / "content"), "--as-of", "2026-11-25"]
    probe = [sys.executable, "-c", PROBE, *command]
    ran = subprocess.run(probe, env=env, capture_output=True, text=True, timeout=60, preexec_fn=limited, check=False)
    code_of, seconds, megabytes = ran.stderr.split()[-3:]
    assert "Traceback" not in ran.stderr
    assert code_of == "1", ran.stderr
    first = next(line for line in ran.stdout.splitlines() if "roles.yaml" in line and " error " in line)
    assert f" error {code}" in first
    assert len(first) < 400
    assert float(megabytes) < MEGABYTES, f"{megabytes} MB"
    assert float(seconds) < SECONDS, f"{seconds} s of processor time"


PROBE = """
import resource, subprocess, sys
ran = subprocess.run(sys.argv[1:], capture_output=True, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
sys.stdout.write(ran.stdout[:20000])
sys.stderr.write(ran.stderr[-2000:])
sys.stderr.write(f"\\n{ran.returncode} {used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss / 1024:.0f}\\n")
"""
"""Runs a command, and says its exit code, the processor time it took and the most memory it held."""
