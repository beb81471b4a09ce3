"""How firm a place is, against ranking anew by brute force."""

from __future__ import annotations

import pytest

from hcai_career.advise.match.fit import IMPORTANCES, WEIGHTS, Field, lift
from hcai_career.advise.match.stability import HIGHEST, SAME, STEP, Stability, close
from hcai_career.person import from_background
from hcai_career.person.person import Held


def place(lifts, role):
    return 1 + sum(other > lifts[role] + SAME for other in lifts.values())


@pytest.fixture
def asked(tiny):
    person = from_background(
        tiny.skills, tiny.background("software-engineer"), {"health-data": 1, "machine-learning": 2}
    )
    return Field(tiny, person), list(tiny.roles.values()), person


def test_a_place_holds_within_the_band_and_not_one_step_beyond(asked):
    field, pool, person = asked
    firm = Stability(field, pool, person)
    for role in pool:
        holds = firm.holds(role.id)
        for at, band in enumerate(holds.bands):
            assert band.importance == IMPORTANCES[at]
            assert band.low <= WEIGHTS[at] <= band.high

            def at_weight(value, at=at):
                weights = list(WEIGHTS)
                weights[at] = value
                damping = field.damping(tuple(weights))
                return {id_: lift(fit, damping, tuple(weights)) for id_, fit in field.fits.items()}

            now = place(at_weight(WEIGHTS[at]), role.id)
            assert place(at_weight(band.low), role.id) == now
            assert place(at_weight(band.high), role.id) == now
            if band.low > 0:
                assert place(at_weight(band.low - STEP), role.id) != now
            if not band.open_end:
                assert place(at_weight(band.high + STEP), role.id) != now
            assert band.high <= HIGHEST[at]


def test_single_levels_move_it_as_ranking_anew_says(tiny, asked):
    field, pool, person = asked
    firm = Stability(field, pool, person)
    asking = {skill for role in pool for need in role.needs for skill in need.options}
    for role in pool:
        places = []
        for skill in asking:
            for then in (person.level(skill) - 1, person.level(skill) + 1):
                if 0 <= then <= 5:
                    held = {**person.held, skill: Held(then, "said")}
                    other = Field(tiny, type(person)("You", held))
                    lifts = {id_: lift(fit, other.damping()) for id_, fit in other.fits.items()}
                    places.append(place(lifts, role.id))
        holds, now = firm.holds(role.id), firm.place(role.id)
        assert holds.tried == len(places)
        assert holds.moves == sum(each != now for each in places)
        assert (holds.best.place if holds.best else now) == min([*places, now])
        assert (holds.worst.place if holds.worst else now) == max([*places, now])


def test_two_roles_that_one_small_level_would_swap_are_close(asked):
    field, _, _ = asked
    fit, damping = field.fits["ml-engineer"], field.damping()
    step = 1 / (fit.target() + damping) ** 0.5
    mine = lift(fit, damping)
    assert close(fit, mine, damping)
    assert close(fit, mine - step * 0.99, damping)
    assert not close(fit, mine - step * 1.01, damping)
