"""Honest hours: what a step lifts is never had for less than the low effort of it."""

from __future__ import annotations

from collections.abc import Iterator

from hcai_career.advise.plan.result import Step
from hcai_career.advise.verify.case import TOLERANCE, Case, span
from hcai_career.catalog.model.parts import Lift

MOST_STUDIED = 3
"""The level up to which hours of study are counted; what is above comes with practice, in hours of its own."""


def objections(case: Case, step: Step) -> Iterator[str]:
    """Own hours and practice together are no less than the low effort of what the step lifts."""
    item = case.item(step)
    credits = _credits(case, item.lifts, step.own) if item else {}
    missing = 0.0
    for lift in step.lifts:
        for level in span(lift):
            if level <= MOST_STUDIED:
                missing += max(0.0, _least(case, lift.skill, level) - credits.get((lift.skill, level), 0.0))
    if step.practice + TOLERANCE * max(1, len(credits)) < missing:
        yield f"adds {step.practice} h of practice where {missing:.1f} h are missing"
    if step.practice_high < step.practice:
        yield "allows for less practice than it asks for"


def saved(case: Case, step: Step) -> float:
    """The most hours that sharing effort with other skills can have saved in a step."""
    units = [(lift.skill, level) for lift in step.lifts for level in span(lift)]
    return sum(_effort(case, *unit) - _least(case, *unit) for unit in units)


def _credits(case: Case, lifts: tuple[Lift, ...], own: float) -> dict[tuple[str, int], float]:
    """The hours of an item, shared out over the levels that it claims by what each takes."""
    low = {(lift.skill, level): _effort(case, lift.skill, level) for lift in lifts for level in span(lift)}
    whole = sum(low.values())
    return {unit: own * share / whole for unit, share in low.items()} if whole else {}


def _effort(case: Case, skill: str, level: int) -> float:
    steps = case.catalog.efforts[case.catalog.skills[skill].effort].steps
    return next((step.low for step in steps if step.to == level), 0.0)


def _least(case: Case, skill: str, level: int) -> float:
    """The low effort of a level step, halved where the skill is learnt inside another one of the plan."""
    shared = any((other, level) in case.lifted for other in case.catalog.skills[skill].learnt_with)
    return _effort(case, skill, level) / (2 if shared else 1)
