"""Filters of degrees: prices in two currencies are never compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcai_career.advise.query.degrees import DegreeFilter, degree_sheet, degrees
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.credentials import DegreeCost
from hcai_career.problem import NotFoundError, UsageError


@pytest.fixture
def several(tiny) -> Catalog:
    master = tiny.degrees["health-data-master"]
    return Catalog.of(
        backgrounds=tiny.backgrounds.values(),
        degrees=[
            master,
            replace(master, id="dear", title="Dear", cost=DegreeCost("USD", 30_000.0), country="US"),
            replace(master, id="cheap", title="Cheap", cost=DegreeCost("USD", 5_400.0), country="US", eqf_high=8),
            replace(master, id="unsaid", title="Unsaid", cost=None, modes=("campus",), country="US"),
        ],
    )


def ids(found):
    return [each.id for each in found.degrees]


def test_a_price_is_compared_within_its_currency_only(several):
    found = degrees(several, DegreeFilter(max_cost=20_000))
    assert ids(found) == ["cheap"]
    assert [(each.reason, each.count) for each in found.left_out] == [("other-currency", 1), ("unknown-price", 1)]
    assert found.currency == "USD"
    assert ids(degrees(several, DegreeFilter(max_cost=20_000, currency="gbp"))) == ["health-data-master"]
    assert degrees(several).currency is None


def test_a_currency_in_which_nothing_is_priced(several):
    with pytest.raises(UsageError, match="no degree has a price in 'EUR'") as raised:
        degrees(several, DegreeFilter(max_cost=1, currency="EUR"))
    assert raised.value.hint == "there are: GBP, USD"


def test_nothing_passes(several):
    with pytest.raises(NotFoundError) as raised:
        degrees(several, DegreeFilter(max_cost=1))
    assert raised.value.hint == ("1 left out because the price is not in USD; 1 left out because the price is unknown")


def test_order_by_cost_keeps_currencies_apart_and_the_unknown_last(several):
    assert ids(degrees(several, sort="cost")) == ["health-data-master", "cheap", "dear", "unsaid"]


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (DegreeFilter(country="united states"), ["cheap", "dear", "unsaid"]),
        (DegreeFilter(level=8), ["cheap"]),
        (DegreeFilter(level=7), ["cheap", "dear", "health-data-master", "unsaid"]),
        (DegreeFilter(mode="campus"), ["unsaid"]),
        (DegreeFilter(award="ms", country="UK"), ["health-data-master"]),
    ],
)
def test_filters(several, wanted, kept):
    assert ids(degrees(several, wanted)) == kept


def test_by_role(tiny):
    assert ids(degrees(tiny, DegreeFilter(role="data-scientist"))) == ["health-data-master"]


def test_a_background_gets_an_answer(tiny):
    found = degrees(tiny, DegreeFilter(background="nurse"))
    assert [each.state for each in found.eligible] == ["met"]
    assert degree_sheet(tiny, "health-data-master", "nurse").eligible.state == "met"
    assert degree_sheet(tiny, "health-data-master").eligible is None
