"""Levels: figures that our own scale and the way roles are built do not allow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hcai_career.catalog.found import Found
from hcai_career.catalog.model.learning import Practice, Resource
from hcai_career.catalog.model.roles import Role
from hcai_career.check.content import Content

_COURSES = {"course", "certificate", "degree"}
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


def lift_too_far(content: Content) -> Iterator[Found]:
    """A resource or a project lifts further than its kind plausibly can.

    Reading leads to working on one's own (3) at most, a course to 4 if it is a truly advanced one, and level 4 comes from
    practice. Level 5 grows on the job and is never promised. Limits: `reach_by_study`, `reach_by_course`,
    `reach_by_practice`.

    Bad:

        python-book: {kind: book, lifts: [{skill: python, start: 0, reach: 5}], …}

    Good:

        python-book: {kind: book, lifts: [{skill: python, start: 0, reach: 3}], …}
    """
    for section in ("resources", "practice"):
        for id_, record in content.section(section).items():
            most = _most(record, content)
            for at, lift in enumerate(record.lifts):
                if lift.reach > most:
                    what = f"a {record.kind} lifts {lift.skill} to {lift.reach}"
                    yield Found((section, id_, "lifts", at, "reach"), what, f"at most {most}")


def _most(record: Resource | Practice, content: Content) -> int:
    limits = content.figures
    if isinstance(record, Practice):
        return limits.reach_by_practice
    return limits.reach_by_course if record.kind in _COURSES else limits.reach_by_study


def lift_above_cap(content: Content) -> Iterator[Found]:
    """A course or a book lifts a skill above the level that study leads to.

    The skill says in `study_cap` where study ends, with the reason. Degrees with supervised practice may go further, and so
    may practice itself.

    Bad:

        patient-care: {study_cap: 1, …}
        nursing-mooc: {kind: course, lifts: [{skill: patient-care, start: 0, reach: 2}], …}

    Good:

        nursing-mooc: {kind: course, lifts: [{skill: patient-care, start: 0, reach: 1}], …}
    """
    for id_, record in content.resources.items():
        for at, lift in enumerate(record.lifts):
            skill = content.skills.get(lift.skill)
            cap = skill.study_cap if skill else None
            if cap is not None and lift.reach > cap and record.kind not in ("degree", "certificate"):
                what = f"a {record.kind} lifts {lift.skill} to {lift.reach}; study ends at {cap}"
                yield Found(("resources", id_, "lifts", at, "reach"), what, skill.cap_reason or "" if skill else "")


def lift_without_need(content: Content) -> Iterator[Found]:
    """A lift starts above 0 in a skill that the resource does not need.

    `needs` names everything to hold before starting, so that a plan gets the order right.

    Bad:

        lifts: [{skill: python, start: 2, reach: 3}]

    Good:

        lifts: [{skill: python, start: 2, reach: 3}]
        needs: [{skill: python, level: 2}]
    """
    for section in ("resources", "practice"):
        for id_, record in content.section(section).items():
            needs = {need.skill: need.level for need in record.needs}
            for at, lift in enumerate(record.lifts):
                if 0 < lift.start < lift.reach and needs.get(lift.skill, 0) < lift.start:
                    what = f"lifts {lift.skill} from {lift.start}, but does not need it at {lift.start}"
                    yield Found(
                        (section, id_, "lifts", at), what, f"add {{skill: {lift.skill}, level: {lift.start}}} to needs"
                    )


def need_above_lift(content: Content) -> Iterator[Found]:
    """A resource needs a skill at the level that it lifts to, or above.

    Whoever may begin has nothing left to learn there.

    Bad:

        lifts: [{skill: python, start: 1, reach: 2}]
        needs: [{skill: python, level: 2}]

    Good:

        lifts: [{skill: python, start: 2, reach: 3}]
        needs: [{skill: python, level: 2}]
    """
    for section in ("resources", "practice"):
        for id_, record in content.section(section).items():
            reach = {lift.skill: lift.reach for lift in record.lifts}
            for at, need in enumerate(record.needs):
                if need.level >= reach.get(need.skill, 9):
                    what = f"needs {need.skill} at {need.level}, and lifts it to {reach[need.skill]} only"
                    yield Found((section, id_, "needs", at), what, "need less, or lift further")


def too_few_hours(content: Content) -> Iterator[Found]:
    """A resource claims a lift in hours that are a small part of the least effort.

    `efforts` in skills.yaml say what a level takes at least. The planner adds the practice that is missing, but nobody reads
    their way from nothing to independence in an hour. Limit: `least_effort_share`.

    Bad:

        ml-in-an-hour: {workload: {hours: 1}, lifts: [{skill: machine-learning, start: 0, reach: 3}], …}

    Good:

        ml-in-an-hour: {workload: {hours: 1}, lifts: [{skill: machine-learning, start: 0, reach: 1}], …}
    """
    low: dict[str, dict[int, float]] = {
        effort.id: {step.to: step.low for step in effort.steps} for effort in content.efforts.values()
    }
    for section in ("resources", "practice"):
        for id_, record in content.section(section).items():
            least = 0.0
            for lift in record.lifts:
                skill = content.skills.get(lift.skill)
                steps = low.get(skill.effort, {}) if skill else {}
                least += sum(steps.get(level, 0) for level in range(lift.start + 1, lift.reach + 1))
            hours = record.workload.hours
            if hours is not None and hours < least * content.figures.least_effort_share:
                what = f"{hours:g} hours for lifts that take {least:g} at least"
                yield Found((section, id_, "workload"), what, "lift less far, or correct the hours", True)


def rungs_order(content: Content) -> Iterator[Found]:
    """The rungs of a prerequisite do not rise, or ask for more than the level they lead to.

    Rungs go up together: a higher level never stands on less. One that asks for more below than it gives above turns an
    aid into the harder skill.

    Bad:

        rungs: [{at: 3, hold: 2}, {at: 2, hold: 3}]

    Good:

        rungs: [{at: 2, hold: 1}, {at: 3, hold: 2}]
    """
    for skill in content.skills.values():
        for at, prerequisite in enumerate(skill.prerequisites):
            before = (0, 0)
            for number, rung in enumerate(prerequisite.rungs):
                here = ("skills", skill.id, "prerequisites", at, "rungs", number)
                if rung.at <= before[0] or rung.hold < before[1]:
                    yield Found(here, "the rungs do not rise", "by `at`, and `hold` never falls")
                elif rung.hold > rung.at:
                    yield Found(here, f"level {rung.at} asks for level {rung.hold} below it", "at most the same level")
                before = (rung.at, rung.hold)


def effort_order(content: Content) -> Iterator[Found]:
    """A step of an effort class takes fewer hours than the step before it, or than the same step of a narrower class.

    Each level is more work than the last, and broad skills are more work than narrow ones: that is what the classes mean.

    Bad:

        steps: [{to: 2, low: 40, …}, {to: 3, low: 20, …}]

    Good:

        steps: [{to: 2, low: 40, …}, {to: 3, low: 80, …}]
    """
    for effort in content.efforts.values():
        hours = 0.0
        for at, step in enumerate(effort.steps):
            if step.typical < hours:
                what = f"level {step.to} takes {step.typical:g} hours, less than the level before ({hours:g})"
                yield Found(("efforts", effort.id, "steps", at), what, "more hours for a higher level")
            hours = step.typical
    for narrower, wider in (("narrow", "medium"), ("medium", "broad")):
        small, large = content.efforts.get(narrower), content.efforts.get(wider)
        if small and large:
            for at, (one, other) in enumerate(zip(small.steps, large.steps, strict=False)):
                if other.typical < one.typical:
                    what = f"level {other.to} takes {other.typical:g} hours, less than in {narrower} ({one.typical:g})"
                    yield Found(("efforts", wider, "steps", at), what, f"more hours than {narrower}")
