"""The strongest reasons for and against a role, up to three each."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.match.fit import reached
from hcai_career.advise.match.result import Reason

if TYPE_CHECKING:
    from hcai_career.advise.gate import Gate
    from hcai_career.advise.match.fit import Starts
    from hcai_career.advise.way import Stop
    from hcai_career.catalog.model.roles import Need, Role
    from hcai_career.person import Person

MOST = 3
Kind = Literal["skill", "missing", "cap"]
CLOSE = ("licence", "exposure")
"""Gates that few get through by study: to be through one is a reason for a role."""


def reasons_for(role: Role, person: Person, starts: Starts, gates: Sequence[Gate], first: bool) -> tuple[Reason, ...]:
    """A gate that few are through, then what is held beyond a typical start, most of it first.

    `first`: the person's background names the role as a natural first one.
    """
    through = (Reason("gate", 0, gate=gate) for gate in gates if gate.kind in CLOSE and gate.verdict == "met")
    named = (Reason("first-role", 0) for _ in range(first))
    return tuple(islice(chain(islice(through, 1), _ahead(role, person, starts), named), MOST))


def reasons_against(
    role: Role, person: Person, gates: Sequence[Gate], stops: Sequence[Stop], starts: Starts
) -> tuple[Reason, ...]:
    """A usual gate that is shut, a core need that study does not meet, then what is missing, most of it first."""
    shut = (Reason("gate-open", 0, gate=gate) for gate in gates if gate.verdict == "not-met")
    capped = {skill for stop in stops for skill in stop.options}
    missing = sorted(_missing(role, person, starts, capped), key=_by_worth)
    beyond = (each for each in missing if each.kind == "cap")
    rest = (each for each in missing if each.kind == "missing")
    unknown = (Reason("gate-unknown", 0, gate=gate) for gate in gates if gate.verdict == "unknown")
    return tuple(islice(chain(islice(shut, 1), islice(beyond, 1), rest, unknown), MOST))


def _ahead(role: Role, person: Person, starts: Starts) -> Iterator[Reason]:
    found = []
    for need in role.needs:
        typical, got = starts.reached(need), reached(need, person)
        if got > typical:
            found.append(_of_need("skill", need.weight * (got - typical), need, person, typical))
    yield from sorted(found, key=_by_worth)


def _missing(role: Role, person: Person, starts: Starts, capped: Container[str]) -> Iterator[Reason]:
    """What is asked for and not held; of a skill that is `capped`, study does not lead there."""
    for need in role.needs:
        missing = need.level - reached(need, person)
        if missing > 0:
            kind: Kind = "cap" if nearest(need, person) in capped else "missing"
            yield _of_need(kind, need.weight * missing, need, person, starts.reached(need))


def _of_need(kind: Kind, worth: float, need: Need, person: Person, typical: float) -> Reason:
    skill = nearest(need, person)
    return Reason(
        kind,
        round(worth, 3),
        skill,
        person.level(skill),
        need.level,
        round(typical, 3),
        need.importance,
    )


def nearest(need: Need, person: Person) -> str:
    """The skill of a need that comes nearest; of equals the first named."""
    return max(need.options, key=lambda skill: (person.level(skill), -need.options.index(skill)))


def _by_worth(reason: Reason) -> tuple[float, str]:
    return -reason.worth, reason.skill or ""
