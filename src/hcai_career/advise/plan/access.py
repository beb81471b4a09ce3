"""Data that must be asked for: what a practice item works on, and how long one waits for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hcai_career.advise.plan.result import DataAccess

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.datasets import Dataset


def dataset_of(catalog: Catalog, practice: str) -> Dataset | None:
    """The data set that a practice item works on. None for other ids and for practice without data."""
    item = catalog.practice.get(practice)
    return catalog.datasets.get(item.dataset) if item is not None and item.dataset is not None else None


def wait_days(catalog: Catalog, practice: str) -> int:
    """Days until the data of a practice item is certainly there (the high estimate), asked for on the first day."""
    dataset = dataset_of(catalog, practice)
    return dataset.approval.days_high if dataset is not None and dataset.approval is not None else 0


def access(catalog: Catalog, practice: str, first: date, start: date) -> DataAccess | None:
    """What a step that begins on `start` needs of data, in a plan that begins on `first`."""
    dataset = dataset_of(catalog, practice)
    if dataset is None:
        return None
    approval = dataset.approval
    open_ended = approval is None and dataset.access != "open"  # nobody knows how long: ask as early as can be
    asked = None if approval is None else max(first, start - timedelta(days=approval.days_high))
    return DataAccess(
        dataset=dataset.id,
        title=dataset.title,
        url=dataset.url,
        access=dataset.access,
        terms=dataset.access_terms,
        training=dataset.training,
        days_low=approval.days_low if approval else None if open_ended else 0,
        days_high=approval.days_high if approval else None if open_ended else 0,
        ask=first if open_ended else asked,
    )
