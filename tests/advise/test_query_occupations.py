"""One occupation of the table: what it brings, and what keeps its licences alive."""

from __future__ import annotations

from hcai_career.advise.query.backgrounds import background_sheet, start_sheet
from hcai_career.advise.query.occupations import OccupationSheet, occupation_sheet
from hcai_career.catalog import Catalog


def sheet(content: Catalog, name: str, jurisdiction: str | None = None) -> OccupationSheet:
    found = start_sheet(content, name, jurisdiction)
    assert isinstance(found, OccupationSheet)
    return found


def test_what_keeps_a_licence_alive_is_the_same_for_an_occupation_and_a_background(tiny: Catalog) -> None:
    found = sheet(tiny, "29-1126")
    assert [each.id for each in found.upkeep] == ["nurse-uk"]
    assert (found.upkeep, found.leaving) == (
        background_sheet(tiny, "nurse").upkeep,
        background_sheet(tiny, "nurse").leaving,
    )


def test_it_can_be_that_of_one_place(tiny: Catalog) -> None:
    assert sheet(tiny, "29-1126", "uk").upkeep
    assert not sheet(tiny, "29-1126", "us").upkeep


def test_without_a_licence_there_is_nothing_to_keep(tiny: Catalog) -> None:
    assert (sheet(tiny, "15-2051").upkeep, sheet(tiny, "15-2051").leaving) == ((), ())


def test_in_a_comparison_an_occupation_stands_without_it(tiny: Catalog) -> None:
    assert not occupation_sheet(tiny, "29-1126.00").upkeep


def test_a_level_says_what_it_was_read_from(tiny: Catalog) -> None:
    levels = {each.skill: (each.basis, each.about) for each in sheet(tiny, "29-1126").levels}
    assert levels == {
        "patient-care": ("core", "the core of the occupation"),
        "statistics": ("ratings", "Mathematics (knowledge)"),
    }
