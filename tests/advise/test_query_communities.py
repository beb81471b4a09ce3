"""Communities over the tiny content, and places of a region."""

from __future__ import annotations

import dataclasses

import pytest

from hcai_career.advise.query.communities import CommunityFilter, communities, community_sheet, places
from hcai_career.catalog import Catalog
from hcai_career.problem import NotFoundError


@pytest.fixture
def two(tiny) -> Catalog:
    """The society of the tiny content, and a conference of two regions."""
    society = tiny.communities["ward-society"]
    meeting = dataclasses.replace(
        society, id="ward-meeting", title="A Ward Meeting", kind="conference", region="US and Europe", roles=()
    )
    return Catalog.of(communities=[meeting, society], roles=tiny.roles.values())


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (CommunityFilter(), ["ward-society", "ward-meeting"]),
        (CommunityFilter(kind="conf"), ["ward-meeting"]),
        (CommunityFilter(region="europe"), ["ward-meeting"]),
        (CommunityFilter(region="us"), ["ward-meeting"]),
        (CommunityFilter(region="UK"), ["ward-society"]),
        (CommunityFilter(role="data-scientist"), ["ward-society"]),
    ],
)
def test_filters(two, wanted, found):
    assert [each.id for each in communities(two, wanted).communities] == found


@pytest.mark.parametrize(("sort", "first"), [("kind", "ward-society"), ("title", "ward-meeting")])
def test_orders(two, sort, first):
    assert communities(two, sort=sort).communities[0].id == first


def test_a_region_may_be_two_places(two):
    assert places(two.communities["ward-meeting"]) == ("US", "Europe")


def test_a_miss_says_what_there_is(two):
    with pytest.raises(NotFoundError) as caught:
        communities(two, CommunityFilter(region="Mars"))
    assert "Europe" in caught.value.hint
    with pytest.raises(NotFoundError, match="no community passes"):
        communities(two, CommunityFilter(region="UK", kind="conference"))


def test_a_sheet_is_found_by_its_alias(two):
    with pytest.raises(NotFoundError):
        community_sheet(two, "nothing like it")
    assert community_sheet(Catalog.of(communities=[two.communities["ward-society"]]), "WDS").community.kind == "society"
