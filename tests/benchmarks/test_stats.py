"""The arithmetic behind the figures."""

from __future__ import annotations

import pytest
from benchmarks.stats import exponent, ratios, spread


def test_a_spread_is_the_median_and_its_quartiles():
    assert spread([5, 1, 4, 2, 3]) == (3, 2, 4)
    assert spread([7]) == (7, 7, 7)
    with pytest.raises(ValueError, match="no values"):
        spread([])


def test_ratios_are_taken_round_by_round():
    assert ratios([2, 6, 30], [1, 2, 10]) == [2, 3, 3]


@pytest.mark.parametrize("power", [0, 0.5, 1, 2])
def test_the_exponent_of_a_power_is_its_power(power):
    sizes = [1, 10, 100]
    assert exponent(sizes, [3 * size**power for size in sizes]) == pytest.approx(power)


def test_an_exponent_needs_two_sizes():
    with pytest.raises(ValueError, match="two sizes"):
        exponent([10, 10], [1, 2])
