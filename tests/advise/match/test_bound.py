"""No plan takes fewer hours than the bound says."""

from __future__ import annotations

import random
from datetime import date

import pytest

from hcai_career.advise.match.bound import Bounds
from hcai_career.advise.plan import Plan, Wishes, make
from hcai_career.person import from_background, from_nothing
from tests.advise.small import content, course, need, role, skill

START = date(2027, 1, 4)


@pytest.mark.parametrize("seed", range(25))
def test_no_plan_takes_fewer_hours(seed):
    draw = random.Random(seed)
    names = [f"s{number}" for number in range(5)]
    skills = [
        skill(
            name,
            stands_on={names[at - 1]: 1} if at and draw.random() < 0.5 else (),
            effort=draw.choice(("narrow", "medium")),
            learnt_with=(draw.choice([other for other in names if other != name]),) if draw.random() < 0.5 else (),
        )
        for at, name in enumerate(names)
    ]
    courses = [
        course(
            f"c{number}", {draw.choice(names): (0, draw.randint(1, 3)), draw.choice(names): (0, 2)}, draw.randint(5, 60)
        )
        for number in range(8)
    ]
    catalog = content(skills, courses)
    wanted = role(need(draw.randint(1, 3), *draw.sample(names, 2)), need(draw.randint(1, 3), draw.choice(names)))
    person = from_nothing(catalog.skills, {draw.choice(names): 1})
    made = make(catalog, person, wanted, Wishes(START))
    assert isinstance(made, Plan)
    assert Bounds(catalog, person).least(wanted).hours <= made.totals.hours


def test_what_is_learnt_together_may_cost_half():
    skills = [skill("a", learnt_with=("b",)), skill("b")]
    catalog = content(skills)
    person = from_nothing(catalog.skills, {})
    assert Bounds(catalog, person).least(role(need(1, "a"))).hours == 5
    assert Bounds(catalog, person).least(role(need(1, "b"))).hours == 10


def test_the_cheaper_of_two_options_counts():
    catalog = content([skill("a", effort="medium"), skill("b")])
    person = from_nothing(catalog.skills, {})
    assert Bounds(catalog, person).least(role(need(2, "a", "b"))).hours == 30


def test_what_study_does_not_reach_is_a_stop(tiny):
    engineer = from_background(tiny.skills, tiny.background("software-engineer"), {})
    least = Bounds(tiny, engineer).least(tiny.role("ai-specialist"))
    assert [stop.options for stop in least.stops] == [("patient-care",)]


def test_a_level_step_with_all_that_it_stands_on():
    catalog = content([skill("a"), skill("b", stands_on={"a": 2})])
    bounds = Bounds(catalog, from_nothing(catalog.skills, {}))
    assert bounds.under(("b", 1)).tenths == {("a", 1): 100, ("a", 2): 200, ("b", 1): 100}
