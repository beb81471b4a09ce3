"""`hcai check` as it is typed: exit codes, settings, formats, fixes."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.check import edits

from hcai_career.check.fix.run import mend
from hcai_career.check.rules import RULES
from hcai_career.check.settings import Settings

CASES = Path(edits.BASE).parent / "cases"
DAY = ("--as-of", "2026-11-25")


@pytest.fixture
def directory(tmp_path, monkeypatch) -> Path:
    """A copy of the base content in the working directory, called `content`."""
    shutil.copytree(edits.BASE, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return Path("content")


def spoil(directory: Path, *codes: str) -> None:
    for code in codes:
        (case,) = CASES.glob(f"{code}-*")
        for name, raw in edits.edited(edits.read(directory), (case / "bad").read_text(encoding="utf-8")).items():
            (directory / name).write_bytes(raw)


def test_good_content(directory, hcai) -> None:
    ran = hcai("check", "content", "--strict", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"No problems: {len(RULES)} rules on 37 records in 13 files")


def test_an_error_is_shown_with_its_line_a_caret_and_a_hint(directory, hcai) -> None:
    spoil(directory, "LK001")
    ran = hcai("check", "content", "--ignore", "LK003", *DAY)
    assert ran.code == 1
    assert ran.out.splitlines()[:4] == [
        "content/roles.yaml:22:17: error LK001 role analyst: unknown skill 'wrting'",
        "    22 |       - {skill: wrting, level: 2, importance: important}",
        "       |                 ^^^^^^",
        "       = did you mean writing?",
    ]
    assert ran.out.splitlines()[-1].startswith("1 error: ")


def test_a_warning_fails_only_a_strict_check(directory, hcai) -> None:
    spoil(directory, "LV002")
    assert hcai("check", "content", *DAY).code == 0
    assert hcai("check", "content", "--strict", *DAY).code == 1


def test_an_info_never_fails(directory, hcai) -> None:
    spoil(directory, "PR009")
    ran = hcai("check", "content", "--strict", *DAY)
    assert ran.code == 0
    assert "1 info: " in ran.out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("nowhere",), "content directory nowhere does not exist"),
        (("content/roles.yaml",), "is not a directory"),
        (("content", "--select", "LK999"), "--select: no rule has the code 'LK999'"),
        (("content", "--ignore", "unknown-idd"), "did you mean unknown-id"),
        (("content", "--as-of", "2026-13-01"), "--as-of: '2026-13-01'"),
        (("content", "--format", "yaml"), "'yaml' is not one of"),
        (("content", "--statistics", "--format", "sarif"), "--statistics has no form in sarif"),
    ],
)
def test_wrong_usage(args, words, directory, hcai) -> None:
    ran = hcai("check", *args)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_select_and_ignore_take_codes_families_and_names(directory, hcai) -> None:
    spoil(directory, "LV002", "PR002")
    assert [one["code"] for one in found(hcai("check", "content", "--format", "json", "--select", "LV,PR", *DAY))] == ["LV002", "PR002"]  # fmt: skip
    assert [one["code"] for one in found(hcai("check", "content", "--format", "json", "--select", "weak-core", *DAY))] == ["LV002"]  # fmt: skip
    only = hcai("check", "content", "--format", "json", "--select", "PR", "--ignore", "PR002", *DAY)
    assert (only.code, found(only)) == (0, [])
    longer = hcai("check", "content", "--format", "json", "--select", "LV002", "--ignore", "LV", *DAY)
    assert [one["code"] for one in found(longer)] == ["LV002"]


def found(ran) -> list[dict[str, object]]:
    written = json.loads(ran.out)
    assert written["schema"] == "hcai.check/1"
    return written["data"]["findings"]


def test_statistics(directory, hcai) -> None:
    spoil(directory, "LK008")
    ran = hcai("check", "content", "--statistics", *DAY)
    assert ran.out.splitlines()[0].split() == ["2", "warning", "LK008", "lonely-role"]
    written = json.loads(hcai("check", "content", "--statistics", "--format", "json", *DAY).out)
    assert written["data"]["tallies"] == [{"code": "LK008", "rule": "lonely-role", "severity": "warning", "count": 2}]


def test_one_broken_file_hides_no_problem_of_another(directory, hcai) -> None:
    spoil(directory, "PR002", "LV007")
    (directory / "roles.yaml").write_text("roles: [", encoding="utf-8")
    codes = [one["code"] for one in found(hcai("check", "content", "--format", "json", *DAY))]
    assert {"SH003", "PR002", "LV007"} <= set(codes)
    assert not {"LK003", "LK004", "LK005"} & set(codes), "what is missing is not known while a file is broken"


def test_as_of_moves_the_day(directory, hcai) -> None:
    assert hcai("check", "content", "--strict", "--as-of", "2027-05-22").code == 0
    later = hcai("check", "content", "--strict", "--as-of", "2027-05-23")
    assert later.code == 1
    assert "CL004 source survey: was to be looked at again by 2027-05-22" in later.out


@pytest.mark.parametrize("width", ["60", "100"])
def test_what_a_report_looks_like(width, directory, hcai, golden) -> None:
    spoil(directory, "LK001", "PR005", "SH015", "LV013")
    (directory / "practice.yaml").write_text("practice: [", encoding="utf-8")
    golden(f"check-{width}", hcai("check", "content", "--width", width, *DAY).out)


# -- settings --


def test_a_project_sets_rules_severity_and_limits(directory, hcai) -> None:
    spoil(directory, "LV002", "PR002", "LV007")
    Path("hcai.toml").write_text(
        '[check]\nignore = ["PR"]\n[check.severity]\nLV002 = "info"\n[check.limits]\nreach_by_study = 4\n', "utf-8"
    )
    ran = hcai("check", "content", "--strict", *DAY)
    assert ran.code == 0
    assert "info LV002" in ran.out


def test_settings_in_pyproject_and_the_nearest_file_wins(directory, hcai) -> None:
    spoil(directory, "LV002")
    Path("pyproject.toml").write_text('[tool.hcai.check]\nselect = ["PR"]\n', encoding="utf-8")
    assert found(hcai("check", "content", "--format", "json", *DAY)) == []
    (directory / "hcai.toml").write_text('[check]\nselect = ["LV"]\n', encoding="utf-8")
    assert len(found(hcai("check", "content", "--format", "json", *DAY))) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[check", "hcai.toml cannot be read"),
        ("[check]\nselct = []", "unknown key 'selct'"),
        ("[check]\nselect = 'LK'", "select is not a list of codes"),
        ("[check]\nselect = ['ZZ']", "no rule has the code 'ZZ'"),
        ("[check.severity]\nLK = 'fatal'", "LK is 'fatal'"),
        ("[check.limits]\nsentence_words = -1", "sentence_words is -1"),
        ("[check.limits]\nsentence_words = 4.5", "sentence_words is 4.5"),
        ("[check.limits]\nwords = 4", "unknown key 'words'"),
        ("check = 1", "check is 1, not a table"),
    ],
)
def test_a_mistake_in_the_settings(text, words, directory, hcai) -> None:
    Path("hcai.toml").write_text(text, encoding="utf-8")
    ran = hcai("check", "content")
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


# -- fixes --


def test_the_diff_applies(directory, hcai) -> None:
    spoil(directory, "SH022", "SH024", "SH026")
    shown = hcai("check", "content", "--fix", "--diff", *DAY)
    assert shown.code == 1
    assert shown.out.startswith("--- a/content/")
    Path("change.diff").write_text(shown.out, encoding="utf-8")
    expected = {one.path: one.after for one in mend(directory, Settings(edits.TODAY))}
    assert len(expected) == 2
    subprocess.run(["git", "apply", "change.diff"], check=True)
    assert {path: path.read_text(encoding="utf-8") for path in expected} == expected


def test_what_can_be_mended_is_and_the_rest_is_reported(directory, hcai) -> None:
    spoil(directory, "SH022", "PR007")
    ran = hcai("check", "content", "--fix", "--strict", *DAY)
    assert ran.code == 1
    assert "PR007" in ran.out
    assert "SH022" not in ran.out
    assert ran.err == f"mended {directory / 'skills.yaml'}\n"
    assert hcai("check", "content", "--diff", *DAY).out == ""


# -- start-up --

PROBE = """
import sys
from hcai_career.cli import main
main(sys.argv[1:])
sys.stderr.write("\\n".join(sorted(sys.modules)))
"""


@pytest.mark.parametrize("args", [("roles", "list"), ("skills", "show", "python"), ("--help",)])
def test_other_commands_import_nothing_of_it(args, hcai_process) -> None:
    hcai_process("roles", "list")
    modules = hcai_process(*args, code=PROBE).stderr.splitlines()
    assert "hcai_career" in modules
    assert not [name for name in modules if name.startswith("hcai_career.check")]


def test_a_report_for_machines_needs_no_rich(hcai_process) -> None:
    for name in ("json", "github", "gitlab", "sarif", "junit"):
        modules = hcai_process("check", "--format", name, code=PROBE).stderr.splitlines()
        assert "hcai_career.check.run" in modules
        assert not {"rich", "typer", "numpy", "highspy"} & set(modules), name
