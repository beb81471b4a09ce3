"""What stands around the steps of a plan: gates, degrees, credentials, and where to meet the people of the field."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hcai_career.advise.gates import RoleGates, role_gates
from hcai_career.advise.plan import offers
from hcai_career.advise.plan.result import CredentialOffer, DegreeRoute, LeftOutCredentials, Meeting

if TYPE_CHECKING:
    from hcai_career.advise.plan.wishes import Wishes
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.communities import Community
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person import Person


class Beside(NamedTuple):
    """What a plan says beside its steps, by the names of its fields."""

    gates: RoleGates
    degrees: tuple[DegreeRoute, ...]
    credentials: tuple[CredentialOffer, ...]
    credentials_left_out: tuple[LeftOutCredentials, ...]
    meetings: tuple[Meeting, ...]


def beside(catalog: Catalog, role: Role, person: Person, wishes: Wishes, cost: float) -> Beside:
    """What stands beside steps that cost so many US dollars: credentials must be paid with what they leave."""
    left = None if wishes.budget is None else wishes.budget - cost
    return Beside(
        role_gates(catalog, role, person.standing, wishes.jurisdiction),
        offers.degrees(catalog, role, person.standing),
        *offers.credentials(catalog, role, person.standing, left),
        meetings(catalog, role),
    )


MEETINGS = 3
KINDS = ("society", "conference", "community", "open-source", "network", "coalition", "newsletter")
"""From what most helps to meet people to what is only read."""


def meetings(catalog: Catalog, role: Role) -> tuple[Meeting, ...]:
    """Up to three places to meet people who do the role's work, of as many kinds as can be."""
    fitting = [each for each in catalog.communities.values() if role.id in each.roles]
    fitting.sort(key=lambda each: (KINDS.index(each.kind), len(each.roles), each.id))
    chosen: list[Community] = []
    while fitting and len(chosen) < MEETINGS:
        had = [each.kind for each in chosen]
        best = min(fitting, key=lambda each: had.count(each.kind))  # the first of those whose kind is rarest so far
        chosen.append(best)
        fitting.remove(best)
    return tuple(
        Meeting(each.id, each.title, each.kind, each.region, each.url, each.first_step, each.cost) for each in chosen
    )
