"""A plan and all that it is held against: the content, the person and the role that it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hcai_career.advise.plan.result import LiftMade, Plan, Step
from hcai_career.catalog.model.datasets import Dataset
from hcai_career.catalog.model.learning import Practice, Resource
from hcai_career.catalog.model.parts import Lift
from hcai_career.catalog.model.roles import Role
from hcai_career.person import Person

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

Levels = Mapping[str, int]
TOLERANCE = 0.25
"""Hours: each figure is cut to a tenth, and a step adds up a few of them."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is checked. `pace`: hours a week, kept to a tenth; `lifted`: each level of a skill that a step brings."""

    catalog: Catalog
    person: Person
    role: Role
    plan: Plan
    pace: float
    lifted: frozenset[tuple[str, int]]

    @classmethod
    def of(cls, catalog: Catalog, person: Person, role: Role, plan: Plan) -> Case:
        """A plan for a person who wants a role."""
        pace = max(0.1, round(plan.wishes.hours_per_week * 10) / 10)
        lifted = frozenset((lift.skill, level) for step in plan.steps for lift in step.lifts for level in span(lift))
        return cls(catalog, person, role, plan, pace, lifted)

    def before(self) -> dict[str, int]:
        """The levels of the person on the first day."""
        return {skill: held.level for skill, held in self.person.held.items()}

    def item(self, step: Step) -> Resource | Practice | None:
        """What the catalog has of a step; nothing for self-study, and for what is invented."""
        if step.kind == "resource":
            return self.catalog.resources.get(step.id)
        return self.catalog.practice.get(step.id) if step.kind in ("practice", "project") else None

    def dataset(self, step: Step) -> Dataset | None:
        """The data that a step works on."""
        item = self.item(step)
        return self.catalog.datasets.get(item.dataset or "") if isinstance(item, Practice) else None


def span(lift: Lift | LiftMade) -> range:
    """The levels that a lift passes through and reaches."""
    return range(lift.start + 1, lift.reach + 1)
