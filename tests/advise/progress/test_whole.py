"""A plan that was saved is the plan that was made: what its file leaves out is found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hcai_career.advise.plan import Plan
from hcai_career.advise.progress.start import saved
from hcai_career.advise.progress.state import progress
from hcai_career.advise.progress.whole import whole
from hcai_career.cli import planning

START = date(2026, 12, 7)
FOUND_AGAIN = (
    "person",
    "background",
    "role",
    "role_title",
    "wishes",
    "now",
    "after",
    "levels",
    "remains",
    "gates",
    "degrees",
    "credentials",
    "meetings",
)


def made(content, background, role, **options):
    asked = planning.asked(content, role, planning.PlanOptions(background, start="2026-12-07", **options), START)
    plan = planning.made(content, asked)
    assert isinstance(plan, Plan)
    return plan, saved(content, asked.person, asked.have, plan, START)


@pytest.mark.parametrize("wishes", [{}, {"scope": "all"}, {"prefer": "cheapest", "hours_per_week": 20.0}])
def test_nothing_is_lost_by_keeping_a_plan(tiny, wishes):
    plan, kept = made(tiny, "nurse", "ml-engineer", **wishes)
    again = whole(tiny, kept)
    for field in FOUND_AGAIN:
        assert getattr(again, field) == getattr(plan, field), field
    for was, found in zip(plan.steps, again.steps, strict=True):
        assert replace(found, needed_by=()) == replace(was, needed_by=())
        assert {each.step for each in found.needed_by} == {each.step for each in was.needed_by}
    assert replace(again.totals, finish_high=plan.totals.finish_high) == plan.totals


def test_how_good_it_was_is_not_claimed_any_more(tiny):
    _, kept = made(tiny, "nurse", "ml-engineer")
    assert not whole(tiny, kept).proof.proven


def test_what_is_skipped_counts_in_no_sum(tiny):
    plan, kept = made(tiny, "nurse", "ml-engineer")
    first = replace(kept.steps[0], state="skipped")
    again = whole(tiny, replace(kept, steps=(first, *kept.steps[1:])))
    assert len(again.steps) == len(plan.steps)
    assert again.totals.hours == pytest.approx(plan.totals.hours - plan.steps[0].hours)


def test_a_step_that_vanished_is_still_shown(tiny):
    _, kept = made(tiny, "nurse", "ml-engineer")
    gone = replace(kept.steps[0], id="gone", title="A course of the past")
    again = whole(tiny, replace(kept, steps=(gone, *kept.steps[1:])))
    assert again.steps[0].title == "A course of the past"
    assert again.steps[0].hours == kept.steps[0].hours


def test_levels_rise_with_what_is_done(tiny):
    _, kept = made(tiny, "nurse", "ml-engineer", scope="all")
    before = {each.skill: each for each in progress(tiny, kept, START).levels}
    assert all(each.now == each.start < each.then for each in before.values())
    done = tuple(replace(step, state="done", done="2027-01-01") for step in kept.steps)
    after = progress(tiny, replace(kept, steps=done), START).levels
    assert all(each.now == each.then for each in after)
    assert [each.skill for each in after] == list(before)


def test_a_saved_plan_offers_no_credential_that_its_budget_does_not_pay(tiny):
    cost = made(tiny, "nurse", "ml-engineer", budget=10_000.0)[0].totals.cost
    for left, offered in ((320, 1), (319, 0)):
        plan, kept = made(tiny, "nurse", "ml-engineer", budget=cost + left)
        assert plan.totals.cost == cost
        assert len(plan.credentials) == len(whole(tiny, kept).credentials) == offered
