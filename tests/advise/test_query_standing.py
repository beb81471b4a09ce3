"""What was typed of a person becomes a standing; what was not typed stays unknown."""

from __future__ import annotations

import pytest

from hcai_career.advise.query.backgrounds import background_sheet
from hcai_career.advise.query.standing import place, said, standing
from hcai_career.catalog import Catalog
from hcai_career.person import Standing, of_background
from hcai_career.problem import NotFoundError, UsageError


@pytest.mark.parametrize(
    ("typed", "eqf"),
    [
        ("school", 4),
        ("Associate", 5),
        ("bachelor", 6),
        ("Bachelor's", 6),
        ("BSc", 6),
        ("master's", 7),
        ("M.Sc.", 7),
        ("doctorate", 8),
        ("PhD", 8),
        ("doct", 8),
        ("3", 3),
        ("8", 8),
    ],
)
def test_education_by_name_or_number(tiny: Catalog, typed: str, eqf: int):
    assert said(tiny, education=typed) == Standing(eqf)


@pytest.mark.parametrize("typed", ["", "0", "9", "²", "nonsense"])
def test_no_such_education(tiny: Catalog, typed: str):
    with pytest.raises(UsageError, match="not a level of education"):
        said(tiny, education=typed)


def test_licences(tiny: Catalog):
    assert said(tiny, licences=["RN licence", "nurse", "physician"]).licences == ("nurse", "physician")
    assert said(tiny, licences=["None"]).licences == ()
    assert said(tiny).licences is None
    with pytest.raises(NotFoundError, match="no profession"):
        said(tiny, licences=["plumber"])
    with pytest.raises(UsageError, match="beside one that you hold"):
        said(tiny, licences=["none", "nurse"])


@pytest.mark.parametrize("years", [-1, 61, float("nan"), float("inf")])
def test_years_within_a_life(tiny: Catalog, years: float):
    with pytest.raises(UsageError, match="out of range"):
        said(tiny, experience=years)


def test_credentials_by_name_and_certificates_among_the_resources(tiny: Catalog):
    assert said(tiny, credentials=["CMB", "python-basics"]).credentials == ("model-certificate", "python-basics")
    with pytest.raises(NotFoundError):
        said(tiny, credentials=["nothing-like-it"])


def test_a_standing_of_a_background_and_of_what_was_said(tiny: Catalog):
    nurse = of_background(tiny.backgrounds["nurse"])
    assert standing(tiny, "nurse", Standing()) == nurse
    assert standing(tiny, "RN", said(tiny, licences=["none"])) == nurse.but(Standing(licences=()))
    assert standing(tiny, None, said(tiny, education="phd")) == Standing(8)
    assert standing(tiny, None, said(tiny)) is None


def test_a_place_by_name(tiny: Catalog):
    assert (place(tiny, "Britain"), place(tiny, None)) == ("uk", None)
    with pytest.raises(NotFoundError) as caught:
        place(tiny, "Atlantis")
    assert "england" in caught.value.hint


def test_what_keeps_a_licence_alive_by_place(tiny: Catalog):
    assert [each.id for each in background_sheet(tiny, "nurse").upkeep] == ["nurse-uk"]
    assert [each.id for each in background_sheet(tiny, "nurse", "england").upkeep] == ["nurse-uk"]
    assert background_sheet(tiny, "nurse", "us").upkeep == ()
    assert [each.id for each in background_sheet(tiny, "nurse").leaving] == ["keep-it"]


@pytest.mark.parametrize("name", ["software-engineer", "student"])
def test_whoever_holds_no_licence_is_not_told_what_lapses(tiny: Catalog, name: str):
    sheet = background_sheet(tiny, name)
    assert (sheet.upkeep, sheet.leaving) == ((), ())
