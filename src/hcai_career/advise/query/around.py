"""What the content has for somebody who aims at a role: routes, credentials, degrees, data to practise on, people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.pathways import Pathway
    from hcai_career.catalog.model.roles import Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Section = Literal["pathways", "credentials", "degrees", "datasets", "communities"]


@dataclass(frozen=True, slots=True)
class Link:
    """A record of another kind: its id, its title, and a word on it."""

    id: str
    title: str
    remark: str


@dataclass(frozen=True, slots=True)
class Around:
    """What leads to a role and what helps on the way. Retired credentials are left out."""

    pathways: tuple[Link, ...] = ()
    credentials: tuple[Link, ...] = ()
    degrees: tuple[Link, ...] = ()
    datasets: tuple[Link, ...] = ()
    communities: tuple[Link, ...] = ()


NOTHING_AROUND = Around()


def around(content: Catalog, role: Role) -> Around:
    """What the content has for a role."""
    return Around(
        pathways=_links((each, _route(content, each)) for each in _pathways(content, role)),
        credentials=_links(
            (each, each.issuer)
            for each in content.naming("credentials", role.id)
            if role.id in each.roles and each.status != "retired"
        ),
        degrees=_links(
            (each, f"{each.institution}, {each.country}")
            for each in content.naming("degrees", role.id)
            if role.id in each.roles
        ),
        datasets=_links((each, each.access) for each in content.naming("datasets", role.id) if role.id in each.roles),
        communities=_links(
            (each, f"{each.kind}, {each.region}")
            for each in content.naming("communities", role.id)
            if role.id in each.roles
        ),
    )


def _pathways(content: Catalog, role: Role) -> Iterable[Pathway]:
    """The pathways that end in the role."""
    return (each for each in content.naming("pathways", role.id) if each.stages[-1].role == role.id)


def _route(content: Catalog, pathway: Pathway) -> str:
    return "from " + " or ".join(content.backgrounds[each].title for each in pathway.start)


def _links(pairs: Iterable[tuple[object, str]]) -> tuple[Link, ...]:
    return tuple(Link(each.id, each.title, remark) for each, remark in pairs)  # type: ignore[attr-defined]
