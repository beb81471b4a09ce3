"""`hcai export`, as one types it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Hcai

PLAN = ("plan", "--from", "nurse", "--to", "ml-engineer", "--start", "2026-12-07", "--no-profile")


@pytest.fixture
def plan(hcai: Hcai, tmp_path: Path) -> str:
    file = str(tmp_path / "my-plan.yaml")
    hcai(*PLAN, "--save", file)
    hcai("progress", "done", "1", "--plan", file)
    return file


def test_a_resume_is_printed_or_written(hcai: Hcai, plan: str, tmp_path: Path) -> None:
    printed = json.loads(hcai("export", "resume", "--plan", plan).out)
    assert [each["name"] for each in printed["skills"]]
    file = tmp_path / "resume.json"
    ran = hcai("export", "resume", "--plan", plan, "--out", str(file))
    assert (ran.code, ran.out) == (0, f"Wrote {file}.\n")
    assert json.loads(file.read_text())["skills"] == printed["skills"]


def test_a_saved_plan_goes_into_other_tools(hcai: Hcai, plan: str) -> None:
    assert "- [x] **1. " in hcai("export", "plan", "--plan", plan).out
    assert "\n1,done," in hcai("export", "plan", "--plan", plan, "--format", "csv").out
    calendar = hcai("export", "plan", "--plan", plan, "--format", "ics", "--timezone", "Europe/London").out
    assert "(step 2 of" in calendar.replace("\r\n ", "")
    assert "(step 1 of" not in calendar.replace("\r\n ", "")


@pytest.mark.parametrize("name", ["json", "skos"])
def test_the_content_is_printed(name: str, hcai: Hcai) -> None:
    ran = hcai("export", "catalog", "--format", name)
    assert (ran.code, ran.err) == (0, "")
    assert "ml-engineer" in ran.out


@pytest.mark.parametrize("name", ["json", "csv", "sqlite", "skos"])
def test_the_content_is_written_and_nothing_is_lost_by_a_second_time(name: str, hcai: Hcai, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert hcai("export", "catalog", "--format", name, "--out", str(out)).code == 0
    assert out.exists()
    again = hcai("export", "catalog", "--format", name, "--out", str(out))
    assert again.code == 2
    assert "is there already" in again.err
    forced = hcai("export", "catalog", "--format", name, "--out", str(out), "--force")
    assert forced.code == (2 if name == "csv" else 0)


@pytest.mark.parametrize("name", ["csv", "sqlite"])
def test_what_cannot_be_printed_says_what_to_do(name: str, hcai: Hcai) -> None:
    ran = hcai("export", "catalog", "--format", name)
    assert (ran.code, ran.out) == (2, "")
    assert "--out" in ran.err


def test_without_rdflib_it_says_how_to_get_it(hcai: Hcai, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "hcai_career.show.export.skos", raising=False)
    monkeypatch.delattr("hcai_career.show.export.skos", raising=False)
    monkeypatch.setitem(sys.modules, "rdflib", None)
    ran = hcai("export", "catalog", "--format", "skos")
    assert (ran.code, ran.out) == (1, "")
    assert "pip install 'hcai[rdf]'" in ran.err
