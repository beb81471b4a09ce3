"""Pathways by where they start and lead, and the months before the role they are taken for."""

from __future__ import annotations

import dataclasses

import pytest

from hcai_career.advise.query import pathways
from hcai_career.catalog import Catalog
from hcai_career.problem import NotFoundError


def test_the_months_are_those_before_the_last_role(tiny: Catalog) -> None:
    (line,) = pathways.pathways(tiny).pathways
    assert (line.role, line.months_low, line.months_high) == ("ai-specialist", 8, 16)


def test_a_role_on_the_way_is_reached_sooner_than_the_last(tiny: Catalog) -> None:
    way = tiny.pathways["nurse-to-specialist"]
    two = dataclasses.replace(way, stages=(*way.stages, dataclasses.replace(way.stages[-1], role="ai-lead")))
    assert (pathways.line(two).role, pathways.line(two).months_high) == ("ai-lead", 52)
    assert pathways.line(two, "ai-specialist").months_high == 16


def test_a_pathway_without_a_role_counts_all_its_months(tiny: Catalog) -> None:
    way = tiny.pathways["nurse-to-specialist"]
    line = pathways.line(dataclasses.replace(way, stages=way.stages[:2]))
    assert (line.role, line.months_low, line.months_high) == (None, 7, 14)


@pytest.mark.parametrize(
    "wishes", [("nurse", None, None), (None, "AI specialist", None), ("RN", "ai-specialist", 16)], ids=str
)
def test_filters_that_fit(tiny: Catalog, wishes: tuple[str | None, str | None, int | None]) -> None:
    assert [each.pathway.id for each in pathways.pathways(tiny, *wishes).pathways] == ["nurse-to-specialist"]


@pytest.mark.parametrize("wishes", [("student", None, None), (None, "ai-lead", None), (None, None, 15)], ids=str)
def test_filters_that_do_not(tiny: Catalog, wishes: tuple[str | None, str | None, int | None]) -> None:
    with pytest.raises(NotFoundError, match="no pathway passes"):
        pathways.pathways(tiny, *wishes)


def test_a_sheet_has_the_findings_on_demand_in_full(tiny: Catalog) -> None:
    sheet = pathways.pathway_sheet(tiny, "nurse")
    assert [each.id for each in sheet.demand] == ["nurses-wanted"]


def test_an_occupation_has_the_pathways_of_the_backgrounds_with_its_code(
    tiny: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    nurse = dataclasses.replace(tiny.backgrounds["nurse"], soc="29-1126")
    monkeypatch.setitem(tiny._sections, "backgrounds", {**tiny.backgrounds, "nurse": nurse})
    found = pathways.pathways(tiny, "oxygen therapist")
    assert (found.start, [each.pathway.id for each in found.pathways]) == ("29-1126.00", ["nurse-to-specialist"])


def test_an_occupation_without_pathways_is_told_what_there_is_instead(tiny: Catalog) -> None:
    with pytest.raises(NotFoundError, match="no pathway starts from Respiratory Therapists") as caught:
        pathways.pathways(tiny, "29-1126")
    assert "hcai match --from 29-1126.00" in str(caught.value.hint)
