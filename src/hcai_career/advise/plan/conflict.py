"""Why there is no plan: the smallest set of wishes that conflict, and the value of each that would work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from hcai_career.advise.plan.build import Built
from hcai_career.advise.plan.instance import Unit
from hcai_career.advise.plan.result import Conflict
from hcai_career.advise.plan.solve import UNKNOWN_PRICE, best
from hcai_career.advise.plan.wishes import Wishes

Builder = Callable[[Wishes], Built]


@dataclass(frozen=True, slots=True)
class _Wish:
    """One wish that can be given up: its name, how it reads, and the wishes without it."""

    name: str
    asked: str
    given_up: Callable[[Wishes], Wishes]


def explain(build: Builder, wishes: Wishes) -> tuple[tuple[Conflict, ...], tuple[Unit, ...]]:
    """The conflicting wishes with what would work, and the level steps that the wishes leave without any option."""
    smallest = _smallest(build, wishes)
    conflicts = tuple(Conflict(wish.name, wish.asked, _works(build, wishes, wish)) for wish in smallest)  # type: ignore[arg-type]
    return conflicts, _missing(build, wishes, smallest)


def _active(wishes: Wishes) -> Iterator[_Wish]:
    if wishes.budget is not None:
        yield _Wish("budget", f"${wishes.budget:,.0f}", lambda w: replace(w, budget=None))
    if wishes.deadline is not None:
        yield _Wish("deadline", wishes.deadline.isoformat(), lambda w: replace(w, deadline=None))
    if wishes.free:
        yield _Wish("free", "only what is free", lambda w: replace(w, free=False))
    if wishes.languages:
        yield _Wish("language", ", ".join(wishes.languages), lambda w: replace(w, languages=()))
    if wishes.without:
        yield _Wish("without", ", ".join(wishes.without), lambda w: replace(w, without=()))
    if wishes.known_prices_only:
        yield _Wish("unknown-price", "only known prices", lambda w: replace(w, allow_unknown_price=True))


def _feasible(build: Builder, wishes: Wishes) -> bool:
    return best(build(wishes).instance, "steps") is not None


def _smallest(build: Builder, wishes: Wishes) -> list[_Wish]:
    """A smallest set of wishes that cannot be met together: drop each wish in turn and keep it only if that helps."""
    kept: list[_Wish] = []
    without = wishes
    for wish in _active(wishes):
        loosened = wish.given_up(without)
        if _feasible(build, loosened):
            kept.append(wish)
        else:
            without = loosened
    return kept


def _works(build: Builder, wishes: Wishes, wish: _Wish) -> str | None:
    """The value of one wish that would work with all the others as they are, or None if no value does."""
    loosened = wish.given_up(wishes)
    instance = build(loosened).instance
    if wish.name == "budget":
        least = best(instance, "money")
        if least is None:
            return None
        return f"${-(-(least % UNKNOWN_PRICE) // 100):,}" if least < UNKNOWN_PRICE else None
    if wish.name == "deadline":
        tenths = best(instance, "hours")
        if tenths is None:
            return None
        return (wishes.start + timedelta(days=-(-tenths * 7 // wishes.pace))).isoformat()
    if not _feasible(build, loosened):
        return None
    if wish.name == "free":
        least = best(instance, "money")
        return None if least is None else f"${-(-(least % UNKNOWN_PRICE) // 100):,} in all"
    return {
        "language": "more languages",
        "without": _needed(build, wishes),
        "unknown-price": "--allow-unknown-price",
    }[wish.name]


def _needed(build: Builder, wishes: Wishes) -> str:
    """Which of the ruled-out resources alone would make a plan possible."""
    enough = [
        id
        for id in wishes.without
        if _feasible(build, replace(wishes, without=tuple(other for other in wishes.without if other != id)))
    ]
    return f"with {' or '.join(enough)}" if enough else "with more than one of them"


def _missing(build: Builder, wishes: Wishes, conflicts: list[_Wish]) -> tuple[Unit, ...]:
    """Units on every way to the goals that have no option left under the conflicting wishes."""
    names = {wish.name for wish in conflicts}
    if not names & {"free", "budget", "language", "without", "unknown-price"}:
        return ()
    asked = replace(wishes, free=True) if "budget" in names and wishes.budget == 0 else wishes
    built = build(asked)
    certain: set[Unit] = set()
    waiting = [group[0] for group in built.instance.goals if len(group) == 1]
    while waiting:
        unit = waiting.pop()
        if unit not in certain:
            certain.add(unit)
            waiting.extend(group[0] for group in built.instance.requires[unit] if len(group) == 1)
    return tuple(unit for unit in built.uncovered if unit in certain)
