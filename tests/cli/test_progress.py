"""`hcai plan --save` and `hcai progress`, as one types them."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.cli.conftest import Hcai

ASKED = ("plan", "--from", "software-engineer", "--to", "ml-engineer", "--scope", "all")


@pytest.fixture
def plan(hcai: Hcai, tmp_path: Path) -> str:
    file = str(tmp_path / "my-plan.yaml")
    ran = hcai(*ASKED, "--save", file)
    assert ran.code == 0
    assert ran.err == f"Saved in {file}. Follow it: hcai progress show --plan {file}\n"
    return file


def test_a_plan_is_saved_followed_and_shown(hcai: Hcai, plan: str) -> None:
    assert hcai("progress", "done", "1", "--plan", plan).out.startswith("Done: ")
    assert hcai("progress", "note", "2", "hard", "but", "good", "--plan", plan).code == 0
    page = hcai("progress", "show", "--plan", plan)
    assert (page.code, page.err) == (0, "")
    assert "[x]" in page.out
    assert "2: hard but good" in page.out
    shown = json.loads(hcai("progress", "show", "--plan", plan, "--format", "json").out)
    assert shown["schema"] == "hcai.progress/1"
    assert [step["state"] for step in shown["data"]["plan"]["steps"]][:2] == ["done", "todo"]


@pytest.mark.parametrize("name", ["two\nhistory: lines.yaml", "\udcff.yaml"], ids=["a line's end", "no UTF-8"])
def test_whatever_the_file_is_called_the_plan_can_be_read(hcai: Hcai, tmp_path: Path, name: str) -> None:
    file = str(tmp_path / name)
    assert hcai(*ASKED, "--save", file).code == 0
    ran = hcai("progress", "show", "--plan", file)
    assert (ran.code, ran.err) == (0, "")


def test_undo_takes_the_latest_change_back(hcai: Hcai, plan: str) -> None:
    before = Path(plan).read_text()
    hcai("progress", "skip", "1", "--plan", plan)
    assert hcai("progress", "undo", "--plan", plan).out.startswith("Taken back: skip ")
    assert Path(plan).read_text() == before
    ran = hcai("progress", "undo", "--plan", plan)
    assert (ran.code, ran.err.splitlines()[0]) == (1, "hcai: there is nothing to undo")


def test_planning_anew_can_be_tried_before_it_is_done(hcai: Hcai, plan: str) -> None:
    hcai("progress", "done", "1", "--plan", plan)
    before = Path(plan).read_text()
    assert hcai("progress", "replan", "--dry-run", "--plan", plan).out.startswith("What changes")
    assert Path(plan).read_text() == before
    assert hcai("progress", "replan", "--hours-per-week", "4", "--plan", plan).code == 0
    assert "hours_per_week: 4.0" in Path(plan).read_text()


def test_two_plans_are_compared(hcai: Hcai, plan: str, tmp_path: Path) -> None:
    other = str(tmp_path / "other.yaml")
    hcai(*ASKED, "--hours-per-week", "4", "--save", other)
    assert "8 → 4" in hcai("progress", "diff", plan, other).out


def test_a_plan_that_is_followed_is_not_written_over(hcai: Hcai, plan: str) -> None:
    before = Path(plan).read_text()
    ran = hcai(*ASKED, "--save", plan)
    assert ran.code == 2
    assert "is there already" in ran.err
    assert Path(plan).read_text() == before


def test_a_wrong_step_and_a_missing_file_are_told(hcai: Hcai, plan: str, tmp_path: Path) -> None:
    assert "the plan has no step '99'" in hcai("progress", "done", "99", "--plan", plan).err
    ran = hcai("progress", "show", "--plan", str(tmp_path / "none.yaml"))
    assert (ran.code, ran.err.count("Traceback")) == (1, 0)
    assert "there is no plan" in ran.err


def test_two_processes_at_once_both_keep_their_marks(plan: str, tiny_dir: Path) -> None:
    def mark(*args: str) -> int:
        command = [sys.executable, "-m", "hcai_career", "progress", *args, "--plan", plan]
        return subprocess.run(command, capture_output=True, check=False, timeout=60).returncode

    with ThreadPoolExecutor(8) as pool:
        codes = list(pool.map(lambda number: mark("log", "1", str(number)), range(1, 9)))
    assert codes == [0] * 8
    assert f"logged: {sum(range(1, 9))}.0" in Path(plan).read_text()
