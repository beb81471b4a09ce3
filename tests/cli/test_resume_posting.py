"""`hcai resume`, `hcai posting`, and where their files are used: plan, match and compare."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

CV = "Jo Doe\n\nWORK\nRegistered nurse at the bedside, 01/2020 – present\n- Reports in Python\n- Statistics of falls\n\nEDUCATION\nBSc Nursing, 2019\n\nRegistered nurse, active\n"
AD = "Data Scientist\n\nRequirements\n- Python\n- statistics\n- health data\n- Bachelor's degree\n"


@pytest.fixture
def cv(tmp_path: Path) -> str:
    (tmp_path / "cv.txt").write_text(CV)
    return str(tmp_path / "cv.txt")


@pytest.fixture
def ad(tmp_path: Path) -> str:
    (tmp_path / "ad.txt").write_text(AD)
    return str(tmp_path / "ad.txt")


def test_resume_shows_each_finding_with_its_words(hcai, cv):
    ran = hcai("resume", cv)
    assert ran.code == 0
    assert "“Reports in Python” (line 5)" in ran.out
    assert "nurse, in force" in ran.out


def test_resume_in_json(hcai, cv):
    found = json.loads(hcai("resume", cv, "--format", "json").out)
    assert found["schema"] == "hcai.resume/1"
    assert {each["skill"] for each in found["data"]["skills"]} == {"python", "statistics", "patient-care"}


def test_too_little_is_said(hcai, tmp_path):
    (tmp_path / "short.txt").write_text("Sam, barista\n")
    ran = hcai("resume", str(tmp_path / "short.txt"))
    assert (ran.code, "Too little to build on" in ran.out) == (1, True)
    ran = hcai("match", "--resume", str(tmp_path / "short.txt"))
    assert (ran.code, ran.out) == (1, "")
    assert "too little was found" in ran.err
    assert "(3)" in ran.err


def test_a_file_that_cannot_be_read_is_refused(hcai, tmp_path):
    (tmp_path / "cv.bin").write_bytes(b"\0\1\2")
    for args in (("resume",), ("posting",), ("plan", "--to", "data-scientist", "--resume"), ("plan", "--to-posting")):
        ran = hcai(*args, str(tmp_path / "cv.bin"))
        assert (ran.code, ran.out) == (1, "")
        assert "no format that is known here" in ran.err


def test_a_resume_counts_in_a_plan(hcai, cv):
    ready = [
        json.loads(hcai("plan", "--to", "data-scientist", "--format", "json", *more).out)["data"]["now"]["share"]
        for more in ((), ("--resume", cv))
    ]
    assert ready[1] > ready[0]


@pytest.mark.parametrize("command", [("plan", "--to", "data-scientist"), ("match", "--from", "nurse")])
def test_an_answer_names_the_resume_it_was_made_with(hcai, cv, tmp_path, command):
    written = json.loads(hcai(*command, "--resume", cv, "--format", "json").out)
    assert written["resume"] == {"file": cv, "skills": 3}
    assert "profile" not in written
    (tmp_path / "me.yaml").write_text("skills: {python: 1}\n")
    both = json.loads(hcai(*command, "--resume", cv, "--profile", str(tmp_path / "me.yaml"), "--format", "json").out)
    assert both["resume"] == written["resume"]
    assert both["profile"] == {"file": str(tmp_path / "me.yaml"), "notes": []}
    assert "which shows 3 skills" in " ".join(hcai(*command, "--resume", cv).out.split())


def test_the_background_it_reads_like_is_offered_and_not_counted(hcai, cv):
    ran = hcai("plan", "--to", "data-scientist", "--resume", cv, "--format", "json")
    assert "It reads like --from nurse" in ran.err
    assert json.loads(ran.out)["data"]["background"] is None


def test_own_words_of_a_profile_stand_before_a_resume(hcai, cv, tmp_path):
    (tmp_path / "me.yaml").write_text("skills: {python: 0}\n")
    asked = ("plan", "--to", "data-scientist", "--resume", cv, "--format", "json")
    gaps = json.loads(hcai(*asked, "--profile", str(tmp_path / "me.yaml")).out)["data"]["now"]["gaps"]
    assert all(gap["have"] == 0 for gap in gaps if gap["skill"] == "python")


def test_posting_shows_what_is_asked_and_the_nearest_roles(hcai, ad):
    ran = hcai("posting", ad)
    assert ran.code == 0
    assert "Nearest roles" in ran.out
    assert "“statistics” (line 5)" in ran.out
    assert "bachelor (EQF 6 or higher), required" in ran.out


def test_a_plan_to_a_posting(hcai, ad):
    ran = hcai("plan", "--to-posting", ad, "--have", "statistics=3", "--format", "json")
    found = json.loads(ran.out)["data"]
    assert (found["role"], found["role_title"]) == ("posting", "Data Scientist")
    assert "Nearest roles: " in ran.err
    assert found["gates"]["gates"][1]["source"] == "posting"


def test_a_posting_in_a_comparison(hcai, ad):
    ran = hcai("compare", "data-scientist", ad, "--format", "json")
    assert [each["id"] for each in json.loads(ran.out)["data"]["roles"]] == ["data-scientist", "posting"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("plan",), "--to ROLE, or --to-posting FILE"),
        (("plan", "--to", "data-scientist", "--to-posting", "AD"), "exclude each other"),
        (("plan", "--to-posting", "AD", "--save", "x.yaml"), "cannot be saved"),
        (("compare", "AD", "AD"), "one posting can be compared"),
    ],
)
def test_what_cannot_be_meant_is_said(hcai, ad, args, said):
    ran = hcai(*(ad if each == "AD" else each for each in args))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
