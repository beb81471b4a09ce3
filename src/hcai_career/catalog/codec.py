"""A record ↔ a row of JSON: its fields by position, without those at the end that have their default.

Which fields hold other records is read from the annotations as text (`tuple[Need, ...]`, `Education`), since
evaluating them costs more than decoding a catalog. A test compares this with what the annotations evaluate to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any
from zlib import crc32

from hcai_career.catalog import model

Row = list[Any]


@cache
def decoder(record: Any) -> Callable[[Row], Any]:
    """The function that makes a record of this class from its row. It raises TypeError for a row that is none."""
    inner = [(at, *part) for at, part in enumerate(map(_part, fields(record))) if part]
    turns: list[tuple[int, Callable[[Any], Any]]] = [(at, _reader(name, many)) for at, name, many in inner]

    def decode(row: Row) -> Any:
        size = len(row)
        for at, turn in turns:
            if at < size:
                row[at] = turn(row[at])
        return record(*row)

    return decode


@cache
def encoder(record: Any) -> Callable[[Any], Row]:
    """The function that makes a row from a record of this class."""
    plan = [(field.name, field.default, _writer(_part(field))) for field in fields(record)]

    def encode(one: Any) -> Row:
        row = [write(getattr(one, name)) for name, _, write in plan]
        for name, default, _ in reversed(plan):
            if default is MISSING or getattr(one, name) != default:
                break
            row.pop()
        return row

    return encode


def fingerprint() -> int:
    """A number that changes with the fields of the model: a row is only good for the model that wrote it."""
    shapes = [
        (name, [(field.name, str(field.type)) for field in fields(one)])
        for name, one in vars(model).items()
        if hasattr(one, "__dataclass_fields__")
    ]
    return crc32(repr(shapes).encode())


def _part(field: Field[Any]) -> tuple[str, bool] | None:
    """The class of the records in a field and whether there are many; None for a field of plain values.

    The class "" stands for plain values of which there are many.
    """
    text = str(field.type).removesuffix(" | None")
    many = text.startswith("tuple[")
    name = text.removeprefix("tuple[").removesuffix(", ...]") if many else text
    if hasattr(getattr(model, name, None), "__dataclass_fields__"):
        return name, many
    return ("", True) if many else None


def _reader(name: str, many: bool) -> Callable[[Any], Any]:
    if not name:
        return tuple
    decode = decoder(getattr(model, name))
    if many:
        return lambda rows: tuple([decode(row) for row in rows])
    return lambda row: None if row is None else decode(row)


def _writer(part: tuple[str, bool] | None) -> Callable[[Any], Any]:
    if part is None:
        return lambda value: value
    name, many = part
    if not name:
        return list
    encode = encoder(getattr(model, name))
    if many:
        return lambda records: [encode(one) for one in records]
    return lambda one: None if one is None else encode(one)
