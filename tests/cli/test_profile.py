"""`hcai profile`, as one types it, and what it changes for the commands that use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.cli.conftest import Hcai

from hcai_career.cli import asking
from hcai_career.person import profile_file

PLAN = ("plan", "--to", "ml-engineer", "--start", "2026-12-01")
POSIX = pytest.mark.skipif(os.name != "posix", reason="an editor that is a shell script")


@pytest.fixture
def profile(own_home: Path) -> Path:
    """Where the profile lies in a test."""
    path = own_home / "config" / "hcai" / "profile.yaml"
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """An editor that does one thing, given in the language of the shell, with the file as $1."""

    def set_(does: str) -> None:
        script = tmp_path / "editor.sh"
        script.write_text(f"#!/bin/sh\n{does}\n")
        script.chmod(0o755)
        monkeypatch.setenv("VISUAL", str(script))

    return set_


# -- making, changing and showing it --


def test_a_profile_is_made_from_options_changed_and_shown(hcai: Hcai, profile: Path) -> None:
    ran = hcai("profile", "init", "--from", "nurse", "--have", "python=1", "--hours-per-week", "6")
    assert (ran.code, ran.out) == (0, f"Kept in {profile}: background, hours_per_week, skills.python.\n")
    ran = hcai("profile", "set", "--have", "python=2", "--evidence", "course", "--words", "CS50P", "--budget", "900")
    assert ran.out == f"Kept in {profile}: skills.python, budget.\n"
    shown = json.loads(hcai("profile", "show", "--format", "json").out)
    assert shown["schema"] == "hcai.profile/1"
    assert shown["data"]["profile"]["skills"] == [
        {"skill": "python", "level": 2, "evidence": "course", "words": "CS50P"}
    ]
    assert shown["data"]["profile"]["hours_per_week"] == 6
    assert "targets" in shown["data"]["unsaid"]
    page = hcai("profile", "show").out
    assert "a course\n        “CS50P”" in page
    assert "$900" in page


def test_saying_it_again_changes_nothing(hcai: Hcai, profile: Path) -> None:
    hcai("profile", "init", "--from", "nurse")
    assert hcai("profile", "set", "--from", "nurse").out == f"{profile} says so already.\n"


EVERYTHING = (
    "--from nurse --years 8 --have python=2 --have r=1 --evidence work --words ward --education bachelor --degree BSc "
    "--licence nurse --licensed-in uk --expires 2060-01-31 --exposure care --credential model-certificate "
    "--hours-per-week 5.5 --budget 1200 --region california --jurisdiction uk --language en --language de "
    "--interest imaging --interest hospital --target ml-engineer"
)


def test_everything_can_be_said_by_options(hcai: Hcai, profile: Path) -> None:
    assert hcai("profile", "init", *EVERYTHING.split()).code == 0
    said = json.loads(hcai("profile", "show", "-f", "json").out)["data"]
    assert said["unsaid"] == []
    assert said["profile"]["licences"] == [{"profession": "nurse", "jurisdiction": "uk", "expires": "2060-01-31"}]
    assert said["profile"]["education"] == {"eqf": 6, "title": "BSc"}
    assert hcai("profile", "set", *EVERYTHING.split()).out.endswith("says so already.\n")


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("budget 1500", "budget: 1500\n"),
        ("hours-per-week 5.5", "hours_per_week: 5.5\n"),
        ("background registered nurse", "background: nurse\n"),
        ("skills.python 2", "skills:\n  python: 2\n"),
        ("skills.python 2 --evidence work", "skills:\n  python: {level: 2, evidence: work}\n"),
        ("skills python=2 r=1", "skills:\n  python: 2\n  r: 1\n"),
        ("languages en de", "languages: [en, de]\n"),
        ("licences nurse", "licences: [nurse]\n"),
        ("education bachelor", "education: bachelor\n"),
        ("exposure care", "exposure: care\n"),
        ("targets ml-engineer", "targets: [ml-engineer]\n"),
    ],
)
def test_a_field_is_set_by_its_name(hcai: Hcai, profile: Path, words: str, kept: str) -> None:
    assert hcai("profile", "set", *words.split()).code == 0
    assert profile.read_text() == profile_file.TEMPLATE + kept


def test_lists_are_added_to_and_taken_from(hcai: Hcai, profile: Path) -> None:
    hcai("profile", "init", "--language", "en", "--licence", "nurse", "--have", "python=2", "--have", "r=1")
    hcai("profile", "set", "--language", "de", "--licence", "physician")
    hcai("profile", "set", "--licence", "nurse", "--licensed-in", "uk")
    text = profile.read_text()
    assert "languages: [en, de]\n" in text
    assert "licences: [{profession: nurse, jurisdiction: uk}, physician]\n" in text
    assert hcai("profile", "unset", "languages.en", "licences.physician", "skills.Python", "licences.nurse").code == 0
    after = profile.read_text().partition("hcai: profile/1\n")[2]
    assert after == "skills:\n  r: 1\nlicences: []\nlanguages: [de]\n"
    assert hcai("profile", "unset", "licences").code == 0
    assert "\nlicences" not in profile.read_text()


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        ("init", 2, "need a terminal"),
        ("show", 1, "make one: hcai profile init"),
        ("unset budget", 1, "make one: hcai profile init"),
        ("set", 2, "nothing to set"),
        ("set budget", 2, "budget needs a value"),
        ("set budget lots", 2, "budget: 'lots' is not a number"),
        ("set bugdet 5", 2, "did you mean budget?"),
        ("set budget.x 5", 2, "'budget.x' is no field"),
        ("set budget 5 --budget 6", 2, "budget is said twice"),
        ("set exposure some", 2, "say none, visits, presence, care"),
        ("set --evidence course", 2, "--evidence goes with --have"),
        ("set --expires 2030-01-01", 2, "--expires goes with --licence"),
        ("set --licence none --expires 2030-01-01", 2, "--expires goes with --licence"),
        ("set --licence nurse --expires soon", 2, "--expires: 'soon' is not a date"),
        ("set --degree BSc", 2, "--degree goes with --education"),
        ("set --education kindergarten", 2, "'kindergarten' is not a level of education"),
        ("set --have pyton=2", 1, "did you mean python"),
        ("set --have python=7", 2, "'7' is not a level"),
        ("set --hours-per-week 500", 2, "--hours-per-week: 500 is out of range"),
        ("set --years nan", 2, "--years: nan is out of range"),
        ("set --language english", 1, "'english' is not a language"),
        ("set --interest imagng", 1, "did you mean imaging?"),
        ("set --target nobody", 1, "no role is called 'nobody'"),
        ("set --region atlantis", 1, "no region is called 'atlantis'"),
    ],
)
def test_what_cannot_be_meant_is_told_and_makes_no_file(
    hcai: Hcai, profile: Path, args: str, code: int, words: str
) -> None:
    ran = hcai("profile", *args.split())
    assert ran.code == code
    assert words in ran.err
    assert not profile.exists()


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        ("init --from nurse", 2, "there is a profile already"),
        ("unset years", 1, "the profile says nothing of years"),
        ("unset bugdet", 2, "did you mean budget?"),
        ("unset budget.5", 2, "budget is one value"),
        ("unset skills.r", 1, "the profile has no 'r' in skills"),
    ],
)
def test_what_does_not_fit_the_file_is_told(hcai: Hcai, profile: Path, args: str, code: int, words: str) -> None:
    profile.write_text("budget: 5\nskills: {python: 1}\n")
    ran = hcai("profile", *args.split())
    assert ran.code == code
    assert words in ran.err
    assert profile.read_text() == "budget: 5\nskills: {python: 1}\n"


def test_the_path_is_told_and_whether_it_is_there(hcai: Hcai, profile: Path, tmp_path: Path) -> None:
    ran = hcai("profile", "path")
    assert (ran.code, ran.out) == (1, f"{profile}\n")
    profile.write_text("")
    assert hcai("profile", "path").code == 0
    assert hcai("profile", "path", "--profile", str(tmp_path / "x.yaml")).out == f"{tmp_path / 'x.yaml'}\n"


def test_two_commands_at_once_both_keep_their_change(profile: Path, tiny_dir: Path) -> None:
    def say(number: int) -> int:
        skill = ("python", "r", "statistics", "vision", "leadership", "patient-care")[number]
        command = [sys.executable, "-m", "hcai_career", "profile", "set", "--have", f"{skill}={number % 5 + 1}"]
        environment = {**os.environ, "HCAI_DATA": str(tiny_dir)}
        return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60).returncode

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(say, range(6))) == [0] * 6
    assert len(profile_file.document(profile.read_text(), profile).data["skills"]) == 6


# -- what it changes --


ME = """\
background: nurse
skills: {python: 3, statistics: 2}
licences: [{profession: nurse, jurisdiction: uk, expires: 2060-01-01}]
years: 9
hours_per_week: 4
budget: 700
languages: [en, sw]
"""


def test_a_plan_takes_from_the_profile_what_is_not_typed(hcai: Hcai, profile: Path) -> None:
    typed = ("--from", "nurse", "--have", "python=3", "--have", "statistics=2", "--hours-per-week", "4")
    typed += ("--budget", "700", "--language", "en")
    by_hand = json.loads(hcai(*PLAN, *typed, "-f", "json").out)
    assert "profile" not in by_hand
    profile.write_text(ME)
    made = json.loads(hcai(*PLAN, "-f", "json").out)
    assert made["profile"] == {"file": str(profile), "notes": []}
    assert made["data"]["steps"] == by_hand["data"]["steps"]
    assert made["data"]["wishes"] == by_hand["data"]["wishes"]
    assert f"With your profile {profile}" in hcai(*PLAN, "--width", "200").out


def test_what_is_typed_overrides_the_profile(hcai: Hcai, profile: Path) -> None:
    profile.write_text(ME)
    typed = ("--from", "software-engineer", "--have", "python=1", "--hours-per-week", "12", "--budget", "90000")
    made = json.loads(hcai(*PLAN, *typed, "-f", "json").out)["data"]
    assert made["background"] == "software-engineer"
    assert (made["wishes"]["hours_per_week"], made["wishes"]["budget"]) == (12, 90000)
    assert min(lift["start"] for step in made["steps"] for lift in step["lifts"] if lift["skill"] == "python") == 1


def test_without_a_role_the_targets_are_planned(hcai: Hcai, profile: Path) -> None:
    assert "targets in your profile" in hcai("plan").err
    profile.write_text("background: nurse\ntargets: [ml-engineer]\n")
    assert hcai("plan", "--start", "2026-12-01").out == hcai(*PLAN).out
    profile.write_text("background: nurse\ntargets: [ml-engineer, data-scientist]\n")
    assert json.loads(hcai("plan", "-f", "json").out)["schema"] == "hcai.plan-fork/1"
    assert json.loads(hcai(*PLAN, "-f", "json").out)["schema"] == "hcai.plan/1"


def test_no_profile_leaves_it_out(hcai: Hcai, profile: Path) -> None:
    without = hcai(*PLAN).out
    profile.write_text(ME)
    assert hcai(*PLAN, "--no-profile").out == without
    assert hcai(*PLAN).out != without


@pytest.mark.parametrize("command", ["roles show ai-lead", "compare ai-lead ml-engineer", "plan --to ai-lead"])
def test_an_expired_licence_is_not_held(hcai: Hcai, profile: Path, command: str) -> None:
    profile.write_text("background: nurse\nlicences:\n  - {profession: nurse, expires: 2020-01-01}\n")
    ran = hcai(*command.split())
    assert "Not open without a licence" in ran.out or "not met" in ran.out
    assert "Not counted: the licence as nurse expired on 2020-01-01" in ran.out
    profile.write_text("background: nurse\nlicences:\n  - {profession: nurse, expires: 2060-01-01}\n")
    assert "Not counted" not in hcai(*command.split()).out


def test_another_profile_is_named_or_set(hcai: Hcai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("background: nurse\n")
    assert (
        f"With your profile {other}" in hcai("roles", "show", "ai-lead", "--profile", str(other), "--width", "200").out
    )
    monkeypatch.setenv("HCAI_PROFILE", str(other))
    assert f"With your profile {other}" in hcai("roles", "show", "ai-lead", "--width", "200").out
    missing = hcai("roles", "show", "ai-lead", "--profile", str(tmp_path / "none.yaml"))
    assert (missing.code, missing.out) == (1, "")
    both = hcai("roles", "show", "ai-lead", "--profile", str(other), "--no-profile")
    assert (both.code, both.err.splitlines()[0]) == (2, "hcai: --profile and --no-profile exclude each other")


def test_a_broken_profile_is_told_and_can_be_left_out(hcai: Hcai, profile: Path) -> None:
    profile.write_text("budget: lots\n")
    ran = hcai(*PLAN)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"{profile}:1:9: budget: is 'lots', not a number\n")
    assert hcai(*PLAN, "--no-profile").code == 0
    assert hcai("roles", "list").code == 0


@pytest.mark.parametrize("command", [("roles", "list"), ("skills", "show", "python"), ("credentials", "list")])
def test_a_command_that_asks_for_nobody_does_not_look_for_it(
    hcai: Hcai, profile: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    def looked() -> Path:
        raise AssertionError("looked for a profile")

    profile.write_text("budget: lots\n")
    monkeypatch.setattr(profile_file, "default", looked)
    assert hcai(*command).code == 0


# -- the editor --


@POSIX
def test_an_edit_is_kept_if_it_can_be_read(hcai: Hcai, profile: Path, editor: Callable[[str], None]) -> None:
    profile.write_text("budget: 5 # mine\n")
    editor('sed -i.bak "s/5/6/" "$1" && rm -f "$1.bak"')
    assert hcai("profile", "edit").out == f"Kept in {profile}.\n"
    assert profile.read_text() == "budget: 6 # mine\n"
    editor("true")
    assert hcai("profile", "edit").out == "Nothing was changed.\n"
    assert [each.name for each in profile.parent.iterdir() if "edit" in each.name] == []


@POSIX
def test_an_edit_that_cannot_be_read_leaves_the_old_file(
    hcai: Hcai, profile: Path, editor: Callable[[str], None]
) -> None:
    profile.write_text("budget: 5\n")
    editor('echo "budget: lots" > "$1"')
    ran = hcai("profile", "edit")
    assert (ran.code, ran.out) == (1, "")
    assert profile.read_text() == "budget: 5\n"
    kept = next(each for each in profile.parent.iterdir() if "edit" in each.name)
    assert kept.read_text() == "budget: lots\n"
    assert ran.err == (
        f"What you wrote is kept in {kept}\n"
        f"{kept}:1:9: budget: is 'lots', not a number\n"
        "  US dollars from 0 to 1,000,000\n"
        f"hcai: {profile} is as it was.\n"
    )


@POSIX
def test_an_edit_without_a_profile_begins_with_the_examples(
    hcai: Hcai, profile: Path, editor: Callable[[str], None]
) -> None:
    editor('echo "budget: 7" >> "$1"')
    assert hcai("profile", "edit").code == 0
    assert profile.read_text() == profile_file.TEMPLATE + "budget: 7\n"


@POSIX
def test_a_change_of_another_command_meanwhile_is_not_lost(
    hcai: Hcai, profile: Path, editor: Callable[[str], None]
) -> None:
    profile.write_text("budget: 5\n")
    editor(f'echo "budget: 8" > "$1"; echo "budget: 9" > {profile}')
    ran = hcai("profile", "edit")
    assert ran.code == 1
    assert "changed by another command meanwhile" in ran.err
    assert "What you wrote is kept in" in ran.err
    assert profile.read_text() == "budget: 9\n"


@POSIX
@pytest.mark.parametrize(
    ("visual", "words"),
    [
        ("/no/such/editor -w", "the editor '/no/such/editor' cannot be started"),
        ("false", "the editor ended with 1"),
        ("'", "$VISUAL cannot be understood"),
        ("", "set $VISUAL or $EDITOR"),
    ],
)
def test_an_editor_that_fails_is_told(
    hcai: Hcai, profile: Path, monkeypatch: pytest.MonkeyPatch, visual: str, words: str
) -> None:
    profile.write_text("budget: 5\n")
    monkeypatch.setenv("VISUAL", visual)
    monkeypatch.delenv("EDITOR", raising=False)
    ran = hcai("profile", "edit")
    assert ran.code in (1, 2)
    assert words in ran.err
    assert profile.read_text() == "budget: 5\n"
    assert sorted(each.name for each in profile.parent.iterdir() if "edit" in each.name) == []


# -- the dialogue --


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Somebody who answers; an exception among the answers is raised instead."""

    def given(*lines: str | type[BaseException]) -> list[str]:
        left: Iterator[str | type[BaseException]] = iter(lines)
        said: list[str] = []

        def line() -> str:
            answer = next(left, EOFError)
            if not isinstance(answer, str):
                raise answer
            said.append(answer)
            return answer

        monkeypatch.setattr(asking, "can_ask", lambda: True)
        monkeypatch.setattr(asking, "answer", line)
        return said

    return given


ALL = (
    "nurse", "8", "python 2, statistics=3", "bachelor", "nurse, uk, 2060-01-31", "care", "model-certificate",
    "california", "6", "$1,500", "en, de", "imaging", "ml-engineer",
)  # fmt: skip


def test_every_question_can_be_answered(hcai: Hcai, profile: Path, answers: Callable[..., list[str]]) -> None:
    answers(*ALL)
    ran = hcai("profile", "init")
    assert (ran.code, ran.out) == (0, f"13 answers kept in {profile}. Look at it: hcai profile show\n")
    said = json.loads(hcai("profile", "show", "-f", "json").out)["data"]
    assert said["unsaid"] == []
    assert said["profile"]["budget"] == 1500
    assert "says all that would be asked" in hcai("profile", "init").out


def test_every_question_can_be_skipped(hcai: Hcai, profile: Path, answers: Callable[..., list[str]]) -> None:
    answers(*[""] * len(ALL))
    ran = hcai("profile", "init")
    assert (ran.code, ran.out.startswith("0 answers kept")) == (0, True)
    assert not profile.exists()


def test_what_is_not_understood_is_asked_again(hcai: Hcai, profile: Path, answers: Callable[..., list[str]]) -> None:
    answers("nurs3", "nurse", "many", "8", "pyton 2", "python 2")
    err = hcai("profile", "init").err
    assert "did you mean nurse?" in err
    assert "'many' is not a number" in err
    assert "did you mean python" in err
    assert profile.read_text().endswith("background: nurse\nyears: 8\nskills:\n  python: 2\n")


def test_after_ctrl_c_it_goes_on_where_it_stopped(hcai: Hcai, profile: Path, answers: Callable[..., list[str]]) -> None:
    answers("nurse", "8", KeyboardInterrupt)
    ran = hcai("profile", "init")
    assert ran.code == 130
    assert "Stopped; 2 answers kept. Go on with: hcai profile init" in ran.err
    answers("python 2")
    ran = hcai("profile", "init")
    assert "11 questions" in ran.err
    assert "What are you" not in ran.err
    assert profile.read_text().endswith("background: nurse\nyears: 8\nskills:\n  python: 2\n")


def test_a_broken_profile_is_told_before_anything_is_asked(
    hcai: Hcai, profile: Path, answers: Callable[..., list[str]]
) -> None:
    profile.write_text("budget: lots\n")
    said = answers(*ALL)
    assert hcai("profile", "init").code == 1
    assert said == []


@pytest.mark.skipif(os.name != "posix", reason="asks on a terminal of POSIX")
def test_on_a_real_terminal(profile: Path, tiny_dir: Path) -> None:
    import pty

    child, terminal = pty.fork()
    if not child:
        os.environ["HCAI_DATA"] = str(tiny_dir)
        os.execv(sys.executable, [sys.executable, "-m", "hcai_career", "profile", "init"])
    os.write(terminal, b"nurse\n8\n")
    seen = b""
    while b"3/13" not in seen:
        seen += os.read(terminal, 4096)
    os.write(terminal, b"\x03")
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 130
    assert profile.read_text().endswith("background: nurse\nyears: 8\n")


# -- how it looks --


PAGE = """\
background: nurse
years: 9
skills:
  python: 2
  statistics: {level: 3, evidence: course, words: "Statistics for health professionals, two terms at university"}
  patient-care: {level: 5, evidence: work}
education: {eqf: bachelor, title: BSc Nursing}
licences:
  - {profession: nurse, jurisdiction: uk, expires: 2020-01-01}
  - {profession: midwife, jurisdiction: uk}
exposure: care
hours_per_week: 6
region: united-kingdom
languages: [en]
interests: [imaging]
targets: [ml-engineer, ai-specialist]
"""


def test_page(hcai: Hcai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, golden: Callable[[str, str], None]) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    Path("me.yaml").write_text(PAGE)
    pages = []
    for command in ("profile show", "roles show ai-specialist"):
        for width in ("60", "80"):
            ran = hcai(*command.split(), "--profile", "me.yaml", "--width", width)
            assert (ran.code, ran.err) == (0, "")
            pages.append(f"$ hcai {command} --profile me.yaml --width {width}\n{ran.out}")
    golden("profile", "\n".join(pages))
