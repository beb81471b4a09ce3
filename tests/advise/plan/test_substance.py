"""A reading that claims a skill is no course, and a whole curriculum is no advice for one skill."""

from __future__ import annotations

from dataclasses import replace

from hcai_career.advise.plan.instance import Option
from hcai_career.advise.plan.substance import focused, substantial

A, B = ("a", 1), ("b", 1)


def option(id: str, hours: int, claimed: int = 1000, covers=(A,), cents: int | None = 0, credit: int = 0) -> Option:
    return Option(
        id, "resource", covers, (), hours, claimed, dict.fromkeys(covers, credit), dict.fromkeys(covers, 0), cents
    )


def kept(*options: Option, high: int = 5000) -> list[str]:
    return [each.id for each in substantial(options, lambda unit: high)]


def test_a_fifth_of_the_effort_is_a_course_and_less_is_not():
    assert kept(option("whole", 1000), option("fifth", 200), option("reading", 199)) == ["whole", "fifth"]


def test_where_nothing_else_leads_to_a_level_the_nearest_is_kept():
    assert kept(option("nearer", 100), option("far", 10)) == ["nearer"]


def test_where_only_paid_courses_carry_a_level_the_nearest_free_one_is_kept_as_well():
    paid = option("paid", 1000, cents=5000)
    assert kept(paid, option("nearer", 100), option("far", 10)) == ["paid", "nearer"]
    assert kept(paid, replace(option("pass", 100), subscription="pass")) == ["paid"]
    assert kept(paid, option("unknown", 100, cents=None)) == ["paid"]


def test_a_free_course_for_one_level_is_no_excuse_for_another():
    assert kept(option("for-a", 1000), option("both", 10, covers=(A, B))) == ["for-a", "both"]


def test_a_project_that_claims_no_study_effort_is_kept():
    assert kept(option("project", 0, claimed=0)) == ["project"]


def test_a_curriculum_longer_than_all_that_it_can_teach_is_left_out():
    assert kept(option("course", 3000), option("curriculum", 3001), high=3000) == ["course"]
    assert kept(option("for-two", 6000, covers=(A, B)), option("b", 500, covers=(B,)), high=3000) == ["for-two", "b"]


def test_a_curriculum_is_kept_where_nothing_else_leads_to_a_level():
    assert kept(option("curriculum", 9000), high=3000) == ["curriculum"]
    assert kept(option("curriculum", 9000), option("reading", 10), high=3000) == ["reading"]


def test_a_step_is_to_the_point_if_a_third_of_its_hours_serve_the_plan():
    assert focused([option("third", 30, credit=10), option("side-remark", 31, credit=10)]) == {"third", "side-remark"}


def test_where_nothing_to_the_point_leads_to_a_level_nothing_is_asked():
    assert focused([option("side-remark", 31, credit=10), option("other", 90, credit=10)]) == frozenset()


def test_where_only_paid_courses_are_to_the_point_the_free_ones_are_let_off():
    paid, free = option("paid", 30, credit=10, cents=100), option("free", 90, credit=10)
    assert focused([paid, free]) == {"paid"}
