"""Two to four roles side by side: what they share, how alike they are, and how far it is from each to each other.

**Overlap.** Each role is a vector over skills: level × weight (core 3, important 2, nice 1), 0 where it asks nothing.
The overlap of two is their Ružička similarity, also called weighted Jaccard: Σ min(a, b) ÷ Σ max(a, b). It runs from
0 (no skill in common) to 1 (the same levels and weights), and is the same in both directions. (M. Ružička, Anwendung
mathematisch-statistischer Methoden in der Geobotanik, Biológia 13, 1958; M. Deza and E. Deza, Encyclopedia of
Distances, ch. 17.) A need met by any one of several skills (Python or R) is one entry of the vector.
It pairs with at most one need of the other role that accepts one of the same skills, and of all such pairings the one
counts that makes Σ min largest. Then Σ max = Σ a + Σ b − Σ min.

**Travel.** Someone who holds exactly what A asks, and what those skills stand on, is taken as a person, and their
readiness for B is shown: Σ weight·min(have, need) ÷ Σ weight·need over the needs of B (`advise.gap`). Of an any-of need
of A they hold the skill that counts most for B. This is not symmetric: a wide role holds most of a narrow one, and not
the other way round. Study effort: `advise.way`, for the core needs alone and for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from hcai_career.advise.gap import IN_SCOPE, Gap, readiness
from hcai_career.advise.gates import RoleGates, role_gates
from hcai_career.advise.query.choose import find
from hcai_career.advise.way import Way, Ways
from hcai_career.person import Person, Standing, from_nothing
from hcai_career.problem import UsageError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Need, Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

FEWEST, MOST = 2, 4
NOTHING_LESS = ("core", "important", "nice")


@dataclass(frozen=True, slots=True)
class Row:
    """One skill, or any one of several, and what each role asks of it, in the order of the roles (None: nothing).

    `options` are the skills that all roles of the row accept; a role may accept more, as its own need says.
    """

    options: tuple[str, ...]
    category: str
    asks: tuple[Need | None, ...]

    @property
    def shared(self) -> bool:
        """Whether more than one role asks for it."""
        return sum(need is not None for need in self.asks) > 1

    @property
    def importance(self) -> int:
        """The place of the highest importance that any role gives it: 0 core, 1 important, 2 nice to have."""
        return min(NOTHING_LESS.index(need.importance) for need in self.asks if need)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two roles without a direction. `overlap` runs from 0 to 1; `shared` of `skills` needs are common to both."""

    roles: tuple[str, str]
    overlap: float
    shared: int
    skills: int
    adjacent: bool


@dataclass(frozen=True, slots=True)
class ToGo:
    """A need of the goal that is not met: from `have` to `level` in `skill`, the option that comes nearest."""

    options: tuple[str, ...]
    skill: str
    have: int
    level: int
    weight: int

    @property
    def worth(self) -> int:
        """Weight × missing levels: what closing it adds to readiness."""
        return self.weight * (self.level - self.have)


@dataclass(frozen=True, slots=True)
class Travel:
    """From one role to another: the share of what `goal` asks that `start` brings, 0 to 1, and what is then to go.

    `gaps` come in the order of what they are worth. `core` and `everything` are the ways to the core needs and to
    all needs of the goal: study effort, an estimate and not a plan.
    """

    start: str
    goal: str
    share: float
    reached: int
    asked: int
    gaps: tuple[ToGo, ...]
    core: Way
    everything: Way


@dataclass(frozen=True, slots=True)
class Listed:
    """A kind of employer or an application, and the roles that it goes with."""

    id: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Roles side by side. `rows` holds every row; without `every_row` the view leaves out what is nice to have for all."""

    roles: tuple[Role, ...]
    gates: tuple[RoleGates, ...]
    rows: tuple[Row, ...]
    pairs: tuple[Pair, ...]
    travels: tuple[Travel, ...]
    employer_types: tuple[Listed, ...]
    applications: tuple[Listed, ...]
    every_row: bool = False


def compare(
    content: Catalog,
    names: Sequence[str],
    every_row: bool = False,
    standing: Standing | None = None,
    jurisdiction: str | None = None,
) -> Comparison:
    """Two to four roles side by side, their gates before a person if there is one; `jurisdiction` is an id.

    UsageError for another number of roles, or for one that is named twice.
    """
    roles = _chosen(content, names)
    return Comparison(
        roles=roles,
        gates=tuple(role_gates(content, role, standing, jurisdiction) for role in roles),
        rows=rows(content, roles),
        pairs=tuple(pair(a, b) for a, b in combinations(roles, 2)),
        travels=tuple(travel(content, a, b) for a, b in permutations(roles, 2)),
        employer_types=_listed(content.employer_types, roles, lambda role: role.employer_types),
        applications=_listed(content.applications, roles, lambda role: role.applications),
        every_row=every_row,
    )


def _chosen(content: Catalog, names: Sequence[str]) -> tuple[Role, ...]:
    if len(names) > MOST:
        raise UsageError(f"{len(names)} roles are too many to compare at once", f"name {FEWEST} to {MOST} of them")
    named: dict[str, str] = {}
    for name in names:
        key = find(content, "roles", name)
        if key in named:
            other = named[key]
            said = f"'{name}' is named twice" if name == other else f"'{other}' and '{name}' are the same role, {key}"
            raise UsageError(said, f"name {FEWEST} to {MOST} different roles; 'hcai roles list' shows all")
        named[key] = name
    roles = [content.roles[key] for key in named]
    if len(roles) < FEWEST:
        raise UsageError("to compare takes two roles or more", _example(content, roles))
    return tuple(roles)


def _example(content: Catalog, roles: Sequence[Role]) -> str:
    """A command that would work, with a role next to the one that was named."""
    first = roles[0] if roles else next(iter(content.roles.values()), None)
    others = [*(first.adjacent if first else ()), *content.roles]
    other = next((each for each in others if first and each != first.id), None)
    return f"for example: hcai compare {first.id} {other}" if first and other else "'hcai roles list' shows all"


def _listed(ids: Iterable[str], roles: tuple[Role, ...], of: Callable[[Role], tuple[str, ...]]) -> tuple[Listed, ...]:
    found = ((key, tuple(role.id for role in roles if key in of(role))) for key in ids)
    return tuple(Listed(key, having) for key, having in found if having)


# ---- what they have in common -----------------------------------------------------------------------


def pair(a: Role, b: Role) -> Pair:
    """How alike two roles are; see the head of this module."""
    ours, theirs = ([_demand(need) for need in role.needs] for role in (a, b))
    pairs = _best_pairs([need.options for need in a.needs], ours, [need.options for need in b.needs], theirs)
    common = sum(min(ours[i], theirs[j]) for i, j in pairs)
    joint = sum(ours) + sum(theirs) - common
    return Pair(
        roles=(a.id, b.id),
        overlap=common / joint if joint else 1.0,
        shared=len(pairs),
        skills=len(a.needs) + len(b.needs) - len(pairs),
        adjacent=a.id in b.adjacent or b.id in a.adjacent,
    )


def rows(content: Catalog, roles: Sequence[Role]) -> tuple[Row, ...]:
    """The needs of all roles, those that can be met by the same skill in one row; by category, shared rows first.

    Role after role joins the rows that are there, in the pairing that has most in common.
    """
    made: list[tuple[tuple[str, ...], dict[int, Need]]] = []
    for place, role in enumerate(roles):
        there = [(options, max(_demand(need) for need in asks.values())) for options, asks in made]
        pairs = _best_pairs(
            [options for options, _ in there],
            [worth for _, worth in there],
            [need.options for need in role.needs],
            [_demand(need) for need in role.needs],
        )
        joined = {new: old for old, new in pairs}
        for new, need in enumerate(role.needs):
            if new in joined:
                options, asks = made[joined[new]]
                asks[place] = need
                made[joined[new]] = (tuple(each for each in options if each in need.options), asks)
            else:
                made.append((need.options, {place: need}))
    found = (
        Row(options, content.skills[options[0]].category, tuple(asks.get(each) for each in range(len(roles))))
        for options, asks in made
    )
    return tuple(sorted(found, key=_row_order(content)))


def _row_order(content: Catalog) -> Callable[[Row], tuple[object, ...]]:
    places = {category: place for place, category in enumerate(content.categories)}

    def order(row: Row) -> tuple[object, ...]:
        who = tuple(need is None for need in row.asks)
        level = max(need.level for need in row.asks if need)
        return places[row.category], sum(who), who, row.importance, -level, content.skills[row.options[0]].name

    return order


def _demand(need: Need) -> int:
    return need.level * need.weight


Options = Sequence[tuple[str, ...]]


def _best_pairs(left: Options, ours: Sequence[int], right: Options, theirs: Sequence[int]) -> list[tuple[int, int]]:
    """Which entry of the left goes with which of the right, so that Σ min is largest: each goes with one at most.

    Nearly always each has one candidate at most; only any-of needs that touch one another leave something to choose.
    """
    holding: dict[str, list[int]] = {}
    for j, options in enumerate(right):
        for each in options:
            holding.setdefault(each, []).append(j)
    edges = {i: sorted({j for each in options for j in holding.get(each, ())}) for i, options in enumerate(left)}

    def assign(waiting: tuple[int, ...], free: frozenset[int]) -> tuple[int, tuple[tuple[int, int], ...]]:
        if not waiting:
            return 0, ()
        i, rest = waiting[0], waiting[1:]
        able = [j for j in edges[i] if j in free]
        contested = len(able) > 1 or any(j in edges[k] for j in able for k in rest)
        best = assign(rest, free) if contested or not able else (-1, ())
        for j in able:
            total, pairs = assign(rest, free - {j})
            best = max(best, (total + min(ours[i], theirs[j]), ((i, j), *pairs)), key=lambda found: found[0])
        return best

    return list(assign(tuple(edges), frozenset(range(len(right))))[1])


# ---- from one to another ----------------------------------------------------------------------------


def travel(content: Catalog, start: Role, goal: Role) -> Travel:
    """What whoever holds exactly the needs of `start` brings to `goal`, and what is then to go."""
    person = as_person(content, start, goal)
    ready = readiness(goal, person)
    gaps = sorted(map(_to_go, ready.open), key=lambda gap: (-gap.worth, -gap.weight, gap.skill))
    ways = Ways(content, person)
    core = ways.way(need for need in goal.needs if need.importance in IN_SCOPE["core"])
    return Travel(start.id, goal.id, ready.share, ready.reached, ready.asked, tuple(gaps), core, ways.way(goal.needs))


def as_person(content: Catalog, role: Role, goal: Role) -> Person:
    """Someone with the levels that a role asks for and what these stand on; of any-of needs, what the goal values most."""
    said: dict[str, int] = {}
    for need in sorted(role.needs, key=lambda need: len(need.options)):
        if all(said.get(option, 0) < need.level for option in need.options):
            option = max(need.options, key=lambda skill: _value(skill, need.level, goal))
            said[option] = max(need.level, said.get(option, 0))
    return from_nothing(content.skills, said)


def _value(skill: str, level: int, goal: Role) -> int:
    return sum(need.weight * min(level, need.level) for need in goal.needs if skill in need.options)


def _to_go(gap: Gap) -> ToGo:
    return ToGo(gap.need.options, gap.skill, gap.have, gap.need.level, gap.need.weight)
