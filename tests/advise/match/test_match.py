"""Which roles fit: the lift by hand, gates first, reasons, what one skill opens, and when nothing is ranked."""

from __future__ import annotations

from math import sqrt
from statistics import median

import pytest

from hcai_career.advise.gap import readiness, typical_share
from hcai_career.advise.match import Matches, TooLittle, Wanted, match
from hcai_career.advise.match.fit import DAMPING, Field, backgrounds, lift
from hcai_career.advise.match.result import Interest
from hcai_career.person import Standing, from_background, from_nothing
from hcai_career.problem import UsageError


@pytest.fixture
def nurse(tiny):
    return from_background(tiny.skills, tiny.background("nurse"), {})


@pytest.fixture
def engineer(tiny):
    return from_background(tiny.skills, tiny.background("software-engineer"), {"machine-learning": 2})


@pytest.fixture
def carer(tiny):
    """An engineer who has looked after patients, so that no exposure is lacking."""
    start = tiny.background("software-engineer")
    return from_background(tiny.skills, start, {"machine-learning": 2}, Standing(exposure="care"))


def ranked(content, person, **wanted):
    found = match(content, person, Wanted(**wanted))
    assert isinstance(found, Matches)
    return found


def test_the_lift_is_that_of_the_formula(tiny, nurse):
    field = Field(tiny, nurse)
    people = backgrounds(tiny)
    asked = {role.id: readiness(role, nurse).asked for role in tiny.roles.values()}
    half = median(asked.values())
    for role in tiny.roles.values():
        ready = readiness(role, nurse)
        mean = typical_share(role, people)
        by_hand = (ready.reached - ready.asked * mean) / sqrt(ready.asked + DAMPING * half)
        fit = field.fits[role.id]
        assert lift(fit, field.damping()) == pytest.approx(by_hand)
        assert fit.share == pytest.approx(ready.share)
        assert fit.typical_share == pytest.approx(mean)


def test_a_typical_start_of_a_need_that_one_of_several_skills_meets_counts_the_nearest(tiny):
    role = tiny.role("data-scientist")  # asks for Python or R
    assert Field(tiny, backgrounds(tiny)[0]).fits[role.id].typical_share == pytest.approx(
        typical_share(role, backgrounds(tiny))
    )


def test_roles_come_in_the_order_of_the_lift(tiny, engineer):
    found = ranked(tiny, engineer)
    lifts = [each.lift for each in found.ranked]
    assert lifts == sorted(lifts, reverse=True)
    assert found.ranked[0].role == "ml-engineer"
    assert [each.rank for each in found.ranked] == list(range(1, len(found.ranked) + 1))


def beginner(content, **levels):
    """A student of whom nothing is known but these levels, and no gate is shut."""
    said = {name.replace("_", "-"): level for name, level in levels.items()}
    return from_background(content.skills, content.background("student"), said, Standing(exposure="care", eqf=7))


def test_a_role_of_which_nothing_is_brought_is_counted_and_not_ranked_by_fit(tiny):
    person = beginner(tiny, patient_care=2)
    found, everything = ranked(tiny, person), ranked(tiny, person, by="hours")
    assert all(each.share for each in found.ranked)
    assert found.untouched == sum(not each.share for each in everything.ranked) > 0
    assert (found.open + found.untouched, 0) == (everything.open, everything.untouched)


def test_who_is_behind_a_typical_start_everywhere_is_told_so(tiny, nurse):
    person = beginner(tiny, statistics=1)
    assert ranked(tiny, person).behind
    assert not ranked(tiny, person, by="hours").behind
    assert not ranked(tiny, nurse).behind


def test_a_barred_role_is_apart_with_its_gate_and_open_roles(tiny, engineer):
    found = ranked(tiny, engineer)
    assert "ai-lead" not in {each.role for each in found.ranked}
    (barred,) = [each for each in found.shut if each.barred]
    assert barred.role == "ai-lead"
    assert barred.gates[0].kind == "licence"
    open_ = {each.role for each in found.ranked}
    assert barred.open_roles
    assert {each.role for each in barred.open_roles} <= open_


def test_a_required_licence_that_is_not_known_of_keeps_a_role_out_of_the_ranking_too(tiny):
    person = from_nothing(tiny.skills, dict.fromkeys(list(tiny.skills)[:6], 3), Standing())
    found = ranked(tiny, person)
    assert "ai-lead" not in {each.role for each in found.ranked}
    assert [each.barred for each in found.shut if each.role == "ai-lead"] == [False]


def test_a_required_licence_that_is_held_opens_the_role(tiny, nurse):
    person = from_background(
        tiny.skills, tiny.background("nurse"), {}, Standing(licences=("physician",), eqf=8, years=20)
    )
    shut = {each.role: each for each in ranked(tiny, person).shut}
    assert "ai-lead" not in shut or not shut["ai-lead"].barred


def test_reasons_are_the_strongest_and_no_more_than_three(tiny, nurse):
    for each in ranked(tiny, nurse).ranked:
        assert len(each.reasons_for) <= 3
        assert len(each.reasons_against) <= 3
        skills = [reason.worth for reason in each.reasons_for if reason.kind == "skill"]
        assert skills == sorted(skills, reverse=True)
        missing = [reason.worth for reason in each.reasons_against if reason.kind == "missing"]
        assert missing == sorted(missing, reverse=True)
        for reason in each.reasons_for:
            if reason.kind == "skill":
                assert reason.have > reason.typical
        for reason in each.reasons_against:
            if reason.kind == "missing":
                assert reason.have < reason.need


def test_what_study_does_not_meet_is_said(tiny, carer):
    specialist = next(each for each in ranked(tiny, carer).ranked if each.role == "ai-specialist")
    assert [stop.options for stop in specialist.stops] == [("patient-care",)]
    assert "cap" in [reason.kind for reason in specialist.reasons_against]


def test_one_skill_opens_what_is_too_far_today(tiny, engineer):
    far = ranked(tiny, engineer, within=1)
    assert far.openers
    for opener in far.openers:
        assert opener.hours > 0
        assert opener.level > opener.have
    everything = ranked(tiny, engineer, within=10_000)
    assert everything.openers == ()
    assert everything.near > far.near


def test_an_opener_keeps_its_word(tiny, engineer):
    """Whoever holds what the skill teaches has the roles named within the hours."""
    within = 100
    for opener in ranked(tiny, engineer, within=within).openers:
        held = {skill: entry.level for skill, entry in engineer.held.items()}
        after = from_background(tiny.skills, tiny.background("software-engineer"), {**held, opener.skill: opener.level})
        hours = {each.role: each.least_hours for each in ranked(tiny, after).ranked}
        assert all(hours[role] <= within for role in opener.roles)


@pytest.mark.parametrize("by", ["hours", "pay", "growth"])
def test_other_orders_put_the_unknown_last(tiny, engineer, by):
    found = ranked(tiny, engineer, by=by).ranked
    values = {
        "hours": [each.least_hours for each in found],
        "pay": [each.pay and each.pay.salary.id for each in found],
        "growth": [each.outlook and -each.outlook.projection.change_percent for each in found],
    }[by]
    known = [value for value in values if value is not None]
    assert values[: len(known)] == known
    if by == "hours":
        assert known == sorted(known)
    assert all(each.holds is None for each in found)


def test_an_order_by_interest_needs_answers(tiny, nurse):
    with pytest.raises(UsageError, match="quiz"):
        match(tiny, nurse, Wanted(by="interest"))


def test_an_order_by_interest_goes_by_the_fit(tiny, carer):
    fits = {"ai-specialist": Interest(0.9, 0.9, 0.9), "ml-engineer": Interest(0.1, 0.1, 0.1)}
    found = match(tiny, carer, Wanted(by="interest"), fits)
    assert isinstance(found, Matches)
    assert [each.role for each in found.ranked] == ["ai-specialist", "ml-engineer", "data-scientist"]


def test_filters_leave_out_and_count(tiny, carer):
    found = ranked(tiny, carer, no_code=True)
    assert {each.role for each in found.ranked} == {"ai-specialist"}
    assert {each.reason: each.count for each in found.left_out} == {"code": 2, "no-profile": 1}
    remote = ranked(tiny, carer, remote=True, family="building")
    assert {each.role for each in remote.ranked} == {"ml-engineer", "data-scientist"}
    licensed = ranked(tiny, carer, licence_free=True)
    assert not licensed.shut or not any(each.barred for each in licensed.shut)


def test_with_a_region_only_roles_with_pay_there(tiny, engineer):
    found = ranked(tiny, engineer, region="united-states")
    assert found.ranked
    assert any(each.reason == "region" for each in found.left_out) or len(found.ranked) == len(tiny.roles) - 1


def test_too_little_is_no_ranking_but_three_things_to_tell(tiny):
    found = match(tiny, from_nothing(tiny.skills, {"python": 3}), Wanted())
    assert isinstance(found, TooLittle)
    assert (found.known, found.needed) == (1, 5)
    assert [tell.kind for tell in found.tell] == ["start", "skills", "standing"]
    assert "software-engineer" in found.tell[0].ids
    assert "python" not in found.tell[1].ids
    assert set(found.tell[1].ids) <= set(tiny.skills)


def test_a_background_without_levels_is_too_little(tiny):
    student = from_background(tiny.skills, tiny.background("student"), {})
    assert isinstance(match(tiny, student, Wanted()), TooLittle)


def test_a_plan_is_made_only_for_as_many_as_were_asked_for(tiny, engineer):
    found = ranked(tiny, engineer, plans=1)
    assert [each.plan is not None for each in found.ranked] == [True] + [False] * (len(found.ranked) - 1)
    first = found.ranked[0]
    assert first.plan.hours >= first.least_hours
