"""Looking up laws, guidance and standards, and the dates that are still to come."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from hcai_career.advise.query.choose import choose, find, require_some

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.regulations import Regulation
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

RegulationSort = Literal["jurisdiction", "kind", "title"]

WITHIN = {"California": "US", "Colorado": "US", "England": "UK", "Great Britain": "UK"}
"""The larger place that a jurisdiction is part of: who asks for it means its parts as well."""
PLACES = ("international", "US", "California", "Colorado", "EU", "UK", "Great Britain", "England", "Canada")
"""The order of a list; a jurisdiction that is not here comes behind these."""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A date of a regulation that is still to come, and in how many days (0: its month or year has begun)."""

    regulation: str
    what: str
    on: str
    days: int


@dataclass(frozen=True, slots=True)
class RegulationList:
    """Regulations that passed the filters, in order, and their dates after `today`, soonest first.

    `by_date` says that only those with a date to come were asked for. `role` is the id of the role that was
    filtered by.
    """

    regulations: tuple[Regulation, ...]
    today: date
    upcoming: tuple[Upcoming, ...]
    sort: RegulationSort
    by_date: bool = False
    role: str | None = None


@dataclass(frozen=True, slots=True)
class RegulationSheet:
    """A regulation, and its dates after `today`, soonest first."""

    regulation: Regulation
    today: date
    upcoming: tuple[Upcoming, ...]


@dataclass(frozen=True, slots=True)
class RegulationFilter:
    """What `regulations` keeps; empty keeps all. `upcoming` keeps those that have a date still to come."""

    jurisdiction: str | None = None
    kind: str | None = None
    role: str | None = None
    upcoming: bool = False


ALL = RegulationFilter()


def regulations(
    content: Catalog, today: date, wanted: RegulationFilter = ALL, sort: RegulationSort = "jurisdiction"
) -> RegulationList:
    """The regulations that pass a filter, in order; with `upcoming` soonest first. NotFoundError when none does."""
    role = find(content, "roles", wanted.role) if wanted.role is not None else None
    tests = _tests(content, wanted)
    if role is not None:
        tests.append(lambda each: role in each.roles)
    kept = [each for each in content.regulations.values() if all(test(each) for test in tests)]
    coming = upcoming(kept, today)
    if wanted.upcoming:
        by_id = {each.id: each for each in kept}
        ordered = [by_id[id_] for id_ in dict.fromkeys(each.regulation for each in coming)]
    else:
        ordered = sorted(kept, key=_order(sort))
    require_some(ordered, "regulation", "regulations")
    return RegulationList(tuple(ordered), today, coming, sort, wanted.upcoming, role)


def regulation_sheet(content: Catalog, name: str, today: date) -> RegulationSheet:
    """One regulation, with the dates that lie after `today`."""
    regulation = content.regulations[find(content, "regulations", name)]
    return RegulationSheet(regulation, today, upcoming([regulation], today))


def upcoming(regulations: Iterable[Regulation], today: date) -> tuple[Upcoming, ...]:
    """Their dates that are not over, soonest first. A month or a year is over with its last day."""
    found = [
        Upcoming(each.id, key.what, key.on, max((_first(key.on) - today).days, 0))
        for each in regulations
        for key in each.dates
        if _last(key.on) > today
    ]
    return tuple(sorted(found, key=lambda each: (each.days, each.on, each.regulation)))


def _first(on: str) -> date:
    """The first day of a day, month or year."""
    year, month, day = (*map(int, on.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _last(on: str) -> date:
    """The last day of a day, month or year."""
    first = _first(on)
    if on.count("-") == 0:
        return date(first.year, 12, 31)
    if on.count("-") == 1:
        return date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)
    return first


def _tests(content: Catalog, wanted: RegulationFilter) -> list[Callable[[Regulation], bool]]:
    tests: list[Callable[[Regulation], bool]] = []
    everything = content.regulations.values()
    if wanted.jurisdiction is not None:
        known = {each.jurisdiction for each in everything}
        known |= {WITHIN[place] for place in known if place in WITHIN}
        place = choose("jurisdiction", wanted.jurisdiction, {name: name for name in sorted(known, key=_place)})
        tests.append(lambda each: place in (each.jurisdiction, WITHIN.get(each.jurisdiction)))
    if wanted.kind is not None:
        kind = choose("kind", wanted.kind, {each.kind: each.kind for each in everything})
        tests.append(lambda each: each.kind == kind)
    return tests


def _place(jurisdiction: str) -> tuple[int, str]:
    return (PLACES.index(jurisdiction) if jurisdiction in PLACES else len(PLACES)), jurisdiction


def _order(sort: RegulationSort) -> Callable[[Regulation], Any]:
    orders: dict[RegulationSort, Callable[[Regulation], Any]] = {
        "jurisdiction": lambda each: (_place(each.jurisdiction), each.kind, each.title.casefold()),
        "kind": lambda each: (each.kind, _place(each.jurisdiction), each.title.casefold()),
        "title": lambda each: each.title.casefold(),
    }
    return orders[sort]
