"""What must hold within one record beyond the types of its fields. Routes start at the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from hcai_career.catalog.found import Found, Route
from hcai_career.catalog.model.learning import Practice, Resource
from hcai_career.catalog.model.occupations import Occupation
from hcai_career.catalog.model.parts import Lift, SkillLevel
from hcai_career.catalog.model.people import Background
from hcai_career.catalog.model.roles import Need, Role
from hcai_career.catalog.model.skills import Category, EffortClass, Prerequisite, Skill
from hcai_career.catalog.model.sources import Source

LEVELS = 5
EFFORT_STEPS = (1, 2, 3, 4)


def role(record: Role) -> Iterator[Found]:
    if not record.needs:
        yield Found(("needs",), "needs no skill at all", "name the skills the role asks for")
    for at, need in enumerate(record.needs):
        yield from _one_or_any(need, ("needs", at))
        if need.level == 0:
            yield Found(("needs", at, "level"), "a need at level 0 asks for nothing", "1 to 5, or take the need out")
    yield from twice([(("needs", at), skill) for at, need in enumerate(record.needs) for skill in need.options])
    years = record.experience
    if years.years_low is not None and years.years_high is not None and years.years_low > years.years_high:
        yield Found(
            ("experience", "years_low"), "years_low is more than years_high", "low to high", rule="falling-figures"
        )
    yield from itself(record.id, "adjacent", record.adjacent)


def effort(record: EffortClass) -> Iterator[Found]:
    if tuple(step.to for step in record.steps) != EFFORT_STEPS:
        yield Found(("steps",), "the steps do not go to levels 1, 2, 3 and 4", "one step for each, in this order")
    for at, step in enumerate(record.steps):
        if not step.low <= step.typical <= step.high:
            yield Found(("steps", at), "hours are not low ≤ typical ≤ high", "low to high", rule="falling-figures")


def category(record: Category) -> Iterator[Found]:
    if len(record.levels) != LEVELS:
        yield Found(
            ("levels",), f"{len(record.levels)} levels instead of {LEVELS}", "what levels 1 to 5 mean, in order"
        )


def skill(record: Skill) -> Iterator[Found]:
    for at, prerequisite in enumerate(record.prerequisites):
        yield from _one_or_any(prerequisite, ("prerequisites", at))
        if not prerequisite.rungs:
            yield Found(("prerequisites", at, "rungs"), "a prerequisite without rungs", "such as {at: 2, hold: 1}")
    yield from twice([(("levels", at), f"level {one.level}") for at, one in enumerate(record.levels)])
    yield from itself(record.id, "learnt_with", record.learnt_with)


def background(record: Background) -> Iterator[Found]:
    yield from twice(_skills("levels", record.levels))


def occupation(record: Occupation) -> Iterator[Found]:
    fields = ("advanced", "independent", "guided", "aware")
    named = [((field, at), skill) for field in fields for at, skill in enumerate(getattr(record, field))]
    yield from twice(named)
    known = {skill for _, skill in named}
    for at, skill in enumerate(record.core):
        if skill not in known:
            yield Found(("core", at), f"core names {skill}, which has no level", "list it under a level")
    if (record.ratings == "borrowed") != (record.like is not None):
        yield Found(("ratings",), "ratings are borrowed from nowhere", "like names the occupation they come from")


def resource(record: Resource) -> Iterator[Found]:
    yield from _lifts(record.lifts)
    yield from twice(_skills("needs", record.needs))
    yield from day(("checked", "retrieved"), record.checked.retrieved)
    if record.part_of == record.id:
        yield Found(("part_of",), "is a part of itself", "name the whole, or take the key out", rule="names-itself")


def practice(record: Practice) -> Iterator[Found]:
    yield from _lifts(record.lifts)
    yield from twice(_skills("needs", record.needs))


def source(record: Source) -> Iterator[Found]:
    for key, value in (
        ("published", record.published),
        ("retrieved", record.retrieved),
        ("review_by", record.review_by),
    ):
        if value is not None:
            yield from day((key,), value)


def _one_or_any(record: Need | Prerequisite, route: Route) -> Iterator[Found]:
    if (record.skill is None) == (not record.any_of):
        what = "neither skill nor any_of" if record.skill is None else "both skill and any_of"
        yield Found(route, f"{in_words(route)} has {what}", "exactly one of the two")
    elif record.any_of and len(set(record.any_of)) < 2:
        yield Found(
            (*route, "any_of"), f"{in_words(route)}.any_of holds fewer than two skills", "write skill: … instead"
        )
    elif len(set(record.any_of)) < len(record.any_of):
        yield Found(
            (*route, "any_of"), f"{in_words(route)}.any_of names a skill twice", "name each once", rule="named-twice"
        )


def _lifts(lifts: Iterable[Lift]) -> Iterator[Found]:
    lifts = tuple(lifts)
    for at, lift in enumerate(lifts):
        if lift.start >= lift.reach:
            what = f"lifts[{at}] goes from {lift.start} to {lift.reach}"
            yield Found(("lifts", at), what, "start is the lower level, reach the higher")
    yield from twice(_skills("lifts", lifts))


def _skills(key: str, records: Iterable[SkillLevel | Lift]) -> list[tuple[Route, str]]:
    return [((key, at), record.skill) for at, record in enumerate(records)]


def twice(places: Iterable[tuple[Route, str]]) -> Iterator[Found]:
    first: dict[str, Route] = {}
    for route, name in places:
        before = first.setdefault(name, route)
        if before != route:
            hint = f"it stands in {in_words(before)} already"
            yield Found(route, f"{in_words(route)} names {name} again", hint, rule="named-twice")


def itself(id_: str, key: str, others: tuple[str, ...]) -> Iterator[Found]:
    if id_ in others:
        yield Found((key, others.index(id_)), f"{key} names the record itself", "take it out", rule="names-itself")


def day(route: Route, text: str) -> Iterator[Found]:
    whole = f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01"[:10]
    try:
        date.fromisoformat(whole)
    except ValueError:
        what = f"{in_words(route)} is {text}, a day that no calendar has"
        yield Found(route, what, "year-month-day", rule="date")


def in_words(route: Route) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in route).lstrip(".")
