"""The sources that a result cites, wherever in it they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hcai_career.catalog.record import fields, is_record

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.sources import Source

ONE, MANY = ("source", "official_source", "required_source"), "sources"
"""The fields that hold the id of a source, and the one that holds several."""


def cited(content: Catalog, result: object) -> tuple[Source, ...]:
    """The sources whose ids stand in a result, each once, in the order they stand there."""
    return tuple(content.sources[each] for each in dict.fromkeys(_ids(result)) if each in content.sources)


def _ids(value: object) -> Iterator[str]:
    if is_record(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name in ONE and isinstance(inner, str):
                yield inner
            elif field.name == MANY:
                yield from (each for each in inner if isinstance(each, str))
            else:
                yield from _ids(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _ids(inner)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _ids(inner)
