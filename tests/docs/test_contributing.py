"""What CONTRIBUTING.md names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def root(docs: Path) -> Path:
    return docs.parent


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    return (root / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_path_is_there(text: str, root: Path) -> None:
    paths = re.findall(r"`?\b((?:src|tests|docs|data|benchmarks|schema)/[\w./-]+\w)`?", text)
    assert len(paths) > 6
    assert not [path for path in paths if not (root / path).exists()]


def test_the_rooms_are_those_of_the_source(text: str, root: Path) -> None:
    rooms = re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)
    source = root / "src" / "hcai_career"
    assert set(rooms) == {path.parent.name for path in source.glob("*/__init__.py")}


def test_each_command_is_one_that_ci_runs_or_a_script_that_is_there(text: str, root: Path) -> None:
    ci = (root / ".ci" / "run").read_text(encoding="utf-8")
    commands = {line.split()[0] for line in re.findall(r"\.venv/bin/([^`\n]+)", text)}
    assert commands == {"python", "mypy", "lint-imports", "hcai"}
    assert all(f".venv/bin/{command}" in ci for command in commands)


def test_the_readme_leads_to_it(root: Path) -> None:
    assert "CONTRIBUTING.md" in (root / "README.md").read_text(encoding="utf-8")
