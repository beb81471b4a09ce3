"""Plans on the content that comes with hcai: made, and replayed by a checker that shares no code with the solver.

By default a fixed sample of pairs that has every background and every role; `pytest -m slow` takes them all.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import cycle
from multiprocessing import get_context
from typing import Any

import pytest

from hcai_career import catalog
from hcai_career.advise.plan import NoPlan, Plan, Wishes, make, solve
from hcai_career.advise.plan.build import build
from hcai_career.advise.verify import objections
from hcai_career.catalog import Catalog
from hcai_career.person import from_background

START = date(2026, 11, 24)
MASTERS = 1800
SECONDS = 5.0
PROCESSES = min(2, os.cpu_count() or 1)

Pair = tuple[str, str, Mapping[str, Any]]


@cache
def content() -> Catalog:
    return catalog.read()


def advice(background: str, role: str, **wishes: Any) -> Plan | NoPlan:
    person = from_background(content().skills, content().backgrounds[background], {})
    return make(content(), person, content().roles[role], Wishes(**{"start": START, **wishes}))


def plan(background: str, role: str, **wishes: Any) -> Plan:
    found = advice(background, role, **wishes)
    assert isinstance(found, Plan), found
    return found


@dataclass(frozen=True)
class Tried:
    """What came of a pair: what the checker says, or that the wishes conflict without a word."""

    wrong: tuple[str, ...]
    seconds: float
    planned: bool = False
    proven: bool = False
    study: float = 0


def tried(pair: Pair) -> Tried:
    background, role, wishes = pair
    begun = time.perf_counter()
    found = advice(background, role, **wishes)
    seconds = time.perf_counter() - begun
    if isinstance(found, NoPlan):
        return Tried(() if found.conflicts else ("no plan, and no wish is named",), seconds)
    person = from_background(content().skills, content().backgrounds[background], {})
    said = objections(content(), person, content().roles[role], found)
    return Tried(said, seconds, True, found.proof.proven, study(found))


def study(found: Plan) -> float:
    """Hours without the portfolio projects."""
    return sum(step.hours for step in found.steps if step.kind != "project")


def tried_all(pairs: Iterable[Pair]) -> list[tuple[Pair, Tried]]:
    listed = list(pairs)
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as workers:
        return list(zip(listed, workers.map(tried, listed, chunksize=4), strict=True))


def wrong(found: Iterable[tuple[Pair, Tried]]) -> list[tuple[Pair, tuple[str, ...]]]:
    return [(pair, one.wrong) for pair, one in found if one.wrong]


def beyond_a_masters(found: Iterable[tuple[Pair, Tried]]) -> list[tuple[str, str, float]]:
    """First roles of a background that take more study than a master's degree."""
    first = {(background.id, role) for background in content().backgrounds.values() for role in background.first_roles}
    return [(*pair[:2], one.study) for pair, one in found if pair[:2] in first and one.study > MASTERS]


def sample() -> list[tuple[str, str]]:
    """Each background with its natural first roles, and each role that is left with one of the backgrounds."""
    first = [(background.id, role) for background in content().backgrounds.values() for role in background.first_roles]
    left = [role for role in content().roles if role not in {role for _, role in first}]
    return [*first, *zip(cycle(content().backgrounds), left, strict=False)]


VARIANTS: tuple[Mapping[str, Any], ...] = (
    {"budget": 0.0},
    {"budget": 100.0, "prefer": "fewest"},
    {"free": True},
    {"deadline": START + timedelta(weeks=30), "hours_per_week": 10.0},
    {"prefer": "fewest"},
    {"prefer": "cheapest"},
    {"depth": "full", "scope": "all"},
    {"languages": ("en",), "scope": "important"},
)


def test_the_sample_has_every_background_and_every_role():
    assert {background for background, _ in sample()} == set(content().backgrounds)
    assert {role for _, role in sample()} == set(content().roles)


def test_plans_can_be_followed_and_are_proven():
    found = tried_all((background, role, {}) for background, role in sample())
    assert wrong(found) == []
    assert all(one.planned and one.proven for _, one in found)
    assert beyond_a_masters(found) == []


def test_plans_under_wishes_can_be_followed_or_say_which_wish_cannot_be_met():
    pairs = sample()[::8]
    found = tried_all((*pair, VARIANTS[at % len(VARIANTS)]) for at, pair in enumerate(pairs))
    assert wrong(found) == []
    assert {one.planned for _, one in found} == {True, False}


PAIRS_ONCE_WRONG = [
    ("hospital-administrator", "ai-education-specialist"),
    ("health-student", "generative-ai-specialist"),
    ("product-manager", "ai-strategist"),
    ("hospital-administrator", "samd-systems-engineer"),
]


@pytest.mark.parametrize("pair", PAIRS_ONCE_WRONG)
def test_another_way_through_the_search_comes_to_the_same_plan(pair, monkeypatch):
    """The best plan does not depend on how the solver gets there; where it did, the solver was wrong one way."""
    background, role = pair
    person = from_background(content().skills, content().backgrounds[background], {})
    problem = build(content(), person, content().roles[role], Wishes(START), projects=True).instance
    found = solve.solve(problem, "fastest")
    monkeypatch.setattr(solve, "OPTIONS", {**solve.OPTIONS, "random_seed": 7, "mip_heuristic_effort": 0.3})
    backwards = replace(problem, options=problem.options[::-1], goals=problem.goals[::-1])
    again = solve.solve(backwards, "fastest")
    assert found
    assert again
    assert found.choice.provider == again.choice.provider
    assert (found.tenths, found.cents) == (again.tenths, again.cents)


@pytest.mark.slow
def test_every_background_comes_to_every_role():
    found = tried_all((background, role, {}) for background in content().backgrounds for role in content().roles)
    assert wrong(found) == []
    assert all(one.planned and one.proven for _, one in found)
    assert beyond_a_masters(found) == []
    assert [pair for pair, one in found if one.seconds > SECONDS] == []


@pytest.mark.slow
def test_every_role_under_every_variant_of_the_wishes():
    found = tried_all((*pair, wishes) for pair in sample() for wishes in VARIANTS)
    assert wrong(found) == []


# ---- figures that someone who knows the field would expect


def test_a_software_engineer_needs_less_than_a_masters_for_machine_learning():
    assert study(plan("software-engineer", "machine-learning-engineer")) <= 1450


def test_a_data_scientist_needs_a_few_hundred_hours_for_health_care():
    """With what the portfolio project on intensive-care data asks for (privacy law, validation of models)."""
    assert 100 <= study(plan("data-scientist", "healthcare-data-scientist")) <= 600


def test_a_nurse_gets_a_proven_plan_within_her_means():
    found = plan("registered-nurse", "clinical-ai-specialist", hours_per_week=8.0, budget=1500.0)
    assert found.proof.proven
    assert found.totals.cost <= 1500
    assert found.totals.unknown_prices == 0
