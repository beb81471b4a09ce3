"""How far study can take a person at all."""

from __future__ import annotations

from dataclasses import replace

from hcai_career.advise.gap import AsLevels
from hcai_career.advise.reach import Cap, Reach
from hcai_career.catalog.model.skills import Prerequisite, Rung
from tests.advise.small import skill

SKILLS = {
    each.id: each
    for each in (
        skill("care", study_cap=1, cap_reason="It needs a licence."),
        skill("triage", stands_on={"care": 2}),
        skill("ward-data", stands_on=[(("care", "records"), 2)]),
        skill("records"),
        skill("risk"),
        skill("free"),
    )
}
SKILLS["risk"] = replace(SKILLS["risk"], prerequisites=(Prerequisite((Rung(1, 1), Rung(3, 2)), "care"),))


def reach(ceiling: int = 3, **levels: int) -> Reach:
    return Reach(SKILLS, AsLevels(levels), ceiling)


def test_a_skill_goes_as_far_as_the_depth_asked_for():
    assert (reach(3).top("free", 5), reach(4).top("free", 5)) == (3, 4)


def test_a_study_cap_stops_and_says_why():
    assert reach().top("care", 3) == 1
    assert reach().cap("care", 2) == Cap("care", "care", "It needs a licence.")


def test_a_level_that_is_held_is_within_reach_whatever_the_cap():
    assert reach(care=4).cap("care", 4) is None
    assert reach(care=4).top("triage", 3) == 3


def test_what_stands_on_a_capped_skill_is_stopped_by_it():
    assert reach().top("triage", 3) == 0
    assert reach().cap("triage", 1) == Cap("triage", "care", "It needs a licence.")
    higher = reach().cap("triage", 3)
    assert higher
    assert (higher.because, higher.reason) == ("care", "It needs a licence.")


def test_it_is_stopped_only_from_the_level_that_asks_for_more():
    assert reach().top("risk", 3) == 2


def test_of_several_prerequisites_one_within_reach_is_enough():
    assert reach().top("ward-data", 3) == 3


def test_a_level_stands_on_the_one_below_and_on_its_prerequisites():
    assert reach().requires(("risk", 2)) == ((("care", 1),), (("risk", 1),))
    assert reach(risk=1).requires(("risk", 2)) == ((("care", 1),),)
    assert reach(risk=1, care=1).requires(("risk", 2)) == ()


def test_of_several_prerequisites_those_out_of_reach_are_left_out():
    assert reach().requires(("ward-data", 1)) == ((("records", 2),),)
    assert reach(care=2).requires(("ward-data", 1)) == ()
