"""A plan as a page: what its template draws, worked out from the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from hcai_career.advise.plan.spending import payments, so_far
from hcai_career.advise.query.cited import cited
from hcai_career.show.html import charts, page
from hcai_career.show.html.graph import graph, needed
from hcai_career.show.plan import said
from hcai_career.show.text.words import IMPORTANCE, money, number, skill_names

if TYPE_CHECKING:
    from hcai_career.advise.plan import Plan, Step
    from hcai_career.advise.progress.state import Progress
    from hcai_career.catalog import Catalog
    from hcai_career.person.saved import State

STATES: dict[State, str] = {"done": "✓ done", "started": "◐ begun", "todo": "○ to do", "skipped": "– skipped"}
PARTS = (
    ("gates", "Gates"),
    ("timeline", "Timeline"),
    ("steps", "Steps"),
    ("skills", "Skills"),
    ("graph", "What needs what"),
    ("sums", "Hours and cost"),
    ("credentials", "Credentials"),
    ("network", "Network"),
    ("open", "Not in this plan"),
    ("made", "How it was made"),
    ("sources", "Sources"),
)


class SkillRow(NamedTuple):
    """A skill, or any one of several, today and after the plan; `asked` is 0 where the role does not ask for it."""

    names: str
    now: int
    then: int
    asked: int


def render(plan: Plan, content: Catalog, made: date, progress: Progress | None = None) -> str:
    """The page of a plan; with `progress` as it is followed."""
    drawn = graph(plan.steps)
    left_open = list(said.not_in_plan(plan, content))
    missing = {
        "open": not left_open,
        "graph": not drawn.boxes,
        **dict.fromkeys(("timeline", "steps", "sums"), not plan.steps),
    }
    role = content.roles[plan.role]
    return page.render(
        "plan.html",
        content,
        _sources(plan, content),
        made,
        title=f"{plan.person} → {plan.role_title}",
        parts=[part for part in PARTS if not missing.get(part[0])],
        plan=plan,
        role=role,
        near=[content.roles[each].title for each in role.adjacent if each in content.roles],
        stages=[(stage, list(steps)) for stage, steps in groupby(plan.steps, key=lambda step: step.stage)],
        skills=list(_skills(plan, content)),
        drawn=drawn,
        chain=list(_chain(plan, content)),
        left_open=left_open,
        asked=list(_asked(plan, content)),
        progress=progress,
        kept={step.id: step for step in progress.plan.steps} if progress else {},
        states=STATES,
        **(_over_time(plan, progress) if plan.steps else {}),
    )


def _over_time(plan: Plan, progress: Progress | None) -> dict[str, Any]:
    """The timeline and the curves. A plan that was made anew begins with its oldest step."""
    first = min(plan.wishes.start, *(step.start for step in plan.steps))
    last = max(step.end for step in plan.steps)
    bars = charts.timeline(first, last, ((step.start, step.end) for step in plan.steps))
    sums = so_far(plan)
    paid = payments(plan)
    return {
        "first": first,
        "ticks": charts.months(first, last),
        "spans": list(zip(plan.steps, bars, strict=True)),
        "sums": sums,
        "hours": charts.hours(first, ((each.day, each.hours) for each in sums)),
        "cost": charts.cost(first, last, ((each.day, each.amount) for each in paid)) if paid else None,
        "burned": charts.burned(progress.burn_down) if progress else None,
    }


def _sources(plan: Plan, content: Catalog) -> Iterable[Any]:
    """What the plan cites, and what its resources, prices and credentials rest on."""
    sections: tuple[Mapping[str, Any], ...] = (
        content.resources,
        content.credentials,
        content.degrees,
        content.communities,
    )
    beside: tuple[Any, ...] = (*plan.credentials, *plan.degrees, *plan.meetings)
    ids = [*(step.id for step in plan.steps), *(each.id for each in beside)]
    records = [section[id] for id in ids for section in sections if id in section]
    prices = [content.subscriptions[paid.id] for paid in plan.totals.subscriptions]
    return cited(content, (plan, *prices, *records))


def _skills(plan: Plan, content: Catalog) -> Iterator[tuple[str, list[SkillRow]]]:
    """What the role asks for, by importance, and what the plan lifts on the way there."""
    for importance, name in IMPORTANCE.items():
        rows = [
            SkillRow(
                skill_names(content, gap.need.options),
                gap.have,
                max(plan.levels.get(skill, 0) for skill in gap.need.options),
                gap.need.level,
            )
            for gap in plan.now.gaps
            if gap.need.importance == importance
        ]
        if rows:
            yield name, rows
    asked = {skill for gap in plan.now.gaps for skill in gap.need.options}
    below: dict[str, int] = {}
    for step in plan.steps:
        for lift in step.lifts:
            if lift.skill not in asked:
                below[lift.skill] = min(lift.start, below.get(lift.skill, lift.start))
    if below:
        rows = [
            SkillRow(content.skills[skill].name, have, plan.levels.get(skill, 0), 0) for skill, have in below.items()
        ]
        yield "What they stand on", rows


def _chain(plan: Plan, content: Catalog) -> Iterator[tuple[Step, list[tuple[Step, str]]]]:
    """Each step with those it stands on, and the levels that it takes from them."""
    by_number = {step.number: step for step in plan.steps}
    for step in plan.steps:
        below = []
        for before in sorted(needed(plan.steps)[step.number]):
            levels = [each for each in by_number[before].needed_by if each.step == step.number]
            below.append(
                (by_number[before], ", ".join(f"{content.skills[each.skill].name} {each.level}" for each in levels))
            )
        yield step, below


def _asked(plan: Plan, content: Catalog) -> Iterator[tuple[str, str]]:
    """What was wished, and what was done to find the plan."""
    wishes, proof = plan.wishes, plan.proof
    yield "From", plan.person
    yield "To", plan.role_title
    yield "First day", said.day(wishes.start)
    yield "Hours a week", number(wishes.hours_per_week)
    yield "Budget", "not limited" if wishes.budget is None else money(wishes.budget, "USD")
    yield "Done by", "no deadline" if wishes.deadline is None else said.day(wishes.deadline)
    yield "Least", {"fastest": "hours", "cheapest": "money", "fewest": "steps"}[wishes.prefer]
    yield "Needs in scope", {"core": "core ones", "important": "core and important ones", "all": "all"}[wishes.scope]
    yield "Depth", "entry: to level 3" if wishes.depth == "entry" else "full: to level 4"
    if wishes.free:
        yield "Prices", "only what is free"
    if wishes.allow_unknown_price:
        yield "Unknown prices", "allowed"
    if wishes.languages:
        yield "Languages", ", ".join(wishes.languages)
    if wishes.without:
        yield "Without", ", ".join(_title(content, each) for each in wishes.without)
    if wishes.jurisdiction:
        yield "Where", content.jurisdictions[wishes.jurisdiction].title
    if proof.considered:
        yield (
            "Solver",
            f"{number(proof.considered)} options considered, solved {number(proof.solves)} times with "
            f"{number(proof.cuts)} conditions added on the way; {said.proof(plan)}",
        )
    if proof.left_out_unknown_price:
        yield "Left out", f"{number(proof.left_out_unknown_price)} resources of unknown price"


def _title(content: Catalog, id: str) -> str:
    item = content.resources.get(id) or content.practice.get(id)
    return item.title if item else id
