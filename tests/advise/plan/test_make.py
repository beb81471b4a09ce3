"""The plan from content, person and wishes, on content one can hold in the head."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from hcai_career.advise.plan import Wishes, make
from hcai_career.advise.plan.result import STAGES, Remains
from hcai_career.advise.verify import objections
from hcai_career.catalog import Catalog
from hcai_career.catalog.kinds import KINDS
from hcai_career.person import from_nothing
from tests.advise.small import START, content, course, ids, need, no_plan, plan, project, role, skill

A = skill("a")
COURSE = course("course", {"a": (0, 2)}, 30)
WANTED = role(need(2, "a"))


def test_nothing_missing_is_an_empty_plan():
    found = plan(content([A], [COURSE]), WANTED, {"a": 2})
    assert found.steps == ()
    assert (found.now.share, found.after) == (1, 1)
    assert (found.totals.hours, found.totals.cost, found.totals.weeks) == (0, 0, 0)
    assert found.totals.finish == found.totals.finish_high == START
    assert found.proof.proven


def test_a_held_level_is_not_planned_again():
    first, second = course("first", {"a": (0, 1)}, 10), course("second", {"a": (1, 2)}, 20)
    catalog = content([A], [first, second])
    assert ids(plan(catalog, WANTED)) == ["first", "second"]
    assert ids(plan(catalog, WANTED, {"a": 1})) == ["second"]


def test_a_course_that_starts_lower_is_taken_for_what_is_missing():
    (step,) = plan(content([A], [COURSE]), WANTED, {"a": 1}).steps
    assert [(lift.start, lift.reach) for lift in step.lifts] == [(1, 2)]
    assert (step.own, step.practice) == (30, 0)


def test_any_of_takes_the_cheaper_way():
    either = role(need(2, "a", "b"))
    skills = [A, skill("b", effort="medium")]
    assert ids(plan(content(skills, [COURSE, course("long", {"b": (0, 2)}, 90)]), either)) == ["course"]
    cheaper = [replace(COURSE, cost=replace(COURSE.cost, amount=99)), course("long", {"b": (0, 2)}, 90)]
    assert ids(plan(content(skills, cheaper), either, prefer="cheapest")) == ["long"]


def test_a_prerequisite_that_one_of_several_skills_meets_takes_the_cheaper_one():
    skills = [skill("top", stands_on=[(("a", "b"), 1)]), A, skill("b", effort="medium")]
    resources = [
        course("for-a", {"a": (0, 1)}, 10),
        course("for-b", {"b": (0, 1)}, 30),
        course("top", {"top": (0, 1)}, 10),
    ]
    catalog = content(skills, resources)
    assert ids(plan(catalog, role(need(1, "top")))) == ["for-a", "top"]
    assert ids(plan(catalog, role(need(1, "top")), {"b": 1})) == ["top"]


def test_a_boast_is_charged_with_the_practice_that_is_missing():
    (step,) = plan(content([A], [course("boast", {"a": (0, 2)}, 9)]), WANTED).steps
    assert (step.own, step.practice, step.practice_high) == (9, 21, 51)


def test_the_shortest_boast_is_no_better_than_an_honest_course():
    boast, honest = course("boast", {"a": (0, 2)}, 6, 50), course("honest", {"a": (0, 2)}, 30)
    assert ids(plan(content([A], [boast, honest]), WANTED)) == ["honest"]


def test_self_study_only_where_the_catalog_has_nothing():
    found = plan(content([A, skill("b")], [COURSE]), role(need(2, "a"), need(1, "b")))
    assert [(step.id, step.kind, step.hours) for step in found.steps if step.kind == "self-study"] == [
        ("self-study-b-1", "self-study", 10)
    ]


def test_what_the_wishes_rule_out_is_not_self_study():
    paid = course("paid", {"a": (0, 2)}, 30, 100)
    assert no_plan(content([A], [paid]), WANTED, free=True).missing == (("a", 1), ("a", 2))


@pytest.mark.parametrize(
    "never",
    [
        {"status": "archived"},
        {"kind": "degree"},
        {"url": None},
        {"hours": None},
    ],
    ids=lambda never: next(iter(never)),
)
def test_what_cannot_be_taken_is_never_planned(never):
    never = {"hours": 30, **never}
    (step,) = plan(content([A], [course("never", {"a": (0, 1)}, **never)]), role(need(1, "a"))).steps
    assert step.kind == "self-study"


def test_a_book_needs_no_link():
    book = course("book", {"a": (0, 2)}, 30, kind="book", url=None)
    assert ids(plan(content([A], [book]), WANTED)) == ["book"]


def test_part_and_whole_are_never_both_planned():
    whole = course("whole", {"a": (0, 2)}, 30)
    parts = [course("one", {"a": (0, 1)}, 10, part_of="whole"), course("two", {"a": (1, 2)}, 20, part_of="whole")]
    for prefer in ("fastest", "cheapest", "fewest"):
        found = ids(plan(content([A], [whole, *parts]), WANTED, prefer=prefer))
        assert found in (["whole"], ["one", "two"])
    track, dear = course("whole", {"a": (1, 2), "b": (0, 1)}, 30), course("b-only", {"b": (0, 1)}, 20, 900)
    mixed = content([A, skill("b")], [track, dear, *parts])
    assert ids(plan(mixed, role(need(2, "a"), need(1, "b")), prefer="fewest")) == ["one", "two", "b-only"]


# ---- limits of study


CARE = skill("care", study_cap=1, cap_reason="It needs a licence.", category="clinical")


def test_a_study_cap_stops_the_plan_and_is_named():
    catalog = content([CARE], [course("course", {"care": (0, 3)}, 70)])
    found = plan(catalog, role(need(3, "care")))
    assert found.levels["care"] == 1
    assert found.remains == (Remains(("care",), 3, 1, "core", "cap", "care", "It needs a licence."),)


def test_what_stands_on_a_capped_skill_names_it():
    catalog = content([CARE, skill("triage", stands_on={"care": 2})])
    found = plan(catalog, role(need(2, "triage")))
    assert found.steps == ()
    assert [(each.why, each.because) for each in found.remains] == [("cap", "care")]


def test_a_licence_that_is_held_lifts_the_cap_of_what_stands_on_it():
    catalog = content([CARE, skill("triage", stands_on={"care": 2})])
    assert plan(catalog, role(need(1, "triage")), {"care": 4}).levels["triage"] == 1


def test_entry_goes_to_independence_and_names_what_grows():
    catalog = content([A], [course("course", {"a": (0, 3)}, 70), course("four", {"a": (3, 4)}, 100)])
    found = plan(catalog, role(need(4, "a"), need(5, "a", importance="nice")))
    assert found.levels["a"] == 3
    assert [(each.why, each.asked, each.importance) for each in found.remains] == [
        ("grows", 4, "core"),
        ("scope", 5, "nice"),
    ]


def test_full_depth_plans_level_four_as_practice_and_never_five():
    work = project("work", {"a": (3, 4)}, 100, {"a": 3}, kind="work")
    found = plan(content([A], [course("course", {"a": (0, 3)}, 70)], [work]), role(need(5, "a")), depth="full")
    assert [(step.id, step.kind) for step in found.steps] == [("course", "resource"), ("work", "practice")]
    assert found.levels["a"] == 4
    assert [each.why for each in found.remains] == ["grows"]


@pytest.mark.parametrize(("scope", "planned"), [("core", {"a"}), ("important", {"a", "b"}), ("all", {"a", "b", "c"})])
def test_the_scope_says_which_needs_are_planned(scope, planned):
    wanted = role(need(1, "a"), need(1, "b", importance="important"), need(1, "c", importance="nice"))
    found = plan(content([A, skill("b"), skill("c")]), wanted, scope=scope)
    assert set(found.levels) == planned
    assert [each.why for each in found.remains] == ["scope"] * (3 - len(planned))


def test_learnt_with_halves_the_practice_that_is_missing():
    skills = [replace(A, learnt_with=("b",)), skill("b")]
    both = role(need(2, "a"), need(2, "b"))
    alone = plan(content([A, skill("b")]), both)
    shared = plan(content(skills), both)
    assert (alone.totals.hours, shared.totals.hours) == (60, 45)
    assert plan(content(skills), both, {"b": 2}).totals.hours == 30, "what is held already is not learnt with anything"


def test_learnt_with_two_skills_halves_once():
    skills = [replace(A, learnt_with=("b", "c")), skill("b"), skill("c")]
    wanted = role(need(1, "a"), need(1, "b"), need(1, "c"))
    assert plan(content(skills), wanted).totals.hours == 5 + 10 + 10
    deadline = START.replace(day=START.day + 18)  # 25 hours at 10 a week: 17.5 days
    assert plan(content(skills), wanted, deadline=deadline).totals.finish <= deadline


# ---- money


UNKNOWN = course("unknown", {"a": (0, 2)}, 30, None)
DEAR = course("dear", {"a": (0, 2)}, 40, 500)


def test_an_unknown_price_is_counted_as_unknown():
    found = plan(content([A], [UNKNOWN]), WANTED)
    assert (found.steps[0].cost, found.totals.cost, found.totals.unknown_prices) == (None, 0, 1)


def test_a_budget_leaves_an_unknown_price_out_unless_it_is_allowed():
    catalog = content([A], [UNKNOWN, DEAR])
    found = plan(catalog, WANTED, budget=500)
    assert (ids(found), found.proof.left_out_unknown_price) == (["dear"], 1)
    assert ids(plan(catalog, WANTED, budget=500, allow_unknown_price=True)) == ["unknown"]
    assert ids(plan(catalog, WANTED, prefer="cheapest")) == ["dear"]


def test_another_currency_is_an_unknown_price():
    euros = course("euros", {"a": (0, 2)}, 30, 10, currency="EUR")
    assert plan(content([A], [euros]), WANTED).totals.unknown_prices == 1
    assert ids(plan(content([A], [euros, DEAR]), WANTED, budget=500)) == ["dear"]


def test_nothing_costs_nothing_in_any_currency():
    gratis = course("gratis", {"a": (0, 2)}, 30, 0, currency="EUR")
    found = plan(content([A], [gratis]), WANTED, free=True, budget=0)
    assert (found.totals.cost, found.totals.unknown_prices) == (0, 0)


def test_free_takes_no_paid_unknown_or_subscribed_course():
    free = course("free", {"a": (0, 2)}, 55)
    rivals = [UNKNOWN, DEAR, course("pass", {"a": (0, 2)}, 30, subscription="pass")]
    for wishes in ({"free": True}, {"budget": 0}):
        assert ids(plan(content([A], [free, *rivals]), WANTED, **wishes)) == ["free"]


def test_a_subscription_costs_months_at_the_persons_own_pace():
    catalog = content([A], [course("pass", {"a": (0, 2)}, 52, subscription="pass")])
    for pace, months in ((52, 1), (12, 1), (11.9, 2), (6, 2), (1, 12)):
        found = plan(catalog, WANTED, hours_per_week=pace)
        assert [paid.months for paid in found.totals.subscriptions] == [months]
        assert (found.steps[0].cost, found.totals.cost) == (0, 40 * months)


# ---- wishes


def test_a_language_rules_out_the_others():
    catalog = content(
        [A], [replace(COURSE, languages=("de",)), course("en-fr", {"a": (0, 2)}, 50, languages=("en", "fr"))]
    )
    assert ids(plan(catalog, WANTED)) == ["course"]
    assert ids(plan(catalog, WANTED, languages=("fr", "es"))) == ["en-fr"]


def test_without_rules_out_what_it_names():
    catalog = content([A], [COURSE, course("other", {"a": (0, 2)}, 50)])
    assert ids(plan(catalog, WANTED, without=("course",))) == ["other"]


def test_fastest_cheapest_and_fewest_differ():
    skills = [A, skill("b")]
    resources = [
        course("fast-a", {"a": (0, 1)}, 10, 90),
        course("free-a", {"a": (0, 1)}, 15),
        course("fast-b", {"b": (0, 1)}, 10, 0),
        course("both", {"a": (0, 1), "b": (0, 1)}, 38, 50),
    ]
    catalog, wanted = content(skills, resources), role(need(1, "a"), need(1, "b"))
    assert set(ids(plan(catalog, wanted, prefer="fastest"))) == {"fast-a", "fast-b"}
    assert set(ids(plan(catalog, wanted, prefer="cheapest"))) == {"free-a", "fast-b"}
    assert set(ids(plan(catalog, wanted, prefer="fewest"))) == {"both"}


# ---- the same input, the same plan


def test_the_order_of_the_content_makes_no_difference(tiny):
    wishes = Wishes(START, scope="all", prefer="fewest")
    backwards = Catalog.of(**{kind.section: tuple(reversed(tiny.section(kind.section).values())) for kind in KINDS})
    for wanted in tiny.roles.values():
        first = make(tiny, from_nothing(tiny.skills, {"r": 1}), wanted, wishes)
        again = make(tiny, from_nothing(tiny.skills, {"r": 1}), wanted, wishes)
        other = make(backwards, from_nothing(backwards.skills, {"r": 1}), wanted, wishes)
        assert first == again
        assert first == other


# ---- what every plan keeps


@pytest.mark.parametrize("prefer", ["fastest", "cheapest", "fewest"])
@pytest.mark.parametrize("depth", ["entry", "full"])
@pytest.mark.parametrize("scope", ["core", "important", "all"])
def test_every_plan_of_the_tiny_content_can_be_followed(tiny, prefer, depth, scope):
    for background in tiny.backgrounds.values():
        somebody = from_nothing(tiny.skills, {level.skill: level.level for level in background.levels})
        for wanted in tiny.roles.values():
            found = make(tiny, somebody, wanted, Wishes(START, prefer=prefer, depth=depth, scope=scope))
            assert objections(tiny, somebody, wanted, found) == ()
            stages = [STAGES.index(step.stage) for step in found.steps]
            assert stages == sorted(stages)
            assert all(one.end <= other.start for one, other in pairwise(found.steps))
            assert all(later.step > step.number for step in found.steps for later in step.needed_by)


def test_the_share_after_the_plan_is_that_of_the_levels_it_ends_with():
    found = plan(content([A], [COURSE]), role(need(4, "a")), {"a": 1})
    assert (found.now.share, found.after) == (1 / 4, 3 / 4)


def test_a_pace_of_next_to_nothing_is_no_crash():
    found = plan(content([A], [COURSE]), WANTED, hours_per_week=0.04)
    assert found.totals.weeks == 300, "0.1 hours a week is the slowest pace"
