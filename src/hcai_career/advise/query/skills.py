"""Looking up skills: filters, orders, and everything the catalog says about one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from hcai_career.advise.query.choose import find, require_some
from hcai_career.catalog.model.skills import LevelMeaning

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.learning import Practice, Resource
    from hcai_career.catalog.model.parts import Importance, Level
    from hcai_career.catalog.model.skills import EffortStep, Prerequisite, Rung, Skill
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

SkillSort = Literal["category", "name", "id", "roles"]


@dataclass(frozen=True, slots=True)
class SkillList:
    """Skills that passed the filters, in order, and by how many roles each is asked for."""

    skills: tuple[Skill, ...]
    sort: SkillSort
    roles: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Basis:
    """A prerequisite (one skill, or any one of several) and, below it, what that one stands on itself.

    `repeated` marks a skill that is unfolded elsewhere in the tree; it is not unfolded twice.
    """

    options: tuple[str, ...]
    rungs: tuple[Rung, ...]
    below: tuple[Basis, ...]
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """A role that asks for the skill; `any_of` holds the other skills that would do in its place."""

    role: str
    level: Level
    importance: Importance
    any_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Supply:
    """How many resources and practice projects lift the skill by the step up to a level."""

    to: int
    resources: int
    practice: int


@dataclass(frozen=True, slots=True)
class SkillSheet:
    """A skill: what its levels mean, what it stands on, what stands on it, who asks for it, what lifts it."""

    skill: Skill
    levels: tuple[LevelMeaning, ...]
    prerequisites: tuple[Basis, ...]
    opens: tuple[str, ...]
    asked_by: tuple[Ask, ...]
    effort: tuple[EffortStep, ...]
    supply: tuple[Supply, ...]


def skills(
    content: Catalog, category: str | None = None, role: str | None = None, sort: SkillSort = "category"
) -> SkillList:
    """The skills of a category, or those that a role asks for, in order. NotFoundError when there is none."""
    kept: Iterable[Skill] = content.skills.values()
    if category is not None:
        chosen = find(content, "categories", category)
        kept = [skill for skill in kept if skill.category == chosen]
    if role is not None:
        asked = {option for need in content.roles[find(content, "roles", role)].needs for option in need.options}
        kept = [skill for skill in kept if skill.id in asked]
    counts = _asking_roles(content)
    place = {each: index for index, each in enumerate(content.categories)}
    orders: dict[SkillSort, Callable[[Skill], Any]] = {
        "category": lambda skill: (place[skill.category], skill.name.casefold()),
        "name": lambda skill: skill.name.casefold(),
        "id": lambda skill: skill.id,
        "roles": lambda skill: (-counts.get(skill.id, 0), skill.name.casefold()),
    }
    ordered = tuple(sorted(kept, key=orders[sort]))
    require_some(ordered, "skill", "skills")
    return SkillList(ordered, sort, {skill.id: counts.get(skill.id, 0) for skill in ordered})


def skill_sheet(content: Catalog, name: str) -> SkillSheet:
    """One skill with its surroundings."""
    skill = content.skills[find(content, "skills", name)]
    others = content.naming("skills", skill.id)
    return SkillSheet(
        skill=skill,
        levels=_levels(content, skill),
        prerequisites=_unfold(content, skill.prerequisites, {skill.id}),
        opens=tuple(each.id for each in others if any(skill.id in below.options for below in each.prerequisites)),
        asked_by=_asked_by(content, skill.id),
        effort=content.efforts[skill.effort].steps,
        supply=_supply(content, skill.id),
    )


def _asking_roles(content: Catalog) -> dict[str, int]:
    counts: dict[str, int] = {}
    for role in content.roles.values():
        for skill in {option for need in role.needs for option in need.options}:
            counts[skill] = counts.get(skill, 0) + 1
    return counts


def _levels(content: Catalog, skill: Skill) -> tuple[LevelMeaning, ...]:
    """The skill's own words where it has some, those of its category elsewhere."""
    own = {meaning.level: meaning for meaning in skill.levels}
    general = content.categories[skill.category].levels
    ladder: tuple[Level, ...] = (1, 2, 3, 4, 5)
    return tuple(own.get(level) or LevelMeaning(level, words) for level, words in zip(ladder, general, strict=False))


def _unfold(content: Catalog, prerequisites: tuple[Prerequisite, ...], seen: set[str]) -> tuple[Basis, ...]:
    return tuple(_basis(content, each, seen) for each in prerequisites)


def _basis(content: Catalog, prerequisite: Prerequisite, seen: set[str]) -> Basis:
    """One branch of the tree. `seen` makes it finite even for content that runs in a circle."""
    options = prerequisite.options
    only = options[0] if len(options) == 1 else None
    if only is None or not content.skills[only].prerequisites:
        return Basis(options, prerequisite.rungs, ())
    if only in seen:
        return Basis(options, prerequisite.rungs, (), repeated=True)
    seen.add(only)
    return Basis(options, prerequisite.rungs, _unfold(content, content.skills[only].prerequisites, seen))


def _asked_by(content: Catalog, skill: str) -> tuple[Ask, ...]:
    asks = [
        Ask(role.id, need.level, need.importance, tuple(each for each in need.options if each != skill))
        for role in content.naming("roles", skill)
        for need in role.needs
        if skill in need.options
    ]
    place = {"core": 0, "important": 1, "nice": 2}
    asks.sort(key=lambda ask: (place[ask.importance], -ask.level, content.roles[ask.role].title.casefold()))
    return tuple(asks)


def _supply(content: Catalog, skill: str) -> tuple[Supply, ...]:
    def lifting(records: Iterable[Resource | Practice], to: int) -> int:
        steps = ((lift for lift in each.lifts if lift.skill == skill) for each in records)
        return sum(any(lift.start < to <= lift.reach for lift in lifts) for lifts in steps)

    active = [each for each in content.naming("resources", skill) if each.status == "active"]
    practice = content.naming("practice", skill)
    return tuple(Supply(to, lifting(active, to), lifting(practice, to)) for to in range(1, 5))
