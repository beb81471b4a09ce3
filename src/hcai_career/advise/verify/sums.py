"""What the plan says in all is what its steps add up to."""

from __future__ import annotations

from collections.abc import Iterator

from hcai_career.advise.verify import money
from hcai_career.advise.verify.case import TOLERANCE, Case, Levels


def objections(case: Case, levels: Levels) -> Iterator[str]:
    """Hours, weeks, cost, the levels at the end, and the shares of the role before and after."""
    yield from _hours(case)
    yield from money.subscriptions(case)
    yield from _cost(case)
    yield from money.prices(case)
    if levels != dict(case.plan.levels):
        yield "the levels at the end are not those of the steps"
    yield from _shares(case, levels)


def _hours(case: Case) -> Iterator[str]:
    totals, steps = case.plan.totals, case.plan.steps
    own, practice = sum(step.own for step in steps), sum(step.practice for step in steps)
    high = own + sum(step.practice_high for step in steps)
    said = (totals.own, totals.practice, totals.hours, totals.hours_high)
    added = (own, practice, own + practice, high)
    if any(abs(one - other) > TOLERANCE for one, other in zip(said, added, strict=True)):
        yield "the hours do not add up"
    if totals.hours_high < totals.hours:
        yield "the high total is below the low one"
    if totals.weeks != max((step.last_week for step in steps), default=0):
        yield f"{totals.weeks} weeks are not those of the steps"


def _cost(case: Case) -> Iterator[str]:
    totals, steps = case.plan.totals, case.plan.steps
    cost = sum(step.cost or 0 for step in steps) + sum(each.months * each.monthly for each in totals.subscriptions)
    if abs(totals.cost - cost) > 0.01:
        yield "the cost does not add up"
    if totals.unknown_prices != sum(step.cost is None for step in steps):
        yield "unknown prices are miscounted"


def _shares(case: Case, levels: Levels) -> Iterator[str]:
    """The readiness before and after is that of the levels before and after."""
    needs, plan = case.role.needs, case.plan
    asked = sum(need.weight * need.level for need in needs)
    for name, held, said in (("now", case.before(), plan.now.share), ("after", levels, plan.after)):
        met = sum(need.weight * min(need.level, max(held.get(skill, 0) for skill in need.options)) for need in needs)
        if asked and abs(said - met / asked) > 1e-6:
            yield f"the share {name} is said to be {said:.3f}, it is {met / asked:.3f}"
