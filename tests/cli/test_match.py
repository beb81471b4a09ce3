"""`hcai match` at the command line: who asks, in which order, and what is wrong."""

from __future__ import annotations

import json
import re

import pytest


def data(ran):
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["data"]


def test_levels_alone_are_enough_where_there_are_five(hcai):
    have = ("python=3", "statistics=2", "machine-learning=2", "health-data=1", "r=1")
    ran = hcai("match", *(word for each in have for word in ("--have", each)), "--format", "json")
    assert data(ran)["background"] is None


def test_too_little_has_its_own_exit_code(hcai):
    ran = hcai("match", "--have", "python=3")
    assert ran.code == 1
    assert "Too little is known" in ran.out
    assert ran.out.count("--") >= 4


def test_what_one_says_of_oneself_counts(hcai):
    shut = {each["role"] for each in data(hcai("match", "--from", "nurse", "--format", "json"))["shut"]}
    assert "ai-lead" in shut
    said = ("--licence", "physician", "--education", "doctorate", "--experience", "20")
    opened = data(hcai("match", "--from", "nurse", *said, "--format", "json"))
    assert "ai-lead" not in {each["role"] for each in opened["shut"] if each["barred"]}


def test_a_profile_is_used(hcai, tmp_path):
    path = tmp_path / "profile.yaml"
    path.write_text("hcai: profile/1\nbackground: nurse\n", encoding="utf-8")
    ran = hcai("match", "--profile", str(path), "--format", "json")
    assert data(ran)["background"] == "nurse"


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--from", "nobody-of-this-name"), "no background or occupation"),
        (("--from", "nurse", "--family", "nothing"), "no family"),
        (("--from", "nurse", "--region", "atlantis"), "no region"),
        (("--from", "nurse", "--within", "-1"), "out of range"),
        (("--from", "nurse", "--have", "python=9"), "not a level"),
        (("--from", "nurse", "--hours-per-week", "0"), "out of range"),
    ],
)
def test_a_bad_value_says_what_is_wrong(hcai, args, says):
    ran = hcai("match", *args)
    assert ran.code in (1, 2)
    assert says in ran.err
    assert "Traceback" not in ran.err


def test_filters_that_leave_nothing_say_so(hcai):
    ran = hcai("match", "--from", "nurse", "--family", "building", "--no-code")
    assert ran.code == 0
    assert "Left out by your filters" in ran.out


@pytest.mark.parametrize("by", ["readiness", "hours", "pay", "growth"])
def test_every_order_writes_a_page(hcai, by):
    ran = hcai("match", "--from", "nurse", "--by", by)
    assert (ran.code, ran.err) == (0, "")
    assert "Clinical AI Specialist" in ran.out


def test_hours_that_are_a_floor_are_said_to_be_one(hcai):
    ran = hcai("match", "--from", "nurse", "--limit", "3", "--width", "120")
    page = " ".join(ran.out.split())
    assert "no plan takes fewer, and yours will usually take more. --plans 3" in page
    floors = re.findall(r"at least [\d,]+ h of study for", page)
    assert len(floors) == len(re.findall(r"[\d,]+ h of study for", page)) > 0


def test_whose_rules_are_another_countrys_is_told_how_to_see_its_pay(hcai):
    said = "Pay is of the place that stands behind it"
    elsewhere = hcai("match", "--from", "nurse", "--jurisdiction", "uk")
    assert said in " ".join(elsewhere.out.split())
    assert said not in " ".join(hcai("match", "--from", "nurse").out.split())
