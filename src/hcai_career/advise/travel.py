"""From one role to another: what somebody brings along, and the study effort that is then left.

Someone who holds exactly what A asks, and what those skills stand on, is taken as a person, and their readiness for B is
shown: Σ weight·min(have, need) ÷ Σ weight·need over the needs of B (`advise.gap`). Of an any-of need of A they hold the
skill that counts most for B. This is not symmetric: a wide role holds most of a narrow one, and not the other way round.
Study effort: `advise.way`, for the core needs alone and for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from hcai_career.advise.gap import IN_SCOPE, Gap, readiness
from hcai_career.advise.way import Way, Ways
from hcai_career.person import Person, from_nothing

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Need, Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class ToGo:
    """A need of the goal that is not met: from `have` to `level` in `skill`, the option that comes nearest."""

    options: tuple[str, ...]
    skill: str
    have: int
    level: int
    weight: int

    @property
    def worth(self) -> int:
        """Weight × missing levels: what closing it adds to readiness."""
        return self.weight * (self.level - self.have)


@dataclass(frozen=True, slots=True)
class Travel:
    """From one role to another: the share of what `goal` asks that `start` brings, 0 to 1, and what is then to go.

    `gaps` come in the order of what they are worth. `core` and `everything` are the ways to the core needs and to
    all needs of the goal: study effort, an estimate and not a plan.
    """

    start: str
    goal: str
    share: float
    reached: int
    asked: int
    gaps: tuple[ToGo, ...]
    core: Way
    everything: Way


def travel(content: Catalog, start: Role, goal: Role) -> Travel:
    """What whoever holds exactly the needs of `start` brings to `goal`, and what is then to go."""
    return toward(content, as_person(content, start, goal), start.id, goal)


def toward(content: Catalog, person: Person, start: str, goal: Role) -> Travel:
    """What a person brings to `goal`, and what is then to go; `start` is the id of what they come from."""
    ready = readiness(goal, person)
    gaps = sorted(map(_to_go, ready.open), key=lambda gap: (-gap.worth, -gap.weight, gap.skill))
    ways = Ways(content, person)
    core = ways.way(need for need in goal.needs if need.importance in IN_SCOPE["core"])
    return Travel(start, goal.id, ready.share, ready.reached, ready.asked, tuple(gaps), core, ways.way(goal.needs))


def as_person(content: Catalog, role: Role, goal: Role) -> Person:
    """Someone with the levels that a role asks for and what these stand on; of any-of needs, what the goal values most."""

    def value(skill: str, level: int) -> int:
        return sum(need.weight * min(level, need.level) for need in goal.needs if skill in need.options)

    return holding(content, role.needs, value)


def holding(content: Catalog, needs: Iterable[Need], value: Callable[[str, int], int]) -> Person:
    """Someone who meets some needs exactly; of any-of needs by the skill that `value` puts highest at that level."""
    said: dict[str, int] = {}
    for need in sorted(needs, key=lambda need: len(need.options)):
        if all(said.get(option, 0) < need.level for option in need.options):
            option = max(need.options, key=lambda skill: value(skill, need.level))
            said[option] = max(need.level, said.get(option, 0))
    return from_nothing(content.skills, said)


def _to_go(gap: Gap) -> ToGo:
    return ToGo(gap.need.options, gap.skill, gap.have, gap.need.level, gap.need.weight)
