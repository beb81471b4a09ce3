"""Whether enough is known of somebody to rank roles for them, and what to ask if not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.gap import LEAST_KNOWN
from hcai_career.advise.match.fit import backgrounds
from hcai_career.advise.match.result import Tell, TooLittle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hcai_career.catalog import Catalog
    from hcai_career.person import Person

NEAREST, TELLING = 3, 5


def too_little(content: Catalog, person: Person) -> TooLittle | None:
    """What to ask, if it is too little; None if it is enough: a background with levels, or five skills."""
    said = [skill for skill, held in person.held.items() if held.basis != "implied" and held.level > 0]
    needed = LEAST_KNOWN if person.background is None else 1
    if len(said) >= needed:
        return None
    return TooLittle(person.title, len(said), needed, tuple(_tell(content, person)))


def _tell(content: Catalog, person: Person) -> Iterator[Tell]:
    if person.background is None and content.backgrounds:
        yield Tell("start", _near(content, person), len(content.backgrounds))
    yield Tell("skills", _telling(content, person), len(content.roles))
    gated = [each for each in content.gates.values() if any(degree.strength == "required" for degree in each.degrees)]
    yield Tell("standing", (), len(gated))


def _near(content: Catalog, person: Person) -> tuple[str, ...]:
    """The backgrounds that hold most of what is known of the person; the first of the content where nothing is."""

    def shared(other: Person) -> int:
        return sum(min(held.level, other.level(skill)) for skill, held in person.held.items())

    people = sorted(backgrounds(content), key=lambda each: -shared(each))
    return tuple(each.background for each in people[:NEAREST] if each.background is not None)


def _telling(content: Catalog, person: Person) -> tuple[str, ...]:
    """The skills not named yet that split the roles best: asked for much, and by neither few nor all."""
    asking: dict[str, int] = {}
    weight: dict[str, int] = {}
    for role in content.roles.values():
        for need in role.needs:
            for skill in need.options:
                asking[skill] = asking.get(skill, 0) + 1
                weight[skill] = weight.get(skill, 0) + need.weight * need.level
    many = len(content.roles)
    unknown = [skill for skill in asking if skill not in person.held]
    unknown.sort(key=lambda skill: (-weight[skill] * (many - asking[skill]), skill))
    return tuple(unknown[:TELLING])
