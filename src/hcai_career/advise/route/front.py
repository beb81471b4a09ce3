"""Which ways no other one beats: the Pareto set of time, cost and pay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hcai_career.advise.route.result import JobRoute

Values = tuple[float, ...]


def values(route: JobRoute) -> Values:
    """What is to be small: months, cost, steps of unknown price, and pay turned round; unknown pay is the worst."""
    return (route.months, route.cost, float(route.unknown_prices), lack_of(route.pay))


def lack_of(pay: float | None) -> float:
    """Pay as something to be small."""
    return float("inf") if pay is None else -pay


def beats(a: Values, b: Values) -> bool:
    """Whether one is nowhere worse and somewhere better."""
    return a != b and all(mine <= its for mine, its in zip(a, b, strict=True))


def pareto(found: Sequence[JobRoute]) -> tuple[JobRoute, ...]:
    """Those that none beats, the shortest first; of ways that are equal in all, the one with fewer jobs."""
    kept: dict[Values, JobRoute] = {}
    for route in sorted(found, key=lambda route: (len(route.hops), [hop.role for hop in route.hops])):
        kept.setdefault(values(route), route)
    front = [route for value, route in kept.items() if not any(beats(other, value) for other in kept)]
    return tuple(sorted(front, key=lambda route: (route.months, route.cost, [hop.role for hop in route.hops])))
