"""`hcai diff` on directories and on git revisions."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest


def git(*args: str) -> None:
    who = ("-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *args], check=True, capture_output=True)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def repository(tmp_path, tiny_dir, monkeypatch) -> Path:
    """A repository with the tiny content in `content`, and a change after its only commit."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(tiny_dir, tmp_path / "content")
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "-m", "first")
    git("tag", "v1")
    change(
        Path("content/roles.yaml"),
        "{skill: python, level: 4, importance: core}",
        "{skill: python, level: 3, importance: core}",
    )
    return Path("content")


def test_directories(repository, tiny_dir, hcai) -> None:
    ran = hcai("diff", str(tiny_dir), "content")
    assert (ran.code, ran.err) == (0, "")
    assert "needs python: level 4 → 3" in ran.out
    assert "Roles that this touches  1" in ran.out


@pytest.mark.parametrize("width", ["60", "100"])
def test_what_a_diff_looks_like(width, repository, hcai, golden) -> None:
    change(Path("content/resources.yaml"), "status: active", "status: archived")
    change(Path("content/salaries.yaml"), "median: 114000", "median: 120000")
    change(Path("content/skills.yaml"), "  leadership:\n    name: Leadership", "  leading:\n    name: Leading people")
    golden(f"diff-{width}", hcai("diff", "v1", "--data", "content", "--width", width).out)


@pytest.mark.parametrize("old", ["HEAD", "v1", "v1:content", "HEAD:content/"])
def test_a_revision_against_what_is_there_now(old, repository, hcai) -> None:
    ran = hcai("diff", old, "--data", "content", "--format", "json")
    assert ran.code == 0
    (found,) = json.loads(ran.out)["data"]["changes"]
    assert [one["field"] for one in found["details"]] == ["needs[python].level"]


def test_two_revisions(repository, hcai) -> None:
    git("commit", "--quiet", "-am", "second")
    ran = hcai("diff", "HEAD~1", "HEAD", "--data", "content")
    assert "needs python: level 4 → 3" in ran.out
    assert "nothing changed in meaning" in hcai("diff", "HEAD", "--data", "content").out


def test_a_plan_under_both(repository, hcai) -> None:
    ran = hcai("diff", "v1", "--data", "content", "--from", "software-engineer", "--to", "ml-engineer")
    assert ran.code == 0
    assert "The plan software-engineer → ml-engineer" in ran.out
    assert "Hours to do" in ran.out


def test_a_saved_plan_under_both(repository, hcai) -> None:
    wish = ("--from", "software-engineer", "--to", "ml-engineer", "--data", "content", "--save", "my-plan.yaml")
    assert hcai("plan", *wish).code == 0
    ran = hcai("diff", "v1", "--data", "content", "--plan", "my-plan.yaml")
    assert ran.code == 0
    assert "The plan software-engineer → ml-engineer" in ran.out


def test_records_that_cannot_be_read_are_counted(repository, hcai) -> None:
    change(Path("content/skills.yaml"), "category: technical", "category: [technical")
    ran = hcai("diff", "v1", "--data", "content")
    assert ran.code == 0
    assert "hcai: content has 1 problem; what they concern is left out\n" in ran.err


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("v9", "--data", "content"), 1, "v9 is neither a directory nor a revision"),
        (("--output=x", "--data", "content"), 2, "No such option"),
        (("v1:nowhere",), 1, "there is no content in v1:nowhere"),
        (("v1", "--data", "content", "--from", "nurse"), 2, "--from and --to go together"),
        (("v1", "--data", "content", "--from", "nurse", "--to", "nothing"), 1, "no role is called 'nothing'"),
    ],
)
def test_mistakes(args, code, words, repository, hcai) -> None:
    ran = hcai("diff", *args)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err


def test_outside_of_a_repository(tmp_path, tiny_dir, hcai, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    shutil.copytree(tiny_dir, tmp_path / "content")
    ran = hcai("diff", "HEAD", "--data", "content")
    assert (ran.code, ran.out) == (2, "")
    assert "content is in no git repository" in ran.err


def test_a_revision_that_looks_like_an_option_is_none(repository, hcai) -> None:
    ran = hcai("diff", "--data", "content", "--", "--output=stolen")
    assert ran.code == 1
    assert not Path("stolen").exists()
