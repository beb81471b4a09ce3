"""A result as JSON: `{"schema": "hcai.roles/1", "catalog": {"version", "digest"}, "data": {…}}`.

A page that cites also has `"sources"`: the sources that `data` names, by their ids. An answer to somebody whose
profile was used has `"profile"`: the file, and what in it did not count. One for which a résumé was read has `"resume"`:
the file, and how many skills it shows.

The names under `data` are the field names of the result and of the model: a contract (tests/show/test_json.py).
A breaking change raises the number behind the schema's name.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from hcai_career.catalog.record import fields, is_record
from hcai_career.show.terminal import encoding

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person.used import UsedProfile

# Valid inside JSON strings as they stand, but a terminal could act upon them, or an encoder choke on them.
_UNSAFE = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
_PLAIN_ASCII = bytes(range(0x7F))
MANY = 24
"""Of a kind with more records than that, a function compiled for it makes the rest: in a third of the time each."""
_SEEN: dict[Any, int] = {}
_COMPILED: dict[Any, Callable[[object], dict[str, object]]] = {}


def envelope(schema: str, content: Catalog, data: object) -> dict[str, object]:
    """The outer object that all JSON output shares."""
    return {"schema": schema, "catalog": {"version": content.version, "digest": content.digest}, "data": data}


def dumps(value: object, *, pretty: bool = False, ascii_only: bool = False) -> str:
    """Any result as JSON text: dataclasses become objects, tuples and sets become arrays."""
    text = json.dumps(
        value,
        default=_plain,
        ensure_ascii=ascii_only,
        indent=2 if pretty else None,
        check_circular=False,  # a result is a tree
    )
    return _UNSAFE.sub(_escape, text) if _UNSAFE.search(_beyond_ascii(text)) else text


def _beyond_ascii(text: str) -> str:
    """What of a text is not plain ASCII: a twentieth of the time to search, and nearly always all there is to do."""
    return text.encode("utf-8", "surrogatepass").translate(None, _PLAIN_ASCII).decode("utf-8", "surrogatepass")


def render(
    result: object, schema: str, content: Catalog, *, cites: bool = False, profile: UsedProfile | None = None
) -> str:
    """A result in its envelope: one line for a program, indented for a reader at a terminal."""
    utf8 = encoding().lower().replace("-", "").startswith("utf")
    outer = envelope(schema, content, result)
    if profile is not None and profile.file is not None:
        outer["profile"] = {"file": profile.file, "notes": profile.notes}
    if profile is not None and profile.resume is not None:
        outer["resume"] = profile.resume
    if cites:
        from hcai_career.advise.query.cited import cited

        outer["sources"] = {source.id: source for source in cited(content, result)}
    return dumps(outer, pretty=sys.stdout.isatty(), ascii_only=not utf8) + "\n"


def _plain(value: object) -> object:
    """What `json` does not know: a record as an object. Called for each of some thousands of records."""
    kind: Any = type(value)
    if kind in _COMPILED:
        return _COMPILED[kind](value)
    names, values = _reader(kind)
    if names:
        _SEEN[kind] = _SEEN.get(kind, 0) + 1
        if _SEEN[kind] > MANY:
            _COMPILED[kind] = _compiled(names)
        return dict(zip(names, values(value), strict=True))
    if isinstance(value, Mapping):
        return dict(value)
    if hasattr(value, "isoformat"):  # a date, without importing datetime for every answer
        return value.isoformat()
    if isinstance(value, frozenset | set):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


@cache
def _reader(kind: Any) -> tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]]:
    """The field names of a kind of record, and what reads them all at once."""
    names = _names(kind)
    if len(names) < 2:
        return names, lambda record: tuple(getattr(record, name) for name in names)
    return names, attrgetter(*names)


def _compiled(names: tuple[str, ...]) -> Callable[[object], dict[str, object]]:
    """What makes an object of a record with these fields."""
    items = ", ".join(f"{name!r}: one.{name}" for name in names)
    made: Callable[[object], dict[str, object]] = eval(f"lambda one: {{{items}}}")  # noqa: S307 (field names are ours)
    return made


def _names(kind: Any) -> tuple[str, ...]:
    """The fields of a record, or of another dataclass: none for what is neither."""
    return tuple([one.name for one in fields(kind)] if is_record(kind) else getattr(kind, "__dataclass_fields__", ()))


def _escape(found: re.Match[str]) -> str:
    point = ord(found.group())
    if point > 0xFFFF:
        point -= 0x10000
        return f"\\u{0xD800 + (point >> 10):04x}\\u{0xDC00 + (point & 0x3FF):04x}"
    return f"\\u{point:04x}"
