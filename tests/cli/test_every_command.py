"""Every command there is: it has a line of help, and an example that works as it stands on the real content."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from hcai_career.catalog.read import built_in
from hcai_career.cli import TRIES, main
from hcai_career.cli.typer_app import Command, every
from hcai_career.problem import NotFoundError

ALL = {name: command for name, command in every() if isinstance(command, Command)}
EXAMPLES = [example for command in ALL.values() for example in command.examples]
RESUME = Path(__file__).parents[1] / "resumes" / "01-icu-nurse.txt"
POSTING = Path(__file__).parents[1] / "postings" / "03-data-scientist-nhs.txt"
TOLD = re.compile(r"(?:Read from \S+: .+\n)?")
"""What a command may say on stderr although all is well: what it read from a file of the user's."""


@pytest.fixture
def real_content(monkeypatch):
    """The content that comes with hcai, once it is there."""
    try:
        built_in()
    except NotFoundError:
        pytest.skip("the content has not landed yet")


def test_there_are_commands():
    assert {"roles list", "roles show", "skills show", "backgrounds list", "resources search"} <= set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_help_has_a_summary_an_example_and_a_line_for_each_option(name):
    command = ALL[name]
    assert command.examples, "a line that begins with `$ ` in the docstring"
    assert all(shlex.split(example)[0] == "hcai" for example in command.examples)
    assert any(example.startswith(f"hcai {name}") for example in command.examples)
    assert all(getattr(param, "help", None) for param in command.params)


@pytest.mark.parametrize("name", ALL)
def test_help_starts_with_the_example(name, hcai):
    ran = hcai(*name.split(), "--help")
    assert ran.code == 0
    assert ran.out.index(f"$ hcai {name}") < ran.out.index("Usage:") < ran.out.index("Options:")


@pytest.fixture(scope="session")
def plans(tmp_path_factory):
    """A folder with two plans that somebody follows."""
    folder = tmp_path_factory.mktemp("plans")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("HCAI_DATA", raising=False)
        patch.chdir(folder)
        for name in ("my-plan.yaml", "my-other-plan.yaml"):
            asked = ["--from", "registered-nurse", "--to", "clinical-ai-specialist", "--format", "json"]
            assert main(["plan", *asked, "--save", name]) == 0
            assert main(["progress", "note", "1", "begin here", "--plan", name]) == 0
    return folder


@pytest.fixture
def in_folder(request, tmp_path, own_home, monkeypatch):
    """A folder in which an example may do what it says, with what it is about: a plan to follow, a profile, an editor."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VISUAL", "true")
    example = request.node.callspec.params["example"]
    if example.startswith("hcai profile") and not example.startswith("hcai profile init"):
        profile = own_home / "config" / "hcai" / "profile.yaml"
        profile.parent.mkdir(parents=True)
        profile.write_text("background: registered-nurse\nbudget: 900\nskills: {python: 1}\n")
    if "resume.txt" in example:
        shutil.copy(RESUME, tmp_path / "resume.txt")
    if "posting.txt" in example:
        shutil.copy(POSTING, tmp_path / "posting.txt")
    if "my-plan.yaml" in example or "progress" in example:
        shutil.copytree(request.getfixturevalue("plans"), tmp_path, dirs_exist_ok=True)
    if " diff data-2025 data" in request.node.callspec.params["example"]:
        for name in ("data-2025", "data"):
            shutil.copytree(built_in(), tmp_path / name)


@pytest.mark.parametrize("example", EXAMPLES)
def test_example_works_as_it_stands(example, real_content, in_folder, hcai, monkeypatch):
    monkeypatch.delenv("HCAI_DATA")
    ran = hcai(*shlex.split(example)[1:])
    assert ran.code == 0
    assert TOLD.fullmatch(ran.err), ran.err
    assert ran.out


@pytest.mark.parametrize("example", TRIES)
def test_first_words_work_as_they_stand(example, real_content, hcai, monkeypatch):
    monkeypatch.delenv("HCAI_DATA")
    ran = hcai(*shlex.split(example)[1:])
    assert (ran.code, ran.err) == (0, "")
