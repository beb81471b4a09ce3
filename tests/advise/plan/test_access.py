"""Practice on data that must be asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hcai_career.advise.verify import objections
from tests.advise.small import START, content, course, dataset, ids, need, no_plan, person, plan, project, role, skill

SKILLS = [skill("a"), skill("b", effort="medium")]
COURSES = [course("course-a", {"a": (0, 2)}, 30), course("course-b", {"b": (0, 2)}, 30)]
ON_DATA = project("on-data", {"a": (2, 3)}, 40, dataset="records")
WANTED = role(need(3, "a"), need(2, "b"))


def with_wait(days: tuple[int, int] | None, **more):
    return content(SKILLS, COURSES, [ON_DATA], datasets=[dataset("records", days)], **more)


def test_open_data_is_named_and_nobody_waits():
    found = plan(with_wait(None), WANTED)
    (step,) = [step for step in found.steps if step.id == "on-data"]
    assert step.data is not None
    assert (step.data.title, step.data.access, step.data.ask) == ("Records", "open", None)


def test_access_is_asked_for_as_long_before_as_it_may_take():
    catalog = with_wait((3, 14))
    found = plan(catalog, WANTED)
    step = next(step for step in found.steps if step.id == "on-data")
    assert step.data is not None
    assert step.data.ask == step.start - timedelta(days=14)
    assert (step.data.days_low, step.data.days_high, step.data.terms) == (3, 14, "A signed agreement")
    assert objections(catalog, person(catalog), WANTED, found) == ()


def test_other_steps_come_first_while_one_waits():
    only_a = {"a": 2}  # nothing but the data stands before the practice
    assert ids(plan(with_wait(None), WANTED, only_a)) == ["on-data", "course-b"]
    catalog = with_wait((3, 14))
    found = plan(catalog, WANTED, only_a)
    assert ids(found) == ["course-b", "on-data"]
    assert found.steps[-1].start == START + timedelta(days=63)  # 90 hours at 10 a week


def test_where_there_is_nothing_else_to_do_the_plan_waits():
    catalog = with_wait((10, 28))
    held = {"a": 2, "b": 2}
    found = plan(catalog, WANTED, held)
    (step,) = found.steps
    assert step.data is not None
    assert (step.data.ask, step.start) == (START, START + timedelta(days=28))
    assert found.totals.finish == START + timedelta(days=28 + 28 - 1)
    assert found.totals.hours == 40
    assert objections(catalog, person(catalog, **held), WANTED, found) == ()


def test_where_the_wait_breaks_the_deadline_the_plan_does_without_such_data():
    held = {"a": 2, "b": 2}
    other = course("course-a3", {"a": (2, 3)}, 45)
    catalog = content(SKILLS, [*COURSES, other], [ON_DATA], datasets=[dataset("records", (10, 28))])
    found = plan(catalog, WANTED, held, deadline=START + timedelta(days=40))
    assert ids(found) == ["course-a3"]
    assert not found.proof.proven
    assert objections(catalog, person(catalog, **held), WANTED, found) == ()


def test_where_nothing_else_leads_there_the_deadline_that_works_is_told():
    held = {"a": 2, "b": 2}
    found = no_plan(with_wait((10, 28)), WANTED, held, deadline=START + timedelta(days=30))
    assert [(conflict.wish, conflict.works) for conflict in found.conflicts] == [("deadline", "2027-02-28")]
    assert isinstance(plan(with_wait((10, 28)), WANTED, held, deadline=START + timedelta(days=55)).steps, tuple)


def test_the_checker_hears_of_data_that_is_asked_for_too_late():
    catalog = with_wait((3, 14))
    found = plan(catalog, WANTED, {"a": 2})
    step = found.steps[-1]
    assert step.data is not None
    assert step.data.ask is not None
    late = replace(step, data=replace(step.data, ask=step.data.ask + timedelta(days=5)))
    wrong = replace(found, steps=(*found.steps[:-1], late))
    assert any("asks for records" in words for words in objections(catalog, person(catalog, a=2), WANTED, wrong))
    silent = replace(found, steps=(*found.steps[:-1], replace(step, data=None)))
    assert any("another data set" in words for words in objections(catalog, person(catalog, a=2), WANTED, silent))


def test_where_nobody_knows_how_long_it_takes_access_is_asked_for_at_once():
    unknown = replace(dataset("records", (1, 2)), approval=None)
    catalog = content(SKILLS, COURSES, [ON_DATA], datasets=[unknown])
    found = plan(catalog, WANTED)
    step = next(step for step in found.steps if step.id == "on-data")
    assert step.data is not None
    assert (step.data.ask, step.data.days_high) == (START, None)
    assert objections(catalog, person(catalog), WANTED, found) == ()
