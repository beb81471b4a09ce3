"""The rest of a plan, planned anew from what is done and how fast it really went."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.plan import Barred, NoPlan, Plan, Wishes, barred, make
from hcai_career.advise.progress.mark import replanned
from hcai_career.advise.progress.start import step as fresh
from hcai_career.advise.progress.state import pace, worked
from hcai_career.person import Person, from_background, from_nothing
from hcai_career.person.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.person.saved import Asked, SavedPlan, SavedStep
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

SLOWEST, QUICKEST = 0.5, 80.0
"""Hours a week between which a real pace is believed."""

Difference = Literal["new", "gone", "moved", "shorter", "longer"]
Because = Literal["vanished", "replaces", "better", "pace"]


@dataclass(frozen=True, slots=True)
class StepChange:
    """A step that is not as it was. `before` and `after` are its last days; `because` is known only after planning anew."""

    what: Difference
    id: str
    title: str
    before: str | None
    after: str | None
    because: Because | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What separates one plan from another: steps, and the sums of both. Hours are those still to do."""

    steps: tuple[StepChange, ...]
    hours_before: float
    hours_after: float
    finish_before: str
    finish_after: str
    pace_before: float
    pace_after: float


def replan(
    content: Catalog, plan: SavedPlan, now: datetime, hours_per_week: float | None = None
) -> tuple[SavedPlan, Changes] | NoPlan | Barred:
    """The plan with its rest made anew, and what changed; or why there is no plan for the rest.

    Done steps stay; skipped ones are left out. The pace is the one given, else the real one since the start, else the
    one that was asked for. The budget is what is left of it.
    """
    today = date(now.year, now.month, now.day)
    rest = _asked_now(plan, today, hours_per_week or _pace(plan, today))
    who, role, wishes = person(content, plan), content.role(plan.asked.role), _wishes(content, plan, rest)
    closed = barred(content, who, role, wishes)
    if closed is not None:
        return closed
    made = make(content, who, role, wishes)
    if isinstance(made, NoPlan):
        return made
    behind = [step for step in plan.steps if step.state == "done"]
    ahead = list(_ahead(plan, made))
    after = replace(replanned(plan, (*behind, *ahead), rest, now), version=content.version, digest=content.digest)
    return after, _explained(content, plan, difference(plan, after))


def start_person(content: Catalog, plan: SavedPlan) -> Person:
    """The person as they were when the plan was made. Skills and backgrounds that vanished are left out."""
    asked = plan.asked
    said = {one.skill: int(one.level) for one in asked.have if one.skill in content.skills}
    return _with(content, plan, said)


def person(content: Catalog, plan: SavedPlan) -> Person:
    """The person as they are now: what was said, and what the done steps have lifted."""
    then = start_person(content, plan)
    said = {one.skill: int(one.level) for one in plan.asked.have if one.skill in content.skills}
    for step in plan.steps:
        for lift in step.lifts if step.state == "done" else ():
            if lift.skill in content.skills:
                said[lift.skill] = max(int(lift.reach), said.get(lift.skill, 0), then.level(lift.skill))
    return _with(content, plan, said)


def _with(content: Catalog, plan: SavedPlan, said: dict[str, int]) -> Person:
    asked = plan.asked
    background = content.backgrounds.get(asked.background or "") or content.occupations.get(asked.background or "")
    years = None if background and background.years == asked.years else asked.years  # those typical of it are of it
    standing = Standing(asked.eqf, asked.licences, years, asked.exposure, asked.credentials, asked.years_of)
    if background:
        return from_background(content.skills, background, said, standing)
    return replace(from_nothing(content.skills, said, standing), title=plan.person)


def spent(plan: SavedPlan, prices: dict[str, float]) -> float:
    """US dollars that the steps begun so far have cost, as far as it is known; a subscription by whole months."""
    begun = [step for step in plan.steps if step.state in ("done", "started")]
    weeks: dict[str, float] = {}
    for step in begun:
        if step.subscription:
            weeks[step.subscription] = weeks.get(step.subscription, 0.0) + worked(step) / plan.asked.hours_per_week
    months = {name: max(1, ceil(count * 12 / 52)) for name, count in weeks.items()}
    return sum(step.cost or 0 for step in begun) + sum(prices.get(name, 0) * count for name, count in months.items())


def _pace(plan: SavedPlan, today: date) -> float:
    real = pace(plan, today)
    return plan.asked.hours_per_week if real is None else min(max(real, SLOWEST), QUICKEST)


def _asked_now(plan: SavedPlan, today: date, hours_per_week: float) -> Asked:
    start = max(today, date.fromisoformat(plan.asked.start))
    return replace(plan.asked, start=start.isoformat(), hours_per_week=hours_per_week)


def _wishes(content: Catalog, plan: SavedPlan, rest: Asked) -> Wishes:
    skipped = tuple(step.id for step in plan.steps if step.state == "skipped")
    done = tuple(step.id for step in plan.steps if step.state == "done")
    prices = {name: each.monthly for name, each in content.subscriptions.items()}
    return replace(
        wishes(rest),
        budget=None if rest.budget is None else max(0.0, rest.budget - spent(plan, prices)),
        without=tuple(dict.fromkeys((*rest.without, *skipped, *done))),
    )


def wishes(asked: Asked) -> Wishes:
    """What was wished when the plan was made."""
    return Wishes(
        start=date.fromisoformat(asked.start),
        hours_per_week=asked.hours_per_week,
        budget=asked.budget,
        deadline=None if asked.deadline is None else date.fromisoformat(asked.deadline),
        prefer=asked.prefer,
        scope=asked.scope,
        depth=asked.depth,
        free=asked.free,
        allow_unknown_price=asked.allow_unknown_price,
        languages=asked.languages,
        without=asked.without,
        jurisdiction=asked.jurisdiction,
    )


def _ahead(plan: SavedPlan, made: Plan) -> Iterator[SavedStep]:
    """The new steps; one that was begun before keeps what was logged and noted, and what is left of it is dated."""
    before = {step.id: step for step in plan.steps}
    saved = 0.0  # hours that are done already
    for step in made.steps:
        new, old = fresh(step), before.get(step.id)
        new = replace(new, start=_earlier(new.start, saved, made.wishes))
        if old is not None and old.state in ("started", "todo"):
            new = replace(new, state=old.state, started=old.started, logged=old.logged, note=old.note)
            saved += worked(new)
        yield replace(new, end=max(new.start, _earlier(new.end, saved, made.wishes)))
    for old in plan.steps:
        if old.state == "skipped":
            yield old


def _earlier(day: str, hours: float, wishes: Wishes) -> str:
    """A day of the plan, so many hours of study earlier, and not before it begins."""
    sooner = date.fromisoformat(day) - timedelta(days=int(hours * 7 / wishes.hours_per_week))
    return max(sooner, wishes.start).isoformat()


def difference(before: SavedPlan, after: SavedPlan) -> Changes:
    """What separates two plans, step by step."""
    old = {step.id: step for step in before.steps if step.state in ("todo", "started")}
    new = {step.id: step for step in after.steps if step.state in ("todo", "started")}
    changes = [StepChange("gone", id, step.title, step.end, None) for id, step in old.items() if id not in new]
    for id, step in new.items():
        if id not in old:
            changes.append(StepChange("new", id, step.title, None, step.end))
        elif step.hours != old[id].hours:
            what: Difference = "longer" if step.hours > old[id].hours else "shorter"
            changes.append(StepChange(what, id, step.title, old[id].end, step.end))
        elif step.end != old[id].end:
            changes.append(StepChange("moved", id, step.title, old[id].end, step.end))
    return Changes(
        steps=tuple(changes),
        hours_before=_left(old.values()),
        hours_after=_left(new.values()),
        finish_before=max((step.end for step in old.values()), default=before.asked.start),
        finish_after=max((step.end for step in new.values()), default=after.asked.start),
        pace_before=before.asked.hours_per_week,
        pace_after=after.asked.hours_per_week,
    )


def _left(steps: Iterable[SavedStep]) -> float:
    return round(sum(step.hours for step in steps), 1)


def _explained(content: Catalog, plan: SavedPlan, changes: Changes) -> Changes:
    """With the reason for each change: what was skipped or has vanished, what takes its place, or the pace."""
    gone = [step for step in plan.steps if step.state == "skipped" or not _offered(content, step.id)]
    missed = {lift.skill for step in gone for lift in step.lifts}

    def because(change: StepChange) -> Because:
        if change.what == "gone":
            return "better" if _offered(content, change.id) else "vanished"
        if change.what == "new":
            item = content.resources.get(change.id) or content.practice.get(change.id)
            return "replaces" if item and missed & {lift.skill for lift in item.lifts} else "better"
        return "pace"

    return replace(changes, steps=tuple(replace(change, because=because(change)) for change in changes.steps))


def _offered(content: Catalog, id: str) -> bool:
    resource = content.resources.get(id)
    return (
        id.startswith("self-study-") or id in content.practice or (resource is not None and resource.status == "active")
    )
