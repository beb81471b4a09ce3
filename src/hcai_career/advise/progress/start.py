"""From a plan that was made to one that is followed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hcai_career.catalog.model.parts import Lift, SkillLevel
from hcai_career.person.saved import FORMAT, Asked, SavedPlan, SavedStep

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hcai_career.advise.plan import Plan
    from hcai_career.advise.plan.result import Step
    from hcai_career.catalog import Catalog
    from hcai_career.person import Person


def saved(content: Catalog, person: Person, have: Mapping[str, int], plan: Plan, today: date) -> SavedPlan:
    """A plan ready to be kept: nothing is done yet. `have` are the levels that the person said."""
    return SavedPlan(
        hcai=FORMAT,
        made=today.isoformat(),
        version=content.version,
        digest=content.digest,
        person=plan.person,
        role_title=plan.role_title,
        asked=asked(person, have, plan),
        steps=tuple(step(each) for each in plan.steps),
    )


def asked(person: Person, have: Mapping[str, int], plan: Plan) -> Asked:
    """What a plan was made from."""
    wishes, standing = plan.wishes, person.standing
    return Asked(
        role=plan.role,
        start=wishes.start.isoformat(),
        hours_per_week=wishes.hours_per_week,
        background=plan.background,
        have=tuple(SkillLevel(skill, level) for skill, level in have.items()),  # type: ignore[arg-type]
        eqf=standing.eqf,
        licences=standing.licences,
        years=standing.years,
        exposure=standing.exposure,
        credentials=standing.credentials,
        budget=wishes.budget,
        deadline=None if wishes.deadline is None else wishes.deadline.isoformat(),
        prefer=wishes.prefer,
        scope=wishes.scope,
        depth=wishes.depth,
        free=wishes.free,
        allow_unknown_price=wishes.allow_unknown_price,
        languages=wishes.languages,
        without=wishes.without,
        jurisdiction=wishes.jurisdiction,
        years_of=None if standing.years is None else standing.years_of,
    )


def step(made: Step) -> SavedStep:
    """A step that nobody has begun."""
    return SavedStep(
        id=made.id,
        title=made.title,
        kind=made.kind,
        stage=made.stage,
        hours=round(made.own + made.practice, 1),
        hours_high=round(made.own + made.practice_high, 1),
        start=made.start.isoformat(),
        end=made.end.isoformat(),
        lifts=tuple(Lift(lift.skill, lift.start, lift.reach) for lift in made.lifts),  # type: ignore[arg-type]
        cost=made.cost,
        subscription=made.subscription,
        url=made.url,
    )
