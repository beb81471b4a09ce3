"""What stands on what, worked out before solving."""

from __future__ import annotations

from hcai_career.advise.plan.instance import Option
from hcai_career.advise.plan.standing import Foundations, clashes, possible, without_way

A1, A2, A3, B1, B2, C1 = ("a", 1), ("a", 2), ("a", 3), ("b", 1), ("b", 2), ("c", 1)
P1, Q1 = ("p", 1), ("q", 1)
REQUIRES = {A1: (), A2: ((A1,),), A3: ((A2,), (B1,)), B1: ((A1,),), B2: ((B1,),), C1: ((A1, B1),), P1: (), Q1: ()}


def option(id: str, covers, needs=()) -> Option:
    return Option(id, "resource", covers, needs, 0, 0, {}, dict.fromkeys(covers, 0), 0)


def foundations() -> Foundations:
    return Foundations(REQUIRES.__getitem__)


def alone(*options: Option, units=(A1, A2, A3, B1)) -> set:
    by_unit = {unit: [each for each in options if unit in each.covers] for unit in units}
    return set(without_way(units, REQUIRES.__getitem__, by_unit))


def test_foundations_are_what_every_plan_must_reach_first():
    assert foundations().below(A3) == {A2, A1, B1}
    assert foundations().below(C1) == frozenset(), "one of two is enough, so neither is certain"


def test_a_course_cannot_lead_to_what_its_own_needs_stand_on():
    assert possible(option("x", (A1, B2), (B1,)), foundations()).covers == (B2,)
    assert possible(option("x", (A2, A3), (A1,)), foundations()).covers == (A2, A3)


def test_a_course_cannot_lead_to_both_sides_of_what_it_does_not_teach():
    assert clashes(option("x", (A1, A2, A3)), foundations()) == ((A1, A3),)
    assert clashes(option("x", (A1, A2, A3, B1)), foundations()) == ()


def test_what_no_course_leads_to_has_no_way():
    assert alone(option("all-but-one", (A1, A2, A3))) == {B1}


def test_a_course_that_stands_on_what_has_no_way_is_a_way_nonetheless():
    assert alone(option("x", (A1, A2)), option("y", (A3,), (B1,))) == {B1}


def test_in_a_circle_the_lowest_unit_has_no_way():
    in_a_circle = (option("x", (A1, A2), (B1,)), option("y", (B1,), (A1,)), option("z", (A3,)))
    assert alone(*in_a_circle) == {A1}


def test_one_unit_opens_a_circle_and_the_course_leads_to_the_other():
    assert alone(option("p-on-q", (P1,), (Q1,)), option("q-on-p", (Q1,), (P1,)), units=(Q1, P1)) == {P1}
