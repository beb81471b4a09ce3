"""One plan: build the problem, solve it, put it in order, date it; or say why it cannot be had."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hcai_career.advise.gap import DEPTH_CEILING, AsLevels, readiness
from hcai_career.advise.plan import bills, conflict
from hcai_career.advise.plan.build import Built, Target, build
from hcai_career.advise.plan.loops import Choice, Cut
from hcai_career.advise.plan.order import Ordered, order
from hcai_career.advise.plan.portfolio import projects
from hcai_career.advise.plan.result import NoPlan, Plan, Proof, Remains
from hcai_career.advise.plan.schedule import Calendar, steps, totals
from hcai_career.advise.plan.solve import Solution, solve
from hcai_career.advise.plan.wishes import Wishes
from hcai_career.catalog.model import Role
from hcai_career.person import Person

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

BILL_ROUNDS = 20
"""How often the order may correct the months that the model assumed before the plan is called not proven."""


def make(catalog: Catalog, person: Person, role: Role, wishes: Wishes, typical: float | None = None) -> Plan | NoPlan:
    """The best plan for a person, a role and wishes, or the reason why there is none.

    `typical` is the share of the role that a typical start covers, 0 to 1, shown for comparison.
    The same input gives the same plan. Raises nothing for wishes that cannot be met: that is a `NoPlan`.
    """
    built = build(catalog, person, role, wishes)
    found = _solved(catalog, built, wishes)
    if found is None:
        conflicts, missing = conflict.explain(lambda other: build(catalog, person, role, other), wishes)
        return NoPlan(person.title, role.id, role.title, wishes, conflicts, missing)
    solution, ordered, proven = found
    levels = _levels(person, solution.choice)
    chosen = _projects(catalog, role, wishes, solution, levels)
    calendar = Calendar(wishes)
    made = steps(catalog, built, solution.choice, ordered, chosen, calendar)
    return Plan(
        person=person.title,
        background=person.background,
        role=role.id,
        role_title=role.title,
        wishes=wishes,
        now=readiness(role, person),
        after=readiness(role, AsLevels(levels)).share,
        typical=typical,
        steps=made,
        levels=levels,
        remains=_remains(role, built.targets, levels, wishes),
        totals=totals(catalog, made, solution.months, calendar),
        proof=Proof(
            prefer=wishes.prefer,
            proven=proven,
            considered=len(built.instance.options),
            solves=solution.solves,
            cuts=solution.cuts,
            left_out_unknown_price=built.unknown_price,
        ),
    )


def _solved(catalog: Catalog, built: Built, wishes: Wishes) -> tuple[Solution, Ordered, bool] | None:
    """The optimum whose subscriptions cost, in the order taken, no more than the model assumed."""
    extra: list[Cut] = []
    for _ in range(BILL_ROUNDS):
        solution = solve(built.instance, wishes.prefer, extra)
        if solution is None:
            return None
        ordered = order(catalog, built.instance, solution.choice, built.targets)
        real = bills.months(built.instance, solution.choice, ordered.options)
        more = bills.higher(solution.months, real)
        if not more:
            return solution, ordered, solution.proven
        extra += [bills.cut(built.instance, solution.choice, name, real[name]) for name in more]
    return None


def _levels(person: Person, choice: Choice) -> dict[str, int]:
    """What the person holds at the end, skill by skill."""
    levels = {skill: held.level for skill, held in person.held.items()}
    for skill, level in choice.provider:
        levels[skill] = max(level, levels.get(skill, 0))
    return dict(sorted(levels.items()))


def _projects(
    catalog: Catalog, role: Role, wishes: Wishes, solution: Solution, levels: Mapping[str, int]
) -> tuple:  # type: ignore[type-arg]
    if wishes.depth == "full":
        return ()
    left = None if wishes.tenths is None else wishes.tenths - solution.tenths
    taken = frozenset(option.id for option in solution.choice.chosen) | set(wishes.without)
    return projects(catalog, role, levels, taken, left)


def _remains(
    role: Role, targets: tuple[Target, ...], levels: Mapping[str, int], wishes: Wishes
) -> tuple[Remains, ...]:
    """The needs that stay below what the role asks, with the reason for each."""
    by_need = {target.need: target for target in targets}
    found = []
    for need in role.needs:
        reached = max(levels.get(skill, 0) for skill in need.options)
        if reached >= need.level:
            continue
        target = by_need.get(need)
        if target is None:
            found.append(Remains(need.options, need.level, reached, need.importance, "scope"))
        elif target.cap:
            cap = target.cap
            found.append(Remains(need.options, need.level, reached, need.importance, "cap", cap.because, cap.reason))
        else:
            why = "scope" if wishes.depth == "entry" and need.level <= DEPTH_CEILING["entry"] else "grows"
            found.append(Remains(need.options, need.level, reached, need.importance, why))
    return tuple(found)
