"""Courses that only stand on one another are no plan."""

from __future__ import annotations

from hcai_career.advise.plan.instance import Instance, Option
from hcai_career.advise.plan.loops import Choice, Cut, cuts, rounds, stuck
from hcai_career.advise.plan.solve import solve

A, B, C = ("a", 1), ("b", 1), ("c", 1)


def option(id: str, *covers, needs=(), hours: int = 10) -> Option:
    nothing = dict.fromkeys(covers, 0)
    return Option(id, "resource", covers, needs, hours, 0, nothing, nothing, 0)


A_ON_B, B_ON_A = option("a-on-b", A, needs=(B,)), option("b-on-a", B, needs=(A,))
START = option("start", A, hours=500)
CIRCLE = Instance(goals=((A,), (B,)), requires={A: (), B: ()}, options=(A_ON_B, B_ON_A))


def choice(*options: Option) -> Choice:
    return Choice(options, {unit: each.id for each in options for unit in each.covers})


def holds(cut: Cut, chosen: Choice) -> bool:
    taken, ways = {each.id for each in chosen.chosen}, chosen.provider
    value = {
        "x": lambda id, unit: id in taken,
        "y": lambda id, unit: unit in ways,
        "a": lambda id, unit: ways.get(unit) == id,
    }
    return sum(times * value[kind](id, unit) for times, (kind, id, unit) in cut.terms) <= cut.most


def test_a_circle_is_refused():
    assert set(stuck(CIRCLE, choice(A_ON_B, B_ON_A))) == {"a-on-b", "b-on-a"}
    assert solve(CIRCLE, "fastest") is None


def test_a_circle_with_a_way_in_is_a_plan():
    with_start = Instance(goals=CIRCLE.goals, requires=CIRCLE.requires, options=(A_ON_B, B_ON_A, START))
    found = solve(with_start, "fastest")
    assert found
    assert [each.id for each in found.choice.chosen] == ["b-on-a", "start"]
    assert found.cuts > 0


def test_a_circle_through_what_skills_stand_on_is_refused():
    """Course x teaches a, which stands on b; course y teaches b and asks for c; c stands on a."""
    x, y, z = option("x", A), option("y", B, needs=(C,)), option("z", C)
    instance = Instance(goals=((A,),), requires={A: ((B,),), B: (), C: ((A,),)}, options=(x, y, z))
    assert solve(instance, "fastest") is None


def test_a_course_may_build_on_what_it_teaches_itself():
    both = option("both", A, B)
    instance = Instance(goals=((B,),), requires={A: (), B: ((A,),)}, options=(both,))
    assert stuck(instance, choice(both)) == {}
    assert rounds(instance, choice(both)) == {A: 1, B: 1}


def test_rounds_say_when_each_unit_can_be_reached_first():
    line = (option("one", A), option("two", B, needs=(A,)), option("three", C, needs=(B,)))
    instance = Instance(goals=((C,),), requires={A: (), B: (), C: ()}, options=line)
    assert rounds(instance, choice(*line)) == {A: 1, B: 2, C: 3}


def test_cuts_rule_out_the_circle_and_nothing_that_can_be_followed():
    instance = Instance(goals=CIRCLE.goals, requires=CIRCLE.requires, options=(A_ON_B, B_ON_A, START))
    circle = choice(A_ON_B, B_ON_A)
    found = cuts(instance, circle)
    assert found
    assert all(not holds(cut, circle) for cut in found)
    assert all(holds(cut, choice(START, B_ON_A)) for cut in found)
    assert all(holds(cut, choice(START)) for cut in found)
    assert cuts(instance, choice(START, B_ON_A)) == ()
