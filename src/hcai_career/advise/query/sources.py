"""Looking up sources, and what rests on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.advise.query.choose import choose, find, require_some
from hcai_career.advise.query.claims import Stated, stated

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.sources import Source
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

SourceSort = Literal["id", "review", "reliability"]
RELIABILITY = ("official-statistics", "official", "issuer", "survey", "aggregator", "third-party", "seed", "editorial")
"""From what is believed first to what is believed last."""


@dataclass(frozen=True, slots=True)
class SourceList:
    """Sources that passed the filters, in order."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """A source, and everything the content states on its word. `limit`: how many of a kind a page shows; None: all."""

    source: Source
    claims: tuple[Stated, ...]
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class SourceFilter:
    """What `sources` keeps; empty keeps all. `due`: to be looked at again by that day (YYYY-MM-DD) at the latest."""

    kind: str | None = None
    reliability: str | None = None
    due: str | None = None


ALL = SourceFilter()


def sources(content: Catalog, wanted: SourceFilter = ALL, sort: SourceSort = "id") -> SourceList:
    """The sources that pass a filter, in order. NotFoundError when none does."""
    found = list(content.sources.values())
    if wanted.kind is not None:
        kind = choose("kind", wanted.kind, {each.kind: each.kind for each in found})
        found = [each for each in found if each.kind == kind]
    if wanted.reliability is not None:
        level = choose("reliability", wanted.reliability, {each: each for each in RELIABILITY})
        found = [each for each in found if each.reliability == level]
    if wanted.due is not None:
        found = [each for each in found if each.review_by <= wanted.due]
    require_some(found, "source", "sources")
    orders = {
        "id": lambda each: (each.id,),
        "review": lambda each: (each.review_by, each.id),
        "reliability": lambda each: (RELIABILITY.index(each.reliability), each.id),
    }
    return SourceList(tuple(sorted(found, key=orders[sort])))


def source_sheet(content: Catalog, name: str, limit: int | None = None) -> SourceSheet:
    """One source with all that rests on it."""
    source = content.sources[find(content, "sources", name)]
    return SourceSheet(source, stated(content, source.id), limit)
