"""Several targets: what they share comes first, every part is a plan, and regrets add up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcai_career.advise.fork import SHARED, Fork, common, fork, held_after
from hcai_career.advise.match.bound import Bounds
from hcai_career.advise.plan import Barred, NoPlan, Wishes
from hcai_career.advise.verify import objections
from hcai_career.person import from_background, from_nothing
from hcai_career.problem import UsageError
from tests.advise.small import START, content, course, need, role, skill

WISHES = Wishes(START, hours_per_week=10)


@pytest.fixture(scope="module")
def trunk():
    """A trunk that both targets stand on, and a twig for each."""
    skills = [
        skill("trunk", effort="medium"),
        skill("left", stands_on={"trunk": 2}),
        skill("right", stands_on={"trunk": 2}),
    ]
    courses = [
        course("trunk-course", {"trunk": (0, 2)}, 90),
        course("left-course", {"left": (0, 3)}, 70, 50, needs={"trunk": 2}),
        course("right-course", {"right": (0, 3)}, 70, 20, needs={"trunk": 2}),
    ]
    return content(skills, courses)


LEFT = replace(role(need(3, "left")), id="left-role", title="Left")
RIGHT = replace(role(need(3, "right")), id="right-role", title="Right")


def forked(catalog, *roles, wishes=WISHES, person=None) -> Fork:
    found = fork(catalog, person or from_nothing(catalog.skills, {}), roles, wishes)
    assert isinstance(found, Fork), found
    return found


def test_what_both_stand_on_comes_first(trunk):
    found = forked(trunk, LEFT, RIGHT)
    assert [step.id for step in found.shared.steps] == ["trunk-course"]
    assert [[step.id for step in each.plan.steps] for each in found.branches] == [["left-course"], ["right-course"]]


def test_a_branch_begins_when_the_shared_part_is_done(trunk):
    found = forked(trunk, LEFT, RIGHT)
    for each in found.branches:
        assert each.plan.steps[0].start > found.shared.steps[-1].end


def test_regrets_add_up(trunk):
    found = forked(trunk, LEFT, RIGHT)
    by_first = {choice.first: {end.role: end for end in choice.ends} for choice in found.choices}
    assert by_first[SHARED]["left-role"].sums.hours == 90 + 70
    assert by_first[SHARED]["left-role"].regret == 0
    assert by_first["left-role"]["right-role"].sums.hours == 90 + 70 + 70
    assert by_first["left-role"]["right-role"].regret == 70
    assert found.best == SHARED
    for choice in found.choices:
        assert choice.worst == max(end.regret for end in choice.ends)


def test_where_money_is_the_wish_regrets_are_money(trunk):
    found = forked(trunk, LEFT, RIGHT, wishes=replace(WISHES, prefer="cheapest"))
    by_first = {choice.first: {end.role: end for end in choice.ends} for choice in found.choices}
    assert by_first["left-role"]["right-role"].regret == 50
    assert by_first["right-role"]["left-role"].regret == 20


def test_the_shared_part_leaves_the_branches_what_is_left_of_the_budget(trunk):
    found = forked(trunk, LEFT, RIGHT, wishes=replace(WISHES, budget=50))
    assert all(each.plan.wishes.budget == 50 for each in found.branches)  # the trunk costs nothing


def test_a_target_that_cannot_be_had_alone_is_told(trunk):
    person = from_nothing(trunk.skills, {})
    found = fork(trunk, person, [LEFT, RIGHT], replace(WISHES, budget=30))
    assert isinstance(found, NoPlan)
    assert found.role == "left-role"


def test_roles_with_nothing_in_common_have_no_shared_part():
    catalog = content([skill("a"), skill("b")])
    one, other = (replace(role(need(2, name)), id=f"role-{name}") for name in "ab")
    found = forked(catalog, one, other)
    assert found.shared is None
    assert [each.plan.totals.hours for each in found.branches] == [each.direct.hours for each in found.branches]


def test_what_is_common_is_what_every_way_needs(trunk):
    person = from_nothing(trunk.skills, {})
    assert [(each.skill, each.level) for each in common(trunk, person, [LEFT, RIGHT], WISHES)] == [("trunk", 2)]
    assert common(trunk, from_nothing(trunk.skills, {"trunk": 2}), [LEFT, RIGHT], WISHES) == ()


def test_a_barred_target_is_told_as_for_one(tiny):
    person = from_background(tiny.skills, tiny.background("software-engineer"), {})
    roles = [tiny.role("ml-engineer"), tiny.role("ai-lead")]
    assert isinstance(fork(tiny, person, roles, WISHES), Barred)


def test_the_checker_has_no_objection_to_any_part(tiny):
    person = from_background(tiny.skills, tiny.background("software-engineer"), {})
    roles = [tiny.role("ml-engineer"), tiny.role("data-scientist")]
    found = forked(tiny, *roles, person=person)
    after = held_after(person, found.shared) if found.shared else person
    for each in found.branches:
        assert objections(tiny, after, tiny.roles[each.role], each.plan) == ()
        assert Bounds(tiny, person).least(tiny.roles[each.role]).hours <= each.direct.hours


@pytest.mark.parametrize("count", [1, 5])
def test_two_to_four_make_a_fork(trunk, count):
    roles = [replace(LEFT, id=f"role-{number}") for number in range(count)]
    with pytest.raises(UsageError, match="2 to 4"):
        fork(trunk, from_nothing(trunk.skills, {}), roles, WISHES)


def test_the_same_role_twice_is_no_fork(trunk):
    with pytest.raises(UsageError):
        fork(trunk, from_nothing(trunk.skills, {}), [LEFT, LEFT], WISHES)
