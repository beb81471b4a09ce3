"""Every wish is kept."""

from __future__ import annotations

from collections.abc import Iterator

from hcai_career.advise.plan.result import Step
from hcai_career.advise.verify.case import Case
from hcai_career.catalog.model.learning import Resource


def objections(case: Case) -> Iterator[str]:
    """What is wished of the whole: the budget and the deadline."""
    wishes, totals = case.plan.wishes, case.plan.totals
    if wishes.budget is not None and totals.cost > wishes.budget + 0.01:
        yield f"costs {totals.cost}, the budget is {wishes.budget}"
    if totals.unknown_prices and wishes.budget is not None and not wishes.allow_unknown_price:
        yield "holds an unknown price under a budget"
    if wishes.deadline and totals.finish > max(wishes.deadline, wishes.start):
        yield f"ends on {totals.finish}, the deadline is {wishes.deadline}"


def of_the_steps(case: Case) -> Iterator[str]:
    """What is wished of each step: not left out, free, in a language, and no part of another one."""
    for step in case.plan.steps:
        yield from _of_step(case, step)


def _of_step(case: Case, step: Step) -> Iterator[str]:
    item, wishes = case.item(step), case.plan.wishes
    if step.id in wishes.without:
        yield f"{step.id} was not wanted"
    if wishes.free and (step.cost != 0 or step.subscription):
        yield f"{step.id} is not free"
    if not isinstance(item, Resource):
        return
    if wishes.languages and not set(wishes.languages) & set(item.languages):
        yield f"{step.id} is in another language"
    if item.part_of and any(other.id == item.part_of for other in case.plan.steps):
        yield f"{step.id} is part of {item.part_of}, which the plan holds as well"
