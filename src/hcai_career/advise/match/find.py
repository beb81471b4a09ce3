"""The match: gates first, then the order that was asked for, then what each leader is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hcai_career.advise.compare import pair
from hcai_career.advise.facts import Facts, middle
from hcai_career.advise.gates import NEAREST, OpenRole, gates_of
from hcai_career.advise.match import evidence
from hcai_career.advise.match.bound import Bounds, Least
from hcai_career.advise.match.filters import kept
from hcai_career.advise.match.fit import Field, lift
from hcai_career.advise.match.openers import near, openers
from hcai_career.advise.match.planned import planned
from hcai_career.advise.match.reasons import reasons_against, reasons_for
from hcai_career.advise.match.result import Interest, Matches, Ranked, Shut, TooLittle
from hcai_career.advise.match.shutting import shutting
from hcai_career.advise.match.stability import Stability, close
from hcai_career.problem import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hcai_career.advise.gate import Gate
    from hcai_career.advise.match.wanted import By, Wanted
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Strength
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person import Person

LEADERS = 5
"""For how many the stability of their place is asked."""
LOOKED_AT = 150
"""Of a very large content only so many of the best fitting roles are looked at closely."""
WEIGHTY = ("required", "typical")


def match(
    content: Catalog, person: Person, wanted: Wanted, interests: Mapping[str, Interest] | None = None
) -> Matches | TooLittle:
    """The roles that fit, or what to tell us first. `interests` are how far a quiz fits each role.

    UsageError for an order by interest without them.
    """
    if wanted.by == "interest" and interests is None:
        raise UsageError("--by interest needs the answers of the quiz", "hcai quiz, then --answers FILE")
    little = evidence.too_little(content, person)
    if little is not None:
        return little
    return _Matcher(content, person, wanted, interests or {}).matches()


class _Matcher:
    """Holds what the parts of a match share; used once."""

    def __init__(self, content: Catalog, person: Person, wanted: Wanted, interests: Mapping[str, Interest]) -> None:
        self.content = content
        self.person = person
        self.wanted = wanted
        self.interests = interests
        self.field = Field(content, person)
        self.damping = self.field.damping()
        self.lifts = {id_: lift(fit, self.damping) for id_, fit in self.field.fits.items()}
        self.facts = Facts(content, wanted.region)
        self.bounds = Bounds(content, person)
        self.gates: dict[str, tuple[Gate, ...]] = {}
        self.ways: dict[str, Least] = {}

    def matches(self) -> Matches:
        content, person, wanted = self.content, self.person, self.wanted
        passed, left_out = kept(content, content.roles.values(), wanted, person.standing, self.facts)
        for role in passed:
            self.gates[role.id] = gates_of(content, role, person.standing, wanted.jurisdiction)
        shut = {role.id: gates for role in passed if (gates := shutting(self.gates[role.id]))}
        pool = sorted((role for role in passed if role.id not in shut), key=self._by_lift)
        looked_at = pool[:LOOKED_AT]
        order = self._touched(pool) if wanted.by == "readiness" else sorted(pool, key=self._order())
        for role in looked_at:
            self._way(role)
        return Matches(
            person=person.title,
            background=person.background,
            standing=person.standing,
            wanted=wanted,
            ranked=self._ranked(order, looked_at),
            open=len(order),
            untouched=len(pool) - len(order),
            shut=self._shut([role for role in passed if role.id in shut], shut, looked_at),
            left_out=left_out,
            openers=openers(self.bounds, person, looked_at, self.ways, wanted.within),
            near=sum(near(self.ways[role.id], wanted.within) for role in looked_at),
            looked_at=len(looked_at),
        )

    # ---- the order

    def _touched(self, roles: Sequence[Role]) -> list[Role]:
        return [role for role in roles if self.field.fits[role.id].touched]

    def _by_lift(self, role: Role) -> tuple[bool, float, str]:
        return not self.field.fits[role.id].touched, -self.lifts[role.id], role.id

    def _way(self, role: Role) -> Least:
        if role.id not in self.ways:
            self.ways[role.id] = self.bounds.least(role)
        return self.ways[role.id]

    def _order(self) -> Callable[[Role], tuple[object, ...]]:
        value = self._value(self.wanted.by)

        def order(role: Role) -> tuple[object, ...]:
            found = value(role)
            return found is None, found or 0.0, *self._by_lift(role)

        return order

    def _value(self, by: By) -> Callable[[Role], float | None]:
        """What an order goes by, the least first; None comes last."""
        values: dict[By, Callable[[Role], float | None]] = {
            "readiness": lambda role: -self.lifts[role.id],
            "hours": lambda role: self._way(role).hours,
            "pay": lambda role: _less(middle(row.salary) if (row := self.facts.pay(role)) else None),
            "growth": lambda role: _less(row.projection.change_percent if (row := self.facts.outlook(role)) else None),
            "interest": lambda role: _less(fit.both if (fit := self.interests.get(role.id)) else None),
        }
        return values[by]

    # ---- the leaders

    def _ranked(self, order: Sequence[Role], looked_at: Sequence[Role]) -> tuple[Ranked, ...]:
        shown = order[: self.wanted.limit]
        places = self._places(order[: self.wanted.limit + 1])
        firm = Stability(self.field, looked_at, self.person) if self.wanted.by == "readiness" else None
        plans = planned(self.content, self.person, shown[: self.wanted.plans], self.wanted)
        made = []
        for at, role in enumerate(shown):
            fit, way, gates = self.field.fits[role.id], self._way(role), self._weighty(role)
            made.append(
                Ranked(
                    place=places[at],
                    tied=places.count(places[at]) > 1,
                    rank=at + 1,
                    role=role.id,
                    share=fit.share,
                    typical=fit.typical_share if self.field.starts else None,
                    lift=round(self.lifts[role.id], 4),
                    least_hours=way.hours,
                    stops=way.stops,
                    plan=plans.get(role.id),
                    pay=self.facts.pay(role),
                    outlook=self.facts.outlook(role),
                    interest=self.interests.get(role.id),
                    gates=gates,
                    reasons_for=reasons_for(role, self.person, self.field.starting, gates, self._first(role)),
                    reasons_against=reasons_against(role, self.person, gates, way.stops, self.field.starting),
                    holds=firm.holds(role.id) if firm and at < LEADERS else None,
                )
            )
        return tuple(made)

    def _places(self, order: Sequence[Role]) -> list[int]:
        """The places: one for all that are too close to call, or equal in what the order goes by."""
        value = self._value(self.wanted.by)
        places: list[int] = []
        head = 0
        for at, role in enumerate(order):
            if at and not self._same(order[head], role, value):
                head = at
            places.append(head + 1)
        return places

    def _same(self, better: Role, role: Role, value: Callable[[Role], float | None]) -> bool:
        if self.wanted.by == "readiness":
            return close(self.field.fits[better.id], self.lifts[role.id], self.damping)
        return value(better) == value(role)

    def _weighty(self, role: Role) -> tuple[Gate, ...]:
        return tuple(gate for gate in self.gates[role.id] if gate.strength in WEIGHTY and gate.verdict != "no-gate")

    def _first(self, role: Role) -> bool:
        """Whether the person's background names the role as a natural first one."""
        background = self.content.backgrounds.get(self.person.background or "")
        return background is not None and role.id in background.first_roles

    # ---- the others

    def _shut(
        self, roles: Sequence[Role], shutting: Mapping[str, tuple[Gate, ...]], open_roles: Sequence[Role]
    ) -> tuple[Shut, ...]:
        found = []
        for role in sorted(roles, key=self._by_lift):
            fit, gates = self.field.fits[role.id], shutting[role.id]
            barred = any(gate.kind == "licence" and gate.verdict == "not-met" for gate in gates)
            found.append(
                Shut(
                    role=role.id,
                    barred=barred,
                    gates=gates,
                    share=fit.share,
                    typical=fit.typical_share if self.field.starts else None,
                    lift=round(self.lifts[role.id], 4),
                    open_roles=self._nearest(role, open_roles) if barred else (),
                )
            )
        return tuple(sorted(found, key=lambda each: not each.barred))

    def _nearest(self, role: Role, open_roles: Sequence[Role]) -> tuple[OpenRole, ...]:
        """The roles most like a barred one that are open to this person."""
        found = [OpenRole(other.id, pair(role, other).overlap, self._licence(other)) for other in open_roles]
        return tuple(sorted(found, key=lambda each: (-each.overlap, each.role))[:NEAREST])

    def _licence(self, role: Role) -> Strength:
        return next((gate.strength for gate in self.gates[role.id] if gate.kind == "licence"), "none")


def _less(value: float | None) -> float | None:
    return None if value is None else -value
