"""The years ahead of a role and of an occupation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcai_career.advise.query.outlook import OutlookList, OutlookSheet, demand_of, outlook, outlook_of
from hcai_career.catalog import Catalog
from hcai_career.problem import NotFoundError


def test_a_role_reaches_the_projections_of_its_codes_and_a_broad_one_is_a_proxy(tiny: Catalog) -> None:
    (row,) = outlook_of(tiny, tiny.roles["ml-engineer"])
    assert (row.projection.id, row.match, row.proxy) == ("15-2051", "broad", "broad occupation match")


def test_an_occupation_whose_pay_would_mislead_still_says_something_but_only_broadly(tiny: Catalog) -> None:
    role = tiny.roles["ml-engineer"]
    silent = replace(role, codes=tuple(replace(code, pay_match=None, note="why") for code in role.codes))
    (row,) = outlook_of(tiny, silent)
    assert (row.match, row.proxy, row.note) == ("broad", "broad occupation match", "why")


def test_findings_on_demand_name_the_role(tiny: Catalog) -> None:
    assert [each.id for each in demand_of(tiny, tiny.roles["ai-specialist"])] == ["nurses-wanted"]
    assert demand_of(tiny, tiny.roles["ml-engineer"]) == ()


@pytest.mark.parametrize("name", ["15-2051", "15-2051.00", "Data scientists"])
def test_an_occupation_is_known_by_its_code_and_its_title_and_names_its_roles(tiny: Catalog, name: str) -> None:
    sheet = outlook(tiny, name)
    assert isinstance(sheet, OutlookSheet)
    assert sheet.role is None
    assert [(row.projection.id, row.match) for row in sheet.rows] == [("15-2051", None)]
    assert [(each.role, each.match) for each in sheet.roles] == [("ml-engineer", "broad")]


def test_all_there_is_stands_in_the_order_of_growth(tiny: Catalog) -> None:
    found = outlook(tiny, None)
    assert isinstance(found, OutlookList)
    assert [each.id for each in found.projections] == ["15-2051"]
    assert [each.id for each in found.demand] == ["nurses-wanted"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("99-9999", "no projection for the occupation 99-9999"),
        ("ai-lead", "no projection and no finding speaks of Clinical AI Lead"),
        ("astronaut", "no role is called 'astronaut'"),
    ],
)
def test_a_miss(tiny: Catalog, name: str, message: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        outlook(tiny, name)
    assert caught.value.message == message
    assert caught.value.hint
