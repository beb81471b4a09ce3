"""Honest hours: what a level step takes, and how a course's own hours count towards it."""

from __future__ import annotations

import pytest

from hcai_career.advise.plan.effort import credit, step_tenths
from hcai_career.catalog.model.parts import Lift
from tests.advise.small import content, skill

CONTENT = content([skill("a"), skill("b", effort="medium")])


@pytest.mark.parametrize(
    ("unit", "bound", "tenths"),
    [(("a", 1), "low", 100), (("a", 3), "typical", 600), (("b", 3), "high", 2400), (("a", 5), "low", 0)],
)
def test_a_level_step_takes_what_its_class_says(unit, bound, tenths):
    assert step_tenths(CONTENT.skills, CONTENT.efforts, unit, bound) == tenths


def test_own_hours_are_spread_in_proportion_to_the_low_effort():
    lifts = (Lift("a", 0, 2), Lift("b", 0, 1))  # 10 + 20 + 30 hours
    assert credit(CONTENT.skills, CONTENT.efforts, lifts, 240) == {("a", 1): 40, ("a", 2): 80, ("b", 1): 120}


def test_the_spread_never_gives_more_than_there_is():
    lifts = (Lift("a", 0, 3), Lift("b", 0, 2))
    for hours in range(200):
        assert sum(credit(CONTENT.skills, CONTENT.efforts, lifts, hours).values()) <= hours
