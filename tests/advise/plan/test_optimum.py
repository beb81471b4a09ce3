"""The plan is the best there is: compared, figure by figure, with every other choice of small random problems."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from hcai_career.advise.plan.instance import Instance
from hcai_career.advise.plan.solve import solve
from hcai_career.advise.plan.wishes import Prefer
from tests.advise.plan.brute_force import Figures, figures, size
from tests.advise.plan.random_instance import instances, tightened

IN_ORDER: dict[Prefer, tuple[str, ...]] = {
    "fastest": ("hours", "unknown", "money", "steps"),
    "cheapest": ("unknown", "money", "hours", "steps"),
    "fewest": ("steps", "hours", "unknown", "money"),
}
MOST_CHOICES = 4000


def check(instance: Instance) -> None:
    """The solver and the brute force agree for each wish, with and without what is worked out beforehand."""
    tried = figures(instance)
    for prefer, order in IN_ORDER.items():
        wanted = min((tuple(getattr(one, name) for name in order) for one in tried), default=None)
        for asked in (instance, tightened(instance)):
            solution = solve(asked, prefer)
            if wanted is None:
                assert solution is None, f"{prefer}: a plan was found where there is none"
                continue
            assert solution is not None, f"{prefer}: no plan was found, the best is {order} = {wanted}"
            assert solution.proven
            found = Figures(
                hours=solution.tenths,
                unknown=sum(option.cents is None for option in solution.choice.chosen),
                money=solution.cents,
                steps=len(solution.choice.chosen),
            )
            assert tuple(getattr(found, name) for name in order) == wanted, prefer


def limited(draw: st.DataObject, instance: Instance) -> Instance:
    """The problem with a budget and a deadline that some of its choices keep, or just fail to keep."""
    tried = sorted(figures(instance), key=lambda one: (one.hours, one.money))
    assume(tried)
    at = draw.draw(st.sampled_from(tried))
    return replace(
        instance,
        max_cents=draw.draw(st.sampled_from((None, at.money, at.money - 1))),
        max_tenths=draw.draw(st.sampled_from((None, at.hours, at.hours - 1))),
    )


def small(instance: Instance) -> Instance:
    assume(size(instance) <= MOST_CHOICES)
    return instance


FIXED = settings(derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@settings(FIXED, max_examples=150)
@given(instances())
def test_the_optimum_is_that_of_trying_every_choice(instance):
    check(small(instance))


@settings(FIXED, max_examples=100)
@given(instances(), st.data())
def test_the_optimum_under_a_budget_and_a_deadline(instance, data):
    check(limited(data, small(instance)))


@pytest.mark.slow
@settings(FIXED, max_examples=1000)
@given(instances(), st.data())
def test_the_optimum_of_many_more(instance, data):
    check(small(instance))
    check(limited(data, instance))
