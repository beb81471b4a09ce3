"""Graph: what can never be reached, and what goes round or back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from hcai_career.advise.gate import kinds
from hcai_career.catalog.found import Found, Route
from hcai_career.catalog.model.roles import Need
from hcai_career.check.content import Content
from hcai_career.check.ways import MOST_PRACTICE, MOST_STUDY, Ways, best_held, practised


def unreachable_prerequisite(content: Content) -> Iterator[Found]:
    """A skill stands on a level of another that nobody can reach.

    The level is above what study leads to (`study_cap`), no practice lifts it there and no background brings it, so no plan can
    ever go there.

    Bad:

        triage: {prerequisites: [{skill: patient-care, rungs: [{at: 2, hold: 4}]}], …}
        patient-care: {study_cap: 1, …}           # and no background holds 4

    Good:

        triage: {prerequisites: [{skill: patient-care, rungs: [{at: 2, hold: 1}]}], …}
    """
    if not content.sound("skills", "backgrounds", "practice"):
        return
    best = Ways(content.skills, best_held(content), MOST_PRACTICE, practised(content))
    for skill in content.skills.values():
        for at, prerequisite in enumerate(skill.prerequisites):
            for number, rung in enumerate(prerequisite.rungs):
                tops = {option: best.top(option) for option in prerequisite.options}
                if rung.at <= MOST_PRACTICE and max(tops.values(), default=0) < rung.hold:
                    said = " or ".join(f"{option} (at most {top})" for option, top in tops.items())
                    what = f"level {rung.at} asks for level {rung.hold} of {said}, which nobody can reach"
                    route = ("skills", skill.id, "prerequisites", at, "rungs", number)
                    yield Found(route, what, "lower it, raise the study cap, or give a background the level")


def unplannable_role(content: Content) -> Iterator[Found]:
    """No background can ever plan for a role.

    Some core need, at the level one is hired on, is beyond study and practice from every background: the role can be read
    about and never be reached.

    Bad:

        surgeon-lead: {needs: [{skill: surgery, level: 4, importance: core}], …}     # no background holds surgery

    Good:

        backgrounds: {surgeon: {levels: [{skill: surgery, level: 4}], …}}
    """
    if not content.sound("roles", "skills", "backgrounds", "practice") or not content.backgrounds:
        return
    practice = practised(content)
    alone = Ways(content.skills, {}, MOST_STUDY, practice)
    hard = {
        role.id: [need for need in role.needs if need.importance == "core" and not _reaches(alone, need)]
        for role in content.roles.values()
    }
    if not any(hard.values()):
        return
    people = [Ways(content.skills, _held(content, one), MOST_STUDY, practice) for one in content.backgrounds]
    for role, needs in hard.items():
        if needs and not any(all(_reaches(person, need) for need in needs) for person in people):
            what = f"no background can plan for it: core needs beyond study are {_listed(needs)}"
            yield Found(("roles", role, "needs"), what, "a background that brings them is missing", True)


def _reaches(ways: Ways, need: Need) -> bool:
    wanted = min(need.level, MOST_STUDY)
    return any(ways.top(option) >= wanted for option in need.options)


def _listed(needs: Iterable[Need]) -> str:
    return ", ".join(f"{' or '.join(need.options)} {need.level}" for need in needs)


def _held(content: Content, background: str) -> Mapping[str, int]:
    """What a background holds, with what that stands on."""
    from hcai_career.person import from_background

    person = from_background(content.skills, content.backgrounds[background], {})
    return {skill: held.level for skill, held in person.held.items()}


def needs_out_of_reach(content: Content) -> Iterator[Found]:
    """A resource or a project needs a level that nobody can reach.

    It can never be taken: what it needs is above what study leads to, and no background brings it.

    Bad:

        ward-project: {needs: [{skill: patient-care, level: 5}], …}      # nobody holds 5, and study ends at 1

    Good:

        ward-project: {needs: [{skill: patient-care, level: 4}], …}      # nurses hold 4
    """
    if not content.sound("skills", "backgrounds", "practice"):
        return
    best = Ways(content.skills, best_held(content), MOST_PRACTICE, practised(content))
    for section in ("resources", "practice"):
        for id_, record in content.section(section).items():
            for at, need in enumerate(record.needs):
                if best.top(need.skill) < need.level:
                    what = f"needs {need.skill} at {need.level}; at most {best.top(need.skill)} can be reached"
                    yield Found((section, id_, "needs", at), what, "lower it, or let a background bring it")


def no_way_to_start(content: Content) -> Iterator[Found]:
    """A skill that roles have as core is lifted by no resource and no project, and no background brings it.

    Plans can only say "study it yourself", for the very thing one is hired for.

    Bad:

        genomics: {…}           # core of a role; nothing in resources.yaml lifts it

    Good:

        genomics-course: {lifts: [{skill: genomics, start: 0, reach: 2}], …}
    """
    if not content.sound("roles", "skills", "backgrounds", "resources", "practice"):
        return
    if not content.resources:
        return
    taught = {lift.skill for one in content.resources.values() for lift in one.lifts}
    taught |= {lift.skill for one in content.practice.values() for lift in one.lifts}
    held = best_held(content)
    for role in content.roles.values():
        for at, need in enumerate(role.needs):
            if need.importance == "core" and not any(one in taught or one in held for one in need.options):
                what = f"nothing teaches {' or '.join(need.options)}, a core need, and no background brings it"
                yield Found(("roles", role.id, "needs", at), what, "add a resource that lifts it")


def pathway_backwards(content: Content) -> Iterator[Found]:
    """A stage of a pathway goes backwards.

    A later stage leads to a lower degree than an earlier one, to a role that asks for fewer years than an earlier role
    begins with, or to the same role again: stages were put in the wrong order.

    Bad:

        stages: [{kind: degree, degrees: [phd-informatics], …}, {kind: degree, degrees: [bachelor-informatics], …}]

    Good:

        stages: [{kind: degree, degrees: [bachelor-informatics], …}, {kind: degree, degrees: [phd-informatics], …}]
    """
    for path in content.pathways.values():
        highest, years, seen = 0, 0.0, set()
        for at, stage in enumerate(path.stages):
            here: Route = ("pathways", path.id, "stages", at)
            levels = [content.degrees[one].eqf or 0 for one in stage.degrees if one in content.degrees]
            if levels and 0 < max(levels) < highest:
                what = f"stages[{at}] leads to EQF level {max(levels)}, after a stage to level {highest}"
                yield Found((*here, "degrees"), what, "the higher degree comes later")
            highest = max(highest, *levels, 0)
            role = content.roles.get(stage.role or "")
            if role is None:
                continue
            high, low = role.experience.years_high, role.experience.years_low or 0.0
            if role.id in seen:
                yield Found((*here, "role"), f"stages[{at}] leads to {role.id} a second time", "each role once")
            elif high is not None and high < years:
                what = (
                    f"stages[{at}] leads to {role.id}, for {high:g} years at most, after a role from {years:g} years on"
                )
                yield Found((*here, "role"), what, "the role that asks for more comes later")
            seen.add(role.id)
            years = max(years, low)


def circle_of_records(content: Content) -> Iterator[Found]:
    """Records contain, replace or require one another in a circle.

    A course that is part of its own part, or a certificate that needs itself in the end, can never be had.

    Bad:

        first: {part_of: second, …}
        second: {part_of: first, …}

    Good:

        first: {part_of: second, …}
    """
    for section, field, below in _BELOW:
        records = content.section(section)
        done: set[str] = set()
        for start in records:
            yield from _circle(section, field, below, records, start, done)


_BELOW: tuple[tuple[str, str, Callable[[Any], tuple[str, ...]]], ...] = (
    ("resources", "part_of", lambda one: (one.part_of,) if one.part_of else ()),
    ("regions", "within", lambda one: (one.within,) if one.within else ()),
    ("jurisdictions", "within", lambda one: (one.within,) if one.within else ()),
    ("professions", "kind_of", lambda one: (one.kind_of,) if one.kind_of else ()),
    ("credentials", "replaced_by", lambda one: one.replaced_by),
    ("credentials", "eligibility", lambda one: one.eligibility.credentials),
)


def _circle(
    section: str,
    field: str,
    below: Callable[[Any], tuple[str, ...]],
    records: Mapping[str, Any],
    start: str,
    done: set[str],
) -> Iterator[Found]:
    trail: list[str] = []
    stack = [(start, iter(below(records[start])))] if start not in done else []
    if stack:
        trail.append(start)
    while stack:
        id_, rest = stack[-1]
        other = next(rest, None)
        if other is None:
            done.add(id_)
            trail.pop()
            stack.pop()
        elif other in trail and other != id_:
            circle = " → ".join([*trail[trail.index(other) :], other])
            yield Found((section, id_, field), f"{field} runs in a circle: {circle}", "take one of them out")
        elif other in records and other not in done and other not in trail:
            trail.append(other)
            stack.append((other, iter(below(records[other]))))


def first_role_barred(content: Content) -> Iterator[Found]:
    """A background's first role is behind a licence that the background does not have.

    "Where you can go first" must not name a post that the law keeps for another profession.

    Bad:

        software-engineer: {first_roles: [chief-medical-officer], …}      # its gate: a physician's licence, required

    Good:

        physician: {first_roles: [chief-medical-officer], licences: [physician], …}
    """
    for person in content.backgrounds.values():
        for at, role in enumerate(person.first_roles):
            gates = content.gates.get(role)
            if gates is None or gates.licence.strength != "required" or person.licences is None:
                continue
            held = {wider for licence in person.licences for wider in kinds(content, licence)}
            if held.isdisjoint(gates.licence.professions):
                asked = " or ".join(gates.licence.professions)
                what = f"first role {role} asks for the licence of a {asked}"
                yield Found(("backgrounds", person.id, "first_roles", at), what, "a role without that gate")


def empty_stage(content: Content) -> Iterator[Found]:
    """A stage of a pathway names nothing of the kind it is.

    A stage "study" without a course and a stage "credential" without one leave the reader to guess.

    Bad:

        stages: [{kind: credential, months_low: 2, months_high: 4, gain: A certificate}]

    Good:

        stages: [{kind: credential, credentials: [model-certificate], …}]
    """
    for path in content.pathways.values():
        for at, stage in enumerate(path.stages):
            field = {"degree": "degrees", "credential": "credentials"}.get(stage.kind)
            if field and not getattr(stage, field) and stage.what is None:
                what = f"stages[{at}] is of kind {stage.kind}, but names no {stage.kind}"
                yield Found(("pathways", path.id, "stages", at), what, f"add {field}, or say in `what` which is meant")
