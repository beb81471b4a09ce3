"""One plan: build the problem, solve it, put it in order, date it; or say why it cannot be had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.gap import DEPTH_CEILING, AsLevels, readiness
from hcai_career.advise.gates import barred as barring_gate
from hcai_career.advise.gates import role_gates
from hcai_career.advise.plan import bills, conflict
from hcai_career.advise.plan.access import wait_days
from hcai_career.advise.plan.around import beside
from hcai_career.advise.plan.build import Built, Target, build
from hcai_career.advise.plan.loops import Choice, Cut
from hcai_career.advise.plan.order import Ordered, order
from hcai_career.advise.plan.result import Barred, Conflict, NoPlan, Plan, Proof, Remains
from hcai_career.advise.plan.schedule import Calendar, steps, totals
from hcai_career.advise.plan.wishes import Wishes
from hcai_career.catalog.model.roles import Role
from hcai_career.person import Person

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.advise.plan.solve import Solution
    from hcai_career.catalog import Catalog
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

BILL_ROUNDS = 4
"""How often the order may correct the months that the model assumed before the plan is called not proven."""


@dataclass(frozen=True, slots=True)
class _Asker:
    """Asks the same for the same person and role under other wishes."""

    catalog: Catalog
    person: Person
    role: Role

    def build(self, wishes: Wishes) -> Built:
        return _loose(build(self.catalog, self.person, self.role, wishes))

    def cheapest(self, wishes: Wishes) -> int | None:
        """Cents of a cheapest plan without unknown prices, as it would really be billed."""
        asked = replace(wishes, prefer="cheapest", budget=None, allow_unknown_price=False)
        found = find(self.catalog, self.build(asked), asked)
        return None if found is None else found.cents


def barred(catalog: Catalog, person: Person, role: Role, wishes: Wishes) -> Barred | None:
    """What to say instead of a plan to somebody whom a licence they lack keeps from the role; None if none does.

    `make` plans skills for anyone, so this is asked first wherever a plan is shown.
    """
    if barring_gate(catalog, role, person.standing, wishes.jurisdiction) is None:
        return None
    gates = role_gates(catalog, role, person.standing, wishes.jurisdiction)
    return Barred(person.title, role.id, role.title, gates)


def make(catalog: Catalog, person: Person, role: Role, wishes: Wishes, typical: float | None = None) -> Plan | NoPlan:
    """The best plan for a person, a role and wishes, or the reason why there is none.

    `typical` is the share of the role that a typical start covers, 0 to 1, shown for comparison.
    The same input gives the same plan. Raises nothing for wishes that cannot be met: that is a `NoPlan`.
    """
    built = build(catalog, person, role, wishes, projects=wishes.depth == "entry")
    found = find(catalog, built, wishes)
    if found is None:  # perhaps the projects are too much for the wishes, or nothing to the point is left
        built = _loose(build(catalog, person, role, wishes))
        found = find(catalog, built, wishes)
    if found is None:
        conflicts, missing = conflict.explain(_Asker(catalog, person, role), wishes)
        return NoPlan(person.title, role.id, role.title, wishes, conflicts, missing)
    made = _dated(catalog, person, role, wishes, built, found, typical)
    return _in_time(catalog, person, role, wishes, made, typical)


def _in_time(
    catalog: Catalog, person: Person, role: Role, wishes: Wishes, made: Plan, typical: float | None
) -> Plan | NoPlan:
    """The plan, unless waiting for data takes it past the deadline: then one without such data, or none."""
    if wishes.deadline is None or made.totals.finish <= max(wishes.deadline, wishes.start):
        return made
    waiting = tuple(id for id in catalog.practice if wait_days(catalog, id))
    other = replace(wishes, without=(*wishes.without, *waiting))
    built = _loose(build(catalog, person, role, other, projects=wishes.depth == "entry"))
    found = find(catalog, built, other)
    if found is not None:
        plan = _dated(catalog, person, role, wishes, built, found, typical)
        return replace(plan, proof=replace(plan.proof, proven=False))
    late = Conflict("deadline", wishes.deadline.isoformat(), made.totals.finish.isoformat())
    return NoPlan(person.title, role.id, role.title, wishes, (late,), ())


def _dated(
    catalog: Catalog, person: Person, role: Role, wishes: Wishes, built: Built, found: Found, typical: float | None
) -> Plan:
    solution, ordered = found.solution, found.ordered
    levels = _levels(person, solution.choice)
    calendar = Calendar(wishes)
    made = steps(catalog, built, solution.choice, ordered, calendar)
    sums = totals(catalog, made, found.months, calendar)
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
        remains=remains(role, built.targets, levels, wishes),
        totals=sums,
        proof=Proof(
            prefer=wishes.prefer,
            proven=found.proven,
            considered=len(built.instance.options),
            solves=solution.solves,
            cuts=solution.cuts,
            left_out_unknown_price=built.unknown_price,
        ),
        **beside(catalog, role, person, wishes, sums.cost)._asdict(),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """An optimal choice in order, with the months of each subscription that this order costs."""

    solution: Solution
    ordered: Ordered
    months: Mapping[str, int]
    cents: int
    proven: bool


def find(catalog: Catalog, built: Built, wishes: Wishes) -> Found | None:
    """The optimum in order. None if no choice keeps the limits.

    The model counts a subscription as if its steps followed one another. Where their prerequisites tear them
    apart, the order costs more months; if that breaks the budget, or money is the wish, the model is told and solves
    again. Where that does not settle it in a few rounds, every subscribed step is counted by itself, which
    no order can exceed, and the result is given as not proven.
    """
    from hcai_career.advise.plan.solve import solve  # numpy and HiGHS: 100 ms that only a plan is worth

    extra: list[Cut] = []
    seen: list[Found] = []
    for _ in range(BILL_ROUNDS):
        solution = solve(built.instance, wishes.prefer, extra)
        if solution is None:
            break
        found = _billed(catalog, built, solution)
        more = bills.higher(solution.months, found.months)
        if _fits(found, wishes) and (not more or wishes.prefer != "cheapest"):
            return found
        seen.append(found)
        extra += [bills.cut(built.instance, solution.choice, name, found.months[name]) for name in more]
    if not seen:
        return None
    careful = solve(bills.apart(built.instance), wishes.prefer)
    seen += [_billed(catalog, built, bills.together(built.instance, careful))] if careful else []
    fitting = [found for found in seen if _fits(found, wishes)]
    return replace(min(fitting, key=lambda found: found.cents), proven=False) if fitting else None


def _loose(built: Built) -> Built:
    """The same problem with steps that may be mostly about something else."""
    return replace(built, instance=replace(built.instance, focused=frozenset()))


def _fits(found: Found, wishes: Wishes) -> bool:
    return wishes.cents is None or found.cents <= wishes.cents


def _billed(catalog: Catalog, built: Built, solution: Solution) -> Found:
    ordered = order(catalog, built.instance, solution.choice, built.targets)
    months = bills.months(built.instance, solution.choice, ordered.options)
    paid = sum(option.cents or 0 for option in solution.choice.chosen)
    cents = paid + sum(count * built.instance.prices[name] for name, count in months.items())
    return Found(solution, ordered, months, cents, solution.proven)


def _levels(person: Person, choice: Choice) -> dict[str, int]:
    """What the person holds at the end, skill by skill."""
    levels = {skill: held.level for skill, held in person.held.items()}
    for skill, level in choice.provider:
        levels[skill] = max(level, levels.get(skill, 0))
    return dict(sorted(levels.items()))


def remains(role: Role, targets: tuple[Target, ...], levels: Mapping[str, int], wishes: Wishes) -> tuple[Remains, ...]:
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
            why: Literal["scope", "grows"] = (
                "scope" if wishes.depth == "entry" and need.level <= DEPTH_CEILING["entry"] else "grows"
            )
            found.append(Remains(need.options, need.level, reached, need.importance, why))
    return tuple(found)
