"""Regions within regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog


def whole(content: Catalog, region: str) -> str:
    """The largest region around one: the United States for California."""
    within = content.regions[region].within
    seen = {region}
    while within is not None and within not in seen:
        seen.add(within)
        region, within = within, content.regions[within].within
    return region


def inside(content: Catalog, region: str) -> frozenset[str]:
    """A region and all that lies in it."""
    found = {region}
    while True:
        more = {each.id for each in content.regions.values() if each.within in found} - found
        if not more:
            return frozenset(found)
        found |= more
