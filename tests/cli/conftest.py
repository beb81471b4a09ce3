"""Running hcai: in this process where that is enough, in its own where the process matters."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from rich.cells import cell_len

from hcai_career.cli import main


@dataclass(frozen=True)
class Ran:
    """What a run of hcai left behind."""

    code: int
    out: str
    err: str


Hcai = Callable[..., Ran]
WIDTHS = (60, 80, 120)
"""Columns that every page is looked at in."""


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
def page(hcai: Hcai, golden: Callable[[str, str], None]) -> Callable[[str, str], None]:
    """`page("roles-list", "roles list")`: what a command shows at each width, held against what it showed before."""

    def hold(name: str, command: str) -> None:
        shown = []
        for width in WIDTHS:
            ran = hcai(*shlex.split(command), "--width", str(width))
            assert (ran.code, ran.err) == (0, "")
            assert [line for line in ran.out.splitlines() if cell_len(line) > width and "://" not in line] == []
            shown.append(f"$ hcai {command} --width {width}\n{ran.out}")
        golden(name, "\n".join(shown))

    return hold


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
