"""Which options carry what they claim, which only touch it, and which are to the point.

A six-hour page that says it leads to independent work in a skill of 128 hours is a reading, not a course. An option
is planned with only if its own hours are at least a fifth of the low effort of all that it claims. Where nothing that
costs no money does that for a level, the free option that comes nearest is kept as well, and where nothing at
all does, the nearest of all: the plan then shows how much practice is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from hcai_career.advise.plan.instance import LEAST_FOCUS, Option
from hcai_career.advise.reach import Unit

LEAST_SHARE = Fraction(1, 5)
"""Own hours to low effort. Editorial: set where most levels of the catalog keep a free course."""


def substantial(options: Iterable[Option], high: Callable[[Unit], int]) -> list[Option]:
    """The options that carry what they claim and fit the person, and for levels without any the nearest ones.

    `high` gives the high effort of a level in tenths of an hour. An option whose own hours are above the high effort of
    all that it can still teach this person (a whole curriculum for one skill) is kept only where nothing else is left.
    """
    pool = [option for option in options if option.covers]
    fitting = {option.id for option in pool if option.hours <= sum(high(unit) for unit in option.covers)}
    kept = {option.id for option in pool if option.id in fitting and _share(option) >= LEAST_SHARE}
    for choices in _by_unit(pool).values():
        free = [option for option in choices if option.cents == 0 and not option.subscription]
        for group in (free, choices):
            if group and kept.isdisjoint(option.id for option in group):
                kept.add(max(group, key=lambda option: (option.id in fitting, _share(option), option.id)).id)
    return [option for option in pool if option.id in kept]


def _by_unit(options: Iterable[Option]) -> dict[Unit, list[Option]]:
    found: dict[Unit, list[Option]] = {}
    for option in options:
        for unit in option.covers:
            found.setdefault(unit, []).append(option)
    return found


def focused(options: Iterable[Option]) -> frozenset[str]:
    """The options of which the plan may ask that they are to the point: for each level another one, or they, can be.

    Where for some level no option could spend `LEAST_FOCUS` of its hours on what the person is missing, those that
    lead there are let off; likewise the free ones, where no free one could.
    """
    pool = [option for option in options if option.hours]
    let_off: set[str] = set()
    for choices in _by_unit(pool).values():
        free = [option for option in choices if option.cents == 0 and not option.subscription]
        for group in (free, choices):
            if not any(_can_be_to_the_point(option) for option in group):
                let_off.update(option.id for option in group)
    return frozenset(option.id for option in pool) - let_off


def _can_be_to_the_point(option: Option) -> bool:
    part, whole = LEAST_FOCUS
    return sum(option.credit[unit] for unit in option.covers) * whole >= option.hours * part


def _share(option: Option) -> Fraction:
    """Own hours to the low effort of what is claimed; a project of level 4 has no study effort to be measured by."""
    return Fraction(option.hours, option.claimed) if option.claimed else Fraction(1)
