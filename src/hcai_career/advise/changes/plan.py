"""A plan under the old and the new content."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from hcai_career.advise.changes.result import Outcome, PlanChange
from hcai_career.advise.plan import Barred, NoPlan, Plan, Wishes, barred, make
from hcai_career.advise.progress.replan import difference, replan
from hcai_career.advise.progress.start import saved
from hcai_career.person import from_background

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person.saved import SavedPlan

HOURS_PER_WEEK = 8.0


def of_background(old: Catalog, new: Catalog, background: str, role: str, today: date) -> PlanChange:
    """The plan from a background to a role, both by their ids, at eight hours a week."""
    before, after = _plan(old, background, role, today), _plan(new, background, role, today)
    return _change(role, background, before, after)


def of_saved(old: Catalog, new: Catalog, plan: SavedPlan, now: datetime) -> PlanChange:
    """The rest of a saved plan, planned anew under either content."""
    before, after = _rest(old, plan, now), _rest(new, plan, now)
    return _change(plan.asked.role, plan.asked.background, before, after)


def _plan(content: Catalog, background: str, role: str, today: date) -> SavedPlan | Outcome:
    if background not in content.backgrounds or role not in content.roles:
        return "unknown"
    person = from_background(content.skills, content.backgrounds[background], {})
    wishes = Wishes(start=today, hours_per_week=HOURS_PER_WEEK)
    closed = barred(content, person, content.roles[role], wishes)
    made = closed or make(content, person, content.roles[role], wishes)
    return saved(content, person, {}, made, today) if isinstance(made, Plan) else _outcome(made)


def _rest(content: Catalog, plan: SavedPlan, now: datetime) -> SavedPlan | Outcome:
    if plan.asked.role not in content.roles:
        return "unknown"
    found = replan(content, plan, now)
    return found[0] if isinstance(found, tuple) else _outcome(found)


def _outcome(found: NoPlan | Barred) -> Outcome:
    return "barred" if isinstance(found, Barred) else "no-plan"


def _change(role: str, background: str | None, before: SavedPlan | Outcome, after: SavedPlan | Outcome) -> PlanChange:
    outcomes: list[Outcome] = [one if isinstance(one, str) else "plan" for one in (before, after)]
    both = None if isinstance(before, str) or isinstance(after, str) else difference(before, after)
    return PlanChange(role, background, outcomes[0], outcomes[1], both)
