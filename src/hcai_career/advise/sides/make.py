"""Putting roles and occupations side by side; what each figure means is at the head of the package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from hcai_career.advise.compare import FEWEST, distinct
from hcai_career.advise.facts import Facts, middle
from hcai_career.advise.gap import LEAST_KNOWN
from hcai_career.advise.gates import role_gates
from hcai_career.advise.query.occupations import occupation_sheet
from hcai_career.advise.query.outlook import PROXY, OutlookRow
from hcai_career.advise.query.pay import PayRow
from hcai_career.advise.sides.find import find_side
from hcai_career.advise.sides.result import Journey, Side, SideBySide, SidePair
from hcai_career.advise.sides.rows import side_rows
from hcai_career.advise.similar import Index, of_occupation, of_role
from hcai_career.advise.travel import ToGo, as_person, holding, toward
from hcai_career.person import Person, from_background, of_background
from hcai_career.problem import UsageError

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.occupations import Occupation
    from hcai_career.catalog.model.parts import Match
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person import Standing

NEAREST = 3


def side_by_side(
    content: Catalog,
    names: Sequence[str],
    every_row: bool = False,
    standing: Standing | None = None,
    jurisdiction: str | None = None,
) -> SideBySide:
    """Two to four roles and occupations, as typed; the gates of the roles before a person if there is one.

    NotFoundError for a name that neither has, UsageError for another number of them, or for one that is named twice.
    """
    ids = distinct(names, partial(find_side, content), "role or occupation", "roles or occupations")
    named = [content.occupations[each] for each in ids if each not in content.roles]
    index = Index([*map(of_occupation, named), *map(of_role, content.roles.values())])
    if len(ids) < FEWEST:
        raise UsageError("to compare takes two roles or occupations, or more", _example(content, index, ids))
    sides = tuple(_side(content, each, standing, jurisdiction) for each in ids)
    return SideBySide(
        sides=sides,
        rows=side_rows(content, sides),
        pairs=tuple(_pair(index, a, b) for a, b in combinations(sides, 2)),
        journeys=tuple(_journey(content, a, b, jurisdiction) for a, b in permutations(sides, 2)),
        every_row=every_row,
    )


def _example(content: Catalog, index: Index, ids: Sequence[str]) -> str:
    """The roles that are most like the one that was named, if any was."""
    if not ids or ids[0] in content.roles or len(content.occupations[ids[0]].levels) < LEAST_KNOWN:
        return "name a role or an occupation beside it; 'hcai roles list' shows the roles"
    scores = index.scores(ids[0])
    near = sorted(content.roles, key=lambda role: (-scores[role], role))[:NEAREST]
    title = content.occupations[ids[0]].title
    return f"the roles most like {title}: {', '.join(near)}; for example: hcai compare {ids[0]} {near[0]}"


# ---- a side


def _side(content: Catalog, key: str, standing: Standing | None, jurisdiction: str | None) -> Side:
    if key in content.roles:
        role, facts = content.roles[key], Facts(content, None)
        gates = role_gates(content, role, standing, jurisdiction)
        return Side(key, "role", role.title, role, gates, pay=facts.pay(role), outlook=facts.outlook(role))
    ours = next((each.id for each in content.naming("backgrounds", key) if each.onet == key), None)
    sheet = occupation_sheet(content, key)
    return Side(
        key,
        "occupation",
        sheet.occupation.title,
        occupation=sheet,
        background=ours,
        pay=_pay(content, key),
        outlook=_outlook(content, key),
    )


def _fit(code: str) -> Match:
    """How well what is counted of a SOC group fits: `29-1141.00` is the whole of 29-1141, `29-1141.01` a part of it."""
    return "exact" if code.endswith(".00") else "broad"


def _pay(content: Catalog, code: str) -> PayRow | None:
    """The newest figure by the year for the whole group, in the country that it was counted in."""
    soc, fit = code[:7], _fit(code)
    rows = [
        each
        for each in content.naming("salaries", soc)
        if (each.soc, each.scope, each.period) == (soc, "occupation", "year") and middle(each) is not None
    ]
    newest = max(rows, key=lambda each: (each.as_of or "", each.id), default=None)
    return PayRow(newest, fit, None if fit == "exact" else "broad occupation match") if newest else None


def _outlook(content: Catalog, code: str) -> OutlookRow | None:
    projection, fit = content.outlook.get(code[:7]), _fit(code)
    return OutlookRow(projection, fit, None if fit == "exact" else PROXY) if projection else None


# ---- two sides


def _pair(index: Index, a: Side, b: Side) -> SidePair:
    """How alike two are; a role is what an occupation is held against, whichever was named first."""
    few = tuple(each.id for each in (a, b) if each.occupation and _too_few(each.occupation.occupation))
    of, to = (b, a) if (a.kind, b.kind) == ("role", "occupation") else (a, b)
    return SidePair((a.id, b.id), None if few else index.between(of.id, to.id), few)


def _too_few(occupation: Occupation) -> bool:
    """Whether too little is known of an occupation to judge by: as little as bars a person from a ranking."""
    return len(occupation.levels) < LEAST_KNOWN


def _journey(content: Catalog, start: Side, goal: Side, jurisdiction: str | None) -> Journey:
    if goal.occupation:
        return _to_occupation(content, start, goal.occupation.occupation)
    assert goal.role
    return _to_role(content, start, goal.role, jurisdiction)


def _to_role(content: Catalog, start: Side, goal: Role, jurisdiction: str | None) -> Journey:
    gates = None
    if start.occupation:
        occupation = start.occupation.occupation
        person = from_background(content.skills, occupation, {})
        gates = role_gates(content, goal, of_background(occupation), jurisdiction)
    else:
        person = as_person(content, content.roles[start.id], goal)
    found = toward(content, person, start.id, goal)
    return Journey(
        start=start.id,
        goal=goal.id,
        share=found.share,
        reached=found.reached,
        asked=found.asked,
        gaps=found.gaps,
        core=found.core,
        everything=found.everything,
        gates=gates,
    )


def _to_occupation(content: Catalog, start: Side, goal: Occupation) -> Journey:
    wanted = {each.skill: each.level for each in goal.levels}
    person = _somebody(content, start, wanted)
    reached = sum(min(person.level(skill), level) for skill, level in wanted.items())
    asked = sum(wanted.values())
    return Journey(
        start=start.id,
        goal=goal.id,
        share=None if _too_few(goal) else reached / asked,
        reached=reached,
        asked=asked,
        gaps=tuple(sorted(_missing(person, wanted), key=lambda gap: (-gap.worth, -gap.level, gap.skill))),
    )


def _somebody(content: Catalog, start: Side, wanted: Mapping[str, int]) -> Person:
    """A typical person of an occupation, or whoever meets all needs of a role; of any-of needs by what is wanted."""
    if start.occupation:
        return from_background(content.skills, start.occupation.occupation, {})
    needs = content.roles[start.id].needs
    return holding(content, needs, lambda skill, level: min(level, wanted.get(skill, 0)))


def _missing(person: Person, wanted: Mapping[str, int]) -> Iterator[ToGo]:
    for skill, level in wanted.items():
        have = person.level(skill)
        if have < level:
            yield ToGo((skill,), skill, have, level, 1)
