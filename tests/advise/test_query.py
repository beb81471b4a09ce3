"""Filters, orders, searches and cross-references over the tiny content."""

from __future__ import annotations

import dataclasses

import pytest

from hcai_career.advise.query import backgrounds, resources, roles, search, skills
from hcai_career.advise.query.resources import LeftOut, ResourceFilter
from hcai_career.advise.query.roles import RoleFilter
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.skills import Prerequisite, Rung
from hcai_career.problem import NotFoundError, UsageError


def ids(records) -> list[str]:
    return [each.id for each in records]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (RoleFilter(), ["data-scientist", "ml-engineer", "ai-lead", "ai-specialist"]),
        (RoleFilter(family="bedside"), ["ai-lead", "ai-specialist"]),
        (RoleFilter(family="Building models"), ["data-scientist", "ml-engineer"]),
        (RoleFilter(skills=("machine-learning",), level=3), ["data-scientist", "ml-engineer"]),
        (RoleFilter(skills=("machine-learning",), level=4), ["ml-engineer"]),
        (RoleFilter(skills=("R",)), ["data-scientist"]),
        (RoleFilter(skills=("python", "vision")), ["ml-engineer"]),
        (RoleFilter(application="imaging"), ["data-scientist", "ml-engineer"]),
        (RoleFilter(employer="vendor"), ["ml-engineer"]),
        (RoleFilter(named_in="founding"), ["ml-engineer"]),
        (RoleFilter(named_in="founding/roles"), ["ml-engineer"]),
    ],
)
def test_role_filters(tiny, wanted, found):
    assert ids(roles.roles(tiny, wanted).roles) == found


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        ("family", "data-scientist", "ai-specialist"),
        ("title", "ai-lead", "ml-engineer"),
        ("id", "ai-lead", "ml-engineer"),
        ("needs", "ai-specialist", "ml-engineer"),
    ],
)
def test_role_orders(tiny, sort, first, last):
    found = ids(roles.roles(tiny, RoleFilter(), sort).roles)
    assert (found[0], found[-1]) == (first, last)


def test_level_needs_a_skill(tiny):
    with pytest.raises(UsageError):
        roles.roles(tiny, RoleFilter(level=3))
    with pytest.raises(UsageError):
        resources.resources(tiny, ResourceFilter(level=3))


def test_role_sheet_and_tree(tiny):
    assert roles.role_sheet(tiny, "ML Engineer").first_role_for == ("software-engineer",)
    tree = roles.role_tree(tiny)
    assert [(branch.family.id, len(branch.roles)) for branch in tree.branches] == [("building", 2), ("bedside", 2)]
    assert len(roles.role_tree(tiny, "bedside").branches) == 1


def test_skill_lists(tiny):
    assert skills.skills(tiny).roles["machine-learning"] == 4
    assert ids(skills.skills(tiny, category="clinical").skills) == ["health-data", "leadership", "patient-care"]
    assert ids(skills.skills(tiny, role="data-scientist", sort="id").skills) == [
        "health-data",
        "machine-learning",
        "python",
        "r",
        "statistics",
    ]
    assert ids(skills.skills(tiny, sort="roles").skills)[0] == "machine-learning"


def test_skill_sheet(tiny):
    sheet = skills.skill_sheet(tiny, "ML")
    assert sheet.skill.id == "machine-learning"
    assert [each.options for each in sheet.prerequisites] == [("statistics",), ("python", "r")]
    assert sheet.opens == ("vision",)
    assert [(ask.role, ask.level) for ask in sheet.asked_by][:2] == [("ml-engineer", 4), ("ai-specialist", 2)]
    assert [(each.to, each.resources, each.practice) for each in sheet.supply] == [
        (1, 2, 0),
        (2, 2, 0),
        (3, 1, 0),
        (4, 0, 1),
    ]
    assert len(sheet.levels) == 5


def test_a_skill_says_its_levels_in_its_own_words_where_it_has_some(tiny):
    means = [each.means for each in skills.skill_sheet(tiny, "health-data").levels]
    assert means[2] == "Builds a cohort from records alone"
    assert means[0] == "Knows the words"


def test_an_archived_resource_lifts_nothing_any_more(tiny):
    assert [each.resources for each in skills.skill_sheet(tiny, "vision").supply] == [0, 0, 0, 0]


def test_a_skill_that_is_unfolded_once_is_not_unfolded_again(tiny):
    vision = tiny.skills["vision"]
    twice = dataclasses.replace(vision, id="twice", prerequisites=(vision.prerequisites[0], vision.prerequisites[0]))
    content = Catalog.of(
        skills=[*tiny.skills.values(), twice], categories=tiny.categories.values(), efforts=tiny.efforts.values()
    )
    first, second = skills.skill_sheet(content, "twice").prerequisites
    assert first.below
    assert not first.repeated
    assert second.repeated
    assert not second.below


def test_content_that_runs_in_a_circle_ends(tiny):
    rung = (Rung(2, 1),)
    a = dataclasses.replace(tiny.skills["python"], id="a", name="A", prerequisites=(Prerequisite(rung, "b"),))
    b = dataclasses.replace(tiny.skills["python"], id="b", name="B", prerequisites=(Prerequisite(rung, "a"),))
    content = Catalog.of(skills=[a, b], categories=tiny.categories.values(), efforts=tiny.efforts.values())
    (basis,) = skills.skill_sheet(content, "a").prerequisites
    assert basis.below[0].repeated


def test_backgrounds(tiny):
    assert ids(backgrounds.backgrounds(tiny, "computing").backgrounds) == ["software-engineer", "student"]
    assert backgrounds.background_sheet(tiny, "RN").background.id == "nurse"


@pytest.mark.parametrize(
    ("wanted", "found", "left_out"),
    [
        (ResourceFilter(skill="python"), ["python-basics", "python-further"], ()),
        (ResourceFilter(skill="python", level=3), ["python-further"], ()),
        (ResourceFilter(skill="vision", archived=True), ["old-vision"], ()),
        (ResourceFilter(max_cost=0), ["maschinelles-lernen", "python-basics"], (LeftOut("unknown-price", 1),)),
        (
            ResourceFilter(max_cost=45),
            ["maschinelles-lernen", "python-basics", "r-basics", "statistics-one", "statistics-two"],
            (LeftOut("unknown-price", 1),),
        ),
        (ResourceFilter(max_hours=30), ["cohort-workshop", "r-basics"], (LeftOut("unknown-hours", 1),)),
        (ResourceFilter(language="fr"), ["cohort-workshop"], ()),
        (ResourceFilter(kind="book"), ["records-explained"], ()),
        (
            ResourceFilter(provider="university"),
            ["learning-from-data", "statistics-one", "statistics-two", "statistics-track"],
            (),
        ),
    ],
)
def test_resource_filters(tiny, wanted, found, left_out):
    result = resources.resources(tiny, wanted)
    assert ids(result.resources) == found
    assert result.left_out == left_out


def test_a_price_in_another_currency_is_neither_cheap_nor_dear(tiny):
    paid = dataclasses.replace(
        tiny.resources["maschinelles-lernen"],
        cost=dataclasses.replace(tiny.resources["maschinelles-lernen"].cost, amount=10),
    )
    content = Catalog.of(resources=[paid, tiny.resources["python-basics"]])
    result = resources.resources(content, ResourceFilter(max_cost=50))
    assert ids(result.resources) == ["python-basics"]
    assert result.left_out == (LeftOut("other-currency", 1),)


def test_what_is_unknown_comes_last(tiny):
    assert ids(resources.resources(tiny, sort="cost").resources)[-1] == "records-explained"
    assert ids(resources.resources(tiny, sort="hours").resources)[-1] == "records-explained"


def test_resource_sheet(tiny):
    assert resources.resource_sheet(tiny, "statistics-track").parts == ("statistics-two",)


@pytest.mark.parametrize(
    ("kind", "words", "first", "where", "read_as"),
    [
        ("roles", "data scientist", "data-scientist", "title", None),
        ("roles", "lead", "ai-lead", "title", None),
        ("roles", "physician", "ai-specialist", "alias", None),
        ("roles", "ward", "ai-specialist", "text", None),
        ("roles", "scientits", "data-scientist", "title", "scientist"),
        ("skills", "biostatistics", "statistics", "alias", None),
        ("skills", "imag", "vision", "title", None),
        ("resources", "pass university", "statistics-one", "alias", None),
        ("resources", "Künstliche maschinelles", None, None, None),
    ],
)
def test_search(tiny, kind, words, first, where, read_as):
    if first is None:
        with pytest.raises(NotFoundError):
            search.search(tiny, kind, words)
        return
    found = search.search(tiny, kind, words)
    assert (found.hits[0].id, found.hits[0].where, found.read_as) == (first, where, read_as)


def test_a_title_wins_over_an_alias_and_an_alias_over_a_description(tiny):
    found = search.search(tiny, "skills", "models")
    assert ids(found.hits)[0] == "language-models"
    assert {hit.where for hit in found.hits[1:]} == {"text", "alias"} or {hit.where for hit in found.hits[1:]} == {
        "text"
    }
