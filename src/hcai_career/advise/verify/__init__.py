"""An independent check of a plan: replay it step by step and confirm every claim it makes.

This shares no code with the solver and its helpers; it reads only the content, the person and the finished plan, and
a test holds it to that. What it confirms, a module each:

- `steps`: each resource is real, active and lifts what the plan says; what a step stands on is held when it starts; no
  study cap is passed;
- `hours`: no step counts less time than what it lifts takes at the least;
- `dates`: steps follow one another at the pace asked for, and data is asked for in time;
- `money`: prices and subscriptions are those of the catalog;
- `sums`: hours, weeks, cost, levels and shares add up to what the plan says in all;
- `wishes`: every wish is kept;
- `offers`: what is named beside the steps is real and fits;
- `goals`: every need in scope is reached, or named with a reason that holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.plan.result import Plan, Step
from hcai_career.advise.verify import dates, goals, hours, offers, steps, sums, wishes
from hcai_career.advise.verify.case import TOLERANCE, Case
from hcai_career.catalog.model.roles import Role
from hcai_career.person import Person

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

__all__ = ["TOLERANCE", "objections"]


def objections(catalog: Catalog, person: Person, role: Role, plan: Plan) -> tuple[str, ...]:
    """Everything that is wrong with a plan, in words. Empty: the plan can be followed and keeps its promises."""
    return tuple(_objections(Case.of(catalog, person, role, plan)))


def _objections(case: Case) -> Iterator[str]:
    """The steps in their order, then the whole: `levels` are those of the person as the plan goes on."""
    levels = case.before()
    clock = idle = 0.0
    for number, step in enumerate(case.plan.steps, 1):
        if step.number != number:
            yield f"step {step.number} stands at place {number}"
        ready = dates.data_days(case, step) * case.pace / 7
        idle += max(0.0, ready - clock)
        clock = max(clock, ready)
        for words in _of_step(case, step, levels, clock):
            yield f"step {number} ({step.id}): {words}"
        clock += step.own + step.practice
        for lift in step.lifts:
            levels[lift.skill] = max(levels.get(lift.skill, 0), lift.reach)
    yield from sums.objections(case, levels)
    yield from wishes.objections(case)
    yield from dates.of_the_whole(case, idle)
    yield from wishes.of_the_steps(case)
    yield from offers.objections(case)
    yield from goals.objections(case, levels)


def _of_step(case: Case, step: Step, levels: dict[str, int], clock: float) -> Iterator[str]:
    yield from steps.offered(case, step)
    yield from steps.ready(case, step, levels)
    yield from hours.objections(case, step)
    yield from dates.of_step(case, step, clock)
    yield from dates.data(case, step)
