"""Honest money: prices are those of the catalog, an unknown one is not free, and a subscription is paid by the month."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from hcai_career.advise.plan.result import Step
from hcai_career.advise.verify.case import Case
from hcai_career.advise.verify.hours import saved
from hcai_career.catalog.model.learning import Resource


def prices(case: Case) -> Iterator[str]:
    """Each step costs what its resource costs; practice costs nothing."""
    for step in case.plan.steps:
        yield from _price(case, step)


def _price(case: Case, step: Step) -> Iterator[str]:
    item = case.item(step)
    if not isinstance(item, Resource):
        if step.cost != 0:
            yield f"{step.id} costs nothing but is billed"
        return
    known = item.cost.amount == 0 or (item.cost.amount is not None and item.cost.currency == "USD")
    expected = 0 if item.cost.subscription else (item.cost.amount if known else None)
    if step.cost != expected or step.subscription != item.cost.subscription:
        yield f"{step.id} is billed at {step.cost}, the catalog says {expected}"


def subscriptions(case: Case) -> Iterator[str]:
    """Months of each subscription: every unbroken run of its steps at the pace asked for, rounded up.

    At least those of the hours in the plan; at most those of the same steps if no effort were shared.
    """
    least, most = _months(case, shared=True), _months(case, shared=False)
    billed = case.plan.totals.subscriptions
    paid = {each.id: each.months for each in billed}
    for name in sorted({*paid, *least}):
        low, high = least.get(name, 0), most.get(name, 0)
        if not low <= paid.get(name, 0) <= high:
            yield f"{name} takes {low} to {high} months, {paid.get(name, 0)} are paid"
    for each in billed:
        if each.monthly != case.catalog.subscriptions[each.id].monthly:
            yield f"{each.id} is billed at {each.monthly} a month"


def _months(case: Case, *, shared: bool) -> dict[str, int]:
    runs: list[tuple[str, float]] = []
    last: str | None = None
    for step in case.plan.steps:
        hours = step.own + step.practice + (0 if shared else saved(case, step))
        if step.subscription and step.subscription == last:
            runs[-1] = (step.subscription, runs[-1][1] + hours)
        elif step.subscription:
            runs.append((step.subscription, hours))
        last = step.subscription
    bill: dict[str, int] = {}
    for name, hours in runs:
        bill[name] = bill.get(name, 0) + ceil(hours * 12 / (case.pace * 52) - 1e-9)
    return bill
