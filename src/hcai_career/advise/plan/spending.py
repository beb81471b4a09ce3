"""When a plan takes its hours and its money: what is paid on which day, and the sums after each step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING

from hcai_career.advise.plan.wishes import WEEKS_PER_MONTH

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.advise.plan.result import Plan, Step
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

MONTH_DAYS = 365.25 / 12


@dataclass(frozen=True, slots=True)
class Payment:
    """US dollars that are paid on a day, for a step or for a month of a subscription (its id)."""

    day: date
    amount: float
    what: str


@dataclass(frozen=True, slots=True)
class SoFar:
    """The sums up to the end of a step: hours at least and to allow for, and US dollars, as far as prices are known."""

    step: int
    day: date
    hours: float
    hours_high: float
    cost: float


@dataclass(frozen=True, slots=True)
class Run:
    """Steps of one subscription that follow one another: the first day, and the months to pay at the plan's pace."""

    subscription: str
    day: date
    months: int


def runs(steps: Iterable[Step], hours_per_week: float) -> Iterator[Run]:
    """Each unbroken run of steps of a subscription; a month that is begun is paid."""
    weeks, months = WEEKS_PER_MONTH
    for name, members in groupby(steps, key=lambda step: step.subscription):
        if name is not None:
            run = list(members)
            hours = sum(step.hours for step in run)
            yield Run(name, run[0].start, max(1, ceil(round(hours * months / (hours_per_week * weeks), 6))))


def payments(plan: Plan) -> tuple[Payment, ...]:
    """Everything that is paid, in order. The sum is the cost of the plan."""
    found = [Payment(step.start, step.cost, step.id) for step in plan.steps if step.cost]
    monthly = {paid.id: paid.monthly for paid in plan.totals.subscriptions}
    left = {paid.id: paid.months for paid in plan.totals.subscriptions}
    for run in (*runs(plan.steps, plan.wishes.hours_per_week), *_rest(plan)):
        months = min(run.months, left.get(run.subscription, 0))
        left[run.subscription] = left.get(run.subscription, 0) - months
        for month in range(months):
            day = run.day + timedelta(days=round(month * MONTH_DAYS))
            found.append(Payment(day, monthly[run.subscription], run.subscription))
    return tuple(sorted(found, key=lambda each: (each.day, each.what)))


def so_far(plan: Plan) -> tuple[SoFar, ...]:
    """The sums after each step; what is paid later than the last step, for a month begun, counts with the last one."""
    paid = payments(plan)
    hours = high = 0.0
    found = []
    for step in plan.steps:
        hours += step.hours
        high += step.own + step.practice_high
        last = step is plan.steps[-1]
        cost = sum(each.amount for each in paid if last or each.day <= step.end)
        found.append(SoFar(step.number, step.end, round(hours, 1), round(high, 1), round(cost, 2)))
    return tuple(found)


def _rest(plan: Plan) -> Iterator[Run]:
    """Months that the plan pays for and no run needs, at the end of the last step that they serve."""
    for paid in plan.totals.subscriptions:
        last = [step.end for step in plan.steps if step.subscription == paid.id]
        if last:
            yield Run(paid.id, max(last), paid.months)
