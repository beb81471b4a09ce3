"""A match is what the plain definitions say, on small catalogs drawn at random: nothing that saves work changes an answer."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import chain, combinations
from math import inf, sqrt
from statistics import fmean, median

import pytest

from hcai_career.advise.match import Wanted, match
from hcai_career.advise.match.fit import DAMPING, IMPORTANCES, WEIGHTS, backgrounds
from hcai_career.advise.match.stability import HIGHEST, SAME, STEP
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.parts import SkillLevel
from hcai_career.catalog.model.people import Background
from hcai_career.person import from_background
from tests.advise.small import CATEGORIES, EFFORTS, need, role, skill

SKILLS = ("a", "b", "c", "d")
STUDIED = 3
UNITS = [(name, level) for name in SKILLS for level in range(1, STUDIED + 1)]


@pytest.fixture(params=range(12))
def drawn(request):
    """A catalog with needs and prerequisites of one skill or any of several, and a person."""
    draw = random.Random(request.param)
    return catalog(draw), draw


@pytest.fixture
def asking(drawn):
    content, draw = drawn
    start = next(iter(content.backgrounds.values()))
    said = {name: draw.randint(0, 4) for name in draw.sample(SKILLS, 2)}
    return content, from_background(content.skills, start, said)


def catalog(draw):
    skills = [
        skill(name, stands_on=below(draw, at), effort=draw.choice(("narrow", "medium")))
        for at, name in enumerate(SKILLS)
    ]
    roles = [replace(role(*needs(draw)), id=f"role-{number}", title=f"Role {number}") for number in range(9)]
    starts = [
        Background(
            f"start-{number}", f"Start {number}", "group", "words",
            tuple(SkillLevel(name, draw.randint(1, 5)) for name in draw.sample(SKILLS, draw.randint(1, 3))), (), (), (),
        )
        for number in range(draw.randint(1, 5))
    ]  # fmt: skip
    return Catalog.of(efforts=EFFORTS, categories=CATEGORIES, skills=skills, roles=roles, backgrounds=starts)


def below(draw, at):
    options = tuple(draw.sample(SKILLS[:at], min(at, draw.randint(0, 2))))
    return [(options, draw.randint(1, 2))] if options else []


def needs(draw):
    wanted = [draw.sample(SKILLS, draw.choice((1, 1, 2, 3))) for _ in range(draw.randint(1, 4))]
    found = {tuple(options): draw.choice(IMPORTANCES) for options in wanted}
    return [need(draw.randint(1, 5), *options, importance=importance) for options, importance in found.items()]


# ---- the plain definitions


def lifts(content, levels, weights=WEIGHTS):
    """The coverage lift of every role for somebody with these levels; -inf for one of which they bring nothing."""
    people = [{name: person.level(name) for name in SKILLS} for person in backgrounds(content)]
    worth = dict(zip(IMPORTANCES, weights, strict=True))
    asked = {
        key: sum(worth[each.importance] * each.level for each in role.needs) for key, role in content.roles.items()
    }
    half = median(asked.values())
    found = {}
    for key, wanted in content.roles.items():
        ahead = sum(
            worth[each.importance] * (met(each, levels) - fmean(met(each, other) for other in people))
            for each in wanted.needs
        )
        found[key] = ahead / sqrt(asked[key] + DAMPING * half) if asked[key] + DAMPING * half else 0.0
        if not any(met(each, levels) for each in wanted.needs):
            found[key] = -inf
    return found


def met(need, levels):
    return min(need.level, max(levels[name] for name in need.options))


def place(found, key):
    return 1 + sum(other > found[key] + SAME for other in found.values())


def closed_sets(content, levels):
    """Every set of level steps in which each step has what it stands on, with its tenths of an hour."""
    steps = {(effort.id, step.to): round(10 * step.low) for effort in content.efforts.values() for step in effort.steps}
    missing = [unit for unit in UNITS if unit[1] > levels[unit[0]]]
    subsets = chain.from_iterable(combinations(missing, size) for size in range(len(missing) + 1))
    for units in map(frozenset, subsets):
        if all(stands(content.skills[name], level, units, levels) for name, level in units):
            yield units, sum(steps[content.skills[name].effort, level] for name, level in units)


def stands(record, level, units, levels):
    def has(name, wanted):
        return wanted <= levels[name] or (name, wanted) in units

    on = [any(has(name, each.hold_at(level)) for name in each.options) for each in record.prerequisites]
    return has(record.id, level - 1) and all(on)


# ---- a match


def test_the_order_and_the_shares(asking):
    content, person = asking
    levels = {name: person.level(name) for name in SKILLS}
    people = [{name: other.level(name) for name in SKILLS} for other in backgrounds(content)]
    expected = lifts(content, levels)
    found = match(content, person, Wanted(limit=len(content.roles)))
    touched = sorted((value for value in expected.values() if value > -inf), reverse=True)
    assert [each.lift for each in found.ranked] == pytest.approx(touched, abs=1e-4)
    assert found.untouched == len(expected) - len(touched)
    for each in found.ranked:
        wanted = content.roles[each.role].needs
        asked = sum(one.weight * one.level for one in wanted)
        assert each.lift == pytest.approx(expected[each.role], abs=1e-4)
        assert each.share == pytest.approx(sum(one.weight * met(one, levels) for one in wanted) / asked)
        typical = fmean(sum(one.weight * met(one, other) for one in wanted) / asked for other in people)
        assert each.typical == pytest.approx(typical)


def test_how_far_one_level_moves_a_place(asking):
    content, person = asking
    levels = {name: person.level(name) for name in SKILLS}
    wanted = dict.fromkeys(name for role in content.roles.values() for need in role.needs for name in need.options)
    changes = [(name, then) for name in wanted for then in (levels[name] - 1, levels[name] + 1) if 0 <= then <= 5]
    anew = {change: lifts(content, levels | dict([change])) for change in changes}
    for each in match(content, person, Wanted()).ranked[:5]:
        now = place(lifts(content, levels), each.role)
        shifts = sorted((place(found, each.role), name) for (name, _), found in anew.items())
        holds = each.holds
        assert (holds.tried, holds.moves) == (len(changes), sum(there != now for there, _ in shifts))
        best, worst = shifts[0], shifts[-1]
        assert (holds.best and (holds.best.place, holds.best.skill)) == (best if best[0] < now else None)
        assert (holds.worst and (holds.worst.place, holds.worst.skill)) == (worst if worst[0] > now else None)


def test_within_which_weights_a_place_holds(asking):
    content, person = asking
    levels = {name: person.level(name) for name in SKILLS}
    for each in match(content, person, Wanted()).ranked[:5]:
        now = place(lifts(content, levels), each.role)
        for at, band in enumerate(each.holds.bands):

            def same(value, at=at, role=each.role, now=now):
                weights = (*WEIGHTS[:at], value, *WEIGHTS[at + 1 :])
                return place(lifts(content, levels, weights), role) == now

            low = high = WEIGHTS[at]
            while low > 0 and same(low - STEP):
                low -= STEP
            while high < HIGHEST[at] and same(high + STEP):
                high += STEP
            assert (band.low, band.high, band.open_end) == (low, high, high == HIGHEST[at])


def test_the_hours_are_those_of_the_cheapest_closed_set(asking):
    content, person = asking
    levels = {name: person.level(name) for name in SKILLS}
    sets = list(closed_sets(content, levels))
    found = match(content, person, Wanted(by="hours", limit=len(content.roles)))
    for each in found.ranked:
        goals = [
            frozenset((name, min(one.level, STUDIED)) for name in one.options)
            for one in content.roles[each.role].needs
            if one.importance == "core" and met(one, levels) < min(one.level, STUDIED)
        ]
        cheapest = min(tenths for units, tenths in sets if all(units & goal for goal in goals))
        assert each.least_hours == cheapest / 10
    hours = [each.least_hours for each in found.ranked]
    assert hours == sorted(hours)
