"""Weeks and days at a steady pace."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hcai_career.advise.plan import Wishes
from hcai_career.advise.plan.schedule import Calendar
from tests.advise.small import START, content, course, need, plan, project, role, skill


def test_hours_are_taken_one_after_another():
    calendar = Calendar(Wishes(START, hours_per_week=10))
    assert calendar.take(100) == (1, 1, START, date(2027, 1, 10))
    assert calendar.take(150) == (2, 3, date(2027, 1, 11), date(2027, 1, 21))
    assert calendar.take(50) == (3, 3, date(2027, 1, 21), date(2027, 1, 24))


def test_a_step_of_no_hours_takes_no_time():
    calendar = Calendar(Wishes(START, hours_per_week=10))
    calendar.take(100)
    assert calendar.take(0) == (2, 2, date(2027, 1, 11), date(2027, 1, 11))


@pytest.mark.parametrize("pace", [0.1, 1, 3.3, 8, 40, 60])
def test_weeks_and_dates_agree(pace):
    skills = [skill("a"), skill("b"), skill("c")]
    found = plan(content(skills), role(*(need(3, name) for name in "abc")), hours_per_week=pace)
    for step in found.steps:
        for week, day in ((step.first_week, step.start), (step.last_week, step.end)):
            assert START + timedelta(weeks=week - 1) <= day < START + timedelta(weeks=week)
    assert found.totals.weeks == found.steps[-1].last_week
    assert found.totals.finish == found.steps[-1].end
    assert found.totals.finish <= found.totals.finish_high


def test_totals_add_up_own_hours_practice_and_projects():
    skills = [skill("a"), skill("b")]
    resources = [course("boast", {"a": (0, 3)}, 42, 10.5), course("b", {"b": (0, 1)}, 10, None)]
    show = project("show", {"a": (3, 4)}, 60, {"a": 3})
    found = plan(content(skills, resources, [show]), role(need(4, "a"), need(1, "b")))
    assert {step.id: (step.own, step.practice, step.practice_high) for step in found.steps} == {
        "b": (10, 0, 10),
        "boast": (42, 28, 98),
        "show": (60, 0, 0),
    }
    totals = found.totals
    assert (totals.own, totals.practice, totals.hours, totals.hours_high) == (112, 28, 140, 220)
    assert (totals.cost, totals.unknown_prices) == (10.5, 1)


def test_a_step_says_which_need_it_closes():
    resources = [course("one", {"a": (0, 1)}, 10), course("two", {"a": (1, 2)}, 20)]
    one, two = plan(content([skill("a")], resources), role(need(2, "a"))).steps
    assert one.closes == ()
    assert [(each.skill, each.level, each.importance) for each in two.closes] == [("a", 2, "core")]


def test_practice_and_self_study_say_what_they_are():
    work = project("work", {"a": (0, 1)}, 10, kind="simulation")
    practice, alone = plan(content([skill("a")], (), [work]), role(need(2, "a"))).steps
    assert (practice.kind, practice.title, practice.deliverable, practice.url) == (
        "practice",
        "Work",
        "what comes out",
        None,
    )
    assert (alone.kind, alone.title, alone.practice, alone.practice_high) == (
        "self-study",
        "A to level 2 by yourself",
        20,
        40,
    )
