"""`hcai profile import`: what a résumé says is offered, and kept only if its owner or --yes says so."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.cli.conftest import Hcai

from hcai_career.cli import asking
from hcai_career.person import profile_file, resume
from hcai_career.person.resume.extract import (
    CertificateFound,
    DegreeFound,
    Extract,
    LicenceFound,
    Passed,
    SkillFound,
    Words,
)

ABOUT = "• Wrote models in Python\x1b[2J for three years"


def words(text: str) -> Words:
    return Words(text, ABOUT, "line 3")


def skill(name: str, level: int, confidence: str = "high") -> SkillFound:
    return SkillFound(name, level, confidence, "three years of work that names it", (words(name),))  # type: ignore[arg-type]


FOUND = Extract(
    file="me.txt",
    format="text",
    as_of="2026-11-25",
    skills=(skill("python", 3), skill("statistics", 2, "medium"), skill("vision", 1, "low"), skill("patient-care", 2)),
    passed=(Passed("leadership", "wished", Words("lead", "I would like to lead a team of my own.", "line 9")),),
    degrees=(DegreeFound(7, "under-way", words("MSc")), DegreeFound(6, "finished", words("BSc"))),
    licences=(LicenceFound("nurse", "in-force", words("RN")), LicenceFound("midwife", "lapsed", words("RM"))),
    certificates=(CertificateFound("model-certificate", "in-force", words("certificate")),),
    languages=("en", "de"),
    eqf=6,
    years=3.0,
    background="nurse",
    background_words=words("nurse"),
)
KEPT = """\
hcai: profile/1
background: nurse
education: bachelor
licences: [nurse]
credentials: [model-certificate]
skills:
  python: {level: 3, evidence: resume, words: 'Wrote models in Python[2J for three years'}
  statistics: {level: 2, evidence: resume, words: 'Wrote models in Python[2J for three years'}
"""


@pytest.fixture
def profile(own_home: Path) -> Path:
    path = own_home / "config" / "hcai" / "profile.yaml"
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture(autouse=True)
def found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every résumé says the same."""
    monkeypatch.setattr(resume, "read", lambda path, content: FOUND)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def given(*lines: str | type[BaseException]) -> None:
        left: Iterator[str | type[BaseException]] = iter(lines)

        def line() -> str:
            answer = next(left, EOFError)
            if not isinstance(answer, str):
                raise answer
            return answer

        monkeypatch.setattr(asking, "can_ask", lambda: True)
        monkeypatch.setattr(asking, "answer", line)

    return given


def said(profile: Path) -> str:
    return "hcai: profile/1\n" + profile.read_text().partition("hcai: profile/1\n")[2]


def test_yes_keeps_what_is_sure(hcai: Hcai, profile: Path) -> None:
    ran = hcai("profile", "import", "me.txt", "--yes")
    assert (ran.code, ran.out) == (0, f"6 of 8 findings kept in {profile}. Look at it: hcai profile show\n")
    assert said(profile) == KEPT
    assert hcai("profile", "show").code == 0


@pytest.mark.parametrize(("least", "kept"), [("high", "5 of 9"), ("medium", "6 of 8"), ("low", "8 of 8")])
def test_how_sure_can_be_said(hcai: Hcai, profile: Path, least: str, kept: str) -> None:
    ran = hcai("profile", "import", "me.txt", "--yes", "--confidence", least)
    assert ran.out.startswith(f"{kept} findings kept")


def test_what_is_typical_of_the_background_needs_no_finding(hcai: Hcai, profile: Path) -> None:
    hcai("profile", "import", "me.txt", "--yes")
    assert "patient-care" not in said(profile)


def test_yes_leaves_what_its_owner_said(hcai: Hcai, profile: Path) -> None:
    profile.write_text("background: student\neducation: master # really\nskills: {python: 1}\nlicences: none\n")
    hcai("profile", "import", "me.txt", "--yes")
    text = profile.read_text()
    assert "background: student\neducation: master # really\nskills: {python: 1, " in text
    assert "licences: none\n" in text


def test_an_earlier_import_is_renewed(hcai: Hcai, profile: Path) -> None:
    profile.write_text("skills:\n  python: {level: 1, evidence: resume, words: old}  # mine\n")
    hcai("profile", "import", "me.txt", "--yes")
    assert "  python: {level: 3, evidence: resume, words: 'Wrote models in Python[2J for three years'}  # mine\n" in (
        profile.read_text()
    )


def test_once_more_there_is_nothing_new(hcai: Hcai, profile: Path) -> None:
    hcai("profile", "import", "me.txt", "--yes", "--confidence", "low")
    before = profile.read_text()
    assert hcai("profile", "import", "me.txt", "--yes").out == f"{profile} says all of it already.\n"
    assert profile.read_text() == before


def test_each_finding_is_kept_corrected_or_refused(hcai: Hcai, profile: Path, answers: Callable[..., None]) -> None:
    answers("", "n", "y", "no", "n", "2", "what", "", "q")
    ran = hcai("profile", "import", "me.txt")
    assert ran.code == 0
    assert "1/8  Registered Nurse\n     medium confidence: your posts come nearest to it\n" in ran.err
    assert "“Wrote models in Python[2J for three years” (line 3)" in ran.err
    assert "Enter, n, a, q or 0 to 5" in ran.err
    after = "  statistics: {level: 2, evidence: resume, words: 'Wrote models in Python[2J for three years'}\n"
    assert said(profile) == (
        "hcai: profile/1\nbackground: nurse\nlicences: [nurse]\nskills:\n  python: {level: 2, evidence: said}\n" + after
    )


def test_all_that_follow_can_be_kept_at_once(hcai: Hcai, profile: Path, answers: Callable[..., None]) -> None:
    answers("", "n", "a")
    assert hcai("profile", "import", "me.txt").out.startswith("7 of 8 findings kept")
    assert "languages: [en, de]" in profile.read_text()


def test_without_the_background_its_skills_are_findings_again(
    hcai: Hcai, profile: Path, answers: Callable[..., None]
) -> None:
    answers("n", "a")
    assert hcai("profile", "import", "me.txt").out.startswith("8 of 9 findings kept")
    assert "patient-care: {level: 2" in profile.read_text()


def test_after_ctrl_c_what_was_confirmed_is_kept(hcai: Hcai, profile: Path, answers: Callable[..., None]) -> None:
    answers("", "", KeyboardInterrupt)
    ran = hcai("profile", "import", "me.txt")
    assert ran.code == 130
    assert said(profile) == "hcai: profile/1\nbackground: nurse\neducation: bachelor\n"


def test_nothing_confirmed_makes_no_file(hcai: Hcai, profile: Path, answers: Callable[..., None]) -> None:
    answers("q")
    assert hcai("profile", "import", "me.txt").code == 0
    assert not profile.exists()


def test_a_look_changes_nothing(hcai: Hcai, profile: Path) -> None:
    shown = json.loads(hcai("profile", "import", "me.txt", "--dry-run", "-f", "json").out)
    assert shown["schema"] == "hcai.resume/1"
    assert shown["data"]["skills"][0]["words"][0]["place"] == "line 3"
    page = hcai("profile", "import", "me.txt", "--dry-run").out
    assert "\x1b" not in page
    assert "Python  high confidence" in page
    assert not profile.exists()


def test_too_little_says_what_would_help(hcai: Hcai, profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fields = {name: getattr(FOUND, name) for name in Extract.__dataclass_fields__}
    little = Extract(**{**fields, "skills": (), "ask": ("One?", "Two?", "Three?")})
    monkeypatch.setattr(resume, "read", lambda path, content: little)
    ran = hcai("profile", "import", "me.txt", "--yes")
    assert ran.code == 1
    assert "Too little to build on" in ran.out
    assert "Three?" in ran.out
    assert not profile.exists()


def test_without_a_terminal_it_must_be_said(hcai: Hcai, profile: Path) -> None:
    ran = hcai("profile", "import", "me.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "--yes, or --dry-run to look" in ran.err


def test_a_broken_profile_is_told_before_anything_is_asked(
    hcai: Hcai, profile: Path, answers: Callable[..., None]
) -> None:
    answers("a")
    profile.write_text("budget: lots\n")
    assert hcai("profile", "import", "me.txt").code == 1
    assert profile.read_text() == "budget: lots\n"


def test_a_real_resume_comes_in(profile: Path, hcai_process: Callable[..., CompletedProcess[str]]) -> None:
    file = Path(__file__).parents[1] / "resumes" / "01-icu-nurse.txt"
    ran = hcai_process("profile", "import", str(file), "--yes", env={"HCAI_DATA": ""})
    assert (ran.returncode, ran.stderr) == (0, "")
    data = profile_file.document(profile.read_text(), profile).data
    assert (data["background"], data["licences"]) == ("registered-nurse", ["nurse"])


@pytest.mark.parametrize("width", ["60", "80"])
def test_page(hcai: Hcai, golden: Callable[[str, str], None], width: str) -> None:
    ran = hcai("profile", "import", "me.txt", "--dry-run", "--width", width)
    assert (ran.code, ran.err) == (0, "")
    assert [line for line in ran.out.splitlines() if len(line) > int(width)] == []
    golden(f"profile-import-{width}", ran.out)
