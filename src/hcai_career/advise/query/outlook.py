"""The years ahead of a role: official projections for its occupations, and findings about demand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hcai_career.advise.query.choose import find
from hcai_career.advise.query.pay import MATCHES
from hcai_career.problem import NotFoundError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.outlook import Demand, Projection
    from hcai_career.catalog.model.parts import Match
    from hcai_career.catalog.model.roles import Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

PROXY = "broad occupation match"
_SOC = re.compile(r"\d{2}-\d{4}(\.\d{2})?")


@dataclass(frozen=True, slots=True)
class OutlookRow:
    """A projection for an occupation of a role. `proxy` is set where the occupation fits the role only broadly.

    `note` is what the role's code says of the fit.
    """

    projection: Projection
    match: Match | None = None
    proxy: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class MappedRole:
    """A role that an occupation stands for, and how well."""

    role: str
    match: Match


@dataclass(frozen=True, slots=True)
class OutlookSheet:
    """The years ahead of a role, or of an occupation with the `roles` it stands for.

    `general` are findings that speak of no role in particular.
    """

    rows: tuple[OutlookRow, ...]
    demand: tuple[Demand, ...]
    general: tuple[Demand, ...]
    role: str | None = None
    roles: tuple[MappedRole, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlookList:
    """All projections, the fastest growing first, and all findings."""

    projections: tuple[Projection, ...]
    demand: tuple[Demand, ...]


def outlook_of(content: Catalog, role: Role) -> tuple[OutlookRow, ...]:
    """The projections for the occupations of a role, in the order of its codes.

    An occupation whose pay would mislead still says something of demand, but only broadly.
    """
    rows: dict[str, OutlookRow] = {}
    for code in role.codes:
        projection = content.outlook.get(code.soc) if code.soc is not None else None
        if projection is not None and projection.id not in rows:
            match = code.pay_match or "broad"
            rows[projection.id] = OutlookRow(projection, match, PROXY if match == "broad" else None, code.note)
    return tuple(rows.values())


def demand_of(content: Catalog, role: Role) -> tuple[Demand, ...]:
    """The findings that speak of a role, the newest first."""
    found = [each for each in content.naming("demand", role.id) if role.id in each.roles]
    return tuple(sorted(found, key=lambda each: each.as_of, reverse=True))


def outlook(content: Catalog, name: str | None) -> OutlookSheet | OutlookList:
    """The years ahead of a role or an occupation (its SOC code or title), as typed; without a name, all there is."""
    if name is None:
        projections = sorted(content.outlook.values(), key=lambda each: (-each.change_percent, each.id))
        return OutlookList(tuple(projections), tuple(content.demand.values()))
    if _SOC.fullmatch(name.strip()):
        return _of_occupation(content, name.strip()[:7])
    try:
        role = content.roles[find(content, "roles", name)]
    except NotFoundError as miss:
        try:
            return _of_occupation(content, content.find("outlook", name))
        except NotFoundError:
            raise miss from None
    sheet = OutlookSheet(outlook_of(content, role), demand_of(content, role), general(content), role.id)
    if not sheet.rows and not sheet.demand:
        raise NotFoundError(
            f"no projection and no finding speaks of {role.title}", "'hcai outlook' shows what there is"
        )
    return sheet


def general(content: Catalog) -> tuple[Demand, ...]:
    """The findings that speak of no role in particular."""
    return tuple(each for each in content.demand.values() if not each.roles)


def _of_occupation(content: Catalog, soc: str) -> OutlookSheet:
    projection = content.outlook.get(soc)
    if projection is None:
        raise NotFoundError(f"no projection for the occupation {soc}", "'hcai outlook' lists the occupations there are")
    found = [
        MappedRole(role.id, code.pay_match or "broad")
        for role in content.naming("roles", soc)
        for code in role.codes
        if code.soc == soc
    ]
    roles = tuple(sorted(found, key=lambda each: (MATCHES.index(each.match), each.role)))
    return OutlookSheet((OutlookRow(projection),), (), general(content), roles=roles)
