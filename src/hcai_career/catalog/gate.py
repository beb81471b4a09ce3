"""Raw data → records of the model. Pydantic stands here and nowhere else; its words do not get out.

A section is validated in one call. Only when that fails is each record tried alone, so that one bad record
hides no other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from hcai_career.catalog.found import Found, Route, near, nearest, shown
from hcai_career.catalog.kinds import Kind
from hcai_career.catalog.words import field_names, rule_of, wrong_value

_UNKNOWN, _MISSING = "unexpected_keyword_argument", "missing"
_UNKNOWN_KEY = "unknown-key"
_YES_OR_NO = re.compile("[:,[](?:true|false)")
"""Finds true or false as a value in JSON without spaces; also in a text, which does no harm."""


@cache
def adapter(kind: Kind) -> TypeAdapter[list[Any]]:
    """The validator of a list of records of this kind."""
    return TypeAdapter(list[kind.record])  # type: ignore[name-defined]


def admit(kind: Kind, raw: object) -> tuple[dict[str, Any], list[Found]]:
    """The records of one section by id, and everything that is wrong with the others.

    `raw` is what the file holds under the section's name; null is an empty section.
    """
    if raw is None:
        return {}, []
    if not isinstance(raw, dict):
        what = f"section '{kind.section}' is {shown(raw)}, not a mapping"
        return {}, [Found((kind.section,), what, f"one key for each {kind.one}", rule="wrong-type")]
    rows = {key: {**value, "id": key} for key, value in raw.items() if isinstance(value, dict) and "id" not in value}
    found = [_not_a_record(kind, key, value) for key, value in raw.items() if key not in rows]
    text = _json(list(rows.values()))
    try:
        records = adapter(kind).validate_json(text)
    except ValidationError:
        records = []
        for key, row in rows.items():
            try:
                records += adapter(kind).validate_json(_json([row]))
            except ValidationError as error:
                found += _explain(kind, key, error)
    good = {record.id: record for record in records}
    for key in list(good) if _YES_OR_NO.search(text) else ():
        flags = [_flag(kind, key, route) for route in _flags(rows[key])]
        if flags:
            del good[key]
            found += flags
    return good, found


def _json(rows: list[Any]) -> str:
    return json.dumps(rows, separators=(",", ":"))


def _not_a_record(kind: Kind, key: str, value: object) -> Found:
    if isinstance(value, dict):
        what = f"{kind.one} {key}: unknown key 'id'"
        return Found((kind.section, key, "id"), what, "the id is the key the record stands under", True, _UNKNOWN_KEY)
    what = f"{kind.one} {key}: is {shown(value)}, not a mapping"
    return Found((kind.section, key), what, "its keys stand indented below it", rule="wrong-type")


def _explain(kind: Kind, key: str, error: ValidationError) -> Iterator[Found]:
    details = error.errors(include_url=False)
    mistyped = {_meant(kind, detail["loc"][1:]) for detail in details if detail["type"] == _UNKNOWN}
    for detail in details:
        if not (detail["type"] == _MISSING and detail["loc"][1:] in mistyped):
            yield _one(kind, key, detail)


def _meant(kind: Kind, path: Route) -> Route:
    """The key that an unknown key was probably meant to be: when that one is missing, it is one mistake, not two."""
    return *path[:-1], *nearest(str(path[-1]), field_names(kind.record, path[:-1]))[:1]


def _one(kind: Kind, key: str, detail: ErrorDetails) -> Found:
    path: Route = detail["loc"][1:]
    route: Route = (kind.section, key, *path)
    head = f"{kind.one} {shown(key)[1:-1]}: "
    if path == ("id",):
        hint = "small letters, digits and single hyphens, at most 80"
        return Found((kind.section, key), f"{head}this id is not allowed", hint, True, "bad-id")
    if detail["type"] == _UNKNOWN:
        known = [name for name in field_names(kind.record, path[:-1]) if name != "id"]
        hint = near(str(path[-1]), known) or f"known: {', '.join(known)}"
        return Found(route, f"{head}unknown key '{shown(path[-1])[1:-1]}'{_within(path)}", hint, True, _UNKNOWN_KEY)
    if detail["type"] == _MISSING:
        what = f"{head}key '{path[-1]}' is missing{_within(path)}"
        return Found(route[:-1], what, on_key=True, rule="missing-key")
    message, hint = wrong_value(detail)
    return Found(route, f"{head}{path_text(path)} {message}", hint, rule=rule_of(detail))


def _within(path: Route) -> str:
    return f" in {path_text(path[:-1])}" if len(path) > 1 else ""


def path_text(path: Route) -> str:
    """A route in words: ("needs", 2, "skill") → "needs[2].skill"."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _flags(value: Any, route: Route = ()) -> Iterator[Route]:
    """Where true or false stands: no field of the model takes one, yet pydantic takes true for a level of 1."""
    if value is True or value is False:
        yield route
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _flags(inner, (*route, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _flags(inner, (*route, at))


def _flag(kind: Kind, key: str, route: Route) -> Found:
    what = f"{kind.one} {key}: {path_text(route)} is a yes or no"
    return Found((kind.section, key, *route), what, "a number is expected here", rule="wrong-type")
