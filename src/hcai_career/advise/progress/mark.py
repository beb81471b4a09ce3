"""What one can do to a step of a plan, each as a change that can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from hcai_career.person.saved import REMEMBERED, Asked, Change, SavedPlan, SavedStep, State
from hcai_career.problem import HcaiError, NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable


def find(plan: SavedPlan, name: str) -> SavedStep:
    """The step that a number (from 1) or an id means. Raises NotFoundError with what there is."""
    if name.isdecimal() and 1 <= int(name) <= len(plan.steps):
        return plan.steps[int(name) - 1]
    found = [step for step in plan.steps if step.id == name or step.title.casefold() == name.casefold()]
    if not found:
        numbers = f"steps are 1 to {len(plan.steps)}" if plan.steps else "the plan has no steps"
        raise NotFoundError(f"the plan has no step '{name}'", numbers)
    return found[0]


def start(plan: SavedPlan, step: SavedStep, now: datetime) -> SavedPlan:
    """The step is begun today."""
    _must_be(step, "todo", "skipped")
    return _changed(plan, step, replace(step, state="started", started=_day(now)), f"start {step.id}", now)


def done(plan: SavedPlan, step: SavedStep, now: datetime) -> SavedPlan:
    """The step is finished today; one that was not begun was begun today as well."""
    _must_be(step, "todo", "started", "skipped")
    after = replace(step, state="done", started=step.started or _day(now), done=_day(now))
    return _changed(plan, step, after, f"done {step.id}", now)


def skip(plan: SavedPlan, step: SavedStep, now: datetime) -> SavedPlan:
    """The step will not be taken; planning anew leaves it out."""
    _must_be(step, "todo", "started")
    return _changed(plan, step, replace(step, state="skipped"), f"skip {step.id}", now)


def log(plan: SavedPlan, step: SavedStep, hours: float, now: datetime) -> SavedPlan:
    """Hours really spent on a step; one that was not begun is begun."""
    total = round(step.logged + hours, 2)
    if not 0 <= total <= 10_000:
        raise UsageError(f"{hours:g} h would make {total:g} h for this step", "take back no more than was logged")
    state = "started" if step.state == "todo" else step.state
    after = replace(step, logged=total, state=state, started=step.started or _day(now))
    return _changed(plan, step, after, f"log {hours:g} h on {step.id}", now)


def note(plan: SavedPlan, step: SavedStep, text: str, now: datetime) -> SavedPlan:
    """A remark on a step; an empty one takes it away."""
    return _changed(plan, step, replace(step, note=text.strip() or None), f"note on {step.id}", now)


def replanned(plan: SavedPlan, steps: Iterable[SavedStep], asked: Asked, now: datetime) -> SavedPlan:
    """The same plan with other steps ahead."""
    change = Change(_stamp(now), "replan", plan.steps, whole=True, asked=plan.asked)
    return replace(plan, steps=tuple(steps), asked=asked, history=(*plan.history, change)[-REMEMBERED:])


def undo(plan: SavedPlan) -> tuple[SavedPlan, Change]:
    """The plan before its latest change, and that change. Raises HcaiError when there is none to undo."""
    if not plan.history:
        raise HcaiError("there is nothing to undo", f"the last {REMEMBERED} changes are remembered")
    change = plan.history[-1]
    before = {step.id: step for step in change.steps}
    steps = change.steps if change.whole else tuple(before.get(step.id, step) for step in plan.steps)
    return replace(plan, steps=steps, asked=change.asked or plan.asked, history=plan.history[:-1]), change


def _changed(plan: SavedPlan, before: SavedStep, after: SavedStep, did: str, now: datetime) -> SavedPlan:
    steps = tuple(after if step is before else step for step in plan.steps)
    return replace(plan, steps=steps, history=(*plan.history, Change(_stamp(now), did, (before,)))[-REMEMBERED:])


def _must_be(step: SavedStep, *states: State) -> None:
    if step.state not in states:
        raise HcaiError(f"'{step.title}' is {step.state} already", "hcai progress undo takes back the latest change")


def _day(now: datetime) -> str:
    return date(now.year, now.month, now.day).isoformat()


def _stamp(now: datetime) -> str:
    return now.isoformat(timespec="seconds")
