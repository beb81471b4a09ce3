"""Plans from occupations that have no background of ours: made, proven, replayed, and in an order that makes sense."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from hcai_career import catalog
from hcai_career.advise.plan import Plan, Wishes, barred, make
from hcai_career.advise.verify import objections
from hcai_career.catalog import Catalog
from hcai_career.person import from_background

MASTERS = 1800
"""Hours of a master's degree: from work of a like kind, the core of a role takes less."""

TRIED = [
    ("29-1126.00", "clinical-ai-specialist"),
    ("dental hygienist", "clinical-ai-specialist"),
    ("civil engineer", "ai-simulation-specialist"),
    ("accountant", "ai-auditor"),
    ("high school teacher", "ai-trainer"),
    ("29-2043.00", "clinical-ai-safety-officer"),
    ("15-2041.00", "biostatistician"),
    ("15-1254.00", "ai-product-designer"),
    ("29-2072.00", "healthcare-data-analyst"),
    ("librarian", "ai-knowledge-engineer"),
    ("19-2012.00", "medical-imaging-ai-specialist"),
    ("economist", "real-world-evidence-scientist"),
    ("truck driver", "ai-data-curator"),
]


@cache
def content() -> Catalog:
    return catalog.read(Path(__file__).parents[2] / "data")


@cache
def plan(start: str, role: str) -> Plan:
    person = from_background(content().skills, content().start(start), {})
    goal, wishes = content().role(role), Wishes(start=date(2026, 12, 1))
    assert barred(content(), person, goal, wishes) is None
    made = make(content(), person, goal, wishes)
    assert isinstance(made, Plan)
    assert objections(content(), person, goal, made) == ()
    return made


@pytest.mark.parametrize(("start", "role"), TRIED, ids=[f"{start} → {role}" for start, role in TRIED])
def test_an_occupation_has_a_plan_that_holds(start: str, role: str) -> None:
    made = plan(start, role)
    assert made.background in content().occupations
    assert made.steps
    assert made.proof.proven
    assert made.totals.hours < MASTERS
    taught = [lift for step in made.steps for lift in step.lifts]
    held = {level.skill: level.level for level in content().start(start).levels}
    assert all(lift.start >= 0 and lift.reach > held.get(lift.skill, 0) for lift in taught)


@pytest.mark.parametrize(
    ("near", "far", "role"),
    [
        ("29-1126.00", "accountant", "clinical-ai-specialist"),
        ("15-2041.00", "librarian", "biostatistician"),
        ("29-2072.00", "truck driver", "healthcare-data-analyst"),
        ("19-2012.00", "high school teacher", "medical-imaging-ai-specialist"),
    ],
)
def test_who_is_nearer_starts_readier_and_has_less_to_go(near: str, far: str, role: str) -> None:
    assert plan(near, role).now.share > plan(far, role).now.share
    assert plan(near, role).totals.hours < plan(far, role).totals.hours
