"""Data sets over the tiny content: filters, orders, and the practice that uses them."""

from __future__ import annotations

import pytest

from hcai_career.advise.query.datasets import DatasetFilter, dataset_sheet, datasets
from hcai_career.problem import NotFoundError, UsageError

OPEN, WARD = "open-images", "ward-records"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (DatasetFilter(), [WARD, OPEN]),
        (DatasetFilter(open=True), [OPEN]),
        (DatasetFilter(access="open", open=True), [OPEN]),
        (DatasetFilter(access="cred"), [WARD]),
        (DatasetFilter(modality="imaging"), [OPEN]),
        (DatasetFilter(modality="text"), [WARD]),
        (DatasetFilter(modality="X-RAY"), [OPEN]),
        (DatasetFilter(role="data-scientist"), [WARD]),
        (DatasetFilter(role="ml-engineer", level="intro"), [OPEN]),
    ],
)
def test_filters(tiny, wanted, found):
    assert [each.id for each in datasets(tiny, wanted).datasets] == found


@pytest.mark.parametrize(("sort", "first"), [("kind", WARD), ("title", OPEN), ("access", OPEN), ("level", OPEN)])
def test_orders(tiny, sort, first):
    assert datasets(tiny, sort=sort).datasets[0].id == first


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        (DatasetFilter(access="opne"), "did you mean open"),
        (DatasetFilter(level="expert"), "introductory"),
        (DatasetFilter(modality="smell"), "records, claims"),
        (DatasetFilter(modality="-"), "records, claims"),
        (DatasetFilter(access="paid"), "hcai datasets list"),
    ],
)
def test_a_miss_says_what_there_is(tiny, wanted, named):
    with pytest.raises(NotFoundError) as caught:
        datasets(tiny, wanted)
    assert named in caught.value.hint


def test_open_and_another_access_exclude_each_other(tiny):
    with pytest.raises(UsageError, match="exclude each other"):
        datasets(tiny, DatasetFilter(access="paid", open=True))


def test_a_sheet_names_the_practice_that_uses_it(tiny):
    assert dataset_sheet(tiny, "Ward Records").practice == ("readmission-model",)
    assert dataset_sheet(tiny, "OI").practice == ()
