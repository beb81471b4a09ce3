"""The ways into somebody's CI: a pre-commit hook, a GitHub action, a GitLab job. Tested as far as one machine can."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from hcai_career.cli.typer_app import every
from tests.check import edits

ROOT = Path(__file__).parents[2]
RULES_PAGE = ROOT / "docs" / "rules.md"


def read(path: Path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def options() -> set[str]:
    command = dict(every())["check"]
    return {flag for param in command.params for flag in param.opts}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with content that has one problem, a warning."""
    raw = edits.read(edits.BASE)
    case = (edits.BASE.parent / "cases" / "LV002-weak-core" / "bad").read_text(encoding="utf-8")
    (tmp_path / "my content").mkdir()
    for name, text in edits.edited(raw, case).items():
        (tmp_path / "my content" / name).write_bytes(text)
    return tmp_path


# -- pre-commit --


def test_the_hooks_run_a_command_that_is_there() -> None:
    hooks = read(ROOT / ".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["hcai-check", "hcai-fix"]
    for hook in hooks:
        program, command, *flags = shlex.split(hook["entry"])
        assert (program, command) == ("hcai", "check")
        assert set(flags) <= options()
        assert hook["pass_filenames"] is False, "the check reads the whole directory"
        assert re.search(hook["files"], "data/roles.yaml")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("pre-commit") is None, reason="pre-commit is not installed")
def test_the_hook_runs_through_pre_commit(content: Path) -> None:
    """Installs hcai from this repository, so it needs a package index, and a commit of what it tests."""
    subprocess.run(["git", "init", "--quiet"], cwd=content, check=True)
    subprocess.run(["git", "add", "."], cwd=content, check=True)
    for args, code in (([], 0), (["--strict"], 1)):
        (content / "config.yaml").write_text(
            yaml.safe_dump({"repos": [{"repo": str(ROOT), "rev": head(), "hooks": [{"id": "hcai-check", "args": ["my content", "--as-of", "2026-11-25", *args]}]}]}),
            encoding="utf-8",
        )  # fmt: skip
        env = {**os.environ, "PRE_COMMIT_HOME": str(content / "cache")}
        command = ["pre-commit", "run", "--all-files", "--verbose", "--config", "config.yaml"]
        ran = subprocess.run(command, cwd=content, env=env, capture_output=True, text=True, check=False)
        assert ran.returncode == code, ran.stdout + ran.stderr
        assert "LV002" in ran.stdout


def head() -> str:
    ran = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True)
    return ran.stdout.strip()


# -- GitHub --


def act(content: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the script of the action, as its step would, with an hcai of this checkout."""
    action = read(ROOT / "action.yml")
    (step,) = action["runs"]["steps"]
    given = {name: str(spec["default"]) for name, spec in action["inputs"].items()}
    names = {"HCAI_DIRECTORY": "directory", "HCAI_ARGS": "args", "HCAI_SARIF": "sarif"}
    assert set(step["env"]) == {*names, "HCAI_SOURCE"}
    hcai = content / "hcai"
    hcai.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hcai_career "$@"\n', encoding="utf-8")
    hcai.chmod(0o755)
    whole = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), *sys.path]),
        "HCAI_SOURCE": str(ROOT),
        "HCAI_COMMAND": str(hcai),
        **{variable: given[name] for variable, name in names.items()},
        **env,
    }
    return subprocess.run(
        ["bash", "-c", step["run"]], cwd=content, env=whole, capture_output=True, text=True, check=False
    )


def test_the_action_annotates(content: Path) -> None:
    ran = act(content, HCAI_DIRECTORY="my content", HCAI_ARGS="--as-of 2026-11-25", GITHUB_OUTPUT=str(content / "out"))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith(
        "::warning file=my content/roles.yaml,line=21,col=9,title=LV002 weak-core::role analyst: "
    )
    assert (content / "out").read_text() == "code=0\n"


def test_the_action_fails_as_the_check_does_and_writes_sarif(content: Path) -> None:
    ran = act(content, HCAI_DIRECTORY="my content", HCAI_ARGS="--as-of 2026-11-25 --strict", HCAI_SARIF="found.sarif")
    assert ran.returncode == 1
    written = json.loads((content / "found.sarif").read_text(encoding="utf-8"))
    (result,) = written["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "my%20content/roles.yaml"
    assert act(content, HCAI_DIRECTORY="nowhere").returncode == 2


def test_inputs_never_become_part_of_the_script(content: Path) -> None:
    ran = act(content, HCAI_DIRECTORY="$(touch stolen)", HCAI_ARGS="; touch stolen")
    assert ran.returncode == 2
    assert not (content / "stolen").exists()
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    (run,) = re.findall(r"^\s+run: (.*)$", text, re.M)
    assert "${{" not in run


# -- the page --


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", RULES_PAGE.read_text(encoding="utf-8"), re.M | re.S)


def test_the_snippets_of_the_page_are_yaml_and_name_what_is_there() -> None:
    parsed = [yaml.safe_load(block) for block in blocks("yaml")]
    (hooks,) = [one["repos"][0]["hooks"] for one in parsed if one and "repos" in one]
    assert {hook["id"] for hook in hooks} <= {hook["id"] for hook in read(ROOT / ".pre-commit-hooks.yaml")}
    (steps,) = [one["steps"] for one in parsed if one and "steps" in one]
    assert set(steps[1]["with"]) <= set(read(ROOT / "action.yml")["inputs"])


def test_the_gitlab_job_runs(content: Path) -> None:
    (job,) = [yaml.safe_load(block)["hcai"] for block in blocks("yaml") if block.startswith("hcai:")]
    line = next(one for one in job["script"] if one.startswith("hcai check"))
    report = job["artifacts"]["reports"]["codequality"]
    assert line.endswith(f"> {report}")
    (content / "my content").rename(content / "data")
    python = f'"{sys.executable}" -m hcai_career'
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), *sys.path])}
    ran = subprocess.run(["bash", "-c", line.replace("hcai", python, 1)], cwd=content, env=env, check=False)
    assert ran.returncode == 1
    (issue, *_) = json.loads((content / report).read_text(encoding="utf-8"))
    assert issue["location"]["path"] == "data/roles.yaml"
