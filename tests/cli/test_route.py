"""`hcai route` at the command line."""

from __future__ import annotations

import json

import pytest

ASKED = ("route", "--from", "software-engineer", "--to", "data-scientist")


def test_a_way_through_a_job_beside_the_direct_one(hcai):
    ran = hcai(*ASKED, "--hop", "750", "--format", "json")
    assert ran.code == 0, ran.err
    data = json.loads(ran.out)["data"]
    assert [hop["role"] for hop in data["direct"]["hops"]] == ["data-scientist"]
    assert [[hop["role"] for hop in route["hops"]] for route in data["routes"]] == [["ml-engineer", "data-scientist"]]
    assert all(hop["plan"]["hours"] <= 750 for route in data["routes"] for hop in route["hops"])


def test_by_default_a_hop_is_what_fits_beside_a_job(hcai):
    ran = hcai(*ASKED, "--years", "3", "--hours-per-week", "10", "--format", "json")
    assert json.loads(ran.out)["data"]["terms"]["hop_hours"] == 3 * 52 * 10


def test_a_barred_goal_has_no_way(hcai):
    ran = hcai("route", "--from", "software-engineer", "--to", "ai-lead")
    assert ran.code == 1
    assert "licence" in ran.out


def test_too_short_hops_leave_the_direct_way(hcai):
    ran = hcai(*ASKED, "--hop", "10")
    assert ran.code == 0
    assert "Longer than a hop may be (10 h)." in ran.out
    assert "No way through jobs keeps these terms" in ran.out
    assert "kept the terms" not in ran.out, "there is nothing to say of ways that there are not"


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--hop", "0"), "--hop: 0 is out of range"),
        (("--years", "99"), "--years: 99 is out of range"),
        (("--hours-per-week", "0"), "out of range"),
        (("--region", "atlantis"), "no region"),
        (("--jobs", "5"), "jobs"),
    ],
)
def test_a_bad_value_says_what_is_wrong(hcai, args, says):
    ran = hcai(*ASKED, *args)
    assert ran.code in (1, 2)
    assert says in ran.err
    assert ran.out == ""
