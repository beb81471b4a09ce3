"""What must hold between records for the program to be safe: known ids, no circles, names that mean one thing.

These are the conditions that the advice relies on. Whether the content is also *good* (sources for each figure,
no unreachable role, nothing out of date) is for the rules of `hcai check`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from hcai_career.catalog import shape, shape_evidence
from hcai_career.catalog.find import normal
from hcai_career.catalog.found import Found, Route, near, shown
from hcai_career.catalog.kinds import BY_SECTION, name_of
from hcai_career.catalog.references import EACH, NAMED_BY_US, REFERENCES

Sections = Mapping[str, Mapping[str, Any]]
Known = Mapping[str, Collection[str] | None]
"""The ids of each section, of broken records too; None where the file could not be read, so that any id may be known.

Sections of a file that is not there are left out.
"""

_SHAPES: dict[str, Callable[[Any], Iterator[Found]]] = {
    "roles": shape.role,
    "efforts": shape.effort,
    "categories": shape.category,
    "skills": shape.skill,
    "backgrounds": shape.background,
    "occupations": shape.occupation,
    "resources": shape.resource,
    "practice": shape.practice,
    "professions": shape_evidence.profession,
    "jurisdictions": shape_evidence.jurisdiction,
    "gates": shape_evidence.gates,
    "upkeep": shape_evidence.dated,
    "posts": shape_evidence.dated,
    "credentials": shape_evidence.credential,
    "degrees": shape_evidence.degree,
    "datasets": shape_evidence.dataset,
    "regulations": shape_evidence.regulation,
    "communities": shape_evidence.facts,
    "pathways": shape_evidence.pathway,
    "regions": shape_evidence.region,
    "salaries": shape_evidence.salary,
    "rates": shape_evidence.dated,
    "outlook": shape_evidence.projection,
    "demand": shape_evidence.dated,
    "guide": shape_evidence.entry,
    "sources": shape.source,
}


def check(sections: Sections, known: Known) -> Iterator[Found]:
    """Everything that does not hold, with its route from the section down."""
    for section, records in sections.items():
        one = BY_SECTION[section].one
        for record in records.values():
            for found in _record(section, record, known):
                yield found._replace(
                    route=(section, record.id, *found.route),
                    message=f"{one} {record.id}: {found.message}",
                    rule=found.rule or "contradiction",
                )
    for section in NAMED_BY_US:
        yield from collisions(section, sections.get(section, {}))
    yield from circles(sections.get("skills", {}))


def _record(section: str, record: Any, known: Known) -> Iterator[Found]:
    for path, target in REFERENCES.get(section, ()):
        ids = known.get(target, ())
        if ids is not None:
            file = BY_SECTION[target].file
            none = f"{file} has no {target}" if target in known else f"there is no {file}"
            yield from _unknown(record, path, target, ids, none)
    if section in _SHAPES:
        yield from _SHAPES[section](record)


def _unknown(record: Any, path: tuple[str, ...], target: str, ids: Collection[str], none: str) -> Iterator[Found]:
    kind = BY_SECTION[target]
    for route, value in walk(record, path):
        if value is not None and value not in ids:
            is_key = route == ("id",)  # a record that stands under the id of another, as the gates of a role do
            message = f"unknown {kind.one} {shown(value)}"
            yield Found(() if is_key else route, message, near(value, ids) if ids else none, is_key, "unknown-id")


def walk(value: Any, path: tuple[str, ...], route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """The values at a path of field names, in which `EACH` stands for each item of a list."""
    if not path:
        yield route, value
    elif value is None:
        return
    elif path[0] == EACH:
        for at, item in enumerate(value):
            yield from walk(item, path[1:], (*route, at))
    else:
        yield from walk(getattr(value, path[0]), path[1:], (*route, path[0]))


def collisions(section: str, records: Mapping[str, Any]) -> Iterator[Found]:
    """Names that two records of a section share, whatever their case and punctuation."""
    kind = BY_SECTION[section]
    owner: dict[str, str] = {}
    for record in records.values():
        id_, title, aliases = name_of(kind, record)
        places: list[tuple[Route, str]] = [((), id_.replace("-", " ")), ((kind.title,), title)]
        places += [(("aliases", at), alias) for at, alias in enumerate(aliases)]
        said: set[str] = set()
        for route, name in places:
            first = owner.setdefault(normal(name), id_)
            if first != id_ and normal(name) not in said:
                said.add(normal(name))
                message = f"{kind.one} {id_}: the name {shown(name)} already means {first}"
                yield Found((section, id_, *route), message, "a name may mean one thing only", not route, "name-twice")


def circles(skills: Mapping[str, Any]) -> Iterator[Found]:
    """Skills that stand on themselves through their prerequisites; each circle once, as it runs."""
    done: set[str] = set()
    for start in skills:
        if start not in done:
            yield from _circles_from(start, skills, done)


def _circles_from(start: str, skills: Mapping[str, Any], done: set[str]) -> Iterator[Found]:
    trail: dict[str, None] = {}
    stack: list[tuple[str, Iterator[str]]] = []

    def enter(skill: str) -> None:
        trail[skill] = None
        stack.append((skill, iter([o for p in skills[skill].prerequisites for o in p.options if o in skills])))

    enter(start)
    while stack:
        skill, rest = stack[-1]
        below = next(rest, None)
        if below is None:
            stack.pop()
            del trail[skill]
            done.add(skill)
        elif below in trail:
            yield _circle(skill, below, list(trail), skills)
        elif below not in done:
            enter(below)


def _circle(skill: str, below: str, trail: list[str], skills: Mapping[str, Any]) -> Found:
    circle = [*trail[trail.index(below) :], below]
    at = next(at for at, one in enumerate(skills[skill].prerequisites) if below in one.options)
    message = f"skill {skill}: prerequisites run in a circle: {' → '.join(circle)}"
    return Found(("skills", skill, "prerequisites", at), message, "take one of them out", rule="prerequisite-circle")
