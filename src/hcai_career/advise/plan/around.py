"""What stands around the steps of a plan: where to meet the people of the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.plan.result import Meeting

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.communities import Community
    from hcai_career.catalog.model.roles import Role

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
