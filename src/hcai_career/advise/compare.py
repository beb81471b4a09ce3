"""Two to four roles side by side: what they share, how alike they are, and how far it is from each to each other.

**Overlap.** Each role is a vector over skills: level × weight (core 3, important 2, nice 1), 0 where it asks nothing.
The overlap of two is their Ružička similarity, also called weighted Jaccard: Σ min(a, b) ÷ Σ max(a, b). It runs from
0 (no skill in common) to 1 (the same levels and weights), and is the same in both directions. (M. Ružička, Anwendung
mathematisch-statistischer Methoden in der Geobotanik, Biológia 13, 1958; M. Deza and E. Deza, Encyclopedia of
Distances, ch. 17.) A need met by any one of several skills (Python or R) is one entry of the vector.
It pairs with at most one need of the other role that accepts one of the same skills, and of all such pairings the one
counts that makes Σ min largest. Then Σ max = Σ a + Σ b − Σ min.

The ways between them, by direction, are those of `advise.travel`. Where one of them is an occupation: `advise.sides`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from hcai_career.advise.gates import RoleGates, role_gates
from hcai_career.advise.query.choose import find
from hcai_career.advise.travel import Travel, travel
from hcai_career.problem import UsageError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Need, Role
    from hcai_career.person import Standing
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


def distinct(
    names: Sequence[str], key_of: Callable[[str], str], one: str = "role", many: str = "roles"
) -> tuple[str, ...]:
    """The ids that names mean, in order; `one` and `many` say of what. UsageError for too many, or for one twice."""
    if len(names) > MOST:
        raise UsageError(f"{len(names)} {many} are too many to compare at once", f"name {FEWEST} to {MOST} of them")
    named: dict[str, str] = {}
    for name in names:
        key = key_of(name)
        if key in named:
            other = named[key]
            same = f"'{other}' and '{name}' are the same {one}, {key}"
            said = f"'{name}' is named twice" if name == other else same
            raise UsageError(said, f"name {FEWEST} to {MOST} different {many}; 'hcai roles list' shows all roles")
        named[key] = name
    return tuple(named)


def _chosen(content: Catalog, names: Sequence[str]) -> tuple[Role, ...]:
    roles = [content.roles[key] for key in distinct(names, lambda name: find(content, "roles", name))]
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

    Of pairings with the same sum the one with most pairs counts, so that their number is the same in both directions.

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
            joined = (total + min(ours[i], theirs[j]), ((i, j), *pairs))
            best = max(best, joined, key=lambda found: (found[0], len(found[1])))
        return best

    return list(assign(tuple(edges), frozenset(range(len(right))))[1])
