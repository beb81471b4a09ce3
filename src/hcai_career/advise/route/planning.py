"""The plans of a way, hop after hop, each made once, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from hcai_career.advise.facts import Facts, middle
from hcai_career.advise.gates import gates_of
from hcai_career.advise.match.bound import Bounds
from hcai_career.advise.match.result import Planned
from hcai_career.advise.plan import Plan, Wishes, make
from hcai_career.advise.route.grow import counted, reached, worked
from hcai_career.advise.route.result import Hop, JobRoute

if TYPE_CHECKING:
    from hcai_career.advise.gate import Gate
    from hcai_career.advise.query.pay import PayRow
    from hcai_career.advise.route.terms import Terms
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person import Person

WEEKS_A_MONTH = 52 / 12
MONTHS_A_YEAR = 12
WEIGHTY = ("required", "typical")


class Planner:
    """Makes the plan of a hop once for each state of the person."""

    def __init__(self, content: Catalog, terms: Terms, facts: Facts) -> None:
        self._content = content
        self._terms = terms
        self._facts = facts
        self._wishes = Wishes(
            date.today(),  # noqa: DTZ011 — hours and cost do not depend on the day
            hours_per_week=terms.hours_per_week,
            jurisdiction=terms.jurisdiction,
        )
        self._made: dict[tuple[frozenset[tuple[str, int]], str], Plan | None] = {}

    @property
    def made(self) -> int:
        """How many plans have been made."""
        return len(self._made)

    def route(self, person: Person, roles: Sequence[Role], most: float | None = None) -> JobRoute | None:
        """The way through all of these roles, planned; None if there is no plan for a hop, or one above `most` hours."""
        hops: list[Hop] = []
        job: Role | None = None
        for at, role in enumerate(roles):
            last = at == len(roles) - 1
            plan = self._plan(person, role)
            if plan is None or (most is not None and plan.totals.hours > most):
                return None
            known = person if job is None else counted(person, job, role, self._terms.years * at)
            hops.append(
                Hop(
                    role=role.id,
                    plan=_planned(plan, self._terms.hours_per_week),
                    years=None if last else self._terms.years,
                    pay=self._facts.pay(role),
                    stops=Bounds(self._content, person).least(role).stops,
                    gates=self._gates(role, known),
                )
            )
            if not last:
                person, job = worked(reached(person, plan), role, self._terms.years), role
        return self._summed(hops)

    def months(self, hours: Sequence[float]) -> float:
        """Months until the last role: the first study, then each job, or the study beside it where that takes longer."""
        first, *others = [each / (self._terms.hours_per_week * WEEKS_A_MONTH) for each in hours]
        job = self._terms.years * MONTHS_A_YEAR
        return round(first + sum(max(job, study) for study in others), 1)

    def _plan(self, person: Person, role: Role) -> Plan | None:
        state = frozenset((skill, held.level) for skill, held in person.held.items() if held.level)
        key = (state, role.id)
        if key not in self._made:
            made = make(self._content, person, role, self._wishes)
            self._made[key] = made if isinstance(made, Plan) else None
        return self._made[key]

    def _gates(self, role: Role, person: Person) -> tuple[Gate, ...]:
        gates = gates_of(self._content, role, person.standing, self._terms.jurisdiction)
        return tuple(gate for gate in gates if gate.strength in WEIGHTY and gate.verdict in ("not-met", "unknown"))

    def _summed(self, hops: Sequence[Hop]) -> JobRoute:
        jobs = [hop.pay for hop in hops if hop.years is not None]
        pay = mean_pay(jobs)
        return JobRoute(
            hops=tuple(hops),
            hours=round(sum(hop.plan.hours for hop in hops), 1),
            hours_high=round(sum(hop.plan.hours_high for hop in hops), 1),
            cost=round(sum(hop.plan.cost for hop in hops), 2),
            unknown_prices=sum(hop.plan.unknown_prices for hop in hops),
            months=self.months([hop.plan.hours for hop in hops]),
            months_to_job=self.months([hops[0].plan.hours]),
            pay=pay,
            currency=jobs[0].salary.currency if pay is not None and jobs[0] is not None else None,
        )


def mean_pay(jobs: Sequence[PayRow | None]) -> float | None:
    """What jobs pay a year on average; None without a job, or where the pay of one is not known."""
    figures = [None if row is None else middle(row.salary) for row in jobs]
    known = [figure for figure in figures if figure is not None]
    return round(sum(known) / len(known)) if known and len(known) == len(figures) else None


def _planned(plan: Plan, hours_per_week: float) -> Planned:
    sums = plan.totals
    return Planned(
        sums.hours, sums.hours_high, sums.cost, sums.unknown_prices, sums.weeks, hours_per_week, plan.proof.proven
    )
