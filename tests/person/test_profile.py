"""What a profile knows of its owner on a day and in a place."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hcai_career.catalog import Catalog
from hcai_career.person import profile as profiles
from hcai_career.person.profile import HeldDegree, HeldLicence, HeldSkill, Profile
from hcai_career.person.standing import UNKNOWN, Standing

TODAY = date(2026, 11, 25)


def at(tiny: Catalog, place: str | None = None, **said: Any) -> tuple[Standing, list[str]]:
    profile = Profile(**said)
    return (
        profiles.standing(profile, tiny.jurisdictions, TODAY, place),
        list(profiles.not_counted(profile, tiny.jurisdictions, TODAY, place)),
    )


def test_nothing_said_is_nothing_known(tiny: Catalog) -> None:
    assert at(tiny) == (UNKNOWN, [])


@pytest.mark.parametrize(("expires", "held"), [("2026-11-24", ()), ("2026-11-25", ("nurse",)), (None, ("nurse",))])
def test_an_expired_licence_is_not_held(tiny: Catalog, expires: str | None, held: tuple[str, ...]) -> None:
    standing, notes = at(tiny, licences=(HeldLicence("nurse", None, expires),))
    assert standing.licences == held
    assert notes == ([] if held else ["the licence as nurse expired on 2026-11-24"])


@pytest.mark.parametrize(
    ("own", "asked", "held"),
    [
        ("uk", None, True),
        (None, "us", True),
        ("uk", "uk", True),
        ("uk", "england", True),
        ("england", "uk", True),
        ("uk", "us", False),
    ],
)
def test_a_licence_of_another_place_is_none_here(tiny: Catalog, own: str | None, asked: str | None, held: bool) -> None:
    standing, notes = at(tiny, asked, licences=(HeldLicence("nurse", own),))
    assert standing.licences == (("nurse",) if held else ())
    assert bool(notes) != held


def test_no_licence_is_something_said(tiny: Catalog) -> None:
    assert at(tiny, licences=())[0].licences == ()
    assert at(tiny)[0].licences is None


def test_years_count_in_the_background_only(tiny: Catalog) -> None:
    standing, notes = at(tiny, years=8.0, background="nurse")
    assert (standing.years, standing.years_of, notes) == (8.0, "nurse", [])
    standing, notes = at(tiny, years=8.0)
    assert (standing.years, standing.years_of) == (None, None)
    assert notes == ["years count in the occupation of a background, and none is given"]


def test_the_rest_is_handed_on(tiny: Catalog) -> None:
    standing, _ = at(tiny, education=HeldDegree(6, "BSc"), exposure="care", credentials=("model-certificate",))
    assert (standing.eqf, standing.exposure, standing.credentials) == (6, "care", ("model-certificate",))


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({}, None),
        ({"region": "california"}, "us"),
        ({"region": "united-kingdom"}, "uk"),
        ({"region": "california", "jurisdiction": "uk"}, "uk"),
    ],
)
def test_the_rules_follow_from_the_region(tiny: Catalog, said: dict[str, str], place: str | None) -> None:
    assert profiles.jurisdiction(Profile(**said), tiny.regions, tiny.jurisdictions) == place


def test_levels_are_by_skill() -> None:
    assert profiles.levels(Profile(skills=(HeldSkill("python", 2), HeldSkill("r", 0)))) == {"python": 2, "r": 0}
