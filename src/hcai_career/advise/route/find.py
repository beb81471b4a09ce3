"""The ways to a role through jobs: first by bounds, then planned, then those that no other way beats.

A way is kept by its bounds if each hop's bound is within the hours that a hop may take, no required gate of a role on it is
shut when it is entered, study leaves no core need of a job more than a level short, and each job takes a tenth or more of
what is left to study off it by itself. Of those, the ways are planned in
the order of their time, those first whose hops leave room for a plan that takes longer than its bound, and without the ones
that a planned way already beats in time, study and pay, until enough plans have been made; a hop whose plan takes longer than
allowed drops the way. What is left is the Pareto set of time, cost and pay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from hcai_career.advise.facts import Facts
from hcai_career.advise.gates import gates_of
from hcai_career.advise.match.bound import Bounds, Least
from hcai_career.advise.match.openers import studied as leads_there
from hcai_career.advise.match.shutting import shutting
from hcai_career.advise.plan import Barred, Wishes, barred
from hcai_career.advise.route.front import beats, lack_of, pareto
from hcai_career.advise.route.grow import counted, studied, worked
from hcai_career.advise.route.planning import Planner, mean_pay
from hcai_career.advise.route.result import Routes
from hcai_career.problem import UsageError

if TYPE_CHECKING:
    from hcai_career.advise.gate import Gate
    from hcai_career.advise.route.result import JobRoute
    from hcai_career.advise.route.terms import Terms
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person import Person

MOST_PLANS = 16
"""Plans of single hops, which ways share; a few seconds in all."""
LIKELY = 1.5
"""Times its bound a plan mostly takes: ways whose hops would keep the limit even so are planned first."""
MOST_SHOWN = 6
NEARER = 0.9
"""Of what is left to study before a job at most so much is left after it, or the job does not lie on the way."""
OPEN_LEVEL = 200.0
"""Hours for each level that study does not give: what only a job can is a way too."""


class Candidate(NamedTuple):
    """A way by its bounds: the jobs on it, months, hours, its longest hop and the mean pay of the jobs (None: not known)."""

    jobs: tuple[Role, ...]
    months: float
    hours: float
    longest: float
    pay: float | None


def routes(content: Catalog, person: Person, goal: Role, terms: Terms) -> Routes | Barred:
    """The ways to a role. Barred where a licence is required that the person lacks: no job gives one.

    UsageError where there is no job to hold on the way.
    """
    if not 1 <= terms.jobs <= 2:
        raise UsageError("--jobs: one or two jobs can lie on the way", "give 1 or 2")
    closed = barred(content, person, goal, Wishes(date.today(), jurisdiction=terms.jurisdiction))  # noqa: DTZ011
    if closed is not None:
        return closed
    return _Finder(content, person, goal, terms).routes()


class _Finder:
    """Holds what the parts share; used once."""

    def __init__(self, content: Catalog, person: Person, goal: Role, terms: Terms) -> None:
        self.content = content
        self.person = person
        self.goal = goal
        self.terms = terms
        self.facts = Facts(content, terms.region)
        self.planner = Planner(content, terms, self.facts)

    def routes(self) -> Routes:
        direct = self.planner.route(self.person, (self.goal,))
        candidates = sorted(self._candidates(), key=self._first_looked_at)
        planned: list[JobRoute] = []
        tried = 0
        for candidate in candidates:
            if self.planner.made >= MOST_PLANS:
                break
            if any(_beaten(route, candidate) for route in planned):
                continue
            tried += 1
            found = self.planner.route(self.person, (*candidate.jobs, self.goal), self.terms.hop_hours)
            planned += [found] if found else []
        front = pareto([*planned, *([direct] if direct else [])])
        return Routes(
            person=self.person.title,
            background=self.person.background,
            role=self.goal.id,
            terms=self.terms,
            direct=direct,
            direct_gates=shutting(self._gates(self.goal, self.person)),
            direct_too_far=direct is not None and direct.hours > self.terms.hop_hours,
            routes=tuple(route for route in front if route is not direct)[:MOST_SHOWN],
            candidates=len(candidates),
            planned=tried,
        )

    def _first_looked_at(self, candidate: Candidate) -> tuple[object, ...]:
        unlikely = candidate.longest * LIKELY > self.terms.hop_hours
        return unlikely, candidate.months, candidate.hours, _ids(candidate)

    # ---- by bounds

    def _candidates(self) -> Iterator[Candidate]:
        """Every way through one or two jobs that keeps the terms by its bounds."""
        for first, way, after in self._jobs(self.person, ()):
            yield from self._to_goal((first,), after, (way,))
            if self.terms.jobs == 2:
                for second, next_way, then in self._jobs(after, (first,)):
                    yield from self._to_goal((first, second), then, (way, next_way))

    def _jobs(self, person: Person, before: tuple[Role, ...]) -> Iterator[tuple[Role, Least, Person]]:
        """The roles that someone can enter now, with the way there and the person after some years in them."""
        bounds = Bounds(self.content, person)
        for role in self.content.roles.values():
            if role is self.goal or role in before or not self._open(role, person, before):
                continue
            way = bounds.least(role)
            if way.hours <= self.terms.hop_hours and leads_there(way):
                entering = studied(person, way.tenths)
                after = worked(entering, role, self.terms.years)
                if self._to_study(after) <= NEARER * self._to_study(entering):
                    yield role, way, after

    def _to_study(self, person: Person) -> float:
        """Hours between someone and the goal, at least, and what study cannot give in the same coin."""
        least = Bounds(self.content, person).least(self.goal)
        return least.hours + sum(OPEN_LEVEL * (stop.level - stop.reach) for stop in least.stops)

    def _to_goal(self, jobs: tuple[Role, ...], person: Person, ways: tuple[Least, ...]) -> Iterator[Candidate]:
        if not self._open(self.goal, person, jobs):
            return
        last = Bounds(self.content, person).least(self.goal)
        if last.hours <= self.terms.hop_hours:
            hours = [way.hours for way in (*ways, last)]
            yield Candidate(jobs, self.planner.months(hours), sum(hours), max(hours), self._pay(jobs))

    def _open(self, role: Role, person: Person, jobs: tuple[Role, ...]) -> bool:
        known = counted(person, jobs[-1], role, self.terms.years * len(jobs)) if jobs else person
        return not shutting(self._gates(role, known))

    def _gates(self, role: Role, person: Person) -> tuple[Gate, ...]:
        return gates_of(self.content, role, person.standing, self.terms.jurisdiction)

    def _pay(self, jobs: Iterable[Role]) -> float | None:
        return mean_pay([self.facts.pay(job) for job in jobs])


def _beaten(route: JobRoute, candidate: Candidate) -> bool:
    """Whether a planned way beats another by the bounds of that one, which its plans can only make worse."""
    mine = (route.months, route.hours, lack_of(route.pay))
    return beats(mine, (candidate.months, candidate.hours, lack_of(candidate.pay)))


def _ids(candidate: Candidate) -> tuple[str, ...]:
    return tuple(job.id for job in candidate.jobs)
