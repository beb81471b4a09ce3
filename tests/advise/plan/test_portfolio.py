"""The one or two projects that show most of what the role asks."""

from __future__ import annotations

from datetime import timedelta

from tests.advise.small import START, content, course, ids, need, plan, project, role, skill

SKILLS = [skill("a"), skill("b"), skill("c"), skill("dear", effort="broad")]
COURSE = course("course", {"a": (0, 3), "b": (0, 3)}, 140)
WANTED = role(need(4, "a"), need(4, "b"))
FOR_A = project("for-a", {"a": (3, 4)}, 50, {"a": 3})
FOR_B = project("for-b", {"b": (3, 4)}, 50, {"b": 3})


def projects(*offered, wanted=WANTED, **wishes) -> list[str]:
    found = plan(content(SKILLS, [COURSE], offered), wanted, **wishes)
    return [step.id for step in found.steps if step.kind == "project"]


def test_a_project_shows_the_needs_at_level_four():
    assert projects(FOR_A) == ["for-a"]


def test_one_that_shows_more_comes_before_one_that_shows_less():
    both = project("both", {"a": (3, 4), "b": (3, 4)}, 90, {"a": 3})
    assert projects(FOR_A, FOR_B, both) == ["both"]


def test_a_second_project_must_show_what_the_first_does_not():
    assert sorted(projects(FOR_A, FOR_B)) == ["for-a", "for-b"]
    assert projects(FOR_A, project("again", {"a": (3, 4)}, 60, {"a": 3})) == ["for-a"]


def test_there_are_two_at_most():
    wanted = role(*WANTED.needs, need(4, "c"))
    assert len(projects(FOR_A, FOR_B, project("for-c", {"c": (3, 4)}, 50, {"c": 3}), wanted=wanted)) == 2


def test_one_made_for_the_role_is_preferred():
    suited = project("z-suited", {"a": (3, 4)}, 90, {"a": 3}, suits=("role",))
    assert projects(FOR_A, suited, wanted=role(need(4, "a"))) == ["z-suited"]


def test_a_project_that_asks_for_too_much_more_is_left_out():
    assert projects(project("far", {"a": (3, 4)}, 50, {"a": 3, "dear": 2})) == []


def test_the_little_more_that_a_project_asks_for_is_planned():
    near = project("near", {"a": (3, 4)}, 50, {"a": 3, "c": 1})
    found = plan(content(SKILLS, [COURSE], [near]), WANTED)
    assert found.levels["c"] == 1
    assert ids(found)[-1] == "near"
    (step,) = [step for step in found.steps if step.lifts and step.lifts[0].skill == "c"]
    assert [(later.step, later.skill) for later in step.needed_by] == [(found.steps[-1].number, "c")]


def test_a_project_needs_what_its_lifts_start_from():
    assert projects(project("high", {"a": (4, 5)}, 50)) == []


def test_a_project_that_shows_nothing_of_the_role_is_none():
    assert projects(project("other", {"c": (0, 1)}, 5)) == []


def test_a_project_ruled_out_is_not_taken():
    assert projects(FOR_A, without=("for-a",)) == []


def test_the_deadline_counts_the_projects_and_they_give_way_to_it():
    wished = plan(content(SKILLS, [COURSE]), WANTED).totals
    tight = START + timedelta(days=int(wished.hours * 7 / 10) + 1)
    found = plan(content(SKILLS, [COURSE], [FOR_A]), WANTED, deadline=tight)
    assert [step.id for step in found.steps if step.kind == "project"] == []
    later = tight + timedelta(days=5 * 7)
    found = plan(content(SKILLS, [COURSE], [FOR_A]), WANTED, deadline=later)
    assert [step.id for step in found.steps if step.kind == "project"] == ["for-a"]
    assert found.totals.finish <= later


def test_full_depth_plans_level_four_and_no_portfolio():
    assert projects(FOR_A, FOR_B, depth="full") == []
