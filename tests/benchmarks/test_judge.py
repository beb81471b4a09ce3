"""Growth is judged by what content adds, and neither a fixed start nor noise decides. The figures here are made up."""

from __future__ import annotations

import pytest
from benchmarks.growth.judge import growth, verdicts
from benchmarks.growth.part import COLD, COMMANDS, key
from benchmarks.start import rows

SIZES = (1, 10, 100)
PASS = 0.01


def figures(seconds, sizes=SIZES):
    """Every command takes `seconds` at each of the sizes, and a bare interpreter 10 ms."""
    times = [(size, [seconds(size)]) for size in sizes]
    return {
        "sizes": sizes,
        "cold": {key(COLD, f"{size}×"): {"wall": [0.1]} for size in sizes},
        "wall": {rows.PYTHON: [PASS]} | {key(one, f"{size}×"): time for one in COMMANDS for size, time in times},
        "dense": [],
    }


def plan(seconds, sizes=SIZES):
    return next(one for one in growth(figures(seconds, sizes)) if one.command == "plan")


def judged(seconds, sizes=SIZES):
    return {promise: holds for promise, _, holds in verdicts(figures(seconds, sizes))}[
        "cost grows no faster than the content"
    ]


@pytest.mark.parametrize("start", [PASS, 0.05, 0.5])
def test_what_grows_as_the_content_does_has_exponent_1_whatever_the_start_costs(start):
    found = plan(lambda size: start + 0.02 * size)
    assert found.added == pytest.approx(1)
    assert found.last <= 1.0001
    assert judged(lambda size: start + 0.02 * size)


def test_a_command_of_which_all_but_the_interpreter_grows_has_a_last_step_of_1():
    assert plan(lambda size: PASS + 0.02 * size).last == pytest.approx(1)


@pytest.mark.parametrize("start", [PASS, 0.05, 0.5])
def test_what_grows_as_the_square_is_found_whatever_the_start_costs(start):
    assert not judged(lambda size: start + 0.002 * size**2)


def test_a_power_that_a_start_hides_from_the_other_exponents_is_found():
    found = plan(lambda size: 0.2 + 0.002 * size**1.5)
    assert max(found.overall, found.last) < 1 < found.added


def test_a_few_milliseconds_more_are_not_told_from_noise():
    found = plan(lambda size: {1: 0.055, 10: 0.058, 100: 0.075}[size])
    assert found.added is None
    assert judged(lambda size: {1: 0.055, 10: 0.058, 100: 0.075}[size])


def test_two_sizes_tell_only_two_exponents():
    found = plan(lambda size: 0.05 + 0.02 * size, (1, 3))
    assert found.added is None
    assert found.steepest == max(found.overall, found.last)


def test_what_takes_no_longer_than_an_interpreter_has_no_last_step():
    assert plan(lambda size: PASS).last is None
