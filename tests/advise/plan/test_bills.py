"""What subscriptions really cost, in the order in which the steps are taken."""

from __future__ import annotations

from hcai_career.advise.plan import bills
from hcai_career.advise.plan.instance import Instance, Option
from hcai_career.advise.plan.loops import Choice
from hcai_career.advise.plan.solve import solve
from hcai_career.advise.verify import objections
from tests.advise.small import content, course, ids, need, person, plan, role, skill

A, B, C = ("a", 1), ("b", 1), ("c", 1)


def option(id: str, unit, hours: int, subscription: str | None = "pass", missing: int = 0) -> Option:
    return Option(id, "resource", (unit,), (), hours, 0, {unit: 0}, {unit: missing}, 0, subscription)


ONE, TWO, BETWEEN = option("one", A, 200), option("two", B, 200), option("between", C, 50, None)
PROBLEM = Instance(
    goals=((A,), (B,), (C,)),
    requires={A: (), B: (), C: ()},
    options=(ONE, TWO, BETWEEN),
    prices={"pass": 4000},
    pace=80,
)
CHOICE = Choice((BETWEEN, ONE, TWO), {A: "one", B: "two", C: "between"})


def test_back_to_back_it_is_paid_once_and_torn_apart_for_each_run():
    """At 8 hours a week 20 hours are 2.5 weeks; a month is four and a third."""
    long = option("one", A, 400)
    assert bills.months(PROBLEM, CHOICE, (ONE, BETWEEN, TWO)) == {"pass": 2}
    assert bills.months(PROBLEM, CHOICE, (ONE, TWO, BETWEEN)) == {"pass": 2}
    together = Choice((BETWEEN, long, TWO), CHOICE.provider)
    assert bills.months(PROBLEM, together, (long, TWO, BETWEEN)) == {"pass": 2}
    assert bills.months(PROBLEM, together, (long, BETWEEN, TWO)) == {"pass": 3}


def test_the_practice_is_paid_for_too():
    practised = option("one", A, 200, missing=300)
    choice = Choice((practised,), {A: "one"})
    assert bills.months(PROBLEM, choice, (practised,)) == {"pass": 2}


def test_a_cut_makes_this_choice_cost_what_its_order_costs_and_leaves_others_alone():
    plain = solve(PROBLEM, "cheapest")
    told = solve(PROBLEM, "cheapest", [bills.cut(PROBLEM, CHOICE, "pass", 3)])
    assert plain
    assert told
    assert (plain.months, told.months) == ({"pass": 2}, {"pass": 3})
    other = Choice((ONE,), {A: "one"})
    unmoved = solve(PROBLEM, "cheapest", [bills.cut(PROBLEM, other, "pass", 3)])
    assert unmoved
    assert unmoved.months == {"pass": 2}


def test_apart_counts_every_step_by_itself():
    alone = bills.apart(PROBLEM)
    assert [(each.id, each.cents) for each in alone.options] == [("one", 4000), ("two", 4000), ("between", 0)]
    assert alone.prices == {}


def test_higher_names_what_the_order_makes_dearer():
    assert bills.higher({"a": 1, "b": 2}, {"a": 2, "b": 2, "c": 1}) == ["a", "c"]


# ---- through the plan

SKILLS = [skill("a"), skill("b", stands_on={"a": 2}), skill("c", stands_on={"b": 2})]
WANTED = role(need(2, "c"))
TORN = [
    course("pass-a", {"a": (0, 2)}, 30, subscription="pass"),
    course("b", {"b": (0, 2)}, 30),
    course("pass-c", {"c": (0, 2)}, 30, subscription="pass"),
]


def test_two_courses_of_one_subscription_are_paid_together():
    skills, wanted = [skill("a"), skill("b")], role(need(1, "a"), need(1, "b"))
    both = [course(f"pass-{name}", {name: (0, 1)}, 10, subscription="pass") for name in "ab"]
    found = plan(content(skills, both), wanted)
    assert [(paid.id, paid.months, paid.monthly) for paid in found.totals.subscriptions] == [("pass", 1, 40)]
    assert found.totals.cost == 40


def test_a_course_between_two_of_one_subscription_costs_another_month():
    found = plan(content(SKILLS, TORN), WANTED, hours_per_week=20)
    assert ids(found) == ["pass-a", "b", "pass-c"]
    assert [paid.months for paid in found.totals.subscriptions] == [2]


def test_a_budget_holds_for_what_is_really_billed():
    cheap_c = course("slow-c", {"c": (0, 2)}, 50)
    catalog = content(SKILLS, [*TORN, cheap_c])
    assert "pass-c" in ids(plan(catalog, WANTED, hours_per_week=20))
    found = plan(catalog, WANTED, hours_per_week=20, budget=40)
    assert "slow-c" in ids(found)
    assert found.totals.cost <= 40
    assert objections(catalog, person(catalog), WANTED, found) == ()


def test_where_money_is_the_wish_the_real_bill_counts():
    fifty = course("fifty-c", {"c": (0, 2)}, 30, 35)
    found = plan(content(SKILLS, [*TORN, fifty]), WANTED, hours_per_week=20, prefer="cheapest")
    assert "fifty-c" in ids(found)
    assert found.totals.cost == 75
