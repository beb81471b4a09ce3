"""In which order the steps are taken."""

from __future__ import annotations

from tests.advise.small import content, course, ids, need, plan, project, role, skill


def test_what_is_needed_comes_first():
    skills = [skill("z-base"), skill("a-top", stands_on={"z-base": 2})]
    resources = [
        course("top", {"a-top": (0, 1)}, 10),
        course("two", {"z-base": (1, 2)}, 20),
        course("one", {"z-base": (0, 1)}, 10),
    ]
    found = plan(content(skills, resources), role(need(1, "a-top")))
    assert ids(found) == ["one", "two", "top"]
    assert [(later.step, later.skill, later.level) for later in found.steps[0].needed_by] == [(2, "z-base", 1)]
    assert [(later.step, later.skill, later.level) for later in found.steps[1].needed_by] == [(3, "z-base", 2)]


def test_the_stages_of_the_route_come_one_after_another():
    skills = [skill("ward", category="clinical"), skill("code"), skill("sums", category="basics")]
    found = plan(content(skills), role(need(1, "ward"), need(1, "code"), need(1, "sums")))
    assert [step.stage for step in found.steps] == ["foundation", "ai-and-data", "health-domain"]


def test_what_an_earlier_stage_needs_is_taken_in_that_stage():
    skills = [skill("ward", category="clinical"), skill("code", stands_on={"ward": 1})]
    found = plan(content(skills), role(need(1, "code")))
    assert [(step.lifts[0].skill, step.stage) for step in found.steps] == [
        ("ward", "ai-and-data"),
        ("code", "ai-and-data"),
    ]


def test_a_subject_is_kept_together():
    skills = [skill("a", effort="medium"), skill("b")]
    resources = [
        course("a-one", {"a": (0, 1)}, 30),
        course("a-two", {"a": (1, 2)}, 60),
        course("b-one", {"b": (0, 1)}, 15),
        course("b-two", {"b": (1, 2)}, 40),
    ]
    found = ids(plan(content(skills, resources), role(need(2, "a"), need(2, "b"))))
    assert found == ["b-one", "b-two", "a-one", "a-two"]


def test_what_serves_core_needs_comes_before_what_is_nice():
    skills = [skill("nice"), skill("core", effort="medium")]
    found = plan(content(skills), role(need(1, "nice", importance="nice"), need(1, "core")), scope="all")
    assert [step.lifts[0].skill for step in found.steps] == ["core", "nice"]


def test_a_step_that_serves_a_core_need_through_others_counts_as_core():
    skills = [skill("base", effort="medium"), skill("core", stands_on={"base": 1}), skill("nice")]
    found = plan(content(skills), role(need(1, "nice", importance="nice"), need(1, "core")), scope="all")
    assert [step.lifts[0].skill for step in found.steps] == ["base", "core", "nice"]


def test_short_steps_come_before_long_ones():
    found = plan(content([skill("a", effort="broad"), skill("b")]), role(need(1, "a"), need(1, "b")))
    assert [step.lifts[0].skill for step in found.steps] == ["b", "a"]


def test_a_subscription_is_used_in_one_go():
    skills = [skill(name) for name in "abc"]
    resources = [
        course("pass-a", {"a": (0, 1)}, 10, subscription="pass"),
        course("other-b", {"b": (0, 1)}, 11),
        course("pass-c", {"c": (0, 1)}, 12, subscription="pass"),
    ]
    assert ids(plan(content(skills, resources), role(*(need(1, name) for name in "abc")))) == [
        "pass-a",
        "pass-c",
        "other-b",
    ]


def test_projects_come_last_and_are_the_portfolio():
    show = project("show", {"a": (3, 4)}, 60, {"a": 3})
    found = plan(content([skill("a"), skill("b", category="clinical")], (), [show]), role(need(4, "a"), need(1, "b")))
    assert (found.steps[-1].id, found.steps[-1].stage, found.steps[-1].kind) == ("show", "portfolio", "project")
