"""The generated pages are what the program says today. Renew: `python docs/generate.py` or `pytest --renew-golden`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import generate
import pytest
from generator import records

from hcai_career.advise.query.search import Hit
from hcai_career.cli.typer_app import every

SRC = Path(__file__).parents[2] / "src"
HEADING = re.compile(r"^#+ (.+)$", re.M)
LINK = re.compile(r"\]\(([^)#\s]*)(?:#([^)\s]+))?\)")
INNER = {"_HCAI_COMPLETE", "PYTHONPATH"}  # between a process of ours and its child
"""Variables between the shell's completion and hcai, of no use to a person."""


@pytest.mark.parametrize("name", generate.PAGES)
def test_page_is_not_stale(name: str, docs: Path, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        generate.write()
    renew = f"docs/{name} is stale: python docs/generate.py (or pytest --renew-golden)"
    assert (docs / name).read_text(encoding="utf-8") == generate.PAGES[name](), renew


def run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(SRC), *sys.path]), "PYTHONUTF8": "1"}
    command = [sys.executable, str(folder / "generate.py"), *args]
    return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


def test_check_names_what_is_stale_and_writing_mends_it(docs: Path, tmp_path: Path) -> None:
    copy = tmp_path / "docs"
    shutil.copytree(docs, copy, ignore=shutil.ignore_patterns("__pycache__"))
    assert run(copy, "--check").returncode == 0
    (copy / "cli.md").write_text("old\n", encoding="utf-8")
    found = run(copy, "--check")
    assert (found.returncode, found.stderr) == (1, "docs/cli.md is stale: python docs/generate.py\n")
    assert run(copy).stdout == "wrote docs/cli.md\n"
    assert run(copy, "--check").returncode == 0
    assert run(copy, "--what").returncode == 2


def test_a_field_without_words_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    real = records.hints
    monkeypatch.setattr(records, "hints", lambda record: real(record) | ({"new": str} if record is Hit else {}))
    with pytest.raises(records.StaleError, match=r"to add \['Hit\.new'\], to take out \[\]"):
        records.meanings()


def test_every_link_leads_somewhere(docs: Path) -> None:
    pages = {path.name: path.read_text(encoding="utf-8") for path in docs.glob("*.md")}
    anchors = {name: {records.slug(title) for title in HEADING.findall(text)} for name, text in pages.items()}
    for name, text in pages.items():
        for file, anchor in LINK.findall(text):
            if "://" in file:
                continue
            assert (docs / file).exists(), f"{name}: {file}"
            assert not anchor or anchor in anchors[file or name], f"{name}: {file}#{anchor}"


def test_every_command_that_writes_json_stands_in_the_page() -> None:
    formats = {
        line: getattr(param.type, "choices", ())
        for line, command in every()
        for param in command.params
        if param.name == "format"
    }
    writing = {line for line, choices in formats.items() if "json" in choices} - {"export catalog"}  # it is no answer
    assert writing == {line.partition(" --")[0] for lines in records.WRITTEN_BY.values() for line in lines}


def test_every_variable_that_is_read_is_documented(docs: Path) -> None:
    read = {"COLUMNS"}  # by the standard library, on our behalf
    for path in SRC.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        read |= set(re.findall(r'environ(?:\.get\(|\[)"(\w+)"', text)) | set(re.findall(r'^ENV = "(\w+)"', text, re.M))
    documented = set(re.findall(r"^\| `([A-Z_]+)` \|", (docs / "cli.md").read_text(encoding="utf-8"), re.M))
    assert read - INNER == documented
