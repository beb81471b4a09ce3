"""Levels: figures that our own scale and the way roles are built do not allow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hcai_career.catalog.found import Found
from hcai_career.catalog.model.roles import Role
from hcai_career.check.content import Content

_FULL = 6
"""From so many needs on, a share of them says something."""


def senior_asks_less(content: Content) -> Iterator[Found]:
    """A senior role asks for less than a junior one of its family, in a skill that is core to both.

    Senior is a role whose years begin where those of the other end. Levels do not fall on the way up, so one of the two
    is wrong, or the skill is not core to the senior role.

    Bad:

        engineer: {experience: {years_high: 3}, needs: [{skill: python, level: 4, importance: core}], …}
        lead: {experience: {years_low: 5}, needs: [{skill: python, level: 2, importance: core}], …}

    Good:

        lead: {experience: {years_low: 5}, needs: [{skill: python, level: 2, importance: nice}], …}
    """
    families: dict[str, list[Role]] = {}
    for role in content.roles.values():
        families.setdefault(role.family, []).append(role)
    for roles in families.values():
        core = {role.id: _core(role) for role in roles}
        for senior in roles:
            low = senior.experience.years_low
            juniors = [one for one in roles if low is not None and (one.experience.years_high or 99) <= low]
            yield from _less(senior, [one for one in juniors if one.id != senior.id], core)


def _core(role: Role) -> Mapping[str, tuple[int, int]]:
    """Position and level of each core need for one skill."""
    core = [(at, need) for at, need in enumerate(role.needs) if need.importance == "core"]
    return {need.skill: (at, need.level) for at, need in core if need.skill is not None}


def _less(senior: Role, juniors: list[Role], core: Mapping[str, Mapping[str, tuple[int, int]]]) -> Iterator[Found]:
    for skill, (at, level) in core[senior.id].items():
        most = max(juniors, key=lambda one: core[one.id].get(skill, (0, 0))[1], default=None)
        asked = core[most.id].get(skill, (0, 0))[1] if most else 0
        if most and asked > level:
            what = f"asks for {skill} {level}, less than {most.id} ({asked}), which is junior to it"
            yield Found(("roles", senior.id, "needs", at), what, "raise it, or is it core at all?")


def weak_core(content: Content) -> Iterator[Found]:
    """A core need is at level 1.

    Core is what nobody is hired without; being aware of something is never that.

    Bad:

        needs: [{skill: statistics, level: 1, importance: core}]

    Good:

        needs: [{skill: statistics, level: 1, importance: nice}]
    """
    for role in content.roles.values():
        for at, need in enumerate(role.needs):
            if need.importance == "core" and need.level == 1:
                what = f"{' or '.join(need.options)} is core at level 1"
                yield Found(("roles", role.id, "needs", at), what, "level 2 or more, or not core")


def all_core(content: Content) -> Iterator[Found]:
    """Nearly everything that a role needs is core.

    If all is essential, nothing is: plans become endless and every score falls alike.

    Bad:

        needs: [8 of 9 core]

    Good:

        needs: [3 of 9 core]
    """
    limit = content.figures.core_share
    for role in content.roles.values():
        core = sum(need.importance == "core" for need in role.needs)
        if len(role.needs) >= _FULL and core > limit * len(role.needs):
            what = f"{core} of {len(role.needs)} needs are core"
            yield Found(
                ("roles", role.id, "needs"), what, f"at most {limit:.0%}; which could one be hired without?", True
            )


def no_core(content: Content) -> Iterator[Found]:
    """A role has no core need.

    Plans close core needs first; without one there is nothing to plan.

    Bad:

        needs: [{skill: python, level: 3, importance: nice}]

    Good:

        needs: [{skill: python, level: 3, importance: core}]
    """
    for role in content.roles.values():
        if role.needs and not any(need.importance == "core" for need in role.needs):
            yield Found(("roles", role.id, "needs"), "has no core need", "what is nobody hired without?", True)


def needs_order(content: Content) -> Iterator[Found]:
    """The needs of a role do not stand most important first.

    Pages show them in this order: core, important, nice.

    Bad:

        needs: [{skill: r, level: 2, importance: nice}, {skill: python, level: 3, importance: core}]

    Good:

        needs: [{skill: python, level: 3, importance: core}, {skill: r, level: 2, importance: nice}]
    """
    for role in content.roles.values():
        lightest = 3
        for at, need in enumerate(role.needs):
            if need.weight > lightest:
                what = f"{' or '.join(need.options)} ({need.importance}) stands behind a lighter need"
                yield Found(("roles", role.id, "needs", at), what, "core, then important, then nice")
                break
            lightest = need.weight


def need_below_its_base(content: Content) -> Iterator[Found]:
    """A role asks for a skill at a level that stands on more than the role asks for beside it.

    The role says statistics 1, and machine learning 4, which stands on statistics 3. Whoever meets the second holds more
    than the first: the first misleads.

    Bad:

        needs: [{skill: machine-learning, level: 4, …}, {skill: statistics, level: 1, …}]

    Good:

        needs: [{skill: machine-learning, level: 4, …}, {skill: statistics, level: 3, …}]
    """
    for role in content.roles.values():
        place = {need.skill: (at, need.level) for at, need in enumerate(role.needs) if need.skill}
        for skill, (_, level) in place.items():
            record = content.skills.get(skill)
            for prerequisite in record.prerequisites if record else ():
                at, asked = place.get(prerequisite.skill or "", (0, 9))
                hold = prerequisite.hold_at(level)
                if asked < hold:
                    what = f"asks for {prerequisite.skill} {asked}, while its {skill} {level} stands on level {hold}"
                    yield Found(("roles", role.id, "needs", at, "level"), what, f"{hold}, or a lower {skill}")
