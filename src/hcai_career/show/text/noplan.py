"""No plan: which wishes cannot be met together, and what would make it possible."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from hcai_career.show.text.gates import gates
from hcai_career.show.text.lines import bullets, from_to, heading, paragraph
from hcai_career.show.text.styled import Line

if TYPE_CHECKING:
    from hcai_career.advise.plan.result import Barred, Conflict, NoPlan
    from hcai_career.catalog import Catalog

ASKED = {
    "budget": "--budget: {asked} is not enough",
    "deadline": "--deadline: {asked} is too early",
    "free": "--free: not all of it can be had for free",
    "language": "--language {asked}: not all of it is offered in that language",
    "without": "--without {asked}: the plan cannot do without it",
    "unknown-price": "some of it has only resources of unknown price, which are left out",
}
WORKS = {
    "budget": "A budget of {works} works.",
    "deadline": "{works} works, at this pace.",
    "free": "Without --free it costs {works}.",
    "language": "It works in {works}.",
    "without": "It works {works}.",
    "unknown-price": "{works} makes it possible; ask for the prices first.",
}


def barred(found: Barred, content: Catalog, width: int) -> Iterator[Line]:
    """A licence stands before the role: which, where that rests, and the nearest roles without it."""
    yield from from_to(found.person, found.role_title, width)
    yield from gates(found.gates, content, width)
    yield Line()
    yield from paragraph(
        "There is no plan: what is missing is a licence, and no course gives one. If you hold it, or are about to, "
        "say so with --licence PROFESSION.",
        width,
        indent=0,
    )


def no_plan(found: NoPlan, content: Catalog, width: int) -> Iterator[Line]:
    """The conflicting wishes, each with the value that would work."""
    yield from from_to(found.person, found.role_title, width)
    yield Line()
    groups = [list(members) for _, members in groupby(found.conflicts, key=lambda conflict: conflict.group)]
    for number, group in enumerate(groups):
        yield from paragraph(_head(len(group), number), width)
        yield from bullets((_said(conflict) for conflict in group), width, indent=4)
    if found.missing:
        names = [f"{content.skills[skill].name} {level}" for skill, level in found.missing]
        yield from heading("What these wishes leave without any resource", width)
        yield from bullets(names, width)


def _head(wishes: int, number: int) -> str:
    """What stands above the wishes of one conflict."""
    if wishes == 1:
        return "And no plan keeps this wish:" if number else "No plan keeps this wish:"
    start = "And no plan keeps" if number else "No plan keeps"
    return f"{start} these {wishes} wishes together; one of them must give way:"


def _said(conflict: Conflict) -> str:
    asked = ASKED[conflict.wish].format(asked=conflict.asked)
    if conflict.works is None:
        return f"{asked}. No value of it alone would be enough."
    return f"{asked}. {WORKS[conflict.wish].format(works=conflict.works)}"
