"""The work of a match grows no faster than the content. Calls are counted, not time, so the answer is the same on any machine."""

from __future__ import annotations

import random
import sys
from dataclasses import replace

import pytest

from hcai_career.advise.match import Wanted, match
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.parts import SkillLevel
from hcai_career.catalog.model.people import Background
from hcai_career.person import from_background
from tests.advise.small import CATEGORIES, EFFORTS, need, role, skill

COPIES = 40
"""Roles beyond those that are looked at closely, so that this part is full in both contents."""
SLACK = 1.1
"""For sorting, of n values in n·log n steps."""


def copied(copies):
    """So many times the same roles, skills and backgrounds under other names."""
    draw, skills, roles, starts = random.Random(1), [], [], []
    for number in range(copies):
        names = [f"{letter}-{number}" for letter in "abcdef"]
        skills += [skill(name, stands_on={names[at - 1]: 1} if at else ()) for at, name in enumerate(names)]
        for at in range(6):
            needs = (need(3, names[at]), need(2, *draw.sample(names, 2)), need(4, *draw.sample(names, 3)))
            roles.append(replace(role(*needs), id=f"role-{number}-{at}", title=f"Role {number} {at}"))
        for at in range(4):
            levels = tuple(SkillLevel(name, draw.randint(1, 4)) for name in draw.sample(names, 2))
            starts.append(
                Background(
                    f"start-{number}-{at}", f"Start {number} {at}", "group", "words", levels, (), (), ()
                )
            )  # fmt: skip
    return Catalog.of(efforts=EFFORTS, categories=CATEGORIES, skills=skills, roles=roles, backgrounds=starts)


def calls(content, by):
    """How many functions are called for a match, Python's own among them."""
    person = from_background(content.skills, content.background("start-0-0"), {})
    count = 0

    def counted(frame, event, arg):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        match(content, person, Wanted(by=by))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("by", ["readiness", "hours", "pay"])
def test_twice_the_content_takes_no_more_than_twice_the_work(by):
    assert calls(copied(2 * COPIES), by) <= 2 * SLACK * calls(copied(COPIES), by)
