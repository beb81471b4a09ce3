"""Following a plan: marks, undo, how far it is, and planning the rest anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcai_career.advise.plan import NoPlan
from hcai_career.advise.progress import mark
from hcai_career.advise.progress.replan import difference, person, replan, spent
from hcai_career.advise.progress.start import saved
from hcai_career.advise.progress.state import progress
from hcai_career.catalog import Catalog
from hcai_career.person import saved as files
from hcai_career.person.saved import SavedPlan
from hcai_career.problem import ContentError, HcaiError, NotFoundError
from tests.advise.small import START, content, course, need, plan, role, skill
from tests.advise.small import person as said

NOW = datetime(2027, 1, 4, 9, tzinfo=UTC)
SKILLS = [skill("a"), skill("b")]
COURSES = [
    course("course-a", {"a": (0, 2)}, 30, 50),
    course("course-b", {"b": (0, 2)}, 30),
    course("other-b", {"b": (0, 2)}, 60),
]
WANTED = role(need(2, "a"), need(2, "b"))


def catalog(courses=COURSES) -> Catalog:
    made = content(SKILLS, courses)
    return Catalog.of(
        **{
            kind: made.section(kind).values()
            for kind in ("efforts", "categories", "skills", "resources", "practice", "subscriptions")
        },
        roles=[WANTED],
    )


def followed(**wishes) -> SavedPlan:
    """Two courses of 30 hours, at 10 hours a week from 4 January 2027."""
    made = catalog()
    return saved(made, said(made), {}, plan(made, WANTED, **wishes), START)


def day(days: int) -> datetime:
    return NOW + timedelta(days=days)


# ---- marks


def test_a_step_is_found_by_number_id_or_title() -> None:
    kept = followed()
    assert {mark.find(kept, name).id for name in ("1", "course-a", "Course-A")} == {"course-a"}
    with pytest.raises(NotFoundError, match="no step '3'") as caught:
        mark.find(kept, "3")
    assert caught.value.hint == "steps are 1 to 2"


def test_begun_logged_and_done() -> None:
    kept = followed()
    kept = mark.start(kept, kept.steps[0], day(1))
    kept = mark.log(kept, kept.steps[0], 2.5, day(2))
    kept = mark.done(kept, kept.steps[0], day(9))
    step = kept.steps[0]
    assert (step.state, step.started, step.done, step.logged) == ("done", "2027-01-05", "2027-01-13", 2.5)
    with pytest.raises(HcaiError, match="is done already"):
        mark.done(kept, step, day(9))


def test_hours_logged_begin_a_step_and_can_be_taken_back_but_not_more_than_all() -> None:
    kept = followed()
    kept = mark.log(kept, kept.steps[1], 3, day(0))
    assert kept.steps[1].state == "started"
    kept = mark.log(kept, kept.steps[1], -1, day(0))
    assert kept.steps[1].logged == 2
    with pytest.raises(HcaiError):
        mark.log(kept, kept.steps[1], -3, day(0))


ACTIONS = st.lists(st.tuples(st.sampled_from(["start", "done", "skip", "log", "note"]), st.integers(0, 1)), max_size=12)


@given(ACTIONS)
def test_whatever_was_done_can_be_undone_step_by_step(actions: list[tuple[str, int]]) -> None:
    states = [followed()]
    for name, at in actions:
        kept = states[-1]
        extra = {"log": (1.5,), "note": ("words",)}.get(name, ())
        try:
            states.append(getattr(mark, name)(kept, kept.steps[at], *extra, NOW))
        except HcaiError:
            continue
    kept = states.pop()
    while states:
        kept, _ = mark.undo(kept)
        assert kept == states.pop()
    with pytest.raises(HcaiError, match="nothing to undo"):
        mark.undo(kept)


# ---- the file


def test_what_is_written_is_read(tmp_path: Path) -> None:
    kept = followed(budget=200, deadline=date(2027, 6, 1), languages=("en",))
    kept = mark.note(kept, kept.steps[0], "ein [bold]Wort[/] – ‘ja’: #1", NOW)
    files.write(tmp_path / "plan.yaml", kept)
    assert files.read(tmp_path / "plan.yaml") == kept
    assert (tmp_path / "plan.yaml").read_text().startswith("# A plan made with hcai.")


def test_what_is_no_plan_is_refused_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    with pytest.raises(NotFoundError, match="there is no plan"):
        files.read(file)
    file.write_text("roles: {}\n")
    with pytest.raises(HcaiError, match="is no plan of hcai"):
        files.read(file)
    file.write_text("hcai: plan/2\n")
    with pytest.raises(HcaiError, match="this hcai reads 'plan/1'"):
        files.read(file)
    files.write(file, followed())
    file.write_text(file.read_text().replace("hours: 30.0", "hours: many", 1))
    with pytest.raises(ContentError) as caught:
        files.read(file)
    (problem,) = caught.value.problems
    assert "steps[0].hours" in problem.message
    assert problem.place.line == file.read_text().splitlines().index("  hours: many") + 1


# ---- how far it is


def test_hours_done_ahead_or_behind_and_the_pace() -> None:
    kept = followed()
    fresh = progress(catalog(), kept, START)
    assert (fresh.hours, fresh.done, fresh.pace, fresh.next) == (60, 0, None, 1)
    late = progress(catalog(), kept, START + timedelta(days=20))  # the first course should be done
    assert late.behind == 30
    kept = mark.done(kept, kept.steps[0], day(14))
    good = progress(catalog(), kept, START + timedelta(days=14))
    assert good.done == 30
    assert good.behind < 0
    assert good.pace == 15
    assert good.next == 2
    assert good.finish == START + timedelta(days=14 + 21)


def test_a_skipped_step_is_nothing_to_do() -> None:
    kept = followed()
    kept = mark.skip(kept, kept.steps[0], NOW)
    assert progress(catalog(), kept, START).hours == 30


def test_the_burn_down_ends_at_nothing_and_knows_nothing_of_the_future() -> None:
    kept = followed()
    kept = mark.done(kept, kept.steps[0], day(10))
    points = progress(catalog(), kept, START + timedelta(days=10)).burn_down
    assert [point.day for point in points] == sorted(point.day for point in points)
    assert points[-1].planned == 0
    assert points[-1].left is None
    assert next(point.left for point in points if point.day == START + timedelta(days=10)) == 30


def test_a_step_that_is_no_longer_offered_is_named_with_what_could_take_its_place() -> None:
    gone = [replace(COURSES[1], status="archived"), COURSES[0], COURSES[2]]
    (vanished,) = progress(catalog(gone), followed(), START).vanished
    assert (vanished.id, vanished.replacement) == ("course-b", "other-b")
    assert progress(catalog(gone), followed(), START).outdated is False  # both were made in code, without a digest


# ---- anew


def test_what_is_done_stays_and_the_rest_follows_the_real_pace() -> None:
    kept = followed()
    kept = mark.done(kept, kept.steps[0], day(42))  # 30 hours in 6 weeks
    found = replan(catalog(), kept, day(42))
    assert isinstance(found, tuple)
    after, changes = found
    assert [(step.id, step.state) for step in after.steps] == [("course-a", "done"), ("course-b", "todo")]
    assert after.asked.hours_per_week == 5
    assert after.steps[1].start == "2027-02-15"
    assert [(change.what, change.because) for change in changes.steps] == [("moved", "pace")]
    assert changes.finish_after > changes.finish_before
    assert mark.undo(after)[0].steps == kept.steps


def test_a_skipped_step_is_replaced() -> None:
    kept = followed()
    kept = mark.skip(kept, mark.find(kept, "course-b"), NOW)
    found = replan(catalog(), kept, NOW)
    assert isinstance(found, tuple)
    after, changes = found
    assert {step.id: step.state for step in after.steps} == {
        "course-a": "todo",
        "other-b": "todo",
        "course-b": "skipped",
    }
    assert ("new", "other-b", "replaces") in {(change.what, change.id, change.because) for change in changes.steps}


def test_what_has_vanished_is_gone_and_said_to_be() -> None:
    found = replan(catalog([COURSES[0], COURSES[2]]), followed(), NOW)
    assert isinstance(found, tuple)
    assert ("gone", "course-b", "vanished") in {(one.what, one.id, one.because) for one in found[1].steps}


def test_hours_logged_on_a_step_that_is_begun_are_not_planned_again() -> None:
    kept = followed()
    kept = mark.log(kept, kept.steps[0], 20, NOW)
    found = replan(catalog(), kept, NOW)
    assert isinstance(found, tuple)
    assert found[0].steps[0].end == "2027-01-10"  # 10 of 30 hours are left, at 10 a week
    assert found[0].steps[0].logged == 20


def test_the_budget_is_what_is_left_of_it() -> None:
    kept = followed(budget=50)
    assert spent(kept, {}) == 0
    kept = mark.done(kept, mark.find(kept, "course-a"), NOW)
    assert spent(kept, {}) == 50
    dear = [replace(COURSES[1], cost=replace(COURSES[1].cost, amount=20)), COURSES[0]]
    assert isinstance(replan(catalog(dear), kept, NOW), NoPlan)


def test_the_person_is_who_they_were_and_what_is_done() -> None:
    kept = followed()
    kept = mark.done(kept, mark.find(kept, "course-a"), NOW)
    assert person(catalog(), kept).level("a") == 2
    assert person(catalog(), kept).level("b") == 0


def test_two_plans_side_by_side() -> None:
    one, other = followed(), followed(without=("course-b",))
    changes = difference(one, other)
    assert {(change.what, change.id) for change in changes.steps} == {("gone", "course-b"), ("new", "other-b")}
    assert (changes.hours_before, changes.hours_after) == (60, 90)
