"""Why there is no plan: the smallest set of wishes that conflict, and the value of each that would work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING, Literal, Protocol

from hcai_career.advise.plan.build import Built
from hcai_career.advise.plan.result import Conflict, WishName
from hcai_career.advise.plan.wishes import Wishes
from hcai_career.advise.reach import Unit

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


class Asker(Protocol):
    """Asks the same for the same person and role under other wishes."""

    def build(self, wishes: Wishes) -> Built: ...

    def cheapest(self, wishes: Wishes) -> int | None: ...


@dataclass(frozen=True, slots=True)
class _Wish:
    """One wish that can be given up: its name, how it reads, and the wishes without it."""

    name: WishName
    asked: str
    given_up: Callable[[Wishes], Wishes]


def explain(ask: Asker, wishes: Wishes) -> tuple[tuple[Conflict, ...], tuple[Unit, ...]]:
    """The conflicting wishes with what would work, and the level steps that the wishes leave without any option.

    Of each smallest conflict one wish must give way. Where there are several that have nothing in common, each is a
    group of its own, and the values that work are those with the other groups out of the way.
    """
    groups = tuple(_conflicts(ask, wishes))
    found = []
    for number, group in enumerate(groups, 1):
        others = [wish for other in groups if other is not group for wish in other]
        rest = _given_up(wishes, others)
        found += [Conflict(wish.name, wish.asked, _works(ask, rest, wish), number) for wish in group]
    return tuple(found), _missing(ask, wishes, [wish for group in groups for wish in group])


def _conflicts(ask: Asker, wishes: Wishes) -> Iterator[tuple[_Wish, ...]]:
    """Smallest sets of wishes that cannot be met together, without a wish in common, until the rest can be met.

    Where the model finds room but the order of the steps does not (a subscription in several runs), the budget is it.
    """
    if _feasible(ask, wishes):
        yield tuple(wish for wish in _active(wishes) if wish.name == "budget")
        return
    left = wishes
    while not _feasible(ask, left):
        group = _smallest(ask, left)
        if not group:
            return
        yield group
        left = _given_up(left, group)


def _smallest(ask: Asker, wishes: Wishes) -> tuple[_Wish, ...]:
    """The fewest wishes that cannot be met together, all others given up."""
    active = tuple(_active(wishes))
    for size in range(1, len(active) + 1):
        for group in combinations(active, size):
            if not _feasible(ask, _given_up(wishes, [wish for wish in active if wish not in group])):
                return group
    return ()


def _given_up(wishes: Wishes, given: Iterable[_Wish]) -> Wishes:
    for wish in given:
        wishes = wish.given_up(wishes)
    return wishes


def _active(wishes: Wishes) -> Iterator[_Wish]:
    if wishes.known_prices_only:
        yield _Wish("unknown-price", "only known prices", lambda w: replace(w, allow_unknown_price=True))
    if wishes.languages:
        yield _Wish("language", ", ".join(wishes.languages), lambda w: replace(w, languages=()))
    if wishes.without:
        yield _Wish("without", ", ".join(wishes.without), lambda w: replace(w, without=()))
    if wishes.free:
        yield _Wish("free", "only what is free", lambda w: replace(w, free=False))
    if wishes.deadline is not None:
        yield _Wish("deadline", wishes.deadline.isoformat(), lambda w: replace(w, deadline=None))
    if wishes.budget is not None:
        yield _Wish("budget", f"${wishes.budget:,.0f}", lambda w: replace(w, budget=None))


def _best(ask: Asker, wishes: Wishes, aim: Literal["hours", "steps"]) -> int | None:
    """The least value of an aim under some wishes, or None if they cannot be met."""
    from hcai_career.advise.plan.solve import best  # numpy and HiGHS: not before something is asked of them

    return best(ask.build(wishes).instance, aim)


def _feasible(ask: Asker, wishes: Wishes) -> bool:
    return _best(ask, wishes, "steps") is not None


def _works(ask: Asker, wishes: Wishes, wish: _Wish) -> str | None:
    """The value of one wish that would work with all the others as they are, or None if no value does."""
    loosened = wish.given_up(wishes)
    if wish.name in ("budget", "free"):
        cents = ask.cheapest(loosened)
        if cents is None or (loosened.cents is not None and cents > loosened.cents):
            return None
        return f"${-(-cents // 100):,}"
    if wish.name == "deadline":
        tenths = _best(ask, loosened, "hours")
        return None if tenths is None else (wishes.start + timedelta(days=-(-tenths * 7 // wishes.pace))).isoformat()
    if not _feasible(ask, loosened):
        return None
    if wish.name == "without":
        return _needed(ask, wishes)
    return "any language" if wish.name == "language" else "--allow-unknown-price"


def _needed(ask: Asker, wishes: Wishes) -> str:
    """Which of the ruled-out resources alone would make a plan possible."""
    enough = [
        id
        for id in wishes.without
        if _feasible(ask, replace(wishes, without=tuple(other for other in wishes.without if other != id)))
    ]
    return f"with {' or '.join(enough)}" if enough else "with more than one of them"


def _missing(ask: Asker, wishes: Wishes, conflicts: Iterable[_Wish]) -> tuple[Unit, ...]:
    """Units on every way to the goals that have no option left under the conflicting wishes."""
    names = {wish.name for wish in conflicts}
    if not names & {"free", "budget", "language", "without", "unknown-price"}:
        return ()
    built = ask.build(replace(wishes, free=True) if "budget" in names and wishes.budget == 0 else wishes)
    certain: set[Unit] = set()
    waiting = [group[0] for group in built.instance.goals if len(group) == 1]
    while waiting:
        unit = waiting.pop()
        if unit not in certain:
            certain.add(unit)
            waiting.extend(group[0] for group in built.instance.requires[unit] if len(group) == 1)
    return tuple(unit for unit in built.uncovered if unit in certain)
