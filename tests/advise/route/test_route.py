"""Ways through jobs: what a job gives, which ways are kept, and that none of those shown is beaten by another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcai_career.advise.plan import Barred
from hcai_career.advise.route import Routes, Terms, routes
from hcai_career.advise.route.front import beats, pareto, values
from hcai_career.advise.route.grow import counted, studied, worked
from hcai_career.advise.route.planning import mean_pay
from hcai_career.advise.route.result import JobRoute
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.pay import Region, RoleMatch, Salary
from hcai_career.person import Standing, from_background, from_nothing
from hcai_career.problem import UsageError
from tests.advise.small import CATEGORIES, EFFORTS, course, need, role, skill

SKILLS = (
    skill("first", effort="medium"),
    skill("second", effort="medium"),
    skill("trade", study_cap=1, cap_reason="it takes practice"),
)
JOB = replace(role(need(3, "first"), need(3, "second", importance="nice")), id="job", title="Job", adjacent=("goal",))
POOR = replace(role(need(3, "first"), need(3, "second", importance="nice")), id="poor", title="Poor job")
BESIDE = replace(role(need(1, "first")), id="beside", title="Beside the way")
GOAL = replace(role(need(3, "first"), need(3, "second")), id="goal", title="Goal", adjacent=("job",))


def paid(key, amount):
    return Salary(
        key,
        key,
        "role",
        "here",
        "USD",
        "year",
        "verified",
        "source",
        "2026",
        median=amount,
        roles=(RoleMatch(key, "close"),),
    )


@pytest.fixture(scope="module")
def catalog():
    return Catalog.of(
        efforts=EFFORTS,
        categories=CATEGORIES,
        skills=SKILLS,
        roles=[JOB, POOR, BESIDE, GOAL],
        resources=[course("one", {"first": (0, 3)}, 210, 10), course("two", {"second": (0, 3)}, 210, 40)],
        regions=[Region("here", "Here", ("USD",))],
        salaries=[paid("job", 90_000), paid("poor", 60_000)],
    )


def found(catalog, person=None, goal=GOAL, **terms) -> Routes:
    answer = routes(catalog, person or from_nothing(catalog.skills, {}), goal, Terms(**{"hop_hours": 300, **terms}))
    assert isinstance(answer, Routes), answer
    return answer


# ---- what a job gives


def test_a_job_lifts_what_it_asks_for_by_a_level_a_year_and_no_further(catalog):
    person = from_nothing(catalog.skills, {"first": 2})
    after = worked(person, JOB, 2)
    assert (after.level("first"), after.level("second"), after.level("trade")) == (3, 2, 0)
    assert worked(person, JOB, 10).level("second") == 3


def test_a_job_takes_nothing_away(catalog):
    person = from_nothing(catalog.skills, {"first": 5})
    assert worked(person, JOB, 2).level("first") == 5


def test_study_lifts_to_the_steps_reached(catalog):
    person = studied(from_nothing(catalog.skills, {}), [("first", 1), ("first", 2)])
    assert person.level("first") == 2


def test_years_in_a_job_count_at_a_role_next_to_it_only(catalog):
    person = from_nothing(catalog.skills, {}, Standing(years=1))
    assert counted(person, JOB, GOAL, 2).standing.years == 3
    assert counted(person, POOR, GOAL, 2).standing.years == 1
    nurse = replace(person, standing=Standing(years=9, years_of="nurse"))
    assert counted(nurse, JOB, GOAL, 2).standing.years == 2


# ---- which ways


def test_a_way_through_a_job_is_shorter_by_what_the_job_gives(catalog):
    answer = found(catalog, jobs=1)
    assert answer.direct.hours == 420
    assert answer.direct_too_far
    (best,) = [route for route in answer.routes if route.hops[0].role == "job"]
    assert [hop.role for hop in best.hops] == ["job", "goal"]
    assert [hop.plan.hours for hop in best.hops] == [210, 210]  # of the last course, level 3 alone is what is left
    assert best.pay == 90_000
    assert best.hops[0].years == 2
    assert best.hops[1].years is None


def test_a_job_that_brings_nobody_nearer_is_not_on_the_way(catalog):
    shown = {hop.role for route in found(catalog, hop_hours=1000).routes for hop in route.hops}
    assert "beside" not in shown


def test_a_way_that_pays_less_and_is_no_better_is_not_shown(catalog):
    shown = [tuple(hop.role for hop in route.hops) for route in found(catalog, jobs=1).routes]
    assert ("poor", "goal") not in shown


def test_every_hop_is_within_its_hours(catalog):
    for route in found(catalog).routes:
        assert all(hop.plan.hours <= 300 for hop in route.hops)
    assert found(catalog, hop_hours=50).routes == ()
    assert found(catalog, hop_hours=50).candidates == 0


def test_time_is_study_and_then_each_job_or_the_study_beside_it(catalog):
    answer = found(catalog, jobs=1, hours_per_week=10)
    (way,) = [route for route in answer.routes if route.hops[0].role == "job"]
    month = 10 * 52 / 12
    assert way.months_to_job == pytest.approx(210 / month, abs=0.06)
    assert way.months == pytest.approx(210 / month + 24, abs=0.06)  # what is left is learnt beside the job
    slow = found(catalog, jobs=1, hours_per_week=1)
    (way,) = [route for route in slow.routes if route.hops[0].role == "job"]
    assert way.months == pytest.approx(420 * 12 / 52, abs=0.06)  # here the study takes longer than the job


def test_pay_that_is_not_known_of_one_job_is_not_known_of_the_way():
    assert mean_pay([None]) is None
    assert mean_pay([]) is None


@pytest.mark.parametrize("jobs", [0, 3])
def test_one_or_two_jobs_lie_on_the_way(catalog, jobs):
    with pytest.raises(UsageError, match="one or two"):
        routes(catalog, from_nothing(catalog.skills, {}), GOAL, Terms(jobs=jobs))


# ---- gates


def test_a_goal_behind_a_licence_has_no_way(tiny):
    engineer = from_background(tiny.skills, tiny.background("software-engineer"), {})
    assert isinstance(routes(tiny, engineer, tiny.role("ai-lead"), Terms()), Barred)


def test_no_way_leads_through_a_role_that_is_shut(tiny):
    engineer = from_background(tiny.skills, tiny.background("software-engineer"), {})
    answer = found(tiny, engineer, tiny.role("ml-engineer"), hop_hours=5000)
    shown = {hop.role for route in answer.routes for hop in route.hops}
    assert shown.isdisjoint({"ai-lead", "ai-specialist"})


# ---- the front


def route(months, cost, pay, *jobs):
    return JobRoute((), 0, 0, cost, 0, months, 0, pay, None)


def test_the_front_is_what_no_other_beats():
    fast, cheap, paid_well, beaten = route(10, 500, None), route(30, 0, 50), route(30, 600, 90), route(31, 600, 40)
    assert pareto([beaten, paid_well, cheap, fast]) == (fast, cheap, paid_well)
    assert beats(values(cheap), values(beaten))
    assert not beats(values(cheap), values(cheap))


def test_of_equal_ways_one_is_shown():
    assert len(pareto([route(10, 0, 5), route(10, 0, 5)])) == 1


def test_what_is_shown_is_a_front(catalog):
    answer = found(catalog, hop_hours=1000)
    shown = [*answer.routes, answer.direct]
    for one in answer.routes:
        assert not any(beats(values(other), values(one)) for other in shown)
