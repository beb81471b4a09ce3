"""Looking up roles: filters, orders, the tree of families."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from hcai_career.advise.gates import RoleGates, role_gates
from hcai_career.advise.query.around import NOTHING_AROUND, Around, around
from hcai_career.advise.query.choose import choose_all, find, require_some
from hcai_career.advise.query.outlook import OutlookRow, outlook_of
from hcai_career.advise.query.pay import PayRow, pay_of, top_rows
from hcai_career.problem import UsageError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Family, Role
    from hcai_career.person import Standing
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

RoleSort = Literal["family", "title", "id", "needs"]


@dataclass(frozen=True, slots=True)
class RoleList:
    """Roles that passed the filters, in order. `skills` are the ids of the skills that were filtered by."""

    roles: tuple[Role, ...]
    sort: RoleSort
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A family and the roles in it."""

    family: Family
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class RoleTree:
    """All families with their roles."""

    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class RoleSheet:
    """A role, its gates, the backgrounds it is a natural first role for, and what else the content has for it.

    `pay` holds the first row of each region, official figures first; `around` what helps to get there.
    """

    role: Role
    gates: RoleGates
    first_role_for: tuple[str, ...]
    pay: tuple[PayRow, ...] = ()
    outlook: tuple[OutlookRow, ...] = ()
    around: Around = NOTHING_AROUND


@dataclass(frozen=True, slots=True)
class RoleFilter:
    """What `roles` keeps; empty keeps all. Several skills: the role asks for each of them at `level` or above."""

    family: str | None = None
    skills: tuple[str, ...] = ()
    level: int | None = None
    application: str | None = None
    employer: str | None = None
    named_in: str | None = None


ALL = RoleFilter()


def roles(content: Catalog, wanted: RoleFilter = ALL, sort: RoleSort = "family") -> RoleList:
    """The roles that pass a filter, in order. NotFoundError when none does."""
    if wanted.level is not None and not wanted.skills:
        raise UsageError(
            "--level says at which level a skill is asked for, so it needs --skill",
            "for example: --skill python --level 3",
        )
    skills = tuple(find(content, "skills", name) for name in wanted.skills)
    tests = [_asks(skill, wanted.level or 1) for skill in skills] + _role_tests(content, wanted)
    kept = [role for role in content.roles.values() if all(test(role) for test in tests)]
    require_some(kept, "role", "roles")
    return RoleList(tuple(sorted(kept, key=_role_order(content, sort))), sort, skills)


def _asks(skill: str, level: int) -> Callable[[Role], bool]:
    return lambda role: asked_level(role, skill) >= level


def _role_tests(content: Catalog, wanted: RoleFilter) -> list[Callable[[Role], bool]]:
    tests: list[Callable[[Role], bool]] = []
    if wanted.family is not None:
        family = find(content, "families", wanted.family)
        tests.append(lambda role: role.family == family)
    if wanted.application is not None:
        application = find(content, "applications", wanted.application)
        tests.append(lambda role: application in role.applications)
    if wanted.employer is not None:
        employer = find(content, "employer_types", wanted.employer)
        tests.append(lambda role: employer in role.employer_types)
    if wanted.named_in is not None:
        places = choose_all("place", wanted.named_in, _mentions(content))
        tests.append(lambda role: any(f"{m.source}/{m.section}" in places for m in role.named_in))
    return tests


def role_tree(content: Catalog, family: str | None = None) -> RoleTree:
    """Families and their roles, in the order of the content."""
    chosen = find(content, "families", family) if family is not None else None
    by_family: dict[str, list[Role]] = {}
    for role in content.roles.values():
        by_family.setdefault(role.family, []).append(role)
    families = [each for each in content.families.values() if not chosen or each.id == chosen]
    return RoleTree(tuple(Branch(each, tuple(by_family.get(each.id, ()))) for each in families))


def role_sheet(
    content: Catalog, name: str, standing: Standing | None = None, jurisdiction: str | None = None
) -> RoleSheet:
    """One role with what refers to it, and its gates before a person; `jurisdiction` is an id."""
    role = content.roles[find(content, "roles", name)]
    first = tuple(each.id for each in content.naming("backgrounds", role.id) if role.id in each.first_roles)
    return RoleSheet(
        role,
        role_gates(content, role, standing, jurisdiction),
        first,
        top_rows(content, pay_of(content, role)),
        outlook_of(content, role),
        around(content, role),
    )


def asked_level(role: Role, skill: str) -> int:
    """The level at which a role asks for a skill, 0 if it does not."""
    return max((need.level for need in role.needs if skill in need.options), default=0)


def demand(role: Role) -> int:
    """How much a role asks for in all: the levels of its needs by their weights (core 3, important 2, nice 1)."""
    return sum(need.level * need.weight for need in role.needs)


def _role_order(content: Catalog, sort: RoleSort) -> Callable[[Role], Any]:
    place = {family: index for index, family in enumerate(content.families)}
    orders: dict[RoleSort, Callable[[Role], Any]] = {
        "family": lambda role: (place[role.family], role.title.casefold()),
        "title": lambda role: role.title.casefold(),
        "id": lambda role: role.id,
        "needs": lambda role: (demand(role), role.title.casefold()),
    }
    return orders[sort]


def _mentions(content: Catalog) -> dict[str, str]:
    """Every place that names a role, as `source/section` → the source's title."""
    places = {f"{m.source}/{m.section}": m.source for role in content.roles.values() for m in role.named_in}
    return {place: content.sources[source].title for place, source in sorted(places.items())}
