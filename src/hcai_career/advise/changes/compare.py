"""Two catalogs → the records that came, went or changed, and the roles that this touches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from hcai_career.advise.changes.details import details
from hcai_career.advise.changes.result import AffectedRole, ContentDiff, RecordChange
from hcai_career.advise.changes.touched import Touched
from hcai_career.catalog import Catalog
from hcai_career.catalog.kinds import KINDS, Kind


def compare(old: Catalog, new: Catalog) -> ContentDiff:
    """Everything that is not as it was. Records are told apart by id, so a new id is a new record."""
    touched = Touched(old, new)
    changes = tuple(change for kind in KINDS for change in _section(kind, old, new, touched))
    through: dict[str, list[str]] = {}
    for change in changes:
        for role in change.roles:
            through.setdefault(role, []).append(f"{change.section}/{change.id}")
    roles = {**old.roles, **new.roles}
    affected = (AffectedRole(id_, role.title, tuple(through[id_])) for id_, role in roles.items() if id_ in through)
    return ContentDiff(old.version, new.version, old.digest, new.digest, changes, tuple(affected))


def _section(kind: Kind, old: Catalog, new: Catalog, touched: Touched) -> Iterator[RecordChange]:
    before, after = old.section(kind.section), new.section(kind.section)
    for id_ in dict.fromkeys((*before, *after)):
        one, other = before.get(id_), after.get(id_)
        if one is None and other is not None:
            yield RecordChange("added", kind.section, kind.one, id_, _title(kind, other), (), touched.by(kind, other))
        elif one is not None and other is None:
            yield RecordChange("removed", kind.section, kind.one, id_, _title(kind, one), (), touched.by(kind, one))
        elif one is not None and other is not None and one != other:
            said = tuple(details(one, other))
            roles = tuple(dict.fromkeys((*touched.by(kind, one), *touched.by(kind, other)))) if _matters(said) else ()
            yield RecordChange("changed", kind.section, kind.one, id_, _title(kind, other), said, roles)


def _title(kind: Kind, record: Any) -> str:
    names = {field.name for field in fields(record)}
    return str(getattr(record, kind.title)) if kind.title in names else str(record.id)


_WORDS_ONLY = {"note", "checked", "aliases", "summary", "evidence", "source", "sources"}


def _matters(said: tuple[Any, ...]) -> bool:
    """Whether a change reaches roles: a note or the day of a check does not."""
    return any(one.field.partition(".")[0].partition("[")[0] not in _WORDS_ONLY for one in said)
