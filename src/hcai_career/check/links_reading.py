"""Links and circles that reading the content finds wrong, since nothing works without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hcai_career.catalog.found import Found, shown
from hcai_career.catalog.kinds import KINDS
from hcai_career.check import walk
from hcai_career.check.content import Content
from hcai_career.problem import Problem


def unknown_id(content: Content) -> Iterable[Problem]:
    """A reference names a record that does not exist.

    Whatever stands behind it (a skill to learn, a source to trust) is lost, and with it the advice that needs
    it.

    Bad:

        needs: [{skill: pyhton, level: 3, importance: core}]

    Good:

        needs: [{skill: python, level: 3, importance: core}]
    """
    return content.said("unknown-id")


def name_twice(content: Content) -> Iterable[Problem]:
    """A name already means another record of the same kind.

    People type titles and aliases; a name that means two things leads to the wrong page.

    Bad:

        python: {name: Python}
        r: {name: R, aliases: [Python]}

    Good:

        python: {name: Python}
        r: {name: R}
    """
    return content.said("name-twice")


def named_twice(content: Content) -> Iterator[Found | Problem]:
    """A list names the same thing twice.

    The second one is left over from an edit, or was meant to be another.

    Bad:

        adjacent: [ai-auditor, ai-auditor]

    Good:

        adjacent: [ai-auditor, ai-ethicist]
    """
    yield from content.said("named-twice")
    for kind in KINDS:
        for id_, record in content.section(kind.section).items():
            for route, items in walk.lists(record, (kind.section, id_)):
                if len(set(items)) < len(items):
                    at = next(at for at, item in enumerate(items) if item in items[:at])
                    yield Found((*route, at), f"{route[-1]} names {shown(items[at])} twice", "once is enough")


def names_itself(content: Content) -> Iterable[Problem]:
    """A record refers to itself.

    A role beside itself or a course that is a part of itself says nothing, and was meant to be another.

    Bad:

        ai-auditor: {adjacent: [ai-auditor]}

    Good:

        ai-auditor: {adjacent: [ai-ethicist]}
    """
    return content.said("names-itself")


def prerequisite_circle(content: Content) -> Iterable[Problem]:
    """Prerequisites of skills run in a circle.

    Nobody could ever begin: each skill of the circle waits for another. The message shows the whole circle.

    Bad:

        statistics: {prerequisites: [{skill: machine-learning, …}]}
        machine-learning: {prerequisites: [{skill: statistics, …}]}

    Good:

        machine-learning: {prerequisites: [{skill: statistics, …}]}
    """
    return content.said("prerequisite-circle")
