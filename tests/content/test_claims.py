"""No claim without a source, and no source without a day on which it must be looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from hcai_career import catalog
from hcai_career.catalog import Catalog
from hcai_career.catalog.kinds import KINDS
from hcai_career.catalog.model.guide import Part
from hcai_career.catalog.read import built_in

ON_ITS_WORD = ("verified", "seed")
"""The kinds of evidence that are somebody's word: whose, must be said."""


@pytest.fixture(scope="module")
def content() -> Catalog:
    return catalog.read(built_in())


def parts(value: Any) -> Iterator[Any]:
    if is_dataclass(value):
        yield value
        for field in fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from parts(each)


def named(part: Any) -> bool:
    """Whether a part names a source, by itself or through what it mentions."""
    names = ("source", "sources", "official_source", "required_source")
    return any(getattr(part, name, None) for name in names) or isinstance(part, Part)  # a part of an entry, which does


def test_what_stands_on_somebodys_word_names_them(content: Catalog) -> None:
    silent = []
    for kind in KINDS:
        for record in content.section(kind.section).values():
            for part in parts(record):
                if getattr(part, "evidence", None) in ON_ITS_WORD and not named(part):
                    silent.append(f"{kind.one} {record.id}: {type(part).__name__}")
    assert silent == []


def test_what_was_checked_names_where(content: Catalog) -> None:
    for kind in KINDS:
        for record in content.section(kind.section).values():
            checked = getattr(record, "checked", None)
            if hasattr(checked, "fields"):
                assert bool(checked.fields) == (checked.source is not None), f"{kind.one} {record.id}"


def test_every_figure_of_pay_and_outlook_has_its_source_and_its_day_or_says_that_none_is_stated(
    content: Catalog,
) -> None:
    for row in content.salaries.values():
        assert row.source in content.sources
        assert row.as_of or row.note, row.id
    for projection in content.outlook.values():
        assert projection.as_of


def test_every_source_has_a_day_of_review_after_it_was_read(content: Catalog) -> None:
    for source in content.sources.values():
        assert date.fromisoformat(source.retrieved) < date.fromisoformat(source.review_by), source.id
        assert source.publisher or source.note, source.id
        assert source.url or source.kind in ("editorial", "seed") or source.note, source.id
