"""The page of a plan shows every step and every figure that its JSON has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tests.browser.conftest import Open
from tests.show.plan.plans import make

from hcai_career.catalog import Catalog
from hcai_career.show import json as as_json
from hcai_career.show.plan.said import day
from hcai_career.show.text.travel import percent
from hcai_career.show.text.words import money, number

NO_FIGURES = {"group", "eqf", "weight", "jurisdiction"}
"""Fields whose figures a reader meets in other words: EQF 6 is "a bachelor's degree"."""


@pytest.fixture(scope="module")
def data(tiny: Catalog) -> dict[str, Any]:
    made = make(tiny, scope="all", budget=5000.0)
    found: dict[str, Any] = json.loads(as_json.render(made, "hcai.plan/1", tiny, cites=True))
    return found


@pytest.fixture
def page(opened: Open) -> Any:
    found = opened("plan")
    found.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    return found


def words(value: float) -> set[str]:
    """How a figure may be written."""
    return {number(value), money(value, "USD"), percent(value), str(value)}


def leaves(value: Any, route: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*route, key))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, route)
    else:
        yield route, value


def test_every_figure_of_the_plan(page: Any, data: dict[str, Any]) -> None:
    text = page.inner_text("body")
    missing = [
        (route, value)
        for route, value in leaves(data["data"])
        if isinstance(value, int | float)
        and not isinstance(value, bool)
        and route[-1] not in NO_FIGURES
        and not any(each in text for each in words(value))
    ]
    assert missing == []


def test_every_step_with_its_figures(page: Any, data: dict[str, Any], tiny: Catalog) -> None:
    steps = data["data"]["steps"]
    assert page.locator("article.step").count() == len(steps)
    for step in steps:
        text = page.inner_text(f"#step-{step['number']}")
        expected = [step["title"], *figures(step, tiny)]
        assert [each for each in expected if each not in text] == [], step["id"]
        times = page.eval_on_selector_all(f"#step-{step['number']} time", "all => all.map(each => each.dateTime)")
        assert {step["start"], step["end"]} <= set(times)
        if step["url"]:
            assert page.locator(f'#step-{step["number"]} a[href="{step["url"]}"]').count() == 1


def figures(step: dict[str, Any], content: Catalog) -> Iterator[str]:
    if step["kind"] == "resource":
        yield step["provider"]
    yield from (number(step[name]) for name in ("own", "practice", "practice_high") if step[name])
    if step["cost"] and not step["subscription"]:
        yield money(step["cost"], "USD")
    if step["subscription"]:
        yield content.subscriptions[step["subscription"]].title
    yield (
        f"{step['first_week']}"
        if step["first_week"] == step["last_week"]
        else f"{step['first_week']}–{step['last_week']}"
    )
    for lift in step["lifts"]:
        yield f"{content.skills[lift['skill']].name} {lift['start']}→{lift['reach']}"
    for closed in step["closes"]:
        yield f"{content.skills[closed['skill']].name} {closed['level']} ({closed['importance']})"
    later = sorted({each["step"] for each in step["needed_by"]})
    if later and step["kind"] != "project":
        yield f"needed by {', '.join(map(str, later))}"
    if step["deliverable"]:
        yield step["deliverable"] if step["kind"] == "project" else ""
    if step["data"]:
        yield step["data"]["title"]
        if step["data"]["ask"]:
            yield day(date.fromisoformat(step["data"]["ask"]))


def test_the_sums_and_what_was_asked(page: Any, data: dict[str, Any]) -> None:
    plan = data["data"]
    text = page.inner_text("dl.facts")
    totals = plan["totals"]
    for value in (totals["hours"], totals["hours_high"], totals["own"], totals["practice"], totals["weeks"]):
        assert number(value) in text
    assert money(totals["cost"], "USD") in text
    assert percent(plan["now"]["share"]) in text
    assert percent(plan["after"]) in text
    for name in ("finish", "finish_high"):
        assert day(date.fromisoformat(totals[name])) in text
    asked = page.inner_text("#made")
    assert day(date.fromisoformat(plan["wishes"]["start"])) in asked
    assert money(plan["wishes"]["budget"], "USD") in asked


def test_every_skill_now_and_then(page: Any, data: dict[str, Any], tiny: Catalog) -> None:
    rows = page.eval_on_selector_all(
        "#skills tbody tr", "all => all.map(row => [...row.querySelectorAll('td')].map(each => each.innerText))"
    )
    shown = {row[0]: tuple(row[1:4]) for row in rows if row}
    for gap in data["data"]["now"]["gaps"]:
        options = gap["need"]["any_of"] or [gap["need"]["skill"]]
        name = " or ".join(tiny.skills[each].name for each in options)
        then = max(data["data"]["levels"].get(each, 0) for each in options)
        assert shown[name] == (str(gap["have"]), str(then), str(gap["need"]["level"]))


def test_every_gate_credential_and_source(page: Any, data: dict[str, Any]) -> None:
    text = page.inner_text("body")
    plan = data["data"]
    said = [gate["asks"] for gate in plan["gates"]["gates"]] + [gate["why"] for gate in plan["gates"]["gates"]]
    said += [offer[name] for offer in plan["credentials"] for name in ("title", "issuer")]
    said += [route[name] for route in plan["degrees"] for name in ("title", "institution", "country")]
    said += [place[name] for place in plan["meetings"] for name in ("title", "first_step", "cost")]
    said += [source["title"] for source in data["sources"].values()]
    said += [source["url"] for source in data["sources"].values() if source["url"]]
    assert [each for each in said if each not in text] == []


def test_what_needs_what_is_drawn_and_told(page: Any, data: dict[str, Any]) -> None:
    steps = data["data"]["steps"]
    pairs = {(step["number"], later["step"]) for step in steps for later in step["needed_by"]}
    told = page.eval_on_selector_all(
        "#graph tbody tr",
        "all => all.map(row => [row.querySelector('th').innerText, [...row.querySelectorAll('td a')].map(e => e.hash)])",
    )
    found = {(int(each.rpartition("-")[2]), int(name.split()[0])) for name, below in told for each in below}
    assert found == pairs
    linked = {each for pair in pairs for each in pair}
    boxes = page.eval_on_selector_all(
        "svg.graph g text:first-of-type", "all => all.map(each => parseInt(each.textContent))"
    )
    assert set(boxes) == linked
