"""When money and hours go: the payments add up to the plan's cost, and the sums to its totals."""

from __future__ import annotations

import pytest

from hcai_career.advise.plan.spending import payments, runs, so_far
from tests.show.plan.plans import make


@pytest.fixture(scope="module", params=[{"scope": "all"}, {"prefer": "cheapest"}, {"hours_per_week": 30.0}])
def made(request, tiny):
    return make(tiny, **request.param)


def test_payments_add_up_to_the_cost(made):
    assert sum(each.amount for each in payments(made)) == pytest.approx(made.totals.cost)
    assert [each.day for each in payments(made)] == sorted(each.day for each in payments(made))


def test_a_subscription_is_paid_month_by_month_while_its_steps_are_taken(made):
    for paid in made.totals.subscriptions:
        days = [each.day for each in payments(made) if each.what == paid.id]
        assert len(days) == paid.months
        first = min(step.start for step in made.steps if step.subscription == paid.id)
        assert days[0] == first
        assert days == sorted(days)


def test_the_runs_are_those_that_the_plan_was_billed_for(made):
    months = {}
    for run in runs(made.steps, made.wishes.hours_per_week):
        months[run.subscription] = months.get(run.subscription, 0) + run.months
    assert months == {paid.id: paid.months for paid in made.totals.subscriptions}


def test_the_last_sum_is_the_total(made):
    last = so_far(made)[-1]
    assert last.hours == pytest.approx(made.totals.hours, abs=0.2)
    assert last.hours_high == pytest.approx(made.totals.hours_high, abs=0.2)
    assert last.cost == pytest.approx(made.totals.cost)
    assert [each.step for each in so_far(made)] == [step.number for step in made.steps]
