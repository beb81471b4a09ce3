"""What is known at a gate, and what a person's own word changes."""

from __future__ import annotations

from hcai_career.catalog import Catalog
from hcai_career.person import Standing, from_background, from_nothing, of_background
from hcai_career.person.standing import UNKNOWN


def test_a_background_brings_what_is_typical_of_it(tiny: Catalog):
    assert of_background(tiny.backgrounds["nurse"]) == Standing(6, ("nurse",), 5, "care", years_of="nurse")


def test_no_licence_is_known_and_nothing_said_is_not_known(tiny: Catalog):
    assert of_background(tiny.backgrounds["software-engineer"]).licences == ()
    assert of_background(tiny.backgrounds["student"]) == UNKNOWN


def test_what_is_said_counts_down_as_well_as_up(tiny: Catalog):
    nurse = of_background(tiny.backgrounds["nurse"])
    assert nurse.but(Standing(licences=())) == Standing(6, (), 5, "care", years_of="nurse")
    assert nurse.but(Standing(eqf=7, years=0)) == Standing(7, ("nurse",), 0, "care")  # said, so not those of a nurse
    assert nurse.but(UNKNOWN) == nurse


def test_credentials_add_up_each_once():
    held = Standing(credentials=("a", "b")).but(Standing(credentials=("b", "c")))
    assert held.credentials == ("a", "b", "c")


def test_a_person_stands_as_the_background_does_unless_they_say_otherwise(tiny: Catalog):
    nurse = tiny.backgrounds["nurse"]
    assert from_background(tiny.skills, nurse, {}).standing == of_background(nurse)
    assert from_background(tiny.skills, nurse, {}, Standing(years=1)).standing.years == 1
    assert from_nothing(tiny.skills, {}).standing == UNKNOWN
    assert from_nothing(tiny.skills, {}, Standing(eqf=8)).standing == Standing(8)
