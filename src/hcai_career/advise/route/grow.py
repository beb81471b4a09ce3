"""What someone holds after study, and after some years in a job.

Study lifts to what a plan reaches. A job then lifts each skill that it asks for by one level a year, and no further than it
asks: that is our estimate, and where it is too kind, the hop after it is longer than it says. Years in a job count at the
gates of a role next to it in the content; whether they count elsewhere is not known, so there nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from hcai_career.person.person import Held, Person

if TYPE_CHECKING:
    from hcai_career.advise.plan import Plan
    from hcai_career.advise.reach import Unit
    from hcai_career.catalog.model.roles import Role


def studied(person: Person, units: Iterable[Unit]) -> Person:
    """The person with level steps reached."""
    return _with(person, _tops(units))


def reached(person: Person, plan: Plan) -> Person:
    """The person at the end of a plan."""
    return _with(person, plan.levels)


def worked(person: Person, role: Role, years: float) -> Person:
    """The person after some years in a role: a level a year in each skill it asks for, of any-of needs the nearest."""
    gained: dict[str, int] = {}
    for need in role.needs:
        skill = max(need.options, key=lambda each: (person.level(each), -need.options.index(each)))
        gained[skill] = max(gained.get(skill, 0), min(need.level, person.level(skill) + int(years)))
    return _with(person, gained)


def counted(person: Person, job: Role, goal: Role, years: float) -> Person:
    """The person at the gates of a role after a job: years count where the two are neighbours in the content."""
    if goal.id not in job.adjacent and job.id not in goal.adjacent:
        return person
    standing = person.standing
    before = standing.years if standing.years is not None and standing.years_of is None else 0.0
    return replace(person, standing=replace(standing, years=years + before, years_of=None))


def _tops(units: Iterable[Unit]) -> dict[str, int]:
    tops: dict[str, int] = {}
    for skill, level in units:
        tops[skill] = max(level, tops.get(skill, 0))
    return tops


def _with(person: Person, levels: Mapping[str, int]) -> Person:
    held = dict(person.held)
    for skill, level in levels.items():
        if level > person.level(skill):
            held[skill] = Held(level, "said")
    return replace(person, held=held)
