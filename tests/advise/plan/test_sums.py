"""What steps come to in all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hcai_career.advise.plan import sums
from tests.advise.small import START, content, course, need, plan, role, skill

CONTENT = content(
    [skill("a"), skill("b"), skill("c")],
    [
        course("a", {"a": (0, 1)}, 5, 30),
        course("b", {"b": (0, 1)}, 20, subscription="pass"),
        course("c", {"c": (0, 1)}, 20, None),
    ],
)
MADE = plan(CONTENT, role(need(1, "a"), need(1, "b"), need(1, "c")))
LATE = date(2029, 1, 1)


def test_they_are_those_of_the_plan():
    paid = sums.paid(CONTENT, {each.id: each.months for each in MADE.totals.subscriptions})
    last = sums.last_day(MADE.steps, START)
    assert sums.totals(MADE.steps, paid, last, MADE.totals.finish_high) == MADE.totals


def test_hours_are_those_of_the_items_and_of_practice():
    steps = tuple(replace(each, own=10.04, practice=1.0, practice_high=2.5) for each in MADE.steps)
    assert sums.hours(steps) == (sum([10.04] * 3), 3.0, sum([10.04] * 3) + 7.5)
    found = sums.totals(steps, (), START, LATE)
    assert (found.own, found.practice, found.hours, found.hours_high) == (30.1, 3.0, 33.1, 37.6)


def test_an_unknown_price_is_counted_and_is_not_free():
    found = sums.totals(MADE.steps, (), START, LATE)
    assert (found.cost, found.unknown_prices) == (30.0, 1)


def test_a_subscription_of_no_month_is_none():
    assert sums.paid(CONTENT, {"pass": 0}) == ()
    (paid,) = sums.paid(CONTENT, {"pass": 2})
    found = sums.totals(MADE.steps, (paid,), START, LATE)
    assert found.cost == 30 + 2 * CONTENT.subscriptions["pass"].monthly


def test_no_steps_end_on_the_first_day():
    found = sums.totals((), (), sums.last_day((), START), START)
    assert (found.hours, found.weeks, found.cost, found.finish) == (0, 0, 0, START)
    assert sums.last_day(MADE.steps, START) == max(each.end for each in MADE.steps) > START - timedelta(days=1)
