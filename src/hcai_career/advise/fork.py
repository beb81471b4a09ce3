"""Several targets at once: what serves all of them first, then a branch to each, and what deciding now or later costs.

The shared part is what every way needs: the level steps that the cheapest closed set of each role has in common
(`match.bound`). It is planned as a goal of its own, and each branch from where it ends, so every part is a plan proven best for
itself and dated one after the other. The parts together may take more hours than a direct plan, since a course that serves
the shared part may not be the one that a single target would choose; how many is shown and not hidden.

**Least regret.** Someone may go straight to one target and change their mind when it is reached, or do the shared part
first and decide then. For each choice and each target in which it may end, the regret is the hours (the cost, where money is
the wish) beyond the best way there; the choice whose worst regret is smallest is named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hcai_career.advise.gap import IN_SCOPE
from hcai_career.advise.match.bound import Bounds
from hcai_career.advise.plan import Barred, NoPlan, Plan, Wishes, barred, make
from hcai_career.catalog.model.roles import Need
from hcai_career.person.person import Held, Person
from hcai_career.problem import UsageError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Level
    from hcai_career.catalog.model.roles import Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

SHARED = "shared"
FEWEST, MOST = 2, 4


@dataclass(frozen=True, slots=True)
class Sums:
    """Hours at least and to allow for, and US dollars without steps of unknown price, `unknown_prices` in number."""

    hours: float
    hours_high: float
    cost: float
    unknown_prices: int


@dataclass(frozen=True, slots=True)
class Target:
    """A target: the way there straight (`direct`), and what is left of it after the shared part (`plan`)."""

    role: str
    direct: Sums
    plan: Plan


@dataclass(frozen=True, slots=True)
class End:
    """A target in which a choice may end: what it takes to get there in all, and the regret, in hours or US dollars."""

    role: str
    sums: Sums
    regret: float


@dataclass(frozen=True, slots=True)
class Choice:
    """What to do first: the shared part (`first` is `shared`) or straight to a role. `worst` is its largest regret."""

    first: str
    ends: tuple[End, ...]
    worst: float


@dataclass(frozen=True, slots=True)
class Fork:
    """Several targets. `shared` is None where nothing is left that all need. `best` names the choice of least regret."""

    person: str
    background: str | None
    wishes: Wishes
    shared: Plan | None
    branches: tuple[Target, ...]
    choices: tuple[Choice, ...]
    best: str


def fork(content: Catalog, person: Person, roles: Sequence[Role], wishes: Wishes) -> Fork | NoPlan | Barred:
    """The fork, or why one of the targets cannot be had alone: then there is no fork either.

    UsageError for fewer than two different roles, or for too many.
    """
    if not FEWEST <= len({role.id for role in roles}) == len(roles) <= MOST:
        raise UsageError(f"--to: {FEWEST} to {MOST} different roles make a fork", "name each role once")
    direct: dict[str, Plan] = {}
    for role in roles:
        made = barred(content, person, role, wishes) or make(content, person, role, wishes)
        if not isinstance(made, Plan):
            return made
        direct[role.id] = made
    return _Forker(content, person, roles, wishes, direct).forked()


class _Forker:
    """Holds what the parts of a fork share; used once."""

    def __init__(
        self, content: Catalog, person: Person, roles: Sequence[Role], wishes: Wishes, direct: Mapping[str, Plan]
    ) -> None:
        self.content = content
        self.person = person
        self.roles = roles
        self.wishes = wishes
        self.direct = direct

    def forked(self) -> Fork | NoPlan:
        shared = self._shared()
        if isinstance(shared, NoPlan):
            return shared
        branches = []
        for role in self.roles:
            rest = self.direct[role.id] if shared is None else self._after(shared, role)
            if isinstance(rest, NoPlan):
                return rest
            branches.append(Target(role.id, sums(self.direct[role.id]), rest))
        ends = self._ends(shared, branches)
        choices = self._regretted(ends)
        best = min(choices, key=lambda choice: choice.worst).first
        return Fork(self.person.title, self.person.background, self.wishes, shared, tuple(branches), choices, best)

    # ---- the parts

    def _shared(self) -> Plan | NoPlan | None:
        """What all need, planned; None if there is nothing to plan."""
        needs = common(self.content, self.person, self.roles, self.wishes)
        if not needs:
            return None
        goal = replace(
            self.roles[0], id=SHARED, title="What all of them need", needs=needs, adjacent=(), employers=(), codes=()
        )
        # at full depth no portfolio is planned: projects belong to the branches, and no need here is above level 3
        return make(self.content, self.person, goal, replace(self.wishes, scope="core", depth="full"))

    def _after(self, plan: Plan, role: Role) -> Plan | NoPlan:
        """A plan for a role from where another plan ends: its levels, its last day, what it leaves of the budget."""
        wishes = self.wishes
        start = plan.totals.finish + timedelta(days=1) if plan.steps else wishes.start
        budget = None if wishes.budget is None else max(0.0, wishes.budget - plan.totals.cost)
        return make(self.content, held_after(self.person, plan), role, replace(wishes, start=start, budget=budget))

    # ---- the choices

    def _ends(self, shared: Plan | None, branches: Sequence[Target]) -> dict[str, dict[str, Sums]]:
        """For each choice what it takes to end in each target; a change of mind that the wishes forbid is left out."""
        ends: dict[str, dict[str, Sums]] = {}
        if shared is not None:
            ends[SHARED] = {branch.role: added(sums(shared), sums(branch.plan)) for branch in branches}
        for role in self.roles:
            first = self.direct[role.id]
            ends[role.id] = {role.id: sums(first)}
            for other in self.roles:
                if other.id != role.id:
                    then = self._after_all(first, other)
                    if isinstance(then, Plan):
                        ends[role.id][other.id] = added(sums(first), sums(then))
        return ends

    def _after_all(self, plan: Plan, role: Role) -> Plan | NoPlan:
        """What changing one's mind costs, with no limit of money or time: the regret is to be seen, not forbidden."""
        free = replace(self.wishes, budget=None, deadline=None, start=plan.totals.finish + timedelta(days=1))
        return make(self.content, held_after(self.person, plan), role, free)

    def _regretted(self, ends: Mapping[str, Mapping[str, Sums]]) -> tuple[Choice, ...]:
        best = {role.id: min(map(self._weighed, _column(ends, role.id))) for role in self.roles}
        choices = []
        for first, targets in ends.items():
            found = tuple(
                End(role.id, targets[role.id], round(self._weighed(targets[role.id]) - best[role.id], 2))
                for role in self.roles
                if role.id in targets
            )
            choices.append(Choice(first, found, max(end.regret for end in found)))
        return tuple(choices)

    def _weighed(self, taken: Sums) -> float:
        return taken.cost if self.wishes.prefer == "cheapest" else taken.hours


def _column(ends: Mapping[str, Mapping[str, Sums]], role: str) -> list[Sums]:
    return [targets[role] for targets in ends.values() if role in targets]


def common(content: Catalog, person: Person, roles: Sequence[Role], wishes: Wishes) -> tuple[Need, ...]:
    """The level steps that every way needs, as needs: each skill at the highest level that is common to all."""
    bounds = Bounds(content, person)
    scope = IN_SCOPE[wishes.scope]
    ways = [set(bounds.to(need for need in role.needs if need.importance in scope).tenths) for role in roles]
    tops: dict[str, Level] = {}
    for skill, level in sorted(set.intersection(*ways)):
        tops[skill] = level  # type: ignore[assignment]
    return tuple(Need(level, "core", skill) for skill, level in tops.items())


def held_after(person: Person, plan: Plan) -> Person:
    """The person at the end of a plan."""
    return replace(person, held={skill: Held(level, "said") for skill, level in plan.levels.items()})


def sums(plan: Plan) -> Sums:
    """What a plan takes."""
    totals = plan.totals
    return Sums(totals.hours, totals.hours_high, totals.cost, totals.unknown_prices)


def added(first: Sums, then: Sums) -> Sums:
    """Two plans one after the other."""
    return Sums(
        round(first.hours + then.hours, 1),
        round(first.hours_high + then.hours_high, 1),
        round(first.cost + then.cost, 2),
        first.unknown_prices + then.unknown_prices,
    )
