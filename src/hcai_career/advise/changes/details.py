"""Two states of a record → what is not as it was, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from hcai_career.advise.changes.result import Detail

KEYS = (
    "skill",
    "any_of",
    "role",
    "onet",
    "credential",
    "resource",
    "eqf",
    "jurisdiction",
    "level",
    "at",
    "to",
    "of",
    "label",
    "title",
    "what",
)
"""The field by which an item of a list is known again, the first of these that its kind has."""
OVER = {("status", "retired"), ("status", "archived")}
LONGEST = 60


def details(old: Any, new: Any, path: str = "") -> Iterator[Detail]:
    """The fields of a record that differ, those of its parts one by one."""
    for field in fields(new):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            yield from _field(f"{path}{field.name}", before, after)


def _field(name: str, before: Any, after: Any) -> Iterator[Detail]:
    if is_dataclass(before) and is_dataclass(after) and type(before) is type(after):
        yield from details(before, after, f"{name}.")
    elif isinstance(before, tuple) and isinstance(after, tuple):
        yield from _items(name, before, after)
    elif (name, after) in OVER:
        yield Detail(name, f"{after}: no longer offered", str(before), str(after))
    else:
        old, new = said(before), said(after)
        yield Detail(name, _values(name, old, new), old, new)


def _values(name: str, old: str | None, new: str | None) -> str:
    long = any(text is not None and len(text) > LONGEST for text in (old, new))
    if long and old and new:
        return f"{name} reworded"
    if long:
        return f"{name} {'written' if new else 'taken out'}"
    return f"{name} {old or 'unknown'} → {new or 'unknown'}"


def _items(name: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterator[Detail]:
    old, new = {_key(item): item for item in before}, {_key(item): item for item in after}
    if old.keys() == new.keys() and all(old[key] == new[key] for key in old):
        yield Detail(name, f"{name} in another order", None, None)
        return
    for key in dict.fromkeys((*old, *new)):
        one, other = old.get(key), new.get(key)
        if one == other:
            continue
        where = f"{name}[{key}]"
        if one is None:
            yield Detail(where, f"{name} + {said(other)}", None, said(other))
        elif other is None:
            yield Detail(where, f"{name} − {said(one)}", said(one), None)
        else:
            yield from _changed_item(name, key, where, one, other)


def _changed_item(name: str, key: str, where: str, one: Any, other: Any) -> Iterator[Detail]:
    for each in details(one, other):
        yield Detail(f"{where}.{each.field}", f"{name} {key}: {each.text}", each.before, each.after)


def _key(item: Any) -> str:
    """What an item of a list is known by."""
    if not is_dataclass(item):
        return str(item)
    names = [field.name for field in fields(item)]
    for key in KEYS:
        value = getattr(item, key) if key in names else None
        if value not in (None, ()):
            return " or ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return str(item)


def said(value: Any) -> str | None:
    """A value in words: an item of a list as what it is known by, and the rest of its fields."""
    if value is None or value == ():
        return None
    if is_dataclass(value):
        rest = [said(getattr(value, field.name)) for field in fields(value)]
        key = _key(value)
        return " ".join([key, *(part for part in rest if part and part != key)])
    if isinstance(value, tuple):
        return ", ".join(filter(None, map(said, value)))
    if isinstance(value, float) and value == int(value):
        return f"{int(value):,}"
    return f"{value:,}" if isinstance(value, int | float) and abs(value) >= 10_000 else str(value)
