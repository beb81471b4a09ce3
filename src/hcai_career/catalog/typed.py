"""One record ↔ one YAML file, for files that belong to a user: the same strict reading as for content."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from hcai_career.catalog.gate import path_text
from hcai_career.catalog.source import Document, parse
from hcai_career.catalog.textfile import UnreadableError, decode, read_bytes
from hcai_career.problem import ContentError, Problem

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")


def open_file(path: Path) -> Document:
    """The data of a file, with its places. Raises ContentError for what is no YAML, or more than is reasonable."""
    try:
        return parse(decode(read_bytes(path, str(path)), str(path)), str(path))
    except UnreadableError as error:
        raise ContentError(error.problems) from None


def admit(document: Document, record: type[T], hint: str = "") -> T:
    """The record in a file. Raises ContentError with each problem at its place; `hint` says what would help."""
    try:
        return TypeAdapter(record).validate_json(json.dumps(document.data))
    except ValidationError as error:
        raise ContentError(tuple(_problems(document, error, hint))) from None


def dump(record: object) -> str:
    """A record as YAML, without what has its default."""
    import yaml

    return yaml.safe_dump(_plain(record), sort_keys=False, allow_unicode=True, width=110)


def _problems(document: Document, error: ValidationError, hint: str) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        route = tuple(detail["loc"])
        message = f"{detail['msg'][:1].lower()}{detail['msg'][1:]}"
        yield Problem(document.place(route), f"{path_text(route)}: {message}", hint)


def _plain(value: Any) -> Any:
    if hasattr(value, "__dataclass_fields__"):
        kept = [(field, getattr(value, field.name)) for field in fields(value)]
        return {field.name: _plain(inner) for field, inner in kept if inner != field.default}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value
