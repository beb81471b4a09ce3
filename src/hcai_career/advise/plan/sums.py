"""What steps come to in all: hours, money, weeks, and the last day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from hcai_career.advise.plan.result import Paid, Step, Totals

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog


class HoursInAll(NamedTuple):
    """Hours of the items themselves, of practice beside them at the least, and of both at the most."""

    own: float
    practice: float
    high: float


def hours(steps: Sequence[Step]) -> HoursInAll:
    """The hours of all steps, not rounded."""
    own = sum(step.own for step in steps)
    return HoursInAll(own, sum(step.practice for step in steps), own + sum(step.practice_high for step in steps))


def paid(catalog: Catalog, months: Mapping[str, int]) -> tuple[Paid, ...]:
    """The subscriptions that are paid for some months, by their ids."""
    return tuple(
        Paid(name, catalog.subscriptions[name].title, count, catalog.subscriptions[name].monthly)
        for name, count in sorted(months.items())
        if count
    )


def totals(steps: Sequence[Step], subscriptions: tuple[Paid, ...], finish: date, finish_high: date) -> Totals:
    """The sums over all steps; `finish_high` is the last day if everything takes the most hours."""
    own, practice, high = hours(steps)
    return Totals(
        hours=round(own + practice, 1),
        hours_high=round(high, 1),
        own=round(own, 1),
        practice=round(practice, 1),
        cost=round(
            sum(step.cost or 0 for step in steps) + sum(each.months * each.monthly for each in subscriptions), 2
        ),
        unknown_prices=sum(step.cost is None for step in steps),
        subscriptions=subscriptions,
        weeks=max((step.last_week for step in steps), default=0),
        finish=finish,
        finish_high=finish_high,
    )


def last_day(steps: Sequence[Step], start: date) -> date:
    """The day on which the last step ends; the first day where there is none."""
    return max((step.end for step in steps), default=start)
