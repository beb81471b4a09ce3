"""What the content states on the word of a source: each figure and fact, with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from hcai_career.catalog.kinds import KINDS, Kind, name_of
from hcai_career.catalog.record import fields, is_record

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Evidence
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

SAYS = ("text", "finding", "meaning", "norm", "typical", "summary", "gate", "to_keep", "title")
"""The fields that say in words what a record without figures states; the first that a record has is taken."""
NAMED = {"official_source": ("official_entry", "official_experience"), "required_source": ("required", "job_zone")}
"""Fields that name a source of their own, and the fields beside them that it speaks for."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that a record states: `what` is the field ("": the record as a whole), `value` what stands there, in words."""

    kind: str
    id: str
    title: str
    what: str
    value: str
    evidence: Evidence
    as_of: str | None


def stated(content: Catalog, source: str) -> tuple[Stated, ...]:
    """Everything that rests on a source, kind by kind, in the order of the files. Empty for a source nobody cites."""
    return tuple(
        claim
        for kind in KINDS
        if kind.section != "sources"
        for record in content.naming(kind.section, source)
        for claim in _of(kind, record, source)
    )


def _of(kind: Kind, record: Any, source: str) -> Iterator[Stated]:
    id_, title, _ = name_of(kind, record)
    for what, value, evidence, as_of in _walk(record, record, source, ""):
        yield Stated(kind.one, id_, title, what, value, evidence, as_of)


Told = tuple[str, str, "Evidence", "str | None"]
"""What, its value in words, its evidence and its day."""


def _walk(record: Any, part: Any, source: str, route: str) -> Iterator[Told]:
    """The claims in a part of a record that rest on the source."""
    if isinstance(part, tuple):
        for each in part:
            if not isinstance(each, str):
                yield from _walk(record, each, source, route)
    elif is_record(part):
        yield from _own(record, part, source, _spaced(route))
        for field in fields(part):
            inner = getattr(part, field.name)
            if isinstance(inner, tuple) or is_record(inner):  # most are neither
                yield from _walk(record, inner, source, field.name)


def _own(record: Any, part: Any, source: str, route: str) -> Iterator[Told]:
    """What this part says by itself, without the parts in it."""
    evidence: Evidence = getattr(part, "evidence", "verified")
    as_of = getattr(part, "as_of", None)
    if hasattr(part, "fields"):  # what was checked of the record around it
        if part.source == source:
            yield from ((name, words(getattr(record, name, None)), "verified", as_of) for name in part.fields)
    elif getattr(part, "source", None) == source and not hasattr(part, "section"):
        yield route, _said(part), evidence, as_of  # with a section it is a mention, which only says where a name stands
    elif source in getattr(part, "sources", ()):
        yield route, _said(part), evidence, as_of
    for name, spoken_for in NAMED.items():
        if getattr(part, name, None) == source:
            said = [f"{_spaced(each)} {words(getattr(part, each))}" for each in spoken_for if getattr(part, each)]
            yield route, "; ".join(said), "verified", as_of


def _spaced(name: str) -> str:
    return name.replace("_", " ")


def _said(part: Any) -> str:
    """A part in words: its figures where it has some, else its text."""
    figures = [
        f"{_spaced(field.name)} {words(value)}"
        for field in fields(part)
        if isinstance(value := getattr(part, field.name), int | float)
    ]
    if figures:
        return ", ".join(figures)
    said = next((getattr(part, name) for name in SAYS if getattr(part, name, None)), None)
    return words(said) if said else words(part)


def words(value: Any) -> str:
    """A value as a reader sees it: figures with thousands set apart, records as their parts."""
    if value is None:
        return "unknown"
    if isinstance(value, int | float):
        return f"{value:,.0f}" if value == int(value) else f"{value:,}"
    if isinstance(value, tuple):
        return "; ".join(words(each) for each in value) or "none"
    if is_record(value):
        told = [
            f"{_spaced(field.name)} {words(inner)}"
            for field in fields(value)
            if (inner := getattr(value, field.name)) not in (None, ())
        ]
        return ", ".join(told)
    return str(value)
