"""`hcai plan` with several targets; with one it says what it always did (test_plan.py)."""

from __future__ import annotations

import json

import pytest

TWO = ("--from", "software-engineer", "--to", "ml-engineer", "--to", "data-scientist", "--start", "2027-01-04")


def test_several_targets_are_a_fork(hcai):
    ran = hcai("plan", *TWO, "--format", "json")
    assert ran.code == 0, ran.err
    written = json.loads(ran.out)
    assert written["schema"] == "hcai.plan-fork/1"
    assert [each["role"] for each in written["data"]["branches"]] == ["ml-engineer", "data-scientist"]


def test_a_barred_target_ends_it(hcai):
    ran = hcai("plan", "--from", "software-engineer", "--to", "ml-engineer", "--to", "ai-lead")
    assert ran.code == 1
    assert "There is no plan" in ran.out


@pytest.mark.parametrize(
    "more", [("--why", "1"), ("--save", "plan.yaml"), ("--format", "markdown"), ("--format", "csv")]
)
def test_what_is_for_one_role_says_so(hcai, more):
    ran = hcai("plan", *TWO, *more)
    assert ran.code == 2
    assert "one role" in ran.err
    assert ran.out == ""


def test_the_same_target_twice_says_so(hcai):
    ran = hcai("plan", "--from", "software-engineer", "--to", "ml-engineer", "--to", "ml-engineer")
    assert ran.code == 2
    assert "different roles" in ran.err
