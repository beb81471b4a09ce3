"""Readiness: a share that follows a few laws and can be unfolded into what it is made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcai_career.advise.gap import AsLevels, readiness, typical_share
from tests.advise.small import need, role

NAMES = "abcd"
SETTINGS = settings(derandomize=True, deadline=None, database=None, max_examples=200)

people = st.dictionaries(st.sampled_from(NAMES), st.integers(0, 5))
needs = st.builds(
    lambda options, level, importance: need(level, *options, importance=importance),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True),
    st.integers(1, 5),
    st.sampled_from(("core", "important", "nice")),
)
roles = st.lists(needs, max_size=5).map(lambda some: role(*some))


def share(wanted, **levels: int) -> float:
    return readiness(wanted, AsLevels(levels)).share


def test_by_hand():
    wanted = role(need(4, "a"), need(2, "b", importance="important"), need(2, "c", importance="nice"))
    found = readiness(wanted, AsLevels({"a": 3, "b": 5}))
    assert (found.reached, found.asked) == (3 * 3 + 2 * 2, 3 * 4 + 2 * 2 + 1 * 2)
    assert found.share == pytest.approx(13 / 18)
    assert [(gap.skill, gap.have, gap.missing) for gap in found.gaps] == [("a", 3, 1), ("b", 5, 0), ("c", 0, 2)]
    assert [gap.skill for gap in found.open] == ["a", "c"]


def test_of_several_options_the_one_that_comes_nearest_counts():
    wanted = role(need(3, "a", "b"))
    assert readiness(wanted, AsLevels({"a": 1, "b": 2})).gaps[0].skill == "b"
    assert readiness(wanted, AsLevels({"a": 2, "b": 2})).gaps[0].skill == "a"
    assert readiness(wanted, AsLevels({})).gaps[0].skill == "a"


def test_more_than_is_asked_does_not_make_up_for_what_is_missing():
    assert share(role(need(2, "a"), need(2, "b")), a=5) == 0.5


def test_a_role_that_asks_nothing_is_ready():
    assert share(role()) == 1.0


@SETTINGS
@given(roles, people)
def test_it_runs_from_nothing_to_all(wanted, levels):
    found = readiness(wanted, AsLevels(levels))
    assert 0 <= found.share <= 1
    assert (found.share == 1) == (not found.open)
    assert wanted.needs == () or readiness(wanted, AsLevels({})).share == 0
    assert readiness(wanted, AsLevels(dict.fromkeys(NAMES, 5))).share == 1


@SETTINGS
@given(roles, people, people)
def test_learning_never_lowers_it(wanted, levels, more):
    higher = {name: max(levels.get(name, 0), more.get(name, 0)) for name in NAMES}
    assert readiness(wanted, AsLevels(levels)).share <= readiness(wanted, AsLevels(higher)).share


@SETTINGS
@given(roles, people)
def test_the_parts_add_up(wanted, levels):
    found = readiness(wanted, AsLevels(levels))
    assert [gap.need for gap in found.gaps] == list(wanted.needs)
    assert sum(gap.need.weight * (gap.need.level - gap.missing) for gap in found.gaps) == found.reached
    assert sum(gap.need.weight * gap.need.level for gap in found.gaps) == found.asked
    assert found.asked == 0 or found.share == found.reached / found.asked


@SETTINGS
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True), st.integers(1, 5), people)
def test_any_of_is_as_good_as_its_best_option(options, level, levels):
    together = readiness(role(need(level, *options)), AsLevels(levels)).share
    assert together == max(readiness(role(need(level, option)), AsLevels(levels)).share for option in options)


def test_what_a_typical_start_covers_is_a_mean():
    wanted = role(need(4, "a"))
    assert typical_share(wanted, [AsLevels({"a": 4}), AsLevels({"a": 1})]) == pytest.approx((1 + 0.25) / 2)
    assert typical_share(wanted, []) == 0
