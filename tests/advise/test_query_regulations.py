"""Regulations over the tiny content, and the dates that are still to come."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from hcai_career.advise.query.regulations import RegulationFilter, regulation_sheet, regulations, upcoming
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.regulations import KeyDate
from hcai_career.problem import NotFoundError

TODAY = date(2026, 7, 26)


@pytest.fixture
def three(tiny) -> Catalog:
    """The two of the tiny content, and a state's law within the US."""
    law = tiny.regulations["device-law"]
    state = dataclasses.replace(law, id="state-law", title="A State Law", jurisdiction="Colorado", dates=(), aliases=())
    return Catalog.of(regulations=[*tiny.regulations.values(), state], roles=tiny.roles.values())


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (RegulationFilter(), ["model-card", "state-law", "device-law"]),
        (RegulationFilter(jurisdiction="us"), ["state-law"]),
        (RegulationFilter(jurisdiction="colo"), ["state-law"]),
        (RegulationFilter(jurisdiction="international"), ["model-card"]),
        (RegulationFilter(kind="reporting"), ["model-card"]),
        (RegulationFilter(role="ai-specialist"), ["state-law", "device-law"]),
        (RegulationFilter(upcoming=True), ["device-law"]),
    ],
)
def test_filters(three, wanted, found):
    assert [each.id for each in regulations(three, TODAY, wanted).regulations] == found


def test_orders(three):
    assert regulations(three, TODAY, sort="title").regulations[0].id == "state-law"
    assert regulations(three, TODAY, sort="kind").regulations[-1].id == "model-card"


def test_dates_to_come_are_counted_from_the_day_that_is_given(tiny):
    sheet = regulation_sheet(tiny, "DL", TODAY)
    assert [(each.on, each.days) for each in sheet.upcoming] == [("2026-08-02", 7), ("2027-12", 493)]
    assert [each.on for each in regulation_sheet(tiny, "DL", date(2026, 8, 2)).upcoming] == ["2027-12"]
    assert regulation_sheet(tiny, "DL", date(2028, 1, 1)).upcoming == ()


@pytest.mark.parametrize(
    ("on", "today", "days"),
    [
        ("2027", date(2026, 12, 31), 1),
        ("2027", date(2027, 12, 30), 0),
        ("2027", date(2027, 12, 31), None),
        ("2026-12", date(2026, 12, 30), 0),
        ("2026-12", date(2026, 12, 31), None),
        ("2028-02", date(2028, 2, 28), 0),
        ("2028-02", date(2028, 2, 29), None),
        ("2026-12-01", date(2026, 11, 30), 1),
        ("2026-12-01", date(2026, 12, 1), None),
    ],
)
def test_a_month_or_year_is_over_with_its_last_day(tiny, on, today, days):
    law = dataclasses.replace(tiny.regulations["device-law"], dates=(KeyDate("applies", on),))
    assert [each.days for each in upcoming([law], today)] == ([] if days is None else [days])


def test_soonest_comes_first_across_regulations(three):
    law = three.regulations["state-law"]
    sooner = dataclasses.replace(law, dates=(KeyDate("applies", "2026-08"),))
    content = Catalog.of(regulations=[three.regulations["device-law"], sooner])
    listed = regulations(content, TODAY, RegulationFilter(upcoming=True))
    assert [each.id for each in listed.regulations] == ["state-law", "device-law"]
    assert [each.on for each in listed.upcoming] == ["2026-08", "2026-08-02", "2027-12"]


def test_a_miss_says_what_there_is(three):
    with pytest.raises(NotFoundError) as caught:
        regulations(three, TODAY, RegulationFilter(jurisdiction="Mars"))
    assert caught.value.hint == "there are: international, US, Colorado, UK"
    with pytest.raises(NotFoundError, match="no regulation passes"):
        regulations(three, date(2030, 1, 1), RegulationFilter(upcoming=True))
