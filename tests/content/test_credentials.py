"""The credentials and degrees that come with hcai."""

from __future__ import annotations

from dataclasses import fields

import pytest

from hcai_career import catalog
from hcai_career.catalog.model.credentials import Credential, Degree, Fee


@pytest.fixture(scope="module")
def content():
    return catalog.read(None)


def records(content):
    return [*content.credentials.values(), *content.degrees.values()]


def test_there_are_as_many_as_were_researched(content):
    assert len(content.credentials) >= 64
    assert len(content.degrees) >= 38


def test_what_was_checked_is_a_field_with_a_value_and_a_source(content):
    parts = {field.name for field in fields(Fee)}
    for each in records(content):
        assert bool(each.checked.fields) <= (each.checked.source is not None), each.id
        names = {field.name for field in fields(Credential if isinstance(each, Credential) else Degree)}
        for field in each.checked.fields:
            name, _, part = field.partition(".")
            assert name in names, (each.id, field)
            assert not part or part in parts, (each.id, field)
            value = getattr(each, name)
            assert value not in (None, ()), (each.id, field)
            assert not part or getattr(value, part) is not None, (each.id, field)


def test_each_fact_has_a_source_that_is_to_be_looked_at_again(content):
    for each in records(content):
        if each.fact is not None:
            assert content.sources[each.fact.source].review_by, each.id
            assert each.fact.evidence == "verified", each.id


def test_eligibility_says_how_far_its_parts_go(content):
    for each in records(content):
        asked = each.eligibility if isinstance(each, Credential) else each.entry
        parts = bool(asked.licences or asked.eqf or asked.years or asked.credentials or asked.routes)
        assert asked.asks != "nothing" or not parts, each.id
        assert asked.asks != "parts" or parts, each.id
        assert (asked.asks == "unknown") == (asked.text is None), each.id


def test_what_is_retired_leads_to_something_that_is_active(content):
    """Where it names what replaced it: the last link of the chain can be earned."""
    for each in content.credentials.values():
        seen = set()
        waiting = list(each.replaced_by)
        while waiting:
            key = waiting.pop()
            assert key not in seen | {each.id}, each.id
            seen.add(key)
            waiting += content.credentials[key].replaced_by
        if each.status == "active":
            assert not each.replaced_by, each.id


@pytest.mark.parametrize(
    ("key", "since"),
    [("aws-ml-specialty", "2026-03-31"), ("azure-dp-100", "2026-06-01"), ("rac-regional", "2019-11-30")],
)
def test_retired(content, key, since):
    assert (content.credentials[key].status, content.credentials[key].status_since) == ("retired", since)


def test_levels_fit_awards(content):
    for each in content.degrees.values():
        if "PhD" in each.award:
            assert 8 in (each.eqf, each.eqf_high), each.id
        if each.award in {"MS", "MSc", "MPH", "SM", "MDS", "MSt"}:
            assert each.eqf == 7, each.id
        if "certificate" in each.award:
            assert each.eqf is None, each.id


def test_roles_are_named(content):
    assert [each.id for each in records(content) if not each.roles] == []
