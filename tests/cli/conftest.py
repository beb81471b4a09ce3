"""Running hcai: in this process where that is enough, in its own where the process matters."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from hcai_career.cli import main


@dataclass(frozen=True)
class Ran:
    """What a run of hcai left behind."""

    code: int
    out: str
    err: str


Hcai = Callable[..., Ran]


@pytest.fixture
def hcai(capsys: pytest.CaptureFixture[str], tiny_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Hcai:
    """`hcai("roles", "list")` on the tiny content, in this process."""
    monkeypatch.setenv("HCAI_DATA", str(tiny_dir))
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("NO_COLOR", "HCAI_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run(*args: str) -> Ran:
        code = main(args)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run


@pytest.fixture
def hcai_process(tiny_dir: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """`hcai_process("roles", "list", env={…})` on the tiny content, in a process of its own."""

    def run(*args: str, code: str = "", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        start = ["-c", code] if code else ["-m", "hcai_career"]
        # Whatever the tests run from (a checkout, an installed wheel), the child imports the same package.
        whole = {**os.environ, "HCAI_DATA": str(tiny_dir), "PYTHONPATH": os.pathsep.join(sys.path), **(env or {})}
        return subprocess.run(
            [sys.executable, *start, *args],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=whole,
            timeout=60,
            check=False,
        )

    return run
