"""Run in hcai's own environment: the planner on generated cases that are denser than real content. Prints JSON lines.

    python dense.py OPTIONS TIGHT CASES SECONDS

Each case has 25 gaps to level 3, each of which stands on others, and OPTIONS resources that lead to them, each lifting
one to three skills. With TIGHT 1 the budget lies a fifth of the way from the cheapest plan to what the fastest costs.
No case is begun after SECONDS.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace

from hcai_career.advise.plan.instance import Instance, Option, Unit
from hcai_career.advise.plan.solve import solve

GAPS, TOP = 25, 3
LOW = (660, 1300, 2100)
"""Tenths of an hour for each step of a narrow, medium and broad skill, as the real ones have it, roughly."""
Groups = tuple[tuple[Unit, ...], ...]


def generated(seed: int, options: int) -> Instance:
    """A case: the same for the same numbers."""
    draw = random.Random(seed * 10_007 + options)
    skills = [f"skill-{number}" for number in range(GAPS)]
    low = {skill: draw.choice(LOW) // TOP for skill in skills}
    requires = {
        (skill, level): _requires(draw, skills, at, level) for at, skill in enumerate(skills) for level in _LEVELS
    }
    made = [_option(draw, f"option-{number}", skills, low) for number in range(options)]
    covered = {unit for option in made for unit in option.covers}
    made += [_self_study(unit, low) for unit in requires if unit not in covered]
    return Instance(
        goals=tuple(((skill, TOP),) for skill in skills),
        requires=requires,
        options=tuple(made),
        prices={"monthly": 4900},
    )


_LEVELS = range(1, TOP + 1)


def _requires(draw: random.Random, skills: list[str], at: int, level: int) -> Groups:
    """The level below, and at a lower level one or two of the skills that come before."""
    groups = [((skills[at], level - 1),)] if level > 1 else []
    if at and level > 1:
        groups += [((skills[below], level - 1),) for below in draw.sample(range(at), min(at, draw.randint(0, 2)))]
    return tuple(groups)


def _option(draw: random.Random, id: str, skills: list[str], low: dict[str, int]) -> Option:
    """A resource with a claim of a tenth to a half of the effort it takes."""
    lifts = [(skill, draw.randint(0, 2)) for skill in draw.sample(skills, draw.choice((1, 1, 2, 3)))]
    covers = [(skill, level) for skill, start in lifts for level in range(start + 1, draw.randint(start + 1, TOP) + 1)]
    needs = [(skill, start) for skill, start in lifts if start]
    claimed = sum(low[skill] for skill, _ in covers)
    hours = int(claimed * draw.uniform(0.1, 0.5))
    credit = {unit: hours * low[unit[0]] // claimed for unit in covers}
    kind = draw.random()
    return Option(
        id=id,
        kind="resource",
        covers=tuple(sorted(covers)),
        needs=tuple(sorted(needs)),
        hours=hours,
        claimed=claimed,
        credit=credit,
        missing={unit: low[unit[0]] - credit[unit] for unit in covers},
        cents=0 if kind < 0.55 else draw.randint(1, 40) * 1000,
        subscription="monthly" if kind < 0.15 else None,
    )


def _self_study(unit: Unit, low: dict[str, int]) -> Option:
    id = f"self-study-{unit[0]}-{unit[1]}"
    return Option(id, "self-study", (unit,), (), 0, low[unit[0]], {unit: 0}, {unit: low[unit[0]]}, 0)


def tightened(instance: Instance) -> Instance:
    """The case under a budget a fifth of the way from the cheapest plan to what the fastest would cost."""
    fastest, cheapest = solve(instance, "fastest"), solve(instance, "cheapest")
    if fastest is None or cheapest is None:
        raise ValueError("a case without limits has a plan")
    return replace(instance, max_cents=cheapest.cents + (fastest.cents - cheapest.cents) // 5)


def measured(options: int, tight: bool, cases: int, seconds: float) -> Iterator[dict[str, object]]:
    """One line for each case that was begun in time."""
    begun = time.perf_counter()
    for seed in range(cases):
        if time.perf_counter() - begun > seconds:
            return
        instance = generated(seed, options)
        if tight:
            instance = tightened(instance)
        start = time.perf_counter()
        solution = solve(instance, "fastest")
        took = time.perf_counter() - start
        if solution is None:
            raise ValueError("a case that can be solved was not")
        yield {"seconds": took, "proven": solution.proven, "solves": solution.solves, "cuts": solution.cuts}


if __name__ == "__main__":
    sizes, limited, count, most = sys.argv[1:]
    for line in measured(int(sizes), limited == "1", int(count), float(most)):
        print(json.dumps(line), flush=True)
