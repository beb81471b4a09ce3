"""The checker accepts plans that can be followed and objects to each kind of damage."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass, replace
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest

from hcai_career.advise import verify
from hcai_career.advise.plan import Plan
from hcai_career.advise.plan.result import LiftMade
from hcai_career.advise.verify import objections
from tests.advise.small import content, course, need, person, plan, project, role, skill

CONTENT = content(
    [
        skill("a"),
        skill("b", stands_on={"a": 1}),
        skill("c", learnt_with=("d",)),
        skill("d"),
        skill("care", study_cap=1, cap_reason="It needs a licence.", category="clinical"),
        skill("new"),
    ],
    [
        course("a-one", {"a": (0, 1)}, 10, 20),
        course("a-two", {"a": (1, 2)}, 12, subscription="pass", needs={"a": 1}),
        course("b", {"b": (0, 2)}, 24, subscription="pass"),
        course("c", {"c": (0, 1)}, 10, None, part_of="c-and-d"),
        course("d", {"d": (0, 1)}, 10, languages=("de",)),
        course("care", {"care": (0, 2)}, 30),
        course("c-and-d", {"c": (0, 1), "d": (0, 1)}, 39),
        course("archived", {"new": (0, 1)}, 10, status="archived"),
        course("other", {"a": (0, 1)}, 20),
    ],
    [project("show", {"a": (3, 4)}, 60, {"a": 3}), project("too-high", {"a": (4, 5)}, 60)],
)
WANTED = role(need(4, "a"), need(2, "b"), need(1, "c"), need(1, "d"), need(2, "care"), need(1, "new"))
PERSON = person(CONTENT)
PLAN = plan(CONTENT, WANTED)
NUMBER = {step.id: at for at, step in enumerate(PLAN.steps)}


def step(named: str, **changes: object) -> Plan:
    """The plan with one step changed."""
    return replace(PLAN, steps=tuple(replace(each, **changes) if each.id == named else each for each in PLAN.steps))


def totals(**changes: object) -> Plan:
    return replace(PLAN, totals=replace(PLAN.totals, **changes))


def wishes(**changes: object) -> Plan:
    return replace(PLAN, wishes=replace(PLAN.wishes, **changes))


def without(id: str) -> Plan:
    return replace(PLAN, steps=tuple(each for each in PLAN.steps if each.id != id))


def swapped(one: str, other: str) -> Plan:
    steps = list(PLAN.steps)
    steps[NUMBER[one]], steps[NUMBER[other]] = steps[NUMBER[other]], steps[NUMBER[one]]
    return replace(PLAN, steps=tuple(replace(each, number=at) for at, each in enumerate(steps, 1)))


def months(number: int) -> Plan:
    (paid,) = PLAN.totals.subscriptions
    return totals(
        subscriptions=(replace(paid, months=number),),
        cost=PLAN.totals.cost + (number - paid.months) * paid.monthly,
    )


def remains(**changes: object) -> Plan:
    """The plan with the reason for patient care changed."""
    return replace(
        PLAN,
        remains=tuple(replace(each, **changes) if each.skills == ("care",) else each for each in PLAN.remains),
    )


DAY = timedelta(days=3)
DAMAGES: list[tuple[str, Callable[[], Plan], str]] = [
    # what a step is
    ("a step is dropped", lambda: without("a-one"), "stands at place"),
    ("a step is dropped without a trace", lambda: without("show"), "do not add up"),
    ("two steps are swapped", lambda: swapped("a-one", "a-two"), "held is 0"),
    ("a step comes before its prerequisite", lambda: swapped("a-one", "b"), "stands on a 1"),
    ("a step is twice in the plan", lambda: replace(PLAN, steps=(*PLAN.steps, PLAN.steps[0])), "stands at place"),
    ("the numbers are wrong", lambda: step("b", number=9), "stands at place"),
    ("a resource does not exist", lambda: step("b", id="invented"), "not in the catalog"),
    ("a resource is archived", lambda: step("a-one", id="archived"), "no longer offered"),
    ("the link is another one", lambda: step("b", url="https://example.org/evil"), "another link"),
    ("the link is missing", lambda: step("b", url=None), "another link"),
    ("a project has a link", lambda: step("show", url="https://example.org/x"), "another link"),
    # what it lifts
    ("a lift is higher than claimed", lambda: step("b", lifts=(LiftMade("b", 0, 3),)), "does not lift b"),
    ("a lift is of another skill", lambda: step("b", lifts=(LiftMade("d", 0, 1),)), "does not lift d"),
    ("a lift starts too high", lambda: step("a-one", lifts=(LiftMade("a", 1, 2),)), "held is 0"),
    ("a cap is passed", lambda: step("care", lifts=(LiftMade("care", 0, 2),)), "study stops at 1"),
    ("self-study of what is taught", lambda: step("d", kind="self-study", id="x"), "although the catalog covers"),
    ("a project beyond its needs", lambda: step("show", id="too-high"), "starts from a 4"),
    # hours
    ("own hours are shortened", lambda: step("b", own=20.0), "the catalog says 24"),
    ("practice is shortened", lambda: step("b", practice=0.0), "h are missing"),
    ("practice is dropped from self-study", lambda: step("self-study-new-1", practice=0.0), "h are missing"),
    ("less practice at most than at least", lambda: step("b", practice_high=1.0), "less practice"),
    ("the sum of hours is wrong", lambda: totals(hours=PLAN.totals.hours - 1), "hours do not add up"),
    ("the own hours are wrong", lambda: totals(own=PLAN.totals.own - 1), "do not add up"),
    ("the practice is wrong", lambda: totals(practice=PLAN.totals.practice - 1), "do not add up"),
    ("the high sum is below the low one", lambda: totals(hours_high=PLAN.totals.hours - 1), "below the low one"),
    ("the high sum is wrong", lambda: totals(hours_high=PLAN.totals.hours_high + 9), "do not add up"),
    # dates
    ("a step starts too late", lambda: step("b", start=PLAN.steps[NUMBER["b"]].start + DAY), "starts on"),
    ("a step starts too early", lambda: step("b", start=PLAN.steps[NUMBER["b"]].start - DAY), "starts on"),
    ("a step ends too early", lambda: step("b", end=PLAN.steps[NUMBER["b"]].end - DAY), "ends on"),
    ("a step ends too late", lambda: step("b", end=PLAN.steps[NUMBER["b"]].end + DAY), "ends on"),
    ("a step is put in another week", lambda: step("b", first_week=1), "put in week"),
    ("a step ends before its first week", lambda: step("b", last_week=0), "put in week"),
    ("a step lasts a week too many", lambda: step("b", last_week=PLAN.steps[NUMBER["b"]].last_week + 2), "week"),
    ("the number of weeks is wrong", lambda: totals(weeks=PLAN.totals.weeks - 1), "weeks"),
    ("the finish is another day", lambda: totals(finish=PLAN.totals.finish - DAY), "not the end of the last step"),
    ("the late finish is early", lambda: totals(finish_high=PLAN.totals.finish - DAY), "late finish"),
    ("the pace is another one", lambda: wishes(hours_per_week=5), "h into the plan"),
    # money
    ("a price is lowered", lambda: step("a-one", cost=10.0), "billed at 10"),
    ("an unknown price is called free", lambda: step("c", cost=0.0), "billed at 0"),
    ("a known price is called unknown", lambda: step("a-one", cost=None), "unknown prices are miscounted"),
    ("a project is billed", lambda: step("show", cost=5.0), "costs nothing"),
    ("a subscription is hidden", lambda: step("b", subscription=None), "billed"),
    ("a month less is paid", lambda: months(0), "months"),
    ("months nobody needs are paid", lambda: months(9), "months"),
    ("the sum of money is wrong", lambda: totals(cost=PLAN.totals.cost - 1), "cost does not add up"),
    ("unknown prices are not counted", lambda: totals(unknown_prices=0), "miscounted"),
    # wishes
    ("the budget is exceeded", lambda: wishes(budget=PLAN.totals.cost - 1, allow_unknown_price=True), "the budget is"),
    ("an unknown price under a budget", lambda: wishes(budget=9999), "unknown price under a budget"),
    ("the deadline is missed", lambda: wishes(deadline=PLAN.totals.finish - DAY), "the deadline is"),
    ("what was not wanted is taken", lambda: wishes(without=("b",)), "not wanted"),
    ("what is not free is taken", lambda: wishes(free=True), "not free"),
    ("another language", lambda: wishes(languages=("en",)), "another language"),
    ("part and whole", lambda: step("d", id="c-and-d"), "is part of c-and-d"),
    # what is reached
    ("the levels at the end are higher", lambda: replace(PLAN, levels={**PLAN.levels, "a": 4}), "levels at the end"),
    ("a level at the end is left out", lambda: replace(PLAN, levels={}), "levels at the end"),
    ("what stays is not named", lambda: replace(PLAN, remains=()), "without a word"),
    ("the reason for what stays is wrong", lambda: remains(why="grows"), "the role asks for 2"),
    ("what stays is said to be lower", lambda: remains(planned=0), "elsewhere"),
    (
        "a cap that is none",
        lambda: replace(
            without("d"), remains=(*PLAN.remains, replace(PLAN.remains[-1], skills=("d",), asked=1, planned=0))
        ),
        "study reaches 1",
    ),
    (
        "the monthly price is lowered",
        lambda: totals(subscriptions=(replace(PLAN.totals.subscriptions[0], monthly=1),)),
        "a month",
    ),
    ("the share after is wrong", lambda: replace(PLAN, after=1.0), "after"),
    ("the share today is wrong", lambda: replace(PLAN, now=replace(PLAN.now, share=0.5)), "now"),
]


def test_a_plan_that_can_be_followed_is_accepted():
    assert {"a-one", "a-two", "b", "c", "d", "care", "self-study-new-1", "self-study-a-3", "show"} == set(NUMBER)
    assert objections(CONTENT, PERSON, WANTED, PLAN) == ()


@pytest.mark.parametrize(
    ("damaged", "words"), [(each[1], each[2]) for each in DAMAGES], ids=[each[0] for each in DAMAGES]
)
def test_damage_is_objected_to(damaged, words):
    found = objections(CONTENT, PERSON, WANTED, damaged())
    assert any(words in each for each in found), found


def test_the_same_plan_is_no_plan_for_somebody_else():
    assert objections(CONTENT, person(CONTENT, a=1), WANTED, PLAN)
    assert objections(CONTENT, PERSON, role(*WANTED.needs, need(3, "d")), PLAN)


@pytest.mark.parametrize("hours", [0.04, 0.35, 3.33, 7.77, 8.04, 59.99])
def test_a_pace_is_kept_to_a_tenth_of_an_hour(hours):
    assert objections(CONTENT, PERSON, WANTED, plan(CONTENT, WANTED, hours_per_week=hours)) == ()


OWN = "hcai_career.advise.verify"
DATA = ("hcai_career.advise.plan.result", "hcai_career.catalog", "hcai_career.catalog.model", "hcai_career.person")


def imported(folder: Path) -> Iterator[tuple[str, str, str]]:
    """A module, what it imports from, and what it imports; what is imported as a whole has no name."""
    for path in sorted(folder.rglob("*.py")):
        here = path.relative_to(folder).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert not node.level, "a relative import hides what it means"
                yield from ((here, str(node.module), each.name) for each in node.names)
            elif isinstance(node, ast.Import):
                yield from ((here, each.name, "") for each in node.names)


def is_allowed(module: str, name: str) -> bool:
    """What a checker may know: Python, itself, and what plans, content and people are, but none of their functions."""
    if not module.startswith("hcai_career"):
        return module.partition(".")[0] in sys.stdlib_module_names
    if module == OWN or module.startswith(f"{OWN}."):
        return True
    known = module in DATA or module.startswith("hcai_career.catalog.model.")
    found = getattr(import_module(module), name, None) if known else None
    return isinstance(found, type) and (is_dataclass(found) or name == "Catalog")


def test_the_checker_shares_no_code_with_what_makes_plans():
    shared = [each for each in imported(Path(verify.__file__).parent) if not is_allowed(*each[1:])]
    assert shared == []


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("hcai_career.advise.plan", "make"),
        ("hcai_career.advise.plan.build", "build"),
        ("hcai_career.advise.plan.result", "STAGES"),
        ("hcai_career.advise.gap", "readiness"),
        ("hcai_career.person", "from_background"),
        ("hcai_career.advise", "plan"),
        ("numpy", ""),
    ],
)
def test_what_the_checker_may_not_know(module, name):
    assert not is_allowed(module, name)


def test_nothing_that_makes_plans_knows_the_checker():
    knows = {
        here.partition("/")[0]
        for here, module, name in imported(Path(verify.__file__).parents[1])
        if f"{module}.{name}.".startswith(f"{OWN}.")
    }
    assert knows == {"verify"}
