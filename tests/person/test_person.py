"""Who is asking: what a background and what was said imply."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcai_career.catalog.model.parts import SkillLevel
from hcai_career.catalog.model.people import Background
from hcai_career.catalog.model.skills import Prerequisite, Rung
from hcai_career.person import Held, from_background, from_nothing
from tests.advise.small import skill

SKILLS = {
    each.id: each
    for each in (
        skill("numbers"),
        skill("averages", stands_on={"numbers": 1}),
        skill("inference", stands_on={"averages": 2}),
        skill("python"),
        skill("r"),
        skill("modelling", stands_on=[(("python", "r"), 2), (("inference",), 1)]),
    )
}


def background(**levels: int) -> Background:
    listed = tuple(SkillLevel(name, level) for name, level in levels.items())
    return Background("physician", "Physician", "health", "words", listed, (), (), ())


def levels(found) -> dict[str, int]:
    return {name: held.level for name, held in found.held.items()}


def test_whoever_can_infer_is_not_sent_to_learn_averages():
    found = from_background(SKILLS, background(inference=2), {})
    assert levels(found) == {"inference": 2, "averages": 2, "numbers": 1}


def test_each_level_says_what_it_rests_on():
    found = from_background(SKILLS, background(inference=2), {"python": 3})
    assert found.held == {
        "inference": Held(2, "background", "physician"),
        "python": Held(3, "said"),
        "averages": Held(2, "implied", "inference"),
        "numbers": Held(1, "implied", "averages"),
    }


def test_one_of_several_prerequisites_implies_none_of_them():
    found = from_nothing(SKILLS, {"modelling": 3})
    assert (found.level("python"), found.level("r")) == (0, 0)
    assert found.level("averages") == 2


@pytest.mark.parametrize("said", [0, 1, 3, 5])
def test_what_is_said_overrides_the_background_down_as_well_as_up(said):
    assert from_background(SKILLS, background(averages=2), {"averages": said}).level("averages") == said


def test_what_was_said_is_not_raised_by_what_it_implies():
    assert from_nothing(SKILLS, {"inference": 3, "averages": 0}).level("averages") == 0


def test_a_skill_given_up_no_longer_implies_anything():
    assert levels(from_background(SKILLS, background(inference=2), {"inference": 0})) == {"inference": 0}


def test_the_higher_of_two_implications_counts():
    skills = {
        each.id: each
        for each in (skill("base"), skill("low", stands_on={"base": 1}), skill("high", stands_on={"base": 3}))
    }
    for said in ({"low": 1, "high": 1}, {"high": 1, "low": 1}):
        assert from_nothing(skills, said).level("base") == 3


def test_an_implied_skill_is_raised_again_with_all_that_it_stands_on():
    """`low` brings `middle` to 1, and only then does `high` bring it to 2, which asks more of `base`."""
    middle = replace(skill("middle"), prerequisites=(Prerequisite((Rung(1, 1), Rung(2, 3)), "base"),))
    above = (skill("low", stands_on={"middle": 1}), skill("high", stands_on={"middle": 2}))
    skills = {each.id: each for each in (skill("base"), middle, *above)}
    for said in ({"low": 1, "high": 1}, {"high": 1, "low": 1}):
        assert levels(from_nothing(skills, said)) == {"low": 1, "high": 1, "middle": 2, "base": 3}


def test_who_says_nothing_holds_nothing():
    nobody = from_nothing(SKILLS, {})
    assert (nobody.held, nobody.background, nobody.level("python")) == ({}, None, 0)
