"""Links: what nothing leads to, and what leads to something that is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from hcai_career.catalog.find import normal
from hcai_career.catalog.found import Found, Route
from hcai_career.catalog.kinds import BY_SECTION
from hcai_career.catalog.links import walk
from hcai_career.catalog.references import REFERENCES
from hcai_career.check.content import Content


def unused_skill(content: Content) -> Iterator[Found]:
    """A skill is asked for by no role, and no skill that is asked for stands on it.

    Nobody is ever sent to learn it: it is left over, or a role forgets to ask for it.

    Bad:

        skills: {cobol: {name: COBOL, …}}        # and no role needs it

    Good:

        roles: {claims-engineer: {needs: [{skill: cobol, level: 2, importance: nice}], …}}
    """
    if content.whole("roles", "skills"):
        asked = content.asked
        for skill in content.skills:
            if skill not in asked:
                hint = "take it out, or let a role ask for it"
                yield Found(("skills", skill), "no role asks for it, nor anything that stands on it", hint, True)


def idle_resource(content: Content) -> Iterator[Found]:
    """A resource or a project lifts nothing that anyone asks for.

    It lifts only skills that no role asks for, or only to levels above what any role asks: no plan will ever hold it.

    Bad:

        cobol-course: {lifts: [{skill: cobol, start: 0, reach: 2}], …}     # and no role needs COBOL

    Good:

        python-course: {lifts: [{skill: python, start: 0, reach: 2}], …}
    """
    if not content.whole("roles", "skills"):
        return
    asked = content.asked
    for section in ("resources", "practice"):
        for id_, record in content.section(section).items():
            if not any(asked.get(lift.skill, 0) > lift.start for lift in record.lifts):
                skills = ", ".join(dict.fromkeys(lift.skill for lift in record.lifts)) or "nothing at all"
                yield Found((section, id_, "lifts"), f"lifts only what no role asks for: {skills}", "", True)


def uncited_source(content: Content) -> Iterator[Found]:
    """A source is cited nowhere.

    Somebody must look at it again on its day for nothing, and readers think that the content rests on it.

    Bad:

        sources: {old-survey: {title: A survey of 2015, …}}      # and no record names it

    Good:

        salaries: {us-2025: {source: pay-survey, …}}             # names what it rests on
    """
    if content.whole(*REFERENCES):
        cited = _named(content, "sources")
        for source in content.sources:
            if source not in cited:
                yield Found(("sources", source), "is cited nowhere", "take it out, or cite it", True)


def empty_group(content: Content) -> Iterator[Found]:
    """A family, a category, a group, a use or a kind of employer has no member.

    A heading without anything below it reads like a page that failed to load.

    Bad:

        families: {robotics: {title: Robotics, …}}     # and no role is of it

    Good:

        roles: {robot-engineer: {family: robotics, …}}
    """
    for section, members in _GROUPS.items():
        if content.whole(*members):
            named = _named(content, section) | ({GLOSSARY} if content.terms else set())
            ones = " or ".join(BY_SECTION[member].one for member in members)
            for id_ in content.section(section):
                if id_ not in named:
                    yield Found((section, id_), f"no {ones} is of it", "take it out, or give it a member", True)


GLOSSARY = "glossary"
"""The topic under which the terms stand, which name no topic."""

_GROUPS = {
    "families": ("roles",),
    "applications": ("roles", "guide"),
    "employer_types": ("roles", "guide"),
    "categories": ("skills",),
    "groups": ("backgrounds",),
    "topics": ("guide",),
}
"""Sections of headings, with the sections whose records stand under them."""


def unused_subscription(content: Content) -> Iterator[Found]:
    """A subscription opens no resource.

    Its price is looked up for nothing, or the resources that it opens say that they are paid in another way.

    Bad:

        subscriptions: {course-pass: {monthly: 40, …}}      # and no resource names it

    Good:

        statistics-one: {cost: {amount: null, subscription: course-pass}, …}
    """
    if content.whole("resources"):
        named = _named(content, "subscriptions")
        for id_ in content.subscriptions:
            if id_ not in named:
                yield Found(("subscriptions", id_), "opens no resource", "take it out", True)


def one_way_adjacency(content: Content) -> Iterator[Found]:
    """A role is beside another, which is not beside it.

    Being neighbours goes both ways: who looks at either page should see the other. `--fix` adds the missing side.

    Bad:

        ai-auditor: {adjacent: [ai-ethicist], …}
        ai-ethicist: {adjacent: [], …}

    Good:

        ai-auditor: {adjacent: [ai-ethicist], …}
        ai-ethicist: {adjacent: [ai-auditor], …}
    """
    for role in content.roles.values():
        for at, other in enumerate(role.adjacent):
            back = content.roles.get(other)
            if back is not None and role.id not in back.adjacent:
                what = f"is beside {other}, which does not name it back"
                yield Found(("roles", role.id, "adjacent", at), what, f"add {role.id} to {other}")


def lonely_role(content: Content) -> Iterator[Found]:
    """A role is beside no other.

    Whoever finds that it does not fit has nowhere to look next.

    Bad:

        ai-auditor: {adjacent: [], …}

    Good:

        ai-auditor: {adjacent: [ai-ethicist], …}
    """
    if len(content.roles) > 1:
        for role in content.roles.values():
            if not role.adjacent:
                yield Found(("roles", role.id, "adjacent"), "is beside no other role", "name the nearest ones", True)


def retired_target(content: Content) -> Iterator[Found]:
    """Something that is retired or archived is recommended.

    A gate, a pathway or a guide that sends people to an examination nobody offers any more wastes their months.

    Bad:

        stages: [{kind: credential, credentials: [old-certificate], …}]     # retired in 2024

    Good:

        stages: [{kind: credential, credentials: [new-certificate], …}]
    """
    over = {
        "credentials": {one.id for one in content.credentials.values() if one.status == "retired"},
        "resources": {one.id for one in content.resources.values() if one.status == "archived"},
    }
    for section in ("gates", "pathways", "guide", "posts"):
        for path, target in REFERENCES.get(section, ()):
            if over.get(target):
                for id_, record in content.section(section).items():
                    for route, value in walk(record, path):
                        if value in over[target]:
                            one = BY_SECTION[target].one
                            yield Found((section, id_, *route), f"{one} {value} is no longer offered", "name another")


def same_address(content: Content) -> Iterator[Found]:
    """The same address is written in two ways.

    They differ in http and https, in `www.`, in case or in a slash at the end only: one of them redirects, or is wrong, and
    nobody sees that two records are about the same page.

    Bad:

        url: http://www.example.org/course
        url: https://example.org/course/

    Good:

        url: https://example.org/course        # in both
    """
    first: dict[str, tuple[str, Route]] = {}
    for route, url in content.all("url"):
        key = _essence(url)
        known, where = first.setdefault(key, (url, route))
        if known != url:
            what = f"is the address of {BY_SECTION[str(where[0])].one} {where[1]}, written in another way"
            yield Found(route, what, known)


def _essence(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}#{parts.fragment}"


def copied_record(content: Content) -> Iterator[Found]:
    """Two records of a kind have the same address and the same title.

    They are one thing that was entered twice, and a plan may hold both.

    Bad:

        python-one: {title: Python, url: https://example.org/python, …}
        python-first: {title: Python, url: https://example.org/python, …}

    Good:

        python-one: {title: Python, url: https://example.org/python, …}
    """
    for section in ("resources", "credentials", "degrees", "datasets", "regulations", "communities", "sources"):
        first: dict[tuple[str, str], str] = {}
        for id_, record in content.section(section).items():
            if record.url is not None:
                before = first.setdefault((_essence(record.url), normal(record.title)), id_)
                if before != id_:
                    yield Found((section, id_), f"has the title and the address of {before}", "keep one of them", True)


def role_without_gates(content: Content) -> Iterator[Found]:
    """A role has no gates, though others do.

    Whether a licence or a degree stands before a role is the first thing people must hear, and silence reads as "no".

    Bad:

        gates: {clinical-lead: {…}}        # and nothing for the role data-scientist

    Good:

        gates: {clinical-lead: {…}, data-scientist: {licence: {strength: none, …}, …}}
    """
    if content.gates and content.whole("gates"):
        for role in content.roles:
            if role not in content.gates:
                yield Found(("roles", role), "has no gates", "add it to gates.yaml", True)


def _named(content: Content, target: str) -> set[str]:
    """The ids of a section that any record names."""
    return {value for value in _references(content, target) if value is not None}


def _references(content: Content, target: str) -> Iterable[Any]:
    paths: Mapping[str, list[tuple[str, ...]]] = {
        section: [path for path, where in rows if where == target] for section, rows in REFERENCES.items()
    }
    for section, ways in paths.items():
        for record in content.section(section).values() if ways else ():
            for path in ways:
                yield from (value for _, value in walk(record, path))
