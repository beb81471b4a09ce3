"""Looking up where to meet the people of the field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from hcai_career.advise.query.choose import choose, find, require_some

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.communities import Community
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

CommunitySort = Literal["kind", "title", "region"]

KINDS = ("community", "open-source", "society", "network", "coalition", "conference", "newsletter")
"""The order of a list: what one can take part in at once comes first."""


@dataclass(frozen=True, slots=True)
class CommunityList:
    """Communities that passed the filters, in order. `role` is the id of the role that was filtered by."""

    communities: tuple[Community, ...]
    sort: CommunitySort
    role: str | None = None


@dataclass(frozen=True, slots=True)
class CommunitySheet:
    """A community."""

    community: Community


@dataclass(frozen=True, slots=True)
class CommunityFilter:
    """What `communities` keeps; empty keeps all."""

    kind: str | None = None
    region: str | None = None
    role: str | None = None


ALL = CommunityFilter()


def communities(content: Catalog, wanted: CommunityFilter = ALL, sort: CommunitySort = "kind") -> CommunityList:
    """The communities that pass a filter, in order. NotFoundError when none does."""
    role = find(content, "roles", wanted.role) if wanted.role is not None else None
    tests = _tests(content, wanted)
    if role is not None:
        tests.append(lambda each: role in each.roles)
    kept = [each for each in content.communities.values() if all(test(each) for test in tests)]
    require_some(kept, "community", "communities")
    return CommunityList(tuple(sorted(kept, key=_order(sort))), sort, role)


def community_sheet(content: Catalog, name: str) -> CommunitySheet:
    """One community."""
    return CommunitySheet(content.communities[find(content, "communities", name)])


def places(community: Community) -> tuple[str, ...]:
    """The places of a region: `US and Europe` is two."""
    return tuple(community.region.split(" and "))


def _tests(content: Catalog, wanted: CommunityFilter) -> list[Callable[[Community], bool]]:
    tests: list[Callable[[Community], bool]] = []
    everything = content.communities.values()
    if wanted.kind is not None:
        kind = choose("kind", wanted.kind, {each.kind: each.kind for each in everything})
        tests.append(lambda each: each.kind == kind)
    if wanted.region is not None:
        known = {place: place for each in everything for place in places(each)}
        region = choose("region", wanted.region, known)
        tests.append(lambda each: region in places(each))
    return tests


def _order(sort: CommunitySort) -> Callable[[Community], Any]:
    orders: dict[CommunitySort, Callable[[Community], Any]] = {
        "kind": lambda each: (KINDS.index(each.kind), each.title.casefold()),
        "title": lambda each: each.title.casefold(),
        "region": lambda each: (each.region.casefold(), each.title.casefold()),
    }
    return orders[sort]
