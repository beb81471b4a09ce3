"""Levels: what resources and practice claim to lift, and what skills stand on and take."""

from __future__ import annotations

from collections.abc import Iterator

from hcai_career.catalog.found import Found
from hcai_career.catalog.model.learning import Practice, Resource
from hcai_career.check.content import Content

_COURSES = {"course", "certificate", "degree"}


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
