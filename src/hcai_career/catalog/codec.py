"""A record ↔ a row of JSON: its fields by position, without those at the end that have their default.

Which fields hold other records is read from the annotations as text (`tuple[Need, ...]`, `Education`), since
evaluating them costs more than decoding a catalog. A test compares this with what the annotations evaluate to.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from itertools import starmap
from typing import Any
from zlib import crc32

from hcai_career.catalog.record import MISSING, Field, fields, is_record

Row = list[Any]
_PLAIN = frozenset(["str", "int", "float", "bool", "str | None", "int | None", "float | None", "bool | None"])


@cache
def decoder(record: Any) -> Callable[[Row], Any]:
    """The function that makes a record of this class from its row. It raises TypeError for a row that is none."""
    turns = _turns(record)
    if not turns:
        return lambda row: record(*row)

    def decode(row: Row) -> Any:
        size = len(row)
        for at, turn in turns:
            if at < size:
                row[at] = turn(row[at])
        return record(*row)

    return decode


@cache
def _turns(record: Any) -> list[tuple[int, Callable[[Any], Any]]]:
    """Where in a row there is more than a plain value, and what makes of it what the record holds."""
    inner = [(at, one, part) for at, (one, part) in enumerate(_parts(record)) if part]
    return [(at, _reader(*part, nullable=_nullable(one))) for at, one, part in inner]


@cache
def encoder(record: Any) -> Callable[[Any], Row]:
    """The function that makes a row from a record of this class."""
    plan = [(one.name, one.default, _writer(part, nullable=_nullable(one))) for one, part in _parts(record)]

    def encode(one: Any) -> Row:
        row = [write(getattr(one, name)) for name, _, write in plan]
        for name, default, _ in reversed(plan):
            if default is MISSING or getattr(one, name) != default:
                break
            row.pop()
        return row

    return encode


@cache
def fingerprint(record: Any) -> int:
    """A number that changes with the fields of a record and its parts: a row is only good for those that wrote it."""
    shape = [(field.name, field.type) for field in fields(record)]
    inner = [part[0] for _, part in _parts(record) if part and not isinstance(part[0], str)]
    return crc32(repr((record.__name__, shape, [fingerprint(one) for one in inner])).encode())


@cache
def _parts(record: Any) -> list[tuple[Field, tuple[Any, bool] | None]]:
    """The fields of a record, each with what `_part` says of it."""
    return [(field, _part(field, record)) for field in fields(record)]


def _part(field: Field, record: Any) -> tuple[Any, bool] | None:
    """The class of the records in a field and whether there are many; None for a field of plain values.

    The class "" stands for plain values of which there are many.
    """
    if field.type in _PLAIN:  # most are
        return None
    text = field.type.removesuffix(" | None")
    many = text.startswith("tuple[")
    name = text.removeprefix("tuple[").removesuffix(", ...]") if many else text
    inner = getattr(sys.modules[record.__module__], name, None)
    if isinstance(inner, type) and is_record(inner):  # what else an annotation names is slow to say that it is none
        return inner, many
    return ("", True) if many else None


def _nullable(field: Field) -> bool:
    return field.type.endswith(" | None")


def _reader(inner: Any, many: bool, *, nullable: bool) -> Callable[[Any], Any]:
    if inner == "":
        return (lambda values: None if values is None else tuple(values)) if nullable else tuple
    if many and not _turns(inner):  # most records are parts that have none themselves
        return lambda rows: tuple(starmap(inner, rows))
    decode = decoder(inner)
    if many:
        return lambda rows: tuple([decode(row) for row in rows])
    return lambda row: None if row is None else decode(row)


def _writer(part: tuple[Any, bool] | None, *, nullable: bool) -> Callable[[Any], Any]:
    if part is None:
        return lambda value: value
    inner, many = part
    if inner == "":
        return (lambda values: None if values is None else list(values)) if nullable else list
    encode = encoder(inner)
    if many:
        return lambda records: [encode(one) for one in records]
    return lambda one: None if one is None else encode(one)
