"""Why there is no plan, and what would work: whatever is named is tried."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.advise.small import START, content, course, need, no_plan, plan, role, skill

FREE = course("free", {"a": (0, 2)}, 55)
PAID = course("paid", {"a": (0, 2)}, 30, 120)
WANTED = role(need(2, "a"))


def conflicts(found) -> list[tuple[str, str | None]]:
    return [(each.wish, each.works) for each in found.conflicts]


def test_a_budget_that_is_too_small_names_one_that_is_enough_and_no_more():
    catalog = content([skill("a")], [PAID])
    found = no_plan(catalog, WANTED, budget=100)
    assert conflicts(found) == [("budget", "$120")]
    assert found.conflicts[0].asked == "$100"
    assert plan(catalog, WANTED, budget=120).totals.cost == 120
    assert no_plan(catalog, WANTED, budget=119)


def test_the_budget_named_counts_subscriptions_as_they_are_billed():
    skills = [skill("a"), skill("b", stands_on={"a": 2}), skill("c", stands_on={"b": 2})]
    resources = [
        course("pass-a", {"a": (0, 2)}, 30, subscription="pass"),
        course("b", {"b": (0, 2)}, 30),
        course("pass-c", {"c": (0, 2)}, 30, subscription="pass"),
    ]
    catalog, wanted = content(skills, resources), role(need(2, "c"))
    found = no_plan(catalog, wanted, hours_per_week=20, budget=79)
    assert conflicts(found) == [("budget", "$80")]
    assert plan(catalog, wanted, hours_per_week=20, budget=80).totals.cost == 80


@pytest.mark.parametrize("pace", [1, 3.3, 10, 40])
def test_a_deadline_that_is_too_early_names_the_first_that_works(pace):
    catalog = content([skill("a")], [FREE, PAID])
    found = no_plan(catalog, WANTED, hours_per_week=pace, deadline=START + timedelta(days=1))
    ((wish, works),) = conflicts(found)
    assert wish == "deadline"
    day = date.fromisoformat(works)
    assert plan(catalog, WANTED, hours_per_week=pace, deadline=day).totals.finish <= day
    assert no_plan(catalog, WANTED, hours_per_week=pace, deadline=day - timedelta(days=1))


def test_a_budget_and_a_deadline_that_conflict_name_what_works_with_the_other():
    catalog = content([skill("a")], [FREE, PAID])
    wishes = {"budget": 100, "deadline": START + timedelta(days=25)}
    works = dict(conflicts(no_plan(catalog, WANTED, **wishes)))
    assert works == {"deadline": "2027-02-12", "budget": "$120"}
    assert plan(catalog, WANTED, **{**wishes, "budget": 120}).steps[0].id == "paid"
    assert plan(catalog, WANTED, **{**wishes, "deadline": date(2027, 2, 12)}).steps[0].id == "free"


def test_wishes_that_do_no_harm_are_not_named():
    catalog = content([skill("a")], [PAID])
    found = no_plan(catalog, WANTED, budget=100, languages=("en",), deadline=date(2030, 1, 1), without=("free",))
    assert conflicts(found) == [("budget", "$120")]


def test_free_names_what_it_would_cost_and_what_is_missing():
    found = no_plan(content([skill("a")], [PAID]), WANTED, free=True)
    assert conflicts(found) == [("free", "$120")]
    assert found.missing == (("a", 1), ("a", 2))


def test_a_language_nobody_teaches_in():
    found = no_plan(content([skill("a")], [FREE]), WANTED, languages=("fr",))
    assert conflicts(found) == [("language", "any language")]
    assert found.missing == (("a", 1), ("a", 2))


def test_without_names_which_of_the_resources_would_be_enough():
    catalog = content([skill("a"), skill("b")], [FREE, course("b", {"b": (0, 1)}, 10)])
    assert conflicts(no_plan(catalog, WANTED, without=("b", "free"))) == [("without", "with free")]
    both = role(*WANTED.needs, need(1, "b"))
    assert conflicts(no_plan(catalog, both, without=("b", "free"))) == [("without", "with more than one of them")]


def test_a_price_nobody_knows_is_named_with_its_way_out():
    catalog = content([skill("a")], [course("unknown", {"a": (0, 2)}, 30, None)])
    found = no_plan(catalog, WANTED, budget=500)
    assert ("unknown-price", "--allow-unknown-price") in conflicts(found)
    assert plan(catalog, WANTED, budget=500, allow_unknown_price=True).totals.unknown_prices == 1


def test_the_only_course_ruled_out_is_no_empty_plan():
    assert conflicts(no_plan(content([skill("a")], [FREE]), WANTED, without=("free",))) == [("without", "with free")]
