"""The values of one type in a record: every currency, every text, with the route to each.

Which fields lead to which types is worked out once for each class, so that a rule that looks at currencies does not
walk through needs and lifts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from hcai_career.catalog.found import Route
from hcai_career.catalog.model import parts

NAMED = {
    "text": parts.Text,
    "title": parts.Title,
    "slug": parts.Slug,
    "url": parts.Url,
    "currency": parts.Currency,
    "language": parts.Language,
    "onet": parts.Onet,
    "soc": parts.Soc,
    "date": parts.Date,
    "day": parts.Day,
}
WORDS = "words"
"""The type of a field that is a plain `str`, such as a note."""


class Step(NamedTuple):
    """A field that leads to values of a type: it holds one, or several, or records that do (`inner`)."""

    field: str
    many: bool
    inner: tuple[Step, ...]


@cache
def plan(record: Any, kind: str) -> tuple[Step, ...]:
    """The fields of a class of records that lead to values of a type."""
    hints = get_type_hints(record, include_extras=True)
    steps = [_step(field.name, hints[field.name], kind) for field in fields(record)]
    return tuple(step for step in steps if step)


def _step(name: str, hint: Any, kind: str) -> Step | None:
    for many, one in _alternatives(hint):
        if one == NAMED.get(kind, str):
            return Step(name, many, ())
        if isinstance(one, type) and is_dataclass(one):
            inner = plan(one, kind)
            if inner:
                return Step(name, many, inner)
    return None


def _alternatives(hint: Any) -> Iterator[tuple[bool, Any]]:
    """The types a value or its items may have, and whether they are items."""
    if hint in NAMED.values():
        yield False, hint
    elif get_origin(hint) in (Union, UnionType):
        for arg in get_args(hint):
            yield from _alternatives(arg)
    elif get_origin(hint) is tuple:
        yield from ((True, one) for _, one in _alternatives(get_args(hint)[0]))
    else:
        yield False, hint


def walk(record: Any, steps: tuple[Step, ...], route: Route) -> Iterator[tuple[Route, Any]]:
    """The values that the steps of a plan lead to, with their routes; nulls are left out."""
    for field, many, inner in steps:
        value = getattr(record, field)
        if value is None:
            continue
        if not many:
            if inner:
                yield from walk(value, inner, (*route, field))
            else:
                yield (*route, field), value
        else:
            for at, item in enumerate(value):
                if inner:
                    yield from walk(item, inner, (*route, field, at))
                else:
                    yield (*route, field, at), item


def lists(record: Any, route: Route = ()) -> Iterator[tuple[Route, tuple[Any, ...]]]:
    """The lists of plain values in a record, with their routes."""
    kind: Any = type(record)
    for name in _holding(kind):
        value = getattr(record, name)
        if isinstance(value, tuple):
            if value and is_dataclass(value[0]):
                for at, item in enumerate(value):
                    yield from lists(item, (*route, name, at))
            elif len(value) > 1:
                yield (*route, name), value
        elif value is not None:
            yield from lists(value, (*route, name))


@cache
def _holding(record: Any) -> tuple[str, ...]:
    """The fields of a class of records that hold lists or records."""
    hints = get_type_hints(record, include_extras=True)
    return tuple(name for name, hint in hints.items() if any(map(_holds, _alternatives(hint))))


def _holds(alternative: tuple[bool, Any]) -> bool:
    many, one = alternative
    return many or (isinstance(one, type) and is_dataclass(one))


def claims(record: Any, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """A record and all records within it that have both evidence and a source, with their routes."""
    kind: Any = type(record)
    own, inner = _claim_plan(kind)
    if own:
        yield route, record
    for field, many in inner:
        value = getattr(record, field)
        if many:
            for at, item in enumerate(value):
                yield from claims(item, (*route, field, at))
        elif value is not None:
            yield from claims(value, (*route, field))


@cache
def _claim_plan(record: Any) -> tuple[bool, tuple[tuple[str, bool], ...]]:
    """Whether a class of records is a claim, and its fields that hold claims: one, or several."""
    hints = get_type_hints(record, include_extras=True)
    inner = []
    for name, hint in hints.items():
        for many, one in _alternatives(hint):
            if isinstance(one, type) and is_dataclass(one) and any(_claim_plan(one)):
                inner.append((name, many))
    return {"evidence", "source"} <= set(hints), tuple(inner)
