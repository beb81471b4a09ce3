"""Data sets, regulations and communities as they come with hcai: complete, cited, and honest about access."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from hcai_career import catalog
from hcai_career.advise.query.communities import KINDS, places
from hcai_career.advise.query.regulations import PLACES, upcoming
from hcai_career.catalog import Catalog

SECTIONS = ("datasets", "regulations", "communities")
LEAST = {"datasets": 67, "regulations": 79, "communities": 57}
REGIONS = {
    "global",
    "international",
    "US",
    "UK",
    "Europe",
    "Africa",
    "Canada",
    "Australia",
    "New Zealand",
}


@pytest.fixture(scope="module")
def content() -> Catalog:
    return catalog.read()


@pytest.mark.parametrize("section", SECTIONS)
def test_nothing_of_the_research_is_missing(content, section):
    assert len(content.section(section)) >= LEAST[section]


@pytest.mark.parametrize("section", SECTIONS)
def test_what_was_checked_are_fields_of_the_record_that_hold_something(content, section):
    for each in content.section(section).values():
        names = {field.name for field in dataclasses.fields(each)}
        assert set(each.checked.fields) <= names, each.id
        assert all(getattr(each, name) not in (None, ()) for name in each.checked.fields), each.id
        assert bool(each.checked.fields) == (each.checked.source is not None), each.id


@pytest.mark.parametrize("section", SECTIONS)
def test_a_fact_was_said_by_a_source_that_must_be_looked_at_again(content, section):
    facts = [each.fact for each in content.section(section).values() if each.fact is not None]
    assert facts
    for fact in facts:
        assert fact.evidence in ("verified", "seed")
        assert content.sources[fact.source].review_by > content.sources[fact.source].retrieved


@pytest.mark.parametrize("section", SECTIONS)
def test_each_record_is_for_some_role_and_has_an_address(content, section):
    for each in content.section(section).values():
        assert each.roles, each.id
        assert each.url, each.id


@pytest.mark.parametrize("section", SECTIONS)
def test_records_stand_sorted(content, section):
    ids = list(content.section(section))
    assert ids == sorted(ids)


def test_data_that_is_open_has_no_wait(content):
    for each in content.datasets.values():
        assert each.kinds, each.id
        assert each.access != "open" or each.approval is None, each.id


def test_practice_on_data_that_must_be_asked_for_knows_the_wait(content):
    used = {each.dataset for each in content.practice.values() if each.dataset is not None}
    assert used
    for each in map(content.datasets.__getitem__, used):
        assert each.access == "open" or each.approval is not None, each.id


def test_a_wait_says_whose_estimate_it_is(content):
    for each in content.datasets.values():
        if each.approval is not None and "approval" not in each.checked.fields:
            assert "our estimate" in (each.approval.text or ""), each.id


def test_jurisdictions_are_written_one_way(content):
    assert {each.jurisdiction for each in content.regulations.values()} <= set(PLACES)


def test_dates_stand_in_order(content):
    for each in content.regulations.values():
        days = [key.on for key in each.dates]
        assert days == sorted(days), each.id


def test_some_dates_lie_ahead_of_the_day_of_the_research(content):
    ahead = upcoming(content.regulations.values(), date(2026, 11, 22))
    assert {"eu-ai-act", "eu-mdr", "ehds"} <= {each.regulation for each in ahead}


def test_regions_and_kinds_of_communities_are_written_one_way(content):
    for each in content.communities.values():
        assert each.kind in KINDS
        assert set(places(each)) <= REGIONS, each.id


def test_a_price_nobody_found_is_said_to_be_unknown(content):
    for each in content.communities.values():
        free = each.cost.startswith(("Free", "No membership fee", "The guides are free", "Through a national society."))
        assert free or "unknown" in each.cost, each.id
