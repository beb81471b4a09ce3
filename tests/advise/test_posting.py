"""Postings: what is asked and how strongly, the role made of it, and the advice that works with that role."""

from __future__ import annotations

from datetime import date

import pytest

from hcai_career.advise.gap import readiness
from hcai_career.advise.gates import role_gates
from hcai_career.advise.plan import Plan, Wishes, make
from hcai_career.advise.posting.read import read
from hcai_career.advise.posting.target import target
from hcai_career.catalog.added import with_records
from hcai_career.person import Standing, from_nothing
from hcai_career.person.resume.document import of_text

TODAY = date(2026, 11, 1)
AD = """Data Scientist, Ward AI
We build machine learning for wards.

What you will do
- Statistics on health data with nurses

Requirements
- Bachelor's degree, 3+ years of experience
- Python or R
- Registered nurse

Nice to have
- basic computer vision

What we offer
- A team that knows Python and language models
"""


def of(tiny, text):
    return read(of_text("text", text), "ad.txt", tiny)


def test_what_is_asked_and_how_strongly(tiny):
    asked = {each.skill: (each.asking, each.level) for each in of(tiny, AD).skills}
    assert asked == {
        "statistics": ("required", 3),
        "health-data": ("required", 3),
        "python": ("required", 3),
        "r": ("required", 3),
        "vision": ("preferred", 1),
    }


def test_gates_and_their_words(tiny):
    found = of(tiny, AD)
    assert (found.licence.professions, found.licence.asking) == (("nurse",), "required")
    assert (found.degree.eqf, found.degree.asking) == (6, "required")
    assert (found.years.years, found.years.words.place) == (3, "line 8")


@pytest.mark.parametrize(
    ("line", "asking"),
    [
        ("Python required; R and Python preferred, statistics a plus", "preferred"),
        ("Requirements: statistics", "required"),
        ("Preferred: statistics", "preferred"),
        ("Statistics would be an advantage.", "preferred"),
        ("You know statistics (SAS preferred)", "required"),
        ("Ideally, you also know statistics", "preferred"),
    ],
)
def test_required_or_preferred(tiny, line, asking):
    found = of(tiny, f"Analyst\n\n{line}\n")
    assert {each.asking for each in found.skills if each.skill == "statistics"} == {asking}


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("You need statistics", 3),
        ("Expert knowledge of statistics", 4),
        ("Strong statistics", 3),
        ("Working knowledge of statistics", 2),
        ("Familiarity with statistics", 1),
        ("5+ years of statistics", 4),
        ("2 years of statistics", 3),
    ],
)
def test_the_rule_of_levels(tiny, line, level):
    (found,) = of(tiny, f"Analyst\n\nRequirements\n- {line}\n").skills
    assert found.level == level


def test_an_internship_asks_less(tiny):
    (found,) = of(tiny, "Internship in analysis\n\nRequirements\n- statistics\n").skills
    assert found.level == 2


@pytest.mark.parametrize(
    "line",
    [
        "Our engineers use Python.",
        "Python is not required",
        "Must be willing to learn Python.",
        "The department also runs a group for Python.",
        "About us\nWe love Python",
    ],
)
def test_what_is_not_asked_of_the_person(tiny, line):
    assert not of(tiny, f"Analyst\n\n{line}\n").skills


def test_a_posting_becomes_a_role_like_any_other(tiny):
    found, content = target(of_text("text", AD), "ad.txt", tiny, TODAY)
    role = content.roles["posting"]
    assert role == found.role
    assert [need.options for need in role.needs if need.any_of] in ([("python", "r")], [("r", "python")])
    assert {need.importance for need in role.needs} == {"core", "nice"}
    assert found.posting.near[0].role in tiny.roles
    assert "posting" not in tiny.roles
    someone = from_nothing(tiny.skills, {"statistics": 3, "r": 3})
    assert readiness(role, someone).share > 0.4


def test_its_gates_stand_before_the_person(tiny):
    _, content = target(of_text("text", AD), "ad.txt", tiny, TODAY)
    gates = role_gates(content, content.roles["posting"], Standing(eqf=6, licences=("nurse",), years=1))
    assert {gate.kind: gate.verdict for gate in gates.gates} == {
        "licence": "met",
        "degree": "met",
        "experience": "not-met",
        "exposure": "no-gate",
    }


def test_a_plan_closes_the_gap_to_it(tiny):
    _, content = target(of_text("text", AD), "ad.txt", tiny, TODAY)
    someone = from_nothing(content.skills, {"statistics": 3, "health-data": 3})
    plan = make(content, someone, content.roles["posting"], Wishes(start=TODAY))
    assert isinstance(plan, Plan)
    assert {closed.skill for step in plan.steps for closed in step.closes} & {"python", "r"}


def test_too_little_says_what_would_help(tiny):
    assert len(of(tiny, "Barista\n\nWe need somebody who smiles.\n").ask) == 3


def test_records_stand_beside_those_of_the_content(tiny):
    role = tiny.roles["data-scientist"]
    content = with_records(tiny, roles=[role])
    assert list(content.roles) == list(tiny.roles)
    assert list(content.names("roles"))[-1][0] == "data-scientist"
    assert len(content.roles) == len(tiny.roles)
    with pytest.raises(KeyError):
        with_records(tiny, rolls=[role])
