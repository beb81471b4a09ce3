"""Looking up learning resources: filters that never take an unknown price for free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal

from hcai_career.advise.query.choose import choose, find
from hcai_career.problem import NotFoundError, UsageError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.learning import Resource
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

ResourceSort = Literal["title", "hours", "cost", "provider"]
Reason = Literal["unknown-price", "unknown-hours", "other-currency"]

END_OF_LIST = float("inf")
"""Sorts what is unknown behind everything that is known."""
REASONS: dict[Reason, str] = {
    "unknown-price": "left out because the price is unknown",
    "unknown-hours": "left out because the hours are unknown",
    "other-currency": "left out because the price is not in US dollars",
}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many resources a filter could neither keep nor reject, and why."""

    reason: Reason
    count: int


def counted(reasons: Iterable[Reason]) -> tuple[LeftOut, ...]:
    """How often each reason is given, by its name."""
    return tuple(LeftOut(reason, count) for reason, count in sorted(Counter(reasons).items()))


@dataclass(frozen=True, slots=True)
class ResourceList:
    """Resources that passed the filters, in order. `skill` is the id of the skill that was filtered by."""

    resources: tuple[Resource, ...]
    left_out: tuple[LeftOut, ...] = ()
    skill: str | None = None


@dataclass(frozen=True, slots=True)
class ResourceSheet:
    """A learning resource, and the parts that the catalog lists of it (a series and its courses)."""

    resource: Resource
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResourceFilter:
    """What `resources` keeps; empty keeps all. `level` asks for the step up to that level of `skill`."""

    skill: str | None = None
    level: int | None = None
    max_cost: float | None = None
    max_hours: float | None = None
    language: str | None = None
    kind: str | None = None
    provider: str | None = None
    archived: bool = False


ALL = ResourceFilter()


def resources(content: Catalog, wanted: ResourceFilter = ALL, sort: ResourceSort = "title") -> ResourceList:
    """The resources that pass a filter, in order. NotFoundError when none does."""
    if wanted.level is not None and wanted.skill is None:
        raise UsageError(
            "--level says to which level a skill is lifted, so it needs --skill",
            "for example: --skill python --level 2",
        )
    skill = find(content, "skills", wanted.skill) if wanted.skill is not None else None
    tests = _tests(content, wanted)
    if skill is not None:
        tests.append(_lifts(skill, wanted.level))
    kept, left_out = _affordable(
        content, [each for each in content.resources.values() if all(test(each) for test in tests)], wanted
    )
    if not kept:
        why = "; ".join(f"{each.count} {REASONS[each.reason]}" for each in left_out)
        raise NotFoundError("no resource passes all of these filters", why or "leave one of them out")
    return ResourceList(tuple(sorted(kept, key=_order(content, sort))), left_out, skill)


def resource_sheet(content: Catalog, name: str) -> ResourceSheet:
    """One resource with its parts."""
    resource = content.resources[find(content, "resources", name)]
    parts = tuple(each.id for each in content.naming("resources", resource.id) if each.part_of == resource.id)
    return ResourceSheet(resource, parts)


def least_cost(content: Catalog, resource: Resource) -> tuple[float, str] | None:
    """The least that studying all of a resource can cost, and its currency: the price, or a month's subscription.

    None where the price is unknown.
    """
    cost = resource.cost
    if cost.amount is not None:
        return cost.amount, cost.currency
    if cost.subscription is not None:
        plan = content.subscriptions[cost.subscription]
        return plan.monthly, plan.currency
    return None


def _tests(content: Catalog, wanted: ResourceFilter) -> list[Callable[[Resource], bool]]:
    tests: list[Callable[[Resource], bool]] = []
    everything = content.resources.values()
    if not wanted.archived:
        tests.append(lambda each: each.status == "active")
    if wanted.language is not None:
        language = choose("language", wanted.language, {code: code for each in everything for code in each.languages})
        tests.append(lambda each: language in each.languages)
    if wanted.kind is not None:
        kind = choose("kind", wanted.kind, {each.kind: each.kind for each in everything})
        tests.append(lambda each: each.kind == kind)
    if wanted.provider is not None:
        part = wanted.provider.casefold()
        names = {each.provider: each.provider for each in everything}
        fitting = {name for name in names if part in name.casefold()} or {choose("provider", wanted.provider, names)}
        tests.append(lambda each: each.provider in fitting)
    return tests


def _lifts(skill: str, level: int | None) -> Callable[[Resource], bool]:
    def test(each: Resource) -> bool:
        steps = (lift for lift in each.lifts if lift.skill == skill)
        return any(level is None or lift.start < level <= lift.reach for lift in steps)

    return test


def _affordable(
    content: Catalog, kept: list[Resource], wanted: ResourceFilter
) -> tuple[list[Resource], tuple[LeftOut, ...]]:
    """Those within the wished price and hours, and a count of those of which that cannot be said."""
    undecided: list[Reason] = []
    passed = []
    for each in kept:
        reason = _undecided(content, each, wanted)
        price = least_cost(content, each)
        if reason is not None:
            undecided.append(reason)
        elif _within(price and price[0], wanted.max_cost) and _within(each.workload.hours, wanted.max_hours):
            passed.append(each)
    return passed, counted(undecided)


def _undecided(content: Catalog, each: Resource, wanted: ResourceFilter) -> Reason | None:
    price = least_cost(content, each)
    if wanted.max_cost is not None and price is None:
        return "unknown-price"
    if wanted.max_cost is not None and price is not None and price[0] > 0 and price[1] != "USD":
        return "other-currency"
    if wanted.max_hours is not None and each.workload.hours is None:
        return "unknown-hours"
    return None


def _within(value: float | None, most: float | None) -> bool:
    return most is None or (value is not None and value <= most)


def _order(content: Catalog, sort: ResourceSort) -> Callable[[Resource], Any]:
    def cost(each: Resource) -> float:
        price = least_cost(content, each)
        return END_OF_LIST if price is None else price[0]

    def hours(each: Resource) -> float:
        return END_OF_LIST if each.workload.hours is None else each.workload.hours

    orders: dict[ResourceSort, Callable[[Resource], Any]] = {
        "title": lambda each: each.title.casefold(),
        "hours": lambda each: (hours(each), each.title.casefold()),
        "cost": lambda each: (cost(each), hours(each), each.title.casefold()),
        "provider": lambda each: (each.provider.casefold(), each.title.casefold()),
    }
    return orders[sort]
